"""The agenda list finds, turns to, adds, moves and removes agendas by keys alone."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from tests.gui.desk_at_work import DeskAtWork
from wontak.gui.models.row_drag import MIME

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TITLES = [
    "사회적 모성애",
    "청년 주거",
    "미세먼지",
    "무장애플랫폼",
    "친환경 차량",
    "지역자산화 햇빛발전",
    "청년사진관 웃는 내.일.",
    "마을 방송국 확산",
    "재난이후 정보(서비스) 격차 해소",
    "재난이후 사회적 고용",
    "도시 근교형 갭이어 프로젝트",
]


def _saved_titles(desk: DeskAtWork) -> list[str]:
    lines = desk.read(lambda store: store.agenda_lines(store.conferences()[0].id))
    return [line.title for line in lines]


def _list(desk: DeskAtWork) -> QListView:
    return desk.widget(QListView, "agendaList")


def test_the_eleven_agendas_stand_in_their_order(desk: DeskAtWork) -> None:
    assert desk.agendas() == TITLES


def test_initials_find_an_agenda_and_escape_shows_all(desk: DeskAtWork) -> None:
    desk.action("findAgenda").trigger()
    desk.type("ㅁㅅㅁㅈ")
    assert desk.agendas() == ["미세먼지"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.agendas() == TITLES


def test_a_middle_of_a_word_finds_and_down_goes_to_what_was_found(desk: DeskAtWork) -> None:
    desk.action("findAgenda").trigger()
    desk.type("이후")
    assert desk.agendas() == [title for title in TITLES if "이후" in title]
    desk.press(Qt.Key.Key_Down)
    assert desk.focused() is _list(desk)
    desk.press(Qt.Key.Key_Down)
    desk.wait(lambda: desk.title().text() in desk.agendas())


def test_a_search_that_finds_nothing_says_so(desk: DeskAtWork) -> None:
    desk.action("findAgenda").trigger()
    desk.type("없는 의제")
    assert desk.agendas() == []
    assert not _list(desk).isVisible()


def test_the_search_follows_the_syllable_being_composed(desk: DeskAtWork) -> None:
    field = desk.widget(QLineEdit, "agendaSearch")
    desk.action("findAgenda").trigger()
    QApplication.sendEvent(field, QInputMethodEvent("미", []))
    assert desk.agendas() == ["미세먼지"]


def test_keys_turn_to_the_next_agenda_and_back(desk: DeskAtWork) -> None:
    desk.action("nextAgenda").trigger()
    desk.wait(lambda: desk.title().text() == "청년 주거")
    desk.action("previousAgenda").trigger()
    desk.wait(lambda: desk.title().text() == "사회적 모성애")


def test_of_agendas_passed_quickly_the_last_is_shown(desk: DeskAtWork) -> None:
    for _step in range(5):
        desk.action("nextAgenda").trigger()
    desk.wait(lambda: desk.title().text() == "지역자산화 햇빛발전")
    assert _list(desk).currentIndex().data() == "지역자산화 햇빛발전"


def test_alt_with_arrows_moves_an_agenda_and_undo_moves_it_back(desk: DeskAtWork) -> None:
    _list(desk).setFocus()
    desk.press(Qt.Key.Key_Down, ALT)
    moved = ["청년 주거", "사회적 모성애", *TITLES[2:]]
    desk.wait(lambda: desk.agendas() == moved)
    assert _list(desk).currentIndex().data() == "사회적 모성애"
    assert _saved_titles(desk) == moved
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: desk.agendas()[2] == "사회적 모성애")
    desk.undo()
    desk.undo()
    desk.wait(lambda: desk.agendas() == TITLES)
    assert _saved_titles(desk) == TITLES


def test_the_first_agenda_moves_no_further_up(desk: DeskAtWork) -> None:
    _list(desk).setFocus()
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: desk.agendas()[1] == "사회적 모성애")
    desk.undo()
    desk.wait(lambda: desk.agendas() == TITLES)


def test_a_dragged_agenda_stands_where_it_was_dropped(desk: DeskAtWork) -> None:
    model = _list(desk).model()
    carried = model.mimeData([model.index(2, 0)])
    move, nowhere = Qt.DropAction.MoveAction, QModelIndex()
    assert not model.dropMimeData(carried, move, 5, 0, nowhere), "Qt must not remove the row"
    desk.wait(lambda: desk.agendas()[4] == "미세먼지")
    carried = model.mimeData([model.index(4, 0)])
    model.dropMimeData(carried, move, 0, 0, nowhere)
    desk.wait(lambda: desk.agendas()[0] == "미세먼지")
    model.dropMimeData(model.mimeData([model.index(0, 0)]), move, -1, -1, nowhere)
    desk.wait(lambda: desk.agendas()[-1] == "미세먼지")
    assert _saved_titles(desk) == desk.agendas()


def test_what_is_dropped_from_elsewhere_moves_nothing(desk: DeskAtWork) -> None:
    model = _list(desk).model()
    strange = QMimeData()
    strange.setData(MIME, b"nonsense")
    model.dropMimeData(strange, Qt.DropAction.MoveAction, 5, 0, QModelIndex())
    strange.setData(MIME, b"4711")
    model.dropMimeData(strange, Qt.DropAction.MoveAction, 5, 0, QModelIndex())
    assert not desk.sitting.desk.unsaved
    assert desk.agendas() == TITLES


def test_a_new_agenda_is_named_at_once(desk: DeskAtWork) -> None:
    desk.action("newAgenda").trigger()
    desk.wait(lambda: len(desk.agendas()) == 12 and desk.title().hasFocus())
    desk.type("골목 쉼터")
    desk.wait(lambda: desk.agendas()[-1] == "골목 쉼터")
    assert _saved_titles(desk)[-1] == "골목 쉼터"
    assert _list(desk).currentIndex().row() == 11


def test_a_removed_agenda_comes_back_with_everything_on_its_table(desk: DeskAtWork) -> None:
    desk.go_to("지역자산화 햇빛발전")
    before = desk.saved()
    desk.action("removeAgenda").trigger()
    desk.wait(lambda: len(desk.agendas()) == 10)
    assert "지역자산화 햇빛발전" not in _saved_titles(desk)
    desk.wait(lambda: desk.title().text() in desk.agendas())
    desk.undo()
    desk.wait(lambda: desk.agendas() == TITLES)
    desk.wait(lambda: desk.title().text() == "지역자산화 햇빛발전")
    assert desk.saved() == before
    desk.action("redo").trigger()
    desk.wait(lambda: len(desk.agendas()) == 10)
    desk.wait(lambda: desk.title().text() in desk.agendas())


def test_an_agenda_whose_adding_is_taken_back_is_no_longer_at_hand(desk: DeskAtWork) -> None:
    desk.action("newAgenda").trigger()
    desk.wait(lambda: len(desk.agendas()) == 12 and desk.title().hasFocus())
    desk.undo()
    desk.wait(lambda: desk.agendas() == TITLES)
    desk.wait(lambda: desk.title().text() in TITLES)
    desk.action("redo").trigger()
    desk.wait(lambda: len(desk.agendas()) == 12)


def test_the_last_agenda_removed_leaves_a_way_to_a_first_one(desk: DeskAtWork) -> None:
    while desk.agendas():
        left = desk.agendas()
        desk.action("removeAgenda").trigger()
        desk.wait(lambda left=left: len(desk.agendas()) < len(left))  # type: ignore[misc]  # a default binds the loop's list
        desk.wait(lambda left=left: _at_hand(desk) in {*left, ""} - {_gone(desk, left)})  # type: ignore[misc]  # see above
    assert not desk.title().isVisible()
    desk.undo()
    desk.wait(lambda: len(desk.agendas()) == 1 and desk.title().isVisible())


def _at_hand(desk: DeskAtWork) -> str:
    board = desk.sitting.scene.board
    return board.agenda.title if board else ""


def _gone(desk: DeskAtWork, before: list[str]) -> str:
    return next(title for title in before if title not in desk.agendas())


def test_the_list_keeps_qts_rules_while_agendas_come_go_and_move(desk: DeskAtWork) -> None:
    model = _list(desk).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    _list(desk).setFocus()
    for _step in range(3):
        desk.press(Qt.Key.Key_Down, ALT)
    desk.action("newAgenda").trigger()
    desk.wait(lambda: len(desk.agendas()) == 12)
    desk.action("findAgenda").trigger()
    desk.type("ㅊㄴ")
    desk.action("removeAgenda").trigger()
    for _step in range(5):
        desk.undo()
    desk.action("findAgenda").trigger()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.agendas() == TITLES)
    tester.deleteLater()

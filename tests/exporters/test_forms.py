"""People's own forms: tried when they are added, filled with what the public may know."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import hwpforge
import pytest
from hwpx import HwpxDocument
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.exporters.form_papers import (
    SECTION,
    TYPES,
    hancom_form,
    in_body,
    replaced,
    text_of_word,
    word_form,
    word_table_form,
    written,
)
from tests.exporters.reading import pdf_pages
from wontak.domain.form_words import KOREAN, LABELS
from wontak.exporters import form_folder
from wontak.exporters.form_folder import FormExistsError, FormGoneError, FormNameError
from wontak.exporters.form_sample import sample_document
from wontak.exporters.forms import (
    InternalFormError,
    add,
    field_names,
    form_named,
    installed_forms,
    tried,
)

THEME = """#let d = json(bytes(sys.inputs.data))
#set document(title: d.document.title)
#set text(font: "Pretendard", lang: "ko")
= #d.의제.제목
#table(columns: 2, ..d.action_items.map(item => (item.no, item.title)).flatten())
#for block in d.tree.blocks { if block.kind == "Heading" { [#block.text ] } }
"""
HEAD = "Contents/header.xml"
ITEMS = ("공공건물 옥상 12곳 안전 진단", "시민 출자 설명회 세 차례", "1호기 30 kW 착공")


def test_a_word_form_gets_its_fields_its_header_and_a_row_for_each_item(tmp_path: Path) -> None:
    made = add(written(tmp_path, "양식.docx", word_table_form()), "", "ko", tmp_path / "forms")
    text = text_of_word(made.content)
    assert not made.remarks
    assert all(item in text for item in ITEMS)
    assert "지역자산화 햇빛발전" in text
    assert "사무국" in text.splitlines()[0]
    assert "2020. 8. 31." in text
    assert not set("{}") & set(text)
    before, after = (
        OpenXmlValidator().validate(written(tmp_path, name, content)).errors
        for name, content in (("a.docx", word_table_form()), ("b.docx", made.content))
    )
    assert len(after) <= len(before)


def test_what_looks_like_a_field_in_somebodys_words_stays_words(tmp_path: Path) -> None:
    add(written(tmp_path, "a.docx", word_form("{{ agenda.title }}")), "a", "ko", tmp_path / "f")
    document = sample_document("ko")
    agenda = {**document.source["agenda"], "title": "<b>A&B</b> {{ 7*7 }} {% if %}"}  # type: ignore[dict-item]
    document = replace(document, source={**document.source, "agenda": agenda})
    made = form_named("a", tmp_path / "f").export(document)
    assert text_of_word(made.content).strip() == "<b>A&B</b> {{ 7*7 }} {% if %}"


def test_a_hancom_form_gets_fields_cells_beside_labels_and_a_row_for_each_item(
    tmp_path: Path,
) -> None:
    form = hancom_form(
        "agenda.title",
        "선언.선언문",
        labels=("의 제 명", "선언일", "결재"),
        row=("실행과제.번호", "action_items.title", "실행과제.기한"),
    )
    made = add(written(tmp_path, "양식.hwpx", form), "", "ko", tmp_path / "forms")
    file = written(tmp_path, "made.hwpx", made.content)
    text = HwpxDocument.open(file).text.plain()
    assert not made.remarks
    assert "의 제 명\t지역자산화 햇빛발전" in text
    assert "선언일\t2020. 8. 27." in text
    assert "햇빛은 누구의 것도 아니기에" in text
    assert "1\t공공건물 옥상 12곳 안전 진단\t2020. 8. 31." in text
    assert "합계" in text
    assert "자리" not in text
    assert not _prompt_looks(made.content)
    assert _prompt_looks(form)
    assert "<hp:ctrl/>" not in unzipped(made.content, SECTION)
    verdict = hwpforge.Document.open(str(file)).validate()
    assert (verdict["ok"], verdict["errors"]) == (True, [])


def _prompt_looks(content: bytes) -> list[str]:
    """Return the texts that still look like a prompt: red and slanted."""
    head, text = (etree.fromstring(unzipped(content, name).encode()) for name in (HEAD, SECTION))
    slanted = {
        look.get("id") for look in head.iter("{*}charPr") if look.find("{*}italic") is not None
    }
    runs = (run for run in text.iter("{*}run") if run.get("charPrIDRef") in slanted)
    return [word for run in runs if (word := "".join(map(str, run.itertext())).strip())]


def unzipped(content: bytes, name: str) -> str:
    """Return a part of an archive as text."""
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_a_theme_sets_pages_that_can_be_read_aloud(tmp_path: Path) -> None:
    folder = tmp_path / "우리 판"
    folder.mkdir()
    written(folder, "theme.typ", THEME.encode())
    made = add(folder, "", "ko", tmp_path / "forms")
    text = "".join(pdf_pages(made.content, tmp_path))
    assert not made.remarks
    assert all(item in text for item in ("지역자산화 햇빛발전", *ITEMS))


def test_a_theme_without_a_title_is_made_and_that_is_said(tmp_path: Path) -> None:
    theme = written(tmp_path, "theme.typ", b"#json(bytes(sys.inputs.data)).agenda.title")
    (remark,) = add(theme, "판", "ko", tmp_path / "forms").remarks
    assert "screen readers" in remark.sentence(str)


@pytest.mark.parametrize("kind", ["docx", "hwpx"])
def test_fields_that_no_document_has_are_named_with_what_was_perhaps_meant(
    tmp_path: Path, kind: str
) -> None:
    names = ("agenda.titel", "의제.목펴", "날씨")
    form = word_form(*(f"{{{{ {name} }}}}" for name in names)) if kind == "docx" else b""
    form = form or hancom_form(*names)
    file = written(tmp_path, f"form.{kind}", form)
    (remark,) = add(file, "", "ko", tmp_path / "forms").remarks
    said = remark.sentence(str)
    assert "agenda.titel (→ agenda.title?)" in said
    assert "의제.목펴 (→ 의제.목표" in said
    assert "날씨" in said


def test_a_template_of_word_becomes_a_document(tmp_path: Path) -> None:
    kind = "wordprocessingml.document.main", "wordprocessingml.template.main"
    form = replaced(word_form("{{ agenda.title }}"), TYPES, *kind)
    made = add(written(tmp_path, "a.dotx", form), "", "ko", tmp_path / "forms")
    assert installed_forms(tmp_path / "forms")["a"].suffix == ".docx"
    assert "햇빛발전" in text_of_word(made.content)


def test_a_field_that_leads_to_a_page_is_no_harm(tmp_path: Path) -> None:
    order = '<w:instrText>HYPERLINK "https://example.org/import/link"</w:instrText>'
    form = in_body(f"<w:p><w:r>{order}</w:r></w:p>")
    assert add(written(tmp_path, "a.docx", form), "", "ko", tmp_path / "forms").content


def test_names_in_loops_are_followed(tmp_path: Path) -> None:
    form = word_form("{% for x in action_items %}{{ x.titel }}{{ x.title }}{% endfor %}")
    (remark,) = add(written(tmp_path, "a.docx", form), "", "ko", tmp_path / "forms").remarks
    assert "x.titel (→ x.title?)" in remark.sentence(str)


def test_a_theme_that_asks_for_what_there_is_not_is_refused_with_the_name(tmp_path: Path) -> None:
    theme = written(tmp_path, "a.typ", b"#json(bytes(sys.inputs.data)).agenda.titel")
    with pytest.raises(Exception, match=r'"titel" → title\?'):
        add(theme, "", "ko", tmp_path / "forms")
    assert not list((tmp_path / "forms").iterdir())


def test_a_form_with_nothing_to_fill_in_is_added_and_that_is_said(tmp_path: Path) -> None:
    (remark,) = add(
        written(tmp_path, "a.hwpx", hancom_form()), "", "ko", tmp_path / "forms"
    ).remarks
    assert "nothing" in remark.sentence(str)


def test_forms_are_listed_tried_again_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    assert installed_forms(folder) == {}
    file = written(tmp_path, "a.docx", word_form("{{ agenda.title }}"))
    add(file, "시 양식", "ko", folder)
    file.unlink()
    (form,) = installed_forms(folder).values()
    assert (form.label, form.suffix, form.kind) == ("시 양식", ".docx", "docx")
    assert "햇빛발전" in text_of_word(tried("시 양식", "ko", folder).content)
    form_folder.remove("시 양식", folder)
    assert installed_forms(folder) == {}
    with pytest.raises(FormGoneError, match="시 양식"):
        form_named("시 양식", folder)


@pytest.mark.parametrize("name", ["../a", "a/b", "a\\b", "..", ".a", "-a", "가" * 61, "a\0b"])
def test_a_name_that_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    file = written(tmp_path, "a.docx", word_form("가"))
    if name == "a\0b":
        assert form_folder.free_name(name, tmp_path / "forms") == "ab"
        return
    with pytest.raises(FormNameError):
        add(file, name, "ko", tmp_path / "forms")


def test_a_name_is_given_once(tmp_path: Path) -> None:
    file = written(tmp_path, "Form.docx", word_form("{{ agenda.title }}"))
    add(file, "", "ko", tmp_path / "forms")
    with pytest.raises(FormExistsError):
        add(file, "form", "ko", tmp_path / "forms")


def test_a_document_for_the_desks_own_people_is_poured_into_no_form(tmp_path: Path) -> None:
    add(written(tmp_path, "a.docx", word_form("{{ agenda.title }}")), "", "ko", tmp_path / "f")
    document = replace(sample_document("ko"), disclosure="internal")
    with pytest.raises(InternalFormError):
        form_named("a", tmp_path / "f").export(document)


def test_a_field_shows_words_and_days_in_the_documents_language(tmp_path: Path) -> None:
    form = word_form("{{ commitments[0].strength }} {{ action_items[0].due }}")
    add(written(tmp_path, "a.docx", form), "", "ko", tmp_path / "f")
    korean = text_of_word(tried("a", "ko", tmp_path / "f").content).strip()
    english = text_of_word(tried("a", "en", tmp_path / "f").content).strip()
    assert korean.split(" ", 1)[0] in {"확정", "조건부", "검토"}
    assert korean.endswith("2020. 8. 31.")
    assert english.endswith("31 August 2020")


def test_every_label_is_a_field_and_no_field_is_an_id() -> None:
    names = set(field_names())
    assert set(LABELS.values()) <= names
    assert not {name for name in names if name.split(".")[-1].endswith("id")}
    assert {part for name in names for part in name.split(".")} <= set(KOREAN)
    assert len(set(KOREAN.values())) == len(KOREAN)


def test_what_forms_are_given_holds_nothing_that_documents_do_not(tmp_path: Path) -> None:
    theme = written(tmp_path, "a.typ", b"#sys.inputs.data")
    made = add(theme, "", "ko", tmp_path / "f")
    assert made.content.startswith(b"%PDF")
    told = json.dumps(sample_document("ko").source, ensure_ascii=False)
    assert "phone" not in told
    assert "email" not in told


def test_a_real_form_of_strangers_is_read_and_stays_as_it_was(
    tmp_path: Path, shared_data: Path
) -> None:
    real = shared_data / "kordoc" / "HWP5-nopassword-123456.hwpx"
    made = add(written(tmp_path, "a.hwpx", real.read_bytes()), "", "ko", tmp_path / "f")
    file = written(tmp_path, "made.hwpx", made.content)
    before, after = (HwpxDocument.open(each).text.plain() for each in (real, file))
    assert before == after

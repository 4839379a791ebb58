"""A form that prints all it is given prints nothing that is internal, hidden or without consent."""

from pathlib import Path

import pytest

from tests.exporters.form_papers import word_form, written
from tests.exporters.test_nothing_private import leaks, marked_board, marked_directory
from wontak.documents.layouts import LAYOUTS
from wontak.domain.material import Material
from wontak.exporters.forms import InternalFormError, add, field_names, form_named

WHOLE = sorted({name.split(".")[0] for name in field_names()} | {"agendas"})
GREEDY = {
    "all.docx": word_form(*(f"{{{{ {name} }}}}" for name in WHOLE)),
    "all.typ": b'#set text(font: "Pretendard")\n#raw(sys.inputs.data)',
}


@pytest.mark.parametrize("name", GREEDY)
def test_a_greedy_form_gets_no_more_than_a_document_shows(tmp_path: Path, name: str) -> None:
    add(written(tmp_path, name, GREEDY[name]), "", "ko", tmp_path / "forms")
    material = Material((marked_board(),), marked_directory())
    form = form_named("all", tmp_path / "forms")
    for layout in ("declaration", "minutes", "run-sheet", "participants"):
        content = form.export(LAYOUTS[layout].lay_out(material, "ko")).content
        assert len(content) > 5_000
        assert not leaks(content, tmp_path), layout
    with pytest.raises(InternalFormError):
        form.export(LAYOUTS["run-sheet"].lay_out(material, "ko", internal=True))

"""What strangers' forms have tried: none of it gets through, and each ends in a sentence."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

import pytest

from tests.exporters.form_papers import (
    DOCUMENT,
    SECTION,
    TYPES,
    bomb,
    hancom_form,
    in_body,
    related,
    repacked,
    replaced,
    text_of_word,
    word_form,
    written,
)
from wontak.domain.errors import WontakError
from wontak.exporters import cage
from wontak.exporters.forms import add, installed_forms

PROOF = "wontak-was-here"
RUN = f"os.popen('touch {PROOF}').read()"
ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]>"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

# Programs in fields: what they would run or tell, in as many ways as there are.
PROGRAMS = {
    "globals": f"{{{{ cycler.__init__.__globals__.{RUN} }}}}",
    "joiner": f"{{{{ joiner.__init__.__globals__.{RUN} }}}}",
    "namespace": f"{{{{ namespace.__init__.__globals__.{RUN} }}}}",
    "lipsum": f"{{{{ lipsum.__globals__.{RUN} }}}}",
    "lipsum by key": f"{{{{ lipsum['__globals__']['os'].popen('touch {PROOF}') }}}}",
    "subclasses": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "attribute chain": f"{{{{ agenda.__class__.__base__.__subclasses__()[100].{RUN} }}}}",
    "attr filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "map attribute": "{{ ['']|map(attribute='__class__')|list }}",
    "group by": "{{ ['']|groupby('__class__') }}",
    "format string": "{{ '{0.__class__.__init__.__globals__}'.format(agenda) }}",
    "format map": "{{ '{a.__class__.__mro__}'.format_map({'a': ''}) }}",
    "in a loop": "{% for c in ''.__class__.__mro__ %}{{ c.__subclasses__() }}{% endfor %}",
    "in a condition": "{% if ''.__class__.__mro__ %}열림{% endif %}",
    "in a set": "{% set c = ''.__class__ %}{{ c.__mro__ }}",
    "the template itself": "{{ self.__init__.__globals__ }}",
    "self's reference": "{{ self._TemplateReference__context.environment }}",
    "the loop itself": "{% for a in action_items %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "a macro's insides": "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "generator frame": "{{ (action_items|map('upper')).gi_frame.f_globals }}",
    "undefined": "{{ missing.__class__.__init__.__globals__ }}",
    "changing the values": "{% set _ = action_items.append('x') %}{{ action_items|length }}",
}
TOLD = ("__globals__", "subclasses", "module", "class '", "Environment", "<function", "root:")
STOPPED = {
    "include": "{% include '/etc/passwd' %}",
    "import": "{% import 'os' as os %}{{ os }}",
    "extends": "{% extends '/etc/passwd' %}",
    "a long row": "{{ 'a'*10**9 }}",
    "a long range": "{% for i in range(10**9) %}x{% endfor %}",
    "a wide text": "{{ ('a'*10**6)|center(10**9) }}",
    "a macro without end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a loop without end": "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "an open bracket": "{{ agenda.title",
    "an open loop": "{% for a in action_items %}",
}
ORDER = "<w:p><w:r><w:instrText>{}</w:instrText></w:r></w:p>"
WORD = {
    "DDE out of a field": in_body(ORDER.format("{{ 'DD' ~ 'EAUTO' }} c:\\cmd.exe")),
    "DDE past the escaping": word_form(
        f"{{{{ '</w:t></w:r></w:p>{ORDER.format('DDEAUTO x')}<w:p><w:r><w:t>'|safe }}}}"
    ),
    "an object past the escaping": word_form(
        "{{ '</w:t></w:r></w:p><w:altChunk/><w:p><w:r><w:t>'|safe }}"
    ),
    "no archive": b"{{ agenda.title }}",
    "a torn archive": word_form("가")[:2000],
    "macros": repacked(word_form("가"), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}),
    "a docm by another name": replaced(
        word_form("가"),
        TYPES,
        "officedocument.wordprocessingml.document.main+xml",
        "ms-word.document.macroEnabled.main+xml",
    ),
    "macros by relation": related("vbaProject", "vba.xml", mode="Internal"),
    "a template from elsewhere": related("attachedTemplate", "http://example.org/evil.dotm"),
    "a template on a share": related("attachedTemplate", "file://\\\\example.org\\evil.dotm"),
    "a picture from elsewhere": related("image", "https://example.org/spy.png"),
    "a program as a link": related("hyperlink", "file:///usr/bin/env"),
    "a script as a link": related("hyperlink", "javascript:alert(1)"),
    "a frame": related("frame", "http://example.org/"),
    "an object by relation": related("oleObject", "embeddings/a.xlsx", mode="Internal"),
    "another file inside": related("aFChunk", "a.html", mode="Internal"),
    "a target elsewhere": related("image", "http://example.org/a.png", mode="Internal"),
    "an embedded object": repacked(word_form("가"), {"word/embeddings/oleObject1.bin": b"x"}),
    "an active control": repacked(word_form("가"), {"word/activeX/activeX1.xml": b"<a/>"}),
    "an object in the text": in_body("<w:p><w:r><w:object/></w:r></w:p>"),
    "a chunk in the text": in_body("<w:altChunk/>"),
    "DDE": in_body('<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/></w:p>'),
    "torn DDE": in_body(
        "<w:p><w:r><w:instrText>DDE</w:instrText></w:r>"
        '<w:r><w:instrText>AUTO c:\\\\x "y"</w:instrText></w:r></w:p>'
    ),
    "a file pulled in": in_body(
        '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;/etc/passwd&quot;"/></w:p>'
    ),
    "an entity": repacked(
        word_form("가"), {DOCUMENT: f"{ENTITY}<w:document {W}>&x;</w:document>".encode()}
    ),
    "a billion laughs": repacked(
        word_form("가"), {DOCUMENT: f"{LAUGHS}<w:document {W}>&a9;</w:document>".encode()}
    ),
    "an entity in other letters": repacked(
        word_form("가"),
        {DOCUMENT: f'<?xml version="1.0" encoding="utf-16"?>{ENTITY}<a/>'.encode("utf-16")},
    ),
    "an entity in the relations": repacked(
        word_form("가"), {"word/_rels/header1.xml.rels": f"{ENTITY}<a/>".encode()}
    ),
    "100 MB of nothing": bomb(word_form("가"), "word/media/a.xml"),
    "100 MB of text": bomb(word_form("가"), DOCUMENT),
    "a path that leads out": repacked(word_form("가"), {"../../evil.xml": b"<a/>"}),
    "a path from the root": repacked(word_form("가"), {"/etc/evil.xml": b"<a/>"}),
    "a path of Windows": repacked(word_form("가"), {"..\\evil.xml": b"<a/>"}),
}
HANCOM = {
    "no archive": b"not a form",
    "a Word file by another name": word_form("가"),
    "an entity": repacked(hancom_form("agenda.title"), {SECTION: f"{ENTITY}<a>&x;</a>".encode()}),
    "a billion laughs": repacked(hancom_form("a"), {SECTION: f"{LAUGHS}<a>&a9;</a>".encode()}),
    "100 MB of nothing": bomb(hancom_form("agenda.title"), "BinData/a.bmp"),
    "100 MB of text": bomb(hancom_form("agenda.title"), "Contents/section1.xml"),
    "a path that leads out": repacked(hancom_form("a"), {"../../evil.xml": b"<a/>"}),
    "an embedded object": repacked(hancom_form("a"), {"BinData/ole1.ole": b"\xd0\xcf\x11\xe0"}),
    "a macro": repacked(
        hancom_form("a"), {"Scripts/headerScripts.js": b"function OnDocument_Open() { Run('x'); }"}
    ),
    "an object in the text": replaced(hancom_form("a"), SECTION, "</hs:sec>", "<hp:ole/></hs:sec>"),
    "a picture from elsewhere": replaced(
        hancom_form("a"),
        "Contents/content.hpf",
        "</opf:manifest>",
        '<opf:item id="x" href="http://example.org/a.png" isEmbeded="0"/></opf:manifest>',
    ),
    "a locked file": repacked(
        hancom_form("a"), {"META-INF/manifest.xml": b"<m><encryption-data/></m>"}
    ),
}
THEMES = {
    "a file of the machine": '#read("/etc/passwd")',
    "a picture of the machine": '#image("/etc/hostname")',
    "a way out": '#read("../../../../etc/passwd")',
    "a way out by a module": '#import "../../secret.typ": x',
    "a package": '#import "@preview/cetz:0.2.0"',
    "a package in disguise": '#let p = "@pre" + "view/cetz:0.2.0"\n#import p',
    "a local package": '#import "@local/evil:1.0.0"',
    "a machine program": '#plugin("a.wasm")',
    "a loop without end": "#while true {}",
    "a loop in disguise": "#let n = 1\n#while n > 0 { n += 1 }",
    "a call without end": "#let f(x) = f(x)\n#f(1)",
    "much memory": '#let a = "x" * 2000000000',
    "much memory in steps": "#let x = range(100000).map(i => range(100000))",
    "nothing at all": "#let",
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "forms"
    assert not list(Path(gettempdir()).glob(f"wontak-form-*/{PROOF}"))
    assert not Path(PROOF).exists()


def sentence_of(path: Path, folder: Path) -> str:
    """Return what is said of a form that is refused; nothing of it may stay."""
    with pytest.raises(WontakError) as told:
        add(path, "", "ko", folder)
    assert installed_forms(folder) == {}
    assert not folder.exists() or not list(folder.iterdir())
    said = told.value.sentence(str)
    assert said.endswith(".")
    assert "root:" not in said
    return said


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_a_program_in_a_field_runs_nothing_and_tells_nothing(
    tmp_path: Path, folder: Path, program: str
) -> None:
    form = written(tmp_path, "form.docx", word_form(f"앞 {program} 뒤"))
    made = b""
    with suppress(WontakError):
        made = add(form, "", "ko", folder).content
    assert bool(made) == bool(installed_forms(folder))
    text = text_of_word(made) if made else ""
    assert not [word for word in TOLD if word in text]


@pytest.mark.parametrize("text", STOPPED.values(), ids=STOPPED.keys())
def test_a_form_that_never_ends_or_fills_the_memory_is_told(
    tmp_path: Path, folder: Path, text: str
) -> None:
    started = time.monotonic()
    sentence_of(written(tmp_path, "form.docx", word_form(text)), folder)
    assert time.monotonic() - started < cage.SECONDS + 10


@pytest.mark.parametrize("content", WORD.values(), ids=WORD.keys())
def test_a_word_file_that_means_harm_is_refused_with_a_reason(
    tmp_path: Path, folder: Path, content: bytes
) -> None:
    said = sentence_of(written(tmp_path, "form.docx", content), folder)
    assert said.startswith("This file cannot be a form: ")


@pytest.mark.parametrize("content", HANCOM.values(), ids=HANCOM.keys())
def test_a_hancom_file_that_means_harm_is_refused_with_a_reason(
    tmp_path: Path, folder: Path, content: bytes
) -> None:
    said = sentence_of(written(tmp_path, "form.hwpx", content), folder)
    assert said.startswith("This file cannot be a form: ")


@pytest.mark.parametrize("text", THEMES.values(), ids=THEMES.keys())
def test_a_theme_that_reaches_out_or_never_ends_is_refused(
    tmp_path: Path, folder: Path, text: str
) -> None:
    (tmp_path / "secret.typ").write_text("#let x = [secret]", "utf-8")
    theme = tmp_path / "theme"
    theme.mkdir()
    sentence_of(written(theme, "theme.typ", text.encode()).parent, folder)


@pytest.mark.parametrize("text", ["{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "{{ 9**(9**9) }}"])  # fmt: skip
def test_a_form_gets_so_much_time_and_no_more(
    tmp_path: Path, folder: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cage, "SECONDS", 3)
    started = time.monotonic()
    said = sentence_of(written(tmp_path, "form.docx", word_form(text)), folder)
    assert "longer than 3 seconds" in said
    assert time.monotonic() - started < 13


def test_a_theme_gets_so_much_time_and_no_more(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cage, "SECONDS", 3)
    text = "#for i in range(3000) { for j in range(3000) { for k in range(3000) { let z = k } } }"
    said = sentence_of(written(tmp_path, "theme.typ", text.encode()), folder)
    assert "longer than 3 seconds" in said


@pytest.mark.parametrize(
    "link",
    [
        lambda theme: (theme / "a.txt").symlink_to("/etc/passwd"),
        lambda theme: (theme / "inner").symlink_to("/etc"),
        lambda theme: os.mkfifo(theme / "a.txt"),
        lambda theme: (theme / "a.sh").write_text("true", "utf-8"),
        lambda theme: (theme / "theme.typ").unlink(),
        lambda theme: (theme / "big.txt").write_bytes(bytes(21_000_000)),
        lambda theme: [(theme / f"{n}.txt").write_bytes(b"") for n in range(201)],
    ],
    ids=["link", "linked folder", "pipe", "program", "no theme", "large", "many"],
)
def test_a_themes_folder_holds_only_what_is_its_own(
    tmp_path: Path, folder: Path, link: Callable[[Path], object]
) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    written(theme, "theme.typ", b'#read("a.txt")')
    link(theme)
    assert "cannot be a form" in sentence_of(theme, folder)


def test_a_link_put_into_the_folder_of_forms_is_no_form(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "passwd.docx").symlink_to(written(tmp_path, "a.docx", word_form("가")))
    assert installed_forms(folder) == {}

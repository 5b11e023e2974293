"""Loading: what is wrong with a library is found at load, all at once, each problem with its place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from library_small import FILES, library

from agreement_kit.errors import LibraryError
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import FolderProvider, Library, MemoryProvider, data
from agreement_kit.library.clausefiles import fingerprint
from agreement_kit.library.data import shipped


def codes(**changes: str | None) -> dict[str, str]:
    """Code to place of every error that the changed library is refused with."""
    with pytest.raises(LibraryError) as caught:
        library(**changes)
    return {item.code: str(item.location) for item in caught.value.diagnostics}


def test_the_small_library_loads() -> None:
    loaded = library()
    assert set(loaded.clauses) == {"aim", "end"}
    assert loaded.clauses["aim"].variants["default"].statuses == (Status.BINDING, Status.NON_BINDING)
    assert loaded.template("pact") is not None


@pytest.mark.parametrize(
    ("path", "text", "code", "place"),
    [
        ("clauses/aim/default.fa.md", None, "L035", "clauses/aim/clause.yaml:5:12"),
        ("clauses/aim/clause.yaml", None, "L031", "clauses/aim/clause.yaml"),
        ("clauses/aim/clause.yaml", "a: [", "L008", "clauses/aim/clause.yaml:1:5"),
        ("clauses/aim/clause.yaml", "- a", "L009", "clauses/aim/clause.yaml:1:1"),
        ("clauses/aim/other.en.md", "A.", "L037", "clauses/aim/other.en.md"),
        ("clauses/aim/default.en.md", "One.\n\nTwo.", "L016", "clauses/aim/default.en.md:3:1"),
        ("clauses/aim/default.en.md", "A {{ nobody }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ parties.x.nothing }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ label('nobody') }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ label('party', 'dative') }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ term('nothing') }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ ref('nothing') }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ agree('nothing', 'party') }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ parties | date }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ status | quantity }}.", "L017", "clauses/aim/default.en.md:1:3"),
        ("clauses/aim/default.en.md", "A {{ 2 * 2 }}.", "L010", "clauses/aim/default.en.md:1:6"),
        ("clauses/aim/default.en.md", "A {{ ''.__class__ }}.", "L010", "clauses/aim/default.en.md:1:6"),
        ("clauses/aim/default.fa.md", "شهر {{ label('party') }}‌ها.", "L022", "clauses/aim/default.fa.md:1:25"),
        ("templates/pact/structure.j2", "{{ clause('nothing') }}", "L063", "templates/pact/structure.j2:1:1"),
        ("templates/pact/structure.j2", "Words.", "L062", "templates/pact/structure.j2:1:1"),
        (
            "templates/pact/structure.j2",
            "{% if status and has('aim') %}\n{{ clause('end') }}\n{% endif %}",
            "L064",
            "templates/pact/structure.j2:1:1",
        ),
        ("templates/pact/structure.j2", None, "L060", "templates/pact/template.yaml"),
        (
            "glossaries/field.yaml",
            "concepts: {culture: {en: {preferred: culture}}}",
            "L050",
            "glossaries/field.yaml:1:12",
        ),
    ],
)
def test_each_fault_has_its_code_and_place(path: str, text: str | None, code: str, place: str) -> None:
    assert codes(**{path: text}).get(code) == place


def test_all_faults_come_at_once() -> None:
    found = codes(**{"clauses/aim/default.en.md": "A {{ nobody }}.", "clauses/end/default.en.md": "# A"})
    assert {"L017", "L020"} <= set(found)


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ parties.__init__.__globals__ }}",
        "{{ 9**9**9 }}",
        "{% for a in range(10**9) %}x{% endfor %}",
        "{% for a in parties %}{% for b in parties %}{% for c in parties %}{{ a }}{% endfor %}{% endfor %}{% endfor %}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{% import 'os' as os %}",
        "{% macro a() %}{{ a() }}{% endmacro %}",
        "{{ lipsum(n=99999) }}",
        "{{ 'x' * 999999999 }}",
        "{{ '%s' % parties }}",
        "{{ parties | map(attribute='__class__') | list }}",
        "{{ " + "(" * 5000 + " }}",
        "{% if " + "not " * 5000 + "x %}y{% endif %}",
        "{% if x %}" * 2000,
    ],
)
def test_a_hostile_clause_is_refused_at_load(hostile: str) -> None:
    start = time.process_time()
    with pytest.raises(LibraryError):
        library(**{"clauses/aim/default.en.md": hostile})
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "yaml_text",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "a: !!python/object/apply:os.system ['id']",
        "[" * 200_000,
        "- " * 200_000,
        "a: {" * 100_000,
    ],
)
def test_hostile_yaml_is_refused(yaml_text: str) -> None:
    start = time.process_time()
    with pytest.raises(LibraryError):
        library(**{"clauses/aim/clause.yaml": yaml_text})
    assert time.process_time() - start < 2


def test_an_overlay_replaces_a_clause_whole_and_merges_glossaries() -> None:
    overlay = {
        "clauses/aim/clause.yaml": FILES["clauses/aim/clause.yaml"],
        **{f"clauses/aim/default.{code}.md": "X." for code in ("en", "ru")},
        "clauses/aim/default.fa.md": "ب.",
        "glossaries/more.yaml": "concepts: {sport: {en: sport, fa: ورزش, ru: спорт}}",
    }
    base = MemoryProvider(FILES, name="")
    loaded = Library.load(base, overlays=[MemoryProvider(overlay, name="overlay")])
    assert set(loaded.glossary.concepts) == {"culture", "sport"}
    assert loaded.clauses["aim"].variants["default"].files[Status.BINDING, "en"] == "default.en.md"
    assert loaded.fingerprint != Library.load(base).fingerprint


def test_editing_one_language_after_attestation_is_an_error() -> None:
    texts = {code: FILES[f"clauses/aim/default.{code}.md"] for code in ("en", "fa", "ru")}
    prints = {code: fingerprint(text) for code, text in texts.items()}
    attested = FILES["clauses/aim/clause.yaml"] + f"attested: {{default.binding: {prints}}}\n"
    library(**{"clauses/aim/clause.yaml": attested})
    edited = {"clauses/aim/clause.yaml": attested, "clauses/aim/default.en.md": "The parties do not meet.\n"}
    assert codes(**edited) == {"L038": "clauses/aim/default.en.md"}


def test_a_folder_is_read_like_memory(tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert Library.load(tmp_path).fingerprint == library().fingerprint


def test_a_folder_that_is_no_library_is_refused(tmp_path: Path) -> None:
    for folder, code in ((tmp_path, "L002"), (tmp_path / "absent", "L001")):
        with pytest.raises(LibraryError) as caught:
            Library.load(folder)
        assert caught.value.diagnostics[0].code == code


def test_a_link_out_of_the_library_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    inside = tmp_path / "library" / "clauses" / "aim"
    inside.mkdir(parents=True)
    (inside / "default.en.md").symlink_to(tmp_path / "secret.md")
    provider = FolderProvider(tmp_path / "library")
    with pytest.raises(LibraryError) as caught:
        provider.read("clauses/aim/default.en.md")
    assert caught.value.diagnostics[0].code == "L004"


def test_the_shipped_library_has_no_fault() -> None:
    loaded = Library.from_providers([shipped()])
    assert "sister-city-agreement" in loaded.templates
    assert len(loaded.clauses) >= 24


class _Point:
    """An entry point as an installed package would give it."""

    def __init__(self, name: str, offered: object) -> None:
        self.name = name
        self._offered = offered

    def load(self) -> object:
        return self._offered


def test_installed_packages_offer_libraries_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "glossaries"
    folder.mkdir()
    (folder / "more.yaml").write_text("concepts: {from-folder: {en: a, fa: ب, ru: в}}", encoding="utf-8")
    memory = MemoryProvider({"glossaries/other.yaml": "concepts: {from-provider: {en: a, fa: ب, ru: в}}"})
    points = [_Point("b", lambda: memory), _Point("a", str(tmp_path))]
    monkeypatch.setattr(data, "entry_points", lambda group: points if group == "agreement_kit.libraries" else [])
    loaded = Library.default()
    assert {"from-folder", "from-provider"} <= set(loaded.glossary.concepts)
    assert len(loaded.clauses) >= 24


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ("\ufeff# outside\n\ufeff\n", "U+FEFF"),
        ("# \x07\n", "U+0007"),
        ("title: {? [a] : b}\n", "bracket"),
        ("title: !!python/object x\n", "Tags"),
        ("title: 2024-02-30\n", None),
    ],
)
def test_whatever_yaml_is_refused_for_is_told(spoilt: str, told: str | None) -> None:
    """Every code of the reader has its sentence in libraries too."""
    with pytest.raises(LibraryError) as refused:
        library(**{"clauses/aim/clause.yaml": spoilt + FILES["clauses/aim/clause.yaml"].replace("title:", "titles:")})
    assert told is None or any(told in item.message + str(item.hint) for item in refused.value.diagnostics)


@pytest.mark.parametrize("path", ["clauses/aim/clause.yaml", "templates/pact/template.yaml"])
def test_a_title_that_lacks_a_language_is_refused(path: str) -> None:
    text = FILES[path].replace("title: {en: Aim, ", "title: {").replace("\ntitle: {en: Pact, ", "\ntitle: {")
    assert text != FILES[path]
    assert "L046" in codes(**{path: text})

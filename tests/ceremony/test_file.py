"""``ceremony.yaml``: read strictly; whatever is wrong is a sentence with its place, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from agreement_kit.ceremony import load_ceremony
from agreement_kit.cli.app import app
from agreement_kit.errors import ParticularsError

ROOT = Path(__file__).resolve().parents[2]
ONE = "instruments: [one.yaml]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.yaml").write_bytes((ROOT / "examples" / "tabriz-kazan.yaml").read_bytes())
    return tmp_path


def write(folder: Path, text: str | bytes) -> Path:
    file = folder / "ceremony.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refused(folder: Path, text: str | bytes) -> list[tuple[str, str]]:
    """The codes and sentences of what is wrong."""
    with pytest.raises(ParticularsError) as error:
        load_ceremony(write(folder, text))
    return [(item.code, f"{item.message} {item.hint or ''}") for item in error.value.diagnostics]


def test_the_shortest_file_is_a_list_of_instruments(folder: Path) -> None:
    made = load_ceremony(write(folder, ONE))
    assert [document.stem for document in made.documents] == ["one"]
    assert made.languages == ("fa", "ru", "en")
    assert list(made.parties) == ["tabriz", "kazan"]
    assert (made.settings.seating, made.settings.flags) == ("guest-right", "as-seated")


def test_particulars_alone_are_a_ceremony_of_one(folder: Path) -> None:
    made = load_ceremony(folder / "one.yaml")
    assert [document.stem for document in made.documents] == ["one"]
    assert made.settings.host is None


def test_two_files_of_one_name_in_two_folders_get_two_names(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "one.yaml").write_bytes((folder / "one.yaml").read_bytes() + b"\n")
    made = load_ceremony(write(folder, "instruments: [one.yaml, more/one.yaml]\n"))
    assert [document.stem for document in made.documents] == ["one", "one-2"]


def test_the_example_loads_with_everything_in_it() -> None:
    made = load_ceremony(ROOT / "examples" / "ceremony.yaml")
    settings = made.settings
    assert [document.stem for document in made.documents] == ["tabriz-kazan", "award-mou"]
    assert (settings.host, settings.time, settings.speeches) == ("kazan", "10:30", ("kazan", "tabriz", "imo"))
    assert [(gift.from_, gift.to) for gift in settings.gifts] == [("kazan", "tabriz"), ("tabriz", "kazan")]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("instrument: x\n", "P063", "parties"),  # particulars, not a ceremony
        ("hosts: kazan\n", "K001", "neither"),
        ("", "P006", "nothing"),
        ("- one.yaml\n", "P007", "keys with their values"),
        ("instruments: []\n", "P062", "instruments"),
        ("instruments: one.yaml\n", "P053", "list"),
        ("instruments: tbd\n", "P061", "instruments"),
        (ONE + "hots: kazan\n", "P050", "Did you mean host?"),
        (ONE + "host: kasan\n", "K003", "Did you mean kazan?"),
        (ONE + "host: zz\n", "K003", "tabriz, kazan"),
        (ONE + "host: tbd\n", "P061", "host"),
        ("instruments: [two.yaml]\n", "K004", "two.yaml"),
        ("instruments: [one.yaml, one.yaml]\n", "K002", "twice"),
        ("instruments: [one.yaml, ./one.yaml]\n", "K002", "twice"),
        ("instruments: [../one.yaml]\n", "K012", "leads out of the folder"),
        ("instruments: [/etc/passwd]\n", "K012", "leads out of the folder"),
        ("instruments: ['C:\\one.yaml']\n", "K012", "leads out of the folder"),
        ("instruments: ['~/one.yaml']\n", "K012", "leads out of the folder"),
        ("instruments: [{file: one.yaml, alternat: sometimes}]\n", "P055", "depositary"),
        ("instruments: [{file: one.yaml, ordr: given}]\n", "P050", "Did you mean order?"),
        ("instruments: [{alternat: none}]\n", "P063", "file"),
        (ONE + "time: 25:00\n", "K011", "10:30"),
        (ONE + "time: noon\n", "K011", "noon"),
        (ONE + "seating: host-middle\n", "P055", "chinese-practice"),
        (ONE + "flags: [IR]\n", "P055", "as-seated"),
        (ONE + "languages: [fa, de]\n", "P080", "de"),
        (ONE + "languages: [fa, ru]\nplace: {fa: الف}\n", "P071", "ru"),
        (ONE + "place: Kazan\n", "P074", "language"),
        (ONE + "speeches: [kazan, moscow]\n", "K003", "moscow"),
        (ONE + "gifts: [{from: kazan, to: tabrizz, gift: {fa: آ, ru: а, en: a}}]\n", "K003", "Did you mean tabriz?"),
        (ONE + "gifts: [{from: kazan, gift: {fa: آ, ru: а, en: a}}]\n", "P051", "to"),
        (ONE + "substitutes: [{name: {en: A}, title: {en: B}}]\n", "P063", "party"),
        (ONE + "pronunciation: [{name: Ilsur Metchin, say: x}]\n", "K014", "Did you mean Ilsur Metshin?"),
        (ONE + "announcer: {name: {en: \"A\u202eB\"}}\n", "P031", "direction"),
        (ONE + "announcer: &a {name: {en: A}}\n", "P018", "not used"),
        (ONE + "announcer: !!python/object:os.system {name: x}\n", "P019", "Tags"),
        (ONE + "host: kazan\nhost: tabriz\n", "P021", "second time"),
        (ONE + "host:\n", "P041", "no value"),
        (ONE + "\thost: kazan\n", "P011", "tab"),
        ("instruments: " + "[" * 60 + "]" * 60, "P008", "deep"),
        (b"\xff\xfei\x00n\x00", "P005", "UTF-16"),
        ("instruments: [one.yaml]\noccasion: {en: \"\u06a9\u064a\"}\n".encode("utf-8")[:-4], "P004", "UTF-8"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(folder: Path, text: str | bytes, code: str, words: str) -> None:
    found = refused(folder, text)
    assert code in [item for item, _ in found], found
    assert any(words in sentence for item, sentence in found if item == code), found


def test_everything_wrong_is_told_at_once_with_its_place(folder: Path) -> None:
    file = write(folder, "instruments: [one.yaml]\nhots: kazan\ntime: late\nseating: left\n")
    with pytest.raises(ParticularsError) as error:
        load_ceremony(file)
    places = [(item.code, item.location.line, item.location.column) for item in error.value.diagnostics]
    assert places == [("P050", 2, 1), ("K011", 3, 7), ("P055", 4, 10)]


def test_the_faults_of_every_particulars_file_are_told_together(folder: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (folder / name).write_text("instrument: x\nlanguage: fa\n", encoding="utf-8")
    found = refused(folder, "instruments: [one.yaml, two.yaml]\n")
    assert len(found) == 2 * len(refused(folder, "instruments: [one.yaml]\n"))


def run(file: Path, out: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["ceremony", str(file), "-o", str(out), *more])


@pytest.mark.parametrize("text", [ONE + "hots: kazan\n", "instruments: [../../etc/passwd]\n", "{", "\x00"])
def test_a_file_that_cannot_be_used_is_a_sentence_and_leaves_nothing(folder: Path, text: str) -> None:
    before = sorted(folder.iterdir())
    result = run(write(folder, text), folder / "out")
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
    assert "went wrong inside" not in result.stderr
    assert result.stdout == ""
    assert sorted(folder.iterdir()) == sorted({*before, folder / "ceremony.yaml"})


def test_an_instrument_that_cannot_be_drafted_is_told_and_nothing_is_written(folder: Path) -> None:
    text = (folder / "one.yaml").read_text(encoding="utf-8")
    (folder / "one.yaml").write_text(text.replace("purpose: renew", "purpose: nothing"), encoding="utf-8")
    result = run(write(folder, ONE), folder / "out")
    assert result.exit_code == 2
    assert "A032" in result.stderr
    assert not (folder / "out").exists()


def test_a_manifest_is_valid_json_whatever_stands_in_a_name(folder: Path) -> None:
    text = (folder / "one.yaml").read_text(encoding="utf-8")
    text = text.replace("en: Yaghub Hoshyar", "en: '<b>\"Yaghub\"</b> & {name} #let'")
    (folder / "one.yaml").write_text(text, encoding="utf-8")
    result = run(write(folder, ONE), folder / "out")
    assert result.exit_code in (0, 1), result.stderr
    assert json.loads((folder / "out" / "manifest.json").read_bytes())["kind"] == "ceremony-pack"
    assert "<b>" not in (folder / "out" / "README.html").read_text(encoding="utf-8")

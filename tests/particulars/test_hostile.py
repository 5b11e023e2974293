"""Files made to exhaust: each is refused with a sentence within two seconds and bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from particulars.facts import facts

from agreement_kit import ParticularsError
from agreement_kit.particulars import Particulars
from agreement_kit.particulars.problems import MAX_BYTES

BASE = yaml.safe_dump(facts(), allow_unicode=True, sort_keys=False)
ALIASES = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
HOSTILE: dict[str, tuple[Callable[[], str], str]] = {
    "200,000 brackets": (lambda: "a: " + "[" * 200_000, "P008"),
    "200,000 braces": (lambda: "a: " + "{" * 200_000, "P008 P022"),
    "200,000 groups": (lambda: "{a: " * 200_000, "P008"),
    "200,000 brackets after our keys": (lambda: BASE + "areas: " + "[" * 200_000 + "]" * 200_000, "P008"),
    "200,000 hyphens": (lambda: "- " * 200_000, "P008"),
    "200,000 question marks": (lambda: "? " * 200_000, "P022"),
    "nested by lines": (lambda: "\n".join(" " * level + "k:" for level in range(1_900)), "P008"),
    "alias bomb": (lambda: ALIASES, "P018"),
    "100,000 keys": (lambda: "".join(f"key{number}: value\n" for number in range(100_000)), "P009"),
    "100,000 keys in one line": (lambda: "{" + "".join(f"k{number}: v, " for number in range(100_000)) + "}", "P009"),
    "most keys allowed, unknown": (lambda: "".join(f"k{number}: v\n" for number in range(24_000)), "P199"),
    "most keys allowed, without value": (lambda: "".join(f"k{number}:\n" for number in range(24_000)), "P199"),
    "one key, many times": (lambda: "k: v\n" * 24_000, "P199"),
    "many anchors": (lambda: "".join(f"k{number}: &a v\n" for number in range(24_000)), "P199"),
    "many bad ids": (lambda: BASE + "areas: [" + "A, " * 24_000 + "]", "P199"),
    "many parties": (
        lambda: BASE.split("parties:")[0] + "parties:\n" + "- {id: a, sign: tbd, name: {fa: x}}\n" * 5_000, "P199",
    ),
    "many languages": (
        lambda: BASE + "signing: {place: {" + "".join(f"q{number}: v, " for number in range(20_000)) + "}}",
        "P199",
    ),
    "one long text": (lambda: BASE + "areas: [" + "x" * 1_900_000 + "]", "P059"),
    "one long number": (lambda: BASE + "term: {years: " + "1" * 1_900_000 + "}", "P056"),
    "one long amount": (lambda: BASE + "work_plan: [{activity: tbd, budget: 1e999999999 EUR}]", "P120"),
    "one long text of marks": (lambda: BASE + 'areas: ["' + "\u200e" * 600_000 + '"]', "P031"),
    "control characters": (lambda: BASE + "# " + "\1" * 1_900_000, "P038"),
    "nothing but line ends": (lambda: "\n" * 1_900_000, "P006"),
    "an open quotation mark": (lambda: 'a: "' + "x" * 1_900_000, "P012"),
    "colons": (lambda: ":" * 1_900_000, "P014"),
    "folded lines": (lambda: "a: >\n" + "\n x" * 600_000, "P050"),
}  # fmt: skip
HOSTILE_JSON: dict[str, tuple[Callable[[], str], str]] = {
    "200,000 brackets": (lambda: "[" * 200_000, "P008"),
    "200,000 braces": (lambda: '{"a":' * 200_000, "P008"),
    "100,000 keys": (lambda: "{" + ",".join(f'"k{number}":1' for number in range(100_000)) + "}", "P009"),
    "one key, many times": (lambda: "{" + ",".join('"k":1' for _ in range(24_000)) + "}", "P199"),
    "an open text": (lambda: '{"a":"' + "x" * 1_900_000, "P026"),
    "blanks": (lambda: "{" + " " * 1_900_000, "P024"),
}
CASES = [(f"{name}.yaml", *case) for name, case in HOSTILE.items()]
CASES += [(f"{name}.json", *case) for name, case in HOSTILE_JSON.items()]


@pytest.mark.parametrize(("name", "made", "code"), CASES, ids=[case[0] for case in CASES])
def test_is_refused_in_time(name: str, made: Callable[[], str], code: str) -> None:
    text = made()
    start = time.process_time()  # the work of this process; a busy machine does not fail it
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_text(text, name)
    assert time.process_time() - start < 2
    # Where two codes stand, libyaml's own limit of depth decides which of them comes first.
    assert {*code.split()} & {found.code for found in raised.value.diagnostics}
    assert len(raised.value.diagnostics) <= 501
    assert len(str(raised.value)) < 500_000


def test_a_50_mb_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    start = time.process_time()
    with pytest.raises(ParticularsError) as raised:
        Particulars.load(file)
    assert time.process_time() - start < 0.5
    assert [found.code for found in raised.value.diagnostics] == ["P003"]
    for data in ("x" * (MAX_BYTES + 1), b"x" * (MAX_BYTES + 1)):
        with pytest.raises(ParticularsError, match="P003"):
            Particulars.from_text(data)


_PROGRAM = """
import resource, sys
from agreement_kit import Particulars, ParticularsError
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    Particulars.load(sys.argv[1])
except ParticularsError as error:
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(error.diagnostics[0].code, (after - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss has other units elsewhere")
@pytest.mark.parametrize(
    "name", ["200,000 brackets", "alias bomb", "100,000 keys", "many bad ids", "control characters"]
)
def test_memory_is_bounded(name: str, tmp_path: Path) -> None:
    file = tmp_path / "hostile.yaml"
    file.write_text(HOSTILE[name][0](), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, file], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[1]) < 150, "megabytes more than before"


@given(st.binary())
def test_any_bytes_load_or_are_refused(data: bytes) -> None:
    for name in ("x.yaml", "x.json", "x"):
        with pytest.raises(ParticularsError):
            Particulars.from_text(data, name)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_loads_or_is_refused(text: str) -> None:
    for name in ("x.yaml", "x.json", "x"):
        with pytest.raises(ParticularsError):
            Particulars.from_text(text, name)


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_file_loads_or_is_refused(data: st.DataObject) -> None:
    """A good file with something cut out and something put in, as YAML and as JSON."""
    text, name = data.draw(st.sampled_from([(BASE, "x.yaml"), (json.dumps(facts(), ensure_ascii=False), "x.json")]))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    piece = data.draw(st.text(st.sampled_from("{}[]:,-&*!|>'\"%@`#?\n\t \\\0\u200e\u0085tbd0"), max_size=6))
    damaged = text[:start] + piece + text[end:]
    try:
        Particulars.from_text(damaged, name)
    except ParticularsError as error:
        lines = damaged.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for found in error.diagnostics:
            assert found.location.line is not None
            assert found.location.column is not None
            assert 1 <= found.location.line <= len(lines)
            assert 1 <= found.location.column <= len(lines[found.location.line - 1]) + 1


_SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["tbd", "by-hand"])
)
_WORDS = """
    instrument status languages parties id name signatories signing date place fa ru nominative term years from to
    clauses variant labels accept authenticity rule informational work_plan budget amount currency gregorian solar
"""
_KEYS = st.sampled_from(_WORDS.split())


@given(
    st.recursive(
        _SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6),
        max_leaves=20,
    )
)
def test_any_objects_load_or_are_refused(value: object) -> None:
    mapping = facts(**value) if isinstance(value, dict) else facts(clauses=value, signing=value, authenticity=value)
    # Anything but this exception fails the test.
    with suppress(ParticularsError):
        Particulars.from_dict(mapping)

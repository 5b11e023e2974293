"""The fixed sentences: the same keys and fields in every language, and nothing that the checker would find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import agreement_kit.ceremony as ceremony
from agreement_kit.ceremony.words import ALL
from agreement_kit.ceremony.words.flags import FLAGS
from agreement_kit.checks import check_text
from agreement_kit.library import Library

FOLDER = Path(str(ceremony.__file__)).parent


@pytest.mark.parametrize("language", sorted(ALL))
def test_every_language_says_the_same_things(language: str) -> None:
    assert sorted(ALL[language]) == sorted(ALL["en"])
    for key, text in ALL[language].items():
        assert sorted(re.findall(r"\{(\w+)\}", text)) == sorted(re.findall(r"\{(\w+)\}", ALL["en"][key])), key


@pytest.mark.parametrize("language", sorted(ALL))
def test_the_checker_finds_nothing_in_them(language: str, shipped: Library) -> None:
    texts = [*ALL[language].values(), *(flag.pattern[language] for flag in FLAGS.values())]
    found = [(item.code, text) for text in texts for item in check_text(text, language, None, shipped)]
    assert found == []


def test_no_sentence_is_kept_that_nobody_says() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py") if path.parent.name != "words")
    families = ("check.", "languages.", "custody.stage.", "readme.step.", "tabs.", "plan.")  # said by computed keys
    said = {key for key in ALL["en"] if f'"{key}"' in source or f"'{key}'" in source or key.startswith(families)}
    unsaid = sorted(ALL["en"].keys() - said)
    assert unsaid == []

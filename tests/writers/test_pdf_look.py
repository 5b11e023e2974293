"""What the pages look like: rendered by typst and compared, with tolerance, with pictures that were looked at.

``pytest --accept tests/writers/test_pdf_look.py`` writes the pictures anew; look at them before you keep them.
"""

from __future__ import annotations

from typing import Any

import pytest
from writers.look import TOLERANCE, ImageStat, assert_as_it_was, difference, montage, opened
from writers.sample import sample

from agreement_kit.layout import arrange

pytest.importorskip("typst")

from agreement_kit.writers.pdf import png_pages

RESOLUTION = 32
CASES = {
    "columns.fa-ru-en": ("columns", ("fa", "ru", "en")),
    "columns.en-fa": ("columns", ("en", "fa")),
    "sequential.fa-ru": ("sequential", ("fa", "ru")),
    "facing.fa-en": ("facing", ("fa", "en")),
}


def pages(layout: str, languages: tuple[str, ...]) -> list[Any]:
    return opened(png_pages(arrange(sample(), layout, languages), resolution=RESOLUTION))


@pytest.mark.parametrize("name", CASES)
def test_the_pages_look_as_they_did(name: str, pytestconfig: pytest.Config) -> None:
    assert_as_it_was(name, pages(*CASES[name]), accept=pytestconfig.getoption("--accept"))


@pytest.mark.parametrize("name", CASES)
def test_no_page_is_blank_or_runs_over_its_edge(name: str) -> None:
    layout, languages = CASES[name]
    for image in pages(layout, languages):
        ink = image.point(lambda grey: 255 if grey < 128 else 0)
        left, top, right, bottom = ink.getbbox()
        width, height = image.size
        margin = 12 / 25.4 * RESOLUTION
        assert left > margin
        assert right < width - margin
        assert top > margin / 3
        assert bottom < height - margin / 3
        assert ImageStat.Stat(ink).mean[0] > 0.1


def test_the_comparison_sees_a_page_that_changed() -> None:
    straight, turned = (montage(pages("columns", languages)) for languages in (("fa", "en"), ("en", "ru")))
    assert difference(straight, turned) > 2 * TOLERANCE

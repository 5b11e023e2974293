"""What the pages look like: rendered by typst and compared, with tolerance, with pictures that were looked at.

``pytest --accept tests/writers/test_pdf_look.py`` writes the pictures anew; look at them before you keep them.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from writers.sample import sample

from agreement_kit.layout import arrange

Image = pytest.importorskip("PIL.Image")
ImageChops = pytest.importorskip("PIL.ImageChops")
ImageStat = pytest.importorskip("PIL.ImageStat")
pytest.importorskip("typst")

from agreement_kit.writers.pdf import png_pages  # noqa: E402 - after the extra is known to be there

PICTURES = Path(__file__).parent / "pages"
RESOLUTION = 32
# Another version of typst may set a line a hair lower: the mean difference of grey, of 255, over the blurred page.
TOLERANCE = 2.0
CASES = {
    "columns.fa-ru-en": ("columns", ("fa", "ru", "en")),
    "columns.en-fa": ("columns", ("en", "fa")),
    "sequential.fa-ru": ("sequential", ("fa", "ru")),
    "facing.fa-en": ("facing", ("fa", "en")),
}


def pages(layout: str, languages: tuple[str, ...]) -> list:  # type: ignore[type-arg]  # Pillow comes by importorskip
    made = png_pages(arrange(sample(), layout, languages), resolution=RESOLUTION)
    return [Image.open(io.BytesIO(data)).convert("L") for data in made]


def montage(images: list) -> object:  # type: ignore[type-arg]  # the same
    width, height = images[0].size
    sheet = Image.new("L", (width * len(images), height), 255)
    for index, image in enumerate(images):
        sheet.paste(image, (index * width, 0))
    return sheet


def difference(one, other) -> float:  # type: ignore[no-untyped-def]  # the same
    """The mean difference of two pictures, small shifts forgiven."""
    if one.size != other.size:
        return 255.0
    small = [image.reduce(4) for image in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*small)).mean[0])


@pytest.mark.parametrize("name", CASES)
def test_the_pages_look_as_they_did(name: str, request: pytest.FixtureRequest) -> None:
    layout, languages = CASES[name]
    now = montage(pages(layout, languages))
    file = PICTURES / f"{name}.png"
    if request.config.getoption("--accept"):
        file.parent.mkdir(exist_ok=True)
        now.quantize(16).save(file, optimize=True)  # type: ignore[attr-defined]  # Pillow comes by importorskip
    assert difference(now, Image.open(file).convert("L")) < TOLERANCE


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

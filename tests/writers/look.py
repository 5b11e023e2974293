"""Pages as pictures: compared, with tolerance, with a picture that was looked at, or accepted as one."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

Image = pytest.importorskip("PIL.Image")
ImageChops = pytest.importorskip("PIL.ImageChops")
ImageStat = pytest.importorskip("PIL.ImageStat")

PICTURES = Path(__file__).parent / "pages"
# Another version of typst may set a line a hair lower: the mean difference of grey, of 255, over a blurred page.
TOLERANCE = 2.0


def opened(pages: Sequence[bytes]) -> list[Any]:
    """PNG pages as pictures in grey."""
    return [Image.open(io.BytesIO(data)).convert("L") for data in pages]


def montage(images: Sequence[Any]) -> Any:
    """Pages of one size beside each other."""
    width, height = images[0].size
    sheet = Image.new("L", (width * len(images), height), 255)
    for index, image in enumerate(images):
        sheet.paste(image, (index * width, 0))
    return sheet


def difference(one: Any, other: Any, pages: int = 1) -> float:
    """The difference of two pictures of so many ``pages``, on the page where it is largest; small shifts forgiven."""
    if one.size != other.size:
        return 255.0
    changed = ImageChops.difference(*(image.reduce(4) for image in (one, other)))
    width = changed.width / pages
    parts = [changed.crop((round(width * at), 0, round(width * (at + 1)), changed.height)) for at in range(pages)]
    return max(float(ImageStat.Stat(part).mean[0]) for part in parts)


def assert_as_it_was(name: str, images: Sequence[Any], *, accept: bool) -> None:
    """Compare ``images`` with the picture ``name``; with ``accept`` keep them as that picture if they differ."""
    now, file = montage(images), PICTURES / f"{name}.png"
    if accept and not (file.exists() and difference(now, Image.open(file).convert("L"), len(images)) < TOLERANCE / 8):
        file.parent.mkdir(exist_ok=True)
        now.quantize(16).save(file, optimize=True)
    assert file.exists(), f"{file.name} is missing: run with --accept, and look at it"
    changed = difference(now, Image.open(file).convert("L"), len(images))
    assert changed < TOLERANCE, f"{file.name} looks different now: look, and run with --accept if it is right"

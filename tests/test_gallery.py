"""The gallery shows every example, in files that are quick to load. ``make gallery`` draws it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PIL")

from PIL import Image

LARGEST = 150_000


def test_every_example_has_its_picture(root: Path) -> None:
    files = (root / "examples").glob("*.yaml")
    # A ceremony is no instrument.
    examples = {file.stem for file in files if "\ninstrument:" in "\n" + file.read_text(encoding="utf-8")}
    pictures = {file.stem for file in (root / "docs" / "gallery").glob("*.png")}
    assert pictures == examples, "run make gallery"
    index = (root / "docs" / "gallery" / "README.md").read_text(encoding="utf-8")
    assert all(f"]({name}.png)" in index and f"examples/{name}.yaml)" in index for name in examples)


def test_the_pictures_can_be_read_and_are_small(root: Path) -> None:
    for file in (root / "docs" / "page.png", *(root / "docs" / "gallery").glob("*.png")):
        assert file.stat().st_size < LARGEST, file.name
        with Image.open(file) as image:
            assert min(image.size) > 900, file.name

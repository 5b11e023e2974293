"""The pictures of this folder and of the README: a page of each example, set by typst. ``make gallery``."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from agreement_kit import Library, Particulars, assemble
from agreement_kit.instrument.nodes import plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.writers.pdf import png_pages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
README = ROOT / "docs" / "page.png"
#: The picture of the README: this example, larger than those of the gallery.
FIRST = "tabriz-kazan"
RESOLUTION, RESOLUTION_OF_README = 120, 144
#: Shades of grey: letters stay smooth, and a file under 150 KB.
SHADES = 16
LARGEST = 150_000
#: The page where it is not the first.
PAGES: dict[str, int] = {}
NAMES = {"fa": "Persian", "ru": "Russian", "en": "English"}


class Shown(NamedTuple):
    """An example, its picture, and how many pages there are."""

    name: str
    instrument: Instrument
    page: int
    pages: int


def picture(data: bytes) -> bytes:
    """``data`` in few shades of grey; the same bytes each time."""
    grey = Image.open(io.BytesIO(data)).convert("L")
    steps = [round(level * (SHADES - 1) / 255) for level in range(256)]
    small = grey.point(steps, "P")  # by place, not by an adaptive palette: a page of text needs no more
    small.putpalette([round(step * 255 / (SHADES - 1)) for step in range(SHADES) for _ in "rgb"])
    out = io.BytesIO()
    small.save(out, "PNG", optimize=True, bits=4)
    if out.tell() > LARGEST:
        raise SystemExit(f"A picture has {out.tell()} bytes, over {LARGEST}: lower its resolution.")
    return out.getvalue()


def examples() -> list[Path]:
    """The examples that are instruments: a ceremony is none."""
    files = sorted((ROOT / "examples").glob("*.yaml"))
    return [file for file in files if re.search(r"^instrument:", file.read_text(encoding="utf-8"), re.MULTILINE)]


def make(library: Library) -> Iterator[Shown]:
    """Write every picture anew; yields what was drawn."""
    for file in examples():
        instrument = assemble(Particulars.load(file), library)
        layout = arrange(instrument)
        drawn = png_pages(layout, resolution=RESOLUTION)
        page = PAGES.get(file.stem, 1)
        (HERE / f"{file.stem}.png").write_bytes(picture(drawn[page - 1]))
        if file.stem == FIRST:
            README.write_bytes(picture(png_pages(layout, resolution=RESOLUTION_OF_README)[0]))
        yield Shown(file.stem, instrument, page, len(drawn))


def index(shown: list[Shown]) -> str:
    """The page that shows the pictures."""
    lines = [
        "# Gallery",
        "",
        "A page of each example, as drafted: `agreement-kit draft examples/<name>.yaml --format pdf`. "
        "The pictures are made by `make gallery`.",
    ]
    for name, instrument, page, pages in shown:
        title = plain(instrument.title["en" if "en" in instrument.languages else instrument.languages[0]])
        texts = ", ".join(NAMES[code] for code in instrument.languages)
        lines += [
            "",
            f"## {title}",
            "",
            f"[{name}.yaml](../../examples/{name}.yaml): {instrument.type}, {instrument.status.value}; {texts}; "
            f"page {page} of {pages}.",
            "",
            f"![{name}: page {page}]({name}.png)",
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    shown = list(make(Library.default()))
    (HERE / "README.md").write_text(index(shown), encoding="utf-8", newline="\n")
    kept = {f"{item.name}.png" for item in shown}
    for old in HERE.glob("*.png"):
        if old.name not in kept:
            old.unlink()
    print(f"{len(shown)} pictures in {HERE.relative_to(ROOT)}, one in {README.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()

"""``style.yaml``: a house style as a file, read strictly, every problem at once with its place."""

from __future__ import annotations

from agreement_kit.layout.stylefile.read import read_style
from agreement_kit.layout.stylefile.schema import KEYS, Key

__all__ = ["KEYS", "Key", "read_style"]

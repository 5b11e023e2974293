"""A letterhead: a DOCX or DOTX whose styles, headers, footers and page are kept, and whose body is filled by others."""

from __future__ import annotations

from agreement_kit.readers.docx.letterhead.model import Carried, Geometry, Letterhead, Relation, Story
from agreement_kit.readers.docx.letterhead.read import read_letterhead

__all__ = ["Carried", "Geometry", "Letterhead", "Relation", "Story", "read_letterhead"]

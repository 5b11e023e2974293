"""A document back into its texts, by language and eId."""

from __future__ import annotations

from agreement_kit.readers.docx.read import read_docx
from agreement_kit.readers.docx.seal import untouched

__all__ = ["read_docx", "untouched"]

"""The alternat: from one instrument a view per party, and the proof that only the order differs."""

from agreement_kit.originals.canonical import digest, prove
from agreement_kit.originals.make import Original, originals
from agreement_kit.originals.manifest import Written, manifest
from agreement_kit.originals.order import ALTERNATS, MANY, ORDERS, original_count
from agreement_kit.originals.statement import statement, statement_words

__all__ = [
    "ALTERNATS",
    "MANY",
    "ORDERS",
    "Original",
    "Written",
    "digest",
    "manifest",
    "original_count",
    "originals",
    "prove",
    "statement",
    "statement_words",
]

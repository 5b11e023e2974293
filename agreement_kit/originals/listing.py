"""What a set of originals is, as plain data for ``manifest.json``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from agreement_kit import __version__
from agreement_kit.instrument.nodes import plain
from agreement_kit.originals.declaration import statement_words
from agreement_kit.originals.make import Original
from agreement_kit.particulars import Particulars

FORMAT = 1


class Written(NamedTuple):
    """A file as it was written: its name, without folder, and its SHA-256 in hexadecimal."""

    file: str
    sha256: str


def manifest(
    made: Sequence[Original], files: Sequence[Written], particulars: Particulars, statement: Written | None = None
) -> dict[str, object]:
    """The manifest of ``made``, whose files are ``files`` in the same order. Nothing in it depends on the machine."""
    first = made[0]
    instrument = first.instrument
    parties = instrument.parties
    return {
        "tool": f"agreement_kit {__version__}",
        "format": FORMAT,
        "instrument": instrument.type,
        "status": instrument.status.value,
        "languages": list(instrument.languages),
        "title": {language: plain(words) for language, words in instrument.title.items()},
        "alternat": first.alternat,
        "order": first.order,
        "content_sha256": first.digest,
        "particulars_sha256": particulars.digest,
        "template": instrument.template_version,
        "clauses": [
            {
                "id": use.id,
                "variant": use.variant,
                "version": use.version,
                "review": use.review,
                "texts": use.fingerprint,
            }
            for use in instrument.clauses
        ],
        "originals": [_one(original, written) for original, written in zip(made, files, strict=True)],
        "certified_copies": [id_ for id_ in parties if id_ != first.party] if first.alternat == "depositary" else [],
        "statement": _statement(made, statement),
        "notes": [note.to_dict() for note in first.notes],
    }


def _one(original: Original, written: Written) -> dict[str, object]:
    return {
        "party": original.party,
        "file": written.file,
        "sha256": written.sha256,
        "orders": {language: list(names) for language, names in original.orders.items()},
        "signature_sides": {
            language: {name: original.side(language, name) for name in names}
            for language, names in original.orders.items()
        },
    }


def _statement(made: Sequence[Original], written: Written | None) -> Mapping[str, object] | None:
    """The words to sign, and the file that holds them; None where there is one original only."""
    words = statement_words(made)
    if not words:
        return None
    return {"file": written and written.file, "sha256": written and written.sha256, "words": dict(words)}

"""The end of the text and the signatures: the last page never holds the signatures alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.docx.added import language_of
from agreement_kit.checks.docx.model import Document, Seen, W, raw

_SIGNATURE: Final = re.compile("(?:AK|Agreement)Signature")


def alone(document: Document) -> Iterator[Seen]:
    """C912: nothing keeps the last words of a text on the page of the signatures."""
    shown = {item.paragraph: item for item in document.shown}
    last: dict[str, Seen | None] = {}
    for paragraph in document.root.iter(f"{W}p"):
        if paragraph in shown:
            item = shown[paragraph]
            kept = document.styles.kept(paragraph)
            last[item.language] = None if kept else Seen("C912", {}, item.eid, item.language)
        elif _SIGNATURE.match(document.styles.name(paragraph)):
            # Each text has its signatures after its own words, beside those of the others or in a part of its own.
            found = last.pop(language_of(raw(paragraph)) or "", None)
            if found is not None:
                yield found

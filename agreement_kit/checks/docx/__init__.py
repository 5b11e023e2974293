"""What a DOCX shows. The file is not believed, only read; each look is a function of the open document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from agreement_kit.checks.docx import access, added, directions, ending, remains
from agreement_kit.checks.docx.added import others
from agreement_kit.checks.docx.model import Document, Seen, properties
from agreement_kit.readers.docx.archive import Archive

__all__ = ["LOOKS", "Document", "Seen", "others", "properties", "seen"]

Look = Callable[[Document], Iterable[Seen]]

#: The looks at a document, in no order that matters.
LOOKS: Final[tuple[Look, ...]] = (
    remains.changes,
    remains.comments,
    remains.draft,
    remains.fields,
    remains.hidden,
    directions.directions,
    added.added,
    ending.alone,
    access.title,
    access.languages,
    access.headings,
    access.tables,
    access.pictures,
)


def seen(archive: Archive, eids: Mapping[str, tuple[str, ...]]) -> Iterator[Seen]:
    """Everything to be seen in the document. ``eids`` are the elements of each text."""
    document = Document(archive, eids)
    for look in LOOKS:
        yield from look(document)

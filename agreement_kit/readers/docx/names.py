"""Names of bookmarks: how an element of a text is found again in a document that Word or LibreOffice has saved.

LibreOffice cuts the name of a bookmark at 40 characters, so an eId does not fit: the name is a hash of eId and
language. Which eIds there are stands in a part of its own (``map``), so that the hash need not be undone.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import Final

WORDS: Final = "ak_"
NUMBER: Final = "akn_"
MAP_NAMESPACE: Final = "urn:agreement-kit:map:1"
MAP_STORE_ID: Final = "{6F1D4C1E-0B5B-4C39-9E0B-5D3C0A7E2A11}"
# Custom document properties of ours begin so; the seal is the one by which a change of the file is noticed.
PREFIX: Final = "agreement_kit."
SEAL: Final = "seal"
# Who speaks in the comments of an annotated draft.
COMMENT_AUTHOR: Final = "agreement-kit"


@lru_cache(maxsize=16384)
def _digest(eid: str, language: str) -> str:
    return blake2b(f"{eid}\0{language}".encode(), digest_size=9).hexdigest()


def words_bookmark(eid: str, language: str) -> str:
    """The bookmark around the words of ``eid`` in the text of ``language``; 21 characters."""
    return WORDS + _digest(eid, language)


def number_bookmark(eid: str, language: str) -> str:
    """The bookmark around the number of ``eid``, to which references point; 22 characters."""
    return NUMBER + _digest(eid, language)

"""What a clause text may name: the shape of the particulars as clause texts see them.

Each type maps its attributes to their types. ``[x]`` is a list of x; a list may also be read by id
(``parties.tabriz``). Scalar types: ``words`` (text per language), ``plain`` (text as it stands), ``date``, ``count``,
``flag``, ``money``,
``country``, ``language``, ``concept``, ``code``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TYPES: Final[Mapping[str, Mapping[str, str]]] = {
    "root": {
        "parties": "[party]",
        "languages": "[language]",
        "status": "code",
        "areas": "[concept]",
        "signing": "signing",
        "term": "term",
        "authenticity": "authenticity",
        "approvals": "[approval]",
        "earlier_instruments": "[earlier]",
        "witnesses": "[person]",
        "observers": "[person]",
        "depositary": "party",
        "work_plan": "[plan_item]",
        "annexes": "[annex]",
        "party_count": "count",
        "text_count": "count",
        "original_count": "count",
        "article_count": "count",
    },
    "party": {
        "id": "code",
        "name": "words",
        "short": "words",
        "abbreviation": "words",
        "acting_for": "words",
        "place": "words",
        "country": "country",
        "address": "words",
        "registration": "plain",
        "contact": "contact",
        "authority": "authority",
        "signatories": "[person]",
    },
    "person": {
        "name": "words",
        "title": "words",
        "honorific": "words",
        "gender": "code",
        "acting": "flag",
        "passport_latin": "plain",
        "body": "words",
        "place": "words",
        "country": "country",
    },
    "contact": {"unit": "words", "person": "words", "phone": "plain", "email": "plain"},
    "authority": {"basis": "words", "document": "words", "number": "plain", "date": "date", "issuer": "words"},
    "signing": {"date": "date", "place": "words", "occasion": "words"},
    "term": {"years": "count", "renewal": "code"},
    "authenticity": {"rule": "code", "language": "language", "informational": "[language]"},
    "approval": {"body": "words", "number": "plain", "date": "date", "status": "code"},
    "earlier": {"title": "words", "number": "plain", "date": "date", "place": "words"},
    "plan_item": {"activity": "words", "lead": "party", "from": "date", "to": "date", "budget": "money"},
    "annex": {"title": "words", "text": "words"},
    "weight": {"name": "words", "weight": "count"},
}

#: Units of the counts that the particulars hold.
UNITS: Final[Mapping[tuple[str, str], str]] = {("term", "years"): "year", ("weight", "weight"): "percent"}

#: Types of clause parameters and what they are in clause texts.
PARAMETER_TYPES: Final[Mapping[str, str]] = {
    "integer": "count",
    "text": "words",
    "choice": "code",
    "boolean": "flag",
    "date": "date",
    "money": "money",
    "party": "party",
    "list": "[words]",
    "weights": "[weight]",
}


def item_type(list_type: str) -> str | None:
    """The type of an item of ``list_type``; None where that is no list."""
    return list_type[1:-1] if list_type.startswith("[") else None

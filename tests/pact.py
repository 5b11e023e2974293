"""A pact between any number of cities over the small library, with everything that an original may reorder."""

from __future__ import annotations

from typing import Any

from library_small import FILES, library

from agreement_kit.library import Library
from agreement_kit.particulars import Particulars

COUNTRIES = ("IR", "RU", "CN", "IN", "BR", "ZA", "EG", "ET", "AE")

#: Names in a title, a preface, running text, a loop of paragraphs, a loop of points; a duty of one party; the counts.
_EN = """
The City of {{ parties.p0.short }} shall pay all costs; {{ parties | join_and }} shall meet in \
{% for party in parties %}{{ party.place }}{% endfor %}.

{% for party in parties %}
Unit of {{ party.name }}: {{ party.short }}.
{% endfor %}

The shares are:
{% for party in parties %}
a) {{ party.short }} one share;
{% endfor %}
a) the rest is common.

Done in {{ original_count | words }} originals by {{ party_count | number }} parties; see {{ ref('aim') }}.
"""
_STRUCTURE = (
    "{{ part('preface') }}\n{{ clause('who') }}\n{{ part('body') }}\n{{ clause('aim') }}\n{{ clause('deeds') }}\n"
    "{{ optional('end') }}\n"
)


def pact_library(text: str = _EN) -> Library:
    """The small library with a preface of the parties and the clause ``deeds``; ``text`` serves every language."""
    yaml = FILES["clauses/aim/clause.yaml"]
    changes = {
        "templates/pact/template.yaml": _titled(),
        "templates/pact/structure.j2": _STRUCTURE,
        "clauses/who/clause.yaml": yaml.replace("kind: article", "kind: preface"),
        "clauses/deeds/clause.yaml": yaml,
    }
    for code in ("fa", "ru", "en"):
        changes[f"clauses/who/default.{code}.md"] = "{% for p in parties %}{{ p.name }}{% endfor %},\n"
        changes[f"clauses/deeds/default.{code}.md"] = text
    return library(**changes)


def _titled() -> str:
    lines = FILES["templates/pact/template.yaml"].split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    words = {"en": "Pact between", "fa": "پیمان میان", "ru": "Пакт:"}
    lines[at] = "title:\n" + "\n".join(
        f'  {code}: "{word} {{{{ parties | join_and }}}}"' for code, word in words.items()
    )
    return "\n".join(lines)


def city(number: int, **changes: Any) -> dict[str, Any]:
    """The ``number``-th city."""
    name = {
        "fa": f"شهر {number}",
        "ru": dict.fromkeys(("nominative", "genitive"), f"Город-{number}"),
        "en": f"City {number}",
    }
    short = {"fa": f"ش{number}", "ru": f"Г{number}", "en": f"C{number}"}
    person = {
        "name": {"fa": "نام", "ru": f"Имя {number}", "en": f"Name {number}"},
        "title": {"fa": "شهردار", "ru": "мэр", "en": f"Mayor {number}"},
        "gender": "m",
    }
    base = {
        "id": f"p{number}",
        "name": name,
        "short": short,
        "place": short,
        "signatories": [person],
        "country": COUNTRIES[number % len(COUNTRIES)],
    }
    return {**base, **changes}


def facts(count: int = 2, **changes: Any) -> dict[str, Any]:
    """The facts of a pact between ``count`` cities."""
    base: dict[str, Any] = {
        "instrument": "pact",
        "status": "binding",
        "languages": ["fa", "ru", "en"],
        "parties": [city(number) for number in range(count)],
        "signing": {"date": "2024-06-22", "place": {"fa": "الف", "ru": "А", "en": "A"}},
    }
    return {**base, **changes}


def particulars(count: int = 2, **changes: Any) -> Particulars:
    """``facts`` as particulars."""
    return Particulars.from_dict(facts(count, **changes))

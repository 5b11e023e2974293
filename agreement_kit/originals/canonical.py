"""The content of an instrument without the order of its parties, as one hash, and the proof over a set of originals.

The content is laid flat: for every element and language its words, and for every container what stands in it in which
order. Lists of parties, blocks repeated per party and signatures are sets keyed by the party; within one party's share
the order counts. The number of a block that is repeated per party is order and left out, so nothing may refer to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agreement_kit.diagnostics import N_, NOWHERE, Diagnostic
from agreement_kit.errors import AssemblyError
from agreement_kit.instrument.nodes import Blank, Element, PartyList, Reference, SignatureBlock, Term, Words, walk
from agreement_kit.instrument.tree import Instrument

#: eId (or the name of a part), language ("" for structure), what is meant.
Place = tuple[str, str, str]
Content = dict[Place, object]

_PARTS: Final = ("preface", "preamble", "body", "conclusions", "attachments")
_SIGNATURES: Final = "signatures"


def content(instrument: Instrument) -> Content:
    """Everything that must be the same in every original, by its place."""
    out: Content = {
        ("instrument", "", "type"): [instrument.type, instrument.status.value, instrument.template_version],
        ("instrument", "", "languages"): list(instrument.languages),
        ("instrument", "", "parties"): sorted(instrument.parties),
    }
    for language in instrument.languages:
        out["title", language, "words"] = _words(instrument.title[language])
        out["title", language, "header"] = instrument.short_title.get(language, "")
        if block := instrument.signatures.get(language):
            out[_SIGNATURES, language, "words"] = _signatures(block, frozenset(instrument.parties))
    for part in _PARTS:
        children: tuple[Element, ...] = getattr(instrument, part)
        out[part, "", "order"] = _order(children)
        for element in walk(children):
            _add(element, out)
            for language, block in element.signatures.items():
                out[element.eid, language, "signatures"] = _signatures(block, frozenset(instrument.parties))
    return out


def digest(instrument: Instrument) -> str:
    """SHA-256 of the content, in hexadecimal."""
    rows = sorted(content(instrument).items())
    text = json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def prove(instruments: Sequence[Instrument]) -> str:
    """The hash that all of ``instruments`` have in common.

    Raises:
        AssemblyError: they differ in more than the order of the parties, or a text refers to a number that moves with
            that order; every such place is named.
    """
    found = [item for instrument in instruments[:1] for item in _moving_references(instrument)]
    first = content(instruments[0])
    for other in instruments[1:]:
        found += _differences(first, content(other), instruments[0].parties[0], other.parties[0])
    if found:
        raise AssemblyError(found)
    digests = {digest(instrument) for instrument in instruments}
    assert len(digests) == 1, "equal contents have one hash"
    return digests.pop()


def _add(element: Element, out: Content) -> None:
    eid = element.eid
    out[eid, "", "order"] = [element.kind.value, element.party or "", *_order(element.children)]
    for language, words in element.heading.items():
        out[eid, language, "heading"] = _words(words)
    for language, words in element.words.items():
        out[eid, language, "words"] = _words(words)
    if element.party is None:
        for language, number in element.number.items():
            out[eid, language, "number"] = str(number)


def _order(elements: Iterable[Element]) -> list[object]:
    """The eIds in order; neighbouring blocks of parties as one set, each party's own blocks in order."""
    out: list[object] = []
    shares: dict[str, list[str]] | None = None
    for element in elements:
        if element.party is None:
            shares = None
            out.append(element.eid)
            continue
        if shares is None:
            shares = {}
            out.append(shares)
        shares.setdefault(element.party, []).append(element.eid)
    return out


def _words(words: Words) -> list[object]:
    """Text as strings, whatever nodes it came in; the other nodes as what they say."""
    out: list[object] = []
    for node in words:
        match node:
            case Blank():
                out.append({"blank": node.path, "by hand": node.by_hand})
            case Reference():
                out.append({"reference": node.target, "text": node.text})
            case Term():
                out.append({"term": _words(node.words)})
            case PartyList():
                shares: dict[str, list[object]] = {}
                for party, item in node.items:
                    shares.setdefault(party, []).append(_words(item))
                between = [node.pair, node.middle, node.last]
                out.append({"parties": shares, "between": between, "opens": node.opens})
            case _ if out and isinstance(out[-1], str):
                out[-1] += node.text
            case _:
                out.append(node.text)
    return out


def _signatures(block: SignatureBlock, parties: frozenset[str]) -> dict[str, object]:
    """The cells of the parties as a set; those of witnesses and observers in order."""
    shares: dict[str, list[object]] = {}
    others: list[object] = []
    for owner, lines in block.cells:
        cell = [[line.role, _words(line.words)] for line in lines]
        if owner in parties:
            shares.setdefault(owner, []).append(cell)
        else:
            others.append([owner, cell])
    return {"heading": _words(block.heading), "parties": shares, "others": others}


def _differences(one: Content, other: Content, first: str, second: str) -> Iterator[Diagnostic]:
    for place in sorted(one.keys() | other.keys()):
        if one.get(place) != other.get(place):
            eid, language, _ = place
            yield Diagnostic(
                code="V010",
                template=N_(
                    "The originals that begin with {first} and with {second} differ in more than the order of the "
                    "parties: {place}. No originals are made."
                ),
                hint_template=N_("The clause at fault names a party where it should name all of them; report it."),
                values={"first": first, "second": second, "place": eid},
                clause=eid.removeprefix("cl_").partition("__")[0] if eid.startswith("cl_") else None,
                language=language or None,
            )


def _moving_references(instrument: Instrument) -> Iterator[Diagnostic]:
    moving = {element.eid for top in instrument.elements() if top.party for element in walk((top,))}
    for element in instrument.elements() if moving else ():
        for language, words in (*element.words.items(), *element.heading.items()):
            for target in _targets(words):
                if target in moving:
                    yield Diagnostic(
                        code="V011",
                        template=N_(
                            "The text refers to the number of {target}, which changes with the order of the parties. "
                            "No originals are made."
                        ),
                        hint_template=N_("Refer to the article as a whole."),
                        values={"target": target},
                        clause=element.clause or None,
                        language=language,
                        location=element.sources.get(language, NOWHERE),
                    )


def _targets(words: Words) -> Iterator[str]:
    for node in words:
        match node:
            case Reference():
                yield node.target
            case Term():
                yield from _targets(node.words)
            case PartyList():
                for _, item in node.items:
                    yield from _targets(item)
            case _:
                continue

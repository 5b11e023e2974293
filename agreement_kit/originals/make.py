"""One instrument, a view per party."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from agreement_kit.assembly import assemble
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.nodes import Element
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.locales import locale
from agreement_kit.originals.canonical import prove
from agreement_kit.originals.order import Orders, plan
from agreement_kit.particulars import Particulars


@dataclass(frozen=True, slots=True)
class Original:
    """One physical signing copy, holding every text.

    ``party`` is whose original it is; None for a depositary whom the particulars do not name. ``orders`` are the ids of
    the parties as each text names them. ``digest`` is the hash of the content, the same in every original of a set.
    ``notes`` say why the set is as it is.
    """

    party: str | None
    alternat: str
    order: str
    orders: Orders
    instrument: Instrument
    digest: str
    notes: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """What the file of the original is called by: the party, or ``depositary``."""
        return self.party or "depositary"

    def side(self, language: str, party: str) -> Literal["left", "right"]:
        """Where ``party`` signs in the text of ``language``: two beside each other, the first on the leading side."""
        blocks = self.instrument.signature_blocks(language)
        ids = next((ids for block in blocks if party in (ids := [id_ for id_, _ in block.cells])), ())
        leading = (ids or self.orders[language]).index(party) % 2 == 0
        return "left" if leading is (locale(language).direction == "ltr") else "right"


def originals(
    particulars: Particulars, library: Library, alternat: str | None = None, *, order: str = "given"
) -> tuple[Original, ...]:
    """The originals of the instrument that ``particulars`` describe, in the order of the parties.

    ``alternat`` is one of ``ALTERNATS``; None takes that of the particulars, and where they name none and there are
    more than ``MANY`` parties, one original for the depositary, with a note why. ``order`` is that of the parties that
    do not come first: ``given``, or ``alphabetical`` in the language of each text.

    Raises:
        AssemblyError: the instrument cannot be drafted, or its originals differ in more than the order of the parties.
        ParticularsError: there is no such alternat or order.
    """
    planned = plan(particulars, alternat, order)
    count = len(planned.originals)
    # Checks ask the particulars how many originals there are to be.
    stated = particulars.model_copy(update={"alternat": planned.alternat})
    views: dict[tuple[tuple[str, ...], ...], Instrument] = {}
    made: list[Instrument] = []
    for _, orders in planned.originals:
        key = tuple(orders.values())
        if key not in views:
            views[key] = _view(stated, library, orders, count)
        made.append(views[key])
    digest = prove(tuple(views.values()))
    return tuple(
        Original(party, planned.alternat, order, orders, instrument, digest, planned.notes)
        for (party, orders), instrument in zip(planned.originals, made, strict=True)
    )


def _view(particulars: Particulars, library: Library, orders: Orders, count: int) -> Instrument:
    """The instrument with the parties in the order of each text.

    Each order is assembled anew, rather than one instrument reordered, so that the proof is one. All texts have one
    structure: blocks repeated per party stand, and are numbered, as in the leading text.
    """
    assembled = {
        names: assemble(particulars, library, parties=names, original_count=count)
        for names in dict.fromkeys(orders.values())
    }
    leading, *rest = assembled.values()
    if not rest:
        return leading
    by_language = {language: assembled[names] for language, names in orders.items()}
    elements = {language: {item.eid: item for item in view.elements()} for language, view in by_language.items()}

    def part(items: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(_joined(item, elements) for item in items)

    return replace(
        leading,
        title={language: view.title[language] for language, view in by_language.items()},
        signatures={
            language: view.signatures[language] for language, view in by_language.items() if language in view.signatures
        },
        preface=part(leading.preface),
        preamble=part(leading.preamble),
        body=part(leading.body),
        conclusions=part(leading.conclusions),
        attachments=part(leading.attachments),
    )


def _joined(element: Element, elements: Mapping[str, Mapping[str, Element]]) -> Element:
    """``element`` with the words of each language from the view in that language's order."""
    return replace(
        element,
        heading={language: elements[language][element.eid].heading[language] for language in element.heading},
        words={language: elements[language][element.eid].words[language] for language in element.words},
        signatures={language: elements[language][element.eid].signatures[language] for language in element.signatures},
        children=tuple(_joined(child, elements) for child in element.children),
    )

"""The originals, with room for initials on every page, and the statement that only their order differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agreement_kit.ceremony.pack import INITIALLED, File, Pack, beside
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import short_name, word
from agreement_kit.layout import Layout, arrange
from agreement_kit.originals import Original, statement
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.pdf import pdf_bytes

FOLDER = "originals"


def files(pack: Pack) -> Iterator[File]:
    """Every original as DOCX and PDF, and the statement where there are several."""
    for signing in pack.signings:
        languages = "-".join(signing.instrument.languages)
        for original in signing.originals:
            layout = arranged(pack, signing, original)
            told = {
                "original": original.name,
                "alternat": original.alternat,
                "content": original.digest,
                "print": pack.number,
                **signing.accepted,
            }
            stem = f"{FOLDER}/{signing.stem}.{original.name}.{languages}"
            yield from _both(pack, stem, "original", layout, told, signing, original.party)
        declared = statement(signing.originals)
        if declared is not None:
            layout = arrange(declared, "sequential", draft=not pack.final, house=pack.house)
            stem = f"{FOLDER}/{signing.stem}.statement-on-originals.{languages}"
            told = {"content": signing.originals[0].digest, "print": pack.number}
            yield from _both(pack, stem, "statement", layout, told, signing, None)


def arranged(pack: Pack, signing: Signing, original: Original) -> Layout:
    """The page of an original: never with line numbers, always with room for initials."""
    kind = pack.layout or beside(len(signing.parties))
    initials = _initials(signing, original)
    return arrange(original.instrument, kind, draft=not pack.final, initials=initials, house=pack.house)


def _initials(signing: Signing, original: Original) -> tuple[Mapping[str, str], ...]:
    """The sides in the order of the leading text; with many of them the depositary alone."""
    languages = original.instrument.languages
    parties = signing.parties
    if len(parties) <= INITIALLED:
        order = original.orders[languages[0]]
    elif original.party is None:
        return ({code: word(code, "custody.depositary") for code in languages},)
    else:
        order = (original.party,)
    return tuple({code: short_name(parties[id_], code) for code in languages} for id_ in order)


def _both(
    pack: Pack, stem: str, kind: str, layout: Layout, told: Mapping[str, object], signing: Signing, party: str | None
) -> Iterator[File]:
    document = docx_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
    yield File(pack.name(stem, "docx"), document, kind, signing.index, party)
    pdf = pdf_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
    yield File(pack.name(stem, "pdf"), pdf, kind, signing.index, party)

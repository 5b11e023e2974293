"""Short texts inside YAML - titles of clauses and instruments - parsed like clause texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.instrument.blocks import Items, Paragraph
from agreement_kit.instrument.clausetext import parse_text
from agreement_kit.instrument.nodes import Status
from agreement_kit.instrument.source import Source


def parse_titles(
    value: object, statuses: Iterable[Status], place: Location, clause: str, found: list[Diagnostic],
    languages: tuple[str, ...],
) -> dict[Status, dict[str, Items]]:  # fmt: skip
    """Titles per status and language; a mapping without statuses serves every status. Each has all ``languages``."""
    mapping = value if isinstance(value, Mapping) else {}
    shared = not any(status.value in mapping for status in Status)
    cache: dict[tuple[str, str], Items] = {}
    out: dict[Status, dict[str, Items]] = {}
    for status in statuses:
        texts = mapping if shared else mapping.get(status.value)
        if not isinstance(texts, Mapping) or not texts:
            template = N_("The title for the status {status} is missing.")
            found.append(
                Diagnostic(
                    code="L040", template=template, values={"status": status.value}, location=place, clause=clause
                )
            )
            continue
        for language in languages:
            if language not in texts:
                template = N_("The title is missing in the language {language_name}.")
                values = {"language_name": language}
                found.append(
                    Diagnostic(code="L046", template=template, values=values, location=place, clause=clause)
                )
        for language, text in texts.items():
            key = (str(language), str(text))
            if key not in cache:
                cache[key] = _line(str(text), str(language), place, clause, found)
            out.setdefault(status, {})[str(language)] = cache[key]
    return out


def _line(text: str, language: str, place: Location, clause: str, found: list[Diagnostic]) -> Items:
    source = Source(place.file or "", text, clause, language)
    blocks = parse_text(source)
    found.extend(item.with_(location=place) for item in source.found)
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return blocks[0].words[language]
    if not source.found:
        template = N_("A title is one line of words.")
        found.append(Diagnostic(code="L041", template=template, location=place, clause=clause, language=language))
    return ()

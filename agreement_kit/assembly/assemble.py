"""Particulars and library become an instrument: select, number, render, resolve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agreement_kit.assembly.alternat import original_count as count_of_originals
from agreement_kit.assembly.annexes import annexes
from agreement_kit.assembly.context import Context, Datum
from agreement_kit.assembly.elements import build, number_labels
from agreement_kit.assembly.parameters import given, parameters_of
from agreement_kit.assembly.rendering import render
from agreement_kit.assembly.selection import Chosen, near, select
from agreement_kit.assembly.signing import signature_block
from agreement_kit.diagnostics import N_, Diagnostic, Severity, in_order
from agreement_kit.errors import AssemblyError
from agreement_kit.instrument.names import TYPES
from agreement_kit.instrument.nodes import ClauseUse, Element, Status, plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library, Template
from agreement_kit.library.templatefiles import PARTS
from agreement_kit.particulars import Particulars


def assemble(
    particulars: Particulars,
    library: Library,
    languages: Sequence[str] | None = None,
    parties: Sequence[str] | None = None,
    original_count: int | None = None,
) -> Instrument:
    """The instrument that ``particulars`` describe, drafted from ``library``.

    ``languages`` are the texts wanted, None for all of the particulars, in their order. ``parties`` are the ids of the
    parties in another order than that of the particulars (an original puts its own party first). ``original_count`` is
    how many originals the closing formula states, None for one per party.

    Raises:
        AssemblyError: the particulars name what the library does not have, or lack what a chosen clause needs; every
            such problem is carried at once.
    """
    template = _template(particulars, library)
    texts = _languages(particulars, languages)
    status = Status(particulars.status) if particulars.status else template.default_status
    context = _context(particulars, library, template, status, texts, parties, original_count)
    _fits(template, status, context)
    own = getattr(particulars, "parameters", None) or {}
    context = context.inside(given(template.parameters, own, "parameters", context))
    chosen = select(template, context)
    instrument = _instrument(template, context, chosen, _parts(chosen, context))
    errors = [item for item in context.found if item.severity is Severity.ERROR]
    if errors:
        raise AssemblyError(in_order(errors))
    return instrument


def _instrument(
    template: Template, context: Context, chosen: list[Chosen], parts: Mapping[str, list[Element]]
) -> Instrument:
    status, texts, particulars = context.status, context.languages, context.particulars
    title, short = template.title[status], template.short_title[status]
    letters = any(item.clause.signed for item in chosen)
    return Instrument(
        type=template.id,
        status=status,
        languages=texts,
        title={language: render(title[language], context, language) for language in texts},
        short_title={language: plain(render(short[language], context, language)) for language in texts},
        signatures={} if letters else {language: signature_block(context, language) for language in texts},
        parties=tuple(item.value.id for item in context.items(context.names["parties"])),
        clauses=tuple(_use(item, status) for item in chosen),
        found=in_order([*context.found, *_blanks(particulars)]),
        particulars=particulars,
        template_version=template.version,
        facts={"original_count": context.names["original_count"].value},
        preface=tuple(parts["preface"]),
        preamble=tuple(parts["preamble"]),
        body=tuple(parts["body"]),
        conclusions=tuple(parts["conclusions"]),
        attachments=tuple(parts["attachments"]),
    )


def _parts(chosen: list[Chosen], context: Context) -> dict[str, list[Element]]:
    """The elements of every part, numbered and rendered."""
    context.selected = frozenset(item.clause.id for item in chosen)
    context.variants = {item.clause.id: item.variant.name for item in chosen}
    _number(chosen, context)
    parts: dict[str, list[Element]] = {part: [] for part in PARTS}
    for item in chosen:
        inner = context.inside(parameters_of(item, context), item.clause.id)
        parts[item.part].append(build(item, inner))
    taken = sum(item.clause.kind == "annex" for item in chosen)
    parts["attachments"].extend(annexes(context, taken + 1))
    return parts


def _template(particulars: Particulars, library: Library) -> Template:
    template = library.template(particulars.instrument)
    if template is not None:
        return template
    like = near(particulars.instrument, library.templates)
    hint = N_("Did you mean {like}?") if like else N_("See: agreement-kit types")
    raise AssemblyError(
        [
            Diagnostic(
                code="A001",
                template=N_("The library has no instrument type {name}."),
                hint_template=hint,
                values={"name": particulars.instrument, "like": like or ""},
                path="instrument",
                location=particulars.location("instrument"),
            )
        ]
    )


def _languages(particulars: Particulars, wanted: Sequence[str] | None) -> tuple[str, ...]:
    texts = tuple(particulars.languages)
    unknown = [language for language in wanted or () if language not in texts]
    if unknown:
        template = N_("The particulars have no text in {languages}.")
        raise AssemblyError(
            [
                Diagnostic(
                    code="A002",
                    template=template,
                    values={"languages": ", ".join(unknown)},
                    path="languages",
                    location=particulars.location("languages"),
                    hint_template=N_("Add the language to languages, with its names, or leave it out."),
                )
            ]
        )
    return tuple(language for language in wanted or texts)


def _fits(template: Template, status: Status, context: Context) -> None:
    if status not in template.statuses:
        context.report(
            "A003",
            N_("An instrument of the type {name} cannot be {status}."),
            path="status",
            name=template.id,
            status=status.value,
        )
    count = len(context.particulars.parties)
    if not template.minimum_parties <= count <= template.maximum_parties:
        context.report(
            "A004",
            N_("An instrument of the type {name} has from {low} to {high} parties; {count} are given."),
            path="parties",
            name=template.id,
            low=template.minimum_parties,
            high=template.maximum_parties,
            count=count,
        )


def _context(
    particulars: Particulars,
    library: Library,
    template: Template,
    status: Status,
    texts: tuple[str, ...],
    order: Sequence[str] | None,
    originals: int | None,
) -> Context:
    given_labels = particulars.labels or {}
    name = next((item for word, item in given_labels.items() if word == "party" and isinstance(item, str)), None)
    overrides = {word: forms for word, forms in given_labels.items() if not isinstance(forms, str)}
    many = len(particulars.parties) > 2
    key = (template.id, status, many, name, repr(overrides))
    labels = library.cache.get(("labels", key))
    if labels is None:
        count = 3 if many else 2
        labels = {
            language: library.labels.view(language, status, count, template.labels, name, overrides)
            for language in library.languages
        }
        library.cache["labels", key] = labels
    context = Context(particulars, library, status, texts, labels, key)  # type: ignore[arg-type]  # the cache is shared
    _check_labels(name, overrides, context)
    context.names = _roots(particulars, status, texts, order, originals)
    return context


def _check_labels(name: str | None, overrides: Mapping[str, object], context: Context) -> None:
    """A set must exist; a party word of one's own needs all its companions, or the text would mix two words."""
    book = context.library.labels
    if name is not None and name not in book.sets:
        context.report(
            "A005",
            N_("There is no set of party words {name}; there are {known}."),
            path="labels.party",
            name=name,
            known=", ".join(book.sets),
        )
    own = book.party_words(name or book.set_for(context.status))
    missing = sorted(own - set(overrides))
    if own & set(overrides) and missing:
        context.report(
            "A006",
            N_("A party word of your own needs these labels as well: {missing}."),
            path="labels",
            missing=", ".join(missing),
        )


def _roots(
    particulars: Particulars,
    status: Status,
    texts: tuple[str, ...],
    order: Sequence[str] | None,
    originals: int | None,
) -> Mapping[str, Datum]:
    """The particulars by name, with the counts that texts state."""
    names: dict[str, Datum] = {}
    for name, type_ in TYPES["root"].items():
        names[name] = Datum(getattr(particulars, name, None), name, type_)
    parties = tuple(particulars.parties)
    if order is not None:
        parties = tuple(sorted(parties, key=lambda party: order.index(party.id)))
    names["parties"] = Datum(parties, "parties", "[party]")
    names["status"] = Datum(status.value, "status", "code")
    # A draft of some texts only is still a draft of the instrument in all of them, and says so.
    names["languages"] = Datum(tuple(particulars.languages), "languages", "[language]")
    if isinstance(particulars.depositary, str):
        holder = next((party for party in parties if party.id == particulars.depositary), None)
        names["depositary"] = Datum(holder, f"parties.{particulars.depositary}", "party")
    for name, count, unit in (
        ("party_count", len(parties), None),
        ("text_count", len(particulars.languages), None),
        ("original_count", count_of_originals(particulars) if originals is None else originals, "original"),
    ):
        names[name] = Datum(count, name, "count", unit)
    return names


def _number(chosen: list[Chosen], context: Context) -> None:
    """Article and annex numbers, before any text refers to them."""
    counts = {"article": 0, "annex": 0}
    for item in chosen:
        kind = item.clause.kind
        if kind in counts:
            counts[kind] += 1
            context.numbers[item.clause.id] = number_labels(kind, counts[kind], context)
    context.names = {**context.names, "article_count": Datum(counts["article"], "article_count", "count")}


def _use(item: Chosen, status: Status) -> ClauseUse:
    prints = {language: value for (own, language), value in item.variant.fingerprints.items() if own is status}
    joined = "-".join(prints[language] for language in sorted(prints))
    clause = item.clause
    return ClauseUse(clause.id, item.variant.name, clause.version, clause.review, joined, clause.source)


def _blanks(particulars: Particulars) -> list[Diagnostic]:
    return [
        Diagnostic(
            code="A060",
            severity=Severity.INFO,
            path=path,
            location=particulars.location(path),
            template=N_("{path} is still to be determined; a blank is left."),
            values={"path": path},
        )
        for path in particulars.blanks()
    ]

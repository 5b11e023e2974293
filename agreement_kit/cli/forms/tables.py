"""The tables of a form: what may come several times has a sheet of its own, a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from agreement_kit.cli import questions as q
from agreement_kit.cli.forms.rows import CASES_ASKED, title_of
from agreement_kit.cli.skeleton import party_ids
from agreement_kit.cli.uses import declared, names_used, steps
from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.library import Library, Parameter, Template

#: Lines of a list that is given by hand, and parties at most: a form of sixty is filled by nobody.
LINES: Final = 8
PARTIES: Final = 40


@dataclass(frozen=True, slots=True)
class Column:
    """What is asked in each line; ``key`` is the end of the data path, ``name.fa``.

    ``needed`` words are a blank where the line is filled and they are not; others may be left out.
    """

    key: str
    question: q.Question
    kind: str = "words"
    language: str | None = None
    case: str | None = None
    choices: tuple[str, ...] = ()
    example: str | int = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the beginning of its data path (``work_plan.0``) and what stands before it.

    Without a path it is a sum of the weights of the lines before it, ``summed`` of them.
    """

    path: str
    label: str = ""
    summed: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. ``open`` is the key that is ``tbd`` where no line is filled; None where it is left out."""

    name: str
    title: q.Question
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    open: str | None = None


def tables_of(
    template: Template, library: Library, languages: tuple[str, ...], needs: tuple[str, ...]
) -> Iterator[Table]:
    """The tables of the form for ``template``; ``needs`` are the keys without which it cannot be drafted."""
    uses = names_used(template, library)
    asked = max(template.minimum_parties, 1)
    ids = party_ids(min(template.maximum_parties, PARTIES))
    if len(ids) > asked:
        lines = tuple(Line(f"parties.{id_}", id_) for id_ in ids[asked:])
        yield Table("parties", q.FURTHER_PARTIES, tuple(_party(languages)), lines)
    people = (Column("party", q.WHICH_PARTY, "choice", choices=ids, example=ids[0]), *_person("", languages))
    yield Table("signatories", q.FURTHER_SIGNATORIES, people, _lines("signatories"))
    groups = {
        "earlier_instruments": (q.EARLIER, tuple(_earlier(languages))),
        "approvals": (q.APPROVALS, tuple(_approval(languages))),
        "work_plan": (q.WORK_PLAN, tuple(_plan(languages, ids))),
    }
    for name, (title, columns) in groups.items():
        if name in uses:
            yield Table(name, title, columns, _lines(name), name if name in needs else None)
    lists = tuple(_items(template, library, languages, "list"))
    if lists:
        yield Table("lists", q.LISTS, tuple(_words("", q.ITEM, languages)), lists)
    weights = tuple(_items(template, library, languages, "weights"))
    if weights:
        weight = Column("weight", q.WEIGHT, "count", example=60)
        words = tuple(replace(column, key=f"name.{column.key}") for column in _words("", q.ITEM, languages))
        yield Table("weights", q.WEIGHTS, (*words, weight), weights)


def _lines(name: str) -> tuple[Line, ...]:
    return tuple(Line(f"{name}.{index}", str(index + 1)) for index in range(LINES))


def _words(
    key: str, question: q.Question, languages: tuple[str, ...], cases: tuple[str, ...] = (), *, needed: bool = True
) -> Iterator[Column]:
    """A column per language; in Russian one per case where sentences need several."""
    for code in languages:
        path = f"{key}.{code}" if key else code
        example = _EXAMPLES.get(key, _EXAMPLES[""])[code]
        if code == "ru" and cases:
            for case in cases:
                main = case == cases[0]
                shown = example if main else ""
                yield Column(f"{path}.{case}", question, "words", code, case, (), shown, needed and main)
        else:
            yield Column(path, question, "words", code, None, (), example, needed)


def _person(key: str, languages: tuple[str, ...]) -> Iterator[Column]:
    before = f"{key}." if key else ""
    yield from _words(f"{before}name", q.SIGNATORY, languages, CASES_ASKED["title"])
    yield from _words(f"{before}title", q.TITLE, languages, CASES_ASKED["title"])
    yield Column(f"{before}gender", q.GENDER, "choice", choices=("m", "f"), example="f")


def _party(languages: tuple[str, ...]) -> Iterator[Column]:
    yield from _words("name", q.NAME, languages, CASES_ASKED["name"])
    yield from _words("place", q.PLACE, languages, CASES_ASKED["place"], needed=False)
    yield Column("country", q.COUNTRY, "country", example="IR")
    yield from _person("signatories.0", languages)


def _earlier(languages: tuple[str, ...]) -> Iterator[Column]:
    yield from _words("title", q.EARLIER_TITLE, languages, ("nominative", "genitive", "accusative"))
    yield Column("number", q.NUMBER, "plain", example="12")
    yield Column("date", q.DAY, "date", example="2017-05-04")
    yield from _words("place", q.SIGNING_PLACE, languages, needed=False)


def _approval(languages: tuple[str, ...]) -> Iterator[Column]:
    yield from _words("body", q.APPROVING, languages)
    yield Column("number", q.NUMBER, "plain", example="12")
    yield Column("date", q.DAY, "date", example="2026-05-04")
    yield Column("status", q.GRANTED, "choice", choices=("granted", "pending", "not-required"), example="granted")


def _plan(languages: tuple[str, ...], ids: tuple[str, ...]) -> Iterator[Column]:
    yield from _words("activity", q.ACTIVITY, languages)
    yield Column("lead", q.LEAD, "choice", choices=ids, example=ids[0])
    yield Column("from", q.FROM, "date", example="2026-09-01")
    yield Column("to", q.TO, "date", example="2026-09-30")
    yield Column("budget", q.BUDGET, "money", example="1000 USD")


def parameters_of(template: Template, library: Library) -> Iterator[tuple[str, str, Parameter]]:
    """Every parameter of the type's clauses: clause id, names of the variants that have it, and the parameter."""
    for step in steps(template.structure):
        if step.kind == "part":
            continue
        clause = library.clauses[step.name]
        several = len(clause.variants) > 1
        for names, parameter in declared(clause, template.statuses):
            yield clause.id, ", ".join(names) if several else "", parameter


def _items(template: Template, library: Library, languages: tuple[str, ...], type_: str) -> Iterator[Line]:
    """The lines of every parameter that is a list, with what it asks; behind weights their sum."""
    first = languages[0]
    for clause, variants, parameter in parameters_of(template, library):
        if parameter.type != type_ or parameter.same_as is not None:
            continue
        question = " ".join((parameter.question.get(first) or parameter.name).split())
        title = title_of(library.clauses[clause], first)
        label = f"{title}: {question}" + (f" [{variants}]" if variants else "")
        for index in range(LINES):
            number = plain_digits(index + 1, first)
            yield Line(f"clauses.{clause}.{parameter.name}.{index}", number if index else f"{label} {number}")
        if type_ == "weights":
            yield Line("", q.SUM[first], LINES)


_EXAMPLES: Final[Mapping[str, Mapping[str, str]]] = {
    "": {"fa": "متن نمونه", "ru": "примерный текст", "en": "an example of a text"},
    "name": {"fa": "شهرداری نمونه‌شهر", "ru": "Муниципалитет города Примерска", "en": "Municipality of Exampleville"},
    "place": {"fa": "نمونه‌شهر", "ru": "Примерск", "en": "Exampleville"},
    "title": {"fa": "معاون شهردار", "ru": "заместитель мэра", "en": "Deputy Mayor"},
    "signatories.0.name": {"fa": "الف. نمونه", "ru": "А. Б. Примерова", "en": "A. Example"},
    "signatories.0.title": {"fa": "شهردار نمونه‌شهر", "ru": "мэр города Примерска", "en": "Mayor of Exampleville"},
    "body": {"fa": "شورای شهر نمونه‌شهر", "ru": "Совет города Примерска", "en": "the City Council of Exampleville"},
    "activity": {"fa": "نمایشگاه نقاشی کودکان", "ru": "выставка детского рисунка", "en": "an exhibition of drawings"},
}

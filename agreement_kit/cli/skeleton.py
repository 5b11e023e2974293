"""The particulars file that ``new`` writes: everything required as ``tbd``, everything optional as a comment.

One walk serves the skeleton and the interview: each question goes to an ``Answer``, which gives YAML source or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from agreement_kit.cli import questions as q
from agreement_kit.cli.yamlout import TBD, Entry, flow, plain, render, scalar
from agreement_kit.instrument.blocks import For, If
from agreement_kit.library import Library, Parameter, Template
from agreement_kit.library.model import Step


@dataclass(frozen=True, slots=True)
class Field:
    """One question. ``kind`` is one of words, plain, choice, count, date, list; ``language`` that of the words asked.

    ``default`` is what holds when nothing is answered; None where nothing does (``tbd``).
    """

    path: str
    question: q.Question
    kind: str = "words"
    language: str | None = None
    choices: tuple[str, ...] = ()
    default: str | None = None
    minimum: int | None = None
    maximum: int | None = None


#: Gives the YAML source of an answer; None for "not known yet".
Answer = Callable[[Field], str | None]


def nothing_known(_: Field) -> str | None:
    """The ``Answer`` of a plain skeleton."""
    return None


@dataclass(slots=True)
class Skeleton:
    """Writes one file for ``template``; comments are in ``languages``, the languages of the texts."""

    template: Template
    library: Library
    languages: tuple[str, ...]
    answer: Answer = nothing_known
    status: str = field(init=False, default="")

    def text(self) -> str:
        """The whole file."""
        lines = [f"## {self.template.names.get(code, self.template.id)}" for code in self.languages]
        for comment in self._comments(q.HEADER):
            lines.append(f"## {comment}")
        for part in (self._head(), self._parties(), self._signing(), self._term(), self._clauses(), self._rest()):
            lines += ["", *render(part)]
        return "\n".join(lines) + "\n"

    def _comments(self, question: q.Question) -> tuple[str, ...]:
        texts = [question[code] for code in self.languages if code in question]
        return tuple(line for text in texts or list(question.values())[:1] for line in text.strip().split("\n"))

    def _ask(self, path: str, question: q.Question, kind: str, **more: object) -> str:
        asked = Field(path, question, kind, **more)  # type: ignore[arg-type]  # the keywords are Field's own
        return self.answer(asked) or asked.default or TBD

    def _entry(self, key: str, path: str, question: q.Question, kind: str, **more: object) -> Entry:
        return Entry(key, self._ask(path, question, kind, **more), comments=self._comments(question))

    def _words(self, key: str, path: str, question: q.Question) -> Entry:
        """Words in every language of the texts."""
        inner = [Entry(code, self._ask(f"{path}.{code}", question, "words", language=code)) for code in self.languages]
        return Entry(key, children=inner, comments=self._comments(question))

    def _head(self) -> list[Entry]:
        statuses = tuple(status.value for status in self.template.statuses)
        self.status = self._ask("status", q.STATUS, "choice", choices=statuses,
                                default=self.template.default_status.value)  # fmt: skip
        prevails = self._ask("authenticity", q.PREVAILING, "choice", choices=("equal", *self.languages), default="equal")
        rule = "{rule: equal}" if prevails == "equal" else f"{{rule: prevailing, language: {prevails}}}"
        return [
            Entry("instrument", self.template.id),
            Entry("status", self.status, comments=self._comments(q.STATUS)),
            Entry("languages", flow(self.languages), comments=self._comments(q.LANGUAGES)),
            Entry("authenticity", rule, comments=self._comments(q.AUTHENTICITY)),
        ]

    def _parties(self) -> list[Entry]:
        cases = self._comments(q.CASES) if "ru" in self.languages else ()
        parties = [self._party(f"party{number}") for number in range(1, max(self.template.minimum_parties, 1) + 1)]
        return [Entry("parties", items=parties, comments=cases)]

    def _party(self, id_: str) -> list[Entry]:
        path = f"parties.{id_}"
        signatory = f"{path}.signatories.0"
        person = [
            self._words("name", f"{signatory}.name", q.SIGNATORY),
            self._words("title", f"{signatory}.title", q.TITLE),
            self._entry("gender", f"{signatory}.gender", q.GENDER, "choice", choices=("m", "f")),
        ]
        contact = [self._unknown("unit"), Entry("phone", TBD), Entry("email", TBD)]
        authority = [self._unknown("document"), Entry("number", TBD), Entry("date", TBD)]
        return [
            Entry("id", id_, comments=self._comments(q.PARTY_ID)),
            self._words("name", f"{path}.name", q.NAME),
            self._words("place", f"{path}.place", q.PLACE),
            self._entry("country", f"{path}.country", q.COUNTRY, "country"),
            Entry("signatories", items=[person]),
            Entry("authority", children=authority, comments=self._comments(q.AUTHORITY), active=False),
            Entry("contact", children=contact, comments=self._comments(q.UNIT), active=False),
        ]

    def _unknown(self, key: str) -> Entry:
        return Entry(key, children=[Entry(code, TBD) for code in self.languages])

    def _signing(self) -> list[Entry]:
        inner = [
            self._entry("date", "signing.date", q.DATE, "date"),
            self._words("place", "signing.place", q.SIGNING_PLACE),
        ]
        return [Entry("signing", children=inner)]

    def _term(self) -> list[Entry]:
        inner = [
            self._entry("years", "term.years", q.YEARS, "count", minimum=1, maximum=99),
            self._entry("renewal", "term.renewal", q.RENEWAL, "choice",
                        choices=("automatic", "by-agreement", "none"), default="automatic"),
        ]  # fmt: skip
        areas = areas_of(self.template, self.library)
        listed = self._ask("areas", q.AREAS, "list", choices=areas, default=flow(areas))
        return [Entry("term", children=inner), Entry("areas", listed, comments=self._comments(q.AREAS))]

    def _clauses(self) -> list[Entry]:
        entries: list[Entry] = []
        for step in steps(self.template.structure):
            clause = self.library.clauses.get(step.name) if step.kind == "clause" else None
            variant = next((v for v in clause.variants.values() if v.default), None) if clause else None
            variant = variant or (next(iter(clause.variants.values()), None) if clause else None)
            if clause is None or variant is None:
                continue
            asked = [self._parameter(clause.id, parameter) for parameter in variant.parameters.values()]
            if len(clause.variants) > 1:
                names = " | ".join(clause.variants)
                asked.insert(0, Entry("variant", variant.name, comments=(names,), active=False))
            if asked:
                active = any(entry.active for entry in asked)
                for entry in asked:
                    entry.active |= not active  # the clause as a whole is the comment then
                entries.append(Entry(clause.id, children=asked, active=active))
        if not entries:
            return []
        whole = any(entry.active for entry in entries)
        for entry in entries:
            entry.active |= not whole
        return [Entry("clauses", children=entries, comments=self._comments(q.CLAUSES), active=whole)]

    def _parameter(self, clause: str, parameter: Parameter) -> Entry:
        """Active where it is answered, or required and without a default; a comment with the default otherwise."""
        default = None if parameter.default is None else plain(parameter.default)
        kind = {"integer": "count", "choice": "choice", "boolean": "choice", "date": "date"}.get(parameter.type, "plain")
        choices = tuple(parameter.choices) if parameter.type == "choice" else ("true", "false")
        asked = Field(
            f"clauses.{clause}.{parameter.name}", parameter.question, kind,
            choices=choices if kind == "choice" else (), default=default,
            minimum=parameter.minimum, maximum=parameter.maximum,
        )  # fmt: skip
        given = self.answer(asked) if kind != "plain" or parameter.required else None
        needed = parameter.required and default is None
        comments = self._comments(parameter.question) if parameter.question else ()
        return Entry(parameter.name, given or default or TBD, comments=comments,
                     active=needed or (given is not None and given != default))  # fmt: skip

    def _rest(self) -> list[Entry]:
        optional = flow(step.name for step in steps(self.template.structure) if step.kind == "optional")
        return [
            Entry("include", optional, comments=self._comments(q.INCLUDE), active=False),
            Entry("exclude", "[]", active=False),
        ]


def steps(structure: tuple[object, ...]) -> Iterator[Step]:
    """Every line of a template's structure, whatever its conditions; a clause named twice comes once."""
    seen: set[tuple[str, str]] = set()
    for step in _walk(structure):
        if (step.kind, step.name) not in seen:
            seen.add((step.kind, step.name))
            yield step


def _walk(structure: tuple[object, ...]) -> Iterator[Step]:
    for item in structure:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, If):
            for _, inner in item.branches:
                yield from _walk(inner)
        elif isinstance(item, For):
            yield from _walk(item.blocks)


def areas_of(template: Template, library: Library) -> tuple[str, ...]:
    """The areas that select a clause of this type, in the order of its structure."""
    found: dict[str, None] = {}
    for step in steps(template.structure):
        clause = library.clauses.get(step.name)
        if clause is not None and step.kind == "optional":
            found.update(dict.fromkeys(clause.areas))
    return tuple(found)


def source_of(answer: Mapping[str, str] | str) -> str:
    """YAML source of words, or of words by case."""
    if isinstance(answer, str):
        return scalar(answer)
    return "{" + ", ".join(f"{case}: {scalar(text)}" for case, text in answer.items()) + "}"

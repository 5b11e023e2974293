"""The particulars file that ``new`` writes: everything required as ``tbd``, everything optional as a comment.

One walk serves the skeleton and the interview: each question goes to an ``Answer``, which gives YAML source or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.cli import questions as q
from agreement_kit.cli.uses import areas_of, names_used, steps
from agreement_kit.cli.yamlout import TBD, Entry, flow, nested, plain, render
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Parameter, Template


@dataclass(frozen=True, slots=True)
class Field:
    """One question. ``kind`` is one of words, plain, choice, count, date, list (some of the choices), money, items
    (texts, each in ``languages``), weights (texts with shares of 100); ``language`` is that of the words asked.

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
    languages: tuple[str, ...] = ()


#: The kind of question for a parameter of each type that has no choices.
KINDS: Final = {"integer": "count", "date": "date", "money": "money", "list": "items", "weights": "weights",
                "party": "plain"}  # fmt: skip


def party_ids(count: int, first: int = 1) -> tuple[str, ...]:
    """The ids that ``new`` gives to parties: ``party1``, ``party2``, ..."""
    return tuple(f"party{number}" for number in range(first, first + count))


#: Gives the YAML source of an answer; None for "not known yet".
Answer = Callable[[Field], str | None]


def nothing_known(_: Field) -> str | None:
    """The ``Answer`` of a plain skeleton."""
    return None


@dataclass(slots=True)
class Skeleton:
    """Writes one file for ``template``; comments are in ``languages``, the languages of the texts.

    ``needs`` are further keys that the type cannot do without (``needs.needs_of``); they are written as ``tbd``.
    """

    template: Template
    library: Library
    languages: tuple[str, ...]
    answer: Answer = nothing_known
    needs: tuple[str, ...] = ()
    status: str = field(init=False, default="")
    uses: frozenset[str] = field(init=False, default=frozenset())

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of the parties that are asked for: as many as there must be."""
        return party_ids(max(self.template.minimum_parties, 1))

    def text(self) -> str:
        """The whole file."""
        self.uses = names_used(self.template, self.library)
        lines = [f"## {self.template.names.get(code, self.template.id)}" for code in self.languages]
        for comment in self._comments(q.HEADER):
            lines.append(f"## {comment}")
        for part in (self._head(), self._parties(), self._signing(), self._term(), self._clauses(), self._rest()):
            lines += ["", *render(part)] if part else []
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
        prevails = self._ask(
            "authenticity", q.PREVAILING, "choice", choices=("equal", *self.languages), default="equal"
        )
        rule = "{rule: equal}" if prevails == "equal" else f"{{rule: prevailing, language: {prevails}}}"
        return [
            Entry("instrument", self.template.id),
            Entry("status", self.status, comments=self._comments(q.STATUS)),
            Entry("languages", flow(self.languages), comments=self._comments(q.LANGUAGES)),
            Entry("authenticity", rule, comments=self._comments(q.AUTHENTICITY)),
        ]

    def _parties(self) -> list[Entry]:
        parties = [self._party(id_) for id_ in self.parties]
        for party in parties[1:]:  # explained at the first one
            _without_comments(party)
        return [Entry("parties", items=parties, comments=self._comments(q.CASES) if "ru" in self.languages else ())]

    def _party(self, id_: str) -> list[Entry]:
        path = f"parties.{id_}"
        contact = [self._unknown("unit"), Entry("phone", TBD), Entry("email", TBD)]
        authority = [self._unknown("document"), Entry("number", TBD), Entry("date", TBD)]
        return [
            Entry("id", id_, comments=self._comments(q.PARTY_ID)),
            self._words("name", f"{path}.name", q.NAME),
            self._words("place", f"{path}.place", q.PLACE),
            self._entry("country", f"{path}.country", q.COUNTRY, "country"),
            Entry("signatories", items=[self._signatory(f"{path}.signatories.0")]),
            Entry("authority", children=authority, comments=self._comments(q.AUTHORITY), active=False),
            Entry("contact", children=contact, comments=self._comments(q.UNIT), active=False),
        ]

    def _signatory(self, path: str) -> list[Entry]:
        """The gender cannot be tbd: it stays a comment until it is known."""
        name, title = self._words("name", f"{path}.name", q.SIGNATORY), self._words("title", f"{path}.title", q.TITLE)
        gender = self.answer(Field(f"{path}.gender", q.GENDER, "choice", choices=("m", "f")))
        comments = self._comments(q.GENDER)
        return [name, title, Entry("gender", gender or "m", comments=comments, active=gender is not None)]

    def _unknown(self, key: str) -> Entry:
        return Entry(key, children=[Entry(code, TBD) for code in self.languages])

    def _signing(self) -> list[Entry]:
        if "signing" not in self.uses:
            return []
        inner = [
            self._entry("date", "signing.date", q.DATE, "date"),
            self._words("place", "signing.place", q.SIGNING_PLACE),
        ]
        return [Entry("signing", children=inner)]

    def _term(self) -> list[Entry]:
        out: list[Entry] = []
        if "term" in self.uses:
            inner = [
                self._entry("years", "term.years", q.YEARS, "count", minimum=1, maximum=99),
                self._entry("renewal", "term.renewal", q.RENEWAL, "choice",
                            choices=("automatic", "by-agreement", "none")),
            ]  # fmt: skip
            out.append(Entry("term", children=inner))
        areas = areas_of(self.template, self.library)
        if areas or "areas" in self.uses:
            listed = self._ask("areas", q.AREAS, "list", choices=areas, default=flow(areas))
            out.append(Entry("areas", listed, comments=self._comments(q.AREAS)))
        return out

    def _clauses(self) -> list[Entry]:
        """The parameters and variants of the clauses that stand in the instrument unless it is said otherwise."""
        named = [step.name for step in steps(self.template.structure) if step.kind == "clause"]
        entries = [entry for name in named if (entry := self._clause(self.library.clauses.get(name)))]
        if not entries:
            return []
        return [_commented_as_one("clauses", entries, self._comments(q.CLAUSES))]

    def _clause(self, clause: Clause | None) -> Entry | None:
        variant = clause.default_variant(Status(self.status)) if clause else None
        if clause is None or variant is None:
            return None
        declared = [parameter for parameter in variant.parameters.values() if parameter.same_as is None]
        asked = [self._parameter(clause.id, parameter) for parameter in declared]
        fitting = [item.name for item in clause.variants.values() if Status(self.status) in item.statuses]
        if len(fitting) > 1:
            asked.insert(0, Entry("variant", variant.name, comments=(" | ".join(fitting),), active=False))
        return _commented_as_one(clause.id, asked) if asked else None

    def _parameter(self, clause: str, parameter: Parameter) -> Entry:
        """Active where it is answered, or required and without a default; a comment with the default otherwise."""
        path = f"clauses.{clause}.{parameter.name}"
        comments = self._comments(parameter.question) if parameter.question else ()
        needed = parameter.required and parameter.default is None
        if parameter.type == "text":
            return self._text_parameter(parameter, path, comments, needed)
        default = _source(parameter.default)
        choices = {
            "choice": tuple(parameter.choices), "boolean": ("true", "false"), "party": self.parties,
        }.get(parameter.type, ())  # fmt: skip
        kind = "choice" if choices else KINDS[parameter.type]
        asked = Field(path, parameter.question, kind, None, choices, default, parameter.minimum, parameter.maximum,
                      self.languages)  # fmt: skip
        given = self.answer(asked)
        active = needed or given not in (None, default)
        return Entry(parameter.name, given or default or TBD, comments=comments, active=active)

    def _text_parameter(self, parameter: Parameter, path: str, comments: tuple[str, ...], needed: bool) -> Entry:
        """Words in every language, asked for only where they must be given."""
        if needed:
            return self._words(parameter.name, path, parameter.question)
        stored = parameter.default if isinstance(parameter.default, Mapping) else {}
        inner = [Entry(code, _source(stored.get(code)) or TBD) for code in self.languages]
        return Entry(parameter.name, children=inner, comments=comments, active=False)

    def _rest(self) -> list[Entry]:
        optional = flow(step.name for step in steps(self.template.structure) if step.kind == "optional")
        open_keys = [Entry(key, TBD) for key in self.needs if key not in {"signing", "term", "areas"}]
        return [
            *open_keys,
            Entry("include", optional, comments=self._comments(q.INCLUDE), active=False),
            Entry("exclude", "[]", active=False),
        ]


def _without_comments(entries: list[Entry]) -> None:
    for entry in entries:
        entry.comments = ()
        for inner in (entry.children, *entry.items):
            _without_comments(inner)


def _source(value: object) -> str | None:
    """YAML source of a stored default; None where there is none."""
    if value is None:
        return None
    return nested(value) if isinstance(value, list | tuple | Mapping) else plain(value)


def _commented_as_one(key: str, children: list[Entry], comments: tuple[str, ...] = ()) -> Entry:
    """A group that is a comment as a whole where none of its children is active."""
    active = any(child.active for child in children)
    for child in children:
        child.active |= not active
    return Entry(key, children=children, comments=comments, active=active)

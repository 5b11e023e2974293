"""The particulars: the facts of one instrument, typed, each with its place in the file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from os import PathLike, fspath
from typing import Annotated, Any

from pydantic import Field, PrivateAttr, ValidationError

from agreement_kit.diagnostics import Location
from agreement_kit.errors import ParticularsError
from agreement_kit.particulars import cross, leaves, models, report
from agreement_kit.particulars.choices import Clauses, Labels, Parameters
from agreement_kit.particulars.json_reader import read_json
from agreement_kit.particulars.paths import data_path, open_paths, plain_path
from agreement_kit.particulars.problems import Problem
from agreement_kit.particulars.words import TEXT_LANGUAGES, Context
from agreement_kit.sources.source import Source, Stop, decode, read_bytes
from agreement_kit.sources.tree import Tree, copied, from_objects
from agreement_kit.sources.yaml_reader import read_yaml


@dataclass(frozen=True, slots=True)
class _Origin:
    name: str = "<dict>"
    data: dict[str, Any] = field(default_factory=dict)
    source: Source | None = None
    digest: str | None = None


class Particulars(models.Group):
    """The facts of one instrument.

    Made by ``load``, ``from_text`` or ``from_dict``. It cannot be changed, can be pickled, and may be read by many
    threads at once. Attributes are named as the keys of the file; what is absent there is None or empty.
    """

    instrument: leaves.Id = Field(description="Type of the instrument, such as sister-city-agreement")
    status: leaves.StatusOf | None = Field(None, description="binding or non-binding; absent: as the type has it")
    languages: Annotated[tuple[leaves.TextLanguage, ...], Field(min_length=1)] = Field(
        description="The texts in house order, from the leading side of the page"
    )
    authenticity: models.Authenticity = Field(
        models.Authenticity.model_validate({"rule": "equal"}), description="Which texts are authentic"
    )
    parties: Annotated[tuple[models.Party, ...], Field(min_length=1)] = Field(description="The parties in order")
    witnesses: Annotated[tuple[models.Attendant, ...], models.OpenList()] = Field(
        (), description="Who witnesses the signing"
    )
    observers: Annotated[tuple[models.Attendant, ...], models.OpenList()] = Field(
        (), description="Who attends the signing"
    )
    depositary: leaves.PartyId | None = Field(None, description="Id of the party that keeps the original")
    approvals: Annotated[tuple[models.Approval, ...], models.OpenList()] = Field(
        (), description="Approvals needed or given"
    )
    earlier_instruments: Annotated[tuple[models.EarlierInstrument, ...], models.OpenList()] = Field(
        (), description="Instruments between the parties that this one recites"
    )
    signing: models.Signing | None = Field(None, description="When, where and at what occasion it is signed")
    clauses: Clauses = Field({}, description="Variant and parameters of a clause; a single word is the variant")
    include: tuple[leaves.Id, ...] = Field((), description="Optional clauses to include")
    exclude: tuple[leaves.Id, ...] = Field((), description="Clauses to leave out")
    areas: tuple[leaves.Id, ...] = Field((), description="Areas of cooperation: concepts of the glossary")
    term: models.Term | None = Field(None, description="For how long the instrument is made")
    work_plan: Annotated[tuple[models.PlanItem, ...], models.OpenList()] = Field(
        (), description="What is done when by whom"
    )
    annexes: Annotated[tuple[models.Annex, ...], models.OpenList()] = Field((), description="Annexes")
    parameters: Parameters = Field({}, description="Parameters of the instrument type")
    labels: Labels = Field({}, description="Other words for the parties: the name of a set, or forms per language")
    alternat: leaves.Alternat = Field("standard", description="Who comes first in each party's original")
    accept: tuple[models.Acceptance, ...] = Field((), description="Findings that somebody answers for")

    _origin: _Origin = PrivateAttr(default_factory=_Origin)

    @classmethod
    def load(cls, path: str | PathLike[str], *, text_languages: tuple[str, ...] = TEXT_LANGUAGES) -> Particulars:
        """Read a YAML or JSON file (by its suffix). ``text_languages`` are the languages there are texts in.

        Raises:
            ParticularsError: with everything that is wrong, each with its place.
        """
        name = fspath(path)
        try:
            data = read_bytes(path)
        except Stop as stop:
            raise ParticularsError(_alone(name, stop)) from None
        return cls.from_text(data, name, text_languages=text_languages)

    @classmethod
    def from_text(
        cls, data: bytes | str, name: str = "<text>", *, text_languages: tuple[str, ...] = TEXT_LANGUAGES
    ) -> Particulars:
        """Read the contents of a file. JSON is known by a ``name`` in .json, or by ``{"`` where the name says nothing.

        Raises:
            ParticularsError: with everything that is wrong, each with its place.
        """
        text, stop = decode(data)
        if stop is not None:
            raise ParticularsError(_alone(name, stop, text))
        tree = read_json(text) if _is_json(name, text) else read_yaml(text)
        if not tree.problems and tree.data is None:
            tree.problems.append(Problem("P006", offset=0))
        source = Source(name, text, tree.spots)
        binary = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
        origin = _Origin(name, tree.data, source, hashlib.sha256(binary).hexdigest())
        return cls._made(tree, origin, Context(text_languages=text_languages))

    @classmethod
    def from_dict(
        cls,
        mapping: Mapping[str, Any],
        name: str = "<dict>",
        *,
        text_languages: tuple[str, ...] = TEXT_LANGUAGES,
    ) -> Particulars:
        """Take the facts from Python objects: mappings, sequences, texts, numbers, dates. They are copied.

        Raises:
            ParticularsError: with everything that is wrong; places name ``name`` alone.
        """
        try:
            tree = from_objects(mapping)
        except Stop as stop:
            raise ParticularsError(_alone(name, stop)) from None
        return cls._made(tree, _Origin(name, tree.data), Context(text_languages=text_languages))

    @classmethod
    def _made(cls, tree: Tree, origin: _Origin, context: Context) -> Particulars:
        """The particulars of ``tree``, or everything that is wrong with it."""
        made = None
        if isinstance(tree.data, dict) and _of_ceremony(tree.data):
            tree.problems[:] = [Problem("P067", ("instruments",), on_key=True)]  # nothing else said of it would help
        elif isinstance(tree.data, dict) and tree.data:
            given = tree.data.get("languages")
            known = (item for item in (given if isinstance(given, list) else ()) if item in context.text_languages)
            context = Context(tuple(dict.fromkeys(known)), context.text_languages)
            try:
                made = cls.model_validate(tree.data, context=context)
            except ValidationError as error:
                tree.problems += report.from_pydantic(error, tree.data)
            tree.problems += cross.problems(tree.data)
        elif not tree.problems:
            tree.problems.append(Problem("P006" if tree.data == {} else "P007"))
        if made is None or tree.problems:
            raise ParticularsError(report.diagnostics(cls, origin.name, tree, origin.source))
        made._origin = origin
        return made

    @property
    def source(self) -> str:
        """The file as the user named it."""
        return self._origin.name

    @property
    def raw(self) -> dict[str, Any]:
        """The plain data as given: dict, list, str, int, bool. A copy; changing it changes nothing here."""
        return copied(self._origin.data)  # type: ignore[no-any-return]  # a copy of the same type

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes of the file, or of the canonical JSON of the objects, in hexadecimal."""
        if self._origin.digest is not None:
            return self._origin.digest
        text = json.dumps(self._origin.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    def party(self, id: str) -> models.Party:
        """The party with ``id``. Raises ``KeyError`` where there is none."""
        for party in self.parties:
            if party.id == id:
                return party
        raise KeyError(id)

    def location(self, path: str, text: str = "", start: int = 0) -> Location:
        """Where ``parties.kazan.name.ru`` is written, or its nearest ancestor. Objects have no line.

        With ``text``, the value: where its character ``start`` stands, if the file holds the value as it is.
        """
        source = self._origin.source
        if source is None:
            return Location(self.source)
        offset = source.offset(plain_path(self._origin.data, path))
        first = offset + (source.text[offset : offset + 1] in {"'", '"'})
        if text and source.text.startswith(text[: start + 1], first):
            offset = first + start
        return source.place(offset)

    def blanks(self) -> tuple[str, ...]:
        """The data paths of everything that is ``tbd``, in the order of the file."""
        ids = cross.party_ids(self._origin.data)
        return tuple(data_path(ids, path) for path in open_paths(self._origin.data))

    def __repr__(self) -> str:
        return f"<Particulars of {self.instrument} from {self.source}>"

    __str__ = __repr__


def _of_ceremony(data: Mapping[str, Any]) -> bool:
    return "instruments" in data and not data.keys() & {"instrument", "parties"}


def _is_json(name: str, text: str) -> bool:
    lower = name.lower()
    if lower.endswith((".yaml", ".yml")):
        return False
    return lower.endswith(".json") or text[:200].lstrip().replace(" ", "").replace("\n", "").startswith('{"')


def _alone(name: str, stop: Stop, text: str = "") -> tuple[Any, ...]:
    """The findings of a reading that did not begin."""
    tree = Tree(problems=[stop.problem])
    source = Source(name, text, {}) if stop.problem.offset is not None else None
    return report.diagnostics(Particulars, name, tree, source)

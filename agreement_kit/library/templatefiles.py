"""Reads one template folder: ``template.yaml`` and ``structure.j2``."""

from __future__ import annotations

from collections.abc import Mapping

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import LibraryError
from agreement_kit.instrument.blocks import Block, For, If, Output, Paragraph
from agreement_kit.instrument.clausetext import parse_text
from agreement_kit.instrument.expressions import Call, Const
from agreement_kit.instrument.nodes import Status
from agreement_kit.instrument.source import Source
from agreement_kit.library.declarations import read_parameters
from agreement_kit.library.files import Document, read_text, read_yaml
from agreement_kit.library.model import LANGUAGES, Step, Template
from agreement_kit.library.provider import Provider, display
from agreement_kit.library.titles import parse_titles

PARTS = ("preface", "preamble", "body", "conclusions", "attachments")


def read_template(id_: str, files: Mapping[str, Provider]) -> tuple[Template | None, list[Diagnostic]]:
    """The template in ``files``, and what is wrong with it."""
    found: list[Diagnostic] = []
    any_provider = next(iter(files.values()))
    place = Location(display(any_provider, f"templates/{id_}/template.yaml"))
    for name in ("template.yaml", "structure.j2"):
        if name not in files:
            found.append(
                Diagnostic(
                    code="L060",
                    template=N_("The file {name} of the template is missing."),
                    values={"name": name},
                    location=place,
                )
            )
    if found:
        return None, found
    try:
        document = read_yaml(files["template.yaml"], f"templates/{id_}/template.yaml")
        text = read_text(files["structure.j2"], f"templates/{id_}/structure.j2")
    except LibraryError as error:
        return None, list(error.diagnostics)
    source = Source(display(files["structure.j2"], f"templates/{id_}/structure.j2"), text, id_, "")
    structure = _steps(parse_text(source), source)
    found.extend(item for item in source.found if item.code != "L022")
    return _template(id_, document, structure, found), found


def _template(id_: str, document: Document, structure: tuple[object, ...], found: list[Diagnostic]) -> Template:
    data = document.data
    known = {status.value for status in Status}
    statuses = tuple(Status(item) for item in _list(data.get("statuses")) if item in known) or tuple(Status)
    default = data.get("default_status")
    parties = _mapping(data.get("parties"))
    short = parse_titles(data.get("short_title"), statuses, document.place("short_title"), id_, found, LANGUAGES)
    return Template(
        id=id_,
        names=_texts(data.get("names")),
        description=_texts(data.get("description")),
        statuses=statuses,
        default_status=Status(default) if default in known else statuses[0],
        minimum_parties=_count(parties.get("minimum")),
        maximum_parties=_count(parties.get("maximum")),
        title=parse_titles(data.get("title"), statuses, document.place("title"), id_, found, LANGUAGES),
        short_title=short,
        labels=_labels(data.get("labels")),
        parameters=read_parameters(data.get("parameters"), found, document.place, id_, "parameters"),
        structure=structure,
        version=str(data.get("version", "")),
        review=str(data.get("review", "unreviewed")),
        sources=tuple(_list(data.get("sources"))),
        source=document.place(),
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _count(value: object) -> int:
    return value if isinstance(value, int) else 2


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _texts(value: object) -> dict[str, str]:
    return {str(key): str(text) for key, text in value.items()} if isinstance(value, Mapping) else {}


def _labels(value: object) -> dict[str, Mapping[str, object]]:
    items = value.items() if isinstance(value, Mapping) else ()
    return {str(word): content for word, content in items if isinstance(content, Mapping)}


def _steps(blocks: tuple[Block, ...], source: Source) -> tuple[object, ...]:
    """The blocks of a structure as steps; ``If`` and ``For`` keep their conditions and hold steps."""
    out: list[object] = []
    for block in blocks:
        match block:
            case Paragraph():
                out.extend(_line(block, source))
            case If():
                branches = tuple((condition, _steps(inner, source)) for condition, inner in block.branches)
                out.append(If(branches, block.place))  # type: ignore[arg-type]  # branches hold steps, not blocks
            case For():
                source.report("L061", N_("A structure has no loops: name each clause once."), 0)
    return tuple(out)


def _line(block: Paragraph, source: Source) -> list[Step]:
    steps: list[Step] = []
    for item in block.words[source.language]:
        call = item.expression if isinstance(item, Output) else None
        if isinstance(item, Output) and isinstance(call, Call) and isinstance(argument := call.arguments[0], Const):
            fits = call.function in {"clause", "optional"} or (call.function == "part" and argument.value in PARTS)
            if fits:
                steps.append(Step(call.function, str(argument.value), item.place))
                continue
        text = getattr(item, "text", "{{ }}")
        if text.strip():
            template = N_("A structure holds only part(), clause() and optional(), each on a line of its own.")
            source.report("L062", template, 0)
            source.found[-1] = source.found[-1].with_(location=block.sources[source.language])
    return steps

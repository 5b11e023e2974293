"""How long a document takes, beside docxtpl on the same document and beside deflating its XML. Run by ``make bench``.

Ours: the library is loaded once; per agreement assemble, check and write a DOCX in three languages, in one process;
every agreement has names of its own. docxtpl: our output with a tag in place of every value, the template loaded per
document, as its users do. zlib: level 6 over that document.xml. The median of the rounds is shown; each round times
the three one after the other, so that a busy machine is fair to all.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from docxtpl import DocxTemplate
from lxml import etree

from agreement_kit import Library, Particulars, assemble, check, write
from agreement_kit.instrument.nodes import Value, flatten
from agreement_kit.instrument.tree import Instrument

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tabriz-kazan.yaml"
BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def agreements(count: int) -> list[Particulars]:
    """The example ``count`` times, the first party under another name each time."""
    data = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    name = data["parties"][0]["name"]
    made = []
    for number in range(count):
        data["parties"][0]["name"] = {**name, "fa": f"{name['fa']} {number}", "en": f"{name['en']} {number}"}
        made.append(Particulars.from_dict(data))
    return made


def values_of(instrument: Instrument) -> set[str]:
    """The words that came from the particulars."""
    words = list(instrument.title.values())
    for element in instrument.elements():
        words += [*element.heading.values(), *element.words.values()]
    for block in instrument.signatures.values():
        words += [line.words for _, lines in block.cells for line in lines]
    return {node.text for part in words for node in flatten(part) if isinstance(node, Value)}


def as_template(document: Path, values: set[str], template: Path) -> dict[str, str]:
    """Write ``document`` as a docxtpl template with a tag for every value; the context that fills it again."""
    pattern = re.compile("|".join(re.escape(value) for value in sorted(values, key=len, reverse=True)))
    context: dict[str, str] = {}

    def tag(match: re.Match[str]) -> str:
        context[f"v{len(context)}"] = match.group()
        return f"{{{{ v{len(context) - 1} }}}}"

    with zipfile.ZipFile(document) as source, zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == BODY:
                tree = etree.fromstring(data)
                for text in tree.iter(f"{W}t"):
                    text.text = pattern.sub(tag, text.text or "")
                data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            elif name == PROPERTIES:  # docxtpl renders these too and cannot set a title of more than 255 characters
                data = re.sub(rb"(<dc:title>).*?(</dc:title>)", rb"\1Agreement\2", data, flags=re.S)
            target.writestr(name, data)
    return context


def milliseconds(run: Callable[[], object], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - start) * 1000 / times


def rounds(folder: Path, count: int, times: int) -> Iterator[tuple[float, float, float]]:
    library = Library.default()
    particulars = agreements(times)
    first = assemble(particulars[0], library)
    document = write(first, folder / "first.docx")
    context = as_template(document, values_of(first), folder / "template.docx")
    body = zipfile.ZipFile(document).read(BODY)
    print(f"{EXAMPLE.name}: {', '.join(first.languages)}; document.xml {len(body):,} bytes, {len(context)} tags")

    def ours() -> None:
        instrument = assemble(next(queue), library)
        check(instrument, library)
        write(instrument, folder / f"{next(names)}.docx", force=True)

    def theirs() -> None:
        template = DocxTemplate(folder / "template.docx")
        template.render(context)
        template.save(folder / f"{next(names)}.docx")

    names = iter(range(10**9))
    for _ in range(count):
        queue = iter(particulars)
        yield milliseconds(ours, times), milliseconds(theirs, 2), milliseconds(lambda: zlib.compress(body, 6), times)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=20, help="documents of ours per round")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        results = list(rounds(Path(folder), options.rounds, options.documents))
    ours, theirs, deflate = (statistics.median(column) for column in zip(*results, strict=True))
    print(f"agreement_kit  {ours:8.2f} ms per document")
    print(f"docxtpl        {theirs:8.2f} ms per document   {theirs / ours:5.1f} times ours")
    print(f"zlib level 6   {deflate:8.2f} ms per document   ours is {ours / deflate:.1f} times that")


if __name__ == "__main__":
    main(sys.argv[1:])

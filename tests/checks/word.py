"""What Word makes of a document when a person saves it: runs split by revision and spelling, smart tags, cursors."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from lxml import etree

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
MAIN = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def main_part(path: Path) -> etree._Element:
    """The main part of a document."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(MAIN))


def with_main(path: Path, root: etree._Element, target: Path) -> Path:
    """``path`` with another main part."""
    stream = BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in source.namelist():
            packed.writestr(name, etree.tostring(root) if name == MAIN else source.read(name))
    target.write_bytes(stream.getvalue())
    return target


def element(xml: str) -> etree._Element:
    """An element of the main part, with ``w:`` for its names."""
    return etree.fromstring(f'<w:x xmlns:w="{NS}">{xml}</w:x>')[0]


def saved_by_word(root: etree._Element, seed: int = 1) -> None:
    """Rewrite ``root`` as Word does after some typing and undoing: the words stay the same."""
    chance = random.Random(seed)
    for number, paragraph in enumerate(list(root.iter(f"{W}p"))):
        paragraph.set(f"{W}rsidR", f"00{number:06X}")
        paragraph.set(f"{W}rsidRDefault", "00A77B3E")
        for run in list(paragraph.iter(f"{W}r")):
            run.set(f"{W}rsidRPr", f"00{chance.randrange(1 << 24):06X}")
            if run.find(f"{W}t") is not None and chance.random() < 0.6:
                _split(run, chance)
    paragraphs = [item for item in root.iter(f"{W}p") if item.find(f"{W}r") is not None]
    cursor = chance.choice(paragraphs)
    cursor.append(element('<w:bookmarkStart w:id="9001" w:name="_GoBack"/>'))
    cursor.append(element('<w:bookmarkEnd w:id="9001"/>'))
    for paragraph in chance.sample(paragraphs, 12):
        run = chance.choice(paragraph.findall(f"{W}r"))
        tag = element(
            '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
            '<w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr></w:smartTag>'
        )
        run.addprevious(tag)
        tag.append(run)


def _split(run: etree._Element, chance: random.Random) -> None:
    """One run into two or three, with the marks of the spelling and grammar checker between them."""
    text = run.find(f"{W}t")
    assert text is not None
    words = text.text or ""
    if len(words) < 4 or len(run.findall(f"{W}t")) > 1:
        return
    cuts = sorted(chance.sample(range(1, len(words)), min(2, len(words) - 1)))
    pieces = [words[start:end] for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
    text.text = pieces[0]
    text.set(_SPACE, "preserve")
    last = run
    for piece in pieces[1:]:
        mark = element(f'<w:proofErr w:type="{chance.choice(["spellStart", "spellEnd", "gramStart", "gramEnd"])}"/>')
        other = element('<w:r><w:t xml:space="preserve"/></w:r>')
        properties = run.find(f"{W}rPr")
        if properties is not None:
            other.insert(0, etree.fromstring(etree.tostring(properties)))
        if chance.random() < 0.1:
            other.insert(len(other) - 1, element("<w:lastRenderedPageBreak/>"))
        other[-1].text = piece
        last.addnext(mark)
        mark.addnext(other)
        last = other


def runs_of(root: etree._Element, words: str) -> list[etree._Element]:
    """The paragraph's text runs that together hold ``words`` first."""
    for paragraph in root.iter(f"{W}p"):
        texts = list(paragraph.iter(f"{W}t"))
        if words in "".join(item.text or "" for item in texts):
            return texts
    raise AssertionError(f"the document holds no {words}")


def retyped(root: etree._Element, old: str, new: str) -> None:
    """``old`` typed over with ``new``, wherever the runs are split."""
    texts = runs_of(root, old)
    joined = "".join(item.text or "" for item in texts)
    start = joined.index(old)
    end, at = start + len(old), 0
    put = False
    for item in texts:
        own = item.text or ""
        first, last = max(start - at, 0), min(end - at, len(own))
        at += len(own)
        if first < last:
            item.text = own[:first] + ("" if put else new) + own[last:]
            item.set(_SPACE, "preserve")
            put = True


def tracked(root: etree._Element, words: str, kind: str, author: str = "A. Editor") -> None:
    """The run that holds ``words`` as inserted, deleted or moved with changes tracked."""
    (run,) = [item.getparent() for item in runs_of(root, words) if words in (item.text or "")][:1]
    assert run is not None
    change = element(f'<w:{kind} w:id="9100" w:author="{author}" w:date="2024-06-20T10:00:00Z"/>')
    run.addprevious(change)
    change.append(run)
    if kind in {"del", "moveFrom"}:
        for text in run.findall(f"{W}t"):
            text.tag = f"{W}delText"


def members(path: Path) -> Iterable[str]:
    """The names of the parts."""
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()

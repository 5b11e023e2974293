"""Damage as a strategy: a good text or archive with a few things cut out, put in, repeated, swapped."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

#: What a keyboard, a clipboard or a bad converter puts into any text.
ANYWHERE = (
    "",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u200c",
    "\u200f",
    "\u202e",
    "\u2066",
    "\u00a0",
    "\u0000",
    "\ufeff",
    "\ufffd",
    "\U0001f600",
    "ي",
    "ك",
    "ۀ",
    "ﷲ",
    "۱۲",
    "٣",
    "½",
    "Ⅳ",
    "а",
    "«",
    "»",
    "“",
    '"',
    "'",
    "‌ها",
    "-",
    "—",
    "%",
    "0",
    "9" * 30,
    "1e999",
)


@st.composite
def damaged(draw: st.DrawFn, texts: Sequence[str], pieces: Sequence[str], edits: int = 4) -> str:
    """One of ``texts`` after up to ``edits`` edits; ``pieces`` are what its format is made of."""
    text = draw(st.sampled_from(texts))
    put_in = st.sampled_from((*pieces, *ANYWHERE)) | st.text(max_size=4)
    for _ in range(draw(st.integers(0, edits))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 1, 2, 5, 20, 100, 1000))))
        match draw(st.sampled_from(("replace", "insert", "repeat", "move", "cut", "many"))):
            case "replace":
                text = text[:start] + draw(put_in) + text[end:]
            case "insert":
                text = text[:start] + draw(put_in) + text[start:]
            case "repeat":
                text = text[:end] + text[start:end] * draw(st.sampled_from((1, 2, 40))) + text[end:]
            case "move":
                other = draw(st.integers(0, len(text)))
                text = text[:start] + text[end:] if start == end else text[:other] + text[start:end] + text[other:]
            case "cut":
                text = text[:start]
            case "many":
                text = text[:start] + draw(put_in) * draw(st.sampled_from((3, 50, 1000))) + text[start:]
    return text


_TAG = re.compile("<[^<>]+>")


@st.composite
def damaged_xml(draw: st.DrawFn, xml: str, pieces: Sequence[str]) -> str:
    """``xml`` with tags lost, doubled, put in, their values changed: as a rule still well-formed in its tags."""
    for _ in range(draw(st.integers(1, 6))):
        tags = [match.span() for match in _TAG.finditer(xml)]
        if not tags:
            return xml
        start, end = tags[draw(st.integers(0, len(tags) - 1))]
        match draw(st.sampled_from(("put", "put", "put", "drop", "element", "value", "double"))):
            case "put":
                xml = xml[:start] + draw(st.sampled_from(pieces)) + xml[start:]
            case "drop":
                xml = xml[:start] + xml[end:]
            case "element" | "double" as what:
                name = re.match(r"<([\w:]+)[^>]*[^/]>", xml[start:end])
                close = xml.find(f"</{name[1]}>", end) if name else -1
                if name and close > 0:
                    close += len(name[1]) + 3
                    xml = xml[:start] + (xml[start:close] * 2 if what == "double" else "") + xml[close:]
            case "value":
                value = draw(
                    st.sampled_from(("0", "1", "-1", "99999999999999999999", "", "end", "akn_x", "title", "۳"))
                )
                xml = xml[:start] + re.sub('="[^"]*"', f'="{value}"', xml[start:end], count=1) + xml[end:]
    return xml


def archive(members: dict[str, bytes]) -> bytes:
    """A ZIP archive of ``members``, not compressed: a flipped byte is then in a member as a rule."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in members.items():
            packed.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def members_of(data: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@st.composite
def damaged_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    """``data`` with bytes overwritten, lost or cut off."""
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from((0, 1, 2, 4, 30, 500)))
        data = data[:start] + draw(st.binary(max_size=6)) + data[start + length :]
    return data

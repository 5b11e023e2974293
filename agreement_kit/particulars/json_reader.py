"""JSON to plain data with positions: a scanner of its own, since the standard one keeps no positions and recurses."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # the C scanner is not in the stubs
from typing import Any, Final

from agreement_kit.particulars.problems import MAX_DEPTH, MAX_NODES, Path, Problem
from agreement_kit.sources.source import Spot, Stop
from agreement_kit.sources.tree import Tree, duplicate, scalar

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_WORD: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z.])|(?:true|false|null)\b")


class _Frame:
    """A list or group that is being read; ``keys`` is None in a list."""

    __slots__ = ("items", "keys", "path")

    def __init__(self, path: Path, items: Any, keys: dict[str, int] | None) -> None:
        self.path = path
        self.items = items
        self.keys = keys


class _Scanner:
    def __init__(self, text: str, tree: Tree) -> None:
        self.text = text
        self.tree = tree
        self.at = 0
        self.nodes = 0
        self.frames: list[_Frame] = []

    def space(self) -> str:
        """Pass over blanks; the character that follows, empty at the end."""
        self.at = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr]  # matches the empty text, too
        return self.text[self.at : self.at + 1]

    def run(self) -> None:
        """Read the whole text."""
        path: Path = ()
        key_at = -1
        while True:
            made = self.value(path, key_at)
            self.put(path, made)
            if isinstance(made, dict | list):
                self.frames.append(_Frame(path, made, {} if isinstance(made, dict) else None))
            following = self.next_place(opened=isinstance(made, dict | list))
            if following is None:
                return
            path, key_at = following

    def put(self, path: Path, made: Any) -> None:
        """Put a value where it belongs; that of a key that stands twice is dropped."""
        if not path:
            self.tree.data = made
        elif isinstance(path[-1], int):
            self.frames[-1].items.append(made)
        else:
            self.frames[-1].items.setdefault(path[-1], made)

    def value(self, path: Path, key_at: int) -> Any:
        """The next value; of a list or group the empty beginning."""
        char = self.space()
        start = self.at
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise Stop(Problem("P009", values={"limit": MAX_NODES}, offset=start))
        if char and char in "{[":
            if len(self.frames) >= MAX_DEPTH:
                raise Stop(Problem("P008", values={"limit": MAX_DEPTH}, offset=start))
            self.at += 1
            self.tree.spots.setdefault(path, Spot(key_at, start, -1))
            return {} if char == "{" else []
        made: Any
        if char == '"':
            made = self.string()
        else:
            match = _WORD.match(self.text, start)
            if match is None:
                raise Stop(Problem("P023", offset=start))
            self.at = match.end()
            made = scalar(match.group())
            if made is None and path:
                made = self.tree.without_value(path)
        self.tree.spots.setdefault(path, Spot(key_at, start, self.at))
        return made

    def string(self) -> str:
        """A text in quotation marks. Control characters inside are left for the rules of texts to find."""
        start = self.at
        try:
            text, self.at = scanstring(self.text, start + 1, False)
        except JSONDecodeError:
            raise Stop(Problem("P026", offset=start)) from None
        return str(text)

    def next_place(self, *, opened: bool) -> tuple[Path, int] | None:
        """Where the next value belongs, with the place of its key; None at the end of the text."""
        while self.frames:
            frame = self.frames[-1]
            close = "]" if frame.keys is None else "}"
            char = self.space()
            if char == close:
                self.at += 1
                self.frames.pop()
                opened = False
                continue
            if not opened:
                if char != ",":
                    raise Stop(Problem("P025", values={"marks": f", {close}"}, offset=self.at))
                self.at += 1
            if frame.keys is None:
                return (*frame.path, len(frame.items)), -1
            return self.key(frame, frame.keys)
        if self.space():
            raise Stop(Problem("P027", offset=self.at))
        return None

    def key(self, frame: _Frame, keys: dict[str, int]) -> tuple[Path, int]:
        """The next key of a group and its colon."""
        if self.space() != '"':
            raise Stop(Problem("P024", offset=self.at))
        start = self.at
        self.nodes += 1
        key = self.string()
        if key in keys:
            self.tree.problems.append(duplicate((*frame.path, key), keys[key], start))
        keys.setdefault(key, start)
        if self.space() != ":":
            raise Stop(Problem("P025", values={"marks": ":"}, offset=self.at))
        self.at += 1
        return (*frame.path, key), start


def read_json(text: str) -> Tree:
    """The plain data of a JSON text. What was found is in the tree, the reason for an early end included."""
    tree = Tree()
    if not text.strip():
        return tree
    try:
        _Scanner(text, tree).run()
    except Stop as stop:
        tree.problems.append(stop.problem)
        tree.data = None
    return tree

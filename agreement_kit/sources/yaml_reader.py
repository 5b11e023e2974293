"""YAML to plain data with positions, on the stream of events: no recursion, no aliases, no tags, within limits."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, Final

import yaml

from agreement_kit.sources.problems import MAX_DEPTH, MAX_NODES, Path, Problem, shown
from agreement_kit.sources.source import Spot, Stop
from agreement_kit.sources.tree import REFUSED, Tree, duplicate, scalar

# libyaml scans 2 MB in well under a second; where PyYAML was built without it the same events come slower.
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What a YAML reader does not take at all, or takes for a line end that editors do not count.
_RAW: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
#: More of them than this in one file: it is no text.
_MOST_CARRIED: Final = 1000
# They are carried past the YAML reader as private characters (refused in any text, too) and put back in the values.
_SHIFT: Final = 0x100000
_CARRIED: Final = re.compile("[\U00100000-\U0010ffff]")

# Words of the two YAML readers' messages -> code. The first that occurs decides.
_SYNTAX: Final = (
    ("maximum nesting depth", "P008"),  # libyaml stops by itself since PyYAML 6.0.4
    ("tab character", "P011"),
    ("'\\t'", "P011"),
    ("unexpected end of stream", "P012"),
    ("unexpected document separator", "P012"),
    ("',' or", "P013"),
    ("node content", "P013"),
    ("mapping values are not allowed", "P014"),
    ("expected key", "P015"),
    ("expected <block end>", "P015"),
    ("'-' indicator", "P015"),
    ("sequence entries are not allowed", "P015"),
    ("document start", "P015"),
    ("could not find expected ':'", "P015"),
    ("cannot start any token", "P016"),
    ("escape", "P017"),
)


class _Frame:
    """A list or group that is being read. ``keys`` is None in a list; ``key`` waits for its value."""

    __slots__ = ("items", "key", "key_at", "keys", "path")

    def __init__(self, path: Path, items: Any, keys: dict[str, int] | None) -> None:
        self.path = path
        self.items = items
        self.keys = keys
        self.key: str | None = None
        self.key_at = -1


class _Reader:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.frames: list[_Frame] = []
        self.skipping = 0  # levels inside the value of a key that stands twice
        self.documents = 0
        self.nodes = 0

    def event(self, event: yaml.Event) -> None:
        """Take the next event of the stream."""
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent | yaml.AliasEvent):
            self.node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            if self.skipping > 1:
                self.skipping -= 1
                if self.skipping == 1:
                    self.skipping = 0
            else:
                self.frames.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise Stop(Problem("P020", offset=_start(event)))

    def node(self, event: yaml.Event) -> None:
        """The beginning of a key or a value, within the limits."""
        at = _start(event)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise Stop(Problem("P009", values={"limit": MAX_NODES}, offset=at))
        if isinstance(event, yaml.CollectionStartEvent) and len(self.frames) + self.skipping >= MAX_DEPTH:
            raise Stop(Problem("P008", values={"limit": MAX_DEPTH}, offset=at))
        if self.skipping:
            if isinstance(event, yaml.CollectionStartEvent):
                self.skipping += 1
            elif self.skipping == 1:
                self.skipping = 0
            return
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.keys is not None and frame.key is None:
            self.key(frame, event, at)
        else:
            self.value(frame, event, at)

    def key(self, frame: _Frame, event: yaml.Event, at: int) -> None:
        """A key of a group. The value of one that stands twice is passed over."""
        assert frame.keys is not None
        if not isinstance(event, yaml.ScalarEvent):
            raise Stop(Problem("P018" if isinstance(event, yaml.AliasEvent) else "P022", offset=at))
        self.marks(event, at)
        key = event.value
        if key in frame.keys:
            self.tree.problems.append(duplicate((*frame.path, key), frame.keys[key], at))
            self.skipping = 1
            return
        frame.keys[key] = at
        frame.key, frame.key_at = key, at

    def value(self, frame: _Frame | None, event: yaml.Event, at: int) -> None:
        """A value: put where it belongs, its spot noted."""
        path: Path = ()
        key_at = -1
        if frame is not None:
            path = (*frame.path, frame.key if frame.key is not None else len(frame.items))
            key_at = frame.key_at
        self.marks(event, at)
        made: Any
        if isinstance(event, yaml.ScalarEvent):
            made = self.scalar(event, path)
            self.tree.spots[path] = Spot(key_at, at, _end(event))
        elif isinstance(event, yaml.AliasEvent):
            self.tree.problems.append(Problem("P018", path, offset=at))
            self.tree.muted.add(path)
            made = REFUSED
        else:
            mapping = isinstance(event, yaml.MappingStartEvent)
            made = {} if mapping else []
            self.tree.spots[path] = Spot(key_at, at, -1)
            self.frames.append(_Frame(path, made, {} if mapping else None))
        if frame is None:
            self.tree.data = made
        elif frame.key is not None:
            frame.items[frame.key] = made
            frame.key, frame.key_at = None, -1
        else:
            frame.items.append(made)

    def scalar(self, event: yaml.ScalarEvent, path: Path) -> object:
        if event.style or event.tag:
            return event.value
        value = scalar(event.value)
        if value is None and path:
            return self.tree.without_value(path)
        return value

    def marks(self, event: yaml.Event, at: int) -> None:
        """Refuse an anchor or a tag."""
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None and not isinstance(event, yaml.AliasEvent):
            self.tree.problems.append(Problem("P018", offset=at))
        if getattr(event, "tag", None) is not None:
            self.tree.problems.append(Problem("P019", offset=at))


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark is not None else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark is not None else 0


def read_yaml(text: str) -> Tree:
    """The plain data of one YAML document. What was found is in the tree, the reason for an early end included."""
    tree = Tree()
    carried = [match.start() for match in islice(_RAW.finditer(text), _MOST_CARRIED + 1)]
    if len(carried) > _MOST_CARRIED:
        tree.problems += _outside(text, carried, tree)
        return tree
    fit = _RAW.sub(lambda match: chr(_SHIFT + ord(match.group())), text) if carried else text
    reader = _Reader(tree)
    try:
        for event in yaml.parse(fit, Loader=_LOADER):
            reader.event(event)
    except Stop as stop:
        tree.problems.append(stop.problem)
        tree.data = None
    except yaml.YAMLError as error:
        tree.problems.append(_syntax(error, text))
        tree.data = None
    if carried:
        tree.data = _put_back(tree.data)
        tree.problems += _outside(text, carried, tree)
    return tree


def _syntax(error: yaml.YAMLError, text: str) -> Problem:
    problem = getattr(error, "problem", None) or ""
    mark = getattr(error, "problem_mark", None)
    at = min(mark.index, len(text)) if mark is not None else 0
    code = next((code for words, code in _SYNTAX if words in problem), "P010")
    if code == "P016" and text[at : at + 1] == "\t":
        code = "P011"
    # A quotation mark or bracket that is never closed is reported at the end of the file; its beginning helps more.
    start = getattr(error, "context_mark", None)
    if code == "P012" and start is not None:
        at = min(start.index, len(text))
    return Problem(code, values={"limit": MAX_DEPTH} if code == "P008" else {}, offset=at)


def _put_back(value: Any) -> Any:
    """``value`` with the carried characters as they were. Depth is limited, so this may recurse."""
    if isinstance(value, dict):
        return {_put_back(key): _put_back(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_put_back(item) for item in value]
    if isinstance(value, str):
        return _CARRIED.sub(lambda match: chr(ord(match.group()) - _SHIFT) if _was(match) else match.group(), value)
    return value


def _was(match: re.Match[str]) -> bool:
    return ord(match.group()) - _SHIFT <= 0xFFFF and bool(_RAW.match(chr(ord(match.group()) - _SHIFT)))


def _outside(text: str, carried: list[int], tree: Tree) -> list[Problem]:
    """The carried characters that stand outside every value; those inside are found with their values."""
    inside = [(spot.start, spot.end) for spot in tree.spots.values()] if tree.data is not None else []
    return [
        Problem("P038", values={"character": shown(text[at])}, offset=at)
        for at in carried[:20]
        if not any(start <= at < end for start, end in inside)
    ]

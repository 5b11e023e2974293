"""How far a long command has come, on a terminal only."""

from __future__ import annotations

import sys
import time
from typing import Final

from agreement_kit.batch.drafter import DRAFT
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_

#: Seconds between two looks of the line.
_PAUSE: Final = 0.2
_ERASE: Final = "\r\x1b[K"


class Meter:
    """A line on stderr that is written over; nothing where stderr is no terminal."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._shown = sys.stderr.isatty()
        self._task = ""
        self._began = 0.0
        self._first = 0
        self._last = 0.0

    def __call__(self, task: str, done: int, count: int) -> None:
        """Rows ``done`` of ``count`` in ``task``, with the rate and the time left."""
        if not self._shown:
            return
        now = time.monotonic()
        if task != self._task:
            self._task, self._began, self._first, self._last = task, now, done, 0.0
        if now - self._last < _PAUSE and done < count:
            return
        self._last = now
        rate = (done - self._first) / (now - self._began) if now > self._began else 0.0
        left = _clock((count - done) / rate) if rate else "–"
        name = self._ui.gettext(N_("Drafting") if task == DRAFT else N_("Checking the rows"))
        told = N_("{name}: {done} of {count}, {rate} a second, {left} left")
        line = self._ui.say(told, name=name, done=done, count=count, rate=f"{rate:.0f}", left=left)
        sys.stderr.write(_ERASE + line)
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown and self._task:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
            self._task = ""


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"

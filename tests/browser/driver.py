"""One Chromium for many pages: ``probe.mjs`` run by node, asked line by line."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).resolve().parent


def missing_browser() -> str | None:
    """Why a test that needs Chromium cannot run here; None if it can."""
    absent = [name for name in ("chromium", "node") if shutil.which(name) is None]
    if absent:
        return f"{', '.join(absent)} not installed"
    if not (HERE / "node_modules" / "playwright-core").is_dir():
        return "run `npm ci` in tests/browser first"
    return None


class Browser:
    """Chromium, open until the block ends."""

    def __init__(self) -> None:
        chromium = shutil.which("chromium")
        assert chromium is not None
        self._node = subprocess.Popen(
            ["node", "probe.mjs", chromium], cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8",
        )  # fmt: skip

    def look(self, file: Path, *actions: tuple[str, object], **order: object) -> dict[str, Any]:
        """The answers to ``actions`` on ``file``, by name; ``order`` is width, height, dark, print, scale."""
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"file": str(file), "do": actions, **order}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        assert line, "Chromium could not be started; what it said stands on stderr"
        told: dict[str, Any] = json.loads(line)
        assert "error" not in told, told["error"]
        assert told.pop("problems") == []
        return told

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.close()
        self._node.stdout.close()
        try:
            self._node.wait(timeout=20)
        finally:
            self._node.kill()

"""Stub."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.checks.codes.entry import Code

CODES: Final[Mapping[str, Code]] = {}

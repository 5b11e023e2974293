"""Direction of words on the page: runs for writers, forms for screens that cannot shape, what a reader will see."""

from __future__ import annotations

from agreement_kit.shaping.display import terminal, visual
from agreement_kit.shaping.runs import DirectionRun, runs
from agreement_kit.shaping.tokens import LRM, RLM, Piece, pieces, without_marks

__all__ = ["LRM", "RLM", "DirectionRun", "Piece", "pieces", "runs", "terminal", "visual", "without_marks"]

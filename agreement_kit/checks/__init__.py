"""Instrument, library or document to diagnostics: small pure functions in a list that never change what they see."""

from __future__ import annotations

from agreement_kit.checks.check import CHECKS, Check, check

__all__ = ["CHECKS", "Check", "check"]

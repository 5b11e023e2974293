"""Particulars and library become an instrument: select, number, render, resolve."""

from agreement_kit.assembly.assemble import assemble

__all__ = ["assemble"]

"""Rules over plain text of one language: orthography, safety, wording, figures, modality. Pure functions."""

from __future__ import annotations

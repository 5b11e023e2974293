"""Rules over plain text of one language: orthography, safety, wording, figures, modality. Pure; no instrument needed."""

from __future__ import annotations

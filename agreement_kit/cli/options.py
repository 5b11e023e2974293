"""Options that several commands share."""

from __future__ import annotations

from typing import Final

from agreement_kit.diagnostics import N_

HOUSE_HELP: Final = N_("A house style: plain, ministry, treaty, a style.yaml, or your letterhead as DOCX.")

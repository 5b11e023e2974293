"""README.html: what lies where and in which order to work, in every language of the pack."""

from __future__ import annotations

from agreement_kit.ceremony.pack import Pack
from agreement_kit.ceremony.text import digits, say
from agreement_kit.instrument.nodes import plain


def withdrawal(pack: Pack) -> str:
    """What is written into the folder of the print that this one replaces, one sentence per language."""
    lines = [plain(say(code, "reprint", number=digits(pack.number, code))) for code in pack.languages]
    return "\n".join(lines) + "\n"

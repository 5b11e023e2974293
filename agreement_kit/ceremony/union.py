"""What several instruments say of one person or body, put together."""

from __future__ import annotations

from agreement_kit.drafting.values import LocalText, Tbd


def united(known: LocalText | Tbd | None, more: LocalText | Tbd | None) -> LocalText | Tbd | None:
    """``known`` with the languages that ``more`` has besides; what is open or absent is filled."""
    if not isinstance(known, LocalText):
        return known if more is None else more
    if not isinstance(more, LocalText):
        return known
    given = {code: forms for code, forms in known.forms.items() if not isinstance(forms, Tbd)}
    return LocalText({**known.forms, **more.forms, **given})

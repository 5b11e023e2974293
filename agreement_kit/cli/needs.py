"""What particulars a type cannot do without, beyond those that every skeleton asks for."""

from __future__ import annotations

from typing import Final

import agreement_kit
from agreement_kit.cli.skeleton import Skeleton
from agreement_kit.errors import AssemblyError
from agreement_kit.library import Library, Template

#: "The clause needs {path}, which the particulars do not give."
_NOT_GIVEN: Final = "A010"
_ROUNDS: Final = 3


def needs_of(template: Template, library: Library, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Top-level keys without which an empty file of this type cannot be drafted: found by drafting one."""
    needs: tuple[str, ...] = ()
    for _ in range(_ROUNDS):
        text = Skeleton(template, library, languages, needs=needs).text()
        try:
            agreement_kit.assemble(agreement_kit.Particulars.from_text(text, template.id), library)
        except AssemblyError as error:
            missing = {item.path.split(".")[0] for item in error.diagnostics if item.code == _NOT_GIVEN and item.path}
            if not missing - set(needs):
                return needs
            needs = tuple(sorted({*needs, *missing}))
        else:
            return needs
    return needs

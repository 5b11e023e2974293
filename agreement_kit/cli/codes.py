"""What is said of a code: what it means, why it is looked for, where the rule comes from, what is wrong and right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from agreement_kit.checks.codes import table
from agreement_kit.cli.explanations import EXPLANATIONS
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_

_FIELD: Final = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
# An example that there is none of.
_NONE: Final = frozenset({"", "-"})


@dataclass(frozen=True, slots=True)
class CodePage:
    """One code. All but ``wrong`` and ``right``, which are shown as they stand, are message ids."""

    template: str
    remedy: str = ""
    reason: str = ""
    source: str = ""
    wrong: str = ""
    right: str = ""

    def meaning(self, ui: Ui) -> str:
        """What was found, without the case at hand."""
        return general(ui.gettext(self.template))

    def why(self, ui: Ui) -> str:
        """Why it is looked for; empty where the meaning says it."""
        return ui.gettext(self.reason)

    def lines(self, ui: Ui) -> Iterator[str]:
        """Everything that is said of the code."""
        yield self.meaning(ui)
        if self.remedy:
            yield general(ui.gettext(self.remedy))
        for word, text in (
            (N_("Why:"), self.why(ui)),
            (N_("Source:"), ui.gettext(self.source) if self.source else ""),
            (N_("Wrong:"), self.wrong),
            (N_("Right:"), self.right),
        ):
            if text not in _NONE:
                yield f"{ui.gettext(word)} {text}"


@cache
def pages() -> Mapping[str, CodePage]:
    """Every code that a finding can have, in order."""
    every = {code: CodePage(said.meaning, said.remedy) for code, said in EXPLANATIONS.items()}
    for code, entry in table().items():
        every[code] = CodePage(entry.template, entry.hint or "", entry.why, entry.source, entry.wrong, entry.right)
    return dict(sorted(every.items()))


def general(template: str) -> str:
    """``The key {key} is unknown`` as ``The key <key> is unknown``; doubled braces as one."""
    return _FIELD.sub(r"<\1>", template).replace("{{", "{").replace("}}", "}")

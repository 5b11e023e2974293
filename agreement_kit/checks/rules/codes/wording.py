"""Codes of wording against the declared status (U1xx)."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.codes.model import Code
from agreement_kit.diagnostics import N_, Severity

_FAMILY: Final = "status"
_FCDO: Final = "FCDO and DFAT guidance on treaties and memoranda of understanding"

WORDING: Final = (
    Code(
        code="U101",
        family=_FAMILY,
        template=N_("“{found}” is the language of a binding text; this one is declared non-binding."),
        hint=N_("Write “{suggestion}”, or declare the text binding."),
        why="A court or a partner may read the word as proof that the text binds, whatever its title says.",
        source=_FCDO,
        wrong="The Parties shall, under Article 3, ...",
        right="The Participants will, under Paragraph 3, ...",
    ),
    Code(
        code="U102",
        family=_FAMILY,
        template=N_("“{found}” is the language of a non-binding text; this one is declared binding."),
        hint=N_("Write “{suggestion}”, or declare the text non-binding."),
        why="A duty worded as an intention can be denied later.",
        source=_FCDO,
        wrong="The Parties will exchange ...",
        right="The Parties shall exchange ...",
    ),
    Code(
        code="U103",
        family=_FAMILY,
        template=N_("“{found}” announces; a binding Russian text obliges in the present tense."),
        hint=N_("Write the verb in the present tense: “Стороны обмениваются”."),
        why="English “shall” answers to the Russian present; the future and «намерены» are the wording of"
        " non-binding texts.",
        source="Russian treaty practice",
        wrong="Стороны будут обмениваться",
        right="Стороны обмениваются",
    ),
    Code(
        code="U104",
        family=_FAMILY,
        template=N_("“{found}” promises help, not a result."),
        severity=Severity.INFO,
        why="The word is ordinary in binding texts; whoever wants a result names it.",
        source="Russian treaty practice",
        wrong="Стороны содействуют обменам",
        right="Стороны организуют обмены",
    ),
    Code(
        code="U105",
        family=_FAMILY,
        template=N_("“{found}” is the language of a binding text; this one is declared non-binding."),
        hint=N_("Write “{suggestion}”, or declare the text binding."),
        why="The word may be read as proof that the text binds.",
        source="guidance of FCDO and DFAT; Russian treaty practice",
        wrong="Стороны обязуются",
        right="Участники намерены",
    ),
    Code(
        code="U106",
        family=_FAMILY,
        template=N_("“{found}” binds; this text is declared non-binding."),
        hint=N_("Write “{suggestion}”, or declare the text binding."),
        why="Persian law parts a legal agreement (توافق حقوقی) from a gentlemen's one (توافق نزاکتی) by such words.",
        source="Iranian treaty practice: توافق حقوقی and توافق نزاکتی",
        wrong="طرف‌ها متعهد می‌شوند",
        right="طرف‌ها در نظر دارند",
    ),
    Code(
        code="U107",
        family=_FAMILY,
        template=N_("“{found}” only announces; this text is declared binding."),
        hint=N_("Write “{suggestion}” or the present tense, or declare the text non-binding."),
        why="A duty worded as an intention can be denied later. The future tense alone is no fault: treaty laws"
        " have it.",
        source="Iranian treaty practice: توافق حقوقی and توافق نزاکتی",
        wrong="طرف‌ها در نظر دارند",
        right="طرف‌ها متعهد می‌شوند",
    ),
    Code(
        code="U108",
        family=_FAMILY,
        template=N_("The title says “{found}”; the text is declared non-binding."),
        hint=N_("A title does not decide, but this one leads readers to expect a binding text."),
        severity=Severity.INFO,
        why="Titles are weighed together with the wording when the status is in doubt.",
        source="guidance of FCDO and DFAT; Russian and Iranian treaty practice",
        wrong="Agreement on Cooperation (non-binding)",
        right="Memorandum of Understanding (non-binding)",
    ),
    Code(
        code="U109",
        family=_FAMILY,
        template=N_("“{found}” can be read as “perhaps not”."),
        severity=Severity.INFO,
        hint=N_("Write “{suggestion}”."),
        why="“May not” forbids or doubts; “shall not” and “will not” do only the one.",
        source="Plain-language drafting guides",
        wrong="A Party may not disclose",
        right="A Party shall not disclose",
    ),
)

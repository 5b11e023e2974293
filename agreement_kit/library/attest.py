"""Attestation: the fingerprints of the texts that were compared together, kept in ``clause.yaml``."""

from __future__ import annotations

import re

from agreement_kit.library.model import Clause

_BLOCK = re.compile(r"^attested:.*\n?(?:^[ \t]+.*\n?|^\s*\n)*", re.M)


def attested_text(source: str, clause: Clause) -> str:
    """``source``, the text of a ``clause.yaml``, with the fingerprints of the clause's texts as they are now.

    Nothing else in the file changes, comments included.
    """
    lines = ["attested:"]
    for name, variant in clause.variants.items():
        for status in variant.statuses:
            prints = {language: value for (own, language), value in variant.fingerprints.items() if own is status}
            inner = ", ".join(f"{language}: {prints[language]!r}" for language in sorted(prints))
            lines.append(f"  {name}.{status.value}: {{{inner}}}")
    block = "\n".join(lines) + "\n"
    if _BLOCK.search(source):
        return _BLOCK.sub(lambda _: block, source, count=1)
    return source.rstrip("\n") + "\n" + block

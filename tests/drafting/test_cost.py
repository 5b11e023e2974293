"""Drafting must cost next to nothing until it is used: the command line may import it to print its help."""

from __future__ import annotations

import subprocess
import sys


def test_heavy_libraries_are_loaded_on_first_use_only() -> None:
    code = (
        "import sys; from agreement_kit.drafting import dates, languages, lists, money, names, ordinals, points;"
        "print([name for name in ('babel', 'persiantools', 'num2words2', 'decimal') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['decimal']"

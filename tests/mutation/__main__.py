"""Plants faults in the library and in drafted examples and counts what the checks catch with the right code.

python -m mutation [--sample N] [--seeds 1,2,3] [--kind NAME]... [--missed] [--least PERCENT]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from agreement_kit.library import Library
from agreement_kit.library.data import shipped
from mutation.kinds import KINDS
from mutation.run import Sources, examples_of, in_examples, noise
from mutation.tally import markdown


def main(say: Callable[[str], None] = print) -> int:
    """Run; 1 where less than ``--least`` per cent is caught, or something is found where nothing was planted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=60, help="faults of each kind, language and seed (default 60)")
    parser.add_argument("--seeds", default="1", help="numbers joined by commas (default 1)")
    parser.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS], help="only this kind")
    parser.add_argument("--missed", action="store_true", help="list what was not caught")
    parser.add_argument("--least", type=float, default=97.0, help="per cent that must be caught (default 97)")
    options = parser.parse_args()
    started = time.monotonic()
    kinds = [kind for kind in KINDS if kind.name in (options.kind or {kind.name})]
    seeds = [int(seed) for seed in options.seeds.split(",")]
    library = Library.from_providers([shipped()])
    examples = examples_of(library)
    found = noise(library, examples)
    say(f"Without a fault: {len(found)} errors and warnings in the library and {len(examples)} examples.")
    for item in found:
        say(f"  {item}")
    say("")
    sources = Sources(library).count(kinds, options.sample, seeds)
    drafted = in_examples(examples, kinds, options.sample, seeds)
    for line in markdown(sources, drafted):
        say(line)
    if options.missed:
        for name, tally in (("sources", sources), ("examples", drafted)):
            say(f"\nNot caught in {name}: {len(tally.missed)}")
            for line in tally.missed:
                say(f"  {line}")
    say(f"\n{time.monotonic() - started:.0f} s")
    return int(bool(found) or min(sources.percent(), drafted.percent()) < options.least)


if __name__ == "__main__":
    sys.exit(main())

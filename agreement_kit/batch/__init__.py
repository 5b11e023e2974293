"""One agreement for each row of a table: preflight, processes, journal, report."""

from agreement_kit.batch.drafter import Job
from agreement_kit.batch.opening import Base, open_base, open_rows
from agreement_kit.batch.report import Summary
from agreement_kit.batch.running import Outcome, Request, run

__all__ = ["Base", "Job", "Outcome", "Request", "Summary", "open_base", "open_rows", "run"]

"""Whether a batch may begin or go on in a place, by what stands there."""

from __future__ import annotations

import json
from typing import Any

from agreement_kit import __version__
from agreement_kit.batch import page, report
from agreement_kit.batch.drafter import Job
from agreement_kit.batch.output import Output
from agreement_kit.batch.report import Summary
from agreement_kit.batch.rows import Rows
from agreement_kit.batch.state import Plan, State, differences
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import WritingError


def plan_of(rows: Rows, job: Job, count: int, *, language: str, keep_going: bool) -> Plan:
    """What must be the same for a batch to go on."""
    return {
        "tool": __version__,
        "rows": rows.digest,
        "base": job.base.digest,
        "library": job.library,
        "house": job.house.fingerprint,
        "count": count,
        "options": {
            "rows": rows.name.rpartition("/")[2],
            "formats": list(job.formats),
            "layout": job.layout,
            "languages": None if job.languages is None else list(job.languages),
            "final": job.final,
            "keep_going": keep_going,
            "messages": language,
            "environ": dict(job.environ),
        },
    }


def admitted(output: Output, state: State, plan: Plan, *, resume: bool) -> Summary | None:
    """Whether the batch may begin or go on; the summary where it is finished already.

    Raises:
        WritingError: it may not.
    """
    if state.planned:
        if not resume:
            template = N_("A batch was begun in {folder} and not finished.")
            raise _refused("J031", output, template, N_("Go on with --resume, or choose another folder."))
        if changes := differences(state.plan(), plan):
            hint = N_("Undo the change, or begin anew in another folder.")
            raise WritingError([_finding("J033", output, change, hint) for change in changes])
        return None
    there = output.names()
    if resume and report.NAME in there and page.NAME in there:
        known = _reported(output)
        if known is not None and not (changes := differences(known["plan"], plan)):
            return Summary.from_dict(known["summary"])
        if known is not None:
            hint = N_("Undo the change, or begin anew in another folder.")
            raise WritingError([_finding("J033", output, change, hint) for change in changes])
    if there:
        template = N_("{folder} is not empty, and nothing in it is to be replaced.")
        raise _refused("J030", output, template, N_("Choose a new folder."))
    return None


def _reported(output: Output) -> dict[str, Any] | None:
    """The report that stands in the output; None where it is none of ours."""
    try:
        known = json.loads(output.read(report.NAME) or b"")
        return known if {"plan", "summary"} <= known.keys() else None
    except (ValueError, AttributeError):
        return None


def _refused(code: str, output: Output, template: str, hint: str) -> WritingError:
    return WritingError([_finding(code, output, template, hint)])


def _finding(code: str, output: Output, template: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code=code, template=template, hint_template=hint, values={"folder": output.name}, location=Location(output.name)
    )

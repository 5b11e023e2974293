"""The time that a document states of itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.drafting.values import CalendarDate
from agreement_kit.errors import WritingError
from agreement_kit.instrument.tree import Instrument
from agreement_kit.writers.docx import EPOCH


def moment_of(instrument: Instrument, environ: Mapping[str, str]) -> datetime:
    """SOURCE_DATE_EPOCH of ``environ``, else the day of signing, else 1980-01-01; never before that, never the
    clock."""
    epoch = environ.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        try:
            return max(datetime.fromtimestamp(int(epoch), UTC), EPOCH)
        except (ValueError, OverflowError, OSError) as error:
            raise WritingError(
                [
                    Diagnostic(
                        code="W010",
                        template=N_("SOURCE_DATE_EPOCH is “{value}”, which is no number of seconds since 1970."),
                        values={"value": epoch},
                    )
                ]
            ) from error
    day = _signing_day(instrument)
    return EPOCH if day is None else max(datetime(day.year, day.month, day.day, tzinfo=UTC), EPOCH)


def _signing_day(instrument: Instrument) -> date | None:
    """The day in the particulars, where it is known; the tree does not say of what type the particulars are."""
    value = getattr(getattr(instrument.particulars, "signing", None), "date", None)
    return value.gregorian if isinstance(value, CalendarDate) else None

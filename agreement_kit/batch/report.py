"""``report.json``: each row with its files, findings and hashes. It is written row by row, so that its length costs no
memory, and holds nothing of the machine or the hour: the same batch gives the same report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from agreement_kit import __version__

FORMAT = 1
NAME = "report.json"


@dataclass(slots=True)
class Summary:
    """Counts over the rows of a batch."""

    rows: int = 0
    drafted: int = 0
    refused: int = 0
    files: int = 0
    findings: dict[str, int] = field(default_factory=lambda: {"error": 0, "warning": 0, "info": 0})

    def add(self, record: Mapping[str, Any]) -> None:
        """Count a row."""
        self.rows += 1
        self.refused += bool(record["refused"])
        self.drafted += not record["refused"]
        self.files += len(record["files"])
        for item in record["findings"]:
            self.findings[item["severity"]] += 1

    def to_dict(self) -> dict[str, int]:
        """As in the report."""
        return {
            "rows": self.rows,
            "drafted": self.drafted,
            "refused": self.refused,
            "files": self.files,
            **self.findings,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, int]) -> Summary:
        """From a report."""
        counts = {name: data[name] for name in ("error", "warning", "info")}
        return cls(data["rows"], data["drafted"], data["refused"], data["files"], counts)


def belongs(finding: Mapping[str, Any], rows: str) -> bool:
    """Whether a finding stands in the rows themselves, or in a file of a folder of rows."""
    file = finding["file"] or ""
    return file == rows or file.startswith(f"{rows}/")


def write_report(stream: IO[str], records: Iterable[dict[str, Any]], plan: Mapping[str, Any], rows: str) -> Summary:
    """Write the report of ``records``, which come in the order of the rows; what they add up to.

    A finding that does not stand in the rows (a blank in the base file, say) is written once, under ``shared``; the
    rows name it by its place there.
    """
    summary = Summary()
    shared: dict[str, int] = {}
    head = {"tool": f"agreement_kit {__version__}", "format": FORMAT, "plan": dict(plan)}
    stream.write(f"{json.dumps(head, ensure_ascii=False, indent=1, sort_keys=True)[:-2]},\n")
    stream.write(' "rows": [')
    for record in records:
        stream.write("\n" if summary.rows == 0 else ",\n")
        summary.add(record)
        own: list[Any] = []
        common: list[int] = []
        for item in record.pop("findings"):
            if belongs(item, rows):
                own.append(item)
            else:
                key = json.dumps(item, ensure_ascii=False, sort_keys=True)
                common.append(shared.setdefault(key, len(shared)))
        line = {**record, "findings": own, "shared": common}
        stream.write(f"  {json.dumps(line, ensure_ascii=False, separators=(',', ':'))}")
    stream.write('\n ],\n "shared": [')
    stream.write(",".join(f"\n  {text}" for text in shared))
    stream.write(f'\n ],\n "summary": {json.dumps(summary.to_dict())}\n}}\n')
    return summary

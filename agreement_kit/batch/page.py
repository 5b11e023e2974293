"""``report.html``: the report for people, one file without anything from elsewhere, with filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import IO, Any, Final
from urllib.parse import quote

from agreement_kit.batch.report import belongs
from agreement_kit.diagnostics import N_

NAME: Final = "report.html"
_RTL: Final = frozenset({"fa"})

_STYLE: Final = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}
form{display:flex;gap:1.5rem;flex-wrap:wrap;align-items:center;margin:1rem 0}
input,select{font:inherit;padding:.2rem .4rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}
th{position:sticky;top:0;background:#f3f3f3}
code{font-size:85%;color:#444}
ul{margin:0;padding-inline-start:1.2rem}
.error{color:#8c1c13;font-weight:600}.warning{color:#7a4b00}.info{color:#444}
tr[hidden]{display:none}
"""
# Rows bear their kind and their words as they are shown; the filter only hides.
_SCRIPT: Final = """
const rows=[...document.querySelectorAll("tbody tr")],kind=document.getElementById("kind"),
 words=document.getElementById("words"),count=document.getElementById("count");
function filter(){const k=kind.value,w=words.value.trim().toLowerCase();let n=0;
 for(const row of rows){const show=(!k||row.dataset.kind.split(" ").includes(k))&&
  (!w||row.textContent.toLowerCase().includes(w));row.hidden=!show;n+=show}
 count.textContent=n+" / "+rows.length}
kind.addEventListener("input",filter);words.addEventListener("input",filter);filter();
"""
_KINDS: Final = (
    ("", N_("All rows")),
    ("refused", N_("Refused rows")),
    ("error", N_("Rows with errors")),
    ("warning", N_("Rows with warnings")),
    ("clean", N_("Rows without errors and warnings")),
)
_HEADS: Final = (N_("Row"), N_("Place"), N_("Files"), N_("Findings"))


def write_page(
    stream: IO[str],
    records: Iterable[Mapping[str, Any]],
    summary: Mapping[str, int],
    rows: str,
    gettext: Callable[[str], str],
    language: str,
) -> None:
    """Write the page of ``records``, which come in the order of the rows, in the language of the user.

    As in ``report.json`` a finding that does not stand in the ``rows`` is written once, below them; rows
    name its number.
    """
    direction = "rtl" if language in _RTL else "ltr"
    title = escape(gettext(N_("Report of the batch")))
    stream.write(
        f'<!doctype html>\n<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>\n<h1>{title}</h1>\n"
    )
    counted = ((N_("Rows"), "rows"), (N_("Drafted"), "drafted"), (N_("Refused"), "refused"), (N_("Files"), "files"),
               (N_("Errors"), "error"), (N_("Warnings"), "warning"), (N_("Notes"), "info"))  # fmt: skip
    counts = " · ".join(f"{escape(gettext(label))}: {summary[key]}" for label, key in counted)
    options = "".join(f'<option value="{kind}">{escape(gettext(label))}</option>' for kind, label in _KINDS)
    heads = "".join(f'<th scope="col">{escape(gettext(head))}</th>' for head in _HEADS)
    stream.write(
        f'<p>{counts}</p>\n<form onsubmit="return false"><label>{escape(gettext(N_("Show")))} '
        f'<select id="kind">{options}</select></label> <label>{escape(gettext(N_("Containing")))} '
        f'<input id="words" type="search" dir="auto"></label> <output id="count"></output></form>\n'
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n"
    )
    shared: dict[str, int] = {}
    for record in records:
        stream.write(_row(record, rows, shared))
    stream.write("</tbody></table>\n")
    if shared:
        stream.write(f"<h2>{escape(gettext(N_('Findings that rows share')))}</h2>\n<ol>\n{''.join(shared)}</ol>\n")
    stream.write(f"<script>{_SCRIPT}</script>\n</body></html>\n")


def _row(record: Mapping[str, Any], rows: str, shared: dict[str, int]) -> str:
    severities = {item["severity"] for item in record["findings"]}
    kinds = [kind for kind in ("error", "warning") if kind in severities] or ["clean"]
    if record["refused"]:
        kinds = [*kinds, "refused"]
    files = "".join(
        f'<li><a href="{quote(item["name"])}" dir="auto">{escape(item["name"])}</a> '
        f'<code title="{item["sha256"]}">{item["sha256"][:12]}</code></li>'
        for item in record["files"]
    )
    own = [item for item in record["findings"] if belongs(item, rows)]
    common = [_finding(item) for item in record["findings"] if not belongs(item, rows)]
    numbers = " ".join(f"[{shared.setdefault(text, len(shared) + 1)}]" for text in common)
    found = "".join(map(_finding, own)) + (f"<li>{numbers}</li>" if numbers else "")
    place = "" if record["line"] is None else str(record["line"])
    named = f"<ul>{files}</ul>" if files else f'<span dir="auto">{escape(record["output"])}</span>'
    listed = f"<ul>{found}</ul>" if found else ""
    return (
        f'<tr data-kind="{" ".join(kinds)}"><td>{record["row"]}</td><td>{place}</td><td>{named}</td>'
        f"<td>{listed}</td></tr>\n"
    )


def _finding(item: Mapping[str, Any]) -> str:
    column = f" [{item['column']}]" if item["column"] else ""
    hint = f" {escape(item['hint'])}" if item["hint"] else ""
    return f'<li class="{item["severity"]}">{item["code"]}{column}: {escape(item["message"])}{hint}</li>\n'

"""README.html: what lies where and in which order to work, in every language of the pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from agreement_kit.ceremony.documents.hall import quoted
from agreement_kit.ceremony.pack import INITIALLED, File, Pack
from agreement_kit.ceremony.text import digits, say, word
from agreement_kit.instrument.nodes import plain
from agreement_kit.locales import locale

#: What a file is -> the fixed words that say so.
KINDS: Final = {
    "original": "readme.original",
    "statement": "readme.statement",
    "proof": "readme.proof",
    "press": "readme.press",
    "comparison-of-languages": "languages",
    "comparison-with-draft": "draft",
    "custody": "custody",
    "certified-copy": "certified",
    "full-powers": "readme.powers",
    "correction-sheet": "readme.correction",
    "check-sheet": "check",
    "place-cards": "cards",
    "signing-tabs": "tabs",
    "table-plan": "plan",
    "running-order": "hall",
    "announcer": "announcer",
    "flags": "readme.flags",
}
_STEPS: Final = ("proof", "draft", "print", "check", "verify", "custody")
_TYPED: Final = ("agreement-kit verify", "--final", "manifest.json")
_STYLE: Final = (
    "body{font:16px/1.6 serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "section{border-top:1px solid #808080;margin-top:2rem}h1{font-size:1.5rem}h2{font-size:1.15rem}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #808080;padding:.25rem .5rem;text-align:start}"
    "code{font:.85em monospace;unicode-bidi:isolate}.state{font-weight:bold}"
    ":lang(fa) ol{list-style-type:persian}"
)


def files(pack: Pack, made: Sequence[File]) -> Iterator[File]:
    """The page, with every file of ``made``."""
    lead = locale(pack.languages[0])
    sections = "".join(_section(pack, made, code) for code in pack.languages)
    title = " · ".join(word(code, "readme") for code in pack.languages)
    page = (
        f'<!DOCTYPE html>\n<html lang="{lead.bcp47}" dir="{lead.direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{sections}</main>\n"
        "</body>\n</html>\n"
    )
    yield File(pack.name("README", "html"), page.encode(), "readme")


def withdrawal(pack: Pack) -> str:
    """What is written into the folder of the print that this one replaces, one sentence per language."""
    lines = [plain(say(code, "reprint", number=digits(pack.number, code))) for code in pack.languages]
    return "\n".join(lines) + "\n"


def _section(pack: Pack, made: Sequence[File], code: str) -> str:
    its = locale(code)
    steps = "".join(f"<li>{_told(code, f'readme.step.{step}')}</li>\n" for step in _STEPS)
    titles = "".join(f"<li>{escape(plain(quoted(signing, code)))}</li>\n" for signing in pack.signings)
    rows = "".join(
        f'<tr><td>{_told(code, KINDS[file.kind])}</td><td><code dir="ltr">{escape(file.path)}</code></td></tr>\n'
        for file in made
    )
    heads = f'<tr><th scope="col">{_told(code, "item")}</th><th scope="col">{_told(code, "file")}</th></tr>\n'
    return (
        f'<section lang="{its.bcp47}" dir="{its.direction}">\n<h1>{_told(code, "readme")}</h1>\n<ul>\n{titles}</ul>\n'
        f"{_state(pack, code)}"
        f"<h2>{_told(code, 'readme.order')}</h2>\n<ol>\n{steps}</ol>\n"
        f"<h2>{_told(code, 'readme.what')}</h2>\n<table>\n{heads}{rows}</table>\n"
        f"<p>{_told(code, 'readme.advice')}</p>\n</section>\n"
    )


def _state(pack: Pack, code: str) -> str:
    """Print, draft or final, errors, and what is different with many sides."""
    number = digits(pack.number, code)
    lines = [
        plain(say(code, "print", number=number)),
        word(code, "readme.state.final" if pack.final else "readme.state.draft"),
    ]
    if pack.number > 1:
        lines.append(plain(say(code, "reprint", number=number)))
    if pack.faulty:
        lines.append(word(code, "readme.errors"))
    if any(signing.deposited for signing in pack.signings):
        lines.append(word(code, "readme.many"))
    if any(len(signing.parties) > INITIALLED for signing in pack.signings):
        lines.append(word(code, "readme.initials-many"))
    return "".join(f'<p class="state">{marked(line)}</p>\n' for line in lines)


def _told(code: str, key: str) -> str:
    """A fixed sentence as HTML."""
    return marked(word(code, key))


def marked(text: str) -> str:
    """``text`` as HTML, what is typed in a direction of its own."""
    out = escape(text)
    for typed in _TYPED:
        out = out.replace(typed, f'<code dir="ltr">{typed}</code>')
    return out

"""``manifest.json``: what a pack is made of and what it was made from. Nothing in it depends on the machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from agreement_kit import __version__
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.storing import KIND
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.nodes import plain
from agreement_kit.layout import House
from agreement_kit.writers.pdf.faces import faces

FORMAT: Final = 1
#: The key of the hash over everything else in the manifest.
SEAL: Final = "manifest_sha256"
_FONT_PACKAGES: Final = ("fontpkg-amiri", "fontpkg-pt-serif")
_TOOLS: Final = ("typst",)


def manifest(pack: Pack, files: Sequence[File]) -> bytes:
    """The manifest of ``files``, sealed."""
    data: dict[str, Any] = {
        "tool": f"agreement_kit {__version__}",
        "kind": KIND,
        "format": FORMAT,
        "print": pack.number,
        "replaces_print": pack.number - 1 or None,
        "final": pack.final,
        "languages": list(pack.languages),
        "layout": pack.layout,
        "house": pack.house.name,
        "host": pack.host,
        "ceremony": {"file": Path(pack.ceremony.source).name, "sha256": pack.ceremony.digest},
        "instruments": [_instrument(pack, signing) for signing in pack.signings],
        "people": [_person(pack, index) for index in range(len(pack.people.persons))],
        "findings": [_finding(item) for item in pack.people.found],
        "fonts": _fonts(pack.house),
        "files": {file.path: _file(file, pack) for file in sorted(files)},
    }
    data[SEAL] = sealed(data)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def sealed(data: Mapping[str, Any]) -> str:
    """SHA-256 over everything in ``data`` but the seal itself."""
    rest = {key: value for key, value in data.items() if key != SEAL}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _file(file: File, pack: Pack) -> dict[str, object]:
    stem = None if file.document is None else pack.signings[file.document].stem
    return {
        "sha256": hashlib.sha256(file.data).hexdigest(),
        "bytes": len(file.data),
        "kind": file.kind,
        "instrument": stem,
        "party": file.party,
    }


def _instrument(pack: Pack, signing: Signing) -> dict[str, object]:
    instrument, first = signing.instrument, signing.originals[0]
    particulars = signing.document.particulars
    answers = {item.code: item for item in particulars.accept}
    return {
        "name": signing.stem,
        "type": instrument.type,
        "status": instrument.status.value,
        "languages": list(instrument.languages),
        "title": {language: plain(words) for language, words in instrument.title.items()},
        "particulars": {"file": Path(particulars.source).name, "sha256": particulars.digest},
        "template": {"id": instrument.type, "version": instrument.template_version},
        "content_sha256": first.digest,
        "alternat": first.alternat,
        "order": first.order,
        "originals": [
            {"party": original.party, "orders": {code: list(ids) for code, ids in original.orders.items()}}
            for original in signing.originals
        ],
        "certified_copies": [id_ for id_ in instrument.parties if id_ != first.party] if signing.deposited else [],
        "clauses": [
            {"id": use.id, "variant": use.variant, "version": use.version, "review": use.review,
             "fingerprint": use.fingerprint}
            for use in instrument.clauses
        ],
        "review": _review(signing),
        "signatures": len(list(pack.places(signing))),
        "findings": [
            {**_finding(item), "accepted": _accepted(answers.get(item.code), item.values)}
            for item in signing.findings
        ],
    }  # fmt: skip


def _finding(item: Diagnostic) -> dict[str, object]:
    """A finding with the name of its file alone: the folder belongs to a machine."""
    told = item.to_dict()
    return {**told, "file": told["file"] and Path(str(told["file"])).name}


def _accepted(answer: Any, values: Mapping[str, object]) -> dict[str, str] | None:
    """Who answers for a finding; None where it simply stands."""
    if answer is None or "accepted_by" not in values:
        return None
    return {"by": answer.by, "reason": answer.reason}


def _review(signing: Signing) -> dict[str, int]:
    """How many clauses are in which state of review."""
    counts: dict[str, int] = {}
    for use in signing.instrument.clauses:
        counts[use.review] = counts.get(use.review, 0) + 1
    return dict(sorted(counts.items()))


def _person(pack: Pack, index: int) -> dict[str, object]:
    person = pack.people.persons[index]
    signatures = sum(place.person == index for signing in pack.signings for place in pack.places(signing))
    return {
        "path": person.path,
        "party": person.party,
        "roles": list(person.roles),
        "instruments": [pack.signings[number].stem for number in person.documents],
        "signatures": signatures,
    }


def _fonts(house: House) -> dict[str, object]:
    """The fonts set into the PDF, with the packages they come from; those that a DOCX only names."""
    chosen = faces()
    return {
        "pdf": {"families": list(chosen.latin), "packages": {name: metadata.version(name) for name in _FONT_PACKAGES}},
        "docx": sorted({house.latin, house.arabic}),
        "set_with": {name: metadata.version(name) for name in _TOOLS},
    }

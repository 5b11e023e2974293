"""The fixed sentences of a ceremony pack in English. ``{fields}`` are filled with words of the particulars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    # Heads of columns, labels
    "side": "Side",
    "name": "Name",
    "title": "Title",
    "signature": "Signature",
    "date": "Date",
    "time": "Time",
    "remarks": "Remarks",
    "number": "No.",
    "instrument": "Instrument",
    "original": "Original",
    "original-of": "Original of",
    "text": "Text",
    "file": "File",
    "count": "Number",
    "done": "Done",
    "by": "By whom",
    "step": "Step",
    "who": "Who",
    "item": "What",
    "hash": "SHA-256",
    "host": "host",
    "label": "{label}: ",
    "print": "Print {number}",
    "reprint": (
        "This print ({number}) replaces every earlier one. Sheets of earlier prints are collected and destroyed."
    ),
    "person": "{honorific} {name}",
    "quoted": "“{title}”",
    # What the files are
    "proof": "PROOF",
    "proof.note": "Proof for comparison: numbered lines, room for notes beside the text. Not for signature.",
    "press": "PRESS COPY",
    "press.note": "Text for the press. It is no original and bears no signature; the signed originals prevail.",
    "press.signed": "Signed by",
    "press.kept": "The signed originals are kept by the sides.",
    # Certified copy
    "certified": "Certification of a Copy",
    "certified.note": "To be written, printed or stamped on the last page of each copy after the signature.",
    "certified.true": "This copy is a true and complete copy of the original described below.",
    "certified.instrument": "Instrument",
    "certified.signed-at": "Place of signature",
    "certified.signed-on": "Date of signature",
    "certified.languages": "Texts",
    "certified.kept": "The original is kept by",
    "certified.for": "The copy is made for",
    "certified.sheets": "Number of sheets",
    "certified.by": "Certified by",
    # Check sheet
    "check": "Check Sheet for the Signing",
    "check.intro": "Work through the list from top to bottom. Nothing is printed before the first part is complete.",
    "check.before": "Before the originals are printed",
    "check.compared-languages": "The record of the comparison between the languages is signed",
    "check.compared-print": "The record of the comparison with the approved draft is signed",
    "check.names": "Names are spelled as in the passports, in every script",
    "check.titles": "Titles and honorifics are right; ranks of the signatories match",
    "check.office": "Each signatory is in office; who is acting is named as acting",
    "check.powers": "The full powers cover this title and this date",
    "check.approvals": "Approvals are dated before the signing",
    "check.dates": "Both calendars and the day of the week agree",
    "check.blanks": "No blank is left but those for the pen",
    "check.place-names": "Geographical names and maps are right («خلیج فارس» in Persian)",
    "check.emblems": "Emblems and flags are of the right pattern and the right way up",
    "check.printing": "Printing and binding",
    "check.originals": "Originals printed, each with all texts",
    "check.spare": "Spare originals, kept locked away, destroyed after the signing",
    "check.no-numbers": "No line numbers and no draft mark on any original",
    "check.pages": "Page numbers run on; annexes begin on a sheet of their own",
    "check.last-page": "The signatures do not stand on a page alone",
    "check.bound": "Originals are bound with ribbon and sealed",
    "check.copies": "Certified copies prepared",
    "check.table": "On the table",
    "check.pens": "Pens, tried on the paper of the originals (two for each signatory)",
    "check.blotters": "Blotters (one for each signatory)",
    "check.folders": "Signing folders (one for each original)",
    "check.tabs": "Signing tabs stuck in (one for each signature)",
    "check.stamps": "Stamps of the sides with ink pads",
    "check.cards": "Place cards set up",
    "check.flags": "Table flags in the right order and the right way up",
    "check.water": "Water and glasses away from the originals",
    "check.hall": "In the hall",
    "check.announcer": "Announcer has the sheet and has said every name aloud",
    "check.interpreters": "Interpreters are present",
    "check.substitutes": "Substitutes are at hand with their full powers",
    "check.assistants": "Assistants at the table, one for each side, know the order of signing",
    "check.photo": "The photographer knows the order of the photograph",
    "check.gifts": "Gifts are at hand",
    "check.sound": "Microphones and interpretation equipment are tried",
    "check.after": "After the signing",
    "check.signatures": "Signatures counted, in all originals together",
    "check.initials": "Every page bears its initials",
    "check.by-hand": "Dates to be written by hand are written",
    "check.exchanged": "The originals are exchanged and the record of custody is signed",
    "check.unused": "Spare originals and earlier prints are destroyed",
    "check.responsible": "Responsible",
    # Comparison between the languages
    "languages": "Record of Comparison between the Languages",
    "languages.note": "To be signed before the originals are printed.",
    "languages.compared": (
        "The undersigned have compared the texts of the instrument named above with each other, provision by "
        "provision, "
        "and have found that they agree, apart from the remarks."
    ),
    "languages.texts": "Texts",
    "languages.provision": "Provision",
    "languages.heading": "The provisions, text against text",
    "languages.points": "Looked at besides",
    "languages.figures": "Numbers, percentages, amounts and dates are equal in all texts",
    "languages.names": "Bodies, persons and places have one name in each language",
    "languages.force": "Duties, permissions and prohibitions have the same force",
    "languages.negation": "No negation and no exception is lost",
    "languages.lists": "Lists have the same items in the same order",
    "languages.references": "References lead to the same provisions",
    "languages.counts": "The closing formula states the right number of originals and of languages",
    "languages.signed": "Compared by",
    "languages.pair": "Texts compared",
    "preamble": "Title and preamble",
    "closing": "Closing formula",
    "signatures": "Signature blocks",
    # Comparison with the approved draft
    "draft": "Record of Comparison of the Print with the Approved Draft",
    "draft.note": "To be signed before the originals are printed.",
    "draft.compared": (
        "The undersigned have compared the print described below with the approved draft and have found that "
        "they agree, "
        "word for word, apart from the remarks."
    ),
    "draft.approved-by": "Draft approved by",
    "draft.approved-on": "Date and number of the approval",
    "draft.particulars": "SHA-256 of the particulars",
    "draft.content": "SHA-256 of the content, the order of the sides apart",
    "draft.files": "The files of the print",
    "draft.clauses": "The clauses of the print",
    "draft.clause": "Clause and variant",
    "draft.version": "Version",
    "draft.fingerprint": "Fingerprint of the texts",
    "draft.agrees": "Agrees",
    # Exchange and custody
    "custody": "Record of Exchange and Custody of the Originals",
    "custody.intro": "Each line is filled in when an original passes from hand to hand.",
    "custody.passed": "Originals and where they go",
    "custody.sheets": "Sheets",
    "custody.from": "Handed over by",
    "custody.to": "Received by",
    "custody.stage.printed": "Printed",
    "custody.stage.bound": "Bound and sealed",
    "custody.stage.table": "On the signing table",
    "custody.stage.exchanged": "Exchanged",
    "custody.stage.kept": "Kept at",
    "custody.stage": "Stage",
    "custody.exchange": (
        "After the signature the originals were exchanged. Each side received its own original, with all texts, all "
        "signatures and the initials on every page."
    ),
    "custody.deposit": (
        "After the signature the one original, with all texts and all signatures, was handed to the depositary. The "
        "other sides receive certified copies."
    ),
    "custody.depositary": "Depositary",
    # Hall: running order, speakers, photograph, gifts, flags
    "hall": "Running Order",
    "hall.steps": "Running order",
    "hall.begins": "Beginning",
    "hall.place": "Place",
    "hall.occasion": "Occasion",
    "hall.step.seated": "The guests take their places",
    "hall.step.open": "The announcer opens the ceremony and names those present",
    "hall.step.speech": "Speech",
    "hall.step.invited": "The signatories are invited to the table; the assistants lay out the originals",
    "hall.step.own": "The signatories each sign their own side’s original, every text of it, and initial every page",
    "hall.step.others": (
        "The assistants pass the originals on; each signatory signs the originals of the other sides, until all "
        "originals bear all signatures"
    ),
    "hall.step.one": "The signatories sign the one original in turn, every text of it",
    "hall.step.witnesses": "The witnesses and observers sign",
    "hall.step.exchanged": "The signatories exchange the originals and shake hands",
    "hall.step.deposited": "The original is handed to the depositary",
    "hall.step.gifts": "Gift",
    "hall.step.photo": "Photograph",
    "hall.step.close": "The announcer closes the ceremony",
    "hall.speakers": "Speaking order",
    "hall.interpreter": "Interpreter",
    "hall.photo": "Order of the photograph, from left to right as the camera sees it",
    "hall.gifts": "Gifts",
    "hall.from": "From",
    "hall.to": "To",
    "hall.gift": "Gift",
    "hall.helpers": "Announcer, interpreters, substitutes",
    "hall.task": "Task",
    "hall.announcer": "Announcer",
    "hall.substitute": "Substitute",
    "hall.languages": "Languages",
    "flags": "Order of the Flags",
    "flags.note": (
        "From left to right as the hall sees them. All flags have one size and one height; none touches the floor. The "
        "proportions and colours are for orientation: compare them with the state’s own standard."
    ),
    "flags.country": "State",
    "flags.proportions": "Proportions",
    "flags.pattern": "Right way up",
    "flags.city": "City flag or banner",
    # Announcer
    "announcer": "Announcer’s Sheet",
    "announcer.intro": "Names are read in this order. Say each name once aloud before the ceremony.",
    "announcer.names": "Names in every script",
    "announcer.say": "Pronunciation",
    "announcer.spoken": "To be said",
    "announcer.open": "Ladies and gentlemen, the signing ceremony begins.",
    "announcer.instrument": "The instrument to be signed is: “{title}”.",
    "announcer.signs": "Signing for {side}: {person}, {title}.",
    "announcer.signs-untitled": "Signing for {side}: {person}.",
    "announcer.done": "The instrument is signed. The originals are now exchanged.",
    "announcer.deposited": "The instrument is signed. The original is now handed to the depositary.",
    "announcer.close": "The ceremony is closed. We thank you for your presence.",
    # Tabs and cards
    "tabs": "Signing Tabs",
    "tabs.count": "Signatures of each person",
    "tabs.signatures": "Signatures",
    "tabs.where": "Where",
    "tabs.here": "Sign here",
    "tabs.left": "left",
    "tabs.right": "right",
    "tabs.row": "row {row}",
    "tabs.total": "Signatures in all",
    "cards": "Place Cards",
    # Table plan
    "plan": "Table Plan",
    "plan.seats": "Seats",
    "plan.hall": "hall and cameras",
    "plan.guest-right": "The guest sits at the host’s right, as they sit.",
    "plan.chinese-practice": "As they sit, the host is on the left and the guest on the right (Chinese practice).",
    "plan.host-right": "The host sits at the guest’s right, as they sit.",
    "plan.many": (
        "The host sits in the middle of the side that faces the hall; the others follow in turn at the "
        "host’s right and "
        "left, as they sit, then on the other side."
    ),
    "plan.many-left": (
        "The host sits in the middle of the side that faces the hall; the others follow in turn at the host’s left and "
        "right, as they sit, then on the other side."
    ),
    "plan.seat": "Seat",
    # Readme
    "readme": "Ceremony Pack",
    "readme.what": "What lies where",
    "readme.order": "In which order to work",
    "readme.step.proof": (
        "Read the proof and compare the languages; sign the record of comparison between the languages."
    ),
    "readme.step.draft": "Compare the print with the approved draft; sign that record.",
    "readme.step.print": "Only then print the originals, from the PDF, on one side of the paper.",
    "readme.step.check": "Work through the check sheet; set up cards, tabs, flags and table by their plans.",
    "readme.step.verify": (
        "Before the signing run: agreement-kit verify on this folder. It names every file that is not as made."
    ),
    "readme.step.custody": "After the signing fill in the record of exchange and custody.",
    "readme.state.draft": (
        "DRAFT PACK: the originals bear the draft mark and must not be signed. Make the pack again with --final."
    ),
    "readme.state.final": "Final pack: the originals bear no draft mark.",
    "readme.errors": "Errors stand in the particulars; see the findings in manifest.json.",
    "readme.advice": "The texts are drafts for lawyers to review, not legal advice.",
    "readme.many": (
        "With so many sides there is one signed original, kept by the depositary, and certified copies for the others."
    ),
    "readme.initials-many": (
        "With so many sides the depositary alone initials every page; the volume is bound and sealed."
    ),
    "readme.original": "Original",
    "readme.statement": "Statement that the originals differ in order only, to be signed",
    "readme.proof": "Proof with line numbers and room for notes",
    "readme.press": "Text for the press",
    "readme.powers": "Full powers of a signatory, to be completed and issued by the side",
    "readme.correction": "Correction sheet, for an error found after the signing",
    "readme.flags": "Order of the flags",
}

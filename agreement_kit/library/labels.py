"""Labels and agreeing words by stored forms: nothing is glued together from pieces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_kit.instrument.nodes import Status

Forms = Mapping[str, str]
#: Party words that are plural, and so agree in the plural: always, or above two parties.
_PLURAL = frozenset({"the-parties", "both-parties"})
_PLURAL_ABOVE_TWO = frozenset({"other-parties"})


@dataclass(frozen=True, slots=True)
class LabelView:
    """The labels of one instrument in one language, for its type, status, party word and number of parties.

    ``words`` maps a label to its forms, the first being the default; ``genders`` a label to m, f or n.
    """

    words: Mapping[str, Forms]
    genders: Mapping[str, str]

    def form(self, word: str, form: str | None = None) -> str | None:
        """The stored form; None where the label or the form is missing."""
        forms = self.words.get(word)
        if not forms:
            return None
        return next(iter(forms.values())) if form is None else forms.get(form)


@dataclass(frozen=True, slots=True)
class LabelBook:
    """All labels of a library: sets of party words, common labels, agreeing words."""

    sets: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    common: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    agreement: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def set_for(self, status: Status) -> str:
        """The name of the party words that a status takes by itself."""
        for name, content in self.sets.items():
            statuses = content.get("statuses")
            if isinstance(statuses, list) and status.value in statuses:
                return name
        return next(iter(self.sets), "")

    def view(
        self,
        language: str,
        status: Status,
        parties: int,
        type_labels: Mapping[str, Mapping[str, object]],
        party_set: str | None = None,
        overrides: Mapping[str, object] | None = None,
    ) -> LabelView:
        """The labels of one instrument.

        ``party_set`` names a set of party words; None takes the status's own. ``overrides`` are labels that the
        particulars give in forms of their own, by word and language.
        """
        content = self.sets.get(party_set or self.set_for(status), {})
        words: dict[str, Forms] = {}
        genders: dict[str, str] = {}
        spoken = _mapping(content.get(language))
        gender = spoken.get("gender")
        for word, forms in _mapping(spoken.get("words")).items():
            words[word] = _by_number(forms, parties)
            if word in _PLURAL or (word in _PLURAL_ABOVE_TWO and parties > 2):
                genders[word] = "plural"
            elif isinstance(gender, str):
                genders[word] = gender
        for source in (self.common, type_labels):
            for word, by_status in source.items():
                forms = dict(_mapping(_mapping(_mapping(by_status).get(status.value)).get(language)))
                if isinstance(own := forms.pop("gender", None), str):
                    genders[word] = own
                words[word] = _by_number(forms, parties)
        for word, by_language in (overrides or {}).items():
            forms = dict(_mapping(_mapping(by_language).get(language)))
            if isinstance(own := forms.pop("gender", None), str):
                genders[word] = own
            if forms:
                words[word] = _by_number(forms, parties)
        return LabelView(words, genders)

    def party_words(self, party_set: str) -> frozenset[str]:
        """The words of a set: what particulars that bring their own party word must give as well."""
        content = self.sets.get(party_set, {})
        return frozenset(
            word for spoken in content.values() if isinstance(spoken, Mapping) for word in _mapping(spoken.get("words"))
        )

    def agreeing(self, word: str, language: str, gender: str, form: str | None) -> str | None:
        """The form of ``word`` that agrees with ``gender``; None where none is stored."""
        forms = _mapping(_mapping(self.agreement.get(language)).get(word)).get(gender)
        if isinstance(forms, str):
            return forms
        by_case = _mapping(forms)
        found = next(iter(by_case.values()), None) if form is None else by_case.get(form)
        return found if isinstance(found, str) else None


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _by_number(forms: object, parties: int) -> Forms:
    forms = _mapping(forms)
    if "two" in forms or "many" in forms:
        forms = _mapping(forms.get("many" if parties > 2 else "two", forms.get("two")))
    return {name: text for name, text in forms.items() if isinstance(text, str)}

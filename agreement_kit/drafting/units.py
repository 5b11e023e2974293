"""Units that can be counted: the nouns of each language. A table of data; ``quantities`` puts it to use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class RussianNoun:
    """Six singular and six plural forms in the order of ``locales.ru.CASES``.

    ``few`` replaces the genitive singular after 2 to 4 and ``many`` the genitive plural where it is not counted with
    (5 лет, 5 человек).
    """

    singular: tuple[str, ...]
    plural: tuple[str, ...]
    gender: str = "m"
    few: str = ""
    animate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit in each language. Persian counts in the singular."""

    en: tuple[str, str]
    fa: str
    ru: RussianNoun


def noun(singular: str, plural: str, gender: str = "m", *, few: str = "", animate: bool = False) -> RussianNoun:
    """Forms separated by ``/`` or, where all are single words, by spaces; six of each."""
    rows = [tuple(text.split("/") if "/" in text else text.split()) for text in (singular, plural)]
    if any(len(row) != 6 for row in rows):
        raise ValueError(singular)
    return RussianNoun(singular=rows[0], plural=rows[1], gender=gender, few=few, animate=animate)


def _adjective_noun(adjective: tuple[str, str], singular: str, plural: str) -> RussianNoun:
    """A masculine adjective (stems of the hard or soft kind: ``("рабоч", "ий")``) with its noun."""
    stem, ending = adjective
    hard = ending == "ый"
    one = ("ый", "ого", "ому", "ый", "ым", "ом") if hard else ("ий", "его", "ему", "ий", "им", "ем")
    many = ("ые", "ых", "ым", "ые", "ыми", "ых") if hard else ("ие", "их", "им", "ие", "ими", "их")
    singulars, plurals = singular.split(), plural.split()
    return noun(
        "/".join(f"{stem}{end} {word}" for end, word in zip(one, singulars, strict=True)),
        "/".join(f"{stem}{end} {word}" for end, word in zip(many, plurals, strict=True)),
        few=f"{stem}{many[1]} {singulars[1]}",
    )


_DAY: Final = ("день дня дню день днём дне", "дни дней дням дни днями днях")
_ORIGINAL: Final = noun(
    "экземпляр экземпляра экземпляру экземпляр экземпляром экземпляре",
    "экземпляры экземпляров экземплярам экземпляры экземплярами экземплярах",
)
_PAGE: Final = noun(
    "страница страницы странице страницу страницей странице",
    "страницы страниц страницам страницы страницами страницах",
    "f",
)

UNITS: Final[dict[str, Unit]] = {
    "day": Unit(en=("day", "days"), fa="روز", ru=noun(*_DAY)),
    "working-day": Unit(en=("working day", "working days"), fa="روز کاری", ru=_adjective_noun(("рабоч", "ий"), *_DAY)),
    "calendar-day": Unit(
        en=("calendar day", "calendar days"), fa="روز تقویمی", ru=_adjective_noun(("календарн", "ый"), *_DAY)
    ),
    "week": Unit(
        en=("week", "weeks"),
        fa="هفته",
        ru=noun("неделя недели неделе неделю неделей неделе", "недели недель неделям недели неделями неделях", "f"),
    ),
    "month": Unit(
        en=("month", "months"),
        fa="ماه",
        ru=noun("месяц месяца месяцу месяц месяцем месяце", "месяцы месяцев месяцам месяцы месяцами месяцах"),
    ),
    "year": Unit(
        en=("year", "years"),
        fa="سال",
        # counted with the genitive plural of «лето»
        ru=noun("год года году год годом годе", "годы лет годам годы годами годах"),
    ),
    "hour": Unit(
        en=("hour", "hours"),
        fa="ساعت",
        ru=noun("час часа часу час часом часе", "часы часов часам часы часами часах"),
    ),
    "minute": Unit(
        en=("minute", "minutes"),
        fa="دقیقه",
        ru=noun("минута минуты минуте минуту минутой минуте", "минуты минут минутам минуты минутами минутах", "f"),
    ),
    "percent": Unit(
        en=("per cent", "per cent"),
        fa="درصد",
        ru=noun(
            "процент процента проценту процент процентом проценте",
            "проценты процентов процентам проценты процентами процентах",
        ),
    ),
    "person": Unit(
        en=("person", "persons"),
        fa="نفر",
        # the counting form «человек» is the genitive plural; other cases come from «люди» only without a number
        ru=noun(
            "человек человека человеку человека человеком человеке",
            "человек человек человекам человек человеками человеках",
            animate=True,
        ),
    ),
    "member": Unit(
        en=("member", "members"),
        fa="عضو",
        ru=noun("член члена члену члена членом члене", "члены членов членам членов членами членах", animate=True),
    ),
    "original": Unit(en=("original", "originals"), fa="نسخه", ru=_ORIGINAL),
    "copy": Unit(en=("copy", "copies"), fa="نسخه", ru=_ORIGINAL),
    "page": Unit(en=("page", "pages"), fa="صفحه", ru=_PAGE),
    "article": Unit(
        en=("article", "articles"),
        fa="ماده",
        ru=noun("статья статьи статье статью статьёй статье", "статьи статей статьям статьи статьями статьях", "f"),
    ),
    "paragraph": Unit(
        en=("paragraph", "paragraphs"),
        fa="بند",
        ru=noun("пункт пункта пункту пункт пунктом пункте", "пункты пунктов пунктам пункты пунктами пунктах"),
    ),
    "section": Unit(
        en=("section", "sections"),
        fa="بخش",
        ru=noun(
            "раздел раздела разделу раздел разделом разделе",
            "разделы разделов разделам разделы разделами разделах",
        ),
    ),
    "annex": Unit(
        en=("annex", "annexes"),
        fa="پیوست",
        ru=noun(
            "приложение приложения приложению приложение приложением приложении",
            "приложения приложений приложениям приложения приложениями приложениях",
            "n",
        ),
    ),
    "text": Unit(
        en=("text", "texts"),
        fa="متن",
        ru=noun("текст текста тексту текст текстом тексте", "тексты текстов текстам тексты текстами текстах"),
    ),
    "language": Unit(
        en=("language", "languages"),
        fa="زبان",
        ru=noun("язык языка языку язык языком языке", "языки языков языкам языки языками языках"),
    ),
    "party": Unit(
        en=("party", "parties"),
        fa="طرف",
        ru=noun(
            "сторона стороны стороне сторону стороной стороне",
            "стороны сторон сторонам стороны сторонами сторонах",
            "f",
        ),
    ),
}

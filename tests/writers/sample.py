"""A hand-made instrument: what assembly would give, with the words that are hard to set."""

# ruff: noqa: E501 - a sentence is a line
from __future__ import annotations

from collections.abc import Mapping, Sequence

from agreement_kit.instrument.nodes import (
    Blank,
    Element,
    Inline,
    Kind,
    NumberLabel,
    Reference,
    SignatureBlock,
    SignatureLine,
    Status,
    Term,
    Text,
    Value,
    Words,
)
from agreement_kit.instrument.tree import Instrument
from agreement_kit.locales import locale

LANGUAGES = ("fa", "ru", "en")
ARTICLE = {"fa": "مادهٔ ", "ru": "Статья ", "en": "Article "}
TABRIZ = {"fa": "شهرداری تبریز", "ru": "Муниципалитет города Тебриза", "en": "Municipality of Tabriz"}
KAZAN = {
    "fa": "شهرداری کازان",
    "ru": "Исполнительный комитет муниципального образования города Казани",
    "en": "Executive Committee of the Municipality of Kazan",
}
Local = Mapping[str, str | Sequence[str | Inline]]


def words(*parts: str | Inline) -> Words:
    """Strings as library text, nodes as they are."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def value(text: str, path: str = "clauses.costs.sample") -> Value:
    """A datum."""
    return Value(text, path)


def each(texts: Local) -> Mapping[str, Words]:
    """Words per language."""
    return {code: words(text) if isinstance(text, str) else words(*text) for code, text in texts.items()}


def digits(code: str, number: int) -> str:
    """``number`` in the digits of a language."""
    return "".join(locale(code).digits[int(sign)] for sign in str(number))


def paragraph(eid: str, number: int | None, texts: Local, points: Sequence[Local] = ()) -> Element:
    """A paragraph with its points."""
    children = tuple(
        Element(
            f"{eid}__point_{index}",
            Kind.POINT,
            eid.split("__")[0],
            number={code: NumberLabel("", locale(code).letters[index], ")") for code in LANGUAGES},
            words=each(point),
        )
        for index, point in enumerate(points)
    )
    label = {code: NumberLabel("", digits(code, number), ".") for code in LANGUAGES} if number else {}
    return Element(eid, Kind.PARAGRAPH, eid.split("__")[0], number=label, words=each(texts), children=children)


def article(
    number: int, clause: str, heading: Local, paragraphs: Sequence[Local | tuple[Local, Sequence[Local]]]
) -> Element:
    """An article; its paragraphs are numbered where there is more than one."""
    several = len(paragraphs) > 1
    children = []
    for index, item in enumerate(paragraphs, 1):
        texts, points = item if isinstance(item, tuple) else (item, ())
        children.append(paragraph(f"cl_{clause}__para_{index}", index if several else None, texts, points))
    labels = {code: NumberLabel(ARTICLE[code], digits(code, number)) for code in LANGUAGES}
    return Element(f"cl_{clause}", Kind.ARTICLE, clause, number=labels, heading=each(heading), children=tuple(children))


def block(clause: str, kind: Kind, *texts: Local) -> Element:
    """A container without number."""
    children = tuple(paragraph(f"cl_{clause}__para_{index}", None, text) for index, text in enumerate(texts, 1))
    return Element(f"cl_{clause}", kind, clause, children=children)


def party(code: str, who: Mapping[str, str] = TABRIZ, name: str = "tabriz") -> Value:
    """The name of a party."""
    return Value(who[code], f"parties.{name}.name.{code}", "name")


def _preface() -> Element:
    return block(
        "preface",
        Kind.BLOCK,
        {
            "fa": [party("fa"), " (جمهوری اسلامی ایران) و ", party("fa", KAZAN, "kazan"),
                   " (فدراسیون روسیه)، که از این پس «", Term(words("طرف‌ها")), "» نامیده می‌شوند،"],
            "ru": [party("ru"), " (Исламская Республика Иран) и ", party("ru", KAZAN, "kazan"),
                   " (Российская Федерация), далее именуемые «", Term(words("Стороны")), "»,"],
            "en": ["The ", party("en"), " (Islamic Republic of Iran) and the ", party("en", KAZAN, "kazan"),
                   " (Russian Federation), hereinafter referred to as the “", Term(words("Parties")), "”,"],
        },
    )  # fmt: skip


def _recitals() -> Element:
    return block(
        "recitals",
        Kind.RECITAL,
        {
            "fa": "با تمایل به گسترش پیوندهای دوستی و همکاری میان دو شهر و با عنایت به سود متقابل مردمان آنها،",
            "ru": "желая развивать дружественные связи и сотрудничество между двумя городами на благо их жителей,",
            "en": "Desiring to develop ties of friendship and cooperation between the two cities for the benefit of their people,",
        },
        {
            "fa": ["با یادآوری گردهمایی ", value("BRICS+ (Kazan)"), " در تاریخ ", value("22 June 2024"), " و ",
                   value("قانون شمارهٔ 131-FZ"), "،"],
            "ru": ["напоминая о встрече ", value("БРИКС+ (Казань)"), " ", value("22 июня 2024 года"), " и о ",
                   value("Федеральном законе № 131-ФЗ"), ","],
            "en": ["Recalling the meeting of ", value("BRICS+ (Kazan)"), " on ", value("22 June 2024"), " and ",
                   value("Law No. 131-FZ"), ","],
        },
        {
            "fa": "به شرح زیر توافق کردند:",
            "ru": "согласились о нижеследующем:",
            "en": "Have agreed as follows:",
        },
    )  # fmt: skip


AREAS = (
    {"fa": "معماری و حفظ میراث شهری؛", "ru": "архитектура и сохранение городского наследия;",
     "en": "architecture and the preservation of urban heritage;"},
    {"fa": "فرهنگ، آموزش و ورزش؛", "ru": "культура, образование и спорт;", "en": "culture, education and sport;"},
    {"fa": "اقتصاد شهری و بازیافت پسماند.", "ru": "городская экономика и переработка отходов.",
     "en": "urban economy and the recycling of waste."},
)  # fmt: skip


def _articles() -> tuple[Element, ...]:
    ref = {code: Reference("cl_settlement", digits(code, 5)) for code in LANGUAGES}
    para = {code: Reference("cl_contacts__para_2", digits(code, 2)) for code in LANGUAGES}
    return (
        article(1, "relationship", {"fa": "پیوند خواهرخواندگی", "ru": "Побратимские связи", "en": "Sister-city relationship"}, [
            {"fa": ["طرف‌ها شهرهای ", value("تبریز"), " و ", value("کازان"), " را خواهرخوانده اعلام می‌کنند و بر اصول برابری و سود متقابل پایبند می‌مانند."],
             "ru": ["Стороны объявляют города ", value("Тебриз"), " и ", value("Казань"), " городами-побратимами и руководствуются принципами равенства и взаимной выгоды."],
             "en": ["The Parties declare the cities of ", value("Tabriz"), " and ", value("Kazan"), " sister cities and shall be guided by the principles of equality and mutual benefit."]},
        ]),
        article(2, "areas", {"fa": "زمینه‌های همکاری", "ru": "Направления сотрудничества", "en": "Areas of cooperation"}, [
            ({"fa": "طرف‌ها در زمینه‌های زیر همکاری می‌کنند:", "ru": "Стороны сотрудничают в следующих областях:",
              "en": "The Parties shall cooperate in the following areas:"}, AREAS),
            {"fa": ["فهرست بند ۱ محدودکنندهٔ همکاری در زمینه‌های دیگر نیست (نک. بند ", para["fa"], " مادهٔ ۳)."],
             "ru": ["Перечень, приведённый в пункте 1, не является исчерпывающим (см. пункт ", para["ru"], " статьи 3)."], "en": ["The list in paragraph 1 is not exhaustive (see paragraph ", para["en"], " of Article 3)."]},
        ]),
        article(3, "contacts", {"fa": "واحدهای هماهنگ‌کننده", "ru": "Координирующие подразделения", "en": "Contact units"}, [
            {"fa": ["نشانی واحد هماهنگ‌کننده: تلفن ", value("+98-21-1234567"), "، وبگاه ", value("https://example.org/a?b=1"), "، شرکت ", value("Tabriz Digital Ltd."), " و زبان ", value("C++"), "."],
             "ru": ["Координирующее подразделение: телефон ", value("+98-21-1234567"), ", сайт ", value("https://example.org/a?b=1"), ", компания ", value("Tabriz Digital Ltd."), " и язык ", value("C++"), "."],
             "en": ["Contact unit: telephone ", value("+98-21-1234567"), ", website ", value("https://example.org/a?b=1"), ", company ", value("Tabriz Digital Ltd."), " and language ", value("C++"), "."]},
            {"fa": ["نخستین نشست در ", value("۱۴۰۵-۰۷-۱۵"), " (برابر با ", value("2026-10-07"), ") برگزار می‌شود و هزینهٔ هر نشست ", value("USD\u00a030.00"), " است."],
             "ru": ["Первая встреча проводится ", value("2026-10-07"), " (", value("۱۴۰۵-۰۷-۱۵"), "), стоимость каждой встречи ", value("USD\u00a030.00"), "."],
             "en": ["The first meeting takes place on ", value("2026-10-07"), " (", value("۱۴۰۵-۰۷-۱۵"), "), at a cost of ", value("USD\u00a030.00"), " each; the Persian name is ", value("شهرداری تبریز"), " (Tabriz)."]},
        ]),
        article(4, "costs", {"fa": "هزینه‌ها", "ru": "Расходы", "en": "Costs"}, [
            {"fa": ["هر طرف هزینه‌های خود را، در حدود بودجهٔ مصوب، خود می‌پردازد. سقف سالانه ", Blank("clauses.costs.ceiling"), " است."],
             "ru": ["Каждая Сторона несёт собственные расходы в пределах утверждённого бюджета. Годовой предел составляет ", Blank("clauses.costs.ceiling"), "."],
             "en": ["Each Party shall bear its own costs within the limits of its approved budget. The annual ceiling is ", Blank("clauses.costs.ceiling"), "."]},
        ]),
        article(5, "settlement", {"fa": "حل‌وفصل اختلاف‌ها", "ru": "Урегулирование споров", "en": "Settlement of disputes"}, [
            {"fa": "هرگونه اختلاف ناشی از تفسیر یا اجرای این موافقت‌نامه از راه رایزنی دوستانه میان طرف‌ها حل‌وفصل می‌شود.",
             "ru": "Любые споры относительно толкования или применения настоящего Соглашения разрешаются дружественным путём посредством консультаций между Сторонами.", "en": "Any dispute concerning the interpretation or application of this Agreement shall be settled amicably, by consultation between the Parties."},
            {"fa": ["رایزنی حداکثر ظرف ", value("۶۰ روز"), " پس از آنکه یکی از طرف‌ها درخواست کتبی طرف دیگر را دریافت کند، آغاز می‌شود."],
             "ru": ["Консультации начинаются в течение ", value("60 дней"), " с даты, когда одна из Сторон получила письменный запрос другой Стороны об их проведении."],
             "en": ["Consultations shall begin within ", value("60 days"), " after one Party receives the written request of the other Party."]},
        ]),
        article(6, "final", {"fa": "مقررات پایانی", "ru": "Заключительные положения", "en": "Final provisions"}, [
            {"fa": ["این موافقت‌نامه از تاریخ امضا به مدت ", value("۵ سال"), " معتبر است و با رعایت مادهٔ ", ref["fa"], " تمدید می‌شود."],
             "ru": ["Настоящее Соглашение вступает в силу с даты подписания, действует ", value("5 лет"), " и продлевается с учётом статьи ", ref["ru"], "."],
             "en": ["This Agreement shall enter into force on the date of signature for ", value("5 years"), " and shall be renewed subject to Article ", ref["en"], "."]},
        ]),
    )  # fmt: skip


def _closing() -> Element:
    return block(
        "closing",
        Kind.BLOCK,
        {
            "fa": ["در دو نسخهٔ اصلی در شهر ", value("تبریز"), " در تاریخ ", Blank("signing.date"),
                   " به زبان‌های فارسی، روسی و انگلیسی تنظیم شد که همهٔ متن‌ها اعتبار یکسان دارند."],
            "ru": ["Совершено в городе ", value("Тебризе"), " ", Blank("signing.date"),
                   " в двух экземплярах, каждый на персидском, русском и английском языках, причём все тексты имеют одинаковую силу."],
            "en": ["Done at ", value("Tabriz"), " on ", Blank("signing.date"),
                   " in two originals, each in the Persian, Russian and English languages, all texts being equally authentic."],
        },
    )  # fmt: skip


FOR = {"fa": "از طرف ", "ru": "От имени ", "en": "For the "}
NAMES = {
    "tabriz": {"fa": ("نام نمونهٔ نخست", "شهردار تبریز"), "ru": ("Первый Образец", "Мэр города Тебриза"),
               "en": ("First Sample", "Mayor of Tabriz")},
    "kazan": {"fa": ("نام نمونهٔ دوم", "رئیس کمیتهٔ اجرایی"), "ru": ("Второй Образец", "Руководитель Исполнительного комитета"),
              "en": ("Second Sample", "Head of the Executive Committee")},
}  # fmt: skip


def _signatures(code: str) -> SignatureBlock:
    terms = locale(code)

    def cell(name: str, who: Mapping[str, str]) -> tuple[str, tuple[SignatureLine, ...]]:
        person, title = NAMES[name][code]
        lines = (
            SignatureLine("party", words(FOR[code], party(code, who, name))),
            SignatureLine("signature", ()),
            SignatureLine("name", words(value(person, f"parties.{name}.signatories.0.name"))),
            SignatureLine("title", words(value(title, f"parties.{name}.signatories.0.title"))),
            SignatureLine("date", words(f"{terms.date_label}: ", Blank("signing.date", by_hand=True))),
        )
        return name, lines

    return SignatureBlock(code, (), (cell("tabriz", TABRIZ), cell("kazan", KAZAN)))


def _annex() -> Element:
    heading = {"fa": "برنامهٔ کاری", "ru": "План работы", "en": "Work plan"}
    lead = {"fa": "مسئول: ", "ru": "ответственный: ", "en": "lead: "}
    activity = {
        "fa": "نشست کارشناسان معماری",
        "ru": "Встреча специалистов по архитектуре",
        "en": "Meeting of architects",
    }
    rows = tuple(
        paragraph(
            f"cl_work-plan__para_{index}",
            index,
            {code: [value(activity[code]), "؛ " if code == "fa" else "; ", lead[code], party(code), " (", value("2026-10-07"), ")."]
             for code in LANGUAGES},
        )
        for index in range(1, 4)
    )  # fmt: skip
    label = {code: NumberLabel(locale(code).annex_label.before, digits(code, 1)) for code in LANGUAGES}
    return Element("cl_work-plan", Kind.ANNEX, "work-plan", number=label, heading=each(heading), children=rows)


TITLE = {
    "fa": ["موافقت‌نامهٔ خواهرخواندگی میان ", party("fa"), " و ", party("fa", KAZAN, "kazan")],
    "ru": ["Соглашение о побратимских связях между Муниципалитетом города Тебриза и Исполнительным комитетом города Казани"], "en": ["Agreement on Sister-City Relations between the ", party("en"), " and the ", party("en", KAZAN,
    "kazan")],
}  # fmt: skip
SHORT = {"fa": "موافقت‌نامهٔ خواهرخواندگی", "ru": "Соглашение о побратимстве", "en": "Sister-City Agreement"}


def sample(languages: tuple[str, ...] = LANGUAGES, *, articles: int = 1) -> Instrument:
    """The instrument; with ``articles`` > 1 its body is repeated so many times (eIds stay unique, numbers run on)."""
    rounds = range(articles)
    body = [_again(element, turn, number) for turn in rounds for number, element in enumerate(_articles(), 1)]
    return Instrument(
        type="sister-city-agreement",
        status=Status.BINDING,
        languages=languages,
        title=each(TITLE),
        short_title=SHORT,
        preface=(_preface(),),
        preamble=(_recitals(),),
        body=tuple(body),
        conclusions=(_closing(),),
        signatures={code: _signatures(code) for code in languages},
        attachments=(_annex(),),
        parties=("tabriz", "kazan"),
        template_version="1.0.0",
    )


def _again(element: Element, round_: int, number: int) -> Element:
    if not round_:
        return element
    count = len(_articles())
    labels = {code: NumberLabel(ARTICLE[code], digits(code, round_ * count + number)) for code in LANGUAGES}
    return _renamed(element, f"-{round_}", labels)


def _renamed(element: Element, suffix: str, labels: Mapping[str, NumberLabel] | None = None) -> Element:
    clause, _, rest = element.eid.partition("__")
    eid = f"{clause}{suffix}" + (f"__{rest}" if rest else "")
    children = tuple(_renamed(child, suffix) for child in element.children)
    return Element(eid, element.kind, clause, number=labels or element.number, heading=element.heading,
                   words=element.words, children=children)  # fmt: skip

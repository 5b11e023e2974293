"""The questions of ``new``, in every language of a draft: comments of the skeleton, prompts of the interview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Question = Mapping[str, str]

HEADER: Final[Question] = {
    "en": (
        "Fill in each `tbd`. What stays tbd prints a ruled blank, so that this file can be drafted at any time.\n"
        "Lines with ## explain. A line with one # is optional: take away the # and the space after it to use it.\n"
        "Indent with spaces, never with tabs."
    ),
    "fa": (
        "به‌جای هر tbd مقدار را بنویسید. هرچه tbd بماند، به‌صورت جای خالیِ خط‌کشی‌شده چاپ می‌شود؛ "
        "بنابراین از این پرونده هر زمان می‌توان پیش‌نویس ساخت.\n"
        "سطرهای ## توضیح‌اند. سطری که یک # دارد اختیاری است؛ برای استفاده، # و فاصلهٔ پس از آن را بردارید.\n"
        "تورفتگی فقط با فاصله است، نه با Tab."
    ),
    "ru": (
        "Замените каждое tbd. Где остаётся tbd, печатается линейка для заполнения, "
        "поэтому проект можно составить в любой момент.\n"
        "Строки с ## — пояснения. Строка с одним # необязательна: чтобы включить её, уберите # и пробел после него.\n"
        "Отступы — только пробелами, не табуляцией."
    ),
}

STATUS: Final[Question] = {
    "en": "Is the document binding in law (binding) or not (non-binding)? The wording follows.",
    "fa": "سند از نظر حقوقی الزام‌آور است (binding) یا نه (non-binding)؟ عبارت‌ها از آن پیروی می‌کنند.",
    "ru": "Документ юридически обязывающий (binding) или нет (non-binding)? От этого зависят формулировки.",
}
LANGUAGES: Final[Question] = {
    "en": "The texts, in the order of the columns; a right-to-left text stands outermost right.",
    "fa": "متن‌ها به ترتیب ستون‌ها؛ متن راست‌به‌چپ در راست‌ترین ستون می‌آید.",
    "ru": "Тексты в порядке столбцов; текст с письмом справа налево стоит крайним справа.",
}
AUTHENTICITY: Final[Question] = {
    "en": "Are all texts equally authentic (equal), or does one prevail: {rule: prevailing, language: en}?",
    "fa": "همهٔ متن‌ها اعتبار یکسان دارند (equal) یا یک متن ملاک است: {rule: prevailing, language: en}؟",
    "ru": "Все тексты равно аутентичны (equal) или один имеет преимущественную силу: {rule: prevailing, language: en}?",
}
PREVAILING: Final[Question] = {
    "en": "Which text prevails where they differ? equal: none, all are equally authentic.",
    "fa": "در صورت اختلاف، کدام متن ملاک است؟ equal یعنی همه اعتبار یکسان دارند.",
    "ru": "Какой текст имеет преимущественную силу при расхождениях? equal: все тексты равно аутентичны.",
}
PARTY_ID: Final[Question] = {
    "en": "A short name for use inside this file: small Latin letters, figures, hyphens.",
    "fa": "نامی کوتاه برای ارجاع در همین پرونده: حروف کوچک لاتین، رقم و خط تیره.",
    "ru": "Короткое имя для ссылок в этом файле: строчные латинские буквы, цифры, дефис.",
}
NAME: Final[Question] = {
    "en": "The full official name of the party.",
    "fa": "نام کامل و رسمیِ طرف.",
    "ru": "Полное официальное наименование стороны.",
}
PLACE: Final[Question] = {
    "en": "The city of the party.",
    "fa": "شهرِ طرف.",
    "ru": "Город стороны.",
}
COUNTRY: Final[Question] = {
    "en": "The country, as a two-letter code (IR, RU, CN).",
    "fa": "کشور، با کد دوحرفی (IR، RU، CN).",
    "ru": "Страна, двухбуквенный код (IR, RU, CN).",
}
SIGNATORY: Final[Question] = {
    "en": "Who signs for the party: name without honorifics.",
    "fa": "چه کسی از طرفِ این نهاد امضا می‌کند: نام بدون عنوان‌های احترام.",
    "ru": "Кто подписывает от имени стороны: имя без обращений.",
}
TITLE: Final[Question] = {
    "en": "The signatory's office (Mayor, Head of the Executive Committee).",
    "fa": "سمتِ امضاکننده (شهردار، رئیس شورا).",
    "ru": "Должность подписывающего (мэр, руководитель исполнительного комитета).",
}
GENDER: Final[Question] = {
    "en": "m or f: some languages need it for the verb and the title.",
    "fa": "m (مرد) یا f (زن): برخی زبان‌ها برای فعل و عنوان به آن نیاز دارند.",
    "ru": "m (мужчина) или f (женщина): нужно для согласования.",
}
AUTHORITY: Final[Question] = {
    "en": "The document the signatory acts on (a power of attorney, a charter), if the text is to name it.",
    "fa": "سندی که امضاکننده به استناد آن عمل می‌کند (اختیارنامه، اساسنامه)، اگر متن باید از آن نام ببرد.",
    "ru": "Документ, на основании которого действует подписывающий (доверенность, устав), если он указан в тексте.",
}
UNIT: Final[Question] = {
    "en": "The unit that keeps contact on the party's side, with telephone and e-mail.",
    "fa": "واحد رابط در آن طرف، با تلفن و رایانامه.",
    "ru": "Контактное подразделение стороны, телефон и электронная почта.",
}
DATE: Final[Question] = {
    "en": "The date of signature: 2026-06-22, or Solar Hijri 1405-04-01; by-hand leaves a line for the pen.",
    "fa": "تاریخ امضا: ۱۴۰۵-۰۴-۰۱ یا 2026-06-22؛ by-hand جای خالی برای نوشتن با قلم می‌گذارد.",
    "ru": "Дата подписания: 2026-06-22 или по солнечной хиджре 1405-04-01; by-hand оставляет место для записи от руки.",
}
SIGNING_PLACE: Final[Question] = {
    "en": "Where the document is signed.",
    "fa": "محل امضا.",
    "ru": "Место подписания.",
}
YEARS: Final[Question] = {
    "en": "For how many years is it concluded?",
    "fa": "برای چند سال منعقد می‌شود؟",
    "ru": "На сколько лет заключается документ?",
}
RENEWAL: Final[Question] = {
    "en": "After that: renewed automatically (automatic), by agreement (by-agreement) or not (none)?",
    "fa": "پس از آن: خودبه‌خود تمدید می‌شود (automatic)، با توافق (by-agreement) یا تمدید نمی‌شود (none)؟",
    "ru": "Затем: продлевается автоматически (automatic), по договорённости (by-agreement) или не продлевается (none)?",
}
AREAS: Final[Question] = {
    "en": "The areas of cooperation, in this order; delete what does not apply.",
    "fa": "زمینه‌های همکاری، به همین ترتیب؛ آنچه را لازم نیست، پاک کنید.",
    "ru": "Области сотрудничества в этом порядке; лишнее удалите.",
}
CLAUSES: Final[Question] = {
    "en": "Choices inside the clauses; where a line stays commented out, the value shown is taken.",
    "fa": "گزینه‌های داخل مواد؛ تا وقتی سطری با # آغاز می‌شود، همان مقدارِ نوشته‌شده به کار می‌رود.",
    "ru": "Параметры положений; пока строка закомментирована, действует показанное значение.",
}
INCLUDE: Final[Question] = {
    "en": "Optional clauses to take in, and clauses to leave out (agreement-kit clauses list).",
    "fa": "مواد اختیاری که افزوده می‌شوند و موادی که کنار می‌روند (agreement-kit clauses list).",
    "ru": "Необязательные положения: какие включить; и какие положения исключить (agreement-kit clauses list).",
}
CASES: Final[Question] = {
    "en": "Russian words can be given by case: {nominative: .., genitive: .., dative: .., instrumental: ..}.",
    "fa": "واژه‌های روسی را می‌توان به تفکیک حالت نوشت: {nominative: .., genitive: .., dative: .., instrumental: ..}.",
    "ru": "Русские слова можно дать по падежам: {nominative: .., genitive: .., dative: .., instrumental: ..}.",
}

# What stands in tables of the form.
FURTHER_PARTIES: Final[Question] = {"en": "Further parties", "fa": "طرف‌های دیگر", "ru": "Другие стороны"}
FURTHER_SIGNATORIES: Final[Question] = {
    "en": "Further signatories",
    "fa": "امضاکنندگان دیگر",
    "ru": "Другие подписывающие",
}
WHICH_PARTY: Final[Question] = {
    "en": "For which party does this person sign as well?",
    "fa": "این شخص نیز از طرفِ کدام طرف امضا می‌کند؟",
    "ru": "От имени какой стороны подписывает также это лицо?",
}
EARLIER: Final[Question] = {"en": "Earlier instruments", "fa": "اسناد پیشین", "ru": "Ранее подписанные документы"}
EARLIER_TITLE: Final[Question] = {
    "en": "The title of an earlier instrument that the text names.",
    "fa": "عنوان سند پیشینی که متن از آن نام می‌برد.",
    "ru": "Название ранее подписанного документа, упоминаемого в тексте.",
}
NUMBER: Final[Question] = {
    "en": "Its number, as printed.",
    "fa": "شمارهٔ آن، به همان صورت چاپ‌شده.",
    "ru": "Номер, как напечатано.",
}
DAY: Final[Question] = {
    "en": "Its date: 2026-06-22, or Solar Hijri 1405-04-01.",
    "fa": "تاریخ آن: ۱۴۰۵-۰۴-۰۱ یا 2026-06-22.",
    "ru": "Дата: 2026-06-22 или по солнечной хиджре 1405-04-01.",
}
APPROVALS: Final[Question] = {"en": "Approvals", "fa": "مجوزها", "ru": "Согласования"}
APPROVING: Final[Question] = {
    "en": "The body that approves.",
    "fa": "نهادی که مجوز می‌دهد.",
    "ru": "Орган, дающий согласование.",
}
GRANTED: Final[Question] = {
    "en": "granted, pending or not-required",
    "fa": "صادر شده (granted)، در دست بررسی (pending) یا نالازم (not-required)",
    "ru": "получено (granted), ожидается (pending) или не требуется (not-required)",
}
WORK_PLAN: Final[Question] = {"en": "Work plan", "fa": "برنامهٔ کار", "ru": "План работы"}
ACTIVITY: Final[Question] = {
    "en": "What is done?",
    "fa": "چه فعالیتی انجام می‌شود؟",
    "ru": "Какое мероприятие проводится?",
}
LEAD: Final[Question] = {
    "en": "Which party is in charge?",
    "fa": "کدام طرف مسئول است؟",
    "ru": "Какая сторона отвечает?",
}
FROM: Final[Question] = {"en": "First day.", "fa": "روز آغاز.", "ru": "Первый день."}
TO: Final[Question] = {"en": "Last day.", "fa": "روز پایان.", "ru": "Последний день."}
BUDGET: Final[Question] = {
    "en": "The budget, such as 1000 USD.",
    "fa": "بودجه، مانند 1000 USD.",
    "ru": "Бюджет, например 1000 USD.",
}
LISTS: Final[Question] = {"en": "Lists", "fa": "فهرست‌ها", "ru": "Перечни"}
WEIGHTS: Final[Question] = {"en": "Weights", "fa": "وزن‌ها", "ru": "Веса"}
ITEM: Final[Question] = {
    "en": "An item to a line.",
    "fa": "هر مورد در یک سطر.",
    "ru": "По одному пункту в строке.",
}
WEIGHT: Final[Question] = {"en": "Weight in percent.", "fa": "وزن به درصد.", "ru": "Вес в процентах."}
SUM: Final[Question] = {
    "en": "Sum; it must be 100",
    "fa": "جمع؛ باید ۱۰۰ باشد",
    "ru": "Сумма; должна быть равна 100",
}
EXAMPLE: Final[Question] = {"en": "Example", "fa": "نمونه", "ru": "Образец"}

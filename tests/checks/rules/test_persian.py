"""Persian orthography: each rule finds what is wrong and leaves alone what is right."""

from __future__ import annotations

import re

import pytest
from checks.rules.support import DATA, codes, found, read, suggested

from agreement_kit.checks.rules.persian import joiner, persian, vocabulary
from agreement_kit.locales.base import row

Z = "\u200c"

BAD = [
    ("شهرداري تبریز", "O101", "ي", "ی"),
    ("علی‌رغم فتوى", "O101", "ى", "ی"),
    ("كشور", "O102", "ك", "ک"),
    ("معاهدة", "O103", "ة", "ه / ت"),
    ("ادارۀ شهر", "O104", "ۀ", "هٔ"),
    ("سال ١٤٠٣", "O105", "١٤٠٣", "۱۴۰۳"),
    ("ظرف 30 روز", "O106", "30", "۳۰"),
    ("تبریـــز", "O107", "ـــ", ""),
    ("۲.۶ میلیارد", "O108", ".", "٫"),
    ("۱۰,۰۰۰ ریال", "O108", ",", "٬"),
    ("۵۰% بودجه", "O108", "%", "٪"),
    ("طرفین ، به نام خود", "O120", " ", ""),
    ("آموزش،فرهنگ", "O121", "،", "، "),
    ("این«طرف»", "O121", "«", " «"),
    ("«طرف»است", "O121", "»", "» "),
    ('واژهٔ "طرف" را', "O122", '"طرف"', "«طرف»"),
    ("واژهٔ “طرف” را", "O122", "“طرف”", "«طرف»"),
    ("آموزش, فرهنگ", "O123", ",", "،"),
    ("چرا?", "O123", "?", "؟"),
    ("« طرف»", "O124", " ", ""),
    (f"نامهٔ شهر و نامه{Z}ی شورا", "O125", f"ه{Z}ی", "هٔ"),
    ("نامهء شهر", "O125", "هء", "هٔ"),
    ("پروتکل همکاری", "O126", "پروتکل", f"مقاوله{Z}نامه"),
    ("کنوانسیون‌های جهانی", "O126", "کنوانسیون", f"پیمان{Z}نامه"),
    ("نشانی ایمیل", "O127", "ایمیل", "رایانامه"),
    ("در در تبریز", "O128", "در", ""),
    ("شهرداری  تبریز", "O129", "  ", ""),
    (f"هیچ{Z}یک از طرفین پیشنهاد می{Z}کند.", "O130", f"می{Z}کند", ""),
]


@pytest.mark.parametrize(("text", "code", "words", "suggestion"), BAD)
def test_a_fault_is_found_with_its_place_and_remedy(text: str, code: str, words: str, suggestion: str) -> None:
    marks = persian(text)
    assert found(text, marks) == [(code, words)]
    assert suggested(marks) == [suggestion]


GLUED = row(
    "شهرداریهای شیوهها انجمنهای بینالمللی جایزهای میشود نمیکنند قائممقام حاصلشده راهاندازی تفاهمنامه سریعتر بزرگترین"
    " شرکتکنندگان توسعهیافته امکانپذیر"
    " برنامهریزی جمعآوری دانشآموز شدهاند ملزماند بیدرنگ بهطور هیچگونه حلوفصل لازمالاجرا"
    " درمیآید برنمیگردد سیام گفتوگو الزامآور"
)
WHOLE = row(
    "تنها بها رها بهای نهایی انتهای اشتهای تنهایی منتها فقها آنها اینها میان میز میدان میراث میهمان"
    " میزان میلیون نمایش نمین"
    " میدانی بهتر بیشتر کمتر مهتر دفتر دختر کبوتر مشتری بستر فیلتر ویترین دکترین شکننده نشده گمشده نیافته نکرده دستیابی"
    " بهسازی تبریزی پایبندی قرآن مآخذ منشآت شاهنامه شناسنامه برنامه روزنامه رویکردهای عملکردهای شهرها کشورهای دورهای"
    " درآمد کارآمد برآورد فرآیند کلانتر شانگهای مانند خواند رساند همکاری همچنین پیشنهاد پیشرفت بیمار بیان بهبود بهداشت"
)


@pytest.mark.parametrize("word", GLUED)
def test_glued_parts_are_suspects(word: str) -> None:
    marks = joiner(f"و {word} را")
    assert codes(marks) == ["O110"]
    assert suggested(marks)[0].replace(Z, "") == word
    assert Z in suggested(marks)[0]
    assert joiner(suggested(marks)[0]) == []


@pytest.mark.parametrize("word", WHOLE)
def test_whole_words_are_none(word: str) -> None:
    assert joiner(f"و {word} را") == []


SPACED = [
    ("می رود", f"می{Z}رود"),
    ("نمی توان", f"نمی{Z}توان"),
    ("شهر های", "شهرهای"),
    ("انجمن ها", f"انجمن{Z}ها"),
    ("بین المللی", f"بین{Z}المللی"),
    ("شرکت کنندگان", f"شرکت{Z}کنندگان"),
    ("توافق نامه", f"توافق{Z}نامه"),
    ("نامه ای", f"نامه{Z}ای"),
    ("شده اند", f"شده{Z}اند"),
    ("بزرگ ترین", f"بزرگ{Z}ترین"),
    ("سریع تر", f"سریع{Z}تر"),
    ("غلام زاده", f"غلام{Z}زاده"),
    ("هم چنین", "همچنین"),
]


@pytest.mark.parametrize(("words", "right"), SPACED)
def test_parts_with_a_space_are_suspects(words: str, right: str) -> None:
    text = f"در {words} و"
    assert found(text, joiner(text)) == [("O111", words)]
    assert suggested(joiner(text)) == [right]


@pytest.mark.parametrize(
    "text",
    ["می و مطرب", "او زاده شد", "ای مردم", "که ای دوست", "لب تر کرد", "بیست و یک", "آنچه ام گفت", "و کننده کار"],
)
def test_words_that_stand_alone_are_none(text: str) -> None:
    assert [mark for mark in joiner(text) if mark.code == "O111"] == []


@pytest.mark.parametrize("text", [f"طرف{Z}{Z}ها", f"طرف{Z} دیگر", f" {Z}طرف", f"طرف{Z}، و", f"نامه{Z}ٔ شهر"])
def test_a_joiner_without_use_is_found(text: str) -> None:
    assert "O112" in codes(joiner(text))


@pytest.mark.parametrize("text", [f"شهر{Z}ها", f"BRICS{Z}ها", f"«طرف»{Z}ها", f"۲۰{Z}ام"])
def test_a_harmless_joiner_is_left_alone(text: str) -> None:
    assert joiner(text) == []


def test_a_participle_is_one_word_with_its_noun_or_part_of_a_verb() -> None:
    known = vocabulary([f"نمایندهٔ دعوت{Z}شده"])
    text = "نمایندهٔ دعوت شده می‌آید. از او دعوت شده است. دعوت شده باشد. دعوت شده و پذیرفته است."
    assert found(text, joiner(text, known)) == [("O113", "دعوت شده")]


def test_two_spellings_of_a_word_in_one_text() -> None:
    text = f"آن{Z}ها و آنها و آن{Z}ها"
    assert found(text, joiner(text)) == [("O113", "آنها")]
    text = "بریکس پلاس و بریکسپلاس"
    assert suggested(joiner(text)) == ["بریکس پلاس"]
    assert joiner(f"زبانه{Z}ای و زبان{Z}های") == []


def test_words_of_the_library_are_known() -> None:
    known = vocabulary([f"هم{Z}سو با رواداری"])
    assert joiner("همسو") == []
    assert suggested(joiner("همسو", known)) == [f"هم{Z}سو"]


@pytest.mark.parametrize(
    "text",
    [
        "مطابق ISO 9001 و ۳۰ روز",
        "تا 22 June 2024 و نیز +98 41 3520 0000",
        "نشانی info@tabriz.ir و www.tabriz.ir",
        "«او گفت “بله” و رفت»",
        "۱۴۰۳/۴/۲ و ۷/۱۷۰۰",
        "رفته رفته و تک تک",
        "«پروتکل کیوتو»",
        f"هیچ{Z}یک از طرفین پیشنهاد نمی{Z}کند.",
        f"هرگاه هیچ فعالیتی انجام نشود، هر طرف می{Z}تواند بازنگری بخواهد.",
        "BRICS+، «شهر»؛ و ۲٫۶ میلیارد (۵۰٪)!",
    ],
)
def test_right_prose_is_silent(text: str) -> None:
    assert persian(text) == []


def gold_places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The words of the gold list and where ``text`` has them."""
    rows = (line.split("\t")[0] for line in read("zwnj-gold.tsv").splitlines()[1:])
    return [
        (word, match.span())
        for word in rows
        for match in re.finditer(rf"(?<![\w]){re.escape(word)}(?![\w])", text)
    ]  # fmt: skip


def test_the_news_items_that_lost_their_joiners() -> None:
    places = missed = 0
    for name in ("news-kazan-association-2024.txt", "news-tehran-award-2025.txt"):
        text = read(name)
        spans = [(mark.start, mark.end) for mark in joiner(text)]
        for _, (start, end) in gold_places(text):
            places += 1
            missed += not any(left < end and start < right for left, right in spans)
    assert places >= 70
    assert missed <= 0.03 * places  # asked for: 85 % found


def test_prose_that_the_rules_were_not_tuned_on() -> None:
    text = read("holdout.txt")
    marks = persian(text)
    assert len(text.split()) > 600
    assert found(text, marks)[: len(text.split()) * 3 // 1000 + 1] == []  # asked for: at most 3 in 1,000 words


def test_a_joiner_taken_from_right_prose_is_missed_seldom() -> None:
    text = read("holdout.txt")
    joins = [match.start() for match in re.finditer(f"(?<=[بپتثجچحخسشصضطظعغفقکگلمنهیئ]){Z}", text)]
    caught = 0
    for at in joins:
        without = text[:at] + text[at + 1 :]
        caught += any(mark.start <= at <= mark.end for mark in joiner(without))
    assert len(joins) > 80
    assert caught >= 0.75 * len(joins)


def test_the_data_have_their_source_beside_them() -> None:
    note = (DATA / "README.md").read_text(encoding="utf-8")
    assert all(path.name in note for path in DATA.iterdir() if path.name != "README.md")

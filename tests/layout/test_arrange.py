"""Which text stands where, what keeps together, what begins a sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from writers.sample import sample

from agreement_kit.errors import WritingError
from agreement_kit.instrument.nodes import Text, plain
from agreement_kit.layout import House, Layout, Role, arrange, house_of
from agreement_kit.layout.arrange import column_order
from agreement_kit.layout.ending import ACROSS, ONE, measured


@pytest.mark.parametrize(
    ("languages", "columns", "direction"),
    [
        (("fa", "en"), ("fa", "en"), "rtl"),
        (("en", "fa"), ("en", "fa"), "ltr"),
        (("ru", "en", "fa"), ("ru", "en", "fa"), "ltr"),
        (("ru", "fa", "en"), ("ru", "en", "fa"), "ltr"),
        (("fa", "ru", "en"), ("fa", "ru", "en"), "rtl"),
        (("ru", "en"), ("ru", "en"), "ltr"),
    ],
)
def test_the_persian_column_is_outermost_right(
    languages: tuple[str, ...], columns: tuple[str, ...], direction: str
) -> None:
    layout = arrange(sample(), languages=languages)
    sheet = layout.sheets[0]
    assert column_order(languages) == sheet.languages == columns
    assert layout.direction == sheet.direction == direction
    from_the_left = sheet.languages[::-1] if direction == "rtl" else sheet.languages
    assert "fa" not in from_the_left[:-1]


def test_every_band_has_a_cell_for_each_column_in_its_order() -> None:
    for sheet in arrange(sample()).sheets:
        for band in sheet.all_bands():
            assert tuple(cell.language for cell in band.cells) == sheet.languages


def test_roles_follow_the_parts_of_the_instrument() -> None:
    roles = [band.role for band in arrange(sample()).sheets[0].bands]
    assert roles[:5] == [Role.PREFACE, Role.RECITAL, Role.RECITAL, Role.RECITAL, Role.ARTICLE_HEADING]
    assert roles[-1] is Role.CLOSING
    assert roles.count(Role.ARTICLE_HEADING) == 6


def test_three_texts_lie_across() -> None:
    assert arrange(sample()).landscape
    assert not arrange(sample(), languages=["fa", "en"]).landscape
    assert not arrange(sample(), "sequential").landscape


def test_words_are_those_of_the_instrument_and_each_element_once() -> None:
    instrument = sample()
    layout = arrange(instrument)
    words = {element.eid: element for element in instrument.elements()}
    bands = list(layout.bands())
    assert len({band.eid for band in bands}) == len(bands)
    for band in bands:
        element = words[band.eid]
        for cell in band.cells:
            assert cell.words == (element.words or element.heading)[cell.language]


def test_an_article_keeps_with_its_text_and_a_list_with_its_introduction() -> None:
    bands = {band.eid: band for band in arrange(sample()).bands()}
    assert bands["cl_areas"].keep_with_next
    assert bands["cl_areas"].keep_together
    assert bands["cl_areas__para_1"].keep_with_next
    assert [bands[f"cl_areas__para_1__point_{index}"].keep_with_next for index in range(3)] == [False, True, False]
    assert not bands["cl_areas__para_2"].keep_with_next


def test_a_short_band_is_not_broken_and_a_long_one_may_be() -> None:
    instrument = sample()
    (preface,) = instrument.preface
    long = replace(preface.children[0], words={**preface.children[0].words, "ru": (Text("слово " * 50),)})
    layout = arrange(replace(instrument, preface=(replace(preface, children=(long,)),)))
    bands = {band.eid: band for band in layout.bands()}
    assert not bands["cl_preface__para_1"].keep_together
    assert bands["cl_recitals__para_1"].keep_together


def test_points_stand_behind_the_number_above_them_where_there_is_one() -> None:
    bands = {band.eid: band for band in arrange(sample()).bands()}
    assert bands["cl_areas__para_1__point_0"].under_number
    assert bands["cl_areas__para_1__point_0"].level == 1
    body = sample().body[1].children[0]
    bare = arrange(replace(sample(), body=(replace(body, number={}),)))
    assert not next(band for band in bare.bands() if band.role is Role.POINT).under_number


def test_signatures_are_never_without_the_last_article() -> None:
    bands = arrange(sample(articles=3)).sheets[0].bands
    kept = [band.eid for band in reversed(bands)]
    tail = kept[: next(index for index, band in enumerate(reversed(bands)) if not band.keep_with_next)]
    assert tail[0] == "cl_closing__para_1"
    assert "cl_final-2__para_1" in tail
    assert tail[-1] == "cl_final-2"


def test_what_keeps_with_the_signatures_fits_on_a_page() -> None:
    instrument = sample()
    article = instrument.body[-1]
    paragraphs = tuple(
        replace(
            article.children[0],
            eid=f"cl_final__para_{number}",
            words={code: (Text("слово " * 70),) for code in instrument.languages},
        )
        for number in (1, 2, 3)
    )
    long = arrange(replace(instrument, body=(replace(article, children=paragraphs),)))
    kept = {band.eid: band.keep_with_next for band in long.sheets[0].bands}
    assert kept["cl_closing__para_1"]
    assert kept["cl_final__para_3"]
    assert not kept["cl_final__para_2"]


def test_a_number_with_its_word_stands_on_a_line_of_its_own() -> None:
    bands = {band.eid: band for band in arrange(sample()).bands()}
    assert all(cell.stacked for cell in bands["cl_areas"].cells)
    assert not any(cell.stacked for cell in bands["cl_areas__para_1"].cells)
    assert [str(cell.number) for cell in bands["cl_areas"].cells] == ["مادهٔ ۲", "Статья 2", "Article 2"]


def test_the_last_words_of_an_annex_do_not_stand_alone() -> None:
    assert [band.keep_with_next for band in arrange(sample()).sheets[1].bands] == [False, True, False]


def test_an_instrument_without_articles_is_not_kept_whole_with_its_signatures() -> None:
    instrument = sample()
    paragraphs = tuple(
        replace(instrument.body[-1].children[0], eid=f"cl_plain__para_{number}", number={}) for number in range(3)
    )
    bands = {band.eid: band.keep_with_next for band in arrange(replace(instrument, body=paragraphs)).sheets[0].bands}
    assert [bands[f"cl_plain__para_{number}"] for number in range(3)] == [False, False, True]
    assert bands["cl_closing__para_1"]
    assert not bands["cl_preface__para_1"]


def test_annexes_begin_sheets_and_texts_follow_one_another_in_sequence() -> None:
    headings = [sheet.heading.eid if sheet.heading else None for sheet in arrange(sample()).sheets]
    assert headings == [None, "cl_work-plan"]
    sheets = arrange(sample(), "sequential", ["ru", "fa"]).sheets
    assert [sheet.languages for sheet in sheets] == [("ru",), ("ru",), ("fa",), ("fa",)]
    assert [len(sheet.signatures) for sheet in sheets] == [1, 0, 1, 0]
    assert [sheet.direction for sheet in sheets] == ["ltr", "ltr", "rtl", "rtl"]


def test_running_words_and_the_draft_mark() -> None:
    draft = arrange(sample())
    assert {code: words.draft for code, words in draft.running.items()} == {
        "fa": "پیش‌نویس", "ru": "ПРОЕКТ", "en": "DRAFT"
    }  # fmt: skip
    assert "".join(draft.running["fa"].page) == "صفحهٔ  از "
    assert all(words.draft is None for words in arrange(sample(), draft=False).running.values())


def test_what_is_referred_to_and_bears_a_number() -> None:
    assert arrange(sample()).referenced() == {"cl_settlement", "cl_contacts__para_2"}


def test_titles_are_in_house_order() -> None:
    layout: Layout = arrange(sample(), languages=["ru", "fa", "en"])
    assert [title.language for title in layout.sheets[0].titles] == ["ru", "fa", "en"]
    assert layout.titles["en"] == plain(sample().title["en"])


@pytest.mark.parametrize(
    ("layout", "languages", "code"),
    [("wheel", None, "W002"), ("columns", ["tt"], "W003"), ("columns", [], "W003")],
)
def test_a_layout_or_a_language_that_there_is_not(layout: str, languages: list[str] | None, code: str) -> None:
    with pytest.raises(WritingError) as caught:
        arrange(sample(), layout, languages)
    assert [finding.code for finding in caught.value.diagnostics] == [code]
    assert caught.value.diagnostics[0].hint


@pytest.mark.parametrize("languages", [("fa", "en"), ("en", "fa"), ("ru", "en")])
def test_facing_pages_hold_a_text_each_the_leading_one_first(languages: tuple[str, str]) -> None:
    layout = arrange(sample(), "facing", languages)
    assert layout.kind == "facing"
    assert not layout.landscape
    assert [sheet.languages for sheet in layout.sheets] == [languages, languages]
    assert [title.language for title in layout.sheets[0].titles] == list(languages)
    assert [block.language for block in layout.sheets[0].signatures] == list(languages)


@pytest.mark.parametrize("languages", [("fa",), ("fa", "ru", "en"), None])
def test_facing_pages_are_for_two_texts(languages: tuple[str, ...] | None) -> None:
    with pytest.raises(WritingError) as caught:
        arrange(sample(), "facing", languages)
    (found,) = caught.value.diagnostics
    assert found.code == "W011"
    assert found.values["count"] == (1 if languages == ("fa",) else 3)
    assert found.hint is not None


def test_less_of_the_last_article_stays_with_the_signatures_on_a_smaller_page() -> None:
    def kept(house: House) -> int:
        (sheet, *_) = arrange(sample(), "sequential", ["fa"], house=house).sheets
        bands = list(sheet.bands)
        return next((count for count, band in enumerate(reversed(bands)) if not band.keep_with_next), len(bands))

    small = House(page_width=148, page_height=210, margin_top=40, margin_bottom=40, size=14)
    assert kept(house_of("plain")) >= kept(house_of("treaty")) >= kept(small) >= 1
    assert measured(ONE, House()) is ONE
    assert measured(ONE, small).page < ONE.page / 2
    assert measured(ACROSS, house_of("treaty")).line < ACROSS.line

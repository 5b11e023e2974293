"""Plain text."""

from __future__ import annotations

from writers.sample import sample

from agreement_kit.layout import arrange
from agreement_kit.writers import text_of


def test_one_text_whole_with_numbers_points_and_signatures() -> None:
    shown = text_of(arrange(sample()), "en")
    assert shown.startswith("[DRAFT]\n\nAgreement on Sister-City Relations between the Municipality of Tabriz and the ")
    assert "\n\nArticle 2\nAreas of cooperation\n\n1. The Parties shall cooperate in the following areas:\n\n" in shown
    assert "\n\n   a) architecture" in shown
    assert "The annual ceiling is ____________." in shown
    assert "For the Municipality of Tabriz\n________________________\nFirst Sample\nMayor of Tabriz\n" in shown
    assert shown.rstrip().endswith("3. Meeting of architects; lead: Municipality of Tabriz (2026-10-07).")
    assert "شهرداری کازان" not in shown


def test_all_texts_in_the_order_of_the_layout_without_marks() -> None:
    shown = text_of(arrange(sample(), languages=["ru", "fa"]))
    assert shown.index("Статья 1") < shown.index("Приложение 1") < shown.index("مادهٔ ۱")
    assert "Article 1" not in shown
    assert "\u200e" not in shown
    assert "می‌شوند" in shown

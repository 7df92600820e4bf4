"""Spelling made even."""

import pytest

from search.analysis.collation import sort_key
from search.analysis.folding import fold, restore_umlauts


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Élève", "eleve"), ("ŒUVRE", "oeuvre"), ("Größe", "grosse"), ("MÜNCHEN", "munchen"), ("Łódź", "lodz")],
)
def test_case_accents_and_ligatures_do_not_matter(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("typed", "meant"), [("Buecher", "Bücher"), ("Muenchen", "München"), ("OESTERREICH", "ÖSTERREICH")]
)
def test_typed_umlauts_are_restored(typed: str, meant: str) -> None:
    assert meant in restore_umlauts(typed)


def test_every_combination_is_tried_but_not_for_endless_words() -> None:
    assert set(restore_umlauts("Haeuserbau")) == {"Häuserbau"}
    assert set(restore_umlauts("Koeniginnenmaedchen")) == {
        "Königinnenmädchen",
        "Königinnenmaedchen",
        "Koeniginnenmädchen",
    }
    assert restore_umlauts("ae" * 10) == ()


@pytest.mark.parametrize("word", ["neue", "Bibliothek", "quelle"])
def test_words_without_typed_umlauts_stay_alone(word: str) -> None:
    assert restore_umlauts(word) == ()


def test_titles_are_ordered_by_their_words() -> None:
    assert sort_key("« L'École » : un lieu") == "ecole un lieu"

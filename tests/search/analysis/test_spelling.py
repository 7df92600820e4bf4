"""Repairs: near words for mistyped ones, never for words that exist."""

from collections.abc import Iterator

import pytest

from search.analysis.spelling import dice, is_swapped, repair, trigrams
from tests.search.sample_vocabulary import sample_vocabulary


class _Index:
    """Two words that the texts have."""

    words = ("esslingen", "bibliothekarin")

    def has_word(self, word: str) -> bool:
        return word in self.words

    def words_with_prefix(self, prefix: str) -> Iterator[tuple[str, int]]:
        return ((word, 3) for word in self.words if word.startswith(prefix))


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("imeuble", "immeuble"),
        ("Jugendlihe", "jugendliche"),
        ("Eslingen", "esslingen"),
        ("Gefangnis", "Gefangnis"),
        ("Gefaengnis", "Gefaengnis"),
        ("lecture a voix hautte", "lecture a voix haute"),
        ("Hausaufgbaen helfen", "hausaufgaben helfen"),
        ("immeubles", "immeubles"),
        ("xyz", "xyz"),
        ("B2B 12345", "B2B 12345"),
    ],
)
def test_mistyped_words_are_repaired(typed: str, repaired: str) -> None:
    assert repair(typed, sample_vocabulary(), _Index()).text == repaired


def test_a_repair_tells_what_was_typed() -> None:
    (found,) = repair("un Imeuble neuf", sample_vocabulary(), _Index()).repairs
    assert found == ("Imeuble", "immeuble")


def test_dice_is_one_for_equal_words_and_zero_for_strangers() -> None:
    assert dice(trigrams("prison"), trigrams("prison")) == 1.0
    assert dice(trigrams("prison"), trigrams("jeux")) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [("ab", "ba", True), ("abcd", "abdc", True), ("abcd", "dbca", False), ("abc", "abc", False), ("abc", "ab", False)],
)
def test_two_neighbours_that_changed_places(one: str, other: str, swapped: bool) -> None:
    assert is_swapped(one, other) is swapped

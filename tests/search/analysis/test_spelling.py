"""Repairs: near words for mistyped ones, never for words that exist."""

from collections.abc import Collection, Iterator

import pytest

from search.analysis.spelling import dice, is_swapped, repair, trigrams
from search.analysis.vocabulary.glossary import glossary_entries
from search.analysis.vocabulary.vocabulary import Vocabulary
from tests.search.sample_vocabulary import sample_vocabulary


class _Index:
    """Two words that the texts have."""

    words = ("esslingen", "bibliothekarin")

    def has_word(self, word: str) -> bool:
        return word in self.words

    def which(self, words: Collection[str]) -> Collection[str]:
        return [word for word in words if word in self.words]

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
        ("prisonviolence", "prison violence"),
        ("un immeu ble neuf", "un immeuble neuf"),
        ("Esslin gen", "esslingen"),
        ("bibliothekarinesslingen", "bibliothekarin esslingen"),
        ("immeu, ble", "immeu, ble"),
        ("une benevoleprison", "une bénévole prison"),
        ("hausaufgaben hilfe", "hausaufgaben hilfe"),
        ("pris on", "pris on"),
        ("au jourd'hui", "au jourd'hui"),
        ("Gefängnissprache", "Gefängnissprache"),
    ],
)
def test_mistyped_words_are_repaired(typed: str, repaired: str) -> None:
    assert repair(typed, sample_vocabulary(), _Index()).text == repaired


def test_a_repair_tells_what_was_typed() -> None:
    (found,) = repair("un Imeuble neuf", sample_vocabulary(), _Index()).repairs
    assert found == ("Imeuble", "immeuble")


def test_joined_and_split_words_tell_what_was_typed() -> None:
    found = repair("prisonviolence immeu ble", sample_vocabulary(), _Index()).repairs
    assert found == (("prisonviolence", "prison violence"), ("immeu ble", "immeuble"))


def test_no_word_of_vocabulary_or_index_is_ever_repaired() -> None:
    written = Vocabulary(glossary_entries(), "glossary")
    words = sorted(set(written.words()))
    repaired = [word for word in (*words, *_Index.words) if repair(word, written, _Index()).repairs]
    assert repaired == []


def test_no_two_words_that_exist_are_joined() -> None:
    words = sorted(set(sample_vocabulary().words()))
    pairs = [f"{one} {other}" for one in words for other in words]
    assert [pair for pair in pairs if repair(pair, sample_vocabulary(), _Index()).repairs] == []


@pytest.mark.parametrize(
    "text", ["médiathèque", "Jugendarbeit", "librarians", "Fahrbibliothek", "entraide", "Lesecafé", "surendettement"]
)
def test_words_of_three_languages_are_left_alone(text: str) -> None:
    assert not repair(text, sample_vocabulary(), _Index()).repairs


def test_dice_is_one_for_equal_words_and_zero_for_strangers() -> None:
    assert dice(trigrams("prison"), trigrams("prison")) == 1.0
    assert dice(trigrams("prison"), trigrams("jeux")) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [("ab", "ba", True), ("abcd", "abdc", True), ("abcd", "dbca", False), ("abc", "abc", False), ("abc", "ab", False)],
)
def test_two_neighbours_that_changed_places(one: str, other: str, swapped: bool) -> None:
    assert is_swapped(one, other) is swapped

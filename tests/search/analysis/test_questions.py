"""What a typed text asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.matching import All, AtLeast, Best, Node, Sum, Term, match_any, match_enough
from search.analysis.questions import read_question


def terms_in(node: Node) -> list[Term]:
    """Return all leaves of a tree."""
    match node:
        case Term():
            return [node]
        case AtLeast(_, required, welcome):
            return [term for inner in (*required, *welcome) for term in terms_in(inner)]
        case Sum(nodes) | All(nodes) | Best(nodes):
            return [term for inner in nodes for term in terms_in(inner)]


def test_each_word_is_read_in_every_language_and_as_a_name() -> None:
    (word,) = read_question("Bewerbung").words
    assert {reading.language: reading.wholes for reading in word.readings} == {
        "fr": ("bewerbung",),
        "de": ("bewerb",),
        "en": ("bewerbung",),
        "xx": ("bewerbung",),
    }


def test_german_noun_is_recognised_without_its_capital() -> None:
    (word,) = read_question("sucht").words
    (german,) = [reading for reading in word.readings if reading.language == "de"]
    assert set(german.wholes) == {"such", "sucht"}


def test_compound_is_read_with_its_parts_also_without_umlauts() -> None:
    (word,) = read_question("Buecherkoffer").words
    (german,) = [reading for reading in word.readings if reading.language == "de"]
    assert ("buch", "koff") in german.compounds


def test_repeated_words_count_once_and_small_words_are_welcome_only() -> None:
    question = read_question("les jeunes et les Jeunes")
    assert [(word.text, word.is_required) for word in question.words if word.is_required] == [("jeunes", True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("jardin", 1), ("jardin potager", 2), ("jardin potager toit", 2), ("jardin potager toit ville", 3), ("le la", 0)],
)
def test_a_sensible_share_of_the_words_is_wanted(text: str, wanted: int) -> None:
    assert read_question(text).wanted == wanted


def test_number_of_words_is_limited() -> None:
    assert len(read_question(" ".join(f"mot{number}" for number in range(500))).words) == 32


def test_title_weighs_more_than_body_and_a_part_less_than_a_word() -> None:
    weights = {(term.field, term.key): term.weight for term in terms_in(match_enough(read_question("Projekt")))}
    assert weights["title_de", "projekt"] > weights["body_de", "projekt"] > weights["body_de", "~projekt"]


def test_all_parts_of_a_compound_are_wanted_first_and_any_of_them_later() -> None:
    question = read_question("Grundbildungsprojekt")

    def has_all(node: Node) -> bool:
        match node:
            case All():
                return True
            case Term():
                return False
            case AtLeast(_, required, welcome):
                return any(has_all(inner) for inner in (*required, *welcome))
            case Sum(nodes) | Best(nodes):
                return any(has_all(inner) for inner in nodes)

    assert has_all(match_enough(question))
    assert not has_all(match_any(question))


@given(st.text())
def test_any_text_is_a_question(text: str) -> None:
    question = read_question(text)
    assert all(term.key for term in (*terms_in(match_enough(question)), *terms_in(match_any(question))))

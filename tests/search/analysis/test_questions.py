"""What a typed text asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.matching import (
    All,
    AnyOf,
    AtLeast,
    Best,
    Identity,
    Node,
    Sequence,
    Sum,
    Term,
    match_any,
    match_enough,
    match_question,
)
from search.analysis.questions import Question, read_question
from search.values import SearchQuery
from tests.search.sample_vocabulary import sample_vocabulary


def _read(text: str) -> Question:
    return read_question(text, sample_vocabulary())


def terms_in(node: Node) -> list[Term]:
    """Return all leaves of a tree."""
    match node:
        case Term():
            return [node]
        case AnyOf() | Sequence() | Identity():
            return []
        case AtLeast(_, required, welcome):
            return [term for inner in (*required, *welcome) for term in terms_in(inner)]
        case Sum(nodes) | All(nodes) | Best(nodes):
            return [term for inner in nodes for term in terms_in(inner)]


def test_each_word_is_read_in_every_language_and_as_a_name() -> None:
    (word,) = _read("Bewerbung").words
    assert {reading.language: reading.wholes for reading in word.readings} == {
        "fr": ("bewerbung",),
        "de": ("bewerb",),
        "en": ("bewerbung",),
        "xx": ("bewerbung",),
    }


def test_german_noun_is_recognised_without_its_capital() -> None:
    (word,) = _read("sucht").words
    (german,) = [reading for reading in word.readings if reading.language == "de"]
    assert set(german.wholes) == {"such", "sucht"}


def test_compound_is_read_with_its_parts_also_without_umlauts() -> None:
    (word,) = _read("Buecherkoffer").words
    (german,) = [reading for reading in word.readings if reading.language == "de"]
    assert ("buch", "koff") in [tuple(part.text for part in compound) for compound in german.compounds]


def test_repeated_words_count_once_and_small_words_are_welcome_only() -> None:
    question = _read("les jeunes et les Jeunes")
    assert [(word.text, word.is_required) for word in question.words if word.is_required] == [("jeunes", True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("jardin", 1),
        ("jardin potager", 1),
        ("jardin potager toit", 1),
        ("jardin potager toit ville banc arbre", 2),
        ("le la", 0),
    ],
)
def test_a_sensible_share_of_the_words_is_wanted(text: str, wanted: int) -> None:
    assert _read(text).wanted == wanted


def test_number_of_words_is_limited() -> None:
    assert len(_read(" ".join(f"mot{number}" for number in range(500))).words) == 32


def test_a_part_of_a_compound_weighs_less_than_a_word() -> None:
    weights = {term.key: term.weight for term in terms_in(match_enough(_read("Projekt")))}
    assert weights["de:projekt"] > weights["~de:projekt"]


def test_words_of_every_language_ask_for_one_meaning() -> None:
    meanings = [
        {term.key for term in terms_in(match_enough(_read(word))) if term.key.startswith("=")}
        for word in ("prison", "Gefängnis", "gefaengnis", "jail")
    ]
    assert all(found == meanings[0] for found in meanings)
    assert len(meanings[0]) == 1


def test_an_expression_is_recognised_and_outweighs_its_words() -> None:
    question = _read("chercher aide aux devoirs")
    (help_, homework) = (word for word in question.words if word.expressions)
    assert (help_.text, homework.text) == ("aide", "devoirs")
    assert help_.expressions == homework.expressions
    weights: dict[str, float] = {}
    for term in terms_in(match_enough(question)):
        weights[term.key] = weights.get(term.key, 0) + term.weight
    (expression,) = help_.expressions
    assert weights[f"={expression.sense.key}"] > weights["fr:devo"]


def test_a_word_for_failure_asks_for_practices_that_tell_one() -> None:
    for word in ("échecs", "Scheitern", "failure"):
        assert "=i:failure" in {term.key for term in terms_in(match_enough(_read(word)))}


def test_phrases_names_and_exclusions_are_no_plain_words() -> None:
    match = match_question(_read('"leichte Sprache" lieu:München -prison'), SearchQuery())
    assert Sequence(("de:leicht", "de:sprach")) in match.required[0].nodes  # type: ignore[union-attr]  # a Sum
    assert {term.key for term in terms_in(match.required[1])} >= {"@place:xx:munchen", "@place:=n0"}
    assert {"fr:prison", "=g2"} <= {term.key for term in terms_in(match.excluded[0])}
    scored = terms_in(match.scored)  # type: ignore[arg-type]  # it has words
    assert not {"fr:prison", "xx:munchen"} & {term.key for term in scored}


def test_all_parts_of_a_known_compound_are_wanted_first_and_any_of_them_later() -> None:
    question = _read("Hausaufgabenhilfe")

    def has_all(node: Node) -> bool:
        match node:
            case All():
                return True
            case Term() | AnyOf() | Sequence() | Identity():
                return False
            case AtLeast(_, required, welcome):
                return any(has_all(inner) for inner in (*required, *welcome))
            case Sum(nodes) | Best(nodes):
                return any(has_all(inner) for inner in nodes)

    assert has_all(match_enough(question))
    assert not has_all(match_any(question))
    assert not has_all(match_enough(_read("Grundbildungsprojekt")))


@given(st.text())
def test_any_text_is_a_question(text: str) -> None:
    question = _read(text)
    assert all(term.key for term in (*terms_in(match_enough(question)), *terms_in(match_any(question))))

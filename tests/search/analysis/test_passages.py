"""Words that stand together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.documents import read_document, text_of
from search.analysis.keys import PART, checksum_of, word_key
from search.analysis.passages import asked_words, chunks_with, togetherness
from search.analysis.questions import read_question
from search.analysis.texts import chunk_at
from search.values import SearchDocument
from tests.search.documents import document, version
from tests.search.sample_vocabulary import sample_vocabulary


def _together(question: str, found: SearchDocument) -> float:
    packed = read_document(found, sample_vocabulary()).places
    return togetherness(packed, asked_words(read_question(question, sample_vocabulary())))


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("jardin toit", 1.0),
        ("jardin prison", 0.5),
        ("toit prison", 0.5),
        ("Gefängnis Dach", 0.5),
        ("piano violon", 0.0),
    ],
)
def test_share_of_the_words_in_one_passage(question: str, share: float) -> None:
    found = document("a", version("fr", "Un essai", body=("Un jardin sur le toit.", "La prison ouvre.")))
    assert _together(question, found) == share


def test_one_word_alone_stands_with_nothing() -> None:
    assert _together("jardin", document("a", version("fr", "Un jardin"))) == 0.0


def test_passages_beyond_the_last_bit_count_as_one() -> None:
    body = (*(f"Passage {number}." for number in range(40)), "Un jardin.", "Un toit.")
    assert _together("jardin toit", document("a", version("fr", "Titre", body=body))) == 1.0


@given(st.text(), st.text())
def test_any_text_can_be_packed_and_asked(text: str, question: str) -> None:
    assert 0.0 <= _together(question, document("a", version("fr", "Titre", body=text))) <= 1.0


def _chunks(found: SearchDocument, *keys: str) -> set[str]:
    packed = read_document(found, sample_vocabulary()).places
    places = chunks_with(packed, frozenset(map(checksum_of, keys)))
    return {chunk_at(place, text_of(found)) for place in places}


def test_chunks_that_hold_a_term_are_known_by_language() -> None:
    found = document(
        "a",
        version("fr", "Des jardins, un jardin", body=("La main.", "« jardins, »")),
        version("de", "Der Hausgarten am Main."),
    )
    assert _chunks(found, word_key("jardin", "fr")) == {"jardins,", "jardin"}
    assert _chunks(found, word_key("main", "fr")) == {"main."}
    assert _chunks(found, word_key("main", "de")) == {"Main."}
    assert _chunks(found, PART + word_key("haus", "de")) == {"Hausgarten"}
    assert _chunks(found, word_key("haus", "fr")) == set()

"""Where words begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.tokens import tokenize


def words(text: str) -> list[str]:
    """Return the words as they are looked up."""
    return [token.text for token in tokenize(text)]


def spans(text: str) -> list[str]:
    """Return the letters that each word stands on."""
    return [text[token.start : token.end] for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'emploi d’un usager", ["emploi", "un", "usager"]),
        ("Qu'il jusqu'à lorsqu’elle", ["il", "à", "elle"]),
        ("aujourd'hui, les prud’hommes", ["aujourd'hui", "les", "prud’hommes"]),
        ("the children's library", ["the", "children", "library"]),
        ("Lese- und Schreibkurse", ["Lese", "und", "Schreibkurse"]),
        ("E-Book, COVID-19: 3,5 %", ["E", "Book", "COVID", "19", "3", "5"]),
        ("dit-elle, peut-être", ["dit", "elle", "peut", "être"]),
        ("图书馆 مكتبة", ["图书馆", "مكتبة"]),
        ('(( " : * ~ 😀 \x00 \ud800', []),
    ],
)
def test_words_are_found_between_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    ["usager·ère·s", "usager.ère.s", "usager(ère)s", "usager-ère-s", "usager•ère•s", "usager·ère", "l'usager·ère·s"],
)
def test_french_inclusive_writing_gives_the_generic_word(text: str) -> None:
    assert words(text) == ["usager"]
    assert spans(text) == [text.removeprefix("l'")]


@pytest.mark.parametrize(
    "text",
    [
        "Nutzer*innen",
        "Nutzer:innen",
        "NutzerInnen",
        "Nutzer_innen",
        "Nutzer/innen",
        "Nutzer/-innen",
        "Nutzer(innen)",
        "Nutzer*in",
    ],
)
def test_german_inclusive_writing_gives_the_generic_word(text: str) -> None:
    assert words(text) == ["Nutzer"]
    assert spans(text) == [text]


@pytest.mark.parametrize("text", ["Berliner Innenstadt", "Inn und Donau", "InA"])
def test_capital_inside_is_inclusive_writing_only_at_the_end(text: str) -> None:
    assert words(text) == text.split()


def test_hidden_characters_belong_to_the_place_but_not_to_the_spelling() -> None:
    text = "Biblio\u00adthek cafe\u0301"
    assert words(text) == ["Bibliothek", "café"]
    assert spans(text) == text.split()


@given(st.text())
def test_any_text_gives_words_that_stand_in_it_one_after_the_other(text: str) -> None:
    place = 0
    for token in tokenize(text):
        assert place <= token.start < token.end <= len(text)
        assert token.text
        place = token.end

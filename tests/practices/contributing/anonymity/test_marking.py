"""What holds for the marks of any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.contributing.anonymity.marking import mark

_PIECES = st.sampled_from(
    [
        *("Mme ", "Frau ", "Dr. ", "M. ", "Köln", "Lyon", "rue de ", "12", " mars ", "2019", "3. ", "Stadt", "der "),
        *("Bibliothek ", "Library of ", "École ", "d'", "l’", "«", "„", "-", ".", "@", "http://", "a@b.fr", "+33 1 23"),
        *("ans", "âgé de ", "e. V.", "le ", "la ", "\n", " ", "\u202f", "\u0130", "ß", "😀", "\u0301"),
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS, st.sampled_from(["fr", "de", "en"]))
@settings(deadline=None, max_examples=150)
def test_marks_of_any_text_are_in_order_inside_it_and_apart(text: str, language: str) -> None:
    marks = mark(text, language)
    borders = [border for each in marks for border in (each.start, each.end)]
    assert borders == sorted(borders)
    assert all(each.start < each.end for each in marks)
    assert not borders or (borders[0] >= 0 and borders[-1] <= len(text))


def test_offsets_count_characters() -> None:
    text = "😀é\u0301 Mme Diallo"
    (found,) = mark(text, "fr")
    assert text[found.start : found.end] == "Mme Diallo"


def test_an_unknown_language_is_read_as_english() -> None:
    assert mark("On 12 March 2019", "it") == mark("On 12 March 2019", "en")


@pytest.mark.parametrize("piece", ["a", "1", "A", "1 ", "A.", "a@", "Mme ", "e. V. ", "d'A", "rue A", "A-"])
def test_a_long_text_of_the_same_takes_no_long(piece: str) -> None:
    start = time.process_time()
    mark(piece * (40_000 // len(piece)), "fr")
    mark(piece * (40_000 // len(piece)), "de")
    assert time.process_time() - start < 10

"""The signs of a question."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.analysis.syntax import NameField, Typed, read_syntax


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("aide aux devoirs", Typed("aide aux devoirs")),
        ('"aide aux devoirs" collège', Typed("aide aux devoirs collège", phrases=("aide aux devoirs",))),
        ("« aide aux devoirs »", Typed("aide aux devoirs", phrases=("aide aux devoirs",))),
        ("„Leichte Sprache“ üben", Typed("Leichte Sprache üben", phrases=("Leichte Sprache",))),
        ('"prison"', Typed("prison")),
        ("lecture -prison", Typed("lecture", excluded=("prison",))),
        ('lecture -"aide aux devoirs"', Typed("lecture", excluded=("aide aux devoirs",))),
        ("porte-à-porte - jeunes", Typed("porte-à-porte - jeunes")),
        ("lieu:Lyon jeux", Typed("jeux", names=((NameField.PLACE, "Lyon"),))),
        ('Ort: "Bad Hersfeld"', Typed("", names=((NameField.PLACE, "Bad Hersfeld"),))),
        ("bibliothèque:Münster", Typed("", names=((NameField.LIBRARY, "Münster"),))),
        ("BIBLIOTHEQUE:Münster", Typed("", names=((NameField.LIBRARY, "Münster"),))),
        ("école: test", Typed("école test")),
        ("bibliothèque:", Typed("bibliothèque:")),
        ('d"emploi', Typed("d emploi")),
    ],
)
def test_signs_are_read(text: str, typed: Typed) -> None:
    assert read_syntax(text) == typed


@example("-a::")
@example('a:"»')
@given(st.text(alphabet='ab -–:"«»„“”lieu\n', max_size=200))
def test_no_sign_is_an_error_and_no_letter_is_lost(text: str) -> None:
    typed = read_syntax(text)
    kept = "".join((typed.plain, *typed.excluded, *(name for _field, name in typed.names)))
    assert kept.count("a") == text.count("a")

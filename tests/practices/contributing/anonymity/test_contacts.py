"""Ways to reach somebody."""

import pytest

from tests.practices.contributing.anonymity.marked import marked, plain


@pytest.mark.parametrize(
    "number",
    [
        "01 23 45 67 89", "01.23.45.67.89", "+33 1 23 45 67 89", "0033 1 23 45 67 89", "06 12 34 56 78",
        "030 / 1234567", "(030) 123 45 67", "+49 (0)30 123456", "0221-1234567", "+41 44 204 96 96",
        "044 204 96 96", "+43 1 4000 84500", "02 279 22 11", "+352 4796 2732", "0113 496 0123",
        "+44 20 7946 0018", "01\u00a023\u00a045\u00a067\u00a089",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_a_telephone_number_is_marked_in_every_writing(number: str, language: str) -> None:
    assert marked(f"Tel. {number}.", language) == f"Tel. [phone:{number}]."


@pytest.mark.parametrize("text", ["2015-2018", "10.12.2019", "23 417", "1 234 567", "9-18 h", "978-3-16-148410-0"])
def test_digits_that_are_no_telephone_number_are_no_phone(text: str) -> None:
    assert "phone" not in marked(f"Voir {text}.", "fr")


@pytest.mark.parametrize(
    "annotated",
    [
        "Écrire à [email:a.b-c@mairie-exemple.fr].",
        "Écrire à [email:accueil (at) mairie-exemple.fr], merci.",
        "Voir [url:https://exemple.org/a?b=c], puis [url:www.exemple.de].",
        "Sur [url:biblio-exemple.fr/agenda] et [url:@biblio_exemple].",
        "Il est tard.De plus, il pleut.",
    ],
)
def test_addresses_end_before_the_sentence_does(annotated: str) -> None:
    assert marked(plain(annotated), "fr") == annotated

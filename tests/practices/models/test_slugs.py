"""The address that a title gives."""

import pytest

from practices.models.slugs import LENGTH, slug_of


@pytest.mark.parametrize(
    ("title", "language", "slug"),
    [
        ("L’espace emploi de l'été", "fr", "l-espace-emploi-de-l-ete"),
        ("Mäßig groß: Übungen für Leser*innen", "de", "maessig-gross-uebungen-fuer-leserinnen"),
        ("Un chœur naïf", "fr", "un-choeur-naif"),
        ("Silber & Smart", "de", "silber-smart"),
        ("Bonne/mauvaise surprise", "fr", "bonne-mauvaise-surprise"),
        ("?!", "fr", ""),
    ],
)
def test_an_address_spells_the_title_in_plain_letters(title: str, language: str, slug: str) -> None:
    assert slug_of(title, language) == slug


def test_a_long_title_gives_an_address_of_whole_words() -> None:
    slug = slug_of("Bibliothek " * 20, "de")
    assert len(slug) <= LENGTH
    assert set(slug.split("-")) == {"bibliothek"}


def test_one_endless_word_is_cut() -> None:
    assert slug_of("a" * 200, "fr") == "a" * LENGTH

"""Neutral wordings, and the text that the author makes of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.contributing.anonymity.marking import mark
from practices.contributing.anonymity.proposals import Choice, apply, propose


def _neutral(text: str, language: str) -> str:
    proposals = propose(text, language, mark(text, language))
    return apply(text, [Choice(each.start, each.end, each.wording) for each in proposals])


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        (
            "À Villeurbanne, il pleut.",
            "Dans une ville de 100 000 à 500 000 habitants, dans le sud-est de la France, il pleut.",
        ),
        ("Le 12 mars 2019, Mme Diallo vint.", "Au printemps 2019, une personne vint."),
        ("Depuis le 4 décembre, rien.", "Depuis l’hiver, rien."),
        ("Ouvert en 2015.", "Ouvert au milieu des années 2010."),
        ("La directrice, Anne Martin, a vu 1 347 lecteurs.", "La directrice a vu environ 1\u202f300 lecteurs."),
        ("Avec la médiathèque Jean-Moulin.", "Avec une bibliothèque municipale."),
        ("L’accueil de la Mission locale de Roubaix.", "L’accueil d’un service d’insertion professionnelle."),
        ("Un homme âgé de 47 ans.", "Un homme âgé de 40 à 49 ans."),
        ("Écrire à a@exemple.fr.", "Écrire à [coordonnées retirées]."),
        ("Dans le quartier des Minguettes.", "Dans un quartier."),
    ],
)
def test_french_wordings_fit_their_sentence(text: str, neutral: str) -> None:
    assert _neutral(text, "fr").replace("\u202f", " ") == neutral.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        (
            "Sie kam aus Bochum.",
            "Sie kam aus einer Stadt mit 100.000 bis 500.000 Einwohnerinnen und Einwohnern im Westen Deutschlands.",
        ),
        ("Am 3. Mai 2018 kam niemand.", "Im Frühjahr 2018 kam niemand."),
        ("Vom 3. bis 5. Juni 2017 war zu.", "Im Sommer 2017 war zu."),
        ("Seit 2016 gibt es das.", "Seit Mitte der 2010er-Jahre gibt es das."),
        ("Mit dem Jobcenter Neukölln.", "Mit einer Beratungsstelle."),
        ("Wir fragten in der Stadtbücherei Heidelberg.", "Wir fragten in einer öffentlichen Bibliothek."),
        ("Die 63-jährige Witwe gab 1.287 Euro.", "Die 60- bis 69-jährige Witwe gab rund 1.300 Euro."),
        ("Unsere Kollegin Sabine Krüger half.", "Unsere Kollegin half."),
        ("Schmidts Idee war gut.", "Jemandes Idee war gut."),
    ],
)
def test_german_wordings_take_the_case_that_their_sentence_asks_for(text: str, neutral: str) -> None:
    assert _neutral(text, "de") == neutral


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("The Leeds Central Library was closed.", "A public library was closed."),
        ("On 12 March 2019, Mrs Okafor came.", "In spring 2019, someone came."),
        ("From 2012 to 2014 it ran.", "In the early 2010s it ran."),
        ("The manager, Philip Garner, left.", "The manager left."),
        ("We met at 14 Victoria Street.", "We met in a street."),
    ],
)
def test_english_wordings_fit_their_sentence(text: str, neutral: str) -> None:
    assert _neutral(text, "en") == neutral


@given(st.text())
@settings(deadline=None)
def test_a_text_stays_as_it_is_where_nothing_is_accepted(text: str) -> None:
    assert apply(text, []) == text
    assert apply(text, [Choice(each.start, each.end, None) for each in propose(text, "fr", mark(text, "fr"))]) == text


@given(
    st.lists(
        st.sampled_from(["Mme Diallo", ", ", " ", "Lyon", "le 12 mars", "directeur", "Köln", ".", "district", "à "])
    )
)
@settings(deadline=None, max_examples=60)
def test_proposals_never_overlap_so_that_all_can_be_accepted(pieces: list[str]) -> None:
    for language in ("fr", "de", "en"):
        _neutral("".join(pieces), language)


def test_own_words_take_the_place_of_what_was_marked() -> None:
    assert (
        apply("Mme Diallo vint à Lyon.", [Choice(0, 10, "Une habituée"), Choice(18, 22, None)])
        == "Une habituée vint à Lyon."
    )


@pytest.mark.parametrize("choices", [[Choice(0, 5, "a"), Choice(4, 6, "b")], [Choice(2, 99, "a")], [Choice(3, 2, "a")]])
def test_choices_that_cannot_be_put_into_the_text_are_refused(choices: list[Choice]) -> None:
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        apply("zehn Buchstaben", choices)

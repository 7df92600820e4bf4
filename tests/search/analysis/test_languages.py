"""Which forms of a word are one word, in each language."""

from itertools import combinations

import pytest

from search.analysis import english, french, german
from search.analysis.stopwords import is_stopword
from search.analysis.words import analyse_word

_FRENCH_FAMILIES = """
illettrisme illettré illettrés illettrées
usager usagère usagers usagères
lecteur lectrice lecteurs lectrices
animateur animatrice animation animations animer
médiation mediation médiateur médiatrices
bibliothèque bibliothèques bibliotheque
bibliothécaire bibliothécaires
accompagnement accompagner accompagne accompagnateur
formation former formateur formatrices
chômeur chômeuse chômeurs
travail travaux travailler travaillent
échec échecs echec
alphabétisation alphabétiser alphabétisée
mobilité mobile mobiles
cheval chevaux
bénévole bénévoles
élève élèves eleves
financement financer financière financiers
évaluation évaluer
violence violent violents violentes
handicap handicapé handicapées
réfugié réfugiés refugies
social sociale sociaux
équipement équiper
public publics publique
nouveau nouvelle nouveaux
permanence permanences permanent
itinérant itinérante itinérance itinerante
atelier ateliers
santé sante
"""
_GERMAN_FAMILIES = """
Nutzer Nutzerin Nutzerinnen
Student Studentin Studentinnen Studenten
Jugendliche Jugendlicher Jugendlichen jugendlich
Bibliothek Bibliotheken bibliothek
Bewerbung Bewerbungen bewerben
vorlesen vorgelesen Vorlesen
lesen liest gelesen las
arbeitslos Arbeitslose Arbeitsloser Arbeitslosigkeit
Schwierigkeit Schwierigkeiten schwierig
scheitern Scheitern gescheitert scheiterte
Buch Bücher Büchern
Haus Häuser Häusern
alphabetisieren Alphabetisierung
digital digitale digitaler
ehrenamtlich Ehrenamtliche Ehrenamtlichen
Museum Museen
Raum Räume
Fachkraft Fachkräfte
integrieren Integrierung integriert
"""
_ENGLISH_FAMILIES = """
library libraries
child children
fail failed failing
teenager teenagers
job jobs
"""
_APART = {
    "french": [
        "prison prise",
        "média médiation",
        "école écologie",
        "soin son",
        "jeu jeune",
        "maire mairie",
        "cour cœur",
    ],
    "german": ["Termin Term", "Medizin Medium", "Kind Kino", "Bild Bildung", "Arm Armut"],
}


def families(text: str) -> list[list[str]]:
    """Return the lines as lists of words."""
    return [line.split() for line in text.strip().splitlines()]


@pytest.mark.parametrize("family", families(_FRENCH_FAMILIES), ids=lambda family: family[0])
def test_forms_of_a_french_word_meet(family: list[str]) -> None:
    assert {french.stem(word) for word in family} == {french.stem(family[0])}


@pytest.mark.parametrize("family", families(_GERMAN_FAMILIES), ids=lambda family: family[0])
def test_forms_of_a_german_word_meet(family: list[str]) -> None:
    assert {german.stem(word) for word in family} == {german.stem(family[0])}


@pytest.mark.parametrize("family", families(_ENGLISH_FAMILIES), ids=lambda family: family[0])
def test_forms_of_an_english_word_meet(family: list[str]) -> None:
    assert {english.stem(word) for word in family} == {english.stem(family[0])}


@pytest.mark.parametrize("pair", families("\n".join(_APART["french"])), ids=" ".join)
def test_different_french_words_stay_apart(pair: list[str]) -> None:
    assert len({french.stem(word) for word in pair}) == len(pair)


@pytest.mark.parametrize("pair", families("\n".join(_APART["german"])), ids=" ".join)
def test_different_german_words_stay_apart(pair: list[str]) -> None:
    assert len({german.stem(word) for word in pair}) == len(pair)


def test_words_of_different_families_do_not_meet() -> None:
    stems = [french.stem(family[0]) for family in families(_FRENCH_FAMILIES)]
    assert all(one != other for one, other in combinations(stems, 2))


def test_short_words_keep_their_letters() -> None:
    assert [french.light_stem(word) for word in ("bus", "jeu", "lire")] == ["bus", "jeu", "lire"]


@pytest.mark.parametrize(
    ("word", "language"), [("les", "fr"), ("Était", "fr"), ("für", "de"), ("FUR", "de"), ("with", "en")]
)
def test_words_without_a_subject_have_no_terms(word: str, language: str) -> None:
    assert is_stopword(word, language)
    assert analyse_word(word, language) == ()


def test_a_small_word_of_one_language_is_a_word_of_another() -> None:
    assert analyse_word("die", "de") == ()
    assert [term.text for term in analyse_word("die", "en")] == ["die"]


def test_single_letters_have_no_terms_but_digits_have() -> None:
    assert analyse_word("x", "fr") == ()
    assert [term.text for term in analyse_word("3", "fr")] == ["3"]

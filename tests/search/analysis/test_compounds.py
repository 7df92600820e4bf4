"""The words in long German words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.compounds import split_compound, split_deeply
from search.analysis.words import TermKind, analyse_word

_COMPOUNDS = """
Grundbildungs|projekt Hausaufgaben|hilfe Bewerbungs|training Folge|kosten Freizeit|angebote Standort|streit
Stadt|bibliothek Gemeinde|bücherei Kinder|bibliothek Fahr|bibliothek Bücher|bus Bücher|koffer Bibliotheks|ausweis
Öffnungs|zeiten Sonntags|öffnung Fach|kräfte Fach|stelle Arbeits|agentur Job|center Ausbildungs|platz
Berufs|orientierung Berufs|wahl Volks|hochschule Sprach|café Sprach|kurs Sprach|förderung Lese|förderung
Vorlese|paten Lese|kreis Lern|zentrum Lern|ort Medien|kompetenz Senioren|heime Pflege|heim Gefängnis|bibliothek
Obdachlosen|hilfe Flüchtlings|unterkunft Migrations|beratung Sozial|arbeit Jugend|amt Jugend|zentrum
Gewalt|prävention Haus|ordnung Haus|verbot Sicherheits|dienst Schuldner|beratung Gesundheits|förderung
Eltern|arbeit Familien|zentrum Kinder|garten Schul|klasse Barriere|freiheit Blinden|schrift Hör|bücher
Lese|schwäche Stadt|teil Finanz|krise Haushalts|kürzung Personal|mangel Platz|mangel Nachbarschafts|hilfe
Begegnungs|ort Treff|punkt Computer|kurs Internet|zugang Daten|schutz Musik|schule Reparatur|café
Quartiers|management Lebens|lauf Stellen|suche Demenz|kranke Bilderbuch|kino Schreib|werkstatt Rechts|beratung
Asyl|bewerber Förder|verein Förder|mittel Teilnehmer|zahl Besucher|zahlen Wirkungs|messung Erfolgs|kontrolle
Menschen|rechte Demokratie|förderung Bildungs|fern barriere|frei Kreis|bibliothek
"""
_SIMPLE = """
Bibliothek Bildung Beratung Verein Partner Gemeinschaft Mannschaft Wissenschaft Jugendliche Erwachsene Gewalt
Freundschaft Erfahrung Universität Information Veranstaltung Mitarbeiter Mitarbeiterinnen Zusammenarbeit
Entwicklung Verantwortung Kooperation Finanzierung Projekt Bewohnerinnen Wirtschaft Gesellschaft Politik Regierung
Minister Ministerium Zeitung Alphabetisierung Analphabetismus Integration Schwierigkeiten Scheitern Misserfolg
Nachbarschaft Dolmetscher Werkstatt
"""


@pytest.mark.parametrize("marked", _COMPOUNDS.split())
def test_compound_is_cut_where_its_words_meet(marked: str) -> None:
    word = marked.replace("|", "")
    assert "|".join(word[part.start : part.end] for part in split_compound(word)) == marked


@pytest.mark.parametrize("word", _SIMPLE.split())
def test_simple_word_stays_whole(word: str) -> None:
    assert split_compound(word) == ()


def test_linking_letters_belong_to_the_place_of_a_part_but_not_to_its_word() -> None:
    first, second = split_compound("Grundbildungsprojekt")
    assert (first.text, first.start, first.end) == ("grundbildung", 0, 13)
    assert (second.text, second.start, second.end) == ("projekt", 13, 20)


def test_smallest_parts_of_a_nested_compound_keep_their_places() -> None:
    word = "Stadtteilbibliothek"
    assert [word[part.start : part.end] for part in split_deeply(word)] == ["Stadt", "teil", "bibliothek"]


def test_whole_word_stays_a_term_beside_its_parts() -> None:
    terms = analyse_word("Stadtteilbibliothek", "de")
    assert [(term.text, term.kind) for term in terms] == [
        ("stadtteilbibliothek", TermKind.WORD),
        ("stadtteil", TermKind.PART),
        ("bibliothek", TermKind.PART),
        ("stadt", TermKind.PART),
        ("teil", TermKind.PART),
    ]
    assert terms[1].key == "~stadtteil"


def test_words_of_other_languages_are_not_cut() -> None:
    assert len(analyse_word("Grundbildungsprojekt", "fr")) == 1


@given(st.text(alphabet="abehlnrstuäöüßİ", min_size=7, max_size=70))
def test_parts_of_any_word_follow_each_other_and_fill_it(word: str) -> None:
    parts = split_deeply(word)
    assert all(left.end == right.start for left, right in pairwise(parts))
    assert not parts or (parts[0].start, parts[-1].end) == (0, len(word))

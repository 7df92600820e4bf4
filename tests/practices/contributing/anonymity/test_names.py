"""Persons, places, libraries and institutions."""

import pytest

from practices.contributing.anonymity.kinds import KnownLibrary
from tests.practices.contributing.anonymity.marked import marked, plain


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "Avec [person:Mme L.] et [person:M. et Mme Le Goff]."),
        ("fr", "Notre directrice [person:Anne Martin] est partie ; [person:Martin] regrette."),
        ("de", "[person:Frau Müllers] Idee, und [person:Maria von der Heyde] half."),
        ("de", "Frau und Mann, Jung und Alt, Sprache und Rose, Herr der Schlüssel."),
        ("en", "[person:Sarah]'s idea, said [person:Mr and Mrs Bennett]."),
        ("en", "Mark the page, and hope for grace."),
    ],
)
def test_persons(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "Du [place:Havre] à la [place:Croix-Rousse], l’équipe [place:lyonnaise] marche."),
        ("fr", "Les tours de lecture, son rôle, la bulle orange, le centre."),
        ("de", "In [place:Essen] und [place:Köln-Mülheim] gab es Essen für [place:Kölner] Kinder."),
        ("de", "Auch in der Halle und im Hof, auf Franken und Euro."),
        ("en", "From [place:Bath], in [place:Cologne], not in the bath or by reading."),
        ("fr", "Au [place:14, rue des Lilas, 59100 Roubaix]."),
        ("de", "In der [place:Mühlgasse 3] ist ein Arbeitsplatz frei."),
    ],
)
def test_places(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "La [library:médiathèque Jean-Moulin] et la [library:Bibliothèque municipale de Lyon]."),
        ("fr", "La médiathèque et la bibliothèque municipale ont fermé ; une bibliothèque de France aussi."),
        ("de", "Die [library:Stadtbücherei Essen], die [library:Münchner Stadtbibliothek]."),
        ("de", "Die Stadtbibliothek bietet Medien, die größte Bibliothek auch."),
        ("en", "The [library:Leeds Central Library], the Central Library and our library."),
        ("fr", "La [institution:Mission locale de Roubaix], la mission locale, le [institution:lycée Victor-Hugo]."),
        ("de", "Das [institution:Jobcenter Neukölln], das Jobcenter, die [institution:Caritas]."),
        ("en", "[institution:Hillside Primary School] and the primary school."),
    ],
)
def test_libraries_and_institutions_only_by_their_proper_name(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated


def test_a_known_library_is_found_by_its_name_its_acronym_and_its_town() -> None:
    known = (KnownLibrary("Bibliothèque d'étude et d'information (BEI)", "Xyville"),)
    annotated = "À la [library:BEI], ou [library:bibliothèque d’étude et d’information], à [place:Xyville], en bei."
    assert marked(plain(annotated), "fr", known) == annotated
    assert "library" not in marked(plain(annotated), "fr")

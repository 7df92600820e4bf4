"""From a library's own words to its kind."""

import pytest

from practices.exchange.library_kinds import library_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("municipale", "municipal"),
        ("Stadtbibliothek", "municipal"),
        ("kommunale Stadtteilbibliothek", "municipal"),
        ("bibliothèque municipale avec bibliobus", "municipal"),
        ("intercommunal", "joint-municipal"),
        ("Großstadtbibliothek", "large-city"),
        ("Bibliothèque municipale à vocation régionale (BMVR)", "large-city"),
        ("bibliothèque départementale", "departmental"),
        ("Staatliche Fachstelle", "departmental"),
        ("bibliothèque nationale", "national"),
        ("Universitätsbibliothek", "university"),
        ("Schulbibliothek", "school"),
        ("Gefangenenbücherei", "prison"),
        ("Patientenbibliothek", "hospital"),
        ("bibliobus", "mobile"),
        ("Fahrbücherei", "mobile"),
        ("bibliothèque associative", "associative"),
        ("ehrenamtlich geführt", "associative"),
        ("agence régionale du livre", "book-agency"),
        ("Landesverband", "network"),
        ("Spezialbibliothek", "other"),
        ("une bien belle maison", "unknown"),
        ("", "unknown"),
        (None, "unknown"),
    ],
)
def test_the_words_tell_the_kind_and_what_no_row_knows_stays_unknown(words: str | None, kind: str) -> None:
    assert library_kind(words) == kind

"""Dates in the writings of three languages."""

import pytest

from tests.practices.contributing.anonymity.marked import marked, plain


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "le [date:12 mars 2019]"),
        ("fr", "le [date:1er mai]"),
        ("fr", "le [date:12/03/2019]"),
        ("fr", "le [date:2019-03-12]"),
        ("fr", "le [date:lundi 4 février]"),
        ("fr", "du [date:3 au 5 mai 2018]"),
        ("fr", "en [date:mars 2019]"),
        ("fr", "en [date:2017]"),
        ("fr", "de [date:2015 à 2018]"),
        ("fr", "à l’[date:automne 2017]"),
        ("de", "am [date:3. Mai]"),
        ("de", "am [date:12.03.2019]"),
        ("de", "am [date:12.3.] und danach"),
        ("de", "im [date:März 2019]"),
        ("de", "vom [date:3. bis 5. Mai 2018]"),
        ("de", "[date:2015-2018]"),
        ("de", "zum [date:Jahreswechsel 2011/12]"),
        ("de", "am [date:2. Jänner 2020]"),
        ("en", "on [date:March 12th, 2019]"),
        ("en", "on [date:12 March 2019]"),
        ("en", "from [date:January to June 2017]"),
    ],
)
def test_a_date_is_marked_without_the_word_that_leads_to_it(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "au printemps, un mardi, à la rentrée"),
        ("fr", "dans les années 1990, la loi de 1905"),
        ("de", "im Frühjahr, an einem Dienstag, Ende Mai"),
        ("de", "in den 1990er Jahren, Agenda 2030"),
        ("en", "in spring, on a Tuesday, in the 1990s, it may be"),
    ],
)
def test_what_comes_back_every_year_and_what_is_told_of_a_decade_is_no_date(language: str, text: str) -> None:
    assert marked(text, language) == text

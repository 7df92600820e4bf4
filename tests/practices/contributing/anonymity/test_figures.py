"""Which figures are exact."""

import pytest

from practices.contributing.anonymity.figures import is_exact
from tests.practices.contributing.anonymity.marked import marked, plain


@pytest.mark.parametrize("value", [11, 14, 37, 63, 108, 128, 212, 1287, 1347, 23417, 12480, 18643.2])
def test_a_figure_that_few_share_is_exact(value: float) -> None:
    assert is_exact(value)


@pytest.mark.parametrize("value", [0, 3, 10, 12, 15, 25, 60, 100, 120, 250, 450, 1000, 1250, 4500, 12500, 20000, 2.5])
def test_small_and_round_figures_are_not_exact(value: float) -> None:
    assert not is_exact(value)


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "[figure:23 417] entrées et [figure:1\u202f287] €"),
        ("de", "[figure:37] Eltern, [figure:12.480] Euro, [figure:113 469] Franken"),
        ("en", "[figure:1,347] visits"),
        ("fr", "environ 1 287 entrées, 37 % des inscrits, 14 heures, l’article 37, la ligne 14, de 16 à 25 ans"),
        ("de", "rund 1.287 Besuche, 37 Prozent, § 37, Linie 14, von 11 bis 18 Uhr, Niveau B1, die 12- bis 16-Jährigen"),
        ("en", "about 1,287 visits, 37%, section 37, 14 days, level B1"),
    ],
)
def test_only_exact_counts_and_sums_are_marked(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated

"""The age of one person."""

import pytest

from tests.practices.contributing.anonymity.marked import marked, plain


@pytest.mark.parametrize(
    ("language", "annotated"),
    [
        ("fr", "une usagère [age:âgée de 47 ans] et un homme de [age:82 ans]"),
        ("fr", "les 12-25 ans, les jeunes de 16 à 25 ans, depuis 10 ans, un projet de 13 ans"),
        ("de", "die [age:63-jährige], der [age:17-Jährige], sie ist [age:47 Jahre alt]"),
        ("de", "Jugendliche ab 14 Jahren, seit 13 Jahren, Kinder von 6 bis 10 Jahren"),
        ("en", "a man [age:aged 47], an [age:82-year-old], [age:9 years old]"),
        ("en", "people aged 12 to 25, children under 13, for 13 years"),
    ],
)
def test_an_age_is_marked_and_a_target_group_is_not(language: str, annotated: str) -> None:
    assert marked(plain(annotated), language) == annotated

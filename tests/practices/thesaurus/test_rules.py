"""The rules of the thesaurus, each broken once."""

import pytest

from practices.thesaurus.loading import THESAURUS_FILE
from practices.thesaurus.rules import problems
from practices.thesaurus.turtle import read_turtle
from practices.thesaurus.values import ConceptRecord
from tests.practices.thesaurus.records import JOB_CENTRE, MISSION_LOCALE, SOUND, WORK, with_change


def test_a_sound_thesaurus_breaks_no_rule() -> None:
    assert list(problems(SOUND)) == []


def test_the_projects_thesaurus_is_sound_and_large_enough() -> None:
    concepts = read_turtle(THESAURUS_FILE)
    assert list(problems(concepts)) == []
    assert len(concepts) >= 300
    assert {concept.scheme for concept in concepts} == {"theme", "audience", "topic"}


@pytest.mark.parametrize(
    ("concepts", "sentence"),
    [
        (with_change(WORK, preferred={"fr": "Emploi", "de": " ", "en": "Work"}), "work: no preferred label in “de”."),
        (
            with_change(JOB_CENTRE, alternative={"fr": ("EMPLOI",)}),
            "“emploi” (fr) is that of job-centre and work",
        ),
        (
            with_change(JOB_CENTRE, hidden={"fr": ("Pole Emploi",)}),
            "“pole emploi” (fr) is that of job-centre twice",
        ),
        (with_change(JOB_CENTRE, broader="trade"), "job-centre: the thesaurus has no concept “trade”."),
        (
            with_change(JOB_CENTRE, related=("job-centre",)),
            "job-centre: is related to itself",
        ),
        (with_change(WORK, broader="job-centre", scheme="topic"), "work: is broader than itself."),
        (with_change(WORK, broader="everyone"), "work: its broader concept “everyone” is in another list."),
        (with_change(MISSION_LOCALE, broader=""), "mission-locale: has no broader and no narrower concept."),
    ],
)
def test_a_broken_rule_is_told_in_a_sentence(concepts: list[ConceptRecord], sentence: str) -> None:
    assert any(sentence in problem for problem in problems(concepts))


def test_a_qualifier_tells_equal_labels_apart() -> None:
    assert list(problems(with_change(JOB_CENTRE, alternative={"fr": ("Emploi (agence)",)}))) == []

"""How rows read in lists of the admin, and that every code of a scale has a word in every language."""

from typing import Any

import pytest
from django.db.models import Choices
from django.utils import translation

from practices.models import (
    Adaptation,
    Argument,
    Condition,
    EffectClaim,
    Funder,
    Indicator,
    Lesson,
    Material,
    Objective,
    Partner,
    PracticePage,
    ReviewMark,
    Source,
    scales,
)

_SCALES = [
    value
    for value in vars(scales).values()
    if isinstance(value, type) and issubclass(value, Choices) and value.__module__ == scales.__name__
]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Objective(text="Donner envie de lire"), "Donner envie de lire"),
        (Lesson(kind="failure", text="Personne n’est venu."), "Personne n’est venu."),
        (Partner(name="Centre social"), "Centre social"),
        (Funder(name="Ville"), "Ville"),
        (Condition(kind="needed", text="Une salle"), "Une salle"),
        (Argument(text="Il rompt l’isolement."), "Il rompt l’isolement."),
        (Indicator(label="Séances", value=40), "Séances: 40"),
        (EffectClaim(statement="Huit lisent plus."), "Huit lisent plus."),
        (Source(title="Rapport"), "Rapport"),
        (Material(description="Une affiche"), "Une affiche"),
        (ReviewMark(criterion=7, answer="yes"), "Participation of those concerned: Yes"),
    ],
)
def test_a_row_reads_as_what_it_says(row: Any, words: str) -> None:
    with translation.override("en"):
        assert str(row) == words


@pytest.mark.django_db
def test_an_adaptation_reads_as_what_was_done_with_which_practice() -> None:
    with translation.override("en"):
        row = Adaptation(relation="adapted", origin=PracticePage(title="Lesekreis"))
        assert str(row) == "adapted the idea: Lesekreis"


@pytest.mark.parametrize("scale", _SCALES)
def test_every_code_has_a_label_of_its_own(scale: type[Choices]) -> None:
    with translation.override("en"):
        labels = [str(label) for label in scale.labels]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_scales_keep_their_order() -> None:
    assert scales.Evidence.values == ["E0", "E1", "E2", "E3", "E4", "E5"]
    assert scales.CostBand.values == ["C0", "C1", "C2", "C3", "C4", "C5", "unknown"]
    assert scales.TransferLevel.values == ["T0", "T1", "T2", "T3", "T4"]
    assert scales.LessonKind.values == ["success", "difficulty", "failure"]
    assert len(scales.Criterion) == 16


@pytest.mark.django_db
def test_a_cost_in_another_currency_has_no_band() -> None:
    assert PracticePage(yearly_cost=4000).cost_band == "C2"
    assert PracticePage(yearly_cost=4000, currency="CHF").cost_band == "unknown"
    assert PracticePage().cost_band == "unknown"


@pytest.mark.django_db
def test_a_note_alone_is_something_known_about_the_money() -> None:
    assert not PracticePage().has_money
    assert PracticePage(money_note="Dons de la ville").has_money
    assert PracticePage(yearly_cost=0).has_money

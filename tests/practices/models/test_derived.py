"""The derived values of a record, as tables."""

from decimal import Decimal

import pytest

from practices.models.derived import (
    FULL_FIELDS,
    QUICK_FIELDS,
    SOLID_FIELDS,
    TransferFacts,
    completeness,
    cost_band,
    outcome_by_rule,
    transfer_level,
)


@pytest.mark.parametrize(
    ("euros", "band"),
    [
        (None, "unknown"),
        ("0", "C0"),
        ("0.01", "C1"),
        ("999.99", "C1"),
        ("1000", "C2"),
        ("5000", "C2"),
        ("5000.01", "C3"),
        ("20000", "C3"),
        ("20000.01", "C4"),
        ("100000", "C4"),
        ("100000.01", "C5"),
    ],
)
def test_cost_band_follows_the_yearly_amount(euros: str | None, band: str) -> None:
    assert cost_band(None if euros is None else Decimal(euros)) == band


@pytest.mark.parametrize(
    ("kinds", "life", "outcome"),
    [
        ([], "running", "too-early"),
        ([], "ended-early", "stopped-early"),
        (["failure"], "running", "did-not-work"),
        (["failure", "difficulty"], "unknown", "did-not-work"),
        (["failure"], "ended-early", "did-not-work"),
        (["failure", "success"], "ended-early", "stopped-early"),
        (["success"], "ended-early", "stopped-early"),
        (["failure", "success"], "running", "mixed"),
        (["failure", "success", "difficulty"], "ended-as-planned", "mixed"),
        (["difficulty", "success"], "running", "worked-with-difficulties"),
        (["difficulty"], "running", "mixed"),
        (["success", "success"], "running", "worked"),
    ],
)
def test_outcome_is_set_by_rule_from_the_lessons(kinds: list[str], life: str, outcome: str) -> None:
    assert outcome_by_rule(kinds, life) == outcome


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        (TransferFacts(has_conditions=False, has_materials=False, places=1, crosses_border=False), "T0"),
        (TransferFacts(has_conditions=True, has_materials=False, places=1, crosses_border=False), "T1"),
        (TransferFacts(has_conditions=False, has_materials=True, places=1, crosses_border=False), "T2"),
        (TransferFacts(has_conditions=True, has_materials=True, places=2, crosses_border=True), "T3"),
        (TransferFacts(has_conditions=True, has_materials=True, places=3, crosses_border=False), "T3"),
        (TransferFacts(has_conditions=False, has_materials=False, places=3, crosses_border=True), "T4"),
    ],
)
def test_transfer_level_is_the_highest_whose_test_is_passed(facts: TransferFacts, level: str) -> None:
    assert transfer_level(facts) == level


def test_an_empty_record_is_quick_and_misses_everything() -> None:
    report = completeness(set())
    assert report.level == "quick"
    assert report.missing == (*QUICK_FIELDS, *SOLID_FIELDS, *FULL_FIELDS)


def test_a_record_with_quick_and_solid_fields_is_solid() -> None:
    report = completeness({*QUICK_FIELDS, *SOLID_FIELDS})
    assert report.level == "solid"
    assert report.missing == FULL_FIELDS


def test_one_missing_solid_field_keeps_a_record_quick() -> None:
    filled = {*QUICK_FIELDS, *SOLID_FIELDS, *FULL_FIELDS} - {"sources"}
    report = completeness(filled)
    assert report.level == "quick"
    assert report.missing == ("sources",)


def test_a_record_with_every_field_is_full() -> None:
    report = completeness({*QUICK_FIELDS, *SOLID_FIELDS, *FULL_FIELDS})
    assert report.level == "full"
    assert report.missing == ()

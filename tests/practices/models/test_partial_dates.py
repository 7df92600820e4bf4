"""Dates as sources give them."""

import pytest
from django.core.exceptions import ValidationError

from practices.models.partial_dates import PartialDateField, validate_partial_date, year_of


@pytest.mark.parametrize("value", ["2016", "2016-10", "2016-10-23", "1500", "2199-12-31"])
def test_a_year_a_month_or_a_day_is_a_date(value: str) -> None:
    validate_partial_date(value)


@pytest.mark.parametrize("value", ["16", "2016-13", "2016-00", "2016-10-32", "10/2016", "2016 ", "1499", "2200", "x"])
def test_anything_else_is_refused_and_named(value: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        validate_partial_date(value)
    assert value in refusal.value.messages[0]


@pytest.mark.parametrize(("value", "year"), [("", None), ("2016", 2016), ("2016-10", 2016), ("2016-10-23", 2016)])
def test_the_year_of_a_date(value: str, year: int | None) -> None:
    assert year_of(value) == year


def test_a_column_may_be_empty_and_holds_a_day() -> None:
    field = PartialDateField()
    assert (field.max_length, field.blank) == (10, True)
    assert PartialDateField(max_length=7).max_length == 7

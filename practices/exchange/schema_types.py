"""The sorts of values that a practice file holds, checked strictly and explained plainly."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from practices.models.labels import LANGUAGES
from practices.models.partial_dates import validate_partial_date

Item = TypeVar("Item")


class Section(BaseModel):
    """A mapping of a practice file: no key that is not named here, no value of another sort."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, str_strip_whitespace=True)


def beyond(default: Any = None) -> Any:
    """Mark a key that the corpus does not have. Left out, it says nothing: what the record holds stays."""
    return Field(default=default, json_schema_extra={"beyond": True})


def is_beyond(section: type[BaseModel], key: str) -> bool:
    """Whether ``key`` was marked with `beyond`."""
    extra = section.model_fields[key].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("beyond"))


def fits(model: type[models.Model], column: str) -> StringConstraints:
    """Constrain a text to what the column holds; it must not be empty."""
    return StringConstraints(min_length=1, max_length=getattr(model._meta.get_field(column), "max_length", None))


def code_of(choices: type[models.Choices]) -> AfterValidator:
    """Accept only the codes of a scale; the refusal names the nearest one."""
    return AfterValidator(_known(tuple(str(value) for value in choices.values)))


def one_of(*codes: str) -> AfterValidator:
    """Accept only these codes; the refusal names the nearest one."""
    return AfterValidator(_known(codes))


def _known(codes: tuple[str, ...]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in codes:
            (near,) = get_close_matches(value, codes, n=1, cutoff=0) or codes[:1]
            message = "unknown code “{given}”; nearest known code: “{near}”"
            raise PydanticCustomError("unknown_code", message, {"given": value, "near": near})
        return value

    return check


def _read_date(value: Any) -> Any:
    # YAML reads an unquoted 2016 as a number and an unquoted 2016-10-23 as a date.
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _check_partial_date(value: str) -> str:
    try:
        validate_partial_date(value)
    except ValidationError as error:
        message = "“{given}” is not a year (2016), a month (2016-10) or a day (2016-10-23)"
        raise PydanticCustomError("partial_date", message, {"given": value}) from error
    return value


def _check_month(value: str) -> str:
    try:
        validate_partial_date(value)
        is_month = len(value) <= len("2016-10")
    except ValidationError:
        is_month = False
    if not is_month:
        message = "“{given}” is not a year (2016) or a month (2016-10)"
        raise PydanticCustomError("partial_date", message, {"given": value})
    return value


def _check_address(value: str) -> str:
    try:
        URLValidator(schemes=["http", "https"])(value)
    except ValidationError as error:
        raise PydanticCustomError("address", "“{given}” is not a web address", {"given": value}) from error
    return value


def _none_if_empty(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _empty_if_none(value: Any) -> Any:
    return [] if value is None else value


Language = Annotated[str, one_of(*LANGUAGES)]
PartialDate = Annotated[str, BeforeValidator(_read_date), AfterValidator(_check_partial_date)]
PartialMonth = Annotated[str, BeforeValidator(_read_date), AfterValidator(_check_month)]
Address = Annotated[str, StringConstraints(max_length=500), AfterValidator(_check_address)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Number = Annotated[int | float, Field(allow_inf_nan=False)]
Amount = Annotated[int | float, Field(ge=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1500, le=2199)]
Maybe = Annotated[Item | None, BeforeValidator(_none_if_empty)]
"""A value, or null where the source does not say."""
Rows = Annotated[list[Item], BeforeValidator(_empty_if_none)]
"""A list; null is an empty one."""

"""From what the schema found to plain sentences: which key, and what is wrong with it."""

from collections.abc import Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from practices.exchange.report import Refusal
from practices.exchange.schema import PracticeFile

# Sentences by pydantic's type of error; the braces name what its context holds.
_SENTENCES: Mapping[str, str] = {
    "missing": "is missing",
    "string_type": "must be text",
    "string_too_short": "is empty",
    "string_too_long": "has more than {max_length} characters",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "list_type": "must be a list",
    "model_type": "must hold keys of its own",
    "model_attributes_type": "must hold keys of its own",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "finite_number": "must be a number",
}
# Where a number may be whole or not, pydantic names both sorts as steps of the way.
_NUMBERS = ("int", "float")
_PATTERNS: Mapping[str, str] = {
    "id": "must look like fr-012",
    "slug": "holds small letters, digits and single hyphens only",
    "country": "must be two capital letters, as in FR",
    "currency": "must be three capital letters, as in EUR",
}


def refusals_of(error: ValidationError) -> tuple[Refusal, ...]:
    """Return one refusal for each thing the schema found, each key once."""
    found: dict[str, Refusal] = {}
    for detail in error.errors():
        where = tuple(part for part in detail["loc"] if part not in _NUMBERS)
        key = detail.get("ctx", {}).get("key") or _key(where)
        found.setdefault(key, Refusal(key, _reason(detail, where)))
    return tuple(found.values())


def _key(where: tuple[int | str, ...]) -> str:
    # Rows are counted from one, as people count them.
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in where]
    return "".join(parts).removeprefix(".")


def _reason(detail: Any, where: tuple[int | str, ...]) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(where)
    if kind.endswith("_type") and detail["loc"] and detail["loc"][-1] in _NUMBERS:
        return "must be a number"
    if kind == "string_type" and isinstance(detail["input"], bool):
        return "must be text: put it in quotes, for YAML reads yes, no, on and off as true and false"
    if kind == "string_pattern_mismatch":
        return _PATTERNS[str(where[-1])]
    sentence = _SENTENCES.get(kind)
    return sentence.format(**detail.get("ctx", {})) if sentence else str(detail["msg"])


def _unknown_key(where: tuple[int | str, ...]) -> str:
    known = list(_section_at(where[:-1]).model_fields)
    (near,) = get_close_matches(str(where[-1]), known, n=1, cutoff=0) or known[:1]
    return f"unknown key; nearest known key: “{near}”"


def _section_at(where: tuple[int | str, ...]) -> type[BaseModel]:
    section: type[BaseModel] = PracticeFile
    for part in where:
        if isinstance(part, str):
            section = _section_in(section.model_fields[part].annotation) or section
    return section


def _section_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, Union, UnionType, list):
        return next((found for inner in get_args(annotation) if (found := _section_in(inner))), None)
    return None

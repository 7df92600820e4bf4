"""The lengths of long texts: Django checks the ``max_length`` of a TextField in forms only."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models


def length_errors(row: models.Model) -> dict[str, ValidationError]:
    """Return, by field, the texts of ``row`` that are longer than their field allows."""
    return {field.name: error for field in row._meta.concrete_fields if (error := _length_error(row, field))}


def _length_error(row: models.Model, field: models.Field[object, object]) -> ValidationError | None:
    if not isinstance(field, models.TextField) or field.max_length is None:
        return None
    try:
        MaxLengthValidator(field.max_length)(getattr(row, field.attname) or "")
    except ValidationError as error:
        return error
    return None

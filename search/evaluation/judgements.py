"""Judged queries from a YAML file: what was asked, and which practices answer it how well."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class JudgementsError(Exception):
    """The file holds no judged queries; the message says why, for the person who wrote it."""


@dataclass(frozen=True)
class JudgedQuery:
    """A question in ``language`` with the grades (1 marginal, 2 useful, 3 exact) of the practices that answer it."""

    id: str
    language: str
    text: str
    grades: Mapping[str, int]


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str
    lang: Literal["fr", "de", "en"]
    text: Annotated[str, Field(min_length=1)]
    relevant: dict[str, Annotated[int, Field(ge=0, le=3)]]


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    queries: list[_Row]


def read_queries(path: Path) -> tuple[JudgedQuery, ...]:
    """Return the judged queries of a file; raise JudgementsError where it holds none."""
    try:
        rows = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))).queries
    except OSError as error:
        raise JudgementsError(f"{path}: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError, ValidationError) as error:
        raise JudgementsError(f"{path}: {error}") from error
    if not rows:
        raise JudgementsError(f"{path}: holds no query.")
    return tuple(JudgedQuery(row.id, row.lang, row.text, row.relevant) for row in rows)

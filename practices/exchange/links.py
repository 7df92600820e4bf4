"""Which practice took its idea from which, from a file: for records whose own files do not say so."""

from pathlib import Path
from typing import Annotated

import yaml
from django.db import transaction
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from practices.exchange.report import ExchangeError, RefusedError
from practices.exchange.schema_types import code_of
from practices.exchange.writing import page_id_of, set_adaptations
from practices.models import PracticePage
from practices.models.scales import AdaptationRelation


class _Link(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    practice: str
    origin: str
    relation: Annotated[str, code_of(AdaptationRelation)]
    ground: Annotated[str, Field(min_length=1)]


@transaction.atomic
def load_links(path: Path) -> int:
    """Give practices the origins that the file names and return how many were new; links of other practices stay.

    Each link has ``practice``, ``origin``, ``relation`` and ``ground``, the sentence it rests on. Raises ExchangeError,
    naming the file, where it cannot be read or a reference is unknown; nothing is written then.
    """
    try:
        links = TypeAdapter(list[_Link]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")) or [])
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be read: {error}"
        raise ExchangeError(message) from error
    return sum(_load(link, path) for link in links)


def _load(link: _Link, path: Path) -> bool:
    page = PracticePage.objects.filter(pk=page_id_of(link.practice) or 0).first()
    if page is None:
        message = f"{path}: no practice has the reference “{link.practice}”"
        raise ExchangeError(message)
    present = {row.origin.reference: row.relation for row in page.adapted_from.select_related("origin")}
    try:
        is_new = set_adaptations(page, list({**present, link.origin: link.relation}.items()))
    except RefusedError as error:
        message = f"{path}: {error}"
        raise ExchangeError(message) from error
    if is_new:
        page.save_revision().publish()
    return is_new

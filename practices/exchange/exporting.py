"""The practices of the site as files, in the format that the import reads."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.db.models import F
from pydantic import ValidationError

from practices.exchange.fields import file_values
from practices.exchange.library_kinds import library_kind
from practices.exchange.materials import remove_materials, write_materials
from practices.exchange.refusals import refusals_of
from practices.exchange.report import ExchangeError, RefusedError
from practices.exchange.rows import ROW_KINDS, TEXT_LISTS, plain_number
from practices.exchange.schema import PracticeFile, nested, unsaid
from practices.exchange.schema_types import is_beyond
from practices.models import PracticePage
from practices.models.scales import Agreement, Disclosure, LibraryKind
from practices.models.slugs import slug_of

_WIDTH = 110
_UNSAID_IN_ROWS = (None, Agreement.UNKNOWN)
_ALWAYS_IN_ROWS = ("role", "response", "unit", "year", "publisher", "url", "date")


class _Dumper(yaml.SafeDumper):
    """Writes as people read: long texts in blocks, lists indented below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > _WIDTH else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)


def exported_practices(references: tuple[str, ...] = ()) -> list[PracticePage]:
    """Return the live originals, in the order of their references. Raises ExchangeError for an unknown reference."""
    pages = PracticePage.objects.live().filter(locale__language_code=F("original_language"))
    if references:
        pages = pages.filter(reference__in=references)
    found = list(pages.select_related("library", "locale").order_by("reference"))
    unknown = sorted(set(references) - {page.reference for page in found})
    if unknown:
        message = f"No published practice has the reference {', '.join(unknown)}."
        raise ExchangeError(message)
    return found


def export_practice(page: PracticePage, folder: Path) -> Path:
    """Write a practice below ``folder``, named by language and reference, and return the file.

    Of a confidential or anonymous practice neither library nor author nor files are written. Raises RefusedError where
    the practice does not fit the format.
    """
    target = folder / page.language
    target.mkdir(parents=True, exist_ok=True)
    materials = write_materials(page, target) if page.disclosure == Disclosure.NAMED else []
    remove_materials(page.reference, target, [str(row["file"]) for row in materials])
    data = nested(dict(_said(_flat(page) | {"materials": materials})))
    try:
        PracticeFile.model_validate(data)
    except ValidationError as error:
        raise RefusedError(*refusals_of(error)) from error
    file = _file_of(page, target)
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    file.write_text(text, encoding="utf-8")
    return file


def record_data(page: PracticePage) -> dict[str, Any]:
    """Return what ``page``, a draft perhaps, says in the keys of the format; its files are left out."""
    return nested(dict(_said(_flat(page))))


def _file_of(page: PracticePage, folder: Path) -> Path:
    # A title that changes must not leave a second file behind.
    present = sorted(folder.glob(f"{page.reference}-*.yaml"))
    return present[0] if present else folder / f"{page.reference}-{page.slug}.yaml"


def _reference_of(page_id: int) -> str | None:
    return PracticePage.objects.filter(pk=page_id).values_list("reference", flat=True).first()


def _flat(page: PracticePage) -> dict[str, Any]:
    flat: dict[str, Any] = {"id": page.reference, "language": page.language}
    flat |= file_values(page, _reference_of) | _library(page)
    if page.slug == slug_of(page.title, page.language):
        flat["slug"] = None
    for key, kind in ROW_KINDS.items():
        rows = [kind.file_values(row) for row in getattr(page, kind.name).all()]
        flat[key] = [row["text"] for row in rows] if key in TEXT_LISTS else rows
    flat["themes"] = [concept.code for concept in page.themes.all()]
    flat["audiences"] = [concept.code for concept in page.audiences.all()]
    flat["adapted_from"] = [
        {"origin": row.origin.reference, "relation": row.relation} for row in page.adapted_from.select_related("origin")
    ]
    return flat if page.disclosure == Disclosure.NAMED else flat | {"author": None, "organisation": None}


def _library(page: PracticePage) -> dict[str, Any]:
    library, is_named = page.library, page.disclosure == Disclosure.NAMED
    if library is None or not is_named:
        return {f"library.{key}": None for key in ("name", "type", "city", "region", "country", "website")}
    words = page.library_in_words or library.kind_in_words
    values: dict[str, Any] = {
        "name": library.name,
        "type": words,
        "city": library.city,
        "region": library.region,
        "country": library.country,
        "website": library.website,
        "kind": None if library.kind in (LibraryKind.UNKNOWN, library_kind(words)) else library.kind,
        "isil": library.isil,
        "code_bib": library.code_bib,
    }
    for name in ("latitude", "longitude"):
        degrees = getattr(library, name)
        values[name] = None if degrees is None else plain_number(degrees)
    return {f"library.{key}": value or None for key, value in values.items()}


def _said(flat: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what is written: what the corpus has always, the rest where it says something."""
    for key, value in flat.items():
        section, _, inner = key.partition(".")
        kind = PracticeFile.model_fields[section].annotation if inner else PracticeFile
        is_optional = isinstance(kind, type) and is_beyond(kind, inner or section)
        if not is_optional or (value is not None and value != unsaid(key)):
            yield key, [_row(row) for row in value] if isinstance(value, list) else value


def _row(row: Any) -> Any:
    if not isinstance(row, Mapping):
        return row
    return {key: value for key, value in row.items() if value not in _UNSAID_IN_ROWS or key in _ALWAYS_IN_ROWS}

"""A practice file into its page: whole or not at all, and only where something differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from wagtail.models import Locale

from practices.exchange.fields import FIELD_BY_KEY, KEY_BY_FIELD, field_values
from practices.exchange.libraries import find_library
from practices.exchange.materials import material_values
from practices.exchange.report import ExchangeError, Refusal, RefusedError, Status
from practices.exchange.rows import ROW_KINDS, TEXT_LISTS
from practices.exchange.schema import PracticeFile, said
from practices.models import Adaptation, Concept, Material, PracticeIndexPage, PracticePage
from practices.models.child_rows import TranslatedRow
from practices.models.references import keep_reference
from practices.models.scales import Disclosure
from practices.models.slugs import slug_of
from practices.models.thesaurus import ConceptScheme, UnknownConceptError

_KEY_BY_ROWS = {kind.name: key for key, kind in ROW_KINDS.items()}


@dataclass(frozen=True)
class Written:
    """What came of a record, and what a person should look at."""

    status: Status
    notes: tuple[str, ...] = ()


def page_id_of(reference: str) -> int | None:
    """Return the id of the original page with that reference, where there is one."""
    pages = PracticePage.objects.filter(reference=reference, locale__language_code=models.F("original_language"))
    return pages.values_list("pk", flat=True).first()


@transaction.atomic
def write_record(record: PracticeFile, folder: Path) -> Written:
    """Bring the page of ``record`` to what it says and publish it; ``folder`` is where its materials lie.

    Raises RefusedError, and then nothing was written; ExchangeError where the site has no list for that language.
    """
    page = _find_page(record)
    is_new = page.pk is None
    changed, said_of_library = _bring_to(page, record, folder)
    notes = list(said_of_library)
    if is_new:
        _publish(page)
    elif changed:
        notes.extend(_renew(page))
    keep_reference(record.id)
    status = Status.CREATED if is_new else Status.UPDATED if changed else Status.UNCHANGED
    return Written(status, tuple(notes))


@transaction.atomic
def write_draft(record: PracticeFile) -> tuple[PracticePage, bool]:
    """Bring the newest draft of the page to what ``record`` says; return it, and whether that changed it.

    Nothing is published by this: a live page keeps what readers see. An anonymous record leaves no library behind.
    Raises as `write_record` does.
    """
    page = _find_page(record)
    is_new = page.pk is None
    if not is_new:
        page = page.get_latest_revision_as_object()
    had_library = page.library_id is not None
    if record.disclosure == Disclosure.ANONYMOUS:
        page.library, page.library_in_words = None, ""
    # A draft that came without files needs no folder to find them in.
    changed = _bring_to(page, record, Path())[0] or had_library != (page.library_id is not None)
    if is_new or changed:
        if not page.live:
            page.save()
        # Whoever writes a draft need not know yet what publishing asks for: an editor adds it.
        page.save_revision(changed=True, clean=False)
    return page, is_new or changed


def _bring_to(page: PracticePage, record: PracticeFile, folder: Path) -> tuple[bool, tuple[str, ...]]:
    """Set what ``record`` says; a new page is added, unpublished. Return whether that changed it, and notes."""
    found = find_library(record.library, page)
    changed = _set_fields(page, record)
    changed |= _set_library(page, record, found.library, found.in_words)
    if page.pk is None:
        page.slug = record.slug or _free_slug(page)
    if changed:
        _check_columns(page)
    if page.pk is None:
        # Bare first: what publishing writes need not be written twice.
        _add(page)
    changed |= _set_concepts(page, record)
    changed |= _set_all_rows(page, record, folder)
    return changed, found.notes


def _find_page(record: PracticeFile) -> PracticePage:
    versions = PracticePage.objects.filter(reference=record.id)
    page = next((version for version in versions if version.is_original), None)
    if page is not None and page.language != record.language:
        raise RefusedError(Refusal("language", f"the practice {record.id} was written in “{page.language}”"))
    if page is None:
        if versions.exists():
            raise RefusedError(Refusal("id", f"the original of {record.id} was deleted, only translations are left"))
        page = PracticePage(reference=record.id, locale=_locale(record.language), live=False)
    return page


def _locale(language: str) -> Locale:
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None or not PracticeIndexPage.objects.filter(locale=locale).exists():
        message = f"The site has no list of practices in “{language}” yet. Load the pages first: make demo does."
        raise ExchangeError(message)
    return locale


def _set_fields(page: PracticePage, record: PracticeFile) -> bool:
    values = field_values(record, page, page_id_of)
    changed = {name: value for name, value in values.items() if getattr(page, name) != value}
    for name, value in changed.items():
        setattr(page, name, value)
    return bool(changed)


def _check_columns(page: PracticePage) -> None:
    """Refuse what a column cannot hold: Wagtail saves drafts unchecked, and a database's own refusal is no sentence."""
    checked = set(FIELD_BY_KEY.values())
    try:
        page.clean_fields(exclude={field.name for field in page._meta.concrete_fields} - checked)
    except ValidationError as error:
        raise RefusedError(*_refusals(error)) from error


def _set_library(page: PracticePage, record: PracticeFile, library: Any, in_words: str) -> bool:
    if not record.library.name:
        # Editors may know more than a file that withholds the name.
        return False
    is_changed = page.library_id != library.pk or page.library_in_words != in_words
    page.library, page.library_in_words = library, in_words
    return is_changed


def _set_concepts(page: PracticePage, record: PracticeFile) -> bool:
    wanted: dict[str, list[Concept]] = {}
    refusals = []
    for name, scheme in (("themes", ConceptScheme.THEME), ("audiences", ConceptScheme.AUDIENCE)):
        wanted[name] = []
        for number, code in enumerate(getattr(record, name), start=1):
            try:
                wanted[name].append(Concept.objects.by_code(code, scheme=scheme))
            except UnknownConceptError as error:
                refusals.append(Refusal(f"{name}[{number}]", str(error)))
    if refusals:
        raise RefusedError(*refusals)
    is_changed = False
    for name, concepts in wanted.items():
        if {row.pk for row in getattr(page, name).all()} != {row.pk for row in concepts}:
            setattr(page, name, concepts)
            is_changed = True
    return is_changed


def _set_all_rows(page: PracticePage, record: PracticeFile, folder: Path) -> bool:
    flat = record.flat()
    is_changed = False
    for key, kind in ROW_KINDS.items():
        if key in flat:
            rows = [{"text": row} if key in TEXT_LISTS else row for row in flat[key]]
            values = [kind.column_values(row) for row in rows]
            is_changed |= _set_rows(page, kind.name, kind.model, values)
    if "materials" in said(record):
        values = [material_values(row, number, folder) for number, row in enumerate(record.materials, start=1)]
        is_changed |= _set_rows(page, "materials", Material, values)
    if "adapted_from" in said(record):
        is_changed |= set_adaptations(page, [(row.origin, row.relation) for row in record.adapted_from])
    return is_changed


def set_adaptations(page: PracticePage, links: Sequence[tuple[str, str]]) -> bool:
    """Set the practices that ``page`` took its idea from, as (reference, relation); tell whether that changed it.

    Raises RefusedError for a reference that no practice has.
    """
    values = []
    for number, (reference, relation) in enumerate(links, start=1):
        origin = page_id_of(reference)
        if origin is None:
            raise RefusedError(
                Refusal(f"adapted_from[{number}].origin", f"no practice has the reference “{reference}”")
            )
        values.append({"origin_id": origin, "relation": relation})
    return _set_rows(page, "adapted_from", Adaptation, values)


def _set_rows(page: PracticePage, name: str, model: type[models.Model], wanted: Sequence[Mapping[str, Any]]) -> bool:
    present = list(getattr(page, name).all())
    if [{column: getattr(row, column) for column in values} for row, values in zip(present, wanted, strict=False)] == [
        *wanted
    ] and len(present) == len(wanted):
        return False
    # A row that is only moved or reworded stays the same row: its translations hang on it.
    same = [_take_equal(present, values) for values in wanted]
    rows = [row or (present.pop(0) if present else model()) for row in same]
    for number, (row, values) in enumerate(zip(rows, wanted, strict=True)):
        _fill(row, {**values, "sort_order": number}, page)
    setattr(page, name, rows)
    return True


def _take_equal(present: list[models.Model], values: Mapping[str, Any]) -> models.Model | None:
    for row in present:
        if all(getattr(row, name) == value for name, value in values.items()):
            present.remove(row)
            return row
    return None


def _fill(row: models.Model, values: Mapping[str, Any], page: PracticePage) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    if isinstance(row, TranslatedRow):
        row.locale = page.locale


def _add(page: PracticePage) -> None:
    index = PracticeIndexPage.objects.get(locale=page.locale)
    try:
        index.add_child(instance=page)
    except ValidationError as error:
        raise RefusedError(*_refusals(error)) from error


def _free_slug(page: PracticePage) -> str:
    base = slug_of(page.title, page.language) or page.reference
    taken = PracticePage.objects.exclude(translation_key=page.translation_key).filter(slug=base).exists()
    return f"{base}-{page.reference}" if taken else base


def _publish(page: PracticePage) -> None:
    try:
        page.save_revision(changed=True).publish()
    except ValidationError as error:
        raise RefusedError(*_refusals(error)) from error


def _renew(page: PracticePage) -> Iterator[str]:
    """Write what changed. What editors took from the readers stays with the editors."""
    if page.live:
        if page.has_unpublished_changes:
            yield "an editor’s unpublished changes are no longer the newest version; the page’s history keeps them"
        _publish(page)
        return
    try:
        page.save()
        page.save_revision(changed=True)
    except ValidationError as error:
        raise RefusedError(*_refusals(error)) from error
    yield "the practice is not published: the changes wait as a draft"


def _refusals(error: ValidationError) -> list[Refusal]:
    messages = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [
        Refusal({**KEY_BY_FIELD, **_KEY_BY_ROWS, "__all__": ""}.get(name, name), " ".join(reasons))
        for name, reasons in messages.items()
    ]

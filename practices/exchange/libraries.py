"""The library of a practice file: one row for all its practices, filled from the files that name it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError

from practices.exchange.library_kinds import library_kind
from practices.exchange.report import Refusal, RefusedError
from practices.exchange.rows import decimal
from practices.exchange.schema_rows import LibraryPart
from practices.models import Library, PracticePage
from practices.models.scales import LibraryKind

_TEXTS = {"region": "region", "website": "website", "isil": "isil", "code_bib": "code_bib", "type": "kind_in_words"}


@dataclass(frozen=True)
class FoundLibrary:
    """The row, the kind in this record's words where they differ from the row's, and what a person should look at."""

    library: Library | None
    in_words: str = ""
    notes: tuple[str, ...] = ()


def find_library(part: LibraryPart, page: PracticePage) -> FoundLibrary:
    """Return the library that ``part`` names, made or filled in as needed; none where its name is withheld.

    A file fills what the row lacks. It changes what the row has only where no other practice shares the row.
    Raises RefusedError where the row cannot be saved.
    """
    if not part.name:
        return FoundLibrary(None)
    key = {"name": part.name, "city": part.city or "", "country": part.country or ""}
    library = Library.objects.filter(**key).first() or Library(**key)
    others = PracticePage.objects.filter(library=library.pk).exclude(translation_key=page.translation_key)
    is_shared = library.pk is not None and others.exists()
    wanted = _wanted(part)
    changes = {name: value for name, value in wanted.items() if value not in ("", None, getattr(library, name))}
    kept = [name for name in changes if is_shared and getattr(library, name) not in ("", None, LibraryKind.UNKNOWN)]
    for name in changes.keys() - set(kept):
        setattr(library, name, changes[name])
    if library.pk is None or changes.keys() - set(kept):
        _save(library)
    in_words = part.type if part.type and part.type != library.kind_in_words else ""
    return FoundLibrary(library, in_words or "", _notes(library, part, [name for name in kept if name in _TEXTS]))


def _wanted(part: LibraryPart) -> dict[str, str | Decimal | None]:
    wanted: dict[str, str | Decimal | None] = {column: getattr(part, key) or "" for key, column in _TEXTS.items()}
    kind = part.kind or library_kind(part.type).value
    wanted["kind"] = "" if kind == LibraryKind.UNKNOWN else kind
    for name in ("latitude", "longitude"):
        value = getattr(part, name)
        wanted[name] = None if value is None else decimal(value)
    return wanted


def _notes(library: Library, part: LibraryPart, kept: Sequence[str]) -> tuple[str, ...]:
    notes = [
        f"library.{key}: “{getattr(part, key)}” is not “{getattr(library, column)}”, as its other practices say"
        for key, column in _TEXTS.items()
        if column in kept and column != "kind_in_words"
    ]
    if library.kind == LibraryKind.UNKNOWN:
        words = f"“{part.type}”" if part.type else "an unnamed type"
        notes.append(f"library.type: {words} is none of the known kinds of library; the kind stays unknown")
    return tuple(notes)


def _save(library: Library) -> None:
    try:
        library.full_clean(exclude=["slug"])
    except ValidationError as error:
        column_keys = {column: key for key, column in _TEXTS.items()}
        raise RefusedError(
            *(
                Refusal(f"library.{column_keys.get(name, name)}", " ".join(messages))
                for name, messages in error.message_dict.items()
            )
        ) from error
    library.save()

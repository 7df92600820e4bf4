"""Themes and audiences from a file: labels in three languages, in a tree, with what each is about."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import yaml
from django.db import transaction
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from practices.exchange.report import ExchangeError
from practices.models import Concept, ConceptLabel
from practices.models.labels import LANGUAGES
from practices.models.thesaurus import ConceptScheme

_Label = Annotated[str, Field(min_length=1, max_length=120)]


class _Texts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fr: _Label
    de: _Label
    en: _Label


class _OtherLabels(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fr: list[_Label] = []
    de: list[_Label] = []
    en: list[_Label] = []


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    pref: _Texts
    alt: _OtherLabels = _OtherLabels()
    children: list["_Entry"] = []


class _ConceptFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    themes: list[_Entry]
    audiences: list[_Entry]


@transaction.atomic
def load_concepts(path: Path, *, notes_path: Path | None = None) -> int:
    """Bring the concepts of a theme file into the database and return their number; run again, it changes nothing.

    ``notes_path`` names a file of notes by code and language. Concepts that the file does not have stay. Raises
    ExchangeError, naming the file, where a file cannot be read.
    """
    concepts = _read(path)
    notes: Mapping[str, Mapping[str, str]] = _load_yaml(notes_path) if notes_path else {}
    done = 0
    for scheme, entries in ((ConceptScheme.THEME, concepts.themes), (ConceptScheme.AUDIENCE, concepts.audiences)):
        for order, (entry, broader) in enumerate(_walk(entries, None), start=1):
            _write(entry, scheme=scheme, order=order, broader=broader, notes=notes.get(entry.id, {}))
            done += 1
    return done


def _read(path: Path) -> _ConceptFile:
    try:
        return _ConceptFile.model_validate(_load_yaml(path))
    except ValidationError as error:
        first = error.errors()[0]
        message = f"{path}: {'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
        raise ExchangeError(message) from error


def _load_yaml(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path} cannot be read: {error}"
        raise ExchangeError(message) from error


def _walk(entries: Sequence[_Entry], broader: str | None) -> Iterator[tuple[_Entry, str | None]]:
    for entry in entries:
        yield entry, broader
        yield from _walk(entry.children, entry.id)


def _write(entry: _Entry, *, scheme: ConceptScheme, order: int, broader: str | None, notes: Mapping[str, str]) -> None:
    values: dict[str, Any] = {"scheme": scheme.value, "order": order}
    values["broader_id"] = Concept.objects.by_code(broader, scheme=scheme).pk if broader else None
    for language in LANGUAGES:
        values[f"preferred_{language}"] = _typographic(getattr(entry.pref, language))
        values[f"note_{language}"] = notes.get(language, "")
    concept = Concept.objects.filter(code=entry.id).first() or Concept(code=entry.id)
    if concept.pk is None or any(getattr(concept, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(concept, name, value)
        concept.save()
    _add_labels(concept, entry)


def _add_labels(concept: Concept, entry: _Entry) -> None:
    # Labels that an editor added stay.
    known = set(concept.other_labels.values_list("language", "label"))
    for language in LANGUAGES:
        for label in getattr(entry.alt, language):
            if (language, _typographic(label)) not in known:
                ConceptLabel.objects.create(concept=concept, language=language, label=_typographic(label))


def _typographic(label: str) -> str:
    return label.replace("'", "’")

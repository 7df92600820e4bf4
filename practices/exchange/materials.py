"""Files that come with a practice: into the site's documents, and out again beside the practice file."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.documents import get_document_model

from practices.exchange.report import Refusal, RefusedError
from practices.exchange.schema_rows import MaterialRow
from practices.models import Material, PracticePage

FILES_FOLDER = "files"


def material_values(row: MaterialRow, number: int, folder: Path) -> dict[str, Any]:
    """Return what a row of the file puts into the columns of a material.

    The document is found by its title and content, else made. Raises RefusedError where the file is not in ``folder``.
    """
    path = (folder / row.file).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise RefusedError(Refusal(f"materials[{number}].file", f"“{row.file}” is no file beside the practice file"))
    return {
        "document": _document(path, row.title),
        "description": row.description,
        "language": row.language,
        "licence": row.licence,
    }


def write_materials(page: PracticePage, folder: Path) -> list[Mapping[str, Any]]:
    """Copy the page's files into ``folder``, below `FILES_FOLDER`, and return the rows that name them."""
    return [_write(material, page.reference, folder) for material in page.materials.select_related("document")]


def remove_materials(reference: str, folder: Path, kept: Sequence[str] = ()) -> None:
    """Delete what an earlier export left of the practice's files in ``folder``, except those named in ``kept``."""
    for path in (folder / FILES_FOLDER).glob(f"{reference}-*"):
        if path.relative_to(folder).as_posix() not in kept:
            path.unlink()


def _document(path: Path, title: str) -> Any:
    model = get_document_model()
    content = path.read_bytes()
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    for document in model.objects.filter(title=title):
        if document.get_file_hash() == digest:
            return document
    storage = model._meta.get_field("file").storage
    name = storage.get_available_name(f"documents/{digest[:12]}-{path.name}")
    # The file itself is stored only when the record stays: a trial and a refused record leave nothing behind.
    transaction.on_commit(lambda: storage.save(name, ContentFile(content)))
    return model.objects.create(title=title, file=name, file_hash=digest, file_size=len(content))


def _write(material: Material, reference: str, folder: Path) -> Mapping[str, Any]:
    document = material.document
    target = folder / FILES_FOLDER / f"{reference}-{Path(document.filename).name}"
    target.parent.mkdir(parents=True, exist_ok=True)
    with document.file.open("rb") as file:
        target.write_bytes(file.read())
    return {
        "file": target.relative_to(folder).as_posix(),
        "title": document.title,
        "description": material.description,
        "language": material.language,
        "licence": material.licence,
    }

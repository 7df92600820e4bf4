"""Files that come with a practice: into the site's documents, and out again beside the practice file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.files import File
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


def _document(path: Path, title: str) -> Any:
    model = get_document_model()
    wanted = path.read_bytes()
    for document in model.objects.filter(title=title):
        with document.file.open("rb") as file:
            if file.read() == wanted:
                return document
    with path.open("rb") as file:
        return model.objects.create(title=title, file=File(file, name=path.name))


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

"""A document as text to keep beside its terms, so that hits need no database."""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from search.values import ConceptLabels, DocumentVersion, LibraryName, SearchDocument


def pack(document: SearchDocument) -> str:
    """Return a document as JSON."""
    return json.dumps(document, default=_plain, separators=(",", ":"))


@lru_cache(maxsize=500)
def unpack(packed: str) -> SearchDocument:
    """Return the document that `pack` wrote; remembered, since the same hits come again and again."""
    values: dict[str, Any] = json.loads(packed)
    return SearchDocument(
        id=values["id"],
        versions=tuple(_version(version) for version in values["versions"]),
        original_language=values["original_language"],
        concepts=tuple(_concept(concept) for concept in values["concepts"]),
        names=tuple(values["names"]),
        places=tuple(values["places"]),
        library=LibraryName(**values["library"]) if values["library"] else None,
        facets=_tuples(values["facets"]),
        published=date.fromisoformat(values["published"]) if values["published"] else None,
    )


def _plain(value: object) -> object:
    # Faster than asdict(), which copies every text on the way.
    return vars(value) if is_dataclass(value) else str(value)


def _version(values: dict[str, Any]) -> DocumentVersion:
    return DocumentVersion(**{**values, "lessons": tuple(values["lessons"]), "body": tuple(values["body"])})


def _concept(values: dict[str, Any]) -> ConceptLabels:
    return ConceptLabels(**{**values, "alternative": _tuples(values["alternative"])})


def _tuples(lists: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}

"""Practice files for tests, in a temporary folder."""

from pathlib import Path
from typing import Any

import yaml


def a_record(**changes: Any) -> dict[str, Any]:
    """A whole record as a file holds it, with ``changes``; None takes a key away."""
    record: dict[str, Any] = {
        "id": "fr-901",
        "language": "fr",
        "title": "Un cercle de lecture",
        "summary": "Un cercle ouvert lit à voix haute.",
        "library": {
            "name": "Médiathèque de Rivière",
            "type": "municipale",
            "city": "Rivière",
            "region": "Bretagne",
            "country": "FR",
            "website": None,
        },
        "period": {"start": 2016, "end": None, "status": "ongoing"},
        "themes": ["literacy"],
        "audiences": ["everyone"],
        "need": "Il manquait un lieu pour lire.",
        "objectives": ["Donner envie de lire"],
        "description": "Le cercle se réunit.\n\nIl lit _beaucoup_.",
        "lessons": [
            {"kind": "success", "text": "Beaucoup sont venus.", "response": None},
            {"kind": "difficulty", "text": "Peu de salles.", "response": "Une école en prête une."},
        ],
        "resources": {"staff": "Une bibliothécaire", "budget_eur": 4000, "budget_note": "Budget annuel"},
        "indicators": [{"label": "Séances", "value": 40, "unit": "séances", "year": 2019}],
        "evidence": "monitoring",
        "sources": [{"title": "Rapport", "publisher": "Ville", "url": "https://example.org/r", "date": 2019}],
        **changes,
    }
    return {key: value for key, value in record.items() if value is not None}


def a_file(folder: Path, name: str | None = None, **changes: Any) -> Path:
    """Write a record and return its file."""
    record = a_record(**changes)
    path = folder / (name or f"{record['id']}-practice.yaml")
    path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    return path

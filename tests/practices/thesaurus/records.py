"""Concepts for the tests of the thesaurus."""

from dataclasses import replace
from typing import Any

from practices.thesaurus.values import ConceptRecord

WORK = ConceptRecord(
    code="work",
    scheme="theme",
    order=1,
    preferred={"fr": "Emploi", "de": "Arbeit", "en": "Work"},
    note={"fr": "Chercher."},
)
JOB_CENTRE = ConceptRecord(
    code="job-centre",
    scheme="topic",
    order=1,
    preferred={"fr": "France Travail", "de": "Jobcenter", "en": "Job centre"},
    alternative={"fr": ("ANPE", "Pôle emploi"), "de": ("Arbeitsagentur",)},
    hidden={"fr": ("pole emplois",)},
    note={"fr": "L’agence de l’emploi.", "de": "Die Behörde für Arbeit."},
    broader="work",
    related=("mission-locale",),
)
MISSION_LOCALE = ConceptRecord(
    code="mission-locale",
    scheme="topic",
    order=2,
    preferred={"fr": "Mission locale", "de": "Jugendberufsagentur", "en": "Youth employment centre"},
    broader="work",
    related=("job-centre",),
)
EVERYONE = ConceptRecord(
    code="everyone", scheme="audience", order=1, preferred={"fr": "Tous", "de": "Alle", "en": "Everyone"}
)
SOUND = [EVERYONE, WORK, JOB_CENTRE, MISSION_LOCALE]


def with_change(concept: ConceptRecord, **values: Any) -> list[ConceptRecord]:
    """Return the sound thesaurus with one concept changed."""
    return [replace(each, **values) if each is concept else each for each in SOUND]

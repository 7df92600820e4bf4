"""The thesaurus into the database, and out of it. What editors added stays."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction

from practices.models import Concept, ConceptLabel
from practices.models.labels import LANGUAGES
from practices.models.thesaurus import LabelKind
from practices.models.thesaurus_stamp import touch_thesaurus
from practices.thesaurus.rules import problems
from practices.thesaurus.turtle import read_turtle
from practices.thesaurus.values import ConceptRecord

THESAURUS_FILE = Path(__file__).parent / "thesaurus.ttl"


class ThesaurusError(ValueError):
    """The thesaurus breaks its rules; the message has one line for each."""


def load_thesaurus(path: Path = THESAURUS_FILE) -> int:
    """Bring the concepts of a file into the database and return their number; run again, it changes nothing.

    Concepts and labels that the file does not have stay. Raises TurtleError or ThesaurusError, and then nothing
    was written.
    """
    return write_concepts(read_turtle(path))


@transaction.atomic
def write_concepts(concepts: Sequence[ConceptRecord]) -> int:
    """Bring concepts into the database. Raises ThesaurusError where they break a rule."""
    broken = list(problems(concepts))
    if broken:
        raise ThesaurusError("\n".join(broken))
    rows = {row.code: row for row in Concept.objects.all()}
    changed = False
    for concept in concepts:
        row = rows.setdefault(concept.code, Concept(code=concept.code))
        changed |= _save(row, _values(concept))
    for concept in concepts:
        broader = rows[concept.broader] if concept.broader else None
        changed |= _save(rows[concept.code], {"broader": broader})
    changed |= _add_related(concepts, rows)
    changed |= _add_labels(concepts, rows)
    if changed:
        touch_thesaurus()
    return len(concepts)


def read_concepts() -> list[ConceptRecord]:
    """Return the concepts of the database, in the order of a file."""
    rows = Concept.objects.select_related("broader").prefetch_related("other_labels", "related")
    found = [_record(row) for row in rows]
    return sorted(found, key=lambda concept: (concept.scheme, concept.order, concept.code))


def _values(concept: ConceptRecord) -> dict[str, Any]:
    values: dict[str, Any] = {"scheme": concept.scheme, "order": concept.order}
    for language in LANGUAGES:
        values[f"preferred_{language}"] = concept.preferred[language]
        values[f"note_{language}"] = concept.note.get(language, "")
    return values


def _save(row: Concept, values: Mapping[str, Any]) -> bool:
    if row.pk is not None and all(getattr(row, name) == value for name, value in values.items()):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return True


def _add_related(concepts: Sequence[ConceptRecord], rows: Mapping[str, Concept]) -> bool:
    through = Concept.related.through
    known = set(through.objects.values_list("from_concept_id", "to_concept_id"))
    wanted = {(rows[concept.code].pk, rows[code].pk) for concept in concepts for code in concept.related}
    both_ways = wanted | {(to, from_) for from_, to in wanted}
    new = [through(from_concept_id=one, to_concept_id=other) for one, other in sorted(both_ways - known)]
    through.objects.bulk_create(new)
    return bool(new)


def _add_labels(concepts: Sequence[ConceptRecord], rows: Mapping[str, Concept]) -> bool:
    known = set(ConceptLabel.objects.values_list("concept_id", "language", "label"))
    new = [
        ConceptLabel(concept=rows[concept.code], language=language, kind=kind, label=label)
        for concept in concepts
        for kind, labels in ((LabelKind.ALTERNATIVE, concept.alternative), (LabelKind.HIDDEN, concept.hidden))
        for language in LANGUAGES
        for label in labels.get(language, ())
        if (rows[concept.code].pk, language, label) not in known
    ]
    ConceptLabel.objects.bulk_create(new)
    return bool(new)


def _record(row: Concept) -> ConceptRecord:
    others = list(row.other_labels.all())

    def labels(kind: LabelKind) -> dict[str, tuple[str, ...]]:
        found = {
            language: tuple(sorted(each.label for each in others if each.kind == kind and each.language == language))
            for language in LANGUAGES
        }
        return {language: names for language, names in found.items() if names}

    record = ConceptRecord(
        code=row.code,
        scheme=row.scheme,
        order=row.order,
        preferred={language: getattr(row, f"preferred_{language}") for language in LANGUAGES},
        alternative=labels(LabelKind.ALTERNATIVE),
        hidden=labels(LabelKind.HIDDEN),
        note={language: note for language in LANGUAGES if (note := getattr(row, f"note_{language}"))},
        broader=row.broader.code if row.broader else "",
    )
    return replace(record, related=tuple(sorted(other.code for other in row.related.all())))

"""What a thesaurus must keep to (the SKOS reference, sections 5 and 8, and our own wishes for search)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from practices.models.labels import LANGUAGES
from practices.thesaurus.values import ConceptRecord
from search.analysis.folding import fold

QUALIFIER = re.compile(r" \([^()]+\)$")
"""What tells two equal labels apart, as in "Insertion (travail)"; search leaves it out."""


def problems(concepts: Sequence[ConceptRecord]) -> Iterator[str]:
    """Yield a sentence for every rule that is broken, none where the thesaurus is sound."""
    known = {concept.code: concept for concept in concepts}
    yield from _missing_labels(concepts)
    yield from _shared_labels(concepts)
    yield from _wrong_links(concepts, known)
    yield from _circles(known)
    yield from _orphans(concepts)


def labels_in(concept: ConceptRecord, language: str) -> tuple[str, ...]:
    """Return every label of a concept in one language, the preferred one first."""
    preferred = concept.preferred.get(language, "")
    others = (*concept.alternative.get(language, ()), *concept.hidden.get(language, ()))
    return (*((preferred,) if preferred else ()), *others)


def _missing_labels(concepts: Sequence[ConceptRecord]) -> Iterator[str]:
    for concept in concepts:
        for language in LANGUAGES:
            if not concept.preferred.get(language, "").strip():
                yield f"{concept.code}: no preferred label in “{language}”."


def _shared_labels(concepts: Sequence[ConceptRecord]) -> Iterator[str]:
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for concept in concepts:
        for language in LANGUAGES:
            for label in labels_in(concept, language):
                owners[language, fold(label.replace("’", "'"))].append(concept.code)
    for (language, label), codes in owners.items():
        if len(codes) > 1:
            whose = " and ".join(sorted(codes)) if len(set(codes)) > 1 else f"{codes[0]} twice"
            remedy = "add a qualifier in parentheses, or take one away"
            yield f"The label “{label}” ({language}) is that of {whose}: {remedy}."


def _wrong_links(concepts: Sequence[ConceptRecord], known: dict[str, ConceptRecord]) -> Iterator[str]:
    for concept in concepts:
        for code in filter(None, (concept.broader, *concept.related)):
            if code not in known:
                yield f"{concept.code}: the thesaurus has no concept “{code}”."
        if concept.code in concept.related or concept.broader in concept.related:
            yield f"{concept.code}: is related to itself or to its broader concept."
        if concept.scheme != "topic" and concept.broader in known and known[concept.broader].scheme != concept.scheme:
            yield f"{concept.code}: its broader concept “{concept.broader}” is in another list."


def _circles(known: dict[str, ConceptRecord]) -> Iterator[str]:
    for code, concept in known.items():
        seen, above = {code}, concept.broader
        while above in known and above not in seen:
            seen.add(above)
            above = known[above].broader
        if above == code:
            yield f"{code}: is broader than itself."


def _orphans(concepts: Sequence[ConceptRecord]) -> Iterator[str]:
    parents = {concept.broader for concept in concepts}
    for concept in concepts:
        # Audiences are a flat list; a topic that stands nowhere is found by nobody who browses.
        if concept.scheme == "topic" and not concept.broader and concept.code not in parents:
            yield f"{concept.code}: has no broader and no narrower concept."

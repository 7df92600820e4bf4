"""SKOS in Turtle, read and written with rdflib.

Concepts are named by a URN, so that the file is the same wherever it is loaded: ``urn:passerelle:concept:literacy``.
``skos:notation`` gives the place of a concept in its list.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import Graph, Literal, Namespace, Node, URIRef
from rdflib.namespace import RDF, SKOS, XSD

from practices.models.labels import LANGUAGES
from practices.thesaurus.values import ConceptRecord

_CONCEPTS = Namespace("urn:passerelle:concept:")
_SCHEMES = Namespace("urn:passerelle:list:")


class TurtleError(ValueError):
    """The file is no thesaurus; the message says what is wrong with it."""


def read_turtle(path: Path) -> list[ConceptRecord]:
    """Return the concepts of a file, by list and place. Raises TurtleError."""
    graph = Graph()
    try:
        graph.parse(path, format="turtle")
    except OSError as error:
        raise TurtleError(f"{path}: {error.strerror}") from error
    except Exception as error:  # the parser raises what it likes
        raise TurtleError(f"{path} is not Turtle: {error}") from error
    found = [_read(graph, subject) for subject in graph.subjects(RDF.type, SKOS.Concept)]
    if not found:
        raise TurtleError(f"{path} holds no skos:Concept.")
    return sorted(found, key=lambda concept: (concept.scheme, concept.order, concept.code))


def write_turtle(concepts: Iterable[ConceptRecord]) -> str:
    """Return the concepts as Turtle; equal concepts give equal text."""
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("concept", _CONCEPTS)
    graph.bind("list", _SCHEMES)
    for concept in concepts:
        for triple in _triples(concept):
            graph.add(triple)
    return graph.serialize(format="longturtle")


def _triples(concept: ConceptRecord) -> Iterator[tuple[Node, Node, Node]]:
    subject, scheme = _CONCEPTS[concept.code], _SCHEMES[concept.scheme]
    yield scheme, RDF.type, SKOS.ConceptScheme
    yield subject, RDF.type, SKOS.Concept
    yield subject, SKOS.inScheme, scheme
    yield subject, SKOS.notation, Literal(concept.order)
    for language in LANGUAGES:
        yield subject, SKOS.prefLabel, Literal(concept.preferred[language], language)
        for label in concept.alternative.get(language, ()):
            yield subject, SKOS.altLabel, Literal(label, language)
        for label in concept.hidden.get(language, ()):
            yield subject, SKOS.hiddenLabel, Literal(label, language)
        if note := concept.note.get(language):
            yield subject, SKOS.scopeNote, Literal(note, language)
    if concept.broader:
        yield subject, SKOS.broader, _CONCEPTS[concept.broader]
    else:
        yield subject, SKOS.topConceptOf, scheme
    for code in concept.related:
        yield subject, SKOS.related, _CONCEPTS[code]


def _read(graph: Graph, subject: Node) -> ConceptRecord:
    broader = sorted(_code(other) for other in graph.objects(subject, SKOS.broader))
    if len(broader) > 1:
        raise TurtleError(f"{_code(subject)}: more than one broader concept: {', '.join(broader)}.")
    return ConceptRecord(
        code=_code(subject),
        scheme=_scheme(graph, subject),
        order=_order(graph, subject),
        preferred=_preferred(graph, subject),
        alternative=_labels(graph, subject, SKOS.altLabel),
        hidden=_labels(graph, subject, SKOS.hiddenLabel),
        note={language: texts[0] for language, texts in _labels(graph, subject, SKOS.scopeNote).items()},
        broader=broader[0] if broader else "",
        related=tuple(sorted(_code(other) for other in graph.objects(subject, SKOS.related))),
    )


def _preferred(graph: Graph, subject: Node) -> dict[str, str]:
    found = _labels(graph, subject, SKOS.prefLabel)
    for language in LANGUAGES:
        count = len(found.get(language, ()))
        if count != 1:
            raise TurtleError(f"{_code(subject)}: {count} preferred labels in “{language}” instead of one.")
    return {language: labels[0] for language, labels in found.items()}


def _labels(graph: Graph, subject: Node, kind: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for label in graph.objects(subject, kind):
        language = getattr(label, "language", None)
        if language not in LANGUAGES:
            raise TurtleError(f"{_code(subject)}: the label “{label}” is in none of {', '.join(LANGUAGES)}.")
        found.setdefault(language, []).append(str(label))
    return {language: tuple(sorted(labels)) for language, labels in found.items()}


def _scheme(graph: Graph, subject: Node) -> str:
    schemes = [str(scheme) for scheme in graph.objects(subject, SKOS.inScheme)]
    if len(schemes) != 1:
        raise TurtleError(f"{_code(subject)}: is in {len(schemes)} lists instead of one.")
    return schemes[0].removeprefix(str(_SCHEMES))


def _order(graph: Graph, subject: Node) -> int:
    notation = graph.value(subject, SKOS.notation)
    is_number = isinstance(notation, Literal) and notation.datatype == XSD.integer
    return int(str(notation)) if is_number else 0


def _code(subject: Node) -> str:
    return str(subject).removeprefix(str(_CONCEPTS))

"""A question as a tree of terms. An engine only translates these few nodes into its own query."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from search.analysis.folding import fold
from search.analysis.keys import PART, asked_key, name_key, sense_key, tree_key, word_key
from search.analysis.questions import Part, Question, QuestionWord, Reading
from search.analysis.syntax import NameField
from search.analysis.vocabulary.entries import Sense, Trust, concept_sense
from search.analysis.weights import KIND_WEIGHTS as WEIGHTS
from search.analysis.words import NAMES
from search.values import SearchQuery


@dataclass(frozen=True, slots=True)
class Term:
    """A practice that has the term `key`, scored by BM25 times `weight`."""

    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class Sum:
    """Any of the nodes; their scores add up."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Best:
    """Any of the nodes; the best score counts, the others add the share `others` of theirs."""

    nodes: tuple["Node", ...]
    others: float = 0.0


@dataclass(frozen=True, slots=True)
class All:
    """Every node; their scores add up."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `minimum` of `required`, and whatever of `welcome`; all scores add up."""

    minimum: int
    required: tuple["Node", ...]
    welcome: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A practice that has any of the terms `keys`, which engines find at once. Scored 0."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A practice that has the words `keys` in a row in one passage; `GAP` stands for any one word. Scored 0."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """The one practice with that id. Scored 0."""

    id: str


Node: TypeAlias = Term | Sum | Best | All | AtLeast | AnyOf | Sequence | Identity


@dataclass(frozen=True, slots=True)
class Match:
    """A whole question: what scores (None where any practice will do), what must be there, and what must not."""

    scored: Node | None
    required: tuple[Node, ...] = ()
    excluded: tuple[Node, ...] = ()


def match_question(question: Question, query: SearchQuery, *, is_relaxed: bool = False) -> Match:
    """Return what a practice must have and must not have to answer; without words or limits, nothing answers."""
    required = (
        *(_match_phrase(phrase) for phrase in question.phrases),
        *(_match_names(field, named) for field, named in question.names),
        *_match_concept(query),
    )
    excluded = (
        *(_match_excluded(unwanted) for unwanted in question.excluded),
        *((Identity(query.similar_to),) if query.similar_to else ()),
    )
    is_any_enough = is_relaxed or bool(query.similar_to)
    scored = match_any(question) if is_any_enough else match_enough(question)
    has_limits = bool(required or excluded)
    return Match(scored if question.words or not has_limits else None, required, excluded)


def unscored(match: Match) -> Match:
    """Return what finds the same practices and scores nothing: far less work, where they are only counted."""
    return match if match.scored is None else replace(match, scored=_unscored(match.scored))


def _unscored(node: Node) -> Node:
    match node:
        case Term(key):
            return AnyOf((key,))
        case Sum(nodes) | Best(nodes):
            return _any(map(_unscored, nodes))
        case All(nodes):
            return All(tuple(map(_unscored, nodes)))
        case AtLeast(1, required):
            return _any(map(_unscored, required))
        case AtLeast(minimum, required):
            return AtLeast(minimum, tuple(map(_unscored, required)))
        case _:
            return node


def _any(nodes: Iterable[Node]) -> Node:
    """Return any of the nodes as one list of terms, as far as they are terms."""
    keys: dict[str, None] = {}
    others: list[Node] = []
    for node in nodes:
        for inner in node.nodes if isinstance(node, Sum) else (node,):
            if isinstance(inner, AnyOf):
                keys |= dict.fromkeys(inner.keys)
            else:
                others.append(inner)
    if not keys:
        return Sum(tuple(others))
    terms = AnyOf(tuple(keys))
    return Sum((terms, *others)) if others else terms


def asked_keys(word: QuestionWord) -> Iterator[str]:
    """Yield every key that a word of the question is found by, parts of compounds included."""
    yield from (term.key for term in _terms_in(_match_word(word)))


def _terms_in(node: Node) -> Iterator[Term]:
    match node:
        case Term():
            yield node
        case Sum(nodes) | All(nodes) | Best(nodes):
            for inner in nodes:
                yield from _terms_in(inner)
        case _other:
            return


def match_enough(question: Question) -> Node:
    """Return what a practice must have to answer: a sensible share of the words, compounds entirely."""
    required = tuple(_match_word(word) for word in question.words if word.is_required)
    welcome = tuple(_match_word(word) for word in question.words if not word.is_required)
    return AtLeast(question.wanted, required, welcome) if required else Sum(welcome)


def match_any(question: Question) -> Node:
    """Return what is left to try when nothing has enough: any word, or any part of a compound."""
    return Sum(tuple(_match_word(word, is_relaxed=True) for word in question.words))


def _match_concept(query: SearchQuery) -> Iterator[Node]:
    if query.concept:
        sense = concept_sense(query.concept)
        yield Term(tree_key(sense) if query.has_narrower else sense_key(sense), 1.0)


def _match_phrase(readings: tuple[tuple[str, ...], ...]) -> Node:
    return Sum(tuple(Sequence(keys) for keys in readings))


def _match_names(field: NameField, named: Question) -> Node:
    words = (
        _best(
            Term(name_key(field, key), 1.0)
            for key in (
                *(word_key(fold(whole), NAMES) for whole in (word.text,)),
                *(sense_key(sense) for sense in word.senses),
            )
        )
        for word in named.words
    )
    return All(tuple(words))


def _match_excluded(unwanted: Question) -> Node:
    if not unwanted.phrases:
        return Sum(tuple(Sum(tuple(_sure_terms(word))) for word in unwanted.words))
    whole = {expression for word in unwanted.words for expression in word.expressions}
    terms = (Term(asked_key(each.sense), 1.0) for each in whole if each.length == unwanted.required)
    return Sum((*(_match_phrase(phrase) for phrase in unwanted.phrases), *terms))


def _sure_terms(word: QuestionWord) -> Iterator[Term]:
    """Yield the terms that certainly are the word: as typed, or what the vocabulary says means the same."""
    for reading in word.readings:
        for text in reading.wholes:
            yield Term(word_key(text, reading.language), 1.0)
        for sense in reading.senses:
            if sense.trust not in (Trust.DICTIONARY, Trust.BROADER):
                yield Term(asked_key(sense), 1.0)


def _match_word(word: QuestionWord, *, is_relaxed: bool = False) -> Node:
    factor = 1.0 if word.is_required else WEIGHTS.welcome
    alone = factor * (WEIGHTS.in_expression if word.expressions else 1.0)
    readings = word.readings if word.stands_alone else ()
    nodes = [node for reading in readings for node in _match_reading(reading, alone, is_relaxed=is_relaxed)]
    for expression in word.expressions:
        # Each of its words brings its share of what the expression is worth.
        share = WEIGHTS.expression * WEIGHTS.trust[expression.sense.trust] / expression.length
        nodes.append(Term(asked_key(expression.sense), share * factor))
    return _best(_strongest(nodes))


def _match_reading(reading: Reading, factor: float, *, is_relaxed: bool) -> Iterator[Node]:
    for text in reading.wholes:
        yield from _match_own(text, reading.language, factor * WEIGHTS.own)
    yield from _match_senses(reading.senses, factor, has_parts=True)
    for compound in reading.compounds:
        is_known = any(sense.trust is not Trust.DICTIONARY for sense in reading.senses)
        yield _match_compound(compound, factor, is_known=is_known, is_relaxed=is_relaxed)


def _match_own(text: str, language: str, weight: float) -> Iterator[Term]:
    key = word_key(text, language)
    yield Term(key, weight)
    if language == "de":
        yield Term(PART + key, weight * WEIGHTS.part)


def _match_senses(senses: Iterable[Sense], factor: float, *, has_parts: bool) -> Iterator[Term]:
    for sense in senses:
        weight = factor * WEIGHTS.trust[sense.trust]
        yield Term(asked_key(sense), weight)
        if has_parts and sense.trust is not Trust.BROADER:
            yield Term(PART + asked_key(sense), weight * WEIGHTS.part)


def _match_compound(parts: tuple[Part, ...], factor: float, *, is_known: bool, is_relaxed: bool) -> Node:
    """Ask for the parts: all of them where the whole is known and will be found, too, else as many as there are."""
    share = factor * (WEIGHTS.known_question_part if is_known else WEIGHTS.question_part) / len(parts)
    nodes = tuple(
        _best([*_match_own(part.text, "de", share), *_match_senses(part.senses, share, has_parts=True)])
        for part in parts
    )
    return All(nodes) if is_known and not is_relaxed else Sum(nodes)


def _strongest(nodes: Iterable[Node]) -> list[Node]:
    """Keep of equal terms the heaviest: a word and its neighbours may mean the same."""
    terms: dict[str, Term] = {}
    others: list[Node] = []
    for node in nodes:
        if not isinstance(node, Term):
            others.append(node)
        elif node.key not in terms or terms[node.key].weight < node.weight:
            terms[node.key] = node
    return [*terms.values(), *others]


def _best(nodes: Iterable[Node]) -> Node:
    alternatives = tuple(nodes)
    return alternatives[0] if len(alternatives) == 1 else Best(alternatives, WEIGHTS.others)

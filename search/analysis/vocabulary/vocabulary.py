"""All meanings together: from the stem of a word, or a sequence of stems, to what it may mean, and back."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import islice, product
from typing import Any, NamedTuple, TypeAlias, TypeVar

from search.analysis.subjects import subject_stems
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import Entry, Sense, Trust
from search.analysis.vocabulary.second_hand import Label, Pairs, SecondHand
from search.values import LANGUAGES

Stems: TypeAlias = tuple[str, ...]
"""What one word may be."""

_NONE: tuple[Sense, ...] = ()
_MOST_READINGS = 4
_DENIALS = frozenset({"pas", "nicht", "not"})
_Made = TypeVar("_Made")


class Expression(NamedTuple):
    """Several words in a row that have a meaning together; ``length`` is their number."""

    length: int
    sense: Sense


class Vocabulary:
    """Does not change once made. ``version`` is of the caller's choosing and tells two vocabularies apart.

    ``base`` is a vocabulary that this one takes in: what seldom changes need not be analysed again. ``pairs`` is an
    operator's dictionary, asked for words that no entry has.
    """

    def __init__(
        self, entries: Iterable[Entry], version: str, *, base: "Vocabulary | None" = None, pairs: Pairs | None = None
    ) -> None:
        self.version = version
        self._memo: dict[str, dict[Hashable, Any]] = defaultdict(dict)
        self._senses: dict[tuple[str, str], tuple[Sense, ...]] = dict(base._senses) if base else {}
        self._names: dict[tuple[str, str], tuple[Sense, ...]] = dict(base._names) if base else {}
        self._questions_only: dict[tuple[str, str], tuple[Sense, ...]] = dict(base._questions_only) if base else {}
        # By the first two words: few texts have both.
        self._expressions: dict[tuple[str, str, str], tuple[tuple[Stems, Sense, bool], ...]] = (
            dict(base._expressions) if base else {}
        )
        self._beginnings: set[tuple[str, str]] = set(base._beginnings) if base else set()
        self._words: set[str] = set(base._words) if base else set()
        self._wider: dict[str, tuple[Sense, ...]] = dict(base._wider) if base else {}
        self._asked_wider: dict[str, Sense] = dict(base._asked_wider) if base else {}
        self._labels: dict[tuple[str, str], tuple[Stems, ...]] = dict(base._labels) if base else {}
        self._second_hand = SecondHand(pairs, self._known) if pairs else None
        for entry in entries:
            self._add(entry)

    def remembered(self, kind: str, key: Hashable, make: Callable[[], _Made], *, most: int = 20_000) -> _Made:
        """Return what was made for a key before, or make it: what depends on a vocabulary is forgotten with it."""
        table = self._memo[kind]
        if key not in table:
            if len(table) >= most:
                table.clear()
            table[key] = make()
        made: _Made = table[key]
        return made

    def senses(self, language: str, stem: str) -> tuple[Sense, ...]:
        """Return what a word in a text may mean."""
        found = self._senses.get((language, stem), _NONE)
        return found if found or not self._second_hand else self._second_hand.senses(language, (stem,))

    def asked_senses(self, language: str, stem: str) -> tuple[Sense, ...]:
        """Return what a word in a question may mean: as in a text, and what only questions mean."""
        return self.senses(language, stem) + self._questions_only.get((language, stem), _NONE)

    def name_senses(self, language: str, stem: str) -> tuple[Sense, ...]:
        """Return the proper names that a word may be."""
        return self._names.get((language, stem), _NONE)

    def expressions(self, language: str, words: Sequence[Stems], start: int, *, is_asked: bool) -> Iterator[Expression]:
        """Yield the expressions that begin at ``start`` of the words of a text, or of a question."""
        if start + 1 >= len(words):
            return
        for first, second in product(words[start], words[start + 1]):
            for stems, sense, is_in_texts in self._expressions.get((language, first, second), ()):
                if (is_asked or is_in_texts) and follows(words, start, stems):
                    yield Expression(len(stems), sense)
            yield from self._second_hand_expressions(language, words, start, first, second)

    def may_begin(self, language: str, stems: Stems) -> bool:
        """Tell whether an expression of a text may begin with this word; few words begin one."""
        return self._second_hand is not None or any((language, stem) in self._beginnings for stem in stems)

    def stems_of(self, sense: Sense, language: str) -> Sequence[tuple[str, ...]]:
        """Return the words for a meaning in one language, each as the sequence of its stems."""
        own = self._labels.get((language, sense.key), ())
        if not self._second_hand:
            return own
        return (
            *own,
            *self._second_hand.labels(sense, language, lambda other: self._labels.get((other, sense.key), ())),
        )

    def wider(self, sense: Sense) -> tuple[Sense, ...]:
        """Return the meanings that this one is a kind of, all the way up."""
        return self._wider.get(sense.key, _NONE)

    def asked_wider(self, sense: Sense) -> Sense | None:
        """Return the meaning above this one, where who asks for this one is served by it, too."""
        return self._asked_wider.get(sense.key)

    def words(self) -> Iterator[str]:
        """Yield every single word of every language, expressions word by word, as it is written."""
        return iter(self._words)

    def _known(self, language: str, label: Label) -> tuple[Sense, ...]:
        if len(label) == 1:
            return self._senses.get((language, label[0]), _NONE)
        begin = (language, label[0], label[1])
        expressions = self._expressions.get(begin, ())
        return tuple(sense for stems, sense, is_in_texts in expressions if is_in_texts and stems == label)

    def _second_hand_expressions(
        self, language: str, words: Sequence[Stems], start: int, first: str, second: str
    ) -> Iterator[Expression]:
        if not self._second_hand:
            return
        for label in self._second_hand.beginning(language, first, second):
            if follows(words, start, label):
                yield from (Expression(len(label), sense) for sense in self._second_hand.senses(language, label))

    def _add(self, entry: Entry) -> None:
        if entry.wider:
            self._wider[entry.sense.key] = entry.wider
            if entry.asks_wider:
                self._asked_wider[entry.sense.key] = Sense(entry.wider[0].key, Trust.BROADER)
        for language in LANGUAGES:
            for word in entry.words.get(language, ()):
                written = [token.text for token in tokenize(word)]
                self._words.update(written)
                is_denied = not _DENIALS.isdisjoint(map(str.lower, written))
                for stems in islice(product(*subject_stems(word, language)), _MOST_READINGS):
                    if stems and not (is_denied and len(stems) == 1):
                        # "did not work" is not what is left of it, "work".
                        self._add_word(entry, language, stems)

    def _add_word(self, entry: Entry, language: str, stems: tuple[str, ...]) -> None:
        named = (language, entry.sense.key)
        if stems in self._labels.get(named, ()):
            return
        self._labels[named] = (*self._labels.get(named, ()), stems)
        key = (language, stems[0])
        if len(stems) > 1:
            begin = (language, stems[0], stems[1])
            self._beginnings.add(key)
            self._expressions[begin] = (*self._expressions.get(begin, ()), (stems, entry.sense, entry.is_in_texts))
            return
        words = self._senses if entry.is_in_texts else self._questions_only
        words[key] = (*words.get(key, _NONE), entry.sense)
        if entry.is_name:
            self._names[key] = (*self._names.get(key, _NONE), entry.sense)


def follows(words: Sequence[Stems], start: int, stems: Sequence[str]) -> bool:
    """Tell whether ``stems`` stand in a row in the words from ``start`` on."""
    found = words[start : start + len(stems)]
    return len(found) == len(stems) and all(stem in word for stem, word in zip(stems, found, strict=True))

"""The words of an index, for repairs: asked only for questions with a word that the vocabulary does not know."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from search.analysis.encoding import clean
from search.analysis.folding import fold, restore_umlauts
from search.analysis.spelling import dice, trigrams
from search.analysis.tokens import tokenize
from search.engines.elasticsearch.homes import OpenIndex
from search.engines.elasticsearch.schema import SPELLINGS

_MOST_TYPED = 32
_SHORTEST = 5
_MOST_SPELLINGS = 20_000
_AT_ONCE = 10_000
# Fewer shared trigrams make no repair, whatever the rules of repair are.
_NOT_FAR = 0.4


class ClusterWords:
    """The folded words of all texts, as one question needs them."""

    def __init__(self, opened: OpenIndex, text: str) -> None:
        self._opened = opened
        self._typed = tuple(islice(_spellings(text), _MOST_TYPED))
        self._counts: dict[str, int] = {}

    def has_word(self, word: str) -> bool:
        """Tell whether a text has the word; all words of the question are looked up at once."""
        if word not in self._counts:
            self._count({word, *self._typed} - self._counts.keys())
        return bool(self._counts[word])

    def which(self, words: Collection[str]) -> Collection[str]:
        """Return those of the words that a text has; all are looked up at once."""
        self._count(set(words) - self._counts.keys())
        return {word for word in words if self._counts[word]}

    def words_with_prefix(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Yield the words that begin so and may be what was meant, with the number of practices that have them."""
        typed = [trigrams(word) for word in self._typed if word.startswith(prefix)]
        near = [word for word in self._list(prefix) if any(dice(trigrams(word), one) >= _NOT_FAR for one in typed)]
        self._count(set(near) - self._counts.keys())
        return ((word, self._counts[word]) for word in near if self._counts[word])

    def _count(self, words: Iterable[str]) -> None:
        wanted = list(words)
        if not wanted:
            return
        found = self._opened.client.search(
            index=self._opened.name,
            size=0,
            allow_partial_search_results=False,
            aggs={"words": {"filters": {"filters": [{"term": {SPELLINGS: clean(word)}} for word in wanted]}}},
        )
        buckets = found["aggregations"]["words"]["buckets"]
        self._counts |= {word: bucket["doc_count"] for word, bucket in zip(wanted, buckets, strict=True)}

    def _list(self, prefix: str) -> list[str]:
        """Return the words that begin so, straight from the list of terms: removed practices may be among them."""
        words: list[str] = []
        while len(words) < _MOST_SPELLINGS:
            found = self._opened.client.terms_enum(
                index=self._opened.name,
                field=SPELLINGS,
                string=clean(prefix),
                size=_AT_ONCE,
                search_after=words[-1] if words else None,
            )["terms"]
            words += found
            if len(found) < _AT_ONCE:
                break
        return words


def _spellings(text: str) -> Iterator[str]:
    for token in tokenize(text):
        if len(token.text) >= _SHORTEST:
            yield from (fold(spelling) for spelling in (token.text, *restore_umlauts(token.text)))

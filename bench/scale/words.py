"""Words as natural texts have them: few very often, many seldom, and always another one that was never seen before.

The frequency of a word falls with its rank, first as 1/rank and, behind a core of some thousand words, faster. Core and
exponent are those that Gerlach and Altmann found for English ("Stochastic model for the vocabulary growth in natural
languages", Physical Review X 3, 2013); the number of different words then grows with the power 1/1.77 of the length, as
Heaps' law has it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from random import Random

_CORE = 7_873
_FALL = 1.77
_LAST_RANK = 10**12
_COMPOUNDS = 0.6
_SYLLABLES = {
    "fr": (
        "bel",
        "mon",
        "ville",
        "char",
        "lac",
        "ran",
        "gny",
        "ver",
        "sou",
        "lieu",
        "cour",
        "mar",
        "ti",
        "val",
        "bray",
    ),
    "de": ("berg", "hau", "sen", "wald", "furt", "lin", "den", "stein", "kir", "chen", "ober", "bach", "rod", "mühl"),
}


class WordSource:
    """The words of one language: known ones, the most frequent first, and behind them names and compounds."""

    def __init__(self, language: str, known: Sequence[str]) -> None:
        self.language = language
        self._nouns = [word for word in known if word[0].isupper() and len(word) > 3]
        self._known = [*known, *(self.rare_word(rank) for rank in range(len(known), _CORE))]
        size = len(self._known)
        core = [1 / rank for rank in range(1, _CORE + 1)]
        fading = [_CORE ** (_FALL - 1) / rank**_FALL for rank in range(_CORE + 1, size + 1)]
        tail = _CORE ** (_FALL - 1) * size ** (1 - _FALL) / (_FALL - 1)
        self._cumulative = list(accumulate((*core, *fading, tail)))
        self._choices: list[str | None] = [*self._known, None]

    def draw(self, chance: Random, number: int) -> list[str]:
        """Return so many words."""
        drawn = chance.choices(self._choices, cum_weights=self._cumulative, k=number)
        return [self._draw_rare(chance) if word is None else word for word in drawn]

    def draw_town(self, chance: Random) -> str:
        """Return a name that may never have come before."""
        return _name(self.language, chance.randrange(_LAST_RANK))

    def rare_word(self, rank: int) -> str:
        """Return the word of a rank behind the known ones: always the same one."""
        chance = Random(f"{self.language} {rank}")
        if self.language == "de" and chance.random() < _COMPOUNDS and self._nouns:
            first, second = chance.choices(self._nouns, k=2)
            return first + second.lower()
        return _name(self.language, rank)

    def _draw_rare(self, chance: Random) -> str:
        rank = len(self._known) * (1 - chance.random()) ** (-1 / (_FALL - 1))
        return self.rare_word(int(min(rank, _LAST_RANK)))


@lru_cache(maxsize=20_000)
def _name(language: str, number: int) -> str:
    chance = Random(f"name {language} {number}")
    return "".join(chance.choices(_SYLLABLES[language], k=chance.choice((2, 3, 3, 4)))).capitalize()

"""Names that are looked for as they are: libraries that the system knows, institutions that everybody knows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from practices.contributing.anonymity.kinds import KnownLibrary
from practices.contributing.anonymity.rules import words_of_all
from practices.contributing.anonymity.tokens import Token, name_parts, tokenize


@dataclass(frozen=True)
class NameTable:
    """Names as sequences of words without regard to case, by their first word."""

    rows: Mapping[str, Sequence[tuple[str, ...]]]
    acronyms: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str], acronyms: frozenset[str] = frozenset()) -> "NameTable":
        """Return the table of some names, and of acronyms, whose case matters."""
        rows: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name in set(names):
            words = tuple(token.low for token in tokenize(name))
            if words:
                rows[words[0]].append(words)
        return cls({first: sorted(found, key=len, reverse=True) for first, found in rows.items()}, acronyms)

    def end_at(self, tokens: Sequence[Token], index: int) -> int | None:
        """Return the index after the longest name that begins at ``index``."""
        if tokens[index].text in self.acronyms:
            return index + 1
        for words in self.rows.get(tokens[index].low, ()):
            if tuple(token.low for token in tokens[index : index + len(words)]) == words:
                return index + len(words)
        return None


def names_of(libraries: Iterable[KnownLibrary]) -> set[str]:
    """Return under which names the libraries are met: what stands before a bracket, and its pieces."""
    names: set[str] = set()
    for library in libraries:
        plain = re.sub(r"\s*\(.*?\)", "", library.name).strip()
        names |= {name for name in (plain, *re.split(r"\s*[,–]\s+", plain)) if _is_telling(name, library)}
    return names


def acronyms_of(libraries: Iterable[KnownLibrary]) -> frozenset[str]:
    """Return the acronyms that stand in brackets after a name; only their very spelling is one."""
    return frozenset(
        acronym for library in libraries for acronym in re.findall(r"\(([A-ZÄÖÜ][\wÄÖÜ]{1,5})\)", library.name)
    )


def towns_of(libraries: Iterable[KnownLibrary]) -> frozenset[str]:
    """Return the keys of the towns of the libraries."""
    return frozenset(" ".join(name_parts(library.city)) for library in libraries if library.city)


def _is_telling(name: str, library: KnownLibrary) -> bool:
    """Whether a piece of a name is more than a word like "Stadtbibliothek" or the town alone."""
    heads = words_of_all("library_heads") | words_of_all("library_modifiers")
    parts = [token.low for token in tokenize(name)]
    is_plain = all(part in heads or part in {"de", "la", "du", "des"} for part in parts)
    return len(parts) > 1 and not is_plain and name.casefold() != library.city.casefold()

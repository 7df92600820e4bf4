"""Persons: after a title or a role, by first name, with an initial, and by a last name met before."""

from collections.abc import Iterator, Sequence

from practices.contributing.anonymity.dictionary import is_everyday
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.names import first_names, last_names, near_first_names, near_last_names
from practices.contributing.anonymity.place_names import is_place
from practices.contributing.anonymity.proper_names import country_names
from practices.contributing.anonymity.rules import words
from practices.contributing.anonymity.tokens import Token

# These stand for too many things to be a title without a full stop.
_NEED_STOP = frozenset({"m", "mm", "mag", "dipl"})
# "M. et Mme le Dr"
_MOST_TITLES = 5
_SAINTS = frozenset({"saint", "sainte", "st", "ste", "sankt"})


def is_house(token: Token) -> bool:
    """Whether a German word means a house or an office, so that "Maria von der Bibliothek" ends with the first name."""
    heads = words("de", "library_heads") | words("de", "institution_heads") | words("de", "institution_tails")
    return token.low.endswith(tuple(heads)) or token.low.endswith(
        ("stelle", "leitung", "verwaltung", "gruppe", "amt", "rat")
    )


class PersonFinder:
    """Finds the persons of one text."""

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self._text = text
        self._tokens = tokens
        self._language = language
        self._not_names = words(language, "not_names")

    def find(self) -> Iterator[IdentifyingMark]:
        """Yield the marks of persons."""
        found = [*self._first_pass()]
        surnames = {self._tokens[after - 1].low for first, after in found if after - first > 1}
        covered = {index for first, after in found for index in range(first, after)}
        found += [(i, i + 1) for i in range(len(self._tokens)) if i not in covered and self._is_met_again(i, surnames)]
        for first, after in found:
            yield IdentifyingMark(self._tokens[first].start, self._end(after - 1), MarkKind.PERSON)

    def _first_pass(self) -> Iterator[tuple[int, int]]:
        index = 0
        while index < len(self._tokens):
            found = self._titled(index) or self._after_role(index) or self._named(index) or self._surnamed(index)
            if found:
                yield found
                index = found[1]
            else:
                index += 1

    def _end(self, index: int) -> int:
        """Return where a name ends; the full stop of an initial is part of it."""
        token = self._tokens[index]
        is_initial = len(token.text) == 1 and self._text[token.end : token.end + 1] == "."
        return token.end + 1 if is_initial else token.end

    # After a title

    def _titled(self, index: int) -> tuple[int, int] | None:
        after = self._skip_titles(index)
        if after == index or after >= len(self._tokens) or self._tokens[after].gap.strip(" .\u00a0\u202f\n"):
            return None
        if self._language == "de" and self._word(after) in ("der", "den", "dem", "zum", "zur"):
            return None
        if not self._is_title_alone(index, after) and not self._is_listed(self._skip_particles(after)):
            return None
        end = self._read_name(after, is_open=True)
        return (index, end) if end else None

    def _skip_titles(self, index: int) -> int:
        """Return the index after the titles, with "et", "la" between two of them."""
        after, joins = index, words(self._language, "title_joins")
        while after - index < _MOST_TITLES:
            is_join = after > index and self._word(after) in joins and self._is_title(after + 1)
            if not (self._is_title(after) or is_join):
                break
            after += 1
        return after

    def _is_title(self, index: int) -> bool:
        if index >= len(self._tokens):
            return False
        token = self._tokens[index]
        if token.low not in words(self._language, "titles") | words(self._language, "weak_titles"):
            return False
        if token.low in _NEED_STOP:
            return token.is_capital and self._text[token.end : token.end + 1] == "."
        return self._language != "de" or token.is_capital

    def _is_title_alone(self, first: int, after: int) -> bool:
        """Whether the titles prove a name, whatever it is."""
        return any(token.low not in words(self._language, "weak_titles") for token in self._tokens[first:after])

    # After a role

    def _after_role(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        if token.low not in words(self._language, "roles") or index + 1 >= len(self._tokens):
            return None
        following = self._tokens[index + 1]
        if following.gap not in (" ", ", ", "\u00a0") or not following.is_capital or self._is_barred(index + 1):
            return None
        end = self._read_name(index + 1, is_open=False)
        if end is None or is_place(following, self._language):
            return None
        is_long = end - index > 2 and (self._language != "de" or following.gap == ", " or self._is_listed(end - 1))
        return (index + 1, end) if is_long or self._is_listed(index + 1) else None

    # By a first or a last name

    def _named(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        if not token.is_capital or self._follows_saint(index) or len(token.text) == 1:
            return self._initialled(index)
        if not self._is_first_name(token) and not self._is_last_before_first(index):
            return None
        end = self._read_name(index, is_open=False) or index + 1
        if end > index + 1:
            return (index, end) if self._is_full_name(index, end) else None
        return (index, end) if self._is_first_name_alone(index) else None

    def _initialled(self, index: int) -> tuple[int, int] | None:
        """Read "A. Martin"."""
        token = self._tokens[index]
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        if following is None or len(token.text) > 1 or following.gap.strip() != "." or not following.is_capital:
            return None
        is_name = following.low in last_names() and following.low not in self._not_names and not following.is_first
        is_plain = self._language != "de" and is_everyday(following.text, self._language)
        return (index, index + 2) if is_name and not is_plain else None

    def _is_first_name(self, token: Token) -> bool:
        is_double = "-" in token.text and token.parts[0] in first_names() and token.parts[0] not in self._not_names
        return token.low in first_names() or (is_double and all(self._is_any_name(part) for part in token.parts))

    def _is_any_name(self, part: str) -> bool:
        return part in first_names() or part in last_names()

    def _is_last_before_first(self, index: int) -> bool:
        """Whether a last name opens the name, as in "Nguyen Van Minh"."""
        token, following = self._tokens[index], self._tokens[index + 1 : index + 2]
        is_name = token.low in last_names() and not is_everyday(token.text, self._language)
        return (
            is_name
            and bool(following)
            and following[0].follows
            and following[0].is_capital
            and (self._is_first_name(following[0]) or self._is_last_name(following[0]))
        )

    def _is_full_name(self, index: int, end: int) -> bool:
        """Whether the words after a first name may be a last name, where the first one may be an everyday word."""
        last = self._tokens[end - 1]
        if self._tokens[index].low in self._not_names or (is_place(self._tokens[index], self._language)):
            return self._is_last_name(last) and not is_place(last, self._language)
        if (
            self._tokens[index].is_first
            and is_everyday(self._tokens[index].text, self._language)
            and self._language != "de"
        ):
            return self._is_last_name(last) or not is_everyday(last.text, self._language)
        return True

    def _is_first_name_alone(self, index: int) -> bool:
        token = self._tokens[index]
        is_other = token.low in self._not_names or token.low in country_names() or is_place(token, self._language)
        if is_other or token.text.isupper():
            return False
        is_plain = is_everyday(token.text, self._language)
        if self._language == "de":
            return token.low in near_first_names() or not is_plain
        is_near = token.low in near_first_names()
        is_doubtful = token.is_first and (self._language == "en" or token.low in words("fr", "not_names_at_start"))
        return not is_plain or (is_near and not is_doubtful)

    def _surnamed(self, index: int) -> tuple[int, int] | None:
        """Read a last name alone; German ones are mostly nouns, so that only those of few meanings count."""
        token = self._tokens[index]
        if not token.is_capital or token.low in self._not_names or is_place(token, self._language):
            return None
        if self._language == "de":
            is_sure = token.low.removesuffix("s") in words("de", "sure_surnames") and len(token.text) > 3
            return (index, index + 1) if is_sure else None
        is_name = token.low in near_last_names() and len(token.text) > 3 and not token.text.isupper()
        is_sure = is_name and not token.is_first and not is_everyday(token.text, self._language)
        return (index, index + 1) if is_sure and not self._follows_saint(index) else None

    def _is_met_again(self, index: int, surnames: set[str]) -> bool:
        token = self._tokens[index]
        if not token.is_capital or len(token.text) < 3:
            return False
        is_known = token.low in surnames or (token.low.endswith("s") and token.low[:-1] in surnames)
        is_plain = token.is_first and is_everyday(token.text, self._language) and self._language != "de"
        return is_known and not is_plain and token.low not in self._not_names and not is_place(token, self._language)

    # The words of a name

    def _read_name(self, index: int, *, is_open: bool) -> int | None:
        """Return the index after a name that begins at ``index``: capitals, initials, and particles between them."""
        after = index
        last_capital: int | None = None
        while after < len(self._tokens) and after - index < 7:
            token = self._tokens[after]
            if after > index and not self._goes_on(after):
                break
            if token.is_capital and self._may_be_part(after, is_head=last_capital is None, is_open=is_open):
                last_capital = after
            elif token.low not in words(self._language, "particles") or (after == index and not is_open):
                break
            after += 1
        return None if last_capital is None else last_capital + 1

    def _goes_on(self, index: int) -> bool:
        before, token = self._tokens[index - 1], self._tokens[index]
        is_after_initial = len(before.text) == 1 and token.gap in (". ", ".", ".-") and not token.is_first
        return token.follows or is_after_initial

    def _may_be_part(self, index: int, *, is_head: bool, is_open: bool) -> bool:
        token = self._tokens[index]
        if is_head:
            return not (is_open and self._is_barred(index))
        if len(token.text) == 1:
            return self._text[token.end : token.end + 1] == "."
        follows_particle = self._tokens[index - 1].low in words(self._language, "particles")
        if self._is_barred(index) or token.is_first or (follows_particle and is_place(token, self._language)):
            return False
        if self._language != "de":
            return True
        if follows_particle:
            return not is_house(token)
        return self._is_last_name(token) or not is_everyday(token.text, "de") or token.parts[0] in first_names()

    def _is_barred(self, index: int) -> bool:
        """Whether a word with a capital is a title or a role, as in "Frau Bürgermeisterin"."""
        low = self._tokens[index].low
        barred = words(self._language, "roles") | words(self._language, "months_and_days")
        return low in barred or low in words(self._language, "titles")

    def _is_last_name(self, token: Token) -> bool:
        names = last_names()
        return token.low in names or token.low.removesuffix("s") in names or any(part in names for part in token.parts)

    def _is_listed(self, index: int) -> bool:
        if index >= len(self._tokens) or not self._tokens[index].is_capital:
            return False
        token = self._tokens[index]
        is_name = self._is_first_name(token) or self._is_last_name(token)
        return is_name and token.low not in self._not_names

    def _skip_particles(self, index: int) -> int:
        while index < len(self._tokens) and self._tokens[index].low in words(self._language, "particles"):
            index += 1
        return index

    def _word(self, index: int) -> str:
        return self._tokens[index].low if index < len(self._tokens) else ""

    def _follows_saint(self, index: int) -> bool:
        return index > 0 and self._tokens[index - 1].low in _SAINTS and self._tokens[index].gap in (" ", ". ", "-")

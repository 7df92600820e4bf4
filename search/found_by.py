"""Why a hit was found: each word of the question with its forms in the text, and the subjects that led to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.facets import Facet, Label
from search.values import Hit, MatchedWord

# More is not read, and a hit has only a line or two for it.
_MOST_FORMS = 3
_MOST_WORDS = 6
_MOST_SUBJECTS = 2


@dataclass(frozen=True, kw_only=True)
class FoundWord:
    """A word of the question. `forms` stand in the text and are none of the words that were typed."""

    word: str
    forms: tuple[str, ...]


def found_words(matched: Sequence[MatchedWord]) -> tuple[FoundWord, ...]:
    """Return the words that led to a hit, each with its own forms."""
    typed = {word.word.casefold() for word in matched}
    return tuple(FoundWord(word=word.word, forms=_other_forms(word, typed)) for word in matched[:_MOST_WORDS])


def found_subjects(hit: Hit, language: str, facets: Sequence[Facet]) -> str:
    """Return in words the subjects of the practice that a word of the question names.

    They explain what the text cannot: a word that does not stand in it, or a text in another language than the
    reader's. Elsewhere they are left out.
    """
    is_foreign = hit.language != language
    codes = dict.fromkeys(code for word in hit.matched if is_foreign or not word.forms for code in word.concepts)
    labels = [str(label) for label in _labels(tuple(codes), facets).values()][:_MOST_SUBJECTS]
    return _("by the subject %(labels)s") % {"labels": ", ".join(labels)} if labels else ""


def _labels(codes: Sequence[str], facets: Sequence[Facet]) -> Mapping[str, Label]:
    return {code: facet.label_of(code) for code in codes for facet in facets if code in facet.choices()}


def _other_forms(word: MatchedWord, typed: set[str]) -> tuple[str, ...]:
    forms: dict[str, str] = {}
    for form in word.forms:
        if form.casefold() not in typed:
            forms.setdefault(form.casefold(), form)
    return tuple(forms.values())[:_MOST_FORMS]

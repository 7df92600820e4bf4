"""The line under the search field: words of the reader's language that lead to texts in another."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

if TYPE_CHECKING:
    from home.models import HomePage


def word_pairs(page: "HomePage") -> list[tuple[str, str, str, str]]:
    """Return (word, address of its results, word it leads to, language of that word)."""
    results = reverse("search:results")
    return [
        (pair.word, f"{results}?{urlencode({'q': pair.word})}", pair.found, pair.found_language)
        for pair in page.word_pairs.all()
    ]

"""The last part of an address, made from the title of a practice or the name of a library."""

import re

from django.utils.text import slugify

LENGTH = 80
_LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# What stands between two words, where `slugify` would run them together.
_BETWEEN_WORDS = re.compile(r"(?<=\w)['’/+&](?=\w)")


def slug_of(title: str, language: str) -> str:
    """Return the address that a title gives, in whole words; German umlauts are spelled out. It may be empty."""
    letters = title.lower().translate(_LETTERS)
    if language == "de":
        letters = letters.translate(_UMLAUTS)
    slug = slugify(_BETWEEN_WORDS.sub("-", letters)).strip("-")
    if len(slug) <= LENGTH:
        return slug
    whole_words = slug[: LENGTH + 1].rpartition("-")[0]
    return whole_words or slug[:LENGTH]

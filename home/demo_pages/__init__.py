"""Puts the public texts on the site, as pages that editors can change."""

from pathlib import Path

from django.db import transaction

from home.demo_pages.journeys import tie_adaptation
from home.demo_pages.texts import TextError, read_texts
from home.demo_pages.trees import plant
from home.demo_pages.writing import write

__all__ = ["TextError", "load_pages"]


@transaction.atomic
def load_pages(folder: Path) -> int:
    """Create or update the pages of a folder in all languages; return how many changed.

    Safe to run again: a page is written only when its file changed since it was last written, so that editors' changes
    stay. Run it again after practices were imported: what names practices is tied to them then. Raises TextError.
    """
    texts = read_texts(folder)
    tree = plant(texts)
    for text in texts:
        if "travelled" in text.facts:
            tie_adaptation(**text.facts["travelled"])
    return sum(write(text, language, tree) for text in texts for language in text.words)

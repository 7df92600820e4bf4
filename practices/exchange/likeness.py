"""Records that look like another one: same library and near-same title."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from practices.exchange.schema import PracticeFile
from practices.models import PracticePage
from search.analysis.folding import fold

_NEAR = 0.85


@dataclass(frozen=True)
class KnownRecord:
    """What likeness is judged by."""

    reference: str
    library: str
    title: str


class KnownRecords:
    """The records of the site and of the files read so far."""

    def __init__(self) -> None:
        pages = PracticePage.objects.filter(library__isnull=False).values_list(
            "reference", "library__name", "library__city", "title"
        )
        self._known = [KnownRecord(row[0], fold(f"{row[1]} {row[2]}"), fold(row[3])) for row in pages]

    def look_alikes(self, record: PracticeFile) -> tuple[str, ...]:
        """Return the references of records that look like this one, and remember it."""
        if not record.library.name:
            return ()
        own = KnownRecord(record.id, fold(f"{record.library.name} {record.library.city or ''}"), fold(record.title))
        found = tuple(dict.fromkeys(_alike(own, self._known)))
        self._known.append(own)
        return found


def _alike(own: KnownRecord, others: Iterable[KnownRecord]) -> Iterator[str]:
    for other in others:
        is_other = other.reference != own.reference and other.library == own.library
        if is_other and SequenceMatcher(None, own.title, other.title).ratio() >= _NEAR:
            yield other.reference

"""The tie between a practice and the one it took its idea from, which the files of the practices do not hold."""

from practices.models import Adaptation, PracticePage


def tie_adaptation(*, origin: str, adaptation: str, relation: str) -> bool:
    """Note on the practice ``adaptation`` (a reference) that it took up ``origin``; return whether that was new.

    Does nothing while one of the two is not there.
    """
    practices = {page.reference: page for page in _originals(origin, adaptation)}
    source, taker = practices.get(origin), practices.get(adaptation)
    if source is None or taker is None or taker.adapted_from.filter(origin=source).exists():
        return False
    taker.adapted_from.add(Adaptation(origin=source, relation=relation))
    taker.save_revision().publish()
    return True


def _originals(*references: str) -> list[PracticePage]:
    pages = PracticePage.objects.live().filter(reference__in=references).select_related("locale")
    return [page for page in pages if page.is_original]

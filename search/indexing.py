"""The index follows the database: what changed is noted in the same transaction and applied after commit."""

from collections.abc import Iterable

from search.engine import Progress
from search.models import ChangeReason


def mark_changed(ids: Iterable[str], reason: ChangeReason = ChangeReason.CHANGED) -> None:
    """Note that these documents changed, inside the caller's transaction; the index follows after commit.

    Never raises because of an engine: what cannot be applied waits in PendingChange.
    """
    raise NotImplementedError


def apply_pending(*, limit: int = 100) -> int:
    """Bring documents that are due up to date; return how many were applied. Never raises on engine errors."""
    raise NotImplementedError


def catch_up_sometimes() -> None:
    """Apply what waits, at most every few seconds per process; nearly free otherwise."""
    raise NotImplementedError


def rebuild_index(progress: Progress | None = None) -> int:
    """Build the whole index beside the present one and switch; changes made meanwhile are applied after it."""
    raise NotImplementedError


def is_rebuild_needed() -> bool:
    """Whether the index is missing, damaged or of another version."""
    raise NotImplementedError


def ensure_index() -> bool:
    """Tell whether the index answers; if not, start one rebuild in the background and return False at once."""
    raise NotImplementedError

"""Making the index anew from the database, by command or in the background of a web process."""

import logging
from threading import Thread

from django.db import close_old_connections, connection

from search.engine import IndexBusy, Progress
from search.gathering import LeftOut, iter_readable
from search.indexing import MOST_REFUSALS, apply_all, mark_changed
from search.models import PendingChange
from search.registry import get_engine, get_source
from search.throttle import Throttle
from search.values import IndexState

logger = logging.getLogger(__name__)

_REBUILT_STATES = (IndexState.MISSING, IndexState.DAMAGED, IndexState.OUTDATED)

# A rebuild that failed is not tried again at every request.
_start = Throttle(seconds=30)


def rebuild_index(progress: Progress | None = None) -> int:
    """Build the whole index beside the present one and switch; return the number of documents.

    Changes made meanwhile are applied to the new index. A few practices that cannot be indexed are left out and wait
    with their reason. Raise IndexBusy when another rebuild is running, EngineError when the engine fails
    or refuses many; the present index then stays.
    """
    source = get_source()
    left_out = LeftOut(len(list(source.current_ids())))
    done = get_engine().rebuild(iter_readable(source, left_out.add), progress, left_out.add)
    mark_changed(left_out.ids)
    apply_all()
    return done


def is_rebuild_needed() -> bool:
    """Whether the index is missing, damaged, of another version, or of another number of practices."""
    status = get_engine().status()
    if not status.is_ready:
        return status.state in _REBUILT_STATES
    if PendingChange.objects.filter(refusals__lt=MOST_REFUSALS).exists():
        return False
    missing = len(list(get_source().current_ids())) - (status.documents or 0)
    # What cannot be indexed is missing after the next rebuild, too.
    return not 0 <= missing <= PendingChange.objects.count()


def ensure_index() -> bool:
    """Tell whether the index answers; if not, start one rebuild in the background and return False at once."""
    status = get_engine().status()
    is_lost = status.state in _REBUILT_STATES and not status.is_rebuilding
    if is_lost and _start.is_open():
        Thread(target=_rebuild_quietly, name="search-rebuild", daemon=True).start()
    return status.is_ready


def start_rebuild() -> bool:
    """Rebuild in the background because somebody asked for it; False, and nothing done, while a rebuild is running."""
    if get_engine().status().is_rebuilding:
        return False
    Thread(target=_rebuild_quietly, name="search-rebuild", daemon=True).start()
    return True


def _rebuild_quietly() -> None:
    close_old_connections()
    try:
        logger.warning("The search index is being rebuilt.")
        logger.warning("The search index was rebuilt with %d practices.", rebuild_index())
    except IndexBusy:
        logger.info("Another process rebuilds the search index.")
    except Exception:
        logger.exception("The search index could not be rebuilt.")
    finally:
        connection.close()

"""What a web process does once, so that no reader waits for it: load what searches need, see that an index is there."""

import gc
import logging
from threading import Thread

from django.db import DatabaseError, connection

from search.analysis.dictionary import load_dictionaries
from search.analysis.vocabulary.current import current_vocabulary
from search.rebuilding import ensure_index

logger = logging.getLogger(__name__)

# A page makes some ten thousand objects and forgets them: at Python's 700 it would be searched for garbage many times.
_OBJECTS_BEFORE_COLLECTION = 20_000


def prepare_in_background() -> None:
    """Prepare without keeping a starting web process waiting."""
    Thread(target=_prepare_and_close, name="search-preparation", daemon=True).start()


def prepare() -> None:
    """Load dictionaries and vocabulary, and take them out of the sight of Python's garbage collector.

    They are a million objects that live as long as the process. Each full collection would walk over all of them while
    some reader waits.
    """
    load_dictionaries()
    current_vocabulary()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)


def _prepare_and_close() -> None:
    try:
        prepare()
        ensure_index()
    except DatabaseError:
        logger.exception("The search could not be prepared: the first reader who searches will wait for it.")
    finally:
        connection.close()

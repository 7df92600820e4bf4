"""Ending a writer beside its caller: what was saved can be found, and only the next writer has to wait."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Thread

_MOMENT = 0.2
"""Seconds that a caller waits for the end: small indexes are merged within it, ten thousand practices take longer."""


def end_beside(end: Callable[[], None], held: AbstractContextManager[object]) -> None:
    """Call ``end`` and then leave ``held``, in a thread of its own where that takes longer than a moment."""

    def finish() -> None:
        with held:
            end()

    # No daemon: a process that ends waits for it, and one that is killed has lost nothing but the tidying up.
    thread = Thread(target=finish, name="merge-segments")
    try:
        thread.start()
    except RuntimeError:
        # The system gives no more threads. The text is saved, so this must not look like a failure.
        finish()
    else:
        thread.join(_MOMENT)

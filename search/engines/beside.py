"""Work beside the thread that answers a reader: engines count what was found while its first hits are made."""

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Got = TypeVar("_Got")
_MOST_AT_ONCE = 8


class _Beside:
    """Threads of a process, made when they are first needed."""

    def __init__(self) -> None:
        self._begin()
        # A copied process has the object, but not its threads.
        os.register_at_fork(after_in_child=self._begin)

    def _begin(self) -> None:
        self._threads = ThreadPoolExecutor(_MOST_AT_ONCE, thread_name_prefix="beside")

    def start(self, work: Callable[_Given, _Got], *args: _Given.args, **kwargs: _Given.kwargs) -> "Future[_Got]":
        """Start the work; its result or its error is there when it is asked for."""
        return self._threads.submit(work, *args, **kwargs)


beside = _Beside()

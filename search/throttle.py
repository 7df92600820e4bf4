"""Doing something now and then, not every time."""

import threading
import time


class Throttle:
    """Lets one caller of the process through every `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next = 0.0
        self._lock = threading.Lock()

    def is_open(self) -> bool:
        """Whether the caller may go on; if so, the others wait from now."""
        with self._lock:
            now = time.monotonic()
            if now < self._next:
                return False
            self._next = now + self._seconds
            return True

    def reset(self) -> None:
        """Let the next caller through."""
        self._next = 0.0

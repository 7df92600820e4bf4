"""A way to a server that can be shut, and that can swallow what is said: stopped, restarted and slow servers."""

import socket
import threading
from contextlib import suppress

_CHUNK = 65_536


class Doorway:
    """Passes what comes to its port on to a server and back. It begins open."""

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._is_silent = False
        self._ends: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._begin()

    def shut(self) -> None:
        """End every connection and take no more, as a server that was stopped."""
        # Only this wakes the thread that waits for the next one.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._hang_up()

    def open(self) -> None:
        """Be there again, at the same port."""
        self._is_silent = False
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._begin()

    def fall_silent(self) -> None:
        """Take connections and never answer."""
        self._is_silent = True
        self._hang_up()

    def _begin(self) -> None:
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                visitor, _address = listener.accept()
                self._ends.append(visitor)
                if not self._is_silent:
                    server = socket.create_connection(self._server)
                    self._ends.append(server)
                    for ends in ((visitor, server), (server, visitor)):
                        threading.Thread(target=self._pass_on, args=ends, daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while said := source.recv(_CHUNK):
                target.sendall(said)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _hang_up(self) -> None:
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends.clear()

"""Three nodes of the recipe on this machine, each with a folder of its own, gone afterwards."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_RECIPE = Path(__file__).resolve().parents[2] / "deploy" / "elasticsearch"
HEAP = "400m"
NAMES = ("one", "two", "three")


@dataclass(frozen=True, kw_only=True)
class Node:
    """One server. ``peers`` are the transport addresses of all three."""

    name: str
    port: int
    transport: int
    peers: str
    run: Path

    def begin(self, founders: Sequence[str]) -> "subprocess.Popen[bytes]":
        """Start it in the background; without ``founders`` it joins the others, with an empty disk."""
        return self._script("start.sh", {"ES_FOUNDERS": ",".join(founders)})

    def kill(self) -> None:
        """Kill it as a power cut does."""
        self._signal(signal.SIGKILL)

    def freeze(self) -> None:
        """Let it hang, as a machine that is stopped does: its connections stay open and nothing answers."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on where it stopped."""
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        """End it, if it runs."""
        self._script("stop.sh", {}).wait()

    def _signal(self, number: signal.Signals) -> None:
        os.kill(int((self.run / "es.pid").read_text(encoding="utf-8")), number)

    def _script(self, name: str, more: dict[str, str]) -> "subprocess.Popen[bytes]":
        values = {
            "ES_RUN": str(self.run),
            "ES_PORT": str(self.port),
            "ES_HEAP": HEAP,
            "ES_NODE": self.name,
            "ES_TRANSPORT": str(self.transport),
            "ES_PEERS": self.peers,
            **more,
        }
        command = ["bash", str(_RECIPE / name)]
        return subprocess.Popen(command, env={**os.environ, **values}, stdout=subprocess.DEVNULL)  # noqa: S603


@contextmanager
def three_nodes() -> Iterator[dict[str, Node]]:
    """Give three nodes of one cluster, by name."""
    folder = Path(tempfile.mkdtemp(prefix="passerelle-cluster-"))
    # The servers run as another user than root and must be able to enter the folder.
    folder.chmod(0o755)
    ports, transports = _free_ports(len(NAMES)), _free_ports(len(NAMES))
    peers = ",".join(f"127.0.0.1:{port}" for port in transports)
    nodes = {
        name: Node(name=name, port=port, transport=transport, peers=peers, run=folder / name)
        for name, port, transport in zip(NAMES, ports, transports, strict=True)
    }
    try:
        for started in [node.begin(NAMES) for node in nodes.values()]:
            if started.wait():
                raise SystemExit("A node did not start; see deploy/elasticsearch/README.md.")
        yield nodes
    finally:
        for node in nodes.values():
            node.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _free_ports(number: int) -> list[int]:
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports

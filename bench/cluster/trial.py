"""Nodes are killed or hang while readers ask and an editor saves: what they see of it, and what is lost."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from django.core.management import call_command
from elasticsearch import ConnectionError as NoConnection
from elasticsearch import ConnectionTimeout, Elasticsearch

from bench.cluster.nodes import NAMES, Node
from bench.cluster.people import Editor, Reader, Tally
from bench.scale.engines import Task
from bench.scale.material import read_material
from bench.scale.questions import make_questions
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.options import Address, ElasticsearchOptions
from search.values import SearchQuery

_PREFIX = "trial"
_READERS = 2
_PATIENCE = 180.0
_PAGE = 100
# Three unanswered checks of ten seconds each, then a node is out of its cluster.
_HANGING = 60.0


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One node that failed, and what people met from before it until the cluster was whole again."""

    name: str
    seconds: float
    readers: tuple[Tally, ...]
    editor: Tally
    lost: tuple[str, ...]


class Trial:
    """Three nodes with an index of which each part lies on two of them."""

    def __init__(self, nodes: dict[str, Node], *, documents: int, seed: int, calm: float) -> None:
        self._nodes = nodes
        self._task = Task(material=read_material(), documents=documents, seed=seed)
        self._calm = calm
        self._addresses = tuple(f"http://127.0.0.1:{node.port}" for node in nodes.values())
        self._client = Elasticsearch(list(self._addresses), request_timeout=5, retry_on_timeout=True, max_retries=5)
        questions = make_questions(self._task.maker(), documents, str(seed))
        self._questions = [asked.query for asked in questions]

    def build(self) -> None:
        """Fill the index and wait for its copies."""
        call_command("migrate", verbosity=0, interactive=False)
        self._engine().rebuild(self._task.maker().generate(self._task.documents))
        self._wait_until_whole(len(NAMES))

    def fail_each(self) -> Iterator[Failure]:
        """Kill the node that leads the cluster, then the one that writes first; each comes back with an empty disk.

        Last, let the one that writes first hang until the others have given it up, and go on.
        """
        yield self._fail("killed: the elected master", self._master(), Node.kill, self._restart, self._calm)
        yield self._fail(
            "killed: the node with the primary shard", self._primary(), Node.kill, self._restart, self._calm
        )
        yield self._fail("hangs: the node with the primary shard", self._primary(), Node.freeze, Node.thaw, _HANGING)

    def _fail(
        self,
        name: str,
        node: Node,
        break_it: Callable[[Node], None],
        mend: Callable[[Node], None],
        seconds: float,
    ) -> Failure:
        began = time.perf_counter()
        with ExitStack() as people:
            readers = [people.enter_context(Reader(self._engine(), self._questions)) for _ in range(_READERS)]
            editor = people.enter_context(Editor(self._engine()))
            time.sleep(self._calm)
            break_it(node)
            time.sleep(seconds)
            mend(node)
            self._wait_until_whole(len(NAMES))
            time.sleep(self._calm)
        return Failure(
            name=name,
            seconds=time.perf_counter() - began,
            readers=tuple(reader.tally for reader in readers),
            editor=editor.tally,
            lost=tuple(sorted(set(editor.saved) - self._found())),
        )

    @staticmethod
    def _restart(node: Node) -> None:
        node.begin(()).wait()

    def _engine(self) -> ElasticsearchEngine:
        address = Address(nodes=self._addresses, prefix=_PREFIX)
        return ElasticsearchEngine(address, ElasticsearchOptions(replicas=1))

    def _found(self) -> set[str]:
        engine, found, page = self._engine(), set[str](), 1
        while hits := engine.search(SearchQuery(text="orchard", page=page, page_size=_PAGE)).hits:
            found |= {hit.id for hit in hits}
            page += 1
        return found

    def _master(self) -> Node:
        (row,) = self._client.cat.master(format="json")
        return self._nodes[row["node"]]  # type: ignore[index]  # JSON, as asked for

    def _primary(self) -> Node:
        rows = self._client.cat.shards(index=f"{_PREFIX}-*-read", format="json", h=["node", "prirep"])
        return self._nodes[next(row["node"] for row in rows if row["prirep"] == "p")]  # type: ignore[index]

    def _wait_until_whole(self, nodes: int) -> None:
        limit = time.perf_counter() + _PATIENCE
        while time.perf_counter() < limit:
            try:
                health = self._client.cluster.health()
            except (NoConnection, ConnectionTimeout):
                continue
            if health["status"] == "green" and health["number_of_nodes"] == nodes:
                return
            time.sleep(0.5)
        raise SystemExit("The cluster did not become whole again.")

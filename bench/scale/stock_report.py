"""Stock Wagtail search beside ours: the same practices, the same questions, in the same run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Times
from bench.scale.engines import Task, answer_texts, rebuild
from bench.scale.places import Place
from bench.scale.processes import in_own_process
from bench.scale.questions import make_questions
from bench.scale.stock import FACETS, StockMeasured, measure_stock
from bench.scale.tables import count
from bench.table import markdown_table, milliseconds
from deploy.private_postgres import private_postgres

_QUESTIONS = 40
_ROUND_FROM = 10


@dataclass(frozen=True, kw_only=True)
class _Row:
    search: str
    words: str
    found: int
    pages: Times
    with_facets: Times


def stock_table(task: Task, place: Place, say: Callable[[str], None]) -> str:
    """Return the times of stock search on two databases, and of our engine, for questions without a filter."""
    questions = stock_questions(task)
    say(f"our engine, the questions of stock search, {count(task.documents)} practices …")
    environment = {"SEARCH_URL": place.url}
    in_own_process(rebuild, task, environment=environment)
    ours = in_own_process(answer_texts, task, questions, environment=environment)
    rows = [_Row(search=place.name, words="as typed", found=ours.found, pages=ours.pages, with_facets=ours.with_facets)]
    for name, database in (("stock, SQLite", _own_sqlite), ("stock, PostgreSQL", private_postgres)):
        say(f"{name}, {count(task.documents)} practices: writing pages, indexing, asking …")
        with database() as url, TemporaryDirectory(prefix="passerelle-bench-") as folder:
            environment = {"DATABASE_URL": url, "DATA_DIR": folder}
            rows += _rows(name, in_own_process(measure_stock, task, questions, environment=environment))
    return _table(rows, task, len(questions))


def stock_questions(task: Task) -> list[tuple[str, str]]:
    """Return some of the questions that the engines are asked, as words and the reader's language."""
    asked = make_questions(task.maker(), task.documents, str(task.seed))
    return [(each.query.text, each.query.language) for each in asked if not each.filters][:_QUESTIONS]


def _rows(name: str, measured: StockMeasured) -> Iterator[_Row]:
    for times in measured.times:
        yield _Row(
            search=f"{name} ({measured.indexing:,.0f} pages indexed a second)",
            words=times.operator,
            found=times.found,
            pages=times.pages,
            with_facets=times.with_facets,
        )


def _table(rows: list[_Row], task: Task, asked: int) -> str:
    head = (
        f"{count(task.documents)} practices, {asked} questions without a filter",
        *("words", "found something", "first page p50", "p95"),
        *(f"with facets p50 (stock: {len(FACETS)})", "p95", "slower than ours, p95"),
    )
    return markdown_table(head, [_cells(row, rows[0]) for row in rows])


def _cells(row: _Row, ours: _Row) -> tuple[str, ...]:
    times = (row.pages.p50, row.pages.p95, row.with_facets.p50, row.with_facets.p95)
    factor = row.with_facets.p95 / ours.with_facets.p95
    slower = f"{factor:,.1f} ×" if factor < _ROUND_FROM else f"{factor:,.0f} ×"
    return (row.search, row.words, str(row.found), *(milliseconds(value) for value in times), slower)


@contextmanager
def _own_sqlite() -> Iterator[str]:
    with TemporaryDirectory(prefix="passerelle-bench-") as folder:
        yield f"sqlite:///{Path(folder) / 'stock.sqlite3'}"

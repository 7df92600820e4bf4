"""Asking for pages inside this process: the server's own time, middleware and templates included, no network."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client


class PageError(Exception):
    """A page that is to be measured does not answer as it should."""


@dataclass(frozen=True)
class QueryCounts:
    """The most SQL queries that any of some pages needs: with a warm cache, and with an empty one."""

    warm: int
    cold: int


def asking(address: str, client: Client) -> Callable[[], None]:
    """Return the action of asking for a page. It raises PageError unless the page is there."""

    def ask() -> None:
        status = client.get(address).status_code
        if status != 200:
            raise PageError(f"{address} answers {status}")

    return ask


def query_counts(addresses: Sequence[str], client: Client) -> QueryCounts:
    """Count the SQL queries of each address."""
    warm = max(_count(address, client) for address in addresses)
    return QueryCounts(warm=warm, cold=max(_cold_count(address, client) for address in addresses))


def _cold_count(address: str, client: Client) -> int:
    cache.clear()
    return _count(address, client)


def _count(address: str, client: Client) -> int:
    queries: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        queries.append(sql)
        return execute(sql, *arguments)

    with connection.execute_wrapper(note):
        asking(address, client)()
    return len(queries)

"""How many SQL queries a page costs."""

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from practices.models import thesaurus_stamp
from search import indexing


def count_queries(client: Client, address: str) -> int:
    """Return the queries that ``address`` costs once its caches are filled and the index is up to date.

    What a process asks only every few seconds is asked in the counted request, so that a slow machine counts the same
    as a fast one.
    """
    indexing.apply_all()
    _read(client, address)
    indexing._catch_up.reset()
    cache.delete(thesaurus_stamp._CACHE_KEY)
    with CaptureQueriesContext(connection) as asked:
        _read(client, address)
    return len(asked)


def _read(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, address

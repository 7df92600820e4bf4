"""How to reach a cluster and how to keep an index there: from SEARCH_URL and from the operator's settings."""

import re
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urlsplit

PLAIN = "elasticsearch"
ENCRYPTED = "elasticsearch+https"
_DEFAULT_PORT = 9200
_DEFAULT_PREFIX = "passerelle"
# What Elasticsearch allows in the name of an index, without its special characters.
_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


@dataclass(frozen=True, kw_only=True)
class ElasticsearchOptions:
    """What the operator may set. Times are in seconds; each try of a request may take as long.

    `window` is how many hits Elasticsearch can count off at once; pages behind it are reached step by step.
    """

    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    ca_certs: str = ""
    timeout: float = 3.0
    write_timeout: float = 15.0
    rebuild_timeout: float = 60.0
    retries: int = 2
    connections: int = 10
    shards: int = 1
    replicas: int = 0
    window: int = 10_000


@dataclass(frozen=True, kw_only=True)
class Address:
    """What a SEARCH_URL says: the nodes, as http or https addresses, the prefix of all our names, and who asks."""

    nodes: tuple[str, ...]
    prefix: str = _DEFAULT_PREFIX
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def parse(cls, url: str) -> Self:
        """Read `elasticsearch://host:port,host:port/prefix` or the same with `+https` and `user:password@`.

        Raise ValueError for anything else; the password never stands in it.
        """
        parts = urlsplit(url)
        if parts.query or parts.fragment:
            raise ValueError("SEARCH_URL: write #, ? and / of a password as %23, %3F and %2F.")
        credentials, _at, hosts = parts.netloc.rpartition("@")
        user, _colon, password = credentials.partition(":")
        prefix = parts.path.strip("/") or _DEFAULT_PREFIX
        if not _PREFIX.fullmatch(prefix):
            raise ValueError(f"SEARCH_URL: {prefix!r} cannot begin the name of an index; use a-z, 0-9, - and _.")
        scheme = "https" if parts.scheme == ENCRYPTED else "http"
        nodes = tuple(_node(scheme, host) for host in hosts.split(","))
        return cls(nodes=nodes, prefix=prefix, user=unquote(user), password=unquote(password))


def _node(scheme: str, host: str) -> str:
    parts = urlsplit(f"{scheme}://{host.strip()}")
    if not parts.hostname:
        raise ValueError("SEARCH_URL: a host is missing; write elasticsearch://host:9200/prefix.")
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{scheme}://{name}:{parts.port or _DEFAULT_PORT}"

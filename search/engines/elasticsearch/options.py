"""How to reach a cluster and how to keep an index there: from SEARCH_URL and from the operator's settings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Self
from urllib.parse import unquote, urlsplit

PLAIN = "elasticsearch"
ENCRYPTED = "elasticsearch+https"
_VARIABLE = "ELASTICSEARCH_"
_DEFAULT_PORT = 9200
_DEFAULT_PREFIX = "passerelle"
# What Elasticsearch allows in the name of an index, without its special characters.
_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


@dataclass(frozen=True, kw_only=True)
class ElasticsearchOptions:
    """What the operator may set. Times are in seconds; each try of a request may take as long."""

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


def read_options(environment: Mapping[str, str]) -> ElasticsearchOptions:
    """Return what `ELASTICSEARCH_TIMEOUT` and the like say, each named as the option is; empty ones say nothing.

    Raise ValueError, without the value, where a number is none.
    """
    values: dict[str, str | int | float] = {}
    for option in fields(ElasticsearchOptions):
        name = f"{_VARIABLE}{option.name.upper()}"
        if written := environment.get(name):
            kind: type[str | int | float] = type(getattr(ElasticsearchOptions, option.name))
            try:
                values[option.name] = kind(written)
            except ValueError as error:
                raise ValueError(f"{name} must be a number.") from error
    return ElasticsearchOptions(**values)  # type: ignore[arg-type]  # each value has the type of its option


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

"""The connection to a cluster: the official client with its pool of connections, limits and credentials."""

from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.options import Address, ElasticsearchOptions


def make_client(address: Address, options: ElasticsearchOptions) -> Elasticsearch:
    """Return a client, safe for all threads of a process. Nothing is sent before the first question."""
    return Elasticsearch(
        list(address.nodes),
        request_timeout=options.timeout,
        max_retries=options.retries,
        # Another node may answer where one hangs; to ask the same one again would only double the wait.
        retry_on_timeout=len(address.nodes) > 1,
        connections_per_node=options.connections,
        **_trust(address, options),
    )


def _trust(address: Address, options: ElasticsearchOptions) -> dict[str, Any]:
    """Return who asks, and whom to believe."""
    trust: dict[str, Any] = {"ca_certs": options.ca_certs} if options.ca_certs else {}
    if options.api_key:
        return {**trust, "api_key": options.api_key}
    user = address.user or options.user
    return {**trust, "basic_auth": (user, address.password or options.password)} if user else trust

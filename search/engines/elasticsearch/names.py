"""What is ours on a cluster.

Builds are called `<prefix>-<schema>-<time>-<random>`; `<prefix>-<schema>-read` and `-write` lead to the one in use,
and `<prefix>-lock` is for rebuilds.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from search.engines.elasticsearch.schema import schema_hash


class IndexNames:
    """The names of one prefix and one version of the schema."""

    def __init__(self, prefix: str, schema_version: str) -> None:
        own = f"{prefix}-{schema_hash(schema_version)}"
        self.read = f"{own}-read"
        self.write = f"{own}-write"
        self.lock = f"{prefix}-lock"
        self.every_read = f"{prefix}-*-read"
        self.every_build = f"{prefix}-*"
        self._own = own
        # Another prefix may begin like ours: what is not built exactly so belongs to somebody else.
        self._is_read = re.compile(rf"{re.escape(prefix)}-[0-9a-f]{{8}}-read").fullmatch
        self._is_build = re.compile(rf"{re.escape(prefix)}-[0-9a-f]{{8}}-[0-9]{{14}}-[0-9a-f]{{6}}").fullmatch

    def build(self, started: datetime, distinction: str) -> str:
        """Return the name of a build."""
        return f"{self._own}-{started:%Y%m%d%H%M%S}-{distinction}"

    def builds(self, names: Iterable[str]) -> set[str]:
        """Return those of the names that are builds of ours, of any version."""
        return {name for name in names if self._is_build(name)}

    def other_reads(self, found: Mapping[str, Any]) -> list[str]:
        """Return the names that lead other versions to their index, from what a cluster says of names."""
        aliases = {alias for index in found.values() for alias in index["aliases"]}
        return sorted(alias for alias in aliases if self._is_read(alias) and alias != self.read)

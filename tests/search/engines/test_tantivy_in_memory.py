"""The embedded engine in memory keeps the contract."""

from pathlib import Path

import pytest

from search.engine import SearchEngine
from search.engines import make_engine
from tests.search.engine_contract import EngineContract


class TestTantivyInMemory(EngineContract):
    """Every test of the contract."""

    @pytest.fixture
    def engine(self, tmp_path: Path) -> SearchEngine:
        """Return an empty engine."""
        return make_engine("tantivy-memory://", default_folder=tmp_path)

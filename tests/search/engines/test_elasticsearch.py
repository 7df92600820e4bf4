"""The engine on a cluster keeps the contract."""

import pytest

from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.search.engine_contract import EngineContract
from tests.search.engines.conftest import EngineMaker


class TestElasticsearch(EngineContract):
    """Every test of the contract, on a real server."""

    @pytest.fixture
    def engine(self, make_cluster_engine: EngineMaker) -> ElasticsearchEngine:
        """Return an empty engine."""
        engine = make_cluster_engine()
        engine.rebuild([])
        return engine

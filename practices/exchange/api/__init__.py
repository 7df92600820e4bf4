"""The public data service, described by OpenAPI at ``/api/v1/openapi.json``."""

from practices.exchange.api.service import api

__all__ = ["api"]

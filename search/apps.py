"""The app that finds practices."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Registers the table of changes that wait for the index."""

    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

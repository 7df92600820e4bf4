"""The app that finds practices."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Holds what waits for the index, and counts words that found too little once their answer is out."""

    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Write what was counted when a request is finished; name the operator's dictionary, and check it."""
        from django.core.signals import request_finished

        from search import checks
        from search.operators_dictionary import use_named_dictionary
        from search.question_log import write_waiting

        request_finished.connect(write_waiting)
        checks.register()
        use_named_dictionary()

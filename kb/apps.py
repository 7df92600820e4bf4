"""The Django project as an app: commands, templates tags, static files and the checks of the house."""

from django.apps import AppConfig


class KbConfig(AppConfig):
    """The project itself."""

    name = "kb"
    verbose_name = "Passerelle"

    def ready(self) -> None:
        """Notice when the pages of the frame get other addresses."""
        from kb.content_addresses import watch_content_addresses

        watch_content_addresses()

"""Which text a page was last loaded with."""

from django.db import models


class LoadedText(models.Model):
    """The digest of the text file a page was last written from: an unchanged file spares an editor's change."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.page_id}: {self.digest[:8]}"

"""The libraries that did something: one row each, shared by all its practices."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practices.models.scales import LibraryKind
from practices.models.slugs import slug_of

# ISO 15511: a prefix, a hyphen, then up to eleven letters, digits, "/", ":" or "-".
_validate_isil = RegexValidator(r"^[A-Z]{1,4}-[A-Za-z0-9/:-]{1,11}$", _("An ISIL looks like DE-46 or FR-751131015."))
# How an umlaut in a name is spelled out.
_LANGUAGE_BY_COUNTRY = {"DE": "de", "AT": "de", "CH": "de", "LI": "de", "LU": "de"}
_validate_country = RegexValidator(r"^[A-Z]{2}$", _("Two capital letters (ISO 3166-1), for instance FR or DE."))


class Library(models.Model):
    """A library. ``country`` is an ISO 3166-1 code; ``kind_in_words`` is the kind as the library itself puts it."""

    name = models.CharField(_("Name"), max_length=200)
    slug = models.SlugField(_("Address"), max_length=120, unique=True, blank=True)
    kind = models.CharField(_("Kind"), max_length=20, choices=LibraryKind.choices, default=LibraryKind.UNKNOWN)
    kind_in_words = models.CharField(_("Kind in its own words"), max_length=120, blank=True)
    city = models.CharField(_("Town"), max_length=120, blank=True)
    region = models.CharField(_("Region"), max_length=120, blank=True)
    country = models.CharField(_("Country"), max_length=2, validators=[_validate_country])
    website = models.URLField(_("Website"), blank=True)
    isil = models.CharField(_("ISIL"), max_length=16, blank=True, validators=[_validate_isil])
    code_bib = models.CharField(_("French library code (code_bib)"), max_length=16, blank=True)
    latitude = models.DecimalField(_("Latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("Longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("kind_in_words")]),
        FieldRowPanel([FieldPanel("city"), FieldPanel("region"), FieldPanel("country")], heading=_("Place")),
        FieldPanel("website"),
        MultiFieldPanel(
            [FieldPanel("isil"), FieldPanel("code_bib"), FieldPanel("latitude"), FieldPanel("longitude")],
            heading=_("Identifiers and coordinates"),
        ),
    ]

    class Meta:
        verbose_name = _("Library")
        verbose_name_plural = _("Libraries")
        ordering = ["name", "city"]
        constraints = [models.UniqueConstraint(fields=["name", "city", "country"], name="one_row_a_library")]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}" if self.city and self.city not in self.name else self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, with an address made from the name where none is given."""
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came

    def _free_slug(self) -> str:
        base = slug_of(str(self), _LANGUAGE_BY_COUNTRY.get(self.country, "fr")) or "library"
        taken = set(Library.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        return next(
            slug for number in range(1, 10_000) if (slug := f"{base}-{number}" if number > 1 else base) not in taken
        )

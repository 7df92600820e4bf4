"""Staff and money."""

from decimal import Decimal

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from practices.models.derived import cost_band
from practices.models.scales import CostBand

_not_negative = MinValueValidator(Decimal(0))
_validate_currency = RegexValidator(r"^[A-Z]{3}$", _("Three capital letters (ISO 4217), for instance EUR or CHF."))


class Means(models.Model):
    """What it took. Amounts are in ``currency``; an empty amount is unknown, which is not zero."""

    staff = models.TextField(_("Staff and skills"), max_length=600, blank=True)
    hours_per_month = models.DecimalField(
        _("Hours of staff time a month"),
        max_digits=7,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[_not_negative],
    )
    volunteers = models.PositiveIntegerField(_("Volunteers"), null=True, blank=True)
    start_up_cost = models.DecimalField(
        _("Start-up cost"), max_digits=12, decimal_places=2, null=True, blank=True, validators=[_not_negative]
    )
    yearly_cost = models.DecimalField(
        _("Additional cost a year"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[_not_negative],
        help_text=_("Building and existing staff excluded. Zero means: no additional money."),
    )
    total_cost = models.DecimalField(
        _("Total cost, where only a total is known"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[_not_negative],
    )
    currency = models.CharField(_("Currency"), max_length=3, default="EUR", validators=[_validate_currency])
    price_year = models.PositiveSmallIntegerField(_("Price year"), null=True, blank=True)
    money_note = models.TextField(_("Note on the money"), max_length=600, blank=True)

    means_panels = [
        MultiFieldPanel(
            [FieldPanel("staff"), FieldRowPanel([FieldPanel("hours_per_month"), FieldPanel("volunteers")])],
            heading=_("Staff"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_up_cost"), FieldPanel("yearly_cost"), FieldPanel("total_cost")]),
                FieldRowPanel([FieldPanel("currency"), FieldPanel("price_year")]),
                FieldPanel("money_note"),
            ],
            heading=_("Money"),
        ),
        InlinePanel("funders", heading=_("Funders"), label=_("Funder")),
    ]

    class Meta:
        abstract = True

    @property
    def cost_band(self) -> CostBand:
        """The band of the yearly cost; unknown for amounts in other currencies than the euro."""
        return cost_band(self.yearly_cost if self.currency == "EUR" else None)

    @property
    def has_money(self) -> bool:
        """Whether anything at all is known about the money."""
        amounts = (self.start_up_cost, self.yearly_cost, self.total_cost)
        return any(amount is not None for amount in amounts) or bool(self.money_note)

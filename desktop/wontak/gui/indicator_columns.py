"""The table of indicators: how a table will know that its goal was reached."""

from wontak.gui.column_reading import (
    naming,
    nothing,
    organization_choices,
    read_organization,
    same_text,
)
from wontak.gui.models.columns import Column, Look
from wontak.language import N_
from wontak.services import indicators


def _indicator_column(title: str, field: str, weight: int) -> Column:
    return Column(
        title=title,
        text=lambda row, _d: getattr(row, field),
        weight=weight,
        read=same_text,
        plan=lambda row, text: indicators.write(row, field=field, text=text),
        fields=(field,),
        look=lambda _r, _d: Look(strong=field == "name"),
    )


INDICATOR_COLUMNS = (
    Column(title="#", text=nothing, weight=34, numbered=True),
    _indicator_column(N_("Indicator"), "name", 190),
    _indicator_column(N_("Baseline"), "baseline", 96),
    _indicator_column(N_("Target"), "target", 96),
    _indicator_column(N_("Method"), "method", 130),
    _indicator_column(N_("When"), "timing", 84),
    Column(
        title=N_("Owner"),
        text=lambda row, d: d.name_of(row.owner_id),
        weight=110,
        read=read_organization,
        plan=naming(indicators.name_owner),
        choices=organization_choices,
        fields=("owner_id",),
    ),
)

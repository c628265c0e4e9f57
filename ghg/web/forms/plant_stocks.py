"""Forms of stocks: counts at the end of a month, and how far the two ways may lie apart."""

from ghg.desk.stock import count_stock, set_tolerance
from ghg.web.forms import choices
from ghg.web.forms.form import CHOICE, DAY, DECIMAL, MONTHS, Field, Form

STREAM = Field("stream", CHOICE, choices=choices.streams)

FORMS = (
    Form(
        "/stock/count",
        "web.stock.count",
        count_stock,
        (
            STREAM,
            Field("day", DAY, "web.stock.day"),
            Field("quantity", DECIMAL),
            Field("unit", example="t"),
            Field("method", term="web.stock.method"),
            Field("counted_by", term="web.stock.counted_by"),
            Field("witness", term="web.stock.witness"),
            Field("document", term="cli.column.bill"),
        ),
        "/stocks",
        note="web.stock.count_hint",
    ),
    Form(
        "/stock/tolerance",
        "web.stock.tolerance",
        set_tolerance,
        (
            STREAM,
            Field("percent", DECIMAL, "web.stock.percent"),
            Field("months", MONTHS, needed=True),
            Field("reason", needed=True),
        ),
        "/stocks",
    ),
)

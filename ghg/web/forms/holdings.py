"""Forms of credits and certificates."""

from ghg.desk.holdings.acts import confirm, release
from ghg.web.forms.form import DAY, Field, Form

BLOCK = ("block",)
ON_DAY = Field("day", DAY)

FORMS = (
    Form(
        "/holdings/confirm",
        "web.holdings.confirm",
        confirm,
        (ON_DAY, Field("reason")),
        "/holdings",
        BLOCK,
    ),
    Form(
        "/holdings/release",
        "web.holdings.release",
        release,
        (ON_DAY, Field("reason", needed=True)),
        "/holdings",
        BLOCK,
    ),
)

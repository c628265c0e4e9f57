"""Forms of settings: keys that end, one person or two, accounts, bundles for the group."""

from ghg.desk.access.keys import end_key
from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import give_account
from ghg.desk.group.receiving import import_bundle
from ghg.web.forms.form import FILE, LONG, Field, Form

REASON = Field("reason", LONG, needed=True)
KEYS, USERS, SETTINGS = "/settings/keys", "/settings/users", "/settings"

FORMS = (
    Form(f"{KEYS}/end", "web.keys.end", end_key, (REASON,), KEYS, ("public",)),
    Form(
        f"{USERS}/account",
        "web.user_account",
        give_account,
        (Field("os_user"), REASON),
        USERS,
        ("code",),
        note="web.user_account_note",
    ),
    Form(
        f"{SETTINGS}/two",
        "web.works.two",
        set_mode,
        (REASON,),
        SETTINGS,
        note="web.works.two_note",
        fixed={"one": False},
    ),
    Form(
        f"{SETTINGS}/one",
        "web.works.one",
        set_mode,
        (REASON,),
        SETTINGS,
        note="web.works.one_note",
        fixed={"one": True},
    ),
    Form(
        "/group/import",
        "web.plants.receive",
        import_bundle,
        (Field("path", FILE, "web.plants.file"), Field("key", term="web.plants.key")),
        "/group",
        note="web.plants.receive_note",
    ),
)

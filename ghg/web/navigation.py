"""Where a reader can go, in the order of a year's work."""

from collections.abc import Sequence

from ghg.web.reader import Reader

Group = tuple[str, tuple[tuple[str, str], ...]]

# group -> (path, term) of its pages
GROUPS: tuple[Group, ...] = (
    (
        "web.group.month",
        (
            ("/", "web.nav.overview"),
            ("/entry", "web.nav.entry"),
            ("/import", "web.nav.import"),
            ("/closing", "web.nav.closing"),
            ("/tasks", "web.nav.tasks"),
        ),
    ),
    (
        "web.group.plant",
        (
            ("/organisation", "web.nav.organisation"),
            ("/plan", "web.nav.plan"),
            ("/boundary", "web.nav.boundary"),
            ("/meters", "web.nav.meters"),
            ("/stocks", "web.nav.stocks"),
            ("/samples", "web.nav.samples"),
            ("/monitoring", "web.nav.monitoring"),
            ("/evidence", "web.nav.evidence"),
        ),
    ),
    (
        "web.group.year",
        (
            ("/crosschecks", "web.nav.crosschecks"),
            ("/inventory", "web.nav.inventory"),
            ("/issue", "web.nav.issue"),
            ("/reports", "web.nav.reports"),
            ("/yearend", "web.nav.yearend"),
            ("/verification", "web.nav.verification"),
        ),
    ),
    ("web.group.claim", (("/holdings", "web.nav.holdings"), ("/claims", "web.nav.claims"))),
    ("web.group.books", (("/library", "web.nav.library"), ("/journal", "web.nav.journal"))),
    (
        "web.group.settings",
        (
            ("/settings/users", "web.users"),
            ("/settings", "web.nav.settings"),
            ("/group", "web.nav.group"),
        ),
    ),
)
# pages that are reached from another one
BELOW = {
    "/lines": "/inventory",
    "/why": "/inventory",
    "/year": "/entry",
    "/cell": "/entry",
    "/records": "/plan",
    "/source": "/plan",
    "/stream": "/plan",
    "/products": "/plan",
    "/meter": "/meters",
    "/stock": "/stocks",
    "/sample": "/samples",
    "/parameter": "/samples",
    "/parameters": "/samples",
    "/check": "/settings",
}
FOR_FEW = frozenset({"/import", "/settings/users"})  # for those who may do what they are for
PLACES = frozenset(path for _, places in GROUPS for path, _ in places)


def place_of(path: str) -> str:
    """Give the page of the navigation that an address belongs to."""
    if path in PLACES:
        return path
    first = "/" + path.strip("/").partition("/")[0]
    return BELOW.get(first, first)


def groups_of(reader: Reader) -> Sequence[Group]:
    """Give the places for whoever reads."""
    return [
        (name, tuple(one for one in some if one[0] not in FOR_FEW or reader.may(one[0])))
        for name, some in GROUPS
    ]

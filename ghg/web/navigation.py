"""Where a reader can go, in the order of a year's work."""

# group -> (path, term) of its pages
GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "web.group.month",
        (
            ("/", "web.nav.overview"),
            ("/entry", "web.nav.entry"),
            ("/import", "web.nav.import"),
            ("/tasks", "web.nav.tasks"),
        ),
    ),
    (
        "web.group.plant",
        (
            ("/organisation", "web.nav.organisation"),
            ("/plan", "web.nav.plan"),
            ("/meters", "web.nav.meters"),
            ("/evidence", "web.nav.evidence"),
        ),
    ),
    (
        "web.group.year",
        (
            ("/inventory", "web.nav.inventory"),
            ("/issue", "web.nav.issue"),
            ("/reports", "web.nav.reports"),
            ("/verification", "web.nav.verification"),
        ),
    ),
    ("web.group.claim", (("/holdings", "web.nav.holdings"), ("/claims", "web.nav.claims"))),
    ("web.group.books", (("/library", "web.nav.library"), ("/journal", "web.nav.journal"))),
)
# pages that are reached from another one
BELOW = {
    "/lines": "/inventory",
    "/why": "/inventory",
    "/year": "/entry",
    "/cell": "/entry",
    "/records": "/plan",
    "/meter": "/meters",
}


def place_of(path: str) -> str:
    """Give the page of the navigation that an address belongs to; "" for none."""
    first = "/" + path.strip("/").partition("/")[0]
    return BELOW.get(first, first)

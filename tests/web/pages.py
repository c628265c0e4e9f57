"""Every page of the face with an address at which the demonstration has something to show."""

from urllib.parse import quote

# name of the page -> address
PAGES = {
    "overview": "/",
    "entry": "/entry?month=2026-01",
    "entry-closed": "/entry?month=2025-03",
    "year": "/year?year=2025",
    "cell": "/cell?stream=USED&month=2025-03",
    "cell-open": "/cell?stream=USED&month=2026-02",
    "tasks": "/tasks?year=2026",
    "me": "/me",
    "users": "/settings/users",
    "plan": "/plan",
    "records": "/records?stream=USED",
    "evidence": "/evidence",
    "inventory": "/inventory",
    "draft": "/inventory?issue=0",
    "lines": "/lines?view=guide",
    "why-total": "/why?number=name%3Aguide",
    "why-figure": "/why?number=figure%3Amarket",
    "why-line": "/why?number=GRID.202501.G",
    "reports": "/reports",
    "holdings": "/holdings",
    "claims": "/claims",
    "scheme": "/claims/scheme?id=miit-334",
    "library": "/library",
    "guide": "/library/guide?id=gbt32151-25-2024",
    "factors": f"/library/factors?word={quote('天然气')}&page=2",
    "journal": "/journal?check=true",
    "error": "/why?number=NOPE",
}

# every address that acts; a new one is told here and in the matrix of roles
ACTS = (
    *("/entry", "/cell/add", "/cell/correct", "/cell/absent"),
    *("/language", "/login", "/login/password", "/logout", "/logout/everywhere"),
    *("/settings/users/add", "/settings/users/roles"),
    *("/settings/users/secret", "/settings/users/end"),
    *("/tasks/submit", "/tasks/review", "/tasks/approve", "/tasks/reject", "/tasks/withdraw"),
)

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
    "organisation": "/organisation",
    "import": "/import",
    "plan": "/plan",
    "plan-facility": "/plan/facility",
    "plan-unit": "/plan/unit",
    "plan-boundary": "/plan/boundary",
    "plan-source": "/plan/source?kind=fuel_stationary",
    "plan-status": "/plan/status?source=S2-01",
    "plan-stream": "/plan/stream?source=S2-01",
    "records": "/records?stream=USED",
    "evidence": "/evidence",
    "inventory": "/inventory",
    "draft": "/inventory?issue=0",
    "lines": "/lines?view=guide",
    "why-total": "/why?number=name%3Aguide",
    "why-figure": "/why?number=figure%3Amarket",
    "why-line": "/why?number=GRID.202501.G",
    "inventory-new": "/inventory/new?year=2026",
    "issue": "/issue",
    "reports": "/reports",
    "report-read": "/reports/read?inventory=2025&issue=1&language=zh",
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
    *("/organisation", "/organisation/particular"),
    *("/plan/facility", "/plan/unit", "/plan/boundary"),
    *("/plan/source", "/plan/status", "/plan/stream"),
    *("/import/upload", "/import/confirm", "/import/drop", "/import/undo"),
    *("/evidence/add", "/inventory/new", "/issue"),
    *("/language", "/login", "/login/password", "/logout", "/logout/everywhere"),
    *("/settings/users/add", "/settings/users/roles"),
    *("/settings/users/secret", "/settings/users/end"),
    *("/tasks/submit", "/tasks/review", "/tasks/approve", "/tasks/reject", "/tasks/withdraw"),
)

"""Examples for whoever writes the first program: of the demonstration, and tried by the tests."""

from collections.abc import Mapping
from typing import Any

# a word of a path or a query -> what the demonstration has for it
WORDS: Mapping[str, Any] = {
    "stream": "USED",
    "source": "S2-01",
    "facility": "F1",
    "inventory": "2025",
    "code": "2025",
    "number": "1",
    "year": 2025,
    "first_month": 202501,
    "last_month": 202503,
    "scheme": "miit-334",
    "parameter": "net_calorific_value",
}
# path of an act -> a body
ASKED_FOR: Mapping[str, Any] = {
    "activity": {"stream": "USED", "quantity": "118000.5", "unit": "kWh", "month": "2026-01"},
    "meters": {"code": "M9", "facility": "F1", "medium": "electricity"},
    "meters/{meter}/readings": {
        "readings": [
            {"day": 20260131, "reading": "1000.5"},
            {"day": 20260228, "reading": "1720.250001"},
        ]
    },
    "products": {
        "facility": "F1",
        "kind": "product_output",
        "name": "茶",
        "unit": "t",
        "period": {"first_day": 20260101, "last_day": 20260131},
        "value": "12.5",
    },
}

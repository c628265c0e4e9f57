"""Calls of every address, made by schemathesis of the description that the program gives of itself.

A part of the words is exchanged for words that the demonstration knows, so that calls also arrive.
What is sent needs neither key nor person: it comes from this machine, with the token of a session.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import openapi
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from ghg.web.api.openapi import described
from ghg.web.api.routes import ROUTES
from tests.web.api.calling import HOME

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SESSION = "a" * 43
MONTHS = {"first_day": 20260101, "last_day": 20260131}
KNOWN: dict[str, list[Any]] = {
    "stream": ["USED", "GRID", "SOLAR", "DIESEL"],
    "source": ["S2-01"],
    "facility": ["F1"],
    "inventory": ["2025"],
    "code": ["2025", "M1", "F1"],
    "number": ["1", "GRID.202501.G", "name:guide"],
    "issue_number": [1],
    "year": [2025],
    "first_month": [202501],
    "last_month": [202512],
    "scheme": ["miit-334"],
    "meter": ["M1"],
    **{name: [1] for name in ("block", "claim", "use", "record", "batch")},
    "name": ["gbt32151-25-2024", "miit-334"],
    "parameter": ["net_calorific_value"],
    "unit": ["kWh", "t"],
    "day": [20260131],
    "item": ["grid_electricity", "diesel"],
    "kind": ["product_output", "purchased_electricity"],
    "method": ["grid_electricity"],
    **{name: [""] for name in ("evidence", "entity")},
    **{name: ["12.5"] for name in ("quantity", "reading", "value")},
    "reason": ["改正"],
    "period": [MONTHS],
}


@dataclass
class Caller:
    """Whoever calls every address of an application, some times each."""

    app: FastAPI
    times: int

    def __post_init__(self) -> None:
        self.schema = openapi.from_dict(described_openly())
        self.schema.app = self.app
        self.dice = random.Random(8)
        self.calls = 0

    def operations(self) -> Iterator[Any]:
        for one in self.schema.get_all_operations():
            yield one.ok()

    def faults_of(self, operation: Any) -> list[str]:
        """Call one address; say which answers are not as it promises."""
        found: list[str] = []

        @settings(
            max_examples=self.times,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
            database=None,
            derandomize=True,
        )
        @given(case=operation.as_strategy())
        def call(case: Any) -> None:
            for part in (case.path_parameters, case.query, case.body):
                self._with_known(part)
            self.calls += 1
            try:
                answer = case.call(base_url=HOME, headers=self._headers())
                case.validate_response(answer, checks=CHECKS)
            except Exception as error:
                found.append(f"{operation.label} {case.query} {case.body!r:.200}: {error!r:.400}")

        call()
        return found

    def _headers(self) -> dict[str, str]:
        token = self.app.state.site.token(SESSION)
        return {"origin": HOME, "cookie": f"ghg_session={SESSION}", "x-ghg-token": token}

    def _with_known(self, words: Any) -> None:
        """Exchange three of four words for some that the demonstration knows."""
        if isinstance(words, dict):
            for name, value in words.items():
                if name in KNOWN and self.dice.random() < 0.75:
                    words[name] = self.dice.choice(KNOWN[name])
                else:
                    self._with_known(value)
        elif isinstance(words, list):
            for one in words:
                self._with_known(one)


def described_openly() -> dict[str, Any]:
    """Describe the interface without its keys: the caller shows his own."""
    made = described(ROUTES)
    del made["security"], made["components"]["securitySchemes"]
    for verbs in made["paths"].values():
        for said in verbs.values():
            said.pop("security", None)
    return made

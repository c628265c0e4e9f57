"""A program as the tests need one: it shows a key, sends objects, and reads JSON."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

HOME, PLACE = "http://127.0.0.1:8321", "/api/v1/"


@dataclass(frozen=True, slots=True)
class Program:
    """Somebody who calls with a key, or with none."""

    app: FastAPI
    key: str = ""

    def get(self, path: str, **headers: str) -> Any:
        return self._client().get(PLACE + path, headers=self._headers(headers))

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._client().post(PLACE + path, json=body or {}, headers=self._headers(headers))

    def send(self, path: str, content: bytes, **headers: str) -> Any:
        return self._client().post(PLACE + path, content=content, headers=self._headers(headers))

    def read(self, path: str) -> Any:
        """Read what must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def done(self, path: str, body: Any = None, **headers: str) -> Any:
        """Do what must succeed."""
        answer = self.post(path, body, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def _client(self) -> TestClient:
        return TestClient(self.app, base_url=HOME)

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        said = {name.replace("_", "-"): value for name, value in more.items()}
        return {"authorization": f"Bearer {self.key}", **said} if self.key else said


def codes(answer: Any) -> list[str]:
    """Give the codes of a problem document."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return [one["code"] for one in answer.json()["problems"]]

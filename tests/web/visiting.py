"""A visitor as the tests need one: it keeps cookies, knows the token, and reads pages as text."""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

HOME = "http://127.0.0.1:8321"
TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')


@dataclass(slots=True)
class Visitor:
    """A browser without script: GET pages, and forms that are sent as they stand."""

    app: FastAPI
    language: str = "zh"
    client: TestClient = field(init=False)

    def __post_init__(self) -> None:
        self.client = TestClient(self.app, base_url=HOME, follow_redirects=False)
        self.client.headers["accept-language"] = self.language
        self.client.headers["accept"] = "text/html"

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(address, headers=headers)

    def text(self, address: str) -> str:
        """Give a page as a person reads it; it must be there."""
        answer = self.get(address)
        assert answer.status_code == 200, (address, answer.status_code, read(answer.text))
        return read(answer.text)

    def token(self) -> str:
        found = TOKEN.search(self.get("/journal").text)
        assert found
        return found[1]

    def post(self, address: str, values: dict[str, Any], **headers: str) -> Any:
        """Send a form with its token from a page of ours."""
        said = {"origin": HOME, **{name.replace("_", "-"): one for name, one in headers.items()}}
        return self.client.post(address, data={"token": self.token(), **values}, headers=said)

    def by_script(self, address: str, values: dict[str, Any]) -> Any:
        """Send a form as htmx does."""
        return self.post(address, values, hx_request="true")


def read(markup: str) -> str:
    """Give the words of a page, without its marks and its head."""
    body = markup.partition("<body>")[2] or markup
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body))).strip()


def looked(visitor: Visitor, address: str) -> Any:
    """Open the page of a file that was handed in, when its check is over."""
    waiting = visitor.app.state.site.uploads._kept.get(address.partition("id=")[2])
    if waiting is not None:
        waiting.check.wait(60)
    return visitor.get(address)

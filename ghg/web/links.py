"""Addresses of pages: one way to write them."""

from urllib.parse import urlencode


def link(path: str, /, **query: object) -> str:
    """Write an address; what is empty is left out, and 0 is not empty."""
    asked = {name: value for name, value in query.items() if value is not None and value != ""}
    return f"{path}?{urlencode(asked)}" if asked else path

"""What kind of file it really is, by its content, whatever its name says."""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["zip", "ole", "markup", "pdf", "text"]

HEAD_BYTES = 512

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"%PDF", "pdf"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<head")


def kind_of(head: bytes) -> Kind:
    """Tell the kind of a file from its first bytes."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "markup" if bare.startswith(_MARKUP) else "text"

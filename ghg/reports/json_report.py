"""The issue as JSON for other programs: every number is text, so no digit is lost."""

import json
from typing import Any

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue, document
from ghg.texts import label

NOTES = ("positions", "numbers")


def json_bytes(issue: Issue, issue_hash: str, later: Later = AS_ISSUED) -> bytes:
    """Give the issue as indented UTF-8 JSON in the order of its fields, with its hash and how it is
    to be read in front; what became known since stands there too."""
    whole: dict[str, Any] = {"issue_sha256": issue_hash, "reading": _reading()}
    if later != AS_ISSUED:
        whole["later"] = document(later)
    whole["issue"] = document(issue)
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _reading() -> dict[str, dict[str, str]]:
    """Say what a reader of the issue must know; the issue itself stays as it was hashed."""
    return {
        note: {"zh": label(f"report.json.{note}", "zh"), "en": label(f"report.json.{note}", "en")}
        for note in NOTES
    }

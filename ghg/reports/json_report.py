"""The issue as JSON for other programs: every number is text, so no digit is lost."""

import json

from ghg.domain.issue import Issue, document


def json_bytes(issue: Issue, issue_hash: str) -> bytes:
    """Give the issue as indented UTF-8 JSON in the order of its fields, its hash in front."""
    whole = {"issue_sha256": issue_hash, "issue": document(issue)}
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()

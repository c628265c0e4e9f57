"""What a problem looks like (RFC 9457), with every code that the program has, by status."""

from typing import Any

from ghg.texts.errors import ERRORS

SCHEMA = "#/components/schemas/"
TEXT = {"type": "string"}
PLACE = {
    "type": "object",
    "description": "Where a mistake lies: a cell of a file, a word of the request (`column`), or a "
    "named thing of the books.",
    "properties": {
        **dict.fromkeys(("file", "sheet", "column", "subject"), TEXT),
        "row": {"type": "integer"},
    },
    "additionalProperties": False,
}
ONE = {
    "type": "object",
    "description": "One mistake. `code` is stable; sentence and remedy are for people, in the "
    "language of `Accept-Language`.",
    "properties": {
        "at": {"$ref": f"{SCHEMA}ProblemPlace"},
        "code": {"$ref": f"{SCHEMA}ProblemCode"},
        "level": {"enum": ["error", "warning"]},
        **dict.fromkeys(("place", "raw", "sentence", "remedy"), TEXT),
    },
    "required": ["at", "code", "level", "place", "raw", "sentence", "remedy"],
}
WHOLE = {
    "type": "object",
    "description": "Everything that is wrong with a request at once; title and code are of the "
    "first. A problem of level `warning` is a question, answered by naming its code in `accept`.",
    "properties": {
        "type": {"type": "string", "pattern": "^urn:ghg:problem:E-"},
        "title": TEXT,
        "status": {"type": "integer"},
        "code": {"type": "string", "pattern": "^E-[A-Z0-9-]+$"},
        "problems": {"type": "array", "minItems": 1, "items": {"$ref": f"{SCHEMA}ProblemItem"}},
    },
    "required": ["type", "title", "status", "code", "problems"],
}
CODE = {"description": "every code that there is", "enum": sorted(ERRORS)}
PROBLEM_SCHEMAS: dict[str, Any] = {
    "Problem": WHOLE,
    "ProblemItem": ONE,
    "ProblemPlace": PLACE,
    "ProblemCode": CODE,
}
WHY = {
    "400": "The request cannot be read: a word that is missing, unknown or of another kind",
    "401": "Nobody is known by the key or the session (E-LOGIN)",
    "403": "Whoever calls may not do this (E-RIGHT); the refusal stands in the journal",
    "404": "There is no such thing (E-REF) or no such address",
    "409": "Something is missing first, or the Idempotency-Key was used for another request",
    "412": "The thing has changed since it was read (E-CHANGED)",
    "413": "The body is larger than the address takes (E-WEB.large)",
    "422": "The data do not allow the act; every mistake is told, nothing was written",
    "500": "The program failed; nothing was written",
    "503": "Somebody else is writing (E-BUSY); the same request may be sent again",
}
PROBLEMS: dict[str, Any] = {
    status: {
        "description": words,
        "content": {"application/problem+json": {"schema": {"$ref": f"{SCHEMA}Problem"}}},
    }
    for status, words in WHY.items()
}

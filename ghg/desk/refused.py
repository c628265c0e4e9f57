"""What the ledger refuses, said in the words of the plan: codes for ids, words for numbers."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ghg.errors import Problem
from ghg.intake.words import DATA_CLASSES, FLAGS
from ghg.plan.plan import Plan

_WORDED: Mapping[str, str] = MappingProxyType(
    {
        "E-CONFLICT.record": "E-CONFLICT.activity",
        "E-DUP.record": "E-DUP.activity",
        "E-OVERLAP.record": "E-OVERLAP.activity",
    }
)
# A value as the ledger shows it: quantity (class/estimated/method/rank).
_VALUE = re.compile(r"([^ ]+) \((\d+)/([01])/(.*)/(\d+)\)", re.DOTALL)
Words = tuple[str, str]


def in_words(problem: Problem, plan: Plan) -> Problem:
    """Name the stream by its code, and what differs between two records by words."""
    stream = _stream(problem.place.subject, plan)
    placed = replace(problem, place=replace(problem.place, subject=stream))
    if problem.code not in _WORDED:
        return placed
    values = dict(problem.values)
    values["document_zh"], values["document_en"] = _document(values.pop("document"))
    if "new" in values:
        unit = plan.stream(stream).unit if stream in plan.stream_ids else ""
        old, new = _both(values.pop("old"), values.pop("new"), unit)
        values |= {"old_zh": old[0], "old_en": old[1], "new_zh": new[0], "new_en": new[1]}
    return replace(placed, code=_WORDED[problem.code], values=values)


def _stream(subject: str, plan: Plan) -> str:
    word, _, number = subject.partition(" ")
    if word != "stream" or not number.isdigit():
        return subject
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return codes.get(int(number), "")


def _document(number: str) -> Words:
    """Name the document; the ledger shows one without a number as a dash."""
    if number == "-":
        return "无凭证号", "no document number"
    return f"凭证{number}", f"document {number}"


def _both(old: str, new: str, unit: str) -> tuple[Words, Words]:
    """Write two values: their quantities, and of the rest what differs."""
    (old_quantity, *old_rest), (new_quantity, *new_rest) = _parts(old), _parts(new)
    differing = [at for at, one in enumerate(old_rest) if one != new_rest[at]]
    return (
        _shown(f"{old_quantity} {unit}".strip(), [old_rest[at] for at in differing]),
        _shown(f"{new_quantity} {unit}".strip(), [new_rest[at] for at in differing]),
    )


def _parts(value: str) -> tuple[str | Words, ...]:
    found = _VALUE.fullmatch(value)
    if found is None:
        return (value,)
    quantity, data_class, estimated, method, rank = found.groups()
    return (
        quantity,
        next(
            (zh, name)
            for name, (number, zh, _) in DATA_CLASSES.items()
            if str(number) == data_class
        ),
        ("估算", "estimated") if int(estimated) == FLAGS["yes"][0] else ("非估算", "not estimated"),
        (f"方法：{method or '无'}", f"method: {method or 'none'}"),
        (f"来源等级{rank}", f"source rank {rank}")
        if int(rank)
        else ("无来源等级", "no source rank"),
    )


def _shown(quantity: str, rest: list[str | Words]) -> Words:
    words = [(one, one) if isinstance(one, str) else one for one in rest]
    if not words:
        return quantity, quantity
    chinese, english = zip(*words, strict=True)
    return f"{quantity}（{'，'.join(chinese)}）", f"{quantity} ({', '.join(english)})"

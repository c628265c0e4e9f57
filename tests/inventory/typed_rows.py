"""Rows of a typed inventory, written in few words."""

from fractions import Fraction

from ghg.domain.typed import Figure, TypedRow, Verdict
from ghg.errors import Place
from ghg.inventory.audit.judge import Expected, audited
from ghg.library import open_library

LIBRARY = open_library()
HERE = Place("a.xlsx", "清单", 2, "F")
COAL = {
    "activity": "1000 t",
    "net_calorific_value": "26.7 GJ/t",
    "carbon": "0.0274 tC/GJ",
    "oxidation": "94 %",
}
POWER = {"activity": "1000 MWh", "factor": "0.5810 tCO2/MWh"}
METHANE = {"activity": "10 t", "factor": "1 tCH4/t"}


def figure(text: str) -> Figure:
    number, _, unit = text.partition(" ")
    decimals = len(number.partition(".")[2])
    return Figure(Fraction(number), decimals, unit, "", HERE)


def row(stated: str, name: str = "无烟煤", gas: str = "", year: int = 0, **parts: str) -> TypedRow:
    told = {role: figure(text) for role, text in parts.items()}
    return TypedRow(
        HERE, 1, name, gas, year, {**told, "result": figure(stated)}, total=False, mistakes=()
    )


def judged(*rows: TypedRow, asked: Expected | None = None) -> tuple[Verdict, ...]:
    return audited(rows, LIBRARY, asked or Expected())


def only(stated: str, name: str = "无烟煤", **parts: str) -> Verdict:
    return judged(row(stated, name, **parts))[0]


def terms(verdict: Verdict) -> list[str]:
    return [reason.term.removeprefix("audit.reason.") for reason in verdict.reasons]


def remarks(verdict: Verdict) -> list[str]:
    return [reason.term.removeprefix("audit.remark.") for reason in verdict.remarks]

"""The rules of a computable guide, read strictly from its file.

Every word must be known: tables of a fitting purpose, tiers, kinds of evidence, kinds of source,
gases. A guide that named a life-cycle table for its electricity would be refused here.
"""

from collections.abc import Collection, Mapping
from typing import Any

from ghg.domain.factors import Tier
from ghg.domain.geography import Level
from ghg.domain.guides import (
    ElectricityRule,
    GuideSource,
    HeatRule,
    SampleRule,
    TotalsRule,
    TotalsVersion,
)
from ghg.domain.missing import ESTIMATES
from ghg.domain.samples import MEANS, MISSING_RULES
from ghg.domain.streams import Membership, Route
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

MARKET_REST_RULES = ("average", "excl_market_nonfossil", "fossil")
CLAIM_PAPER = "claim"  # proves what a claim needs; no inventory prints it by itself
EVIDENCE_KINDS = (
    "contract",
    "settlement",
    "gec",
    "meter_record",
    "bill",
    "lab_report",
    "supplier_statement",
    CLAIM_PAPER,
    "other",
)
DECIMALS = (
    "consumption",
    "net_calorific_value",
    "carbon_content",
    "carbon_content_received",
    "electricity",
    "heat",
    "emissions",
)

# a guide may be silent on these
OPTIONAL = frozenset(
    {
        "sample_rule",
        "estimate_methods",
        "process_tables",
        "defaults_as_of",
        "annex",
        "totals_version",
    }
)
ANNEXES = ("gbt32150", "gbt32151_34", "ndrc", "ets", "scopes", "none")
_RULES: Mapping[str, type] = {
    **dict.fromkeys(("gwp_set", "gwp_note_zh", "gwp_note_en", "totals_rule"), str),
    **dict.fromkeys(("fuel_tables", "admitted_tiers", "note", "source", *OPTIONAL), list),
    **dict.fromkeys(("electricity", "heat", "reporting_decimals"), dict),
    "annex": str,
    "defaults_as_of": int,
}
_ELECTRICITY: Mapping[str, type] = {
    **dict.fromkeys(("level", "market_rest_rule", "note_zh", "note_en", "confidence"), str),
    **dict.fromkeys(("tables", "proofs", "own_generation_proofs"), list),
    "nonfossil_zero": bool,
    "zero_routes": list,
}
_HEAT: Mapping[str, type] = {"tables": list, "note_zh": str, "note_en": str}
_SOURCE: Mapping[str, type] = {
    **dict.fromkeys(("kind", "membership", "report_row"), str),
    **dict.fromkeys(("gases", "methods", "process_tables"), list),
}
_NOTE: Mapping[str, type] = {"zh": str, "en": str}
_SAMPLE_RULE: Mapping[str, type] = dict.fromkeys(
    ("state", "mean", "missing", "source", "locator", "confidence"), str
)

# Of a guide that is only in the catalogue no rule is known.
NO_RULES: Mapping[str, Any] = {
    "gwp_set": "",
    "gwp_note_zh": "",
    "gwp_note_en": "",
    "totals_rule": TotalsRule.TWO_TOTALS,
    "fuel_tables": (),
    "admitted_tiers": (),
    "electricity": ElectricityRule(
        level=Level.NATION,
        tables=(),
        nonfossil_zero=False,
        proofs=(),
        own_generation_proofs=(),
        market_rest_rule="",
        note_zh="",
        note_en="",
        confidence="",
    ),
    "heat": HeatRule((), "", ""),
    "sources": (),
    "reporting_decimals": {},
    "notes": (),
}


def read_rules(library: Library, name: str) -> dict[str, Any]:
    """Read the rules of a guide as arguments of `Guide`; raises the E-words of strict reading."""
    place = Place(file=f"guides/{name}")
    entry = closed(read_toml(library.folder / "guides" / name), _RULES, place, OPTIONAL)
    tables = _tables_of(library, entry, place)
    for decimals in entry["reporting_decimals"]:
        among(decimals, DECIMALS, place)
    if entry["gwp_set"] not in tables["gwp"]:
        raise DataError("E-REF.gwp_set", place, entry["gwp_set"])
    return {
        "gwp_set": entry["gwp_set"],
        "gwp_note_zh": entry["gwp_note_zh"],
        "gwp_note_en": entry["gwp_note_en"],
        "totals_rule": TotalsRule(among(entry["totals_rule"], tuple(TotalsRule), place)),
        "fuel_tables": tuple(entry["fuel_tables"]),
        "admitted_tiers": tuple(
            Tier(among(tier, tuple(Tier), place)) for tier in entry["admitted_tiers"]
        ),
        "electricity": _electricity(entry["electricity"], place),
        "heat": _heat(entry["heat"], place),
        "sources": tuple(
            _source(library, source, entry.get("process_tables", ()), place)
            for source in entry["source"]
        ),
        "reporting_decimals": dict(entry["reporting_decimals"]),
        "notes": tuple(_note(note, place) for note in entry["note"]),
        "sample_rules": tuple(
            _sample_rule(library, rule, place) for rule in entry.get("sample_rule", ())
        ),
        "estimate_methods": _estimates(entry, place),
        "process_tables": tuple(entry.get("process_tables", ())),
        "defaults_as_of": entry.get("defaults_as_of", 0),
        "annex": among(entry.get("annex", ANNEXES[0]), ANNEXES, place),
        "totals_versions": tuple(
            _totals_version(one, place) for one in entry.get("totals_version", ())
        ),
    }


def _totals_version(entry: Mapping[str, Any], place: Place) -> TotalsVersion:
    closed(entry, {"first_year": int, "rule": str}, place)
    return TotalsVersion(
        entry["first_year"], TotalsRule(among(entry["rule"], tuple(TotalsRule), place))
    )


def _estimates(entry: Mapping[str, Any], place: Place) -> tuple[str, ...] | None:
    """Read which methods of estimates a guide admits; None where it does not say."""
    methods = entry.get("estimate_methods")
    return None if methods is None else tuple(among(one, ESTIMATES, place) for one in methods)


def _tables_of(library: Library, entry: Mapping[str, Any], place: Place) -> dict[str, set[str]]:
    """Give the tables by purpose, having seen that the guide names only fitting ones."""
    by_purpose: dict[str, set[str]] = {}
    for table in library.vocabulary.tables.values():
        by_purpose.setdefault(table.purpose, set()).add(table.id)
    named = (
        ("scope2", entry["electricity"].get("tables", ())),
        ("heat", entry["heat"].get("tables", ())),
        ("fuel", entry["fuel_tables"]),
        ("process", entry.get("process_tables", ())),
    )
    problems = [
        Problem("E-TABLE.purpose", place, table, {"purpose": purpose})
        for purpose, tables in named
        for table in tables
        if table not in by_purpose.get(purpose, ())
    ]
    if problems:
        raise DataError.of(problems)
    return by_purpose


def _electricity(entry: Mapping[str, Any], place: Place) -> ElectricityRule:
    closed(entry, _ELECTRICITY, place, frozenset({"zero_routes"}))
    among(entry["market_rest_rule"], MARKET_REST_RULES, place)
    return ElectricityRule(
        level=Level(among(entry["level"], tuple(Level), place)),
        tables=tuple(entry["tables"]),
        nonfossil_zero=entry["nonfossil_zero"],
        proofs=_proofs(entry["proofs"], place),
        own_generation_proofs=_proofs(entry["own_generation_proofs"], place),
        market_rest_rule=entry["market_rest_rule"],
        note_zh=entry["note_zh"],
        note_en=entry["note_en"],
        confidence=entry["confidence"],
        zero_routes=tuple(among(one, tuple(Route), place) for one in entry.get("zero_routes", ())),
    )


def _proofs(ways: list[list[str]], place: Place) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(among(kind, EVIDENCE_KINDS, place) for kind in way) for way in ways)


def _heat(entry: Mapping[str, Any], place: Place) -> HeatRule:
    closed(entry, _HEAT, place)
    return HeatRule(tuple(entry["tables"]), entry["note_zh"], entry["note_en"])


def _source(
    library: Library, entry: Mapping[str, Any], tables: Collection[str], place: Place
) -> GuideSource:
    """Read how a kind is treated; its tables are some of those that the guide names."""
    closed(entry, _SOURCE, place, frozenset({"methods", "process_tables"}))
    kinds = library.vocabulary.source_kinds
    kind = kinds[among(entry["kind"], kinds, place)]
    methods = tuple(among(one, kind.methods, place) for one in entry.get("methods", ()))
    species = library.vocabulary.species
    groups = {*species, *(one.species.group for one in species.values())}
    for gas in entry["gases"]:
        among(gas, groups, place)
    member = Membership(among(entry["membership"], tuple(Membership), place))
    of_kind = tuple(among(one, tables, place) for one in entry.get("process_tables", ()))
    gases = tuple(entry["gases"])
    return GuideSource(kind.id, member, entry["report_row"], gases, methods, of_kind)


def _sample_rule(library: Library, entry: Mapping[str, Any], place: Place) -> SampleRule:
    """Read a rule for samples; one of which only memory tells (L) may not stand in the data."""
    closed(entry, _SAMPLE_RULE, place)
    among(entry["state"], ("solid", "liquid", "gas"), place)
    among(entry["mean"], MEANS, place)
    among(entry["missing"], ("", *MISSING_RULES), place)
    among(entry["confidence"], ("H", "M"), place)
    among(entry["source"], library.vocabulary.documents, place)
    return SampleRule(**entry)


def _note(entry: Mapping[str, Any], place: Place) -> tuple[str, str]:
    closed(entry, _NOTE, place)
    return entry["zh"], entry["en"]


def among(word: str, words: Any, place: Place) -> str:
    """Return a word that stands among `words`; raises E-WORD."""
    if word not in words:
        listed = ", ".join(sorted(str(one) for one in words if one))
        raise DataError("E-WORD", place, word, words=listed)
    return word

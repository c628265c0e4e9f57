"""Traps of green power: whose certificates, of which year, whose solar panels, which factor."""

from collections.abc import Iterator

from ghg.claims.case import Case
from ghg.claims.kilowatt_hours import SOLD
from ghg.claims.traps.said import (
    CERTIFICATES,
    Said,
    cannot_tell,
    found,
    not_found,
    own_streams,
    unanswered,
    value_of,
    why,
)
from ghg.domain.claim_catalogue import Both
from ghg.domain.held import UsedUnitsRow
from ghg.domain.instruments import Acquired
from ghg.domain.issue import ChoiceRow, StreamRow
from ghg.domain.streams import Power, Route

OWN_ENERGY = "electricity_own_nonfossil"
FOOTPRINT = "footprint"
SOLAR_CASE = "investor_solar"
OWN_WORDS = ("absent", "out")  # nothing of an investor's is inside
UNSAID = ("undecided", "not_asked")


def group_certificates(case: Case) -> Said:
    """3: redeemed certificates whose beneficiary is somebody else, or allocated without a paper."""
    used = _certificates(case)
    if not used:
        return not_found("no_certificates")
    bad = [*_of_others(case, used), *_without_paper(used)]
    return found(*bad) if bad else not_found("own_beneficiary")


def certificates_other_year(case: Case) -> Said:
    """4: certificates of power of another year, or set aside and not redeemed."""
    held = case.issue.annexes.held
    bad = [
        why("other_year", serial=_serial(one), units=one.units)
        for one in _certificates(case)
        if one.other_year
    ]
    bad += [
        why("not_redeemed", use=one.use, units=one.reserved)
        for one in held.uses
        if one.unit == CERTIFICATES and one.reserved
    ]
    return found(*bad) if bad else not_found("of_the_year")


def solar_twice(case: Case) -> Said:
    """5: own generation that is no energy used (so it was saved) and zero power as well."""
    if not own_streams(case):
        return not_found("no_own_power")
    if case.issue.energy and all(one.item != OWN_ENERGY for one in case.issue.energy):
        return found(why("own_power_no_energy"))
    return _by_fact(case, "solar_counted_as_saving", "counted_as_saving", "counted_once")


def investor_solar(case: Case) -> Said:
    """6: an investor's panels are there, and their power stands as own generation."""
    own = [one.code for one in case.issue.streams if _own_solar(one.route, one.power)]
    if not own:
        return not_found("no_own_solar")
    cases = [one for one in case.issue.annexes.cases if one.case == SOLAR_CASE]
    if not cases or any(one.state in UNSAID for one in cases):
        return cannot_tell("investor_unsaid", streams="、".join(own))
    there = [one for one in cases if one.state not in OWN_WORDS and one.answer not in OWN_WORDS]
    if not there:
        return not_found("no_investor")
    bought = [one for one in _power(case) if one.power == Power.SOLAR and one.code not in own]
    if bought:
        return cannot_tell("investor_both", streams="、".join(own))
    return found(
        why("investor_as_own", streams="、".join(own), answer=there[0].answer or there[0].default)
    )


def sold_solar(case: Case) -> Said:
    """7: certificates of own generation were sold, and the books still take it as green."""
    if not own_streams(case):
        return not_found("no_own_power")
    if any(one.number.rpartition(".")[2] == SOLD for one in case.issue.lines):
        return not_found("sale_entered")
    return _by_fact(case, "own_power_certificates_sold", "sale_not_entered", "nothing_sold")


def footprint_factor(case: Case) -> Said:
    """8: a life-cycle factor of electricity, by its table or by its document."""
    bad = [
        why(
            "footprint",
            value=f"{one.value} {one.unit}",
            item_zh=one.item_zh,
            item_en=one.item_en,
            document_zh=one.document_zh,
            document_en=one.document_en,
        )
        for one in case.issue.choices
        if _of_footprint(one)
    ]
    return found(*bad) if bad else not_found("no_footprint")


def _by_fact(case: Case, name: str, yes: str, no: str) -> Said:
    """Answer by what a person said."""
    value = value_of(case, name)
    if value is None:
        return unanswered(case, name)
    return found(why(yes)) if value else not_found(no)


def _certificates(case: Case) -> list[UsedUnitsRow]:
    return [one for one in case.issue.annexes.held.used if one.unit == CERTIFICATES]


def _of_others(case: Case, used: list[UsedUnitsRow]) -> Iterator[Both]:
    who = case.issue.entity
    names = {who.code, who.name_zh, who.name_en, who.credit_code} - {""}
    for one in used:
        if one.beneficiary.strip() not in names:
            yield (
                why("beneficiary", serial=_serial(one), name=one.beneficiary)
                if one.beneficiary.strip()
                else why("no_beneficiary", serial=_serial(one))
            )


def _without_paper(used: list[UsedUnitsRow]) -> Iterator[Both]:
    for one in used:
        if one.acquired == Acquired.ALLOCATED and not one.evidence:
            yield why("no_allocation", serial=_serial(one))


def _serial(one: UsedUnitsRow) -> str:
    return f"{one.batch} {one.first}-{one.last}"


def _own_solar(route: str, power: str) -> bool:
    return route == Route.OWN_GENERATION and power == Power.SOLAR


def _power(case: Case) -> list[StreamRow]:
    return [one for one in case.issue.streams if one.power]


def _of_footprint(one: ChoiceRow) -> bool:
    """A factor of power, and its table or document is one of footprints."""
    power = one.parameter == "emission_factor" and one.unit.endswith(("kWh", "MWh"))
    named = "足迹" in one.document_zh or FOOTPRINT in one.document_en.lower()
    return power and (one.table == FOOTPRINT or named)

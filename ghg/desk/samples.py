"""Samples (化验样品) of fuels: recorded, listed, withdrawn; and the rules that a person states.

A sample is never changed: a better value is the next revision of the same one, with its reason.
"""

from dataclasses import replace
from decimal import Decimal

from ghg.desk import period
from ghg.desk.context import Acting, Desk, acting, entity_id, id_of, looking, published
from ghg.desk.parameter import next_revision
from ghg.desk.sample_rows import (
    conflict,
    refuse_closed,
    same,
    sample_input,
    standing,
    withdrawn,
)
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain import units
from ghg.domain.samples import MEANS, MISSING_RULES, NO_BASIS, Sample
from ghg.errors import NOWHERE, DataError
from ghg.intake import days
from ghg.intake.sample_words import read_code
from ghg.intake.samples import sampled_streams
from ghg.inventory.reading.samples import read_samples, sample_of
from ghg.inventory.sample_book import DECLARED_MEAN, DECLARED_MISSING
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import ParameterValueInput, SampleInput
from ghg.plan.plan import WITHDRAWN, load_plan
from ghg.plan.sampled import misfits

BY_GUIDE = "guide"  # takes a person's rule back: the guide's own holds again


@by_two("sample.add")
def add_sample(desk: Desk, sample: Sample, reason: str = "", entity: str = "") -> bool:
    """Record a sample; False when it stood already, just so.

    `sample.evidence` may be the first signs of a kept file. Another value than the recorded one
    needs a reason. Raises E-REF.stream, E-REF.evidence, E-CLOSED.sample, E-CONFLICT.sample,
    E-DATE and every misfit (E-BASIS, E-DIM, E-PARAMETER, E-RANGE, E-SHARE, E-SIGN).
    """
    sample = replace(sample, code=read_code(sample.code), unit=units.unit(sample.unit))
    subject = f"{sample.stream} {sample.code}"
    with acting(desk, "sample.add", subject, reason) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        plan.stream(sample.stream)
        faults = misfits(sample, sampled_streams(plan, published())[sample.stream])
        if faults:
            raise DataError.of(problem for _, problem in faults)
        days.plausible(sample.days, today())
        sample = replace(sample, basis=sample.basis or NO_BASIS)
        before = standing(at, plan).get((sample.stream, sample.code, sample.parameter))
        given = sample_input(at, plan, sample, before)
        if before is not None and same(before, given):
            return False
        refuse_closed(at, owner, given)
        if before is not None and before.unit != WITHDRAWN and not reason:
            raise DataError.of([conflict(before, given)])
        _write(at, given)
    return True


@by_two("sample.withdraw")
def withdraw_sample(
    desk: Desk, stream: str, code: str, parameter: str, reason: str, entity: str = ""
) -> Sample:
    """Take a sample back; it stays in the books. Raises E-REASON, E-REF.sample, E-CLOSED.sample."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "sample.withdraw", f"{stream} {code}", reason) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        row = standing(at, plan).get((stream, code, parameter))
        if row is None or row.unit == WITHDRAWN:
            raise DataError("E-REF.sample", NOWHERE, f"{stream} {code} {parameter}")
        refuse_closed(at, owner, row)
        _write(at, withdrawn(row, reason))
        return sample_of(row, stream, "")


def sample_list(desk: Desk, stream: str = "", entity: str = "") -> tuple[Sample, ...]:
    """List the samples that stand, of one stream or of all."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        found = read_samples(at.connection, at.org_id, plan)
    return tuple(one for one in found if stream in ("", one.stream))


def set_sample_rule(
    desk: Desk, stream: str, months: tuple[int, int], mean: str, missing: str, reason: str
) -> None:
    """State how samples of a stream become a month's value, where its guide has no rule.

    `mean` is weighted or arithmetic, `missing` default, previous_month or year_mean; `guide` takes
    a statement back, an empty word leaves it. Raises E-REASON, E-KIND.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    asked = {DECLARED_MEAN: (mean, MEANS), DECLARED_MISSING: (missing, MISSING_RULES)}
    with acting(desk, "sample.rule", stream, reason) as at:
        owner = {"stream_id": id_of(at, "stream", stream)}
        period.refuse_closed(at, owner, months, "sample.rule")
        for name, (word, known) in asked.items():
            if word not in ("", BY_GUIDE, *known):
                raise DataError("E-KIND", NOWHERE, word, choices="、".join((*known, BY_GUIDE)))
            if word:
                at.put("parameter_value", _stated(at, name, word, owner, months, reason))


def _write(at: Acting, given: SampleInput) -> None:
    """Journal and insert a sample; one code may have several parameters and revisions."""
    head = at.record(given.model_dump())
    rows.add(at.connection, at.org_id, "sample", [given], seq=head.seq)


def _stated(
    at: Acting, name: str, word: str, owner: dict[str, int], months: tuple[int, int], reason: str
) -> ParameterValueInput:
    return checked(
        ParameterValueInput,
        **owner,
        parameter=name,
        first_month=months[0],
        last_month=months[1],
        value=Decimal(1),
        unit="1",
        kind=WITHDRAWN if word == BY_GUIDE else "declared",
        document=word,
        reason=reason,
        revision=next_revision(at, name, owner, months),
    )

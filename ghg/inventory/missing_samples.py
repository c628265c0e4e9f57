"""What samples leave open: months that block the total, and what a reader must be told."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.factors import Tier
from ghg.domain.issue import Notice
from ghg.domain.periods import month_runs, months_between, run_text
from ghg.domain.samples import MISSING_RULES, SAMPLED
from ghg.domain.streams import Stream
from ghg.inventory.gaps import Gap
from ghg.inventory.tally import Count


def sample_gaps(tally: Count, tonnes: Mapping[tuple[str, int], Fraction]) -> list[Gap]:
    """Name the months whose samples make no value; at stake is what the default counts."""
    return [
        Gap(
            term=found.hole,
            subject=f"{found.stream} {_both(tally, found.parameter)}",
            month=found.month,
            at_stake_t=tonnes.get((found.stream, found.month)),
            remedy=f"{found.hole}.remedy",
        )
        for found in tally.chooser.samples.answers
        if found.hole
    ]


def sample_notices(tally: Count) -> list[Notice]:
    """Say what stands for months without a sample, and what is no longer measured."""
    return [*_stand_ins(tally), *_fallen_back(tally)]


def _stand_ins(tally: Count) -> Iterable[Notice]:
    months: dict[tuple[str, str, str, str], list[int]] = {}
    for found in tally.chooser.samples.answers:
        if found.rule.word in MISSING_RULES and not found.hole:
            key = (found.rule.word, found.stream, found.parameter, found.rule.source)
            months.setdefault(key, []).append(found.month)
    for (word, stream, parameter, source), held in months.items():
        listed = months_listed(held)
        values = (*_named(tally, parameter), ("months", listed), ("source", source))
        yield Notice(f"notice.sample.{word}", values, stream)


def _fallen_back(tally: Count) -> Iterable[Notice]:
    """Find parameters of fuels that were measured in the year before and come from a table now."""
    setup = tally.books.setup
    before = months_between(setup.first_month - 100, setup.last_month - 100)
    for stream, name in _from_tables(tally):
        if _measured(tally, stream, name, before):
            values = (*_named(tally, name), ("year", str(setup.year - 1)))
            yield Notice("notice.measured_before", values, stream.code)


def _from_tables(tally: Count) -> list[tuple[Stream, str]]:
    """List the sampled parameters that some line of a stream took from a table."""
    choices, made = tally.chooser.choices, tally.ruler.coefficients
    used = dict.fromkeys((line.stream, line.coefficient) for line in tally.lines)
    taken = (
        (stream, argument.name)
        for stream, place in used
        for argument in made[place].arguments
        if argument.name in SAMPLED
        and argument.choice is not None
        and choices[argument.choice].tier is not Tier.MEASURED
    )
    return list(dict.fromkeys(taken))


def _measured(tally: Count, stream: Stream, parameter: str, months: tuple[int, ...]) -> bool:
    source = next(one for one in tally.books.sources if one.code == stream.source)
    guide = tally.guides[source.facility].guide
    if tally.chooser.samples.measured(guide, stream, parameter, months):
        return True
    held = (own for m in months for own in tally.books.own_values_for(parameter, stream, m))
    return any(own.candidate.evidence and own.candidate.report_number for own in held)


def months_listed(months: Iterable[int]) -> str:
    """Name months, those that follow each other as one run: `2025-01~2025-03、2025-07`."""
    return "、".join(run_text(*run) for run in month_runs(months))


def _both(tally: Count, parameter: str) -> str:
    """Name a parameter in both languages, as the gap of a missing factor does."""
    kind = tally.library.vocabulary.parameters[parameter]
    return f"{kind.name_zh} ({kind.name_en})"


def _named(tally: Count, parameter: str) -> tuple[tuple[str, str], ...]:
    kind = tally.library.vocabulary.parameters[parameter]
    return (("parameter_zh", kind.name_zh), ("parameter_en", kind.name_en))

"""The samples of an inventory: what they say of a parameter, month by month, by the guide's rule.

The guide says how the samples of a month become its value, and what stands for a month without a
sample. Where its text does not say, a person is asked; until then the month is a gap. Nothing is
ever taken from a neighbouring month in silence, and a parameter that was measured in one month does
not return to its default in the next unless a rule says so (P17, P18; MEE steel guide 6.2.2.2).
"""

from collections.abc import Iterable
from dataclasses import replace

from ghg.domain.guides import Guide
from ghg.domain.periods import months_between
from ghg.domain.samples import ONE, Sample
from ghg.domain.streams import Stream
from ghg.inventory.books import Books, grouped
from ghg.inventory.samples import Found, Rule, made_of
from ghg.library import Library

DECLARED_MEAN = "declared_sample_mean"
DECLARED_MISSING = "declared_sample_missing"


class SampleBook:
    """The samples of one inventory, each (stream, parameter, month) worked out once."""

    def __init__(self, books: Books, library: Library) -> None:
        self._books = books
        self._library = library
        self._held = grouped(books.plant.samples, lambda one: f"{one.stream} {one.parameter}")
        self._found: dict[tuple[str, str, int], Found | None] = {}

    def found(self, guide: Guide, stream: Stream, parameter: str, month: int) -> Found | None:
        """Say what the samples give; None where the plant has none that would speak."""
        if f"{stream.code} {parameter}" not in self._held:
            return None
        key = (stream.code, parameter, month)
        if key not in self._found:
            self._found[key] = self._sought(guide, stream, parameter, month)
        return self._found[key]

    @property
    def answers(self) -> tuple[Found, ...]:
        """Everything that was asked for and had an answer, by stream, parameter and month."""
        return tuple(found for _, found in sorted(self._found.items()) if found is not None)

    def measured(self, guide: Guide, stream: Stream, parameter: str, months: Iterable[int]) -> bool:
        """Tell whether a proven sample speaks for some of the months."""
        made = (self._of_month(guide, stream, parameter, month) for month in months)
        return any(found is not None and found.proven for found in made)

    def _sought(self, guide: Guide, stream: Stream, parameter: str, month: int) -> Found | None:
        own = self._of_month(guide, stream, parameter, month)
        if own is not None and all(sample.proven for sample in own.samples):
            return own
        setup = self._books.setup
        year = months_between(setup.first_month, setup.last_month)
        if not self.measured(guide, stream, parameter, year):
            return own and replace(own, hole="")  # unproven samples lose, and block nothing
        rule = self._rule(guide, stream, month, DECLARED_MISSING)
        made = self._stand_in(guide, stream, parameter, month, rule)
        hole = "" if rule.word == "default" else "gap.sample_missing"
        return made or Found(stream.code, month, parameter, rule, (), hole=hole)

    def _of_month(self, guide: Guide, stream: Stream, parameter: str, month: int) -> Found | None:
        """Make the value of a month from its own samples."""
        samples = self._touching(stream.code, parameter, month)
        if not samples:
            return None
        mean = self._rule(guide, stream, month, DECLARED_MEAN)
        rule = mean if len(samples) > 1 else Rule(ONE, "")
        return made_of(stream.code, parameter, month, rule, tuple((one, month) for one in samples))

    def _stand_in(
        self, guide: Guide, stream: Stream, parameter: str, month: int, rule: Rule
    ) -> Found | None:
        """Make the value of a month without samples by the rule, from proven months only."""
        setup = self._books.setup
        mean = self._rule(guide, stream, month, DECLARED_MEAN)
        if rule.word == "year_mean":
            months = months_between(setup.first_month, setup.last_month)
        elif rule.word == "previous_month":
            months = self._latest_before(guide, stream, parameter, month)
        else:
            return None
        held = [self._of_month(guide, stream, parameter, one) for one in months]
        pairs = [(s, f.month) for f in held if f is not None and f.proven for s in f.samples]
        if not pairs:
            return None
        mean = mean if len(pairs) > 1 else Rule(ONE, "")
        return replace(made_of(stream.code, parameter, month, mean, tuple(pairs)), rule=rule)

    def _latest_before(
        self, guide: Guide, stream: Stream, parameter: str, month: int
    ) -> tuple[int, ...]:
        """Give the last month before this one that a proven sample speaks for."""
        held = self._held.get(f"{stream.code} {parameter}", ())
        earlier = sorted({one for s in held for one in s.days.months if one < month}, reverse=True)
        for one in earlier:
            if self.measured(guide, stream, parameter, (one,)):
                return (one,)
        return ()

    def _touching(self, stream: str, parameter: str, month: int) -> tuple[Sample, ...]:
        held = self._held.get(f"{stream} {parameter}", ())
        return tuple(one for one in held if month in one.days.months)

    def _rule(self, guide: Guide, stream: Stream, month: int, asked: str) -> Rule:
        """Take the guide's rule for the fuel's state, else what a person declared."""
        ruled = guide.sample_rule(self._library.item(stream.item).state)
        word = {DECLARED_MEAN: ruled.mean, DECLARED_MISSING: ruled.missing}[asked] if ruled else ""
        if ruled and word:
            document = self._library.document(ruled.source)
            return Rule(word, f"{document.number} {ruled.locator}".strip())
        said = self._books.own_values_for(asked, stream, month)
        return Rule(said[-1].candidate.document, said[-1].reason) if said else Rule("", "")

"""The words of a claim (声明措辞): never more than the scheme, the year and the books say.

    claim + scheme + edition + year + scopes + gases + offset share

Only a stage that passes has a sentence, and it says that the recorded data meet the scheme, not
that anybody has confirmed it. Values that a person entered are named in it.
"""

from collections.abc import Iterator

from ghg.claims.case import Case
from ghg.claims.measures.emissions import gases_of, scopes_of
from ghg.claims.words import both
from ghg.domain.claims import Balance, LevelFound, Verdict
from ghg.domain.numbers import from_exact_text, shown
from ghg.domain.schemes import Counting, GasSet, Rule, Stage
from ghg.texts import label

PERCENT_DECIMALS = 2
OFFSETTING = ("offset_ratio", "removal_ratio", "net")


def claim_words(
    case: Case, stage: Stage, level: LevelFound | None, verdict: Verdict, made: Balance
) -> tuple[str, str]:
    """Give the sentence of a stage in both languages; empty ones unless it passes."""
    if verdict is not Verdict.PASS:
        return "", ""
    scheme = case.scheme
    reached = ("", "") if level is None else (f" {level.name_zh}", f" {level.name_en}")
    parts = {
        "claim": (stage.claim_zh or scheme.claim_zh, stage.claim_en or scheme.claim_en),
        "number": (scheme.number, scheme.number),
        "title": (scheme.title_zh, scheme.title_en),
        "level": reached,
        "year": (case.issue.year, case.issue.year),
        "counted": _counted(case),
        "offset": _offset(case, stage, made),
        "entered": both("claim.words.entered") if case.entered else ("", ""),
    }
    return (
        label("claim.words.sentence", "zh", **{name: one[0] for name, one in parts.items()}),
        label("claim.words.sentence", "en", **{name: one[1] for name, one in parts.items()}),
    )


def _rules(case: Case, stage: Stage) -> Iterator[Rule]:
    """Give the rules of a stage."""
    return (one for one in case.scheme.rules if not one.stages or stage.id in one.stages)


def _counted(case: Case) -> tuple[str, str]:
    """Say which scopes and gases the scheme counts, of its text or as a person entered them."""
    scopes, gases = scopes_of(case), gases_of(case)
    if not scopes and gases is GasSet.UNKNOWN:
        return both("claim.words.no_carbon")
    zh, en = both(f"claim.words.gases.{gases or 'unknown'}")
    in_zh = label("claim.words.scopes", "zh", scopes="、".join(scopes) or "—")
    in_en = label("claim.words.scopes", "en", scopes=", ".join(scopes) or "—")
    return f"{in_zh}；{zh}", f"{in_en}; {en}"


def _offset(case: Case, stage: Stage, made: Balance) -> tuple[str, str]:
    """Say the share that credits offset; schemes that know none, or ask for none, say so."""
    if case.scheme.offsets.counting is not Counting.OFFSET:
        return both("claim.words.no_offset")
    if not any(one.ask in OFFSETTING for one in _rules(case, stage)):
        return both("claim.words.offset_free")
    if not made.offset_ratio:
        return both("claim.words.offset_unknown")
    share = shown(100 * from_exact_text(made.offset_ratio), PERCENT_DECIMALS)
    return both("claim.words.offset", share=share)

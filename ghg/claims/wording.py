"""The words of a claim (声明措辞): never more than the scheme, the year and the books say.

    claim + scheme + edition + year + scopes + gases + offset share

Only a stage that passes has a sentence, and it says that the recorded data meet the scheme, not
that anybody has confirmed it. Values that a person entered are named in it.
"""

from ghg.claims.case import Case
from ghg.claims.words import both
from ghg.domain.claims import Balance, LevelFound, Verdict
from ghg.domain.numbers import from_exact_text, shown
from ghg.domain.schemes import Counting, Stage

PERCENT_DECIMALS = 2


def claim_words(
    case: Case, stage: Stage, level: LevelFound | None, verdict: Verdict, made: Balance
) -> tuple[str, str]:
    """Give the sentence of a stage in both languages; empty ones unless it passes."""
    if verdict is not Verdict.PASS:
        return "", ""
    scheme, issue = case.scheme, case.issue
    entered = both("claim.words.entered") if case.entered else ("", "")
    scopes = both("claim.words.scopes", scopes="、".join(scheme.scopes) or "-")
    parts = zip(
        (stage.claim_zh or scheme.claim_zh, stage.claim_en or scheme.claim_en),
        (scheme.title_zh, scheme.title_en),
        ("", "") if level is None else (level.name_zh, level.name_en),
        scopes,
        both(f"claim.words.gases.{scheme.gases or 'unknown'}"),
        _offset(case, made),
        entered,
        ("zh", "en"),
        strict=True,
    )
    zh, en = (
        both(
            "claim.words.sentence",
            claim=claim,
            number=scheme.number,
            title=title,
            level=f" {reached}" if reached else "",
            year=issue.year,
            scopes=of_scopes,
            gases=gases,
            offset=offset,
            entered=said,
        )[0 if language == "zh" else 1]
        for claim, title, reached, of_scopes, gases, offset, said, language in parts
    )
    return zh, en


def _offset(case: Case, made: Balance) -> tuple[str, str]:
    """Say the share that credits offset; schemes that know none say so."""
    if case.scheme.offsets.counting is not Counting.OFFSET:
        return both("claim.words.no_offset")
    if not made.offset_ratio:
        return both("claim.words.offset_unknown")
    share = shown(100 * from_exact_text(made.offset_ratio), PERCENT_DECIMALS)
    return both("claim.words.offset", share=share)

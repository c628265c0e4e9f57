"""What the script of a verification pack tells, with the codes that we know in words.

The script is for anybody and knows no texts, so it names terms, figures and reasons by their codes.
A line of another form, or a code that is not ours, stays as the script wrote it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ghg.desk.names import item_name
from ghg.domain.issue import Notice
from ghg.texts.labels import LABELS
from ghg.web.forms.plant_checks import check_name, subject_name
from ghg.web.reader import Reader

Values = tuple[tuple[str, str], ...]
Known = Mapping[tuple[str, str], Values]  # term, subject -> what fills the words

_TERM = re.compile(r"(?P<head>[^：:]+(?:：|: ))(?P<term>[a-z_]+(?:\.[a-z_0-9]+)+)(?P<rest>.*)")
_FIGURE = re.compile(r"(?P<head>[^：:]+(?:：|: ))figure (?P<key>\w+):(?P<rule>\w+)(?P<rest>.*)")
_TOTAL = re.compile(r"(?P<head>(?:重新算得：|worked out anew: ))(?P<key>\w+)(?P<rest> .*)")
_ABSENT = re.compile(
    r"(?P<head>[^：:]+(?:：|: ))(?P<stream>.+) (?P<first>\d{6})~(?P<last>\d{6}) (?P<why>\w+)"
)
_CORRECTED = re.compile(
    r"(?P<head>[^：:]+(?:：|: ))(?P<stream>.+) (?P<month>\d{6}) "
    r"(?P<how>reversal|replacement) of (?P<record>\d+)"
)
_DIFFERS = re.compile(
    r"(?P<head>[^：:]+(?:：|: ))(?P<check>[a-z]\w+) (?P<part>\w*)(?: (?P<subjects>.*))?"
)


def known_of(notices: Iterable[Notice]) -> Known:
    """Give what fills the words of an issue's notices; of a stranger's pack it is not known."""
    return {(one.term, one.subject): one.values for one in notices}


def told(reader: Reader, lines: Sequence[str], known: Known | None = None) -> list[str]:
    """Say the lines of the script in words."""
    return [_said(reader, line, known or {}) for line in lines]


def _said(reader: Reader, line: str, known: Known) -> str:
    if (found := _TERM.fullmatch(line)) and found["term"] in LABELS:
        subject = found["rest"].strip()
        words = _words(reader, found["term"], known.get((found["term"], subject)))
        about = _subject(reader, subject)
        return (
            f"{found['head']}{reader.t('web.verified_about', about=about) if about else ''}{words}"
        )
    if found := _FIGURE.fullmatch(line):
        key = reader.named("report.figure", found["key"])
        rule = reader.named("report.rest_rule", found["rule"])
        named = (
            key
            if found["rule"] == found["key"]
            else reader.t("web.verified_by", key=key, rule=rule)
        )
        return _tonnes(f"{found['head']}{named}{found['rest']}")
    if found := _TOTAL.fullmatch(line):
        return _tonnes(
            f"{found['head']}{reader.named('report.total', found['key'])}{found['rest']}"
        )
    if found := _ABSENT.fullmatch(line):
        months = f"{reader.month(int(found['first']))}~{reader.month(int(found['last']))}"
        why = reader.named("absence", found["why"])
        return f"{found['head']}{found['stream']} {months} {why}"
    if found := _CORRECTED.fullmatch(line):
        month = reader.month(int(found["month"]))
        how = reader.t(f"web.verified_{found['how']}", record=found["record"])
        return f"{found['head']}{found['stream']} {month} {how}"
    return _differing(reader, line)


def _differing(reader: Reader, line: str) -> str:
    found = _DIFFERS.fullmatch(line)
    if not found or f"crosscheck.check.{found['check']}" not in LABELS:
        return line
    part = found["part"] if f"crosscheck.part.{found['check']}.{found['part']}" in LABELS else ""
    subjects = reader.listed(subject_name(reader, one) for one in (found["subjects"] or "").split())
    return f"{found['head']}{check_name(reader, found['check'], part)} {subjects}".strip()


def _words(reader: Reader, term: str, values: Values | None) -> str:
    """Fill the words of a term; what is not known of it is left open."""
    if values:
        return reader.term(term, values)
    chinese, english = LABELS[term]
    return reader.pick(chinese, english).format_map(defaultdict(lambda: "…"))


def _subject(reader: Reader, subject: str) -> str:
    """Name an item; of a stream with a month, the month as a page writes it."""
    if found := re.fullmatch(r"(.*?) ?(\d{6})", subject):
        return f"{found[1]} {reader.month(int(found[2]))}".strip()
    return reader.named("report.item", item_name(subject, reader.language))


def _tonnes(line: str) -> str:
    return line.replace("tCO2e", "tCO₂e")

"""Entries of the journal in words: what they are about, and each word that they hold."""

from collections.abc import Mapping

from ghg.texts.labels import LABELS
from ghg.texts.wording import word_name
from ghg.web.reader import Reader

# action -> where the words of its subject stand
SUBJECTS: Mapping[str, str] = {
    "boundary.set": "web.approach",
    "organisation.particular": "report.fact",
    "refused": "act",
}
# name of a word -> where its codes have words
CODES: Mapping[str, tuple[str, ...]] = {
    "acquired": ("web.holdings.acquired",),
    "action": ("act",),
    "approach": ("web.approach",),
    "data_class": ("report.class",),
    "estimated": ("web",),
    "from_state": ("finding.state", "holding.state", "task.state", "claim.state"),
    "instrument": ("instrument",),
    "kind": ("report.fact", "evidence", "finding.kind", "cli.record_kind", "report.kind"),
    "owner": ("web.owner",),
    "parameter": ("report.parameter",),
    "result": ("sampling.result",),
    "role": ("role",),
    "roles": ("role",),
    "scopes": ("right",),
    "status": ("report.status",),
    "to": ("finding.state", "task.state"),
    "to_state": ("finding.state", "holding.state", "task.state", "claim.state"),
}
# beginning of a subject that is a number -> what it is the number of
NUMBERED: Mapping[str, str] = {
    "batch": "cli.column.batch",
    "block": "cli.column.block",
    "claim": "task.word.claim",
    "pick": "web.journal.pick",
    "record": "task.word.record",
    "submission": "task.word.submission",
    "use": "cli.column.use",
}
DAYS, MONTHS = ("_day", "_on", "day"), ("_month", "month", "months")
# acts about a parameter, named last: "density", "GAS density"
VALUES = ("parameter.set", "parameter.withdraw")


def subject(reader: Reader, action: str, text: str) -> str:
    """Name what an entry is about."""
    group = SUBJECTS.get(action, "")
    if group:
        return reader.named(group, text)
    if action in VALUES:
        owner, _, parameter = text.rpartition(" ")
        return f"{owner} {reader.named('report.parameter', parameter)}".strip()
    what, _, count = text.rpartition(" ×")
    if what and count.isdecimal():
        return reader.t("web.task.cells", what=what, count=count)
    noun, _, number = text.partition(" ")
    if noun in NUMBERED and number.isdecimal():
        return f"{reader.t(NUMBERED[noun])} {number}"
    return text


def name(reader: Reader, part: str) -> str:
    """Name a word of an entry; that of a row's number by what the row is of."""
    language = reader.language
    found, last = word_name(part, language), part.rpartition(".")[2]
    if found == last and last.endswith("_id"):
        return reader.t("web.journal.row_of", what=word_name(last.removesuffix("_id"), language))
    return found


def word(reader: Reader, part: str, text: str) -> str:
    """Say a word of an entry: days and months as dates, codes by their words."""
    last = part.removesuffix(".decimal").rpartition(".")[2]
    if text.isdecimal():
        if len(text) == 8 and last.endswith(DAYS):
            return reader.day(int(text))
        return reader.month(int(text)) if len(text) == 6 and last.endswith(MONTHS) else text
    if text in ("True", "False"):
        return reader.t("web.yes" if text == "True" else "web.no")
    group = next((one for one in CODES.get(last, ()) if f"{one}.{text}" in LABELS), "")
    return reader.named(group, text) if group else text

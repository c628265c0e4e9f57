"""Names of the things that a kept file is the paper of, in both languages, with the word by which
the page of each is found."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking, published
from ghg.desk.names import item_name
from ghg.domain.periods import day_text, month_text
from ghg.ledger.rows import table
from ghg.library.materials import materials
from ghg.library.plant_facts import fact_kinds
from ghg.library.schemes import schemes
from ghg.texts import Language
from ghg.texts.wording import named

Said = tuple[str, str, str]
"""A name in Chinese, in English, and the word by which its page is found."""
CLAIM, MATERIAL = "claim.", "material."
LANGUAGES: tuple[Language, Language] = ("zh", "en")


@dataclass(slots=True)
class Names:
    """The rows that names are made of, each table read once when it is first asked for."""

    at: Acting | Looking
    read: dict[str, dict[int, Row[Any]]] = field(default_factory=dict)

    def row(self, name: str, row_id: int) -> Row[Any]:
        """Give a row by its id; a key of the tables says that it is there."""
        if name not in self.read:
            rows = table(name)
            found = self.at.connection.execute(select(rows).where(rows.c.org_id == self.at.org_id))
            self.read[name] = {one.id: one for one in found}
        return self.read[name][row_id]

    def code(self, name: str, row_id: int) -> str:
        return str(self.row(name, row_id).code)

    def sample(self, row: Any) -> Said:
        stream = self.code("stream", row.stream_id)
        return _worded(f"{stream} {row.code}", "report.parameter", row.parameter, stream)

    def value(self, row: Any) -> Said:
        owners = (("stream", row.stream_id), ("source", row.source_id))
        owner = next((self.code(name, found) for name, found in owners if found), "")
        owner = owner or self.code("facility", row.facility_id)
        return _worded(owner, "report.parameter", row.parameter, "")

    def fact(self, row: Any) -> Said:
        """Name a fact by its question, a paper of an application by its name."""
        kind = row.kind
        if found := fact_kinds(published()).get(kind.removeprefix(CLAIM)):
            said = f" {row.basis}" if row.basis else ""
            return found.question_zh + said, found.question_en + said, found.id
        if paper := materials(published()).get(kind.removeprefix(MATERIAL)):
            return paper.zh, paper.en, kind
        return _worded("", "report.fact", kind, "")

    def count(self, row: Any) -> Said:
        stream = self.code("stream", row.stream_id)
        return _same(f"{stream} {day_text(row.day)}", stream)

    def of_stream(self, row: Any) -> Said:
        stream = self.code("stream", row.stream_id)
        return _same(stream, stream)

    def factor(self, row: Any) -> Said:
        zh, en = (item_name(row.item, one) for one in LANGUAGES)
        return f"{row.code} {zh}", f"{row.code} {en}", ""

    def plan(self, row: Any) -> Said:
        return _same(str(row.version), "")

    def root(self, row: Any) -> Said:
        """Name a range by its kind and serials, and by the block that it first was."""
        return _worded(self._serials(row), "instrument", row.instrument, self._block(row.id))

    def term(self, row: Any) -> Said:
        return self.root(self.row("serial_root", row.root_id))

    def _serials(self, root: Any) -> str:
        """Write the serials of a range as its registry does."""
        batches = table("serial_batch")
        wanted = select(batches.c.batch_key).where(batches.c.id == root.batch_id)
        batch = self.at.connection.scalar(wanted)
        return f"{batch} {root.first_serial}-{root.last_serial}"

    def _block(self, root: int) -> str:
        blocks = table("block")
        whole = (blocks.c.org_id == self.at.org_id) & (blocks.c.root_id == root)
        wanted = select(blocks.c.id).where(whole & blocks.c.parent_id.is_(None))
        return str(self.at.connection.scalar(wanted) or "")

    def block_event(self, row: Any) -> Said:
        return _worded(str(row.block_id), "holding.state", row.to_state, str(row.block_id))

    def statement(self, row: Any) -> Said:
        return _worded("", "instrument", row.instrument, "", day_text(row.on_day))

    def group_paper(self, row: Any) -> Said:
        return _worded("", "instrument", row.instrument, "", row.holder)

    def project(self, row: Any) -> Said:
        return _same(f"{row.code} {row.name}", "")

    def scheme_value(self, row: Any) -> Said:
        where = f"{row.document} {row.page}"
        if (scheme := schemes(published()).get(row.scheme)) is None:  # of a library before this one
            return _same(where, "")
        zh, en = (scheme.number or one for one in (scheme.title_zh, scheme.title_en))
        return f"{zh}：{where}", f"{en}: {where}", row.scheme

    def claim(self, row: Any) -> Said:
        return _worded(str(row.claim_id), "claim.state", row.to_state, str(row.claim_id))

    def engagement(self, row: Any) -> Said:
        code = self.code("engagement", row.engagement_id)
        return _same(code, code)

    def pick(self, row: Any) -> Said:
        picked = self.row("sample_pick", row.pick_id)
        drawn = self.row("sample_draw", picked.draw_id)
        code = self.code("engagement", drawn.engagement_id)
        return _same(f"{code} {picked.stream} {month_text(picked.month)}", code)

    def finding(self, row: Any) -> Said:
        name = f"{self.code('engagement', row.engagement_id)}/{row.number}"
        return _same(name, name)

    def finding_event(self, row: Any) -> Said:
        return self.finding(self.row("finding", row.finding_id))

    def issue(self, row: Any) -> Said:
        issue = self.row("issue", row.issue_id)
        return _same(f"{self.code('inventory', issue.inventory_id)}/{issue.number}", "")

    def received(self, row: Any) -> Said:
        return _same(f"{row.plant} {row.inventory}/{row.number}", row.plant)

    def submission(self, row: Any) -> Said:
        """Name a submission by its act, with how it ended: a refused one stays with its file."""
        steps = table("submission_event")
        here = (steps.c.org_id == self.at.org_id) & (steps.c.submission_id == row.id)
        last = select(steps.c.to_state).where(here).order_by(steps.c.n.desc()).limit(1)
        state = str(self.at.connection.scalar(last) or "")
        acts = (named("task.action", row.action, one) for one in LANGUAGES)
        ends = (named("task.state", state, one) for one in LANGUAGES)
        zh, en = (f"{row.id} {act} {end}".strip() for act, end in zip(acts, ends, strict=True))
        return zh, en, str(row.id)


def _same(name: str, key: str) -> Said:
    return name, name, key


def _worded(before: str, group: str, code: str, key: str, after: str = "") -> Said:
    """Name a thing by a word of a closed list, and by what stands before and behind it."""
    zh, en = (f"{before} {named(group, code, one)} {after}".strip() for one in LANGUAGES)
    return zh, en, key

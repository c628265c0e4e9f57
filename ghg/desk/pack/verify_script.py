#!/usr/bin/env python3
"""Check a verification pack without the program that wrote it: standard library only, no network.

    python3 -I verify.py PACK.zip [--head SEQ:HASH] [--since SEQ:HASH] [--sha256 HASH] [--lang zh]

It reads the members of the zip where they lie and extracts nothing. SEQ:HASH is the head of the
journal as the cover of a report prints it; HASH is that of the issue, which begins in the foot of
every page. Of both the first 12 signs will do, all 64 prove more. Take them from paper: who can
write the pack can write everything inside it, but not what you hold in your hand.
Exit code: 0 nothing found, 1 findings, 2 the pack cannot be read.

This file is copied into the pack as it stands, so it is one file and asks for nothing but Python
3.9 or later. Every number is an exact fraction.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import stat
import sys
import zipfile
from array import array
from fractions import Fraction
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator  # noqa: UP035 - one place for old Pythons

FORM = 1
JOURNAL_FORM = b"ghg-journal-v1"
MOST_MEMBERS = 100_000
BIGGEST_MEMBER = 512 << 20
BIGGEST_PACK = 16 << 30
CHUNK = 1 << 20
MILLIONTHS = 10**6
MASS_DECIMALS = 12
NEEDED = (
    *("issue.json", "journal.ndjson", "verify.py", "inputs/records.ndjson", "inputs/bills.ndjson"),
    *("inputs/batches.json", "inputs/streams.json", "inputs/units.json", "inputs/gwp.json"),
    *("inputs/evidence.json", "holdings.json", "claims.json"),
)
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
NUMBER = re.compile(r"-?[0-9]{1,2000}(?:\.[0-9]{1,2000}|/[0-9]{1,2000})?")
MALFORMED = (
    *(KeyError, TypeError, ValueError, IndexError, AttributeError, ZeroDivisionError),
    *(RecursionError, OverflowError, StopIteration),
)

# code -> (Chinese, English); {..} are values of the finding
TEXTS: dict[str, tuple[str, str]] = {
    "manifest.missing": ("清单列出的文件不在包内", "the manifest names a file that is not there"),
    "manifest.extra": ("包内有清单未列出的文件", "a file that the manifest does not name"),
    "manifest.hash": ("文件内容与清单不符", "the file is not what the manifest says"),
    "manifest.needed": ("包内缺少必需的文件", "a file that every pack has is missing"),
    "member.name": ("文件名不安全或重复", "an unsafe or doubled name"),
    "broken": ("内容残缺，无法检查：{why}", "broken, could not be checked: {why}"),
    "journal.gap": ("日志序号中断，应为{wanted}", "the journal has a gap: {wanted} was due"),
    "journal.link": ("日志与前一条不相连", "the entry does not follow from the one before"),
    "journal.hash": ("日志内容与其哈希不符", "the entry is not what its hash says"),
    "journal.ledger": ("日志属于另一个台账", "the entry belongs to another ledger"),
    "journal.cut": (
        "日志在第{last}条结束，早于应有的第{wanted}条",
        "the journal ends at {last}, before {wanted}",
    ),
    "head.given": (
        "日志第{seq}条与您给出的哈希不符",
        "entry {seq} of the journal is not the one that you gave",
    ),
    "head.issue": (
        "定版中的日志位置与日志不符",
        "the head that the issue names is not in the journal",
    ),
    "head.other": (
        "您给出的位置不是定版所载的位置（{said}）",
        "the head that you gave is not that of the issue ({said})",
    ),
    "issue.hash": ("定版内容与{what}不符", "the issue is not what {what} says"),
    "issue.entry": ("日志中没有这次定版的记录", "no entry of the journal made this issue"),
    "coefficient": (
        "按算式得{made}，定版为{said}",
        "its expression gives {made}, the issue says {said}",
    ),
    "argument": (
        "参数{name}为{made}，所选文件的值为{said}",
        "argument {name} is {made}, its chosen value is {said}",
    ),
    "line.quantity": ("明细数量{made}与活动数据{said}不符", "its quantity {made} is not {said}"),
    "line.mass": ("重算排放质量为{made}，定版为{said}", "mass is {made}, the issue says {said}"),
    "line.co2e": ("重算CO2当量为{made}，定版为{said}", "CO2e is {made}, the issue says {said}"),
    "line.gwp": ("温室效应潜势{made}应为{said}", "warming potential {made} should be {said}"),
    "line.source": ("明细与排放源的{name}不符", "its {name} is not that of its source"),
    "line.doubled": ("明细编号重复", "the number of a line stands twice"),
    "total": ("重算合计为{made}，定版为{said}", "the total is {made}, the issue says {said}"),
    "total.missing": ("定版缺少合计{made}", "the issue lacks a total of {made}"),
    "figure": ("重算电力排放为{made}，定版为{said}", "power gives {made}, the issue says {said}"),
    "intensity": ("重算强度为{made}，定版为{said}", "intensity is {made}, the issue says {said}"),
    "share": ("622号账户{name}重算为{made}，定版为{said}", "622: {name} is {made}, said {said}"),
    "activity": (
        "由记录重算的数量为{made}，定版为{said}",
        "the records give {made}, the issue says {said}",
    ),
    "activity.count": ("记录条数为{made}，定版为{said}", "{made} records, the issue says {said}"),
    "activity.guess": (
        "其中估算的数量为{made}，定版为{said}",
        "{made} of it was estimated, the issue says {said}",
    ),
    "activity.none": ("没有记录或推算方法支持这一数量", "no record stands behind the quantity"),
    "stock": ("库存项{name}由记录得{made}，定版为{said}", "stock: {name} is {made}, said {said}"),
    "record.block": (
        "批次的记录与日志中的摘要不符（有记录被改、删、换或添加）",
        "records are not those that the journal digested (changed, removed, swapped, added)",
    ),
    "record.missing": ("批次应有的记录缺失：{which}", "records of the batch are missing: {which}"),
    "record.stray": ("记录不属于任何批次", "a record that belongs to no batch"),
    "batch.entry": ("批次与日志中的记载不符", "the batch is not what its journal entry says"),
    "bill": ("账单分摊后合计为{made}，账单为{said}", "parts make {made}, the bill says {said}"),
    "block.range": ("区段编号不成立", "the range of the block is impossible"),
    "block.overlap": ("与区段{other}重叠", "overlaps {other}"),
    "block.tiles": ("拆分后的区段不能拼成原区段", "the halves do not tile the block"),
    "block.step": ("状态变化{name}不允许", "the step {name} is not allowed"),
    "block.event": ("事件不承接前一事件", "the event does not consume the one before"),
    "block.use": ("用途与状态不符", "the use does not fit the state"),
    "block.twice": ("同一注销凭证和区段用了两次", "one retirement was used twice"),
    "block.proof": ("注销缺少{name}", "the retirement lacks {name}"),
    "block.persons": ("作废或失效未经第二人确认", "no second person confirmed it"),
    "use.sum": ("用途已用{made}，定版为{said}", "{made} used up, the issue says {said}"),
    "entry.lacks": ("所引日志条目未载明{name}", "the journal entry does not say {name}"),
    "evidence.missing": ("佐证文件不在包内", "the evidence file is not in the pack"),
    "evidence.hash": ("佐证文件内容与其哈希不符", "the evidence is not what its hash says"),
    "evidence.link": ("定版的佐证未列入佐证清单", "the issue's evidence is not in the list"),
    "claim.hash": ("声明的{name}与其哈希不符", "the {name} of the claim is not what was kept"),
    "claim.issue": ("声明不是针对本次定版", "the claim does not stand on this issue"),
    "claim.step": ("声明的状态变化{name}不允许", "the step {name} of the claim is not allowed"),
    "claim.verdict": ("结论不是通过的声明被锁定", "locked without a pass"),
}
NOTES: dict[str, tuple[str, str]] = {
    "no_head": (
        "未给出纸质报告上的日志位置：整个包被重写、日志和定版一起被替换，本程序无法发现",
        "no head from paper was given: a pack rewritten as a whole cannot be told from a true one",
    ),
    "short": (
        "只比较了哈希的前几位：{what}；完整的64位才能排除刻意构造",
        "only the beginning of a hash was compared: {what}; all 64 signs prove more",
    ),
    "since": ("只检查了第{seq}条之后的日志", "the journal was checked after {seq} only"),
    "example": ("示例数据", "made-up example data"),
    "one_person": ("单人模式：录入与审核为同一人", "one-person mode: maker and checker are one"),
    "gap": ("数据缺口：{what}", "gap: {what}"),
    "notice": ("提示：{what}", "notice: {what}"),
    "estimate": ("估算：{what}", "estimate: {what}"),
    "correction": ("更正：{what}", "correction: {what}"),
    "absence": ("说明缺失的月份：{what}", "months without a figure: {what}"),
    "deviation": ("与数据质量控制计划不一致：{what}", "deviates from the plan: {what}"),
    "differs": ("交叉核对有差异：{what}", "a cross-check differs: {what}"),
    "unused": ("定版未使用的记录：{what}", "records that the issue does not use: {what}"),
    "uncounted": ("没有明细的活动数据：{what}", "a quantity that no line counts: {what}"),
    "unproven": ("日志未载明的佐证：{what}", "evidence that the journal does not name: {what}"),
    "units": ("无法独立核实的单位换算：{what}", "conversions taken from the pack: {what}"),
    "figure": ("定版不含其明细，未重算：{what}", "not recomputed, its lines are not kept: {what}"),
    "clock": ("日志时间早于前一条：{what}", "an entry is dated before the one in front: {what}"),
}


class UnreadableError(Exception):
    """The pack cannot be read at all."""


class Report:
    """What was found: findings that someone must answer, notes that a reader should know."""

    def __init__(self) -> None:
        self.findings: list[tuple[str, str, dict[str, str]]] = []
        self.notes: list[tuple[str, dict[str, str]]] = []
        self.unreadable = ""

    def find(self, code: str, where: object, **values: object) -> None:
        self.findings.append((code, str(where), {name: str(one) for name, one in values.items()}))

    def note(self, code: str, **values: object) -> None:
        self.notes.append((code, {name: str(one) for name, one in values.items()}))

    def same(self, code: str, where: object, made: object, said: object, **values: object) -> None:
        """Find where what was made anew is not what was said."""
        if made != said:
            self.find(code, where, made=made, said=said, **values)


# --- reading -------------------------------------------------------------------------------------


class Pack:
    """The members of a zip, read where they lie; nothing is written to any disk."""

    def __init__(self, archive: zipfile.ZipFile, report: Report) -> None:
        self.archive = archive
        self.infos: dict[str, zipfile.ZipInfo] = {}
        infos = archive.infolist()
        whole = sum(one.file_size for one in infos)
        there = Path(archive.filename or "").stat().st_size
        if len(infos) > MOST_MEMBERS or whole > min(BIGGEST_PACK, there):
            raise UnreadableError("too many or too large members, or members that overlap")
        for info in infos:
            link = stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG)
            if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1:
                raise UnreadableError(f"{info.filename!r} is compressed or encrypted")
            if info.file_size > BIGGEST_MEMBER or info.file_size != info.compress_size:
                raise UnreadableError(f"{info.filename!r} is too large")
            if link or info.filename in self.infos or not SAFE.fullmatch(info.filename):
                report.find("member.name", repr(info.filename))
                continue
            self.infos[info.filename] = info

    def chunks(self, name: str) -> Iterator[bytes]:
        with self.archive.open(self.infos[name]) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk

    def read(self, name: str) -> bytes:
        if name not in self.infos:
            raise UnreadableError(f"{name} is missing")
        return b"".join(self.chunks(name))

    def sha256(self, name: str) -> str:
        made = hashlib.sha256()
        for chunk in self.chunks(name):
            made.update(chunk)
        return made.hexdigest()

    def json(self, name: str) -> Any:
        return strict(self.read(name))

    def lines(self, name: str) -> list[Any]:
        return [strict(line) for line in self.read(name).split(b"\n") if line]


def strict(content: bytes) -> Any:
    """Read JSON without binary floats, doubled keys or NaN."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            raise ValueError("a key stands twice")
        return made

    def refused(text: str) -> Any:
        raise ValueError(f"a number that is not whole: {text[:40]}")

    return json.loads(
        content.decode("utf-8"),
        object_pairs_hook=once,
        parse_float=refused,
        parse_constant=refused,
    )


def exact(text: Any) -> Fraction:
    """Read a number of the pack: a decimal, or a fraction `n/d`; nothing else."""
    if not isinstance(text, str) or not NUMBER.fullmatch(text):
        raise ValueError(f"not a number: {str(text)[:40]!r}")
    return Fraction(text)


def frozen(value: Fraction) -> str:
    """Write tonnes with 12 decimals, rounded half to even."""
    whole = round(value * 10**MASS_DECIMALS)
    digits = str(abs(whole)).rjust(MASS_DECIMALS + 1, "0")
    sign = "-" if whole < 0 else ""
    return f"{sign}{digits[:-MASS_DECIMALS]}.{digits[-MASS_DECIMALS:]}"


def evaluated(tree: Any, values: dict[str, Fraction]) -> Fraction:
    """Compute an expression tree: the name of an argument, or [operator, left, right]."""
    if isinstance(tree, str):
        return values[tree]
    operator, left, right = tree
    one, other = evaluated(left, values), evaluated(right, values)
    if operator == "*":
        return one * other
    if operator == "/":
        return one / other
    if operator == "+":
        return one + other
    if operator == "-":
        return one - other
    raise ValueError(f"operator {operator!r}")


# --- 1 manifest ----------------------------------------------------------------------------------


def check_manifest(pack: Pack, manifest: Any, report: Report) -> None:
    """Every file there, nothing beside it, size and hash as listed."""
    listed = {row["path"]: row for row in manifest["files"]}
    report.same("manifest.missing", "manifest.json", len(listed), len(manifest["files"]))
    for name in sorted(set(NEEDED) - set(listed)):
        report.find("manifest.needed", name)
    for name in sorted(set(pack.infos) - set(listed) - {"manifest.json"}):
        report.find("manifest.extra", name)
    for name, row in sorted(listed.items()):
        if name not in pack.infos:
            report.find("manifest.missing", name)
        elif (pack.infos[name].file_size, pack.sha256(name)) != (row["size"], row["sha256"]):
            report.find("manifest.hash", name)


# --- 2, 3 journal and heads ----------------------------------------------------------------------


def hashed(parts: Iterable[bytes]) -> str:
    made = hashlib.sha256()
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def payload(entry: Any) -> bytes:
    """Give the stored bytes of an entry's payload."""
    return str(entry["payload"]).encode()


def entry_hash(entry: Any) -> str:
    """Hash an entry: every field with its length in front, the payload as stored."""
    names = ("ledger_id", "seq", "at_utc", "actor", "auth", "action", "subject", "reason")
    texts = [str(entry[name]) for name in names]
    texts += [entry["idempotency_key"] or "", entry["prev_hash"]]
    return hashed((JOURNAL_FORM, *(text.encode() for text in texts), payload(entry)))


def agrees(made: str, given: str, report: Report) -> bool:
    """Tell whether a hash is, or begins with, what a person copied from paper."""
    if len(given) < len(made):
        report.note("short", what=given)
    return made.startswith(given)


def check_journal(
    entries: list[Any], ledger: str, since: tuple[int, str] | None, report: Report
) -> None:
    """Recompute every link from genesis, or from a pinned entry on."""
    previous, due, last_time = hashed((JOURNAL_FORM, b"genesis", ledger.encode())), 1, ""
    if since:
        report.note("since", seq=since[0])
        due, previous = since[0], ""
    for entry in entries:
        if entry["seq"] < due and since:
            continue
        where = f"journal {entry['seq']}"
        if entry["seq"] != due:
            report.find("journal.gap", where, wanted=due)
        pinned = since and entry["seq"] == since[0]
        if pinned and since and not agrees(entry["hash"], since[1], report):
            report.find("head.given", where, seq=since[0])
        if not pinned and entry["prev_hash"] != previous:
            report.find("journal.link", where)
        if entry["hash"] != entry_hash(entry):
            report.find("journal.hash", where)
        if entry["ledger_id"] != ledger:
            report.find("journal.ledger", where)
        if entry["at_utc"] < last_time:
            report.note("clock", what=where)
        due, previous, last_time = entry["seq"] + 1, entry["hash"], entry["at_utc"]
    if since and due == since[0]:
        report.find("head.given", "journal.ndjson", seq=since[0])


def check_heads(
    entries: list[Any], issue: Any, wanted: int, given: list[tuple[int, str]], report: Report
) -> None:
    """Hold the journal to the heads on paper, and to that of the issue."""
    hashes = {entry["seq"]: entry["hash"] for entry in entries}
    last, head = max(hashes, default=0), issue["head"]
    if last < wanted:
        report.find("journal.cut", "journal.ndjson", last=last, wanted=wanted)
    if hashes.get(head["journal_seq"]) != head["journal_hash"]:
        report.find("head.issue", f"journal {head['journal_seq']}")
    for seq, said in given:
        if seq > last:
            report.find("journal.cut", "journal.ndjson", last=last, wanted=seq)
        elif not agrees(hashes.get(seq, ""), said, report):
            report.find("head.given", f"journal {seq}", seq=seq)
    own = (head["journal_seq"], head["journal_hash"])
    if given and not any(seq == own[0] and own[1].startswith(said) for seq, said in given):
        report.find("head.other", "issue.json", said=f"{own[0]}:{own[1]}")
    if not given:
        report.note("no_head")


# --- 4 issue -------------------------------------------------------------------------------------


def check_issue_hash(
    content: bytes, manifest: Any, entries: list[Any], given: str, report: Report
) -> None:
    """Hold the issue to the manifest, to the journal entry that made it, and to paper."""
    made = hashlib.sha256(content).hexdigest()
    named = manifest["issue"]
    if made != named["sha256"]:
        report.find("issue.hash", "issue.json", what="manifest")
    if given and not agrees(made, given, report):
        report.find("issue.hash", "issue.json", what="--sha256")
    wanted = {"inventory": named["inventory"], "number": named["number"]}
    for entry in entries:
        if entry["seq"] == named["seq"] and entry["action"] == "inventory.issue":
            said_then = strict(payload(entry))
            if {name: said_then.get(name) for name in wanted} == wanted:
                if said_then.get("sha256") != made:
                    report.find("issue.hash", "issue.json", what=f"journal {entry['seq']}")
                return
    report.find("issue.entry", "issue.json")


def check_coefficients(issue: Any, report: Report) -> None:
    """Compute every coefficient from its expression tree, and hold arguments to their choices."""
    for place, row in enumerate(issue["coefficients"]):
        where = f"coefficient {place} ({row['formula']})"
        values = {one["name"]: exact(one["value"]) for one in row["arguments"]}
        made, said = evaluated(row["tree"], values), exact(row["value"])
        report.same("coefficient", where, made, said)
        for one in row["arguments"]:
            if one["choice"] >= 0:
                _check_argument(where, one, issue["choices"][one["choice"]], report)


def _check_argument(where: str, argument: Any, choice: Any, report: Report) -> None:
    """An argument is its chosen value, where no unit was converted; the exact one may be longer."""
    if argument["unit"] != choice["unit"]:
        return
    made, said = exact(argument["value"]), exact(choice["value"])
    places = len(choice["value"].partition(".")[2])
    if abs(made - said) * 2 * 10**places > 1:
        report.find("argument", where, name=argument["name"], made=made, said=said)


class Line:
    """A line with its exact numbers, made anew."""

    def __init__(self, row: Any, coefficients: list[Fraction]) -> None:
        self.row = row
        self.quantity = exact(row["quantity"])
        self.mass = row["sign"] * self.quantity * coefficients[row["coefficient"]]
        self.co2e = self.mass * (exact(row["gwp"]) if row["gwp"] else 0)


def made_lines(issue: Any) -> list[Line]:
    values = [
        evaluated(row["tree"], {one["name"]: exact(one["value"]) for one in row["arguments"]})
        for row in issue["coefficients"]
    ]
    if any(row["coefficient"] < 0 or row["sign"] not in (1, -1) for row in issue["lines"]):
        raise ValueError("a line without coefficient or sign")
    return [Line(row, values) for row in issue["lines"]]


OF_SOURCE = (
    *("facility", "gbt_class", "scope", "category", "iso_category", "membership", "report_row"),
)


def check_lines(issue: Any, lines: list[Line], report: Report) -> None:
    """Every line: mass = quantity x coefficient, CO2e = mass x warming potential."""
    sources = {row["code"]: row for row in issue["sources"]}
    streams = {row["code"]: row["source"] for row in issue["streams"]}
    numbers: set[str] = set()
    for line in lines:
        row = line.row
        where = f"line {row['number']}"
        if row["number"] in numbers:
            report.find("line.doubled", where)
        numbers.add(row["number"])
        report.same("line.mass", where, frozen(line.mass), row["mass_t"])
        report.same("line.co2e", where, frozen(line.co2e) if row["gwp"] else "", row["co2e_t"])
        source = sources[row["source"]]
        wrong = [name for name in OF_SOURCE if row[name] != source[name]]
        wrong += ["source"] if streams[row["stream"]] != row["source"] else []
        for name in wrong:
            report.find("line.source", where, name=name)
    _check_quantities(issue, lines, report)


def _check_quantities(issue: Any, lines: list[Line], report: Report) -> None:
    """Each line counts its month's quantity; power may be divided, its parts are the whole."""
    amounts = {(row["stream"], row["month"]): exact(row["quantity"]) for row in issue["activity"]}
    parts: dict[tuple[str, int, str], list[Line]] = {}
    for line in lines:
        row = line.row
        key = (row["stream"], row["month"])
        if row["category"].endswith("electricity"):
            parts.setdefault((*key, row["view"]), []).append(line)
        else:
            report.same("line.quantity", f"line {row['number']}", line.quantity, amounts[key])
    counted = {(line.row["stream"], line.row["month"]) for line in lines}
    meters = {row["code"] for row in issue["streams"] if row["input"] == "total_use"}
    for stream, month in sorted(set(amounts) - counted):
        if stream not in meters:
            report.note("uncounted", what=f"{stream} {month}")
    for (stream, month, view), group in parts.items():  # in other views some power has no line
        made = sum((one.quantity for one in group), Fraction(0))
        if view == "guide" or made != amounts[stream, month]:
            where = f"line {group[0].row['number']}"
            report.same("line.quantity", where, made, amounts[stream, month])


def check_gwp(issue: Any, potentials: Any, report: Report) -> None:
    """One species has one warming potential: that of the set in the pack."""
    for row in issue["lines"]:
        known = potentials.get(row["species"], {}).get("value", "")
        said = "1" if row["species"] == "CO2" else known
        if row["gwp"] and (not said or exact(row["gwp"]) != exact(said)):
            report.find("line.gwp", f"line {row['number']}", made=row["gwp"], said=said or "-")


# --- 4 totals ------------------------------------------------------------------------------------

ENERGY = ("purchased_electricity", "purchased_heat", "exported_electricity", "exported_heat")
APART = ("exported_electricity", "exported_heat", "recovery", "carbon_in_product")
GASES = ("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3")
FIELDS = {
    "gbt": "gbt_class",
    "row": "report_row",
    "scope": "scope",
    "iso": "iso_category",
    "facility": "facility",
    "source": "source",
    "month": "month",
}


class Sums:
    """The lines of an issue by what they count in."""

    def __init__(self, issue: Any, lines: list[Line]) -> None:
        self.units = {row["code"]: row["unit"] for row in issue["sources"]}
        self._gases = {row["code"]: row["gases"] for row in issue["sources"]}
        self._rules = {row["facility"]: row["totals_rule"] for row in issue["guides"]}
        self.lines = lines
        self.guide = [line for line in lines if line.row["view"] == "guide"]
        self.counted = [line for line in self.guide if self._counts(line.row)]
        counted = {id(line) for line in self.counted}
        self.beside = [line for line in self.guide if id(line) not in counted]

    def _counts(self, row: Any) -> bool:
        """Inside the guide, one of its gases, and in the total that its rule prints."""
        if row["membership"] != "inside" or row["gas"] not in self._gases[row["source"]]:
            return False
        rule = self._rules[row["facility"]]
        if rule == "direct_only":
            return row["gbt_class"] not in ENERGY
        return not self._apart(row)

    def _apart(self, row: Any) -> bool:
        return bool(self._rules[row["facility"]] == "scopes" and row["gbt_class"] in APART)

    def held(self, axis: str, key: str) -> list[Line]:
        """List the lines that a total sums."""
        if axis == "name":
            return [one for one in self.guide if self._named(one, key)]
        if axis == "gas":
            return [
                one
                for one in self.guide
                if one.row["gas"] == key
                and one.row["membership"] != "part"
                and not self._apart(one.row)
            ]
        if axis == "scope2":
            return [one for one in self.lines if one.row["view"] == key or _bought_heat(one)]
        if axis == "beside":
            return [one for one in self.beside if one.row["source"] == key and one.row["gwp"]]
        if axis == "unit":
            return [one for one in self.counted if self.units[one.row["source"]] == key]
        return [one for one in self.counted if str(one.row[FIELDS[axis]]) == key]

    def _named(self, line: Line, key: str) -> bool:
        row = line.row
        counted = self._counts(row)
        if key == "guide":
            return counted
        if key == "guide_without_energy":
            return bool(counted and row["gbt_class"] not in ENERGY)
        if key not in ("seven_gases", "co2_only"):
            raise ValueError(f"total {key!r}")
        known = row["membership"] in ("inside", "additional") and row["gas"] in GASES
        return bool(known and (key == "seven_gases" or row["gas"] == "CO2"))


def _bought_heat(line: Line) -> bool:
    return bool(line.row["view"] == "guide" and line.row["gbt_class"] == "purchased_heat")


def _co2e(lines: Iterable[Line]) -> Fraction:
    return sum((line.co2e for line in lines), Fraction(0))


def check_totals(issue: Any, sums: Sums, report: Report) -> None:
    """Every total that the issue prints, and every one that its lines ask for."""
    unknown = {row["term"] for row in issue["notices"]} & {"notice.not_computed"}
    printed = set()
    for row in issue["totals"]:
        where, held = f"total {row['axis']}:{row['key']}", sums.held(row["axis"], row["key"])
        printed.add((row["axis"], row["key"]))
        if row["axis"] == "name" and not row["co2e_t"] and unknown:
            continue
        empty = row["axis"] == "gas" and not held
        report.same("total", where, "" if empty else frozen(_co2e(held)), row["co2e_t"])
        if row["axis"] == "gas":
            mass = frozen(sum((one.mass for one in held), Fraction(0)))
            report.same("total", f"{where} mass", "" if empty else mass, row["mass_t"])
    if any(row["blocks"] for row in issue["gaps"]):
        return
    wanted = {("name", key) for key in ("guide", "guide_without_energy", "seven_gases", "co2_only")}
    for axis, field in FIELDS.items():
        wanted |= {(axis, str(one.row[field])) for one in sums.counted if one.row[field]}
    wanted |= {("beside", one.row["source"]) for one in sums.beside if one.row["gwp"]}
    for axis, key in sorted(wanted - printed):
        made = frozen(_co2e(sums.held(axis, key)))
        report.find("total.missing", f"total {axis}:{key}", made=made)


def check_figures(issue: Any, sums: Sums, report: Report) -> None:
    """Electricity by guide, location and market; totals of streams, rows, intensities."""
    for row in issue["figures"]:
        where = f"figure {row['figure']}:{row['rule']}"
        held = [
            one
            for one in sums.lines
            if one.row["view"] == row["figure"] and one.row["gbt_class"] == "purchased_electricity"
        ]
        if row["chosen"] and all(one.row["rule"] == row["rule"] for one in held):
            report.same("figure", where, frozen(_co2e(held)), row["co2e_t"])
        else:
            _check_other_figure(where, row, issue["choices"], report)
    whole = _co2e(sums.held("name", "guide"))
    for row in issue["intensities"]:
        if row["total"] == "guide":
            made = frozen(whole / exact(row["denominator"]))
            report.same("intensity", f"{row['kind']} {row['basis']}", made, row["value"])
    for row in issue["recomputed"]:
        held = sums.counted if row["key"] == "total" else sums.held("row", row["key"])
        report.same("total", f"recomputed {row['key']}", frozen(_co2e(held)), row["exact_t"])
    quantities: dict[str, Fraction] = {}
    for row in issue["activity"]:
        quantities[row["stream"]] = quantities.get(row["stream"], Fraction(0)) + exact(
            row["quantity"]
        )
    for row in issue["stream_totals"]:
        made_sum, said = quantities.get(row["stream"], Fraction(0)), exact(row["quantity"])
        report.same("total", f"stream {row['stream']}", made_sum, said)


def _check_other_figure(where: str, row: Any, choices: Any, report: Report) -> None:
    """A market figure whose lines are not kept: its kilowatt-hours times its one factor."""
    chosen = [choices[place] for place in row["choices"]]
    if len(chosen) == 1 and chosen[0]["unit"] in ("tCO2/MWh", "kgCO2/kWh"):
        made = exact(row["kwh_at_factor"]) * exact(chosen[0]["value"]) / 1000
        report.same("figure", where, frozen(made), row["co2e_t"])
    else:
        report.note("figure", what=where)


# --- 4 shares of 发改能源〔2026〕622号 ---------------------------------------------------------

BOUGHT = ("grid", "green_trade", "nuclear_trade")


def check_power(issue: Any, sums: Sums, units: Units, report: Report) -> None:
    """Hold the table of power to the lines that count it."""
    routes = {row["code"]: (row["route"], row["power"]) for row in issue["streams"]}
    made: dict[tuple[str, str, str], Fraction] = {}
    for line in sums.guide:
        if routes[line.row["stream"]][0]:  # without a route it is no power that came or went
            key = (line.row["facility"], *routes[line.row["stream"]])
            kwh = line.quantity * units.factor(line.row["unit"], "kWh")
            made[key] = made.get(key, Fraction(0)) + kwh
    said: dict[tuple[str, str, str], Fraction] = {}
    for row in issue["power"]:
        key = (row["facility"], row["route"], row["power"])
        said[key] = said.get(key, Fraction(0)) + exact(row["kwh"])
    for key, kwh in sorted(made.items()):
        report.same("figure", f"power {' '.join(key)}", kwh, said.get(key, Fraction(0)))


def check_shares(issue: Any, holdings: Any, report: Report) -> None:
    """Make the account of 622号 anew: what is recognised, and the two shares."""
    kwh: dict[tuple[str, bool], Fraction] = {}
    for row in issue["power"]:
        key = (row["route"], row["proven"])
        kwh[key] = kwh.get(key, Fraction(0)) + exact(row["kwh"])

    def taken(route: str) -> Fraction:
        return kwh.get((route, True), Fraction(0))

    def all_of(route: str) -> Fraction:
        return taken(route) + kwh.get((route, False), Fraction(0))

    made_here = taken("own_generation")
    for row in issue["annexes"].get("held", {}).get("shares", ()):
        bought = sum((all_of(one) for one in BOUGHT), Fraction(0)) - all_of("pass_on")
        own = exact(row["self_use_kwh"])  # what was sold as green is no longer the user's
        expected = {"offtake_kwh": max(bought, Fraction(0))}
        for name, route in (
            ("direct_line_kwh", "direct_line"),
            ("green_trade_kwh", "green_trade"),
            ("nuclear_trade_kwh", "nuclear_trade"),
        ):
            expected[name] = taken(route)
        if own > made_here or (own < made_here and not holdings["sold"]):
            expected["self_use_kwh"] = made_here
        for name, made in expected.items():
            report.same("share", row["year"], made, exact(row[name]), name=name)
        _check_account(issue, row, report)


def _check_account(issue: Any, row: Any, report: Report) -> None:
    physical = exact(row["self_use_kwh"]) + exact(row["direct_line_kwh"])
    offered = exact(row["green_trade_kwh"]) + exact(row["nuclear_trade_kwh"])
    offtake, own = exact(row["offtake_kwh"]), row["certificates"] - row["foreign"]
    trade = min(offered, offtake)
    covered = min(Fraction(own * 1000), offtake - trade)
    rest, base = offtake - trade - covered, offtake + physical
    allocated = rest * (exact(row["coefficient"]) if row["coefficient"] else 0)
    made = {"physical_kwh": physical, "trade_kwh": trade, "certificates_kwh": covered}
    made |= {"rest_kwh": rest, "base_kwh": base}
    made["surplus_kwh"] = offered - trade + own * 1000 - covered
    if base:
        made["physical_share_622"] = 100 * physical / base
        made["nonfossil_share_622"] = 100 * (physical + trade + covered + allocated) / base
    for name, value in made.items():
        report.same("share", row["year"], value, exact(row[name]), name=name)
    used = issue["annexes"]["held"]["used"]
    grid = [one for one in used if (one["instrument"], one["stands"]) == ("gec", "grid")]
    units = sum(one["units"] for one in grid)
    report.same("share", row["year"], units, row["certificates"], name="certificates")


# --- 4 monthly quantities from the records -------------------------------------------------------

RECORD_COLUMNS = (
    *("org_id", "id", "batch_id", "stream_id", "bill_id", "month", "first_day", "last_day"),
    *("document", "line", "revision", "kind", "posting", "quantity", "data_class", "estimated"),
    *("method", "rank", "corrects"),
)
BILL_COLUMNS = (
    *("org_id", "id", "stream_id", "batch_id", "first_day", "last_day", "document", "line"),
    *("quantity", "amount"),
)
METERED, CLOSING = 1, "closing"
KINDS = {
    2: "purchase",
    3: "opening",
    4: "closing",
    5: "own_production",
    6: "sale",
    7: "material_use",
    8: "loss",
}
SIGNS = {
    "opening": 1,
    "purchase": 1,
    "own_production": 1,
    "sale": -1,
    "material_use": -1,
    "loss": -1,
    "closing": -1,
}
REVERSAL = 2


KNOWN_UNITS = {
    "Wh": ("power", Fraction(1, 1000)),
    "kWh": ("power", Fraction(1)),
    "MWh": ("power", Fraction(1000)),
    "GWh": ("power", Fraction(10**6)),
    "10^4kWh": ("power", Fraction(10**4)),
    "kg": ("mass", Fraction(1, 1000)),
    "t": ("mass", Fraction(1)),
    "10^4t": ("mass", Fraction(10**4)),
    "MJ": ("heat", Fraction(1, 1000)),
    "GJ": ("heat", Fraction(1)),
}


class Units:
    """Conversions: those that are true by definition stand here, others come with the pack."""

    def __init__(self, rows: Any, report: Report) -> None:
        self._given = {(row["from"], row["to"]): exact(row["factor"]) for row in rows}
        self._report = report
        self._told: set[str] = set()

    def factor(self, old: str, new: str) -> Fraction:
        if old == new:
            return Fraction(1)
        one, other = KNOWN_UNITS.get(old), KNOWN_UNITS.get(new)
        if one and other and one[0] == other[0]:
            return one[1] / other[1]
        what = f"{old} -> {new}"
        if what not in self._told:
            self._told.add(what)
            self._report.note("units", what=what)
        return self._given[old, new]


def digest(tables: Iterable[tuple[tuple[str, ...], list[Any]]]) -> str:
    """Hash rows by columns: numbers as 64 bits (nothing as 0), texts by lengths and signs."""
    made = hashlib.sha256()

    def add(part: bytes) -> None:
        made.update(len(part).to_bytes(8, "little") + part)

    for columns, rows in tables:
        for name in columns:
            values = [row[name] for row in rows]
            if name in ("document", "method") and rows:
                add(_numbers([len(text) for text in values]))
                add("".join(values).encode())
            elif rows:
                add(_numbers([int(value or 0) for value in values]))
    return made.hexdigest()


def _numbers(values: list[int]) -> bytes:
    held = array("q", values)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def check_batches(
    batches: list[Any], records: list[Any], bills: list[Any], entries: list[Any], report: Report
) -> None:
    """Hold every block of records to the digest that the journal keeps of it."""
    payloads = {entry["seq"]: payload(entry) for entry in entries}
    known, stray = {row["id"]: row for row in records}, {row["id"] for row in records}
    papers = {row["id"]: row for row in bills}
    if len(known) != len(records) or len(papers) != len(bills):
        report.find("record.stray", "inputs")
    for batch in batches:
        where = f"batch {batch['id']}"
        said = strict(payloads.get(batch["seq"], b"{}"))
        digests = [block["sha256"] for block in batch["blocks"]]
        if (said.get("batch"), said.get("digests")) != (batch["id"], digests):
            report.find("batch.entry", where)
        for block in batch["blocks"]:
            ids = range(block["first_record"], block["last_record"] + 1)
            missing = [str(one) for one in ids if one not in known]
            stray.difference_update(ids)
            if missing:
                report.find("record.missing", where, which=", ".join(missing[:10]))
                continue
            held: list[Any] = []
            if block["first_bill"] is not None:
                span = range(block["first_bill"], block["last_bill"] + 1)
                held = [papers[one] for one in span if one in papers]
            rows = [known[one] for one in ids]
            tables = ((RECORD_COLUMNS, rows), (BILL_COLUMNS, held))
            own = all(row["batch_id"] == batch["id"] for row in rows)
            if not own or digest(tables) != block["sha256"]:
                report.find("record.block", where)
    for one in sorted(stray):
        report.find("record.stray", f"record {one}")


def check_bills(records: list[Any], bills: list[Any], report: Report) -> None:
    """The parts of a bill, month by month, are the bill."""
    parts: dict[int, int] = {}
    for row in records:
        if row["bill_id"] is not None and row["posting"] == 1:
            parts[row["bill_id"]] = parts.get(row["bill_id"], 0) + row["quantity"]
    for bill in bills:
        report.same("bill", f"bill {bill['id']}", parts.get(bill["id"], 0), bill["quantity"])


class Month:
    """The live records of a stream in a month: per kind the sum, the estimated part, the count."""

    def __init__(self) -> None:
        self.sums: dict[str, Fraction] = {}
        self.guessed: dict[str, Fraction] = {}
        self.counts: dict[str, int] = {}

    def add(self, row: Any) -> None:
        kind, quantity = KINDS.get(row["kind"], "metered"), Fraction(row["quantity"], MILLIONTHS)
        self.sums[kind] = self.sums.get(kind, Fraction(0)) + quantity
        guess = quantity if row["estimated"] else Fraction(0)
        self.guessed[kind] = self.guessed.get(kind, Fraction(0)) + guess
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def taken(self, metered: bool) -> tuple[int, Fraction]:
        """Give count and estimated quantity of one of the two ways."""
        kinds = [kind for kind in self.sums if (kind == "metered") == metered]
        guessed = sum((self.guessed[kind] for kind in kinds), Fraction(0))
        return sum(self.counts[kind] for kind in kinds), guessed


def monthly(records: list[Any], streams: Any) -> dict[tuple[str, int], Month]:
    """Put the live records together by stream and month."""
    gone = {row["corrects"] for row in records if row["posting"] == REVERSAL}
    made: dict[tuple[str, int], Month] = {}
    for row in records:
        stream = streams.get(str(row["stream_id"]))
        if stream is not None and row["posting"] != REVERSAL and row["id"] not in gone:
            made.setdefault((stream["code"], row["month"]), Month()).add(row)
    return made


def check_activity(
    issue: Any, months: dict[tuple[str, int], Month], units: Units, report: Report
) -> None:
    """Every monthly quantity: from the records, the stock equation, or the balance rule."""
    amounts = {(row["stream"], row["month"]): row for row in issue["activity"]}
    stocks = {(row["stream"], row["month"]): row for row in issue["annexes"].get("stocks", ())}
    for key, row in amounts.items():
        where = f"activity {key[0]} {key[1]}"
        said = exact(row["quantity"])
        if row["rule"]:
            report.same("activity", where, _balance(row, amounts, units), said)
        elif key not in months:
            report.find("activity.none", where)
        else:
            held, stock = months[key], stocks.get(key)
            metered = stock["taken"] == "metered" if stock else "metered" in held.sums
            made = _from_stock(where, stock, months, report) if stock else _plain(held.sums)
            count, guessed = held.taken(metered)
            report.same("activity", where, made, said)
            report.same("activity.count", where, count, row["records"])
            report.same("activity.guess", where, min(guessed, said), exact(row["estimated"]))
    first, last = issue["first_day"] // 100, issue["last_day"] // 100
    known = {row["code"] for row in issue["streams"]}
    for code, month in sorted(set(months) - set(amounts)):
        if first <= month <= last and code in known:
            report.note("unused", what=f"{code} {month}")


def _plain(kinds: dict[str, Fraction]) -> Fraction:
    if "metered" in kinds:
        return kinds["metered"]
    return sum((SIGNS[name] * value for name, value in kinds.items()), Fraction(0))


def _balance(row: Any, amounts: Any, units: Units) -> Fraction:
    """Add up a rule such as `+USED -SOLAR -GREEN` for its month."""
    total = Fraction(0)
    for word in row["rule"].split():
        term = amounts[word[1:], row["month"]]
        sign = {"+": 1, "-": -1}[word[0]]
        total += sign * exact(term["quantity"]) * units.factor(term["unit"], row["unit"])
    return total


def _from_stock(
    where: str, row: Any, months: dict[tuple[str, int], Month], report: Report
) -> Fraction:
    """Hold a stock month to its records and its equation; give what was taken of it."""
    key = (row["stream"], row["month"])
    for name in SIGNS:
        made = months[key].sums.get(name)
        if name == "opening" and row["carried"]:
            earlier = [one for one in months if one[0] == key[0] and one[1] < key[1]]
            made = months[max(earlier)].sums.get(CLOSING) if earlier else None
        said = exact(row[name]) if row[name] else None
        if made != said:
            report.find("stock", where, name=name, made=made, said=said)
    recorded = {name: exact(row[name]) for name in SIGNS if row[name]}
    derived = sum((SIGNS[name] * value for name, value in recorded.items()), Fraction(0))
    if row["derived"]:
        report.same("stock", where, derived, exact(row["derived"]), name="derived")
    if row["metered"]:
        made = months[key].sums.get("metered")
        report.same("stock", where, made, exact(row["metered"]), name="metered")
    return exact(row["metered" if row["taken"] == "metered" else "derived"])


# --- 5 blocks of credits and certificates --------------------------------------------------------

FREEZABLE = ("expected", "held", "reserved")
STEPS = {
    *(("none", "expected"), ("none", "held"), ("none", "reserved"), ("expected", "held")),
    *(("expected", "void"), ("expected", "cancelled"), ("held", "reserved"), ("held", "void")),
    *(("held", "transferred_out"), ("held", "cancelled"), ("held", "expired"), ("held", "split")),
    *(("reserved", "held"), ("reserved", "retired"), ("reserved", "redeemed")),
    *(("reserved", "cancelled"), ("reserved", "expired"), ("reserved", "split")),
    *(("transferred_out", "held"), ("retired", "invalidated"), ("redeemed", "invalidated")),
    *((one, f"frozen_{one}") for one in FREEZABLE),
    *((f"frozen_{one}", one) for one in FREEZABLE),
}
SERVES = ("reserved", "frozen_reserved", "retired", "redeemed")
USED_UP = ("retired", "redeemed")
TWO_PERSONS = ("void", "invalidated")


def check_blocks(held: Any, report: Report) -> None:
    """I1-I3: ranges are whole numbers, and those of one batch never overlap."""
    by_batch: dict[int, list[Any]] = {}
    for root in held["roots"]:
        if not 1 <= root["first_serial"] <= root["last_serial"]:
            report.find("block.range", f"root {root['id']}")
        if not root["void"]:
            by_batch.setdefault(root["batch_id"], []).append(root)
    for group in by_batch.values():
        before: Any = None
        for root in sorted(group, key=lambda root: root["first_serial"]):
            if before and root["first_serial"] <= before["last_serial"]:
                report.find("block.overlap", f"root {root['id']}", other=f"root {before['id']}")
            before = root


def check_tiles(held: Any, report: Report) -> None:
    """I4, I5: a root is one block, and the two halves of a split tile it."""
    roots = {root["id"]: root for root in held["roots"]}
    blocks = {block["id"]: block for block in held["blocks"]}
    halves: dict[int, list[Any]] = {}
    wholes: list[int] = []
    for block in held["blocks"]:
        if block["parent_id"] is not None:
            halves.setdefault(block["parent_id"], []).append(block)
            continue
        wholes.append(block["root_id"])
        if _span(block) != _span(roots[block["root_id"]]):
            report.find("block.tiles", f"block {block['id']}")
    if sorted(wholes) != sorted(roots):
        report.find("block.tiles", f"roots {sorted(set(roots) ^ set(wholes))}")
    for parent, both in halves.items():
        both.sort(key=lambda block: block["first_serial"])
        tiled = len(both) == 2 and both[0]["last_serial"] + 1 == both[1]["first_serial"]
        ends = (both[0]["first_serial"], both[-1]["last_serial"])
        if not tiled or ends != _span(blocks[parent]):
            report.find("block.tiles", f"block {parent}")


def _span(row: Any) -> tuple[int, int]:
    return row["first_serial"], row["last_serial"]


def check_events(held: Any, report: Report) -> dict[int, Any]:
    """I6-I8: each event consumes the one before it, along an allowed step, for the same use."""
    lives: dict[int, list[Any]] = {}
    for event in sorted(held["events"], key=lambda event: (event["block_id"], event["n"])):
        lives.setdefault(event["block_id"], []).append(event)
    last: dict[int, Any] = {}
    parents = {block["id"]: block["parent_id"] for block in held["blocks"]}
    cut = set(parents.values())
    for block, parent in parents.items():
        state, use, due = "none", None, 1
        for event in lives.get(block, ()):
            where = f"block {block} event {event['n']}"
            step = (event["from_state"], event["to_state"])
            if (event["n"], event["from_state"]) != (due, state):
                report.find("block.event", where)
            if step not in STEPS or (step == ("none", "reserved") and parent is None):
                report.find("block.step", where, name=" -> ".join(step))
            serving = step[0] in SERVES or step[1] in SERVES
            kept = step[0] not in SERVES or event["use_id"] == use
            if (event["use_id"] is not None) != serving or not kept:
                report.find("block.use", where)
            state, use, due = event["to_state"], event["use_id"], event["n"] + 1
            last[block] = event
        if block not in last:
            report.find("block.event", f"block {block}")
        if (block in cut) != (state == "split"):
            report.find("block.tiles", f"block {block}")
    for stray in sorted(set(lives) - set(parents)):
        report.find("block.event", f"block {stray}")
    return last


def check_retirements(held: Any, papers: dict[int, Any], issue: Any, report: Report) -> None:
    """I9-I11: proof there, one retirement used once, a use is the sum of its blocks."""
    blocks = {block["id"]: block for block in held["blocks"]}
    uses = {use["id"]: use for use in held["uses"]}
    batches = {root["id"]: root["batch_id"] for root in held["roots"]}
    seen: set[Any] = set()
    for event in held["events"]:
        where, block = f"block {event['block_id']} event {event['n']}", blocks[event["block_id"]]
        if event["to_state"] in TWO_PERSONS:
            other = event["approver"] and event["approver"] != event["actor"]
            if not other or not event["reason"]:
                report.find("block.persons", where)
        if event["to_state"] not in USED_UP:
            continue
        for name in ("reference", "beneficiary", "on_day", "evidence_id"):
            if not event[name] or (name == "evidence_id" and event[name] not in papers):
                report.find("block.proof", where, name=name)
        use = uses[event["use_id"]]
        right = "redeemed" if use["certificate"] else "retired"
        if event["to_state"] != right or bool(block["certificate"]) != bool(use["certificate"]):
            report.find("block.use", where)
        once = (batches[block["root_id"]], event["reference"], *_span(block))
        if once in seen:
            report.find("block.twice", where)
        seen.add(once)
    _check_used(held, batches, issue, report)


def _check_used(held: Any, batches: dict[int, int], issue: Any, report: Report) -> None:
    """What the issue calls used up is what events had used up when it was made."""
    keys = {row["id"]: row["batch_key"] for row in held["batches"]}
    blocks = {block["id"]: block for block in held["blocks"]}
    then = issue["head"]["journal_seq"]
    state: dict[int, Any] = {}
    for event in sorted(held["events"], key=lambda event: event["n"]):
        if event["seq"] <= then:
            state[event["block_id"]] = event
    made = {
        (keys[batches[blocks[block]["root_id"]]], *_span(blocks[block]), event["use_id"])
        for block, event in state.items()
        if event["to_state"] in USED_UP
    }
    said = issue["annexes"].get("held", {})
    sums: dict[int, int] = {}
    for row in said.get("used", ()):
        where = f"{row['batch']} {row['first']}-{row['last']}"
        if (row["batch"], row["first"], row["last"], row["use"]) not in made:
            report.find("use.sum", where, made=0, said=row["units"])
        report.same("use.sum", where, row["last"] - row["first"] + 1, row["units"])
        sums[row["use"]] = sums.get(row["use"], 0) + row["units"]
    backed: dict[int, int] = {}
    for _, first, last, use in made:
        backed[use] = backed.get(use, 0) + last - first + 1
    for row in said.get("uses", ()):
        where = f"use {row['use']}"
        report.same("use.sum", where, backed.get(row["use"], 0), row["used_up"])
        report.same("use.sum", where, sums.get(row["use"], 0), row["used_up"])


def check_holding_entries(held: Any, entries: list[Any], report: Report) -> None:
    """Retirements stand in the journal with the registry's word."""
    said = {entry["seq"]: entry for entry in entries}
    for root in held["roots"]:
        entry = said.get(root["seq"])
        words = strict(payload(entry)) if entry and entry["action"] == "holding.receive" else {}
        for name, typed in (("first_serial", "first"), ("last_serial", "last")):
            word = words.get(typed, "")
            if entry is None or (NUMBER.fullmatch(word) and int(word) != root[name]):
                report.find("entry.lacks", f"root {root['id']}", name=name)
    for event in held["events"]:
        where = f"block {event['block_id']} event {event['n']}"
        entry = said.get(event["seq"])
        if entry is None or entry["actor"] != event["actor"]:
            report.find("entry.lacks", where, name="actor")
        elif event["to_state"] in USED_UP and entry["action"] == "holding.use_up":
            words = strict(payload(entry))
            told = (words["block"], words["reference"], words["day"], words["beneficiary"])
            names = ("block_id", "reference", "on_day", "beneficiary")
            for name, one in zip(names, told):  # noqa: B905 - strict= came with Python 3.10
                if event[name] != one:
                    report.find("entry.lacks", where, name=name)


# --- claims --------------------------------------------------------------------------------------

CLAIM_STEPS = {
    *(("none", "draft"), ("draft", "locked"), ("locked", "published"), ("draft", "withdrawn")),
    *(("locked", "withdrawn"), ("published", "withdrawn"), ("published", "superseded")),
}


def check_claims(pack: Pack, claims: Any, sha256: str, entries: list[Any], report: Report) -> None:
    """Claims stand on this issue, with the assessment and the snapshot that were kept."""
    seqs = {entry["seq"]: entry for entry in entries}
    for claim in claims:
        where, state = f"claim {claim['id']}", "none"
        if {claim["seq"], claim["snapshot_seq"]} - set(seqs):
            report.find("entry.lacks", where, name="claim")
            continue
        words = strict(payload(seqs[claim["seq"]]))
        for name in ("assessment", "snapshot"):
            made = pack.sha256(f"claims/{claim['id']}/{name}.json")
            if {made} != {claim[f"{name}_sha256"], words.get(f"{name}_sha256")}:
                report.find("claim.hash", where, name=name)
        if claim["issue_sha256"] != sha256 or words.get("issue_sha256") != sha256:
            report.find("claim.issue", where)
        if seqs[claim["snapshot_seq"]]["hash"] != claim["snapshot_hash"]:
            report.find("head.issue", where)
        for due, event in enumerate(claim["events"], 1):
            step = (event["from_state"], event["to_state"])
            if step not in CLAIM_STEPS or event["n"] != due or event["from_state"] != state:
                report.find("claim.step", where, name=" -> ".join(step))
            if event["to_state"] == "locked" and claim["verdict"] != "pass":
                report.find("claim.verdict", where)
            state = event["to_state"]


# --- 6 evidence ----------------------------------------------------------------------------------


def check_evidence(
    pack: Pack, rows: list[Any], issue: Any, entries: list[Any], report: Report
) -> None:
    """Every proof is there and is what its hash says; the issue's are all in the list."""
    listed = {row["sha256"]: row for row in rows}
    for sha256, row in listed.items():
        name = f"evidence/{sha256}"
        if name not in pack.infos:
            report.find("evidence.missing", row["file_name"])
        elif pack.sha256(name) != sha256 or pack.infos[name].file_size != row["size"]:
            report.find("evidence.hash", row["file_name"])
    for row in issue["evidence"]:
        if row["sha256"] not in listed or not row["sha256"].startswith(row["id"]):
            report.find("evidence.link", row["file_name"])
    told = b"\n".join(payload(entry) for entry in entries)
    for sha256, row in listed.items():
        if sha256.encode() not in told:
            report.note("unproven", what=row["file_name"])


# --- 7 what a reader should know -----------------------------------------------------------------


def tell(issue: Any, records: list[Any], streams: Any, report: Report) -> None:
    """List gaps, corrections, estimates and notices; none of them is a finding."""
    for name in ("example", "one_person"):
        if issue[name]:
            report.note(name)
    for row in issue["gaps"]:
        report.note("gap", what=f"{row['term']} {row['subject']} {row['month'] or ''}".strip())
    for row in records:
        if row["posting"] != 1:
            code = streams.get(str(row["stream_id"]), {}).get("code", row["stream_id"])
            kind = "reversal" if row["posting"] == REVERSAL else "replacement"
            report.note("correction", what=f"{code} {row['month']} {kind} of {row['corrects']}")
    for row in issue["activity"]:
        if exact(row["estimated"]):
            what = f"{row['stream']} {row['month']} {row['estimated']} {row['unit']}"
            report.note("estimate", what=what)
    annexes = issue["annexes"]
    for row in annexes.get("absences", ()):
        months = f"{row['first_month']}~{row['last_month']}"
        report.note("absence", what=f"{row['stream']} {months} {row['reason']}")
    for row in annexes.get("deviations", ()):
        report.note("deviation", what=f"{row['term']} {row['stream']} {row['first_month']}")
    for row in annexes.get("checks", ()):
        if row["result"] == "differs":
            report.note("differs", what=f"{row['check']} {row['part']} {' '.join(row['subjects'])}")
    for row in issue["notices"]:
        report.note("notice", what=f"{row['term']} {row['subject']}".strip())


# --- the whole -----------------------------------------------------------------------------------


class Asked:
    """What the person gave from paper."""

    def __init__(self, words: argparse.Namespace) -> None:
        self.heads: list[tuple[int, str]] = words.head or []
        self.since: tuple[int, str] | None = words.since
        self.sha256: str = words.sha256 or ""


class Content:
    """The files of a pack, read once."""

    def __init__(self, pack: Pack, report: Report) -> None:
        self.manifest, self.stored = pack.json("manifest.json"), pack.read("issue.json")
        if self.manifest.get("form") != FORM:
            said_form = self.manifest.get("form")
            raise UnreadableError(f"form {said_form!r}: this verify.py reads form {FORM}")
        self.issue, self.sha256 = strict(self.stored), hashlib.sha256(self.stored).hexdigest()
        self.issue.setdefault("annexes", {})  # the first issues had none
        self.entries = pack.lines("journal.ndjson")
        self.records = pack.lines("inputs/records.ndjson")
        self.bills = pack.lines("inputs/bills.ndjson")
        self.batches = pack.json("inputs/batches.json")
        self.streams = pack.json("inputs/streams.json")
        self.units = Units(pack.json("inputs/units.json"), report)
        self.gwp = pack.json("inputs/gwp.json")
        self.papers = pack.json("inputs/evidence.json")
        self.holdings = pack.json("holdings.json")
        self.claims = pack.json("claims.json")


def verify(pack: Pack, asked: Asked, report: Report) -> None:
    """Run every check; one that cannot be done is a finding, and the others still run."""
    held = Content(pack, report)
    acts = {**_proofs(pack, held, asked, report), **_workings(held, report)}
    acts["told"] = lambda: tell(held.issue, held.records, held.streams, report)
    for name, act in acts.items():
        guarded(name, act, report)


def _proofs(
    pack: Pack, held: Content, asked: Asked, report: Report
) -> dict[str, Callable[[], Any]]:
    """What is proven by hashes, links and rules of blocks."""
    manifest, entries, issue = held.manifest, held.entries, held.issue
    by_id = {row["id"]: row for row in held.papers}
    return {
        "manifest": lambda: check_manifest(pack, manifest, report),
        "journal": lambda: check_journal(entries, issue["head"]["ledger"], asked.since, report),
        "heads": lambda: check_heads(entries, issue, manifest["journal"], asked.heads, report),
        "issue": lambda: check_issue_hash(held.stored, manifest, entries, asked.sha256, report),
        "batches": lambda: check_batches(held.batches, held.records, held.bills, entries, report),
        "blocks": lambda: check_blocks(held.holdings, report),
        "tiles": lambda: check_tiles(held.holdings, report),
        "events": lambda: check_events(held.holdings, report),
        "retirements": lambda: check_retirements(held.holdings, by_id, issue, report),
        "holdings": lambda: check_holding_entries(held.holdings, entries, report),
        "claims": lambda: check_claims(pack, held.claims, held.sha256, entries, report),
        "evidence": lambda: check_evidence(pack, held.papers, issue, entries, report),
    }


def _workings(held: Content, report: Report) -> dict[str, Callable[[], Any]]:
    """What is worked out anew."""
    issue = held.issue
    return {
        "coefficients": lambda: check_coefficients(issue, report),
        "lines": lambda: check_lines(issue, made_lines(issue), report),
        "totals": lambda: check_totals(issue, Sums(issue, made_lines(issue)), report),
        "figures": lambda: check_figures(issue, Sums(issue, made_lines(issue)), report),
        "power": lambda: check_power(issue, Sums(issue, made_lines(issue)), held.units, report),
        "gwp": lambda: check_gwp(issue, held.gwp, report),
        "shares": lambda: check_shares(issue, held.holdings, report),
        "bills": lambda: check_bills(held.records, held.bills, report),
        "activity": lambda: check_activity(
            issue, monthly(held.records, held.streams), held.units, report
        ),
    }


def guarded(name: str, act: Callable[[], Any], report: Report) -> None:
    """Do one check; content that it cannot make sense of is a finding."""
    try:
        act()
    except MALFORMED as error:
        report.find("broken", name, why=f"{type(error).__name__} {str(error)[:200]}")


def said(report: Report, language: str) -> Iterator[str]:
    """Write the list for a person, in one language or both."""
    order = {"zh": (0,), "en": (1,), "both": (0, 1)}[language]
    if report.unreadable:
        yield f"! 无法读取 / cannot read: {report.unreadable}"
        return
    for code, where, values in report.findings:
        words = " / ".join(TEXTS[code][at].format(**values) for at in order)
        yield printable(f"! {code}  {where}: {words}")
    for code, values in report.notes:
        yield printable("- " + " / ".join(NOTES[code][at].format(**values) for at in order))
    found = len(report.findings)
    ends = (
        (f"发现{found}处问题", f"{found} findings")
        if found
        else (
            "未发现问题：哈希、链接、系数、明细、合计和区段均重新算过",
            "nothing found: every hash, link, coefficient, line, total and block was done again",
        )
    )
    yield " / ".join(ends[at] for at in order)


def printable(text: str) -> str:
    """Show what a pack says without letting it steer the terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


HASH = re.compile("[0-9a-f]{12,64}")


def hash_word(text: str) -> str:
    """Read a hash as a person copies it: at least its first 12 signs."""
    if not HASH.fullmatch(text.strip().lower()):
        raise argparse.ArgumentTypeError(f"12..64 x 0-9 a-f: {text!r}")
    return text.strip().lower()


def pair(text: str) -> tuple[int, str]:
    """Read SEQ:HASH."""
    seq, _, word = text.partition(":")
    if not re.fullmatch("[0-9]{1,18}", seq):
        raise argparse.ArgumentTypeError(f"SEQ:HASH: {text!r}")
    return int(seq), hash_word(word)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description="核查包检验 / check of a verification pack")
    made.add_argument("pack", help="核查包（.zip） / the pack")
    made.add_argument(
        "--head", type=pair, action="append", metavar="SEQ:HASH", help="纸质报告上的日志位置 / head"
    )
    made.add_argument("--since", type=pair, metavar="SEQ:HASH", help="已核对过的位置 / checkpoint")
    made.add_argument(
        "--sha256", type=hash_word, metavar="HASH", help="纸质报告上的定版哈希 / issue"
    )
    made.add_argument("--lang", choices=("zh", "en", "both"), default="both")
    return made


def checked(asked: argparse.Namespace, report: Report) -> int:
    """Check the pack that was asked for; give the exit code."""
    try:
        with zipfile.ZipFile(asked.pack) as archive:
            verify(Pack(archive, report), Asked(asked), report)
    except (
        OSError,
        zipfile.BadZipFile,
        NotImplementedError,
        UnreadableError,
        MemoryError,
    ) as error:
        report.unreadable = str(error) or type(error).__name__
    except MALFORMED as error:
        report.unreadable = f"{type(error).__name__} {error}"
    if report.unreadable:
        return 2
    return 1 if report.findings else 0


def main(words: list[str] | None = None) -> int:
    asked = parser().parse_args(words)
    report = Report()
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
    code = checked(asked, report)
    for line in said(report, asked.lang):
        print(line)
    return code


if __name__ == "__main__":
    sys.exit(main())

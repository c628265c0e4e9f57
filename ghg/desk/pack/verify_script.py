#!/usr/bin/env python3
"""Check a verification pack without the program that wrote it: standard library only, no network.

    python3 -I verify.py PACK.zip [--head SEQ:HASH] [--since SEQ:HASH] [--sha256 HASH] [--key KEY]
                                [--lang zh]

It reads the members of the zip where they lie and extracts nothing. SEQ:HASH is the head of the
journal as the cover of a report prints it; HASH is that of the issue, which begins in the foot of
every page. Of both the first 12 signs will do, all 64 prove more. Take them from paper: who can
write the pack can write everything inside it, but not what you hold in your hand. KEY is the public
key of whoever signed the pack, as he gave it to you.
Exit code: 0 nothing found, 1 findings, 2 the pack cannot be read.

Contents, each a section below:
    reading      the zip without extracting it, strict JSON, exact numbers, expression trees
    units        what is true of units by definition
    manifest     every file there and unchanged
    signature    Ed25519 over the manifest, where the pack is signed
    journal      every link from genesis, heads from paper
    issue        its hash, days, the issue before, coefficients, arguments, lines, potentials
    totals       every total, the electricity figures, intensities, what a form prints
    records      blocks of records against the journal, bills, monthly quantities, stocks, ranks
    power        proofs, certificates laid over power, sold attributes, the account of 622号
    coal         the energy account
    samples      measured parameters from analyses, by their steps
    annexes      estimates, accounting units, cross-checks, meters
    blocks       ranges, splits, events, retirements, positions, offsets
    claims       what was kept of them
    evidence     every proof there and unchanged
    told         gaps, corrections, and which numbers are taken as given (GIVEN_GROUPS)
    the whole    which check runs on what

This file is copied into the pack as it stands, so it is one file and asks for nothing but Python
3.8 or later. Every number is an exact fraction.
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
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, Tuple  # noqa: UP035 - for old Pythons

FORM = 1
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
JOURNAL_FORM = b"ghg-journal-v1"
MOST_MEMBERS = 100_000
BIGGEST_MEMBER = 512 << 20
BIGGEST_PACK = 16 << 30
CHUNK = 1 << 20
ONE_DAY = timedelta(days=1)
MILLIONTHS = 10**6
MASS_DECIMALS = 12
NEEDED = (
    *("issue.json", "journal.ndjson", "verify.py", "inputs/records.ndjson", "inputs/bills.ndjson"),
    *("inputs/batches.json", "inputs/streams.json", "inputs/units.json", "inputs/gwp.json"),
    *("inputs/evidence.json", "inputs/decimals.json", "holdings.json", "claims.json"),
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
    "signature": ("签名不是{name}的公钥所签", "it was not signed by the key of {name}"),
    "signature.other": ("签名公钥{made}不是您信任的{said}", "the key {made} is not yours: {said}"),
    "signature.none": ("未签名", "the pack is not signed"),
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
    "activity": (
        "由记录重算的数量为{made}，定版为{said}",
        "the records give {made}, the issue says {said}",
    ),
    "activity.count": ("记录条数为{made}，定版为{said}", "{made} records, the issue says {said}"),
    "activity.batch": (
        "最后批次为{made}，定版为{said}",
        "last batch {made}, the issue says {said}",
    ),
    "activity.guess": (
        "其中估算的数量为{made}，定版为{said}",
        "{made} of it was estimated, the issue says {said}",
    ),
    "activity.none": ("没有记录或推算方法支持这一数量", "no record stands behind the quantity"),
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
TOPICS = {
    "header": ("定版本身", "the issue itself"),
    "share": ("622号账户", "account of 622"),
    "cover": ("绿证核销与电量", "certificates over power"),
    "energy": ("标准煤", "standard coal"),
    "sample": ("实测参数", "measured parameter"),
    "stock": ("库存", "stock"),
    "rank": ("数据等级", "class and rank"),
    "estimate": ("估算", "estimate"),
    "unit": ("核算单元", "accounting unit"),
    "check": ("交叉核对", "cross-check"),
    "meter": ("计量器具", "meter"),
    "offset": ("抵消", "offset"),
}
for _code, (_zh, _en) in TOPICS.items():
    TEXTS[_code] = (
        f"{_zh}：{{name}}重算为{{made}}，定版为{{said}}",
        f"{_en}: {{name}} is {{made}}, the issue says {{said}}",
    )
NOTES: dict[str, tuple[str, str]] = {
    "no_head": (
        "未给出纸质报告上的日志位置：整个包被重写、日志和定版一起被替换，本程序无法发现",
        "no head from paper was given: a pack rewritten as a whole cannot be told from a true one",
    ),
    "short": (
        "只比较了哈希的前几位：{what}；完整的64位才能排除刻意构造",
        "only the beginning of a hash was compared: {what}; all 64 signs prove more",
    ),
    "signed": (
        "签名与公钥相符：{what}；公钥是否属于此人，请从别处核对（--key）",
        "signed by {what}; whether that key is his you must know from elsewhere (--key)",
    ),
    "since": ("只检查了第{seq}条之后的日志", "the journal was checked after {seq} only"),
    "recomputed": ("重新算得：{what} {made} tCO2e", "worked out anew: {what} {made} tCO2e"),
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
    "given": ("照录未验：{zh}", "taken as given, not checked: {en}"),
    "energy": ("未能归入标准煤各行的数量：{what}", "of no single row of standard coal: {what}"),
    "samples": ("样品不全在定版内，只验算式：{what}", "samples of another year, step only: {what}"),
    "ranks": ("上一年等级取决于库存，未验：{what}", "last year's rank hangs on a stock: {what}"),
    "units_by_month": ("各月分摊不同，只验合计：{what}", "divided by months, sums only: {what}"),
    "meters": ("当月有器具变动，未验倍率：{what}", "a meter changed in this month: {what}"),
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


def day_of(number: int) -> date:
    """Read a day written as yyyymmdd."""
    return date(number // 10000, number // 100 % 100, number % 100)


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


# --- units: by definition, each kind of thing for itself -----------------------------------------

SIZES: dict[str, str] = {
    "share": "1=1 %=1/100",
    "mass": "t=1 kg=1/1000 g=1/1000000 mg=1/1000000000 10^4t=10000 10^8t=100000000",
    "heat": "GJ=1 TJ=1000 MJ=1/1000 kJ=1/1000000 J=1/1000000000 kWh=9/2500 MWh=18/5 GWh=3600"
    " 10^4kWh=36 10^8kWh=360000 kcal=41868/10000000000 10^4kcal=41868/1000000"
    " Gcal=41868/10000",
    "volume": "m3=1 L=1/1000 10^4m3=10000",
    "normal volume": "Nm3=1 10^4Nm3=10000 10^8Nm3=100000000",
    "standard volume": "Sm3=1",
    "area": "m2=1 10^4m2=10000 hm2=10000 mu=2000/3",
    "coal": "tce=1 kgce=1/1000 10^4tce=10000",
    "carbon": "tC=1 kgC=1/1000",
    "cod": "tCOD=1 kgCOD=1/1000 mgCOD=1/1000000000",
    "bod": "tBOD=1 kgBOD=1/1000 gBOD=1/1000000",
    "co2": "tCO2=1 kgCO2=1/1000 gCO2=1/1000000 mgCO2=1/1000000000",
    "ch4": "tCH4=1 kgCH4=1/1000 gCH4=1/1000000 mgCH4=1/1000000000",
    "n2o": "tN2O=1 kgN2O=1/1000 gN2O=1/1000000 mgN2O=1/1000000000",
    "co2e": "tCO2e=1 kgCO2e=1/1000",
    "money": "CNY=1 10^3CNY=1000 10^4CNY=10000 10^8CNY=100000000",
    "count": "piece=1",
    "service": "piece-year=1 piece-month=1/12",
    "presence": "person-day=1",
    "distance": "km=1 100km=100 10^4km=10000",
    "amount": "kmol=1 mol=1/1000",
    "pressure": "MPa=1 kPa=1/1000 Pa=1/1000000 bar=1/10",
    "temperature": "°C=1",
    "time": "h=1",
}
UNITS: dict[str, tuple[str, Fraction]] = {
    word.split("=")[0]: (what, Fraction(word.split("=")[1]))
    for what, words in SIZES.items()
    for word in words.split()
}


def sized(unit: str) -> tuple[str, Fraction]:
    """Give what a unit measures and how big it is, a ratio by its parts; raises KeyError."""
    above, ratio, below = unit.partition("/")
    what, size = UNITS[above]
    if not ratio:
        return what, size
    other, under = sized(below)
    return ("share" if what == other else f"{what}/{other}"), size / under


class Units:
    """Conversions: those that are true by definition stand here, others come with the pack."""

    def __init__(self, rows: Any, report: Report) -> None:
        self._given = {(row["from"], row["to"]): exact(row["factor"]) for row in rows}
        self._report = report
        self._told: set[str] = set()

    def fit(self, old: str, new: str) -> bool:
        """Tell whether two units measure the same thing."""
        try:
            return old == new or sized(old)[0] == sized(new)[0]
        except KeyError:
            return (old, new) in self._given

    def factor(self, old: str, new: str) -> Fraction:
        """Say how many of the new unit make one of the old; raises KeyError."""
        if old == new:
            return Fraction(1)
        try:
            one, other = sized(old), sized(new)
        except KeyError:
            return self._from_the_pack(old, new)
        if one[0] != other[0]:
            raise KeyError(f"{old} -> {new}")
        return one[1] / other[1]

    def _from_the_pack(self, old: str, new: str) -> Fraction:
        what = f"{old} -> {new}"
        if what not in self._told:
            self._told.add(what)
            self._report.note("units", what=what)
        return self._given[old, new]


# --- manifest ------------------------------------------------------------------------------------


def check_manifest(pack: Pack, manifest: Any, report: Report) -> None:
    """Every file there, nothing beside it, size and hash as listed."""
    listed = {row["path"]: row for row in manifest["files"]}
    report.same("manifest.missing", "manifest.json", len(listed), len(manifest["files"]))
    for name in sorted(set(NEEDED) - set(listed)):
        report.find("manifest.needed", name)
    for name in sorted(set(pack.infos) - set(listed) - {MANIFEST, SIGNATURE}):
        report.find("manifest.extra", name)
    for name, row in sorted(listed.items()):
        if name not in pack.infos:
            report.find("manifest.missing", name)
        elif (pack.infos[name].file_size, pack.sha256(name)) != (row["size"], row["sha256"]):
            report.find("manifest.hash", name)


# --- signature: Ed25519 (RFC 8032) over the bytes of the manifest --------------------------------

FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, FIELD - 2, FIELD) % FIELD
ROOT = pow(2, (FIELD - 1) // 4, FIELD)
NEUTRAL = (0, 1, 1, 0)
KEY = re.compile("[0-9a-f]{64}")
Point = Tuple[int, int, int, int]  # noqa: UP006 - X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z


def added(one: Point, other: Point) -> Point:
    """Add two points of the curve."""
    a = (one[1] - one[0]) * (other[1] - other[0])
    b = (one[1] + one[0]) * (other[1] + other[0])
    c, d = 2 * one[3] * other[3] * CURVE, 2 * one[2] * other[2]
    e, f, g, h = (b - a) % FIELD, (d - c) % FIELD, (d + c) % FIELD, (b + a) % FIELD
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def multiplied(times: int, point: Point) -> Point:
    """Add a point to itself so many times."""
    made = NEUTRAL
    while times:
        if times & 1:
            made = added(made, point)
        point, times = added(point, point), times >> 1
    return made


def point_of(encoded: bytes) -> Point:
    """Read a point from its 32 bytes; raises ValueError where it is none."""
    number = int.from_bytes(encoded, "little")
    odd, y = number >> 255, number & (1 << 255) - 1
    if len(encoded) != 32 or y >= FIELD:
        raise ValueError("no point")
    square = (y * y - 1) * pow(CURVE * y * y + 1, FIELD - 2, FIELD) % FIELD
    x = pow(square, (FIELD + 3) // 8, FIELD)
    if x * x % FIELD != square:
        x = x * ROOT % FIELD
    if x * x % FIELD != square or (x == 0 and odd):
        raise ValueError("no point")
    if x & 1 != odd:
        x = FIELD - x
    return x, y, 1, x * y % FIELD


def is_signed(key: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether a signature is that of a public key over a message: sB = R + hA."""
    try:
        own, drawn = point_of(key), point_of(signature[:32])
    except ValueError:
        return False
    times = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or times >= ORDER:
        return False
    drawn_hash = hashlib.sha512(signature[:32] + key + message).digest()
    hashed_down = int.from_bytes(drawn_hash, "little") % ORDER
    base = point_of((4 * pow(5, FIELD - 2, FIELD) % FIELD).to_bytes(32, "little"))
    one, other = multiplied(times, base), added(drawn, multiplied(hashed_down, own))
    same_x = (one[0] * other[2] - other[0] * one[2]) % FIELD == 0
    return same_x and (one[1] * other[2] - other[1] * one[2]) % FIELD == 0


def check_signature(pack: Pack, manifest: Any, wanted: str, report: Report) -> None:
    """A signed pack: the key that the manifest names signed it, and is the one that is trusted."""
    key, signer = manifest.get("key", ""), manifest.get("signer", "")
    if not key and SIGNATURE not in pack.infos:
        if wanted:
            report.find("signature.none", MANIFEST)
        return
    there = pack.read(SIGNATURE) if SIGNATURE in pack.infos else b""
    signature = there.decode("ascii", "replace").strip()
    readable = KEY.fullmatch(key) and re.fullmatch("[0-9a-f]{128}", signature)
    message = pack.read(MANIFEST)
    if not readable or not is_signed(bytes.fromhex(key), bytes.fromhex(signature), message):
        report.find("signature", SIGNATURE, name=signer)
    elif not wanted:
        report.note("signed", what=f"{signer} ed25519:{key}")
    if wanted and wanted != key:
        report.find("signature.other", SIGNATURE, made=key, said=wanted)


# --- journal and heads ---------------------------------------------------------------------------


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


# --- issue ---------------------------------------------------------------------------------------


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


def check_header(pack: Pack, issue: Any, manifest: Any, entries: list[Any], report: Report) -> None:
    """The issue's own days and numbers, and the totals of the issue that it supersedes."""
    named, number = manifest["issue"], issue["number"]
    for name in ("inventory", "number"):
        report.same("header", "issue", named[name], issue[name], name=name)
    first, last = day_of(issue["first_day"]), day_of(issue["last_day"])
    if first.day != 1 or first > last or (last + ONE_DAY).day != 1:
        report.find("header", "issue", name="days", made=first, said=last)
    if issue["year"] not in (first.year, last.year):
        report.find("header", "issue", name="year", made=first.year, said=issue["year"])
    made_on = {one["at_utc"][:10] for one in entries if one["seq"] == named["seq"]}
    near = {(day_of(issue["made_on"]) + ONE_DAY * step).isoformat() for step in (-1, 0, 1)}
    if not made_on & near:  # the clock of the plant may be a day off that of the journal
        report.find("header", "issue", name="made_on", made=made_on, said=issue["made_on"])
    report.same("header", "issue", max(number - 1, 0), issue["supersedes"], name="supersedes")
    _check_previous(pack, issue, entries, report)


def _check_previous(pack: Pack, issue: Any, entries: list[Any], report: Report) -> None:
    """The totals before are those of the issue that the journal made before."""
    before: list[Any] = []
    if issue["annexes"].get("changed") and not issue["supersedes"]:
        report.find("header", "changed", name="rows", made=0, said=len(issue["annexes"]["changed"]))
    if issue["supersedes"]:
        stored = pack.read("previous.json")
        wanted = {"inventory": issue["inventory"], "number": issue["supersedes"]}
        wanted["sha256"] = hashlib.sha256(stored).hexdigest()
        acts = (strict(payload(one)) for one in entries if one["action"] == "inventory.issue")
        if not any({name: one.get(name) for name in wanted} == wanted for one in acts):
            report.find("issue.hash", "previous.json", what="journal")
        old = strict(stored)
        before = [row for row in old["totals"] if row["axis"] == "name"]
        _check_changed(issue, old, report)
    said = {(row["axis"], row["key"]): row for row in issue["previous"]}
    made = {(row["axis"], row["key"]): row for row in before}
    for axis, key in sorted(set(said) ^ set(made)):
        report.find("header", f"previous {axis}:{key}", name="previous", made="-", said="-")
    for place in sorted(set(said) & set(made)):
        for name in ("co2e_t", "mass_t"):
            values = (made[place][name], said[place][name])
            report.same("header", f"previous {place[1]}", *values, name=name)


def _check_changed(issue: Any, old: Any, report: Report) -> None:
    """What a re-issue says of old and new figures stands in the two issues."""
    if "changed" not in issue["annexes"]:
        return
    olds, news = ({row["number"]: row for row in one["lines"]} for one in (old, issue))
    made = {
        number: _changed_row(olds.get(number), news.get(number))
        for number in {*olds, *news}
        if _line_figures(olds.get(number)) != _line_figures(news.get(number))
    }
    said = {row["line"]: row for row in issue["annexes"]["changed"]}
    for number in sorted(set(made) | set(said)):
        told = {name: said[number][name] for name in CHANGED} if number in said else {}
        report.same("header", f"changed {number}", made.get(number, {}), told, name="line")
    for row in issue["annexes"].get("settled", ()):
        where = f"finding {row['finding']}"
        for name, one in (("old_t", old), ("new_t", issue)):
            report.same("header", where, _value_at(one, row["place"]), row[name], name=name)


CHANGED = ("month", "old_quantity", "new_quantity", "old_t", "new_t", "difference_t")


def _line_figures(row: Any) -> list[str]:
    return [row[name] for name in ("quantity", "unit", "mass_t", "co2e_t")] if row else []


def _changed_row(old: Any, new: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"month": (new or old)["month"]}
    for name, row in (("old", old), ("new", new)):
        made[f"{name}_quantity"] = row["quantity"] if row else ""
        made[f"{name}_t"] = row["co2e_t"] if row else ""
    apart = exact(made["new_t"] or "0") - exact(made["old_t"] or "0")
    made["difference_t"] = shown_text(apart)
    return made


def _value_at(issue: Any, place: str) -> str:
    """Give the tonnes of a line, or of a total by axis:key."""
    for row in issue["lines"]:
        if row["number"] == place:
            return str(row["co2e_t"])
    found = [row["co2e_t"] for row in issue["totals"] if f"{row['axis']}:{row['key']}" == place]
    return str(found[0]) if found else ""


def check_coefficients(issue: Any, units: Units, report: Report) -> None:
    """Compute every coefficient from its expression tree, and hold arguments to their choices."""
    for place, row in enumerate(issue["coefficients"]):
        where = f"coefficient {place} ({row['formula']})"
        values = {one["name"]: exact(one["value"]) for one in row["arguments"]}
        made, said = evaluated(row["tree"], values), exact(row["value"])
        report.same("coefficient", where, made, said)
        for one in row["arguments"]:
            if one["choice"] >= 0:
                _check_argument(where, one, issue["choices"][one["choice"]], units, report)
            elif one["note"] == "definition":
                new, _, old = one["unit"].partition("/")
                by_definition = units.factor(old, new)
                if by_definition != exact(one["value"]):
                    values_told = {"made": one["value"], "said": by_definition}
                    report.find("argument", where, name=one["name"], **values_told)


def _check_argument(where: str, argument: Any, choice: Any, units: Units, report: Report) -> None:
    """An argument is its chosen value in the formula's unit; the exact one may be longer."""
    name, old, new = argument["name"], choice["unit"], argument["unit"]
    parameter, item = choice["parameter"], choice["item"]
    if name != parameter and not name.endswith(f"_{item}"):  # of a mixture: share_CO2
        report.find("argument", where, name=name, made=name, said=parameter)
    factor = Fraction(1)
    if old == "%" and new.startswith("tC/"):
        old, factor = "tC/t", Fraction(1, 100)  # 1 % of a mass is carbon: 0.01 tC/t
    if parameter == "carbon_atoms" and new == "tC/kmol":
        old, factor = new, Fraction(12, 1000)  # an atom of carbon weighs 12 kg/kmol
    factor *= units.factor(old, new)
    made, said = exact(argument["value"]) / factor, exact(choice["value"])
    places = len(choice["value"].partition(".")[2])
    if abs(made - said) * 2 * 10**places > 1:
        report.find("argument", where, name=name, made=made, said=said)


class Line:
    """A line with its exact numbers, made anew."""

    def __init__(self, row: Any, coefficients: list[Any], values: list[Fraction]) -> None:
        self.row = row
        self.coefficient = coefficients[row["coefficient"]]
        self.value = values[row["coefficient"]]
        self.quantity = exact(row["quantity"])
        self.mass = row["sign"] * self.quantity * self.value
        self.co2e = self.mass * (exact(row["gwp"]) if row["gwp"] else 0)

    def argument(self, name: str) -> Any:
        """Give an argument of the coefficient; None where it has none of this name."""
        return next((one for one in self.coefficient["arguments"] if one["name"] == name), None)


def made_lines(issue: Any) -> list[Line]:
    """Make every line anew from its coefficient's expression."""
    values = [
        evaluated(row["tree"], {one["name"]: exact(one["value"]) for one in row["arguments"]})
        for row in issue["coefficients"]
    ]
    if any(row["coefficient"] < 0 or row["sign"] not in (1, -1) for row in issue["lines"]):
        raise ValueError("a line without coefficient or sign")
    return [Line(row, issue["coefficients"], values) for row in issue["lines"]]


VIEW_LETTERS = {"guide": "G", "location": "L", "market": "M"}
LEAVING = ("export", "pass_on")
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
        upper, _, per = line.coefficient["unit"].partition("/")
        letters = (row["stream"], str(row["month"]), VIEW_LETTERS[row["view"]])
        if row["number"].split(".", 3)[:3] != list(letters) and "." not in row["stream"]:
            report.find("line.source", where, name="number")
        if (line.coefficient["gas"], per) != (row["species"], row["unit"]):
            report.find("line.source", where, name=f"coefficient ({upper}/{per})")
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


# --- totals --------------------------------------------------------------------------------------

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
        if row["axis"] == "name" and held:
            report.note("recomputed", what=row["key"], made=frozen(_co2e(held)))
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


def check_figures(issue: Any, sums: Sums, units: Units, report: Report) -> None:
    """Electricity by guide, location and market, and the kilowatt-hours at zero and at a factor."""
    chosen: dict[str, tuple[str, str]] = {}
    for row in issue["figures"]:
        if row["chosen"]:
            chosen[row["figure"]] = (row["kwh_at_zero"], row["kwh_at_factor"])
    for row in issue["figures"]:
        where = f"figure {row['figure']}:{row['rule']}"
        held = [one for one in sums.lines if one.row["view"] == row["figure"] and _bought(one)]
        if row["chosen"] and all(one.row["rule"] == row["rule"] for one in held):
            _check_figure(where, row, held, units, report)
        else:
            kwh = (row["kwh_at_zero"], row["kwh_at_factor"])
            report.same("figure", where, chosen.get(row["figure"]), kwh)
            _check_other_figure(where, row, issue["choices"], report)


def _bought(line: Line) -> bool:
    return bool(line.row["gbt_class"] == "purchased_electricity")


def _check_figure(where: str, row: Any, held: list[Line], units: Units, report: Report) -> None:
    report.same("figure", where, frozen(_co2e(held)), row["co2e_t"])
    report.note("recomputed", what=where, made=frozen(_co2e(held)))
    for name, zero in (("kwh_at_zero", True), ("kwh_at_factor", False)):
        mine = [one for one in held if (one.value == 0) == zero]
        made = sum((_kwh(one, units) for one in mine), Fraction(0))
        report.same("figure", f"{where} {name}", made, exact(row[name]))
    firsts = {one.coefficient["arguments"][0]["choice"] for one in held if one.value != 0}
    report.same("figure", where, sorted(firsts - {-1}), row["choices"])


def _kwh(line: Line, units: Units) -> Fraction:
    return Fraction(line.row["sign"] * line.quantity * units.factor(line.row["unit"], "kWh"))


def _check_other_figure(where: str, row: Any, choices: Any, report: Report) -> None:
    """A market figure whose lines are not kept: its kilowatt-hours times its one factor."""
    chosen = [choices[place] for place in row["choices"]]
    if len(chosen) == 1 and chosen[0]["unit"] in ("tCO2/MWh", "kgCO2/kWh"):
        made = exact(row["kwh_at_factor"]) * exact(chosen[0]["value"]) / 1000
        report.same("figure", where, frozen(made), row["co2e_t"])
    else:
        report.note("figure", what=where)


def check_sums(issue: Any, sums: Sums, report: Report) -> None:
    """Intensities, and each stream over the whole period."""
    whole = _co2e(sums.held("name", "guide"))
    for row in issue["intensities"]:
        if row["total"] == "guide":
            made = frozen(whole / exact(row["denominator"]))
            report.same("intensity", f"{row['kind']} {row['basis']}", made, row["value"])
    months: dict[str, list[Any]] = {}
    for row in issue["activity"]:
        months.setdefault(row["stream"], []).append(row)
    for row in issue["stream_totals"]:
        where, held = f"stream {row['stream']}", months.get(row["stream"], [])
        quantity = sum((exact(one["quantity"]) for one in held), Fraction(0))
        guessed = sum((exact(one["estimated"]) for one in held), Fraction(0))
        report.same("total", where, quantity, exact(row["quantity"]))
        report.same("total", f"{where} estimated", guessed, exact(row["estimated"]))
        percent = 100 * guessed / quantity if quantity else Fraction(0)
        report.same("total", f"{where} percent", percent, exact(row["estimated_percent"]))
        report.same("total", f"{where} months", len(held), row["months"])
        weakest = max((CLASSES.index(one["class"]) for one in held), default=0)
        marks = (CLASSES[weakest], max((one["rank"] for one in held), default=0))
        report.same("total", f"{where} class, rank", marks, (row["class"], row["rank"]))


QUANTITY_KINDS = {"MWh": "electricity", "GJ": "heat"}
CONVERSION = "quantity_conversion"


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Round half up, away from zero, as a form is printed."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(-whole if value < 0 else whole, 10**decimals)


def check_recomputed(issue: Any, sums: Sums, decimals: dict[str, int], report: Report) -> None:
    """What a person gets from the printed form: its rule of decimals stands in the pack."""
    report.same("header", "issue", decimals["emissions"], issue["reporting_decimals"], name="-")
    groups: dict[Any, list[Line]] = {}
    for line in sums.counted:
        row = line.row
        key = (row["report_row"], row["stream"], row["coefficient"], row["sign"])
        groups.setdefault(key, []).append(line)
    exactly: dict[str, Fraction] = {"total": Fraction(0)}
    printed: dict[str, Fraction] = {"total": Fraction(0)}
    for key, lines in groups.items():
        tonnes = rounded(_from_print(lines, decimals), decimals["emissions"])
        for name in (key[0], "total"):
            exactly[name] = exactly.get(name, Fraction(0)) + _co2e(lines)
            printed[name] = printed.get(name, Fraction(0)) + tonnes
    for row in issue["recomputed"]:
        real, paper = exactly.get(row["key"], Fraction(0)), printed.get(row["key"], Fraction(0))
        made = (frozen(real), frozen(paper), frozen(paper - real))
        said = (row["exact_t"], row["recomputed_t"], row["difference_t"])
        report.same("total", f"recomputed {row['key']}", made, said)


def _from_print(lines: list[Line], decimals: dict[str, int]) -> Fraction:
    """Run a formula on what the form prints: rounded quantity and rounded parameters."""
    first = lines[0]
    quantity = sum((one.quantity for one in lines), Fraction(0))
    per = first.coefficient["unit"].partition("/")[2]
    values: dict[str, Fraction] = {}
    for one in first.coefficient["arguments"]:
        value, places = exact(one["value"]), decimals.get(one["name"])
        values[one["name"]] = value if places is None else rounded(value, places)
        if one["name"] == CONVERSION:
            per = one["unit"].partition("/")[0]
            quantity, values[CONVERSION] = quantity * value, Fraction(1)
    places = decimals[QUANTITY_KINDS.get(per, "consumption")]
    mass = evaluated(first.coefficient["tree"], values) * rounded(quantity, places)
    return Fraction(first.row["sign"] * mass * exact(first.row["gwp"] or "0"))


# --- power: proofs, certificates laid over it, 发改能源〔2026〕622号 ---------------------------

BOUGHT = ("grid", "green_trade", "nuclear_trade")
NONFOSSIL = ("solar", "wind", "hydro", "biomass", "nuclear", "other_nonfossil")
PROVABLE = (*BOUGHT, "direct_line", "own_generation")
KWH_A_UNIT = 1000


class Power:
    """The power that an issue counts, by stream and month, made anew from its lines."""

    def __init__(self, issue: Any, sums: Sums, units: Units) -> None:
        self.routes = {row["code"]: (row["route"], row["power"]) for row in issue["streams"]}
        self.kwh: dict[tuple[str, int], Fraction] = {}
        self.places: dict[str, str] = {}
        for line in sums.guide:
            code = line.row["stream"]
            if self.routes[code][0]:  # without a route it is no power that came or went
                key = (code, line.row["month"])
                kwh = line.quantity * units.factor(line.row["unit"], "kWh")
                self.kwh[key] = self.kwh.get(key, Fraction(0)) + kwh
                self.places[code] = line.row["facility"]
        self._guides = {row["facility"]: row for row in issue["guides"]}
        self._papers: dict[str, list[tuple[str, str]]] = {}
        for row in issue["evidence"]:
            held = self._papers.setdefault(row["subject"], [])
            held.append((row["kind"], row["months"]))

    def proven(self, code: str, month: int) -> bool:
        """Tell whether papers prove a month of non-fossil power, as the guide accepts."""
        route, power = self.routes[code]
        if power not in NONFOSSIL or route not in PROVABLE:
            return False
        guide, day = self._guides[self.places[code]], f"{month // 100}-{month % 100:02d}"
        spans = ((kind, months.split("~")) for kind, months in self._papers.get(code, ()))
        kinds = {kind for kind, span in spans if len(span) == 2 and span[0] <= day <= span[1]}
        name = "own_generation_proofs" if route == "own_generation" else "accepted_proofs"
        return any(set(together.split("+")) <= kinds for together in guide[name])

    def sites(self, *routes: str) -> dict[tuple[int, str], Fraction]:
        """Sum power of some routes by month and facility."""
        found: dict[tuple[int, str], Fraction] = {}
        for (code, month), kwh in self.kwh.items():
            if self.routes[code][0] in routes:
                site = (month, self.places[code])
                found[site] = found.get(site, Fraction(0)) + kwh
        return found


def check_power(issue: Any, power: Power, report: Report) -> None:
    """Make the table of power anew: by facility, route, kind and proof."""
    made: dict[tuple[str, str, str, bool], Fraction] = {}
    for (code, month), kwh in power.kwh.items():
        key = (power.places[code], *power.routes[code], power.proven(code, month))
        made[key] = made.get(key, Fraction(0)) + kwh
    names = ("facility", "route", "power", "proven")
    said = {tuple(row[name] for name in names): exact(row["kwh"]) for row in issue["power"]}
    uncounted = {key for key in said if key[1] == "storage" or key[2] == "own_fossil"}
    for key in sorted(set(made) | set(said) - uncounted):
        where = f"power {' '.join(map(str, key))}"
        report.same("figure", where, made.get(key, Fraction(0)), said.get(key, Fraction(0)))


class Pool:
    """Certificates of one boundary and instrument, and what of one kind of power they cover."""

    def __init__(self, what: str, boundary: str, instrument: str, units: int) -> None:
        self.name = (what, boundary, instrument)
        self.units, self.open = units, Fraction(0)
        self.covered: dict[tuple[int, str], Fraction] = {}

    def draw(self, left: dict[tuple[int, str], Fraction]) -> None:
        """Cover what is left, in the order of months and sites, and take it off."""
        still = Fraction(self.units * KWH_A_UNIT)
        for site in sorted(left):
            if self.name[1] in ("whole", site[1]):
                self.open += left[site]
                taken = min(still, left[site])
                if taken:
                    self.covered[site] = taken
                    left[site] -= taken
                    still -= taken


def laid_over(issue: Any, power: Power) -> tuple[list[Pool], dict[str, Any]]:
    """Lay the certificates that were used up over the power, site by site and month by month."""
    grid, passed = power.sites("grid"), power.sites("pass_on")
    for site in grid:
        grid[site] = max(grid[site] - passed.get(site, Fraction(0)), Fraction(0))
    sites = {"grid": grid, "green_trade": power.sites("green_trade")}
    held = issue["annexes"].get("held", {})
    boundaries = {row["use"]: row["boundary"] for row in held.get("uses", ())}
    pools: list[Pool] = []
    for what, there in sites.items():
        left = dict(there)
        for instrument in ("gec", "irec"):
            units: dict[str, int] = {}
            for row in held.get("used", ()):
                if (row["instrument"], row["stands"]) == (instrument, what):
                    boundary = boundaries[row["use"]]
                    units[boundary] = units.get(boundary, 0) + row["units"]
            for boundary in sorted(units, key=lambda code: (code == "whole", code)):
                pools.append(Pool(what, boundary, instrument, units[boundary]))
                pools[-1].draw(left)
    return pools, sites


def certificates_needed(kwh: Fraction) -> int:
    """Give the whole certificates for so much power."""
    return -(-kwh.numerator // (kwh.denominator * KWH_A_UNIT))


def check_cover(issue: Any, power: Power, sums: Sums, units: Units, report: Report) -> None:
    """Certificates over power: every pool, every month of every site, every covered line."""
    pools, sites = laid_over(issue, power)
    held = issue["annexes"].get("held", {})
    made = [_pool_row(pool) for pool in pools]
    _same_rows("cover", made, held.get("cover", ()), report)
    kinds = list(dict.fromkeys(pool.name[0] for pool in pools))
    months = [row for what in kinds for row in _cover_months(what, sites[what], pools)]
    _same_rows("cover", months, held.get("cover_months", ()), report)
    covered = _covered_streams([pool for pool in pools if pool.name[::2] == ("grid", "gec")], power)
    for line in sums.lines:
        if line.row["number"].endswith(".certificates"):
            where = f"line {line.row['number']}"
            said = line.quantity * units.factor(line.row["unit"], "kWh")
            wanted = covered.get((line.row["stream"], line.row["month"]), Fraction(0))
            report.same("cover", where, wanted, said, name="kwh")


def _pool_row(pool: Pool) -> dict[str, Any]:
    covered = sum(pool.covered.values(), Fraction(0))
    made: dict[str, Any] = dict(zip(("what", "boundary", "instrument"), pool.name))  # noqa: B905
    made.update(kwh=pool.open, needed=certificates_needed(pool.open), units=pool.units)
    made.update(covered_kwh=covered, surplus_kwh=pool.units * KWH_A_UNIT - covered)
    made.update(spare=pool.units - certificates_needed(covered))
    return made


def _cover_months(
    what: str, power: dict[tuple[int, str], Fraction], pools: list[Pool]
) -> Iterator[dict[str, Any]]:
    """Give the test month by month: what is under one certificate is carried on."""
    for facility in sorted({site[1] for site in power}):
        whole = done = Fraction(0)
        for month, place in sorted(power):
            if place != facility:
                continue
            site = (month, facility)
            mine = (pool.covered.get(site, Fraction(0)) for pool in pools if pool.name[0] == what)
            part = sum(mine, Fraction(0))
            whole, done = whole + power[site], done + part
            made: dict[str, Any] = {"what": what, "facility": facility, "month": month}
            made.update(kwh=power[site], cumulative_kwh=whole, needed=certificates_needed(whole))
            made.update(covered_kwh=part, cumulative_covered_kwh=done)
            made.update(remainder_kwh=whole % KWH_A_UNIT)
            yield made


def _covered_streams(pools: list[Pool], power: Power) -> dict[tuple[str, int], Fraction]:
    """Divide the covered grid power of a site's month among its streams, in their order."""
    left: dict[tuple[int, str], Fraction] = {}
    for pool in pools:
        for site, kwh in pool.covered.items():
            left[site] = left.get(site, Fraction(0)) + kwh
    found: dict[tuple[str, int], Fraction] = {}
    for (code, month), kwh in sorted(power.kwh.items()):
        site = (month, power.places[code])
        if power.routes[code][0] == "grid":
            taken = min(kwh, left.get(site, Fraction(0)))
            if taken > 0:
                found[code, month] = taken
                left[site] -= taken
    return found


def _same_rows(code: str, made: list[Any], said: Any, report: Report) -> None:
    """Hold rows that were made anew to those that are said, one after another."""
    report.same(code, "rows", len(made), len(said), name="rows")
    for place, (one, row) in enumerate(zip(made, said)):  # noqa: B905
        for name, value in one.items():
            told = exact(row[name]) if isinstance(value, Fraction) else row[name]
            report.same(code, f"row {place + 1}", value, told, name=name)


def sold_kwh(holdings: Any, streams: Any, power: Power, then: int) -> dict[tuple[str, int], Any]:
    """Give the own power whose green attribute went to somebody else, by stream and month."""
    latest: dict[Any, Any] = {}
    for row in sorted(holdings["sold"], key=lambda row: row["id"]):
        if row["seq"] <= then:
            natural = (row["stream_id"], row["first_month"], row["last_month"], row["sale"])
            latest[natural] = row
    gone: dict[tuple[str, int], Fraction] = {}
    for row in latest.values():
        code = streams.get(str(row["stream_id"]), {}).get("code", "")
        for key, kwh in power.kwh.items():
            mine = key[0] == code and row["first_month"] <= key[1] <= row["last_month"]
            if mine and not row["withdrawn"] and power.routes[code][0] == "own_generation":
                more = kwh if row["kwh"] is None else exact(row["kwh"])
                gone[key] = min(gone.get(key, Fraction(0)) + more, max(kwh, Fraction(0)))
    return gone


def check_sold(sums: Sums, sold: dict[Any, Any], units: Units, report: Report) -> None:
    """Own power whose green attribute was sold stands in lines of its own."""
    for line in sums.lines:
        if line.row["number"].endswith(".sold"):
            wanted = sold.get((line.row["stream"], line.row["month"]), Fraction(0))
            made = line.quantity * units.factor(line.row["unit"], "kWh")
            report.same("cover", f"line {line.row['number']}", wanted, made, name="sold")


def check_shares(issue: Any, power: Power, sold: dict[Any, Any], report: Report) -> None:
    """Make the account of 622号 anew: what is recognised, and the two shares."""
    proven: dict[str, Fraction] = {}
    every: dict[str, Fraction] = {}
    for key, kwh in power.kwh.items():
        route = power.routes[key[0]][0]
        every[route] = every.get(route, Fraction(0)) + kwh
        if power.proven(*key):
            own = kwh - sold.get(key, Fraction(0))
            proven[route] = proven.get(route, Fraction(0)) + own
    for row in issue["annexes"].get("held", {}).get("shares", ()):
        bought = sum((every.get(one, Fraction(0)) for one in BOUGHT), Fraction(0))
        offtake = max(bought - every.get("pass_on", Fraction(0)), Fraction(0))
        expected: dict[str, Any] = {"offtake_kwh": offtake}
        for name, route in (
            ("self_use_kwh", "own_generation"),
            ("direct_line_kwh", "direct_line"),
            ("green_trade_kwh", "green_trade"),
            ("nuclear_trade_kwh", "nuclear_trade"),
        ):
            expected[name] = proven.get(route, Fraction(0))
        for name, made in expected.items():
            report.same("share", row["year"], made, exact(row[name]), name=name)
        report.same("share", row["year"], issue["year"], row["year"], name="year")
        _check_account(issue, row, report)


def _check_account(issue: Any, row: Any, report: Report) -> None:
    physical = exact(row["self_use_kwh"]) + exact(row["direct_line_kwh"])
    offered = exact(row["green_trade_kwh"]) + exact(row["nuclear_trade_kwh"])
    offtake, own = exact(row["offtake_kwh"]), row["certificates"] - row["foreign"]
    trade = min(offered, offtake)
    covered = min(Fraction(own * KWH_A_UNIT), offtake - trade)
    rest, base = offtake - trade - covered, offtake + physical
    allocated = rest * (exact(row["coefficient"]) if row["coefficient"] else 0)
    made = {"physical_kwh": physical, "trade_kwh": trade, "certificates_kwh": covered}
    made.update(rest_kwh=rest, base_kwh=base)
    made["surplus_kwh"] = offered - trade + own * KWH_A_UNIT - covered
    if row["coefficient"]:
        made["allocated_kwh"] = allocated
    if base:
        made["physical_share_622"] = 100 * physical / base
        made["nonfossil_share_622"] = 100 * (physical + trade + covered + allocated) / base
    for name, value in made.items():
        report.same("share", row["year"], value, exact(row[name]), name=name)
    counts = _certificates(issue, row["year"])
    counts["lower_bound"] = bool(rest > 0 and not row["coefficient"]) or bool(row["duty"] and rest)
    for name, count in counts.items():
        report.same("share", row["year"], count, row[name], name=name)


def _certificates(issue: Any, year: int) -> dict[str, Any]:
    """Count green certificates: for grid power, of them those of another year, and for a duty."""
    made: dict[str, Any] = {"certificates": 0, "foreign": 0, "duty": 0}
    for row in issue["annexes"].get("held", {}).get("used", ()):
        if (row["instrument"], row["stands"]) == ("gec", "grid"):
            made["certificates"] += row["units"]
            ours = row["first_month"] // 100 == row["last_month"] // 100 == year
            made["foreign"] += 0 if ours else row["units"]
        if (row["instrument"], row["stands"]) == ("gec", "duty"):
            made["duty"] += row["units"]
    return made


# --- coal: the energy account --------------------------------------------------------------------

HEAT_PER_TCE = Fraction("29.3076")  # GJ; 1 kgce = 29307.6 kJ
BY_HEAT = " ÷ 29.3076"
OUTSIDE = "notice.outside_boundary"
GASES_ONLY = ("fuel_gases", "biomass_gases", "vehicle_gases")
TAKEN_IN = ("grid", "direct_line", "green_trade", "nuclear_trade")


def energy_item(stream: Any) -> tuple[str, int]:
    """Say under which item a stream counts as energy, and with which sign; ("", 0) for none."""
    if stream["input"] == "condensate":
        return stream["item"], -1
    route = stream["route"]
    if stream["input"] != "activity":
        return "", 0
    if not route:
        return stream["item"], 1
    if route in TAKEN_IN:
        return "electricity", 1
    if route == "own_generation" and stream["power"] != "own_fossil":
        return "electricity_own_nonfossil", 1
    return ("electricity", -1) if route == "pass_on" else ("", 0)


class Coal:
    """The energy account made anew: what each row of it holds, and the tce of each stream."""

    def __init__(self, issue: Any, lines: list[Line], units: Units) -> None:
        self.rows, self.choices, self.units = issue["energy"], issue["choices"], units
        self.quantities = [Fraction(0) for _ in self.rows]
        self.tonnes = [Fraction(0) for _ in self.rows]
        self.streams: dict[str, Fraction] = {}
        self.unclear: list[str] = []
        self._lines: dict[tuple[str, int], list[Line]] = {}
        for line in lines:
            if line.row["view"] == "guide":
                self._lines.setdefault((line.row["stream"], line.row["month"]), []).append(line)
        sources = {row["code"]: row for row in issue["sources"]}
        streams = {row["code"]: row for row in issue["streams"]}
        moved = {row["subject"] for row in issue["notices"] if row["term"] == OUTSIDE}
        for amount in issue["activity"]:
            stream = streams[amount["stream"]]
            key = (amount["stream"], amount["month"])
            if key[0] in moved and key not in self._lines:
                continue  # its facility was outside the boundary in this month
            source, (item, sign) = sources[stream["source"]], energy_item(stream)
            leaves = source["gbt_class"] in APART or not source["membership"]
            if sign and not leaves and source["method"] not in GASES_ONLY:
                self._add(stream, amount, item, sign)

    def _add(self, stream: Any, amount: Any, item: str, sign: int) -> None:
        lines = self._lines.get((stream["code"], amount["month"]), [])
        quantity, unit = self._taken(stream, exact(amount["quantity"]), lines)
        heats = [one.argument("net_calorific_value") for one in lines]
        heat = next((one for one in heats if one and one["choice"] >= 0), None)
        place = self._row_of(item, unit, heat)
        if place < 0:
            if any(row["item"] == item for row in self.rows):
                self.unclear.append(f"{stream['code']} {amount['month']}")
            return
        row = self.rows[place]
        more = sign * quantity * self.units.factor(unit, row["unit"])
        tce = more * self._coefficient(row, heat)
        self.quantities[place] += more
        self.tonnes[place] += tce
        self.streams[stream["code"]] = self.streams.get(stream["code"], Fraction(0)) + tce

    def _taken(self, stream: Any, quantity: Fraction, lines: list[Line]) -> tuple[Fraction, str]:
        """Give heat by mass as GJ and fuel by volume as tonnes, as the lines counted it."""
        unit = stream["unit"]
        if stream["reference_state"] == "as_billed":
            unit = unit.replace("m3", "Nm3")
        for line in lines:
            factor = line.argument("emission_factor")
            if stream["item"] == "heat" and not self.units.fit(unit, "GJ") and factor:
                return quantity * line.value / exact(factor["value"]), "GJ"
            density = line.argument("density")
            if density:
                per = self._argument(line, CONVERSION, "")
                per *= exact(density["value"]) * self.units.factor(density["unit"], "t/m3")
                return quantity * per * self._argument(line, "consumption", "m3/km"), "t"
        return quantity, unit

    def _argument(self, line: Line, name: str, unit: str) -> Fraction:
        """Give an argument in a unit; one where the coefficient has none of this name."""
        one = line.argument(name)
        if one is None:
            return Fraction(1)
        return exact(one["value"]) * (self.units.factor(one["unit"], unit) if unit else 1)

    def _row_of(self, item: str, unit: str, heat: Any) -> int:
        """Find the row that a month belongs to: by item and unit, and by its heating value."""
        fitting = [
            place
            for place, row in enumerate(self.rows)
            if row["item"] == item and self.units.fit(row["unit"], unit)
        ]
        if len(fitting) > 1 and heat:
            choice = self.choices[heat["choice"]]
            named = f"{choice['document_zh']} {choice['locator']}".strip() + "，"
            fitting = [
                place
                for place in fitting
                if self.rows[place]["coefficient"] == choice["value"] + BY_HEAT
                and self.rows[place]["source"].startswith(named)
            ]
        return fitting[0] if len(fitting) == 1 else -1

    def _coefficient(self, row: Any, heat: Any) -> Fraction:
        """Give tce per unit of a row: as printed, or by the heating value as the lines had it."""
        text, unit = row["coefficient"], f"tce/{row['unit']}"
        if not text.endswith(BY_HEAT):
            return exact(text) * self.units.factor(row["coefficient_unit"], unit)
        value = exact(text[: -len(BY_HEAT)])
        if heat and self.choices[heat["choice"]]["value"] + BY_HEAT == text:
            per = row["coefficient_unit"].partition("/")[2]
            value = exact(heat["value"]) * self.units.factor(heat["unit"], f"GJ/{per}")
        return value / HEAT_PER_TCE * self.units.factor(row["coefficient_unit"], unit)


def check_energy(issue: Any, coal: Coal, sums: Sums, report: Report) -> None:
    """Quantities from the activity, tce by the coefficient, and what stands apart."""
    for place, row in enumerate(coal.rows):
        where = f"energy {row['item']} {row['coefficient']}"
        if not any(_is_of(row, what, issue) for what in coal.unclear):
            made, said = coal.quantities[place], exact(row["quantity"])
            report.same("energy", where, made, said, name="quantity")
            tonnes = frozen(coal.tonnes[place])
            report.same("energy", where, tonnes, row["calorific_tce"], name="tce")
    for what in coal.unclear:
        report.note("energy", what=what)
    for row in issue["annexes"].get("energy_apart", ()):
        factor = coal.units.factor(row["coefficient_unit"], f"tce/{row['unit']}")
        tonnes = frozen(exact(row["quantity"]) * exact(row["coefficient"]) * factor)
        where = f"energy {row['part']} {row['item']}"
        report.same("energy", where, tonnes, row["calorific_tce"], name="tce")
    _check_sides(issue, coal, sums, report)


def _is_of(row: Any, what: str, issue: Any) -> bool:
    code = what.split(" ", maxsplit=1)[0]
    stream = next(one for one in issue["streams"] if one["code"] == code)
    return bool(energy_item(stream)[0] == row["item"])


def _check_sides(issue: Any, coal: Coal, sums: Sums, report: Report) -> None:
    """What stands only in the energy account or only in the carbon account."""
    tonnes: dict[str, Fraction] = {}
    for line in sums.counted:
        code = line.row["stream"]
        tonnes[code] = tonnes.get(code, Fraction(0)) + line.co2e
    codes = {row["code"] for row in issue["streams"]}
    apart = {
        (row["item"], row["calorific_tce"]) for row in issue["annexes"].get("energy_apart", ())
    }
    unclear = {what.split(" ")[0] for what in coal.unclear}
    for row in issue["annexes"].get("energy_sides", ()):
        where, subject = f"energy beside carbon {row['subject']}", row["subject"]
        if subject not in codes:
            if (subject, row["energy_tce"]) not in apart or row["co2e_t"]:
                report.find("energy", where, name="tce", made="-", said=row["energy_tce"])
            continue
        made = frozen(tonnes[subject]) if subject in tonnes else ""
        report.same("energy", where, made, row["co2e_t"], name="co2e")
        if subject not in unclear:
            tce = frozen(coal.streams[subject]) if subject in coal.streams else ""
            report.same("energy", where, tce, row["energy_tce"], name="tce")


# --- samples -------------------------------------------------------------------------------------


def received(sample: Any, unit: str, units: Units) -> Fraction:
    """Give a sample's value as received: X_ar = X_ad x (100 - M_t) / (100 - M_ad)."""
    value, old = exact(sample["value"]), sample["unit"]
    if sample["basis"] not in ("as_received", "not_applicable"):
        total, inherent = exact(sample["total_moisture"]), exact(sample["inherent_moisture"])
        value = value * (100 - total) / (100 - inherent)
    if old == "%":
        value, old = value / 100, "tC/t"
    return value * units.factor(old, unit)


def months_of(sample: Any) -> list[int]:
    """List the months that a sample touches."""
    month, found = sample["first_day"] // 100, []
    while month <= sample["last_day"] // 100:
        found.append(month)
        month += 89 if month % 100 == 12 else 1
    return found


def share_in(sample: Any, month: int) -> Fraction:
    """Give the quantity that a sample stands for in a month: its share by days."""
    first, last = day_of(sample["first_day"]), day_of(sample["last_day"])
    start = day_of(month * 100 + 1)
    end = (start + ONE_DAY * 31).replace(day=1) - ONE_DAY
    days = (min(end, last) - max(start, first)).days + 1
    return exact(sample["represents"]) * days / ((last - first).days + 1)


def shown_text(value: Fraction) -> str:
    """Write a value that ends exactly, any other with twelve decimals."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return frozen(value)
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(int(value * 10**places))).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if value < 0 else text


def check_samples(issue: Any, units: Units, report: Report) -> None:
    """Samples as received, and every parameter that was made of them, by its rule and its step."""
    annexes = issue["annexes"]
    samples = {
        (row["stream"], row["parameter"], row["code"]): row for row in annexes.get("samples", ())
    }
    for row in annexes.get("samples", ()):
        if row["converted"]:
            made = shown_text(received(row, row["converted_unit"], units))
            where = f"sample {row['stream']} {row['code']}"
            report.same("sample", where, made, row["converted"], name=row["parameter"])
    chosen = {row["factor"]: row["value"] for row in issue["choices"]}
    for row in annexes.get("derived", ()):
        where = f"sample {row['stream']} {row['month']} {row['parameter']}"
        if not row["value"]:
            continue
        held = [samples.get((row["stream"], row["parameter"], code)) for code in row["samples"]]
        made = shown_text(stepped(row["step"]))
        report.same("sample", where, made, row["value"], name="step")
        if None not in held:
            _check_derived(where, row, held, units, report)
        else:
            report.note("samples", what=where)
        name = f"sample-{row['stream']}-{row['month']}-{row['parameter']}"
        if row["taken"] and chosen.get(name) != row["value"]:
            report.find("sample", where, name="-", made=row["value"], said=chosen.get(name))


def _check_derived(where: str, row: Any, held: list[Any], units: Units, report: Report) -> None:
    """Work a mean out from its samples; a stand-in for a month is one of the two means."""
    values = [received(one, row["unit"], units) for one in held]
    here = [one for one in held if row["month"] in months_of(one) and one["represents"]]
    known = sum((share_in(one, row["month"]) for one in here), Fraction(0))
    represented = shown_text(known) if here else ""
    report.same("sample", where, represented, row["represented"], name="represented")
    made = [shown_text(one) for one in _means(row, held, values)]
    if row["value"] not in made:
        report.find("sample", where, name=row["rule"], made="; ".join(made), said=row["value"])


def _means(row: Any, held: list[Any], values: list[Fraction]) -> Iterator[Fraction]:
    """Give the mean by the rule; what stands for a month without samples may be any of them."""
    rule = row["rule"]
    if rule == "one":
        yield values[0]
    if rule not in ("weighted", "one"):
        yield sum(values, Fraction(0)) / len(values)
    if rule in ("arithmetic", "one") or not all(one["represents"] for one in held):
        return
    touched = sorted({month for one in held for month in months_of(one)})
    spans = [[row["month"]]] if rule == "weighted" else [touched, *([one] for one in touched)]
    for months in spans:
        parts = [
            (share_in(one, month), value)
            for one, value in zip(held, values)  # noqa: B905
            for month in months_of(one)
            if month in months
        ]
        whole = sum((weight for weight, _ in parts), Fraction(0))
        if whole:
            yield sum((weight * value for weight, value in parts), Fraction(0)) / whole


SIGN = re.compile(r"\s*([0-9]+(?:\.[0-9]+|/[0-9]+)?|[()+×÷−])")


def stepped(text: str) -> Fraction:
    """Work out a step as it is printed, such as `(3 × 22 + 2 × 25) ÷ (3 + 2)`."""
    signs, place = [], 0
    while place < len(text):
        found = SIGN.match(text, place)
        if not found:
            raise ValueError(f"no step: {text[:40]}")
        signs.append(found.group(1))
        place = found.end()
    value, rest = _added(signs)
    if rest:
        raise ValueError(f"no step: {text[:40]}")
    return value


def _added(signs: list[str]) -> tuple[Fraction, list[str]]:
    value, signs = _multiplied(signs)
    while signs and signs[0] in "+−":
        more, rest = _multiplied(signs[1:])
        value, signs = (value + more if signs[0] == "+" else value - more), rest
    return value, signs


def _multiplied(signs: list[str]) -> tuple[Fraction, list[str]]:
    value, signs = _single(signs)
    while signs and signs[0] in "×÷":
        more, rest = _single(signs[1:])
        value, signs = (value * more if signs[0] == "×" else value / more), rest
    return value, signs


def _single(signs: list[str]) -> tuple[Fraction, list[str]]:
    if signs[0] != "(":
        return Fraction(signs[0]), signs[1:]
    value, rest = _added(signs[1:])
    if rest[:1] != [")"]:
        raise ValueError("a bracket is open")
    return value, rest[1:]


# --- records: monthly quantities from the records ------------------------------------------------

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
        self.worst: dict[str, tuple[int, int]] = {}
        self.batches: dict[str, int] = {}

    def add(self, row: Any) -> None:
        kind, quantity = KINDS.get(row["kind"], "metered"), Fraction(row["quantity"], MILLIONTHS)
        self.sums[kind] = self.sums.get(kind, Fraction(0)) + quantity
        guess = quantity if row["estimated"] else Fraction(0)
        self.guessed[kind] = self.guessed.get(kind, Fraction(0)) + guess
        self.counts[kind] = self.counts.get(kind, 0) + 1
        self.batches[kind] = max(self.batches.get(kind, 0), row["batch_id"])
        before = self.worst.get(kind, (1, 0))
        self.worst[kind] = (max(before[0], row["data_class"]), max(before[1], row["rank"]))

    def marks(self, metered: bool) -> tuple[str, int]:
        """Give the weakest class and rank of one of the two ways."""
        held = [self.worst[kind] for kind in self.ways(metered)]
        return CLASSES[max(one[0] for one in held) - 1], max(one[1] for one in held)

    def taken(self, metered: bool) -> tuple[int, Fraction]:
        """Give count and estimated quantity of one of the two ways."""
        kinds = self.ways(metered)
        guessed = sum((self.guessed[kind] for kind in kinds), Fraction(0))
        return sum(self.counts[kind] for kind in kinds), guessed

    def ways(self, metered: bool) -> list[str]:
        """List the kinds of record of one of the two ways."""
        return [kind for kind in self.sums if (kind == "metered") == metered]


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
            terms = [amounts[word[1:], row["month"]] for word in row["rule"].split()]
            guessed = said if any(exact(one["estimated"]) for one in terms) else Fraction(0)
            report.same("activity.guess", where, guessed, exact(row["estimated"]))
            report.same("activity.count", where, 0, row["records"])
        elif key not in months:
            report.find("activity.none", where)
        else:
            held, stock = months[key], stocks.get(key)
            metered = stock["taken"] == "metered" if stock else "metered" in held.sums
            made = _from_stock(where, stock, months, report) if stock else _plain(held.sums)
            count, guessed = held.taken(metered)
            report.same("activity", where, made, said)
            report.same("activity.count", where, count, row["records"])
            last = max(held.batches[kind] for kind in held.ways(metered))
            report.same("activity.batch", where, [last], row["batches"])
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


CLASSES = ("primary", "secondary", "proxy")
LEDGER_RANK, VOUCHER_RANK = 2, 3  # of a derived figure: with a stock, or with purchases alone


def check_ranks(issue: Any, months: dict[tuple[str, int], Month], report: Report) -> None:
    """Class and rank of every month from its records; this year's ranks beside last year's."""
    amounts = {(row["stream"], row["month"]): row for row in issue["activity"]}
    stocks = {(row["stream"], row["month"]): row for row in issue["annexes"].get("stocks", ())}
    now: dict[str, int] = {}
    for key, row in amounts.items():
        where, stock = f"activity {key[0]} {key[1]}", stocks.get(key)
        if row["rule"]:
            terms = [amounts[word[1:], key[1]] for word in row["rule"].split()]
            worst = max(CLASSES.index(one["class"]) for one in terms)
            made = (CLASSES[worst], max(one["rank"] for one in terms))
        elif key in months:
            metered = stock["taken"] == "metered" if stock else "metered" in months[key].sums
            made = months[key].marks(metered)
            way = made[1] if metered or not stock else stock["derived_rank"]
            now[key[0]] = max(now.get(key[0], 0), way)
        else:
            continue
        report.same("rank", where, made, (row["class"], row["rank"]), name="class, rank")
    for row in issue["annexes"].get("ranks", ()):
        where, last, this = f"rank {row['stream']}", row["last_year"], row["this_year"]
        report.same("rank", where, now.get(row["stream"], this), this, name="this_year")
        fallen = bool(last) and (not this or this > last)
        report.same("rank", where, fallen, row["fallen"], name="fallen")
        before = _last_year(row["stream"], issue, months)
        if before is None:
            report.note("ranks", what=row["stream"])
        else:
            report.same("rank", where, before, last, name="last_year")


def _last_year(code: str, issue: Any, months: dict[tuple[str, int], Month]) -> int | None:
    """Give the weakest rank of the months a year before; None where it hangs on a stock."""
    first, last = issue["first_day"] // 100 - 100, issue["last_day"] // 100 - 100
    held = [one for (name, month), one in months.items() if name == code and first <= month <= last]
    if any(set(one.sums) != {"metered"} for one in held):
        return None
    return max((one.marks(metered=True)[1] for one in held), default=0)


def check_stocks(issue: Any, months: dict[tuple[str, int], Month], report: Report) -> None:
    """Both ways to the use of a stock: their ranks, which was taken, how far they lie apart."""
    for row in issue["annexes"].get("stocks", ()):
        where, held = (
            f"activity {row['stream']} {row['month']}",
            months[row["stream"], row["month"]],
        )
        metered = held.marks(metered=True)[1] if "metered" in held.sums else 0
        default = LEDGER_RANK if row["rule"] == "stock" else VOUCHER_RANK
        derived = (held.marks(metered=False)[1] if set(held.sums) != {"metered"} else 0) or default
        report.same("stock", where, metered, row["metered_rank"], name="metered_rank")
        report.same("stock", where, derived, row["derived_rank"], name="derived_rank")
        taken = "derived" if row["derived"] else ""
        if row["metered"] and (not taken or (metered or 1) <= derived):
            taken = "metered"
        report.same("stock", where, taken, row["taken"], name="taken")
        apart = percent = None
        if row["metered"] and row["derived"]:
            apart = exact(row["metered"]) - exact(row["derived"])
            whole = exact(row["derived"])
            percent = 100 * abs(apart) / whole if whole else None
        for name, made in (("difference", apart), ("percent", percent)):
            said = exact(row[name]) if row[name] else None
            report.same("stock", where, made, said, name=name)
        exceeds = bool(row["tolerance"]) and bool(apart)
        exceeds = exceeds and (percent is None or percent > exact(row["tolerance"]))
        report.same("stock", where, exceeds, row["exceeds"], name="exceeds")


# --- annexes: estimates, accounting units, cross-checks, meters ----------------------------------


def tonnes_by_month(lines: Iterable[Line]) -> dict[tuple[str, int], Fraction]:
    """Sum tonnes by stream and month."""
    made: dict[tuple[str, int], Fraction] = {}
    for line in lines:
        key = (line.row["stream"], line.row["month"])
        made[key] = made.get(key, Fraction(0)) + line.co2e
    return made


def check_estimates(issue: Any, sums: Sums, report: Report) -> None:
    """What was estimated, its share of the tonnes, and how much of the total rests on it."""
    amounts = {(row["stream"], row["month"]): row for row in issue["activity"]}
    tonnes = tonnes_by_month(sums.guide)
    guessed: dict[tuple[str, int], Fraction] = {}
    for row in issue["annexes"].get("estimates", ()):
        key = (row["stream"], row["month"])
        where = f"estimate {key[0]} {key[1]}"
        quantity, whole = exact(row["quantity"]), exact(amounts[key]["quantity"])
        guessed[key] = guessed.get(key, Fraction(0)) + quantity
        share = frozen(tonnes[key] * quantity / whole) if key in tonnes and whole else ""
        report.same("estimate", where, share, row["co2e_t"], name="co2e")
    for key, row in amounts.items() if "estimates" in issue["annexes"] else ():
        said = exact(row["estimated"])
        made = min(guessed.get(key, Fraction(0)), exact(row["quantity"]))
        report.same("estimate", f"estimate {key[0]} {key[1]}", made, said, name="quantity")
    part = Fraction(0)
    for line in sums.counted:
        row = amounts[line.row["stream"], line.row["month"]]
        if exact(row["estimated"]) and exact(row["quantity"]):
            part += abs(line.co2e) * exact(row["estimated"]) / exact(row["quantity"])
    whole = _co2e(sums.counted)
    for row in issue["annexes"].get("estimated", ()):
        report.same("estimate", "estimated", frozen(part), row["co2e_t"], name="co2e")
        report.same("estimate", "estimated", frozen(whole), row["whole_t"], name="whole")
        if whole > 0:
            report.same(
                "estimate", "estimated", 100 * part / whole, exact(row["percent"]), name="%"
            )
    if part and not issue["annexes"].get("estimated"):
        report.find("estimate", "estimated", name="co2e", made=frozen(part), said="-")


def check_units(issue: Any, sums: Sums, report: Report) -> None:
    """Each part is its share of its stream, and each unit is the sum of its parts."""
    homes = {row["code"]: row for row in issue["sources"]}
    tonnes: dict[tuple[str, str], Fraction] = {}
    for line in sums.counted:
        key = (line.row["facility"], line.row["stream"])
        tonnes[key] = tonnes.get(key, Fraction(0)) + line.co2e
    streams = {row["code"]: homes[row["source"]] for row in issue["streams"]}
    parts: dict[tuple[str, str], list[Any]] = {}
    rows = issue["annexes"].get("units", ())
    for row in rows:
        if row["stream"]:
            parts.setdefault((row["facility"], row["stream"]), []).append(row)
    for (facility, stream), held in parts.items():
        where = f"unit {facility} {stream}"
        said = sum((exact(row["co2e_t"]) for row in held), Fraction(0))
        made = tonnes.get((facility, stream), Fraction(0))
        near = abs(made - said) * 10**MASS_DECIMALS <= len(held)  # each part is rounded once
        if not near:
            report.find("unit", where, name="co2e", made=frozen(made), said=frozen(said))
        _check_parts(where, held, made, streams[stream]["unit"], report)
    for row in rows:
        if not row["stream"]:
            mine = [one for one in rows if one["stream"] and _unit(one) == _unit(row)]
            said = sum((exact(one["co2e_t"]) for one in mine), Fraction(0))
            if abs(exact(row["co2e_t"]) - said) * 10**MASS_DECIMALS > len(mine):
                where = f"unit {' '.join(_unit(row))}"
                report.find("unit", where, name="co2e", made=frozen(said), said=row["co2e_t"])


def _unit(row: Any) -> tuple[str, str]:
    return row["facility"], row["unit"]


def _check_parts(where: str, held: list[Any], tonnes: Fraction, own: str, report: Report) -> None:
    """One division over the whole year: shares make one, and each part is its share."""
    shares = [exact(row["share"]) for row in held]
    if own and [row["unit"] for row in held] != [own]:
        report.find("unit", where, name="unit", made=own, said=held[0]["unit"])
    if len({row["unit"] for row in held}) < len(held) or "" in {row["unit"] for row in held[1:]}:
        report.note("units_by_month", what=where)  # divided otherwise in some months
        return
    report.same("unit", where, Fraction(1), sum(shares, Fraction(0)), name="share")
    for row, share in zip(held, shares):  # noqa: B905
        report.same("unit", where, frozen(tonnes * share), row["co2e_t"], name=row["unit"] or "-")


def check_comparisons(issue: Any, sums: Sums, units: Units, report: Report) -> None:
    """Cross-checks: difference, percent, result and tonnes at stake of the two figures."""
    per = _coefficients(issue, sums, units)
    known = {row["code"]: row["unit"] for row in issue["streams"]}
    for row in issue["annexes"].get("checks", ()):
        where = f"check {row['check']} {row['part']} {row['month'] or ''}".strip()
        if not (row["left"] and row["right"]):
            report.same("check", where, "", row["difference"], name="difference")
            continue
        left, right = exact(row["left"]), exact(row["right"])
        apart = left - right
        report.same("check", where, apart, exact(row["difference"]), name="difference")
        percent = apart / right * 100 if right else None
        said = exact(row["percent"]) if row["percent"] else None
        report.same("check", where, percent, said, name="percent")
        within = percent is not None and bool(row["tolerance"])
        within = within and abs(percent or Fraction(0)) <= exact(row["tolerance"])
        agrees = apart == 0 or within
        below = apart < 0 and row["result"] == "agrees"  # the left one of a ceiling may be lower
        if (row["result"] == "agrees") != agrees and not below:
            made = "agrees" if agrees else "differs"
            report.find("check", where, name="result", made=made, said=row["result"])
        _check_stake(where, row, apart, below and not within, per, known, units, report)


def _check_stake(
    where: str,
    row: Any,
    apart: Fraction,
    below: bool,
    per: dict[str, Fraction],
    known: dict[str, str],
    units: Units,
    report: Report,
) -> None:
    """Set the difference at the highest coefficient of its streams."""
    fitting = [
        abs(apart) * units.factor(row["unit"], known[code]) * per[code]
        for code in row["streams"]
        if code in per and units.fit(row["unit"], known[code])
    ]
    made = frozen(max(fitting)) if fitting else ""
    if apart == 0 or (below and exact(row["at_stake_t"] or "1") == 0):
        made = frozen(Fraction(0))
    elif row["unit"] in ("tCO2e", "tCO2"):
        made = frozen(abs(apart))
    report.same("check", where, made, row["at_stake_t"], name="at stake")


def _coefficients(issue: Any, sums: Sums, units: Units) -> dict[str, Fraction]:
    """Give tonnes of CO2e per unit of each stream: the highest of its months, by the guide."""
    monthly: dict[tuple[str, int], Fraction] = {}
    for line in sums.guide:
        key = (line.row["stream"], line.row["month"])
        more = abs(line.value * (exact(line.row["gwp"]) if line.row["gwp"] else 0))
        monthly[key] = monthly.get(key, Fraction(0)) + more
    highest: dict[str, Fraction] = {}
    for (code, _), value in monthly.items():
        highest[code] = max(value, highest.get(code, value))
    known = {row["code"]: row for row in issue["streams"]}
    derived: dict[str, Fraction] = {}
    for code in [code for code in known if code in highest]:
        for word in known[code]["balance"].split():
            term = word[1:]
            if term in known and term not in highest:
                value = highest[code] * units.factor(known[term]["unit"], known[code]["unit"])
                derived[term] = max(value, derived.get(term, value))
    highest.update(derived)
    return highest


OUT_OF_ORDER = "out_of_order"
MENDED = ("replaced", "reset", "calibrated")


def check_meters(issue: Any, report: Report) -> None:
    """Months of meters: readings times multiplier; and the shares of automatic collection."""
    annexes = issue["annexes"]
    changed = {(row["meter"], row["day"] // 100) for row in annexes.get("meter_events", ())}
    for row in annexes.get("meter_months", ()):
        where = f"meter {row['meter']} {row['month']} {row['tariff']}".strip()
        made = exact(row["raw"]) * exact(row["multiplier"])
        if (row["meter"], row["month"]) in changed:
            report.note("meters", what=where)  # it may have had two multipliers
        else:
            report.same("meter", where, made, exact(row["quantity"]), name="quantity")
    last: dict[str, str] = {}
    for row in annexes.get("meter_events", ()):
        if row["kind"] in (OUT_OF_ORDER, *MENDED):
            last[row["meter"]] = row["kind"]
    media: dict[str, list[Any]] = {}
    for row in annexes.get("meters", ()):
        if row["required"] and row["last_day"] >= issue["last_day"]:
            media.setdefault(row["medium"], []).append(row)
    for row in annexes.get("meter_shares", ()):
        held = media.get(row["medium"], [])
        works = [o for o in held if o["automatic"] and last.get(o["code"]) != OUT_OF_ORDER]
        where = f"meters {row['medium']}"
        report.same("meter", where, len(held), row["required"], name="required")
        report.same("meter", where, len(works), row["automatic"], name="automatic")
        if held:
            percent = Fraction(100 * len(works), len(held))
            report.same("meter", where, percent, exact(row["percent"]), name="percent")


# --- blocks of credits and certificates ----------------------------------------------------------

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


def states_then(held: Any, then: int) -> dict[int, Any]:
    """Give the last event of each block up to an entry of the journal."""
    state: dict[int, Any] = {}
    for event in sorted(held["events"], key=lambda event: event["n"]):
        if event["seq"] <= then:
            state[event["block_id"]] = event
    return state


def _check_used(held: Any, batches: dict[int, int], issue: Any, report: Report) -> None:
    """What the issue calls used up is what events had used up when it was made."""
    keys = {row["id"]: row["batch_key"] for row in held["batches"]}
    blocks = {block["id"]: block for block in held["blocks"]}
    state = states_then(held, issue["head"]["journal_seq"])
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


def check_positions(held: Any, issue: Any, report: Report) -> None:
    """What the issue says of blocks: where they stood, for which use, from when to when."""
    state = states_then(held, issue["head"]["journal_seq"])
    blocks = {block["id"]: block for block in held["blocks"]}
    roots = {root["id"]: root for root in held["roots"]}
    units: dict[tuple[str, int, str], int] = {}
    reserved: dict[int, int] = {}
    ends: dict[tuple[str, int, int], Any] = {}
    keys = {row["id"]: row["batch_key"] for row in held["batches"]}
    for one, event in state.items():
        block, root = blocks[one], roots[blocks[one]["root_id"]]
        count = block["last_serial"] - block["first_serial"] + 1
        key = (root["instrument"], root["first_month"], event["to_state"])
        if event["to_state"] != "split":
            units[key] = units.get(key, 0) + count
        if event["to_state"] in ("reserved", "frozen_reserved"):
            reserved[event["use_id"]] = reserved.get(event["use_id"], 0) + count
        ends[keys[root["batch_id"]], block["first_serial"], block["last_serial"]] = (root, event)
    said = issue["annexes"].get("held", {})
    rows = said.get("positions", ())
    told = {(row["instrument"], row["first_month"], row["state"]): row["units"] for row in rows}
    for key in sorted(set(units) | set(told)):
        where = f"position {' '.join(map(str, key))}"
        report.same("use.sum", where, units.get(key, 0), told.get(key, 0))
    for row in said.get("uses", ()):
        report.same("use.sum", f"use {row['use']}", reserved.get(row["use"], 0), row["reserved"])
    for row in said.get("used", ()):
        _check_used_row(row, ends.get((row["batch"], row["first"], row["last"])), issue, report)
    _check_offsets(issue, report)


def _check_used_row(row: Any, there: Any, issue: Any, report: Report) -> None:
    """A used-up block has the days of its root and of its last event."""
    where = f"{row['batch']} {row['first']}-{row['last']}"
    if there is None:
        report.find("use.sum", where, made=0, said=row["units"])
        return
    root, event = there
    made = {name: root[name] for name in ("first_month", "last_month", "instrument")}
    made.update({name: event[name] for name in ("reference", "on_day", "beneficiary")})
    years = {row["first_month"] // 100, row["last_month"] // 100}
    made["other_year"] = row["unit"] == "MWh" and years != {issue["year"]}
    for name, value in made.items():
        if row[name] != value:
            report.find("use.sum", f"{where} {name}", made=value, said=row[name])


def _check_offsets(issue: Any, report: Report) -> None:
    """Retired credits in their form: what may be deducted, never what was."""
    held = issue["annexes"].get("held", {})
    purposes = {row["use"]: row["purpose"] for row in held.get("uses", ())}
    made = {
        f"{row['batch']} {row['first']}-{row['last']}": row
        for row in held.get("used", ())
        if row["unit"] != "MWh"
    }
    for row in issue["offsets"]:
        where, known = f"offset {row['block']}", made.get(row["block"])
        quantity = exact(row["quantity"])
        if row["form"] == "bought_outside" and known is not None:
            report.same("offset", where, Fraction(known["units"]), quantity, name="quantity")
            if purposes[known["use"]] not in ("claim", "voluntary") and not row["why"]:
                report.find("offset", where, name="why", made="duty", said="-")
        elif row["form"] == "bought_outside":
            report.find("offset", where, name="quantity", made=0, said=quantity)
        if row["deducted"]:
            due = Fraction(0) if row["why"] else quantity
            report.same("offset", where, due, exact(row["deducted"]), name="deducted")


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


# --- evidence ------------------------------------------------------------------------------------


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


# --- told: what a reader should know -------------------------------------------------------------


# Fields of the issue with numbers that somebody wrote down or read off, below which the pack holds
# nothing: {field: what it is}. Every other number of an issue is made anew or held to another one.
# What a document says (choices) must be looked up in the document itself: it is named beside it.
GIVEN_GROUPS: dict[tuple[str, str], str] = {
    ("所引文件中的数值和年份（请查原文）", "values and years of documents: look them up there"): (
        "choices.data_year choices.losers.value"
    ),
    ("常数、蒸汽表和制表时的读数", "constants and tables of steam"): "coefficients.arguments.value",
    ("产品产量、产值等", "output, money and other facts of the plant"): (
        "entity.facts.value entity.facts.first_day entity.facts.last_day intensities.denominator"
    ),
    ("核算日期", "the day by which documents were read"): (
        "as_of annexes.guide_forms.defaults_as_of annexes.errata.decided_on"
    ),
    ("边界和来源的起止日期", "days of the boundary"): (
        "boundary.first_day boundary.last_day annexes.cases.first_day annexes.cases.last_day"
        " annexes.absences.first_month annexes.absences.last_month"
    ),
    ("计量器具台账和读数", "register and readings of meters"): (
        "annexes.meters.multiplier annexes.meters.calibration_due annexes.meters.first_day"
        " annexes.meters.last_day annexes.meters.overdue annexes.meter_events.day"
        " annexes.meter_events.before annexes.meter_events.after"
        " annexes.meter_events.calibration_due annexes.meter_months.month"
        " annexes.meter_months.first_day annexes.meter_months.last_day"
        " annexes.meter_months.readings annexes.meter_months.missing annexes.meter_months.doubled"
        " annexes.meter_months.files annexes.meter_months.first_reading"
        " annexes.meter_months.last_reading annexes.meter_months.raw"
    ),
    ("化验结果", "results of a laboratory"): (
        "annexes.samples.value annexes.samples.represents annexes.samples.first_day"
        " annexes.samples.last_day annexes.samples.total_moisture annexes.samples.inherent_moisture"
    ),
    ("约定的允许偏差", "tolerances that were agreed"): (
        "annexes.stocks.tolerance annexes.checks.tolerance"
    ),
    ("交叉核对的两边数据（来自报表、发票、计量）", "both sides of a cross-check"): (
        "annexes.checks.left annexes.checks.right annexes.checks.month annexes.checks.detail"
    ),
    ("能源账填报的工质和回收量", "media and recovered energy as entered"): (
        "annexes.energy_apart.quantity"
    ),
    ("省级分配系数", "the province's coefficient of 622"): "annexes.held.shares.coefficient",
    ("等价值", "primary-equivalent coal"): "energy.primary_equivalent_tce",
    ("自有减排项目的吨数", "tonnes of own projects"): "offsets.quantity",
    ("共用计量的分摊比例", "shares by which units divide a stream"): "annexes.units.share",
    ("核查发现所载的数值", "values that a finding states"): (
        "annexes.settled.raised_on annexes.settled.reported_t annexes.settled.corrected_t"
        " annexes.settled.conservative_t"
    ),
    ("数据质量控制计划", "the data quality control plan"): (
        "annexes.plan_versions.version annexes.plan_versions.first_day"
        " annexes.plan_versions.last_day annexes.plan.version annexes.plan.calibration_months"
        " annexes.plan.calibration_due annexes.plan.rank annexes.plan_data.version"
        " annexes.plan_data.first_month annexes.plan_data.last_month annexes.deviations.planned"
        " annexes.deviations.found annexes.deviations.first_month annexes.deviations.last_month"
    ),
}


def tell_given(issue: Any, report: Report) -> None:
    """Say which numbers of the issue are what somebody wrote down, with nothing below them."""
    there = [
        names
        for names, words in GIVEN_GROUPS.items()
        if any(_there(issue, word.split(".")) for word in words.split())
    ]
    if there:
        zh, en = ("; ".join(names[at] for names in there) for at in (0, 1))
        report.note("given", zh=zh, en=en)


def _there(held: Any, names: list[str]) -> bool:
    """Tell whether an issue has any content in a field."""
    if isinstance(held, list):
        return any(_there(one, names) for one in held)
    if not names:
        return bool(held)
    return isinstance(held, dict) and names[0] in held and _there(held[names[0]], names[1:])


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
        self.key: str = words.key or ""


class Content:
    """The files of a pack, read once."""

    def __init__(self, pack: Pack, report: Report) -> None:
        self.manifest, self.stored = pack.json(MANIFEST), pack.read("issue.json")
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
        self.decimals = pack.json("inputs/decimals.json")
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
        "signature": lambda: check_signature(pack, manifest, asked.key, report),
        "journal": lambda: check_journal(entries, issue["head"]["ledger"], asked.since, report),
        "heads": lambda: check_heads(entries, issue, manifest["journal"], asked.heads, report),
        "issue": lambda: check_issue_hash(held.stored, manifest, entries, asked.sha256, report),
        "batches": lambda: check_batches(held.batches, held.records, held.bills, entries, report),
        "header": lambda: check_header(pack, issue, manifest, entries, report),
        "blocks": lambda: check_blocks(held.holdings, report),
        "tiles": lambda: check_tiles(held.holdings, report),
        "events": lambda: check_events(held.holdings, report),
        "retirements": lambda: check_retirements(held.holdings, by_id, issue, report),
        "positions": lambda: check_positions(held.holdings, issue, report),
        "holdings": lambda: check_holding_entries(held.holdings, entries, report),
        "claims": lambda: check_claims(pack, held.claims, held.sha256, entries, report),
        "evidence": lambda: check_evidence(pack, held.papers, issue, entries, report),
    }


class Working:
    """What several checks work with, made once."""

    def __init__(self, held: Content) -> None:
        self.held, self.issue = held, held.issue

    @cached_property
    def sums(self) -> Sums:
        return Sums(self.issue, made_lines(self.issue))

    @cached_property
    def months(self) -> dict[tuple[str, int], Month]:
        return monthly(self.held.records, self.held.streams)

    @cached_property
    def power(self) -> Power:
        return Power(self.issue, self.sums, self.held.units)

    @cached_property
    def sold(self) -> dict[tuple[str, int], Fraction]:
        then = self.issue["head"]["journal_seq"]
        return sold_kwh(self.held.holdings, self.held.streams, self.power, then)

    @cached_property
    def coal(self) -> Coal:
        return Coal(self.issue, self.sums.lines, self.held.units)


def _workings(held: Content, report: Report) -> dict[str, Callable[[], Any]]:
    """What is worked out anew."""
    issue, units, made = held.issue, held.units, Working(held)
    return {
        "coefficients": lambda: check_coefficients(issue, units, report),
        "lines": lambda: check_lines(issue, made.sums.lines, report),
        "totals": lambda: check_totals(issue, made.sums, report),
        "figures": lambda: check_figures(issue, made.sums, units, report),
        "sums": lambda: check_sums(issue, made.sums, report),
        "recomputed": lambda: check_recomputed(issue, made.sums, held.decimals, report),
        "gwp": lambda: check_gwp(issue, held.gwp, report),
        "bills": lambda: check_bills(held.records, held.bills, report),
        "activity": lambda: check_activity(issue, made.months, units, report),
        "ranks": lambda: check_ranks(issue, made.months, report),
        "stocks": lambda: check_stocks(issue, made.months, report),
        "estimates": lambda: check_estimates(issue, made.sums, report),
        "power": lambda: check_power(issue, made.power, report),
        "sold": lambda: check_sold(made.sums, made.sold, units, report),
        "cover": lambda: check_cover(issue, made.power, made.sums, units, report),
        "shares": lambda: check_shares(issue, made.power, made.sold, report),
        "energy": lambda: check_energy(issue, made.coal, made.sums, report),
        "samples": lambda: check_samples(issue, units, report),
        "units": lambda: check_units(issue, made.sums, report),
        "comparisons": lambda: check_comparisons(issue, made.sums, units, report),
        "meters": lambda: check_meters(issue, report),
        "given": lambda: tell_given(issue, report),
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


def key_word(text: str) -> str:
    """Read a public key: 64 hexadecimal signs."""
    if not KEY.fullmatch(text.strip().lower()):
        raise argparse.ArgumentTypeError(f"64 x 0-9 a-f: {text!r}")
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
    made.add_argument("--key", type=key_word, metavar="KEY", help="签名人的公钥 / signer's key")
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

"""Catalogue 87-100: credits and certificates, as they are typed.

The ledger of these cases: block 1 are certificates 1-100 of June 2025, cut into 2 (1-40, redeemed)
and 3 (41-100); 3 is cut into 4 (41-60, reserved for a claim) and 5 (61-100, held); 6 are ten
credits, 7 are five credits that the broker still holds.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ghg.desk import organisation
from ghg.desk.context import Desk, evidence_folder
from ghg.desk.holdings import acts, statements, views
from ghg.domain.instruments import Instrument, State
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine
from tests.e2e.catalogue.case import Case
from tests.e2e.catalogue.lines import Act, line, lines, refused_line, typed, url_of
from tests.holdings.test_catalogue import VCU, _received

ROOT = Path(__file__).resolve().parents[3]
START = "from ghg.cli import main; main()"
DAY = "--day 2026-03-01"
GEC = "power receive gec WIND-2025-06 --month 2025-06 --day 2025-08-01"
OTHER = "--month 2025-06 --day 2025-08-01 --first 1 --last 100 --plant '一期 风电场'"
CREDIT = "credit receive vcu"
VINTAGE = "--month 2017-01 --to-month 2017-12 --day 2025-03-01"
CLAIM = f"--year 2025 --purpose claim --need 绿电声明 {DAY}"
USE_UP = "holdings use-up {block} --reference R-2 --evidence {{proof}} {day} --beneficiary {party}"


def used(block: int, party: str = "茶厂") -> str:
    return USE_UP.format(block=block, day=DAY, party=party)


@cache
def _stocked() -> dict[Path, bytes]:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'ledger.db'}"
        migrate(url)
        desk = Desk(open_engine(url), evidence_folder(url), "TEA", "Zhang")
        _received(desk, Path(folder))
        desk.engine.dispose()
        whole = (Path(folder) / "ledger.db", *desk.evidence_folder.rglob("*"))
        return {one.relative_to(folder): one.read_bytes() for one in whole if one.is_file()}


def stocked(desk: Desk, _: Path) -> None:
    """Put the ledger with the seven blocks in the place of the case's own, papers beside it."""
    place = Path(str(desk.engine.url.database)).parent
    for name, content in _stocked().items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content)


def at_home(desk: Desk) -> Desk:
    """Sit down where the command line looks for papers."""
    return Desk(desk.engine, evidence_folder(url_of(desk)), "TEA", "Zhang")


def elsewhere(desk: Desk, _: Path) -> None:
    """To another organisation it is only said that the numbers are used in this database."""
    organisation.found_organisation(desk, "OTHER", "别家", "Other")
    asked = f"--organisation OTHER {GEC} --first 1 --last 5"
    refused_line(desk, asked, "E-SERIAL-USED")
    said = typed(desk, asked, exit_code=3)
    assert "第1笔" not in said
    assert "1至100" not in said
    assert "茶厂" not in said


def one_unit(desk: Desk, _: Path) -> None:
    """A block of one unit is right; it cannot be cut."""
    typed(desk, f"{GEC.replace('WIND', 'ONE')} --first 7 --last 7 --units 1")
    refused_line(desk, f"holdings split 8 7 {DAY}", "E-CUT")


def of_another_name(desk: Desk, _: Path) -> None:
    """Used up for another name: alone it is refused, with a second person it is done."""
    refused_line(desk, used(4, "集团"), "E-RULE", "集团", "茶厂", "--approver")
    typed(desk, f"{used(4, '集团')} --approver 李工")
    assert views.one_block(at_home(desk), 4).state is State.REDEEMED


def changed_paper(desk: Desk, _: Path) -> None:
    """The proof of block 2 is exchanged: the check and the audit name it, both end with 5."""
    kept = next(one for one in evidence_folder(url_of(desk)).rglob("*") if one.is_file())
    kept.chmod(0o600)
    kept.write_bytes(b"another paper")
    refused_line(desk, "check", "E-EVIDENCE", exit_code=5)
    refused_line(desk, "holdings audit", "E-AUDIT", exit_code=5)


def at_once(desk: Desk, folder: Path) -> None:
    """Two processes type the same reservation at once: one is served, one is told why not."""
    command = ["-c", START, "--lang", "zh", *f"holdings reserve 5 {CLAIM}".split()]
    home = {**os.environ, "GHG_DATABASE": url_of(desk), "PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen(
            [sys.executable, *command], env=home, cwd=folder, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = {one.wait(): one.communicate()[1] for one in both}
    assert sorted(said) == [0, 3], said
    assert "[E-STATE]" in said[3]
    assert "→" in said[3]
    assert views.audit(at_home(desk)).problems == ()
    assert views.one_block(at_home(desk), 5).state is State.RESERVED


def of_another_year(desk: Desk, _: Path) -> None:
    """For a claim it is asked about and then kept; the 622 share takes its own year only."""
    refused_line(desk, f"holdings reserve 5 {CLAIM}".replace("2025", "2026", 1), "E-RULE", "2026")
    share = f"holdings reserve 5 --year 2026 --purpose share_622 --need 消纳 {DAY}"
    refused_line(desk, share, "E-RULE", "622")
    refused_line(desk, f"{share} --accept E-RULE", "E-RULE", "622")
    typed(desk, f"holdings reserve 5 {CLAIM} --accept E-RULE".replace("2025", "2026", 1))


def of_the_same_power(desk: Desk, _: Path) -> None:
    """The power of a plant and month is GEC already: I-REC needs two persons, CCER is never."""
    refused_line(desk, f"power receive irec OTHER {OTHER}", "E-DOUBLE", "绿证GEC", "2025-06")
    wind = f"credit receive ccer OTHER {OTHER} --technology deep_sea_wind"
    refused_line(desk, wind, "E-DOUBLE")
    refused_line(desk, f"{wind} --evidence {{proof}} --approver 李工", "E-DOUBLE")
    typed(desk, f"power receive irec OTHER {OTHER} --evidence {{proof}} --approver 李工")


def with_the_broker(desk: Desk, _: Path) -> None:
    """What the broker holds is expected: it serves no use and is no part of the account."""
    refused_line(desk, f"holdings reserve 7 {CLAIM}", "E-STATE", "待到账")
    home = at_home(desk)
    assert sum(one.units for one in views.holdings(home, State.EXPECTED)) == 5
    assert statements.state(home, Instrument.CCER, 0, 20260301).agrees
    acts.confirm(home, 7, 20260301)
    assert not statements.state(home, Instrument.CCER, 0, 20260301).agrees


def case(number: int, title: str, act: Act) -> Case:
    return Case(number, title, act=act, before=stocked)


SERIALS = (
    case(
        *(87, "the count is not last minus first plus one"),
        line(f"{GEC} --first 1 --last 100 --units 99", "E-COUNT", "100个单位", "99"),
    ),
    case(
        *(87, "the count that a registry's help page prints one too low"),
        line(
            f"{CREDIT} CAR-1-US-293-1-120-CA-2006-102 {VINTAGE} --first 1 --last 29251"
            " --units 29250",
            *("E-COUNT", "29251", "29250"),
        ),
    ),
    *(
        case(88, title, line(f"{GEC} --first {first} --last {last}", "E-SERIAL-USED", "1至100"))
        for title, first, last in (
            ("a range over the end of a held one", 100, 120),
            ("a range inside a redeemed one", 5, 6),
            ("a range around everything", 1, 999),
        )
    ),
    case(88, "in another organisation of the database", elsewhere),
    case(
        *(89, "the same range written in other ways"),
        lines(
            f"{GEC} --first 0001 --last 00100",
            f"{GEC.replace('WIND-2025-06', 'ｗind-2025-06')} --first 1 --last 100",
            f"{GEC.replace('WIND-2025-06', chr(39) + ' wind-2025 -06' + chr(39))}"
            " --first １ --last １００",
            f"{CREDIT} {VCU.lower()} {VINTAGE}",
            code="E-SERIAL-USED",
        ),
    ),
    case(90, "the start lies behind the end", line(f"{GEC} --first 9 --last 8", "E-COUNT", "9至8")),
    case(90, "a range of 0", line(f"{GEC} --first 0 --last 0", "E-COUNT", "0至0")),
    case(90, "a block of one unit", one_unit),
    case(91, "a fraction of a certificate", line(f"{GEC} --first 1 --last 100.5", "E-INT")),
    case(
        *(91, "a fraction as the number of units"),
        line(f"{GEC.replace('WIND', 'Z')} --first 1 --last 100 --units 99.5", "E-INT", "99.5"),
    ),
)
USES = (
    case(
        *(92, "used before it was generated"),
        line(f"holdings reserve 5 {CLAIM}".replace("2026-03-01", "2025-05-01"), "E-RULE"),
    ),
    case(
        *(92, "used after it expired"),
        line(f"holdings reserve 5 {CLAIM}".replace("2026-03-01", "2027-06-01"), "E-RULE", "过期"),
    ),
    case(
        *(93, "more than the block holds"),
        line(f"holdings reserve 5 --units 41 {CLAIM}", "E-MORE-THAN-HELD", "41", "40"),
    ),
    case(
        *(93, "more than all blocks hold"),
        line(f"holdings take 41 --certificates {CLAIM}", "E-MORE-THAN-HELD"),
    ),
    case(93, "redeemed twice", line(used(2), "E-STATE", "已核销")),
    case(93, "redeemed while not reserved", line(used(5), "E-STATE")),
    case(
        *(93, "reserved for another claim"),
        line(f"holdings reserve 4 {CLAIM.replace('绿电声明', '另一项')}", "E-STATE", "已预留"),
    ),
    case(
        *(93, "released after it was redeemed"),
        line(f"holdings release 2 {DAY} --reason 改", "E-STATE", "已核销"),
    ),
    case(94, "cut before the start", line(f"holdings split 5 60 {DAY}", "E-CUT", "61至99")),
    case(94, "cut behind the end", line(f"holdings split 5 100 {DAY}", "E-CUT", "61至99")),
    case(94, "a block that was cut is cut", line(f"holdings split 1 40 {DAY}", "E-STATE")),
    case(95, "another beneficiary", of_another_name),
    case(
        *(96, "without a paper"),
        line(used(4).replace("--evidence {proof}", ""), "E-USAGE", "--evidence", exit_code=2),
    ),
    case(
        *(96, "with a paper that is not kept"),
        line(used(4).replace("{proof}", "ffff"), "E-REF", "ffff"),
    ),
    case(96, "the paper of a redeemed block was exchanged", changed_paper),
    case(97, "two type the same reservation at once", at_once),
    case(98, "a certificate of another year", of_another_year),
    case(
        *(98, "an expired certificate"),
        line(
            f"holdings take 40 --certificates {CLAIM}".replace("2026-03-01", "2027-06-01"),
            "E-MORE-THAN-HELD",
        ),
    ),
    case(99, "the same power as GEC, I-REC and CCER", of_the_same_power),
    case(100, "still with the broker", with_the_broker),
)

CASES = (*SERIALS, *USES)

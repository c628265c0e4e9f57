"""A plant with something in every corner: records, proofs, an inventory, closed months, an issue,
certificates that were cut and used, and a range that was voided and entered again."""

from pathlib import Path

from ghg.desk import evidence, inventory, period
from ghg.desk.context import Desk, evidence_folder
from ghg.desk.holdings import acts
from ghg.desk.holdings.receive import receive
from ghg.desk.holdings.uses import take, use_up
from ghg.ledger.sessions import open_engine
from tests.again import laid_out_once
from tests.desk import factory
from tests.desk.test_holdings import CLAIM, DAY, GEC
from tests.ledger.plant import noted


def whole_plant(url: str, folder: Path) -> Desk:
    """Lay the plant out in a fresh ledger whose evidence lies where the program looks for it."""
    desk = Desk(open_engine(url), evidence_folder(url), "", "Li")
    store = desk.evidence_folder
    laid_out_once(desk.engine, "whole plant", lambda: _fill(desk, folder), store)
    _hold(desk, folder)
    return desk


def _fill(desk: Desk, folder: Path) -> None:
    factory.with_inventory(factory.proven(factory.posted(factory.laid_out(desk)), folder))
    inventory.issue(desk)
    period.reopen(desk, 202503, 202503, "late bill")


def _hold(desk: Desk, folder: Path) -> None:
    """A range with the mark of void cannot be laid out by rows, so these acts are always played."""
    mistyped = receive(desk, GEC)
    acts.void(desk, mistyped.block, DAY, "mistyped", "Wang")
    receive(desk, GEC)
    (kept,) = take(desk, 254, CLAIM, DAY)
    paper = folder / "cancelled.pdf"
    paper.write_bytes(b"%PDF-1.4 cancelled")
    proof = evidence.add_file(desk, paper, "gec").id
    use_up(desk, kept.block, "GEC-2026-001", 20260305, "茶厂", proof)
    noted(desk.engine, 1, 1)

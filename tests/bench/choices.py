"""Choices: sixty thousand factors with their reasons, from the library and one ten times larger.

The larger library holds every item nine times more under other names, with all its factors. The
limit is a plain dictionary that knows the answers; the naive way looks through all rows each time.
Loading what one inventory asks for is held against `csv.reader` over the same files.
"""

import csv
import shutil
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

if TYPE_CHECKING:
    from ghg.domain.factors import Question
    from ghg.library import Library

CHOICES = 60_000  # streams x months of a large plant
ROUNDS = 20  # of loading, which takes milliseconds
LOADED = 6.0
SCANNED = 200
TIMES = 10
FLAT = 1.2
FACTOR_FILES = (
    *("electricity_cn.csv", "fuels_cn.csv", "heat_cn.csv", "standard_coal.csv", "process_cn.csv"),
    *("fuels_ipcc.csv", "burning_ipcc.csv", "waste_ipcc.csv", "wastewater_cn.csv"),
    "vehicles_cn.csv",
)
# What fuels, power, heat, carbonates, refrigerants and their warming potentials ask for.
NEEDED = (
    *("electricity_cn.csv", "heat_cn.csv", "fuels_cn.csv", "fuels_ipcc.csv", "process_cn.csv"),
    *("waste_ipcc.csv", "gwp.csv", "blends.csv"),
)


def enlarged(clock: Clock, folder: str, times: int) -> dict[str, int]:
    """Copy the library's folder; `times` - 1 more names for every item, with their factors."""
    from ghg.resources import data_folder

    copy = Path(shutil.copytree(data_folder("factors"), folder))
    _multiply(copy / "items.csv", ("id",), times)
    return {"rows": sum(_multiply(copy / name, ("id", "item"), times) for name in FACTOR_FILES)}


def _multiply(path: Path, columns: tuple[str, ...], times: int) -> int:
    """Write the rows of a file several times, the words of some columns with a number behind."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = list(reader.fieldnames or ()), list(reader)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        for number in range(2, times + 1):
            for row in rows:
                writer.writerow(row | {column: f"{row[column]}_{number}" for column in columns})
    return len(rows) * times


def chosen(clock: Clock, folder: str, count: int) -> dict[str, float]:
    """Choose; the files were read before."""
    from ghg.library import choose_factor, open_library

    opening = Clock()
    with opening.running():
        library = open_library(Path(folder))
        asked = list(_questions(library))
    waiting = list(islice(cycle(asked), count))
    with clock.running():
        made = [choose_factor(library, question) for question in waiting]
    losers = sum(len(choice.losers) for choice in made)
    return {"open_s": opening.cpu_s, "different": len(asked), "losers": losers / count}


def looked_up(clock: Clock, folder: str, count: int) -> None:
    """Look the answers up in a dictionary of question and value."""
    from ghg.library import choose_factor, open_library

    library = open_library(Path(folder))
    known = {question: choose_factor(library, question) for question in _questions(library)}
    plain = {_key(question): choice.value for question, choice in known.items()}
    waiting = list(islice(cycle([_key(question) for question in known]), count))
    with clock.running():
        made = [plain[key] for key in waiting]
    assert len(made) == count


def scanned(clock: Clock, folder: str, count: int) -> None:
    """Look through all rows for each question, as a first version does: value, no reasons."""
    from ghg.library import open_library

    library = open_library(Path(folder))
    waiting = list(islice(cycle(_questions(library)), count))
    rows = [
        factor for name in sorted(library.vocabulary.parameters) for factor in library.factors(name)
    ]
    with clock.running():
        for question in waiting:
            fitting = [
                factor
                for factor in rows
                if factor.item == question.item
                and factor.parameter == question.parameter
                and factor.region in question.regions
                and factor.table in question.tables
                and (factor.data_year or 0) <= question.year
            ]
            max(fitting, key=lambda factor: factor.data_year or 0)


def loaded(clock: Clock, rounds: int) -> None:
    """Read and check what one inventory asks for; the vocabulary is open."""
    from ghg.library import open_library

    libraries = [open_library() for _ in range(rounds)]
    with clock.running():
        for library in libraries:
            for name in NEEDED:
                library.shelf(name)


def split(clock: Clock, rounds: int) -> None:
    """Split the same files into cells, and nothing else."""
    from ghg.resources import data_folder

    with clock.running():
        for _ in range(rounds):
            for name in NEEDED:
                with (data_folder("factors") / name).open(encoding="utf-8", newline="") as file:
                    list(csv.reader(file))


def _questions(library: "Library") -> Iterator["Question"]:
    """Ask for the power of every province in three years, and for every fuel by its guide."""
    from ghg.domain.factors import TIER_ORDER, Question
    from ghg.domain.geography import Level, chain
    from ghg.errors import GhgError
    from ghg.library import choose_factor

    asked = [
        Question(
            "grid_electricity",
            "emission_factor",
            ("average",),
            chain(region, Level.PROVINCE),
            year,
            20261101,
            TIER_ORDER,
        )
        for region in library.regions()
        for year in (2023, 2024, 2025)
    ]
    asked += [
        Question(item, parameter, (table,), ("CN",), 2025, 20261101, TIER_ORDER)
        for item, kind in library.vocabulary.items.items()
        if kind.kind == "fuel" and not item[-1].isdigit()
        for parameter in ("net_calorific_value", "carbon_content", "oxidation_rate")
        for table in ("ndrc_food", "ndrc_other")
    ]
    for question in asked:
        try:
            choose_factor(library, question)
        except GhgError:
            continue  # not every guide prints every fuel
        yield question


def _key(question: "Question") -> tuple[str, str, str, int]:
    return (
        question.item,
        question.parameter,
        question.regions[0] + question.tables[0],
        question.year,
    )


def findings(bench: Bench) -> list[Finding]:
    """Compare the libraries, and the choice with the dictionary and the scan."""
    count = CHOICES
    one, ten = str(bench.folder / "one"), str(bench.folder / "ten")
    rows = bench.once(Piece("choices.enlarged", {"folder": one, "times": 1})).said["rows"]
    many = bench.once(Piece("choices.enlarged", {"folder": ten, "times": TIMES})).said["rows"]
    took = bench.compared(
        ours=Piece("choices.chosen", {"folder": one, "count": count}),
        large=Piece("choices.chosen", {"folder": ten, "count": count}),
        known=Piece("choices.looked_up", {"folder": one, "count": count}),
        scan=Piece("choices.scanned", {"folder": one, "count": SCANNED}),
        large_scan=Piece("choices.scanned", {"folder": ten, "count": SCANNED}),
        loaded=Piece("choices.loaded", {"rounds": ROUNDS}),
        split=Piece("choices.split", {"rounds": ROUNDS}),
    )
    ours, large, known = took["ours"], took["large"], took["known"]
    return [
        Finding(
            f"{count:,} factor choices",
            f"dict: {seconds(known.cpu_s)}",
            f"scan of {rows:,} rows: {seconds(took['scan'].cpu_s * count / SCANNED)}",
            _shown(ours),
            f"x{ours.cpu_s / known.cpu_s:.0f} of a dict",
        ),
        Finding(
            f"  the same, {many:,} rows",
            "",
            f"scan: {seconds(took['large_scan'].cpu_s * count / SCANNED)}",
            _shown(large),
            f"x{large.cpu_s / ours.cpu_s:.2f}",
            f"flat (<= {FLAT})",
            large.cpu_s / ours.cpu_s <= FLAT,
        ),
        _loading(took["loaded"], took["split"]),
    ]


def _loading(ours: Took, split: Took) -> Finding:
    ratio = ours.cpu_s / split.cpu_s
    return Finding(
        f"load {len(NEEDED)} files of factors",
        f"csv.reader: {seconds(split.cpu_s / ROUNDS)}",
        "",
        seconds(ours.cpu_s / ROUNDS),
        f"x{ratio:.1f}",
        f"<= {LOADED:.0f}",
        ratio <= LOADED,
    )


def _shown(took: Took) -> str:
    opened, losers = took.said["open_s"], took.said["losers"]
    return f"{seconds(took.cpu_s)} ({losers:.1f} losers each; opened in {seconds(opened)})"

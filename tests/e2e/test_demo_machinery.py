"""The machinery plant of Changsha: its commands run one by one, its totals worked out by hand."""

import json
import re
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.running import ghg
from tests.reports.office import recalculated

F = Fraction
CO2_PER_C = F(44, 12)
OXIDISED, OF_GAS = F("0.98"), F("0.99")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Run the plant once in a folder of its own."""
    made = tmp_path_factory.mktemp("demo") / "works"
    answer = ghg("demo", str(made), "--plant", "machinery", url="")
    assert answer.exit_code == 0, answer.stderr
    assert "STEAM.202501.G" in answer.stdout
    return made


@pytest.fixture(scope="module")
def totals(folder):
    issue = json.loads((folder / "2025-1-zh.json").read_text("utf-8"))["issue"]
    assert issue["example"] is True and issue["gaps"] == []
    return {f"{row['axis']}:{row['key']}": row["co2e_t"] for row in issue["totals"]}


# What every source emits in the year, t CO2e: quantity of the year x coefficient.
GAS_GJ = (  # month by month: 10^4 Nm3 x the heating value of the month's sample
    F("9.6") * F("389.2") + F("6.4") * F("388.8") + F("8.8") * F("389.5") + F("7.6") * F("390.1")
    + F("6.8") * F("390.4") + F("6.2") * F("389.9") + F("6.0") * F("389.6") + F("5.8") * F("390.2")
    + F("6.6") * F("389.8") + F("7.2") * F("389.3") + F("8.4") * F("388.9") + F("9.4") * F("389.0")
)  # fmt: skip
OVENS = GAS_GJ * F("0.0153") * OF_GAS * CO2_PER_C  # 34,588.86 GJ -> 1,921.03
TESTS = 78 * F("42.652") * F("0.0202") * OXIDISED * CO2_PER_C  # 241.48
TRUCKS = 44 * F("0.838") * F("42.652") * F("0.0202") * OXIDISED * CO2_PER_C  # 44,000 L = 36.872 t
CARS = F("9.2") * F("0.742") * F("43.070") * F("0.0189") * OXIDISED * CO2_PER_C  # 9,200 L
FORKLIFTS = F("7.2") * F("50.179") * F("0.0172") * OXIDISED * CO2_PER_C  # 22.33
PELLETS = 75 * F("16.8") * F("0.0275") * OXIDISED * CO2_PER_C  # memo: 124.509
CUTTING = F("2.2") * 2 * F("44.009") / F("26.037")  # C2H2 -> 2 CO2
WELDING = 175 * F("0.2") * 44 / (F("0.2") * 44 + F("0.8") * F("39.948"))
# 2,000 kg used - 1,990 kg in the products; 1,600 connections x 0.342 mol x 102.03 g/mol
FILLING = (F("0.010") + 1600 * F("0.342") * F("102.03") / 10**6) * 1300
OXIDISER = 40 * F("0.80") * F("0.97") * CO2_PER_C  # 113.81
UREA = F("2.2") * F("0.325") * F(12, 60) * CO2_PER_C
LIME = 63 * F("0.44") * F("0.92")
REACTOR = 7500 * (F("3.2") - F("0.3")) / 1000 * F("0.25") * F("0.8") * 28  # 4.35 t CH4
FLARE = -(F("0.62") / F("22.4") * 16 * F("0.98") * 4200 / 1000) * 28  # 1.8228 t CH4
SEPTIC = 277000 * F("0.040") / 1000 * F("0.6") * F("0.3") * 28  # 1.9944 t CH4
R410A = F("0.026") * (F("0.5") * 677 + F("0.5") * 3170)  # 30 kg filled up - 4 kg recovered
SF6 = F("0.0014") * 23500  # 20 kg - 18.6 kg
BOTTLES = F("0.054")
POWER = 12762 * F("0.5306")  # 15,420 - 858 - 1,800 MWh; green power proven, own solar: 0
# Steam at 0.7 MPa on the gauge (0.801325 MPa), 195 °C: 3/4 of the way from 180 to 200 °C,
# at 0.5 MPa 2812.1..2855.5, at 1 MPa 2777.3..2827.5; then 0.301325/0.5 of the way between the two.
AT_LOW = F("2812.1") + F(3, 4) * (F("2855.5") - F("2812.1"))  # 2844.65
AT_HIGH = F("2777.3") + F(3, 4) * (F("2827.5") - F("2777.3"))  # 2814.95
ENTHALPY = AT_LOW - (AT_LOW - AT_HIGH) * F("0.301325") / F("0.5")  # 2826.751295 kJ/kg
STEAM_GJ = (3840 * (ENTHALPY - F("83.74")) - 2304 * (80 - 20) * F("4.1868")) / 1000
STEAM = STEAM_GJ * F("0.11")
HEATING = 70000 * (58 - 48) * F("4.1868") / 1000 * F("0.11")  # 322.3836

FUELS = OVENS + TESTS + TRUCKS + CARS + FORKLIFTS
DIRECT = FUELS + WELDING + FILLING
GUIDE = DIRECT + POWER + STEAM + HEATING
BESIDE = CUTTING + OXIDISER + UREA + LIME + REACTOR + FLARE + SEPTIC + R410A + SF6 + BOTTLES
BY_HAND = {
    "source:S1-01": OVENS,
    "source:S1-02": TESTS,
    "source:S1-03": TRUCKS + CARS,
    "source:S1-04": FORKLIFTS,
    "source:P-02": WELDING,
    "source:P-03": FILLING,
    "source:E-01": POWER,
    "source:E-02": F(0),
    "source:H-01": STEAM,
    "source:H-02": HEATING,
    "beside:M1-01": PELLETS,
    "beside:P-01": CUTTING,
    "beside:P-04": OXIDISER,
    "beside:P-05": UREA,
    "beside:P-06": LIME,
    "beside:W-01": REACTOR,
    "beside:W-02": FLARE,
    "beside:W-03": SEPTIC,
    "beside:L-01": R410A,
    "beside:L-03": SF6,
    "beside:L-04": BOTTLES,
    "row:R1": FUELS,
    "row:R2": WELDING + FILLING,
    "row:R8": POWER,
    "row:R9": STEAM + HEATING,
    "name:guide_without_energy": DIRECT,
    "name:guide": GUIDE,
    "name:seven_gases": GUIDE + BESIDE,
}


@pytest.mark.parametrize("key", BY_HAND)
def test_a_total_is_the_one_worked_out_by_hand(totals, key):
    assert abs(F(totals[key]) - BY_HAND[key]) < F(1, 10**6)


def test_the_printed_totals_are_those_of_the_readme(totals):
    assert round(float(totals["name:guide"]), 2) == round(float(GUIDE), 2) == 10631.21
    assert (
        round(float(totals["name:seven_gases"]), 2) == round(float(GUIDE + BESIDE), 2) == 10988.05
    )


def test_the_old_refrigerant_stands_apart_with_its_mass_only(folder):
    issue = json.loads((folder / "2025-1-zh.json").read_text("utf-8"))["issue"]
    (line,) = [one for one in issue["lines"] if one["number"] == "R22.202506.G"]
    assert (line["mass_t"], line["co2e_t"]) == ("0.009000000000", "")


def test_every_page_of_the_paper_says_that_it_is_an_example(folder):
    (pdf,) = folder.glob("*.pdf")
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    assert all("示例数据" in page for page in pages)
    text = re.sub(r"\s", "", "".join(pages))
    for printed in ("10,631.21", "10,988.05", "2,442.32", "6,771.52", "1,417.37"):
        assert printed in text


def test_the_workbook_computes_the_same_from_the_bills(folder, tmp_path):
    again = load_workbook(recalculated(folder / "2025-1-zh.xlsx", tmp_path), data_only=True)
    found = {
        row[at]: [cell for cell in row if isinstance(cell, int | float)]
        for sheet in again for row in sheet.iter_rows(values_only=True)
        for at in range(len(row)) if isinstance(row[at], str) and row[at] in BY_HAND
    }  # fmt: skip
    for key in ("name:guide", "name:seven_gases", "row:R1", "row:R9", "source:H-01", "source:P-03"):
        assert any(abs(one - float(BY_HAND[key])) < 1e-6 for one in found[key]), key


def test_the_form_of_heat_says_at_which_pressure_and_temperature(folder):
    """0.7 MPa on the gauge + 0.101325 MPa; the enthalpy is worked out where the coefficient is."""
    (pdf,) = folder.glob("*.pdf")
    text = "".join("".join(p.extract_text().split()) for p in PdfReader(pdf).pages)
    (row,) = re.findall(r"购入热力蒸汽3,840t(.{0,40})", text)
    assert row.startswith("0.801325195查表，见K")
    assert "58/48" in text


def test_page_command_json_pdf_workbook_and_word_have_the_same_digits(folder):
    """Seven gases, steam, blends, deductions and samples, in all six outputs."""
    pytest.importorskip("fastapi")
    from tests.web.six import Six, same_digits

    assert same_digits(Six(folder)) > 300

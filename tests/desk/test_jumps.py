"""Months that stand out are asked about; what was accepted is kept on the batch (46, 47, 52)."""

from decimal import Decimal

import pytest

from ghg.desk.activity import Typed, add_activity
from ghg.desk.batches import batch_list, undo
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.parameter import Proof, parameter_list, set_parameter, withdraw_parameter
from ghg.desk.plan import add_source
from ghg.desk.streams import add_stream
from ghg.domain.streams import Input, Mode, Stream
from ghg.errors import DataError
from tests.desk.plant import digest, founded, totals

HEADER = "计量流编码,起始日,截止日,数量,单位,凭证号"


@pytest.fixture
def desk(engine, tmp_path):
    made = founded(engine, tmp_path)
    months = [f"USED,2024-{at:02d}-01,2024-{at:02d}-28,1000,kWh,A-{at}" for at in range(1, 7)]
    import_file(made, file(tmp_path, *months, name="before.csv"))
    return made


def file(tmp_path, *rows, name="bills.csv"):
    path = tmp_path / name
    path.write_text("".join(f"{row}\n" for row in (HEADER, *rows)), encoding="utf-8")
    return path


def asked(desk, path):
    return [(one.code, one.place.row, one.raw) for one in check_file(desk, path).problems]


JULY = "USED,2024-07-01,2024-07-31,{},kWh,A-7"


def test_a_question_refuses_until_it_is_answered(desk, tmp_path):
    path = file(tmp_path, JULY.format(5000))
    before = digest(desk.engine)
    assert asked(desk, path) == [("E-JUMP.median", 2, "5000 kWh")]
    for accept in ((), ("E-ZERO",)):
        with pytest.raises(DataError) as caught:
            import_file(desk, path, accept=accept)
        assert "E-ACCEPT" in [one.code for one in caught.value.problems]
    assert digest(desk.engine) == before


def test_an_answer_is_kept_on_the_batch_and_the_records_stand_once(desk, tmp_path):
    path = file(tmp_path, JULY.format(5000), "PV,2024-07-01,2024-07-31,1,kWh,P")
    made = import_file(desk, path, accept=("E-JUMP", "E-UNIT"))
    [batch] = [one for one in batch_list(desk) if one.batch == made.batch]
    assert (batch.accepted, batch.records) == ("E-JUMP", 2)
    assert totals(desk.engine)["USED", 202407] == 5000
    undo(desk, made.batch, "试导入")
    assert ("USED", 202407) not in totals(desk.engine)


def test_a_code_accepted_for_nothing_is_not_kept(desk, tmp_path):
    made = import_file(desk, file(tmp_path, JULY.format(1100)), accept=("E-JUMP",))
    [batch] = [one for one in batch_list(desk) if one.batch == made.batch]
    assert batch.accepted == ""


def test_duplicates_do_not_count_twice(desk, tmp_path):
    """Rows that stand already are skipped: the month is what it was."""
    rows = [f"USED,2024-{at:02d}-01,2024-{at:02d}-28,1000,kWh,A-{at}" for at in range(1, 7)]
    assert asked(desk, file(tmp_path, *rows, JULY.format(1000))) == []


def test_a_bill_of_a_few_days_is_no_fall(desk, tmp_path):
    # 3 of 31 days: 97 kWh are 1002 kWh in a whole month
    short = "USED,2024-07-01,2024-07-03,97,kWh,A-7"
    assert asked(desk, file(tmp_path, short)) == []
    low = "USED,2024-07-01,2024-07-03,10,kWh,A-7"
    assert asked(desk, file(tmp_path, low)) == [("E-JUMP.median", 2, "10 kWh")]


def test_few_deliveries_are_no_fall_and_many_are_a_question(desk, tmp_path):
    rows = [f"DIESEL,2024-{at:02d}-05,2024-{at:02d}-05,100,t,D-{at}" for at in range(1, 5)]
    import_file(desk, file(tmp_path, *rows, name="diesel.csv"))
    few = "DIESEL,2024-05-05,2024-05-05,1,t,D-5"
    assert asked(desk, file(tmp_path, few)) == []
    many = "DIESEL,2024-06-05,2024-06-05,700,t,D-6"
    assert asked(desk, file(tmp_path, many)) == [("E-JUMP.median", 2, "700 t")]


def test_the_nameplate_is_a_ceiling(desk, tmp_path):
    # 2 kW can use 2 x 744 = 1488 kWh in July and 2 x 720 = 1440 kWh in June
    set_parameter(
        desk, "nameplate_hourly", ("stream", "USED"), (202401, 202412), Decimal(2), "kW", Proof()
    )
    assert asked(desk, file(tmp_path, JULY.format(1488))) == []
    assert asked(desk, file(tmp_path, JULY.format(1489))) == [("E-JUMP.ceiling", 2, "1489 kWh")]


def test_a_withdrawn_nameplate_says_nothing(desk, tmp_path):
    owner = ("stream", "USED")
    set_parameter(desk, "nameplate_hourly", owner, (202401, 202412), Decimal(2), "kW", Proof())
    [one] = parameter_list(desk)
    withdraw_parameter(desk, one.id, "铭牌有误")
    assert asked(desk, file(tmp_path, JULY.format(1489))) == []


def test_months_of_one_file_are_held_against_each_other(engine, tmp_path):
    made = founded(engine, tmp_path)
    rows = [
        f"USED,2024-{at:02d}-01,2024-{at:02d}-28,{value},kWh,A-{at}"
        for at, value in enumerate((1000, 1000, 1000, 1000000, 0), 1)
    ]
    assert asked(made, file(tmp_path, *rows)) == [
        ("E-JUMP.slip", 5, "1000000 kWh"),
        ("E-ZERO.month", 6, "0 kWh"),
    ]


def test_a_month_without_a_delivery_is_no_finding(desk, tmp_path):
    add_source(desk, "B1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    oil = Stream(
        *("OIL", "柴油", "diesel", "B1", Input.ACTIVITY, "diesel", "t"), mode=Mode.EVENT
    )  # fmt: skip
    add_stream(desk, oil)
    rows = [f"OIL,2024-0{at}-01,2024-0{at}-28,{value},t,D-{at}" for at, value in ((1, 2), (2, 0))]
    assert asked(desk, file(tmp_path, *rows)) == []


def test_a_typed_month_is_asked_about_as_well(desk):
    """What was accepted is kept on the batch of a single record, too."""
    typed = Typed("USED", "1000000", month="2024-07")
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        add_activity(desk, typed)
    assert [one.code for one in caught.value.problems] == ["E-JUMP.slip", "E-ACCEPT"]
    assert digest(desk.engine) == before
    made = add_activity(desk, typed, accept=("E-JUMP",))
    assert [one.code for one in made.remarks] == ["E-JUMP.slip"]
    assert batch_list(desk)[-1].accepted == "E-JUMP"
    assert totals(desk.engine)["USED", 202407] == 1_000_000

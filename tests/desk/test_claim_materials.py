"""The register of application materials: state, paper, expiry; what does not fit is refused."""

import pytest

from ghg.desk import evidence
from ghg.desk.claims.materials import Expiry, Said, State, expiry, material_list, set_material
from ghg.desk.context import looking
from ghg.errors import DataError
from ghg.ledger import journal
from tests.desk.plant import digest, founded

PERMIT = "discharge_permit"  # expires
LICENCE = "business_licence"  # does not


@pytest.fixture
def desk(engine, tmp_path):
    return founded(engine, tmp_path)


def paper(folder, name="permit.txt"):
    path = folder / name
    path.write_text(name, encoding="utf-8")
    return path


def there(desk, folder, until=20280509):
    return set_material(desk, PERMIT, Said(State.PRESENT, 20230510, until), file=paper(folder))


def shown(desk, material, day=20260101, **more):
    return next(one for one in material_list(desk, day, **more) if one.id == material)


def test_a_paper_that_is_there_has_evidence_and_days(desk, tmp_path):
    assert shown(desk, PERMIT).state is State.UNTOLD
    there(desk, tmp_path)
    told = shown(desk, PERMIT)
    assert (told.state, told.first_day, told.last_day) == (State.PRESENT, 20230510, 20280509)
    assert told.evidence == evidence.evidence_list(desk)[0].id


@pytest.mark.parametrize(
    ("last", "day", "found"),
    [
        (20260301, 20260302, Expiry.EXPIRED),
        (20260301, 20260301, Expiry.SOON),
        (20260301, 20251231, Expiry.SOON),  # 31 + 28 + 1 = 60 days
        (20260301, 20251230, Expiry.VALID),
        (0, 20260101, Expiry.VALID),  # has no end
    ],
)
def test_sixty_days_before_its_end_a_paper_is_named(last, day, found):
    assert expiry(last, day) is found


def test_the_latest_word_counts_and_the_earlier_ones_are_kept(desk, tmp_path):
    there(desk, tmp_path, 20260301)
    with looking(desk) as at:
        then = journal.head(at.connection, at.org_id).seq
    there(desk, tmp_path)
    assert shown(desk, PERMIT, 20260401).expiry is Expiry.VALID
    assert shown(desk, PERMIT, 20260401, up_to=then).expiry is Expiry.EXPIRED
    set_material(desk, PERMIT, Said(State.NOT_APPLICABLE, note="登记管理，无须许可证"))
    told = shown(desk, PERMIT)
    assert (told.state, told.expiry, told.last_day, told.evidence) == (
        State.NOT_APPLICABLE,
        Expiry.NONE,
        0,
        "",
    )


@pytest.mark.parametrize(
    ("material", "said", "code"),
    [
        ("discharge_permt", Said(State.MISSING), "E-REF.material"),
        (PERMIT, Said(State.PRESENT, until=20280509), "E-STATE.material"),
        (PERMIT, Said(State.MISSING, evidence="permit.txt"), "E-STATE.material"),
        (PERMIT, Said(State.MISSING, until=20280509), "E-STATE.material"),
        (PERMIT, Said(State.PRESENT, evidence="permit.txt"), "E-EXPIRY.material"),
        (PERMIT, Said(State.NOT_APPLICABLE), "E-REASON.material"),
        (PERMIT, Said(State.PRESENT, 20280510, 20280509, "permit.txt"), "E-DATE.order"),
        (LICENCE, Said(State.PRESENT, evidence="nowhere.pdf"), "E-REF.paper"),
    ],
)
def test_what_does_not_fit_is_refused_and_writes_nothing(
    sqlite_engine, tmp_path, material, said, code
):
    desk = founded(sqlite_engine, tmp_path)
    evidence.add_file(desk, paper(tmp_path), "claim")
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        set_material(desk, material, said)
    assert [one.code for one in caught.value.problems] == [code]
    assert digest(desk.engine) == before


def test_a_word_is_no_path_of_this_machine(desk, tmp_path):
    """A word may come from afar: by it no file of the machine is read into the books."""
    said = Said(State.PRESENT, evidence=str(paper(tmp_path)))
    with pytest.raises(DataError) as caught:
        set_material(desk, LICENCE, said)
    assert [one.code for one in caught.value.problems] == ["E-REF.paper"]
    assert evidence.evidence_list(desk) == ()


def test_the_list_is_that_of_an_application_of_a_scheme_or_of_all(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    usual = {one.id for one in material_list(desk)}
    assert {LICENCE, PERMIT} <= usual
    every = {one.id for one in material_list(desk, every=True)}
    of_scheme = {one.id for one in material_list(desk, scheme="miit-334")}
    assert usual < every
    assert of_scheme < every
    other = sorted(every - usual)[0]
    set_material(desk, other, Said(State.MISSING))
    assert {one.id for one in material_list(desk)} == usual | {other}

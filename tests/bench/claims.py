"""Claims: every scheme for one factory and for a thousand, on made-up frozen years.

The limit is loading the rule packs once and nothing else; the naive way loads them anew for each
factory. What is measured must grow with the factories and not with anything else.
"""

from tests.bench.measure import Bench, Clock, Finding, Piece, seconds

FACTORIES = 1_000
NAIVE = 20
FLAT = 1.2


def evaluated(clock: Clock, factories: int) -> dict[str, float]:
    """Evaluate every scheme for so many factories; the rule packs are loaded once."""
    from ghg.claims.case import Case
    from ghg.claims.evaluate import evaluate
    from ghg.library import open_library
    from ghg.library.schemes import schemes

    opening = Clock()
    with opening.running():
        packs = tuple(schemes(open_library()).values())
    made = [_factory(number) for number in range(factories)]
    findings = 0
    with clock.running():
        for one in made:
            for pack in packs:
                findings += len(evaluate(Case(one, pack), 20260501).findings)
    return {"open_s": opening.cpu_s, "schemes": len(packs), "findings": findings / factories}


def loaded(clock: Clock, times: int) -> None:
    """Open the library and read every rule pack, so many times."""
    from ghg.library import open_library
    from ghg.library.schemes import schemes

    with clock.running():
        for _ in range(times):
            schemes(open_library())


def _factory(number: int):  # type: ignore[no-untyped-def]
    """Make a factory's year: fuel, grid power with certificates, output, no plant facts."""
    from tests.claims.cases import burnt, emitted, factory_with, issue_with, used

    issue = issue_with(
        emitted("1", 500 + number),
        power=(used(6_000_000 + number, gec=1_000_000),),
        energy=(burnt("anthracite", 300),),
        outputs={"product": ("1000", "t")},
    )
    return factory_with(issue)


def findings(bench: Bench) -> list[Finding]:
    """Compare one factory with many, and loading once with loading each time."""
    took = bench.compared(
        one=Piece("claims.evaluated", {"factories": 1}),
        tenth=Piece("claims.evaluated", {"factories": FACTORIES // 10}),
        many=Piece("claims.evaluated", {"factories": FACTORIES}),
        once=Piece("claims.loaded", {"times": 1}),
        anew=Piece("claims.loaded", {"times": NAIVE}),
    )
    one, tenth, many = took["one"], took["tenth"], took["many"]
    grown = many.cpu_s / (10 * tenth.cpu_s)
    naive = many.cpu_s + took["anew"].cpu_s / NAIVE * FACTORIES
    said = f"{one.said['schemes']:.0f} schemes, {one.said['findings']:.0f} findings"
    return [
        Finding(
            f"{said}, one factory",
            f"loading: {seconds(took['once'].cpu_s)}",
            "",
            seconds(one.cpu_s),
            "",
        ),
        Finding(
            f"  the same, {FACTORIES:,} factories",
            f"loading: {seconds(took['once'].cpu_s)}",
            f"loaded each time: {seconds(naive)}",
            seconds(many.cpu_s),
            f"x{grown:.2f} of linear",
            f"<= {FLAT}",
            grown <= FLAT,
        ),
    ]

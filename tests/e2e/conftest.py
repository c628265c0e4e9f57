"""Says at the end of a run how much of the bad-input catalogue passes."""

from collections import defaultdict

NUMBERS = range(1, 111)


def pytest_terminal_summary(terminalreporter):
    outcomes: dict[int, set[str]] = defaultdict(set)
    for outcome in ("passed", "failed", "error", "skipped", "xfailed"):
        for report in terminalreporter.stats.get(outcome, ()):
            for name, value in getattr(report, "user_properties", ()):
                if name == "catalogue":
                    outcomes[value].add(outcome)
    if outcomes:
        passed = sum(outcomes[number] == {"passed"} for number in NUMBERS)
        missing = [str(number) for number in NUMBERS if outcomes[number] != {"passed"}]
        terminalreporter.write_line(
            f"catalogue 1-{NUMBERS[-1]}: {passed} of {len(NUMBERS)}"
            + (f"; not passed: {' '.join(missing)}" if missing else "")
        )

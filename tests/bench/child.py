"""The fresh process: runs one piece and prints what it took as its last line."""

import json
import sys
from importlib import import_module

from tests.bench.measure import Clock, peak_mb


def main(name: str, given: str) -> None:
    """Run `module.function(clock, ...)`; it says what it wants to say as a dict, or nothing."""
    module, _, function = name.partition(".")
    clock = Clock()
    work = getattr(import_module(f"tests.bench.{module}"), function)
    said = work(clock, **json.loads(given))
    took = {"cpu_s": clock.cpu_s, "wall_s": clock.wall_s, "peak_mb": peak_mb(), "said": said or {}}
    print(json.dumps(took))


if __name__ == "__main__":
    main(*sys.argv[1:])

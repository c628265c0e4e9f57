"""The chores of a checkout, the same on every system: `make test`, or `py make.py test`.

Standard library only: this file makes the environment in which everything else runs. What the
environment holds is written in `requirements.lock`; a changed lock makes a new environment.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
BENCH_LOCK = ROOT / "requirements-bench.lock"
VENV = Path(os.environ.get("VENV", ROOT / ".venv")).resolve()
OLDEST = "3.11"  # the oldest Python that we serve decides which releases are locked
LEFTOVERS = ("demo", "dist", "build", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")


def demo(words: Sequence[str]) -> None:
    """Run the main job on an example factory, in its own folder `demo/`."""
    _run(_program("ghg"), "demo", *words)


def test(words: Sequence[str]) -> None:
    """Run everything that belongs to a quick run, on all processors; tell what was skipped."""
    side_by_side = ("-n", "auto", "--dist", "loadfile")  # tests of one file share what they made
    _python("-m", "pytest", "-rs", "-m", "not faults", *side_by_side, *words)


def faults(words: Sequence[str]) -> None:
    """Run the long races, kills and fuzzing."""
    _python("-m", "pytest", "-m", "faults", *words)


def bench(words: Sequence[str]) -> None:
    """Measure speed and memory against their limits."""
    _bring_bench()
    _python("-m", "tests.bench", *words)


def lint(words: Sequence[str]) -> None:
    """Check style and layout of the code."""
    _python("-m", "ruff", "check", *words)
    _python("-m", "ruff", "format", "--check", *words)


def types(words: Sequence[str]) -> None:
    """Check the types."""
    _python("-m", "mypy", *words)


def wheel(words: Sequence[str]) -> None:
    """Build the wheel into `dist/`."""
    _python("-m", "hatchling", "build", "-t", "wheel", *words)


def fonts(words: Sequence[str]) -> None:
    """Build the two committed font files again from their sources."""
    _python("-m", "tools.make_fonts", *words)


def sbom(words: Sequence[str]) -> None:
    """Write the bill of materials of the lock, `dist/sbom.cdx.json`; check hashes and licences."""
    _python("-m", "tools.make_sbom", *words)


def lock(words: Sequence[str]) -> None:
    """Write both locks anew: names, versions and hashes for every system, no address."""
    with tempfile.TemporaryDirectory() as folder:
        python = _new_environment(Path(folder) / "venv")
        _run(python, "-m", "pip", "install", "--quiet", "uv")
        groups = [word for name in ("build", "test", "lint", "fonts") for word in ("--group", name)]
        _compile(python, LOCK, "pyproject.toml", "--all-extras", *groups, *words)
        _compile(python, BENCH_LOCK, "--group", "bench", *words)


def _compile(python: str, file: Path, *words: str) -> None:
    """Write a lock of what the words ask for."""
    told = "--universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate"
    more = "--no-header --fork-strategy fewest --quiet --python-version"
    options = (*told.split(), *more.split(), OLDEST, "--output-file", str(file))
    _run(python, "-m", "uv", "pip", "compile", *words, *options)


def clean(words: Sequence[str]) -> None:
    """Remove the environment, the demo and whatever tools leave behind."""
    for path in (VENV, *(ROOT / name for name in LEFTOVERS)):
        shutil.rmtree(path, ignore_errors=True)


TARGETS: Mapping[str, Callable[[Sequence[str]], None]] = MappingProxyType(
    {
        "demo": demo,
        "test": test,
        "faults": faults,
        "bench": bench,
        "lint": lint,
        "types": types,
        "wheel": wheel,
        "fonts": fonts,
        "sbom": sbom,
        "lock": lock,
        "clean": clean,
    }
)


def state(lock_text: bytes, project_text: bytes, version: str) -> str:
    """Name the content of an environment: it is made anew when lock, project or Python changes."""
    return hashlib.sha256(b"\0".join((lock_text, project_text, version.encode()))).hexdigest()


def _environment() -> Path:
    """Give the environment, made or renewed when it is not what the lock says."""
    mark = VENV / "state"
    wanted = state(LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version)
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return VENV
    print(f"making {VENV.name} ...", flush=True)
    python = _new_environment(VENV)
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*install, "--require-hashes", "--requirement", str(LOCK))
    _run(*install, "--no-deps", "--no-build-isolation", "--editable", ".")
    mark.write_text(wanted, encoding="utf-8")
    return VENV


def _bring_bench() -> None:
    """Put what `bench` measures against beside the environment, out of the product's sight."""
    folder = _environment() / "bench"
    mark, wanted = folder / "state", state(BENCH_LOCK.read_bytes(), b"", sys.version)
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
    _python(*install, "--require-hashes", "--target", str(folder), "-r", str(BENCH_LOCK))
    mark.write_text(wanted, encoding="utf-8")


def _new_environment(folder: Path) -> str:
    _run(sys.executable, "-m", "venv", "--clear", str(folder))
    return _inside(folder, "python")


def _inside(folder: Path, program: str) -> str:
    return str(
        folder / "Scripts" / f"{program}.exe" if os.name == "nt" else folder / "bin" / program
    )


def _program(name: str) -> str:
    return _inside(_environment(), name)


def _python(*words: str) -> None:
    _run(_program("python"), *words)


def _run(*words: str) -> None:
    done = subprocess.run(words, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def main(words: Sequence[str]) -> None:
    """Do the chore that the first word names; the others are handed on."""
    if sys.version_info < (3, 11):
        raise SystemExit("Python 3.11 or newer is needed.")
    if not words or words[0] not in TARGETS:
        for name, chore in TARGETS.items():
            print(f"{name:8}{chore.__doc__}")
        raise SystemExit(2 if words else 0)
    TARGETS[words[0]](words[1:])


if __name__ == "__main__":
    main(sys.argv[1:])

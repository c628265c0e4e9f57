"""Where the data that travel with the program lie: in a checkout beside the package, in a wheel
inside it (`ghg/_data`)."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Give the folder `factors`, `migrations` or `examples`, wherever the program was installed."""
    inside = PACKAGE / "_data" / name
    return inside if inside.is_dir() else PACKAGE.parent / name

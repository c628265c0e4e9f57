"""Writing a file whole: a reader sees the old file or the new one, never a part."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target, force it to disk, then put it in place; raises OSError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

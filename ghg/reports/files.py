"""Writing a file whole: a reader sees the old file or the new one, never a part."""

import os
from pathlib import Path

from ghg.underway import under_way


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target, force it to disk, then put it in place; raises OSError."""
    with under_way(path) as part:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)

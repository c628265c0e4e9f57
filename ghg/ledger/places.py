"""Where a database file lies: not on a network file system, whose locks SQLite cannot trust.

A write-ahead log needs memory that all users of the file share, so it works on one machine only;
over a network two writers can both believe that they hold the lock. Linux says in `mountinfo` what
is mounted where, Windows what kind a drive is. On other systems it is not looked at.
"""

import re
import sys
from pathlib import Path

from ghg.errors import DataError, Place

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs"),
        *("lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "davfs", "vboxsf", "vmhgfs", "prl_fs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.s3fs", "fuse.glusterfs"),
        *("fuse.ceph", "fuse.vmhgfs-fuse", "fuse.smbnetfs", "fuse.curlftpfs"),
    }
)
_REMOTE_DRIVE = 4


def refuse_network(path: Path) -> None:
    """Refuse a place on a network file system; raises E-NETWORK."""
    kind = _on_windows(path) if sys.platform == "win32" else _mounted(path)
    if kind in _NETWORK:
        raise DataError("E-NETWORK", Place(file=str(path)), path.name, kind=kind)


def file_system(path: Path, mounts: str) -> str:
    """Tell the kind of file system that holds an absolute path, by the text of `mountinfo`."""
    holding, kind = Path(), ""
    for line in mounts.splitlines():
        before, _, behind = line.partition(" - ")
        words = before.split()
        if len(words) < 5 or not behind:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda sign: chr(int(sign[1], 8)), words[4]))
        if path.is_relative_to(point) and len(point.parts) >= len(holding.parts):
            holding, kind = point, behind.split()[0]
    return kind


def _mounted(path: Path) -> str:
    try:
        return file_system(path.resolve(), _MOUNTS.read_text(encoding="utf-8"))
    except OSError:
        return ""  # a system without this list


def _on_windows(path: Path) -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    drive = path.resolve().drive
    remote = drive.startswith("\\\\") or (
        ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE
    )
    return "cifs" if remote else ""

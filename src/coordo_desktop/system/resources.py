"""Files that ship beside the code: package data when installed, the source tree otherwise."""

from importlib import resources
from pathlib import Path

_SOURCE_TREE = Path(__file__).resolve().parents[3] / "resources"


def resource_path(name: str) -> Path:
    """Where a shipped file lies (`fonts/Inter-Regular.otf`)."""
    packaged = Path(str(resources.files("coordo_desktop") / "_resources")) / name
    return packaged if packaged.exists() else _SOURCE_TREE / name


def resource(name: str) -> bytes:
    """What a shipped file holds; FileNotFoundError is a packaging bug."""
    return resource_path(name).read_bytes()

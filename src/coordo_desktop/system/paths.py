"""Where things live on this machine; nothing here knows a patient."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one person's installation, each readable by its owner only."""

    vault: Path
    demo: Path
    logs: Path
    preferences: Path
    scratch: Path


def standard_paths() -> Paths:
    """The usual folders; `COORDO_HOME` puts them all under one folder of one's choice."""
    home = os.environ.get("COORDO_HOME")
    if home:
        root = Path(home).absolute()
        return _made(root, root, root)
    dirs = PlatformDirs("coordo-desktop", appauthor=False)
    return _made(dirs.user_data_path, dirs.user_log_path, dirs.user_config_path)


def rescues() -> Path:
    """Where a copy goes when the folder of an open vault has gone away."""
    return standard_paths().vault.parent / "secours"


def _made(data: Path, logs: Path, config: Path) -> Paths:
    paths = Paths(
        vault=data / "coffre",
        demo=data / "demonstration",
        logs=logs / "journal",
        preferences=config / "poste.ini",
        scratch=data / "essai",
    )
    for folder in (data, paths.logs, config):
        folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    return paths

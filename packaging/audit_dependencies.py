"""Compare what the lock pins with known vulnerabilities, where a database of them is at hand.

Two databases are known: a folder of OSV records (`COORDO_ADVISORIES`, one JSON file each, such as
the « PyPI » archive of osv.dev once unpacked), read here; else pip-audit's own services, when the
network answers. With neither, it says that nothing was audited, and nothing is refused.

Neither sees what is compiled inside the wheels (SQLCipher, OpenSSL, Qt): the program itself
refuses to write with versions below its floor.
"""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

LOCK = Path(__file__).with_name("run.lock")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_SERVICE = ("api.osv.dev", 443)
_PATIENCE = 3  # seconds


def main() -> int:
    """Exit status 1 when something pinned is known to be vulnerable, or could not be audited."""
    pinned = [(canonicalize_name(name), Version(at)) for name, at in _PIN.findall(LOCK.read_text())]
    folder = os.environ.get("COORDO_ADVISORIES")
    if folder:
        return _from_folder(Path(folder), pinned)
    if _network():
        return _from_service()
    say("Dépendances : aucune base d’avis à portée, rien n’a été audité.")
    return 0


def _from_folder(folder: Path, pinned: list[tuple[str, Version]]) -> int:
    files = sorted(folder.rglob("*.json"))
    if not files:
        say(f"Dépendances : aucun avis dans {folder}.")
        return 1
    known = dict.fromkeys(name for name, _ in pinned)
    found = set()
    for file in files:
        record = json.loads(file.read_text(encoding="utf-8"))
        for name, version in pinned:
            if name in known and not record.get("withdrawn") and touches(record, name, version):
                found.add(f"{name} {version} : {record['id']}")
    for line in sorted(found):
        say(line)
    say(f"Dépendances : {len(pinned)} versions, {len(files)} avis, {len(found)} trouvés.")
    return 1 if found else 0


def touches(record: dict, name: str, version: Version) -> bool:
    """Whether an OSV record is about this version (schema 1.x: `versions`, then `ranges`)."""
    for affected in record.get("affected", []):
        package = affected.get("package", {})
        if package.get("ecosystem") != "PyPI" or canonicalize_name(package["name"]) != name:
            continue
        if any(_same(listed, version) for listed in affected.get("versions", [])):
            return True
        if any(_within(events, version) for events in _ranges(affected)):
            return True
    return False


def _same(listed: str, version: Version) -> bool:
    try:
        return Version(listed) == version
    except InvalidVersion:
        return False


def _ranges(affected: dict) -> Iterator[list[dict]]:
    for one in affected.get("ranges", []):
        if one.get("type") == "ECOSYSTEM":
            yield one.get("events", [])


def _within(events: list[dict], version: Version) -> bool:
    inside = False
    for event in events:
        kind, at = next(iter(event.items()))
        try:
            reached = at == "0" or version >= Version(at)
        except InvalidVersion:
            continue
        if not reached:
            continue
        if kind == "introduced":
            inside = True
        elif kind == "fixed" or (kind == "last_affected" and version != Version(at)):
            inside = False
    return inside


def _network() -> bool:
    try:
        socket.create_connection(_SERVICE, timeout=_PATIENCE).close()
    except OSError:
        return False
    return True


def _from_service() -> int:
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes"]
    command += ["--disable-pip", "--no-deps", "--vulnerability-service", "osv"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    say(done.stdout.strip())
    say(done.stderr.strip())
    # It only prints a notice for a package that it cannot look up: that is a failure here.
    return 1 if "could not be audited" in done.stdout + done.stderr else done.returncode


def say(text: str) -> None:
    """One line for whoever reads."""
    if text:
        sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())

"""What comes from elsewhere is pinned, hash by hash, and compared with what is known of it."""

import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(name):
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    found = {}
    for package, version, rest in PIN.findall(text):
        found.setdefault(canonicalize_name(package), []).append((Version(version), rest))
    return text, found


def audit():
    path = ROOT / "packaging" / "audit_dependencies.py"
    spec = importlib.util.spec_from_file_location("audit_dependencies", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock"])
def test_every_pin_has_its_hashes_and_no_address(lock):
    text, found = pins(lock)
    assert len(found) > 30
    for name, versions in found.items():
        for _version, rest in versions:
            assert rest.count("--hash=sha256:") >= 1, name
    assert "://" not in text
    assert not re.search(r"--(index|find|extra)", text)


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("run.lock", ["build"]), ("dev.lock", ["build", "test", "check", "release"])],
)
def test_the_lock_holds_what_the_project_declares(lock, groups):
    _text, found = pins(lock)
    wanted = list(DECLARED["project"]["dependencies"])
    for group in groups:
        wanted += DECLARED["dependency-groups"][group]
    for line in wanted:
        requirement = Requirement(line)
        versions = found[canonicalize_name(requirement.name)]
        assert any(requirement.specifier.contains(version) for version, _ in versions), line


def test_what_runs_is_a_part_of_what_is_tested():
    run, dev = pins("run.lock")[1], pins("dev.lock")[1]
    for name, versions in run.items():
        assert {version for version, _ in versions} == {version for version, _ in dev[name]}, name


RECORD = {
    "id": "TEST-1",
    "affected": [
        {
            "package": {"ecosystem": "PyPI", "name": "SQLAlchemy"},
            "ranges": [
                {"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.1.10"}]}
            ],
        }
    ],
}


@pytest.mark.parametrize(
    ("version", "touched"), [("1.4", False), ("2.0", True), ("2.1.9", True), ("2.1.10", False)]
)
def test_an_advisory_is_about_the_versions_between(version, touched):
    assert audit().touches(RECORD, "sqlalchemy", Version(version)) is touched


def test_an_advisory_about_another_package_or_by_list():
    touches = audit().touches
    assert not touches(RECORD, "alembic", Version("2.1.9"))
    listed = {"package": {"ecosystem": "PyPI", "name": "x-y"}, "versions": ["1.0", "not a version"]}
    assert touches({"affected": [listed]}, "x-y", Version("1.0.0"))
    last = {
        "package": {"ecosystem": "PyPI", "name": "x"},
        "ranges": [
            {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"last_affected": "1.5"}]}
        ],
    }
    assert touches({"affected": [last]}, "x", Version("1.5"))
    assert not touches({"affected": [last]}, "x", Version("1.6"))


@pytest.mark.parametrize("status", [1, 0])
def test_a_folder_of_advisories_refuses_what_is_known(tmp_path, status):
    version = str(pins("run.lock")[1]["sqlalchemy"][0][0]) if status else "0.1"
    affected = {"package": {"ecosystem": "PyPI", "name": "sqlalchemy"}, "versions": [version]}
    (tmp_path / "one.json").write_text(json.dumps({"id": "TEST-2", "affected": [affected]}))
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "audit_dependencies.py")],
        env={"COORDO_ADVISORIES": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert ("TEST-2" in done.stdout) is bool(status)


def test_an_empty_folder_of_advisories_is_no_audit(tmp_path):
    module = audit()
    assert module._from_folder(tmp_path, []) == 1

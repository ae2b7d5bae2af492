"""The oldest parts the program may work with (security design 13.3).

An older one is missing corrections that keep data whole or secret: nothing is opened with it. The
parts are inside the wheels, where no audit of packages sees them; they say their version here.
"""

import re
from functools import cache
from typing import NamedTuple

import sqlcipher3.dbapi2 as driver
from cryptography.hazmat.backends.openssl.backend import backend

from coordo_desktop.domain.upkeep import ProgramTooOld

Version = tuple[int, ...]


class Part(NamedTuple):
    """One part: its code, the oldest version that will do, what it says of itself."""

    code: str
    wanted: Version
    found: Version


_SQLCIPHER: Version = (4, 10, 0)
_SQLITE: Version = (3, 50, 2)  # 3.50.2: memory of aggregates (CVE-2025-6965)
_OPENSSL: Version = (3, 0, 16)
_NUMBERS = re.compile(r"\d+(?:\.\d+)+")


@cache
def parts() -> tuple[Part, ...]:
    """What this process really runs on."""
    connection = driver.connect(":memory:")
    try:
        connection.set_key(bytearray(b"x'" + b"0" * 64 + b"'"))  # unkeyed, it names no provider
        cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
        provider = connection.execute("PRAGMA cipher_provider_version").fetchone()[0]
    finally:
        connection.close()
    return (
        Part("sqlcipher", _SQLCIPHER, numbers(cipher)),
        Part("sqlite", _SQLITE, numbers(driver.sqlite_version)),
        Part("openssl", _OPENSSL, numbers(provider)),
        Part("openssl", _OPENSSL, numbers(backend.openssl_version_text())),
    )


def refuse_old() -> None:
    """Raise ProgramTooOld where a part is older than the oldest that will do."""
    for part in parts():
        if part.found < part.wanted:
            raise ProgramTooOld(part.code, text_of(part.found), text_of(part.wanted))


def numbers(text: str) -> Version:
    """« OpenSSL 3.6.0 1 Oct 2025 » as (3, 6, 0); nothing where there is no version."""
    found = _NUMBERS.search(text)
    return tuple(int(one) for one in found.group().split(".")) if found else ()


def text_of(version: Version) -> str:
    """(3, 6, 0) as « 3.6.0 »."""
    return ".".join(str(one) for one in version) or "?"

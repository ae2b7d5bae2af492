"""Inputs nobody should hand over: noise, sentences of known words, good ones spoilt."""

import random
import resource
import signal
import string
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from coordo_desktop.domain.errors import CoordoError
from torture.support import Tally, where

SLOWEST = 2.0  # seconds of processor for one input
MOST_MEMORY = 256 * 1024  # kB more than at the beginning
_ODD = (
    "\0", "\u202f", "\u00a0", "\u200b", "\ufeff", "\u202e", "é", "e\u0301", "½", "²", "٣", "৪", "ß",
    "İ", "ﬁ", "漢", "😀", "\ud800", "\x1d", "\x1b", "\r", "\n", "\t", "'", '"', "’", "«", "»", "\\",
)  # fmt: skip
_SIGNS = " .,;:!?/-–_+*=()[]{}<>%&#@|~^$€°"


@dataclass(frozen=True)
class Parser:
    """What is read, of what kind, and how a good one looks. `words` make sentences."""

    name: str
    read: Callable[[Any], object]
    good: Sequence[Any]
    words: Sequence[str] = ()
    share: float = 1.0  # of the count asked, where one reading is costly
    bytes_: bool = False


def text(rng: random.Random, parser: Parser) -> str:
    """One input typed by somebody, or something."""
    kind = rng.random()
    if kind < 0.2:
        return noise(rng, rng.choice((3, 12, 60, 60, 400)))
    if kind < 0.5 and parser.words:
        count = rng.choice((1, 2, 3, 5, 9, 40))
        glue = rng.choice((" ", " ", " ", "", ", ", "\n"))
        return glue.join(rng.choice(parser.words) for _ in range(count))
    if kind < 0.52:
        return rng.choice((*parser.words, "9", "a", "(", " ")) * rng.choice((50, 500, 5000))
    return spoilt(rng, rng.choice(parser.good), parser.words)


def noise(rng: random.Random, most: int) -> str:
    """Characters of all kinds."""
    pool = rng.choice((string.printable, string.digits + _SIGNS, "", "01 /-"))
    return "".join(
        rng.choice(pool) if pool and rng.random() < 0.9 else _character(rng)
        for _ in range(rng.randint(0, most))
    )


def _character(rng: random.Random) -> str:
    return rng.choice(_ODD) if rng.random() < 0.5 else chr(rng.randrange(0x110000))


def spoilt(rng: random.Random, good: str, words: Sequence[str] = ()) -> str:
    """A good one with a few mistakes in it."""
    told = good
    for _ in range(rng.choice((0, 1, 1, 2, 3, 8))):
        at = rng.randint(0, len(told))
        end = min(len(told), at + rng.choice((1, 1, 2, 5)))
        told = rng.choice(
            (
                told[:at] + told[end:],
                told[:at] + told[at:end] * rng.choice((2, 3, 30)) + told[end:],
                told[:at] + _character(rng) + told[end:],
                told[:at] + rng.choice(_SIGNS + string.digits) + told[end:],
                told[:at] + rng.choice((*words, "99999999999999999999", "-1", "")) + told[at:],
                told[:at],
                told[at:] + told[:at],
            )
        )
    return told


def octets(rng: random.Random, parser: Parser) -> bytes:
    """One file, or what is left of it."""
    kind = rng.random()
    if kind < 0.1:
        return rng.randbytes(rng.randint(0, 300))
    if kind < 0.3 and parser.words:
        told = "".join(
            rng.choice((*parser.words, noise(rng, 8))) for _ in range(rng.randint(1, 30))
        )
        return told.encode("utf-8", "surrogatepass")
    good: bytes = rng.choice(parser.good)
    file = bytearray(good)
    for _ in range(rng.choice((0, 1, 1, 2, 4, 12))):
        at = rng.randint(0, len(file))
        end = min(len(file), at + rng.choice((1, 1, 2, 8, 60)))
        match rng.randrange(7):
            case 0:
                del file[at:end]
            case 1:
                file[at:at] = file[at:end] * rng.choice((1, 2, 20))
            case 2:
                file[at:end] = rng.randbytes(end - at)
            case 3:
                word = rng.choice((*parser.words, "NaN", "1e999", "[" * 2000, "-", '"', "{}"))
                file[at:end] = word.encode("utf-8", "surrogatepass")
            case 4:
                del file[at:]
            case 5 if at < len(file):
                file[at] ^= 1 << rng.randrange(8)
            case _:
                file[at:at] = rng.choice(_ODD).encode("utf-8", "surrogatepass")
    return bytes(file)


def campaign(parsers: Sequence[Parser], count: int, rng: random.Random, tally: Tally) -> None:
    """`count` inputs for each parser: an answer or one of our refusals, soon, in little room."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.signal(signal.SIGALRM, _hangs)
    for parser in parsers:
        make = octets if parser.bytes_ else text
        seen: set[str] = set()
        for _ in range(ceil(count * parser.share)):
            given = make(rng, parser)
            tally.trials += 1
            begun = time.process_time()
            signal.setitimer(signal.ITIMER_REAL, 60)
            try:
                parser.read(given)
            except CoordoError:
                pass
            except Exception as error:  # noqa: BLE001  this is what is looked for
                place = where(error)
                tally.failures += 1
                if place not in seen and len(seen) < 3:
                    seen.add(place)
                    tally.broken.append(f"{parser.name}: {place} {given[:60]!a}")
                    tally.kept(ascii(given))
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            took = time.process_time() - begun
            soon = took < SLOWEST
            if not tally.held(soon, f"{parser.name}: {took:.1f} s for {given[:40]!a}…"):
                tally.kept(ascii(given))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    tally.held(grown < MOST_MEMORY, f"{grown // 1024} MB of memory more")


def _hangs(_number: int, _frame: object) -> None:
    raise TimeoutError

"""Whatever a reader types, reading never fails, and no lot is of a code that was misread (ST2).

Random and mutated strings: a thousand or so at each run of the tests, 200,000 when it is asked.
"""

import random
import string
from datetime import date

from stdnum import ean

from coordo_desktop.domain.scan_reading import read
from coordo_desktop.domain.scan_text import MOST
from coordo_desktop.domain.scans import ScanProblem
from proof_support import asked, figures

STRINGS = asked(1_200, 200_000)
_ALPHABET = string.ascii_letters + string.digits + string.punctuation + "\x1d\x1e\x04\r\té è à ²µ§ç"
_DIGITS, _LOTS = string.digits, string.ascii_uppercase + string.digits + "-/"
_TOLD = {None, ScanProblem.AMBIGUOUS, ScanProblem.NO_GTIN}
_FNC1 = ("\x1d", "<GS>", "{GS}", "~", "|", "#", "^]", "$", "\\x1d")
_STARTS = ("", "]d2", "]C1", "]Q3", "]d2\x1d", "\x1d")


def a_gtin(rng):
    body = "034009" + "".join(rng.choices(_DIGITS, k=7))
    return body + ean.calc_check_digit(body)


def a_lot(rng):
    """A lot that cannot be taken for another element: no figure in it."""
    return "".join(rng.choices(string.ascii_uppercase, k=rng.randint(3, 8)))


def an_expiry(rng):
    day = date(rng.randint(2026, 2040), rng.randint(1, 12), rng.randint(1, 28))
    return day, f"17{day:%y%m%d}"


def a_code(rng):
    """A whole code and what it says."""
    gtin, lot, (expiry, dated) = a_gtin(rng), a_lot(rng), an_expiry(rng)
    serial = "".join(rng.choices(string.ascii_uppercase, k=rng.randint(6, 12)))
    parts = [(f"01{gtin}", False), (dated, False), (f"10{lot}", True), (f"21{serial}", True)]
    rng.shuffle(parts)
    separator = rng.choice(_FNC1)
    text = "".join(
        part + (separator if closed and at < len(parts) - 1 else "")
        for at, (part, closed) in enumerate(parts)
    )
    return rng.choice(_STARTS) + text, gtin, lot, expiry, serial


def mutated(rng, text):
    """A few characters changed, lost, doubled, added, moved."""
    letters = list(text)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(letters)) if letters else 0
        match rng.randrange(5):
            case 0 if letters:
                letters[at] = rng.choice(_ALPHABET)
            case 1 if letters:
                del letters[at]
            case 2 if letters:
                letters.insert(at, letters[at])
            case 3:
                letters.insert(at, rng.choice(_ALPHABET))
            case _:
                cut = rng.randrange(len(letters) + 1)
                letters = letters[cut:] + letters[:cut]
    return "".join(letters)


def at_random(rng):
    alphabet = rng.choice((_ALPHABET, _DIGITS, _LOTS, _DIGITS + "\x1d", "&é\"'(-è_çà" + "QW"))
    return "".join(rng.choices(alphabet, k=rng.choice((0, 1, 7, 8, 13, 14, 16, 24, 40, MOST + 1))))


def trusted(text):
    """What holds of any reading at all; how it went."""
    scan = read(text)
    if scan.problem not in _TOLD:
        assert (scan.gtin, scan.lot, scan.expiry, scan.serial, scan.in_house) == (
            "", "", None, "", "",
        ), text  # fmt: skip
    if scan.gtin:
        assert len(scan.gtin) == 14, text
        assert ean.is_valid(scan.gtin), text
    if scan.lot and not scan.gtin and not scan.in_house:
        assert scan.problem is ScanProblem.NO_GTIN, text
    assert len(scan.lot) <= 20
    assert len(scan.serial) <= 20
    return scan


def test_no_string_fails_and_no_lot_is_of_a_code_whose_check_digit_is_wrong():
    rng = random.Random(5)
    whole = said = 0
    for number in range(STRINGS):
        if number % 4 == 0:
            trusted(at_random(rng))
            continue
        text, gtin, lot, expiry, serial = a_code(rng)
        if number % 4 == 1:
            scan = trusted(text)
            assert (scan.gtin, scan.lot, scan.expiry) == (gtin, lot, expiry), text
            assert (scan.serial, scan.problem) == (serial, None), text
            whole += 1
        elif number % 4 == 2:
            said += trusted(mutated(rng, text)).problem is None
        else:
            at = text.index(gtin) + rng.randrange(14)
            other = rng.choice([figure for figure in _DIGITS if figure != text[at]])
            misread = trusted(text[:at] + other + text[at + 1 :])
            assert (misread.gtin, misread.lot, misread.expiry) == ("", "", None), text
            assert misread.problem is ScanProblem.CHECK_DIGIT, text
    figures("scans", strings=STRINGS, whole=whole, mutated_read=said)


def test_a_lot_that_lost_its_separator_is_always_asked():
    rng = random.Random(6)
    for _ in range(STRINGS // 20):
        gtin, lot, (expiry, dated) = a_gtin(rng), a_lot(rng), an_expiry(rng)
        scan = trusted(f"01{gtin}10{lot}{dated}")
        assert scan.problem is ScanProblem.AMBIGUOUS
        assert (scan.guess_lot, scan.guess_expiry) == (lot, expiry)
        serial = "".join(rng.choices(string.ascii_uppercase, k=6))
        made = rng.choice(("11", "13", "15", "16")) + dated[2:]
        for swallowed in (f"21{serial}", f"{rng.choice('%=/!')}21{serial}", made):
            scan = trusted(f"01{gtin}{dated}10{lot}{swallowed}")
            assert scan.problem is ScanProblem.AMBIGUOUS
            assert (scan.guess_lot, scan.guess_expiry) == (lot, expiry)

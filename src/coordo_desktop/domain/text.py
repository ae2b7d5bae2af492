"""Text as people type it: folded to be found, ordered as a French list, cleaned to be kept.

`fold` is the one comparison of names in the whole house: what is searched, ordered, matched to a
heading or held against a double goes through it, so that accents, case, hyphens and apostrophes
never matter anywhere.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = [
    "PARTICLES",
    "clean",
    "clean_line",
    "essential_words",
    "fold",
    "joined",
    "order_key",
    "plain_line",
    "prefix_within_one_edit",
    "within_one_edit",
    "words",
]

PARTICLES = frozenset(
    {
        "d", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
        "du", "el", "het", "l", "la", "las", "le", "les", "los", "t", "van", "vanden",
        "vander", "von", "y", "zu", "zum", "zur",
    }
)  # fmt: skip

_LETTERS = {
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th",
    "ŋ": "n", "ħ": "h",
}  # fmt: skip
_PLAIN = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Lower case, no accents, ligatures written out, anything but letters and digits one space.

    Idempotent. « D'ŒUVRE-Ékue » and « d oeuvre ekue » are the same text.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_PLAIN).split())
    return " ".join("".join(map(_fold_one, text)).split())


@lru_cache(maxsize=4096)
def _fold_one(char: str) -> str:
    lowered = unicodedata.normalize("NFKD", char).casefold()
    spelled = "".join(_LETTERS.get(letter, letter) for letter in lowered)
    kept = []
    for letter in unicodedata.normalize("NFKD", spelled):
        if letter.isalnum():
            kept.append(letter)
        elif not unicodedata.category(letter).startswith("M"):
            kept.append(" ")
    return "".join(kept)


def words(text: str) -> list[str]:
    """The folded words, particles included."""
    return fold(text).split()


def essential_words(text: str) -> list[str]:
    """The folded words without particles (de, la, le, von…), unless nothing else is there."""
    every = words(text)
    return [word for word in every if word not in PARTICLES] or every


def joined(text: str) -> str:
    """The folded text in one word: « Le Goff », « LEGOFF » and « Le-Goff » are the same."""
    return fold(text).replace(" ", "")


def order_key(text: str) -> str:
    """What French lists sort by: accents, case, hyphens and apostrophes put aside."""
    return fold(text)


def within_one_edit(left: str, right: str) -> bool:
    """Equal but for one letter added, missing, replaced, or two neighbours swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    at = _first_difference(left, right)
    if len(left) < len(right):
        return left[at:] == right[at + 1 :]
    return left[at + 1 :] == right[at + 1 :] or (
        left[at + 2 :] == right[at + 2 :] and left[at : at + 2] == right[at : at + 2][::-1]
    )


def prefix_within_one_edit(typed: str, word: str) -> bool:
    """Whether some beginning of `word` is `typed`, but for one error: it is still being typed."""
    at = _first_difference(typed, word)
    if at == len(typed):
        return True
    rest = word[at + 1 :]
    return (
        rest.startswith((typed[at + 1 :], typed[at:]))  # replaced; one letter missing
        or word.startswith(typed[at + 1 :], at)  # one letter too many
        or (
            typed[at : at + 2] == word[at : at + 2][::-1]  # two swapped
            and len(typed) > at + 1
            and word.startswith(typed[at + 2 :], at + 2)
        )
    )


def _first_difference(left: str, right: str) -> int:
    for at, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return at
    return min(len(left), len(right))


def clean(text: str) -> str:
    r"""Text fit to be kept: composed (NFC), lines ended by `\n`, no control or broken character.

    A NUL would be stored and cut every later `length()` (security F26); direction marks could
    show a name other than it is written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return unicodedata.normalize("NFC", "".join(_kept(text))).strip()


def clean_line(text: str) -> str:
    """As `clean`, on one line with single spaces: names, towns, phones, lots.

    Nothing invisible is left in it (zero width space, soft hyphen): two that read alike are one.
    """
    kept = clean(text)
    if not kept.isascii():
        kept = "".join(char for char in kept if unicodedata.category(char) != "Cf")
    return _SPACES.sub(" ", kept).strip()


def plain_line(text: str) -> str:
    """As `clean_line`, wide and raised forms as plain ones: numbers, as « Ｒ４ » read « R4 »."""
    return unicodedata.normalize("NFKC", clean_line(text))


def _kept(text: str) -> Iterable[str]:
    if text.isascii() and text.isprintable():
        return text
    return (char for char in text if not _refused(char))


def _refused(char: str) -> bool:
    if char in "\n\t":
        return False
    if char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff":
        return True
    return unicodedata.category(char) in {"Cc", "Cs", "Cn", "Co"}

"""What a passphrase must be, and how strong it looks.

The rule is the one of the French data protection authority for 80 bits (CNIL, deliberation
2022-100): 12 characters of four kinds, 14 of three kinds, or seven words. The smaller rules that
count on a limit of attempts do not apply: whoever copies the keyring is slowed by no limit.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.passphrases_common import COMMON, GENERIC_NAMES, RECITED, WALKS

MAX_LENGTH = 256
WORDS = 7
_SHAPES = ((12, 4), (14, 3))
_WORD_BITS = 11.0  # a word out of about 2,000
_RUN = 4  # neighbours of the keyboard, alphabet or digits from which a run is counted once
_RECITAL = 4  # words of a recital from which it is one
_LEFT = 8  # characters that must remain once what is known to everybody is taken away

_KNOWN_BITS = 10.0
_SHORTEST_WORD = 3
_SHORTEST_NAME = 4
_TOKENS = re.compile(r"[A-ZÀ-Þ]?[^\W\d_A-ZÀ-Þ]+|[A-ZÀ-Þ]+|[\W\d_]+")
_LEET = str.maketrans("@4310$5!7", "aaeiossit")


@dataclass(eq=False)
class PassphraseTooWeak(Refusal):
    """None of the three shapes is reached; `bits` is the estimate, `length` what was counted."""

    bits: int
    length: int


@dataclass(eq=False)
class PassphraseTooLong(Refusal):
    """Longer than 256 characters."""


@dataclass(eq=False)
class PassphraseTooCommon(Refusal):
    """Well-known passwords, keyboard walks and repetitions, whatever is added around them."""


@dataclass(eq=False)
class PassphraseNamesPractice(Refusal):
    """Little more than the name of the practice or of the person."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How a passphrase looks while it is typed.

    `bits` is an estimate; `accepted` says whether one of the shapes is reached, `shape` which one:
    "12", "14", "words" or "" for none.
    """

    bits: int
    shape: str

    @property
    def accepted(self) -> bool:
        """Whether the rule of shapes is met (known passphrases are refused apart)."""
        return bool(self.shape)


def normalized(passphrase: str) -> str:
    """The one spelling that is hashed: NFC, so that é is é on every keyboard."""
    return unicodedata.normalize("NFC", passphrase)


def strength(passphrase: str) -> Strength:
    """Shape and estimated bits of what is typed."""
    text = normalized(passphrase)
    return Strength(bits=int(_bits(text)), shape=_shape(text))


def checked(
    passphrase: str, names: Iterable[str] = (), listed: Collection[str] = frozenset()
) -> str:
    """The passphrase as it may be used, in its normal form, or a refusal.

    `names` are those an attacker tries first: the practice, the person, the login. `listed` are
    the passwords found most often in leaks, in lower case: whole words of it count for nothing,
    but in a phrase of seven words.

    Raises:
        PassphraseTooLong, PassphraseTooWeak, PassphraseTooCommon, PassphraseNamesPractice.
    """
    text = normalized(passphrase)
    if len(text) > MAX_LENGTH:
        raise PassphraseTooLong
    seen = strength(text)
    if not seen.accepted:
        raise PassphraseTooWeak(bits=seen.bits, length=len(text))
    known = COMMON if seen.shape == "words" else COMMON | _whole(text, listed)
    if _rest_without(text, known) < _LEFT or _recited(text):
        raise PassphraseTooCommon
    if _rest_without(text, _name_parts(names)) < _LEFT:
        raise PassphraseNamesPractice
    return text


def generated(words: Sequence[str], pick: Callable[[Sequence[str]], str]) -> str:
    """Seven different words joined by dashes; `pick` draws one at random (`secrets.choice`)."""
    drawn: list[str] = []
    while len(drawn) < WORDS:
        word = pick(words)
        if word not in drawn:
            drawn.append(word)
    return "-".join(drawn)


def _recited(text: str) -> bool:
    """Whether little is left of a text once the words of a recital are taken out of it.

    « un deux trois… », the days, the alphabet of the radio: whole words of it, four at least.
    """
    said, rest = 0, ""
    for token in map(_folded, _TOKENS.findall(text)):
        many = _recital_of(token)
        said, rest = said + many, rest if many else rest + token
    return said >= _RECITAL and _squeezed(rest) < _LEFT


def _recital_of(token: str) -> int:
    """How many words of a recital a token is made of; 0 where it is anything else."""
    many = 0
    while token:
        word = next((token[:n] for n in range(len(token), 1, -1) if token[:n] in RECITED), "")
        if not word:
            return 0
        many, token = many + 1, token[len(word) :]
    return many


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W\d_]+", text) if len(word) > 1]


def _kinds(text: str) -> int:
    return len({_kind(character) for character in text})


def _kind(character: str) -> str:
    if character.isupper():
        return "upper"
    if character.isalpha():
        return "lower"
    return "digit" if character.isdigit() else "other"


def _shape(text: str) -> str:
    for length, kinds in _SHAPES:
        if len(text) >= length and _kinds(text) >= kinds:
            return str(length)
    words = {word.casefold() for word in _words(text)}
    if len(words) >= WORDS and sum(map(len, words)) >= 3 * WORDS:
        return "words"
    return ""


def _bits(text: str) -> float:
    """Words count as words, runs and repetitions once, anything else by its alphabet."""
    if not text or _rest_without(text, COMMON) == 0:
        return min(_KNOWN_BITS, float(len(text)))
    alphabet = sum(
        size
        for kind, size in (("upper", 26), ("lower", 26), ("digit", 10), ("other", 33))
        if any(_kind(character) == kind for character in text)
    )
    each = math.log2(alphabet)
    total = 0.0
    seen: set[str] = set()
    for token in _TOKENS.findall(text):
        known = _folded(token) or token
        if known in seen:
            continue
        if _looks_like_a_word(token):
            total += min(len(token) * math.log2(26), _WORD_BITS + (0 if token.islower() else 1))
        else:
            total += _squeezed(token.casefold()) * each
        seen.add(known)
    return total


def _looks_like_a_word(token: str) -> bool:
    return (
        len(token) >= _SHORTEST_WORD
        and token.isalpha()
        and token[1:].islower()
        and any(letter in "aeiouy" for letter in _folded(token))
    )


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c))


def _folded(text: str) -> str:
    """Lower case, no accents, letters and digits only."""
    return "".join(c for c in _plain(text) if c.isalnum())


def _rest_without(text: str, known: Iterable[str]) -> int:
    """How many characters remain, runs counted once, when all that is known is taken away.

    Once something known was found, figures and signs at the ends count for nothing: they are what
    everybody adds.
    """
    plain = _plain(text)
    fewest = _squeezed(plain)
    ordered = sorted(known, key=len, reverse=True)
    for spelling in (plain, plain.translate(_LEET), _folded(text)):
        rest = spelling
        for part in ordered:
            rest = rest.replace(part, "")
        if rest != spelling:
            fewest = min(fewest, _squeezed(re.sub(r"^[\W\d_]+|[\W\d_]+$", "", rest)))
    return fewest


def _whole(text: str, listed: Collection[str]) -> set[str]:
    """The words of a text, as they stand or with figures for letters, that are in the list."""
    plain = _plain(text)
    said = {_folded(token) for token in _TOKENS.findall(text)}
    for spelling in (plain, plain.translate(_LEET)):
        said |= {spelling, _folded(spelling)}
        said |= set(re.findall(r"[^\W\d_]+", spelling)) | set(re.findall(r"[^\W_]+", spelling))
    return {word for word in said if len(word) >= _SHORTEST_NAME and word in listed}


def _squeezed(text: str) -> int:
    """Length with keyboard walks, sequences and repetitions counted as one character each."""
    length, at = 0, 0
    while at < len(text):
        at += max(_run_at(text, at), _repeat_at(text, at), 1)
        length += 1
    return length


def _run_at(text: str, at: int) -> int:
    longest = 0
    for walk in WALKS:
        size = _RUN
        while at + size <= len(text) and text[at : at + size] in walk:
            longest = size
            size += 1
    return longest


def _repeat_at(text: str, at: int) -> int:
    """Length of what only says again the up to eight characters just before `at`."""
    for period in range(1, 9):
        if at < period:
            break
        size = 0
        while at + size < len(text) and text[at + size] == text[at + size - period]:
            size += 1
        if size >= max(2, period):
            return size
    return 0


def _name_parts(names: Iterable[str]) -> set[str]:
    parts = {_folded(word) for name in names for word in (name, *_words(name))}
    parts = {part for part in parts if len(part) >= _SHORTEST_NAME}
    return parts | GENERIC_NAMES if parts else set()

"""What a person is found by: the words of the index, their misspellings, their place in lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import ucd_3_2_0 as settled

from coordo_desktop.domain.contacts import phone_digits
from coordo_desktop.domain.naming import sort_key
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Patient
from coordo_desktop.domain.text import fold, joined, words

__all__ = [
    "CLOSED_FROM",
    "PLACES",
    "SearchDoc",
    "bucket_of",
    "document",
    "legible",
    "looked_up",
    "misspellings",
]

PLACES = 4096  # people who may share a bucket before spilling into the next one
_LETTERS, _BASE = 10, 28
_RANK = 1 << 61
CLOSED_FROM = _RANK
_RANKS = {LifeCycle.CLOSED: 1, LifeCycle.DECEASED: 1, LifeCycle.ARCHIVED: 2}
_SHORT, _LONG = 5, 7  # lengths of the beginnings that are misspelled


@dataclass(frozen=True, slots=True)
class SearchDoc:
    """One person in the index; each text holds folded words separated by spaces."""

    family: str
    given: str
    town: str
    codes: str

    def words(self) -> set[str]:
        """The words that tolerate a typing error; not glued given names, which are legion."""
        given = set(self.given.split())
        glued = {one + other for one in given for other in given}
        return {*self.family.split(), *(given - glued), *self.town.split()}


def legible(text: str) -> str:
    """The text without the signs that the index might not take for letters: a space instead.

    The index has its own idea of what a letter is, older than ours: it would cut a word in two
    where we see one, and refuses to be asked for two as one. Both agree on what was a letter in
    Unicode 3.2, all of which holds the names of Europe. Folded, nothing but that is left.
    """
    return text if text.isascii() else "".join(map(_legible_one, text))


@lru_cache(maxsize=4096)
def _legible_one(char: str) -> str:
    folded = fold(char)
    if not all(map(_settled, folded)):
        return " "
    return char if _settled(char) else folded or " "


def _settled(char: str) -> bool:
    return settled.category(char) != "Cn"


def document(patient: Patient) -> SearchDoc:
    """What this person is found by.

    Compound names also stand in one word (LE GOFF: le, goff, legoff). Codes: `i` NIR, `t` phone,
    `l` local number; `y` birth year, `b` birth date if more is known, `m` its month and day.
    """
    phones = (phone_digits(phone) for phone in patient.phones)
    codes = [f"t{digits}" for digits in phones if digits]
    if patient.nir:
        codes.append(f"i{joined(patient.nir)}")
    if patient.local_number:
        codes.append(f"l{patient.local_number}")
    if patient.birth_date is not None:
        codes.extend(_born(patient.birth_date))
    return SearchDoc(
        family=_spelled((patient.family_name, patient.used_name)),
        given=_spelled((patient.given_names, patient.used_given_name)),
        town=_spelled((patient.town,)),
        codes=" ".join(codes),
    )


def _born(day: PartialDate) -> list[str]:
    compact = day.iso().replace("-", "")
    year = f"y{day.year:04d}"
    return [year, f"b{compact}", f"m{compact[4:]}"] if day.month else [year]


def _spelled(names: Iterable[str]) -> str:
    found: dict[str, None] = {}
    for name in names:
        apart = words(legible(name))
        found.update(dict.fromkeys(apart))
        if len(apart) > 1:
            found["".join(apart)] = None
            # JEAN PIERRE MARIE is also typed jeanpierre, DE LA TOUR also latour.
            found.update(dict.fromkeys(map("".join, pairwise(apart))))
    return " ".join(found)


def bucket_of(patient: Patient) -> int:
    """The first of the `PLACES` row numbers shared by people filed alike.

    Active before closed before archived, then by the first letters of the name as lists show it.
    """
    number = 0
    for char in sort_key(patient)[:_LETTERS].ljust(_LETTERS, "\x1f"):
        number = number * _BASE + _letter(char)
    return _RANKS.get(patient.life_cycle, 0) * _RANK + number * PLACES


def _letter(char: str) -> int:
    if "a" <= char <= "z":
        return ord(char) - ord("a") + 2
    if char == "\x1f":
        return 0
    return _BASE - 1 if char.isalpha() else 1


def misspellings(word: str) -> set[str]:
    """What is kept of a word: whoever types it with one error looks up one of these.

    One letter left out of its first five and of its first seven letters: an error anywhere in
    what is typed leaves the two beginnings equal once a letter is left out of each.
    """
    kept: set[str] = set()
    for length in (_SHORT, _LONG):
        if len(word) >= length:
            kept |= _one_left_out(word[:length])
        elif len(word) == length - 1:
            kept.add(word)
    return kept


def looked_up(typed: str) -> set[str]:
    """What to look up for a word being typed, of five letters or more."""
    return _one_left_out(typed[: _LONG if len(typed) >= _LONG else _SHORT])


def _one_left_out(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}

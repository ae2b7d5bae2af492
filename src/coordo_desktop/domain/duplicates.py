"""Likely doubles: two records that probably are one person, and namesakes, who are not (P7).

Each trait that agrees, nearly agrees or contradicts moves a score; a pair is a likely double from
`LIKELY` on. The weights hold these rules: a name and a birth date may each have one error, but not
be unknown; twins and parents are kept apart by given name or birth date; two good NIR that differ
are two people, unless everything else is the same to the letter but one digit.

`blocking_keys` says where to look: two records worth comparing share at least one key, so that
a hundred thousand patients are never compared one by one.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from coordo_desktop.domain.identity import check_nir
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.text import essential_words, joined, within_one_edit, words

__all__ = [
    "LIKELY",
    "POSSIBLE",
    "Likeness",
    "Reason",
    "Traits",
    "blocking_keys",
    "compare",
    "namesakes",
    "near",
    "traits_of",
]

K = TypeVar("K", bound=Hashable)

LIKELY, POSSIBLE = 75, 60
_ERROR_FROM = 4  # letters: in a shorter name one letter is another name (Roy, Rey)


class Reason(StrEnum):
    """Why two records look alike, or not; shown beside a likely double."""

    SAME_NIR = "same_nir"
    OTHER_NIR = "other_nir"
    SAME_NAME = "same_name"
    SWAPPED_NAMES = "swapped_names"
    PART_OF_NAME = "part_of_name"
    NAME_ONE_ERROR = "name_one_error"
    SAME_GIVEN_NAME = "same_given_name"
    PART_OF_GIVEN_NAMES = "part_of_given_names"
    GIVEN_NAME_ONE_ERROR = "given_name_one_error"
    OTHER_GIVEN_NAME = "other_given_name"
    SAME_BIRTH_DATE = "same_birth_date"
    BIRTH_DATE_IN_PART = "birth_date_in_part"
    BIRTH_DATE_SWAPPED = "birth_date_swapped"
    BIRTH_DATE_ONE_DIGIT = "birth_date_one_digit"
    OTHER_BIRTH_DATE = "other_birth_date"
    OTHER_SEX = "other_sex"
    SAME_PHONE = "same_phone"


_WEIGHT = {
    Reason.SAME_NIR: 60,
    Reason.OTHER_NIR: -40,
    Reason.SAME_NAME: 40,
    Reason.SWAPPED_NAMES: 34,
    Reason.PART_OF_NAME: 30,
    Reason.NAME_ONE_ERROR: 30,
    Reason.SAME_GIVEN_NAME: 30,
    Reason.PART_OF_GIVEN_NAMES: 26,
    Reason.GIVEN_NAME_ONE_ERROR: 24,
    Reason.OTHER_GIVEN_NAME: -30,
    Reason.SAME_BIRTH_DATE: 30,
    Reason.BIRTH_DATE_IN_PART: 16,
    Reason.BIRTH_DATE_SWAPPED: 22,
    Reason.BIRTH_DATE_ONE_DIGIT: 20,
    Reason.OTHER_BIRTH_DATE: -30,
    Reason.OTHER_SEX: -10,
    Reason.SAME_PHONE: 15,
}
_OTHER_SEX_AND_GIVEN_NAME = -15  # Michel and Michèle, born the same day: twins, not an error


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits(Generic[K]):
    """What is compared of a person. `key` is whatever names the record: an id, a row of a file.

    `phones` are as kept (E.164 where readable).
    """

    key: K
    family_name: str
    given_names: str = ""
    used_name: str = ""
    used_given_name: str = ""
    birth_date: PartialDate | None = None
    sex: Sex = Sex.UNKNOWN
    nir: str = ""
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness(Generic[K]):
    """How much another record looks like the one at hand, and why."""

    key: K
    score: int
    reasons: tuple[Reason, ...]

    @property
    def likely(self) -> bool:
        """Probably the same person."""
        return self.score >= LIKELY


def traits_of(patient: Patient) -> Traits[object]:
    """What is compared of a patient on file."""
    return Traits(
        key=patient.id,
        family_name=patient.family_name,
        given_names=patient.given_names,
        used_name=patient.used_name,
        used_given_name=patient.used_given_name,
        birth_date=patient.birth_date,
        sex=patient.sex,
        nir=patient.nir,
        phones=patient.phones,
    )


def compare(one: Traits[Hashable], other: Traits[K]) -> Likeness[K]:
    """How much `other` looks like `one`: 0 to 100, with reasons."""
    reasons = [
        reason
        for reason in (
            _numbers(one.nir, other.nir),
            _family(one, other),
            _given(one, other),
            _birth(one.birth_date, other.birth_date),
        )
        if reason is not None
    ]
    score = sum(_WEIGHT[reason] for reason in reasons)
    if {one.sex, other.sex} == {Sex.FEMALE, Sex.MALE}:
        reasons.append(Reason.OTHER_SEX)
        score += _WEIGHT[Reason.OTHER_SEX]
        if Reason.SAME_GIVEN_NAME not in reasons:
            score += _OTHER_SEX_AND_GIVEN_NAME
    if set(one.phones) & set(other.phones):
        reasons.append(Reason.SAME_PHONE)
        score += _WEIGHT[Reason.SAME_PHONE]
    return Likeness(other.key, max(0, min(100, score)), tuple(reasons))


def near(
    candidate: Traits[Hashable], others: Iterable[Traits[K]], *, at_least: int = POSSIBLE
) -> list[Likeness[K]]:
    """The others that look like the candidate, best first; its own record is left out."""
    found = [compare(candidate, other) for other in others if other.key != candidate.key]
    return sorted((like for like in found if like.score >= at_least), key=lambda like: -like.score)


def namesakes(candidate: Traits[Hashable], others: Iterable[Traits[K]]) -> list[Likeness[K]]:
    """Others who bear the same name and are not likely doubles: whom not to mix up."""
    same_name = {Reason.SAME_NAME, Reason.SWAPPED_NAMES}
    same_given = {Reason.SAME_GIVEN_NAME, Reason.PART_OF_GIVEN_NAMES}
    found = [compare(candidate, other) for other in others if other.key != candidate.key]
    return [
        like
        for like in found
        if not like.likely and same_name & set(like.reasons) and same_given & set(like.reasons)
    ]


def _numbers(left: str, right: str) -> Reason | None:
    """Only whole numbers speak; a wrong key is not another person."""
    if not left or not right:
        return None
    one, other = check_nir(left), check_nir(right)
    if not (one.format_ok and other.format_ok and one.normalised and other.normalised):
        return None
    if one.normalised[:13] == other.normalised[:13]:
        return Reason.SAME_NIR
    if (
        one.key_ok
        and other.key_ok
        and not within_one_edit(one.normalised[:13], other.normalised[:13])
    ):
        return Reason.OTHER_NIR
    return None


def _family(one: Traits[Hashable], other: Traits[K]) -> Reason | None:
    birth, their_birth = joined(one.family_name), joined(other.family_name)
    used, their_used = joined(one.used_name), joined(other.used_name)
    if birth and birth == their_birth:
        return Reason.SAME_NAME
    mine, theirs = {birth, used} - {""}, {their_birth, their_used} - {""}
    if mine & theirs:
        return Reason.SWAPPED_NAMES
    if any(_one_error(left, right) for left in mine for right in theirs):
        return Reason.NAME_ONE_ERROR
    if _part_of(one.family_name, other.family_name):
        return Reason.PART_OF_NAME
    return None


def _given(one: Traits[Hashable], other: Traits[K]) -> Reason | None:
    mine = [name for name in (one.given_names, one.used_given_name) if name]
    theirs = [name for name in (other.given_names, other.used_given_name) if name]
    if not mine or not theirs:
        return None
    pairs = [(left, right) for left in mine for right in theirs]
    if any(sorted(words(left)) == sorted(words(right)) for left, right in pairs):
        return Reason.SAME_GIVEN_NAME
    if any(joined(left) == joined(right) for left, right in pairs):
        return Reason.SAME_GIVEN_NAME
    if any(_begins(words(left), words(right)) for left, right in pairs):
        return Reason.PART_OF_GIVEN_NAMES
    if any(_one_error(joined(left), joined(right)) for left, right in pairs):
        return Reason.GIVEN_NAME_ONE_ERROR
    firsts = [(words(left)[:1], words(right)[:1]) for left, right in pairs]
    if any(_one_error(left[0], right[0]) for left, right in firsts if left and right):
        return Reason.GIVEN_NAME_ONE_ERROR
    return Reason.OTHER_GIVEN_NAME


def _begins(left: list[str], right: list[str]) -> bool:
    """One list of given names begins the other: Anne, Anne-Marie; J. is the beginning of Jean."""
    short, long = sorted((left, right), key=len)
    if not short:
        return False
    if len(short) == len(long) == 1:
        one, other = sorted((short[0], long[0]), key=len)
        return len(one) == 1 and other.startswith(one)
    return long[: len(short)] == short


def _part_of(left: str, right: str) -> bool:
    """A compound name kept in part: PERRIN-COHEN and PERRIN."""
    mine, theirs = set(essential_words(left)), set(essential_words(right))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _one_error(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _ERROR_FROM and within_one_edit(left, right)


def _birth(one: PartialDate | None, other: PartialDate | None) -> Reason | None:
    if one is None or other is None:
        return None
    if one == other and one.complete:
        return Reason.SAME_BIRTH_DATE
    if not (one.complete and other.complete):
        same = one.year == other.year and (
            one.month is None or other.month is None or one.month == other.month
        )
        return Reason.BIRTH_DATE_IN_PART if same else Reason.OTHER_BIRTH_DATE
    if (one.year, one.day, one.month) == (other.year, other.month, other.day):
        return Reason.BIRTH_DATE_SWAPPED
    one_digit = within_one_edit(one.iso(), other.iso())
    return Reason.BIRTH_DATE_ONE_DIGIT if one_digit else Reason.OTHER_BIRTH_DATE


def blocking_keys(traits: Traits[K]) -> set[str]:
    """The keys under which a record is found by the ones it may be a double of.

    The number, each phone, the birth date with day and month in any order, and each name reduced
    to its consonants (an error often lies in a vowel or a doubled letter) with the given name's.
    """
    keys = {f"t{phone}" for phone in traits.phones if len(phone) >= 9}  # noqa: PLR2004 - not 15
    nir = check_nir(traits.nir)
    if nir.normalised and nir.format_ok:
        keys.add(f"i{nir.normalised[:13]}")
    born = traits.birth_date
    if born is not None and born.day and born.month:
        low, high = sorted((born.day, born.month))
        keys.add(f"b{born.year}{low:02d}{high:02d}")
    families = {_skeleton(name) for name in (traits.family_name, traits.used_name) if name}
    families |= {_skeleton(word) for word in essential_words(traits.family_name)[:2]}
    firsts = {
        _skeleton(words(name)[0])
        for name in (traits.given_names, traits.used_given_name)
        if words(name)
    }
    keys |= {f"n{family}/{first}" for family in families if family for first in firsts}
    return keys


def _skeleton(name: str) -> str:
    """First letter, then consonants without repeats: THIERRY and TIERY are both « tr »."""
    text = joined(name)
    kept = text[:1]
    for letter in text[1:]:
        if letter not in "aeiouyh" and letter != kept[-1]:
            kept += letter
    return kept

"""What is typed in the search field, understood: name words, dates and digits in any order.

One piece of text may mean several things (« 1948 » is a year, a local number, the start of a
NIR): a term holds all its readings and whoever asks the file tries them together.
"""

import re
from dataclasses import dataclass
from datetime import date

from coordo_desktop.domain.contacts import phone_digits
from coordo_desktop.domain.dates import EARLIEST_YEAR, UnreadableDate, month_number, read_date
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.search_index import legible
from coordo_desktop.domain.text import PARTICLES, fold, prefix_within_one_edit

__all__ = ["FUZZY_FROM", "Born", "SearchQuery", "SearchTerm", "highlights", "parse"]

FUZZY_FROM = 5  # letters from which a word tolerates one typing error (product P1)

_PIECE = re.compile(r"\S+")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})?(?:[/.-](\d{0,4}))?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?")
_NUMBER = re.compile(r"\+?[\d.()/-]*\d[\d.()/-]*")
_NIR = re.compile(r"[1-478]\d{4}2[ABab]\d*")
_DAY = re.compile(r"(\d{1,2})(?:er)?")
_CORSICA = re.compile(r"2[ABab]")
# Said with a name or a date, never part of one (« M. MARTIN né le 12/03/48 »).
_SAID_WITH = frozenset({"mme", "mlle", "mr", "madame", "monsieur", "mademoiselle", "ne", "nee"})
_MISTER = "m."
_CENTURIES = ("18", "19", "20")
_MOST_TERMS = 24  # nobody is called by more; the index refuses a deeper question
_YEAR_DIGITS = 4
_PHONE_DIGITS, _NIR_DIGITS = 10, 15


@dataclass(frozen=True, slots=True)
class Born:
    """A birth date as far as typed: `YYYYMMDD` begins with `year`, `MMDD` with `month_day`."""

    year: str = ""
    month_day: str = ""


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """One thing asked for: a name or town word, or digits and dates (any of them may match).

    `optional` marks what is too short to say anything yet: a particle that may begin a name
    (« la »), one or two digits. It is left aside when nothing is found with it.
    """

    word: str = ""
    digits: str = ""
    born: tuple[Born, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Everything asked for: each term must be met.

    `glued` is a second reading, in which what was written apart is one word: « le goff
    jean-pierre » may be on file as LEGOFF JEANPIERRE. Empty when it would say the same.
    """

    terms: tuple[SearchTerm, ...] = ()
    glued: tuple[SearchTerm, ...] = ()

    @property
    def needed(self) -> "SearchQuery":
        """The same query without what is too short to say anything."""
        return SearchQuery(tuple(term for term in self.terms if not term.optional))

    @property
    def selective(self) -> bool:
        """Whether a date or a number is asked for: few people fit."""
        return any(not term.word and not term.optional for term in self.terms)

    @property
    def words(self) -> tuple[str, ...]:
        """The name and town words."""
        return tuple(term.word for term in self.terms if term.word)


def parse(text: str, *, today: date) -> SearchQuery:
    """Read the search field; nothing readable gives a query without terms."""
    pieces = _PIECE.findall(legible(text[:200]))
    groups: list[list[SearchTerm]] = []
    at = 0
    while at < len(pieces):
        found, taken = (
            _written_date(pieces[at:], today)
            or _three_numbers(pieces, at, today)
            or _one_date(pieces[at], today)
            or _digits(pieces[at:], today)
            or (_words(pieces[at]), 1)
        )
        groups.append(found)
        at += taken
        if sum(map(len, groups)) >= _MOST_TERMS:
            break
    every = [term for group in groups for term in group][:_MOST_TERMS]
    return SearchQuery(_without_particles(every), _glued(groups)[:_MOST_TERMS])


_Found = tuple[list[SearchTerm], int]


def _words(piece: str) -> list[SearchTerm]:
    if piece.lower() == _MISTER:
        return []
    return [SearchTerm(word=word) for word in fold(piece).split()]


def _glued(groups: list[list[SearchTerm]]) -> tuple[SearchTerm, ...]:
    """Each written piece as one word, particles with what follows; failing that, all words."""
    terms: list[SearchTerm] = []
    before, apart = "", True
    for at, group in enumerate(groups):
        word = before + "".join(term.word for term in group)
        before = ""
        if word in PARTICLES and at < len(groups) - 1:
            before, apart = word, False
        elif word:
            apart = apart and len(group) == 1
            terms.append(SearchTerm(word=word))
        else:
            terms.extend(group)
    words = [term.word for term in terms if term.word]
    if apart and len(words) < 2:  # noqa: PLR2004 - nothing to glue
        return ()
    if apart:
        terms = [SearchTerm(word="".join(words)), *(term for term in terms if not term.word)]
    return tuple(terms)


def _without_particles(terms: list[SearchTerm]) -> tuple[SearchTerm, ...]:
    """Particles never matter; the last one may be the beginning of a name (« la » for LARRALDE)."""
    put_aside = PARTICLES | _SAID_WITH
    kept = [
        term for at, term in enumerate(terms) if term.word not in put_aside or at == len(terms) - 1
    ]
    if len(kept) > 1 and kept[-1].word in PARTICLES:
        kept[-1] = SearchTerm(word=kept[-1].word, optional=True)
    return tuple(kept)


def _written_date(pieces: list[str], today: date) -> _Found | None:
    """« 12 mars 1948 », « 1er mars 48 », « 12 mars », « mars 1948 », unfinished years too."""
    day = _DAY.fullmatch(pieces[0])
    after = pieces[1:] if day else pieces
    month = month_number(fold(after[0])) if after and after[0][:1].isalpha() else None
    if not month:
        return None
    year = after[1] if len(after) > 1 and after[1].isdecimal() else ""
    if len(year) > _YEAR_DIGITS or not (day or len(year) == _YEAR_DIGITS):
        return None
    born = _born(day[1] if day else "", str(month), year, today)
    return ([SearchTerm(born=born)], 1 + bool(day) + bool(year)) if born else None


def _three_numbers(pieces: list[str], at: int, today: date) -> _Found | None:
    """« 12 03 1948 »; « 12 03 48 » when no other number stands beside (it may be a phone)."""
    three = pieces[at : at + 3]
    if len(three) < 3 or not all(piece.isdecimal() for piece in three):  # noqa: PLR2004
        return None
    if any(len(piece) > 2 for piece in three[:2]) or len(three[2]) not in {2, 4}:  # noqa: PLR2004
        return None
    beside = pieces[at - 1 : at] if at else []
    alone = not any(piece[-1:].isdigit() for piece in (*beside, *pieces[at + 3 : at + 4]))
    if not alone and len(three[2]) != _YEAR_DIGITS:
        return None
    read = _read(" ".join(three), today)
    if read is None:
        return None
    digits = "" if len(three[2]) == _YEAR_DIGITS else "".join(three)
    return [SearchTerm(digits=digits, born=(Born(_compact(read)),))], 3


def _one_date(piece: str, today: date) -> _Found | None:
    """« 12/03/48 », « 03/1948 », « 1948-03 », and on the way there: « 12/ », « 12/03/19 »."""
    digits = "" if "/" in piece else re.sub(r"\D", "", piece)
    if _ISO.fullmatch(piece) or _MONTH_YEAR.fullmatch(piece):
        read = _read(piece, today)
        return ([SearchTerm(digits=digits, born=(Born(_compact(read)),))], 1) if read else None
    match = _SLASHED.fullmatch(piece)
    if not match:
        return None
    if not match[2] or match[2] == "0":
        return ([], 1) if "/" in piece else None
    born = _born(match[1], match[2], match[3] or "", today)
    if match[3] is None and match[2] == "1":  # january, or the first digit of what follows it
        born += tuple(Born(month_day=f"{month}{int(match[1]):02d}") for month in (10, 11, 12))
    return ([SearchTerm(digits=digits, born=born)], 1) if born else None


def _born(day: str, month: str, year: str, today: date) -> tuple[Born, ...]:
    """Readings of a date whose year may be unfinished: the whole one first."""
    number = int(month)
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= 31):  # noqa: PLR2004 - calendar
        return ()
    found = []
    if len(year) in {2, 4}:
        read = _read(f"{day or '1'}/{month}/{year}", today)
        if read is not None:
            found.append(Born(_compact(read)[: 8 if day else 6]))
    if len(year) < _YEAR_DIGITS and year[:2] in {"", *"12", *_CENTURIES}:
        found.append(Born(year, f"{number:02d}{int(day):02d}" if day else f"{number:02d}"))
    return tuple(found)


def _read(text: str, today: date) -> PartialDate | None:
    try:
        return read_date(text, today=today)
    except UnreadableDate:
        return None


def _compact(day: PartialDate) -> str:
    return day.iso().replace("-", "")


def _digits(pieces: list[str], today: date) -> _Found | None:
    """A number, perhaps written in groups: phone, NIR, local number, year or date in digits."""
    if _NIR.fullmatch(pieces[0]):
        return [SearchTerm(digits=pieces[0].lower())], 1
    if not _NUMBER.fullmatch(pieces[0]):
        return None
    text, taken = pieces[0], 1
    while not _is_year(text, today) and taken < len(pieces):
        following = pieces[taken]
        if not _continues(text, following, today):
            break
        text, taken = text + following, taken + 1
    digits = phone_digits(text) if not _CORSICA.search(text) else re.sub(r"\W", "", text).lower()
    born, short = _born_in_digits(digits, today), len(digits) <= len("19")
    return [SearchTerm(digits=digits, born=born, optional=short)], taken


def _continues(text: str, following: str, today: date) -> bool:
    """Whether the next piece is another group of the same number."""
    if _CORSICA.fullmatch(following):
        return len(text) == len("25307")
    if not following.removeprefix("(0)").isdecimal() or _is_year(following, today):
        return False
    whole = len(re.sub(r"\W", "", text)) + len(following)
    limit = _PHONE_DIGITS if text[:1] == "0" and text[:2] != "00" else _NIR_DIGITS
    begun = text[:1] in "0+" and len(text) <= len("+33(0)")
    return whole <= limit and (len(following) <= 3 or begun)  # noqa: PLR2004 - NIR groups


def _is_year(text: str, today: date) -> bool:
    return (
        len(text) == _YEAR_DIGITS and text.isdecimal() and EARLIEST_YEAR <= int(text) <= today.year
    )


def _born_in_digits(digits: str, today: date) -> tuple[Born, ...]:
    if not digits.isdecimal():
        return ()
    found = []
    if len(digits) in {6, 8}:
        read = _read(digits, today)
        if read is not None:
            found.append(Born(_compact(read)))
    if len(digits) <= _YEAR_DIGITS and digits.startswith(_CENTURIES):
        found.append(Born(digits))
    return tuple(found)


def highlights(shown: str, query: SearchQuery) -> list[tuple[int, int]]:
    """Where what is shown meets what was asked: (start, length) pairs, in order, never crossing."""
    marks: set[int] = set()
    for word, start, length in _shown_words(shown):
        for asked in query.words:
            if word.startswith(asked):
                marks.update(range(start, start + _span(shown[start:], len(asked), length)))
            elif len(asked) >= FUZZY_FROM and prefix_within_one_edit(asked, word):
                marks.update(range(start, start + length))
    for term in query.terms:
        marks.update(_shown_digits(shown, term))
    return _runs(marks)


def _shown_words(shown: str) -> list[tuple[str, int, int]]:
    """Each word of a shown text, folded, with where it stands."""
    found = []
    for match in re.finditer(r"[^\W_]+", shown):
        folded = fold(match[0])
        if folded:
            found.append((folded, match.start(), len(match[0])))
    return found


def _span(text: str, letters: int, whole: int) -> int:
    """How many shown characters make so many folded letters (œ is two)."""
    for end in range(1, whole):
        if len(fold(text[:end])) >= letters:
            return end
    return whole


def _shown_digits(shown: str, term: SearchTerm) -> range:
    places = [at for at, char in enumerate(shown) if char.isdigit()]
    digits = "".join(shown[at] for at in places)
    if term.digits and digits.startswith(term.digits):
        return range(places[0], places[len(term.digits) - 1] + 1)
    if len(digits) != len("12031948"):
        return range(0)
    day, month, year = digits[:2], digits[2:4], digits[4:]
    for born in term.born:
        fits = f"{year}{month}{day}".startswith(born.year) and f"{month}{day}".startswith(
            born.month_day
        )
        if fits:
            only_year = not born.month_day and len(born.year) <= _YEAR_DIGITS
            return range(places[4] if only_year else places[0], places[-1] + 1)
    return range(0)


def _runs(marks: set[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at in sorted(marks):
        if runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((at, 1))
    return runs

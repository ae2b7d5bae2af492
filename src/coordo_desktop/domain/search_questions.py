"""A search as the questions asked of the full-text index, and the rank of what they find.

An expression is text in the language of FTS5; it holds nothing but quoted folded words (letters
and digits) and fixed column names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum

from coordo_desktop.domain.search import Born, SearchQuery, SearchTerm
from coordo_desktop.domain.search_index import SearchDoc
from coordo_desktop.domain.text import prefix_within_one_edit, within_one_edit

__all__ = ["Alternatives", "closest", "everywhere", "rank", "surest", "widening"]

Alternatives = Mapping[str, Sequence[str]]

_NAMES, _EVERYWHERE = "{family given}", "{family given town}"
_MOST_ALTERNATIVES = 40


class _Match(IntEnum):
    """How well one word fits one person, best first."""

    FAMILY, GIVEN, FAMILY_BEGINS, GIVEN_BEGINS, TOWN, TOWN_BEGINS, NEARLY, TOWN_NEARLY = range(8)


def everywhere(query: SearchQuery, alternatives: Alternatives | None = None) -> list[str]:
    """What finds everybody the query fits: as it is written, then with words glued together.

    With `alternatives`, a word may also be one of those: the words on file within one error.
    """
    others = alternatives or {}
    found = []
    for terms in (query.terms, () if alternatives else query.glued):
        words = [term.word for term in terms if term.word]
        codes = [_codes(term) for term in terms if not term.word]
        if terms and all(codes):
            asked = (_any_of(word, others.get(word, ())) for word in words)
            found.append(_all(*asked, *codes))
    return found


def surest(query: SearchQuery) -> Iterator[str]:
    """Narrower questions, best matches first: who fits best need not be sought among all."""
    words = [term.word for term in query.terms if term.word]
    codes = [_codes(term) for term in query.terms if not term.word]
    if not all(codes):
        return
    if not words:
        if len(query.terms) == 1 and query.terms[0].digits:
            yield f"codes : {_whole('l' + query.terms[0].digits)}"
    elif len(words) == 1:
        for column in ("family", "given"):
            yield _all(f"{column} : {_whole(words[0])}", *codes)
        for column in ("family", "given"):
            yield _all(f"{column} : {_begins(words[0])}", *codes)
    else:
        yield _all(*(f"{_NAMES} : {_whole(word)}" for word in words), *codes)


def widening(query: SearchQuery) -> Iterator[str]:
    """What stands between the surest and everybody, for when everybody is too many."""
    words = [term.word for term in query.terms if term.word]
    codes = [_codes(term) for term in query.terms if not term.word]
    if len(words) > 1:
        exact = [f"{_NAMES} : {_whole(word)}" for word in words]
        yield _all(*exact[:-1], f"{_NAMES} : {_begins(words[-1])}", *codes)
        yield _all(*(f"{_NAMES} : {_begins(word)}" for word in words), *codes)


def rank(doc: SearchDoc, query: SearchQuery) -> tuple[int, ...]:
    """How well the person fits, smaller is better: the word that fits worst counts first.

    Whole words before beginnings before words with an error; names before towns. Among digits,
    a local number before all else, then the first reading of a date.
    """
    columns = (doc.family.split(), doc.given.split(), doc.town.split())
    fits = sorted((_fit(word, columns) for word in query.words), reverse=True)
    codes = set(doc.codes.split())
    return (*fits, *(_code_fit(term, codes) for term in query.terms if not term.word))


def _fit(word: str, columns: tuple[list[str], list[str], list[str]]) -> int:
    family, given, town = columns
    if word in family:
        return _Match.FAMILY
    if word in given:
        return _Match.GIVEN
    for borne, match in (
        (family, _Match.FAMILY_BEGINS),
        (given, _Match.GIVEN_BEGINS),
    ):
        if any(one.startswith(word) for one in borne):
            return match
    if word in town:
        return _Match.TOWN
    if any(one.startswith(word) for one in town):
        return _Match.TOWN_BEGINS
    nearly = any(prefix_within_one_edit(word, one) for one in (*family, *given))
    return _Match.NEARLY if nearly else _Match.TOWN_NEARLY


def _code_fit(term: SearchTerm, codes: set[str]) -> int:
    if f"l{term.digits}" in codes:
        return 0
    whole = bool(term.born) and f"b{term.born[0].year}" in codes
    return 1 if whole else 2


def _codes(term: SearchTerm) -> str:
    """Any reading of digits and dates; empty when there is none yet."""
    digits, found = term.digits, []
    if digits:
        found = [f"codes : {_whole('l' + digits)}", f"codes : {_begins('t' + digits)}"]
        found.append(f"codes : {_begins('i' + digits)}")
    found.extend(_born(born) for born in term.born)
    return f"({' OR '.join(found)})" if found else ""


def _born(born: Born) -> str:
    """Years have their own code: there are a hundred of them, and forty thousand dates."""
    parts = []
    if born.month_day:
        parts.append(f"codes : {_begins('m' + born.month_day)}")
    if len(born.year) > len("1948"):
        parts.append(f"codes : {_begins('b' + born.year)}")
    elif born.year:
        parts.append(f"codes : {_begins('y' + born.year)}")
    return _all(*parts)


def closest(typed: str, words: Iterable[str]) -> list[str]:
    """The words within one error of what is typed, whole ones first; not too many."""
    near = [
        word for word in words if not word.startswith(typed) and prefix_within_one_edit(typed, word)
    ]
    near.sort(key=lambda word: (not within_one_edit(typed, word), word[0] != typed[0], word))
    return near[:_MOST_ALTERNATIVES]


def _any_of(word: str, others: Sequence[str]) -> str:
    return f"{_EVERYWHERE} : ({' OR '.join([_begins(word), *map(_whole, others)])})"


def _all(*parts: str) -> str:
    return " AND ".join(f"({part})" for part in parts if part)


def _whole(word: str) -> str:
    return f'"{word}"'


def _begins(word: str) -> str:
    return f'"{word}" *'

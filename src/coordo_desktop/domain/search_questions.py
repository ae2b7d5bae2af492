"""A search as the questions asked of the full-text index, surest first.

An expression is text in the language of FTS5; it holds nothing but quoted folded words (letters
and digits) and fixed column names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from coordo_desktop.domain.search import Born, SearchQuery, SearchTerm
from coordo_desktop.domain.text import prefix_within_one_edit, within_one_edit

__all__ = ["Alternatives", "closest", "forgiving", "questions"]

Alternatives = dict[str, Sequence[str]]

_NAMES, _EVERYWHERE = "{family given}", "{family given town}"
_MOST_ALTERNATIVES = 40
_PHONE_FROM, _NIR_FROM, _YEAR_FROM = 4, 3, 3  # digits; with less, half of the file fits


def questions(query: SearchQuery) -> Iterator[str]:
    """Expressions from the surest to the widest, none of them tolerating an error."""
    yield from _distinct(_readings(query))


def _readings(query: SearchQuery) -> Iterator[str]:
    yield from _asked(query.terms)
    needed = tuple(term for term in query.terms if not term.optional)
    if needed and needed != query.terms:
        yield from _asked(needed)
    glued = [f"{_NAMES} : {_begins(term.word)}" for term in query.glued if term.word]
    codes = [_codes(term) for term in query.glued if not term.word]
    if glued and all(codes):
        yield _all(*glued, *codes)


def _asked(terms: Sequence[SearchTerm]) -> Iterator[str]:
    words = [term.word for term in terms if term.word]
    codes = [_codes(term) for term in terms if not term.word]
    if not all(codes):
        return
    if not words:
        yield from _only_codes(terms, codes)
    elif len(words) == 1:
        for column in ("family", "given"):
            yield _all(f"{column} : {_whole(words[0])}", *codes)
        for column in ("family", "given"):
            yield _all(f"{column} : {_begins(words[0])}", *codes)
        yield _all(f"town : {_whole(words[0])}", *codes)
        yield _all(f"town : {_begins(words[0])}", *codes)
    else:
        exact = [f"{_NAMES} : {_whole(word)}" for word in words]
        typing = [*exact[:-1], f"{_NAMES} : {_begins(words[-1])}"]
        yield _all(*exact, *codes)
        yield _all(*typing, *codes)
        yield _all(*(f"{_NAMES} : {_begins(word)}" for word in words), *codes)
        yield _all(*(f"{_EVERYWHERE} : {_begins(word)}" for word in words), *codes)


def _only_codes(terms: Sequence[SearchTerm], codes: Sequence[str]) -> Iterator[str]:
    if len(terms) == 1 and terms[0].digits:
        yield f"codes : {_whole('l' + terms[0].digits)}"
        if terms[0].born:
            yield _born(terms[0].born[0])
    yield _all(*codes)


def _codes(term: SearchTerm) -> str:
    """Any reading of digits and dates; empty when there is none yet."""
    digits, found = term.digits, []
    if digits:
        found.append(f"codes : {_whole('l' + digits)}")
    if len(digits) >= _PHONE_FROM:
        found.append(f"codes : {_begins('t' + digits)}")
    if len(digits) >= _NIR_FROM and digits[0] != "0":
        found.append(f"codes : {_begins('i' + digits)}")
    found.extend(
        _born(born) for born in term.born if born.month_day or len(born.year) >= _YEAR_FROM
    )
    return f"({' OR '.join(found)})" if found else ""


def _born(born: Born) -> str:
    parts = []
    if born.month_day:
        parts.append(f"codes : {_begins('m' + born.month_day)}")
    if len(born.year) >= _YEAR_FROM or (born.year and born.month_day):
        parts.append(f"codes : {_begins('b' + born.year)}")
    return _all(*parts)


def closest(typed: str, words: Iterable[str]) -> list[str]:
    """The words within one error of what is typed, whole ones first; not too many."""
    near = [
        word for word in words if not word.startswith(typed) and prefix_within_one_edit(typed, word)
    ]
    near.sort(key=lambda word: (not within_one_edit(typed, word), word[0] != typed[0], word))
    return near[:_MOST_ALTERNATIVES]


def forgiving(query: SearchQuery, alternatives: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The questions in which each word may also be one of its alternatives; names, then towns."""
    codes = [_codes(term) for term in query.terms if not term.word]
    if not all(codes):
        return
    for columns in (_NAMES, _EVERYWHERE):
        tolerant = (_any_of(columns, word, alternatives.get(word, ())) for word in query.words)
        yield _all(*tolerant, *codes)


def _any_of(columns: str, word: str, others: Sequence[str]) -> str:
    return f"{columns} : ({' OR '.join([_begins(word), *map(_whole, others)])})"


def _all(*parts: str) -> str:
    return " AND ".join(f"({part})" for part in parts if part)


def _whole(word: str) -> str:
    return f'"{word}"'


def _begins(word: str) -> str:
    return f'"{word}" *'


def _distinct(expressions: Iterable[str]) -> Iterator[str]:
    given: set[str] = set()
    for expression in expressions:
        if expression and expression not in given:
            given.add(expression)
            yield expression

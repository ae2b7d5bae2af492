"""Where the words searched for stand in a text, accents and case set aside."""

import unicodedata

from coordo_desktop.ui.kit.runs import Run


def folded(text: str) -> str:
    """Lower case without accents, one character for one."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter for letter in text)


def spans(text: str, sought: str) -> list[tuple[int, int]]:
    """(start, length) of each word of `sought` where it begins a word of `text`."""
    plain = folded(text)
    found: list[tuple[int, int]] = []
    for word in folded(sought).split():
        at = plain.find(word)
        while at >= 0:
            if at == 0 or not plain[at - 1].isalnum():
                found.append((at, len(word)))
            at = plain.find(word, at + 1)
    return _joined(found)


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, length in sorted(found):
        if joined and start < sum(joined[-1]):
            last = joined[-1]
            joined[-1] = (last[0], max(sum(last), start + length) - last[0])
        else:
            joined.append((start, length))
    return joined


def highlighted(
    text: str, sought: str, *, weight: int = 400, ink: str = "", strong: int = 700
) -> list[Run]:
    """The text as runs, what was searched for in bold."""
    runs: list[Run] = []
    at = 0
    found = spans(text, sought)
    weight = min(weight, 400) if found else weight
    for start, length in found:
        if start > at:
            runs.append(Run(text[at:start], weight, ink))
        runs.append(Run(text[start : start + length], strong, ink))
        at = start + length
    if at < len(text) or not runs:
        runs.append(Run(text[at:], weight, ink))
    return runs

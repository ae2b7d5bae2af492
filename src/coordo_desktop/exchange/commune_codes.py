"""The official list of communes, made to answer the same question a hundred thousand times.

Larger and faster than `communes.Communes`: built for an import, given up after it.
"""

from coordo_desktop.domain.text import fold

Place = tuple[str, str]
_SHORT_WORDS = {"st": "saint", "ste": "sainte"}
_CURRENT = "commune-actuelle"


def _name(text: str) -> str:
    return "".join(_SHORT_WORDS.get(word, word) for word in fold(text).split())


class CommuneCodes:
    """INSEE codes by name, with a postal code or a code to tell places of one name apart."""

    def __init__(self, content: bytes) -> None:
        """Read the CSV (UTF-8, with a heading; names hold no comma)."""
        self._names: dict[str, list[str]] = {}
        self._code_of: dict[str, str] = {}
        self._by_post: dict[str, str] = {}
        self._alone: dict[str, str] = {}
        for line in content.decode().splitlines()[1:]:
            code, name, kind, _department, posts, _people = line.split(",")
            self._names.setdefault(code, []).append(name)
            folded = _name(name)
            if kind != _CURRENT:
                continue
            self._code_of[folded] = "" if folded in self._code_of else code
            for post in posts.split():
                self._by_post[post + folded] = code
                self._alone[post] = "" if post in self._alone else code

    def town(self, post: str, name: str) -> Place | None:
        """Today's commune of this name under this postal code; the only one where one is empty."""
        if not name:
            code = self._alone.get(post, "")
        elif post:
            code = self._by_post.get(post + _name(name), "")
        else:
            code = self._code_of.get(_name(name), "")
        return (code, self._names[code][0]) if code else None

    def birth_place(self, name: str, code: str) -> Place | None:
        """The place of this code if it bears this name, else the only commune of this name."""
        named = self._names.get(code, [])
        if not name:
            return (code, named[0]) if named else None
        wanted = _name(name)
        if any(_name(one) == wanted for one in named):
            return code, name
        only = self._code_of.get(wanted, "")
        return (only, name) if only else None

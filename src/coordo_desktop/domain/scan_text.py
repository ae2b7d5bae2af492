"""What a reader typed, made the code it read: keyboard, prefix and separators put right (ST2).

Nothing is understood here. A reader set to an American keyboard types on a French one `&é"'(` for
`12345` and swaps A and Q, Z and W; FNC1 comes as ASCII 29 or as what stands in for it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

SEPARATOR = "\x1d"
MOST = 300
"""More characters than any code of a box."""

# None of these may stand in a GS1 value (set 82): alone, each can only be a separator.
_SINGLE = "~|#^@$`\x1e\x1c\u241d\u241e\u00dd"
_TOKENS = re.compile(
    r"<GS>|\{GS\}|\[GS\]|\(GS\)|<FNC1>|\{FNC1\}|\[FNC1\]|<0x1D>|\{0x1D\}|<1D>|\[1D\]|"
    r"\\x1D|\\u001D|\\0?(?:35|29)|\\F1?|&#29;|&#x1D;|\^\]",
    re.IGNORECASE,
)
# ISO 15434 envelope of format 05 (GS1): its beginning and its end are not of the code.
_ENVELOPE = re.compile(r"^\[\)>\x1e05\x1d(.*?)(?:\x1e\x04?)?$", re.DOTALL)
_SYMBOLOGY = re.compile(r"^\](?:[A-Za-z][0-9A-Za-z])")
_EDGES = "".join(map(chr, range(0x1C))) + " \x7f\ufeff\u00a0\u202f"

_FRENCH = "&é\"'(-è_çà" + "ÉÈÇÀ"
_AZERTY = str.maketrans(
    "&é\"'(-è_çà" + "ÉÈÇÀ" + "1234567890" + "aqzwAQZWmM,?;:.!/§)°^$¨£ù%²*µ",
    "1234567890" + "2790" + "!@#$%^&*()" + "qawzQAWZ;:mM,.<//?-_[]{}'\"`\\|",
)
_FEW = 6


class Typed(NamedTuple):
    """A code as it was on the box. `symbology` as the reader tells it (« ]d2 »), or empty."""

    text: str
    symbology: str = ""


def put_right(typed: str, separator: str = "", prefix: str = "") -> Typed:
    """The code in what a reader typed; `separator` and `prefix` as the practice's readers do."""
    text = typed.strip(_EDGES).removeprefix(prefix).strip(_EDGES)
    if on_another_keyboard(text):
        text = text.translate(_AZERTY).removeprefix(prefix)
    enveloped = _ENVELOPE.match(text)
    if enveloped:
        text = enveloped[1]
    symbology = _SYMBOLOGY.match(text)
    if symbology:
        text = text[symbology.end() :]
    text = separated(text, (separator,) if separator else ())
    if len(text) > len("**") and text[0] == text[-1] == "*":  # Code 39 between its stars
        text = text[1:-1]
    if not any(each.isupper() for each in text):
        text = text.upper() if not text.startswith("http") else text
    return Typed(text.strip(_EDGES + SEPARATOR), "" if symbology is None else symbology[0])


def on_another_keyboard(text: str) -> bool:
    """Whether digits were typed as the signs a French keyboard has above them.

    Six such signs at least and no digit: no code of a box has so many, all have digits.
    """
    signs = sum(each in _FRENCH for each in text)
    return signs >= _FEW and signs > 3 * sum("0" <= each <= "9" for each in text)


def separated(text: str, also: Sequence[str] = ()) -> str:
    """The same code, every stand-in of FNC1 as ASCII 29."""
    for one in also:
        text = text.replace(one, SEPARATOR)
    text = _TOKENS.sub(SEPARATOR, text)
    return text.translate({ord(each): SEPARATOR for each in _SINGLE})

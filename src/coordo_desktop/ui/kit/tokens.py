"""Named colours, distances and type sizes: one name, two values (light, dark).

Colour never speaks alone: a semantic colour always comes with an icon or a word. Sizes are the
pixels of the mock-ups at 100 %; `theme.px` scales them with the text size.
"""

from dataclasses import dataclass

LIGHT: dict[str, str] = {
    "bg": "#F1F4F3",
    "surface": "#FFFFFF",
    "surface-2": "#F7F9F8",
    "surface-3": "#EAEFEE",
    "border": "#D8DFDD",
    "border-strong": "#778582",
    "text": "#15211F",
    "text-2": "#465653",
    "text-3": "#5F6E6B",
    "accent": "#0B6966",
    "accent-hover": "#085250",
    "on-accent": "#FFFFFF",
    "accent-text": "#0A5F5C",
    "accent-soft": "#E0EFED",
    "accent-edge": "#A9D0CC",
    "danger": "#AE2119",
    "danger-soft": "#FCECEA",
    "danger-edge": "#EDBDB8",
    "on-danger": "#FFFFFF",
    "warn": "#855000",
    "warn-soft": "#FDF2DC",
    "warn-edge": "#E6CB94",
    "ok": "#1C6A3A",
    "ok-soft": "#E5F3EA",
    "ok-edge": "#AFD6BD",
    "info": "#1D5793",
    "info-soft": "#E6EFF9",
    "info-edge": "#B4CEEA",
    "chart": "#0B6966",
    "band": "#DDEBE9",
    "grid": "#E3E9E7",
    "k-cs": "#E0EFED",
    "k-cs-bar": "#0B6966",
    "k-soin": "#E3EDF8",
    "k-soin-bar": "#2A67A8",
    "k-dom": "#EFE8F6",
    "k-dom-bar": "#70489C",
    "k-etp": "#F8EBD6",
    "k-etp-bar": "#8F5A0C",
    "k-rcp": "#F6E5EC",
    "k-rcp-bar": "#9A3563",
    "k-abs": "#E7EBEA",
    "k-abs-bar": "#6B7976",
}

DARK: dict[str, str] = {
    "bg": "#121817",
    "surface": "#1A2221",
    "surface-2": "#1F2928",
    "surface-3": "#2A3534",
    "border": "#32403E",
    "border-strong": "#7D8D8A",
    "text": "#E6ECEB",
    "text-2": "#B6C2C0",
    "text-3": "#98A6A3",
    "accent": "#55BDB5",
    "accent-hover": "#74CEC7",
    "on-accent": "#06201E",
    "accent-text": "#70CCC5",
    "accent-soft": "#153C39",
    "accent-edge": "#2C635F",
    "danger": "#FF988F",
    "danger-soft": "#431F1C",
    "danger-edge": "#7C3C36",
    "on-danger": "#2B0603",
    "warn": "#F0BA62",
    "warn-soft": "#3A2B10",
    "warn-edge": "#6B5222",
    "ok": "#80CE99",
    "ok-soft": "#173420",
    "ok-edge": "#2F5F40",
    "info": "#8ABEEE",
    "info-soft": "#172F47",
    "info-edge": "#315778",
    "chart": "#55BDB5",
    "band": "#213E3B",
    "grid": "#2A3534",
    "k-cs": "#153C39",
    "k-cs-bar": "#55BDB5",
    "k-soin": "#172F47",
    "k-soin-bar": "#77B0E6",
    "k-dom": "#2F2440",
    "k-dom-bar": "#BB98E2",
    "k-etp": "#3A2B10",
    "k-etp-bar": "#DFA951",
    "k-rcp": "#40202E",
    "k-rcp-bar": "#E692B4",
    "k-abs": "#262F2E",
    "k-abs-bar": "#93A19E",
}

AGENDA_KINDS = ("k-cs", "k-soin", "k-dom", "k-etp", "k-rcp", "k-abs")
"""Fills of the agenda: consultation, nursing care, home, education, meeting, absence."""

_EVERYWHERE = ("bg", "surface", "surface-2", "surface-3", "accent-soft")
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("text", "text-2", "text-3", "accent-text", "danger", "warn", "ok", "info")
        for ground in _EVERYWHERE
    ),
    *((kind, f"{kind}-soft") for kind in ("danger", "warn", "ok", "info")),
    *(("text", f"{kind}-soft") for kind in ("danger", "warn", "ok", "info")),
    *((text, kind) for text in ("text", "text-2") for kind in AGENDA_KINDS),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-danger", "danger"),
)
"""What is read, and on what: contrast of at least 4.5."""

MARK_PAIRS: tuple[tuple[str, str], ...] = (
    *(("accent", ground) for ground in _EVERYWHERE),
    ("border-strong", "surface"),
    ("border-strong", "surface-2"),
    ("border-strong", "bg"),
    ("chart", "band"),
    ("chart", "surface"),
    ("danger", "band"),
    *((f"{kind}-bar", kind) for kind in AGENDA_KINDS),
    *((f"{kind}-bar", "surface") for kind in AGENDA_KINDS),
)
"""Edges of controls, focus frames, curves: contrast of at least 3."""


@dataclass(frozen=True, slots=True)
class TypeRole:
    """A place in the type scale: pixels, line height in pixels, weight (400 to 700)."""

    size: int
    line: int
    weight: int = 400


ROLES: dict[str, TypeRole] = {
    "clock": TypeRole(32, 38, 600),
    "title": TypeRole(21, 28, 600),
    "panel": TypeRole(17, 24, 600),
    "body": TypeRole(14, 20),
    "table": TypeRole(13, 18),
    "small": TypeRole(12, 16),
    "tiny": TypeRole(11, 14, 500),
}

KINDS = ("neutral", "accent", "danger", "warn", "ok", "info")
"""Variants of chips and notes."""


def kind_colours(kind: str) -> tuple[str, str, str]:
    """Tokens of (fill, edge, text) for a chip or a note of this kind."""
    if kind == "neutral":
        return "surface-2", "border", "text-2"
    if kind == "accent":
        return "accent-soft", "accent-edge", "accent-text"
    return f"{kind}-soft", f"{kind}-edge", kind

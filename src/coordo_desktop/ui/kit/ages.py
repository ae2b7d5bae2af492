"""Ages in the language of the interface."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_AGE = re.compile(r"\b(environ )?(\d+) (ans?|mois|jours?)\b")


def age_words(text: str) -> str:
    """A line told in French, with the ages that stand in it as the screen says them.

    `domain.dates.french_age` makes ages, for papers too; « née » and « né » are kept in English.
    """
    return _AGE.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    about, count, unit = found.groups()
    said = _units()[unit]().format(count=count)
    if about:
        said = QCoreApplication.translate("Ages", "environ {age}").format(age=said)
    return said


def _units() -> dict[str, Callable[[], str]]:
    return {
        "an": lambda: QCoreApplication.translate("Ages", "{count} an"),
        "ans": lambda: QCoreApplication.translate("Ages", "{count} ans"),
        "mois": lambda: QCoreApplication.translate("Ages", "{count} mois"),
        "jour": lambda: QCoreApplication.translate("Ages", "{count} jour"),
        "jours": lambda: QCoreApplication.translate("Ages", "{count} jours"),
    }

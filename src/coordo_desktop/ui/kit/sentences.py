"""One French sentence for each refusal and mishap: what happened, what was kept, what to do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors

Sentence = Callable[[Any], str]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


SENTENCES: dict[type[errors.CoordoError], Sentence] = {}

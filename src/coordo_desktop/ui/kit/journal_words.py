"""The words of the journal in the language of the interface; its papers stay French."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import audit_words
from coordo_desktop.domain.audit import AuditGroup


def event_words(event: str) -> str:
    """What the event is called; the event itself where a newer program wrote it."""
    return QCoreApplication.translate("Journal", audit_words.event_words(event))


def family_words(group: AuditGroup) -> str:
    """What the family of events is called."""
    return QCoreApplication.translate("JournalFamily", audit_words.GROUPS[group])


def detail_words(detail: Mapping[str, str | int | bool | None]) -> str:
    """The figures and codes of an event: « 3 résultats · 2 exemplaires »."""
    return audit_words.detail_words(detail, _said)


def _said(words: str, many: bool) -> str:
    return QCoreApplication.translate("JournalMany" if many else "JournalDetail", words)

"""Signs that are not typed alike in every language."""

from PySide6.QtCore import QCoreApplication


def with_colon(head: str, rest: str) -> str:
    """« Avis : à relire », with the space of French; "Notice: to review" in English."""
    said = QCoreApplication.translate("Punctuation", "{head}\u202f: {rest}")
    return said.format(head=head, rest=rest)

"""The French words of a record opened outside one's circle."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.glass import GlassReason, OutsideLine
from coordo_desktop.ui.patients.words import sex_word

__all__ = ["outside_words", "reason_text"]


def reason_text(reason: GlassReason) -> str:
    """Why, as it is chosen and read back."""
    return {
        GlassReason.EMERGENCY: QCoreApplication.translate("Glass", "Urgence"),
        GlassReason.REPLACEMENT: QCoreApplication.translate("Glass", "Je remplace un collègue"),
        GlassReason.ON_CALL: QCoreApplication.translate("Glass", "Astreinte ou garde"),
        GlassReason.REQUEST: QCoreApplication.translate(
            "Glass", "La personne ou un proche me le demande"
        ),
        GlassReason.OTHER: QCoreApplication.translate("Glass", "Autre motif"),
    }[reason]


def outside_words(line: OutsideLine) -> tuple[str, str]:
    """Name, then what tells them from a namesake."""
    name = shown_names.name(
        line.family_name, line.used_name, line.given_names, line.used_given_name
    )
    birth_name = shown_names.birth_name(line.family_name, line.used_name, line.sex)
    born = show_date(line.birth_date) if line.birth_date else ""
    traits = (birth_name, born, sex_word(line.sex), line.town)
    return name, "  ·  ".join(part for part in traits if part)

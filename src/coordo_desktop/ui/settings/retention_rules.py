"""How long things are kept: each duration beside the text it comes from."""

from dataclasses import asdict, fields, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.retention import RetentionRules
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.settings.agenda_fields import NumberField
from coordo_desktop.ui.settings.section import Section

NAME = "settings.retention.rules"


def _said() -> dict[str, tuple[str, str]]:
    return {
        "record_years": (
            QCoreApplication.translate(
                "RetentionRules", "Dossier de soins, années après le dernier soin"
            ),
            QCoreApplication.translate(
                "RetentionRules", "CNIL, référentiel santé\u202f: 20 ans. Jamais moins."
            ),
        ),
        "minor_age": (
            QCoreApplication.translate(
                "RetentionRules", "Personne soignée enfant\u202f: jusqu’à cet âge"
            ),
            QCoreApplication.translate(
                "RetentionRules", "CNIL, référentiel santé\u202f: 28 ans, si c’est plus tard."
            ),
        ),
        "deceased_years": (
            QCoreApplication.translate("RetentionRules", "Personne décédée, années après le décès"),
            QCoreApplication.translate(
                "RetentionRules", "Code de la santé publique, règle des hôpitaux\u202f: 10 ans."
            ),
        ),
        "active_years": (
            QCoreApplication.translate(
                "RetentionRules", "À portée de main, années après le dernier soin"
            ),
            QCoreApplication.translate(
                "RetentionRules", "CNIL\u202f: 5 ans, puis archives à accès restreint."
            ),
        ),
        "agenda_years": (
            QCoreApplication.translate("RetentionRules", "Rendez-vous sans aucun soin, années"),
            QCoreApplication.translate("RetentionRules", "Usage\u202f: 1 à 3 ans."),
        ),
        "draft_days": (
            QCoreApplication.translate("RetentionRules", "Brouillons abandonnés, jours"),
            QCoreApplication.translate(
                "RetentionRules", "Choix de la structure. Effacés d’eux-mêmes."
            ),
        ),
        "import_days": (
            QCoreApplication.translate("RetentionRules", "Imports annulés, jours"),
            QCoreApplication.translate(
                "RetentionRules", "Choix de la structure. Effacés d’eux-mêmes."
            ),
        ),
    }


class RulesView(QWidget):
    """Kept as a whole; what the law says is never made shorter."""

    def __init__(self, section: Section, services: Services) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._section, self._services = section, services
        self._known = RetentionRules()
        self.form = Form(name=f"{NAME}.form", gap=8)
        for key, (words, source) in _said().items():
            field = sized(NumberField(name=f"{NAME}.{key}", label=words), width=90)
            self.form.add(key, words, field, help_text=source)
        self.form.end()
        note = Note(
            self.tr(
                "Durées à confirmer par le délégué à la protection des données de la structure. "
                "Le journal d’accès a sa propre durée, dans «\u202fJournal d’accès\u202f»."
            ),
            kind="info",
            name=f"{NAME}.note",
        )
        self._save = Button(self.tr("Enregistrer"), name=f"{NAME}.save", kind="primary",
                            key="Ctrl+Return")  # fmt: skip
        self._save.clicked.connect(self.save)
        self._save.setEnabled(section.may(Right.MANAGE_SETTINGS))
        inside = sized(QWidget(), max_width=620)
        inside.setLayout(column(note, self.form, None, gap=12, margins=(16, 0, 16, 12)))
        Shortcuts(self).add("Ctrl+Return", self.tr("Enregistrer"), self.save)
        foot = row(self._save, None, margins=(16, 8, 16, 12))  # on screen however low the screen
        self.setLayout(column(ScrollArea(inside, name=f"{NAME}.scroll"), foot, gap=0))

    def show_rules(self, rules: RetentionRules) -> None:
        """Show the durations in force."""
        self._known = rules
        self.form.set_values(asdict(rules))

    def editing(self) -> bool:
        return self.form.dirty

    @Slot()
    def save(self) -> None:
        """Keep what is shown."""
        self.form.clear_errors()
        try:
            typed: dict[str, Any] = dict(self.form.values())
        except CoordoError as error:
            self.form.show_error(error)
            return
        usual = asdict(RetentionRules())
        told = {each.name: typed[each.name] or usual[each.name] for each in fields(self._known)}
        rules = replace(self._known, **told)
        self._section.ask(lambda: self._services.retention.keep_rules(rules), self._saved,
                          self._refused)  # fmt: skip

    def _saved(self, rules: RetentionRules) -> None:
        self.show_rules(rules)
        self._section.say(self.tr("Durées de conservation enregistrées."))

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._section.page.failed(error)

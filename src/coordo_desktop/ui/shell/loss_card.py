"""The journal does not go as far as it did: said before anybody works on."""

from PySide6.QtCore import Signal

from coordo_desktop.domain.upkeep import JournalBroken
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.when import day_text, time_text
from coordo_desktop.ui.shell.front_door import Sheet

WIDTH = 480


class LossCard(Sheet):
    """What is missing since when, and the two ways on."""

    go_on_asked = Signal()
    restore_asked = Signal()

    def __init__(self, broken: JournalBroken) -> None:
        super().__init__(name="loss.card", width=WIDTH, margins=(28, 24, 28, 20))
        lost = broken.lost > 0
        file = any(code.startswith("file.") for code in broken.codes)
        if lost:
            title = self.tr("Le dernier travail n’est plus dans le coffre")
        elif file:
            title = self.tr("Le coffre a été modifié hors de Coordo")
        else:
            title = self.tr("Le journal a été touché hors de Coordo")
        self.body.addLayout(
            row(
                IconLabel("octagon", "danger", 22),
                Label(title, role="panel", weight=600, wrap=True, name="loss.title"),
                gap=10,
            )
        )
        self.body.addSpacing(8)
        words = self._lost(broken) if lost else self._changed() if file else self._touched()
        self.body.addWidget(Label(words, role="body", wrap=True, name="loss.sentence"))
        self.body.addSpacing(18)
        self._go_on = Button(
            self.tr("Continuer"), name="loss.continue", kind="primary", key="Return"
        )
        self._go_on.clicked.connect(self.go_on_asked)
        restore = Button(self.tr("Restaurer une sauvegarde"), name="loss.restore")
        restore.clicked.connect(self.restore_asked)
        self.body.addLayout(row(self._go_on, restore, None, gap=8))

    def focus(self) -> None:
        """Return goes on."""
        self._go_on.setFocus()

    def _lost(self, broken: JournalBroken) -> str:
        missing = self.tr("%n événement(s) enregistrés ensuite manquent.", "", broken.lost)
        after = self.tr(
            "Un fichier du coffre a été effacé, coupé ou remplacé par une copie plus ancienne. "
            "Comparez avec vos feuilles imprimées, ressaisissez ce qui manque, ou restaurez une "
            "sauvegarde plus récente. L’administrateur en prend note dans Réglages, Journal "
            "d’accès."
        )
        if broken.last_at is None:
            return f"{missing} {after}"
        found = self.tr("Le dernier événement retrouvé est du {day} à {time}.").format(
            day=day_text(broken.last_at), time=time_text(broken.last_at)
        )
        return f"{found} {missing} {after}"

    def _changed(self) -> str:
        return self.tr(
            "Entre deux ouvertures, le fichier du coffre ou son sceau a été modifié, par "
            "exemple par une copie plus ancienne d’une de ses parties. Des données ont pu revenir "
            "en arrière : comparez avec vos feuilles imprimées, ou restaurez une sauvegarde "
            "et prévenez l’administrateur."
        )

    def _touched(self) -> str:
        return self.tr(
            "Ce que Coordo note hors du coffre pour surveiller son journal a été effacé ou "
            "modifié, ou le journal ne se suit plus. Vos données s’ouvrent. Prévenez "
            "l’administrateur\u202f: il vérifie et en prend note dans Réglages, Journal d’accès."
        )

"""A format of label sheet, measured once by hand and kept (ST2)."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.labels import LabelSheet
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools

_WHOLE = ("columns", "rows")
_MEASURES = ("width", "height", "left", "top", "across", "down")


class SheetForm(QObject):
    """`kept` with all the formats, the one just kept first."""

    kept = Signal(object)  # tuple[LabelSheet, ...]

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._service, self._tools, self.panel = services.labels, tools, panel

    def open_for(self, sheet: LabelSheet) -> None:
        """Change this format; under another name, keep one more."""
        values = {"name": sheet.name, **{key: str(getattr(sheet, key)) for key in _WHOLE}}
        values |= {key: f"{getattr(sheet, key):g}".replace(".", ",") for key in _MEASURES}
        self.panel.ask(
            self.tr("Format de la planche"), self.tr("Enregistrer"), self._keep, fill=self._fill,
            said=self.tr("Mesures en millimètres, sur une feuille A4."), values=values,
        )  # fmt: skip

    def _fill(self, form: Form) -> None:
        words = {
            "columns": self.tr("Colonnes"), "rows": self.tr("Rangées"),
            "width": self.tr("Largeur"), "height": self.tr("Hauteur"),
            "left": self.tr("Marge gauche"), "top": self.tr("Marge haute"),
            "across": self.tr("Entre colonnes"), "down": self.tr("Entre rangées"),
        }  # fmt: skip
        name = self.tr("Nom")
        form.add("name", name, TextField(name="stock.labels.sheet_name", label=name), required=True)
        keys = list(words)
        for first, second in zip(keys[::2], keys[1::2], strict=True):
            form.add_row(
                [
                    (key, words[key], TextField(name=f"stock.labels.{key}", label=words[key]))
                    for key in (first, second)
                ],
                stretch=(1, 1),
            )

    def _keep(self, values: Mapping[str, Any]) -> None:
        try:
            sheet = LabelSheet(
                name=str(values["name"]),
                columns=int(_number(values, "columns")),
                rows=int(_number(values, "rows")),
                width=_number(values, "width"),
                height=_number(values, "height"),
                left=_number(values, "left"),
                top=_number(values, "top"),
                across=_number(values, "across"),
                down=_number(values, "down"),
            )
        except InvalidField as wrong:
            self._refused(wrong)
            return
        service = self._service

        def done(sheets: tuple[LabelSheet, ...]) -> None:
            self.panel.done()
            self.kept.emit(sheets)

        self._tools.ask(self, lambda: service.keep_sheet(sheet), done, self._refused)

    def _refused(self, error: Exception) -> None:
        if not self.panel.refuse(error):
            self._tools.failed(error)


def _number(values: Mapping[str, Any], key: str) -> float:
    try:
        return float(str(values[key] or "0").replace(",", "."))
    except ValueError as error:
        raise InvalidField(field=key) from error

"""Second step of an import: what each column of the file is taken for, to be corrected."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coordo_desktop.domain.imports import (
    DateOrder,
    Duplicates,
    ImportField,
    Mapping,
    MappingIncomplete,
    Preview,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized, spaced
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.patients.import_words import fields

_SAMPLES = 3


class ColumnsStep(QWidget):
    """A line for each column: its name, its first values, what it is taken for."""

    plan_asked = Signal(object, str)  # Mapping, what to do with doubles
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import.columns")
        self.setAccessibleName(self.tr("Colonnes du fichier"))
        self._choices: list[Choice] = []
        self._how = RunsLabel("", name="import.how", wrap=True)
        self._trouble = Note("", kind="warn", name="import.columns.trouble")
        self._trouble.hide()
        self._grid = spaced(QGridLayout(), margins=(0, 4, 8, 8), gap=6)
        inside = QWidget()
        inside.setLayout(column(self._grid, None, gap=0))
        self.dates = Segmented(
            [
                Option(DateOrder.DAY_FIRST.value, self.tr("Jour puis mois")),
                Option(DateOrder.MONTH_FIRST.value, self.tr("Mois puis jour")),
            ],
            name="import.dates", label=self.tr("Ordre des dates"), compact=True,
        )  # fmt: skip
        self.doubles = Segmented(
            [
                Option(Duplicates.SKIP.value, self.tr("Laisser de côté")),
                Option(Duplicates.CREATE.value, self.tr("Créer quand même")),
            ],
            name="import.doubles", label=self.tr("Doublons probables"), compact=True,
        )  # fmt: skip
        back = Button(self.tr("Retour"), name="import.columns.back")
        check = Button(
            self.tr("Vérifier les lignes"), name="import.check", kind="primary", key="Ctrl+Return"
        )
        back.clicked.connect(self.back_asked)
        check.clicked.connect(self.validate)
        options = row(
            Label(self.tr("Dates"), ink="text-2"), self.dates, 12,
            Label(self.tr("Doublons probables"), ink="text-2"), self.doubles, None, back, check,
        )  # fmt: skip
        area = ScrollArea(inside, name="import.columns.scroll")
        self.setLayout(column(self._how, self._trouble, area, options, gap=10))
        Shortcuts(self).add("Ctrl+Return", self.tr("Vérifier les lignes"), self.validate)

    def show_preview(self, preview: Preview) -> None:
        """Show the columns found."""
        self._how.set_runs(_how(preview))
        self.dates.set_value(preview.mapping.date_order.value)
        self.say_trouble(None)
        clear(self._grid)
        self._choices = []
        for place, title in enumerate(
            (self.tr("Colonne du fichier"), self.tr("Premières valeurs"), self.tr("Devient"))
        ):
            self._grid.addWidget(Label(title, role="small", weight=600, ink="text-2"), 0, place)
        options = _options()
        for number, header in enumerate(preview.headers):
            shown = header or self.tr("Colonne {number}").format(number=number + 1)
            choice = Choice(
                options, name=f"import.column.{number + 1}",
                label=self.tr("Devient, pour la colonne {name}").format(name=shown),
            )  # fmt: skip
            choice.set_value(preview.mapping.columns[number])
            self._choices.append(choice)
            values = [line[number] for line in preview.samples if number < len(line)]
            said = " · ".join([value for value in values if value][:_SAMPLES])
            self._grid.addWidget(RunsLabel([Run(shown, 600)]), number + 1, 0)
            self._grid.addWidget(RunsLabel([Run(said, ink="text-2")]), number + 1, 1)
            self._grid.addWidget(sized(choice, width=300), number + 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        if self._choices:
            self._choices[0].setFocus()

    def mapping(self) -> Mapping:
        """What each column is taken for, as corrected."""
        columns = tuple(choice.value() for choice in self._choices)
        return Mapping(columns, DateOrder(self.dates.value()))

    def validate(self) -> None:
        """Go on, unless no column is the name or the birth date."""
        mapping = self.mapping()
        missing = mapping.missing()
        if missing:
            self.say_trouble(MappingIncomplete(fields=missing))
            return
        self.say_trouble(None)
        self.plan_asked.emit(mapping, self.doubles.value())

    def say_trouble(self, error: Exception | None) -> None:
        """Why one cannot go on."""
        self._trouble.setVisible(error is not None)
        if error is not None:
            self._trouble.set_text(sentence(error))


def _options() -> Sequence[tuple[Hashable, str]]:
    ignored: tuple[Hashable, str] = (
        None,
        QCoreApplication.translate("ColumnsStep", "Ne pas importer"),
    )
    said = fields()
    return [ignored, *((field, said[field]) for field in ImportField)]


def _encoding(name: str) -> str:
    """An encoding as people call it."""
    if name == "cp1252":
        return QCoreApplication.translate("ColumnsStep", "Windows (cp1252)")
    return "-".join(name.upper().split("-")[:2])  # neither the mark nor the order of bytes


def _how(preview: Preview) -> list[Run]:
    head = preview.head
    if head.kind == "xlsx":
        read = QCoreApplication.translate(
            "ColumnsStep", "Classeur Excel, feuille «\u202f{sheet}\u202f»"
        ).format(sheet=head.sheet)
    else:
        marks = {
            ";": QCoreApplication.translate("ColumnsStep", "point-virgule"),
            ",": QCoreApplication.translate("ColumnsStep", "virgule"),
            "\t": QCoreApplication.translate("ColumnsStep", "tabulation"),
            "|": QCoreApplication.translate("ColumnsStep", "barre verticale"),
        }
        read = QCoreApplication.translate(
            "ColumnsStep", "Texte {encoding}, séparateur\u202f: {mark}"
        ).format(encoding=_encoding(head.encoding), mark=marks.get(head.delimiter, head.delimiter))
    found = QCoreApplication.translate("ColumnsStep", "%n colonne(s)", "", len(preview.headers))
    runs = [Run(f"{found}. ", 600), Run(f"{read}. ", ink="text-2")]
    if preview.remembered:
        runs.append(
            Run(
                QCoreApplication.translate(
                    "ColumnsStep", "Correspondances de la dernière fois reprises."
                ),
                ink="info",
            )
        )
    return runs

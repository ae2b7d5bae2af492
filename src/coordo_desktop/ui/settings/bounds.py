"""The usual values of measures, by age: the practice's own over those of the program."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QGridLayout

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.measurement_bounds import AGE_BOUNDS, AgeBand, Practice
from coordo_desktop.domain.measurement_entry import read_value
from coordo_desktop.domain.measurement_scale import axis_unit, figure
from coordo_desktop.domain.measurements import WORDS, Bounds, Measure
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized, spaced
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.settings.section import Panel, Section

_SIDES = ("low", "high")
# What has usual values worth setting; oxygen, height and waist are compared with nobody's.
_MEASURES = tuple(AGE_BOUNDS[AgeBand.ADULT])
_FIELD = 84


class BoundsSection(Section):
    """A side left empty has no limit; ages are kept one by one."""

    def __init__(self, page: Page, actor: Actor, service: MeasurementService) -> None:
        super().__init__(page, actor, name="settings.bounds")
        self._service = service
        self._practice: Practice = {}
        self._dirty = False
        panel = Panel(
            self.tr("Seuils usuels des mesures"),
            self.tr(
                "Valeurs de départ, à la main de la structure\u202f; elles ne viennent d’aucune "
                "recommandation. Les seuils d’un patient passent toujours avant. Un côté laissé "
                "vide n’a pas de limite."
            ),
            name="settings.bounds.panel",
        )
        self.age = Segmented(
            [Option(band.value, _age_word(band)) for band in AgeBand],
            name="settings.bounds.age",
            label=self.tr("Âge"),
        )
        self.age.set_value(AgeBand.ADULT.value)
        self.age.changed.connect(self._turn)
        panel.body.addLayout(row(self.age, None))
        self.fields: dict[tuple[Measure, str], TextField] = {}
        panel.body.addLayout(self._grid())
        self.save_button = Button(
            self.tr("Enregistrer"), name="settings.bounds.save", kind="primary", key="Ctrl+Return"
        )
        self.save_button.clicked.connect(self.save)
        self.back = Button(
            self.tr("Revenir aux valeurs de départ"), name="settings.bounds.back", icon="undo"
        )
        self.back.clicked.connect(self.go_back)
        self.body.addWidget(panel)
        self.body.addLayout(row(None, self.back, self.save_button))
        self.body.addStretch(1)
        allowed = self.may(Right.MANAGE_SETTINGS)
        for field in self.fields.values():
            field.setReadOnly(not allowed)
        for button in (self.back, self.save_button):
            button.setVisible(allowed)

    def _grid(self) -> QGridLayout:
        """One line for each measure: its name, at least, at most, its unit."""
        grid = spaced(QGridLayout(), gap=8)
        titles = (self.tr("au moins"), self.tr("au plus"))
        for at, title in enumerate(titles, 1):
            grid.addWidget(Label(title, role="small", ink="text-2"), 0, at)
        for line, measure in enumerate(_MEASURES, 1):
            grid.addWidget(Label(_measure_word(measure)), line, 0)
            for at, (side, title) in enumerate(zip(_SIDES, titles, strict=True), 1):
                field = TextField(
                    name=f"settings.bounds.{measure.value}.{side}",
                    label=f"{_measure_word(measure)}, {title}",
                )
                field.edited.connect(self._edited)
                self.fields[measure, side] = field
                grid.addWidget(sized(field, width=_FIELD), line, at)
            grid.addWidget(Label(axis_unit(measure), ink="text-2"), line, 3)
        grid.setColumnStretch(3, 1)
        return grid

    def refresh(self) -> None:
        self.ask(self._service.practice_bounds, self._show)

    def editing(self) -> bool:
        return self._dirty

    def _show(self, practice: Practice) -> None:
        if not self._dirty:
            self._practice = practice
            self._fill()

    def _fill(self) -> None:
        """What holds at this age."""
        band = self._band()
        for measure in _MEASURES:
            bounds = self._practice.get((measure, band), self._without(measure, band))
            for side in _SIDES:
                field = self.fields[measure, side]
                field.set_value(_shown(measure, getattr(bounds, side)))
                set_wrong(field, wrong=False)

    def _without(self, measure: Measure, band: AgeBand) -> Bounds:
        """What would hold if nothing were decided for this age."""
        usual = AGE_BOUNDS[band].get(measure, Bounds())
        return self._practice.get((measure, None), usual)

    @Slot()
    def go_back(self) -> None:
        """Put the starting values of this age in the fields, to be kept or not."""
        for measure in _MEASURES:
            bounds = self._without(measure, self._band())
            for side in _SIDES:
                self.fields[measure, side].set_value(_shown(measure, getattr(bounds, side)))
        self._dirty = True

    def _band(self) -> AgeBand:
        return AgeBand(self.age.value())

    @Slot()
    def _turn(self) -> None:
        """Another age; what was typed and not kept is given up."""
        self._dirty = False
        self._fill()

    @Slot()
    def _edited(self) -> None:
        self._dirty = True

    @Slot()
    def save(self) -> None:
        """Keep what was changed at this age; a field that cannot be read is marked."""
        band = self._band()
        try:
            wanted = {measure: self._typed(measure) for measure in _MEASURES}
        except CoordoError as error:
            self.page.tools.messages.fail(error)
            return
        changed = {
            measure: bounds
            for measure, bounds in wanted.items()
            if bounds != self._practice.get((measure, band))
        }
        service = self._service

        def work() -> None:
            for measure, bounds in changed.items():
                service.set_bounds(measure, bounds, band)

        self.ask(work, self._saved, self.page.tools.messages.fail)

    def _typed(self, measure: Measure) -> Bounds | None:
        """The bounds typed; None when they are those of every age, InvalidField if unreadable."""
        low, high = (self._end(measure, side) for side in _SIDES)
        if low is not None and high is not None and low > high:
            set_wrong(self.fields[measure, "high"], wrong=True)
            raise InvalidField(field="bounds")
        bounds = Bounds(low, high)
        return None if bounds == self._without(measure, self._band()) else bounds

    def _end(self, measure: Measure, side: str) -> float | None:
        field = self.fields[measure, side]
        text = str(field.value())
        if not text:
            return None
        try:
            (found,) = read_value(measure, text)
        except (CoordoError, ValueError) as error:
            set_wrong(field, wrong=True)
            field.setFocus()
            raise InvalidField(field="bounds") from error
        return found

    def _saved(self, _none: None) -> None:
        self._dirty = False
        self.say(self.tr("Seuils usuels enregistrés."))
        self.refresh()


def _shown(measure: Measure, end: float | None) -> str:
    return "" if end is None else figure(measure, end)


def _measure_word(measure: Measure) -> str:
    return {
        Measure.SYSTOLIC: QCoreApplication.translate("BoundsSection", "TA"),
        Measure.DIASTOLIC: QCoreApplication.translate("BoundsSection", "TA min."),
        Measure.PULSE: QCoreApplication.translate("BoundsSection", "FC"),
        Measure.RESPIRATORY_RATE: QCoreApplication.translate("BoundsSection", "FR"),
        Measure.GLYCAEMIA: QCoreApplication.translate("BoundsSection", "Glycémie"),
        Measure.PAIN: QCoreApplication.translate("BoundsSection", "EN"),
        Measure.URINE_OUTPUT: QCoreApplication.translate("BoundsSection", "Diurèse"),
        Measure.CONSCIOUSNESS: QCoreApplication.translate("BoundsSection", "Conscience"),
        Measure.BMI: QCoreApplication.translate("BoundsSection", "IMC"),
    }.get(measure, WORDS[measure])


def _age_word(band: AgeBand) -> str:
    return {
        AgeBand.NEWBORN: QCoreApplication.translate("BoundsSection", "Nouveau-né"),
        AgeBand.INFANT: QCoreApplication.translate("BoundsSection", "Moins de 2 ans"),
        AgeBand.CHILD: QCoreApplication.translate("BoundsSection", "2 à 11 ans"),
        AgeBand.ADOLESCENT: QCoreApplication.translate("BoundsSection", "12 à 17 ans"),
        AgeBand.ADULT: QCoreApplication.translate("BoundsSection", "18 à 74 ans"),
        AgeBand.ELDERLY: QCoreApplication.translate("BoundsSection", "75 ans et plus"),
    }[band]

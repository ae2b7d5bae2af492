"""Records opened outside a circle, read back by the coordination (security design 6.2)."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.glass import GlassLine, GlassReason
from coordo_desktop.services.break_glass import BreakGlassService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import day_or_time
from coordo_desktop.ui.settings.section import Section

_DAYS = 30


def reason_text(reason: GlassReason) -> str:
    """Why, as the coordination reads it."""
    return {
        GlassReason.EMERGENCY: QCoreApplication.translate("GlassSection", "Urgence"),
        GlassReason.REPLACEMENT: QCoreApplication.translate("GlassSection", "Remplacement"),
        GlassReason.ON_CALL: QCoreApplication.translate("GlassSection", "Astreinte ou garde"),
        GlassReason.REQUEST: QCoreApplication.translate("GlassSection", "À la demande"),
        GlassReason.OTHER: QCoreApplication.translate("GlassSection", "Autre"),
    }[reason]


def _why(line: GlassLine) -> str:
    words = line.glass.words
    return (
        f"{reason_text(line.glass.reason)} · {words}" if words else reason_text(line.glass.reason)
    )


def _state(line: GlassLine) -> ChipSpec:
    if line.read_at is None:
        return ChipSpec(QCoreApplication.translate("GlassSection", "À relire"), "warn")
    return ChipSpec(
        QCoreApplication.translate("GlassSection", "Relu par {name}").format(name=line.read_by),
        "neutral",
    )


class GlassSection(Section):
    """Who opened whose record, why, what they did there; one key says it was read."""

    def __init__(
        self, page: Page, actor: Actor, service: BreakGlassService, now: Callable[[], datetime]
    ) -> None:
        super().__init__(page, actor, name="settings.glass", wide=True, flush=True)
        self._service, self._now = service, now
        self.model: RowsModel[GlassLine] = RowsModel(
            self._columns(), key=lambda line: str(line.glass.id)
        )
        self.table = Table(
            self.model,
            name="settings.glass.table",
            label=self.tr("Ouvertures hors du cercle"),
            preferences=page.tools.preferences,
        )
        self._one = Button(self.tr("C’est vu"), name="settings.glass.read", icon="check")
        self._every = Button(self.tr("Tout est vu"), name="settings.glass.read_all", kind="primary")
        self._one.clicked.connect(self.read_chosen)
        self._every.clicked.connect(self.read_every)
        self._one.setEnabled(False)
        self.table.chosen.connect(self._chosen)
        said = Label(
            self.tr(
                "Dossiers ouverts par quelqu’un qui ne suit pas la personne, sur 30 jours. Relisez "
                "le motif\u202f; en cas de doute, parlez-en avec la personne concernée."
            ),
            ink="text-2",
            wrap=True,
        )
        empty = EmptyState(
            self.tr("Aucun dossier n’a été ouvert hors du cercle de soins."),
            name="settings.glass.empty",
        )
        top = row(said, self._one, self._every, gap=8)
        top.setStretch(0, 1)
        self.body.addLayout(
            column(top, EmptyOr(self.table, empty), gap=12, margins=(16, 12, 16, 16))
        )
        allowed = self.may(Right.SEE_IDENTITY)
        if not allowed:
            self._one.hide()
            self._every.hide()
        self.table.opened.connect(self.read_chosen)

    def refresh(self) -> None:
        self.ask(lambda: self._service.lines(_DAYS), self._show)

    def _show(self, lines: list[GlassLine]) -> None:
        self.model.show(lines)
        self._every.setEnabled(any(self._mine_to_read(line) for line in lines))

    @Slot(object)
    def _chosen(self, line: GlassLine | None) -> None:
        self._one.setEnabled(line is not None and self._mine_to_read(line))

    @Slot()
    def read_chosen(self) -> None:
        """The line under the cursor was read."""
        line = self.table.chosen_row()
        if line is not None and self.may(Right.SEE_IDENTITY):
            self._read([line])

    @Slot()
    def read_every(self) -> None:
        """All of them were."""
        self._read([line for line in self.model.rows() if self._mine_to_read(line)])

    def _mine_to_read(self, line: GlassLine) -> bool:
        return line.read_at is None and line.glass.user_id != self.actor.user_id

    def _read(self, lines: list[GlassLine]) -> None:
        ids = [line.glass.id for line in lines]
        self.ask(lambda: self._service.read_back(ids), self._was_read)

    def _was_read(self, count: int) -> None:
        if count:
            self.say(self.tr("%n ouverture(s) relue(s).", "", count))
        self.refresh()

    def _columns(self) -> list[Column[GlassLine]]:
        now = self._now
        return [
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Quand"),
                lambda line: day_or_time(line.glass.opened_at, now()),
                lambda line: line.glass.opened_at.timestamp(),
                key="when",
                width=110,
                fixed=True,
            ),
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Par"),
                lambda line: line.by,
                lambda line: line.by.casefold(),
                key="by",
                width=150,
                weight=600,
            ),
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Dossier de"),
                lambda line: line.patient or "–",
                lambda line: line.patient,
                key="patient",
                width=190,
            ),
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Motif"),
                _why,
                _why,
                key="why",
                width=240,
                stretch=True,
            ),
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Actions"),
                lambda line: str(line.deeds),
                lambda line: float(line.deeds),
                key="deeds",
                width=70,
                align="right",
            ),
            Column(
                lambda: QCoreApplication.translate("GlassSection", "Relecture"),
                lambda line: "",
                lambda line: float(line.read_at is not None),
                key="state",
                width=170,
                chip=_state,
            ),
        ]

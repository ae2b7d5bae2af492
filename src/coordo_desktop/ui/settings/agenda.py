"""The agenda's settings: hours, holidays, usual lengths, travel; rooms and closings under them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.appointments import USUAL_MINUTES, AppointmentKind
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.opening import AgendaSettings, HoursOutOfOrder
from coordo_desktop.domain.public_holidays import AREAS, holidays_of
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.ui.kit.agenda_words import kind_words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.settings.agenda_closings import ClosingsPanel
from coordo_desktop.ui.settings.agenda_fields import (
    NumberField,
    add_week,
    day_words,
    week_of,
    week_values,
)
from coordo_desktop.ui.settings.agenda_rooms import RoomsPanel
from coordo_desktop.ui.settings.kept_draft import KeptDraft
from coordo_desktop.ui.settings.section import Panel, Section

_FIGURES = ("reminder_days", "speed", "detour", "stop", "latitude", "longitude")
_NEXT = 4  # holidays told


class AgendaSection(Section):
    """One form kept as a whole; rooms and closings are kept one by one."""

    def __init__(
        self,
        page: Page,
        actor: Actor,
        service: OpeningService,
        drafts: DraftService,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(page, actor, name="settings.agenda")
        self._service, self._now = service, now
        self._known = AgendaSettings()
        panel = Panel(
            self.tr("Horaires et usages"),
            self.tr(
                "Ce qui est fermé est ombré dans l’agenda\u202f; y mettre un rendez-vous reste "
                "possible."
            ),
            name="settings.agenda.panel",
        )
        self.form = self._make_form()
        self.draft = KeptDraft(self, drafts, self.form, "settings.agenda")
        panel.body.addWidget(self.form)
        self.save_button = Button(
            self.tr("Enregistrer"), name="settings.agenda.save", kind="primary", key="Ctrl+Return"
        )
        self.save_button.clicked.connect(self.save)
        panel.body.addLayout(row(None, self.save_button))
        self.rooms = RoomsPanel(self, service)
        self.closings = ClosingsPanel(self, service, drafts, now)
        for part in (panel, self.rooms, self.closings):
            self.body.addWidget(part)
        self.body.addStretch(1)
        allowed = self.may(Right.MANAGE_SETTINGS)
        for each in (self.form, self.rooms, self.closings):
            each.setEnabled(allowed)
        self.save_button.setVisible(allowed)

    # --- the form -------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        form = Form(name="settings.agenda.form")
        form.section(self.tr("Horaires d’ouverture"))
        closed = Check(self.tr("Fermé les jours fériés"), name="settings.agenda.closedOnHolidays")
        add_week(
            form, "settings.agenda", 4, ("closed_on_holidays", "", closed), closed=self.tr("fermé")
        )
        form.section(self.tr("Jours fériés"))
        area = self.tr("Territoire")
        areas = [(each, area_text(each)) for each in AREAS]
        form.add("holiday_area", area, Choice(areas, name="settings.agenda.area", label=area))
        self.next_holidays = Label("", role="small", ink="text-3", wrap=True)
        form.add_widget(self.next_holidays)
        form.editor("holiday_area").edited.connect(self._tell_holidays)
        form.section(self.tr("Durées usuelles, en minutes"))
        kinds = [
            (
                f"minutes.{kind.value}",
                kind_words(kind),
                _figure(f"minutes.{kind}", kind_words(kind)),
            )
            for kind in AppointmentKind
        ]
        form.add_row(kinds)
        self._add_travel(form)
        return form

    def _add_travel(self, form: Form) -> None:
        form.section(self.tr("Rappels et trajets"))
        words = {
            "reminder_days": self.tr("Rappel, jours avant"),
            "speed": self.tr("Vitesse, km/h"),
            "detour": self.tr("Détour de la route"),
            "stop": self.tr("Arrêt, minutes"),
            "latitude": self.tr("Latitude du cabinet"),
            "longitude": self.tr("Longitude du cabinet"),
        }
        form.add_row(
            [(key, words[key], _figure(key, words[key], whole=key in _WHOLE)) for key in _FIGURES]
        )
        form.add_widget(
            Label(
                self.tr(
                    "Un trajet est estimé\u202f: ligne droite × détour, à cette vitesse, plus "
                    "l’arrêt. Sans coordonnées, le cabinet est placé dans sa commune."
                ),
                role="small",
                ink="text-3",
                wrap=True,
            )
        )

    # --- asked, shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        self.ask(self._service.settings, self._show)
        self.rooms.refresh()
        self.closings.refresh()

    def editing(self) -> bool:
        return self.form.dirty or self.rooms.editing() or self.closings.editing()

    def flush_drafts(self) -> None:
        self.form.flush_draft()
        self.closings.form.flush_draft()

    def _show(self, settings: AgendaSettings) -> None:
        if self.form.dirty:
            return
        self._known = settings
        minutes = {
            f"minutes.{kind.value}": settings.minutes.get(kind.value, usual)
            for kind, usual in USUAL_MINUTES.items()
        }
        self.form.set_values(
            week_values(settings.hours)
            | minutes
            | {key: getattr(settings, key) for key in _FIGURES}
            | {
                "holiday_area": settings.holiday_area,
                "closed_on_holidays": settings.closed_on_holidays,
            }
        )
        self._tell_holidays()
        self.draft.about()

    @Slot()
    def _tell_holidays(self) -> None:
        """The next ones, so that the choice can be checked at a glance."""
        today = self._now().date()
        area = str(self.form.editor("holiday_area").value())
        said = [f"{day_words(on)} ({name})" for on, name in _coming(today, area)[:_NEXT]]
        self.next_holidays.set_text(
            self.tr("Prochains\u202f: {days}.").format(days=", ".join(said))
        )

    # --- kept -----------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Keep what is typed; a refusal stands beside its field."""
        self.form.clear_errors()
        self.rooms.save_names()
        try:
            wanted = self._wanted()
        except CoordoError as error:
            self._refused(error)
            return
        self.ask(lambda: self._service.save_settings(wanted), self._saved, self._refused)

    def _wanted(self) -> AgendaSettings:
        values = self.form.values()
        empty = [key for key in _NEEDED if values[key] is None]
        if empty:
            raise InvalidField(field=empty[0])
        minutes = {kind.value: values[f"minutes.{kind.value}"] for kind in AppointmentKind}
        return replace(
            self._known,
            hours=week_of(values),
            holiday_area=values["holiday_area"],
            closed_on_holidays=values["closed_on_holidays"],
            minutes=minutes,
            **{key: values[key] for key in _FIGURES},
        )

    def _saved(self, _none: None) -> None:
        self.draft.done()
        self.say(self.tr("Réglages de l’agenda enregistrés."))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, HoursOutOfOrder):
            self.form.set_error(f"hours{error.day}", sentence(error))
        elif not self.form.show_error(error):
            self.page.failed(error)


_WHOLE = frozenset({"reminder_days", "speed", "stop"})
_NEEDED = (
    "reminder_days", "speed", "detour", "stop", *(f"minutes.{kind.value}" for kind in
    AppointmentKind),
)  # fmt: skip


def _figure(key: str, label: str, *, whole: bool = True) -> NumberField:
    return NumberField(name=f"settings.agenda.{key}", label=label, whole=whole)


def _coming(today: date, area: str) -> list[tuple[date, str]]:
    years = (holidays_of(year, area) for year in (today.year, today.year + 1))
    return sorted((on, name) for year in years for on, name in year.items() if on >= today)


def area_text(area: str) -> str:
    """The area whose holidays count."""
    return {
        "": QCoreApplication.translate("AgendaSettings", "France métropolitaine"),
        "alsace_moselle": QCoreApplication.translate("AgendaSettings", "Alsace-Moselle"),
        "guadeloupe": QCoreApplication.translate("AgendaSettings", "Guadeloupe"),
        "guyane": QCoreApplication.translate("AgendaSettings", "Guyane"),
        "martinique": QCoreApplication.translate("AgendaSettings", "Martinique"),
        "mayotte": QCoreApplication.translate("AgendaSettings", "Mayotte"),
        "reunion": QCoreApplication.translate("AgendaSettings", "La Réunion"),
    }[area]

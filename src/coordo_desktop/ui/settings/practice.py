"""The practice: what stands at the head of its sheets, and its delays."""

from dataclasses import replace

from PySide6.QtCore import Slot

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.identity import check_finess
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PhoneField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.settings.section import Panel, Section

ZONES = (
    "Europe/Paris",
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "America/Miquelon",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
)
SHEET_HOURS = (8, 12, 24, 30, 48, 72, 168)
FOCUS_DAYS = (3, 5, 7, 10, 14, 21, 30, 60, 90)


class PracticeSection(Section):
    """One form; kept as a whole."""

    def __init__(self, page: Page, actor: Actor, service: SettingsService) -> None:
        super().__init__(page, actor, name="settings.practice")
        self._service = service
        self._known = PracticeSettings()
        panel = Panel(self.tr("La structure"), name="settings.practice.panel")
        self.form = self._make_form()
        panel.body.addWidget(self.form)
        self._save = Button(
            self.tr("Enregistrer"), name="settings.practice.save", kind="primary", key="Ctrl+Return"
        )
        self._save.clicked.connect(self.save)
        panel.body.addLayout(row(None, self._save))
        self.body.addWidget(panel)
        self.body.addStretch(1)
        allowed = self.may(Right.MANAGE_SETTINGS)
        self.form.setEnabled(allowed)
        self._save.setVisible(allowed)

    def refresh(self) -> None:
        self.ask(self._service.load, self._show)

    def editing(self) -> bool:
        return self.form.dirty

    @Slot()
    def save(self) -> None:
        """Keep what is typed; a refusal stands beside its field."""
        self.form.clear_errors()
        try:
            wanted = self._wanted()
        except CoordoError as error:
            self._refused(error)
            return
        self.ask(lambda: self._service.save(wanted), self._saved, self._refused)

    def _make_form(self) -> Form:
        form = Form(name="settings.practice.form")
        name, finess = self.tr("Nom de la structure"), self.tr("Numéro FINESS")
        phone, address = self.tr("Téléphone"), self.tr("Adresse")
        code, town = self.tr("Code postal"), self.tr("Commune")
        zone = self.tr("Fuseau horaire")
        sheet, focus = self.tr("Feuille périmée après"), self.tr("Cible sans suite après")
        form.add("name", name, TextField(name="settings.name", label=name), required=True)
        form.add_row(
            [
                ("finess", finess, TextField(name="settings.finess", label=finess)),
                (
                    "phone",
                    phone,
                    PhoneField(
                        name="settings.phone", label=phone, read=_kept_phone, show=show_phone
                    ),
                ),
            ]
        )
        form.add("address", address, TextField(name="settings.address", label=address))
        form.add_row(
            [
                ("postal_code", code, TextField(name="settings.postalCode", label=code)),
                ("town", town, TextField(name="settings.town", label=town)),
            ],
            stretch=(1, 3),
        )
        hours = [(each, self.tr("%n heure(s)", "", each)) for each in SHEET_HOURS]
        days = [(each, self.tr("%n jour(s)", "", each)) for each in FOCUS_DAYS]
        form.add_row(
            [
                (
                    "sheet_valid_hours",
                    sheet,
                    Choice(hours, name="settings.sheetHours", label=sheet),
                ),
                ("focus_ageing_days", focus, Choice(days, name="settings.focusDays", label=focus)),
                (
                    "time_zone",
                    zone,
                    Choice([(z, z) for z in ZONES], name="settings.timeZone", label=zone),
                ),
            ]
        )
        self._finess = Label("", role="small", name="settings.finessSaid")
        form.frame("finess").add_to_label(self._finess)
        form.editor("finess").edited.connect(self._check_finess)
        return form

    def _show(self, settings: PracticeSettings) -> None:
        self._known = settings
        self._offer("sheet_valid_hours", settings.sheet_valid_hours)
        self._offer("focus_ageing_days", settings.focus_ageing_days)
        fields = ("name", "finess", "phone", "address", "postal_code", "town", "time_zone")
        numbers = ("sheet_valid_hours", "focus_ageing_days")
        self.form.set_values({key: getattr(settings, key) for key in (*fields, *numbers)})
        self._check_finess()

    def _offer(self, key: str, value: int) -> None:
        """A value outside the usual ones is offered too, so that saving does not change it."""
        usual = SHEET_HOURS if key == "sheet_valid_hours" else FOCUS_DAYS
        values = sorted({*usual, value})
        words = (
            [(each, self.tr("%n heure(s)", "", each)) for each in values]
            if key == "sheet_valid_hours"
            else [(each, self.tr("%n jour(s)", "", each)) for each in values]
        )
        self.form.editor(key).set_options(words)

    def _wanted(self) -> PracticeSettings:
        values = self.form.values()
        typed = values["finess"]
        values["finess"] = check_finess(typed).normalised if typed else ""
        return replace(self._known, **values)

    def _saved(self, _nothing: None) -> None:
        self.form.set_clean()
        self.say(self.tr("Réglages de la structure enregistrés."))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self.page.failed(error)

    @Slot()
    def _check_finess(self) -> None:
        typed = str(self.form.editor("finess").value())
        right = check_finess(typed).key_ok
        self._finess.set_ink("ok" if right else "warn")
        said = self.tr("clé vérifiée") if right else self.tr("la clé ne correspond pas")
        self._finess.set_text(said if typed else "")


def _kept_phone(typed: str) -> str:
    phone = read_phone(typed)
    return phone.kept if phone is not None else ""

"""What is asked less often of an appointment: preparation, transport, interpreter, reminder."""

from typing import Any

from PySide6.QtCore import QObject

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.ui.agenda.agenda_fields import HourField, WindowField
from coordo_desktop.ui.kit.agenda_words import means_words, order_words
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import sized
from coordo_desktop.ui.kit.text_area import TextArea

MORE = (
    "preparation", "means", "order", "who", "fetched_at", "interpreter", "reminder_days", "window",
    "note",
)  # fmt: skip
_PRESCRIBED = frozenset({TransportMeans.TAXI, TransportMeans.SEATED, TransportMeans.AMBULANCE})
_NOBODY = frozenset({TransportMeans.NONE, TransportMeans.OWN})
_DAYS = (1, 2, 3, 7)
_NARROW = 96


class MoreFields(QObject):
    """The folded part of an appointment's form."""

    def __init__(self, form: Form, name: str, usual: int) -> None:
        super().__init__(form)
        self._form, self._name = form, name
        self._shown = self._home = False
        form.add("preparation", self.tr("À préparer"), TextArea(
            name=f"{name}.preparation", label=self.tr("À préparer"),
            placeholder=self.tr("à jeun, carnet, ordonnance…"), max_lines=5))  # fmt: skip
        means = [(one, means_words(one)) for one in TransportMeans]
        self._means = Choice(means, name=f"{name}.means", label=self.tr("Transport"))
        orders = [(one, order_words(one)) for one in TransportOrder]
        self._order = Choice(orders, name=f"{name}.order", label=self.tr("Prescription"))
        form.add_row(
            [("means", self.tr("Transport"), self._means),
             ("order", self.tr("Prescription"), self._order)]
        )  # fmt: skip
        who = TextField(name=f"{name}.who", label=self.tr("Transporteur"))
        fetched = HourField(name=f"{name}.fetched", label=self.tr("Pris en charge à"))
        form.add_row(
            [("who", self.tr("Transporteur"), who),
             ("fetched_at", self.tr("Pris en charge à"), fetched)],
            stretch=(3, 2),
        )  # fmt: skip
        interpreter = TextField(
            name=f"{name}.interpreter", label=self.tr("Interprète"),
            placeholder=self.tr("langue"),
        )  # fmt: skip
        self._reminder = Choice(
            self._reminders(usual), name=f"{name}.reminder", label=self.tr("Appel de rappel")
        )
        form.add_row(
            [("interpreter", self.tr("Interprète"), interpreter),
             ("reminder_days", self.tr("Appel de rappel"), self._reminder)]
        )  # fmt: skip
        form.add("window", self.tr("Passage entre"), WindowField(
            name=f"{name}.window", label=self.tr("Passage entre")))  # fmt: skip
        form.add("note", self.tr("Note"), TextArea(
            name=f"{name}.note", label=self.tr("Note"), max_lines=5))  # fmt: skip
        self._means.changed.connect(self._means_chosen)
        for choice in (self._means, self._order, self._reminder):
            sized(choice, min_width=_NARROW)  # two of them stand side by side in a panel

    def _reminders(self, usual: int, kept: int | None = None) -> list[tuple[Any, str]]:
        """No call, the evening before, so many days before; the practice's usual one is said."""
        days = sorted({*_DAYS, usual, *([kept] if kept else [])} - {0})
        made: list[tuple[Any, str]] = [(None, self.tr("Aucun"))]
        for count in days:
            words = self.tr("La veille") if count == 1 else self.tr("%n jours avant", "", count)
            usually = self.tr("{when}, habituel").format(when=words) if count == usual else words
            made.append((count, usually))
        return made

    # --- folding ------------------------------------------------------------------------------

    def toggle(self) -> bool:
        """Show or hide; whether it is shown now."""
        self.fold(shown=not self._shown)
        return self._shown

    def fold(self, *, shown: bool) -> None:
        """Show or hide all of it."""
        self._shown = shown
        for key in MORE:
            self._show(key, shown=shown)
        if shown:
            self._follow()

    def at_home(self, *, at_home: bool) -> None:
        """A window is asked for a visit at home only."""
        self._home = at_home
        if self._shown:
            self._follow()

    def _follow(self) -> None:
        means = self._means.value()
        self._show("order", shown=means in _PRESCRIBED)
        for key in ("who", "fetched_at"):
            self._show(key, shown=means not in _NOBODY)
        self._show("window", shown=self._home)

    def _show(self, key: str, *, shown: bool) -> None:
        frame = self._form.frame(key)
        frame.setVisible(shown)
        keys = [one for one in MORE if self._form.frame(one).under is frame.under]
        frame.under.setVisible(any(not self._form.frame(one).isHidden() for one in keys))

    def _means_chosen(self, means: object) -> None:
        """A means that is prescribed asks for its prescription."""
        if means in _PRESCRIBED and self._order.value() is TransportOrder.NOT_NEEDED:
            self._order.set_value(TransportOrder.TO_ASK)
        elif means not in _PRESCRIBED:
            self._order.set_value(TransportOrder.NOT_NEEDED)
        self._follow()

    # --- values -------------------------------------------------------------------------------

    def values_of(self, content: AppointmentContent) -> dict[str, Any]:
        """What the fields show of a content."""
        transport = content.transport
        if content.reminder_days and content.reminder_days not in _DAYS:
            self._reminder.set_options(self._reminders(2, content.reminder_days))
        return {
            "preparation": content.preparation,
            "means": transport.means,
            "order": transport.order,
            "who": transport.who,
            "fetched_at": transport.fetched_at,
            "interpreter": content.interpreter,
            "reminder_days": content.reminder_days,
            "window": (content.window_from, content.window_to),
            "note": content.note,
        }

    @staticmethod
    def filled(content: AppointmentContent) -> bool:
        """Whether any of it says something."""
        return bool(
            content.preparation or content.interpreter or content.note
            or content.reminder_days is not None or content.window_from or content.window_to
            or content.transport != Transport()
        )  # fmt: skip

    @staticmethod
    def read(values: dict[str, Any], *, at_home: bool) -> dict[str, Any]:
        """The parts of a content, from what was read of the fields."""
        means = values["means"]
        someone = means not in _NOBODY
        first, last = values["window"] if at_home else (None, None)
        return {
            "preparation": values["preparation"],
            "transport": Transport(
                means=means,
                who=values["who"] if someone else "",
                fetched_at=values["fetched_at"] if someone else None,
                order=values["order"],
            ),
            "interpreter": values["interpreter"],
            "reminder_days": values["reminder_days"],
            "note": values["note"],
            "window_from": first,
            "window_to": last,
        }

"""The panel in which a list is asked for: every field of a question, none of them required."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.lists import Criteria
from coordo_desktop.domain.patients import LifeCycle, Professional, Sex
from coordo_desktop.ui.kit.ask_panel import focus_first
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.patients import list_cell_words as told
from coordo_desktop.ui.patients import words

_NUMBERS = ("age_from", "age_to", "no_contact_days")
_TEXTS = ("name_starts", "postal_code", "problem", "device", "allergy")


class Several(QWidget):
    """Several of a few: boxes to tick that go to the next line where they do not fit."""

    edited = Signal()

    def __init__(self, options: Sequence[tuple[Hashable, str]], *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        layout = FlowLayout(self, gap=10)
        self._boxes: dict[Hashable, Check] = {}
        for number, (key, text) in enumerate(options, start=1):
            box = Check(text, name=f"{name}.{number}", label=with_colon(label, text))
            box.edited.connect(self.edited)
            layout.addWidget(box)
            self._boxes[key] = box
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> Any:
        """What is ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        """Tick these."""
        for key, box in self._boxes.items():
            box.setChecked(key in (value or ()))

    def raw(self) -> object:
        """Which boxes, by their place."""
        return [number for number, box in enumerate(self._boxes.values()) if box.isChecked()]

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        ticked = raw if isinstance(raw, list) else []
        for number, box in enumerate(self._boxes.values()):
            box.setChecked(number in ticked)


class FiltersPanel(SidePanel):
    """Each change is asked at once; what cannot be read is said beside its field."""

    asked = Signal(object)  # Criteria
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(name="lists.filters", title=self.tr("Filtres"))
        self._form: Form | None = None
        self._kept = Criteria()
        clear_all = Button(self.tr("Tout effacer"), name="lists.filters.clear", kind="quiet")
        close = Button(self.tr("Fermer"), name="lists.filters.done", key="Esc")
        clear_all.clicked.connect(self.emptied)
        close.clicked.connect(self.close_panel)
        self.foot(clear_all, None, close)
        self._clinical = True
        Shortcuts(self).add("Ctrl+Return", self.tr("Fermer les filtres"), self.close_panel)
        self.hide()

    def set_clinical(self, clinical: bool) -> None:
        """Questions about care are for who may read it."""
        self._clinical = clinical

    def open_on(
        self, criteria: Criteria, towns: Sequence[str], people: Sequence[Professional]
    ) -> None:
        """Show what is asked now."""
        self.clear()
        form = Form(name="lists.filters.form")
        self._add_person(form, towns)
        self._add_follow_up(form, people)
        if self._clinical:
            self._add_care(form)
        form.end()
        self._form = form
        self.show_criteria(criteria)
        form.edited.connect(self._edited)
        self.block().addWidget(form)
        self.end()
        self.open()
        focus_first(form)

    def show_criteria(self, criteria: Criteria) -> None:
        """Fill the fields, without asking."""
        self._kept = criteria
        if self._form is None:
            return
        values: dict[str, Any] = {
            each.name: getattr(criteria, each.name) for each in fields(Criteria)
        }
        for name in _NUMBERS:
            values[name] = "" if values[name] is None else str(values[name])
        values["towns"] = ", ".join(criteria.towns)
        self._form.set_values(values)

    def criteria(self) -> Criteria:
        """What is asked; InvalidField for a number that is none."""
        if self._form is None:
            return self._kept
        typed: dict[str, Any] = self._form.values()
        for name in _NUMBERS:
            if name in typed:
                typed[name] = _number(name, typed[name])
        towns = [town.strip() for town in str(typed["towns"]).split(",")]
        typed["towns"] = tuple(town for town in towns if town)
        kept = {each.name: getattr(self._kept, each.name) for each in fields(Criteria)}
        return Criteria(**{**kept, **typed})

    def _edited(self) -> None:
        if self._form is None:
            return
        try:
            asked = self.criteria()
        except CoordoError as error:
            self._form.show_error(error)
            return
        self._form.clear_errors()
        self._kept = asked
        self.asked.emit(asked)

    # --- fields ----------------------------------------------------------------------------------

    def _add_person(self, form: Form, towns: Sequence[str]) -> None:
        form.add_row([
            ("age_from", self.tr("À partir de (ans)"),
             self._text("age_from", self.tr("À partir de (ans)"))),
            ("age_to", self.tr("Jusqu’à (ans)"), self._text("age_to", self.tr("Jusqu’à (ans)"))),
        ])  # fmt: skip
        self._several(form, "sexes", self.tr("Sexe"), [(one, words.sex_word(one)) for one in Sex])
        label = self.tr("Communes")
        field = self._text("towns", label)
        form.add(
            "towns", label, field, help_text=self.tr("Plusieurs\u202f: séparez par une virgule.")
        )
        completion = Completion(field, name="lists.filters.towns.known", fills=False)
        completion.asked.connect(lambda text: completion.offer(_towns(text, towns)))
        completion.accepted.connect(lambda chosen: self._take_town(field, chosen))
        self._add_text(form, "postal_code", self.tr("Code postal (début)"))
        self._several(form, "statuses", self.tr("Identité"), list(told.statuses().items()))

    def _add_follow_up(self, form: Form, people: Sequence[Professional]) -> None:
        form.section(self.tr("Suivi"))
        lives = [(one, said) for one, said in told.lives().items() if one is not LifeCycle.MERGED]
        self._several(form, "life_cycles", self.tr("Dossier"), lives)
        label = self.tr("Suivi coordonné")
        answers: list[tuple[Hashable, str]] = [
            (None, self.tr("indifférent")), (True, self.tr("oui")), (False, self.tr("non")),
        ]  # fmt: skip
        form.add("coordinated", label, Choice(answers, name="lists.filters.coordinated",
                                              label=label))  # fmt: skip
        listed: list[tuple[Hashable, str]] = [(None, self.tr("indifférent"))]
        listed += [(one.id, words.professional_option(one)) for one in people if one.active]
        for key, label in (
            ("professional", self.tr("Intervenant du cercle")),
            ("doctor", self.tr("Médecin traitant")),
        ):
            form.add(key, label, Choice(listed, name=f"lists.filters.{key}", label=label))

    def _add_care(self, form: Form) -> None:
        form.section(self.tr("Soins"))
        girs = [(level, str(level)) for level in range(1, 7)]
        self._several(form, "girs", self.tr("GIR"), girs)
        self._several(form, "stabilities", self.tr("État"), list(told.stabilities().items()))
        self._several(form, "flags", self.tr("Vigilances"), list(told.flags().items()))
        self._add_text(form, "problem", self.tr("Problème"))
        self._add_text(form, "device", self.tr("Dispositif"))
        self._add_text(form, "allergy", self.tr("Allergie"))
        self._several(form, "consents", self.tr("Accord de partage"), list(told.consents().items()))
        label = self.tr("Sans contact depuis (jours)")
        form.add("no_contact_days", label, self._text("no_contact_days", label))

    def _text(self, key: str, label: str) -> TextField:
        return TextField(name=f"lists.filters.{key}", label=label)

    def _add_text(self, form: Form, key: str, label: str) -> None:
        form.add(key, label, self._text(key, label))

    def _several(
        self, form: Form, key: str, label: str, options: Sequence[tuple[Any, str]]
    ) -> None:
        form.add(key, label, Several(options, name=f"lists.filters.{key}", label=label))

    def _take_town(self, field: TextField, chosen: Suggestion) -> None:
        before, comma, _typed = field.text().rpartition(",")
        field.setText(f"{before}{comma}{' ' if comma else ''}{chosen.text}")
        self._edited()


def _number(field: str, text: str) -> int | None:
    if not text.strip():
        return None
    if not text.strip().isdecimal():
        raise InvalidField(field=field)
    return int(text)


def _towns(text: str, towns: Sequence[str]) -> list[Suggestion]:
    sought = folded(text.rpartition(",")[2].strip())
    found = [town for town in towns if sought and folded(town).startswith(sought)]
    return [Suggestion(town) for town in found[:8]]


def people_named(people: Sequence[Professional]) -> Mapping[Any, str]:
    """Names by id, for chips."""
    return {one.id: words.professional_word(one) for one in people}


def title() -> str:
    """« Listes »."""
    return QCoreApplication.translate("ListsPage", "Listes")

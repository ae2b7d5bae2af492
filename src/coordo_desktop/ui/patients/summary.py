"""The first tab of a record: what one must know in one look, in three columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordo_desktop.domain.ids import FocusId
from coordo_desktop.domain.measurements import Bounds, LastMeasurement, Measure, Measurement
from coordo_desktop.domain.patients import (
    ConsentKind,
    ContactPerson,
    PatientRecord,
    Professional,
    Relation,
    Stability,
)
from coordo_desktop.domain.transmissions import BoardLine, FocusLine
from coordo_desktop.ui.kit.cards import Card, KeyValues
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row, spaced
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.patients import plan_glance, words
from coordo_desktop.ui.patients import summary_lines as lines
from coordo_desktop.ui.patients.plan_glance import PlanGlance

_MOST = 6
_COLUMNS = 3
_ROOM_FOR_ANOTHER = (600, 940)  # mock-up pixels from which a second, a third column fits


@dataclass(frozen=True, slots=True)
class Summary:
    """What the summary shows beside the record itself."""

    record: PatientRecord
    foci: Sequence[FocusLine] = ()
    measurements: Sequence[LastMeasurement] = ()
    values: Sequence[Measurement] = ()
    bounds: Mapping[Measure, Bounds] = field(default_factory=dict)
    entries: Sequence[BoardLine] = ()
    directory: Sequence[Professional] = ()


class SummaryTab(QWidget):
    """Problems, wishes, what to do if…; measurements and open cibles; circle, rights, access."""

    tab_asked = Signal(str)
    transmission_asked = Signal()
    stability_asked = Signal(object)  # Stability

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patient.summary")
        self.setAccessibleName(self.tr("Résumé"))
        self._state = Segmented(
            [
                Option(Stability.STABLE.value, words.stability_word(Stability.STABLE), kind="ok"),
                Option(Stability.WATCH.value, words.stability_word(Stability.WATCH), kind="warn"),
                Option(
                    Stability.UNSTABLE.value, words.stability_word(Stability.UNSTABLE),
                    kind="danger",
                ),
            ],
            name="patient.stability", label=self.tr("État de la personne"), compact=True,
        )  # fmt: skip
        self._state.changed.connect(self._ask_state)
        self._state_line = QWidget()
        self._state_line.setLayout(
            row(Label(self.tr("État"), ink="text-3"), self._state, None, margins=(12, 4, 12, 4))
        )
        self._problems = self._card(self.tr("Problèmes et besoins"), "problems", "health")
        self._problem_lines = column(gap=0)
        self._problems.add(self._state_line)
        self._problems.body.addLayout(self._problem_lines)
        self._matters = self._card(self.tr("Ce qui compte"), "matters", "situation")
        self._if_then = self._card(self.tr("Si… alors…"), "if_then", "health")
        self._measures = Card(
            self.tr("Mesures"), name="patient.summary.measures",
            detail=self.tr("zone\u202f: valeurs habituelles"),
        )  # fmt: skip
        self._foci = Card(
            self.tr("Cibles ouvertes"), name="patient.summary.foci", action=self.tr("Écrire"),
            key="Ctrl+T",
        )  # fmt: skip
        self._foci.acted.connect(self.transmission_asked)
        self._objectives = self._card(self.tr("Objectifs du plan"), "objectives", "plan")
        self._coming = self._card(self.tr("À venir"), "coming", "plan")
        self._statements = Card(self.tr("La personne dit"), name="patient.summary.statements")
        for card in (self._objectives, self._coming, self._statements):
            card.hide()
        self._said_matters = ""
        self._circle = self._card(self.tr("Cercle de soins"), "circle", "circle")
        self._rights = self._card(self.tr("Volontés et droits"), "rights", "consents")
        self._access = self._card(self.tr("Adresse et accès"), "access", "identity")
        self.setLayout(column(ScrollArea(self._columns(), name="patient.summary.scroll"), gap=0))

    def _columns(self) -> QWidget:
        self._parts = [
            (column(*cards, None, gap=12), share)
            for cards, share in (
                (
                    (
                        self._problems,
                        self._statements,
                        self._objectives,
                        self._matters,
                        self._if_then,
                    ),
                    37,
                ),
                ((self._measures, self._foci), 42),
                ((self._coming, self._circle, self._rights, self._access), 35),
            )
        ]
        self._beside = spaced(QHBoxLayout(), gap=12)
        self._below = column(self._beside, None, gap=12, margins=(12, 12, 12, 12))
        self._side_by_side = 0
        self._share_room(_COLUMNS)
        inside = QWidget()
        inside.setLayout(self._below)
        return inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = sum(self.width() >= px(least) for least in _ROOM_FOR_ANOTHER)
        self._share_room(1 + wide)

    def _share_room(self, wanted: int) -> None:
        """So many columns side by side, the others under them: nothing is cut beside a panel."""
        if wanted == self._side_by_side:
            return
        self._side_by_side = wanted
        for made, _share in self._parts:
            for host in (self._beside, self._below):
                host.removeItem(made)
            made.setParent(None)
        for number, (made, share) in enumerate(self._parts):
            if number < wanted:
                self._beside.addLayout(made, share)
            else:
                self._below.insertLayout(self._below.count() - 1, made)

    def _card(self, title: str, name: str, tab: str) -> Card:
        card = Card(title, name=f"patient.summary.{name}", action=self.tr("Ouvrir"))
        card.setProperty("tab", tab)
        card.acted.connect(self._open_tab)
        return card

    def _open_tab(self) -> None:
        self.tab_asked.emit(str(self.sender().property("tab")))

    def _ask_state(self, key: str) -> None:
        self.stability_asked.emit(Stability(key))

    def allow(self, *, write: bool) -> None:
        """The state may be changed."""
        self._state.setEnabled(write)

    def show_summary(self, shown: Summary, today: date) -> None:
        """Say what is known of this person; nothing clinical for who may not read it."""
        record = shown.record
        for card in (
            self._problems, self._matters, self._if_then, self._foci, self._measures, self._rights,
        ):  # fmt: skip
            card.setVisible(record.clinical)
        for card in (self._objectives, self._coming):
            card.setVisible(record.clinical and not card.isHidden())
        if record.clinical:
            self._show_clinical(shown)
        self._show_circle(shown, today)
        patient = record.patient
        town = f"{patient.postal_code} {patient.town}".strip()
        address = "\n".join(line for line in (patient.address, patient.address_extra, town) if line)
        self._fill(self._access, [lines.paragraph(address), lines.paragraph(patient.access_notes)])

    def _show_clinical(self, shown: Summary) -> None:
        record = shown.record
        self._state.set_value(record.patient.stability.value)
        current = [one for one in record.problems if one.until is None]
        self._problems.set_count(len(current))
        clear(self._problem_lines)
        for one in current[:_MOST]:
            lines.add(self._problem_lines, lines.problem(one))
        self._said_matters = record.patient.situation.what_matters
        self._fill(self._matters, [lines.quote(self._said_matters)])
        self._fill(self._if_then, [lines.if_then(one) for one in record.contingencies])
        self._foci.set_count(len(shown.foci))
        last = _last_words(shown.entries)
        # The most pressing ones: each line costs a millisecond, and a summary is read at a glance.
        pressing = sorted(shown.foci, key=lambda one: one.focus.priority.rank, reverse=True)
        some = [lines.focus(one, last.get(one.focus.id, "")) for one in pressing[:_MOST]]
        others = len(shown.foci) - len(some)
        if others > 0:
            some.append(lines.bare(Label(f"+ {others}", ink="text-3")))
        self._fill(self._foci, some)
        self._measures.setVisible(bool(shown.measurements))
        self._fill(
            self._measures,
            [lines.measure(one, shown.values, shown.bounds) for one in shown.measurements],
        )
        self._show_rights(record)

    def show_plan(self, shown: PlanGlance) -> None:
        """What the plan adds, once it was read: it comes after the record, which does not wait."""
        for card, made in (
            (self._objectives, plan_glance.objectives(shown)),
            (self._coming, plan_glance.coming(shown)),
            (self._statements, plan_glance.statements(shown)),
        ):
            card.setVisible(bool(made))
            self._fill(card, made)
        self._coming.setProperty("tab", "appointments" if shown.appointments else "plan")
        self._objectives.set_detail(plan_glance.head_words(shown))
        self._fill(self._matters, [lines.quote(plan_glance.matters(shown) or self._said_matters)])

    def hide_plan(self) -> None:
        """Another record comes: nothing of the plan of the one before stays."""
        self._objectives.hide()
        self._coming.hide()
        self._statements.hide()

    def _show_circle(self, shown: Summary, today: date) -> None:
        record = shown.record
        named = {one.id: words.professional_word(one) for one in shown.directory}
        present = [one for one in record.care_team if one.until is None or one.until >= today]
        self._circle.set_count(len(present) + len(record.contacts))
        shown_lines: list[QWidget | None] = [
            lines.member(one, named.get(one.professional_id, one.professional)) for one in present
        ]
        if record.contacts:
            shown_lines.append(lines.heading(self.tr("Proches")))
            shown_lines += [lines.near(one) for one in record.contacts]
        self._fill(self._circle, shown_lines)

    def _show_rights(self, record: PatientRecord) -> None:
        situation = record.patient.situation
        trusted = ", ".join(_with(record.contacts, Relation.TRUSTED_PERSON))
        unknown = self.tr("non renseigné")
        given = [
            words.consent_word(one.kind)
            for one in record.consents
            if one.given and one.kind is not ConsentKind.OPPOSITION
        ]
        pairs = [
            (self.tr("Personne de confiance"), trusted or unknown),
            (self.tr("Directives anticipées"), situation.advance_directives or unknown),
            (self.tr("Protection juridique"), situation.legal_protection or self.tr("aucune")),
            (self.tr("Consentements"), ", ".join(dict.fromkeys(given)) or unknown),
        ]
        values = KeyValues(pairs, name="patient.summary.rights.values", key_width=146)
        self._fill(self._rights, [lines.bare(values)])

    def _fill(self, card: Card, made: Sequence[QWidget | None]) -> None:
        clear(card.body)
        shown = [line for line in made if line is not None]
        for line in shown or [lines.bare(Label(self.tr("Rien de noté."), ink="text-3"))]:
            card.add(line)


def _last_words(entries: Sequence[BoardLine]) -> dict[FocusId, str]:
    """What was last said under each cible, from the newest entries of this patient."""
    said: dict[FocusId, str] = {}
    for line in sorted(entries, key=lambda one: one.entry.at, reverse=True):
        entry = line.entry
        if entry.focus_id is None or line.corrected_by is not None or entry.withdrawn_at:
            continue
        text = next((text for _heading, text in entry.parts if text), "")
        said.setdefault(entry.focus_id, text)
    return said


def _with(contacts: Sequence[ContactPerson], relation: Relation) -> list[str]:
    return [one.name for one in contacts if relation in one.relations]

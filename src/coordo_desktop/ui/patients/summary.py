"""The first tab of a record: what one must know in one look, in three columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.measurements import LastMeasurement, Trend
from coordo_desktop.domain.patients import ContactPerson, PatientRecord, Relation, Stability
from coordo_desktop.domain.transmissions import FocusLine, Priority
from coordo_desktop.ui.kit.avatars import Avatar, initials
from coordo_desktop.ui.kit.cards import Card, KeyValues
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized, spaced
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.patients import words

_MOST = 6
_TREND_ICONS = {Trend.UP: "rising", Trend.DOWN: "falling", Trend.LEVEL: "arrow-right"}


@dataclass(frozen=True, slots=True)
class Summary:
    """What the summary shows beside the record itself."""

    record: PatientRecord
    foci: Sequence[FocusLine] = ()
    measurements: Sequence[LastMeasurement] = ()


class SummaryTab(QWidget):
    """Problems, wishes, what to do if…; measurements and open cibles; circle, rights, access."""

    tab_asked = Signal(str)
    transmission_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patient.summary")
        self.setAccessibleName(self.tr("Résumé"))
        self._problems = self._card(self.tr("Problèmes et besoins"), "problems", "health")
        self._matters = self._card(self.tr("Ce qui compte"), "matters", "situation")
        self._if_then = self._card(self.tr("Si… alors…"), "if_then", "health")
        self._measures = Card(self.tr("Dernières mesures"), name="patient.summary.measures")
        self._foci = Card(
            self.tr("Cibles ouvertes"), name="patient.summary.foci", action=self.tr("Écrire"),
            key="Ctrl+T",
        )  # fmt: skip
        self._foci.acted.connect(self.transmission_asked)
        self._circle = self._card(self.tr("Cercle de soins"), "circle", "circle")
        self._rights = self._card(self.tr("Volontés et droits"), "rights", "consents")
        self._access = self._card(self.tr("Adresse et accès"), "access", "identity")
        columns = QHBoxLayout()
        for cards in (
            (self._problems, self._matters, self._if_then),
            (self._foci, self._measures),
            (self._circle, self._rights, self._access),
        ):
            columns.addLayout(column(*cards, None, gap=12), 1)
        spaced(columns, gap=12)
        inside = QWidget()
        inside.setLayout(column(columns, None, margins=(12, 12, 12, 12)))
        self.setLayout(column(ScrollArea(inside, name="patient.summary.scroll"), gap=0))

    def _card(self, title: str, name: str, tab: str) -> Card:
        card = Card(title, name=f"patient.summary.{name}", action=self.tr("Ouvrir"))
        card.setProperty("tab", tab)
        card.acted.connect(self._open_tab)
        return card

    def _open_tab(self) -> None:
        self.tab_asked.emit(str(self.sender().property("tab")))

    def show_summary(self, shown: Summary, today: date) -> None:
        """Say what is known of this person."""
        record = shown.record
        self._show_problems(record, today)
        self._fill(self._matters, [_paragraph(record.patient.situation.what_matters)])
        self._fill(self._if_then, [_if_then(one) for one in record.contingencies])
        self._foci.set_count(len(shown.foci))
        self._fill(self._foci, [_focus_line(one) for one in shown.foci])
        self._measures.setVisible(bool(shown.measurements))
        self._fill(self._measures, [_measure_line(one) for one in shown.measurements])
        self._circle.set_count(len(record.care_team))
        self._fill(self._circle, [*map(_member, record.care_team), *map(_near, record.contacts)])
        self._show_rights(record)
        patient = record.patient
        town = f"{patient.postal_code} {patient.town}".strip()
        lines = [patient.address, patient.address_extra, town]
        address = "\n".join(line for line in lines if line)
        self._fill(self._access, [_paragraph(address), _paragraph(patient.access_notes)])

    def _show_problems(self, record: PatientRecord, today: date) -> None:
        current = [one for one in record.problems if one.until is None]
        self._problems.set_count(len(current))
        lines: list[QWidget | None] = [_stability(record.patient.stability)]
        lines += [
            _two(one.label, str(one.since.year) if one.since else "") for one in current[:_MOST]
        ]
        self._fill(self._problems, lines)

    def _show_rights(self, record: PatientRecord) -> None:
        situation = record.patient.situation
        trusted = _with(record.contacts, Relation.TRUSTED_PERSON)
        unknown = self.tr("non renseigné")
        pairs = [
            (self.tr("Personne de confiance"), ", ".join(trusted) or unknown),
            (self.tr("Directives anticipées"), situation.advance_directives or unknown),
            (self.tr("Protection juridique"), situation.legal_protection or self.tr("aucune")),
            (
                self.tr("Consentements"),
                ", ".join(words.consent_word(one.kind) for one in record.consents if one.given)
                or unknown,
            ),
        ]
        values = KeyValues(pairs, name="patient.summary.rights.values", key_width=140)
        self._fill(self._rights, [_bare(values)])

    def _fill(self, card: Card, lines: Sequence[QWidget | None]) -> None:
        clear(card.body)
        shown = [line for line in lines if line is not None]
        for line in shown or [_bare(Label(self.tr("Rien de noté."), ink="text-3"))]:
            card.add(line)


def _host(layout: QHBoxLayout | QVBoxLayout) -> QWidget:
    """A line of a card, 12 px from its edges."""
    host = QWidget()
    spaced(layout, margins=(12, 5, 12, 5), gap=8)
    host.setLayout(layout)
    return host


def _bare(widget: QWidget) -> QWidget:
    return _host(column(widget, gap=0))


def _paragraph(text: str) -> QWidget | None:
    return _bare(Label(text, wrap=True)) if text else None


def _two(left: str, right: str) -> QWidget:
    return _host(row(RunsLabel(left), None, Label(right, ink="text-2", role="small")))


def _stability(stability: Stability) -> QWidget | None:
    if stability is Stability.STABLE:
        return None
    kind = "danger" if stability is Stability.UNSTABLE else "warn"
    return _host(row(Chip(words.stability_word(stability), kind=kind), None))


def _if_then(one: object) -> QWidget:
    condition, action = getattr(one, "condition", ""), getattr(one, "action", "")
    runs = [
        Run(QCoreApplication.translate("SummaryTab", "Si "), 600), Run(f"{condition}, "),
        Run(QCoreApplication.translate("SummaryTab", "alors "), 600), Run(action),
    ]  # fmt: skip
    return _bare(RunsLabel(runs, wrap=True))


def _focus_line(line: FocusLine) -> QWidget:
    focus = line.focus
    age = QCoreApplication.translate("SummaryTab", "{days} j").format(days=line.age_days)
    entries = QCoreApplication.translate("SummaryTab", "%n entrée(s)", "", focus.entries)
    texts = column(
        RunsLabel([Run(focus.label, 600)]), Label(entries, role="small", ink="text-2"), gap=0
    )
    chip = QWidget()
    chip.setLayout(row(_priority_chip(focus.priority), None))
    sized(chip, width=96)
    return _host(row(chip, texts, None, Label(age, role="small", ink="text-2"), gap=8))


def _priority_chip(priority: Priority) -> Chip:
    if priority is Priority.URGENT:
        return Chip(QCoreApplication.translate("SummaryTab", "Urgente"), kind="danger")
    if priority is Priority.IMPORTANT:
        return Chip(QCoreApplication.translate("SummaryTab", "Importante"), kind="warn")
    return Chip(QCoreApplication.translate("SummaryTab", "Info"), kind="neutral")


def _measure_line(one: LastMeasurement) -> QWidget:
    ink = "danger" if one.out_of_bounds else "text"
    text = f"! {one.text}" if one.out_of_bounds else one.text
    items: list[QWidget | None] = [RunsLabel([Run(text, 600, ink)]), None]
    items.append(Label(words.moment_word(one.at), role="small", ink="text-2"))
    if one.trend in _TREND_ICONS:
        items.append(IconLabel(_TREND_ICONS[one.trend], ink, 16, label=one.trend.value))
    return _host(row(*items))


def _member(member: object) -> QWidget:
    name = str(getattr(member, "professional", ""))
    said = str(getattr(member, "role", "") or getattr(member, "profession", ""))
    return _person(name, said, str(getattr(member, "phone", "")))


def _near(contact: ContactPerson) -> QWidget:
    said = [contact.kinship, *(words.relation_word(one) for one in sorted(contact.relations))]
    return _person(contact.name, ", ".join(word for word in said if word), contact.phone)


def _person(name: str, said: str, phone: str) -> QWidget:
    texts = column(RunsLabel([Run(name)]), Label(said, role="small", ink="text-2"), gap=0)
    shown = show_phone(phone) if phone else ""
    return _host(row(Avatar(initials(name)), texts, None, Label(shown, role="table"), gap=8))


def _with(contacts: Sequence[ContactPerson], relation: Relation) -> list[str]:
    return [one.name for one in contacts if relation in one.relations]

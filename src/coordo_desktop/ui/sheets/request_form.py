"""The form of a new sheet: for whom, which patients, since when, how it looks."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.handover import (
    NobodyOnSheet,
    PaperFormat,
    Profile,
    SheetForm,
    SheetRequest,
)
from coordo_desktop.domain.ids import PatientId, RoundId
from coordo_desktop.domain.lists import ListKind, SavedList
from coordo_desktop.domain.patients import PatientLine, Professional
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.shown_names import name as shown_name
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.recipients import Recipients
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.period import PeriodFields

_LABEL = 84
_REST_MS = 300
_SUGGESTED = 8


class Which(StrEnum):
    """Which patients stand on the sheet."""

    NEWS = "news"
    CIRCLE = "circle"
    LIST = "list"
    ROUND = "round"
    CHOSEN = "chosen"


class RequestForm(QWidget):
    """`changed` after each option and a short rest of the keyboard; decides nothing."""

    changed = Signal()
    typed = Signal()
    patients_sought = Signal(str)

    def __init__(self, period: PeriodFields) -> None:
        super().__init__()
        self.setObjectName("sheets.form")
        self.setAccessibleName(self.tr("Nouvelle feuille"))
        self._directory: list[Professional] = []
        self._recent: list[str] = []
        self.period = period
        self._build_fields()
        self._rows: dict[str, QWidget] = {}
        self.setLayout(
            column(
                self._line("recipient", self.tr("Pour"), self.recipient),
                self._line("profile", self.tr("Profil"), self.profile),
                self._line("which", self.tr("Patients"), self.which),
                self._line("circle", "", self.circle),
                self._line("list", "", self.saved),
                self._line("round", "", self.round),
                self._line("chosen", "", self.chosen),
                self._line("period", self.tr("Période"), self.period),
                self._line("form", self.tr("Forme"), self.form),
                self._line("paper", self.tr("Papier"), self.paper),
                self._line("copies", self.tr("Exemplaires"), self._copies_line()),
                None,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._listen()
        self._show_rows()

    # --- building -----------------------------------------------------------------------------

    def _build_fields(self) -> None:
        self.recipient = TextField(
            name="sheets.recipient",
            label=self.tr("Pour qui"),
            placeholder=self.tr("Personne ou service"),
            icon="patient",
        )
        self.completion = Completion(self.recipient, name="sheets.recipient")
        self.profile = Choice(
            words.profiles(), name="sheets.profile", label=self.tr("Profil du destinataire")
        )
        self.which = Choice(
            [
                (Which.NEWS, self.tr("Ceux qui ont des nouvelles")),
                (Which.CIRCLE, self.tr("Le cercle d’un professionnel")),
                (Which.ROUND, self.tr("Une tournée, avec sa feuille")),
                (Which.LIST, self.tr("Une liste")),
                (Which.CHOSEN, self.tr("Des patients choisis")),
            ],
            name="sheets.which",
            label=self.tr("Quels patients"),
        )
        self.circle = Choice(
            [], name="sheets.circle", label=self.tr("Cercle de quel professionnel")
        )
        self.saved = Choice([], name="sheets.list", label=self.tr("Quelle liste ou tournée"))
        self.round = Choice([], name="sheets.round", label=self.tr("Quelle tournée"))
        self.chosen = Recipients(
            name="sheets.chosen",
            label=self.tr("Patients choisis"),
            placeholder=self.tr("Nom, date de naissance…"),
        )
        self.form = Choice(words.forms(), name="sheets.form.kind", label=self.tr("Forme"))
        self.paper = Segmented(
            [Option(key.value, text) for key, text in words.papers()],
            name="sheets.paper",
            label=self.tr("Papier"),
        )
        self.copies = sized(
            TextField(name="sheets.copies", label=self.tr("Nombre d’exemplaires")), width=48
        )
        self.copies.set_value("1")

    def _copies_line(self) -> QWidget:
        fewer = IconButton("minus", name="sheets.copies.fewer", label=self.tr("Un de moins"))
        more = IconButton("plus", name="sheets.copies.more", label=self.tr("Un de plus"))
        fewer.clicked.connect(self._one_fewer)
        more.clicked.connect(self._one_more)
        line = QWidget()
        line.setLayout(row(self.copies, fewer, more, None, gap=4))
        return line

    def _line(self, key: str, text: str, editor: QWidget) -> QWidget:
        label = sized(Label(text, role="small", weight=600, ink="text-2"), width=_LABEL, height=32)
        label.setBuddy(editor)
        line = QWidget()
        narrow = isinstance(editor, Segmented)
        inside = row(label, editor, None, gap=0) if narrow else row(label, editor, gap=0)
        inside.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, int(not narrow))
        line.setLayout(inside)
        self._rows[key] = line
        return line

    def _listen(self) -> None:
        self.completion.asked.connect(self._suggest)
        self.completion.accepted.connect(self._accepted)
        self.recipient.edited.connect(self._recipient_typed)
        self.copies.edited.connect(self._rest.start)
        self.period.edited.connect(self._rest.start)
        self.period.changed.connect(self.flush)
        self.profile.changed.connect(self._now)
        self.which.changed.connect(self._which_chosen)
        self.circle.changed.connect(self._now)
        self.saved.changed.connect(self._now)
        self.round.changed.connect(self._now)
        self.form.changed.connect(self._now)
        self.paper.changed.connect(self._now)
        self.chosen.edited.connect(self.flush)
        self.chosen.asked.connect(self.patients_sought)

    # --- what is asked ------------------------------------------------------------------------

    def request(self) -> SheetRequest:
        """The sheet as asked for. Raises InvalidField (`copies`, `period`) or NobodyOnSheet."""
        which = self.which.value()
        start, end = self.period.value()
        asked = SheetRequest(
            period_start=start,
            period_end=end,
            recipient=self.recipient.value(),
            profile=self.profile.value(),
            form=self.form.value(),
            paper=self._paper(),
            copies=self._copies(),
        )
        if not self.somebody:
            raise NobodyOnSheet
        if which is Which.CHOSEN:
            return replace(asked, patients=self.chosen.value())
        if which is Which.LIST:
            return replace(asked, list_id=self.saved.value())
        if which is Which.ROUND:
            return replace(asked, round_id=self.round.value())
        if which is Which.CIRCLE:
            return replace(asked, professional_id=self.circle.value())
        return asked

    @property
    def somebody(self) -> bool:
        """Patients, or where to find them, were chosen."""
        which = self.which.value()
        if which is Which.CHOSEN:
            return bool(self.chosen.value())
        if which is Which.LIST:
            return self.saved.value() is not None
        if which is Which.ROUND:
            return self.round.value() is not None
        return which is not Which.CIRCLE or self.circle.value() is not None

    @property
    def lacks_lists(self) -> bool:
        """A list is asked for and there is none to choose."""
        return self.which.value() is Which.LIST and not self.saved.count()

    @property
    def waiting(self) -> bool:
        """Something was typed of which `changed` has not been told yet."""
        return self._rest.isActive()

    def flush(self) -> None:
        """Tell now."""
        self._rest.stop()
        self.changed.emit()

    def show_wrong(self, error: Exception) -> None:
        """Mark the field a refusal is about; none when it is about none."""
        set_wrong(self.copies, wrong=getattr(error, "field", "") == "copies")

    # --- what can be chosen -------------------------------------------------------------------

    def offer(
        self,
        directory: Sequence[Professional],
        lists: Sequence[SavedList],
        recent: Sequence[str],
    ) -> None:
        """The people of the directory, the lists kept, and to whom one printed last."""
        self._directory, self._recent = list(directory), list(recent)
        self.circle.set_options([(one.id, words.professional_words(one)) for one in directory])
        rounds = sorted(lists, key=lambda one: one.kind is not ListKind.CHOSEN)
        self.saved.set_options([(one.id, self._list_words(one)) for one in rounds])

    def offer_rounds(self, rounds: Sequence[Round]) -> None:
        """The rounds of these days, in order; the one chosen stays among them."""
        chosen = self.round.value()
        options = [(one.id, words.round_words(one)) for one in rounds]
        if chosen is not None and chosen not in {one for one, _ in options}:
            options.append((chosen, self.round.currentText()))
        self.round.set_options(options)

    def choose_round(
        self, round_id: RoundId, one: Round | None = None, people: Sequence[Professional] = ()
    ) -> None:
        """The sheet of a round; `one` once it is known: its professional receives it."""
        whom = next((each for each in people if one and each.id == one.professional_id), None)
        options = {} if one is None else {one.id: words.round_words(one)}
        self.round.set_options([*{round_id: "…", **options}.items()])
        self.round.set_value(round_id)
        self.which.set_value(Which.ROUND)
        self.recipient.set_value("" if whom is None else words.professional_words(whom))
        self._show_rows()
        if one is not None:
            self.flush()

    def offer_patients(self, found: Sequence[PatientLine]) -> None:
        """Answer `patients_sought`."""
        self.chosen.offer([
            Suggestion(
                shown_name(
                    one.family_name, one.used_name, one.given_names, one.used_given_name
                ),
                one.id,
                "patient",
                show_date(one.birth_date),
            )
            for one in found
        ])  # fmt: skip

    def choose_patient(self, patient_id: PatientId, name: str) -> None:
        """The sheet of one patient."""
        self.which.set_value(Which.CHOSEN)
        self.chosen.set_value([(patient_id, name)])
        self._show_rows()

    def name_patient(self, patient_id: PatientId, name: str) -> None:
        """The name of a patient who was chosen before it was known."""
        chosen = [(one, name if one == patient_id else text) for one, text in self.chosen.chosen()]
        self.chosen.set_value(chosen)

    def choose_news(self) -> None:
        """The sheet of everybody something was written about."""
        self.which.set_value(Which.NEWS)
        self._show_rows()

    # --- what is remembered -------------------------------------------------------------------

    def view_state(self) -> dict[str, object]:
        """Options, never names."""
        return {
            "profile": str(self.profile.value()),
            "which": str(self.which.value()),
            "form": str(self.form.value()),
            "paper": self.paper.value(),
        }

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put the options back; patients chosen one by one are asked for again."""
        if state.get("profile") in set(Profile):
            self.profile.set_value(Profile(str(state["profile"])))
        if state.get("which") in set(Which) - {Which.CHOSEN, Which.ROUND}:
            self.which.set_value(Which(str(state["which"])))
        if state.get("form") in set(SheetForm):
            self.form.set_value(SheetForm(str(state["form"])))
        self.paper.set_value(str(state.get("paper", "")))
        self._show_rows()

    # --- steps --------------------------------------------------------------------------------

    def _paper(self) -> PaperFormat:
        return PaperFormat(self.paper.value())

    def _copies(self) -> int:
        typed = self.copies.value()
        if not typed.isdecimal():
            raise InvalidField(field="copies")
        return int(typed)

    def _one_more(self) -> None:
        self._step(1)

    def _one_fewer(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        typed = self.copies.value()
        self.copies.set_value(max(1, int(typed) + by) if typed.isdecimal() else 1)
        self.flush()

    def _now(self, _value: object) -> None:
        self.flush()

    def _which_chosen(self, _value: object) -> None:
        self._show_rows()
        if self.which.value() is Which.CHOSEN:
            self.chosen.setFocus()
        self.flush()

    def _show_rows(self) -> None:
        which = self.which.value()
        for key in (Which.CIRCLE, Which.LIST, Which.ROUND, Which.CHOSEN):
            self._rows[key.value].setVisible(which is key)

    def _recipient_typed(self) -> None:
        self.typed.emit()
        self._rest.start()

    def _suggest(self, text: str) -> None:
        sought = fold(text).split()
        lines = [
            Suggestion(words.professional_words(one), one, "patient") for one in self._directory
        ]
        known = {line.text for line in lines}
        lines = [
            Suggestion(name, None, "history") for name in self._recent if name not in known
        ] + lines
        fitting = [line for line in lines if _fits(line.text, sought)]
        self.completion.offer(fitting[:_SUGGESTED])

    def _accepted(self, line: Suggestion) -> None:
        person = line.value
        said = (
            person.profession if isinstance(person, Professional) else line.text.rpartition(", ")[2]
        )
        guessed = words.profile_of(said)
        if guessed is not None:
            self.profile.set_value(guessed)
        if isinstance(person, Professional):
            self.circle.set_value(person.id)
        self.typed.emit()
        self.flush()

    def _list_words(self, one: SavedList) -> str:
        if one.kind is ListKind.CHOSEN:
            return f"{one.name} · {words.patients_text(one.patients)}"
        return one.name


def _fits(text: str, sought: Sequence[str]) -> bool:
    there = fold(text).replace(",", " ").split()
    return all(any(word.startswith(part) for word in there) for part in sought)

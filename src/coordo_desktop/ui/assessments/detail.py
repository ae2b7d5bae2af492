"""Beside the list: the last score of a scale, its curve, its history, what it proposes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance

from coordo_desktop.domain.assessments.findings import findings_of
from coordo_desktop.domain.assessments.records import Assessment, AssessmentState, ScaleLine
from coordo_desktop.ui.assessments import words
from coordo_desktop.ui.assessments.curve import ScoreCurve
from coordo_desktop.ui.assessments.findings_box import FindingsBox
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table

_PANEL = 384
_TWO = 2


class ScaleDetail(SidePanel):
    """What is known with one scale; its buttons ask, the tab does."""

    new_asked = Signal(str)
    correct_asked = Signal(object)  # Assessment
    withdraw_asked = Signal(object)
    print_asked = Signal(object)
    blank_asked = Signal(str)
    compare_asked = Signal(object, object)
    findings_asked = Signal(object)
    scale_asked = Signal(str)
    rules_asked = Signal(object)  # Scale

    def __init__(self) -> None:
        super().__init__(name="assessment.detail", width=_PANEL, closable=False)
        self._line: ScaleLine | None = None
        self._history: tuple[Assessment, ...] = ()
        self._today = date.min
        self._build_score()
        self._build_history()
        origin = self.block()
        self.origin = Label("", role="tiny", ink="text-2", wrap=True, name="assessment.source")
        origin.addWidget(self.origin)
        self.rules_button = LinkButton(
            self.tr("Seuils et rythme de la structure"), name="assessment.rules"
        )
        self.rules_button.clicked.connect(self._ask_rules)
        origin.addLayout(row(self.rules_button, None))
        self.end()
        self.new_button = Button(
            self.tr("Remplir"), name="assessment.fill", kind="primary", key="N"
        )
        self.blank_button = Button(
            self.tr("Formulaire vierge"), name="assessment.blank", icon="print"
        )
        self.new_button.clicked.connect(lambda: self._ask(self.new_asked))
        self.blank_button.clicked.connect(lambda: self._ask(self.blank_asked))
        self.foot(self.new_button, self.blank_button, None)

    def _build_score(self) -> None:
        block = self.block()
        self.score = Label("", role="clock", name="assessment.last")
        self.chip = Chip("", name="assessment.last.band")
        self.said = Label("", wrap=True, ink="text-2", name="assessment.last.said")
        self.way = Label("", weight=600, name="assessment.last.way")
        self.alert = Note(
            self.tr("Idées de mort ou de se faire du mal : à signaler le jour même."),
            kind="danger", name="assessment.last.alert",
        )  # fmt: skip
        self.notice = Note("", kind="info", icon="shield", name="assessment.last.notice")
        self.next_step = Label("", wrap=True, name="assessment.last.next")
        self.curve = ScoreCurve(name="assessment.curve")
        block.addLayout(row(self.score, self.chip, self.way, None, gap=10))
        for widget in (self.said, self.alert, self.notice, self.next_step, self.curve):
            block.addWidget(widget)
        self.findings = FindingsBox(name="assessment.detail.findings")
        self.findings.findings_asked.connect(self.findings_asked)
        self.findings.scale_asked.connect(self.scale_asked)
        block.addWidget(self.findings)

    def _build_history(self) -> None:
        self.compare_button = Button(
            self.tr("Comparer"), name="assessment.compare", icon="compare", compact=True, key="C"
        )
        self.compare_button.clicked.connect(self.compare)
        block = self.block(self.tr("Historique"), action=self.compare_button)
        self.model: RowsModel[Assessment] = RowsModel(self._columns(), key=lambda made: made.id)
        self.table = Table(
            self.model, name="assessment.history", label=self.tr("Historique"), row_height=30,
            auto_height=True,
        )  # fmt: skip
        self.table.setMinimumHeight(150)
        self.table.chosen.connect(lambda _made: self._allow())
        self.table.opened.connect(self.print_asked)
        self.correct_button = Button(
            self.tr("Corriger"), name="assessment.correct", icon="edit", compact=True
        )
        self.withdraw_button = Button(self.tr("Retirer"), name="assessment.withdraw", compact=True)
        self.print_button = Button(
            self.tr("Imprimer"), name="assessment.print", icon="print", compact=True
        )
        self.correct_button.clicked.connect(lambda: self._ask_of(self.correct_asked))
        self.withdraw_button.clicked.connect(lambda: self._ask_of(self.withdraw_asked))
        self.print_button.clicked.connect(lambda: self._ask_of(self.print_asked))
        block.addWidget(self.table)
        block.addLayout(row(self.print_button, self.correct_button, self.withdraw_button, None))

    def _columns(self) -> list[Column[Assessment]]:
        return [
            Column(
                lambda: self.tr("Date"), lambda made: words.day_word(made.on),
                key="on", width=100, strike=self._fallen,
            ),
            Column(
                lambda: self.tr("Score"), lambda made: made.text or words.state_word(made),
                key="score", width=72, weight=600, strike=self._fallen,
            ),
            Column(
                lambda: self.tr("Lecture"),
                lambda made: words.state_word(made) if self._fallen(made) else made.label,
                key="label", width=120, stretch=True,
                ink=lambda made: "text-2" if self._fallen(made) else "text",
            ),
            Column(lambda: self.tr("Par"), lambda made: made.author, key="by", width=84,
                   ink="text-2"),
        ]  # fmt: skip

    def _fallen(self, made: Assessment) -> bool:
        return made.state in {AssessmentState.REPLACED, AssessmentState.WITHDRAWN}

    # --- shown --------------------------------------------------------------------------------

    @property
    def line(self) -> ScaleLine | None:
        """The scale shown."""
        return self._line

    def show_line(
        self, line: ScaleLine, history: Sequence[Assessment], today: date, identity: str
    ) -> None:
        """Show this scale; `history` in any state but drafts, newest first."""
        self._line, self._today = line, today
        self._history = tuple(made for made in history if made.state is not AssessmentState.DRAFT)
        self.set_title(line.scale.title)
        self.set_identity(identity)
        self._show_last(line)
        self.model.show(list(self._history))
        self.table.setVisible(bool(self._history))
        self.findings.show_findings(findings_of([line.last]) if line.last else ())
        self.new_button.set_text(
            self.tr("Reprendre le brouillon") if line.draft else self._fill_words(line)
        )
        scale = line.scale
        self.origin.set_text(
            self.tr("{direction} Source : {source}. Licence : {licence}").format(
                direction=scale.direction_words, source=scale.source, licence=scale.licence
            )
        )
        self._allow()

    def _fill_words(self, line: ScaleLine) -> str:
        if line.scale.result_only:
            return self.tr("Saisir un résultat")
        return self.tr("Refaire") if line.last else self.tr("Remplir")

    def _show_last(self, line: ScaleLine) -> None:
        last = line.last
        self.score.set_text(last.text if last else "")
        self.score.setVisible(last is not None)
        chip = words.chip_of(last)
        if chip is not None:
            self.chip.set_spec(chip)
        self.chip.setVisible(chip is not None and last is not None and last.label != last.text)
        self.said.set_text(self._said(line))
        before = line.before.value if line.before else None
        moved = words.way_word(line.scale, before, last.value if last else None)
        self.way.set_text(moved)
        way = words.way(line.scale, before, last.value if last else None)
        self.way.set_ink(way[1] if way else "text-2")
        self.alert.setVisible(last is not None and last.alert)
        self.notice.set_text(line.scale.notice)
        self.notice.setVisible(line.scale.loud and not self.alert.isVisibleTo(self))
        step = last.next_step if last else ""
        self.next_step.set_text(self.tr("À envisager : {step}").format(step=step) if step else "")
        self.next_step.setVisible(bool(step))
        self.curve.setVisible(len(line.values) > 1)
        self.curve.show_values(line.scale, line.values)

    def _said(self, line: ScaleLine) -> str:
        if line.last is None:
            return self.tr("Jamais faite pour cette personne.")
        said = self.tr("Le {day}, par {author}").format(
            day=words.day_word(line.last.on), author=line.last.author
        )
        if line.due is None:
            return said
        return f"{said} · {words.due_word(line.due, self._today)}"

    def _allow(self) -> None:
        made = self.table.chosen_row() or (self._history[0] if self._history else None)
        stands = made is not None and made.state is AssessmentState.COMPLETE
        self.print_button.setEnabled(made is not None)
        self.correct_button.setEnabled(stands)
        self.withdraw_button.setEnabled(stands)
        self.compare_button.setEnabled(self._pair() is not None)

    @property
    def chosen(self) -> Assessment | None:
        """The line chosen in the history, or the last made."""
        found = self.table.chosen_row()
        if isinstance(found, Assessment):
            return found
        return self._history[0] if self._history else None

    def _pair(self) -> tuple[Assessment, Assessment] | None:
        """The one chosen and the last; the last chosen, and the one before it."""
        standing = [one for one in self._history if one.state is AssessmentState.COMPLETE]
        chosen = self.chosen
        if len(standing) < _TWO or chosen is None:
            return None
        other = standing[0] if chosen.id != standing[0].id else standing[1]
        return chosen, other

    def compare(self) -> None:
        """Ask for the two side by side."""
        pair = self._pair()
        if pair is not None:
            self.compare_asked.emit(*pair)

    def _ask_rules(self) -> None:
        if self._line is not None:
            self.rules_asked.emit(self._line.scale)

    def _ask(self, signal: SignalInstance) -> None:
        if self._line is not None:
            signal.emit(self._line.scale.id)

    def _ask_of(self, signal: SignalInstance) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen)

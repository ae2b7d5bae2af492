"""What stands beside the questions: how far one is, then the score and what it means in words."""

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.assessments import Scale, Score
from coordo_desktop.ui.assessments.words import grade_chip, progress_word
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.progress import ProgressBar


class ScoreCard(QWidget):
    """Never a partial total: a number is shown once the last answer is given."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.score = Label("", role="clock", name=f"{name}.score")
        self.chip = Chip("", name=f"{name}.band")
        self.progress = Label("", wrap=True, ink="text-2", name=f"{name}.progress")
        self.bar = ProgressBar(label=self.tr("Réponses données"))
        self.direction = Label("", role="small", ink="text-2", wrap=True, name=f"{name}.direction")
        self.next_step = Label("", wrap=True, name=f"{name}.next")
        self.alert = Note("", kind="danger", name=f"{name}.alert")
        self.notice = Note("", kind="info", icon="shield", name=f"{name}.notice")
        self.setLayout(
            column(
                row(self.score, self.chip, None, gap=10),
                self.progress,
                self.bar,
                self.alert,
                self.notice,
                self.next_step,
                self.direction,
                gap=8,
            )
        )
        for hidden in (self.chip, self.alert, self.notice, self.next_step, self.score):
            hidden.hide()

    def show_score(self, scale: Scale, found: Score) -> None:
        """Show where the answers stand."""
        self.score.setVisible(found.complete)
        self.progress.setVisible(not found.complete)
        self.bar.setVisible(not found.complete)
        self.score.set_text(found.text if found.complete else "")
        self.progress.set_text(progress_word(found.answered, found.expected))
        self.bar.set_share(found.answered / found.expected if found.expected else 0.0)
        self.chip.setVisible(found.complete and found.grade is not None and self._says_more(found))
        if found.grade is not None:
            self.chip.set_spec(grade_chip(found.label, found.grade))
        quiet = scale.notice if not scale.loud else ""
        self.direction.set_text(" ".join(filter(None, (scale.direction_words, quiet))))
        self.next_step.setVisible(bool(found.next_step))
        said = self.tr("À envisager : {step}").format(step=found.next_step)
        self.next_step.set_text(said if found.next_step else "")
        alert = bool(found.details.get("alert"))
        self.notice.setVisible(scale.loud and not alert)
        self.notice.set_text(scale.notice)
        self.alert.setVisible(alert)
        self.alert.set_text(
            self.tr(
                "Idées de mort ou de se faire du mal : à signaler au médecin le jour même, quel "
                "que soit le total."
            )
            if alert
            else ""
        )

    def _says_more(self, found: Score) -> bool:
        return bool(found.label) and found.label != found.text

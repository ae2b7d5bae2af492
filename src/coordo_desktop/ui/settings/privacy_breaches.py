"""The register of breaches: noted at once, the 72 hours in sight, printed, closed when settled."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.privacy_breaches import Breach, BreachDraft, BreachNature, BreachRisk
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use
from coordo_desktop.ui.settings.agenda_fields import NumberField
from coordo_desktop.ui.settings.privacy_fields import PastMoment, Ticks
from coordo_desktop.ui.settings.privacy_list import HEAD, RegisterView
from coordo_desktop.ui.settings.privacy_words import breach_chip, nature_text, risk_text
from coordo_desktop.ui.settings.section import Section

NAME = "settings.privacy.breaches"
Values = Mapping[str, Any]
_SIDE = 400


class BreachesView(RegisterView[Breach]):
    """N notes one, Enter opens it in the panel, P prints it; the list shows the hours left."""

    def __init__(self, section: Section, services: Services) -> None:
        super().__init__(section, services, name=NAME, side=_SIDE)
        self._now = services.breaches.now()
        self._build()

    def _build(self) -> None:
        self.new = Button(
            self.tr("Noter une violation"), name=f"{NAME}.new", kind="primary", key="N"
        )
        self.close_it = Button(self.tr("Clore"), name=f"{NAME}.close")
        self.print_it = Button(self.tr("Imprimer"), name=f"{NAME}.print", key="P")
        self.register = Button(self.tr("Registre"), name=f"{NAME}.register")
        self.new.clicked.connect(self.ask_new)
        self.close_it.clicked.connect(self.close_breach)
        self.print_it.clicked.connect(self.look)
        self.register.clicked.connect(self.look_register)
        head = FoldingRow(None, self.register, self.print_it, self.close_it, self.new, margins=HEAD)
        self.lay_out(
            head,
            _columns(lambda: self._now),
            label=self.tr("Violations de données"),
            empty=self.tr(
                "Aucune violation. Feuille perdue, dossier vu par erreur, poste volé\u202f: "
                "notez-le ici aussitôt. La CNIL se prévient dans les 72\u00a0heures s’il y a un "
                "risque."
            ),
        )
        self.table.opened.connect(self.edit)
        keys, here = Shortcuts(self), self.tr("Violations de données")
        keys.add("N", self.tr("Noter une violation"), self.ask_new, group=here)
        keys.add("P", self.tr("Imprimer"), self.look, group=here)
        self._chosen(None)

    # --- what there is ----------------------------------------------------------------------

    def refresh(self) -> None:
        self._section.ask(self._services.breaches.breaches, self._show)

    def _show(self, found: tuple[Breach, ...]) -> None:
        self._now = self._services.breaches.now()
        self._show_lines(found)

    @Slot(object)
    def _chosen(self, one: Breach | None) -> None:
        self.close_it.setEnabled(one is not None and one.closed_at is None)
        self.print_it.setEnabled(one is not None)

    # --- asked ------------------------------------------------------------------------------

    @Slot()
    def ask_new(self) -> None:
        """Note a breach: when it was discovered and what happened are enough to begin."""
        now = self._services.breaches.now()
        blank = BreachDraft(discovered_at=now, facts="")
        service = self._services.breaches
        self._ask(
            self.tr("Noter une violation"),
            blank,
            service.add,
            self.tr("Violation notée."),
        )
        self._drafts.about("new")

    @Slot(object)
    def edit(self, one: Breach) -> None:
        """What is known now of a breach."""
        service = self._services.breaches
        if one.closed_at is not None:
            self.look()
            return
        title = self.tr("Violation n°\u00a0{number}").format(number=one.number)
        self._ask(
            title,
            one.said,
            lambda said: service.save(one.id, said, one.version),
            self.tr("Violation enregistrée."),
        )
        self._drafts.about(str(one.id))

    def _ask(
        self, title: str, said: BreachDraft, keep: Callable[[BreachDraft], Breach], told: str
    ) -> None:
        def done(values: Values) -> None:
            self._do(partial(keep, _draft(values)), told)

        self.panel.ask(title, self.tr("Enregistrer"), done, fill=self._fill, values=_values(said))

    def _fill(self, form: Form) -> None:
        now = self._local

        def text(key: str, words: str, *, long: bool = True) -> None:
            name = f"{NAME}.{key}"
            field = TextArea(name=name, label=words) if long else TextField(name=name, label=words)
            form.add(key, words, field)

        words = self.tr("Découverte le")
        form.add("discovered_at", words, PastMoment(
            name=f"{NAME}.discovered", label=words, now=now), required=True)  # fmt: skip
        text("facts", self.tr("Ce qui s’est passé"))
        words = self.tr("Les données ont été")
        form.add("natures", words, Ticks(
            [(one.value, nature_text(one)) for one in BreachNature],
            name=f"{NAME}.natures", label=words))  # fmt: skip
        text("people_kinds", self.tr("Qui est concerné"), long=False)
        form.add_row([
            ("people", self.tr("Personnes, environ"), NumberField(
                name=f"{NAME}.people", label=self.tr("Nombre de personnes"))),
            ("records", self.tr("Dossiers, environ"), NumberField(
                name=f"{NAME}.records", label=self.tr("Nombre de dossiers"))),
        ])  # fmt: skip
        text("data_kinds", self.tr("Quelles données"), long=False)
        text("consequences", self.tr("Conséquences possibles"))
        text("measures", self.tr("Mesures prises"))
        words = self.tr("Risque pour les personnes")
        form.add("risk", words, Choice(
            [(one.value, risk_text(one)) for one in BreachRisk],
            name=f"{NAME}.risk", label=words))  # fmt: skip
        words = self.tr("CNIL prévenue le")
        form.add("notified_at", words, PastMoment(
            name=f"{NAME}.notified", label=words, now=now))  # fmt: skip
        text("late_why", self.tr("Si après 72\u00a0h, pourquoi"), long=False)
        words = self.tr("Personnes prévenues le")
        form.add("people_told_at", words, PastMoment(
            name=f"{NAME}.told", label=words, now=now))  # fmt: skip

    def _local(self) -> datetime:
        return self._services.breaches.now().astimezone(zone_in_use())

    @Slot()
    def close_breach(self) -> None:
        """Close the chosen one; what is missing is said."""
        one = self.table.chosen_row()
        if not isinstance(one, Breach):
            return
        service = self._services.breaches
        self._do(
            lambda: service.close(one.id, one.version),
            self.tr("Violation close."),
            self._undone_by(service.reopen),
        )

    # --- on paper ---------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """The chosen one as the CNIL asks it."""
        one = self.table.chosen_row()
        if isinstance(one, Breach):
            service = self._services.breaches
            self.paper_asked.emit(
                f"violation-{one.number}.pdf",
                partial(service.preview, one.id),
                partial(service.printed, one.id),
            )

    @Slot()
    def look_register(self) -> None:
        """The whole register."""
        service = self._services.breaches
        self.paper_asked.emit("registre-violations.pdf", service.preview, service.printed)


def _values(said: BreachDraft) -> dict[str, Any]:
    return {
        "discovered_at": said.discovered_at,
        "facts": said.facts,
        "natures": {one.value for one in said.natures},
        "people_kinds": said.people_kinds,
        "people": said.people,
        "records": said.records,
        "data_kinds": said.data_kinds,
        "consequences": said.consequences,
        "measures": said.measures,
        "risk": said.risk.value,
        "notified_at": said.notified_at,
        "late_why": said.late_why,
        "people_told_at": said.people_told_at,
    }


def _draft(values: Values) -> BreachDraft:
    return BreachDraft(
        discovered_at=values["discovered_at"],
        facts=values["facts"] or "",
        natures=frozenset(BreachNature(one) for one in values["natures"]),
        people_kinds=values["people_kinds"] or "",
        people=values["people"],
        records=values["records"],
        data_kinds=values["data_kinds"] or "",
        consequences=values["consequences"] or "",
        measures=values["measures"] or "",
        risk=BreachRisk(values["risk"]),
        notified_at=values["notified_at"],
        late_why=values["late_why"] or "",
        people_told_at=values["people_told_at"],
    )


def _discovered(one: Breach) -> str:
    at = one.said.discovered_at
    said = QCoreApplication.translate("BreachesView", "découverte {day} à {time}, {risk}")
    return said.format(
        day=dated_text(at), time=time_text(at), risk=risk_text(one.said.risk).lower()
    )


def _columns(now: Callable[[], datetime]) -> list[Column[Breach]]:
    def title(words: str) -> Callable[[], str]:
        return lambda: words

    return [
        Column(
            title(QCoreApplication.translate("BreachesView", "N°")), lambda one: str(one.number),
            lambda one: float(one.number), key="number", width=48, align="right",
        ),
        Column(
            title(QCoreApplication.translate("BreachesView", "Ce qui s’est passé")),
            lambda one: one.said.facts,
            key="facts", width=220, stretch=True, weight=600, second=_discovered,
        ),
        Column(
            title(QCoreApplication.translate("BreachesView", "État")),
            lambda one: "", key="state", width=170,
            chip=lambda one: breach_chip(one, one.left(now())),
        ),
    ]  # fmt: skip

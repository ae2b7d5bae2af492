"""Whom the papers name, and the papers themselves: notice, register, impact assessment, form."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.privacy import PrivacyContacts
from coordo_desktop.services.breaches import blank_form
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.settings.section import WIDTH, Panel, Section

NAME = "settings.privacy.papers"


class PapersView(QWidget):
    """One button for each paper; the contact is kept once and printed on all of them."""

    paper_asked = Signal(str, object, object)  # file, seen, recorded

    def __init__(self, section: Section, services: Services) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._section, self._services = section, services
        inside = sized(QWidget(), max_width=WIDTH)
        inside.setLayout(column(self._contact(), self._papers(), None, gap=12))
        cards = QWidget()
        line = row(inside, margins=(16, 4, 16, 16))
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        line.setStretch(0, 1)
        cards.setLayout(line)
        self.setLayout(column(ScrollArea(cards, name=f"{NAME}.scroll"), gap=0))

    def _contact(self) -> Panel:
        panel = Panel(
            self.tr("À qui s’adresser"),
            self.tr(
                "Imprimé sur la notice, le registre et les réponses. Le délégué à la protection "
                "des données (DPO) peut être celui d’un groupement."
            ),
            name=f"{NAME}.contact",
        )
        self.form = form = Form(name=f"{NAME}.form")
        for key, words, help_text in (
            ("controller", self.tr("Responsable des données"),
             self.tr("Vide\u202f: le nom de la structure.")),
            ("dpo", self.tr("Délégué (DPO)"), ""),
            ("contact", self.tr("Pour le joindre"), self.tr("Téléphone, courriel ou adresse.")),
        ):  # fmt: skip
            form.add(key, words, TextField(name=f"{NAME}.{key}", label=words), help_text=help_text)
        form.add("outside", "", Check(
            self.tr("Un tiers garde des copies de nos sauvegardes"),
            name=f"{NAME}.outside"))  # fmt: skip
        form.end()
        self.hosting = Note(
            self.tr(
                "Ce tiers doit être un hébergeur certifié pour les données de santé (HDS), même "
                "pour des copies chiffrées."
            ),
            kind="warn",
            name=f"{NAME}.hosting",
        )
        self.hosting.hide()
        form.edited.connect(self._outside)
        save = Button(self.tr("Enregistrer"), name=f"{NAME}.save", kind="primary")
        save.clicked.connect(self.save)
        if not self._section.may(Right.MANAGE_SETTINGS):
            save.hide()
        panel.body.addWidget(form)
        panel.body.addWidget(self.hosting)
        panel.body.addLayout(row(None, save))
        return panel

    def _papers(self) -> Panel:
        panel = Panel(self.tr("Documents"), name=f"{NAME}.list")
        for key, words, said in (
            ("notice", self.tr("Notice d’information"),
             self.tr("À afficher et à remettre aux patients.")),
            ("register", self.tr("Registre des traitements"),
             self.tr("Avec la liste des données, tirée du logiciel lui-même.")),
            ("dpia", self.tr("Analyse d’impact"), self.tr("La trame, à compléter avec le DPO.")),
            ("blank", self.tr("Formulaire de violation vierge"),
             self.tr("À garder imprimé\u202f: il sert même si le coffre ne s’ouvre pas.")),
        ):  # fmt: skip
            button = Button(self.tr("Voir"), name=f"{NAME}.{key}", label=words)
            button.clicked.connect(partial(self.look, key))
            told = QWidget()
            told.setLayout(
                column(Label(words, weight=600), Label(said, role="small", ink="text-2"), gap=1)
            )
            panel.body.addLayout(row(told, None, button))
        return panel

    def refresh(self) -> None:
        if not self.form.dirty:
            self._section.ask(self._services.requests.contacts, self._show)

    def editing(self) -> bool:
        return self.form.dirty

    def _show(self, told: PrivacyContacts) -> None:
        self.form.set_values({
            "controller": told.controller, "dpo": told.dpo, "contact": told.contact,
            "outside": told.outside,
        })  # fmt: skip
        self._outside()

    @Slot()
    def _outside(self) -> None:
        self.hosting.setVisible(bool(self.form.editor("outside").value()))

    @Slot()
    def save(self) -> None:
        """Keep whom the papers name."""
        self.form.clear_errors()
        try:
            typed = self.form.values()
        except CoordoError as error:
            self.form.show_error(error)
            return
        told = PrivacyContacts(
            controller=typed["controller"] or "",
            dpo=typed["dpo"] or "",
            contact=typed["contact"] or "",
            outside=bool(typed["outside"]),
        )
        self._section.ask(
            lambda: self._services.requests.keep_contacts(told), self._saved, self._refused
        )

    def _saved(self, told: PrivacyContacts) -> None:
        self._show(told)
        self.form.set_clean()
        self._section.say(self.tr("Contact enregistré."))

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._section.page.failed(error)

    def look(self, key: str) -> None:
        """Look at a paper."""
        made = self._services.request_papers
        files = {
            "notice": "notice-information.pdf",
            "register": "registre-traitements.pdf",
            "dpia": "analyse-impact.pdf",
            "blank": "violation-vierge.pdf",
        }
        if key == "blank":
            self.paper_asked.emit(files[key], blank_form, blank_form)
            return
        seen = {"notice": made.notice, "register": made.register, "dpia": made.dpia}[key]
        self.paper_asked.emit(files[key], seen, partial(made.recorded, key))

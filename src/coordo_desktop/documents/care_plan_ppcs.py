"""The *plan personnalisé de coordination en santé*, in the four parts of the HAS (2019)."""

from collections.abc import Sequence

from coordo_desktop.documents import care_plan_words as words
from coordo_desktop.documents import record_words
from coordo_desktop.documents.care_plan_actions import ActionPlan
from coordo_desktop.documents.care_plan_end import signatures
from coordo_desktop.documents.care_plan_parts import Parts
from coordo_desktop.documents.care_plan_top import identity_block, short_identity
from coordo_desktop.documents.flow import gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import NBSP, plain_day
from coordo_desktop.domain.care_plan import PlanContent, PlanVersion
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.gir import gir_words
from coordo_desktop.domain.patients import PatientRecord, Relation
from coordo_desktop.domain.plan_papers import PlanPaper

TITLE = "Plan personnalisé de coordination en santé"


def render(sheet: PlanPaper) -> bytes:
    """The whole plan as PDF bytes."""
    return _Ppcs(sheet).run()


class _Ppcs:
    """The pages of one plan, part after part."""

    def __init__(self, sheet: PlanPaper) -> None:
        self._sheet = sheet
        self._today = sheet.printed_at.date()
        self._version: PlanVersion | None = words.printed_version(sheet.plan)
        self._content = self._version.content if self._version else PlanContent()
        patient = sheet.record.patient
        draft = self._version is None or not self._version.validated
        head = Letterhead(
            practice=sheet.practice,
            title=f"{TITLE} (brouillon)" if draft else TITLE,
            lines=tuple(filter(None, (sheet.practice_detail,))),
            author=sheet.author,
            printed_at=sheet.printed_at,
            notice="Données de santé, pour les seuls destinataires de la diffusion.",
            again=f"{short_identity(patient, self._today)} · {_version_words(self._version)}",
        )
        self._plain = Plain(head, TITLE)
        self._parts = Parts(self._plain.set, self._plain.width)

    def run(self) -> bytes:
        """Draw everything."""
        plain = self._plain
        plain.pages.put(identity_block(plain.set, plain.width, self._sheet.record, self._today))
        self._meta()
        self._changes()
        self._person()
        self._participants()
        self._synthesis()
        ActionPlan(plain, self._sheet, self._content).draw()
        self._reviews()
        signatures(plain, self._sheet, self._content, self._version)
        return plain.finish()

    def _meta(self) -> None:
        """The plan itself: version, dates, referent, agreement."""
        sheet, content, version = self._sheet, self._content, self._version
        plan = sheet.plan
        zone = sheet.printed_at.tzinfo
        written = plain_day(version.at.astimezone(zone).date()) if version else "–"
        validated = version is not None and version.validated
        review = plain_day(content.next_review) if content.next_review else "à fixer"
        cells = [
            ("Version", str(version.number) if version else "–"),
            ("Statut du document", words.status(plan)),
            ("Créé le", plain_day(sheet.created_on) if sheet.created_on else "–"),
            ("Validé le" if validated else "Brouillon du", written),
            ("Prochaine évaluation", review),
        ]
        rows = [
            ("Référent du plan", content.referent or "à désigner"),
            ("Validé par" if validated else "Écrit par", version.author if version else ""),
            ("Accord de la personne", words.agreement(plan.agreement)),
            ("Motif de la suspension", plan.suspended_reason),
            ("Motif de la clôture", plan.closed_reason),
        ]
        parts = self._parts
        self._plain.pages.flow([*parts.cells(cells), *parts.rows(rows)])

    def _changes(self) -> None:
        """What changed since the version before, in a frame."""
        sheet, version = self._sheet, self._version
        if not sheet.changes or version is None:
            return
        before = version.number - 1
        title = f"Ce qui a changé depuis la version{NBSP}{before}" if before else "Ce qui a changé"
        note = [version.note] if version.note else []
        self._plain.pages.flow(
            self._parts.framed(title, [*note, *(f"– {one}" for one in sheet.changes)])
        )

    def _person(self) -> None:
        parts, record = self._parts, self._sheet.record
        pieces = [*parts.part("1", "Informations générales"), *parts.heading("1a", "La personne")]
        self._plain.pages.flow([*pieces, *parts.rows(_person_rows(record, self._sheet.gir))])

    def _participants(self) -> None:
        """The circle of care as a table."""
        plain, parts, team = self._plain, self._parts, self._sheet.record.care_team
        table = Table(
            plain.set,
            plain.width,
            (
                Column("Intervenant", 30),
                Column("Profession", 24),
                Column("Rôle dans le plan", 24),
                Column("Téléphone", 16),
                Column("Depuis", 12),
            ),
        )
        rows = []
        for each in team:
            role = ", ".join(
                part for part in ("référent" if each.referent else "", each.role) if part
            )
            since = plain_day(each.since) if each.since else ""
            if each.until:
                since += f" au {plain_day(each.until)}"
            rows.append(
                table.row(
                    [plain.set.bold(each.professional, 8.6)],
                    each.profession,
                    role or "membre de l’équipe",
                    show_phone(each.phone),
                    since,
                )
            )
        top = [gap(1.5 * MM), *parts.heading("1b", "Les intervenants")]
        if not rows:
            top += parts.said("Aucun intervenant n’est encore au cercle de soins.")
        put_block(plain.pages, top, table.head(), rows)

    def _synthesis(self) -> None:
        """What matters to the person first, then the situation and its problems."""
        plain, parts, content = self._plain, self._parts, self._content
        pages = plain.pages
        matters = content.matters or self._sheet.record.patient.situation.what_matters
        top = parts.part("2", "Synthèse de la situation et projet de la personne")
        quoted = parts.framed(
            "Ce qui compte pour moi",
            [f"«{NBSP}{matters.strip()}{NBSP}»" if matters else "Non recueilli à ce jour."],
            strong=True,
        )
        pages.flow([*top, *quoted])
        rows = [
            ("Motif du plan, contexte", content.context),
            ("Ressources, forces", content.strengths),
            ("Refus et limites posées", content.refusals),
        ]
        pages.flow(parts.rows(rows))
        findings = [(words.dimension(label), text) for label, text in self._sheet.findings]
        if findings:
            pages.flow([*parts.heading("", "Évaluation par dimension"), *parts.rows(findings)])
        self._problems()
        if self._sheet.treatments:
            lines = [one for each in self._sheet.treatments for one in parts.said(f"– {each}")]
            pages.flow([gap(1 * MM), *parts.heading("", "Traitements en cours"), *lines])

    def _problems(self) -> None:
        """The problems of the plan, in their order of priority."""
        plain, content = self._plain, self._content
        table = Table(
            plain.set,
            plain.width,
            (
                Column("N°", 5),
                Column("Problème ou besoin", 44),
                Column("Dimension", 16),
                Column("Catégorie nationale", 36),
                Column("Priorité", 9),
            ),
        )
        rows = [
            table.row(
                str(number),
                [plain.set.bold(each.label, 8.6)],
                words.DIMENSION[each.dimension],
                words.category(each.category),
                str(each.priority),
            )
            for number, each in enumerate(content.problems, 1)
        ]
        top = [gap(1 * MM), *self._parts.heading("", "Problèmes et besoins")]
        if not rows:
            top += self._parts.said("Aucun problème n’est inscrit au plan.")
        put_block(plain.pages, top, table.head(), rows)

    def _reviews(self) -> None:
        """The reviews held, the last first."""
        plain, reviews = self._plain, self._sheet.plan.reviews
        if not reviews:
            return
        table = Table(
            plain.set,
            plain.width,
            (
                Column("Date", 13),
                Column("Présents", 34),
                Column("Ce qui a été dit et décidé", 53),
                Column("Version", 9),
            ),
        )
        rows = [
            table.row(
                plain_day(each.on),
                ", ".join(each.participants),
                each.summary,
                str(each.version) if each.version else "",
            )
            for each in sorted(reviews, key=lambda one: one.on, reverse=True)
        ]
        top = [gap(2 * MM), *self._parts.heading("", "Réunions d’évaluation")]
        put_block(plain.pages, top, table.head(), rows)


def _version_words(version: PlanVersion | None) -> str:
    if version is None:
        return "Plan vide"
    draft = "" if version.validated else ", brouillon non validé"
    return f"Version{NBSP}{version.number}{draft}"


def _person_rows(record: PatientRecord, gir: str) -> Sequence[tuple[str, str]]:
    """The fields of part 1a, in the order of the model."""
    patient, situation = record.patient, record.patient.situation
    town = f"{patient.postal_code} {patient.town}".strip()
    address = (patient.address, patient.address_extra, town)
    roles = (
        ("Personne de confiance", Relation.TRUSTED_PERSON),
        ("Personne à prévenir", Relation.EMERGENCY_CONTACT),
        ("Aidant principal", Relation.CARER),
        ("Représentant légal", Relation.GUARDIAN),
    )
    return [
        ("Adresse", ", ".join(part for part in address if part)),
        ("Accès", patient.access_notes),
        ("Téléphone", " · ".join(show_phone(phone) for phone in patient.phones)),
        ("Médecin traitant", patient.referring_doctor or "non renseigné"),
        *((label, _relatives(record, role)) for label, role in roles),
        ("Protection juridique", situation.legal_protection or "non renseignée"),
        ("Directives anticipées", situation.advance_directives or "non renseignées"),
        ("ALD", record_words.long_term(situation.long_term_condition)),
        ("Situation sociale", situation.social),
        ("Vit, logement", ", ".join(part for part in (situation.lives, situation.housing) if part)),
        ("GIR", gir or gir_words(situation.gir, None)),
        ("Partage d’informations", _sharing(record)),
    ]


def _relatives(record: PatientRecord, role: Relation) -> str:
    told = []
    for each in record.contacts:
        if role in each.relations:
            kinship = f" ({each.kinship})" if each.kinship else ""
            told.append(f"{each.name}{kinship} {show_phone(each.phone)}".strip())
    return ", ".join(told)


def _sharing(record: PatientRecord) -> str:
    """The last answers about sharing."""
    return " · ".join(
        f"{record_words.CONSENT[each.kind].lower()} {record_words.consent(each)}"
        for each in record.consents
    )

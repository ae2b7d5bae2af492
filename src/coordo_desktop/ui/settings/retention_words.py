"""Words about how long records are kept, what sets them apart, what was erased."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.erasures import Erasure, Ground, Proposal, Standing
from coordo_desktop.domain.retention import Hold, HoldKind, RetentionLine, Stage
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.retention_sentences import against_words, day_words, duty_words
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.when import zone_in_use

if TYPE_CHECKING:
    from coordo_desktop.domain.partial_dates import PartialDate


def ground_text(ground: Ground) -> str:
    """Why a record may go."""
    return {
        Ground.DURATION: QCoreApplication.translate("Retention", "Durée de conservation échue"),
        Ground.NO_CARE: QCoreApplication.translate("Retention", "Aucun soin donné"),
        Ground.ORDER: QCoreApplication.translate("Retention", "Décision de justice ou de la CNIL"),
    }[ground]


def hold_text(kind: HoldKind) -> str:
    """What sets a record apart."""
    return {
        HoldKind.LIMITATION: QCoreApplication.translate(
            "Retention", "Geler\u202f: caché, ni modifié, ni imprimé"
        ),
        HoldKind.LEGAL: QCoreApplication.translate(
            "Retention", "Litige\u202f: ne pas effacer, rien d’autre ne change"
        ),
    }[kind]


def kind_text(kind: str) -> str:
    """One kind of data, as the summary before erasing tells it."""
    return {
        "identity": QCoreApplication.translate("Retention", "identité et contacts"),
        "clinical": QCoreApplication.translate("Retention", "allergies, problèmes, consentements"),
        "transmissions": QCoreApplication.translate("Retention", "transmissions et cibles"),
        "measurements": QCoreApplication.translate("Retention", "mesures"),
        "assessments": QCoreApplication.translate("Retention", "évaluations"),
        "treatments": QCoreApplication.translate("Retention", "traitements"),
        "plans": QCoreApplication.translate("Retention", "plans de soins"),
        "tasks": QCoreApplication.translate("Retention", "tâches"),
        "awaited": QCoreApplication.translate("Retention", "attendus"),
        "appointments": QCoreApplication.translate("Retention", "rendez-vous"),
        "material": QCoreApplication.translate("Retention", "prêts"),
        "history": QCoreApplication.translate("Retention", "historique"),
        "sheets": QCoreApplication.translate("Retention", "copies de fiches"),
    }[kind]


def size_text(standing: Standing) -> str:
    """« 12 transmissions et cibles, 3 mesures… » : what would go."""
    told = [f"{count} {kind_text(kind)}" for kind, count in standing.lines.items()]
    if standing.sheets:
        told.append(f"{standing.sheets} {kind_text('sheets')}")
    return ", ".join(told)


def named_text(standing: Standing) -> str:
    """Which other records name the person among their contacts; "" where none does."""
    if not standing.named_in:
        return ""
    numbers = ", ".join(f"n°\u00a0{one}" for one in standing.named_in)
    return QCoreApplication.translate(
        "Retention",
        "Encore nommé dans les contacts de %n dossier(s)\u202f: {numbers}. Corrigez-les d’abord.",
        "",
        len(standing.named_in),
    ).format(numbers=numbers)


def standing_text(standing: Standing) -> str:
    """How long a record is kept, and why."""
    said = QCoreApplication.translate("Retention", "À conserver jusqu’au {day} ({duty}).")
    return said.format(
        day=day_words(standing.keeping.until), duty=duty_words(standing.keeping.duty)
    )


def against_text(standing: Standing) -> str:
    """The gravest thing that stands against erasing."""
    return against_words(standing.against[0]) if standing.against else ""


def _born(born: "PartialDate | None") -> str:
    return "" if born is None else "/".join(reversed(born.iso().split("-")))


def _day(day: date | None) -> str:
    return "" if day is None else day_words(day)


def _state(line: RetentionLine) -> ChipSpec | None:
    if line.proposed:
        return ChipSpec(QCoreApplication.translate("Retention", "Effacement proposé"), "warn")
    if HoldKind.LIMITATION.value in line.held:
        return ChipSpec(QCoreApplication.translate("Retention", "Gelé"), "info")
    if HoldKind.LEGAL.value in line.held:
        return ChipSpec(QCoreApplication.translate("Retention", "Litige"), "info")
    return None


def _when(line: RetentionLine) -> date:
    keeping = line.keeping
    return keeping.archive_from if keeping.stage is Stage.TO_ARCHIVE else keeping.until


def record_columns() -> list[Column[RetentionLine]]:
    """Who, since when, until when and why."""
    return [
        Column(
            lambda: QCoreApplication.translate("Retention", "Personne"),
            lambda one: one.name,
            key="name",
            width=210,
            stretch=True,
            weight=600,
            second=lambda one: _born(one.born),
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Dossier"),
            lambda one: str(one.local_number),
            lambda one: one.local_number,
            key="number",
            width=76,
            ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Dernier soin"),
            lambda one: _day(one.last_care) or QCoreApplication.translate("Retention", "aucun"),
            lambda one: (one.last_care or one.last_seen).isoformat(),
            key="care",
            width=104,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Échéance"),
            lambda one: day_words(_when(one)),
            lambda one: _when(one).isoformat(),
            key="until",
            width=104,
            weight=600,
            second=lambda one: duty_words(one.keeping.duty),
        ),
        Column(str, lambda _one: "", key="state", width=150, chip=_state),
    ]


def hold_columns() -> list[Column[Hold]]:
    """Who is set apart, why, since when, by whom."""
    return [
        Column(
            lambda: QCoreApplication.translate("Retention", "Personne"),
            lambda one: one.patient,
            key="name",
            width=200,
            weight=600,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Mis à part"),
            lambda _one: "",
            key="kind",
            width=96,
            chip=lambda one: ChipSpec(
                QCoreApplication.translate("Retention", "Gelé")
                if one.kind is HoldKind.LIMITATION
                else QCoreApplication.translate("Retention", "Litige"),
                "info",
            ),
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Motif"),
            lambda one: one.basis,
            key="basis",
            width=220,
            stretch=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Depuis"),
            lambda one: day_words(one.since),
            lambda one: one.since.isoformat(),
            key="since",
            width=104,
            second=lambda one: one.author,
        ),
    ]


def proposal_columns() -> list[Column[Proposal]]:
    """Whose record is proposed, on what ground, by whom."""
    return [
        Column(
            lambda: QCoreApplication.translate("Retention", "Effacement proposé"),
            lambda one: one.patient,
            key="name",
            width=220,
            stretch=True,
            weight=600,
            fixed=True,
            second=lambda one: QCoreApplication.translate("Retention", "dossier {number}").format(
                number=one.local_number
            ),
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Motif"),
            lambda one: ground_text(one.ground),
            key="ground",
            width=230,
            second=lambda one: one.basis,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Proposé par"),
            lambda one: one.author,
            key="by",
            width=160,
            second=lambda one: day_words(one.at.astimezone(zone_in_use()).date()),
        ),
    ]


def erasure_columns() -> list[Column[Erasure]]:
    """When, on what ground, by whom; nothing of whom."""
    return [
        Column(
            lambda: QCoreApplication.translate("Retention", "Effacé le"),
            lambda one: day_words(one.at.astimezone(zone_in_use()).date()),
            lambda one: one.at.isoformat(),
            key="at",
            width=110,
            weight=600,
            fixed=True,
            second=lambda one: str(one.id)[:8].upper(),
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Motif"),
            lambda one: ground_text(one.ground),
            key="ground",
            width=220,
            stretch=True,
            second=lambda one: one.basis,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Proposé, confirmé"),
            lambda one: one.proposed_by,
            key="by",
            width=160,
            second=lambda one: one.confirmed_by,
        ),
        Column(
            lambda: QCoreApplication.translate("Retention", "Sauvegardes"),
            lambda _one: "",
            key="backups",
            width=200,
            chip=lambda one: (
                ChipSpec(QCoreApplication.translate("Retention", "Le contiennent encore"), "warn")
                if one.purged_at is None
                else ChipSpec(QCoreApplication.translate("Retention", "Purgées"), "ok")
            ),
        ),
    ]

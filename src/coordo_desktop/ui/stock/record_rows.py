"""What a record shows of the stock, as lines: given, lent, what the plan takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.loans import Loan
from coordo_desktop.domain.materials import Given, NeedLine, PlanMaterial
from coordo_desktop.domain.rounds import round_name
from coordo_desktop.domain.stock import LATER
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.stock_words import (
    expires_words,
    expiry_text,
    full_date_text,
    lot_words,
    number_text,
    quantity_words,
)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One word of material of one care."""

    care: str
    intervention_id: InterventionId
    line: NeedLine

    @property
    def key(self) -> tuple[UUID, str]:
        """What tells it apart."""
        return self.intervention_id, self.line.need.word


def plan_lines(found: Sequence[PlanMaterial]) -> list[PlanLine]:
    """Each word of each care."""
    return [PlanLine(one.care, one.intervention_id, line) for one in found for line in one.lines]


# --- given --------------------------------------------------------------------------------------


def given_columns() -> list[Column[Given]]:
    """When, what, which lot, how many stayed."""
    return [
        Column(
            lambda: QCoreApplication.translate("Material", "Quand"),
            lambda one: full_date_text(one.on_day),
            lambda one: one.at.timestamp(),
            key="when", width=150, ink="text-2", second=lambda one: one.author,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Produit"),
            lambda one: one.product, lambda one: one.product,
            key="product", stretch=True, width=180, weight=600, strike=lambda one: one.cancelled,
            second=_about, fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Lot"),
            lambda one: one.number or "–", lambda one: one.number,
            key="lot", width=104, weight=600,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Péremption"),
            lambda one: expiry_text(one.expiry),
            lambda one: float((one.expiry or date.max).toordinal()),
            key="expiry", width=110, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "État"),
            _state, key="state", width=132, chip=_state_chip,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Quantité"),
            lambda one: quantity_words(one.quantity, one.unit, one.units),
            lambda one: float(one.quantity),
            key="quantity", width=96, align="right", weight=600,
            strike=lambda one: one.cancelled,
        ),
    ]  # fmt: skip


def _about(one: Given) -> str:
    said = [one.care]
    if one.round_label:
        said.append(round_name(one.round_label))
    if one.serial:
        said.append(QCoreApplication.translate("Material", "n° {serial}").format(serial=one.serial))
    said.append(one.note)
    return " · ".join(part for part in said if part)


def _state(one: Given) -> str:
    chip = _state_chip(one)
    return "" if chip is None else chip.text


def _state_chip(one: Given) -> ChipSpec | None:
    if one.cancelled:
        return ChipSpec(QCoreApplication.translate("Material", "annulé"), "neutral")
    if one.recalled and one.kept:
        return ChipSpec(QCoreApplication.translate("Material", "lot rappelé"), "danger", "refresh")
    if one.back and not one.kept:
        return ChipSpec(QCoreApplication.translate("Material", "rendu"), "neutral", "undo")
    if one.back:
        said = QCoreApplication.translate("Material", "{count} rendus").format(
            count=number_text(one.back)
        )
        return ChipSpec(said, "neutral", "undo")
    return None


# --- lent ---------------------------------------------------------------------------------------


def loan_columns(today: date) -> list[Column[Loan]]:
    """What, which one, since when, due when."""
    return [
        Column(
            lambda: QCoreApplication.translate("Material", "Matériel"),
            lambda one: one.name, lambda one: one.name,
            key="name", stretch=True, width=180, weight=600, fixed=True,
            second=lambda one: one.model,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "N° de série"),
            lambda one: one.serial, lambda one: one.serial, key="serial", width=140,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Sorti le"),
            lambda one: expiry_text(one.out_day), lambda one: float(one.out_day.toordinal()),
            key="out", width=120, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "À rendre le"),
            lambda one: expiry_text(one.due), lambda one: float(one.due.toordinal()),
            key="due", width=120,
            ink=lambda one: "danger" if _late(one, today) else "text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "État"), lambda _one: "",
            key="state", width=150, chip=lambda one: _loan_chip(one, today),
        ),
    ]  # fmt: skip


def _late(one: Loan, today: date) -> bool:
    return one.back_day is None and one.due < today


def _loan_chip(one: Loan, today: date) -> ChipSpec:
    if one.lost:
        return ChipSpec(QCoreApplication.translate("Material", "perdu"), "danger")
    if one.back_day is not None:
        return ChipSpec(QCoreApplication.translate("Material", "rendu"), "neutral", "check")
    days = (one.due - today).days
    if days < 0:
        said = QCoreApplication.translate("Material", "en retard de %n jour(s)", "", -days)
        return ChipSpec(said, "danger", "clock")
    if days == 0:
        said = QCoreApplication.translate("Material", "à rendre aujourd’hui")
        return ChipSpec(said, "warn", "clock")
    return ChipSpec(QCoreApplication.translate("Material", "chez la personne"), "info", "home")


# --- the plan -----------------------------------------------------------------------------------


def plan_columns(today: date) -> list[Column[PlanLine]]:
    """For which care, what is said, which product that is, what the stock has."""
    return [
        Column(
            lambda: QCoreApplication.translate("Material", "Soin du plan"),
            lambda one: one.care, lambda one: one.care,
            key="care", width=200, stretch=True, weight=600, fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Matériel écrit"),
            _said, lambda one: one.line.need.word, key="word", width=180,
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Produit du stock"),
            _product, key="product", width=330, runs=_product_runs,
            second=lambda one: _first(one, today),
        ),
        Column(
            lambda: QCoreApplication.translate("Material", "Utilisable"),
            _usable, lambda one: float(one.line.usable),
            key="usable", width=110, align="right", weight=600,
            ink=lambda one: "danger" if one.line.missing else "text",
        ),
    ]  # fmt: skip


def _said(one: PlanLine) -> str:
    need = one.line.need
    each = need.link.quantity if need.link is not None else 1
    many = need.quantity // max(1, each)
    return f"{need.word} × {many}" if many > 1 else need.word


def _product(one: PlanLine) -> str:
    link = one.line.need.link
    if link is None:
        return QCoreApplication.translate("Material", "à dire")
    if link.product_id is None:
        return QCoreApplication.translate("Material", "hors stock")
    return link.product


def _product_runs(one: PlanLine) -> Runs:
    link = one.line.need.link
    if link is None or link.product_id is None:
        return [Run(_product(one), ink="warn" if link is None else "text-3")]
    many = quantity_words(one.line.need.quantity, link.unit, link.units)
    return [Run(link.product), Run(f"  {many}", ink="text-2")]


def _first(one: PlanLine, today: date) -> str:
    """The lot that would go out first."""
    if not one.line.takings:
        return ""
    taking = one.line.takings[0]
    near = taking.expiry is not None and taking.expiry - today <= LATER
    until = expires_words(taking.expiry, today) if near else expiry_text(taking.expiry)
    said = [lot_words(taking.number), until if taking.expiry else "", taking.place]
    return " · ".join(part for part in said if part)


def _usable(one: PlanLine) -> str:
    link = one.line.need.link
    if link is None or link.product_id is None:
        return ""
    return quantity_words(one.line.usable, link.unit, link.units)

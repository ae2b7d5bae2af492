"""The lines of a kit as the list shows them, and its past checks."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.kits import Kit, KitCheck, KitLine, LineState
from coordo_desktop.ui.kit.loan_words import line_chip
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.rows import Column, Group
from coordo_desktop.ui.kit.when import date_text

_INKS = {LineState.MISSING: "danger", LineState.EXPIRED: "danger", LineState.SOON: "warn"}


def groups(kit: Kit) -> list[Group[KitLine]]:
    """The lines by section, in the order of the composition."""
    kept: dict[str, list[KitLine]] = {}
    for line in kit.lines:
        kept.setdefault(line.section, []).append(line)
    other = QCoreApplication.translate("Kits", "Autres")
    return [
        Group(f"{kit.id} {section}", section or other, tuple(lines), count=len(lines))
        for section, lines in kept.items()
    ]


def lot_words(line: KitLine) -> str:
    """« AD91, AD95 »; « coché » for what is not counted in the stock."""
    if line.ticked:
        return QCoreApplication.translate("Kits", "à cocher")
    return ", ".join(lot.number or "–" for lot in line.lots)


def columns(today: list[date]) -> tuple[Column[KitLine], ...]:
    """The columns of a kit; `today` holds the practice's day once it is known."""

    def ink(line: KitLine) -> str:
        return _INKS.get(line.state(today[0]), "text")

    return (
        Column(
            lambda: QCoreApplication.translate("Kits", "Composition"), lambda line: line.name,
            lambda line: folded(line.name), key="name", stretch=True, fixed=True, highlight=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "État"), lambda _line: "", key="state",
            width=116, chip=lambda line: line_chip(line, today[0]),
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "Présent"),
            lambda line: f"{line.present} / {line.required}", key="present", width=76,
            align="right", weight=600, fixed=True,
            ink=lambda line: "danger" if line.missing else "text",
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "Lots"), lot_words, key="lots", width=112,
            ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "Péremption"),
            lambda line: date_text(line.expiry) if line.expiry else "",
            lambda line: line.expiry.isoformat() if line.expiry else "9999",
            key="expiry", width=112, ink=ink,
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "Réserve"),
            lambda line: "" if line.ticked else str(line.reserve),
            lambda line: float(line.reserve), key="reserve", width=76, align="right",
            ink=lambda line: "warn" if line.missing > line.reserve else "text-2",
        ),
    )  # fmt: skip


def check_columns() -> tuple[Column[KitCheck], ...]:
    """When, what came of it, who."""
    return (
        Column(
            lambda: QCoreApplication.translate("Kits", "Quand"),
            lambda one: date_text(one.day), key="day", width=108, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Kits", "Contrôle"), check_words, key="what",
            stretch=True, strike=lambda one: one.undone,
            second=about_check,
        ),
    )  # fmt: skip


def check_words(one: KitCheck) -> str:
    """« complète, scellé 4418 »."""
    said = [
        QCoreApplication.translate("Kits", "complète")
        if one.complete
        else QCoreApplication.translate("Kits", "incomplète")
    ]
    if one.seal_after:
        said.append(QCoreApplication.translate("Kits", "scellé {seal}").format(seal=one.seal_after))
    if one.undone:
        said.append(QCoreApplication.translate("Kits", "annulé"))
    return ", ".join(said)


def about_check(one: KitCheck) -> str:
    """« Claire MARTIN, 2 ajoutés, exercice »."""
    added = sum(line.added for line in one.lines)
    many = QCoreApplication.translate("Kits", "%n ajouté(s)", "", added) if added else ""
    return ", ".join(part for part in (one.author, many, one.note) if part)

"""The words of inventories and orders, in both languages."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain.counts import CountLine, CountState, CountSummary
from coordo_desktop.domain.orders import Need, Order, OrderLine, OrderState
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.stock_words import (
    category_words,
    number_text,
    quantity_words,
    signed_text,
)

_STATES = {
    OrderState.DRAFT: ("neutral", "edit"),
    OrderState.SENT: ("info", "export"),
    OrderState.PARTIAL: ("warn", "box"),
    OrderState.RECEIVED: ("ok", "check"),
    OrderState.CLOSED: ("neutral", "archive"),
    OrderState.CANCELLED: ("neutral", "close"),
}


def count_title(head: CountSummary) -> str:
    """« Réserve », « Tous les lieux · Vaccins »."""
    place = head.place or QCoreApplication.translate("Counts", "Tous les lieux")
    return place if head.category is None else f"{place} · {category_words(head.category)}"


def count_chip(head: CountSummary) -> ChipSpec:
    """How far an inventory is."""
    if head.state is CountState.DROPPED:
        return ChipSpec(QCoreApplication.translate("Counts", "abandonné"), "neutral", "close")
    if head.state is CountState.VALIDATED and head.reversed:
        return ChipSpec(QCoreApplication.translate("Counts", "annulé"), "neutral", "undo")
    if head.state is CountState.VALIDATED:
        return ChipSpec(QCoreApplication.translate("Counts", "validé"), "ok", "check")
    if head.state is CountState.COMPARED:
        return ChipSpec(QCoreApplication.translate("Counts", "à valider"), "warn", "compare")
    return ChipSpec(QCoreApplication.translate("Counts", "en cours"), "accent", "edit")


def count_progress(head: CountSummary) -> str:
    """« 34 lignes sur 60 · 3 écarts »."""
    said = QCoreApplication.translate("Counts", "{done} sur {all} lignes comptées").format(
        done=number_text(head.counted), all=number_text(head.lines)
    )
    if head.differing is None:
        return said
    gaps = QCoreApplication.translate("Counts", "%n écart(s)", "", head.differing)
    return f"{said} · {gaps}"


def gap_chip(line: CountLine) -> ChipSpec | None:
    """What a line differs by; asks for a second count where it must be."""
    if line.disturbed:
        return ChipSpec(QCoreApplication.translate("Counts", "à recompter"), "danger", "refresh")
    if line.recount and line.counted is None:
        return ChipSpec(QCoreApplication.translate("Counts", "à recompter"), "warn", "refresh")
    if line.counted is None:
        return None
    gap = line.difference
    if gap is None:
        return ChipSpec(QCoreApplication.translate("Counts", "compté"), "neutral", "check")
    if gap == 0:
        return ChipSpec(QCoreApplication.translate("Counts", "juste"), "ok", "check")
    return ChipSpec(signed_text(gap), "warn", "alert")


def line_note(line: CountLine) -> str:
    """What else is to be known of a line: what moved since, the first count, why it differs."""
    said = [line.note] if line.note else []
    if line.disturbed:
        said.append(QCoreApplication.translate("Counts", "a bougé pendant le comptage"))
    elif line.moved:
        moved = QCoreApplication.translate("Counts", "{many} depuis le comptage")
        said.append(moved.format(many=signed_text(line.moved)))
    if line.before is not None:
        before = QCoreApplication.translate("Counts", "premier comptage\u00a0: {many}")
        said.append(before.format(many=number_text(line.before)))
    return ", ".join(said)


def order_title(order: Order) -> str:
    """« BC-2026-014 »; « Projet » before it is sent."""
    return order.number or QCoreApplication.translate("Orders", "Projet")


def supplier_words(name: str) -> str:
    """The supplier's name; says that there is none."""
    return name or QCoreApplication.translate("Orders", "Sans fournisseur")


def order_chip(order: Order, today: date) -> ChipSpec:
    """How far an order is; how late where it is."""
    late = order.late(today)
    if late:
        words = QCoreApplication.translate("Orders", "%n j de retard", "", late)
        return ChipSpec(words, "danger", "alert")
    kind, icon = _STATES[order.state]
    words = {
        OrderState.DRAFT: QCoreApplication.translate("Orders", "à envoyer"),
        OrderState.SENT: QCoreApplication.translate("Orders", "envoyée"),
        OrderState.PARTIAL: QCoreApplication.translate("Orders", "livrée en partie"),
        OrderState.RECEIVED: QCoreApplication.translate("Orders", "livrée"),
        OrderState.CLOSED: QCoreApplication.translate("Orders", "soldée"),
        OrderState.CANCELLED: QCoreApplication.translate("Orders", "annulée"),
    }[order.state]
    return ChipSpec(words, kind, icon)


def line_chip(line: OrderLine, *, sent: bool) -> ChipSpec | None:
    """What came of a line of an order that was sent."""
    if not sent:
        return None
    if line.given_up:
        return ChipSpec(QCoreApplication.translate("Orders", "n’est plus attendu"), "neutral")
    if line.over:
        more = QCoreApplication.translate("Orders", "{many} de trop")
        return ChipSpec(more.format(many=number_text(line.over)), "warn")
    if not line.awaited:
        return ChipSpec(QCoreApplication.translate("Orders", "livré"), "ok", "check")
    if line.received:
        left = QCoreApplication.translate("Orders", "reste {many}")
        return ChipSpec(left.format(many=number_text(line.awaited)), "warn", "clock")
    return ChipSpec(QCoreApplication.translate("Orders", "attendu"), "info", "clock")


def why_words(need: Need) -> str:
    """Why so many are proposed, as one would say it."""
    said = [
        QCoreApplication.translate("Orders", "{many} utilisables").format(
            many=number_text(need.usable)
        )
        if need.usable
        else QCoreApplication.translate("Orders", "plus aucune unité utilisable")
    ]
    if need.on_order:
        coming = QCoreApplication.translate("Orders", "{many} en route")
        said.append(coming.format(many=number_text(need.on_order)))
    if need.minimum:
        least = QCoreApplication.translate("Orders", "minimum {many}")
        said.append(least.format(many=number_text(need.minimum)))
    if need.used:
        gone = QCoreApplication.translate("Orders", "{many} sorties en {days} jours")
        said.append(gone.format(many=number_text(need.used), days=need.days))
    text = ", ".join(said)
    if need.until_delivery > need.minimum:
        until = QCoreApplication.translate(
            "Orders", "il en part {many} d’ici la livraison, réserve comprise"
        ).format(many=number_text(need.until_delivery))
        text += f"\u202f; {until}"
    return f"{text}\u202f; {_up_to(need)}"


def short_why(need: Need) -> str:
    """The same in a few words, beside the figures of the columns."""
    if need.until_delivery > need.minimum:
        first = QCoreApplication.translate(
            "Orders", "{many} d’ici la livraison ({used} sorties en {days} jours)"
        ).format(many=number_text(need.until_delivery), used=number_text(need.used), days=need.days)
    else:
        first = QCoreApplication.translate("Orders", "sous le minimum")
    up_to = QCoreApplication.translate("Orders", "complété à {many}")
    return f"{first}, {up_to.format(many=number_text(need.top))}"


def _up_to(need: Need) -> str:
    if need.maximum and need.top == need.maximum:
        top = QCoreApplication.translate("Orders", "complété au maximum de {many}")
    else:
        top = QCoreApplication.translate("Orders", "complété à {many}")
    said = top.format(many=number_text(need.top))
    if need.pack > 1:
        boxes = QCoreApplication.translate("Orders", "par boîtes de {many}")
        said += f", {boxes.format(many=number_text(need.pack))}"
    return said


def units_of(line: OrderLine | Need | CountLine, number: int) -> str:
    """« 12 doses » of this product."""
    return quantity_words(number, line.unit, line.units)


def euros_text(cents: int) -> str:
    """« 12,50 € »; a dash where the price is not known."""
    if not cents:
        return "–"
    return QLocale().toString(cents / 100, "f", 2) + "\u00a0€"

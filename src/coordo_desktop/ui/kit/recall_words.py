"""The words of recalls and destructions, in both languages."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.destruction import WasteRoute
from coordo_desktop.domain.recalls import Announcer, RecallState, Told
from coordo_desktop.ui.kit.chips import ChipSpec

_Words = Callable[[], str]
_ANNOUNCERS: dict[Announcer, _Words] = {
    Announcer.AUTHORITY: lambda: QCoreApplication.translate("Recalls", "ANSM"),
    Announcer.MAKER: lambda: QCoreApplication.translate("Recalls", "Fabricant"),
    Announcer.SUPPLIER: lambda: QCoreApplication.translate("Recalls", "Fournisseur"),
    Announcer.PRACTICE: lambda: QCoreApplication.translate("Recalls", "La structure"),
}
_ROUTES: dict[WasteRoute, _Words] = {
    WasteRoute.PHARMACY: lambda: QCoreApplication.translate("Recalls", "Remise à une pharmacie"),
    WasteRoute.CARE_WASTE: lambda: QCoreApplication.translate(
        "Recalls", "Filière des déchets de soins (DASRI)"
    ),
    WasteRoute.SUPPLIER: lambda: QCoreApplication.translate(
        "Recalls", "Reprise par le fournisseur"
    ),
    WasteRoute.HOUSEHOLD: lambda: QCoreApplication.translate("Recalls", "Ordures ménagères"),
    WasteRoute.OTHER: lambda: QCoreApplication.translate("Recalls", "Autre voie"),
}


def announcer_words(announcer: Announcer) -> str:
    """« ANSM », « Fabricant » and so on."""
    return _ANNOUNCERS[announcer]()


def route_words(route: WasteRoute) -> str:
    """Where what is destroyed goes."""
    return _ROUTES[route]()


def told_chip(told: Told) -> ChipSpec:
    """Where one stands with somebody who received the lot."""
    translate = QCoreApplication.translate
    return {
        Told.NO: ChipSpec(translate("Recalls", "à prévenir"), "warn", "phone"),
        Told.TOLD: ChipSpec(translate("Recalls", "au courant"), "ok", "check"),
        Told.LETTER: ChipSpec(translate("Recalls", "courrier"), "ok", "mail"),
        Told.UNREACHED: ChipSpec(translate("Recalls", "injoignable"), "danger", "phone"),
    }[told]


def state_chip(state: RecallState, *, loose: int = 0, untold: int = 0) -> ChipSpec:
    """Where a recall stands: what it leaves to do first."""
    translate = QCoreApplication.translate
    if state is RecallState.CLOSED:
        return ChipSpec(translate("Recalls", "clos"), "neutral", "check")
    if state is RecallState.CANCELLED:
        return ChipSpec(translate("Recalls", "annulé"), "neutral", "undo")
    if loose:
        return ChipSpec(translate("Recalls", "à isoler"), "danger", "octagon")
    if untold:
        return ChipSpec(translate("Recalls", "%n à prévenir", "", untold), "warn", "phone")
    return ChipSpec(translate("Recalls", "à clore"), "ok", "check")

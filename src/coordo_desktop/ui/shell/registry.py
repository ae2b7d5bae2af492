"""The views of this version, in the order of the rail, and how each is wired to the others.

The one place that knows every view. A view to come is one more `PageSpec` here.
"""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.settings.page import SettingsPage
from coordo_desktop.ui.shell.views import SHOW, Desk, PageSpec


def page_specs(desk: Desk) -> list[PageSpec]:
    """What the rail offers to this person."""
    return [
        PageSpec(
            key="settings",
            title=QCoreApplication.translate("Rail", "Réglages"),
            icon="settings",
            factory=_settings,
            foot=True,
            errands={SHOW: _show_settings},
        ),
    ]


def _settings(desk: Desk) -> Page:
    page = SettingsPage(desk.opened, desk.services, desk.tools, capped=desk.capped)
    page.appearance_changed.connect(desk.go.appearance_changed)
    page.language_changed.connect(desk.go.language_changed)
    return page


def _show_settings(page: Page, section: object) -> None:
    if isinstance(page, SettingsPage):
        page.show_section(str(section))

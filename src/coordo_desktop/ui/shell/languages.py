"""The language of the interface: French from the sources, English complete, switched at once."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from coordo_desktop.system.resources import resource_path

FRENCH, ENGLISH = "fr", "en"
_LOCALES = {FRENCH: "fr_FR", ENGLISH: "en_GB"}


class Languages:
    """Installs the translators of one language at a time."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = ""

    def use(self, code: str) -> None:
        """Speak this language from now on; what is on screen is its owner’s to renew."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed.clear()
        self.current = code if code in _LOCALES else FRENCH
        QLocale.setDefault(QLocale(_LOCALES[self.current]))
        # French plural forms stay under English: a plural left untranslated still reads well.
        self._install(f"translations/coordo_{FRENCH}.qm")
        self._install_qt()
        if self.current != FRENCH:
            self._install(f"translations/coordo_{self.current}.qm")

    def _install(self, name: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(str(resource_path(name))):
            self._app.installTranslator(translator)
            self._installed.append(translator)

    def _install_qt(self) -> None:
        """Qt's own dialogs (print, files) in the same language."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self._app)
        if translator.load(f"qtbase_{self.current}", folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)

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
        self._words: list[bytes] = []  # Qt reads them in place, as long as a translator lives
        self.current = ""

    def use(self, code: str) -> None:
        """Speak this language from now on; what is on screen is its owner’s to renew."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed.clear()
        self._words.clear()
        self.current = code if code in _LOCALES else FRENCH
        QLocale.setDefault(QLocale(_LOCALES[self.current]))
        # French plural forms stay under English: a plural left untranslated still reads well.
        self._install(f"translations/coordo_{FRENCH}.qm")
        self._install_qt()
        self._install(f"translations/qt_{self.current}.qm")  # what Qt's own file has not got yet
        if self.current != FRENCH:
            self._install(f"translations/coordo_{self.current}.qm")

    def _install(self, name: str) -> None:
        # From memory: Qt maps a file, and one rewritten meanwhile ends the process (bus error).
        translator, path = QTranslator(self._app), resource_path(name)
        words = path.read_bytes() if path.exists() else b""
        if words and translator.load(words):
            self._words.append(words)
            self._app.installTranslator(translator)
            self._installed.append(translator)

    def _install_qt(self) -> None:
        """Qt's own dialogs (print, files) in the same language."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self._app)
        if translator.load(f"qtbase_{self.current}", folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)

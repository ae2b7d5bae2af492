"""An age is found in a line told in French, and nothing else of the line changes."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from coordo_desktop.ui.kit.ages import age_words


class English(QTranslator):
    """Says ages in capitals, to be told apart."""

    def translate(self, context, source, comment=None, number=-1):
        return source.upper().replace("{COUNT}", "{count}").replace("{AGE}", "{age}")

    def isEmpty(self):  # noqa: N802 - the name Qt calls
        return False


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("née GOYENECHE · F · 88 ans", "née GOYENECHE · F · 88 ANS"),
        ("environ 78 ans", "ENVIRON 78 ANS"),
        ("14 mois", "14 MOIS"),
        ("1 jour", "1 JOUR"),
        ("née ANSART · F", "née ANSART · F"),
        ("", ""),
    ],
)
def test_ages_are_said_in_the_language_of_the_interface(qapp, told, said):
    assert age_words(told) == told
    translator = English()
    QCoreApplication.installTranslator(translator)
    try:
        assert age_words(told) == said
    finally:
        QCoreApplication.removeTranslator(translator)

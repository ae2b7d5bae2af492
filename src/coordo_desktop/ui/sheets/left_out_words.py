"""What a sheet leaves out, said on the screen in the language of the interface.

The paper and its register keep the French words of `domain.handover_profiles`, in whose order
these stand.
"""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.handover_profiles import ANONYMISED, LEFT_OUT, WORDS

REASONS = tuple(
    dict.fromkeys(why for parts in (*LEFT_OUT.values(), ANONYMISED) for why in parts.values())
)


def part_word(written: str) -> str:
    """The part left out."""
    said = dict(zip(WORDS.values(), _parts(), strict=True))
    asked = QCoreApplication.translate("LeftOut", "Un dossier demandé")
    return {**said, "Un dossier demandé": asked}.get(written, written)


def reason_word(written: str) -> str:
    """Why it is left out."""
    said = dict(zip(REASONS, _reasons(), strict=True))
    refused = "hors de votre cercle de soins, ou dossier fusionné ou effacé"
    said[refused] = QCoreApplication.translate(
        "LeftOut", "hors de votre cercle de soins, ou dossier fusionné ou effacé"
    )
    return said.get(written, written)


def _parts() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("LeftOut", "Matricule INS"),
        QCoreApplication.translate("LeftOut", "Accès au domicile"),
        QCoreApplication.translate("LeftOut", "Téléphones de la personne"),
        QCoreApplication.translate("LeftOut", "Entourage et personnes à prévenir"),
        QCoreApplication.translate("LeftOut", "Mesures"),
        QCoreApplication.translate("LeftOut", "Cibles cliniques"),
        QCoreApplication.translate("LeftOut", "Cibles sociales et vécu"),
        QCoreApplication.translate("LeftOut", "Appels SAED et macrocibles"),
        QCoreApplication.translate("LeftOut", "Notes libres"),
        QCoreApplication.translate("LeftOut", "Actions à faire"),
        QCoreApplication.translate("LeftOut", "Consignes si… alors…"),
        QCoreApplication.translate("LeftOut", "Objectifs de santé du plan"),
        QCoreApplication.translate("LeftOut", "Objectifs sociaux du plan"),
    )


def _reasons() -> tuple[str, ...]:
    return (
        QCoreApplication.translate(
            "LeftOut", "les codes d’accès ne servent qu’aux passages au domicile"
        ),
        QCoreApplication.translate(
            "LeftOut", "l’aide à domicile n’échange pas de données sous le matricule INS"
        ),
        QCoreApplication.translate("LeftOut", "les mesures s’interprètent par un soignant"),
        QCoreApplication.translate(
            "LeftOut",
            "seules les cibles de la vie quotidienne sont remises\u202f: "
            "le secret partagé se limite à ce qui sert à la mission",
        ),
        QCoreApplication.translate(
            "LeftOut", "le détail médical n’est pas nécessaire à l’aide à domicile"
        ),
        QCoreApplication.translate("LeftOut", "une note libre peut contenir du détail médical"),
        QCoreApplication.translate(
            "LeftOut",
            "l’entourage n’est pas nécessaire à la dispensation\u202f: "
            "le secret partagé se limite à ce qui sert à la mission",
        ),
        QCoreApplication.translate(
            "LeftOut",
            "la situation sociale ne sert pas à la dispensation\u202f: "
            "le secret partagé se limite à ce qui sert à la mission",
        ),
        QCoreApplication.translate("LeftOut", "les synthèses contiennent des éléments sociaux"),
        QCoreApplication.translate("LeftOut", "une note libre peut contenir des éléments sociaux"),
        QCoreApplication.translate("LeftOut", "la feuille reste au domicile, lisible par tous"),
        QCoreApplication.translate(
            "LeftOut", "la feuille reste au domicile\u202f: elle ne dit pas comment on y entre"
        ),
        QCoreApplication.translate("LeftOut", "les mesures se commentent de vive voix"),
        QCoreApplication.translate(
            "LeftOut",
            "ce qui est dit de l’entourage ne s’écrit pas sur une feuille laissée chez lui",
        ),
        QCoreApplication.translate(
            "LeftOut", "les échanges entre professionnels restent entre eux"
        ),
        QCoreApplication.translate("LeftOut", "une note libre peut citer d’autres personnes"),
        QCoreApplication.translate(
            "LeftOut", "la feuille ne porte pas les coordonnées d’autres personnes"
        ),
        QCoreApplication.translate(
            "LeftOut", "la personne a sa propre version du plan, remise en main propre"
        ),
        QCoreApplication.translate(
            "LeftOut", "forme anonymisée\u202f: initiales et année de naissance seulement"
        ),
    )

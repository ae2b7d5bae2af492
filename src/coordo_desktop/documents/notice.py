"""The information notice of patients (RGPD art. 13), filled from the settings, one page."""

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import heading, letterhead
from coordo_desktop.documents.wording import bound, paper
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.privacy import PrivacyContacts

_TITLE = "Vos données et vos droits"
_NOTICE = "À afficher en salle d’attente et à remettre à la demande."
_SIZE = 10.2


def render(head: PaperHead, told: PrivacyContacts) -> bytes:
    """The notice as PDF bytes."""
    plain = Plain(letterhead(head, _TITLE, _NOTICE, private=False), _TITLE)
    for title, texts in _parts(head, told):
        pieces: list[Piece] = heading(plain, title)
        for text in texts:
            pieces += [*plain.lines(bound(paper(text)), _SIZE), gap(1.4 * MM)]
        plain.pages.flow(pieces)
    return plain.finish()


def _parts(head: PaperHead, told: PrivacyContacts) -> list[tuple[str, list[str]]]:
    who = told.controller or head.practice
    whom = " ".join(
        part for part in (told.dpo, f"({told.contact})" if told.contact else "") if part
    )
    return [
        (
            "Qui",
            [
                (f"{who} est responsable des informations notées sur vous pour coordonner vos "
                f"soins."),
                f"Pour toute question : {whom}." if whom else
                "Pour toute question : demandez à l’accueil.",
            ],
        ),
        (
            "Pourquoi",
            [
                ("Vos professionnels se transmettent ce qui est nécessaire à vos soins, à leur "
                "continuité et à votre suivi médico-social : identité, coordonnées, proches, état "
                "de santé, traitements, plan de soins, rendez-vous, transmissions."),
                ("C’est l’exercice de leur mission de soin et leurs obligations légales (RGPD, "
                "articles 6.1 c et e, 9.2 h). Le partage avec quelqu’un qui n’est pas de votre "
                "équipe de soins demande votre accord."),
            ],
        ),
        (
            "Qui les voit",
            [
                ("Les professionnels de votre équipe de soins, chacun selon sa fonction. Chaque "
                "consultation est notée. Rien n’est vendu, rien ne sort de l’Union européenne."),
                "Tout est enregistré chiffré sur un ordinateur de la maison de santé, sans "
                "hébergement à distance."
                + (
                    " Des copies de sauvegarde, chiffrées elles aussi, sont confiées à un "
                    "hébergeur agréé pour les données de santé."
                    if told.outside
                    else ""
                ),
            ],
        ),
        (
            "Combien de temps",
            [
                ("Votre dossier est gardé 20 ans après le dernier soin ; celui d’un enfant, au "
                "moins "
                "jusqu’à ses 28 ans ; 10 ans après un décès. Le journal des consultations est "
                "gardé "
                "un an."),
            ],
        ),
        (
            "Vos droits",
            [
                ("Voir vos données et en avoir copie, les faire corriger, dire votre désaccord, "
                "limiter leur usage, vous opposer à leur partage et, quand la loi le permet, les "
                "faire effacer. Nous répondons dans le mois ; votre dossier de soins vous est "
                "remis dans les huit jours (deux mois s’il a plus de cinq ans)."),
                ("Il suffit de le demander à un professionnel ou à l’accueil, avec une pièce "
                "d’identité. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : "
                "cnil.fr, 3 place de Fontenoy, 75007 Paris."),
            ],
        ),
    ]  # fmt: skip

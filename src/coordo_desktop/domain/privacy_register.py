"""The entry of the register of processing and the frame of the impact assessment, in French.

What the law asks (RGPD art. 30 and 35) as far as the program knows it; durations and bases are to
be confirmed by the practice's data protection officer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coordo_desktop.domain.privacy import PrivacyContacts
from coordo_desktop.domain.privacy_words import COLUMNS, TECHNICAL, TITLES

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataLine:
    """One set of data: its title, what it holds, how many lines there are."""

    title: str
    columns: tuple[str, ...]
    lines: int


def data_lines(
    schema: Iterable[tuple[str, tuple[str, ...]]], counts: dict[str, int]
) -> list[DataLine]:
    """The list of data from the columns of the schema; technical ones are left out."""
    return [
        DataLine(
            TITLES.get(table, table),
            tuple(dict.fromkeys(
                COLUMNS.get(column, column) for column in columns if column not in TECHNICAL
            )),
            counts.get(table, 0),
        )
        for table, columns in schema
    ]  # fmt: skip


def entry(who: str, told: PrivacyContacts) -> tuple[tuple[str, Pairs], ...]:
    """(title, lines) of the register's entry."""
    return (
        (
            "Traitement",
            (
                ("Nom", "Coordination des soins de la maison de santé"),
                ("Responsable", who),
                ("Délégué (DPO)", ", ".join(one for one in (told.dpo, told.contact) if one)
                 or "à désigner ou à noter dans Réglages, Données personnelles"),
                ("Finalités", ("Coordonner les soins : dossier partagé de l’équipe, transmissions, "
                 "plan de soins, rendez-vous et tournées, matériel et produits remis, alertes.")),
                ("Base légale", ("Mission de soin et obligations légales (RGPD 6.1 c et e) ; "
                "données "
                 "de santé : RGPD 9.2 h, sous le secret professionnel (code de la santé publique, "
                 "L1110-4).")),
            ),
        ),
        (
            "Personnes et destinataires",
            (
                ("Personnes", ("Patients suivis, leurs proches notés dans le dossier, "
                 "professionnels de l’équipe et de l’annuaire.")),
                ("Destinataires", ("Professionnels de l’équipe de soins, selon leur fonction ; "
                 "autres professionnels avec l’accord de la personne ; la personne elle-même.")),
                ("Sous-traitants", "Copies de sauvegarde confiées à un tiers : hébergeur certifié "
                 "HDS exigé, à nommer ici." if told.outside else
                 "Aucun : le logiciel fonctionne sans réseau, rien n’est hébergé ailleurs."),
                ("Hors d’Europe", "Aucun transfert."),
            ),
        ),
        (
            "Durées",
            (
                ("Dossier", ("20 ans après le dernier soin, dont 5 ans en base active puis archive "
                 "restreinte ; mineurs : au moins jusqu’à 28 ans ; décès : 10 ans.")),
                ("Agenda sans soin", "1 an."),
                ("Journal d’accès", "12 mois, réglable de 6 à 36 mois."),
                ("Sauvegardes", "12 mois au plus."),
            ),
        ),
        (
            "Sécurité",
            (
                ("Chiffrement", ("Base, sauvegardes et exports chiffrés (AES 256) ; mots de passe "
                 "renforcés par Argon2id ; clé de secours sur papier au coffre.")),
                ("Accès", ("Comptes nominatifs, droits par fonction et cercle de soins, "
                "verrouillage "
                 "automatique, accès hors cercle motivé et revu.")),
                ("Traçabilité", ("Journal chaîné : consultation, impression, export, modification, "
                 "administration ; vérification automatique.")),
                ("Disponibilité", ("Sauvegardes vérifiées, copie extérieure, essai de restauration "
                 "mensuel, paquet de continuité.")),
                ("Droits", ("Copie des données (PDF et fichier), rectification par version, "
                 "déclaration jointe, limitation, effacement, registre des violations.")),
            ),
        ),
    )  # fmt: skip


# (title, what the program brings, what is to be written by hand)
DPIA: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "1. Le traitement",
        (
            (
                "Dossier de coordination d’une maison de santé : données de santé, à grande "
                "échelle, de "
                "personnes vulnérables. Une analyse d’impact est attendue (RGPD, article 35)."
            ),
            (
                "Un poste de travail, un fichier chiffré, aucun réseau. Voir le registre pour la "
                "liste "
                "des données, tirée du schéma."
            ),
        ),
        ("Nombre de patients", "Nombre d’utilisateurs", "Lieu du poste"),
    ),
    (
        "2. Nécessité et proportionnalité",
        (
            "Finalités limitées au soin et à sa coordination ; pas de réutilisation.",
            "Durées appliquées par le logiciel avec aperçu avant effacement.",
            (
                "Notice d’information imprimable ; droits exercés depuis Réglages, Données "
                "personnelles."
            ),
        ),
        ("Écarts éventuels",),
    ),
    (
        "3. Risques pour les personnes",
        (
            (
                "Accès illégitime : vol du poste ou d’une clé USB (fichiers chiffrés), collègue "
                "curieux "
                "(droits, journal, verrouillage), ancien collègue (clé renouvelée à son départ)."
            ),
            (
                "Modification non désirée : versions signées, journal infalsifiable sans être vu, "
                "sauvegardes."
            ),
            "Disparition : sauvegardes vérifiées, copie extérieure, paquet de continuité.",
            (
                "Limites connues : poste déverrouillé laissé à un tiers, photographie de "
                "l’écran, file "
                "d’impression du système, papier imprimé."
            ),
        ),
        ("Gravité estimée", "Vraisemblance", "Risque résiduel"),
    ),
    (
        "4. Mesures à prendre sur place",
        (
            "Chiffrement du disque par le système, veille prolongée désactivée ou chiffrée.",
            "Fiche de secours et clé de contrôle du journal au coffre de la structure.",
            "Broyeur pour les feuilles imprimées ; deux supports de sauvegarde en alternance.",
        ),
        ("Fait le", "Par"),
    ),
    ("5. Avis", (), ("Délégué (DPO)", "Personnes concernées", "Décision", "À revoir le")),
)

"""What the recovery sheet says, word for word; each paragraph is one step or one rule."""

from textwrap import dedent


def _paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs parted by an empty line, each on one line."""
    return tuple(" ".join(each.split("\n")) for each in dedent(text).strip().split("\n\n"))


READING = """Le code n’a ni O, ni I, ni L, ni U : un rond barré est toujours un zéro, un trait
toujours un un. Le neuvième groupe contrôle les huit autres.""".replace("\n", " ")

CONTROL = """Elle n’ouvre rien. Elle permet de prouver que le journal des actions n’a pas été
réécrit : elle n’est gardée que sur ce papier.""".replace("\n", " ")

KEEPING = _paragraphs(
    """
    Ranger cette feuille dans le coffre de la structure, sous enveloppe fermée et signée. Une
    seconde, imprimée le même jour, peut être confiée à la direction.

    Ne jamais la photographier, la numériser, la joindre à un courriel ni la garder près de
    l’ordinateur : qui la tient ouvre tout, sans aucune phrase de passe.

    Dès qu’elle a servi ou qu’elle a pu être lue par d’autres, en imprimer une nouvelle depuis
    les réglages : celle-ci n’ouvre alors plus rien et doit être détruite.
    """
)

FORGOTTEN = _paragraphs(
    """
    Sur l’ordinateur de la structure, ouvrir Coordo Desktop. À l’écran de verrouillage, choisir
    « Phrase oubliée ».

    Recopier les neuf groupes du recto. Majuscules, espaces et tirets ne comptent pas ; une
    erreur de frappe est signalée.

    Choisir une nouvelle phrase de passe. Une nouvelle fiche est donnée : l’imprimer, la ranger
    au coffre, détruire celle-ci.
    """
)

LOST = _paragraphs(
    """
    Installer Coordo Desktop sur un autre ordinateur, au disque chiffré lui aussi.

    Brancher le support des sauvegardes et prendre la plus récente : elle est chiffrée, et
    vérifiée avant d’être remise en place.

    La restaurer depuis le programme, ou par la commande « coordo restore SAUVEGARDE DOSSIER ».
    Ouvrir ensuite avec une phrase de passe, ou avec ce code comme ci-dessus.

    Comparer le nombre de patients et la date de la dernière transmission à ce qui est attendu.
    Reporter à la main ce qui manque, d’après les feuilles de transmissions imprimées depuis.
    """
)

DEPARTED = _paragraphs(
    """
    Fermer son accès dans les réglages, en renouvelant la clé du coffre : ni sa phrase de passe
    ni une copie gardée n’ouvrent ce qui s’écrit ensuite.

    Si cette feuille a été lue : Réglages, Accès et clés, « Clé, fiche ou support perdu ». Ranger
    la nouvelle fiche, détruire celle-ci et les sauvegardes d’avant.

    Vérifier le fichier et le journal par la commande « coordo verify DOSSIER », et relire dans
    le journal ce qui a été vu, imprimé et exporté.
    """
)

WITHOUT_VENDOR = _paragraphs(
    """
    Le dossier du coffre contient trousseau.json (clés scellées, texte JSON) et coffre.db (base
    SQLCipher 4, réglages d’origine, clé brute de 256 bits). Un informaticien l’ouvre avec Python
    et les bibliothèques libres cryptography et sqlcipher3, sans Coordo Desktop :
    """
)

STEPS = _paragraphs(
    """
    Les huit premiers groupes du code, lus en base 32 de Crockford, sont 20 octets ; le neuvième
    ne sert qu’à contrôler la frappe.

    Clé privée X25519 = HKDF-SHA256 de ces 20 octets (sans sel, 32 octets, info : recovery).

    Dans trousseau.json, sous recovery : e (clé éphémère), n (nonce), c (boîte), en hexadécimal.
    Clé de la boîte = HKDF-SHA256 de l’échange X25519 avec e, info : le texte seal| suivi des
    octets de e, puis de ceux de la clé publique de secours.

    AES-256-GCM ouvre c avec n ; données associées : le JSON des trois champs gen, id (valant
    recovery) et vault, triés, sans espaces. On obtient la clé du coffre, 32 octets.

    Clé de coffre.db = HKDF-SHA256 de la clé du coffre, info : db-key| suivi du nombre gen.
    La donner à SQLCipher comme clé brute ; les tables se lisent alors en SQL.
    """
)

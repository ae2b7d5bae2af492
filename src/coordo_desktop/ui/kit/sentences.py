"""One French sentence for each refusal and mishap: what happened, what was kept, what to do.

Each floor's owner adds its own below, in the block of its subject. The extractor of translations
reads literal `QCoreApplication.translate("Sentences", "…")` calls only: no alias, no f-string;
fields go through `.format(name=…)`.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import (
    access,
    accounts,
    dates,
    directory,
    errors,
    handover,
    identity,
    life_cycle,
    merging,
    passphrases,
    recovery_codes,
    signing,
)
from coordo_desktop.ui.kit.access_sentences import ACCESS_SENTENCES
from coordo_desktop.ui.kit.appointment_sentences import APPOINTMENT_SENTENCES
from coordo_desktop.ui.kit.assessment_sentences import ASSESSMENT_SENTENCES
from coordo_desktop.ui.kit.audit_sentences import AUDIT_SENTENCES
from coordo_desktop.ui.kit.backup_sentences import BACKUP_SENTENCES
from coordo_desktop.ui.kit.calendar_sentences import CALENDAR_SENTENCES
from coordo_desktop.ui.kit.cold_sentences import COLD_SENTENCES
from coordo_desktop.ui.kit.count_sentences import COUNT_SENTENCES
from coordo_desktop.ui.kit.import_sentences import IMPORT_SENTENCES
from coordo_desktop.ui.kit.key_sentences import KEY_SENTENCES
from coordo_desktop.ui.kit.loan_sentences import LOAN_SENTENCES
from coordo_desktop.ui.kit.material_sentences import MATERIAL_SENTENCES
from coordo_desktop.ui.kit.measurement_sentences import MEASUREMENT_SENTENCES
from coordo_desktop.ui.kit.opening_sentences import OPENING_SENTENCES
from coordo_desktop.ui.kit.plan_sentences import PLAN_SENTENCES
from coordo_desktop.ui.kit.privacy_sentences import PRIVACY_SENTENCES
from coordo_desktop.ui.kit.product_sentences import PRODUCT_SENTENCES
from coordo_desktop.ui.kit.recall_sentences import RECALL_SENTENCES
from coordo_desktop.ui.kit.recipient_sentences import RECIPIENT_SENTENCES
from coordo_desktop.ui.kit.retention_sentences import RETENTION_SENTENCES
from coordo_desktop.ui.kit.round_sentences import ROUND_SENTENCES
from coordo_desktop.ui.kit.stock_sentences import STOCK_SENTENCES
from coordo_desktop.ui.kit.task_sentences import TASK_SENTENCES
from coordo_desktop.ui.kit.today_sentences import TODAY_SENTENCES
from coordo_desktop.ui.kit.treatment_sentences import TREATMENT_SENTENCES
from coordo_desktop.ui.kit.upkeep_sentences import UPKEEP_SENTENCES
from coordo_desktop.ui.kit.waiting_sentences import WAITING_SENTENCES

Sentence = Callable[[Any], str]
_MINUTE = 60  # seconds

SENTENCES: dict[type[errors.CoordoError], Sentence] = {
    # --- what every screen can meet -------------------------------------------------------
    errors.CoordoError: lambda _: QCoreApplication.translate(
        "Sentences", "L’action n’a pas abouti. Rien n’a été enregistré."
    ),
    errors.Refusal: lambda _: QCoreApplication.translate(
        "Sentences", "Cette action n’est pas possible ici. Rien n’a été enregistré."
    ),
    errors.Mishap: lambda _: QCoreApplication.translate(
        "Sentences", "L’ordinateur n’a pas pu terminer. Ce qui était enregistré est intact."
    ),
    errors.ChangedMeanwhile: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une autre personne a modifié cette fiche entre-temps. Votre saisie est gardée en "
        "brouillon : rechargez la fiche, puis reprenez-la.",
    ),
    errors.NotFound: lambda _: QCoreApplication.translate(
        "Sentences", "Cet élément est introuvable ou n’est pas ouvert à votre rôle."
    ),
    errors.MissingField: lambda _: QCoreApplication.translate(
        "Sentences", "Ce champ est à remplir. Le reste de la saisie est gardé."
    ),
    errors.InvalidField: lambda _: QCoreApplication.translate(
        "Sentences", "Cette valeur ne se lit pas. Le reste est gardé."
    ),
    errors.VaultLocked: lambda _: QCoreApplication.translate(
        "Sentences", "Le coffre est verrouillé. Rien n’a été enregistré."
    ),
    errors.Cancelled: lambda _: QCoreApplication.translate(
        "Sentences", "Annulé. Rien n’a été enregistré."
    ),
    # --- opening the practice -------------------------------------------------------------
    errors.WrongPassphrase: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "La phrase de passe ne correspond pas. Nouvel essai possible dans {seconds} s.",
        ).format(seconds=e.wait_seconds)
        if e.wait_seconds
        else QCoreApplication.translate(
            "Sentences",
            "La phrase de passe ne correspond pas. Vérifiez les majuscules, puis recommencez.",
        )
    ),
    errors.TooManyTries: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Trop d’essais de suite. Les données sont intactes ; réessayez dans {minutes} min, ou "
            "utilisez la fiche de secours.",
        ).format(minutes=-(-e.wait_seconds // _MINUTE))
        if e.wait_seconds > _MINUTE
        else QCoreApplication.translate(
            "Sentences",
            "Trop d’essais de suite. Les données sont intactes ; réessayez dans {seconds} s.",
        ).format(seconds=e.wait_seconds)
    ),
    errors.UnknownUser: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cet identifiant n’existe pas dans cette structure. Vérifiez-le auprès de la personne "
        "qui administre.",
    ),
    errors.KeyringAltered: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le trousseau de clés manque, a été modifié ou n’est pas le dernier. Rien n’a été effacé ; "
        "remettez le trousseau.json de la sauvegarde la plus récente, ou restaurez-la.",
    ),
    errors.NoVaultHere: lambda _: QCoreApplication.translate(
        "Sentences", "Ce dossier ne contient pas de structure. Choisissez un autre dossier."
    ),
    errors.VaultExists: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier contient déjà une structure : elle n’a pas été touchée. Choisissez un "
        "dossier vide.",
    ),
    errors.AlreadyOpen: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette structure est déjà ouverte dans une autre fenêtre. Fermez-la, ou continuez "
        "dans celle-là.",
    ),
    # --- the file and the disk ------------------------------------------------------------
    errors.FileDamaged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le fichier de la structure est endommagé. Rien n’a été effacé ; récupérez ce qui se lit, "
        "ou restaurez la dernière sauvegarde vérifiée.",
    ),
    errors.FileTooNew: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier vient d’une version plus récente de Coordo. Il n’a pas été modifié\u202f; "
        "mettez le programme à jour pour l’ouvrir.",
    ),
    errors.DiskFull: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le disque est plein : la dernière action n’a pas été enregistrée, le reste est intact. "
        "Libérez de la place, puis recommencez.",
    ),
    errors.PlaceNotWritable: lambda _: QCoreApplication.translate(
        "Sentences",
        "Impossible d’enregistrer à cet endroit. Rien n’a été écrit\u202f; choisissez un autre "
        "dossier.",
    ),
    errors.InsideVault: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cet endroit appartient au dossier chiffré de la structure. Rien n’a été écrit\u202f; "
        "choisissez un autre endroit.",
    ),
    errors.FolderReadOnly: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le dossier de la structure est en lecture seule. Rien n’a été modifié ; demandez le "
        "droit d’écriture ou choisissez un autre dossier.",
    ),
    errors.DiskFailed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le disque ne répond plus. Ce qui était enregistré l’est toujours ; rebranchez le "
        "support, puis rouvrez la structure.",
    ),
    errors.StoreBusy: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un autre programme utilise le fichier. Rien n’a été enregistré ; recommencez dans un "
        "instant.",
    ),
    # --- accounts and passphrases -----------------------------------------------------------
    accounts.LoginTaken: lambda _: QCoreApplication.translate(
        "Sentences", "Cet identifiant est déjà pris dans la structure. Choisissez-en un autre."
    ),
    accounts.LastAdministrator: lambda _: QCoreApplication.translate(
        "Sentences",
        "C’est la dernière personne qui administre la structure. Rien n’a été modifié ; donnez "
        "d’abord ce rôle à quelqu’un d’autre.",
    ),
    accounts.AccountSuspended: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce compte est fermé. Les données sont intactes ; demandez à la personne qui administre "
        "de le rouvrir.",
    ),
    accounts.PassphraseExpired: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette phrase de passe provisoire n’est plus valable : elle l’était 24 heures. Demandez-en "
        "une autre à la personne qui administre.",
    ),
    accounts.WrongRecoveryCode: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce code de secours est bien recopié, mais n’ouvre pas cette structure. Prenez la fiche "
        "la plus récente : chaque nouvelle fiche remplace la précédente.",
    ),
    recovery_codes.RecoveryCodeMistyped: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Le groupe {group} du code de secours contient un caractère impossible. Relisez-le sur "
            "la fiche.",
        ).format(group=e.group)
        if e.group
        else QCoreApplication.translate(
            "Sentences",
            "Le code de secours est incomplet ou mal recopié : il compte 9 groupes de "
            "4 caractères. Relisez-le sur la fiche.",
        )
    ),
    passphrases.PassphraseTooWeak: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette phrase de passe est trop facile à trouver. Il faut 12 caractères avec minuscules, "
        "majuscules, chiffres et signes, ou 14 caractères de trois de ces sortes, ou 7 mots.",
    ),
    passphrases.PassphraseTooLong: lambda _: QCoreApplication.translate(
        "Sentences", "Cette phrase de passe est trop longue : 256 caractères au plus."
    ),
    passphrases.PassphraseTooCommon: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette phrase de passe repose sur un mot ou une suite que tout le monde essaie. Prenez-en "
        "une autre, ou laissez le programme vous en proposer une.",
    ),
    passphrases.PassphraseNamesPractice: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette phrase de passe reprend le nom de la structure ou le vôtre. Prenez-en une autre, ou "
        "laissez le programme vous en proposer une.",
    ),
    access.NotAllowed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Votre rôle ne permet pas cette action. Rien n’a été modifié ; adressez-vous à la personne "
        "qui administre.",
    ),
    # --- patients and directory -----------------------------------------------------------
    life_cycle.StepNotPossible: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce dossier ne peut pas passer de son état actuel à celui-là. Rien n’a été modifié\u202f; "
        "reprenez d’abord le suivi, puis recommencez.",
    ),
    dates.UnreadableDate: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette date n’existe pas ou n’est pas encore passée. Écrivez-la par exemple 12/03/1948, "
        "03/1948 ou 1948.",
    ),
    identity.StatusNotAllowed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce statut d’identité demande plus que ce qui est connu : une pièce vérifiée pour "
        "« validée », des traits INS reçus d’une source sûre pour « récupérée » ou « qualifiée ».",
    ),
    identity.AttributesIncompatible: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces mentions ne vont pas ensemble : seules « douteuse » et « homonyme » peuvent être "
        "portées à la fois.",
    ),
    merging.CannotMerge: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Ces deux fiches n’en font qu’une. Choisissez deux fiches différentes.",
        )
        if e.reason == "same"
        else QCoreApplication.translate(
            "Sentences",
            "Une des fiches a déjà été fusionnée. Rien n’a été modifié\u202f; ouvrez la fiche "
            "gardée.",
        )
        if e.reason == "merged"
        else QCoreApplication.translate(
            "Sentences", "Cette fusion a déjà été annulée. Rien n’a été modifié."
        )
        if e.reason == "undone"
        else QCoreApplication.translate(
            "Sentences",
            "La fiche gardée a été fusionnée depuis. Annulez d’abord la fusion la plus récente.",
        )
    ),
    merging.RecordMerged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette fiche a été fusionnée avec une autre\u202f: elle se lit, mais ne se modifie plus. "
        "Écrivez dans la fiche gardée, ou annulez la fusion.",
    ),
    directory.AlreadyListed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce professionnel est déjà dans l’annuaire, ou ce compte est déjà relié à quelqu’un. Rien "
        "n’a été modifié\u202f; reprenez la ligne qui existe.",
    ),
    # --- transmissions and sheets ---------------------------------------------------------
    signing.NothingToHandOver: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Indiquez la cible\u202f: ce qui attire l’attention. Votre saisie est gardée en "
            "brouillon.",
        )
        if e.missing == "focus"
        else QCoreApplication.translate(
            "Sentences",
            "Rien n’est écrit. Remplissez au moins une rubrique, puis signez.",
        )
    ),
    signing.TextTooLong: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce texte dépasse {most} caractères. Il est gardé en brouillon\u202f; raccourcissez-le ou "
        "signez-le en plusieurs transmissions.",
    ).format(most=e.most),
    signing.EntryWithdrawn: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette transmission a été retirée. Elle reste lisible, barrée\u202f; écrivez-en une "
        "nouvelle.",
    ),
    signing.EntryCorrected: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette transmission a déjà été corrigée. Votre saisie est gardée en brouillon\u202f; "
        "ouvrez la version en vigueur.",
    ),
    signing.ResultMissing: lambda _: QCoreApplication.translate(
        "Sentences", "Une cible se clôt par son résultat. Écrivez-le, puis signez."
    ),
    signing.FocusClosed: lambda _: QCoreApplication.translate(
        "Sentences", "Cette cible est déjà close. Rien n’a été modifié\u202f; rouvrez-la si besoin."
    ),
    signing.FollowUpClosed: lambda _: QCoreApplication.translate(
        "Sentences", "Cette action est déjà close. Rien n’a été modifié."
    ),
    handover.UnreadableCode: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce code n’est pas celui d’une feuille de transmissions. Rien n’a été modifié\u202f; "
        "relisez-le ou tapez le numéro de la feuille.",
    ),
    handover.UnknownSheet: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune feuille de cette structure ne porte ce numéro. Vérifiez qu’elle vient bien d’ici.",
    ),
    handover.NobodyOnSheet: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune des personnes demandées ne peut figurer sur cette feuille. Choisissez des "
        "personnes de votre cercle de soins.",
    ),
    handover.EndsBeforeItStarts: lambda _: QCoreApplication.translate(
        "Sentences", "La période se termine avant de commencer. Corrigez les dates."
    ),
    handover.NoPrinter: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune imprimante n’est prête sur cet ordinateur. Rien n’a été numéroté : branchez-en "
        "une, ou enregistrez la feuille en PDF.",
    ),
    handover.PrinterRefused: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’imprimante n’a pas pris la feuille. La feuille est dans le registre : vérifiez "
        "l’imprimante, puis réimprimez-la.",
    ),
    # --- tables of other programs, imports, lists -------------------------------------------
    **ACCESS_SENTENCES,
    **AUDIT_SENTENCES,
    **BACKUP_SENTENCES,
    **IMPORT_SENTENCES,
    **UPKEEP_SENTENCES,
    **WAITING_SENTENCES,
    **ASSESSMENT_SENTENCES,
    **TREATMENT_SENTENCES,
    **MEASUREMENT_SENTENCES,
    **KEY_SENTENCES,
    **RETENTION_SENTENCES,
    **LOAN_SENTENCES,
    **MATERIAL_SENTENCES,
    **PLAN_SENTENCES,
    **OPENING_SENTENCES,
    **APPOINTMENT_SENTENCES,
    **CALENDAR_SENTENCES,
    **STOCK_SENTENCES,
    **COUNT_SENTENCES,
    **COLD_SENTENCES,
    **PRIVACY_SENTENCES,
    **PRODUCT_SENTENCES,
    **RECALL_SENTENCES,
    **RECIPIENT_SENTENCES,
    **ROUND_SENTENCES,
    **TASK_SENTENCES,
    **TODAY_SENTENCES,
}


def sentence(error: BaseException) -> str:
    """The sentence of an error, or of the nearest of its families."""
    for family in type(error).__mro__:
        found = SENTENCES.get(family)
        if found is not None:
            return found(error)
    return QCoreApplication.translate(
        "Sentences",
        "Une erreur inattendue s’est produite. La dernière action n’a pas été enregistrée, le "
        "reste est intact.",
    )

"""What each event of the journal is called, and the family it is filtered under.

One place for the screen, the papers and the command line; a house test holds that every action of
the program has its words here. Papers and the command line say them in French; the screen says
them in the language of the interface.
"""

import re
from collections.abc import Callable, Mapping

from coordo_desktop.domain.audit import AuditGroup
from coordo_desktop.domain.audit_words_care import AGENDA, CARE, RECORD
from coordo_desktop.domain.audit_words_stock import STOCK

GROUPS: Mapping[AuditGroup, str] = {
    AuditGroup.SESSION: "Connexions",
    AuditGroup.RECORD: "Dossiers",
    AuditGroup.CARE: "Soins et suivi",
    AuditGroup.AGENDA: "Agenda et tournées",
    AuditGroup.STOCK: "Stock et prêts",
    AuditGroup.OUTPUT: "Impressions et exports",
    AuditGroup.INPUT: "Imports",
    AuditGroup.ACCOUNTS: "Comptes et clés",
    AuditGroup.VAULT: "Coffre et sauvegardes",
    AuditGroup.PRIVACY: "Données personnelles",
    AuditGroup.SETTINGS: "Réglages",
}

_SESSION = {
    "login.ok": "Connexion",
    "login.fail": "Connexion refusée",
    "session.lock": "Verrouillage",
    "session.suspended": "Session fermée par le programme",
    "second.ok": "Confirmation par une deuxième personne",
    "second.fail": "Confirmation refusée",
    "confirm.fail": "Phrase de passe redemandée, refusée",
    "password.fail": "Changement de phrase de passe refusé",
    "recovery.fail": "Fiche de secours refusée",
    "restore.fail": "Ouverture d’une sauvegarde refusée",
    "salvage.fail": "Récupération du coffre refusée",
    "tries.touched": "Essais refusés sans leur trace, ou compteur remplacé",
    "glass.fail": "Ouverture hors du cercle refusée",
    "clipboard.copy": "Texte du dossier copié",
    "glass.broken": "Dossier ouvert hors de son cercle de soins",
    "glass.end": "Fin de l’ouverture hors du cercle",
    "glass.search": "Patient hors du cercle regardé",
    "glass.list": "Ouvertures hors du cercle consultées",
    "glass.read_back": "Ouvertures hors du cercle relues",
}

REFUSED = frozenset(event for event in _SESSION if event.endswith(".fail"))
"""Secrets that were tried at a door and were wrong."""
SEALED = frozenset({
    "login.fail", "recovery.fail", "restore.fail", "salvage.fail", "second.fail", "backup.look",
})  # fmt: skip
"""What happens before anybody is known: by nobody, about an account."""

_OUTPUT = {
    "agenda.export": "Agenda enregistré dans un fichier",
    "agenda.print": "Agenda imprimé",
    "appointment.slip": "Carton de rendez-vous imprimé",
    "assessment.print": "Évaluation imprimée",
    "audit.export": "Journal exporté",
    "audit.print": "Journal imprimé",
    "cold.export": "Relevé de températures enregistré",
    "cold.print": "Relevé de températures imprimé",
    "count.print": "Feuille d’inventaire imprimée",
    "export": "Liste enregistrée dans un fichier",
    "kit.list": "Liste d’un sac imprimée",
    "label.export": "Étiquettes enregistrées",
    "label.print": "Étiquettes imprimées",
    "list.print": "Liste imprimée",
    "loan.call_list": "Liste de relance des prêts imprimée",
    "loan.slip": "Bon de prêt imprimé",
    "measurement.print": "Courbes imprimées",
    "order.export": "Commande enregistrée",
    "order.print": "Commande imprimée",
    "plan.export": "Plan de soins enregistré",
    "plan.print": "Plan de soins imprimé",
    "recall.letter": "Lettre de rappel imprimée",
    "recall.print": "Fiche de rappel imprimée",
    "sheet.export": "Feuille de transmission enregistrée",
    "sheet.print": "Feuille de transmission imprimée",
    "sheet.reprint": "Feuille de transmission réimprimée",
    "slip.print": "Bon de destruction imprimé",
    "stock.export": "Stock enregistré dans un fichier",
    "template.export": "Modèle de plan enregistré",
    "treatment.print": "Plan de prise imprimé",
    "material.load": "Chargement d’une tournée imprimé",
    "breach.print": "Registre des violations imprimé",
    "drill.print": "Exercice annuel imprimé",
    "privacy.print": "Document sur les données imprimé",
    "erasure.certificate": "Certificat d’effacement imprimé",
}

_INPUT = {
    "agenda.import": "Agenda importé",
    "agenda.import_undo": "Import d’agenda annulé",
    "import.run": "Patients importés",
    "import.undo": "Import de patients annulé",
    "medicines.import": "Base des médicaments importée",
    "stock.import": "Stock importé",
    "template.import": "Modèle de plan importé",
}

_ACCOUNTS = {
    "user.add": "Compte créé",
    "user.change": "Compte modifié",
    "user.reopen": "Compte rouvert",
    "user.suspend": "Compte fermé",
    "user.hand_over": "Suivi confié à un collègue",
    "user.leave": "Départ d’un collègue",
    "user.leave_slip": "Fiche de départ imprimée",
    "user.told": "But du journal lu à la première connexion",
    "password.change": "Phrase de passe changée",
    "password.reset": "Phrase de passe remplacée par un administrateur",
    "recovery.renew": "Fiche de secours renouvelée",
    "recovery.used": "Fiche de secours utilisée",
    "keyring.follow": "Trousseau repris après un arrêt",
    "journal.epoch": "Nouvelle clé de contrôle du journal",
    "password.strengthen": "Protection de la phrase de passe renforcée",
    "key.rotated": "Clé du coffre renouvelée",
    "key.kept": "Renouvellement de la clé abandonné",
    "recovery.read_back": "Fiche de secours relue",
}

_VAULT = {
    "vault.create": "Coffre créé",
    "vault.restored": "Coffre restauré",
    "vault.migrate": "Coffre mis à jour",
    "vault.touched": "Fichier du coffre modifié hors de Coordo",
    "journal.touched": "Journal ou ancres touchés hors de Coordo",
    "vault.salvaged": "Coffre abîmé récupéré",
    "audit.salvaged": "Événement relu après une lacune du journal",
    "backup.ok": "Sauvegarde faite et vérifiée",
    "backup.fail": "Sauvegarde manquée",
    "integrity.ok": "Contrôle complet sans défaut",
    "integrity.fail": "Contrôle complet avec des défauts",
    "audit.read": "Journal consulté",
    "audit.check": "Journal vérifié",
    "audit.keep": "Durée du journal changée",
    "audit.purge": "Mois du journal effacés",
    "audit.accept": "Perte du journal constatée",
    "backup.look": "Sauvegarde consultée",
    "backup.outside": "Sauvegarde copiée ailleurs",
    "backup.outside_fail": "Copie ailleurs manquée",
    "backup.place_add": "Lieu de copie ajouté",
    "backup.place_change": "Lieu de copie modifié",
    "backup.place_remove": "Lieu de copie retiré",
    "backup.purge": "Sauvegardes d’avant une date effacées",
    "backup.remove_old": "Sauvegardes de l’ancienne clé effacées",
    "drill.ok": "Exercice de restauration réussi",
    "drill.fail": "Exercice de restauration manqué",
    "drill.paper": "Exercice annuel noté",
    "continuity.pack": "Paquet de continuité fait",
    "continuity.fail": "Paquet de continuité manqué",
    "continuity.preview": "Paquet de continuité regardé",
    "continuity.settings": "Paquet de continuité réglé",
    "continuity.folder_gone": "Dossier de paquets dit disparu",
    "continuity.folder_back": "Dossier de paquets repris",
}

_PRIVACY = {
    "request.received": "Demande d’un patient reçue",
    "request.identity": "Identité du demandeur vérifiée",
    "request.extend": "Délai d’une demande prolongé",
    "request.answered": "Demande d’un patient répondue",
    "request.reopen": "Demande d’un patient rouverte",
    "request.look": "Archive d’accès regardée",
    "request.archive": "Archive d’accès remise",
    "statement.add": "Déclaration jointe au dossier",
    "statement.withdraw": "Déclaration retirée",
    "breach.entry": "Violation de données notée",
    "breach.change": "Violation de données complétée",
    "breach.close": "Violation de données close",
    "breach.reopen": "Violation de données rouverte",
    "privacy.contacts": "Contacts pour les données modifiés",
    "patient.hold": "Dossier gelé",
    "patient.hold_end": "Gel du dossier levé",
    "patient.erase": "Dossier effacé",
    "erasure.look": "Effacement étudié",
    "erasure.propose": "Effacement proposé",
    "erasure.withdraw": "Effacement retiré",
    "erasure.purge": "Sauvegardes d’un dossier effacé purgées",
    "retention.archive": "Dossiers mis en archive",
    "retention.preview": "Durées de conservation étudiées",
    "retention.rules": "Durées de conservation changées",
    "retention.sweep": "Brouillons et imports périmés effacés",
}

_SETTINGS = {
    "settings.change": "Réglages de la structure modifiés",
    "alert.exams": "Examens surveillés changés",
    "alert.rule": "Règle d’Aujourd’hui changée",
    "focus.library_add": "Cible ajoutée aux modèles",
    "focus.library_drop": "Cible retirée des modèles",
    "measurement.bounds": "Seuils usuels changés",
    "phrase.delete": "Phrase supprimée",
    "phrase.save": "Phrase enregistrée",
    "scale.decide": "Échelle activée ou retirée",
    "scan.reader": "Lecteur de codes réglé",
    "template.remove": "Modèle de plan retiré",
    "template.save": "Modèle de plan enregistré dans les modèles",
    "treatment.families": "Familles d’allergies changées",
}

EVENTS: Mapping[AuditGroup, Mapping[str, str]] = {
    AuditGroup.SESSION: _SESSION,
    AuditGroup.RECORD: RECORD,
    AuditGroup.CARE: CARE,
    AuditGroup.AGENDA: AGENDA,
    AuditGroup.STOCK: STOCK,
    AuditGroup.OUTPUT: _OUTPUT,
    AuditGroup.INPUT: _INPUT,
    AuditGroup.ACCOUNTS: _ACCOUNTS,
    AuditGroup.VAULT: _VAULT,
    AuditGroup.PRIVACY: _PRIVACY,
    AuditGroup.SETTINGS: _SETTINGS,
}

_WORDS = {event: words for family in EVENTS.values() for event, words in family.items()}

_NAMED = {
    "tab": "onglet", "number": "n°", "box": "essais refusés depuis",
    "unclean": "arrêt brutal avant", "outside": "hors du poste", "error": "erreur",
    "seq": "jusqu’à l’événement n°", "replaced_seq": "coffre remplacé, événement n°",
    "replaced_unread": "journal du coffre remplacé illisible",
    "clock_back": "horloge reculée", "replaced": "compteur remplacé", "line": "avec l’événement n°",
    "through": "jusqu’à l’événement n°", "epoch": "clé n°", "scope": "portée", "roles": "rôles",
    "quantity": "quantité", "rule": "règle", "until": "jusqu’au", "urgent": "urgent",
    "password": "avec mot de passe", "scale": "échelle", "identity": "identité",
}  # fmt: skip
_BARE = frozenset({"why", "reason", "form", "kind", "state", "measure", "format"})
_COUNTED = {
    "hits": ("résultat", "résultats"), "count": ("élément", "éléments"),
    "copies": ("exemplaire", "exemplaires"), "pages": ("page", "pages"),
    "patients": ("patient", "patients"), "lines": ("ligne", "lignes"),
    "fields": ("champ", "champs"), "problems": ("défaut", "défauts"),
    "missing": ("essai sans trace", "essais sans trace"),
    "unreadable": ("essai illisible", "essais illisibles"),
    "journal": ("contradiction du journal", "contradictions du journal"),
    "appointments": ("rendez-vous", "rendez-vous"), "occurrences": ("séance", "séances"),
    "tasks": ("tâche", "tâches"), "units": ("unité", "unités"),
    "labels": ("étiquette", "étiquettes"), "months": ("mois", "mois"),
    "days": ("jour", "jours"), "rounds": ("tournée", "tournées"),
    "visits": ("visite", "visites"), "values": ("valeur", "valeurs"),
    "minutes": ("minute", "minutes"), "lots": ("lot", "lots"),
    "added": ("ajout", "ajouts"), "removed": ("retrait", "retraits"),
}  # fmt: skip
_VALUES = {
    "manual": "à la main", "exit": "à la fermeture", "lock": "au verrouillage",
    "import": "avant un import", "activity": "pendant le travail", "merge": "avant une fusion",
    "migration": "avant une mise à jour", "rotation": "avant une nouvelle clé",
    "restore": "avant une restauration", "erasure": "avant un effacement",
    "summary": "résumé", "identity": "identité", "history": "historique",
    "timeline": "chronologie", "transmissions": "transmissions", "plan": "plan de soins",
    "measures": "mesures", "treatments": "traitements", "assessments": "évaluations",
    "agenda": "agenda", "focus": "cible", "note": "note", "alert": "alerte", "csv": "CSV",
    "xlsx": "tableur", "pdf": "PDF", "files": "fichiers", "handover": "transmission",
    "done": "fait", "cancelled": "annulé", "planned": "prévu", "confirmed": "confirmé",
    "arrived": "arrivé", "honoured": "honoré", "absent": "absent", "active": "actif",
    "weight": "poids", "temperature": "température", "pulse": "pouls", "pain": "douleur",
    "document": "pièce d’identité", "teleservice": "téléservice INSi",
}  # fmt: skip
_SECOND = "second"
_ID = re.compile(r"[0-9a-f-]{36}|")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NONE = {"hits": "aucun résultat", "problems": "aucun défaut", "lines": "aucune ligne"}


def event_words(event: str) -> str:
    """What the event is called; the event itself where a newer program wrote it."""
    return _WORDS.get(event, event)


def group_of(event: str) -> AuditGroup | None:
    """The family of the event; None for one of a newer program."""
    return next((group for group, family in EVENTS.items() if event in family), None)


def events_of(group: AuditGroup) -> tuple[str, ...]:
    """The events of a family."""
    return tuple(EVENTS[group])


Say = Callable[[str, bool], str]
"""Words, and whether they are said of several: the same in the language of the reader."""


def _as_written(words: str, _many: bool) -> str:
    return words


def detail_words(detail: Mapping[str, str | int | bool | None], say: Say = _as_written) -> str:
    """The figures and codes of an event that have words: « 3 résultats · 2 exemplaires »."""
    # Who agreed is what is looked for where two people were asked.
    said = sorted(detail.items(), key=lambda one: one[0] != _SECOND)
    return " · ".join(filter(None, (_told(name, value, say) for name, value in said)))


def _told(name: str, value: str | int | None, say: Say) -> str:
    if value is None:
        return ""
    named = say(_NAMED[name], False) if name in _NAMED else ""
    if isinstance(value, bool):
        return named if value else ""
    if isinstance(value, str):
        if name == _SECOND:
            return _agreed(value, say)
        said = say(_VALUES[value], False) if value in _VALUES else ""
        said = said or (value if _DAY.fullmatch(value) else "")
        if name in _BARE:
            return said
        return f"{named} {said}" if said and named else ""
    if name in _COUNTED:
        if not value:
            return say(_NONE[name], False) if name in _NONE else ""
        several = abs(value) != 1
        return f"{_figure(value)} {say(_COUNTED[name][several], several)}"
    return f"{named} {value}" if value and named else ""


def _agreed(who: str, say: Say) -> str:
    """Who confirmed; nothing of an id that no account here bears."""
    if who == "code":
        return say("confirmé par la fiche de secours", False)
    if who == "none":
        return say("sans deuxième personne", False)
    return "" if _ID.fullmatch(who) else say("confirmé par {who}", False).format(who=who)


def every_detail() -> tuple[frozenset[str], frozenset[str]]:
    """All the words of details: those said of one or of none, those said of several."""
    agreed = {"confirmé par la fiche de secours", "sans deuxième personne", "confirmé par {who}"}
    one = {one for one, _ in _COUNTED.values()}
    some = frozenset(many for _, many in _COUNTED.values())
    return frozenset({*_NAMED.values(), *_VALUES.values(), *_NONE.values(), *agreed, *one}), some


def _figure(value: int) -> str:
    """« 4 588 »."""
    return f"{value:,}".replace(",", "\u202f")

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name></name>
    <message>
        <source>ListWords</source>
        <comment>Nom : {value}…</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>{value} ans et plus</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>{value} ans et moins</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Code postal : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Problème : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Dispositif : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Allergie : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Sans contact depuis {value} jours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Tous les dossiers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Suivi coordonné</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Sans coordination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Cercle : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ListWords</source>
        <comment>Médecin traitant : {value}</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Lire la transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si ce n’est pas fait, pourquoi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent, refus, reporté par le médecin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non fait, avec ce motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Échéance&#x202f;: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrite le {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrivez pourquoi, puis Ctrl+Entrée.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsList</name>
    <message>
        <source>À faire, à revoir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien n’attend&#x202f;: aucune action avec une échéance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À faire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>Vous</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Vous coordonnez et vous administrez&#x202f;; d’autres personnes s’ajoutent ensuite. La phrase de passe chiffre les données&#xa0;: personne ne peut la retrouver à votre place.</source>
        <translation>You coordinate and you administer; other people are added later. The passphrase encrypts the data: nobody can find it again for you.</translation>
    </message>
    <message>
        <source>Prénom et nom</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>IDE coordinatrice</source>
        <translation>Nurse coordinator</translation>
    </message>
    <message>
        <source>Création du coffre</source>
        <translation>Creating the vault</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Créer le coffre</source>
        <translation>Create the vault</translation>
    </message>
    <message>
        <source>Votre nom signe les transmissions&#xa0;: à remplir.</source>
        <translation>Your name signs the handover notes: please fill it in.</translation>
    </message>
</context>
<context>
    <name>AllergyKind</name>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter une allergie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modérée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sévère</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non précisée</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>À la demande</source>
        <translation>On request</translation>
    </message>
    <message>
        <source>À la fermeture</source>
        <translation>When closing</translation>
    </message>
    <message>
        <source>Au verrouillage</source>
        <translation>When locking</translation>
    </message>
    <message>
        <source>Avant un import</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>Avant une fusion</source>
        <translation>Before a merge</translation>
    </message>
    <message>
        <source>En cours de journée</source>
        <translation>During the day</translation>
    </message>
    <message>
        <source>Avant une mise à jour</source>
        <translation>Before an update</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Vérifiée</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>À vérifier</source>
        <translation>To be verified</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Sauvegarder maintenant</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Copier ailleurs…</source>
        <translation>Copy elsewhere…</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Chaque sauvegarde est chiffrée, puis rouverte et vérifiée. Pour en restaurer une&#xa0;: verrouillez, puis «&#xa0;Restaurer une sauvegarde&#xa0;».</source>
        <translation>Each backup is encrypted, then reopened and verified. To restore one: lock, then “Restore a backup”.</translation>
    </message>
    <message>
        <source>Aucune sauvegarde pour l’instant. La première se fait à la fermeture.</source>
        <translation>No backup yet. The first one is made when closing.</translation>
    </message>
    <message>
        <source>Où copier la sauvegarde</source>
        <translation>Where to copy the backup</translation>
    </message>
    <message>
        <source>Sauvegarde faite et vérifiée à {time}.</source>
        <translation>Backup made and verified at {time}.</translation>
    </message>
    <message>
        <source>Copie faite et vérifiée&#xa0;: {name}.</source>
        <translation>Copy made and verified: {name}.</translation>
    </message>
    <message>
        <source>La sauvegarde du {when} est intacte.</source>
        <translation>The backup of {when} is intact.</translation>
    </message>
    <message>
        <source>Faite le</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>Tout est prêt</source>
        <translation>All is ready</translation>
    </message>
    <message>
        <source>Par quoi commencer&#x202f;? Le reste se retrouve plus tard.</source>
        <translation>Where to begin? The rest can be found later.</translation>
    </message>
    <message>
        <source>Importer la liste des patients</source>
        <translation>Import the patient list</translation>
    </message>
    <message>
        <source>Un fichier CSV ou Excel exporté par un autre logiciel.</source>
        <translation>A CSV or Excel file exported by another program.</translation>
    </message>
    <message>
        <source>Commencer sans patient</source>
        <translation>Start without patients</translation>
    </message>
    <message>
        <source>Les patients sont saisis au fil de l’eau.</source>
        <translation>Patients are entered as they come.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Chercher dans le texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par cible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans groupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toute priorité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tous les auteurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auteur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient, cible et période</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depuis le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jusqu’au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effacer les filtres</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CautionWords</name>
    <message>
        <source>Ce n’est pas la forme d’un NIR (13 chiffres et une clé).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La clé ne correspond pas ; l’identité reste provisoire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le premier chiffre ne correspond pas au sexe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’année ne correspond pas à la date de naissance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le mois ne correspond pas à la date de naissance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le lieu ne correspond pas au lieu de naissance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numéro provisoire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le prénom utilisé n’est pas dans la liste des prénoms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date de naissance à venir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus de 125 ans : à vérifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numéro illisible, gardé tel que tapé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse de courriel à vérifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un code postal a cinq chiffres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identique au nom de naissance : peut rester vide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Choisissez votre phrase</source>
        <translation>Choose your passphrase</translation>
    </message>
    <message>
        <source>La phrase que vous venez de taper est provisoire. La nouvelle ne sera connue que de vous.</source>
        <translation>The passphrase you just typed is temporary. Only you will know the new one.</translation>
    </message>
    <message>
        <source>Garder cette phrase</source>
        <translation>Keep this passphrase</translation>
    </message>
    <message>
        <source>Changement de la phrase</source>
        <translation>Changing the passphrase</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Historique et accès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Après</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Modifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historique affiché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séparer les dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’historique des accès n’est visible que des personnes habilitées.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune modification depuis la création.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce dossier n’a été fusionné avec aucun autre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séparés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusionnés</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Aussi : {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CircleKind</name>
    <message>
        <source>Cercle de soins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter un intervenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Référent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rôle auprès de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Référent de la coordination</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeGrid</name>
    <message>
        <source>Code de secours&#xa0;: {code}</source>
        <translation>Recovery code: {code}</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Colonnes d’origine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Colonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cochées : dans l’ordre de la liste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afficher ou masquer la colonne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monter la colonne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descendre la colonne</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Colonnes du fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jour puis mois</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mois puis jour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordre des dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laisser de côté</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Créer quand même</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doublons probables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vérifier les lignes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colonne du fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premières valeurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colonne {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devient, pour la colonne {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Ce poste</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Ces réglages ne valent que pour cet ordinateur.</source>
        <translation>These settings only apply to this computer.</translation>
    </message>
    <message>
        <source>Langue de l’interface</source>
        <translation>Interface language</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Thème</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Les feuilles imprimées restent en français.</source>
        <translation>Printed sheets stay in French.</translation>
    </message>
</context>
<context>
    <name>ConsentKindOfPart</name>
    <message>
        <source>Consentements et oppositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noter un consentement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recueilli par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponse de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non, ou retrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment (oral, écrit…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portée</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>Entourage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter un proche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nom et prénom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lien de parenté</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContingencyKind</name>
    <message>
        <source>Si… alors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter une conduite à tenir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Un incident est survenu</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>La dernière action n’a pas abouti, et rien n’en a été gardé à moitié. Ce qui était enregistré avant l’est toujours. Vous pouvez continuer&#x202f;; si cela se reproduit, transmettez ce rapport. Il ne contient aucune donnée de patient.</source>
        <translation>The last action did not complete, and nothing of it was half kept. What was saved before still is. You can go on; if it happens again, pass this report on. It holds no patient data.</translation>
    </message>
    <message>
        <source>Rapport d’incident</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>Copier le rapport</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Rideau tiré</source>
        <translation>Curtain drawn</translation>
    </message>
    <message>
        <source>Rideau tiré. Pour revenir&#xa0;:</source>
        <translation>Curtain drawn. To come back:</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Transmission retirée. Elle reste lisible, barrée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible close avec son résultat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noté&#x202f;: non fait.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message>
        <source>Revenir à la liste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recherche des doublons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chercher à nouveau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparer les deux dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ressemble à</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Ressemblance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recherche en cours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paire(s) à examiner</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun doublon probable dans les dossiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparer, choisir champ par champ, fusionner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doublons probables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n° {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftLinks</name>
    <message>
        <source>Brouillons</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Échéance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demain 8h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune transmission pour ce patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appel (SAED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthèse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrigée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importante</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Fichier à importer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chemin du fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liste de patients, CSV ou Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcourir…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lire le fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports précédents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler cet import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun import jusqu’ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien n’est écrit avant la dernière étape : chaque ligne reçoit d’abord son verdict, et un import entier peut être annulé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Créés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mis à jour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Annulé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liste de patients à importer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listes (*.csv *.txt *.tsv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>Filtres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer les filtres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À partir de (ans)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’à (ans)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plusieurs : séparez par une virgule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code postal (début)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indifférent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervenant du cercle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soins</source>
        <translation type="unfinished">Care</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation type="unfinished">State</translation>
    </message>
    <message>
        <source>Vigilances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problème</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispositif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accord de partage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans contact depuis (jours)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Avant d’imprimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manque sur la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien d’essentiel ne manque.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laissé de côté</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce destinataire reçoit toute la feuille.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#xa0;: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>La structure</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Vous</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Fiche de secours</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>FlagKind</name>
    <message>
        <source>Vigilance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter une vigilance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sur la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Précision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par exemple : Oxygène 1,5 L</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FociList</name>
    <message>
        <source>Cibles ouvertes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune cible ouverte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouverte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans nouvelle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FocusPanel</name>
    <message>
        <source>Lire ses transmissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clore avec un résultat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Résultat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La réponse de la personne, l’effet des actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clore la cible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouverte le {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dernière transmission le {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrivez le résultat&#x202f;: il clôt la cible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpsField</name>
    <message>
        <source>À faire ou à revoir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgottenCard</name>
    <message>
        <source>Phrase oubliée</source>
        <translation>Forgotten passphrase</translation>
    </message>
    <message>
        <source>Code de la fiche de secours</source>
        <translation>Code of the recovery sheet</translation>
    </message>
    <message>
        <source>Ouvrir avec la fiche</source>
        <translation>Open with the sheet</translation>
    </message>
    <message>
        <source>Ouverture du coffre</source>
        <translation>Opening the vault</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe pour {name}. Une nouvelle fiche sera imprimée.</source>
        <translation>New passphrase for {name}. A new sheet will be printed.</translation>
    </message>
</context>
<context>
    <name>FormWork</name>
    <message>
        <source>Dossier créé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiche enregistrée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saisie abandonnée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brouillon de {when} retrouvé.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrontDoor</name>
    <message>
        <source>Coordo Desktop {version}</source>
        <translation>Coordo Desktop {version}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Non lues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 jours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cibles ouvertes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À faire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmissions affichées</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryValues</name>
    <message>
        <source>oui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allergies notées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} : ajout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} : retrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} : modification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier créé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi repris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi suspendu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi clos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Décès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier archivé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusionné dans un autre dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission retirée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appel (SAED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthèse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion annulée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers fusionnés</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordonnées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entourage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problème</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vigilance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si… alors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénoms de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code du lieu de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matricule INS ou NIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature du matricule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributs de l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité contrôlée le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément d’adresse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Code commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies recherchées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date du décès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vit avec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interprète</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation sociale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Référent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recueilli par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier ouvert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier créé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiche modifiée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers fusionnés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion annulée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission signée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission lue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission corrigée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission retirée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille imprimée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille enregistrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Action à faire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette fiche a changé depuis que vous l’avez ouverte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recharger et reprendre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouveau patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité et situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénoms de naissance, dans l’ordre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code INSEE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matricule INS ou NIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrôlée le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse, accès, contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Accès (code, clé, animal…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Autre téléphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi coordonné par l’équipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non évalué</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interprète nécessaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation sociale, aides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui compte, avec ses mots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fiche(s) ressemblante(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityTab</name>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie du dossier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valider l’identité…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits d’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse et accès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie quotidienne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Droits et protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénoms de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Né(e) le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matricule ou NIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pièce contrôlée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aucun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N° local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (interprète)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation sociale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ses mots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Revenir à la liste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étape 1 sur 4 : le fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étape 2 sur 4 : les colonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture et vérification des lignes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étape 3 sur 4 : les verdicts, rien n’est encore écrit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarde, puis écriture des patients…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étape 4 sur 4 : compte rendu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes refusées enregistrées : {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{created} dossiers créés seront retirés et {updated} fiches remises comme avant. Si l’un d’eux a servi depuis, rien ne sera touché.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler cet import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler l’import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import annulé, %n dossier(s) retiré(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importer des patients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Préparer une autre feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maj</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Échap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page haut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page bas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LifeSteps</name>
    <message>
        <source>Suspendre le suivi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clore le suivi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noter le décès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archiver le dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprendre le suivi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi suspendu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi clos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Décès noté.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier archivé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suivi repris.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séjour chez un proche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectifs atteints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Déménagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrée en établissement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relais pris par une autre équipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À la demande de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perdu de vue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À partir du</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date du décès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le mois ou l’année suffisent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier archivé</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Accord {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Listes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Écran verrouillé&#xa0;: aucun nom de patient n’est affiché.</source>
        <translation>Screen locked: no patient name is shown.</translation>
    </message>
    <message>
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Fermeture en cours…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>Verrouillage en cours…</source>
        <translation>Locking…</translation>
    </message>
    <message>
        <source>Démonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>La sauvegarde n’a pas pu être faite</source>
        <translation>The backup could not be made</translation>
    </message>
    <message>
        <source>Tout est enregistré, mais pas sauvegardé</source>
        <translation>Everything is saved, but not backed up</translation>
    </message>
    <message>
        <source>Dossier des sauvegardes</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>La sauvegarde est vérifiée et en place. Déverrouillez.</source>
        <translation>The backup is verified and in place. Unlock.</translation>
    </message>
</context>
<context>
    <name>MeasuresLine</name>
    <message>
        <source>Mesures reconnues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non gardé en mesure&#x202f;: {doubts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dans les mesures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hors des mesures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Comparaison de deux dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champs des deux dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Garder l’autre dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusionner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choisir l’autre valeur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier gardé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier qui s’efface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier gardé : {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N° local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transmissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mesures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cibles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions à faire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problèmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vigilances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consentements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conduites à tenir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le dossier qui s’efface ne porte rien d’autre que son identité.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passent au dossier gardé : {what}. Tout peut être séparé à nouveau.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesakesPanel</name>
    <message>
        <source>Homonymes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vérifiez la date de naissance avant d’écrire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inconnue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>N° local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir, né(e) le {born}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Nouvelle phrase de passe</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>La même, encore une fois</source>
        <translation>The same, once more</translation>
    </message>
    <message>
        <source>Proposer une phrase</source>
        <translation>Suggest a passphrase</translation>
    </message>
    <message>
        <source>Choisissez une phrase de passe.</source>
        <translation>Choose a passphrase.</translation>
    </message>
    <message>
        <source>Les deux saisies diffèrent.</source>
        <translation>The two entries differ.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Rien n’est perdu.</source>
        <translation>Nothing is lost.</translation>
    </message>
    <message numerus="yes">
        <source>Verrouillé à {time} après %n minute(s) sans activité.</source>
        <translation>
            <numerusform>Locked at {time} after %n minute without activity.</numerusform>
            <numerusform>Locked at {time} after %n minutes without activity.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verrouillé à {time} avec la session.</source>
        <translation>Locked at {time} with the session.</translation>
    </message>
    <message>
        <source>Verrouillé à {time}&#xa0;: l’horloge de l’ordinateur a changé.</source>
        <translation>Locked at {time}: the computer’s clock changed.</translation>
    </message>
    <message>
        <source>Verrouillé à {time}.</source>
        <translation>Locked at {time}.</translation>
    </message>
    <message>
        <source>Un brouillon de transmission vous attend.</source>
        <translation>A draft handover note is waiting for you.</translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s) de transmission vous attendent.</source>
        <translation>
            <numerusform>%n draft handover note is waiting for you.</numerusform>
            <numerusform>%n draft handover notes are waiting for you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Un brouillon vous attend.</source>
        <translation>A draft is waiting for you.</translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s) vous attendent.</source>
        <translation>
            <numerusform>%n draft is waiting for you.</numerusform>
            <numerusform>%n drafts are waiting for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartPanel</name>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsTab</name>
    <message>
        <source>Modifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Rien de noté pour l’instant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Montrer la saisie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>Patient ouvert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n homonyme(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>aucun médecin traitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MT </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>téléphone inconnu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposition au partage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentement au partage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentement expiré</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentement non recueilli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergie : {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies : {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Chercher un patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom, prénom, date, téléphone, NIR, commune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients trouvés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun patient à afficher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouveau patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doublons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Né(e) le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N°</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) trouvé(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Personne ne correspond à cette recherche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouverts en dernier</source>
        <translation>Opened last</translation>
    </message>
    <message>
        <source>Cherchez un patient, ou créez le premier dossier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Femme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indéterminé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité provisoire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INS récupérée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité validée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INS qualifiée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homonyme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité douteuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité fictive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspendue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Décès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archivée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusionnée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À surveiller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personne de confiance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À prévenir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aidant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Représentant légal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Famille, proche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygène</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fausses routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escarre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errance, fugue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabète</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risque suicidaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispositif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partage entre professionnels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenue du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messagerie sécurisée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune allergie connue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies non renseignées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>même NIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIR différents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>même nom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noms inversés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nom en partie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nom à une lettre près</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>même prénom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prénom en partie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prénom à une lettre près</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prénoms différents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>même naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naissance connue en partie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jour et mois inversés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naissance à un chiffre près</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naissances différentes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sexes différents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>même téléphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tension minimale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pouls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Température</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Glycémie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HbA1c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Douleur (EN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diurèse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Nouveau patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifier l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenir à la liste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chercher dans la liste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers fusionnés.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Page précédente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer en PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} sur {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Qui êtes-vous&#x202f;?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Suspendu</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Phrase provisoire</source>
        <translation>Temporary passphrase</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Chaque personne a son propre accès&#xa0;: aucun compte n’est partagé.</source>
        <translation>Each person has their own access: no account is shared.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Rôles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dernière ouverture</source>
        <translation>Last opened</translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>Période</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dernière relève</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du… au…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>début</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>du</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>au</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jour de {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heure de {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Prénom et nom</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Rôles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Nouvelle phrase provisoire</source>
        <translation>New temporary passphrase</translation>
    </message>
    <message>
        <source>Nouvelle personne</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Ouvrir l’accès</source>
        <translation>Open access</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Suspendre</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Rouvrir l’accès</source>
        <translation>Reopen access</translation>
    </message>
    <message>
        <source>Accès enregistré.</source>
        <translation>Access saved.</translation>
    </message>
    <message>
        <source>Accès suspendu. Ce que la personne a signé reste signé.</source>
        <translation>Access suspended. What the person signed stays signed.</translation>
    </message>
    <message>
        <source>Phrase provisoire de {name}, valable 24 heures, à transmettre de vive voix&#xa0;: {phrase}</source>
        <translation>Temporary passphrase of {name}, valid 24 hours, to be told in person: {phrase}</translation>
    </message>
    <message>
        <source>Choisissez au moins un rôle.</source>
        <translation>Choose at least one role.</translation>
    </message>
</context>
<context>
    <name>PhrasesSection</name>
    <message>
        <source>Phrases de l’équipe</source>
        <translation>The team’s phrases</translation>
    </message>
    <message>
        <source>Dans une transmission, «&#xa0;;ras&#xa0;» puis espace écrit la phrase entière.</source>
        <translation>In a handover note, “;ras” then space writes the whole phrase.</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Abréviation</source>
        <translation>Abbreviation</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Enregistrer la phrase</source>
        <translation>Save the phrase</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Phrase enregistrée pour toute l’équipe.</source>
        <translation>Phrase saved for the whole team.</translation>
    </message>
    <message>
        <source>Phrase retirée.</source>
        <translation>Phrase removed.</translation>
    </message>
    <message>
        <source>Cibles de l’équipe</source>
        <translation>The team’s focus terms</translation>
    </message>
    <message>
        <source>Proposées à l’écriture, avant celles du programme.</source>
        <translation>Suggested while writing, before those of the program.</translation>
    </message>
    <message>
        <source>Cibles</source>
        <translation>Focus terms</translation>
    </message>
    <message>
        <source>Nouvelle cible</source>
        <translation>New focus term</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cible ajoutée à la bibliothèque de l’équipe.</source>
        <translation>Focus term added to the team’s library.</translation>
    </message>
    <message>
        <source>Cible retirée de la bibliothèque.</source>
        <translation>Focus term removed from the library.</translation>
    </message>
    <message>
        <source>équipe</source>
        <translation>team</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Vérification des lignes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes du fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corriger les colonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune ligne de cette sorte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Naissance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>ligne {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change : {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Importer %n patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{created} à créer, {updated} à mettre à jour, {refused} refusées</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message>
        <source>La structure</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nom de la structure</source>
        <translation>Name of the practice</translation>
    </message>
    <message>
        <source>Numéro FINESS</source>
        <translation>FINESS number</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Code postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Fuseau horaire</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Feuille périmée après</source>
        <translation>Sheet out of date after</translation>
    </message>
    <message>
        <source>Cible sans suite après</source>
        <translation>Focus without follow-up after</translation>
    </message>
    <message numerus="yes">
        <source>%n heure(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Réglages de la structure enregistrés.</source>
        <translation>Practice settings saved.</translation>
    </message>
    <message>
        <source>clé vérifiée</source>
        <translation>key verified</translation>
    </message>
    <message>
        <source>la clé ne correspond pas</source>
        <translation>the key does not match</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>La structure</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Ces lignes figurent en tête des feuilles imprimées. Seul le nom est nécessaire.</source>
        <translation>These lines head the printed sheets. Only the name is needed.</translation>
    </message>
    <message>
        <source>Nom de la structure</source>
        <translation>Name of the practice</translation>
    </message>
    <message>
        <source>Numéro FINESS</source>
        <translation>FINESS number</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Code postal</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Voir d’abord la démonstration</source>
        <translation>See the demonstration first</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Clé vérifiée.</source>
        <translation>Key verified.</translation>
    </message>
    <message>
        <source>La clé ne correspond pas&#xa0;: à relire.</source>
        <translation>The key does not match: please check.</translation>
    </message>
    <message>
        <source>Neuf chiffres, département en tête.</source>
        <translation>Nine digits, the department first.</translation>
    </message>
    <message>
        <source>Le nom de la structure est à remplir.</source>
        <translation>The name of the practice is missing.</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Feuille de transmissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimer la feuille</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriorityField</name>
    <message>
        <source>Priorité</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemKind</name>
    <message>
        <source>Problèmes et antécédents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter un problème</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problème</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’à</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jusqu’à (antécédent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Préparation du cabinet de démonstration…</source>
        <translation>Preparing the demonstration practice…</translation>
    </message>
    <message>
        <source>Démonstration&#xa0;: la phrase de passe est «&#xa0;{phrase}&#xa0;».</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Avancement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} sur {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Vues</source>
        <translation>Views</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>Groupe à recopier</source>
        <translation>Group to copy</translation>
    </message>
    <message>
        <source>Groupe {number}</source>
        <translation>Group {number}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Motif du retrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif&#x202f;: erreur de patient, doublon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marquer lue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non lue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remplacée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirée le {when} par {who}&#x202f;: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Répond à {author}&#x202f;: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pour </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À faire, à revoir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sans échéance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non fait&#x202f;: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fait le {when} par {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lue par {read} sur {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas encore&#x202f;: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autres versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remplacée par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un motif est nécessaire&#x202f;: il reste affiché.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Fiche du patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubriques</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problèmes et allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Chronologie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État à surveiller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État instable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valider l’identité</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordWork</name>
    <message>
        <source>Dossiers séparés, chacun comme il était.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouté.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifié.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retiré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État : {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune étape n’est possible pour ce dossier avec votre rôle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>État actuel : {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valider l’identité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparez chaque trait avec la pièce d’identité présentée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pièce d’identité présentée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carte nationale d’identité, passeport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vue le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identité validée.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Cette fiche ouvre le coffre si une phrase de passe est oubliée. Elle ne sera plus jamais affichée&#xa0;: imprimez-la, puis rangez-la en lieu sûr.</source>
        <translation>This sheet opens the vault if a passphrase is forgotten. It will never be shown again: print it, then keep it in a safe place.</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPanel</name>
    <message>
        <source>Imprimer la fiche</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Pour vérifier le papier, recopiez-en deux groupes&#xa0;:</source>
        <translation>To check the paper, copy two of its groups:</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Registre des feuilles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En circulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quelles feuilles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuilles imprimées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouvelle feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuilles plus anciennes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Périmée le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune feuille n’est en circulation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune feuille n’a encore été imprimée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feuille périmée à récupérer et à détruire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} feuilles périmées à récupérer et à détruire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Feuille n° {number} rendue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number} détruite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Compte rendu de l’import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui a été fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer les lignes refusées (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler cet import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importer un autre fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voir les patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) créé(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lignes lues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients créés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiches mises à jour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Déjà à jour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doublons laissés de côté</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes refusées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clés de NIR fausses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer les lignes refusées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tableau CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lignes-refusees.csv</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Nouvelle feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Période</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom, ou personne de l’équipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil du destinataire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceux qui ont des nouvelles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le cercle d’un professionnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une liste ou une tournée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Des patients choisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quels patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cercle de quel professionnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quelle liste ou tournée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients choisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom, date de naissance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nombre d’exemplaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un de moins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un de plus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>La sauvegarde est ouverte et vérifiée avant de servir. Le coffre actuel n’est pas effacé&#xa0;: il est mis de côté.</source>
        <translation>The backup is opened and verified before it is used. The present vault is not erased: it is set aside.</translation>
    </message>
    <message>
        <source>Sauvegarde</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Chercher ailleurs…</source>
        <translation>Look elsewhere…</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Vérifier et restaurer</source>
        <translation>Verify and restore</translation>
    </message>
    <message>
        <source>Vérification de la sauvegarde</source>
        <translation>Verifying the backup</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Aucune sauvegarde ici. Cherchez sur une clé ou un autre dossier.</source>
        <translation>No backup here. Look on a stick or in another folder.</translation>
    </message>
    <message>
        <source>vérifiée</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>non vérifiée</source>
        <translation>not verified</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Coordination</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Soins</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Lecture seule</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Voit et écrit pour tous les patients, imprime, importe, exporte.</source>
        <translation>Sees and writes for all patients, prints, imports, exports.</translation>
    </message>
    <message>
        <source>Voit et écrit pour les patients de son cercle de soins.</source>
        <translation>Sees and writes for the patients of their care circle.</translation>
    </message>
    <message>
        <source>Voit l’identité et les coordonnées, pas le contenu des soins.</source>
        <translation>Sees identity and contact details, not the content of care.</translation>
    </message>
    <message>
        <source>Lit les dossiers de son cercle de soins, sans écrire.</source>
        <translation>Reads the records of their care circle, without writing.</translation>
    </message>
    <message>
        <source>Gère les personnes, les clés et les sauvegardes, sans voir les patients.</source>
        <translation>Manages people, keys and backups, without seeing patients.</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protéger par un mot de passe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposer un autre mot de passe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notez ce mot de passe et donnez-le de vive voix. Il n’est gardé nulle part et ne sera plus montré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le fichier sera lisible par tous ceux qui l’ouvriront.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Ouverts en dernier</source>
        <translation>Opened last</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Rechercher un patient ou une action</source>
        <translation>Search for a patient or an action</translation>
    </message>
    <message>
        <source>Rechercher un patient, une action…</source>
        <translation>Search for a patient, an action…</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Résultats de la recherche</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Votre phrase de passe</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Elle ouvre le coffre pour vous seul. Aucun renouvellement n’est imposé.</source>
        <translation>It opens the vault for you alone. No renewal is imposed.</translation>
    </message>
    <message>
        <source>Phrase de passe actuelle</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Changer la phrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Phrase de passe changée. L’ancienne n’ouvre plus rien.</source>
        <translation>Passphrase changed. The old one opens nothing any more.</translation>
    </message>
    <message>
        <source>Verrouillage automatique</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Sans touche ni souris, l’écran se verrouille&#x202f;; la saisie en cours est gardée.</source>
        <translation>Without key or mouse, the screen locks; what is being typed is kept.</translation>
    </message>
    <message numerus="yes">
        <source>après %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Délai de verrouillage</source>
        <translation>Lock delay</translation>
    </message>
    <message>
        <source>Sur ce poste, la session ne prévient pas de sa mise en veille&#xa0;: le délai est limité à 3 minutes.</source>
        <translation>On this computer the session does not announce that it goes to sleep: the delay is limited to 3 minutes.</translation>
    </message>
    <message>
        <source>Délai de verrouillage enregistré.</source>
        <translation>Lock delay saved.</translation>
    </message>
    <message>
        <source>Fiche de secours</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Une nouvelle fiche rend la précédente inutilisable. Détruisez l’ancienne.</source>
        <translation>A new sheet makes the previous one useless. Destroy the old one.</translation>
    </message>
    <message>
        <source>Faire une nouvelle fiche</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Nouvelle fiche vérifiée. Rangez-la, et détruisez l’ancienne.</source>
        <translation>New sheet verified. Put it away, and destroy the old one.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Ce fichier ne peut pas être lu. Rien n’a été importé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier est introuvable, ou ne peut pas être ouvert. Rien n’a été importé&#x202f;; vérifiez son emplacement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier ne contient aucune ligne. Rien n’a été importé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier dépasse {limit} Mo. Rien n’a été importé&#x202f;; exportez la liste en plusieurs fichiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier a plus de {limit} lignes. Rien n’a été importé&#x202f;; exportez la liste en plusieurs fichiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier a {columns} colonnes, la limite est de {limit}. Rien n’a été importé&#x202f;; n’exportez que les colonnes utiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une cellule de la ligne {line} est trop longue pour une liste de patients. Rien n’a été importé&#x202f;; vérifiez les guillemets de cette ligne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La ligne {line} est trop longue pour une liste de patients. Rien n’a été importé&#x202f;; vérifiez que le fichier est bien un export CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier est une image, pas une liste. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier est un PDF. Rien n’a été importé&#x202f;; exportez la liste en CSV ou en XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier est une archive ou un autre document. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce classeur est protégé par un mot de passe ou d’un ancien format (.xls). Rien n’a été importé&#x202f;; enregistrez-le en XLSX sans mot de passe, ou en CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier est une page ou des données structurées, pas un tableau. Rien n’a été importé&#x202f;; exportez la liste en CSV ou en XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un texte lisible. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un guillemet ouvert à la ligne {line} n’est jamais fermé&#x202f;: la suite ne peut pas être découpée. Rien n’a été importé&#x202f;; corrigez cette ligne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier n’est pas découpé en colonnes. Rien n’a été importé&#x202f;; exportez la liste en CSV, colonnes séparées par des points-virgules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La première ligne ne nomme pas les colonnes. Rien n’a été importé&#x202f;; exportez la liste avec ses en-têtes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce classeur est abîmé. Rien n’a été importé&#x202f;; ouvrez-le dans un tableur, puis enregistrez-le de nouveau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une fois déplié, ce classeur est bien trop volumineux pour une liste de patients. Rien n’a été importé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La lecture du fichier ne répondait plus&#x202f;; elle a été arrêtée. Rien n’a été importé&#x202f;; réessayez avec un export CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune colonne n’est le nom de famille, ou aucune la date de naissance. Rien n’a été importé&#x202f;; indiquez-les.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les colonnes choisies sont celles d’un autre fichier. Rien n’a été importé&#x202f;; relisez le fichier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le fichier ou les dossiers ont changé depuis l’aperçu. Rien n’a été importé&#x202f;; refaites l’aperçu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cet import ne peut plus être annulé&#x202f;: des dossiers qu’il a apportés ont servi depuis ({patients}). Rien n’a été retiré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cet import a déjà été annulé. Rien n’a été modifié.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Au-delà de {limit} patients, indiquez le motif de l’export. Rien n’a été écrit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette liste a été faite par quelqu’un d’autre. Rien n’a été modifié&#x202f;; enregistrez-en une copie à votre nom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette liste est une question, pas un choix de patients. Rien n’a été modifié&#x202f;; créez une liste de patients choisis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’action n’a pas abouti. Rien n’a été enregistré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette action n’est pas possible ici. Rien n’a été enregistré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’ordinateur n’a pas pu terminer. Ce qui était enregistré est intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une autre personne a modifié cette fiche entre-temps. Votre saisie est gardée en brouillon&#xa0;: rechargez la fiche, puis reprenez-la.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cet élément est introuvable ou n’est pas ouvert à votre rôle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce champ est à remplir. Le reste de la saisie est gardé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette valeur n’est pas lisible. Le reste de la saisie est gardé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annulé. Rien n’a été enregistré.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La phrase de passe ne correspond pas. Nouvel essai possible dans {seconds}&#xa0;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La phrase de passe ne correspond pas. Vérifiez les majuscules, puis recommencez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trop d’essais de suite. Les données sont intactes&#x202f;; réessayez dans {minutes} min, ou utilisez la fiche de secours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trop d’essais de suite. Les données sont intactes&#x202f;; réessayez dans {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cet identifiant n’existe pas dans cette structure. Vérifiez-le auprès de la personne qui administre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le trousseau de clés a été modifié hors du programme. Rien n’a été effacé&#x202f;; restaurez une sauvegarde ou utilisez la fiche de secours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce dossier ne contient pas de structure. Choisissez un autre dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce dossier contient déjà une structure&#xa0;: elle n’a pas été touchée. Choisissez un dossier vide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette structure est déjà ouverte dans une autre fenêtre. Fermez-la, ou continuez dans celle-là.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le fichier de la structure est endommagé. Rien n’a été effacé&#x202f;; restaurez la dernière sauvegarde vérifiée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce fichier vient d’une version plus récente de Coordo. Il n’a pas été modifié ; mettez le programme à jour pour l’ouvrir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le disque est plein&#xa0;: la dernière action n’a pas été enregistrée, le reste est intact. Libérez de la place, puis recommencez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le dossier de la structure est en lecture seule. Rien n’a été modifié&#x202f;; demandez le droit d’écriture ou choisissez un autre dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le disque ne répond plus. Ce qui était enregistré l’est toujours&#x202f;; rebranchez le support, puis rouvrez la structure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un autre programme utilise le fichier. Rien n’a été enregistré&#x202f;; recommencez dans un instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cet identifiant est déjà pris dans la structure. Choisissez-en un autre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C’est la dernière personne qui administre la structure. Rien n’a été modifié&#x202f;; donnez d’abord ce rôle à quelqu’un d’autre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce compte est fermé. Les données sont intactes&#x202f;; demandez à la personne qui administre de le rouvrir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette phrase de passe provisoire n’est plus valable&#x202f;: elle l’était 24 heures. Demandez-en une autre à la personne qui administre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce code de secours est bien recopié, mais n’ouvre pas cette structure. Prenez la fiche la plus récente&#x202f;: chaque nouvelle fiche remplace la précédente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le groupe {group} du code de secours contient un caractère impossible. Relisez-le sur la fiche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le code de secours est incomplet ou mal recopié&#x202f;: il compte 9 groupes de 4 caractères. Relisez-le sur la fiche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette phrase de passe est trop facile à trouver. Il faut 12 caractères avec minuscules, majuscules, chiffres et signes, ou 14 caractères de trois de ces sortes, ou 7 mots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette phrase de passe est trop longue&#x202f;: 256 caractères au plus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette phrase de passe repose sur un mot ou une suite que tout le monde essaie. Prenez-en une autre, ou laissez le programme vous en proposer une.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette phrase de passe reprend le nom de la structure ou le vôtre. Prenez-en une autre, ou laissez le programme vous en proposer une.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votre rôle ne permet pas cette action. Rien n’a été modifié&#x202f;; adressez-vous à la personne qui administre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce dossier ne contient pas de sauvegarde de Coordo. Choisissez-en un autre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette sauvegarde est endommagée&#x202f;: rien n’en a été restauré et vos données n’ont pas été touchées. Prenez une autre sauvegarde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le dossier des sauvegardes est introuvable. Rien n’a été perdu&#x202f;; branchez le support ou choisissez un autre dossier, puis recommencez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce dossier ne peut pas passer de son état actuel à celui-là. Rien n’a été modifié ; reprenez d’abord le suivi, puis recommencez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette date n’existe pas ou n’est pas encore passée. Écrivez-la par exemple 12/03/1948, 03/1948 ou 1948.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce statut d’identité demande plus que ce qui est connu&#x202f;: une pièce vérifiée pour «&#x202f;validée&#x202f;», des traits INS reçus d’une source sûre pour «&#x202f;récupérée&#x202f;» ou «&#x202f;qualifiée&#x202f;».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ces mentions ne vont pas ensemble&#x202f;: seules «&#x202f;douteuse&#x202f;» et «&#x202f;homonyme&#x202f;» peuvent être portées à la fois.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ces deux fiches n’en font qu’une. Choisissez deux fiches différentes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une des fiches a déjà été fusionnée. Rien n’a été modifié ; ouvrez la fiche gardée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette fusion a déjà été annulée. Rien n’a été modifié.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La fiche gardée a été fusionnée depuis. Annulez d’abord la fusion la plus récente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette fiche a été fusionnée avec une autre : elle se lit, mais ne se modifie plus. Écrivez dans la fiche gardée, ou annulez la fusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce professionnel est déjà dans l’annuaire, ou ce compte est déjà relié à quelqu’un. Rien n’a été modifié ; reprenez la ligne qui existe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indiquez la cible : ce qui attire l’attention. Votre saisie est gardée en brouillon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien n’est écrit à transmettre. Remplissez au moins une rubrique, puis signez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce texte dépasse {most} caractères. Il est gardé en brouillon ; raccourcissez-le ou signez-le en plusieurs transmissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette transmission a été retirée. Elle reste lisible, barrée ; écrivez-en une nouvelle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette transmission a déjà été corrigée. Votre saisie est gardée en brouillon ; ouvrez la version en vigueur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une cible se clôt par son résultat. Écrivez-le, puis signez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette cible est déjà close. Rien n’a été modifié ; rouvrez-la si besoin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cette action est déjà close. Rien n’a été modifié.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce code n’est pas celui d’une feuille de transmissions. Rien n’a été modifié ; relisez-le ou tapez le numéro de la feuille.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune feuille de cette structure ne porte ce numéro. Vérifiez qu’elle vient bien d’ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune des personnes demandées ne peut figurer sur cette feuille. Choisissez des personnes de votre cercle de soins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La période se termine avant de commencer. Corrigez les dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’imprimante n’a pas pris la feuille. La feuille est dans le registre&#x202f;: vérifiez l’imprimante, puis réimprimez-la.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une erreur inattendue s’est produite. La dernière action n’a pas été enregistrée, le reste est intact.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Ce poste</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Sécurité</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Phrases et cibles</source>
        <translation>Phrases and focus terms</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Nouvelle fiche de secours</source>
        <translation>New recovery sheet</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>SheetMaker</name>
    <message>
        <source>Nouvelle feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aperçu de la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préparation de la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depuis le {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>à détruire le {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune liste ni tournée n’est gardée. Composez-en une d’abord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choisissez pour quels patients cette feuille est faite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le nombre d’exemplaires va de 1 à 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La période se lit « 23/11/2026 » et « 08:00 ». Corrigez les dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feuille-{number}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feuille-du-{day}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetOutput</name>
    <message>
        <source>Enregistrer la fiche de secours</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>fiche-de-secours.pdf</source>
        <translation>recovery-sheet.pdf</translation>
    </message>
    <message>
        <source>Fiche envoyée à l’imprimante.</source>
        <translation>Sheet sent to the printer.</translation>
    </message>
    <message>
        <source>Fiche enregistrée&#xa0;: {name}. Imprimez-la, puis effacez le fichier.</source>
        <translation>Sheet saved: {name}. Print it, then delete the file.</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number} imprimée&#x202f;: {pages}, {copies}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Cette imprimante fait un fichier lisible par tous&#x202f;: préférez « Enregistrer en PDF… », fermé par un mot de passe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number} enregistrée, fermée par mot de passe&#x202f;: {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number} enregistrée sans mot de passe&#x202f;: {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Depuis l’impression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes de la feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espace coche la ligne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réimprimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Détruite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À faire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retour de la feuille n° {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuille n° {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lignes à cocher&#x2002;{todo} sur {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune ligne à cocher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien n’a changé pour ses patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire une transmission pour {patient}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Fiche de secours</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>En circulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Périmée, à détruire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Détruite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exemplaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exemplaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infirmière, infirmier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aide à domicile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hôpital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pharmacie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Famille, proches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Détaillée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condensée, une ligne par patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymisée, initiales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gros caractères</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 paysage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relève</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demande de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archivage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies non renseignées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personne de confiance absente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Médecin traitant absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives anticipées non renseignées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Téléphone absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} pour 1 personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} pour {count} personnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transmissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgentes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrigée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrigées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retirée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retirées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action faite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions faites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cible ouverte&#xa0;: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cible close&#xa0;: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} · {patient} · feuille {number}, ligne {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Période</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} au {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contenu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Périmée le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendue le</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Nouvelle feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lire le code d’une feuille ou d’une ligne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lire un code, d’où que vous soyez ici</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimer, ou valider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer en PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imprimer la feuille à l’écran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cocher la ligne, au retour d’une feuille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coché&#x202f;: {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coché&#x202f;: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Déjà clos&#x202f;: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Raccourcis de cette vue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Coordo Desktop {version}</source>
        <translation>Coordo Desktop {version}</translation>
    </message>
    <message>
        <source>Aucune sauvegarde vérifiée</source>
        <translation>No verified backup</translation>
    </message>
    <message>
        <source>Sauvegarde {when}, vérifiée</source>
        <translation>Backup {when}, verified</translation>
    </message>
    <message>
        <source>Enregistré {when}</source>
        <translation>Saved {when}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Étape {number} sur {count}&#xa0;: {title}</source>
        <translation>Step {number} of {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>12 caractères de quatre sortes, 14 de trois sortes, ou sept mots (règle de la CNIL).</source>
        <translation>12 characters of four kinds, 14 of three kinds, or seven words (rule of the CNIL).</translation>
    </message>
    <message>
        <source>Solide.</source>
        <translation>Strong.</translation>
    </message>
    <message>
        <source>Suffisante.</source>
        <translation>Sufficient.</translation>
    </message>
    <message>
        <source>Pas encore assez longue&#xa0;: {rule}</source>
        <translation>Not long enough yet: {rule}</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>Si </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alors </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>référent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État de la personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Problèmes et besoins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si… alors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mesures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone : valeurs habituelles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cibles ouvertes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volontés et droits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adresse et accès</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personne de confiance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aucune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consentements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien de noté.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Choisir les colonnes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Chronologie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Événement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Détail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien encore dans ce dossier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rideau</source>
        <translation>Curtain</translation>
    </message>
    <message>
        <source>Verrouiller (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message numerus="yes">
        <source>urgent(s)</source>
        <translation>
            <numerusform>urgent</numerusform>
            <numerusform>urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s) urgente(s) non lue(s)</source>
        <translation>
            <numerusform>%n unread urgent handover note</numerusform>
            <numerusform>%n unread urgent handover notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Coordo</source>
        <translation>Coordo</translation>
    </message>
</context>
<context>
    <name>TransmissionBoard</name>
    <message>
        <source>Retirée&#x202f;: {reason}. Le texte reste lisible, barré, dans le détail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrigée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>réponse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lue par {read} sur {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Signée</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n non lue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Non lue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransmissionWords</name>
    <message>
        <source>Transmission ciblée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note libre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appel SAED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible de synthèse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Données</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antécédents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Évaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demande</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maladie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thérapeutique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vécu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environnement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Développement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les faits ; une ligne comme « ta 13/8 fc 78 » devient des mesures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui a été fait ou reste à faire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La réponse de la personne, l’effet des actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motif de prise en charge, évolution, ce que la personne en sait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traitements, appareillage, surveillance, qui administre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qu’elle en dit, ce qui l’inquiète, ce qui compte pour elle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logement, entourage, aides en place, droits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autonomie, apprentissages, projets, suites prévues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qui je suis, pour qui, pourquoi j’appelle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antécédents, traitements, allergies utiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>État, constantes, ce qui inquiète</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce que je demande ; faire répéter la réponse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valeur impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimale au-dessus de la maximale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unité à préciser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auj. {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hier {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ce midi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ce soir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demain matin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demain soir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>après-demain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vendredi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lundi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dans une semaine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dans un mois</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransmissionsPage</name>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Chercher dans le texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marquer lue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirer, avec un motif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtres&#x202f;; dans « À faire »&#x202f;: fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dans « À faire »&#x202f;: non fait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liste suivante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lire la transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune transmission ne correspond à ces filtres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tout est lu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune transmission pour l’instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune transmission ces sept derniers jours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Le coffre ne s’ouvre pas</source>
        <translation>The vault does not open</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Verrouillage des majuscules actif</source>
        <translation>Caps lock is on</translation>
    </message>
    <message>
        <source>Déverrouiller</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Ouverture du coffre</source>
        <translation>Opening the vault</translation>
    </message>
    <message>
        <source>Changer de personne</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Phrase oubliée</source>
        <translation>Forgotten passphrase</translation>
    </message>
    <message numerus="yes">
        <source>Nouvel essai possible dans %n seconde(s).</source>
        <translation>
            <numerusform>Another try is possible in %n second.</numerusform>
            <numerusform>Another try is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trop d’essais. Nouvel essai possible dans %n minute(s).</source>
        <translation>
            <numerusform>Too many tries. Another one is possible in %n minute.</numerusform>
            <numerusform>Too many tries. Another one is possible in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Imprimer la feuille de transmissions</source>
        <translation>Print the handover sheet</translation>
    </message>
    <message>
        <source>Tirer le rideau</source>
        <translation>Draw the curtain</translation>
    </message>
    <message>
        <source>Verrouiller</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Réduire ou ouvrir le menu</source>
        <translation>Collapse or open the menu</translation>
    </message>
    <message>
        <source>Raccourcis clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Partout</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Vues</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Chercher un patient ou une action</source>
        <translation>Search for a patient or an action</translation>
    </message>
    <message>
        <source>Annuler la dernière action</source>
        <translation>Undo the last action</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Tirer ou lever le rideau</source>
        <translation>Draw or lift the curtain</translation>
    </message>
    <message>
        <source>Aide de la vue</source>
        <translation>Help of this view</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Correction signée. L’ancienne version reste lisible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponse signée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transmission signée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brouillon gardé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brouillon effacé.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>Clore la cible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clore la cible avec ce résultat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peuvent venir plus tard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Ce qui attire l’attention&#x202f;: un signe, une situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinataires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toute l’équipe, une profession, une personne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À revoir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoir&#x202f;: {focus}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>Transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ciblée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macrocible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forme de la transmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D’entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De synthèse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sortie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pour qui&#x202f;? Nom, prénom, date, téléphone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effacer le brouillon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changer de patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Importante, ou info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgente, ou info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forme suivante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepter la cible proposée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer et garder le brouillon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer la correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remplace la transmission du {when}, {author}. Les deux restent lisibles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Répond à la transmission du {when}, {author}&#x202f;:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient à choisir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brouillon enregistré à {hour}, conservé même après une coupure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bibliothèque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouverte, {days} j</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problème du dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Échéance illisible. Exemple&#x202f;: demain 8h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FollowUpLine</name>
    <message>
        <source>À faire ou à revoir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoi faire, quoi revoir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Gap</name>
    <message>
        <source>et {count} autres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montrer tout le monde : {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir {patient}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>step</name>
    <message>
        <source>Ne pas importer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classeur Excel, feuille « {sheet} »</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point-virgule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virgule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barre verticale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texte {encoding}, séparateur : {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n colonne(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Correspondances de la dernière fois reprises.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>ActionPanel</name>
    <message>
        <source>Lire la transmission</source>
        <translation>Read the handover note</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Si ce n’est pas fait, pourquoi</source>
        <translation>If it is not done, why</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Absent, refus, reporté par le médecin…</source>
        <translation>Away, refused, put off by the doctor…</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Non fait</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Non fait, avec ce motif</source>
        <translation>Not done, for this reason</translation>
    </message>
    <message>
        <source>Échéance&#x202f;: {when}</source>
        <translation>Due: {when}</translation>
    </message>
    <message>
        <source>Écrite le {when}</source>
        <translation>Written on {when}</translation>
    </message>
    <message>
        <source>Écrivez pourquoi, puis Ctrl+Entrée.</source>
        <translation>Write why, then Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>ActionsList</name>
    <message>
        <source>À faire, à revoir</source>
        <translation>To do, to review</translation>
    </message>
    <message>
        <source>Rien n’attend&#x202f;: aucune action avec une échéance.</source>
        <translation>Nothing is waiting: no action with a due date.</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation>{days} d</translation>
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
        <translation>You coordinate care and administer the program; other people are added later. The passphrase encrypts the data: nobody can find it again for you.</translation>
    </message>
    <message>
        <source>Prénom et nom</source>
        <translation>First name and surname</translation>
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
    <name>Ages</name>
    <message>
        <source>environ {age}</source>
        <translation>about {age}</translation>
    </message>
    <message>
        <source>{count} an</source>
        <translation>{count} yr</translation>
    </message>
    <message>
        <source>{count} ans</source>
        <translation>{count} yrs</translation>
    </message>
    <message>
        <source>{count} mois</source>
        <translation>{count} mo</translation>
    </message>
    <message>
        <source>{count} jour</source>
        <translation>{count} day</translation>
    </message>
    <message>
        <source>{count} jours</source>
        <translation>{count} days</translation>
    </message>
</context>
<context>
    <name>AllergyKind</name>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message>
        <source>Ajouter une allergie</source>
        <translation>Add an allergy</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substance</translation>
    </message>
    <message>
        <source>Réaction</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>Gravité</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Modérée</source>
        <translation>Moderate</translation>
    </message>
    <message>
        <source>Sévère</source>
        <translation>Severe</translation>
    </message>
    <message>
        <source>Non précisée</source>
        <translation>Not stated</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
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
        <translation>Status</translation>
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
        <translation>Everything is ready</translation>
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
        <translation>Search in the text</translation>
    </message>
    <message>
        <source>Par patient</source>
        <translation>By patient</translation>
    </message>
    <message>
        <source>Par cible</source>
        <translation>By focus</translation>
    </message>
    <message>
        <source>Sans groupe</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>Grouper</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Toute priorité</source>
        <translation>Any priority</translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Tous les auteurs</source>
        <translation>All authors</translation>
    </message>
    <message>
        <source>Auteur</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Patient, cible et période</source>
        <translation>Patient, focus and period</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>depuis le</source>
        <translation>since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>jusqu’au</source>
        <translation>until</translation>
    </message>
    <message>
        <source>Effacer les filtres</source>
        <translation>Clear the filters</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Listes enregistrées</source>
        <translation>Saved lists</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tous les patients</source>
        <translation>All patients</translation>
    </message>
    <message>
        <source>Nouvelle tournée…</source>
        <translation>New round…</translation>
    </message>
    <message>
        <source>Renommer…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Retirer la liste</source>
        <translation>Remove the list</translation>
    </message>
    <message>
        <source>Mes listes</source>
        <translation>My lists</translation>
    </message>
    <message>
        <source>Tournées</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Partagées</source>
        <translation>Shared</translation>
    </message>
</context>
<context>
    <name>CautionWords</name>
    <message>
        <source>Ce n’est pas la forme d’un NIR (13 chiffres et une clé).</source>
        <translation>This is not the shape of a NIR (13 digits and a key).</translation>
    </message>
    <message>
        <source>La clé ne correspond pas ; l’identité reste provisoire.</source>
        <translation>The key does not match; the identity stays provisional.</translation>
    </message>
    <message>
        <source>Le premier chiffre ne correspond pas au sexe.</source>
        <translation>The first digit does not match the sex.</translation>
    </message>
    <message>
        <source>L’année ne correspond pas à la date de naissance.</source>
        <translation>The year does not match the date of birth.</translation>
    </message>
    <message>
        <source>Le mois ne correspond pas à la date de naissance.</source>
        <translation>The month does not match the date of birth.</translation>
    </message>
    <message>
        <source>Le lieu ne correspond pas au lieu de naissance.</source>
        <translation>The place does not match the place of birth.</translation>
    </message>
    <message>
        <source>Numéro provisoire.</source>
        <translation>Provisional number.</translation>
    </message>
    <message>
        <source>Le prénom utilisé n’est pas dans la liste des prénoms.</source>
        <translation>The first name used is not in the list of first names.</translation>
    </message>
    <message>
        <source>Date de naissance à venir.</source>
        <translation>Date of birth in the future.</translation>
    </message>
    <message>
        <source>Plus de 125 ans : à vérifier.</source>
        <translation>More than 125 years: please check.</translation>
    </message>
    <message>
        <source>Numéro illisible, gardé tel que tapé.</source>
        <translation>Number not readable, kept as typed.</translation>
    </message>
    <message>
        <source>Adresse de courriel à vérifier.</source>
        <translation>Email address to be checked.</translation>
    </message>
    <message>
        <source>Un code postal a cinq chiffres.</source>
        <translation>A postal code has five digits.</translation>
    </message>
    <message>
        <source>Identique au nom de naissance : peut rester vide.</source>
        <translation>Same as the birth surname: may be left empty.</translation>
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
        <translation>The passphrase you have just typed is temporary. Only you will know the new one.</translation>
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
        <translation>History and access</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Champ</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Modifications</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Fusions</source>
        <translation>Merges</translation>
    </message>
    <message>
        <source>Historique affiché</source>
        <translation>History shown</translation>
    </message>
    <message>
        <source>Séparer les dossiers</source>
        <translation>Separate the records</translation>
    </message>
    <message>
        <source>L’historique des accès n’est visible que des personnes habilitées.</source>
        <translation>Only authorised people can see the access history.</translation>
    </message>
    <message>
        <source>Aucune modification depuis la création.</source>
        <translation>No changes since the record was created.</translation>
    </message>
    <message>
        <source>Ce dossier n’a été fusionné avec aucun autre.</source>
        <translation>This record has not been merged with any other.</translation>
    </message>
    <message>
        <source>Séparés</source>
        <translation>Separated</translation>
    </message>
    <message>
        <source>Fusionnés</source>
        <translation>Merged</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Aussi : {names}</source>
        <translation>Also: {names}</translation>
    </message>
</context>
<context>
    <name>CircleKind</name>
    <message>
        <source>Cercle de soins</source>
        <translation>Care circle</translation>
    </message>
    <message>
        <source>Ajouter un intervenant</source>
        <translation>Add a care team member</translation>
    </message>
    <message>
        <source>Intervenant</source>
        <translation>Care team member</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Référent</source>
        <translation>Key worker</translation>
    </message>
    <message>
        <source>Rôle auprès de la personne</source>
        <translation>Role with the person</translation>
    </message>
    <message>
        <source>Référent de la coordination</source>
        <translation>Key worker for coordination</translation>
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
        <translation>Original columns</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cochées : dans l’ordre de la liste.</source>
        <translation>Ticked: in the order of the list.</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Afficher ou masquer la colonne</source>
        <translation>Show or hide the column</translation>
    </message>
    <message>
        <source>Monter la colonne</source>
        <translation>Move the column up</translation>
    </message>
    <message>
        <source>Descendre la colonne</source>
        <translation>Move the column down</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Colonnes du fichier</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Jour puis mois</source>
        <translation>Day then month</translation>
    </message>
    <message>
        <source>Mois puis jour</source>
        <translation>Month then day</translation>
    </message>
    <message>
        <source>Ordre des dates</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>Laisser de côté</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Créer quand même</source>
        <translation>Create anyway</translation>
    </message>
    <message>
        <source>Doublons probables</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vérifier les lignes</source>
        <translation>Check the rows</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Colonne du fichier</source>
        <translation>Column of the file</translation>
    </message>
    <message>
        <source>Premières valeurs</source>
        <translation>First values</translation>
    </message>
    <message>
        <source>Devient</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Colonne {number}</source>
        <translation>Column {number}</translation>
    </message>
    <message>
        <source>Devient, pour la colonne {name}</source>
        <translation>Becomes, for the column {name}</translation>
    </message>
    <message>
        <source>Ne pas importer</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>Windows (cp1252)</source>
        <translation>Windows (cp1252)</translation>
    </message>
    <message>
        <source>Classeur Excel, feuille « {sheet} »</source>
        <translation>Excel workbook, sheet “{sheet}”</translation>
    </message>
    <message>
        <source>point-virgule</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>virgule</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>tabulation</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>barre verticale</source>
        <translation>vertical bar</translation>
    </message>
    <message>
        <source>Texte {encoding}, séparateur : {mark}</source>
        <translation>{encoding} text, separator: {mark}</translation>
    </message>
    <message numerus="yes">
        <source>%n colonne(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message>
        <source>Correspondances de la dernière fois reprises.</source>
        <translation>Matches from last time reused.</translation>
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
        <translation>Same as the system</translation>
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
        <translation>Consents and objections</translation>
    </message>
    <message>
        <source>Noter un consentement</source>
        <translation>Record a consent</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Recueilli par</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Réponse de la personne</source>
        <translation>The person’s answer</translation>
    </message>
    <message>
        <source>Non, ou retrait</source>
        <translation>No, or withdrawal</translation>
    </message>
    <message>
        <source>Comment (oral, écrit…)</source>
        <translation>How (spoken, written…)</translation>
    </message>
    <message>
        <source>Portée</source>
        <translation>Scope</translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>Entourage</source>
        <translation>Family and friends</translation>
    </message>
    <message>
        <source>Ajouter un proche</source>
        <translation>Add a family member or friend</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nom et prénom</source>
        <translation>Surname and first name</translation>
    </message>
    <message>
        <source>Lien de parenté</source>
        <translation>Family relationship</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ContingencyKind</name>
    <message>
        <source>Si… alors…</source>
        <translation>If… then…</translation>
    </message>
    <message>
        <source>Ajouter une conduite à tenir</source>
        <translation>Add what to do if something happens</translation>
    </message>
    <message>
        <source>Si</source>
        <translation>If</translation>
    </message>
    <message>
        <source>Alors</source>
        <translation>Then</translation>
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
        <translation>The last action did not complete, and nothing of it was half kept. What was saved before still is. You can carry on; if it happens again, pass this report on. It holds no patient data.</translation>
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
        <translation>Privacy curtain drawn</translation>
    </message>
    <message>
        <source>Rideau tiré. Pour revenir&#xa0;:</source>
        <translation>Privacy curtain drawn. To come back:</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Transmission retirée. Elle reste lisible, barrée.</source>
        <translation>Handover note withdrawn. It stays readable, struck through.</translation>
    </message>
    <message>
        <source>Cible close avec son résultat.</source>
        <translation>Focus closed with its result.</translation>
    </message>
    <message>
        <source>Fait.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Noté&#x202f;: non fait.</source>
        <translation>Recorded: not done.</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Chercher dans l’annuaire</source>
        <translation>Search the directory</translation>
    </message>
    <message>
        <source>Nom, profession, structure…</source>
        <translation>Name, profession, organisation…</translation>
    </message>
    <message>
        <source>Montrer aussi les partis</source>
        <translation>Also show those who have left</translation>
    </message>
    <message>
        <source>Nouveau professionnel</source>
        <translation>New professional</translation>
    </message>
    <message>
        <source>Personne ne correspond dans l’annuaire.</source>
        <translation>Nobody in the directory matches.</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Noter un départ ou un retour</source>
        <translation>Record a departure or a return</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Messagerie sécurisée</source>
        <translation>Secure messaging</translation>
    </message>
    <message>
        <source>RPPS</source>
        <translation>RPPS</translation>
    </message>
    <message>
        <source>Parti</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message numerus="yes">
        <source>%n professionnel(s)</source>
        <translation>
            <numerusform>%n professional</numerusform>
            <numerusform>%n professionals</numerusform>
        </translation>
    </message>
    <message>
        <source>Noter le départ</source>
        <translation>Record the departure</translation>
    </message>
    <message>
        <source>Noter le retour</source>
        <translation>Record the return</translation>
    </message>
    <message>
        <source>Professionnel ajouté.</source>
        <translation>Professional added.</translation>
    </message>
    <message>
        <source>Fiche enregistrée.</source>
        <translation>Record saved.</translation>
    </message>
    <message>
        <source>Départ noté : plus proposé, toujours nommé.</source>
        <translation>Departure recorded: no longer suggested, still named.</translation>
    </message>
    <message>
        <source>Retour noté.</source>
        <translation>Return recorded.</translation>
    </message>
    <message>
        <source>Saisie abandonnée.</source>
        <translation>Entry discarded.</translation>
    </message>
    <message>
        <source>Brouillon de {when} retrouvé.</source>
        <translation>Draft of {when} found again.</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
</context>
<context>
    <name>DoubleNote</name>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Créer quand même</source>
        <translation>Create anyway</translation>
    </message>
    <message>
        <source>Déjà au dossier&#x202f;? {who}</source>
        <translation>Already on file? {who}</translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Recherche des doublons</source>
        <translation>Search for duplicates</translation>
    </message>
    <message>
        <source>Chercher à nouveau</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Comparer les deux dossiers</source>
        <translation>Compare the two records</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ressemble à</source>
        <translation>Looks like</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Ressemblance</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>Recherche en cours…</source>
        <translation>Searching…</translation>
    </message>
    <message numerus="yes">
        <source>%n paire(s) à examiner</source>
        <translation>
            <numerusform>%n pair to examine</numerusform>
            <numerusform>%n pairs to examine</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun doublon probable dans les dossiers.</source>
        <translation>No likely duplicates among the records.</translation>
    </message>
    <message>
        <source>Comparer, choisir champ par champ, fusionner</source>
        <translation>Compare, choose field by field, merge</translation>
    </message>
    <message>
        <source>Doublons probables</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>n° {number}</source>
        <translation>no. {number}</translation>
    </message>
</context>
<context>
    <name>DraftLinks</name>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>demain 8h</source>
        <translation>tomorrow 8:00</translation>
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
        <translation>Write</translation>
    </message>
    <message>
        <source>Aucune transmission pour ce patient.</source>
        <translation>No handover notes for this patient.</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Appel (SAED)</source>
        <translation>Call (SAED)</translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation>Admission overview</translation>
    </message>
    <message>
        <source>Synthèse</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation>Discharge overview</translation>
    </message>
    <message>
        <source>Retirée</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Corrigée</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Importante</source>
        <translation>Important</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Fichier à importer</source>
        <translation>File to import</translation>
    </message>
    <message>
        <source>Chemin du fichier</source>
        <translation>Path of the file</translation>
    </message>
    <message>
        <source>Liste de patients, CSV ou Excel</source>
        <translation>Patient list, CSV or Excel</translation>
    </message>
    <message>
        <source>Parcourir…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Lire le fichier</source>
        <translation>Read the file</translation>
    </message>
    <message>
        <source>Imports précédents</source>
        <translation>Previous imports</translation>
    </message>
    <message>
        <source>Annuler cet import…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>Aucun import jusqu’ici.</source>
        <translation>No imports so far.</translation>
    </message>
    <message>
        <source>Rien n’est écrit avant la dernière étape : chaque ligne reçoit d’abord son verdict, et un import entier peut être annulé.</source>
        <translation>Nothing is written before the last step: each row first gets its verdict, and a whole import can be undone.</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Lignes</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Créés</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Mis à jour</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Refusées</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Annulé</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>En place</source>
        <translation>In place</translation>
    </message>
    <message>
        <source>Liste de patients à importer</source>
        <translation>Patient list to import</translation>
    </message>
    <message>
        <source>Listes (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Lists (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>Filtres</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fermer les filtres</source>
        <translation>Close the filters</translation>
    </message>
    <message>
        <source>À partir de (ans)</source>
        <translation>From (years)</translation>
    </message>
    <message>
        <source>Jusqu’à (ans)</source>
        <translation>To (years)</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Towns</translation>
    </message>
    <message>
        <source>Plusieurs : séparez par une virgule.</source>
        <translation>Several: separate with a comma.</translation>
    </message>
    <message>
        <source>Code postal (début)</source>
        <translation>Postal code (start)</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation>Coordinated care</translation>
    </message>
    <message>
        <source>indifférent</source>
        <translation>either</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>non</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Intervenant du cercle</source>
        <translation>Care circle member</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>Soins</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation>GIR</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Vigilances</source>
        <translation>Safety alerts</translation>
    </message>
    <message>
        <source>Problème</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Dispositif</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Allergie</source>
        <translation>Allergy</translation>
    </message>
    <message>
        <source>Accord de partage</source>
        <translation>Consent to sharing</translation>
    </message>
    <message>
        <source>Sans contact depuis (jours)</source>
        <translation>No contact for (days)</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Avant d’imprimer</source>
        <translation>Before printing</translation>
    </message>
    <message>
        <source>Manque sur la feuille</source>
        <translation>Missing from the sheet</translation>
    </message>
    <message>
        <source>Rien d’essentiel ne manque.</source>
        <translation>Nothing essential is missing.</translation>
    </message>
    <message>
        <source>Laissé de côté</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Ce destinataire reçoit toute la feuille.</source>
        <translation>This recipient gets the whole sheet.</translation>
    </message>
    <message>
        <source>&#x202f;: {why}</source>
        <translation>: {why}</translation>
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
        <translation>Safety alert</translation>
    </message>
    <message>
        <source>Ajouter une vigilance</source>
        <translation>Add a safety alert</translation>
    </message>
    <message>
        <source>Sur la feuille</source>
        <translation>On the sheet</translation>
    </message>
    <message>
        <source>Précision</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Par exemple : Oxygène 1,5 L</source>
        <translation>For example: oxygen 1.5 L</translation>
    </message>
</context>
<context>
    <name>FociList</name>
    <message>
        <source>Cibles ouvertes</source>
        <translation>Open focuses</translation>
    </message>
    <message>
        <source>Aucune cible ouverte.</source>
        <translation>No open focus.</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ouverte</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sans nouvelle</source>
        <translation>Without news</translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n handover note</numerusform>
            <numerusform>%n handover notes</numerusform>
        </translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation>{days} d</translation>
    </message>
</context>
<context>
    <name>FocusPanel</name>
    <message>
        <source>Lire ses transmissions</source>
        <translation>Read its handover notes</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Clore avec un résultat</source>
        <translation>Close with a result</translation>
    </message>
    <message>
        <source>Résultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>La réponse de la personne, l’effet des actions</source>
        <translation>The person’s response, the effect of the actions</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Clore la cible</source>
        <translation>Close the focus</translation>
    </message>
    <message>
        <source>Ouverte le {when}</source>
        <translation>Opened on {when}</translation>
    </message>
    <message>
        <source>dernière transmission le {when}</source>
        <translation>last handover note on {when}</translation>
    </message>
    <message>
        <source>Écrivez le résultat&#x202f;: il clôt la cible.</source>
        <translation>Write the result: it closes the focus.</translation>
    </message>
</context>
<context>
    <name>FollowUpsField</name>
    <message>
        <source>À faire ou à revoir</source>
        <translation>To do or to review</translation>
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
    <message>
        <source>Recopiez le code de la fiche de secours.</source>
        <translation>Copy out the code of the recovery sheet.</translation>
    </message>
</context>
<context>
    <name>FormWork</name>
    <message>
        <source>Dossier créé.</source>
        <translation>Record created.</translation>
    </message>
    <message>
        <source>Fiche enregistrée.</source>
        <translation>Record saved.</translation>
    </message>
    <message>
        <source>Saisie abandonnée.</source>
        <translation>Entry discarded.</translation>
    </message>
    <message>
        <source>Brouillon de {when} retrouvé.</source>
        <translation>Draft of {when} found again.</translation>
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
        <translation>Unread</translation>
    </message>
    <message>
        <source>7 jours</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>Cibles</source>
        <translation>Focuses</translation>
    </message>
    <message>
        <source>7 j</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cibles ouvertes</source>
        <translation>Open focuses</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Transmissions affichées</source>
        <translation>Handover notes shown</translation>
    </message>
</context>
<context>
    <name>HistoryValues</name>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>allergies notées</source>
        <translation>allergies recorded</translation>
    </message>
    <message>
        <source>{subject} : ajout</source>
        <translation>{subject}: added</translation>
    </message>
    <message>
        <source>{subject} : retrait</source>
        <translation>{subject}: removed</translation>
    </message>
    <message>
        <source>{subject} : modification</source>
        <translation>{subject}: changed</translation>
    </message>
    <message>
        <source>Dossier créé</source>
        <translation>Record created</translation>
    </message>
    <message>
        <source>Suivi repris</source>
        <translation>Follow-up resumed</translation>
    </message>
    <message>
        <source>Suivi suspendu</source>
        <translation>Follow-up suspended</translation>
    </message>
    <message>
        <source>Suivi clos</source>
        <translation>Follow-up closed</translation>
    </message>
    <message>
        <source>Décès</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>Dossier archivé</source>
        <translation>Record archived</translation>
    </message>
    <message>
        <source>Fusionné dans un autre dossier</source>
        <translation>Merged into another record</translation>
    </message>
    <message>
        <source>Transmission retirée</source>
        <translation>Handover note withdrawn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Appel (SAED)</source>
        <translation>Call (SAED)</translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation>Admission overview</translation>
    </message>
    <message>
        <source>Synthèse</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation>Discharge overview</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Handover note</translation>
    </message>
    <message>
        <source>Fusion annulée</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>Dossiers fusionnés</source>
        <translation>Records merged</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Coordonnées</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation>Life of the record</translation>
    </message>
    <message>
        <source>Entourage</source>
        <translation>Family and friends</translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation>Care circle</translation>
    </message>
    <message>
        <source>Allergie</source>
        <translation>Allergy</translation>
    </message>
    <message>
        <source>Problème</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Vigilance</source>
        <translation>Safety alert</translation>
    </message>
    <message>
        <source>Consentement</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Si… alors…</source>
        <translation>If… then…</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Prénoms de naissance</source>
        <translation>Birth first names</translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation>Surname used</translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation>First name used</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Code du lieu de naissance</source>
        <translation>Place of birth code</translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Matricule INS ou NIR</source>
        <translation>INS number or NIR</translation>
    </message>
    <message>
        <source>Nature du matricule</source>
        <translation>Type of number</translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation>Identity status</translation>
    </message>
    <message>
        <source>Attributs de l’identité</source>
        <translation>Identity attributes</translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>Identité contrôlée le</source>
        <translation>Identity checked on</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément d’adresse</source>
        <translation>Address, second line</translation>
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
        <translation>Town code</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation>Access to the home</translation>
    </message>
    <message>
        <source>Téléphones</source>
        <translation>Telephones</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Allergies recherchées</source>
        <translation>Allergy status</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation>Coordinated care</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Date du décès</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>Vit avec</source>
        <translation>Lives with</translation>
    </message>
    <message>
        <source>Logement</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation>Independence</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation>GIR</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Interprète</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation>Legal protection</translation>
    </message>
    <message>
        <source>ALD</source>
        <translation>ALD</translation>
    </message>
    <message>
        <source>Situation sociale</source>
        <translation>Social situation</translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation>What matters</translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation>Advance directives</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Intervenant</source>
        <translation>Care team member</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Référent</source>
        <translation>Key worker</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substance</translation>
    </message>
    <message>
        <source>Réaction</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>Gravité</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Recueilli par</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>Portée</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Si</source>
        <translation>If</translation>
    </message>
    <message>
        <source>Alors</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Dossier ouvert</source>
        <translation>Record opened</translation>
    </message>
    <message>
        <source>Dossier créé</source>
        <translation>Record created</translation>
    </message>
    <message>
        <source>Fiche modifiée</source>
        <translation>Record changed</translation>
    </message>
    <message>
        <source>Dossiers fusionnés</source>
        <translation>Records merged</translation>
    </message>
    <message>
        <source>Fusion annulée</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>Transmission signée</source>
        <translation>Handover note signed</translation>
    </message>
    <message>
        <source>Transmission lue</source>
        <translation>Handover note read</translation>
    </message>
    <message>
        <source>Transmission corrigée</source>
        <translation>Handover note corrected</translation>
    </message>
    <message>
        <source>Transmission retirée</source>
        <translation>Handover note withdrawn</translation>
    </message>
    <message>
        <source>Feuille imprimée</source>
        <translation>Sheet printed</translation>
    </message>
    <message>
        <source>Feuille enregistrée</source>
        <translation>Sheet saved</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Handover note</translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Action à faire</source>
        <translation>Action to do</translation>
    </message>
</context>
<context>
    <name>IdentityFields</name>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Prénoms de naissance, dans l’ordre</source>
        <translation>Birth first names, in order</translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation>Surname used</translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation>First name used</translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Code INSEE</source>
        <translation>INSEE code</translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation>Identity status</translation>
    </message>
    <message>
        <source>Matricule INS ou NIR</source>
        <translation>INS number or NIR</translation>
    </message>
    <message>
        <source>Statut</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contrôlée le</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>Adresse, accès, contact</source>
        <translation>Address, access, contact</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément</source>
        <translation>Second line</translation>
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
        <translation>Access (code, key, animal…)</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Autre téléphone</source>
        <translation>Other telephone</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Suivi coordonné par l’équipe</source>
        <translation>Care coordinated by the team</translation>
    </message>
    <message>
        <source>Vit</source>
        <translation>Lives</translation>
    </message>
    <message>
        <source>Logement</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation>Independence</translation>
    </message>
    <message>
        <source>non évalué</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation>GIR</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Interprète nécessaire</source>
        <translation>Interpreter needed</translation>
    </message>
    <message>
        <source>Situation sociale, aides</source>
        <translation>Social situation, help</translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation>Legal protection</translation>
    </message>
    <message>
        <source>ALD</source>
        <translation>ALD</translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation>Advance directives</translation>
    </message>
    <message>
        <source>Ce qui compte, avec ses mots</source>
        <translation>What matters, in their own words</translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation>Remarks</translation>
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
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cette fiche a changé depuis que vous l’avez ouverte.</source>
        <translation>This record has changed since you opened it.</translation>
    </message>
    <message>
        <source>Recharger et reprendre</source>
        <translation>Reload and carry on</translation>
    </message>
    <message>
        <source>Nouveau patient</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>Identité et situation</source>
        <translation>Identity and situation</translation>
    </message>
    <message numerus="yes">
        <source>%n fiche(s) ressemblante(s)</source>
        <translation>
            <numerusform>%n similar record</numerusform>
            <numerusform>%n similar records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityTab</name>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Vie du dossier…</source>
        <translation>Life of the record…</translation>
    </message>
    <message>
        <source>Valider l’identité…</source>
        <translation>Validate the identity…</translation>
    </message>
    <message>
        <source>Traits d’identité</source>
        <translation>Identity traits</translation>
    </message>
    <message>
        <source>Adresse et accès</source>
        <translation>Address and access</translation>
    </message>
    <message>
        <source>Statut de l’identité</source>
        <translation>Identity status</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation>Life of the record</translation>
    </message>
    <message>
        <source>Vie quotidienne</source>
        <translation>Daily life</translation>
    </message>
    <message>
        <source>Droits et protection</source>
        <translation>Rights and protection</translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation>What matters</translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Prénoms de naissance</source>
        <translation>Birth first names</translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation>Surname used</translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation>First name used</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Né(e) le</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Statut</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Matricule ou NIR</source>
        <translation>INS number or NIR</translation>
    </message>
    <message>
        <source>Pièce contrôlée</source>
        <translation>Document checked</translation>
    </message>
    <message>
        <source>Attributs</source>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément</source>
        <translation>Second line</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation>Access to the home</translation>
    </message>
    <message>
        <source>Téléphones</source>
        <translation>Telephones</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>non</source>
        <translation>no</translation>
    </message>
    <message>
        <source>N° local</source>
        <translation>Local no.</translation>
    </message>
    <message>
        <source>État du dossier</source>
        <translation>Record status</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation>Coordinated care</translation>
    </message>
    <message>
        <source>État de la personne</source>
        <translation>The person’s condition</translation>
    </message>
    <message>
        <source> (interprète)</source>
        <translation> (interpreter)</translation>
    </message>
    <message>
        <source>Vit</source>
        <translation>Lives</translation>
    </message>
    <message>
        <source>Logement</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation>Independence</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation>GIR</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Situation sociale</source>
        <translation>Social situation</translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation>Legal protection</translation>
    </message>
    <message>
        <source>ALD</source>
        <translation>ALD</translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation>Advance directives</translation>
    </message>
    <message>
        <source>Ses mots</source>
        <translation>Their own words</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Étape 1 sur 4 : le fichier</source>
        <translation>Step 1 of 4: the file</translation>
    </message>
    <message>
        <source>Étape 2 sur 4 : les colonnes</source>
        <translation>Step 2 of 4: the columns</translation>
    </message>
    <message>
        <source>Lecture et vérification des lignes…</source>
        <translation>Reading and checking the rows…</translation>
    </message>
    <message>
        <source>Étape 3 sur 4 : les verdicts, rien n’est encore écrit</source>
        <translation>Step 3 of 4: the verdicts, nothing is written yet</translation>
    </message>
    <message>
        <source>Sauvegarde, puis écriture des patients…</source>
        <translation>Backing up, then writing the patients…</translation>
    </message>
    <message>
        <source>Étape 4 sur 4 : compte rendu</source>
        <translation>Step 4 of 4: report</translation>
    </message>
    <message>
        <source>Lignes refusées enregistrées : {name}.</source>
        <translation>Refused rows saved: {name}.</translation>
    </message>
    <message>
        <source>{created} dossiers créés seront retirés et {updated} fiches remises comme avant. Si l’un d’eux a servi depuis, rien ne sera touché.</source>
        <translation>{created} created records will be removed and {updated} records put back as before. If one of them has been used since, nothing will be touched.</translation>
    </message>
    <message>
        <source>Annuler cet import</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Annuler l’import</source>
        <translation>Undo the import</translation>
    </message>
    <message numerus="yes">
        <source>Import annulé, %n dossier(s) retiré(s).</source>
        <translation>
            <numerusform>Import undone, %n record removed.</numerusform>
            <numerusform>Import undone, %n records removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importer des patients</source>
        <translation>Import patients</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>À créer</source>
        <translation>To create</translation>
    </message>
    <message>
        <source>À mettre à jour</source>
        <translation>To update</translation>
    </message>
    <message>
        <source>Déjà à jour</source>
        <translation>Already up to date</translation>
    </message>
    <message>
        <source>Doublon probable</source>
        <translation>Likely duplicate</translation>
    </message>
    <message>
        <source>Refusée</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Nom de famille absent</source>
        <translation>Surname missing</translation>
    </message>
    <message>
        <source>Date de naissance absente</source>
        <translation>Date of birth missing</translation>
    </message>
    <message>
        <source>Date de naissance illisible ou impossible</source>
        <translation>Date of birth not readable or impossible</translation>
    </message>
    <message>
        <source>Guillemets mal placés : la ligne ne peut pas être découpée</source>
        <translation>Misplaced quotation marks: the row cannot be split</translation>
    </message>
    <message>
        <source>La même personne figure déjà plus haut dans le fichier</source>
        <translation>The same person is already higher up in the file</translation>
    </message>
    <message>
        <source>Ressemble à une autre ligne du fichier</source>
        <translation>Looks like another row of the file</translation>
    </message>
    <message>
        <source>Ressemble à un patient déjà enregistré</source>
        <translation>Looks like a patient already on file</translation>
    </message>
    <message>
        <source>Clé du n° de sécurité sociale fausse</source>
        <translation>Social security number key is wrong</translation>
    </message>
    <message>
        <source>N° de sécurité sociale illisible, gardé dans les remarques</source>
        <translation>Social security number not readable, kept in the remarks</translation>
    </message>
    <message>
        <source>N° de sécurité sociale en désaccord avec le sexe ou l’année</source>
        <translation>Social security number does not match the sex or the year</translation>
    </message>
    <message>
        <source>Date de naissance à venir : vérifiez aussi l’horloge du poste</source>
        <translation>Date of birth in the future: check the computer’s clock too</translation>
    </message>
    <message>
        <source>Téléphone gardé tel qu’écrit</source>
        <translation>Telephone kept as written</translation>
    </message>
    <message>
        <source>Adresse électronique à vérifier</source>
        <translation>Email address to be checked</translation>
    </message>
    <message>
        <source>Commune inconnue pour ce code postal</source>
        <translation>Town unknown for this postal code</translation>
    </message>
    <message>
        <source>Cellules au-delà de la dernière colonne, non lues</source>
        <translation>Cells beyond the last column, not read</translation>
    </message>
    <message>
        <source>Valeur saisie ici gardée, différente de celle du fichier</source>
        <translation>Value entered here kept, different from the one in the file</translation>
    </message>
    <message>
        <source>Créé malgré la ressemblance</source>
        <translation>Created despite the likeness</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Nom (de naissance s’il est seul)</source>
        <translation>Surname (birth surname if it is the only one)</translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation>Surname used</translation>
    </message>
    <message>
        <source>Prénoms de naissance</source>
        <translation>Birth first names</translation>
    </message>
    <message>
        <source>Prénom utilisé</source>
        <translation>First name used</translation>
    </message>
    <message>
        <source>Nom et prénom ensemble</source>
        <translation>Surname and first name together</translation>
    </message>
    <message>
        <source>Civilité</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Lieu de naissance</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Code INSEE du lieu de naissance</source>
        <translation>INSEE code of the place of birth</translation>
    </message>
    <message>
        <source>N° de sécurité sociale</source>
        <translation>Social security number</translation>
    </message>
    <message>
        <source>Clé du n° de sécurité sociale</source>
        <translation>Social security number key</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Complément d’adresse</source>
        <translation>Address, second line</translation>
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
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation>Access to the home</translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Date de décès</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>N° de dossier de l’autre logiciel</source>
        <translation>Record number in the other program</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Préparer une autre feuille</source>
        <translation>Prepare another sheet</translation>
    </message>
    <message>
        <source>Feuille n° {number}</source>
        <translation>Sheet no. {number}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Maj</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Échap</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Espace</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Suppr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Retour arrière</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Page haut</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Page bas</source>
        <translation>Page down</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Un dossier demandé</source>
        <translation>A record asked for</translation>
    </message>
    <message>
        <source>hors de votre cercle de soins, ou dossier fusionné ou effacé</source>
        <translation>outside your care circle, or the record was merged or erased</translation>
    </message>
    <message>
        <source>Matricule INS</source>
        <translation>INS number</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation>Access to the home</translation>
    </message>
    <message>
        <source>Téléphones de la personne</source>
        <translation>The person’s telephones</translation>
    </message>
    <message>
        <source>Entourage et personnes à prévenir</source>
        <translation>Family and friends, emergency contacts</translation>
    </message>
    <message>
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Cibles cliniques</source>
        <translation>Clinical focuses</translation>
    </message>
    <message>
        <source>Cibles sociales et vécu</source>
        <translation>Social and lived-experience focuses</translation>
    </message>
    <message>
        <source>Appels SAED et macrocibles</source>
        <translation>SAED calls and overviews</translation>
    </message>
    <message>
        <source>Notes libres</source>
        <translation>Free notes</translation>
    </message>
    <message>
        <source>Actions à faire</source>
        <translation>Actions to do</translation>
    </message>
    <message>
        <source>Consignes si… alors…</source>
        <translation>If… then… instructions</translation>
    </message>
    <message>
        <source>les codes d’accès ne servent qu’aux passages au domicile</source>
        <translation>access codes are only needed for home visits</translation>
    </message>
    <message>
        <source>l’aide à domicile n’échange pas de données sous le matricule INS</source>
        <translation>home carers do not exchange data under the INS number</translation>
    </message>
    <message>
        <source>les mesures s’interprètent par un soignant</source>
        <translation>measurements are for a clinician to interpret</translation>
    </message>
    <message>
        <source>seules les cibles de la vie quotidienne sont remises : le secret partagé se limite à ce qui sert à la mission</source>
        <translation>only daily-life focuses are handed over: shared secrecy is limited to what the task needs</translation>
    </message>
    <message>
        <source>le détail médical n’est pas nécessaire à l’aide à domicile</source>
        <translation>a home carer does not need the medical detail</translation>
    </message>
    <message>
        <source>une note libre peut contenir du détail médical</source>
        <translation>a free note may hold medical detail</translation>
    </message>
    <message>
        <source>l’entourage n’est pas nécessaire à la dispensation : le secret partagé se limite à ce qui sert à la mission</source>
        <translation>dispensing does not need the family and friends: shared secrecy is limited to what the task needs</translation>
    </message>
    <message>
        <source>la situation sociale ne sert pas à la dispensation : le secret partagé se limite à ce qui sert à la mission</source>
        <translation>dispensing does not need the social situation: shared secrecy is limited to what the task needs</translation>
    </message>
    <message>
        <source>les synthèses contiennent des éléments sociaux</source>
        <translation>overviews hold social details</translation>
    </message>
    <message>
        <source>une note libre peut contenir des éléments sociaux</source>
        <translation>a free note may hold social details</translation>
    </message>
    <message>
        <source>la feuille reste au domicile, lisible par tous</source>
        <translation>the sheet stays in the home, where anyone can read it</translation>
    </message>
    <message>
        <source>la feuille reste au domicile : elle ne dit pas comment on y entre</source>
        <translation>the sheet stays in the home: it does not say how to get in</translation>
    </message>
    <message>
        <source>les mesures se commentent de vive voix</source>
        <translation>measurements are explained in person</translation>
    </message>
    <message>
        <source>ce qui est dit de l’entourage ne s’écrit pas sur une feuille laissée chez lui</source>
        <translation>what is said of family and friends is not written on a sheet left in the home</translation>
    </message>
    <message>
        <source>les échanges entre professionnels restent entre eux</source>
        <translation>what professionals say to each other stays between them</translation>
    </message>
    <message>
        <source>une note libre peut citer d’autres personnes</source>
        <translation>a free note may mention other people</translation>
    </message>
    <message>
        <source>la feuille ne porte pas les coordonnées d’autres personnes</source>
        <translation>the sheet does not carry other people’s contact details</translation>
    </message>
    <message>
        <source>forme anonymisée : initiales et année de naissance seulement</source>
        <translation>anonymised layout: initials and year of birth only</translation>
    </message>
</context>
<context>
    <name>LifeSteps</name>
    <message>
        <source>Suspendre le suivi</source>
        <translation>Suspend the follow-up</translation>
    </message>
    <message>
        <source>Clore le suivi</source>
        <translation>Close the follow-up</translation>
    </message>
    <message>
        <source>Noter le décès</source>
        <translation>Record the death</translation>
    </message>
    <message>
        <source>Archiver le dossier</source>
        <translation>Archive the record</translation>
    </message>
    <message>
        <source>Reprendre le suivi</source>
        <translation>Resume the follow-up</translation>
    </message>
    <message>
        <source>Suivi suspendu.</source>
        <translation>Follow-up suspended.</translation>
    </message>
    <message>
        <source>Suivi clos.</source>
        <translation>Follow-up closed.</translation>
    </message>
    <message>
        <source>Décès noté.</source>
        <translation>Death recorded.</translation>
    </message>
    <message>
        <source>Dossier archivé.</source>
        <translation>Record archived.</translation>
    </message>
    <message>
        <source>Suivi repris.</source>
        <translation>Follow-up resumed.</translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>Séjour chez un proche</source>
        <translation>Stay with a relative</translation>
    </message>
    <message>
        <source>Objectifs atteints</source>
        <translation>Goals reached</translation>
    </message>
    <message>
        <source>Déménagement</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Entrée en établissement</source>
        <translation>Moved into a care home</translation>
    </message>
    <message>
        <source>Relais pris par une autre équipe</source>
        <translation>Taken over by another team</translation>
    </message>
    <message>
        <source>À la demande de la personne</source>
        <translation>At the person’s request</translation>
    </message>
    <message>
        <source>Perdu de vue</source>
        <translation>Lost to follow-up</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>À partir du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Date du décès</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>Le mois ou l’année suffisent.</source>
        <translation>The month or the year is enough.</translation>
    </message>
    <message>
        <source>Dossier archivé</source>
        <translation>Record archived</translation>
    </message>
</context>
<context>
    <name>ListCells</name>
    <message>
        <source>Nom et prénom</source>
        <translation>Surname and first name</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Nom utilisé</source>
        <translation>Surname used</translation>
    </message>
    <message>
        <source>Prénoms</source>
        <translation>First names</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Date de naissance</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Âge</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>N° de dossier</source>
        <translation>Record no.</translation>
    </message>
    <message>
        <source>N° de sécurité sociale</source>
        <translation>Social security number</translation>
    </message>
    <message>
        <source>Statut d’identité</source>
        <translation>Identity status</translation>
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
        <source>Téléphones</source>
        <translation>Telephones</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Médecin traitant</source>
        <translation>GP</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation>Coordinated care</translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation>Care circle</translation>
    </message>
    <message>
        <source>Accès au domicile</source>
        <translation>Access to the home</translation>
    </message>
    <message>
        <source>GIR</source>
        <translation>GIR</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Vigilances</source>
        <translation>Safety alerts</translation>
    </message>
    <message>
        <source>Problèmes</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message>
        <source>Accord de partage</source>
        <translation>Consent to sharing</translation>
    </message>
    <message>
        <source>ALD</source>
        <translation>ALD</translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation>Legal protection</translation>
    </message>
    <message>
        <source>Dernier contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Remarques</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Provisoire</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Récupérée</source>
        <translation>Retrieved</translation>
    </message>
    <message>
        <source>Validée</source>
        <translation>Validated</translation>
    </message>
    <message>
        <source>Qualifiée</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>Actif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspendu</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Clos</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Décédé</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Archivé</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Fusionné</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Instable</source>
        <translation>Unstable</translation>
    </message>
    <message>
        <source>À surveiller</source>
        <translation>To be watched</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Chute</source>
        <translation>Falls</translation>
    </message>
    <message>
        <source>Oxygène</source>
        <translation>Oxygen</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Anticoagulant</translation>
    </message>
    <message>
        <source>Fausses routes</source>
        <translation>Aspiration risk</translation>
    </message>
    <message>
        <source>Isolement</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>BMR</source>
        <translation>Resistant bacteria</translation>
    </message>
    <message>
        <source>Escarre</source>
        <translation>Pressure ulcer</translation>
    </message>
    <message>
        <source>Errance</source>
        <translation>Wandering</translation>
    </message>
    <message>
        <source>Diabète</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Plaie</source>
        <translation>Wound</translation>
    </message>
    <message>
        <source>Risque suicidaire</source>
        <translation>Suicide risk</translation>
    </message>
    <message>
        <source>Dispositif</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Autre vigilance</source>
        <translation>Other safety alert</translation>
    </message>
    <message>
        <source>Donné</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Refusé ou retiré</source>
        <translation>Refused or withdrawn</translation>
    </message>
    <message>
        <source>Expiré</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Non recueilli</source>
        <translation>Not collected</translation>
    </message>
    <message>
        <source>Soins et coordination</source>
        <translation>Care and coordination</translation>
    </message>
    <message>
        <source>Réunion d’équipe</source>
        <translation>Team meeting</translation>
    </message>
    <message>
        <source>Plan de crise (canicule, coupure…)</source>
        <translation>Crisis plan (heatwave, power cut…)</translation>
    </message>
    <message>
        <source>Gestion administrative</source>
        <translation>Office work</translation>
    </message>
    <message>
        <source>Statistiques d’activité</source>
        <translation>Activity statistics</translation>
    </message>
    <message>
        <source>Demande du patient</source>
        <translation>Request from the patient</translation>
    </message>
    <message>
        <source>Reprise dans un autre logiciel</source>
        <translation>Move to another program</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Aucune connue</source>
        <translation>None known</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>Nom commençant par</source>
        <translation>Surname beginning with</translation>
    </message>
    <message>
        <source>Nom commençant par…</source>
        <translation>Surname beginning with…</translation>
    </message>
    <message>
        <source>Ajouter un patient à la tournée</source>
        <translation>Add a patient to the round</translation>
    </message>
    <message>
        <source>Ajouter un patient : nom, date, téléphone…</source>
        <translation>Add a patient: surname, date, telephone…</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Filtres</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>À une tournée…</source>
        <translation>To a round…</translation>
    </message>
    <message>
        <source>Tous les patients</source>
        <translation>All patients</translation>
    </message>
    <message>
        <source>de {name}</source>
        <translation>by {name}</translation>
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
    <name>ListKeeping</name>
    <message>
        <source>Enregistrer la liste</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Nouvelle tournée</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>Ajouter à une tournée</source>
        <translation>Add to a round</translation>
    </message>
    <message>
        <source>Nom de la liste</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>Partagée avec l’équipe</source>
        <translation>Shared with the team</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Les filtres, les colonnes et leur ordre sont gardés.</source>
        <translation>The filters, the columns and their order are kept.</translation>
    </message>
    <message>
        <source>Liste enregistrée.</source>
        <translation>List saved.</translation>
    </message>
    <message>
        <source>Renommer la liste</source>
        <translation>Rename the list</translation>
    </message>
    <message>
        <source>Renommer</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Liste renommée.</source>
        <translation>List renamed.</translation>
    </message>
    <message>
        <source>Liste retirée.</source>
        <translation>List removed.</translation>
    </message>
    <message>
        <source>Créer la tournée</source>
        <translation>Create the round</translation>
    </message>
    <message>
        <source>Les patients sont ensuite ajoutés un par un, dans l’ordre du passage.</source>
        <translation>Patients are then added one by one, in visiting order.</translation>
    </message>
    <message>
        <source>Tournée créée.</source>
        <translation>Round created.</translation>
    </message>
    <message>
        <source>Ajouté à « {name} ».</source>
        <translation>Added to “{name}”.</translation>
    </message>
    <message>
        <source>Déjà dans « {name} ».</source>
        <translation>Already in “{name}”.</translation>
    </message>
    <message>
        <source>Créez d’abord une tournée.</source>
        <translation>Create a round first.</translation>
    </message>
    <message>
        <source>Tournée</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ordre changé.</source>
        <translation>Order changed.</translation>
    </message>
    <message>
        <source>Retiré de la tournée.</source>
        <translation>Removed from the round.</translation>
    </message>
</context>
<context>
    <name>ListPaper</name>
    <message>
        <source>Aperçu de la liste</source>
        <translation>List preview</translation>
    </message>
    <message>
        <source>Retour à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Enregistrer la liste</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>liste.pdf</source>
        <translation>list.pdf</translation>
    </message>
    <message>
        <source>Liste enregistrée : {name}.</source>
        <translation>List saved: {name}.</translation>
    </message>
</context>
<context>
    <name>ListTable</name>
    <message>
        <source>Patients de la liste</source>
        <translation>Patients on the list</translation>
    </message>
    <message>
        <source>Personne ne répond à ces filtres.</source>
        <translation>Nobody matches these filters.</translation>
    </message>
    <message>
        <source>Patients de la tournée</source>
        <translation>Patients on the round</translation>
    </message>
    <message>
        <source>Monter dans la tournée</source>
        <translation>Move up in the round</translation>
    </message>
    <message>
        <source>Descendre dans la tournée</source>
        <translation>Move down in the round</translation>
    </message>
    <message>
        <source>Retirer de la tournée</source>
        <translation>Remove from the round</translation>
    </message>
    <message>
        <source>Aucun patient dans cette tournée : cherchez, puis Entrée.</source>
        <translation>No patients on this round: search, then Enter.</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Nom : {value}…</source>
        <translation>Surname: {value}…</translation>
    </message>
    <message>
        <source>{value} ans et plus</source>
        <translation>{value} years and over</translation>
    </message>
    <message>
        <source>{value} ans et moins</source>
        <translation>{value} years and under</translation>
    </message>
    <message>
        <source>Code postal : {value}</source>
        <translation>Postal code: {value}</translation>
    </message>
    <message>
        <source>Problème : {value}</source>
        <translation>Problem: {value}</translation>
    </message>
    <message>
        <source>Dispositif : {value}</source>
        <translation>Device: {value}</translation>
    </message>
    <message>
        <source>Allergie : {value}</source>
        <translation>Allergy: {value}</translation>
    </message>
    <message>
        <source>Sans contact depuis {value} jours</source>
        <translation>No contact for {value} days</translation>
    </message>
    <message>
        <source>Tous les dossiers</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Suivi coordonné</source>
        <translation>Coordinated care</translation>
    </message>
    <message>
        <source>Sans coordination</source>
        <translation>Not coordinated</translation>
    </message>
    <message>
        <source>Cercle : {value}</source>
        <translation>Care circle: {value}</translation>
    </message>
    <message>
        <source>Médecin traitant : {value}</source>
        <translation>GP: {value}</translation>
    </message>
    <message>
        <source>Accord {state}</source>
        <translation>Consent {state}</translation>
    </message>
</context>
<context>
    <name>ListWork</name>
    <message>
        <source>Filtres</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Chercher un nom</source>
        <translation>Search for a name</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Listes</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Liste de patients</source>
        <translation>Patient list</translation>
    </message>
    <message>
        <source>Exporter la liste</source>
        <translation>Export the list</translation>
    </message>
    <message numerus="yes">
        <source>Exporter %n patient(s)</source>
        <translation>
            <numerusform>Export %n patient</numerusform>
            <numerusform>Export %n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le fichier ne sera plus protégé par le programme : %n patient(s) en sortent.</source>
        <translation>
            <numerusform>The file will no longer be protected by the program: %n patient leaves it.</numerusform>
            <numerusform>The file will no longer be protected by the program: %n patients leave it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>non précisé</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Fichier (.csv ou .xlsx)</source>
        <translation>File (.csv or .xlsx)</translation>
    </message>
    <message>
        <source>Parcourir…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Tableau CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Classeur (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>patients.csv</source>
        <translation>patients.csv</translation>
    </message>
    <message>
        <source>Dites où écrire le fichier.</source>
        <translation>Say where to write the file.</translation>
    </message>
    <message>
        <source>Un motif est demandé au-delà de {n} patients.</source>
        <translation>A reason is asked for above {n} patients.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) exporté(s)</source>
        <translation>
            <numerusform>%n patient exported</numerusform>
            <numerusform>%n patients exported</numerusform>
        </translation>
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
        <source>La sauvegarde est vérifiée et en place. Déverrouillez.</source>
        <translation>The backup is verified and in place. Unlock to continue.</translation>
    </message>
</context>
<context>
    <name>MeasuresLine</name>
    <message>
        <source>Mesures reconnues</source>
        <translation>Measurements recognised</translation>
    </message>
    <message>
        <source>Non gardé en mesure&#x202f;: {doubts}</source>
        <translation>Not kept as a measurement: {doubts}</translation>
    </message>
    <message>
        <source>dans les mesures</source>
        <translation>in the measurements</translation>
    </message>
    <message>
        <source>hors des mesures</source>
        <translation>not in the measurements</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Comparaison de deux dossiers</source>
        <translation>Comparison of two records</translation>
    </message>
    <message>
        <source>Champs des deux dossiers</source>
        <translation>Fields of the two records</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Garder l’autre dossier</source>
        <translation>Keep the other record</translation>
    </message>
    <message>
        <source>Fusionner</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Choisir l’autre valeur</source>
        <translation>Choose the other value</translation>
    </message>
    <message>
        <source>Champ</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Dossier gardé</source>
        <translation>Record kept</translation>
    </message>
    <message>
        <source>Dossier qui s’efface</source>
        <translation>Record that goes</translation>
    </message>
    <message>
        <source>Dossier gardé : {who}</source>
        <translation>Record kept: {who}</translation>
    </message>
    <message>
        <source>N° local</source>
        <translation>Local no.</translation>
    </message>
    <message>
        <source>transmissions</source>
        <translation>handover notes</translation>
    </message>
    <message>
        <source>mesures</source>
        <translation>measurements</translation>
    </message>
    <message>
        <source>cibles</source>
        <translation>focuses</translation>
    </message>
    <message>
        <source>actions à faire</source>
        <translation>actions to do</translation>
    </message>
    <message>
        <source>proches</source>
        <translation>family and friends</translation>
    </message>
    <message>
        <source>intervenants</source>
        <translation>care team members</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>allergies</translation>
    </message>
    <message>
        <source>problèmes</source>
        <translation>problems</translation>
    </message>
    <message>
        <source>vigilances</source>
        <translation>safety alerts</translation>
    </message>
    <message>
        <source>consentements</source>
        <translation>consents</translation>
    </message>
    <message>
        <source>brouillons de transmission</source>
        <translation>draft handover notes</translation>
    </message>
    <message>
        <source>conduites à tenir</source>
        <translation>what to do if something happens</translation>
    </message>
    <message>
        <source>Le dossier qui s’efface ne porte rien d’autre que son identité.</source>
        <translation>The record that goes holds nothing but its identity.</translation>
    </message>
    <message>
        <source>Passent au dossier gardé : {what}. Tout peut être séparé à nouveau.</source>
        <translation>Move to the record kept: {what}. Everything can be separated again.</translation>
    </message>
</context>
<context>
    <name>NamesakesPanel</name>
    <message>
        <source>Homonymes</source>
        <translation>Namesakes</translation>
    </message>
    <message>
        <source>Vérifiez la date de naissance avant d’écrire.</source>
        <translation>Check the date of birth before you write.</translation>
    </message>
    <message>
        <source>inconnue</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Naissance</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Prénoms</source>
        <translation>First names</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>N° local</source>
        <translation>Local no.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ouvrir, né(e) le {born}</source>
        <translation>Open, born on {born}</translation>
    </message>
    <message>
        <source>Comparer…</source>
        <translation>Compare…</translation>
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
        <translation>Locked at {time}: the computer’s clock has changed.</translation>
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
    <name>PanelNotes</name>
    <message>
        <source>Brouillon de {when} retrouvé</source>
        <translation>Draft of {when} found again</translation>
    </message>
    <message>
        <source>Le dossier ouvert est celui de</source>
        <translation>The open record is that of</translation>
    </message>
    <message>
        <source>Vous écrivez pour</source>
        <translation>You are writing for</translation>
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
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PartsTab</name>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Rien de noté pour l’instant.</source>
        <translation>Nothing recorded yet.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Montrer la saisie</source>
        <translation>Show what is typed</translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>Patient ouvert</source>
        <translation>Open patient</translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Handover note</translation>
    </message>
    <message numerus="yes">
        <source>%n homonyme(s)</source>
        <translation>
            <numerusform>%n namesake</numerusform>
            <numerusform>%n namesakes</numerusform>
        </translation>
    </message>
    <message>
        <source>aucun médecin traitant</source>
        <translation>no GP</translation>
    </message>
    <message>
        <source>MT </source>
        <translation>GP </translation>
    </message>
    <message>
        <source>téléphone inconnu</source>
        <translation>telephone unknown</translation>
    </message>
    <message>
        <source>Opposition au partage</source>
        <translation>Objects to sharing</translation>
    </message>
    <message>
        <source>Consentement au partage</source>
        <translation>Consents to sharing</translation>
    </message>
    <message>
        <source>Consentement expiré</source>
        <translation>Consent expired</translation>
    </message>
    <message>
        <source>Consentement non recueilli</source>
        <translation>Consent not collected</translation>
    </message>
    <message>
        <source>Allergie : {names}</source>
        <translation>Allergy: {names}</translation>
    </message>
    <message>
        <source>Allergies : {names}</source>
        <translation>Allergies: {names}</translation>
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
        <translation>Search for a patient</translation>
    </message>
    <message>
        <source>Nom, prénom, date, téléphone, NIR, commune…</source>
        <translation>Surname, first name, date, telephone, NIR, town…</translation>
    </message>
    <message>
        <source>Patients trouvés</source>
        <translation>Patients found</translation>
    </message>
    <message>
        <source>Aucun patient à afficher.</source>
        <translation>No patients to show.</translation>
    </message>
    <message>
        <source>Nouveau patient</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Importer…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Doublons…</source>
        <translation>Duplicates…</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nom de naissance</source>
        <translation>Birth surname</translation>
    </message>
    <message>
        <source>Sexe</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Né(e) le</source>
        <translation>Born on</translation>
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
        <translation>Identity</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Saisie non enregistrée&#x202f;: {who}</source>
        <translation>Entry not saved: {who}</translation>
    </message>
    <message>
        <source>nouveau patient</source>
        <translation>new patient</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) trouvé(s)</source>
        <translation>
            <numerusform>%n patient found</numerusform>
            <numerusform>%n patients found</numerusform>
        </translation>
    </message>
    <message>
        <source>Personne ne correspond à cette recherche.</source>
        <translation>Nobody matches this search.</translation>
    </message>
    <message>
        <source>Les premiers, par ordre alphabétique</source>
        <translation>The first ones, in alphabetical order</translation>
    </message>
    <message>
        <source>Ouverts en dernier</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>Cherchez un patient, ou créez le premier dossier.</source>
        <translation>Search for a patient, or create the first record.</translation>
    </message>
</context>
<context>
    <name>PatientPicker</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Pour qui&#x202f;? Nom, prénom, date, téléphone…</source>
        <translation>For whom? Surname, first name, date, telephone…</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Femme</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Homme</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Indéterminé</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>Identité provisoire</source>
        <translation>Provisional identity</translation>
    </message>
    <message>
        <source>INS récupérée</source>
        <translation>Retrieved INS</translation>
    </message>
    <message>
        <source>Identité validée</source>
        <translation>Validated identity</translation>
    </message>
    <message>
        <source>INS qualifiée</source>
        <translation>Qualified INS</translation>
    </message>
    <message>
        <source>Homonyme</source>
        <translation>Namesake</translation>
    </message>
    <message>
        <source>Identité douteuse</source>
        <translation>Doubtful identity</translation>
    </message>
    <message>
        <source>Identité fictive</source>
        <translation>Fictitious identity</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspendue</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Décès</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Archivée</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Fusionnée</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>À surveiller</source>
        <translation>To be watched</translation>
    </message>
    <message>
        <source>Instable</source>
        <translation>Unstable</translation>
    </message>
    <message>
        <source>Personne de confiance</source>
        <translation>Trusted person</translation>
    </message>
    <message>
        <source>À prévenir</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>Aidant</source>
        <translation>Carer</translation>
    </message>
    <message>
        <source>Représentant légal</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>Famille, proche</source>
        <translation>Family or friend</translation>
    </message>
    <message>
        <source>Chute</source>
        <translation>Falls</translation>
    </message>
    <message>
        <source>Oxygène</source>
        <translation>Oxygen</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Anticoagulant</translation>
    </message>
    <message>
        <source>Fausses routes</source>
        <translation>Aspiration risk</translation>
    </message>
    <message>
        <source>Isolement</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>BMR</source>
        <translation>Resistant bacteria</translation>
    </message>
    <message>
        <source>Escarre</source>
        <translation>Pressure ulcer</translation>
    </message>
    <message>
        <source>Errance, fugue</source>
        <translation>Wandering</translation>
    </message>
    <message>
        <source>Diabète</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Plaie</source>
        <translation>Wound</translation>
    </message>
    <message>
        <source>Risque suicidaire</source>
        <translation>Suicide risk</translation>
    </message>
    <message>
        <source>Dispositif</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Partage entre professionnels</source>
        <translation>Sharing between professionals</translation>
    </message>
    <message>
        <source>Tenue du dossier</source>
        <translation>Keeping of the record</translation>
    </message>
    <message>
        <source>Messagerie sécurisée</source>
        <translation>Secure messaging</translation>
    </message>
    <message>
        <source>Opposition</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Aucune allergie connue</source>
        <translation>No known allergy</translation>
    </message>
    <message>
        <source>Allergies non renseignées</source>
        <translation>Allergies not recorded</translation>
    </message>
    <message>
        <source>même NIR</source>
        <translation>same NIR</translation>
    </message>
    <message>
        <source>NIR différents</source>
        <translation>different NIRs</translation>
    </message>
    <message>
        <source>même nom</source>
        <translation>same surname</translation>
    </message>
    <message>
        <source>noms inversés</source>
        <translation>names swapped</translation>
    </message>
    <message>
        <source>nom en partie</source>
        <translation>surname in part</translation>
    </message>
    <message>
        <source>nom à une lettre près</source>
        <translation>surname one letter apart</translation>
    </message>
    <message>
        <source>même prénom</source>
        <translation>same first name</translation>
    </message>
    <message>
        <source>prénom en partie</source>
        <translation>first name in part</translation>
    </message>
    <message>
        <source>prénom à une lettre près</source>
        <translation>first name one letter apart</translation>
    </message>
    <message>
        <source>prénoms différents</source>
        <translation>different first names</translation>
    </message>
    <message>
        <source>même naissance</source>
        <translation>same birth date</translation>
    </message>
    <message>
        <source>naissance connue en partie</source>
        <translation>birth date known in part</translation>
    </message>
    <message>
        <source>jour et mois inversés</source>
        <translation>day and month swapped</translation>
    </message>
    <message>
        <source>naissance à un chiffre près</source>
        <translation>birth date one digit apart</translation>
    </message>
    <message>
        <source>naissances différentes</source>
        <translation>different birth dates</translation>
    </message>
    <message>
        <source>sexes différents</source>
        <translation>different sexes</translation>
    </message>
    <message>
        <source>même téléphone</source>
        <translation>same telephone</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>Blood pressure</translation>
    </message>
    <message>
        <source>Tension minimale</source>
        <translation>Diastolic pressure</translation>
    </message>
    <message>
        <source>Pouls</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Température</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Oxygen saturation</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Respiratory rate</translation>
    </message>
    <message>
        <source>Poids</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Glycémie</source>
        <translation>Blood glucose</translation>
    </message>
    <message>
        <source>HbA1c</source>
        <translation>HbA1c</translation>
    </message>
    <message>
        <source>Douleur (EN)</source>
        <translation>Pain (NRS)</translation>
    </message>
    <message>
        <source>Diurèse</source>
        <translation>Urine output</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Nouveau patient</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>Modifier l’identité</source>
        <translation>Edit the identity</translation>
    </message>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Chercher dans la liste</source>
        <translation>Search in the list</translation>
    </message>
    <message>
        <source>Dossiers fusionnés.</source>
        <translation>Records merged.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Enregistrer en PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>page {page} sur {count}</source>
        <translation>page {page} of {count}</translation>
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
        <translation>Username</translation>
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
        <translation>Status</translation>
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
        <translation>Period</translation>
    </message>
    <message>
        <source>Dernière relève</source>
        <translation>Last handover</translation>
    </message>
    <message>
        <source>Du… au…</source>
        <translation>From… to…</translation>
    </message>
    <message>
        <source>début</source>
        <translation>start</translation>
    </message>
    <message>
        <source>fin</source>
        <translation>end</translation>
    </message>
    <message>
        <source>du</source>
        <translation>from</translation>
    </message>
    <message>
        <source>au</source>
        <translation>to</translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Jour de {which}</source>
        <translation>Day of {which}</translation>
    </message>
    <message>
        <source>Heure de {which}</source>
        <translation>Time of {which}</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Prénom et nom</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>Username</translation>
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
        <translation>Temporary passphrase for {name}, valid for 24 hours, to be told in person: {phrase}</translation>
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
        <translation>The team’s focuses</translation>
    </message>
    <message>
        <source>Proposées à l’écriture, avant celles du programme.</source>
        <translation>Suggested while writing, before those of the program.</translation>
    </message>
    <message>
        <source>Cibles</source>
        <translation>Focuses</translation>
    </message>
    <message>
        <source>Nouvelle cible</source>
        <translation>New focus</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cible ajoutée à la bibliothèque de l’équipe.</source>
        <translation>Focus added to the team’s library.</translation>
    </message>
    <message>
        <source>Cible retirée de la bibliothèque.</source>
        <translation>Focus removed from the library.</translation>
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
        <translation>Checking the rows</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>Lignes du fichier</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Corriger les colonnes</source>
        <translation>Correct the columns</translation>
    </message>
    <message>
        <source>Aucune ligne de cette sorte.</source>
        <translation>No rows of this kind.</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Naissance</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Pourquoi, remarques</source>
        <translation>Why, remarks</translation>
    </message>
    <message>
        <source>ligne {number}</source>
        <translation>row {number}</translation>
    </message>
    <message>
        <source>Change : {fields}</source>
        <translation>Changes: {fields}</translation>
    </message>
    <message>
        <source>{remark} : {count}</source>
        <translation>{remark}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Importer %n patient(s)</source>
        <translation>
            <numerusform>Import %n patient</numerusform>
            <numerusform>Import %n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>{created} à créer, {updated} à mettre à jour, {refused} refusées</source>
        <translation>{created} to create, {updated} to update, {refused} refused</translation>
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
    <message>
        <source>La clé ne correspond pas. Entrée pour garder.</source>
        <translation>The key does not match. Enter to keep it.</translation>
    </message>
    <message>
        <source>Neuf chiffres attendus. Entrée pour garder.</source>
        <translation>Nine digits expected. Enter to keep it.</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Feuille de transmissions</source>
        <translation>Handover sheet</translation>
    </message>
    <message>
        <source>Imprimer la feuille</source>
        <translation>Print the sheet</translation>
    </message>
</context>
<context>
    <name>PriorityField</name>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>ProblemKind</name>
    <message>
        <source>Problèmes et antécédents</source>
        <translation>Problems and history</translation>
    </message>
    <message>
        <source>Ajouter un problème</source>
        <translation>Add a problem</translation>
    </message>
    <message>
        <source>Problème</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’à</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Jusqu’à (antécédent)</source>
        <translation>Until (past history)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ProfessionalPanel</name>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nouveau professionnel</source>
        <translation>New professional</translation>
    </message>
    <message>
        <source>Professionnel</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>Nom ou service</source>
        <translation>Name or department</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Messagerie sécurisée</source>
        <translation>Secure messaging</translation>
    </message>
    <message>
        <source>RPPS</source>
        <translation>RPPS</translation>
    </message>
    <message>
        <source>Compte dans le programme</source>
        <translation>Account in the program</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Ouvre à cette personne les dossiers de son cercle.</source>
        <translation>Opens the records of their circle to this person.</translation>
    </message>
    <message>
        <source>Ce numéro n’a pas la forme d’un RPPS ; il sera gardé.</source>
        <translation>This number does not have the shape of an RPPS; it will be kept.</translation>
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
        <translation>Demonstration: the passphrase is “{phrase}”.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} sur {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handovers</translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Listes</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
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
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>Motif&#x202f;: erreur de patient, doublon…</source>
        <translation>Reason: wrong patient, duplicate…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Retirer…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Marquer lue</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Non lue</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Remplacée</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Retirée le {when} par {who}&#x202f;: {reason}</source>
        <translation>Withdrawn on {when} by {who}: {reason}</translation>
    </message>
    <message>
        <source>Répond à {author}&#x202f;: </source>
        <translation>Replies to {author}: </translation>
    </message>
    <message>
        <source>Pour </source>
        <translation>For </translation>
    </message>
    <message>
        <source>À faire, à revoir</source>
        <translation>To do, to review</translation>
    </message>
    <message>
        <source>sans échéance</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>non fait&#x202f;: {reason}</source>
        <translation>not done: {reason}</translation>
    </message>
    <message>
        <source>fait le {when} par {who}</source>
        <translation>done on {when} by {who}</translation>
    </message>
    <message>
        <source>Lue par {read} sur {all}</source>
        <translation>Read by {read} of {all}</translation>
    </message>
    <message>
        <source>Pas encore&#x202f;: </source>
        <translation>Not yet: </translation>
    </message>
    <message>
        <source>Autres versions</source>
        <translation>Other versions</translation>
    </message>
    <message>
        <source>Remplacée par</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>Remplace</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Un motif est nécessaire&#x202f;: il reste affiché.</source>
        <translation>A reason is needed: it stays on view.</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Fiche du patient</source>
        <translation>Patient record</translation>
    </message>
    <message>
        <source>Rubriques</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation>Care circle</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Problèmes et allergies</source>
        <translation>Problems and allergies</translation>
    </message>
    <message>
        <source>Consentements</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Chronologie</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>État stable</source>
        <translation>Stable condition</translation>
    </message>
    <message>
        <source>État à surveiller</source>
        <translation>Condition to be watched</translation>
    </message>
    <message>
        <source>État instable</source>
        <translation>Unstable condition</translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation>Life of the record</translation>
    </message>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Valider l’identité</source>
        <translation>Validate the identity</translation>
    </message>
</context>
<context>
    <name>RecordWork</name>
    <message>
        <source>Dossiers séparés, chacun comme il était.</source>
        <translation>Records separated, each as it was.</translation>
    </message>
    <message>
        <source>Ajouté.</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>Modifié.</source>
        <translation>Changed.</translation>
    </message>
    <message>
        <source>Retiré.</source>
        <translation>Removed.</translation>
    </message>
    <message>
        <source>État : {state}.</source>
        <translation>Status: {state}.</translation>
    </message>
    <message>
        <source>Aucune étape n’est possible pour ce dossier avec votre rôle.</source>
        <translation>No step is possible for this record with your role.</translation>
    </message>
    <message>
        <source>Vie du dossier</source>
        <translation>Life of the record</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>État actuel : {state}</source>
        <translation>Current status: {state}</translation>
    </message>
    <message>
        <source>Valider l’identité</source>
        <translation>Validate the identity</translation>
    </message>
    <message>
        <source>Comparez chaque trait avec la pièce d’identité présentée.</source>
        <translation>Compare each trait with the identity document shown.</translation>
    </message>
    <message>
        <source>Pièce d’identité présentée</source>
        <translation>Identity document shown</translation>
    </message>
    <message>
        <source>Carte nationale d’identité, passeport…</source>
        <translation>Identity card, passport…</translation>
    </message>
    <message>
        <source>Vue le</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>Identité validée.</source>
        <translation>Identity validated.</translation>
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
    <message>
        <source>Revoir le code</source>
        <translation>See the code again</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Registre des feuilles</source>
        <translation>Sheet register</translation>
    </message>
    <message>
        <source>En circulation</source>
        <translation>In circulation</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Quelles feuilles</source>
        <translation>Which sheets</translation>
    </message>
    <message>
        <source>Feuilles imprimées</source>
        <translation>Sheets printed</translation>
    </message>
    <message>
        <source>Nouvelle feuille</source>
        <translation>New sheet</translation>
    </message>
    <message>
        <source>Feuilles plus anciennes</source>
        <translation>Older sheets</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Imprimée</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ex.</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation>no recipient</translation>
    </message>
    <message>
        <source>jusqu’au {moment}</source>
        <translation>until {moment}</translation>
    </message>
    <message>
        <source>Aucune feuille n’est en circulation.</source>
        <translation>No sheets in circulation.</translation>
    </message>
    <message>
        <source>Aucune feuille n’a encore été imprimée.</source>
        <translation>No sheets have been printed yet.</translation>
    </message>
    <message>
        <source>1 feuille périmée à récupérer et à détruire</source>
        <translation>1 out-of-date sheet to collect and destroy</translation>
    </message>
    <message>
        <source>{count} feuilles périmées à récupérer et à détruire</source>
        <translation>{count} out-of-date sheets to collect and destroy</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Feuille n° {number} rendue.</source>
        <translation>Sheet no. {number} returned.</translation>
    </message>
    <message>
        <source>Feuille n° {number} détruite.</source>
        <translation>Sheet no. {number} destroyed.</translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Compte rendu de l’import</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>Ce qui a été fait</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Enregistrer les lignes refusées (CSV)…</source>
        <translation>Save the refused rows (CSV)…</translation>
    </message>
    <message>
        <source>Annuler cet import…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>Importer un autre fichier</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>Voir les patients</source>
        <translation>See the patients</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) créé(s)</source>
        <translation>
            <numerusform>%n patient created</numerusform>
            <numerusform>%n patients created</numerusform>
        </translation>
    </message>
    <message>
        <source>Lignes lues</source>
        <translation>Rows read</translation>
    </message>
    <message>
        <source>Patients créés</source>
        <translation>Patients created</translation>
    </message>
    <message>
        <source>Fiches mises à jour</source>
        <translation>Records updated</translation>
    </message>
    <message>
        <source>Déjà à jour</source>
        <translation>Already up to date</translation>
    </message>
    <message>
        <source>Doublons laissés de côté</source>
        <translation>Duplicates left out</translation>
    </message>
    <message>
        <source>Lignes refusées</source>
        <translation>Rows refused</translation>
    </message>
    <message>
        <source>Clés de NIR fausses</source>
        <translation>Wrong NIR keys</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Enregistrer les lignes refusées</source>
        <translation>Save the refused rows</translation>
    </message>
    <message>
        <source>Tableau CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>lignes-refusees.csv</source>
        <translation>refused-rows.csv</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Nouvelle feuille</source>
        <translation>New sheet</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Forme</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Exemplaires</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Personne ou service</source>
        <translation>Person or department</translation>
    </message>
    <message>
        <source>Profil du destinataire</source>
        <translation>Recipient profile</translation>
    </message>
    <message>
        <source>Ceux qui ont des nouvelles</source>
        <translation>Those with news</translation>
    </message>
    <message>
        <source>Le cercle d’un professionnel</source>
        <translation>A professional’s care circle</translation>
    </message>
    <message>
        <source>Une liste ou une tournée</source>
        <translation>A list or a round</translation>
    </message>
    <message>
        <source>Des patients choisis</source>
        <translation>Chosen patients</translation>
    </message>
    <message>
        <source>Quels patients</source>
        <translation>Which patients</translation>
    </message>
    <message>
        <source>Cercle de quel professionnel</source>
        <translation>Care circle of which professional</translation>
    </message>
    <message>
        <source>Quelle liste ou tournée</source>
        <translation>Which list or round</translation>
    </message>
    <message>
        <source>Patients choisis</source>
        <translation>Patients chosen</translation>
    </message>
    <message>
        <source>Nom, date de naissance…</source>
        <translation>Name, date of birth…</translation>
    </message>
    <message>
        <source>Nombre d’exemplaires</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Un de moins</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>Un de plus</source>
        <translation>One more</translation>
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
        <translation>The backup is opened and verified before it is used. The current vault is not erased: it is set aside.</translation>
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
        <translation>Username</translation>
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
        <translation>No backup here. Look on a memory stick or in another folder.</translation>
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
    <name>Restoring</name>
    <message>
        <source>Dossier des sauvegardes</source>
        <translation>Backup folder</translation>
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
        <translation>Reason</translation>
    </message>
    <message>
        <source>Protéger par un mot de passe</source>
        <translation>Protect with a password</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Proposer un autre mot de passe</source>
        <translation>Suggest another password</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Copié&#x202f;: le presse-papiers sera vidé dans 30 secondes. Le mot de passe n’est gardé nulle part.</source>
        <translation>Copied: the clipboard will be emptied in 30 seconds. The password is kept nowhere.</translation>
    </message>
    <message>
        <source>Feuille enregistrée</source>
        <translation>Sheet saved</translation>
    </message>
    <message>
        <source>Ce mot de passe ouvre le fichier&#x202f;: notez-le ou copiez-le, et donnez-le de vive voix. Il n’est gardé nulle part et disparaît quand vous fermez ce volet.</source>
        <translation>This password opens the file: write it down or copy it, and give it in person. It is kept nowhere and disappears when you close this panel.</translation>
    </message>
    <message>
        <source>Ce mot de passe restera affiché une fois le fichier enregistré. Il n’est gardé nulle part.</source>
        <translation>This password will stay on view once the file is saved. It is kept nowhere.</translation>
    </message>
    <message>
        <source>Le fichier sera lisible par tous ceux qui l’ouvriront.</source>
        <translation>Anyone who opens the file will be able to read it.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
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
        <translation>Last opened</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Aucun patient, aucune action à ces mots.</source>
        <translation>No patient and no action match these words.</translation>
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
        <translation>It opens the vault for you alone. You never have to renew it.</translation>
    </message>
    <message>
        <source>Phrase de passe actuelle</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>Changer la phrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Phrase de passe changée. L’ancienne n’ouvre plus rien.</source>
        <translation>Passphrase changed. The old one no longer opens anything.</translation>
    </message>
    <message>
        <source>Verrouillage automatique</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Sans touche ni souris, l’écran se verrouille&#x202f;; la saisie en cours est gardée.</source>
        <translation>With no key or mouse used, the screen locks; what is being typed is kept.</translation>
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
        <translation>On this computer the session does not announce that it is going to sleep: the delay is limited to 3 minutes.</translation>
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
        <translation>This file cannot be read. Nothing was imported.</translation>
    </message>
    <message>
        <source>Ce fichier est introuvable, ou ne peut pas être ouvert. Rien n’a été importé&#x202f;; vérifiez son emplacement.</source>
        <translation>This file is missing or cannot be opened. Nothing was imported; check where it is.</translation>
    </message>
    <message>
        <source>Ce fichier ne contient aucune ligne. Rien n’a été importé.</source>
        <translation>This file has no rows. Nothing was imported.</translation>
    </message>
    <message>
        <source>Ce fichier dépasse {limit} Mo. Rien n’a été importé&#x202f;; exportez la liste en plusieurs fichiers.</source>
        <translation>This file is larger than {limit} MB. Nothing was imported; export the list as several files.</translation>
    </message>
    <message>
        <source>Ce fichier a plus de {limit} lignes. Rien n’a été importé&#x202f;; exportez la liste en plusieurs fichiers.</source>
        <translation>This file has more than {limit} rows. Nothing was imported; export the list as several files.</translation>
    </message>
    <message>
        <source>Ce fichier a {columns} colonnes, la limite est de {limit}. Rien n’a été importé&#x202f;; n’exportez que les colonnes utiles.</source>
        <translation>This file has {columns} columns, the limit is {limit}. Nothing was imported; export only the columns you need.</translation>
    </message>
    <message>
        <source>Une cellule de la ligne {line} est trop longue pour une liste de patients. Rien n’a été importé&#x202f;; vérifiez les guillemets de cette ligne.</source>
        <translation>A cell in row {line} is too long for a patient list. Nothing was imported; check the quotation marks in that row.</translation>
    </message>
    <message>
        <source>La ligne {line} est trop longue pour une liste de patients. Rien n’a été importé&#x202f;; vérifiez que le fichier est bien un export CSV.</source>
        <translation>Row {line} is too long for a patient list. Nothing was imported; check that the file really is a CSV export.</translation>
    </message>
    <message>
        <source>Ce fichier est une image, pas une liste. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation>This file is a picture, not a list. Nothing was imported; choose a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Ce fichier est un PDF. Rien n’a été importé&#x202f;; exportez la liste en CSV ou en XLSX.</source>
        <translation>This file is a PDF. Nothing was imported; export the list as CSV or XLSX.</translation>
    </message>
    <message>
        <source>Ce fichier est une archive ou un autre document. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation>This file is an archive or another kind of document. Nothing was imported; choose a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Ce classeur est protégé par un mot de passe ou d’un ancien format (.xls). Rien n’a été importé&#x202f;; enregistrez-le en XLSX sans mot de passe, ou en CSV.</source>
        <translation>This workbook is protected by a password or in an old format (.xls). Nothing was imported; save it as XLSX without a password, or as CSV.</translation>
    </message>
    <message>
        <source>Ce fichier est une page ou des données structurées, pas un tableau. Rien n’a été importé&#x202f;; exportez la liste en CSV ou en XLSX.</source>
        <translation>This file is a web page or structured data, not a table. Nothing was imported; export the list as CSV or XLSX.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un texte lisible. Rien n’a été importé&#x202f;; choisissez un fichier CSV ou XLSX.</source>
        <translation>This file is not readable text. Nothing was imported; choose a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Un guillemet ouvert à la ligne {line} n’est jamais fermé&#x202f;: la suite ne peut pas être découpée. Rien n’a été importé&#x202f;; corrigez cette ligne.</source>
        <translation>A quotation mark opened in row {line} is never closed: the rest cannot be split. Nothing was imported; correct that row.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas découpé en colonnes. Rien n’a été importé&#x202f;; exportez la liste en CSV, colonnes séparées par des points-virgules.</source>
        <translation>This file is not split into columns. Nothing was imported; export the list as CSV, with columns separated by semicolons.</translation>
    </message>
    <message>
        <source>La première ligne ne nomme pas les colonnes. Rien n’a été importé&#x202f;; exportez la liste avec ses en-têtes.</source>
        <translation>The first row does not name the columns. Nothing was imported; export the list with its headings.</translation>
    </message>
    <message>
        <source>Ce classeur est abîmé. Rien n’a été importé&#x202f;; ouvrez-le dans un tableur, puis enregistrez-le de nouveau.</source>
        <translation>This workbook is damaged. Nothing was imported; open it in a spreadsheet program, then save it again.</translation>
    </message>
    <message>
        <source>Une fois déplié, ce classeur est bien trop volumineux pour une liste de patients. Rien n’a été importé.</source>
        <translation>Once unpacked, this workbook is far too large for a patient list. Nothing was imported.</translation>
    </message>
    <message>
        <source>La lecture du fichier ne répondait plus&#x202f;; elle a été arrêtée. Rien n’a été importé&#x202f;; réessayez avec un export CSV.</source>
        <translation>Reading the file stopped responding; it was halted. Nothing was imported; try again with a CSV export.</translation>
    </message>
    <message>
        <source>Aucune colonne n’est le nom de famille, ou aucune la date de naissance. Rien n’a été importé&#x202f;; indiquez-les.</source>
        <translation>No column is the surname, or none is the date of birth. Nothing was imported; point them out.</translation>
    </message>
    <message>
        <source>Les colonnes choisies sont celles d’un autre fichier. Rien n’a été importé&#x202f;; relisez le fichier.</source>
        <translation>The columns chosen are those of another file. Nothing was imported; read the file again.</translation>
    </message>
    <message>
        <source>Le fichier ou les dossiers ont changé depuis l’aperçu. Rien n’a été importé&#x202f;; refaites l’aperçu.</source>
        <translation>The file or the records have changed since the preview. Nothing was imported; make the preview again.</translation>
    </message>
    <message>
        <source>Cet import ne peut plus être annulé&#x202f;: des dossiers qu’il a apportés ont servi depuis ({patients}). Rien n’a été retiré.</source>
        <translation>This import can no longer be undone: records it brought in have been used since ({patients}). Nothing was removed.</translation>
    </message>
    <message>
        <source>Cet import a déjà été annulé. Rien n’a été modifié.</source>
        <translation>This import has already been undone. Nothing was changed.</translation>
    </message>
    <message>
        <source>Au-delà de {limit} patients, indiquez le motif de l’export. Rien n’a été écrit.</source>
        <translation>Above {limit} patients, state the reason for the export. Nothing was written.</translation>
    </message>
    <message>
        <source>Cette liste a été faite par quelqu’un d’autre. Rien n’a été modifié&#x202f;; enregistrez-en une copie à votre nom.</source>
        <translation>Someone else made this list. Nothing was changed; save a copy of it in your name.</translation>
    </message>
    <message>
        <source>Cette liste est une question, pas un choix de patients. Rien n’a été modifié&#x202f;; créez une liste de patients choisis.</source>
        <translation>This list is a question, not a choice of patients. Nothing was changed; create a list of chosen patients.</translation>
    </message>
    <message>
        <source>L’action n’a pas abouti. Rien n’a été enregistré.</source>
        <translation>The action did not complete. Nothing was saved.</translation>
    </message>
    <message>
        <source>Cette action n’est pas possible ici. Rien n’a été enregistré.</source>
        <translation>This action is not possible here. Nothing was saved.</translation>
    </message>
    <message>
        <source>L’ordinateur n’a pas pu terminer. Ce qui était enregistré est intact.</source>
        <translation>The computer could not finish. What was saved is intact.</translation>
    </message>
    <message>
        <source>Une autre personne a modifié cette fiche entre-temps. Votre saisie est gardée en brouillon&#xa0;: rechargez la fiche, puis reprenez-la.</source>
        <translation>Someone else changed this record in the meantime. What you typed is kept as a draft: reload the record, then carry on.</translation>
    </message>
    <message>
        <source>Cet élément est introuvable ou n’est pas ouvert à votre rôle.</source>
        <translation>This item cannot be found, or is not open to your role.</translation>
    </message>
    <message>
        <source>Ce champ est à remplir. Le reste de la saisie est gardé.</source>
        <translation>This field must be filled in. The rest of what you typed is kept.</translation>
    </message>
    <message>
        <source>Cette valeur n’est pas lisible. Le reste de la saisie est gardé.</source>
        <translation>This value is not readable. The rest of what you typed is kept.</translation>
    </message>
    <message>
        <source>Annulé. Rien n’a été enregistré.</source>
        <translation>Cancelled. Nothing was saved.</translation>
    </message>
    <message>
        <source>La phrase de passe ne correspond pas. Nouvel essai possible dans {seconds}&#xa0;s.</source>
        <translation>The passphrase does not match. You can try again in {seconds} s.</translation>
    </message>
    <message>
        <source>La phrase de passe ne correspond pas. Vérifiez les majuscules, puis recommencez.</source>
        <translation>The passphrase does not match. Check the capital letters, then try again.</translation>
    </message>
    <message>
        <source>Trop d’essais de suite. Les données sont intactes&#x202f;; réessayez dans {minutes} min, ou utilisez la fiche de secours.</source>
        <translation>Too many tries in a row. The data is intact; try again in {minutes} min, or use the recovery sheet.</translation>
    </message>
    <message>
        <source>Trop d’essais de suite. Les données sont intactes&#x202f;; réessayez dans {seconds} s.</source>
        <translation>Too many tries in a row. The data is intact; try again in {seconds} s.</translation>
    </message>
    <message>
        <source>Cet identifiant n’existe pas dans cette structure. Vérifiez-le auprès de la personne qui administre.</source>
        <translation>This username does not exist in this practice. Check it with the person who administers it.</translation>
    </message>
    <message>
        <source>Le trousseau de clés a été modifié hors du programme. Rien n’a été effacé&#x202f;; restaurez une sauvegarde ou utilisez la fiche de secours.</source>
        <translation>The keyring was changed outside the program. Nothing was erased; restore a backup or use the recovery sheet.</translation>
    </message>
    <message>
        <source>Ce dossier ne contient pas de structure. Choisissez un autre dossier.</source>
        <translation>This folder does not hold a practice. Choose another folder.</translation>
    </message>
    <message>
        <source>Ce dossier contient déjà une structure&#xa0;: elle n’a pas été touchée. Choisissez un dossier vide.</source>
        <translation>This folder already holds a practice: it was not touched. Choose an empty folder.</translation>
    </message>
    <message>
        <source>Cette structure est déjà ouverte dans une autre fenêtre. Fermez-la, ou continuez dans celle-là.</source>
        <translation>This practice is already open in another window. Close that one, or carry on there.</translation>
    </message>
    <message>
        <source>Le fichier de la structure est endommagé. Rien n’a été effacé&#x202f;; restaurez la dernière sauvegarde vérifiée.</source>
        <translation>The practice’s file is damaged. Nothing was erased; restore the last verified backup.</translation>
    </message>
    <message>
        <source>Ce fichier vient d’une version plus récente de Coordo. Il n’a pas été modifié ; mettez le programme à jour pour l’ouvrir.</source>
        <translation>This file comes from a newer version of Coordo. It was not changed; update the program to open it.</translation>
    </message>
    <message>
        <source>Le disque est plein&#xa0;: la dernière action n’a pas été enregistrée, le reste est intact. Libérez de la place, puis recommencez.</source>
        <translation>The disk is full: the last action was not saved, the rest is intact. Free some space, then try again.</translation>
    </message>
    <message>
        <source>Impossible d’enregistrer à cet endroit. Rien n’a été écrit ; choisissez un autre dossier.</source>
        <translation>It cannot be saved here. Nothing was written; choose another folder.</translation>
    </message>
    <message>
        <source>Cet endroit appartient au dossier chiffré de la structure. Rien n’a été écrit ; choisissez un autre endroit.</source>
        <translation>This place belongs to the practice’s encrypted folder. Nothing was written; choose another place.</translation>
    </message>
    <message>
        <source>Le dossier de la structure est en lecture seule. Rien n’a été modifié&#x202f;; demandez le droit d’écriture ou choisissez un autre dossier.</source>
        <translation>The practice’s folder is read-only. Nothing was changed; ask for the right to write or choose another folder.</translation>
    </message>
    <message>
        <source>Le disque ne répond plus. Ce qui était enregistré l’est toujours&#x202f;; rebranchez le support, puis rouvrez la structure.</source>
        <translation>The disk has stopped responding. What was saved still is; plug the drive in again, then reopen the practice.</translation>
    </message>
    <message>
        <source>Un autre programme utilise le fichier. Rien n’a été enregistré&#x202f;; recommencez dans un instant.</source>
        <translation>Another program is using the file. Nothing was saved; try again in a moment.</translation>
    </message>
    <message>
        <source>Cet identifiant est déjà pris dans la structure. Choisissez-en un autre.</source>
        <translation>This username is already taken in the practice. Choose another.</translation>
    </message>
    <message>
        <source>C’est la dernière personne qui administre la structure. Rien n’a été modifié&#x202f;; donnez d’abord ce rôle à quelqu’un d’autre.</source>
        <translation>This is the last person who administers the practice. Nothing was changed; first give this role to someone else.</translation>
    </message>
    <message>
        <source>Ce compte est fermé. Les données sont intactes&#x202f;; demandez à la personne qui administre de le rouvrir.</source>
        <translation>This account is closed. The data is intact; ask the person who administers the practice to reopen it.</translation>
    </message>
    <message>
        <source>Cette phrase de passe provisoire n’est plus valable&#x202f;: elle l’était 24 heures. Demandez-en une autre à la personne qui administre.</source>
        <translation>This temporary passphrase is no longer valid: it was for 24 hours. Ask the person who administers the practice for another.</translation>
    </message>
    <message>
        <source>Ce code de secours est bien recopié, mais n’ouvre pas cette structure. Prenez la fiche la plus récente&#x202f;: chaque nouvelle fiche remplace la précédente.</source>
        <translation>This recovery code is copied correctly, but does not open this practice. Take the latest sheet: each new sheet replaces the previous one.</translation>
    </message>
    <message>
        <source>Le groupe {group} du code de secours contient un caractère impossible. Relisez-le sur la fiche.</source>
        <translation>Group {group} of the recovery code contains an impossible character. Check it against the sheet.</translation>
    </message>
    <message>
        <source>Le code de secours est incomplet ou mal recopié&#x202f;: il compte 9 groupes de 4 caractères. Relisez-le sur la fiche.</source>
        <translation>The recovery code is incomplete or miscopied: it has 9 groups of 4 characters. Check it against the sheet.</translation>
    </message>
    <message>
        <source>Cette phrase de passe est trop facile à trouver. Il faut 12 caractères avec minuscules, majuscules, chiffres et signes, ou 14 caractères de trois de ces sortes, ou 7 mots.</source>
        <translation>This passphrase is too easy to guess. It needs 12 characters with lower case, upper case, digits and signs, or 14 characters of three of these kinds, or 7 words.</translation>
    </message>
    <message>
        <source>Cette phrase de passe est trop longue&#x202f;: 256 caractères au plus.</source>
        <translation>This passphrase is too long: 256 characters at most.</translation>
    </message>
    <message>
        <source>Cette phrase de passe repose sur un mot ou une suite que tout le monde essaie. Prenez-en une autre, ou laissez le programme vous en proposer une.</source>
        <translation>This passphrase rests on a word or a sequence that everyone tries. Take another, or let the program suggest one.</translation>
    </message>
    <message>
        <source>Cette phrase de passe reprend le nom de la structure ou le vôtre. Prenez-en une autre, ou laissez le programme vous en proposer une.</source>
        <translation>This passphrase repeats the name of the practice or your own. Take another, or let the program suggest one.</translation>
    </message>
    <message>
        <source>Votre rôle ne permet pas cette action. Rien n’a été modifié&#x202f;; adressez-vous à la personne qui administre.</source>
        <translation>Your role does not allow this action. Nothing was changed; ask the person who administers the practice.</translation>
    </message>
    <message>
        <source>Ce dossier ne contient pas de sauvegarde de Coordo. Choisissez-en un autre.</source>
        <translation>This folder does not hold a Coordo backup. Choose another.</translation>
    </message>
    <message>
        <source>Cette sauvegarde est endommagée&#x202f;: rien n’en a été restauré et vos données n’ont pas été touchées. Prenez une autre sauvegarde.</source>
        <translation>This backup is damaged: nothing was restored from it and your data was not touched. Take another backup.</translation>
    </message>
    <message>
        <source>Le dossier des sauvegardes est introuvable. Rien n’a été perdu&#x202f;; branchez le support ou choisissez un autre dossier, puis recommencez.</source>
        <translation>The backup folder cannot be found. Nothing was lost; plug the drive in or choose another folder, then try again.</translation>
    </message>
    <message>
        <source>Ce dossier ne peut pas passer de son état actuel à celui-là. Rien n’a été modifié ; reprenez d’abord le suivi, puis recommencez.</source>
        <translation>This record cannot go from its current status to that one. Nothing was changed; resume the follow-up first, then try again.</translation>
    </message>
    <message>
        <source>Cette date n’existe pas ou n’est pas encore passée. Écrivez-la par exemple 12/03/1948, 03/1948 ou 1948.</source>
        <translation>This date does not exist or has not come yet. Write it for example as 12/03/1948, 03/1948 or 1948.</translation>
    </message>
    <message>
        <source>Ce statut d’identité demande plus que ce qui est connu&#x202f;: une pièce vérifiée pour «&#x202f;validée&#x202f;», des traits INS reçus d’une source sûre pour «&#x202f;récupérée&#x202f;» ou «&#x202f;qualifiée&#x202f;».</source>
        <translation>This identity status needs more than what is known: a checked document for “validated”, INS traits received from a safe source for “retrieved” or “qualified”.</translation>
    </message>
    <message>
        <source>Ces mentions ne vont pas ensemble&#x202f;: seules «&#x202f;douteuse&#x202f;» et «&#x202f;homonyme&#x202f;» peuvent être portées à la fois.</source>
        <translation>These marks do not go together: only “doubtful” and “namesake” can be carried at once.</translation>
    </message>
    <message>
        <source>Ces deux fiches n’en font qu’une. Choisissez deux fiches différentes.</source>
        <translation>These two records are one and the same. Choose two different records.</translation>
    </message>
    <message>
        <source>Une des fiches a déjà été fusionnée. Rien n’a été modifié ; ouvrez la fiche gardée.</source>
        <translation>One of the records has already been merged. Nothing was changed; open the record kept.</translation>
    </message>
    <message>
        <source>Cette fusion a déjà été annulée. Rien n’a été modifié.</source>
        <translation>This merge has already been undone. Nothing was changed.</translation>
    </message>
    <message>
        <source>La fiche gardée a été fusionnée depuis. Annulez d’abord la fusion la plus récente.</source>
        <translation>The record kept has been merged since. First undo the latest merge.</translation>
    </message>
    <message>
        <source>Cette fiche a été fusionnée avec une autre : elle se lit, mais ne se modifie plus. Écrivez dans la fiche gardée, ou annulez la fusion.</source>
        <translation>This record has been merged with another: it can be read, but no longer changed. Write in the record kept, or undo the merge.</translation>
    </message>
    <message>
        <source>Ce professionnel est déjà dans l’annuaire, ou ce compte est déjà relié à quelqu’un. Rien n’a été modifié ; reprenez la ligne qui existe.</source>
        <translation>This professional is already in the directory, or this account is already linked to someone. Nothing was changed; use the existing line.</translation>
    </message>
    <message>
        <source>Indiquez la cible : ce qui attire l’attention. Votre saisie est gardée en brouillon.</source>
        <translation>Name the focus: what draws attention. What you typed is kept as a draft.</translation>
    </message>
    <message>
        <source>Rien n’est écrit. Remplissez au moins une rubrique, puis signez.</source>
        <translation>Nothing is written. Fill in at least one section, then sign.</translation>
    </message>
    <message>
        <source>Ce texte dépasse {most} caractères. Il est gardé en brouillon ; raccourcissez-le ou signez-le en plusieurs transmissions.</source>
        <translation>This text is longer than {most} characters. It is kept as a draft; shorten it, or sign it as several handover notes.</translation>
    </message>
    <message>
        <source>Cette transmission a été retirée. Elle reste lisible, barrée ; écrivez-en une nouvelle.</source>
        <translation>This handover note was withdrawn. It stays readable, struck through; write a new one.</translation>
    </message>
    <message>
        <source>Cette transmission a déjà été corrigée. Votre saisie est gardée en brouillon ; ouvrez la version en vigueur.</source>
        <translation>This handover note has already been corrected. What you typed is kept as a draft; open the version in force.</translation>
    </message>
    <message>
        <source>Une cible se clôt par son résultat. Écrivez-le, puis signez.</source>
        <translation>A focus is closed by its result. Write it, then sign.</translation>
    </message>
    <message>
        <source>Cette cible est déjà close. Rien n’a été modifié ; rouvrez-la si besoin.</source>
        <translation>This focus is already closed. Nothing was changed; reopen it if needed.</translation>
    </message>
    <message>
        <source>Cette action est déjà close. Rien n’a été modifié.</source>
        <translation>This action is already closed. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ce code n’est pas celui d’une feuille de transmissions. Rien n’a été modifié ; relisez-le ou tapez le numéro de la feuille.</source>
        <translation>This code is not that of a handover sheet. Nothing was changed; check it, or type the number of the sheet.</translation>
    </message>
    <message>
        <source>Aucune feuille de cette structure ne porte ce numéro. Vérifiez qu’elle vient bien d’ici.</source>
        <translation>No sheet of this practice has this number. Check that it really comes from here.</translation>
    </message>
    <message>
        <source>Aucune des personnes demandées ne peut figurer sur cette feuille. Choisissez des personnes de votre cercle de soins.</source>
        <translation>None of the people asked for can be on this sheet. Choose people of your care circle.</translation>
    </message>
    <message>
        <source>La période se termine avant de commencer. Corrigez les dates.</source>
        <translation>The period ends before it begins. Correct the dates.</translation>
    </message>
    <message>
        <source>Aucune imprimante n’est prête sur cet ordinateur. Rien n’a été numéroté&#x202f;: branchez-en une, ou enregistrez la feuille en PDF.</source>
        <translation>No printer is ready on this computer. Nothing was numbered: plug one in, or save the sheet as PDF.</translation>
    </message>
    <message>
        <source>L’imprimante n’a pas pris la feuille. La feuille est dans le registre&#x202f;: vérifiez l’imprimante, puis réimprimez-la.</source>
        <translation>The printer did not take the sheet. The sheet is in the register: check the printer, then reprint it.</translation>
    </message>
    <message>
        <source>Une erreur inattendue s’est produite. La dernière action n’a pas été enregistrée, le reste est intact.</source>
        <translation>An unexpected error occurred. The last action was not saved, the rest is intact.</translation>
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
        <translation>Phrases and focuses</translation>
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
        <translation>New sheet</translation>
    </message>
    <message>
        <source>Aperçu de la feuille</source>
        <translation>Sheet preview</translation>
    </message>
    <message>
        <source>Préparation de la feuille</source>
        <translation>Preparing the sheet</translation>
    </message>
    <message>
        <source>depuis le {start}</source>
        <translation>since {start}</translation>
    </message>
    <message>
        <source>à détruire le {until}</source>
        <translation>to be destroyed on {until}</translation>
    </message>
    <message>
        <source>Aucune liste ni tournée n’est gardée. Composez-en une d’abord.</source>
        <translation>No list or round is kept. Make one first.</translation>
    </message>
    <message>
        <source>Choisissez pour quels patients cette feuille est faite.</source>
        <translation>Choose which patients this sheet is for.</translation>
    </message>
    <message>
        <source>Le nombre d’exemplaires va de 1 à 99.</source>
        <translation>The number of copies goes from 1 to 99.</translation>
    </message>
    <message>
        <source>La période se lit « 23/11/2026 » et « 08:00 ». Corrigez les dates.</source>
        <translation>The period reads “23/11/2026” and “08:00”. Correct the dates.</translation>
    </message>
    <message>
        <source>feuille-{number}.pdf</source>
        <translation>sheet-{number}.pdf</translation>
    </message>
    <message>
        <source>feuille-du-{day}.pdf</source>
        <translation>sheet-of-{day}.pdf</translation>
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
        <translation>Printing</translation>
    </message>
    <message>
        <source>Feuille n° {number} imprimée&#x202f;: {pages}, {copies}.</source>
        <translation>Sheet no. {number} printed: {pages}, {copies}.</translation>
    </message>
    <message>
        <source> Cette imprimante fait un fichier lisible par tous&#x202f;: préférez « Enregistrer en PDF… », fermé par un mot de passe.</source>
        <translation> This printer makes a file that anyone can read: prefer “Save as PDF…”, closed by a password.</translation>
    </message>
    <message>
        <source>Impression arrêtée. La feuille n° {number} est dans le registre&#x202f;: réimprimez-la, ou notez-la détruite.</source>
        <translation>Printing stopped. Sheet no. {number} is in the register: reprint it, or record it as destroyed.</translation>
    </message>
    <message>
        <source>Enregistrer la feuille</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Feuille n° {number} enregistrée, fermée par mot de passe&#x202f;: {file}.</source>
        <translation>Sheet no. {number} saved, closed by a password: {file}.</translation>
    </message>
    <message>
        <source>Feuille n° {number} enregistrée sans mot de passe&#x202f;: {file}.</source>
        <translation>Sheet no. {number} saved without a password: {file}.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Depuis l’impression</source>
        <translation>Since printing</translation>
    </message>
    <message>
        <source>Lignes de la feuille</source>
        <translation>Lines of the sheet</translation>
    </message>
    <message>
        <source>Espace coche la ligne</source>
        <translation>Space ticks the line</translation>
    </message>
    <message>
        <source>La feuille</source>
        <translation>The sheet</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Réimprimer</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Détruite</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>Rendue</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Retour de la feuille n° {number}</source>
        <translation>Return of sheet no. {number}</translation>
    </message>
    <message>
        <source>Feuille n° {number}</source>
        <translation>Sheet no. {number}</translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation>no recipient</translation>
    </message>
    <message>
        <source>Lignes à cocher&#x2002;{todo} sur {count}</source>
        <translation>Lines to tick {todo} of {count}</translation>
    </message>
    <message>
        <source>Aucune ligne à cocher</source>
        <translation>No lines to tick</translation>
    </message>
    <message>
        <source>Rien n’a changé pour ses patients.</source>
        <translation>Nothing has changed for its patients.</translation>
    </message>
    <message>
        <source>Ouvrir {patient}</source>
        <translation>Open {patient}</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Écrire une transmission pour {patient}</source>
        <translation>Write a handover note for {patient}</translation>
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
        <translation>In circulation</translation>
    </message>
    <message>
        <source>Périmée</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Rendue</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Détruite</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>exemplaire</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>exemplaires</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>Infirmière, infirmier</source>
        <translation>Nurse</translation>
    </message>
    <message>
        <source>Médecin</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Aide à domicile</source>
        <translation>Home carer</translation>
    </message>
    <message>
        <source>Hôpital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Pharmacie</source>
        <translation>Pharmacy</translation>
    </message>
    <message>
        <source>Famille, proches</source>
        <translation>Family and friends</translation>
    </message>
    <message>
        <source>Détaillée</source>
        <translation>Detailed</translation>
    </message>
    <message>
        <source>Condensée, une ligne par patient</source>
        <translation>Condensed, one line per patient</translation>
    </message>
    <message>
        <source>Anonymisée, initiales</source>
        <translation>Anonymised, initials</translation>
    </message>
    <message>
        <source>Gros caractères</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 paysage</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Relève</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>Demande de la personne</source>
        <translation>Request from the person</translation>
    </message>
    <message>
        <source>Archivage</source>
        <translation>Archiving</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Allergies non renseignées</source>
        <translation>Allergies not recorded</translation>
    </message>
    <message>
        <source>Personne de confiance absente</source>
        <translation>Trusted person missing</translation>
    </message>
    <message>
        <source>Médecin traitant absent</source>
        <translation>GP missing</translation>
    </message>
    <message>
        <source>Directives anticipées non renseignées</source>
        <translation>Advance directives not recorded</translation>
    </message>
    <message>
        <source>Téléphone absent</source>
        <translation>Telephone missing</translation>
    </message>
    <message>
        <source>{what} pour 1 personne</source>
        <translation>{what} for 1 person</translation>
    </message>
    <message>
        <source>{what} pour {count} personnes</source>
        <translation>{what} for {count} people</translation>
    </message>
    <message>
        <source>transmission</source>
        <translation>handover note</translation>
    </message>
    <message>
        <source>transmissions</source>
        <translation>handover notes</translation>
    </message>
    <message>
        <source>urgente</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>urgentes</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>corrigée</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>corrigées</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>retirée</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>retirées</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>action faite</source>
        <translation>action done</translation>
    </message>
    <message>
        <source>actions faites</source>
        <translation>actions done</translation>
    </message>
    <message>
        <source>cible ouverte&#x202f;: {label}</source>
        <translation>focus open: {label}</translation>
    </message>
    <message>
        <source>cible close&#x202f;: {label}</source>
        <translation>focus closed: {label}</translation>
    </message>
    <message>
        <source>{text} · {patient} · feuille {number}, ligne {line}</source>
        <translation>{text} · {patient} · sheet {number}, line {line}</translation>
    </message>
    <message>
        <source>première relève, 48 dernières heures</source>
        <translation>first handover, last 48 hours</translation>
    </message>
    <message>
        <source>depuis sa dernière relève</source>
        <translation>since their last handover</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>sans destinataire</source>
        <translation>no recipient</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Imprimée</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>{start} au {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>Contenu</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Périmée le</source>
        <translation>Out of date on</translation>
    </message>
    <message>
        <source>Rendue le</source>
        <translation>Returned on</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Nouvelle feuille</source>
        <translation>New sheet</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Lire le code d’une feuille ou d’une ligne</source>
        <translation>Read the code of a sheet or a line</translation>
    </message>
    <message>
        <source>Lire un code, d’où que vous soyez ici</source>
        <translation>Read a code, from anywhere here</translation>
    </message>
    <message>
        <source>Imprimer, ou valider</source>
        <translation>Print, or confirm</translation>
    </message>
    <message>
        <source>Enregistrer en PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Imprimer la feuille à l’écran</source>
        <translation>Print the sheet on screen</translation>
    </message>
    <message>
        <source>Cocher la ligne, au retour d’une feuille</source>
        <translation>Tick the line, when a sheet comes back</translation>
    </message>
    <message>
        <source>Coché&#x202f;: {task}</source>
        <translation>Ticked: {task}</translation>
    </message>
    <message>
        <source>Coché&#x202f;: </source>
        <translation>Ticked: </translation>
    </message>
    <message>
        <source>Déjà clos&#x202f;: </source>
        <translation>Already closed: </translation>
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
        <translation>Shortcuts of this view</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
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
        <translation>12 characters of four kinds, 14 of three kinds, or seven words (CNIL rule).</translation>
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
        <translation>If </translation>
    </message>
    <message>
        <source>alors </source>
        <translation>then </translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Importante</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>référent</source>
        <translation>key worker</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>État de la personne</source>
        <translation>The person’s condition</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Problèmes et besoins</source>
        <translation>Problems and needs</translation>
    </message>
    <message>
        <source>Ce qui compte</source>
        <translation>What matters</translation>
    </message>
    <message>
        <source>Si… alors…</source>
        <translation>If… then…</translation>
    </message>
    <message>
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>zone : valeurs habituelles</source>
        <translation>band: usual values</translation>
    </message>
    <message>
        <source>Cibles ouvertes</source>
        <translation>Open focuses</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Cercle de soins</source>
        <translation>Care circle</translation>
    </message>
    <message>
        <source>Volontés et droits</source>
        <translation>Wishes and rights</translation>
    </message>
    <message>
        <source>Adresse et accès</source>
        <translation>Address and access</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Proches</source>
        <translation>Family and friends</translation>
    </message>
    <message>
        <source>non renseigné</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Personne de confiance</source>
        <translation>Trusted person</translation>
    </message>
    <message>
        <source>Directives anticipées</source>
        <translation>Advance directives</translation>
    </message>
    <message>
        <source>Protection juridique</source>
        <translation>Legal protection</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Consentements</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Rien de noté.</source>
        <translation>Nothing recorded.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Choisir les colonnes</source>
        <translation>Choose the columns</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Chronologie</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Événement</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Rien encore dans ce dossier.</source>
        <translation>Nothing in this record yet.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rideau</source>
        <translation>Privacy curtain</translation>
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
        <translation>Withdrawn: {reason}. The text stays readable, struck through, in the detail.</translation>
    </message>
    <message>
        <source>corrigée</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>réponse</source>
        <translation>reply</translation>
    </message>
    <message>
        <source>lue par {read} sur {expected}</source>
        <translation>read by {read} of {expected}</translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Signée</source>
        <translation>Signed</translation>
    </message>
    <message numerus="yes">
        <source>%n non lue(s)</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Non lue</source>
        <translation>Unread</translation>
    </message>
</context>
<context>
    <name>TransmissionWords</name>
    <message>
        <source>Transmission ciblée</source>
        <translation>Focus note</translation>
    </message>
    <message>
        <source>Note libre</source>
        <translation>Free note</translation>
    </message>
    <message>
        <source>Appel SAED</source>
        <translation>SAED call</translation>
    </message>
    <message>
        <source>Macrocible d’entrée</source>
        <translation>Admission overview</translation>
    </message>
    <message>
        <source>Macrocible de synthèse</source>
        <translation>Interim overview</translation>
    </message>
    <message>
        <source>Macrocible de sortie</source>
        <translation>Discharge overview</translation>
    </message>
    <message>
        <source>Données</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Antécédents</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Évaluation</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Maladie</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Thérapeutique</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Vécu</source>
        <translation>Lived experience</translation>
    </message>
    <message>
        <source>Environnement</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Développement</source>
        <translation>Development</translation>
    </message>
    <message>
        <source>Les faits&#x202f;; une ligne comme «&#xa0;ta 13/8 fc 78&#xa0;» devient des mesures</source>
        <translation>The facts; a line such as “ta 13/8 fc 78” becomes measurements</translation>
    </message>
    <message>
        <source>Ce que je demande&#x202f;; faire répéter la réponse</source>
        <translation>What I am asking for; have the answer repeated</translation>
    </message>
    <message>
        <source>Ce qui a été fait ou reste à faire</source>
        <translation>What was done or remains to be done</translation>
    </message>
    <message>
        <source>La réponse de la personne, l’effet des actions</source>
        <translation>The person’s response, the effect of the actions</translation>
    </message>
    <message>
        <source>Motif de prise en charge, évolution, ce que la personne en sait</source>
        <translation>Why care is provided, how it is going, what the person knows of it</translation>
    </message>
    <message>
        <source>Traitements, appareillage, surveillance, qui administre</source>
        <translation>Treatments, equipment, monitoring, who gives them</translation>
    </message>
    <message>
        <source>Ce qu’elle en dit, ce qui l’inquiète, ce qui compte pour elle</source>
        <translation>What they say, what worries them, what matters to them</translation>
    </message>
    <message>
        <source>Logement, entourage, aides en place, droits</source>
        <translation>Housing, family and friends, help in place, rights</translation>
    </message>
    <message>
        <source>Autonomie, apprentissages, projets, suites prévues</source>
        <translation>Independence, learning, plans, next steps</translation>
    </message>
    <message>
        <source>Qui je suis, pour qui, pourquoi j’appelle</source>
        <translation>Who I am, on whose behalf, why I am calling</translation>
    </message>
    <message>
        <source>Antécédents, traitements, allergies utiles</source>
        <translation>Relevant history, treatments, allergies</translation>
    </message>
    <message>
        <source>État, constantes, ce qui inquiète</source>
        <translation>Condition, vital signs, what is worrying</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Importante</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Retirée</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>valeur impossible</source>
        <translation>impossible value</translation>
    </message>
    <message>
        <source>minimale au-dessus de la maximale</source>
        <translation>lower value above the upper one</translation>
    </message>
    <message>
        <source>unité à préciser</source>
        <translation>unit to be stated</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>auj. {hour}</source>
        <translation>today {hour}</translation>
    </message>
    <message>
        <source>hier {hour}</source>
        <translation>yest. {hour}</translation>
    </message>
    <message>
        <source>ce midi</source>
        <translation>today at noon</translation>
    </message>
    <message>
        <source>ce soir</source>
        <translation>this evening</translation>
    </message>
    <message>
        <source>demain matin</source>
        <translation>tomorrow morning</translation>
    </message>
    <message>
        <source>demain soir</source>
        <translation>tomorrow evening</translation>
    </message>
    <message>
        <source>après-demain</source>
        <translation>the day after tomorrow</translation>
    </message>
    <message>
        <source>vendredi</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>lundi</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>dans une semaine</source>
        <translation>in a week</translation>
    </message>
    <message>
        <source>dans un mois</source>
        <translation>in a month</translation>
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
        <translation>Search in the text</translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Marquer lue</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Retirer, avec un motif</source>
        <translation>Withdraw, with a reason</translation>
    </message>
    <message>
        <source>Filtres&#x202f;; dans «&#xa0;À faire&#xa0;»&#x202f;: fait</source>
        <translation>Filters; in “To do”: done</translation>
    </message>
    <message>
        <source>Dans «&#xa0;À faire&#xa0;»&#x202f;: non fait</source>
        <translation>In “To do”: not done</translation>
    </message>
    <message>
        <source>Liste suivante</source>
        <translation>Next list</translation>
    </message>
    <message>
        <source>Lire la transmission</source>
        <translation>Read the handover note</translation>
    </message>
    <message>
        <source>Aucune transmission ne correspond à ces filtres.</source>
        <translation>No handover notes match these filters.</translation>
    </message>
    <message>
        <source>Tout est lu.</source>
        <translation>Everything has been read.</translation>
    </message>
    <message>
        <source>Aucune transmission pour l’instant.</source>
        <translation>No handover notes yet.</translation>
    </message>
    <message>
        <source>Aucune transmission ces sept derniers jours.</source>
        <translation>No handover notes in the last seven days.</translation>
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
            <numerusform>You can try again in %n second.</numerusform>
            <numerusform>You can try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trop d’essais. Nouvel essai possible dans %n minute(s).</source>
        <translation>
            <numerusform>Too many tries. You can try again in %n minute.</numerusform>
            <numerusform>Too many tries. You can try again in %n minutes.</numerusform>
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
        <source>nouvelle saisir noter</source>
        <translation>new enter record note</translation>
    </message>
    <message>
        <source>Imprimer la feuille de transmissions</source>
        <translation>Print the handover sheet</translation>
    </message>
    <message>
        <source>homonymes fusionner dossiers</source>
        <translation>namesakes merge records</translation>
    </message>
    <message>
        <source>Chercher les doublons</source>
        <translation>Search for duplicates</translation>
    </message>
    <message>
        <source>fichier csv excel liste</source>
        <translation>file csv excel list</translation>
    </message>
    <message>
        <source>Importer des patients</source>
        <translation>Import patients</translation>
    </message>
    <message>
        <source>Tirer le rideau</source>
        <translation>Draw the privacy curtain</translation>
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
        <translation>Draw or lift the privacy curtain</translation>
    </message>
    <message>
        <source>Aide de la vue</source>
        <translation>Help for this view</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Correction signée. L’ancienne version reste lisible.</source>
        <translation>Correction signed. The old version stays readable.</translation>
    </message>
    <message>
        <source>Réponse signée.</source>
        <translation>Reply signed.</translation>
    </message>
    <message>
        <source>Transmission signée.</source>
        <translation>Handover note signed.</translation>
    </message>
    <message>
        <source>Brouillon gardé.</source>
        <translation>Draft kept.</translation>
    </message>
    <message>
        <source>Brouillon effacé.</source>
        <translation>Draft erased.</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>Clore la cible</source>
        <translation>Close the focus</translation>
    </message>
    <message>
        <source>Clore la cible avec ce résultat</source>
        <translation>Close the focus with this result</translation>
    </message>
    <message>
        <source>peuvent venir plus tard</source>
        <translation>can come later</translation>
    </message>
    <message>
        <source>Cible</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Ce qui attire l’attention&#x202f;: un signe, une situation</source>
        <translation>What draws attention: a sign, a situation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Destinataires</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Toute l’équipe, une profession, une personne</source>
        <translation>The whole team, a profession, a person</translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>À revoir</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Revoir&#x202f;: {focus}</source>
        <translation>Review: {focus}</translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>Transmission</source>
        <translation>Handover note</translation>
    </message>
    <message>
        <source>Ciblée</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>SAED</source>
        <translation>SAED</translation>
    </message>
    <message>
        <source>Macrocible</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Forme de la transmission</source>
        <translation>Kind of handover note</translation>
    </message>
    <message>
        <source>D’entrée</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>De synthèse</source>
        <translation>Interim</translation>
    </message>
    <message>
        <source>De sortie</source>
        <translation>Discharge</translation>
    </message>
    <message>
        <source>Effacer le brouillon</source>
        <translation>Erase the draft</translation>
    </message>
    <message>
        <source>Changer de patient</source>
        <translation>Change patient</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Importante, ou info</source>
        <translation>Important, or info</translation>
    </message>
    <message>
        <source>Urgente, ou info</source>
        <translation>Urgent, or info</translation>
    </message>
    <message>
        <source>Retirer ou garder les mesures</source>
        <translation>Remove or keep the measurements</translation>
    </message>
    <message>
        <source>Forme suivante</source>
        <translation>Next kind</translation>
    </message>
    <message>
        <source>Accepter la cible proposée</source>
        <translation>Accept the suggested focus</translation>
    </message>
    <message>
        <source>Fermer et garder le brouillon</source>
        <translation>Close and keep the draft</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Remplace la transmission du {when}, {author}. Les deux restent lisibles.</source>
        <translation>Replaces the handover note of {when}, {author}. Both stay readable.</translation>
    </message>
    <message>
        <source>Répond à la transmission du {when}, {author}&#x202f;:</source>
        <translation>Replies to the handover note of {when}, {author}:</translation>
    </message>
    <message>
        <source>Patient à choisir</source>
        <translation>Patient to be chosen</translation>
    </message>
    <message>
        <source>Brouillon enregistré à {hour}, conservé même après une coupure</source>
        <translation>Draft saved at {hour}, kept even after a power cut</translation>
    </message>
    <message>
        <source>bibliothèque</source>
        <translation>library</translation>
    </message>
    <message>
        <source>ouverte, {days} j</source>
        <translation>open, {days} d</translation>
    </message>
    <message>
        <source>problème du dossier</source>
        <translation>problem on record</translation>
    </message>
    <message>
        <source>Échéance illisible. Exemple&#x202f;: demain 8h</source>
        <translation>Due date not readable. Example: tomorrow 8:00</translation>
    </message>
    <message>
        <source>Destinataire à choisir dans la liste, ou à effacer.</source>
        <translation>Recipient to be chosen from the list, or erased.</translation>
    </message>
</context>
<context>
    <name>_FollowUpLine</name>
    <message>
        <source>À faire ou à revoir</source>
        <translation>To do or to review</translation>
    </message>
    <message>
        <source>quoi faire, quoi revoir</source>
        <translation>what to do, what to review</translation>
    </message>
    <message>
        <source>Ajouter une action</source>
        <translation>Add an action</translation>
    </message>
</context>
<context>
    <name>_Gap</name>
    <message>
        <source>et {count} autres</source>
        <translation>and {count} others</translation>
    </message>
    <message>
        <source>Montrer tout le monde&#x202f;: {text}</source>
        <translation>Show everyone: {text}</translation>
    </message>
    <message>
        <source>Ouvrir {patient}</source>
        <translation>Open {patient}</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>AboutKind</name>
    <message>
        <source>La personne et son plan</source>
        <translation>The person and their plan</translation>
    </message>
    <message>
        <source>Ce qui compte pour la personne, dans ses mots</source>
        <translation>What matters to the person, in their own words</translation>
    </message>
    <message>
        <source>Ressources et points d’appui</source>
        <translation>Resources and strengths</translation>
    </message>
    <message>
        <source>Ce qu’elle refuse</source>
        <translation>What they refuse</translation>
    </message>
    <message>
        <source>Contexte, raison du plan</source>
        <translation>Context, reason for the plan</translation>
    </message>
    <message>
        <source>Référent du plan</source>
        <translation>Plan lead</translation>
    </message>
</context>
<context>
    <name>AbsencesBlock</name>
    <message>
        <source>Ouvrir «&#xa0;À traiter&#xa0;»</source>
        <translation>Open “To deal with”</translation>
    </message>
    <message>
        <source>Ne pas modifier</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Remplaçant</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Aucune absence à venir.</source>
        <translation>No absence coming up.</translation>
    </message>
    <message>
        <source>{what}, remplacé par {name}</source>
        <translation>{what}, covered by {name}</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Enregistrer l’absence</source>
        <translation>Save the absence</translation>
    </message>
    <message>
        <source>Ajouter l’absence</source>
        <translation>Add the absence</translation>
    </message>
    <message>
        <source>Absence enregistrée : {name}, {days}.</source>
        <translation>Absence saved: {name}, {days}.</translation>
    </message>
    <message numerus="yes">
        <source>Elle tombe sur %n rendez-vous.</source>
        <translation>
            <numerusform>It falls on %n appointment.</numerusform>
            <numerusform>It falls on %n appointments.</numerusform>
        </translation>
    </message>
    <message>
        <source>Absence retirée : {name}, {days}.</source>
        <translation>Absence removed: {name}, {days}.</translation>
    </message>
</context>
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
    <name>Agenda</name>
    <message>
        <source>transport à demander</source>
        <translation>transport to request</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Avec, lieu</source>
        <translation>With, place</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attend depuis</source>
        <translation>Waiting since</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Avant le</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message numerus="yes">
        <source>%n personnes</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n suivant(s)</source>
        <translation>
            <numerusform>and %n later one</numerusform>
            <numerusform>and %n later ones</numerusform>
        </translation>
    </message>
    <message>
        <source>d’une série</source>
        <translation>part of a series</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>À prévoir</source>
        <translation>To plan</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>{day} · auj.</source>
        <translation>{day} · today</translation>
    </message>
    <message>
        <source>Occupé</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>absence</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fait(s)</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message>
        <source>conflit accepté</source>
        <translation>conflict accepted</translation>
    </message>
    <message>
        <source>conflit</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>libre</source>
        <translation>free</translation>
    </message>
    <message>
        <source>Nouveau</source>
        <translation>New</translation>
    </message>
    <message numerus="yes">
        <source>+ %n de plus</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Entrée dépose, Échap annule</source>
        <translation>Enter drops, Esc cancels</translation>
    </message>
    <message>
        <source>rythme particulier</source>
        <translation>special pattern</translation>
    </message>
    <message>
        <source>{rhythm}, {count} fois</source>
        <translation>{rhythm}, {count} times</translation>
    </message>
    <message>
        <source>{rhythm}, jusqu’au {day}</source>
        <translation>{rhythm}, until {day}</translation>
    </message>
    <message>
        <source>à partir du {day}, sans fin</source>
        <translation>from {day}, with no end</translation>
    </message>
    <message>
        <source>aucun rendez-vous</source>
        <translation>no appointment</translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous, du {first} au {last}</source>
        <translation>
            <numerusform>%n appointment, from {first} to {last}</numerusform>
            <numerusform>%n appointments, from {first} to {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>le dernier jour du mois</source>
        <translation>the last day of the month</translation>
    </message>
    <message>
        <source>sauf les mois sans {day}, </source>
        <translation>except months without day {day}, </translation>
    </message>
    <message>
        <source>toutes les semaines, {day}</source>
        <translation>every week, {day}</translation>
    </message>
    <message>
        <source>toutes les 2 semaines, {day}</source>
        <translation>every 2 weeks, {day}</translation>
    </message>
    <message>
        <source>toutes les semaines, {day}, 10 fois</source>
        <translation>every week, {day}, 10 times</translation>
    </message>
    <message>
        <source>le {number} de chaque mois</source>
        <translation>on day {number} of each month</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Soins</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>Visite à domicile</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>Éducation, groupe</source>
        <translation>Education, group</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Domicile</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>ETP</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Téléconsultation</source>
        <translation>Teleconsultation</translation>
    </message>
    <message>
        <source>Extérieur</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Prévu</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Confirmé</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Arrivé</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Honoré</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>Annulé</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>À la demande du patient</source>
        <translation>At the patient’s request</translation>
    </message>
    <message>
        <source>Malade</source>
        <translation>Ill</translation>
    </message>
    <message>
        <source>Hospitalisé</source>
        <translation>In hospital</translation>
    </message>
    <message>
        <source>Rendez-vous reporté</source>
        <translation>Appointment postponed</translation>
    </message>
    <message>
        <source>Pas de transport</source>
        <translation>No transport</translation>
    </message>
    <message>
        <source>Professionnel indisponible</source>
        <translation>Professional unavailable</translation>
    </message>
    <message>
        <source>Fermeture ou organisation</source>
        <translation>Closure or organisation</translation>
    </message>
    <message>
        <source>Erreur de saisie</source>
        <translation>Typing error</translation>
    </message>
    <message>
        <source>Autre raison</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Attendu</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Présent</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Excusé</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Non précisé</source>
        <translation>Not specified</translation>
    </message>
    <message>
        <source>Vient par ses moyens</source>
        <translation>Comes by own means</translation>
    </message>
    <message>
        <source>Un proche</source>
        <translation>Family or friend</translation>
    </message>
    <message>
        <source>Taxi conventionné</source>
        <translation>Approved taxi</translation>
    </message>
    <message>
        <source>VSL</source>
        <translation>Patient car (VSL)</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Ambulance</translation>
    </message>
    <message>
        <source>Autre transport</source>
        <translation>Other transport</translation>
    </message>
    <message>
        <source>Non nécessaire</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>À demander</source>
        <translation>To request</translation>
    </message>
    <message>
        <source>Demandée</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Reçue</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Message laissé</source>
        <translation>Message left</translation>
    </message>
    <message>
        <source>Pas de réponse</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Celui-ci</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Celui-ci et les suivants</source>
        <translation>This one and later ones</translation>
    </message>
    <message>
        <source>Tous ceux à venir</source>
        <translation>All those to come</translation>
    </message>
    <message>
        <source>Congé</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Maladie</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Autre absence</source>
        <translation>Other absence</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Semaine</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Salles</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Tournées</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>transport</translation>
    </message>
    <message>
        <source>interprète</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>préparation</source>
        <translation>preparation</translation>
    </message>
    <message>
        <source>rappel à faire</source>
        <translation>reminder to make</translation>
    </message>
    <message>
        <source>{what}&#x202f;: </source>
        <translation>{what}: </translation>
    </message>
    <message>
        <source>Tournée</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>patient déjà pris</source>
        <translation>patient already booked</translation>
    </message>
    <message>
        <source>professionnel déjà pris</source>
        <translation>professional already booked</translation>
    </message>
    <message>
        <source>salle déjà prise</source>
        <translation>room already taken</translation>
    </message>
    <message>
        <source>fermeture</source>
        <translation>closure</translation>
    </message>
    <message>
        <source>jour férié</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>hors des heures</source>
        <translation>outside hours</translation>
    </message>
    <message>
        <source>trajet serré</source>
        <translation>tight journey</translation>
    </message>
    <message>
        <source>déjà vu ce jour-là</source>
        <translation>already seen that day</translation>
    </message>
    <message>
        <source>déjà passé</source>
        <translation>already past</translation>
    </message>
    <message>
        <source>jusqu’à {time}</source>
        <translation>until {time}</translation>
    </message>
    <message>
        <source>toute la journée</source>
        <translation>all day</translation>
    </message>
    <message>
        <source>jusqu’au {day} inclus</source>
        <translation>up to and including {day}</translation>
    </message>
    <message>
        <source>jusqu’au {day} à {time}</source>
        <translation>until {day} at {time}</translation>
    </message>
    <message>
        <source>{who} est en {round} {until}.</source>
        <translation>{who} is on the {round} {until}.</translation>
    </message>
    <message>
        <source>{who} n’est pas libre {until}{why}.</source>
        <translation>{who} is not free {until}{why}.</translation>
    </message>
    <message>
        <source>{who} a déjà un rendez-vous à {time}, {until}{why}.</source>
        <translation>{who} already has an appointment at {time}, {until}{why}.</translation>
    </message>
    <message>
        <source>{who} est en absence {until}{why}.</source>
        <translation>{who} is away {until}{why}.</translation>
    </message>
    <message>
        <source>La maison est fermée {until}{why}.</source>
        <translation>The practice is closed {until}{why}.</translation>
    </message>
    <message>
        <source>Le {day} est férié{why}.</source>
        <translation>{day} is a public holiday{why}.</translation>
    </message>
    <message>
        <source>Hors des heures de {who}.</source>
        <translation>Outside {who}’s hours.</translation>
    </message>
    <message>
        <source>Hors des heures d’ouverture.</source>
        <translation>Outside opening hours.</translation>
    </message>
    <message>
        <source>Trajet serré&#x202f;: il manque {minutes}&#xa0;min à {who}{why}.</source>
        <translation>Tight journey: {who} is {minutes} min short{why}.</translation>
    </message>
    <message>
        <source>Trajet serré&#x202f;: il manque {minutes}&#xa0;min{why}.</source>
        <translation>Tight journey: {minutes} min short{why}.</translation>
    </message>
    <message>
        <source>{who} a aussi un rendez-vous ce jour-là à {time}{why}&#x202f;: à regrouper&#x202f;?</source>
        <translation>{who} also has an appointment that day at {time}{why}: group them?</translation>
    </message>
    <message>
        <source>Ce moment est déjà passé&#x202f;: {day} à {time}.</source>
        <translation>This moment has already passed: {day} at {time}.</translation>
    </message>
    <message>
        <source>trajet serré, {minutes}&#xa0;min de marge</source>
        <translation>tight journey, {minutes} min to spare</translation>
    </message>
    <message numerus="yes">
        <source>regroupe&#x202f;: %n trajet(s) de moins</source>
        <translation>
            <numerusform>saves %n trip</numerusform>
            <numerusform>saves %n trips</numerusform>
        </translation>
    </message>
    <message>
        <source>aucun conflit, {minutes}&#xa0;min de marge</source>
        <translation>no conflict, {minutes} min to spare</translation>
    </message>
    <message>
        <source>aucun conflit</source>
        <translation>no conflict</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s) sur {total}&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date skipped out of {total}: {days}</numerusform>
            <numerusform>%n dates skipped out of {total}: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s)&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date skipped: {days}</numerusform>
            <numerusform>%n dates skipped: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sur {total}&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date out of {total}: {days}</numerusform>
            <numerusform>%n dates out of {total}: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date: {days}</numerusform>
            <numerusform>%n dates: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s).</source>
        <translation>
            <numerusform>%n date skipped.</numerusform>
            <numerusform>%n dates skipped.</numerusform>
        </translation>
    </message>
    <message>
        <source>À quelle heure&#x202f;?</source>
        <translation>At what time?</translation>
    </message>
    <message>
        <source>{what} n’existe pas&#x202f;: {why}.</source>
        <translation>{what} does not exist: {why}.</translation>
    </message>
    <message>
        <source>Pour un jour passé, tapez sa date&#x202f;: «&#xa0;{example}&#xa0;».</source>
        <translation>For a past day, type its date: “{example}”.</translation>
    </message>
    <message>
        <source>Moment non compris. Par exemple «&#xa0;demain 9h&#xa0;» ou «&#xa0;24/11 9h-9h45&#xa0;».</source>
        <translation>Time not understood. For example “tomorrow 9h” or “24/11 9h-9h45”.</translation>
    </message>
    <message>
        <source>les heures vont de 0 à 23</source>
        <translation>hours go from 0 to 23</translation>
    </message>
    <message>
        <source>les minutes vont de 0 à 59</source>
        <translation>minutes go from 0 to 59</translation>
    </message>
    <message>
        <source>Le {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>il y a 12 mois</source>
        <translation>there are 12 months</translation>
    </message>
    <message>
        <source>l’année n’est pas bissextile</source>
        <translation>it is not a leap year</translation>
    </message>
    <message>
        <source>ce mois a {last} jours</source>
        <translation>this month has {last} days</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>consultations</source>
        <translation>consultations</translation>
    </message>
    <message>
        <source>soin</source>
        <translation>care</translation>
    </message>
    <message>
        <source>soins</source>
        <translation>care</translation>
    </message>
    <message>
        <source>visite</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>visites</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>occupé</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>occupés</source>
        <translation>busy</translation>
    </message>
    <message numerus="yes">
        <source>tournées (%n passage(s))</source>
        <translation>
            <numerusform>rounds (%n visit)</numerusform>
            <numerusform>rounds (%n visits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tournée (%n passage(s))</source>
        <translation>
            <numerusform>round (%n visit)</numerusform>
            <numerusform>round (%n visits)</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}&#x202f;: {told}</source>
        <translation>{state}: {told}</translation>
    </message>
    <message>
        <source>Sans salle</source>
        <translation>No room</translation>
    </message>
    <message>
        <source>Sans professionnel</source>
        <translation>No professional</translation>
    </message>
</context>
<context>
    <name>AgendaCore</name>
    <message>
        <source>Grille de l’agenda</source>
        <translation>Diary grid</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>AgendaDeeds</name>
    <message>
        <source>Prescription demandée.</source>
        <translation>Prescription requested.</translation>
    </message>
    <message>
        <source>Prescription reçue.</source>
        <translation>Prescription received.</translation>
    </message>
    <message>
        <source>Rappelé.</source>
        <translation>Called back.</translation>
    </message>
</context>
<context>
    <name>AgendaHead</name>
    <message>
        <source>Période précédente</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Période suivante</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Revenir à aujourd’hui (T)</source>
        <translation>Back to today (T)</translation>
    </message>
    <message>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>Vue de l’agenda</source>
        <translation>Diary view</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous (Ctrl+N)</source>
        <translation>New appointment (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>AgendaListView</name>
    <message>
        <source>Filtrer la liste</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: nom, motif, professionnel, lieu, état</source>
        <translation>Filter: name, reason, professional, place, status</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Aucun rendez-vous.</source>
        <translation>No appointments.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous ne correspond à ce filtre.</source>
        <translation>No appointment matches this filter.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous sur cette période.</source>
        <translation>No appointments in this period.</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>AgendaLists</name>
    <message>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Filtrer les lignes</source>
        <translation>Filter the lines</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: nom, motif, professionnel</source>
        <translation>Filter: name, reason, professional</translation>
    </message>
    <message>
        <source>Mettre en attente</source>
        <translation>Put on the waiting list</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>L’action habituelle de la ligne</source>
        <translation>The usual action of the line</translation>
    </message>
    <message>
        <source>Pas de réponse, ou laisser tel quel</source>
        <translation>No answer, or leave as it is</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous, ou prescription reçue</source>
        <translation>New appointment, or prescription received</translation>
    </message>
    <message>
        <source>Déplacer, ou message laissé</source>
        <translation>Move, or message left</translation>
    </message>
    <message>
        <source>Sur la liste à appeler, appelé</source>
        <translation>On the list to call, called</translation>
    </message>
    <message>
        <source>Retirer, sans suite</source>
        <translation>Remove, no further action</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Choisir la proposition de ce numéro</source>
        <translation>Choose the suggestion with this number</translation>
    </message>
    <message>
        <source>Confier tout ce qui peut l’être</source>
        <translation>Assign all that can be assigned</translation>
    </message>
    <message>
        <source>Annuler le rendez-vous</source>
        <translation>Cancel the appointment</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ouvrir le rendez-vous</source>
        <translation>Open the appointment</translation>
    </message>
    <message>
        <source>Votre rôle ne donne pas accès à l’agenda.</source>
        <translation>Your role does not give access to the diary.</translation>
    </message>
    <message>
        <source>Aucune ligne ne répond à ce filtre.</source>
        <translation>No line matches this filter.</translation>
    </message>
    <message>
        <source>Rien à traiter dans l’agenda&#x202f;: personne n’attend, rien n’est en suspens.</source>
        <translation>Nothing to deal with in the diary: nobody is waiting, nothing is pending.</translation>
    </message>
    <message>
        <source>{who} est sur la liste d’attente.</source>
        <translation>{who} is on the waiting list.</translation>
    </message>
    <message>
        <source>Donner</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Placer</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Rappelé</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Prévenu</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Demandée</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Reçue</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Confier</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Regrouper</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Pas de réponse</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Message laissé</source>
        <translation>Message left</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Sans suite</source>
        <translation>No action</translation>
    </message>
    <message>
        <source>À redemander</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Déplacer</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>À appeler</source>
        <translation>To call</translation>
    </message>
    <message>
        <source>Appelé</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Ne plus appeler</source>
        <translation>Off call list</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choisir l’heure</source>
        <translation>Choose the time</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Créneaux libérés</source>
        <translation>Freed slots</translation>
    </message>
    <message>
        <source>Liste d’attente</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Absents à rappeler</source>
        <translation>No-shows to call back</translation>
    </message>
    <message>
        <source>Rappels à faire</source>
        <translation>Reminders to make</translation>
    </message>
    <message>
        <source>Prescriptions de transport</source>
        <translation>Transport prescriptions</translation>
    </message>
    <message>
        <source>Absences à remplacer</source>
        <translation>Absences to cover</translation>
    </message>
    <message>
        <source>Trajets à épargner</source>
        <translation>Journeys to save</translation>
    </message>
    <message>
        <source>le {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>du {first} au {last}</source>
        <translation>from {first} to {last}</translation>
    </message>
    <message>
        <source>auj.</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days}&#xa0;j</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{count} fois en un an</source>
        <translation>{count} times in a year</translation>
    </message>
    <message numerus="yes">
        <source>%n appel(s) sans réponse</source>
        <translation>
            <numerusform>%n call without an answer</numerusform>
            <numerusform>%n calls without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trajet(s)</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>à appeler</source>
        <translation>to call</translation>
    </message>
    <message>
        <source>pas de réponse</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>appelé</source>
        <translation>called</translation>
    </message>
    <message>
        <source>rien encore</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>appelé sans réponse</source>
        <translation>called, no answer</translation>
    </message>
    <message>
        <source>nouveau rendez-vous pris</source>
        <translation>new appointment made</translation>
    </message>
    <message>
        <source>suivi terminé</source>
        <translation>follow-up ended</translation>
    </message>
    <message>
        <source>au plus tard {day}</source>
        <translation>{day} at the latest</translation>
    </message>
    <message>
        <source>le matin</source>
        <translation>in the morning</translation>
    </message>
    <message>
        <source>l’après-midi</source>
        <translation>in the afternoon</translation>
    </message>
    <message>
        <source>une seule visite à domicile</source>
        <translation>a single home visit</translation>
    </message>
    <message>
        <source>une seule venue au cabinet</source>
        <translation>a single trip to the practice</translation>
    </message>
    <message>
        <source>même foyer que {who}</source>
        <translation>same household as {who}</translation>
    </message>
    <message>
        <source>déjà à {town}, chez {who}</source>
        <translation>already in {town}, at {who}’s</translation>
    </message>
    <message>
        <source>environ {km} km et {minutes} min de route</source>
        <translation>about {km} km and {minutes} min of driving</translation>
    </message>
    <message>
        <source>un aller et retour</source>
        <translation>one return journey</translation>
    </message>
    <message>
        <source>conviendrait à {who}</source>
        <translation>would suit {who}</translation>
    </message>
    <message numerus="yes">
        <source>conviendrait à {who} et %n autre(s)</source>
        <translation>
            <numerusform>would suit {who} and %n other</numerusform>
            <numerusform>would suit {who} and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>déjà appelé, sans réponse</source>
        <translation>already called, no answer</translation>
    </message>
    <message>
        <source>libre&#x202f;: {who}</source>
        <translation>free: {who}</translation>
    </message>
    <message>
        <source>personne n’est libre à cette heure</source>
        <translation>nobody is free at that time</translation>
    </message>
    <message>
        <source>personne n’est libre pour toute la tournée</source>
        <translation>nobody is free for the whole round</translation>
    </message>
    <message>
        <source>libéré</source>
        <translation>freed</translation>
    </message>
</context>
<context>
    <name>AgendaPaper</name>
    <message>
        <source>Aperçu de l’agenda</source>
        <translation>Diary preview</translation>
    </message>
    <message>
        <source>Retour à l’agenda</source>
        <translation>Back to the diary</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Enregistrer l’agenda</source>
        <translation>Save the diary</translation>
    </message>
    <message>
        <source>agenda.pdf</source>
        <translation>diary.pdf</translation>
    </message>
    <message>
        <source>Agenda enregistré&#x202f;: {name}.</source>
        <translation>Diary saved: {name}.</translation>
    </message>
</context>
<context>
    <name>AgendaPeople</name>
    <message>
        <source>Parti</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Sans colonne</source>
        <translation>No column</translation>
    </message>
    <message>
        <source>Ses horaires</source>
        <translation>Own hours</translation>
    </message>
    <message>
        <source>Ceux du cabinet</source>
        <translation>Practice hours</translation>
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
        <source>Horaires</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
</context>
<context>
    <name>AgendaPeopleSection</name>
    <message>
        <source>Professionnels de l’agenda</source>
        <translation>Professionals in the diary</translation>
    </message>
    <message>
        <source>Annuaire entier</source>
        <translation>Whole directory</translation>
    </message>
    <message>
        <source>Chacun a ses horaires, ou ceux du cabinet ; ses absences sont hachurées.</source>
        <translation>Each has their own hours, or the practice’s; absences are hatched.</translation>
    </message>
</context>
<context>
    <name>AgendaPersonPanel</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Horaires</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Colonne dans l’agenda</source>
        <translation>Column in the diary</translation>
    </message>
    <message>
        <source>Tout laisser vide : les horaires du cabinet. Un seul jour rempli : les autres sont libres.</source>
        <translation>All left empty: the practice’s hours. One day filled in: the others are free.</translation>
    </message>
    <message>
        <source>Enregistrer les horaires</source>
        <translation>Save the hours</translation>
    </message>
    <message>
        <source>Horaires enregistrés : {name}.</source>
        <translation>Hours saved: {name}.</translation>
    </message>
</context>
<context>
    <name>AgendaSection</name>
    <message>
        <source>Horaires et usages</source>
        <translation>Hours and customs</translation>
    </message>
    <message>
        <source>Ce qui est fermé est ombré dans l’agenda ; y mettre un rendez-vous reste possible.</source>
        <translation>What is closed is shaded in the diary; an appointment can still be put there.</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Horaires d’ouverture</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Fermé les jours fériés</source>
        <translation>Closed on public holidays</translation>
    </message>
    <message>
        <source>fermé</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Jours fériés</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>Territoire</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Durées usuelles, en minutes</source>
        <translation>Usual durations, in minutes</translation>
    </message>
    <message>
        <source>Rappels et trajets</source>
        <translation>Reminders and journeys</translation>
    </message>
    <message>
        <source>Rappel, jours avant</source>
        <translation>Reminder, days before</translation>
    </message>
    <message>
        <source>Vitesse, km/h</source>
        <translation>Speed, km/h</translation>
    </message>
    <message>
        <source>Détour de la route</source>
        <translation>Road detour</translation>
    </message>
    <message>
        <source>Arrêt, minutes</source>
        <translation>Stop, minutes</translation>
    </message>
    <message>
        <source>Latitude du cabinet</source>
        <translation>Practice latitude</translation>
    </message>
    <message>
        <source>Longitude du cabinet</source>
        <translation>Practice longitude</translation>
    </message>
    <message>
        <source>Un trajet est estimé : ligne droite × détour, à cette vitesse, plus l’arrêt. Sans coordonnées, le cabinet est placé dans sa commune.</source>
        <translation>A journey is estimated: straight line × detour, at this speed, plus the stop. Without coordinates, the practice is placed in its town.</translation>
    </message>
    <message>
        <source>Prochains : {days}.</source>
        <translation>Coming up: {days}.</translation>
    </message>
    <message>
        <source>Réglages de l’agenda enregistrés.</source>
        <translation>Diary settings saved.</translation>
    </message>
</context>
<context>
    <name>AgendaSettings</name>
    <message>
        <source>du {first} au {last}</source>
        <translation>from {first} to {last}</translation>
    </message>
    <message>
        <source>24/12, ou 24/12 14h</source>
        <translation>24/12, or 24/12 14h</translation>
    </message>
    <message>
        <source>24/12</source>
        <translation>24/12</translation>
    </message>
    <message>
        <source>Rendez-vous déjà prévus : {count}, le premier le {day}. Ils restent en place ; la liste « À traiter » de l’agenda propose que faire de chacun.</source>
        <translation>Appointments already planned: {count}, the first on {day}. They stay in place; the “To deal with” list of the diary suggests what to do with each.</translation>
    </message>
    <message>
        <source>France métropolitaine</source>
        <translation>Metropolitan France</translation>
    </message>
    <message>
        <source>Alsace-Moselle</source>
        <translation>Alsace-Moselle</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guyane</source>
        <translation>French Guiana</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>La Réunion</source>
        <translation>Réunion</translation>
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
    <name>AlertCurveView</name>
    <message>
        <source>{value} seuil</source>
        <translation>{value} threshold</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{count} soins en retard, le plus ancien prévu {day}</source>
        <translation>{count} care tasks overdue, the oldest planned for {day}</translation>
    </message>
    <message>
        <source>En retard de {days} j, prévu {day}</source>
        <translation>{days} d overdue, planned for {day}</translation>
    </message>
    <message>
        <source>{count} soins prévus aujourd’hui</source>
        <translation>{count} care tasks planned for today</translation>
    </message>
    <message>
        <source>Prévu aujourd’hui</source>
        <translation>Planned for today</translation>
    </message>
    <message>
        <source>Pour aujourd’hui à {hour}</source>
        <translation>For today at {hour}</translation>
    </message>
    <message>
        <source>Aucune transmission depuis {days} j&#x202f;; seuil {threshold}</source>
        <translation>No handover note for {days} d; threshold {threshold}</translation>
    </message>
    <message>
        <source>Aucun contact depuis {days} j&#x202f;; seuil {threshold}</source>
        <translation>No contact for {days} d; threshold {threshold}</translation>
    </message>
    <message>
        <source>Brouillon non repris depuis {days} j&#x202f;; seuil {threshold}</source>
        <translation>Draft untouched for {days} d; threshold {threshold}</translation>
    </message>
    <message>
        <source>Aucune sauvegarde vérifiée de ce coffre</source>
        <translation>No verified backup of this vault</translation>
    </message>
    <message>
        <source>Dernière sauvegarde vérifiée il y a {days} j&#x202f;; seuil {threshold}</source>
        <translation>Last verified backup {days} d ago; threshold {threshold}</translation>
    </message>
    <message>
        <source>Revue en retard de {days} j, prévue {day}</source>
        <translation>Review {days} d overdue, planned for {day}</translation>
    </message>
    <message>
        <source>Revue prévue {day}</source>
        <translation>Review planned for {day}</translation>
    </message>
    <message>
        <source>Accord non recueilli pour la version {version}, en vigueur depuis {days} j</source>
        <translation>No agreement obtained for version {version}, in force for {days} d</translation>
    </message>
    <message>
        <source>Accord refusé pour la version {version}, en vigueur depuis {days} j</source>
        <translation>Agreement refused for version {version}, in force for {days} d</translation>
    </message>
    <message>
        <source>Au-dessus du seuil&#x202f;: {limit}</source>
        <translation>Above the threshold: {limit}</translation>
    </message>
    <message>
        <source>Sous le seuil&#x202f;: {limit}</source>
        <translation>Below the threshold: {limit}</translation>
    </message>
    <message>
        <source>{change} kg en {days} j&#x202f;; seuil {threshold} kg</source>
        <translation>{change} kg in {days} d; threshold {threshold} kg</translation>
    </message>
    <message>
        <source>Attendu depuis {days} j</source>
        <translation>Awaited for {days} d</translation>
    </message>
    <message>
        <source>relancé {count} fois</source>
        <translation>reminders: {count}</translation>
    </message>
    <message>
        <source>Partage refusé&#x202f;; la coordination continue</source>
        <translation>Sharing refused; coordination continues</translation>
    </message>
    <message>
        <source>Consentement au partage jamais recueilli</source>
        <translation>Consent to sharing never obtained</translation>
    </message>
    <message>
        <source>Non lue par {who} depuis {hours}</source>
        <translation>Not read by {who} for {hours}</translation>
    </message>
    <message>
        <source>{about} · écrite par {who}</source>
        <translation>{about} · written by {who}</translation>
    </message>
    <message>
        <source>À refaire {day}</source>
        <translation>Due again {day}</translation>
    </message>
    <message>
        <source>{about}, question 9&#x202f;: {value} sur 3</source>
        <translation>{about}, question 9: {value} out of 3</translation>
    </message>
    <message>
        <source>NEWS2 à {value}&#x202f;; seuil {threshold}</source>
        <translation>NEWS2 at {value}; threshold {threshold}</translation>
    </message>
    <message>
        <source>Contient {substance}&#x202f;; allergie notée&#x202f;: {other}</source>
        <translation>Contains {substance}; recorded allergy: {other}</translation>
    </message>
    <message>
        <source>{first} et {other} contiennent {substance}</source>
        <translation>{first} and {other} contain {substance}</translation>
    </message>
    <message>
        <source>Redemandé après {days} j&#x202f;; intervalle utile {interval} j</source>
        <translation>Requested again after {days} d; useful interval {interval} d</translation>
    </message>
    <message>
        <source>Consentement valable jusqu’au {day}</source>
        <translation>Consent valid until {day}</translation>
    </message>
    <message>
        <source>Transmission urgente à lire</source>
        <translation>Urgent handover note to read</translation>
    </message>
    <message>
        <source>Transmission urgente non lue</source>
        <translation>Urgent handover note not read</translation>
    </message>
    <message>
        <source>Cible sans suite&#x202f;: {about}</source>
        <translation>Focus without follow-up: {about}</translation>
    </message>
    <message>
        <source>Patient sans nouvelles</source>
        <translation>No news of the patient</translation>
    </message>
    <message>
        <source>Plan de soins à revoir</source>
        <translation>Care plan to review</translation>
    </message>
    <message>
        <source>Plan sans l’accord du patient</source>
        <translation>Plan without the patient’s agreement</translation>
    </message>
    <message>
        <source>Brouillon de plan laissé</source>
        <translation>Plan draft left unfinished</translation>
    </message>
    <message>
        <source>Évaluation à refaire&#x202f;: {about}</source>
        <translation>Assessment due again: {about}</translation>
    </message>
    <message>
        <source>Idées suicidaires exprimées</source>
        <translation>Suicidal thoughts expressed</translation>
    </message>
    <message>
        <source>Score d’alerte élevé</source>
        <translation>High early warning score</translation>
    </message>
    <message>
        <source>Variation de poids</source>
        <translation>Weight change</translation>
    </message>
    <message>
        <source>Allergie et traitement&#x202f;: {first}</source>
        <translation>Allergy and treatment: {first}</translation>
    </message>
    <message>
        <source>Deux traitements de même substance&#x202f;: {substance}</source>
        <translation>Same substance twice: {substance}</translation>
    </message>
    <message>
        <source>Examen demandé deux fois&#x202f;: {about}</source>
        <translation>Test requested twice: {about}</translation>
    </message>
    <message>
        <source>Consentement manquant</source>
        <translation>Consent missing</translation>
    </message>
    <message>
        <source>Consentement à renouveler</source>
        <translation>Consent to be renewed</translation>
    </message>
    <message>
        <source>Sauvegarde ancienne</source>
        <translation>Old backup</translation>
    </message>
    <message>
        <source>Passé ({when}), ni honoré ni absent</source>
        <translation>Past ({when}), neither attended nor no-show</translation>
    </message>
    <message>
        <source>N’est pas venu(e) {when}</source>
        <translation>Did not come {when}</translation>
    </message>
    <message numerus="yes">
        <source>N’est pas venu(e) {when}, %n appel(s) sans réponse</source>
        <translation>
            <numerusform>Did not come {when}, %n call without an answer</numerusform>
            <numerusform>Did not come {when}, %n calls without an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Rappeler pour {when}</source>
        <translation>Reminder call for {when}</translation>
    </message>
    <message>
        <source>déjà appelé sans réponse</source>
        <translation>already called, no answer</translation>
    </message>
    <message>
        <source>Prescription de transport à demander, pour {when}</source>
        <translation>Transport prescription to request, for {when}</translation>
    </message>
    <message>
        <source>Prescription de transport demandée, pas encore reçue, pour {when}</source>
        <translation>Transport prescription requested, not yet received, for {when}</translation>
    </message>
    <message>
        <source>À dire avant {when}&#x202f;: {what}</source>
        <translation>To say before {when}: {what}</translation>
    </message>
    <message>
        <source>Absence de {who}</source>
        <translation>Absence of {who}</translation>
    </message>
    <message>
        <source>{count} rendez-vous à confier ou à déplacer</source>
        <translation>appointments to assign or move: {count}</translation>
    </message>
    <message>
        <source>accompagnement suspendu</source>
        <translation>care suspended</translation>
    </message>
    <message>
        <source>dossier clos</source>
        <translation>record closed</translation>
    </message>
    <message>
        <source>personne décédée</source>
        <translation>person deceased</translation>
    </message>
    <message>
        <source>dossier archivé</source>
        <translation>record archived</translation>
    </message>
    <message>
        <source>dossier fusionné</source>
        <translation>record merged</translation>
    </message>
    <message>
        <source>Attendu(e) {when}, {life}</source>
        <translation>Expected {when}, {life}</translation>
    </message>
    <message>
        <source>Deux rendez-vous le même jour</source>
        <translation>Two appointments on the same day</translation>
    </message>
    <message>
        <source>{day}&#x202f;: {hours}, à regrouper&#x202f;?</source>
        <translation>{day}: {hours}, group them?</translation>
    </message>
    <message>
        <source>Attend un rendez-vous depuis {days} j</source>
        <translation>Awaiting an appointment for {days} d</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>{about}, lot {number}</source>
        <translation>{about}, lot {number}</translation>
    </message>
    <message>
        <source>{left} {unit}, minimum {minimum}</source>
        <translation>{left} {unit}, minimum {minimum}</translation>
    </message>
    <message>
        <source>Plus aucune unité utilisable, minimum {minimum}</source>
        <translation>No usable unit left, minimum {minimum}</translation>
    </message>
    <message>
        <source>{ordered} en commande</source>
        <translation>{ordered} on order</translation>
    </message>
    <message numerus="yes">
        <source>Périmé depuis %n jour(s), à détruire</source>
        <translation>
            <numerusform>Expired for %n day, to destroy</numerusform>
            <numerusform>Expired for %n days, to destroy</numerusform>
        </translation>
    </message>
    <message>
        <source>Périme ce soir</source>
        <translation>Expires tonight</translation>
    </message>
    <message numerus="yes">
        <source>Périme dans %n jour(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot rappelé, {many} à isoler</source>
        <translation>Lot recalled, {many} to set apart</translation>
    </message>
    <message numerus="yes">
        <source>{many} en quarantaine depuis %n jour(s), à décider</source>
        <translation>
            <numerusform>{many} in quarantine for %n day, to decide</numerusform>
            <numerusform>{many} in quarantine for %n days, to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{many} en quarantaine depuis %n jour(s), à détruire</source>
        <translation>
            <numerusform>{many} in quarantine for %n day, to destroy</numerusform>
            <numerusform>{many} in quarantine for %n days, to destroy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{products}&#x202f;: %n personne(s) à prévenir</source>
        <translation>
            <numerusform>{products}: %n person to inform</numerusform>
            <numerusform>{products}: %n people to inform</numerusform>
        </translation>
    </message>
    <message>
        <source>Température pas encore relevée ce matin</source>
        <translation>Temperature not read yet this morning</translation>
    </message>
    <message>
        <source>Température pas encore relevée ce soir</source>
        <translation>Temperature not read yet this evening</translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s) manqué(s) cette semaine</source>
        <translation>
            <numerusform>%n reading missed this week</numerusform>
            <numerusform>%n readings missed this week</numerusform>
        </translation>
    </message>
    <message>
        <source>{degrees}, toujours hors limites</source>
        <translation>{degrees}, still outside limits</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) à décider</source>
        <translation>
            <numerusform>%n lot to decide</numerusform>
            <numerusform>%n lots to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retour prévu {day}, en retard de %n jour(s)</source>
        <translation>
            <numerusform>Return due {day}, %n day overdue</numerusform>
            <numerusform>Return due {day}, %n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appel(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance en retard de %n jour(s)</source>
        <translation>
            <numerusform>Service %n day overdue</numerusform>
            <numerusform>Service %n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Maintenance prévue {day}</source>
        <translation>Service due {day}</translation>
    </message>
    <message>
        <source>Scellé rompu, à contrôler</source>
        <translation>Seal broken, to be checked</translation>
    </message>
    <message>
        <source>Sans scellé, à contrôler</source>
        <translation>No seal, to be checked</translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s) manquant(s)</source>
        <translation>
            <numerusform>%n product missing</numerusform>
            <numerusform>%n products missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}&#x202f;: périmé depuis %n jour(s)</source>
        <translation>
            <numerusform>{first}: expired for %n day</numerusform>
            <numerusform>{first}: expired for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Contrôle à faire</source>
        <translation>Check due</translation>
    </message>
    <message numerus="yes">
        <source>{first}&#x202f;: périme dans %n jour(s)</source>
        <translation>
            <numerusform>{first}: expires in %n day</numerusform>
            <numerusform>{first}: expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendue {day}, en retard de %n jour(s)</source>
        <translation>
            <numerusform>Expected {day}, %n day overdue</numerusform>
            <numerusform>Expected {day}, %n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ouvert depuis %n jour(s), à valider ou à abandonner</source>
        <translation>
            <numerusform>Open for %n day, to be approved or dropped</numerusform>
            <numerusform>Open for %n days, to be approved or dropped</numerusform>
        </translation>
    </message>
    <message>
        <source>Inventaire</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Inventaire, {about}</source>
        <translation>Count, {about}</translation>
    </message>
    <message>
        <source>Rappel du lot {about}</source>
        <translation>Recall of lot {about}</translation>
    </message>
    <message>
        <source>Chaîne du froid, {about}</source>
        <translation>Cold chain, {about}</translation>
    </message>
    <message>
        <source>Prêt à rendre&#x202f;: {about}</source>
        <translation>Loan to be returned: {about}</translation>
    </message>
    <message>
        <source>Commande {about}, {who}</source>
        <translation>Order {about}, {who}</translation>
    </message>
    <message>
        <source>À relire, depuis aujourd’hui</source>
        <translation>To review, since today</translation>
    </message>
    <message numerus="yes">
        <source>À relire, depuis %n jour(s)</source>
        <translation>
            <numerusform>To review, for %n day</numerusform>
            <numerusform>To review, for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) ouvert(s) hors du cercle de soins</source>
        <translation>
            <numerusform>%n record opened outside the circle of care</numerusform>
            <numerusform>%n records opened outside the circle of care</numerusform>
        </translation>
    </message>
    <message>
        <source>Jamais ouvert depuis {days} j&#x202f;; se ferme dans {left} j</source>
        <translation>Never opened in {days} d; closes in {left} d</translation>
    </message>
    <message>
        <source>Pas ouvert depuis {days} j&#x202f;; se ferme dans {left} j</source>
        <translation>Not opened for {days} d; closes in {left} d</translation>
    </message>
    <message>
        <source>Accès inutilisé&#x202f;: {who}</source>
        <translation>Unused access: {who}</translation>
    </message>
    <message>
        <source>Réponse en retard de {days} j</source>
        <translation>Reply {days} d late</translation>
    </message>
    <message>
        <source>Dossier attendu depuis {late} j&#x202f;; encore {days} j au plus</source>
        <translation>Record due {late} d ago; {days} d more at most</translation>
    </message>
    <message>
        <source>Réponse attendue dans {days} j</source>
        <translation>Reply due in {days} d</translation>
    </message>
    <message>
        <source>Demande n°&#xa0;{number} sur des données personnelles</source>
        <translation>Personal data request no. {number}</translation>
    </message>
    <message>
        <source>Délai de 72&#xa0;h dépassé de {hours}</source>
        <translation>72 h limit passed by {hours}</translation>
    </message>
    <message>
        <source>Il reste {hours} pour prévenir la CNIL</source>
        <translation>{hours} left to notify the CNIL</translation>
    </message>
    <message>
        <source>Violation de données n°&#xa0;{number}&#x202f;: prévenir la CNIL</source>
        <translation>Data breach no. {number}: notify the CNIL</translation>
    </message>
    <message>
        <source>Dernier paquet il y a {days} j</source>
        <translation>Last pack {days} d ago</translation>
    </message>
    <message>
        <source>Aucun paquet encore</source>
        <translation>No pack yet</translation>
    </message>
    <message>
        <source>{said}&#x202f;; le dernier essai a échoué</source>
        <translation>{said}; the last try failed</translation>
    </message>
    <message>
        <source>Paquet de continuité non fait</source>
        <translation>Continuity pack not made</translation>
    </message>
    <message>
        <source>Le support est là, mais plein, protégé ou abîmé</source>
        <translation>The drive is there, but full, protected or damaged</translation>
    </message>
    <message>
        <source>Copie datée du futur&#x202f;: vérifiez l’heure du poste</source>
        <translation>Copy dated in the future: check this computer’s clock</translation>
    </message>
    <message>
        <source>Dernière copie hors de ce poste il y a {days} j&#x202f;; seuil {threshold}</source>
        <translation>Last copy off this computer {days} d ago; threshold {threshold}</translation>
    </message>
    <message>
        <source>Aucune copie faite depuis {days} j&#x202f;; seuil {threshold}</source>
        <translation>No copy made for {days} d; threshold {threshold}</translation>
    </message>
    <message>
        <source>Copie des sauvegardes impossible</source>
        <translation>Backups cannot be copied</translation>
    </message>
    <message>
        <source>Copie des sauvegardes en retard</source>
        <translation>Copy of the backups overdue</translation>
    </message>
    <message>
        <source>La copie essayée n’est pas bonne</source>
        <translation>The copy that was tried is not good</translation>
    </message>
    <message>
        <source>Pas fait depuis {days} j&#x202f;; seuil {threshold}</source>
        <translation>Not done for {days} d; threshold {threshold}</translation>
    </message>
    <message>
        <source>Exercice de restauration échoué</source>
        <translation>Restore rehearsal failed</translation>
    </message>
    <message>
        <source>Exercice annuel avec la fiche de secours</source>
        <translation>Yearly rehearsal with the recovery sheet</translation>
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
    <name>AppointmentDeeds</name>
    <message>
        <source>Rendez-vous annulé.</source>
        <translation>Appointment cancelled.</translation>
    </message>
    <message>
        <source>Rendez-vous annulés.</source>
        <translation>Appointments cancelled.</translation>
    </message>
</context>
<context>
    <name>AppointmentFields</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Pour qui&#x202f;? Plusieurs pour une séance</source>
        <translation>For whom? Several for a session</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>demain 9h, mar 14h30, 24/11 9h-9h45</source>
        <translation>tomorrow 9h, tue 14h30, 24/11 9h-9h45</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>ajouter…</source>
        <translation>add…</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Clinic room</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>suivi, bilan, pansement…</source>
        <translation>follow-up, assessment, dressing…</translation>
    </message>
    <message>
        <source>Répéter</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>chaque semaine le lundi, 10 fois</source>
        <translation>every week on monday, 10 times</translation>
    </message>
    <message>
        <source>Préparation, transport, rappel…</source>
        <translation>Preparation, transport, reminder…</translation>
    </message>
    <message>
        <source>Moins de détails</source>
        <translation>Fewer details</translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message numerus="yes">
        <source>%n personnes</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>À quelle heure&#x202f;? Par exemple «&#xa0;demain 9h&#xa0;».</source>
        <translation>At what time? For example “tomorrow 9h”.</translation>
    </message>
    <message>
        <source>De 5 min à 12 h, par exemple «&#xa0;45 min&#xa0;».</source>
        <translation>From 5 min to 12 h, for example “45 min”.</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>Imprimer le coupon</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>Celui-ci</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Et les suivants</source>
        <translation>And later ones</translation>
    </message>
    <message>
        <source>Tous à venir</source>
        <translation>All to come</translation>
    </message>
    <message>
        <source>Modifier lesquels</source>
        <translation>Which ones to change</translation>
    </message>
    <message>
        <source>Créneau</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message>
        <source>Réserver</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Réserver ou enregistrer</source>
        <translation>Book or save</translation>
    </message>
    <message>
        <source>Reprendre le brouillon</source>
        <translation>Resume the draft</translation>
    </message>
    <message>
        <source>Jeter le brouillon</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Préparation, transport, rappel</source>
        <translation>Preparation, transport, reminder</translation>
    </message>
    <message>
        <source>Sauter les dates bloquées</source>
        <translation>Skip the blocked dates</translation>
    </message>
    <message>
        <source>Prendre le créneau proposé</source>
        <translation>Take the suggested slot</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>AppointmentWork</name>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
    </message>
    <message>
        <source>Réservé&#x202f;: {when}.</source>
        <translation>Booked: {when}.</translation>
    </message>
    <message>
        <source>Enregistré&#x202f;: {when}.</source>
        <translation>Saved: {when}.</translation>
    </message>
    <message>
        <source>retour à ce qui était</source>
        <translation>back to what it was</translation>
    </message>
    <message>
        <source>Saisie abandonnée&#x202f;: elle reste en brouillon.</source>
        <translation>Entry set aside: it stays as a draft.</translation>
    </message>
</context>
<context>
    <name>AppointmentsTab</name>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Retour aux rendez-vous</source>
        <translation>Back to the appointments</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message>
        <source>Imprimer le coupon</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>Voir dans l’agenda</source>
        <translation>See in the diary</translation>
    </message>
    <message>
        <source>Annuler le rendez-vous</source>
        <translation>Cancel the appointment</translation>
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
    <name>AskedDrafts</name>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>demain, lundi, dans 7 jours, 12/12…</source>
        <translation>12/12, demain, lundi, dans 7 jours…</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mettre en sommeil</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>La ligne revient à la date choisie. Le motif reste noté avec votre nom.</source>
        <translation>The line comes back on the day chosen. The reason stays recorded with your name.</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Reporter le soin</source>
        <translation>Postpone the care</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Précision</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Soin non fait</source>
        <translation>Care not done</translation>
    </message>
    <message>
        <source>Noter non fait</source>
        <translation>Record as not done</translation>
    </message>
    <message>
        <source>Ne plus attendre</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>Action non faite</source>
        <translation>Action not done</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Lettre à imprimer et signer</source>
        <translation>Letter to print and sign</translation>
    </message>
    <message>
        <source>Par téléphone ou par message</source>
        <translation>By phone or message</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Relancer</source>
        <translation>Chase</translation>
    </message>
    <message>
        <source>Noter la relance</source>
        <translation>Record the reminder</translation>
    </message>
    <message>
        <source>Règle active</source>
        <translation>Rule switched on</translation>
    </message>
    <message>
        <source>Seuil ({unit})</source>
        <translation>Threshold ({unit})</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AssessmentDeeds</name>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Retirer {score}</source>
        <translation>Withdraw {score}</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Elle ne comptera plus et restera dans l’historique, barrée.</source>
        <translation>It will no longer count and will stay in the history, struck through.</translation>
    </message>
    <message>
        <source>Évaluation retirée.</source>
        <translation>Assessment withdrawn.</translation>
    </message>
    <message>
        <source>Règles de la structure enregistrées.</source>
        <translation>The practice’s rules are saved.</translation>
    </message>
</context>
<context>
    <name>AssessmentForm</name>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Choisir une réponse et passer à la suivante</source>
        <translation>Choose an answer and move to the next</translation>
    </message>
    <message>
        <source>Revenir à la question précédente</source>
        <translation>Back to the previous question</translation>
    </message>
    <message>
        <source>Faite le</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Circonstances</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Source&#x202f;: {source}. Licence&#x202f;: {licence} Version&#x202f;: {version}.</source>
        <translation>Source: {source}. Licence: {licence} Version: {version}.</translation>
    </message>
    <message>
        <source>Correction&#x202f;: l’évaluation d’origine restera dans l’historique.</source>
        <translation>Correction: the original assessment will stay in the history.</translation>
    </message>
    <message>
        <source>Brouillon repris, commencé par {author}.</source>
        <translation>Draft taken up again, begun by {author}.</translation>
    </message>
    <message>
        <source>Brouillon gardé.</source>
        <translation>Draft kept.</translation>
    </message>
    <message>
        <source>Évaluation enregistrée.</source>
        <translation>Assessment saved.</translation>
    </message>
</context>
<context>
    <name>AssessmentPaper</name>
    <message>
        <source>Aperçu de l’évaluation</source>
        <translation>Assessment preview</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Évaluation</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Enregistrer l’évaluation</source>
        <translation>Save the assessment</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>evaluation.pdf</source>
        <translation>assessment.pdf</translation>
    </message>
    <message>
        <source>Évaluation enregistrée&#x202f;: {name}.</source>
        <translation>Assessment saved: {name}.</translation>
    </message>
</context>
<context>
    <name>AssessmentRules</name>
    <message>
        <source>À refaire tous les (mois)</source>
        <translation>Due again every (months)</translation>
    </message>
    <message>
        <source>0&#x202f;: jamais rappelée</source>
        <translation>0: never reminded</translation>
    </message>
    <message>
        <source>«&#x202f;{band}&#x202f;» à partir de</source>
        <translation>“{band}” from</translation>
    </message>
    <message>
        <source>Ne plus proposer</source>
        <translation>No longer suggest</translation>
    </message>
    <message>
        <source>Seuils et rythme&#x202f;: {scale}</source>
        <translation>Thresholds and interval: {scale}</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Pour toute la structure. Les scores déjà enregistrés gardent leur lecture et leur version.</source>
        <translation>For the whole practice. Scores already saved keep their meaning and their version.</translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message>
        <source>ce jour</source>
        <translation>today</translation>
    </message>
    <message>
        <source>dans&#xa0;{days}&#xa0;j</source>
        <translation>in {days} d</translation>
    </message>
    <message>
        <source>en {month}</source>
        <translation>in {month}</translation>
    </message>
    <message>
        <source>en retard de&#xa0;{days}&#xa0;j</source>
        <translation>{days} d overdue</translation>
    </message>
    <message>
        <source>à refaire {when}</source>
        <translation>due again {when}</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>moins bien</source>
        <translation>worse</translation>
    </message>
    <message>
        <source>mieux</source>
        <translation>better</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>remplacée</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>retirée</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Aucune réponse sur {expected}, score après la dernière</source>
        <translation>No answers out of {expected}, score after the last one</translation>
    </message>
    <message>
        <source>1 réponse sur {expected}, score après la dernière</source>
        <translation>1 answer out of {expected}, score after the last one</translation>
    </message>
    <message>
        <source>{answered} réponses sur {expected}, score après la dernière</source>
        <translation>{answered} answers out of {expected}, score after the last one</translation>
    </message>
</context>
<context>
    <name>AssessmentsBoard</name>
    <message>
        <source>Chercher une échelle</source>
        <translation>Search for a scale</translation>
    </message>
    <message>
        <source>Faites</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>À refaire</source>
        <translation>Due again</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Échelles montrées</source>
        <translation>Scales shown</translation>
    </message>
    <message>
        <source>Nouvelle évaluation</source>
        <translation>New assessment</translation>
    </message>
    <message>
        <source>Évaluations</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Faite le</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Brouillon du {day}, {author}</source>
        <translation>Draft of {day}, {author}</translation>
    </message>
    <message>
        <source>selon l’âge et les études</source>
        <translation>by age and schooling</translation>
    </message>
</context>
<context>
    <name>AssessmentsTab</name>
    <message>
        <source>Évaluations</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Remplir l’échelle choisie</source>
        <translation>Fill in the chosen scale</translation>
    </message>
    <message>
        <source>Comparer deux dates</source>
        <translation>Compare two dates</translation>
    </message>
    <message>
        <source>Chercher une échelle</source>
        <translation>Search for a scale</translation>
    </message>
</context>
<context>
    <name>AwaitedForm</name>
    <message>
        <source>Choisissez la personne dans la liste.</source>
        <translation>Choose the person in the list.</translation>
    </message>
    <message>
        <source>Nouvelle attente</source>
        <translation>New awaited reply</translation>
    </message>
    <message>
        <source>Noter l’attente</source>
        <translation>Record the awaited reply</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ce qui est attendu</source>
        <translation>What is awaited</translation>
    </message>
    <message>
        <source>De qui</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Choisi dans l’annuaire, son titre va sur la lettre.</source>
        <translation>If chosen from the directory, their title goes on the letter.</translation>
    </message>
    <message>
        <source>Examen demandé</source>
        <translation>Test requested</translation>
    </message>
    <message>
        <source>HbA1c, scanner… pour signaler une seconde demande.</source>
        <translation>HbA1c, CT scan… to flag a second request.</translation>
    </message>
    <message>
        <source>Attendu pour le</source>
        <translation>Expected by</translation>
    </message>
    <message>
        <source>Attente notée.</source>
        <translation>Awaited reply recorded.</translation>
    </message>
</context>
<context>
    <name>BackupPlaces</name>
    <message>
        <source>Copie du {when}, relue</source>
        <translation>Copy of {when}, read back</translation>
    </message>
    <message>
        <source>Première copie à venir</source>
        <translation>First copy still to come</translation>
    </message>
    <message>
        <source>Absent en ce moment : la copie se fera à son retour.</source>
        <translation>Not there at the moment: the copy will be made when it is back.</translation>
    </message>
    <message>
        <source>Plein : faites de la place, la copie est retentée.</source>
        <translation>Full: make room, the copy is tried again.</translation>
    </message>
    <message>
        <source>Écriture refusée : vérifiez le verrou de la clé ou les droits.</source>
        <translation>Writing refused: check the lock on the memory stick, or the permissions.</translation>
    </message>
    <message>
        <source>La copie relue n’est pas bonne : changez de support.</source>
        <translation>The copy read back is not good: use another drive.</translation>
    </message>
    <message>
        <source>Ne répond plus : la copie est retentée.</source>
        <translation>No longer responds: the copy is tried again.</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Nom d’une personne de cette sauvegarde</source>
        <translation>Name of a person in this backup</translation>
    </message>
    <message>
        <source>Nom, prénom ou date de naissance</source>
        <translation>Surname, first name or date of birth</translation>
    </message>
    <message>
        <source>Regarder</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Est-ce la bonne ? Regardez-y une personne vue récemment.</source>
        <translation>Is it the right one? Look in it for a person seen recently.</translation>
    </message>
    <message>
        <source>Sauvegarde du {day} à {time}, vérifiée</source>
        <translation>Backup of {day} at {time}, verified</translation>
    </message>
    <message>
        <source>Personne de ce nom dans cette sauvegarde.</source>
        <translation>Nobody of that name in this backup.</translation>
    </message>
    <message>
        <source>dernière transmission le {day} : {focus}</source>
        <translation>last handover note on {day}: {focus}</translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n handover note</numerusform>
            <numerusform>%n handover notes</numerusform>
        </translation>
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
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Soins à faire</source>
        <translation>Care tasks to do</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Mouvements de stock</source>
        <translation>Stock movements</translation>
    </message>
    <message>
        <source>{count} aujourd’hui</source>
        <translation>{count} today</translation>
    </message>
    <message>
        <source>Aucun coffre ici : rien ne sera remplacé.</source>
        <translation>No vault here: nothing will be replaced.</translation>
    </message>
    <message>
        <source>Le coffre actuel ne s’ouvre plus : on ne peut pas dire ce qui a été écrit depuis. Il sera mis de côté, pas effacé.</source>
        <translation>The current vault no longer opens: there is no telling what has been written since. It will be set aside, not erased.</translation>
    </message>
    <message>
        <source>Le coffre actuel n’a pas la clé de cette sauvegarde : tout ce qui a été écrit depuis manquera. Le coffre actuel sera mis de côté, pas effacé.</source>
        <translation>The vault in use does not have the key of this backup: everything written since will be missing. The vault in use will be set aside, not erased.</translation>
    </message>
    <message>
        <source>Rien n’a été écrit depuis cette sauvegarde.</source>
        <translation>Nothing has been written since this backup.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Perdu si vous restaurez : {many} ({since}). Le coffre actuel sera mis de côté, pas effacé.</source>
        <translation>Lost if you restore: {many} ({since}). The current vault will be set aside, not erased.</translation>
    </message>
    <message>
        <source>Une autre sauvegarde a été restaurée entre-temps.</source>
        <translation>Another backup was restored in the meantime.</translation>
    </message>
    <message>
        <source>moins d’une heure de travail</source>
        <translation>less than an hour’s work</translation>
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
        <source>et {days} avant : {actions}</source>
        <translation>and {days} before: {actions}</translation>
    </message>
</context>
<context>
    <name>BackupView</name>
    <message>
        <source>Toutes les sauvegardes</source>
        <translation>All backups</translation>
    </message>
    <message>
        <source>Verrouiller et restaurer…</source>
        <translation>Lock and restore…</translation>
    </message>
    <message>
        <source>Coordo se verrouille. Là, un administrateur tape sa phrase de passe et une deuxième personne confirme.</source>
        <translation>Coordo locks. There, an administrator types their passphrase and a second person confirms.</translation>
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
    <message>
        <source>Avant de renouveler la clé</source>
        <translation>Before renewing the key</translation>
    </message>
    <message>
        <source>Avant une restauration</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>Avant un effacement</source>
        <translation>Before an erasure</translation>
    </message>
    <message>
        <source>Après un effacement</source>
        <translation>After an erasure</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Date future</source>
        <translation>Future date</translation>
    </message>
    <message>
        <source>Vérifiée</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Ancienne clé</source>
        <translation>Old key</translation>
    </message>
    <message>
        <source>Illisible</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Ce poste</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Où sont les sauvegardes</source>
        <translation>Where the backups are</translation>
    </message>
    <message>
        <source>Exercice annuel</source>
        <translation>Yearly rehearsal</translation>
    </message>
    <message>
        <source>Exercice annuel de restauration</source>
        <translation>Yearly restore rehearsal</translation>
    </message>
    <message>
        <source>Enregistrer la feuille</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Sauvegarder maintenant</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Regarder</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Aucune sauvegarde ici. La première se fait à la fermeture.</source>
        <translation>No backup here. The first is made on closing.</translation>
    </message>
    <message>
        <source>Copie faite et vérifiée : {name}.</source>
        <translation>Copy made and verified: {name}.</translation>
    </message>
    <message>
        <source>Les sauvegardes seront copiées sur « {name} ».</source>
        <translation>Backups will be copied to “{name}”.</translation>
    </message>
    <message>
        <source>Copie faite et relue sur « {name} ».</source>
        <translation>Copy made and read back on “{name}”.</translation>
    </message>
    <message>
        <source>Plus de copie à cet endroit. Celles qui y sont restent.</source>
        <translation>No more copies to this place. Those already there stay.</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Où copier la sauvegarde</source>
        <translation>Where to copy the backup</translation>
    </message>
    <message>
        <source>Clé, disque ou dossier des copies</source>
        <translation>Memory stick, disk or folder for the copies</translation>
    </message>
    <message>
        <source>Sauvegarde faite et vérifiée à {time}.</source>
        <translation>Backup made and verified at {time}.</translation>
    </message>
    <message>
        <source>La sauvegarde du {when} est intacte.</source>
        <translation>The backup of {when} is intact.</translation>
    </message>
    <message>
        <source>Exercice réussi : la sauvegarde se restaure.</source>
        <translation>Rehearsal passed: the backup can be restored.</translation>
    </message>
    <message>
        <source>Exercice échoué : cette sauvegarde n’est pas bonne. Faites-en une autre.</source>
        <translation>Rehearsal failed: this backup is not good. Make another.</translation>
    </message>
    <message>
        <source>Feuille enregistrée&#x202f;: {name}</source>
        <translation>Sheet saved: {name}</translation>
    </message>
    <message>
        <source>Exercice annuel noté.</source>
        <translation>Yearly rehearsal recorded.</translation>
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
    <name>BeginPlan</name>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Partir d’un modèle</source>
        <translation>Start from a template</translation>
    </message>
    <message>
        <source>Reprendre les constats</source>
        <translation>Use known findings</translation>
    </message>
    <message>
        <source>Premier problème</source>
        <translation>First problem</translation>
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
    <name>BoundsSection</name>
    <message>
        <source>Seuils usuels des mesures</source>
        <translation>Usual thresholds of measurements</translation>
    </message>
    <message>
        <source>Valeurs de départ, à la main de la structure&#x202f;; elles ne viennent d’aucune recommandation. Les seuils d’un patient passent toujours avant. Un côté laissé vide n’a pas de limite.</source>
        <translation>Starting values, for the practice to decide; they come from no recommendation. A patient’s own thresholds always come first. A side left empty has no limit.</translation>
    </message>
    <message>
        <source>Âge</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Revenir aux valeurs de départ</source>
        <translation>Back to the starting values</translation>
    </message>
    <message>
        <source>au moins</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>au plus</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>Seuils usuels enregistrés.</source>
        <translation>Usual thresholds saved.</translation>
    </message>
    <message>
        <source>TA</source>
        <translation>BP</translation>
    </message>
    <message>
        <source>TA min.</source>
        <translation>BP min.</translation>
    </message>
    <message>
        <source>FC</source>
        <translation>HR</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>RR</translation>
    </message>
    <message>
        <source>Glycémie</source>
        <translation>Glucose</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>NRS</translation>
    </message>
    <message>
        <source>Diurèse</source>
        <translation>Urine</translation>
    </message>
    <message>
        <source>Conscience</source>
        <translation>Consciousness</translation>
    </message>
    <message>
        <source>IMC</source>
        <translation>BMI</translation>
    </message>
    <message>
        <source>Nouveau-né</source>
        <translation>Newborn</translation>
    </message>
    <message>
        <source>Moins de 2 ans</source>
        <translation>Under 2</translation>
    </message>
    <message>
        <source>2 à 11 ans</source>
        <translation>2 to 11</translation>
    </message>
    <message>
        <source>12 à 17 ans</source>
        <translation>12 to 17</translation>
    </message>
    <message>
        <source>18 à 74 ans</source>
        <translation>18 to 74</translation>
    </message>
    <message>
        <source>75 ans et plus</source>
        <translation>75 and over</translation>
    </message>
</context>
<context>
    <name>BreachesView</name>
    <message>
        <source>Noter une violation</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Violations de données</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Aucune violation. Feuille perdue, dossier vu par erreur, poste volé&#x202f;: notez-le ici aussitôt. La CNIL se prévient dans les 72&#xa0;heures s’il y a un risque.</source>
        <translation>No breach. Sheet lost, record seen by mistake, computer stolen: record it here at once. The CNIL must be notified within 72 hours if there is a risk.</translation>
    </message>
    <message>
        <source>Violation notée.</source>
        <translation>Breach recorded.</translation>
    </message>
    <message>
        <source>Violation n°&#xa0;{number}</source>
        <translation>Breach no. {number}</translation>
    </message>
    <message>
        <source>Violation enregistrée.</source>
        <translation>Breach saved.</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Découverte le</source>
        <translation>Discovered on</translation>
    </message>
    <message>
        <source>Ce qui s’est passé</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Les données ont été</source>
        <translation>The data was</translation>
    </message>
    <message>
        <source>Qui est concerné</source>
        <translation>Who is affected</translation>
    </message>
    <message>
        <source>Personnes, environ</source>
        <translation>People, about</translation>
    </message>
    <message>
        <source>Nombre de personnes</source>
        <translation>Number of people</translation>
    </message>
    <message>
        <source>Dossiers, environ</source>
        <translation>Records, about</translation>
    </message>
    <message>
        <source>Nombre de dossiers</source>
        <translation>Number of records</translation>
    </message>
    <message>
        <source>Quelles données</source>
        <translation>Which data</translation>
    </message>
    <message>
        <source>Conséquences possibles</source>
        <translation>Possible consequences</translation>
    </message>
    <message>
        <source>Mesures prises</source>
        <translation>Measures taken</translation>
    </message>
    <message>
        <source>Risque pour les personnes</source>
        <translation>Risk to the people</translation>
    </message>
    <message>
        <source>CNIL prévenue le</source>
        <translation>CNIL notified on</translation>
    </message>
    <message>
        <source>Si après 72&#xa0;h, pourquoi</source>
        <translation>If after 72 h, why</translation>
    </message>
    <message>
        <source>Personnes prévenues le</source>
        <translation>People told on</translation>
    </message>
    <message>
        <source>Violation close.</source>
        <translation>Breach closed.</translation>
    </message>
    <message>
        <source>découverte {day} à {time}, {risk}</source>
        <translation>discovered {day} at {time}, {risk}</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>CalendarFilePanel</name>
    <message>
        <source>Calendriers</source>
        <translation>Calendars</translation>
    </message>
    <message>
        <source>La maison de santé</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Tout le monde</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Importer ou exporter un calendrier</source>
        <translation>Import or export a calendar</translation>
    </message>
    <message>
        <source>Enregistrer le calendrier…</source>
        <translation>Save the calendar…</translation>
    </message>
    <message>
        <source>Fichier du calendrier</source>
        <translation>Calendar file</translation>
    </message>
    <message>
        <source>Un fichier .ics</source>
        <translation>An .ics file</translation>
    </message>
    <message>
        <source>Parcourir…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>De qui est cet agenda</source>
        <translation>Whose diary this is</translation>
    </message>
    <message>
        <source>Sans professionnel, ils se voient en mois et en liste.</source>
        <translation>Without a professional, they are seen in month and list views.</translation>
    </message>
    <message>
        <source>Google, Outlook, Apple, Doctolib… Chaque événement devient un rendez-vous avec son heure et son titre. Rien n’est écrit avant que vous ne l’ayez vu&#x202f;; importer deux fois ne double rien.</source>
        <translation>Google, Outlook, Apple, Doctolib… Each event becomes an appointment with its time and title. Nothing is written before you have seen it; importing twice duplicates nothing.</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Agenda de</source>
        <translation>Diary of</translation>
    </message>
    <message>
        <source>Quels jours</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>De qui</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Comment les patients sont nommés</source>
        <translation>How patients are named</translation>
    </message>
    <message>
        <source>Pour un téléphone ou un autre agenda. Une série s’écrit entière, avec ses exceptions.</source>
        <translation>For a phone or another calendar. A series is written whole, with its exceptions.</translation>
    </message>
    <message>
        <source>Jours</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Importer, ou enregistrer le calendrier</source>
        <translation>Import, or save the calendar</translation>
    </message>
    <message numerus="yes">
        <source>Importer %n événement(s)</source>
        <translation>
            <numerusform>Import %n event</numerusform>
            <numerusform>Import %n events</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendrier importé (nouveaux&#x202f;: {created}, modifiés&#x202f;: {updated}, inchangés&#x202f;: {same}, refusés&#x202f;: {refused}).</source>
        <translation>Calendar imported (new: {created}, changed: {updated}, unchanged: {same}, refused: {refused}).</translation>
    </message>
    <message>
        <source>Calendrier à importer</source>
        <translation>Calendar to import</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Calendriers (*.ics *.ical)</source>
        <translation>Calendars (*.ics *.ical)</translation>
    </message>
    <message numerus="yes">
        <source>Calendrier écrit&#x202f;: %n événement(s).</source>
        <translation>
            <numerusform>Calendar written: %n event.</numerusform>
            <numerusform>Calendar written: %n events.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le fichier nommera les patients en clair, sans mot de passe, et cet export sera inscrit au journal.</source>
        <translation>The file will name patients in clear, without a password, and this export will be recorded in the log.</translation>
    </message>
    <message>
        <source>Enregistrer le calendrier</source>
        <translation>Save the calendar</translation>
    </message>
    <message>
        <source>Calendrier (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>agenda.ics</source>
        <translation>diary.ics</translation>
    </message>
</context>
<context>
    <name>CalendarHost</name>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Importer un calendrier</source>
        <translation>Import a calendar</translation>
    </message>
    <message>
        <source>Exporter un calendrier</source>
        <translation>Export a calendar</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>une ligne ne se lit pas</source>
        <translation>a line cannot be read</translation>
    </message>
    <message>
        <source>une ligne est trop longue</source>
        <translation>a line is too long</translation>
    </message>
    <message>
        <source>tâche ou note, pas un rendez-vous</source>
        <translation>task or note, not an appointment</translation>
    </message>
    <message>
        <source>sans date de début</source>
        <translation>no start date</translation>
    </message>
    <message>
        <source>une date ne se lit pas</source>
        <translation>a date cannot be read</translation>
    </message>
    <message>
        <source>date trop ancienne ou trop lointaine</source>
        <translation>date too far in the past or future</translation>
    </message>
    <message>
        <source>fuseau horaire inconnu</source>
        <translation>unknown time zone</translation>
    </message>
    <message>
        <source>commence à une heure qui n’existe pas, la nuit de l’heure d’été</source>
        <translation>starts at a time that does not exist, on the night of the clock change</translation>
    </message>
    <message>
        <source>finit à l’heure où il commence</source>
        <translation>ends at the time it starts</translation>
    </message>
    <message>
        <source>finit avant de commencer</source>
        <translation>ends before it begins</translation>
    </message>
    <message>
        <source>trop long pour un rendez-vous&#x202f;: notez une absence</source>
        <translation>too long for an appointment: record an absence</translation>
    </message>
    <message>
        <source>marqué «&#xa0;disponible&#xa0;»&#x202f;: ne prend le temps de personne</source>
        <translation>marked “free”: takes nobody’s time</translation>
    </message>
    <message>
        <source>la répétition ne se lit pas</source>
        <translation>the repetition cannot be read</translation>
    </message>
    <message>
        <source>se répète plus de 1&#x202f;000 fois par an</source>
        <translation>repeats more than 1,000 times a year</translation>
    </message>
    <message>
        <source>la répétition ne tombe sur aucun jour</source>
        <translation>the repetition falls on no day</translation>
    </message>
    <message>
        <source>modifie d’un coup toute la suite d’une série</source>
        <translation>changes the whole rest of a series at once</translation>
    </message>
    <message>
        <source>plusieurs jours entiers qui se répètent</source>
        <translation>several whole days that repeat</translation>
    </message>
    <message>
        <source>deux fois dans le fichier</source>
        <translation>twice in the file</translation>
    </message>
    <message>
        <source>vient de cet agenda et y est autrement&#x202f;: laissé tel quel</source>
        <translation>comes from this diary and differs there: left as it is</translation>
    </message>
    <message>
        <source>modifié ou clos ici depuis&#x202f;: laissé tel quel</source>
        <translation>changed or closed here since: left as it is</translation>
    </message>
    <message>
        <source>4&#xa0;semaines à partir d’aujourd’hui</source>
        <translation>4 weeks from today</translation>
    </message>
    <message>
        <source>3&#xa0;mois à partir d’aujourd’hui</source>
        <translation>3 months from today</translation>
    </message>
    <message>
        <source>1&#xa0;an à partir d’aujourd’hui</source>
        <translation>1 year from today</translation>
    </message>
    <message>
        <source>Le jour affiché&#x202f;: {day}</source>
        <translation>The day shown: {day}</translation>
    </message>
    <message>
        <source>Du {first} au {last}</source>
        <translation>From {first} to {last}</translation>
    </message>
    <message>
        <source>Sans aucun nom&#x202f;: «&#xa0;Occupé&#xa0;»</source>
        <translation>No names at all: “Busy”</translation>
    </message>
    <message>
        <source>Initiales</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Noms entiers</source>
        <translation>Full names</translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Annulé par le patient</source>
        <translation>Cancelled by the patient</translation>
    </message>
    <message>
        <source>Lesquels</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Annuler le rendez-vous</source>
        <translation>Cancel the appointment</translation>
    </message>
</context>
<context>
    <name>CarePlanTab</name>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Ajouter sous la ligne</source>
        <translation>Add under the line</translation>
    </message>
    <message>
        <source>Ajouter un problème ou besoin</source>
        <translation>Add a problem or need</translation>
    </message>
    <message>
        <source>Retirer la ligne</source>
        <translation>Remove the line</translation>
    </message>
    <message>
        <source>Monter la ligne</source>
        <translation>Move the line up</translation>
    </message>
    <message>
        <source>Descendre la ligne</source>
        <translation>Move the line down</translation>
    </message>
    <message>
        <source>Ce qui compte pour la personne</source>
        <translation>What matters to the person</translation>
    </message>
    <message>
        <source>Partir d’un modèle</source>
        <translation>Start from a template</translation>
    </message>
    <message>
        <source>Reprendre les constats</source>
        <translation>Use known findings</translation>
    </message>
    <message>
        <source>Comparer les versions</source>
        <translation>Compare versions</translation>
    </message>
    <message>
        <source>Prendre un rendez-vous pour la ligne</source>
        <translation>Make an appointment for the line</translation>
    </message>
    <message>
        <source>Sortir le matériel de la ligne</source>
        <translation>Hand out the line’s equipment</translation>
    </message>
    <message>
        <source>Aller aux tâches de la semaine</source>
        <translation>Go to the week’s tasks</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Réviser le plan</source>
        <translation>Review the plan</translation>
    </message>
    <message>
        <source>Déplier</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Replier</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Modifier la ligne</source>
        <translation>Edit the line</translation>
    </message>
    <message>
        <source>En revue&#x202f;: objectif atteint</source>
        <translation>In review: goal reached</translation>
    </message>
    <message>
        <source>En revue&#x202f;: atteint en partie</source>
        <translation>In review: partly reached</translation>
    </message>
    <message>
        <source>Ajouter sous la ligne&#x202f;; en revue, objectif non atteint</source>
        <translation>Add under the line; in review, goal not reached</translation>
    </message>
    <message>
        <source>En revue&#x202f;: objectif en cours</source>
        <translation>In review: goal in progress</translation>
    </message>
    <message>
        <source>En revue&#x202f;: objectif abandonné</source>
        <translation>In review: goal dropped</translation>
    </message>
    <message>
        <source>Pas encore de plan de soins.</source>
        <translation>No care plan yet.</translation>
    </message>
    <message>
        <source>Ce plan n’a pas encore de ligne.</source>
        <translation>This plan has no lines yet.</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Prendre un rendez-vous…</source>
        <translation>Make an appointment…</translation>
    </message>
    <message>
        <source>Sortir le matériel…</source>
        <translation>Hand out the equipment…</translation>
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
        <source>Retirer</source>
        <translation>Remove</translation>
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
        <source>Ce que vous ouvrez, modifiez ou imprimez est noté dans un journal, pour la sécurité des personnes suivies. Il ne sert pas à évaluer le travail&#x202f;; vous pouvez lire le vôtre dans Réglages.</source>
        <translation>What you open, change or print is recorded in a log, for the safety of the people being followed. It is not used to assess work; you can read your own in Settings.</translation>
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
    <name>CheckLine</name>
    <message>
        <source>Trouvé&#x202f;: {name}</source>
        <translation>Found: {name}</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source> à retirer</source>
        <translation> to remove</translation>
    </message>
    <message>
        <source>complet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>+{many} de la réserve</source>
        <translation>+{many} from the reserve</translation>
    </message>
    <message>
        <source>manque {many}</source>
        <translation>{many} missing</translation>
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
    <name>ClosingQuestion</name>
    <message>
        <source>Renouveler aussi la clé du coffre</source>
        <translation>Renew the vault key too</translation>
    </message>
    <message>
        <source>Sans cela, une copie des fichiers qu’elle aurait gardée ouvrirait encore ce qui s’écrit ensuite. Quelques secondes&#x202f;; les autres gardent leur phrase de passe.</source>
        <translation>Without this, a copy of the files they may have kept would still open what is written from now on. A few seconds; the others keep their passphrase.</translation>
    </message>
    <message>
        <source>Fermer l’accès</source>
        <translation>Close access</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{name} n’ouvrira plus le coffre. Ce que cette personne a signé reste signé.</source>
        <translation>{name} will no longer open the vault. What this person signed stays signed.</translation>
    </message>
</context>
<context>
    <name>ClosingsPanel</name>
    <message>
        <source>Fermetures</source>
        <translation>Closures</translation>
    </message>
    <message>
        <source>Ponts, congés, formation : personne n’est attendu ces jours-là.</source>
        <translation>Long weekends, leave, training: nobody is expected on those days.</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ajouter la fermeture</source>
        <translation>Add the closure</translation>
    </message>
    <message>
        <source>Aucune fermeture à venir.</source>
        <translation>No closure coming up.</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fermeture enregistrée : {days}.</source>
        <translation>Closure saved: {days}.</translation>
    </message>
    <message>
        <source>Fermeture retirée : {days}.</source>
        <translation>Closure removed: {days}.</translation>
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
    <name>CodeLine</name>
    <message>
        <source>Code {number}</source>
        <translation>Code {number}</translation>
    </message>
    <message>
        <source>lire ou saisir un code</source>
        <translation>read or type a code</translation>
    </message>
    <message>
        <source>Unités par boîte</source>
        <translation>Units per box</translation>
    </message>
    <message>
        <source>Conditionnement</source>
        <translation>Packaging</translation>
    </message>
    <message>
        <source>boîte de 10</source>
        <translation>box of 10</translation>
    </message>
    <message>
        <source>Combien d’unités contient une boîte qui porte ce code</source>
        <translation>How many units a box bearing this code contains</translation>
    </message>
</context>
<context>
    <name>Cold</name>
    <message>
        <source>Matin</source>
        <translation>Morn.</translation>
    </message>
    <message>
        <source>Soir</source>
        <translation>Eve.</translation>
    </message>
    <message>
        <source>à décider</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>avis attendu</source>
        <translation>advice awaited</translation>
    </message>
    <message>
        <source>utilisable</source>
        <translation>usable</translation>
    </message>
    <message>
        <source>à détruire</source>
        <translation>to destroy</translation>
    </message>
    <message>
        <source>{low} à {high}&#x202f;°C</source>
        <translation>{low} to {high} °C</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) à décider</source>
        <translation>
            <numerusform>%n lot to decide</numerusform>
            <numerusform>%n lots to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>décidé</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>lecture corrigée</source>
        <translation>reading corrected</translation>
    </message>
    <message>
        <source>{days} j {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>dure encore</source>
        <translation>still going on</translation>
    </message>
    <message>
        <source>inconnue, entre deux relevés</source>
        <translation>unknown, between two readings</translation>
    </message>
    <message>
        <source>au plus {most}, entre deux relevés</source>
        <translation>at most {most}, between two readings</translation>
    </message>
    <message>
        <source>au moins {least}</source>
        <translation>at least {least}</translation>
    </message>
    <message>
        <source>de {least} à {most}</source>
        <translation>from {least} to {most}</translation>
    </message>
    <message>
        <source>trop chaud</source>
        <translation>too warm</translation>
    </message>
    <message>
        <source>trop froid</source>
        <translation>too cold</translation>
    </message>
    <message>
        <source>dans les limites</source>
        <translation>within limits</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lu</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Max.</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>à relever</source>
        <translation>to be read</translation>
    </message>
    <message>
        <source>non relevé</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>corrigé</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>min. et max. non remis à zéro</source>
        <translation>min. and max. not reset</translation>
    </message>
    <message>
        <source>de {low} à {high}</source>
        <translation>from {low} to {high}</translation>
    </message>
    <message>
        <source>Aperçu du relevé de températures</source>
        <translation>Temperature log preview</translation>
    </message>
    <message>
        <source>Retour au froid</source>
        <translation>Back to the cold chain</translation>
    </message>
    <message>
        <source>Relevé de températures</source>
        <translation>Temperature log</translation>
    </message>
    <message>
        <source>Enregistrer le relevé</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>releve-de-temperatures.pdf</source>
        <translation>temperature-log.pdf</translation>
    </message>
    <message>
        <source>Relevé enregistré&#x202f;: {name}</source>
        <translation>Log saved: {name}</translation>
    </message>
</context>
<context>
    <name>ColdCurve</name>
    <message>
        <source>1 sem.</source>
        <translation>1 wk</translation>
    </message>
    <message>
        <source>1 mois</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>3 mois</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>1 an</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>Période de la courbe</source>
        <translation>Period of the curve</translation>
    </message>
    <message>
        <source>Aucun relevé dans cette période.</source>
        <translation>No reading in this period.</translation>
    </message>
    <message>
        <source>à garder entre {limits}</source>
        <translation>to be kept between {limits}</translation>
    </message>
    <message numerus="yes">
        <source>%n demi-journée(s) sans relevé</source>
        <translation>
            <numerusform>%n half-day without a reading</numerusform>
            <numerusform>%n half-days without a reading</numerusform>
        </translation>
    </message>
    <message>
        <source> · min. {low}, max. {high}</source>
        <translation> · min. {low}, max. {high}</translation>
    </message>
    <message>
        <source>Courbe du réfrigérateur</source>
        <translation>Curve of the fridge</translation>
    </message>
</context>
<context>
    <name>ColdDeeds</name>
    <message numerus="yes">
        <source>{figure} noté. %n unité(s) mise(s) en quarantaine.</source>
        <translation>
            <numerusform>{figure} recorded. %n unit put in quarantine.</numerusform>
            <numerusform>{figure} recorded. %n units put in quarantine.</numerusform>
        </translation>
    </message>
    <message>
        <source>{figure} noté. Écart terminé, durée {length}.</source>
        <translation>{figure} recorded. Excursion over, it lasted {length}.</translation>
    </message>
    <message>
        <source>{figure} noté. L’écart est annulé.</source>
        <translation>{figure} recorded. The excursion is cancelled.</translation>
    </message>
    <message>
        <source>{figure} noté, hors des limites.</source>
        <translation>{figure} recorded, outside the limits.</translation>
    </message>
    <message>
        <source>{figure} noté.</source>
        <translation>{figure} recorded.</translation>
    </message>
    <message>
        <source>Relevé retiré&#x202f;; il reste barré dans le relevé du mois.</source>
        <translation>Reading withdrawn; it stays struck through in the month’s log.</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>À détruire</source>
        <translation>To destroy</translation>
    </message>
    <message>
        <source>Avis attendu</source>
        <translation>Await advice</translation>
    </message>
    <message>
        <source>Qui a été appelé</source>
        <translation>Who was called</translation>
    </message>
    <message>
        <source>Laboratoire, pharmacien, centre de pharmacovigilance</source>
        <translation>Laboratory, pharmacist, pharmacovigilance centre</translation>
    </message>
    <message>
        <source>Ce qui a été dit</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Décider</source>
        <translation>Decide</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) concerné(s)</source>
        <translation>
            <numerusform>%n lot concerned</numerusform>
            <numerusform>%n lots concerned</numerusform>
        </translation>
    </message>
    <message>
        <source>Le réfrigérateur est encore hors de ses limites.</source>
        <translation>The fridge is still outside its limits.</translation>
    </message>
</context>
<context>
    <name>ColdEntry</name>
    <message>
        <source>Température lue</source>
        <translation>Temperature read</translation>
    </message>
    <message>
        <source>4,5</source>
        <translation>4.5</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Heure du relevé</source>
        <translation>Time of the reading</translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Remis à zéro</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Abandonner la saisie</source>
        <translation>Discard what was typed</translation>
    </message>
    <message>
        <source>Lu, en °C</source>
        <translation>Read, in °C</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Max.</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correction du relevé de {moment}&#x202f;: </source>
        <translation>Correction of the reading of {moment}: </translation>
    </message>
    <message>
        <source>min. </source>
        <translation>min. </translation>
    </message>
    <message>
        <source>max. </source>
        <translation>max. </translation>
    </message>
    <message>
        <source>45 se lit 4,5&#x202f;°C. Pour 12&#x202f;°C, tapez 12,0.</source>
        <translation>45 is read as 4.5 °C. For 12 °C, type 12.0.</translation>
    </message>
</context>
<context>
    <name>ColdPage</name>
    <message>
        <source>Chaîne du froid</source>
        <translation>Cold chain</translation>
    </message>
    <message>
        <source>Relevé du mois</source>
        <translation>Month’s log</translation>
    </message>
    <message>
        <source>Relevés</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Réfrigérateur suivant</source>
        <translation>Next fridge</translation>
    </message>
    <message>
        <source>Relevé du mois sur papier</source>
        <translation>Month’s log on paper</translation>
    </message>
    <message>
        <source>Lire la courbe, flèches</source>
        <translation>Read the curve, arrow keys</translation>
    </message>
    <message>
        <source>Relever la température</source>
        <translation>Read the temperature</translation>
    </message>
    <message>
        <source>Corriger le relevé choisi</source>
        <translation>Correct the chosen reading</translation>
    </message>
    <message>
        <source>Retirer le relevé choisi</source>
        <translation>Withdraw the chosen reading</translation>
    </message>
    <message>
        <source>Lot utilisable</source>
        <translation>Lot usable</translation>
    </message>
    <message>
        <source>Lot à détruire</source>
        <translation>Lot to destroy</translation>
    </message>
    <message>
        <source>Avis attendu sur le lot</source>
        <translation>Await advice on the lot</translation>
    </message>
    <message>
        <source>Lot à décider de nouveau</source>
        <translation>Lot to be decided again</translation>
    </message>
    <message>
        <source>Tous les lots utilisables</source>
        <translation>All lots usable</translation>
    </message>
    <message>
        <source>Tous les lots à détruire</source>
        <translation>All lots to destroy</translation>
    </message>
    <message>
        <source>Avis attendu sur tous les lots</source>
        <translation>Await advice on all lots</translation>
    </message>
    <message>
        <source>Aucun réfrigérateur. Ajoutez un lieu de cette sorte dans les réglages du stock.</source>
        <translation>No fridge. Add a place of this kind in the stock settings.</translation>
    </message>
</context>
<context>
    <name>ColdPanel</name>
    <message>
        <source>Écarts de température</source>
        <translation>Temperature excursions</translation>
    </message>
    <message>
        <source>Lots concernés</source>
        <translation>Lots concerned</translation>
    </message>
    <message>
        <source>Aucun écart de température n’a été relevé sur ce réfrigérateur.</source>
        <translation>No temperature excursion has been recorded for this fridge.</translation>
    </message>
    <message>
        <source>Lots isolés, à décider un par un</source>
        <translation>Lots set apart, to be decided one by one</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>À détruire</source>
        <translation>To destroy</translation>
    </message>
    <message>
        <source>Avis attendu</source>
        <translation>Await advice</translation>
    </message>
    <message>
        <source>Majuscule&#x202f;+ lettre&#x202f;: tous les lots qui attendent.</source>
        <translation>Shift + letter: all the lots that are waiting.</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) dedans</source>
        <translation>
            <numerusform>%n unit inside</numerusform>
            <numerusform>%n units inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s) manqué(s) en 7 jours</source>
        <translation>
            <numerusform>%n reading missed in 7 days</numerusform>
            <numerusform>%n readings missed in 7 days</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce qui a été décidé</source>
        <translation>What was decided</translation>
    </message>
    <message>
        <source>Vu hors limites</source>
        <translation>Seen outside limits</translation>
    </message>
    <message>
        <source>Dernier bon relevé</source>
        <translation>Last good reading</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back within limits</translation>
    </message>
    <message>
        <source>pas encore</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Extrêmes</source>
        <translation>Extremes</translation>
    </message>
    <message>
        <source>{low} et {high}</source>
        <translation>{low} and {high}</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) depuis le dernier bon relevé</source>
        <translation>
            <numerusform>%n unit since the last good reading</numerusform>
            <numerusform>%n units since the last good reading</numerusform>
        </translation>
    </message>
    <message>
        <source>Déjà sorties</source>
        <translation>Already handed out</translation>
    </message>
    <message>
        <source>Ce que contient le réfrigérateur est en quarantaine. Mettez-le au froid ailleurs, appelez le laboratoire ou un pharmacien, relevez à nouveau.</source>
        <translation>What the fridge holds is in quarantine. Keep it cold elsewhere, call the laboratory or a pharmacist, read again.</translation>
    </message>
    <message>
        <source>Rien n’était dans le réfrigérateur.</source>
        <translation>Nothing was in the fridge.</translation>
    </message>
    <message>
        <source>Ces unités restent en quarantaine tant que rien n’est décidé. Utilisable les rend au stock, à détruire les garde à part jusqu’au bordereau.</source>
        <translation>These units stay in quarantine until something is decided. Usable gives them back to stock, to be destroyed keeps them apart until the slip.</translation>
    </message>
    <message>
        <source>Le relevé a été corrigé&#x202f;: le réfrigérateur n’est pas sorti de ses limites.</source>
        <translation>The reading was corrected: the fridge did not leave its limits.</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) utilisable(s)</source>
        <translation>
            <numerusform>%n unit usable</numerusform>
            <numerusform>%n units usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) à détruire</source>
        <translation>
            <numerusform>%n unit to destroy</numerusform>
            <numerusform>%n units to destroy</numerusform>
        </translation>
    </message>
    <message>
        <source>Décidé&#x202f;: {counts}.</source>
        <translation>Decided: {counts}.</translation>
    </message>
</context>
<context>
    <name>ColdPaper</name>
    <message>
        <source>Mois précédent</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Suivant</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Mois suivant</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>ColumnBar</name>
    <message>
        <source>Colonnes par</source>
        <translation>Columns by</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Choisir les colonnes</source>
        <translation>Choose the columns</translation>
    </message>
    <message>
        <source>Choisir les colonnes (/)</source>
        <translation>Choose the columns (/)</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Toutes les colonnes ({count})</source>
        <translation>All columns ({count})</translation>
    </message>
    <message>
        <source>Comme au départ</source>
        <translation>As at first</translation>
    </message>
</context>
<context>
    <name>ColumnChip</name>
    <message>
        <source>Colonne {name}</source>
        <translation>Column {name}</translation>
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
    <name>ComparisonView</name>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Réponses aux deux dates</source>
        <translation>Answers on both dates</translation>
    </message>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Évolution</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>changé</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>moins bien</source>
        <translation>worse</translation>
    </message>
    <message>
        <source>mieux</source>
        <translation>better</translation>
    </message>
    <message>
        <source>Deux versions de l’échelle ({before}, puis {after})&#x202f;: chaque score reste celui de sa version.</source>
        <translation>Two versions of the scale ({before}, then {after}): each score remains that of its version.</translation>
    </message>
    <message>
        <source>Comparaison de versions</source>
        <translation>Comparison of versions</translation>
    </message>
    <message>
        <source>Version d’avant</source>
        <translation>Earlier version</translation>
    </message>
    <message>
        <source>Version d’après</source>
        <translation>Later version</translation>
    </message>
    <message>
        <source>Retour au plan</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>Différences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Ces deux versions disent la même chose.</source>
        <translation>These two versions say the same thing.</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>avec</source>
        <translation>with</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Le plan</source>
        <translation>The plan</translation>
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
        <source>ajouté</source>
        <translation>added</translation>
    </message>
    <message>
        <source>retiré</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>déplacé</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>Version {number}, brouillon</source>
        <translation>Version {number}, draft</translation>
    </message>
    <message>
        <source>Version {number} du {day}</source>
        <translation>Version {number} of {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n différence(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposeLine</name>
    <message>
        <source>Rubrique</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>rubrique</source>
        <translation>section</translation>
    </message>
    <message>
        <source>Produit ou appareil</source>
        <translation>Product or device</translation>
    </message>
    <message>
        <source>produit ou appareil</source>
        <translation>product or device</translation>
    </message>
    <message>
        <source>Prévu</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
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
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ne plus compter avec ce produit</source>
        <translation>Stop counting with this product</translation>
    </message>
    <message>
        <source>Compter cette ligne avec un produit du stock</source>
        <translation>Count this line with a product of the stock</translation>
    </message>
    <message>
        <source>À cocher, relier…</source>
        <translation>To tick, link…</translation>
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
    <message>
        <source>Autoriser la capture d’écran</source>
        <translation>Allow screen capture</translation>
    </message>
    <message>
        <source>À cocher si un outil d’accessibilité ou de prise en main à distance affiche une fenêtre noire. Sinon, les captures d’écran ne montrent pas les dossiers.</source>
        <translation>Tick this if an accessibility or remote control tool shows a black window. Otherwise, screen captures do not show records.</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Qui confirme</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>Sa phrase de passe</source>
        <translation>Their passphrase</translation>
    </message>
    <message>
        <source>Code de la fiche de secours</source>
        <translation>Code of the recovery sheet</translation>
    </message>
    <message>
        <source>Une deuxième personne confirme</source>
        <translation>A second person confirms</translation>
    </message>
    <message>
        <source>Restaurer cette sauvegarde</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>Restauration</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Le coffre actuel est en service : on ne le remplace pas seul.</source>
        <translation>The current vault is in use: it is not replaced by one person alone.</translation>
    </message>
    <message>
        <source>Personne d’autre ne peut confirmer : la fiche de secours du coffre actuel en tient lieu.</source>
        <translation>Nobody else can confirm: the recovery sheet of the current vault stands in for them.</translation>
    </message>
    <message>
        <source>Une deuxième personne doit taper sa phrase de passe.</source>
        <translation>A second person must type their passphrase.</translation>
    </message>
    <message>
        <source>Tapez le code de la fiche de secours.</source>
        <translation>Type the code of the recovery sheet.</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Libre au plus près</source>
        <translation>Nearest free times</translation>
    </message>
    <message>
        <source>1 à 3, ou Ctrl+1</source>
        <translation>1 to 3, or Ctrl+1</translation>
    </message>
    <message>
        <source>Motif pour réserver quand même</source>
        <translation>Reason to book anyway</translation>
    </message>
    <message>
        <source>Sauter ces dates</source>
        <translation>Skip these dates</translation>
    </message>
    <message>
        <source>Garder ces dates</source>
        <translation>Keep these dates</translation>
    </message>
</context>
<context>
    <name>ConflictNote</name>
    <message>
        <source>Ce plan a été modifié ailleurs pendant que vous l’écriviez. Ce que vous avez écrit est gardé ici, mais pas encore dans le plan.</source>
        <translation>This plan was changed elsewhere while you were writing. What you wrote is kept here, but is not in the plan yet.</translation>
    </message>
    <message>
        <source>Garder le mien</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>Voir l’autre</source>
        <translation>See the other</translation>
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
    <name>ContinuitySection</name>
    <message>
        <source>Paquet de continuité</source>
        <translation>Continuity pack</translation>
    </message>
    <message>
        <source>Chaque soir, un PDF fermé par un mot de passe&#x202f;: l’agenda, les tournées et une fiche par personne pour trois jours. À lire le jour où l’ordinateur ne démarre plus.</source>
        <translation>Every evening, a PDF closed by a password: the diary, the rounds and one sheet per person for three days. To be read the day the computer no longer starts.</translation>
    </message>
    <message>
        <source>Faire maintenant</source>
        <translation>Do it now</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Quand et où</source>
        <translation>When and where</translation>
    </message>
    <message>
        <source>Choisissez un dossier hors de ce poste&#x202f;: clé USB, réseau, autre ordinateur. Les trois derniers paquets y restent. Si le logiciel est verrouillé à cette heure, le paquet se fait au déverrouillage suivant.</source>
        <translation>Choose a folder off this computer: memory stick, network, another computer. The last three packs stay there. If the program is locked at that time, the pack is made at the next unlocking.</translation>
    </message>
    <message>
        <source>Faire le paquet chaque soir</source>
        <translation>Make the pack every evening</translation>
    </message>
    <message>
        <source>Heure du paquet</source>
        <translation>Time of the pack</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Dossier du paquet</source>
        <translation>Folder of the pack</translation>
    </message>
    <message>
        <source>Mot de passe du paquet</source>
        <translation>Password of the pack</translation>
    </message>
    <message>
        <source>Choisir le dossier…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Proposer un mot de passe</source>
        <translation>Suggest a password</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Recopiez ce mot de passe avec la fiche de secours, au coffre de la structure&#x202f;: sans lui, personne n’ouvre le paquet.</source>
        <translation>Copy this password out with the recovery sheet, in the practice’s safe: without it, nobody opens the pack.</translation>
    </message>
    <message>
        <source>Le dernier essai a échoué. {last}</source>
        <translation>The last try failed. {last}</translation>
    </message>
    <message>
        <source>Le paquet n’est pas fait chaque soir. {last}</source>
        <translation>The pack is not made every evening. {last}</translation>
    </message>
    <message>
        <source>Aucun paquet n’a encore été fait.</source>
        <translation>No pack has been made yet.</translation>
    </message>
    <message>
        <source>Dernier paquet&#x202f;: {day} à {time}, {pages}, {people}.</source>
        <translation>Last pack: {day} at {time}, {pages}, {people}.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Paquet fait&#x202f;: {name}, {pages}.</source>
        <translation>Pack made: {name}, {pages}.</translation>
    </message>
    <message>
        <source>Il faut d’abord un dossier et un mot de passe, enregistrés ci-dessous.</source>
        <translation>A folder and a password are needed first, saved below.</translation>
    </message>
    <message>
        <source>Où écrire le paquet</source>
        <translation>Where to write the pack</translation>
    </message>
    <message>
        <source>Réglages du paquet enregistrés.</source>
        <translation>Pack settings saved.</translation>
    </message>
    <message>
        <source>Aperçu du paquet</source>
        <translation>Preview of the pack</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Enregistrer le paquet</source>
        <translation>Save the pack</translation>
    </message>
    <message>
        <source>Paquet enregistré&#x202f;: {name}</source>
        <translation>Pack saved: {name}</translation>
    </message>
</context>
<context>
    <name>CountDeeds</name>
    <message>
        <source>Tous les lieux</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Toutes catégories</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Catégorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>À l’aveugle, sans les quantités attendues</source>
        <translation>Blind, without the expected quantities</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Nouvel inventaire</source>
        <translation>New count</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Les sorties et les réceptions continuent pendant le comptage&#x202f;: chaque ligne est comparée au stock du moment où elle est comptée.</source>
        <translation>Units may be handed out and received during the count: each line is compared with the stock at the moment it is counted.</translation>
    </message>
    <message numerus="yes">
        <source>Inventaire ouvert&#xa0;: {what}, %n ligne(s).</source>
        <translation>
            <numerusform>Count opened: {what}, %n line.</numerusform>
            <numerusform>Count opened: {what}, %n lines.</numerusform>
        </translation>
    </message>
    <message>
        <source>non comptée</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>{product}, {lot}&#xa0;: {many}.</source>
        <translation>{product}, {lot}: {many}.</translation>
    </message>
    <message>
        <source>{product}, {lot}&#xa0;: {plus}, soit {many}.</source>
        <translation>{product}, {lot}: {plus}, making {many}.</translation>
    </message>
    <message>
        <source>Lot attendu</source>
        <translation>Expected lot</translation>
    </message>
    <message>
        <source>Un autre lot</source>
        <translation>Another lot</translation>
    </message>
    <message>
        <source>Lot lu sur la boîte</source>
        <translation>Lot read on the box</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Compter</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Le code de cette boîte ne dit pas tout.</source>
        <translation>The code of this box does not say everything.</translation>
    </message>
    <message>
        <source>{product}, {lot}&#xa0;: à recompter.</source>
        <translation>{product}, {lot}: to be counted again.</translation>
    </message>
    <message>
        <source>Explication</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>cassé, prêté, mal rangé…</source>
        <translation>broken, lent, misplaced…</translation>
    </message>
    <message>
        <source>Explication gardée.</source>
        <translation>Explanation kept.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Les écarts sont montrés.</source>
        <translation>The differences are shown.</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) comptée(s)</source>
        <translation>
            <numerusform>%n line counted</numerusform>
            <numerusform>%n lines counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n écart(s) à inscrire</source>
        <translation>
            <numerusform>%n difference to enter</numerusform>
            <numerusform>%n differences to enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</source>
        <translation>
            <numerusform>%n line moved since it was counted: what has gone out or come in since then stands.</numerusform>
            <numerusform>%n lines moved since they were counted: what has gone out or come in since then stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compter à 0 les %n ligne(s) non comptées</source>
        <translation>
            <numerusform>Count the %n uncounted line as 0</numerusform>
            <numerusform>Count the %n uncounted lines as 0</numerusform>
        </translation>
    </message>
    <message>
        <source>Valider l’inventaire</source>
        <translation>Approve the count</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Approve</translation>
    </message>
    <message numerus="yes">
        <source>Inventaire validé&#xa0;: %n écart(s) inscrit(s).</source>
        <translation>
            <numerusform>Count approved: %n difference entered.</numerusform>
            <numerusform>Count approved: %n differences entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) avaient bougé.</source>
        <translation>
            <numerusform>%n line had moved.</numerusform>
            <numerusform>%n lines had moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Non comptées, laissées telles quelles&#xa0;: {n}.</source>
        <translation>Not counted, left as they are: {n}.</translation>
    </message>
    <message>
        <source>Inventaire abandonné&#xa0;: rien n’a été changé au stock.</source>
        <translation>Count dropped: nothing was changed in the stock.</translation>
    </message>
    <message>
        <source>Inventaire rouvert.</source>
        <translation>Count reopened.</translation>
    </message>
    <message>
        <source>Inventaire rouvert&#xa0;: ses écarts sont contrepassés.</source>
        <translation>Count reopened: its differences are reversed.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Rouvrir l’inventaire</source>
        <translation>Reopen the count</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Ses écarts sont contrepassés au registre&#x202f;; rien n’est effacé.</source>
        <translation>Its differences are reversed in the register; nothing is erased.</translation>
    </message>
</context>
<context>
    <name>CountHead</name>
    <message>
        <source>Voir les écarts</source>
        <translation>See differences</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Je compte dans</source>
        <translation>I am counting in</translation>
    </message>
    <message>
        <source>Filtrer les lignes</source>
        <translation>Filter the lines</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: produit, lot</source>
        <translation>Filter: product, lot</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>À compter</source>
        <translation>To count</translation>
    </message>
    <message>
        <source>Écarts</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Lignes montrées</source>
        <translation>Lines shown</translation>
    </message>
    <message>
        <source>ouvert le {day} par {who}</source>
        <translation>opened on {day} by {who}</translation>
    </message>
    <message>
        <source>validé le {day} par {who}</source>
        <translation>approved on {day} by {who}</translation>
    </message>
    <message>
        <source>abandonné le {day} par {who}</source>
        <translation>dropped on {day} by {who}</translation>
    </message>
    <message>
        <source>Tous les lieux</source>
        <translation>All places</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé pendant le comptage&#x202f;: à recompter avant de valider.</source>
        <translation>
            <numerusform>%n line moved during the count: to be counted again before approving.</numerusform>
            <numerusform>%n lines moved during the count: to be counted again before approving.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</source>
        <translation>
            <numerusform>%n line moved since it was counted: what has gone out or come in since then stands.</numerusform>
            <numerusform>%n lines moved since they were counted: what has gone out or come in since then stands.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lisez chaque boîte&#x202f;: elle compte pour une. Ou choisissez une ligne et tapez le nombre.</source>
        <translation>Read each box: it counts as one. Or choose a line and type the number.</translation>
    </message>
</context>
<context>
    <name>CountScans</name>
    <message>
        <source>Ce lot est attendu en plusieurs lieux&#x202f;: dites où est la boîte.</source>
        <translation>This lot is expected in several places: say where the box is.</translation>
    </message>
    <message>
        <source>Ce lot n’est pas attendu ici&#x202f;: dites où il est.</source>
        <translation>This lot is not expected here: say where it is.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Tous les lieux</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>abandonné</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>validé</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>à valider</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>{done} sur {all} lignes comptées</source>
        <translation>{done} of {all} lines counted</translation>
    </message>
    <message numerus="yes">
        <source>%n écart(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>à recompter</source>
        <translation>to recount</translation>
    </message>
    <message>
        <source>compté</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>juste</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>a bougé pendant le comptage</source>
        <translation>moved during the count</translation>
    </message>
    <message>
        <source>{many} depuis le comptage</source>
        <translation>{many} since the count</translation>
    </message>
    <message>
        <source>premier comptage&#xa0;: {many}</source>
        <translation>first count: {many}</translation>
    </message>
    <message>
        <source>Feuille enregistrée&#xa0;: {name}.</source>
        <translation>Sheet saved: {name}.</translation>
    </message>
    <message>
        <source>Aperçu de la feuille d’inventaire</source>
        <translation>Count sheet preview</translation>
    </message>
    <message>
        <source>Retour à l’inventaire</source>
        <translation>Back to the count</translation>
    </message>
    <message>
        <source>Feuille d’inventaire</source>
        <translation>Count sheet</translation>
    </message>
    <message>
        <source>Enregistrer la feuille d’inventaire</source>
        <translation>Save the count sheet</translation>
    </message>
    <message>
        <source>inventaire.pdf</source>
        <translation>count.pdf</translation>
    </message>
    <message>
        <source>Inventaire</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>en quarantaine</source>
        <translation>in quarantine</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Attendu</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Compté</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>{done} sur {all} comptées</source>
        <translation>{done} of {all} counted</translation>
    </message>
</context>
<context>
    <name>CountsCore</name>
    <message>
        <source>Inventaire</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Inventaires</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Nouvel inventaire</source>
        <translation>New count</translation>
    </message>
    <message>
        <source>Lignes de l’inventaire</source>
        <translation>Lines of the count</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Compté</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Ouvrir un inventaire</source>
        <translation>Open a count</translation>
    </message>
    <message>
        <source>Aucun inventaire. Comptez un lieu, une catégorie ou tout le stock.</source>
        <translation>No count. Count a place, a category or the whole stock.</translation>
    </message>
    <message>
        <source>Rien n’est attendu ici&#x202f;: lisez les boîtes qui s’y trouvent.</source>
        <translation>Nothing is expected here: read the boxes that are here.</translation>
    </message>
    <message>
        <source>Toutes les lignes sont comptées.</source>
        <translation>All lines are counted.</translation>
    </message>
    <message>
        <source>Aucune ligne ne répond.</source>
        <translation>No line matches.</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Inventaire</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Nouvel inventaire</source>
        <translation>New count</translation>
    </message>
    <message>
        <source>Voir les écarts</source>
        <translation>See differences</translation>
    </message>
    <message>
        <source>Recompter la ligne</source>
        <translation>Recount the line</translation>
    </message>
    <message>
        <source>Expliquer l’écart</source>
        <translation>Explain the difference</translation>
    </message>
    <message>
        <source>Taper le nombre compté</source>
        <translation>Type the number counted</translation>
    </message>
    <message>
        <source>Valider l’inventaire</source>
        <translation>Approve the count</translation>
    </message>
    <message>
        <source>Abandonner l’inventaire</source>
        <translation>Drop the count</translation>
    </message>
    <message>
        <source>Toutes les lignes, à compter, écarts</source>
        <translation>All lines, to count, differences</translation>
    </message>
    <message>
        <source>Feuille à imprimer</source>
        <translation>Sheet to print</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Aucun inventaire n’est ouvert ici&#x202f;: la boîte n’est pas comptée.</source>
        <translation>No count is open here: the box is not counted.</translation>
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
    <name>CurveView</name>
    <message>
        <source>1 sem.</source>
        <translation>1 wk</translation>
    </message>
    <message>
        <source>1 mois</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>3 mois</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>1 an</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>Tout</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Période de la courbe</source>
        <translation>Period of the curve</translation>
    </message>
    <message>
        <source>Courbe</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Aucune valeur dans cette période.</source>
        <translation>No value in this period.</translation>
    </message>
    <message>
        <source>Courbe&#xa0;: {measure}</source>
        <translation>Curve: {measure}</translation>
    </message>
    <message>
        <source>Sans seuil. Flèches&#xa0;: lire valeur par valeur.</source>
        <translation>No threshold. Arrows: read value by value.</translation>
    </message>
    <message>
        <source>Seuils {bounds}, {origin}</source>
        <translation>Thresholds {bounds}, {origin}</translation>
    </message>
</context>
<context>
    <name>CurvesPaper</name>
    <message>
        <source>Aperçu des courbes</source>
        <translation>Preview of the curves</translation>
    </message>
    <message>
        <source>Retour aux mesures</source>
        <translation>Back to the measurements</translation>
    </message>
    <message>
        <source>Courbes</source>
        <translation>Curves</translation>
    </message>
    <message>
        <source>Enregistrer les courbes</source>
        <translation>Save the curves</translation>
    </message>
    <message>
        <source>courbes.pdf</source>
        <translation>curves.pdf</translation>
    </message>
    <message>
        <source>Courbes enregistrées&#xa0;: {name}.</source>
        <translation>Curves saved: {name}.</translation>
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
    <name>DayField</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>jj/mm/aaaa, 3 mois, lundi…</source>
        <translation>12/12, 3 months…</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Tension minimale</source>
        <translation>Diastolic pressure</translation>
    </message>
    <message>
        <source>aucun seuil</source>
        <translation>no threshold</translation>
    </message>
    <message>
        <source>Seuils&#xa0;: {measure}</source>
        <translation>Thresholds: {measure}</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Aujourd’hui&#xa0;: {origin}. Un côté laissé vide n’a pas de limite.</source>
        <translation>Today: {origin}. A side left empty has no limit.</translation>
    </message>
    <message>
        <source>Au moins</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Au plus</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Revenir aux valeurs usuelles</source>
        <translation>Back to the usual values</translation>
    </message>
    <message>
        <source>Seuils de ce patient</source>
        <translation>This patient’s thresholds</translation>
    </message>
    <message>
        <source>Seuils enregistrés.</source>
        <translation>Thresholds saved.</translation>
    </message>
    <message>
        <source>Retour aux valeurs usuelles.</source>
        <translation>Back to the usual values.</translation>
    </message>
    <message>
        <source>Échelle de saturation</source>
        <translation>Saturation scale</translation>
    </message>
    <message>
        <source>Échelle 1 (habituelle)</source>
        <translation>Scale 1 (usual)</translation>
    </message>
    <message>
        <source>Échelle 2 (88 à 92&#xa0;%)</source>
        <translation>Scale 2 (88 to 92%)</translation>
    </message>
    <message>
        <source>Prescripteur (échelle 2)</source>
        <translation>Prescriber (scale 2)</translation>
    </message>
    <message>
        <source>Score NEWS2</source>
        <translation>NEWS2 score</translation>
    </message>
    <message>
        <source>L’échelle 2 relève d’une décision du prescripteur.</source>
        <translation>Scale 2 is a prescriber’s decision.</translation>
    </message>
    <message>
        <source>Échelle enregistrée.</source>
        <translation>Scale saved.</translation>
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
    <message>
        <source>Reporté au {day}.</source>
        <translation>Postponed to {day}.</translation>
    </message>
    <message>
        <source>Marquée lue.</source>
        <translation>Marked as read.</translation>
    </message>
    <message>
        <source>Réponse reçue.</source>
        <translation>Reply received.</translation>
    </message>
    <message>
        <source>Réponse abandonnée, avec son motif.</source>
        <translation>Reply given up, with its reason.</translation>
    </message>
    <message>
        <source>Relance notée.</source>
        <translation>Reminder recorded.</translation>
    </message>
    <message>
        <source>En sommeil jusqu’au {day}.</source>
        <translation>Snoozed until {day}.</translation>
    </message>
    <message>
        <source>Réveillée.</source>
        <translation>Woken.</translation>
    </message>
    <message>
        <source>Valeur juste</source>
        <translation>Right value</translation>
    </message>
    <message>
        <source>Date et heure</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Valeur très inhabituelle. Ctrl+Entrée à nouveau pour confirmer.</source>
        <translation>Very unusual value. Ctrl+Enter again to confirm.</translation>
    </message>
    <message>
        <source>Corriger {measure}</source>
        <translation>Correct {measure}</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>La valeur d’origine reste dans l’historique, barrée.</source>
        <translation>The original value stays in the history, struck through.</translation>
    </message>
    <message>
        <source>Mesure corrigée.</source>
        <translation>Measurement corrected.</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Retirer {value}</source>
        <translation>Withdraw {value}</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Elle ne comptera plus et restera dans l’historique, barrée avec son motif.</source>
        <translation>It will no longer count and will stay in the history, struck through with its reason.</translation>
    </message>
    <message>
        <source>Mesure retirée.</source>
        <translation>Measurement withdrawn.</translation>
    </message>
    <message>
        <source>Imprimer les courbes</source>
        <translation>Print the curves</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Sur la période affichée.</source>
        <translation>Over the period shown.</translation>
    </message>
</context>
<context>
    <name>DestructionView</name>
    <message>
        <source>À détruire</source>
        <translation>To destroy</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tout cocher</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Établir le bordereau</source>
        <translation>Make the slip</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Destructions</source>
        <translation>Destructions</translation>
    </message>
    <message>
        <source>Cocher la ligne</source>
        <translation>Tick the line</translation>
    </message>
    <message>
        <source>Tout cocher, tout décocher</source>
        <translation>Tick all, untick all</translation>
    </message>
    <message>
        <source>Rien à détruire&#x202f;: aucune unité périmée, rappelée ni en quarantaine.</source>
        <translation>Nothing to destroy: no unit is expired, recalled or in quarantine.</translation>
    </message>
    <message>
        <source>En quarantaine, à décider</source>
        <translation>In quarantine, to decide</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) cochée(s)</source>
        <translation>
            <numerusform>%n unit ticked</numerusform>
            <numerusform>%n units ticked</numerusform>
        </translation>
    </message>
    <message>
        <source>Où cela part</source>
        <translation>Where it goes</translation>
    </message>
    <message>
        <source>En présence de</source>
        <translation>In the presence of</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Bordereau de destruction</source>
        <translation>Destruction slip</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) sortent du stock. Le bordereau numéroté s’imprime ensuite, à signer.</source>
        <translation>
            <numerusform>%n unit leaves the stock. The numbered slip is then printed, to be signed.</numerusform>
            <numerusform>%n units leave the stock. The numbered slip is then printed, to be signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bordereau {name}&#x202f;: %n unité(s) détruite(s).</source>
        <translation>
            <numerusform>Slip {name}: %n unit destroyed.</numerusform>
            <numerusform>Slip {name}: %n units destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>échéance {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>. Relevé par {who}.</source>
        <translation>. Taken by {who}.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>En sommeil jusqu’au {day} par {who}&#x202f;: {reason}</source>
        <translation>Snoozed until {day} by {who}: {reason}</translation>
    </message>
    <message>
        <source>{name}, 30 derniers jours</source>
        <translation>{name}, last 30 days</translation>
    </message>
    <message>
        <source>Si… alors…</source>
        <translation>If… then…</translation>
    </message>
    <message>
        <source>Si</source>
        <translation>If</translation>
    </message>
    <message>
        <source>alors</source>
        <translation>then</translation>
    </message>
    <message>
        <source>Cible ouverte</source>
        <translation>Open focus</translation>
    </message>
    <message>
        <source>Constantes</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Traitement</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>Le contexte</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Règle «&#xa0;{rule}&#xa0;».</source>
        <translation>Rule “{rule}”.</translation>
    </message>
    <message>
        <source>Régler</source>
        <translation>Adjust</translation>
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
        <source>Horaires et absences</source>
        <translation>Hours and absences</translation>
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
    <name>DraftLine</name>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Jeter</source>
        <translation>Discard</translation>
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
    <name>DrillCard</name>
    <message>
        <source>Exercices de restauration</source>
        <translation>Restore rehearsals</translation>
    </message>
    <message>
        <source>Faire maintenant</source>
        <translation>Do it now</translation>
    </message>
    <message>
        <source>Feuille à suivre</source>
        <translation>Sheet to follow</translation>
    </message>
    <message>
        <source>Noter l’exercice fait</source>
        <translation>Record the rehearsal</translation>
    </message>
    <message>
        <source>Automatique, chaque mois</source>
        <translation>Automatic, every month</translation>
    </message>
    <message>
        <source>Une fois par an, avec la fiche de secours</source>
        <translation>Once a year, with the recovery sheet</translation>
    </message>
</context>
<context>
    <name>Drills</name>
    <message>
        <source>Pas encore fait</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>Échoué le {when}, nouvel essai demain</source>
        <translation>Failed on {when}, next try tomorrow</translation>
    </message>
    <message>
        <source>ce poste</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>Réussi le {when} ({where}), {records}</source>
        <translation>Passed on {when} ({where}), {records}</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) relu(s)</source>
        <translation>
            <numerusform>%n record read back</numerusform>
            <numerusform>%n records read back</numerusform>
        </translation>
    </message>
    <message>
        <source>Réussi le {when}</source>
        <translation>Passed on {when}</translation>
    </message>
    <message>
        <source>Échoué le {when}</source>
        <translation>Failed on {when}</translation>
    </message>
</context>
<context>
    <name>DropPanel</name>
    <message>
        <source>Déplacer</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Lesquels de la série</source>
        <translation>Which of the series</translation>
    </message>
    <message>
        <source>Celui-ci</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Et suivants</source>
        <translation>And later</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Déplacer là</source>
        <translation>Move there</translation>
    </message>
    <message>
        <source>Prendre ce créneau</source>
        <translation>Take this slot</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
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
    <name>EntryLine</name>
    <message>
        <source>Saisir des mesures</source>
        <translation>Enter measurements</translation>
    </message>
    <message>
        <source>ta 13/8 fc 78 t 37,2 sat 96</source>
        <translation>ta 13/8 fc 78 t 37,2 sat 96</translation>
    </message>
    <message>
        <source>Date et heure</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation>now</translation>
    </message>
    <message>
        <source>8h30, hier 21h, 22/11 8h, il y a 2 h</source>
        <translation>8:30, 22/11 8:00, hier 21h, il y a 2 h</translation>
    </message>
    <message>
        <source>méthode</source>
        <translation>method</translation>
    </message>
    <message>
        <source>Méthode</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Date ou heure illisible&#xa0;: 8h30, hier 21h, 22/11 8h.</source>
        <translation>Date or time not readable: 8:30, hier 21h, 22/11 8:00.</translation>
    </message>
    <message>
        <source>Récrivez ce qui est signalé&#xa0;: rien n’est encore gardé.</source>
        <translation>Rewrite what is flagged: nothing is kept yet.</translation>
    </message>
    <message>
        <source>Aucune mesure reconnue. Exemple&#xa0;: ta 13/8 fc 78 sat 96</source>
        <translation>No measurement recognised. Example: ta 13/8 fc 78 sat 96</translation>
    </message>
    <message>
        <source>Ces valeurs viennent d’être gardées.</source>
        <translation>These values have just been kept.</translation>
    </message>
    <message>
        <source>Très loin de la dernière valeur.</source>
        <translation>Very far from the last value.</translation>
    </message>
    <message>
        <source>Entrée à nouveau pour confirmer, ou corrigez.</source>
        <translation>Enter again to confirm, or correct it.</translation>
    </message>
    <message>
        <source>«&#xa0;{rest}&#xa0;» ne sera pas gardé.</source>
        <translation>“{rest}” will not be kept.</translation>
    </message>
    <message>
        <source>non compris&#xa0;: {rest}</source>
        <translation>not understood: {rest}</translation>
    </message>
</context>
<context>
    <name>EquipmentForm</name>
    <message>
        <source>Nouveau matériel</source>
        <translation>New equipment</translation>
    </message>
    <message>
        <source>Modifier le matériel</source>
        <translation>Edit the equipment</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Matériel enregistré.</source>
        <translation>Equipment saved.</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>déambulateur, tensiomètre, lit…</source>
        <translation>walking frame, blood pressure monitor, bed…</translation>
    </message>
    <message>
        <source>Marque, modèle</source>
        <translation>Make, model</translation>
    </message>
    <message>
        <source>Numéro de série ou d’inventaire</source>
        <translation>Serial or inventory number</translation>
    </message>
    <message>
        <source>Lu par la douchette, il retrouve le matériel.</source>
        <translation>Read by the reader, it finds the equipment.</translation>
    </message>
    <message>
        <source>Code de l’étiquette</source>
        <translation>Code on the label</translation>
    </message>
    <message>
        <source>Propriétaire</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>la maison de santé</source>
        <translation>the practice</translation>
    </message>
    <message>
        <source>Rangé</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Non précisé</source>
        <translation>Not specified</translation>
    </message>
    <message>
        <source>Caution, en euros</source>
        <translation>Deposit, in euros</translation>
    </message>
    <message>
        <source>Durée du prêt, jours</source>
        <translation>Length of loan, days</translation>
    </message>
    <message>
        <source>Révision tous les, jours</source>
        <translation>Service every, days</translation>
    </message>
    <message>
        <source>Prochaine révision</source>
        <translation>Next service</translation>
    </message>
    <message>
        <source>À nettoyer à chaque retour</source>
        <translation>To be cleaned at each return</translation>
    </message>
    <message>
        <source>Accessoires</source>
        <translation>Accessories</translation>
    </message>
    <message>
        <source>un par ligne</source>
        <translation>one per line</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>ErasuresView</name>
    <message>
        <source>Effacements proposés</source>
        <translation>Proposed erasures</translation>
    </message>
    <message>
        <source>Dossiers effacés</source>
        <translation>Erased records</translation>
    </message>
    <message>
        <source>Effacer…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Retirer la proposition</source>
        <translation>Withdraw the proposal</translation>
    </message>
    <message>
        <source>Certificat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Purger les sauvegardes</source>
        <translation>Purge the backups</translation>
    </message>
    <message>
        <source>Aucun effacement proposé.</source>
        <translation>No erasure proposed.</translation>
    </message>
    <message>
        <source>Aucun dossier effacé.</source>
        <translation>No record erased.</translation>
    </message>
    <message>
        <source>Dossier effacé. Le certificat est prêt&#x202f;; les sauvegardes peuvent être purgées.</source>
        <translation>Record erased. The certificate is ready; the backups may be purged.</translation>
    </message>
    <message>
        <source>Proposition retirée&#x202f;: le dossier reste.</source>
        <translation>Proposal withdrawn: the record stays.</translation>
    </message>
    <message>
        <source>Les sauvegardes d’avant sont effacées&#x202f;; une neuve, vérifiée, reste.</source>
        <translation>The earlier backups are erased; a new one, verified, remains.</translation>
    </message>
    <message>
        <source>Effacées sur ce poste. Les copies ailleurs le seront à leur retour&#x202f;; si un dossier de paquets du soir manque, purgez de nouveau quand il est là, ou dites dans Continuité qu’il n’existe plus.</source>
        <translation>Erased on this computer. The copies elsewhere will be when they come back; if a folder of evening packs is missing, purge again when it is there, or say under Continuity that it no longer exists.</translation>
    </message>
</context>
<context>
    <name>ExpiryField</name>
    <message>
        <source>jj/mm/aa, mm/aa</source>
        <translation>dd/mm/yy, mm/yy</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Tables du stock</source>
        <translation>Stock tables</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importer ou exporter une table</source>
        <translation>Import or export a table</translation>
    </message>
    <message>
        <source>Enregistrer la table…</source>
        <translation>Save the table…</translation>
    </message>
    <message>
        <source>Fichier de la table</source>
        <translation>Table file</translation>
    </message>
    <message>
        <source>Un fichier .csv ou .xlsx</source>
        <translation>A .csv or .xlsx file</translation>
    </message>
    <message>
        <source>Parcourir…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Une table de produits (produit, code, unité, minimum…) ou un stock de départ (produit ou code, lot, péremption, lieu, quantité). Les titres des colonnes suffisent, dans n’importe quel ordre. Rien n’est écrit avant que vous ne l’ayez vu&#x202f;; importer deux fois ne double rien.</source>
        <translation>A table of products (Produit, Code, Unité, Minimum…) or an opening stock (Produit or Code, Lot, Péremption, Lieu, Quantité). The column titles, in French, are enough, in any order. Nothing is written before you have seen it; importing twice doubles nothing.</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Lots en stock</source>
        <translation>Lots in stock</translation>
    </message>
    <message>
        <source>Produits</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Mouvements</source>
        <translation>Movements</translation>
    </message>
    <message>
        <source>Quelle table</source>
        <translation>Which table</translation>
    </message>
    <message>
        <source>Jours</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>31&#xa0;derniers jours</source>
        <translation>Last 31 days</translation>
    </message>
    <message>
        <source>12&#xa0;derniers mois</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>Depuis le début</source>
        <translation>Since the start</translation>
    </message>
    <message>
        <source>Quels jours</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>Nommer les patients</source>
        <translation>Name the patients</translation>
    </message>
    <message>
        <source>Le fichier nommera les patients en clair, sans mot de passe, et cet export sera inscrit au journal.</source>
        <translation>The file will name patients in clear, without a password, and this export will be recorded in the log.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Importer, ou enregistrer la table</source>
        <translation>Import, or save the table</translation>
    </message>
    <message>
        <source>Chaque produit avec ses codes, ses seuils et son lieu&#x202f;: une ligne par produit. La table se relit ici.</source>
        <translation>Each product with its codes, thresholds and place: one line per product. The table can be read back here.</translation>
    </message>
    <message>
        <source>Ce qui reste de chaque lot à chaque lieu, premier périmé d’abord, et ce qui n’est pas utilisable. La table se relit ici.</source>
        <translation>What is left of each lot at each place, first expired first, and what is not usable. The table can be read back here.</translation>
    </message>
    <message>
        <source>Le registre, ligne à ligne&#x202f;: réceptions, sorties, retours, destructions, corrections. Sans les noms, un patient s’y lit «&#xa0;patient&#xa0;» et les notes sont laissées de côté.</source>
        <translation>The register, line by line: receipts, hand-outs, returns, destructions, corrections. Without the names, a patient reads “patient” and the notes are left out.</translation>
    </message>
    <message numerus="yes">
        <source>Importer %n ligne(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Table importée&#x202f;: {added} ajouts, {changed} compléments, {same} sans changement, {refused} refus.</source>
        <translation>Table imported: {added} added, {changed} completed, {same} unchanged, {refused} refused.</translation>
    </message>
    <message>
        <source>Import annulé</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>Table à importer</source>
        <translation>Table to import</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Tables (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>Table écrite&#x202f;: %n ligne(s).</source>
        <translation>
            <numerusform>Table written: %n line.</numerusform>
            <numerusform>Table written: %n lines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enregistrer la table</source>
        <translation>Save the table</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>produits.csv</source>
        <translation>products.csv</translation>
    </message>
    <message>
        <source>stock.csv</source>
        <translation>stock.csv</translation>
    </message>
    <message>
        <source>mouvements.csv</source>
        <translation>movements.csv</translation>
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
    <name>FileVerdictView</name>
    <message numerus="yes">
        <source>%n ligne(s) laissée(s) de côté</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Lignes</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Lots en stock</source>
        <translation>Lots in stock</translation>
    </message>
    <message>
        <source>À recevoir</source>
        <translation>To be received</translation>
    </message>
    <message>
        <source>Unités</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Déjà là</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>Refusées</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Produits</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Nouveaux</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Complétés</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Inchangés</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Ligne {line}</source>
        <translation>Line {line}</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) ligne(s)</source>
        <translation>
            <numerusform>and %n other row</numerusform>
            <numerusform>and %n other rows</numerusform>
        </translation>
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
    <name>FindingsBox</name>
    <message>
        <source>Ajouter au plan</source>
        <translation>Add to the plan</translation>
    </message>
    <message>
        <source>Proposé pour le plan de soins</source>
        <translation>Suggested for the care plan</translation>
    </message>
    <message>
        <source>Compléter par {scale}</source>
        <translation>Complete with {scale}</translation>
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
    <name>FormerFolders</name>
    <message>
        <source>Dossiers choisis avant</source>
        <translation>Folders chosen before</translation>
    </message>
    <message>
        <source>Des paquets peuvent encore s’y trouver&#x202f;: après un effacement, la purge les y cherche. Dites ici qu’un dossier n’existe plus&#x202f;; une clé perdue se note aussi dans Données personnelles, Violations de données.</source>
        <translation>Packs may still be there: after an erasure, the purge looks for them. Say here that a folder no longer exists; a lost stick is also noted under Personal data, Data breaches.</translation>
    </message>
    <message>
        <source>N’existe plus</source>
        <translation>No longer exists</translation>
    </message>
    <message>
        <source>N’existe plus&#x202f;: {folder}</source>
        <translation>No longer exists: {folder}</translation>
    </message>
    <message>
        <source>Noté&#x202f;: les purges n’attendent plus ce dossier.</source>
        <translation>Noted: the purges no longer wait for that folder.</translation>
    </message>
</context>
<context>
    <name>FridgeTiles</name>
    <message>
        <source>écart {state}</source>
        <translation>excursion {state}</translation>
    </message>
    <message>
        <source>écart, {state}</source>
        <translation>excursion, {state}</translation>
    </message>
    <message>
        <source>à relever ce matin</source>
        <translation>to be read this morning</translation>
    </message>
    <message>
        <source>à relever ce soir</source>
        <translation>to be read this evening</translation>
    </message>
    <message>
        <source>dans les limites</source>
        <translation>within limits</translation>
    </message>
    <message>
        <source>jamais relevé</source>
        <translation>never read</translation>
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
    <name>GiveBackPanel</name>
    <message>
        <source>Quantité rendue</source>
        <translation>Quantity returned</translation>
    </message>
    <message>
        <source>Rangé dans</source>
        <translation>Put away in</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rendre au stock</source>
        <translation>Return to stock</translation>
    </message>
    <message>
        <source>Rendre</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Seules des unités non ouvertes et bien conservées se rendent.</source>
        <translation>Only unopened, well-kept units are returned.</translation>
    </message>
    <message>
        <source>Rendu au stock&#x202f;: {many}, {product}.</source>
        <translation>Returned to stock: {many}, {product}.</translation>
    </message>
</context>
<context>
    <name>Glass</name>
    <message>
        <source>Urgence</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Je remplace un collègue</source>
        <translation>I am replacing a colleague</translation>
    </message>
    <message>
        <source>Astreinte ou garde</source>
        <translation>On call or on duty</translation>
    </message>
    <message>
        <source>La personne ou un proche me le demande</source>
        <translation>The person or a relative asks me to</translation>
    </message>
    <message>
        <source>Autre motif</source>
        <translation>Other reason</translation>
    </message>
</context>
<context>
    <name>GlassLine</name>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message numerus="yes">
        <source>Hors de votre cercle&#x202f;: ce dossier se referme dans %n minute(s)</source>
        <translation>
            <numerusform>Outside your circle: this record closes in %n minute</numerusform>
            <numerusform>Outside your circle: this record closes in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlassPanel</name>
    <message>
        <source>Hors de votre cercle</source>
        <translation>Outside your circle</translation>
    </message>
    <message>
        <source>Vous ouvrez le dossier d’une personne que vous ne suivez pas. Il s’ouvre pour une heure&#x202f;; votre nom, l’heure et le motif sont gardés et relus par la coordination.</source>
        <translation>You are opening the record of a person you do not follow. It opens for one hour; your name, the time and the reason are kept and reviewed by coordination.</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Chercher hors de mon cercle</source>
        <translation>Search outside my circle</translation>
    </message>
    <message>
        <source>Nom et prénom</source>
        <translation>Surname and first name</translation>
    </message>
    <message>
        <source>Quelqu’un d’autre</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Précisez</source>
        <translation>Say more</translation>
    </message>
    <message>
        <source>Votre phrase de passe</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Appel du Dr…, passage de ce matin…</source>
        <translation>Call from Dr…, this morning’s visit…</translation>
    </message>
    <message>
        <source>Ouvrir malgré tout</source>
        <translation>Open all the same</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Au moins trois lettres du nom.</source>
        <translation>At least three letters of the name.</translation>
    </message>
    <message>
        <source>Personne de ce nom hors de votre cercle.</source>
        <translation>Nobody of that name outside your circle.</translation>
    </message>
    <message>
        <source>Dites pourquoi, en quelques mots.</source>
        <translation>Say why, in a few words.</translation>
    </message>
    <message>
        <source>Choisissez pourquoi.</source>
        <translation>Choose why.</translation>
    </message>
    <message>
        <source>Tapez votre phrase de passe.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>GlassSection</name>
    <message>
        <source>Urgence</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Remplacement</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>Astreinte ou garde</source>
        <translation>On call or on duty</translation>
    </message>
    <message>
        <source>À la demande</source>
        <translation>On request</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>À relire</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Relu par {name}</source>
        <translation>Reviewed by {name}</translation>
    </message>
    <message>
        <source>Ouvertures hors du cercle</source>
        <translation>Records opened outside the circle</translation>
    </message>
    <message>
        <source>C’est vu</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Tout est vu</source>
        <translation>All reviewed</translation>
    </message>
    <message>
        <source>Dossiers ouverts par quelqu’un qui ne suit pas la personne, sur 30 jours. Relisez le motif&#x202f;; en cas de doute, parlez-en avec la personne concernée.</source>
        <translation>Records opened by someone who does not follow the person, over 30 days. Review the reason; if in doubt, talk to whoever opened it.</translation>
    </message>
    <message>
        <source>Aucun dossier n’a été ouvert hors du cercle de soins.</source>
        <translation>No record was opened outside the circle of care.</translation>
    </message>
    <message numerus="yes">
        <source>%n ouverture(s) relue(s).</source>
        <translation>
            <numerusform>%n opening reviewed.</numerusform>
            <numerusform>%n openings reviewed.</numerusform>
        </translation>
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
        <source>Dossier de</source>
        <translation>Record of</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Relecture</source>
        <translation>Review</translation>
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
        <source>en cours</source>
        <translation>current</translation>
    </message>
    <message>
        <source>arrêté</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>le patient</source>
        <translation>the patient</translation>
    </message>
    <message>
        <source>un aidant</source>
        <translation>a carer</translation>
    </message>
    <message>
        <source>un infirmier</source>
        <translation>a nurse</translation>
    </message>
    <message>
        <source>pilulier préparé</source>
        <translation>pre-filled pill box</translation>
    </message>
    <message>
        <source>allergies notées</source>
        <translation>allergies recorded</translation>
    </message>
    <message>
        <source>Plan de soins&#x202f;: version {number} validée</source>
        <translation>Care plan: version {number} approved</translation>
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
        <source>Traitement</source>
        <translation>Treatment</translation>
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
        <source>Prises</source>
        <translation>Doses</translation>
    </message>
    <message>
        <source>Une prise</source>
        <translation>One dose</translation>
    </message>
    <message>
        <source>Fréquence</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>Voie</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Prescripteur</source>
        <translation>Prescriber</translation>
    </message>
    <message>
        <source>Donné par</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Arrêté le</source>
        <translation>Stopped on</translation>
    </message>
    <message>
        <source>Motif d’arrêt</source>
        <translation>Reason for stopping</translation>
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
</context>
<context>
    <name>HoldsView</name>
    <message>
        <source>Dossiers mis à part</source>
        <translation>Restricted records</translation>
    </message>
    <message>
        <source>Lever…</source>
        <translation>Lift…</translation>
    </message>
    <message>
        <source>Mettre un dossier à part…</source>
        <translation>Restrict a record…</translation>
    </message>
    <message>
        <source>Gelé&#x202f;: seule la coordination le voit&#x202f;; ni modifié, ni imprimé. Litige&#x202f;: rien ne change, mais il ne s’efface pas.</source>
        <translation>Restricted: only coordination sees it; neither changed nor printed. Dispute: nothing changes, but it is not erased.</translation>
    </message>
    <message>
        <source>Aucun dossier n’est mis à part.</source>
        <translation>No record is restricted.</translation>
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
    <name>InterventionKindOfLine</name>
    <message>
        <source>Nouvelle intervention</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Fréquence</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>tous les jours, lundi et jeudi matin, si besoin…</source>
        <translation>tous les jours, lundi et jeudi matin, si besoin…</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>À partir du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Jusqu’à ce que</source>
        <translation>Until condition</translation>
    </message>
    <message>
        <source>poids &lt; 68, EN &lt; 3 2 fois…</source>
        <translation>poids &lt; 68, EN &lt; 3 2 fois…</translation>
    </message>
    <message>
        <source>Consignes</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rôle infirmier</source>
        <translation>Nursing role</translation>
    </message>
</context>
<context>
    <name>IssueBasket</name>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Produit, code, lot ou lecture…</source>
        <translation>Product, code, lot or scan…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Une sortie n’est pas terminée.</source>
        <translation>A hand-out is not finished.</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cette boîte est déjà dans la liste&#x202f;: rien n’est ajouté.</source>
        <translation>This box is already in the list: nothing is added.</translation>
    </message>
    <message>
        <source>Ce lot ne peut pas être sorti&#x202f;: rien n’est ajouté.</source>
        <translation>This lot cannot be handed out: nothing was added.</translation>
    </message>
    <message>
        <source>Ce lot ne peut pas être sorti&#x202f;: un autre est proposé.</source>
        <translation>This lot cannot be handed out: another is proposed.</translation>
    </message>
    <message>
        <source>Jeter</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>IssueDrafts</name>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
    </message>
</context>
<context>
    <name>IssueLine</name>
    <message>
        <source>Quantité&#x202f;: {name}</source>
        <translation>Quantity: {name}</translation>
    </message>
    <message>
        <source>Retirer {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pourquoi pas le premier périmé</source>
        <translation>Why not the first to expire</translation>
    </message>
    <message>
        <source>Pourquoi pas le premier périmé&#x202f;?</source>
        <translation>Why not the first to expire?</translation>
    </message>
    <message>
        <source>Premier périmé, premier sorti</source>
        <translation>First expired, first out</translation>
    </message>
    <message>
        <source>Il manque {many}.</source>
        <translation>{many} missing.</translation>
    </message>
    <message>
        <source>D’autres sont dans une trousse&#x202f;: choisissez le lot.</source>
        <translation>Others are in an emergency kit: choose the lot.</translation>
    </message>
    <message>
        <source>{lot} périme avant, le {day}.</source>
        <translation>{lot} expires earlier, on {day}.</translation>
    </message>
    <message>
        <source>{count} utilisables</source>
        <translation>{count} usable</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Pour&#x202f;: {care}</source>
        <translation>For: {care}</translation>
    </message>
    <message>
        <source>Le plan ne dit pas de matériel pour cela.</source>
        <translation>The plan names no equipment for this.</translation>
    </message>
    <message>
        <source>Déjà sorti aujourd’hui&#x202f;: {what}.</source>
        <translation>Already handed out today: {what}.</translation>
    </message>
    <message>
        <source>Sortie annulée&#x202f;: les unités sont revenues.</source>
        <translation>Hand-out undone: the units are back.</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 derniers jours</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>30 derniers jours</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>90 derniers jours</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>Toute la durée gardée</source>
        <translation>All that is kept</translation>
    </message>
    <message>
        <source>Filtres du journal</source>
        <translation>Log filters</translation>
    </message>
    <message>
        <source>Tout le monde</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Tous les actes</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Actes</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Acte précis</source>
        <translation>Exact action</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <source>Événements du journal</source>
        <translation>Log events</translation>
    </message>
    <message>
        <source>Cette personne</source>
        <translation>This person</translation>
    </message>
    <message>
        <source>Ce dossier</source>
        <translation>This record</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Aucun événement ne répond.</source>
        <translation>No event matches.</translation>
    </message>
    <message>
        <source>Imprimer ce qui est affiché</source>
        <translation>Print what is shown</translation>
    </message>
    <message numerus="yes">
        <source>%n événement(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>Seulement cette personne</source>
        <translation>Only this person</translation>
    </message>
    <message>
        <source>Seulement ce dossier</source>
        <translation>Only this record</translation>
    </message>
    <message>
        <source>dossier {number}</source>
        <translation>record {number}</translation>
    </message>
    <message>
        <source>le programme</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Acte</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
</context>
<context>
    <name>JournalProof</name>
    <message>
        <source>Le journal est-il intact ?</source>
        <translation>Is the log intact?</translation>
    </message>
    <message>
        <source>Chaque acte est lié au précédent, et l’avancement du journal est noté hors du coffre : un acte modifié, retiré ou ajouté après coup se voit. La vérification se fait seule chaque jour. Avec la clé de contrôle de la fiche de secours, elle prouve aussi que personne ne l’a réécrit en entier.</source>
        <translation>Each action is linked to the one before, and how far the log has got is noted outside the vault: an action changed, removed or added afterwards shows. The check runs by itself every day. With the control key of the recovery sheet, it also proves that nobody rewrote the whole log.</translation>
    </message>
    <message>
        <source>Pas encore vérifié.</source>
        <translation>Not verified yet.</translation>
    </message>
    <message>
        <source>Clé de contrôle du journal, facultative</source>
        <translation>Control key of the log, optional</translation>
    </message>
    <message>
        <source>Clé de contrôle, si vous avez la fiche de secours</source>
        <translation>Control key, if you have the recovery sheet</translation>
    </message>
    <message>
        <source>Vérifier maintenant</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Prendre acte et repartir d’ici</source>
        <translation>Acknowledge and start again from here</translation>
    </message>
    <message>
        <source>Vérification en cours…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>C’est noté dans le journal ; les preuves repartent d’ici.</source>
        <translation>This is recorded in the log; the proofs start again from here.</translation>
    </message>
    <message>
        <source>{count} actes gardés. Rien d’anormal vu à l’ouverture.</source>
        <translation>{count} actions kept. Nothing unusual seen on opening.</translation>
    </message>
    <message>
        <source>Pas vérifié.</source>
        <translation>Not verified.</translation>
    </message>
    <message>
        <source>Intact : {count} actes relus, aucun défaut.</source>
        <translation>Intact: {count} actions read back, no fault.</translation>
    </message>
    <message>
        <source>Prouvés par la clé de contrôle.</source>
        <translation>Proved by the control key.</translation>
    </message>
    <message>
        <source>Le journal n’est plus ce qui a été écrit. Rien n’a été effacé de plus.</source>
        <translation>The log is no longer what was written. Nothing more was erased.</translation>
    </message>
    <message>
        <source>Il manque {lost} actes à la fin ; le dernier retrouvé est du {when}.</source>
        <translation>{lost} actions are missing at the end; the last one found is of {when}.</translation>
    </message>
    <message>
        <source>… et {more} autres.</source>
        <translation>… and {more} others.</translation>
    </message>
    <message>
        <source>À faire : noter la date, ne pas nettoyer ce poste, comparer avec une sauvegarde et une feuille imprimée, prévenir le responsable.</source>
        <translation>To do: note the date, do not clean this computer, compare with a backup and a printed sheet, tell the person in charge.</translation>
    </message>
    <message>
        <source>Une feuille à la main</source>
        <translation>A sheet in your hand</translation>
    </message>
    <message>
        <source>Le pied de chaque feuille imprimée porte un code, par exemple « Jnl 48213 · 7K2M-QX4D-9A ». Recopiez-le : le journal doit encore le contenir.</source>
        <translation>The foot of each printed sheet carries a code, for example “Jnl 48213 · 7K2M-QX4D-9A”. Copy it out: the log must still hold it.</translation>
    </message>
    <message>
        <source>Code du pied d’une feuille</source>
        <translation>Code at the foot of a sheet</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Le journal contient bien cet acte, du {when}.</source>
        <translation>The log does hold this action, of {when}.</translation>
    </message>
    <message>
        <source>Ce n’est pas l’acte que contient le journal sous ce numéro. Recopiez le code encore une fois ; s’il est juste, le journal a été modifié ou remplacé.</source>
        <translation>This is not the action the log holds under that number. Copy the code once more; if it is right, the log was changed or replaced.</translation>
    </message>
    <message>
        <source>Le journal s’arrête avant cet acte. Recopiez le code encore une fois ; s’il est juste, une copie plus ancienne du coffre a été remise en place.</source>
        <translation>The log stops before this action. Copy the code once more; if it is right, an older copy of the vault was put back.</translation>
    </message>
    <message>
        <source>Cet acte a été effacé avec son mois, après sa durée.</source>
        <translation>This action was erased with its month, after its retention time.</translation>
    </message>
    <message>
        <source>Durée du journal</source>
        <translation>How long the log is kept</translation>
    </message>
    <message>
        <source>Les mois entiers plus vieux sont effacés ; ce qui reste se vérifie toujours. La CNIL recommande six mois à un an ; au-delà, un contrôle interne doit être écrit. À confirmer par le délégué à la protection des données. L’histoire des dossiers (qui a écrit quoi) n’est pas touchée.</source>
        <translation>Older whole months are erased; what remains can still be verified. The CNIL recommends six months to one year; beyond that, an internal control must be put in writing. To be confirmed by the data protection officer. The history of records (who wrote what) is not affected.</translation>
    </message>
    <message numerus="yes">
        <source>%n mois</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mois terminé(s) gardé(s)</source>
        <translation>
            <numerusform>%n completed month kept</numerusform>
            <numerusform>%n completed months kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n effacé(s)</source>
        <translation>
            <numerusform>%n erased</numerusform>
            <numerusform>%n erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le journal est gardé %n mois.</source>
        <translation>
            <numerusform>The log is kept for %n month.</numerusform>
            <numerusform>The log is kept for %n months.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emporter le journal</source>
        <translation>Take the log away</translation>
    </message>
    <message>
        <source>Un dossier avec tous les actes, les preuves, et un programme court qui les vérifie sans Coordo. Aucun patient n’y est nommé, mais il n’est pas fermé par un mot de passe : gardez-le comme un document confidentiel.</source>
        <translation>A folder with all the actions, the proofs, and a short program that verifies them without Coordo. No patient is named in it, but it is not closed by a password: keep it as a confidential document.</translation>
    </message>
    <message>
        <source>Exporter le journal…</source>
        <translation>Export the log…</translation>
    </message>
    <message>
        <source>Où exporter le journal</source>
        <translation>Where to export the log</translation>
    </message>
    <message>
        <source>Journal exporté : {name}.</source>
        <translation>Log exported: {name}.</translation>
    </message>
</context>
<context>
    <name>JournalSection</name>
    <message>
        <source>Tout le journal</source>
        <translation>Whole log</translation>
    </message>
    <message>
        <source>Mes accès</source>
        <translation>My access</translation>
    </message>
    <message>
        <source>Vérifier et garder</source>
        <translation>Verify and keep</translation>
    </message>
    <message>
        <source>Partie du journal</source>
        <translation>Part of the log</translation>
    </message>
    <message>
        <source>C’est noté</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Qui a ouvert, écrit, imprimé, et quand. Ce journal sert à la sécurité des dossiers ; il ne sert jamais à évaluer quelqu’un.</source>
        <translation>Who opened, wrote, printed, and when. This log is for the safety of records; it is never used to assess anyone.</translation>
    </message>
    <message>
        <source>Le fichier est fermé par ce mot de passe, qui ne sera plus affiché : {password}</source>
        <translation>The file is closed by this password, which will not be shown again: {password}</translation>
    </message>
    <message>
        <source>Aperçu du journal</source>
        <translation>Preview of the log</translation>
    </message>
    <message>
        <source>Retour au journal</source>
        <translation>Back to the log</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Enregistrer le journal</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>journal.pdf</source>
        <translation>access-log.pdf</translation>
    </message>
    <message>
        <source>Journal enregistré : {name}.</source>
        <translation>Log saved: {name}.</translation>
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
    <name>KeptDraft</name>
    <message>
        <source>Votre saisie a été retrouvée ; elle n’est pas encore enregistrée.</source>
        <translation>What you had typed was found again; it is not saved yet.</translation>
    </message>
</context>
<context>
    <name>KeptTyping</name>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
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
    <name>KeyPanel</name>
    <message>
        <source>Clé du coffre</source>
        <translation>Vault key</translation>
    </message>
    <message>
        <source>Tout ce que le coffre contient est chiffré avec elle. La renouveler rend inutilisable ce que quelqu’un aurait gardé de l’ancienne&#x202f;; chacun garde sa phrase de passe.</source>
        <translation>All that the vault holds is encrypted with it. Renewing it makes useless whatever someone may have kept of the old one; everyone keeps their passphrase.</translation>
    </message>
    <message>
        <source>Renouveler la clé du coffre…</source>
        <translation>Renew the vault key…</translation>
    </message>
    <message>
        <source>Clé, fiche ou support perdu…</source>
        <translation>Key, sheet or drive lost…</translation>
    </message>
    <message>
        <source>Renouveler maintenant</source>
        <translation>Renew now</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Renouvellement de la clé</source>
        <translation>Renewing the key</translation>
    </message>
    <message>
        <source>Clé n°&#xa0;{number}, celle de l’ouverture du coffre.</source>
        <translation>Key no. {number}, the one the vault was created with.</translation>
    </message>
    <message>
        <source>Clé n°&#xa0;{number}, renouvelée le {day}.</source>
        <translation>Key no. {number}, renewed on {day}.</translation>
    </message>
    <message>
        <source>Un accès a été fermé le {day} sans que la clé soit renouvelée&#x202f;: une copie gardée par cette personne ouvrirait encore ce qui s’écrit. Renouvelez la clé.</source>
        <translation>An access was closed on {day} without the key being renewed: a copy kept by that person would still open what is written. Renew the key.</translation>
    </message>
    <message>
        <source>La fiche de secours a servi le {day} et la clé n’a pas pu être renouvelée. Renouvelez-la.</source>
        <translation>The recovery sheet was used on {day} and the key could not be renewed. Renew it.</translation>
    </message>
    <message>
        <source>La dernière fiche de secours n’a pas été relue&#x202f;: rien ne dit que le papier est bon. Faites-en une nouvelle.</source>
        <translation>The last recovery sheet was not read back: nothing says that the paper is good. Make a new one.</translation>
    </message>
    <message>
        <source>Le coffre est sauvegardé, chiffré à nouveau, contrôlé, puis sauvegardé avec la nouvelle clé. Quelques secondes&#x202f;; personne n’a rien à faire.</source>
        <translation>The vault is backed up, encrypted again, checked, then backed up with the new key. A few seconds; nobody has anything to do.</translation>
    </message>
    <message>
        <source>Une nouvelle fiche de secours est faite aussi&#x202f;: imprimez-la, recopiez-en deux groupes, rangez-la. L’ancienne n’ouvrira plus rien.</source>
        <translation>A new recovery sheet is made too: print it, copy out two of its groups, put it away. The old one will no longer open anything.</translation>
    </message>
    <message>
        <source>Si une phrase de passe a pu être vue, faites-la changer aussi&#x202f;: la nouvelle clé ne la remplace pas.</source>
        <translation>If a passphrase may have been seen, have it changed too: the new key does not replace it.</translation>
    </message>
    <message>
        <source>Sauvegarde du coffre…</source>
        <translation>Backing up the vault…</translation>
    </message>
    <message>
        <source>Chiffrement avec la nouvelle clé…</source>
        <translation>Encrypting with the new key…</translation>
    </message>
    <message>
        <source>Contrôle du coffre…</source>
        <translation>Checking the vault…</translation>
    </message>
    <message>
        <source>Sauvegarde avec la nouvelle clé…</source>
        <translation>Backing up with the new key…</translation>
    </message>
    <message>
        <source>Clé renouvelée, coffre contrôlé et sauvegardé.</source>
        <translation>Key renewed, vault checked and backed up.</translation>
    </message>
    <message>
        <source>Clé renouvelée et coffre contrôlé, mais la sauvegarde avec la nouvelle clé n’a pas pu être faite. Faites-en une dans Sauvegardes.</source>
        <translation>Key renewed and vault checked, but the backup with the new key could not be made. Make one in Backups.</translation>
    </message>
</context>
<context>
    <name>KitCheckView</name>
    <message>
        <source>Signer le contrôle</source>
        <translation>Sign the check</translation>
    </message>
    <message>
        <source>Tout est là</source>
        <translation>All there</translation>
    </message>
    <message>
        <source>Revenir à la trousse</source>
        <translation>Back to the kit</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Scellé lu</source>
        <translation>Seal read</translation>
    </message>
    <message>
        <source>n° lu sur la trousse</source>
        <translation>no. read on the kit</translation>
    </message>
    <message>
        <source>Scellé posé</source>
        <translation>Seal put on</translation>
    </message>
    <message>
        <source>n° du scellé neuf</source>
        <translation>no. of the new seal</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>remarque</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>Compléter depuis la réserve, retirer ce qui est périmé</source>
        <translation>Top up from the reserve, remove what has expired</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Selon le registre</source>
        <translation>By the register</translation>
    </message>
    <message>
        <source>Prévu</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Trouvé</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>À faire, ou jusqu’au</source>
        <translation>To do, or until</translation>
    </message>
    <message>
        <source>Contrôle&#x202f;: {name}</source>
        <translation>Check: {name}</translation>
    </message>
    <message>
        <source>Scellé {seal}</source>
        <translation>Seal {seal}</translation>
    </message>
    <message>
        <source>Vu&#x202f;: {seen} sur {all}</source>
        <translation>Seen: {seen} of {all}</translation>
    </message>
    <message>
        <source>{many} unités à retirer</source>
        <translation>Units to remove: {many}</translation>
    </message>
</context>
<context>
    <name>KitComposeView</name>
    <message>
        <source>Enregistrer la composition</source>
        <translation>Save the contents</translation>
    </message>
    <message>
        <source>Revenir à la trousse</source>
        <translation>Back to the kit</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ajouter un produit du stock</source>
        <translation>Add a product of the stock</translation>
    </message>
    <message>
        <source>Ligne à cocher</source>
        <translation>Line to tick</translation>
    </message>
    <message>
        <source>Liste proposée</source>
        <translation>Suggested list</translation>
    </message>
    <message>
        <source>Contrôle, en jours</source>
        <translation>Check, in days</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>À contrôler tous les</source>
        <translation>To be checked every</translation>
    </message>
    <message>
        <source>jours, et chaque fois qu’elle est ouverte</source>
        <translation>days, and each time it is opened</translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Produit ou appareil</source>
        <translation>Product or device</translation>
    </message>
    <message>
        <source>Prévu</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Compté avec</source>
        <translation>Counted with</translation>
    </message>
    <message>
        <source>Batterie, révision</source>
        <translation>Battery, service</translation>
    </message>
    <message>
        <source>Composition&#x202f;: {name}</source>
        <translation>Contents: {name}</translation>
    </message>
    <message>
        <source>Produit pour « {name} »</source>
        <translation>Product for “{name}”</translation>
    </message>
    <message>
        <source>Ligne retirée.</source>
        <translation>Line removed.</translation>
    </message>
    <message>
        <source>Composition enregistrée.</source>
        <translation>Contents saved.</translation>
    </message>
</context>
<context>
    <name>KitDeeds</name>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>malaise, exercice, scellé trouvé rompu…</source>
        <translation>faint, drill, seal found broken…</translation>
    </message>
    <message>
        <source>Trousse ouverte&#x202f;: à contrôler.</source>
        <translation>Kit opened: to be checked.</translation>
    </message>
    <message>
        <source>Trousse ouverte</source>
        <translation>Kit opened</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Elle sera à contrôler, et à sceller de nouveau.</source>
        <translation>It will have to be checked, and sealed again.</translation>
    </message>
    <message>
        <source>Numéro du scellé</source>
        <translation>Seal number</translation>
    </message>
    <message>
        <source>Scellé posé.</source>
        <translation>Seal put on.</translation>
    </message>
    <message>
        <source>Poser un scellé</source>
        <translation>Put a seal on</translation>
    </message>
    <message>
        <source>Poser</source>
        <translation>Put on</translation>
    </message>
    <message>
        <source>Sans contrôle complet, la date du prochain ne change pas.</source>
        <translation>Without a full check, the date of the next one does not change.</translation>
    </message>
</context>
<context>
    <name>KitPanel</name>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Contrôler</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ouverte</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>La trousse a été ouverte</source>
        <translation>The kit was opened</translation>
    </message>
    <message>
        <source>Contrôles</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Trousses</source>
        <translation>Kits</translation>
    </message>
    <message>
        <source>jamais</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Scellé</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Contrôlée le</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>À contrôler</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Périme d’abord</source>
        <translation>Expires first</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contrôle tous les %n jour(s)</source>
        <translation>
            <numerusform>check every %n day</numerusform>
            <numerusform>check every %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>La composition n’est pas écrite. Partez de la liste proposée, puis retirez ou ajoutez ce que les médecins ont décidé.</source>
        <translation>The contents are not written. Start from the suggested list, then remove or add what the doctors decided.</translation>
    </message>
    <message>
        <source>Elle a été ouverte depuis le dernier contrôle{why}. Contrôlez son contenu et posez un scellé neuf.</source>
        <translation>It has been opened since the last check{why}. Check what it holds and put on a new seal.</translation>
    </message>
    <message>
        <source>Aucun scellé n’est posé. Contrôlez-la une première fois.</source>
        <translation>No seal is on. Check it a first time.</translation>
    </message>
    <message>
        <source>Elle est scellée, mais il y manque quelque chose. Complétez-la dès que la réserve le permet.</source>
        <translation>It is sealed, but something is missing from it. Top it up as soon as the reserve allows.</translation>
    </message>
    <message>
        <source>Remplacez ce qui périme au prochain contrôle&#x202f;: la réserve est proposée.</source>
        <translation>Replace what expires at the next check: the reserve is proposed.</translation>
    </message>
    <message>
        <source>Le contrôle est à faire.</source>
        <translation>The check is due.</translation>
    </message>
    <message>
        <source>Complète, scellée, rien ne périme sous trente jours.</source>
        <translation>Complete, sealed, nothing expires within thirty days.</translation>
    </message>
</context>
<context>
    <name>Kits</name>
    <message>
        <source>ouverte, à contrôler</source>
        <translation>opened, to check</translation>
    </message>
    <message>
        <source>incomplète</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>produit périmé</source>
        <translation>product expired</translation>
    </message>
    <message>
        <source>contrôle à faire</source>
        <translation>check due</translation>
    </message>
    <message>
        <source>péremption proche</source>
        <translation>expiry near</translation>
    </message>
    <message>
        <source>prête</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>jamais scellée</source>
        <translation>never sealed</translation>
    </message>
    <message>
        <source>manque {many}</source>
        <translation>{many} missing</translation>
    </message>
    <message>
        <source>périmé</source>
        <translation>expired</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>complet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>n° {seal}, intact</source>
        <translation>no. {seal}, intact</translation>
    </message>
    <message>
        <source>n° {seal}, rompu le {day}</source>
        <translation>no. {seal}, broken on {day}</translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation>now</translation>
    </message>
    <message>
        <source>rien ne périme</source>
        <translation>nothing expires</translation>
    </message>
    <message>
        <source>Autres</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>à cocher</source>
        <translation>to tick</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Présent</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Réserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Contrôle</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>complète</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>scellé {seal}</source>
        <translation>seal {seal}</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>undone</translation>
    </message>
    <message numerus="yes">
        <source>%n ajouté(s)</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message>
        <source>Aperçu de la liste de contrôle</source>
        <translation>Check list preview</translation>
    </message>
    <message>
        <source>Retour aux trousses</source>
        <translation>Back to the kits</translation>
    </message>
    <message>
        <source>Contrôle de la trousse</source>
        <translation>Kit check</translation>
    </message>
    <message>
        <source>Enregistrer la liste</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>controle-trousse.pdf</source>
        <translation>kit-check.pdf</translation>
    </message>
</context>
<context>
    <name>KitsPage</name>
    <message>
        <source>Trousses d’urgence</source>
        <translation>Emergency kits</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Trousse</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Liste de contrôle</source>
        <translation>Check list</translation>
    </message>
    <message>
        <source>Composition de la trousse</source>
        <translation>Contents of the kit</translation>
    </message>
    <message>
        <source>Contrôler la trousse</source>
        <translation>Check the kit</translation>
    </message>
    <message>
        <source>La trousse a été ouverte</source>
        <translation>The kit was opened</translation>
    </message>
    <message>
        <source>Aucune trousse</source>
        <translation>No kit</translation>
    </message>
    <message>
        <source>Aucune trousse d’urgence. Créez un lieu de sorte « Trousse d’urgence » dans les lieux du stock.</source>
        <translation>No emergency kit. Create a place of the kind “Emergency kit” in the places of the stock.</translation>
    </message>
    <message>
        <source>La composition de cette trousse n’est pas encore écrite.</source>
        <translation>The contents of this kit are not written yet.</translation>
    </message>
    <message>
        <source>Écrire la composition</source>
        <translation>Write the contents</translation>
    </message>
    <message>
        <source>Contrôler</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>La trousse a été ouverte…</source>
        <translation>The kit was opened…</translation>
    </message>
    <message>
        <source>Poser un scellé…</source>
        <translation>Put a seal on…</translation>
    </message>
    <message>
        <source>Contrôle signé&#x202f;: {state}.</source>
        <translation>Check signed: {state}.</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) venue(s) de la réserve.</source>
        <translation>
            <numerusform>%n unit came from the reserve.</numerusform>
            <numerusform>%n units came from the reserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) mise(s) en quarantaine.</source>
        <translation>
            <numerusform>%n unit put in quarantine.</numerusform>
            <numerusform>%n units put in quarantine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce produit n’est pas dans la trousse&#x202f;: {name}.</source>
        <translation>This product is not in the kit: {name}.</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Produits</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Étagère</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>Sorte d’étiquette</source>
        <translation>Kind of label</translation>
    </message>
    <message>
        <source>Planche d’étiquettes</source>
        <translation>Label sheet</translation>
    </message>
    <message>
        <source>Format…</source>
        <translation>Format…</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Première étiquette</source>
        <translation>First label</translation>
    </message>
    <message>
        <source>Étiquettes à imprimer</source>
        <translation>Labels to print</translation>
    </message>
    <message>
        <source>Donner un code maison</source>
        <translation>Give an in-house code</translation>
    </message>
    <message>
        <source>+ et − changent le nombre, 0 retire, N reprend ce qui est en stock.</source>
        <translation>+ and − change the number, 0 removes, N takes what is in stock.</translation>
    </message>
    <message>
        <source>Commencer à l’étiquette</source>
        <translation>Start at label</translation>
    </message>
    <message>
        <source>Aperçu des étiquettes</source>
        <translation>Labels preview</translation>
    </message>
    <message>
        <source>Retour au stock</source>
        <translation>Back to the stock</translation>
    </message>
    <message>
        <source>Étiquettes</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Enregistrer les étiquettes</source>
        <translation>Save the labels</translation>
    </message>
    <message>
        <source>etiquettes.pdf</source>
        <translation>labels.pdf</translation>
    </message>
    <message>
        <source>Une de plus, une de moins</source>
        <translation>One more, one fewer</translation>
    </message>
    <message>
        <source>Aucune de cette ligne</source>
        <translation>None of this line</translation>
    </message>
    <message>
        <source>Autant que d’unités en stock</source>
        <translation>As many as units in stock</translation>
    </message>
    <message>
        <source>Format de la planche</source>
        <translation>Format of the sheet</translation>
    </message>
    <message>
        <source>Tous les lieux</source>
        <translation>All places</translation>
    </message>
    <message numerus="yes">
        <source>%n étiquette(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planche(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>Étiquettes enregistrées&#x202f;: {name}</source>
        <translation>Labels saved: {name}</translation>
    </message>
</context>
<context>
    <name>LastTable</name>
    <message>
        <source>en hausse</source>
        <translation>rising</translation>
    </message>
    <message>
        <source>en baisse</source>
        <translation>falling</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>Mesure</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Valeur</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Seuils</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Leaver</name>
    <message>
        <source>{said}, dont {n} comme référent</source>
        <translation>{said}, {n} of them as key worker</translation>
    </message>
    <message>
        <source>{said}, dont {n} urgents</source>
        <translation>{said}, {n} of them urgent</translation>
    </message>
    <message numerus="yes">
        <source>%n reste(nt) à placer</source>
        <translation>
            <numerusform>%n still to place</numerusform>
            <numerusform>%n still to place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) suivie(s)</source>
        <translation>
            <numerusform>%n person followed</numerusform>
            <numerusform>%n people followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soin(s) à faire</source>
        <translation>
            <numerusform>%n care task to do</numerusform>
            <numerusform>%n care tasks to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous à venir</source>
        <translation>
            <numerusform>%n appointment to come</numerusform>
            <numerusform>%n appointments to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tournée(s) à venir</source>
        <translation>
            <numerusform>%n round to come</numerusform>
            <numerusform>%n rounds to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) en attente de rendez-vous</source>
        <translation>
            <numerusform>%n person waiting for an appointment</numerusform>
            <numerusform>%n people waiting for an appointment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) de soins à revoir</source>
        <translation>
            <numerusform>%n care plan to review</numerusform>
            <numerusform>%n care plans to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) de transmission, visible(s) de toute l’équipe</source>
        <translation>
            <numerusform>%n handover action, seen by the whole team</numerusform>
            <numerusform>%n handover actions, seen by the whole team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matériel(s) à récupérer</source>
        <translation>
            <numerusform>%n item of equipment to get back</numerusform>
            <numerusform>%n items of equipment to get back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saisie(s) non signée(s)</source>
        <translation>
            <numerusform>%n unsigned entry</numerusform>
            <numerusform>%n unsigned entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) prévue(s), sans objet</source>
        <translation>
            <numerusform>%n planned absence, no longer needed</numerusform>
            <numerusform>%n planned absences, no longer needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaverPanel</name>
    <message>
        <source>Confier et fermer l’accès</source>
        <translation>Assign and close access</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fiche de départ…</source>
        <translation>Leaving sheet…</translation>
    </message>
    <message>
        <source>Départ de {name}</source>
        <translation>Leaving: {name}</translation>
    </message>
    <message>
        <source>Ce qui reste à faire passe à un collègue. Puis l’accès se ferme et la clé du coffre est renouvelée. Ce que la personne a signé reste signé.</source>
        <translation>What remains to be done goes to a colleague. Then access is closed and the vault key is renewed. What the person signed stays signed.</translation>
    </message>
    <message>
        <source>À confier</source>
        <translation>To assign</translation>
    </message>
    <message>
        <source>Rien à confier.</source>
        <translation>Nothing to assign.</translation>
    </message>
    <message>
        <source>Laisser en l’état</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>À confier par la coordination.</source>
        <translation>To be assigned by coordination.</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>À voir avec la personne</source>
        <translation>To settle with the person</translation>
    </message>
    <message>
        <source>Choisissez un collègue pour chaque ligne, ou « Laisser en l’état ».</source>
        <translation>Choose a colleague for each line, or “Leave as it is”.</translation>
    </message>
    <message>
        <source>Confier tout cela et fermer l’accès de {name}&#x202f;? Rien ne revient d’un geste.</source>
        <translation>Assign all this and close {name}’s access? Nothing comes back at a stroke.</translation>
    </message>
    <message>
        <source>Oui, confier et fermer l’accès</source>
        <translation>Yes, assign and close</translation>
    </message>
    <message>
        <source>Un instant&#x202f;: la clé du coffre est renouvelée.</source>
        <translation>One moment: the vault key is being renewed.</translation>
    </message>
    <message>
        <source>L’accès de {name} est fermé et la clé du coffre renouvelée.</source>
        <translation>The access of {name} is closed and the vault key renewed.</translation>
    </message>
    <message>
        <source>Confié</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Reste à voir</source>
        <translation>Still to settle</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LeftDrafts</name>
    <message>
        <source>sans nom</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Brouillon de {whom} ({typed}), du {when}</source>
        <translation>Draft for {whom} ({typed}), of {when}</translation>
    </message>
    <message>
        <source>Brouillon de {whom}, du {when}</source>
        <translation>Draft for {whom}, of {when}</translation>
    </message>
    <message>
        <source>Brouillon jeté.</source>
        <translation>Draft discarded.</translation>
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
        <source>Objectifs de santé du plan</source>
        <translation>Health goals of the plan</translation>
    </message>
    <message>
        <source>Objectifs sociaux du plan</source>
        <translation>Social goals of the plan</translation>
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
        <source>la personne a sa propre version du plan, remise en main propre</source>
        <translation>the person has their own version of the plan, handed over in person</translation>
    </message>
    <message>
        <source>forme anonymisée : initiales et année de naissance seulement</source>
        <translation>anonymised layout: initials and year of birth only</translation>
    </message>
</context>
<context>
    <name>LendPanel</name>
    <message>
        <source>Aucun matériel n’est libre.</source>
        <translation>No equipment is free.</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Prêter</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>Lettre de relance</source>
        <translation>Reminder letter</translation>
    </message>
    <message>
        <source>Retour à Aujourd’hui</source>
        <translation>Back to Today</translation>
    </message>
    <message>
        <source>Relance</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Enregistrer la lettre</source>
        <translation>Save the letter</translation>
    </message>
    <message>
        <source>relance.pdf</source>
        <translation>reminder.pdf</translation>
    </message>
    <message>
        <source>Lettre enregistrée&#x202f;: {name}.</source>
        <translation>Letter saved: {name}.</translation>
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
    <message numerus="yes">
        <source>Annuler %n tâche(s) à faire</source>
        <translation>
            <numerusform>Cancel %n task to do</numerusform>
            <numerusform>Cancel %n tasks to do</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspendre le plan de soins</source>
        <translation>Suspend the care plan</translation>
    </message>
    <message numerus="yes">
        <source>Annuler %n rendez-vous à venir</source>
        <translation>
            <numerusform>Cancel %n appointment to come</numerusform>
            <numerusform>Cancel %n appointments to come</numerusform>
        </translation>
    </message>
    <message>
        <source>Fin du suivi</source>
        <translation>End of follow-up</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Garder la ligne</source>
        <translation>Keep the line</translation>
    </message>
</context>
<context>
    <name>LinesWork</name>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Ligne retirée du plan.</source>
        <translation>Line removed from the plan.</translation>
    </message>
    <message>
        <source>Saisie abandonnée.</source>
        <translation>Entry discarded.</translation>
    </message>
    <message>
        <source>Votre travail sur ce plan est repris là où vous l’aviez laissé.</source>
        <translation>Your work on this plan is taken up where you left it.</translation>
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
    <name>ListChoices</name>
    <message>
        <source>Qui peut le prendre</source>
        <translation>Who can take it</translation>
    </message>
    <message>
        <source>Créneaux qui conviennent</source>
        <translation>Slots that suit</translation>
    </message>
    <message>
        <source>Confier à, ou déplacer au</source>
        <translation>Assign to, or move to</translation>
    </message>
    <message>
        <source>Confier à</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>Aucune proposition&#x202f;: choisissez l’heure dans l’agenda.</source>
        <translation>No suggestion: choose the time in the diary.</translation>
    </message>
    <message>
        <source>Personne de la même profession n’est libre.</source>
        <translation>Nobody in the same profession is free.</translation>
    </message>
    <message>
        <source>Recherche…</source>
        <translation>Searching…</translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message>
        <source>{who} a rendez-vous le {when}. Prévenez la personne.</source>
        <translation>{who} has an appointment on {when}. Tell the person.</translation>
    </message>
    <message>
        <source>{who} n’est plus en attente.</source>
        <translation>{who} is no longer waiting.</translation>
    </message>
    <message>
        <source>{who} n’attend plus de rendez-vous.</source>
        <translation>{who} is no longer waiting for an appointment.</translation>
    </message>
    <message>
        <source>{who}&#x202f;: prescription {state}.</source>
        <translation>{who}: prescription {state}.</translation>
    </message>
    <message>
        <source>{what} confié à {who}.</source>
        <translation>{what} assigned to {who}.</translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous confié(s).</source>
        <translation>
            <numerusform>%n appointment assigned.</numerusform>
            <numerusform>%n appointments assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reste(nt) à déplacer ou à appeler.</source>
        <translation>
            <numerusform>%n still to move or to call.</numerusform>
            <numerusform>%n still to move or to call.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} confiée à {who}.</source>
        <translation>{what} assigned to {who}.</translation>
    </message>
    <message>
        <source>{who} déplacé au {when}. Prévenez la personne.</source>
        <translation>{who} moved to {when}. Tell the person.</translation>
    </message>
    <message>
        <source>Aucun créneau libre dans les six semaines.</source>
        <translation>No free slot within six weeks.</translation>
    </message>
    <message>
        <source>{who} n’est plus à appeler.</source>
        <translation>{who} is no longer to be called.</translation>
    </message>
    <message>
        <source>{who} vient le {when}. Prévenez la personne.</source>
        <translation>{who} comes on {when}. Tell the person.</translation>
    </message>
    <message>
        <source>{who} est vu le {when}. Prévenez la personne.</source>
        <translation>{who} is seen on {when}. Tell the person.</translation>
    </message>
    <message>
        <source>Laissé tel quel&#x202f;: ne sera plus proposé.</source>
        <translation>Left as it is: will not be suggested again.</translation>
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
    <name>ListDetail</name>
    <message>
        <source>Le rendez-vous</source>
        <translation>The appointment</translation>
    </message>
    <message numerus="yes">
        <source>Tout confier (%n)</source>
        <translation>
            <numerusform>Assign all (%n)</numerusform>
            <numerusform>Assign all (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Aucun numéro au dossier.</source>
        <translation>No number in the record.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rien n’est déplacé sans vous. Après, prévenez la personne.</source>
        <translation>Nothing is moved without you. Afterwards, tell the person.</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Était prévu</source>
        <translation>Was planned</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Prochain</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Prochain trajet</source>
        <translation>Next journey</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Convient</source>
        <translation>Suits</translation>
    </message>
    <message>
        <source>Pas avant</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>Au plus tard</source>
        <translation>At the latest</translation>
    </message>
    <message>
        <source>Attend depuis</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Préparation</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Interprète</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Au lieu de</source>
        <translation>Instead of</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>À côté de</source>
        <translation>Next to</translation>
    </message>
    <message>
        <source>Épargné</source>
        <translation>Saves</translation>
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
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Enregistrer la liste</source>
        <translation>Save the list</translation>
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
    <message>
        <source>Attente de {who} modifiée.</source>
        <translation>Wait of {who} changed.</translation>
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
    <name>LoadHost</name>
    <message>
        <source>À charger dans la voiture</source>
        <translation>To load into the car</translation>
    </message>
</context>
<context>
    <name>LoadLineBox</name>
    <message>
        <source>À charger&#x202f;: {name}</source>
        <translation>To load: {name}</translation>
    </message>
    <message>
        <source>chargé</source>
        <translation>loaded</translation>
    </message>
    <message>
        <source>{count} utilisables</source>
        <translation>{count} usable</translation>
    </message>
    <message>
        <source>Déjà chargé&#x202f;: {many}</source>
        <translation>Already loaded: {many}</translation>
    </message>
    <message>
        <source>Il manque {many}</source>
        <translation>{many} missing</translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message>
        <source>À charger dans la voiture</source>
        <translation>To load into the car</translation>
    </message>
    <message>
        <source>Ajouter un produit</source>
        <translation>Add a product</translation>
    </message>
    <message>
        <source>Ajouter un produit…</source>
        <translation>Add a product…</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
    </message>
    <message>
        <source>Hors stock&#x202f;: {what}</source>
        <translation>Not from stock: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) hors de votre cercle de soins</source>
        <translation>
            <numerusform>%n person outside your care circle</numerusform>
            <numerusform>%n people outside your care circle</numerusform>
        </translation>
    </message>
    <message>
        <source>Les plans de soins ne demandent pas de matériel pour cette tournée.</source>
        <translation>The care plans call for no equipment on this round.</translation>
    </message>
    <message>
        <source>Chargé&#x202f;: {products}, {units}.</source>
        <translation>Loaded: {products}, {units}.</translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanDeeds</name>
    <message>
        <source>À qui</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Retour prévu</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>Caution, en euros</source>
        <translation>Deposit, in euros</translation>
    </message>
    <message>
        <source>État au départ</source>
        <translation>Condition when lent</translation>
    </message>
    <message>
        <source>Accessoires remis</source>
        <translation>Accessories given</translation>
    </message>
    <message>
        <source>{what} prêté à {who}, retour le {day}.</source>
        <translation>{what} lent to {who}, due back {day}.</translation>
    </message>
    <message>
        <source>Prêter</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>État au retour</source>
        <translation>Condition on return</translation>
    </message>
    <message>
        <source>Accessoires manquants</source>
        <translation>Accessories missing</translation>
    </message>
    <message>
        <source>Caution rendue, en euros</source>
        <translation>Deposit given back, in euros</translation>
    </message>
    <message>
        <source>Caution reçue&#x202f;: {money}</source>
        <translation>Deposit received: {money}</translation>
    </message>
    <message>
        <source>Déjà nettoyé</source>
        <translation>Already cleaned</translation>
    </message>
    <message>
        <source>À envoyer en révision</source>
        <translation>To be sent for service</translation>
    </message>
    <message>
        <source>{what} rendu.</source>
        <translation>{what} returned.</translation>
    </message>
    <message>
        <source>Retour du matériel</source>
        <translation>Return of the equipment</translation>
    </message>
    <message>
        <source>Enregistrer le retour</source>
        <translation>Save the return</translation>
    </message>
    <message>
        <source>Nouveau retour</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Prêt prolongé jusqu’au {day}.</source>
        <translation>Loan extended to {day}.</translation>
    </message>
    <message>
        <source>Prolonger le prêt</source>
        <translation>Extend the loan</translation>
    </message>
    <message>
        <source>Prolonger</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Appel noté.</source>
        <translation>Call recorded.</translation>
    </message>
    <message>
        <source>Noter un appel</source>
        <translation>Record a call</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>{what} déclaré perdu.</source>
        <translation>{what} declared lost.</translation>
    </message>
    <message>
        <source>Déclarer perdu</source>
        <translation>Declare lost</translation>
    </message>
    <message>
        <source>Le prêt est clos&#x202f;; le matériel pourra être retrouvé.</source>
        <translation>The loan is closed; the equipment may still be found.</translation>
    </message>
    <message>
        <source>{what} nettoyé, disponible.</source>
        <translation>{what} cleaned, available.</translation>
    </message>
    <message>
        <source>{what} de retour, à nettoyer.</source>
        <translation>{what} back, to clean.</translation>
    </message>
    <message>
        <source>Révisé le</source>
        <translation>Serviced on</translation>
    </message>
    <message>
        <source>Prochaine révision</source>
        <translation>Next service</translation>
    </message>
    <message>
        <source>Ce qui a été fait</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Révision notée.</source>
        <translation>Service recorded.</translation>
    </message>
    <message>
        <source>Noter une révision</source>
        <translation>Record a service</translation>
    </message>
    <message>
        <source>{what} en révision.</source>
        <translation>{what} being serviced.</translation>
    </message>
    <message>
        <source>Envoyer en révision</source>
        <translation>Send for service</translation>
    </message>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Pourquoi, chez qui</source>
        <translation>Why, and where to</translation>
    </message>
    <message>
        <source>{what} retiré du prêt.</source>
        <translation>{what} withdrawn from loan.</translation>
    </message>
    <message>
        <source>Retirer du prêt</source>
        <translation>Withdraw from loan</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Son registre et ses prêts restent.</source>
        <translation>Its register and its loans remain.</translation>
    </message>
    <message>
        <source>Remarque sur l’état</source>
        <translation>Remark on the condition</translation>
    </message>
</context>
<context>
    <name>LoanPanel</name>
    <message>
        <source>Autres actions sur ce matériel</source>
        <translation>Other actions on this equipment</translation>
    </message>
    <message>
        <source>Registre du matériel</source>
        <translation>Register of the equipment</translation>
    </message>
    <message>
        <source>Registre</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Choisissez un matériel pour voir chez qui il est et son registre.</source>
        <translation>Choose an item of equipment to see who has it and its register.</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>n° {serial}</source>
        <translation>no. {serial}</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Révisé</source>
        <translation>Serviced</translation>
    </message>
    <message>
        <source>Prêter</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>Rendu</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Prolonger</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Nettoyé</source>
        <translation>Cleaned</translation>
    </message>
    <message>
        <source>Retrouvé</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Remettre en prêt</source>
        <translation>Put back on loan</translation>
    </message>
    <message>
        <source>{day}, par {who}</source>
        <translation>{day}, by {who}</translation>
    </message>
    <message>
        <source>Chez</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Sorti</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Retour prévu</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>État au départ</source>
        <translation>Condition when lent</translation>
    </message>
    <message>
        <source>Accessoires</source>
        <translation>Accessories</translation>
    </message>
    <message>
        <source>Rappels</source>
        <translation>Calls</translation>
    </message>
    <message numerus="yes">
        <source>%n fois</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>{many}, le {day}</source>
        <translation>{many}, on {day}</translation>
    </message>
    <message>
        <source>Rangé</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Révision</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Propriétaire</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Caution usuelle</source>
        <translation>Usual deposit</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message numerus="yes">
        <source>%n prêt(s)</source>
        <translation>
            <numerusform>%n loan</numerusform>
            <numerusform>%n loans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanTiles</name>
    <message>
        <source>À surveiller dans le matériel prêté</source>
        <translation>To watch in lent equipment</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>disponible</source>
        <translation>available</translation>
    </message>
    <message>
        <source>prêté</source>
        <translation>lent</translation>
    </message>
    <message>
        <source>à nettoyer</source>
        <translation>to clean</translation>
    </message>
    <message>
        <source>en révision</source>
        <translation>being serviced</translation>
    </message>
    <message>
        <source>perdu</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>retiré</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>bon état</source>
        <translation>good condition</translation>
    </message>
    <message>
        <source>usé</source>
        <translation>worn</translation>
    </message>
    <message>
        <source>abîmé</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>Ajouté</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Prêté</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Prêt prolongé</source>
        <translation>Loan extended</translation>
    </message>
    <message>
        <source>Emprunteur appelé</source>
        <translation>Borrower called</translation>
    </message>
    <message>
        <source>Rendu</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Nettoyé</source>
        <translation>Cleaned</translation>
    </message>
    <message>
        <source>Envoyé en révision</source>
        <translation>Sent for service</translation>
    </message>
    <message>
        <source>Révisé</source>
        <translation>Serviced</translation>
    </message>
    <message>
        <source>Déclaré perdu</source>
        <translation>Declared lost</translation>
    </message>
    <message>
        <source>Retrouvé</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Retiré du prêt</source>
        <translation>Withdrawn from loan</translation>
    </message>
    <message>
        <source>Patient hors de votre cercle</source>
        <translation>Patient outside your circle</translation>
    </message>
    <message>
        <source>retard {days}&#xa0;j</source>
        <translation>{days} d late</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s) de retard</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, aujourd’hui</source>
        <translation>{day}, today</translation>
    </message>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>aucune prévue</source>
        <translation>none planned</translation>
    </message>
    <message>
        <source>{day}, en retard</source>
        <translation>{day}, overdue</translation>
    </message>
    <message>
        <source>{what}, retour le {day}</source>
        <translation>{what}, due back {day}</translation>
    </message>
    <message>
        <source>{what}, prochaine le {day}</source>
        <translation>{what}, next due {day}</translation>
    </message>
    <message>
        <source>{what} (annulé)</source>
        <translation>{what} (undone)</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>N° de série</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Chez</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Retour prévu</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>Révision</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>En retard, à rappeler</source>
        <translation>Overdue, to call</translation>
    </message>
    <message>
        <source>Rendu, à nettoyer</source>
        <translation>Returned, to clean</translation>
    </message>
    <message>
        <source>En révision</source>
        <translation>Being serviced</translation>
    </message>
    <message>
        <source>Disponible</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Perdu</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>jj/mm, dans 30 j</source>
        <translation>dd/mm, in 30 d</translation>
    </message>
    <message>
        <source>Nom du patient, ou d’un professionnel</source>
        <translation>Name of the patient, or of a professional</translation>
    </message>
    <message>
        <source>Prêter…</source>
        <translation>Lend…</translation>
    </message>
    <message>
        <source>Rendu…</source>
        <translation>Returned…</translation>
    </message>
    <message>
        <source>Prolonger…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Noter un appel…</source>
        <translation>Record a call…</translation>
    </message>
    <message>
        <source>Envoyer en révision…</source>
        <translation>Send for service…</translation>
    </message>
    <message>
        <source>Remettre en prêt</source>
        <translation>Put back on loan</translation>
    </message>
    <message>
        <source>Révisé…</source>
        <translation>Serviced…</translation>
    </message>
    <message>
        <source>Fiche de prêt</source>
        <translation>Loan slip</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Déclarer perdu…</source>
        <translation>Declare lost…</translation>
    </message>
    <message>
        <source>Retirer du prêt…</source>
        <translation>Withdraw from loan…</translation>
    </message>
    <message numerus="yes">
        <source>retour(s)
en retard</source>
        <translation>
            <numerusform>return
overdue</numerusform>
            <numerusform>returns
overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matériel(s)
prêté(s)</source>
        <translation>
            <numerusform>item
on loan</numerusform>
            <numerusform>items
on loan</numerusform>
        </translation>
    </message>
    <message>
        <source>à nettoyer
au retour</source>
        <translation>to clean
on return</translation>
    </message>
    <message numerus="yes">
        <source>révision(s)
à faire</source>
        <translation>
            <numerusform>service
to do</numerusform>
            <numerusform>services
to do</numerusform>
        </translation>
    </message>
    <message>
        <source>révision à faire</source>
        <translation>service due</translation>
    </message>
    <message>
        <source>Aperçu de la fiche de prêt</source>
        <translation>Preview of the loan slip</translation>
    </message>
    <message>
        <source>Retour aux prêts</source>
        <translation>Back to loans</translation>
    </message>
    <message>
        <source>Matériel prêté</source>
        <translation>Equipment on loan</translation>
    </message>
    <message>
        <source>Enregistrer le document</source>
        <translation>Save the document</translation>
    </message>
    <message>
        <source>pret-de-materiel.pdf</source>
        <translation>equipment-loan.pdf</translation>
    </message>
    <message>
        <source>Document enregistré&#xa0;: {name}.</source>
        <translation>Document saved: {name}.</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>Matériel prêté</source>
        <translation>Equipment on loan</translation>
    </message>
    <message>
        <source>Filtrer le matériel</source>
        <translation>Filter equipment</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: matériel, numéro, emprunteur</source>
        <translation>Filter: equipment, number, borrower</translation>
    </message>
    <message>
        <source>Retirés</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Liste d’appel</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>Nouveau matériel</source>
        <translation>New equipment</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Fiche de prêt</source>
        <translation>Loan slip</translation>
    </message>
    <message>
        <source>Prêter</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>Rendu</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Prolonger</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Noter un appel</source>
        <translation>Record a call</translation>
    </message>
    <message>
        <source>Nettoyé</source>
        <translation>Cleaned</translation>
    </message>
    <message>
        <source>Révisé</source>
        <translation>Serviced</translation>
    </message>
    <message>
        <source>Retrouvé</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Rien ne répond à ce filtre.</source>
        <translation>Nothing matches this filter.</translation>
    </message>
    <message>
        <source>Tout montrer</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Aucun matériel à prêter&#x202f;: lit, déambulateur, tensiomètre…</source>
        <translation>No equipment to lend: bed, walking frame, blood pressure monitor…</translation>
    </message>
    <message>
        <source>Aucun matériel ne porte ce numéro.</source>
        <translation>No equipment bears this number.</translation>
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
</context>
<context>
    <name>LossCard</name>
    <message>
        <source>Le dernier travail n’est plus dans le coffre</source>
        <translation>The latest work is no longer in the vault</translation>
    </message>
    <message>
        <source>Le coffre a été modifié hors de Coordo</source>
        <translation>The vault was changed outside Coordo</translation>
    </message>
    <message>
        <source>Le journal a été touché hors de Coordo</source>
        <translation>The log was touched outside Coordo</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
    </message>
    <message numerus="yes">
        <source>%n événement(s) enregistrés ensuite manquent.</source>
        <translation>
            <numerusform>%n event recorded afterwards is missing.</numerusform>
            <numerusform>%n events recorded afterwards are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Un fichier du coffre a été effacé, coupé ou remplacé par une copie plus ancienne. Comparez avec vos feuilles imprimées, ressaisissez ce qui manque, ou restaurez une sauvegarde plus récente. L’administrateur en prend note dans Réglages, Journal d’accès.</source>
        <translation>A file of the vault was erased, cut short or replaced by an older copy. Compare with your printed sheets, type in again what is missing, or restore a more recent backup. The administrator acknowledges it in Settings, Access log.</translation>
    </message>
    <message>
        <source>Le dernier événement retrouvé est du {day} à {time}.</source>
        <translation>The last event found is of {day} at {time}.</translation>
    </message>
    <message>
        <source>Entre deux ouvertures, le fichier du coffre ou son sceau a été modifié, par exemple par une copie plus ancienne d’une de ses parties. Des données ont pu revenir en arrière&#x202f;: comparez avec vos feuilles imprimées, ou restaurez une sauvegarde et prévenez l’administrateur.</source>
        <translation>Between two openings, the vault file or its seal was changed, for example by an older copy of one of its parts. Data may have gone back in time: compare with your printed sheets, or restore a backup and tell the administrator.</translation>
    </message>
    <message>
        <source>Ce que Coordo note hors du coffre pour surveiller son journal a été effacé ou modifié, ou le journal ne se suit plus. Vos données s’ouvrent. Prévenez l’administrateur&#x202f;: il vérifie et en prend note dans Réglages, Journal d’accès.</source>
        <translation>What Coordo notes outside the vault to watch over its log was erased or changed, or the log no longer follows on. Your data opens. Tell the administrator: they check and acknowledge it in Settings, Access log.</translation>
    </message>
</context>
<context>
    <name>LotDeeds</name>
    <message>
        <source>Mettre en quarantaine</source>
        <translation>Put in quarantine</translation>
    </message>
    <message>
        <source>Isoler</source>
        <translation>Isolate</translation>
    </message>
    <message>
        <source>{many} en quarantaine.</source>
        <translation>{many} in quarantine.</translation>
    </message>
    <message>
        <source>Les unités isolées restent comptées, et ne sont plus proposées.</source>
        <translation>Isolated units are still counted, and are no longer proposed.</translation>
    </message>
    <message>
        <source>Lever la quarantaine</source>
        <translation>Lift the quarantine</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>{many} de nouveau utilisables.</source>
        <translation>{many} usable again.</translation>
    </message>
    <message>
        <source>Changer de lieu</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>Transférer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>{many} transférées.</source>
        <translation>{many} transferred.</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>{many} détruites.</source>
        <translation>{many} destroyed.</translation>
    </message>
    <message>
        <source>Retour au fournisseur</source>
        <translation>Return to supplier</translation>
    </message>
    <message>
        <source>Renvoyer</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>{many} renvoyées.</source>
        <translation>{many} sent back.</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Raison</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Précision</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>mal lu à la réception…</source>
        <translation>misread when received…</translation>
    </message>
    <message>
        <source>Lot corrigé.</source>
        <translation>Lot corrected.</translation>
    </message>
    <message>
        <source>Corriger le lot</source>
        <translation>Correct the lot</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ce qui était écrit reste dans les mouvements.</source>
        <translation>What was written stays in the movements.</translation>
    </message>
    <message>
        <source>lu deux fois, mauvais lot…</source>
        <translation>read twice, wrong lot…</translation>
    </message>
    <message>
        <source>Mouvement annulé par une contre-écriture.</source>
        <translation>Movement undone by a counter-entry.</translation>
    </message>
    <message>
        <source>Annuler ce mouvement</source>
        <translation>Undo this movement</translation>
    </message>
    <message>
        <source>Annuler le mouvement</source>
        <translation>Undo the movement</translation>
    </message>
    <message>
        <source>Rien n’est effacé&#x202f;: une contre-écriture remet les unités où elles étaient.</source>
        <translation>Nothing is erased: a counter-entry puts the units back where they were.</translation>
    </message>
    <message>
        <source>Quantité rendue</source>
        <translation>Quantity returned</translation>
    </message>
    <message>
        <source>non utilisé, soin reporté…</source>
        <translation>not used, care put off…</translation>
    </message>
    <message>
        <source>{many} de retour en stock.</source>
        <translation>{many} back in stock.</translation>
    </message>
    <message>
        <source>Retour en stock</source>
        <translation>Back in stock</translation>
    </message>
    <message>
        <source>Remettre en stock</source>
        <translation>Put back in stock</translation>
    </message>
</context>
<context>
    <name>LotKeys</name>
    <message>
        <source>Lot choisi</source>
        <translation>Chosen lot</translation>
    </message>
    <message>
        <source>Quarantaine, ou la lever</source>
        <translation>Quarantine, or lift it</translation>
    </message>
    <message>
        <source>Changer de lieu</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Retour au fournisseur</source>
        <translation>Return to supplier</translation>
    </message>
    <message>
        <source>Sortir…</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>Lever la quarantaine…</source>
        <translation>Lift the quarantine…</translation>
    </message>
    <message>
        <source>Mettre en quarantaine…</source>
        <translation>Put in quarantine…</translation>
    </message>
    <message>
        <source>Changer de lieu…</source>
        <translation>Change place…</translation>
    </message>
    <message>
        <source>Retour au fournisseur…</source>
        <translation>Return to supplier…</translation>
    </message>
    <message>
        <source>Détruire…</source>
        <translation>Destroy…</translation>
    </message>
    <message>
        <source>Corriger le lot…</source>
        <translation>Correct the lot…</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Ouvrir la tournée</source>
        <translation>Open the round</translation>
    </message>
    <message>
        <source>Retour en stock…</source>
        <translation>Back in stock…</translation>
    </message>
    <message>
        <source>Annuler ce mouvement…</source>
        <translation>Undo this movement…</translation>
    </message>
</context>
<context>
    <name>LotPanel</name>
    <message>
        <source>Autres actions sur ce lot</source>
        <translation>Other actions on this lot</translation>
    </message>
    <message>
        <source>Sortir pour un patient</source>
        <translation>Hand out to a patient</translation>
    </message>
    <message>
        <source>Quarantaine</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>Patients concernés</source>
        <translation>Patients concerned</translation>
    </message>
    <message>
        <source>Mouvements du lot</source>
        <translation>Movements of the lot</translation>
    </message>
    <message>
        <source>Choisissez un lot pour voir ce qu’il en reste et ses mouvements.</source>
        <translation>Choose a lot to see what is left of it and its movements.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Lever la quarantaine</source>
        <translation>Lift the quarantine</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Reste</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Patients concernés {count}</source>
        <translation>Patients concerned {count}</translation>
    </message>
</context>
<context>
    <name>LotTiles</name>
    <message>
        <source>À surveiller dans le stock</source>
        <translation>To watch in the stock</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>à décider</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>{words}, {many} en tout</source>
        <translation>{words}, {many} in all</translation>
    </message>
</context>
<context>
    <name>LotsPage</name>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Filtrer les lots</source>
        <translation>Filter lots</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: produit, lot, code</source>
        <translation>Filter: product, lot, code</translation>
    </message>
    <message>
        <source>Catégorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tous les lieux</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Toutes catégories</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ouvrir le lot</source>
        <translation>Open the lot</translation>
    </message>
    <message>
        <source>Rien ne répond à ce filtre.</source>
        <translation>Nothing matches this filter.</translation>
    </message>
    <message>
        <source>Tout montrer</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Aucun produit en stock. Lisez le code d’une boîte avec la douchette, ou recevez un produit à la main.</source>
        <translation>No product in stock. Read the code of a box with the reader, or receive a product by hand.</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
</context>
<context>
    <name>Material</name>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>n° {serial}</source>
        <translation>no. {serial}</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>lot rappelé</source>
        <translation>recalled lot</translation>
    </message>
    <message>
        <source>rendu</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>{count} rendus</source>
        <translation>{count} returned</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>N° de série</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>Sorti le</source>
        <translation>Handed out on</translation>
    </message>
    <message>
        <source>À rendre le</source>
        <translation>Due back on</translation>
    </message>
    <message>
        <source>perdu</source>
        <translation>lost</translation>
    </message>
    <message numerus="yes">
        <source>en retard de %n jour(s)</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>à rendre aujourd’hui</source>
        <translation>due back today</translation>
    </message>
    <message>
        <source>chez la personne</source>
        <translation>with the person</translation>
    </message>
    <message>
        <source>Soin du plan</source>
        <translation>Care in the plan</translation>
    </message>
    <message>
        <source>Matériel écrit</source>
        <translation>Equipment written</translation>
    </message>
    <message>
        <source>Produit du stock</source>
        <translation>Product in stock</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>à dire</source>
        <translation>to be stated</translation>
    </message>
    <message>
        <source>hors stock</source>
        <translation>not stocked</translation>
    </message>
</context>
<context>
    <name>MaterialList</name>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Matériel remis</source>
        <translation>Equipment handed out</translation>
    </message>
    <message>
        <source>Matériel prêté</source>
        <translation>Equipment on loan</translation>
    </message>
    <message>
        <source>Matériel du plan</source>
        <translation>Equipment of the plan</translation>
    </message>
    <message>
        <source>Remis</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Prêté</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Au plan</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>Lequel</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Sortir du stock pour cette personne</source>
        <translation>Hand out from stock to this person</translation>
    </message>
    <message>
        <source>Soins du jour</source>
        <translation>Today’s care</translation>
    </message>
    <message>
        <source>Sortir le matériel des soins du jour</source>
        <translation>Hand out the equipment for today’s care</translation>
    </message>
    <message>
        <source>Rendre</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Rendre au stock ce qui n’a pas servi</source>
        <translation>Return to stock what was not used</translation>
    </message>
    <message>
        <source>Autre produit</source>
        <translation>Another product</translation>
    </message>
    <message>
        <source>Dire un autre produit pour ce matériel</source>
        <translation>State another product for this equipment</translation>
    </message>
    <message>
        <source>Prêter</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>Prêter du matériel à cette personne</source>
        <translation>Lend equipment to this person</translation>
    </message>
    <message>
        <source>Rien n’a été remis à cette personne.</source>
        <translation>Nothing has been given to this person.</translation>
    </message>
    <message>
        <source>Sortir du stock</source>
        <translation>Hand out from stock</translation>
    </message>
    <message>
        <source>Aucun matériel prêté.</source>
        <translation>No equipment on loan.</translation>
    </message>
    <message>
        <source>Le plan de soins en vigueur ne dit pas de matériel.</source>
        <translation>The current care plan mentions no equipment.</translation>
    </message>
</context>
<context>
    <name>MaterialTab</name>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Sortir du stock</source>
        <translation>Hand out from stock</translation>
    </message>
    <message>
        <source>Matériel des soins du jour</source>
        <translation>Equipment for today’s care</translation>
    </message>
    <message>
        <source>Rendre au stock</source>
        <translation>Return to stock</translation>
    </message>
    <message>
        <source>Prêter du matériel</source>
        <translation>Lend equipment</translation>
    </message>
    <message>
        <source>Dire un autre produit pour ce matériel</source>
        <translation>State another product for this equipment</translation>
    </message>
    <message>
        <source>«&#x202f;{word}&#x202f;» n’a plus de produit&#x202f;: dites lequel.</source>
        <translation>“{word}” no longer has a product: state which.</translation>
    </message>
</context>
<context>
    <name>MaterialWord</name>
    <message>
        <source>Quel produit est-ce&#x202f;? Ce sera retenu.</source>
        <translation>Which product is it? This will be remembered.</translation>
    </message>
    <message>
        <source>Produit pour «&#x202f;{word}&#x202f;»</source>
        <translation>Product for “{word}”</translation>
    </message>
    <message>
        <source>Nom du produit, code…</source>
        <translation>Product name, code…</translation>
    </message>
    <message>
        <source>Unités pour chacun</source>
        <translation>Units for each</translation>
    </message>
    <message>
        <source>Hors stock</source>
        <translation>Not stocked</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
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
        <source>Douleur (EN)</source>
        <translation>Pain (NRS)</translation>
    </message>
    <message>
        <source>Diurèse</source>
        <translation>Urine output</translation>
    </message>
    <message>
        <source>Oxygène</source>
        <translation>Oxygen</translation>
    </message>
    <message>
        <source>Conscience</source>
        <translation>Consciousness</translation>
    </message>
    <message>
        <source>Tour de taille</source>
        <translation>Waist</translation>
    </message>
    <message>
        <source>{low} à {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>au moins {low}</source>
        <translation>min {low}</translation>
    </message>
    <message>
        <source>au plus {high}</source>
        <translation>max {high}</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>manuelle</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>appareil</source>
        <translation>device</translation>
    </message>
    <message>
        <source>automesure</source>
        <translation>self-measured</translation>
    </message>
    <message>
        <source>rapportée</source>
        <translation>reported</translation>
    </message>
    <message>
        <source>dans les seuils</source>
        <translation>in range</translation>
    </message>
    <message>
        <source>au-dessus</source>
        <translation>above</translation>
    </message>
    <message>
        <source>au-dessous</source>
        <translation>below</translation>
    </message>
    <message>
        <source>varie vite</source>
        <translation>changing fast</translation>
    </message>
    <message>
        <source>sans seuil</source>
        <translation>no threshold</translation>
    </message>
    <message>
        <source>seuils du patient</source>
        <translation>patient’s thresholds</translation>
    </message>
    <message>
        <source>seuils de la structure</source>
        <translation>practice’s thresholds</translation>
    </message>
    <message>
        <source>nouveau-né</source>
        <translation>newborn</translation>
    </message>
    <message>
        <source>nourrisson</source>
        <translation>infant</translation>
    </message>
    <message>
        <source>enfant</source>
        <translation>child</translation>
    </message>
    <message>
        <source>adolescent</source>
        <translation>adolescent</translation>
    </message>
    <message>
        <source>adulte</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>personne âgée</source>
        <translation>older person</translation>
    </message>
    <message>
        <source>usuels ({age})</source>
        <translation>usual ({age})</translation>
    </message>
    <message>
        <source>risque faible</source>
        <translation>low risk</translation>
    </message>
    <message>
        <source>avis urgent</source>
        <translation>urgent review</translation>
    </message>
    <message>
        <source>urgence</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>{typed}&#xa0;: nouvelle mesure&#x202f;?</source>
        <translation>{typed}: new measurement?</translation>
    </message>
    <message>
        <source>{typed}&#xa0;: quelle unité&#x202f;?</source>
        <translation>{typed}: which unit?</translation>
    </message>
    <message>
        <source>{typed}&#xa0;: inversée&#x202f;?</source>
        <translation>{typed}: swapped?</translation>
    </message>
    <message>
        <source>{typed}&#xa0;: impossible</source>
        <translation>{typed}: impossible</translation>
    </message>
    <message>
        <source>{typed}&#xa0;: est-ce bien cela&#x202f;?</source>
        <translation>{typed}: is that right?</translation>
    </message>
    <message>
        <source>auj. {hour}</source>
        <translation>today {hour}</translation>
    </message>
    <message>
        <source>hier {hour}</source>
        <translation>yest. {hour}</translation>
    </message>
</context>
<context>
    <name>MeasurementsTab</name>
    <message>
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Dernières mesures</source>
        <translation>Latest measurements</translation>
    </message>
    <message>
        <source>Aucune mesure. Tapez par exemple «&#xa0;ta 13/8 fc 78 sat 96&#xa0;».</source>
        <translation>No measurements. Type for example “ta 13/8 fc 78 sat 96”.</translation>
    </message>
    <message>
        <source>Saisir des mesures</source>
        <translation>Enter measurements</translation>
    </message>
    <message>
        <source>Seuils de la mesure</source>
        <translation>Thresholds of the measurement</translation>
    </message>
    <message>
        <source>Corriger la valeur choisie</source>
        <translation>Correct the chosen value</translation>
    </message>
    <message>
        <source>Retirer la valeur choisie</source>
        <translation>Withdraw the chosen value</translation>
    </message>
    <message>
        <source>Imprimer les courbes</source>
        <translation>Print the curves</translation>
    </message>
    <message>
        <source>Une semaine</source>
        <translation>One week</translation>
    </message>
    <message>
        <source>Un mois</source>
        <translation>One month</translation>
    </message>
    <message>
        <source>Trois mois</source>
        <translation>Three months</translation>
    </message>
    <message>
        <source>Un an</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>Toute la durée</source>
        <translation>Whole duration</translation>
    </message>
    <message>
        <source>Valeur d’avant, sur la courbe</source>
        <translation>Earlier value, on the curve</translation>
    </message>
    <message>
        <source>Valeur d’après, sur la courbe</source>
        <translation>Later value, on the curve</translation>
    </message>
    <message>
        <source>saisie annulée</source>
        <translation>entry undone</translation>
    </message>
    <message>
        <source>Gardé&#xa0;: {values}.</source>
        <translation>Kept: {values}.</translation>
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
    <name>MedicinesSection</name>
    <message>
        <source>Base des médicaments</source>
        <translation>Medicines database</translation>
    </message>
    <message>
        <source>La base publique des médicaments se télécharge sur base-donnees-publique.medicaments.gouv.fr&#x202f;: trois fichiers ({files}) à mettre dans un même dossier. Un fichier coupé est refusé, la base en place reste.</source>
        <translation>The public medicines database is downloaded from base-donnees-publique.medicaments.gouv.fr: three files ({files}) to put in one folder. A truncated file is refused, and the database in place stays.</translation>
    </message>
    <message>
        <source>Importer depuis un dossier…</source>
        <translation>Import from a folder…</translation>
    </message>
    <message>
        <source>Familles d’allergies</source>
        <translation>Allergy families</translation>
    </message>
    <message>
        <source>Une famille par ligne&#x202f;: «&#x202f;noms de la famille&#x202f;: substances&#x202f;». Une allergie à la famille, ou à l’une de ses substances, alerte sur toutes. Liste d’aide proposée par défaut, à adapter&#x202f;; ce n’est pas une table officielle d’allergies croisées.</source>
        <translation>One family per line: “family names: substances”. An allergy to the family, or to one of its substances, warns about all of them. A helping list offered by default, to be adapted; it is not an official table of cross-allergies.</translation>
    </message>
    <message>
        <source>Enregistrer les familles</source>
        <translation>Save the families</translation>
    </message>
    <message>
        <source>Revenir à la liste proposée</source>
        <translation>Back to the suggested list</translation>
    </message>
    <message>
        <source>En place</source>
        <translation>In place</translation>
    </message>
    <message>
        <source>aucune base importée</source>
        <translation>no database imported</translation>
    </message>
    <message>
        <source>Importée le</source>
        <translation>Imported on</translation>
    </message>
    <message>
        <source>Spécialités</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Présentations</source>
        <translation>Packs</translation>
    </message>
    <message>
        <source>Substances</source>
        <translation>Substances</translation>
    </message>
    <message>
        <source>Fiche la plus récente</source>
        <translation>Most recent entry</translation>
    </message>
    <message>
        <source>Lignes écartées</source>
        <translation>Rows left out</translation>
    </message>
    <message>
        <source>{count}, gardées car un patient les prend</source>
        <translation>{count}, kept because a patient takes them</translation>
    </message>
    <message>
        <source>Sorties de la base</source>
        <translation>Left the database</translation>
    </message>
    <message>
        <source>Dossier de la base des médicaments</source>
        <translation>Folder of the medicines database</translation>
    </message>
    <message>
        <source>Import de la base des médicaments</source>
        <translation>Importing the medicines database</translation>
    </message>
    <message>
        <source>{products} spécialités et {packs} présentations en place.</source>
        <translation>{products} products and {packs} packs in place.</translation>
    </message>
    <message>
        <source>Lignes écartées&#x202f;: {skipped}. Présentations sans leur spécialité&#x202f;: {orphans}.</source>
        <translation>Rows left out: {skipped}. Packs without their product: {orphans}.</translation>
    </message>
    <message>
        <source>Import arrêté. La base en place n’a pas changé.</source>
        <translation>Import stopped. The database in place has not changed.</translation>
    </message>
    <message>
        <source>Familles d’allergies enregistrées.</source>
        <translation>Allergy families saved.</translation>
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
        <source>plans de soins</source>
        <translation>care plans</translation>
    </message>
    <message>
        <source>tâches</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>évaluations</source>
        <translation>assessments</translation>
    </message>
    <message>
        <source>traitements</source>
        <translation>treatments</translation>
    </message>
    <message>
        <source>réponses attendues</source>
        <translation>awaited replies</translation>
    </message>
    <message>
        <source>rendez-vous</source>
        <translation>appointments</translation>
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
    <name>Messages</name>
    <message>
        <source>Annulé&#x202f;: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n rendez-vous</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>À préparer</source>
        <translation>To prepare</translation>
    </message>
    <message>
        <source>à jeun, carnet, ordonnance…</source>
        <translation>fasting, health booklet, prescription…</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Transporteur</source>
        <translation>Transport firm</translation>
    </message>
    <message>
        <source>Pris en charge à</source>
        <translation>Picked up at</translation>
    </message>
    <message>
        <source>Interprète</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>langue</source>
        <translation>language</translation>
    </message>
    <message>
        <source>Appel de rappel</source>
        <translation>Reminder call</translation>
    </message>
    <message>
        <source>Passage entre</source>
        <translation>Visit between</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Aucun</source>
        <translation>None</translation>
    </message>
    <message>
        <source>La veille</source>
        <translation>The day before</translation>
    </message>
    <message numerus="yes">
        <source>%n jours avant</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, habituel</source>
        <translation>{when}, usual</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>{name}&#x202f;: {when}</source>
        <translation>{name}: {when}</translation>
    </message>
    <message>
        <source>Déplacement annulé</source>
        <translation>Move undone</translation>
    </message>
    <message>
        <source>Déplacement rétabli</source>
        <translation>Move redone</translation>
    </message>
    <message>
        <source>{name}, copié&#x202f;: {when}</source>
        <translation>{name}, copied: {when}</translation>
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
        <source>La sauvegarde du {when} est vérifiée et en place.</source>
        <translation>The backup of {when} is verified and in place.</translation>
    </message>
    <message>
        <source>Le coffre d’avant est gardé dans le dossier « {folder} ».</source>
        <translation>The vault before it is kept in the folder “{folder}”.</translation>
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
    <name>ObjectiveKind</name>
    <message>
        <source>Nouvel objectif</source>
        <translation>New goal</translation>
    </message>
    <message>
        <source>Objectif</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Critère</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>400 m, 0 chute, 4 sur 4…</source>
        <translation>400 m, 0 falls, 4 out of 4…</translation>
    </message>
    <message>
        <source>Importance pour la personne</source>
        <translation>Importance to the person</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Conduites à tenir, une par ligne</source>
        <translation>What to do if, one per line</translation>
    </message>
</context>
<context>
    <name>OldBackupsPanel</name>
    <message>
        <source>Sauvegardes lisibles avec l’ancienne clé</source>
        <translation>Backups readable with the old key</translation>
    </message>
    <message>
        <source>Elles s’ouvrent avec les phrases de passe et la fiche de leur époque. Tant qu’elles existent, qui a gardé l’ancienne clé peut les lire&#x202f;; celles des clés USB se suppriment dans Sauvegardes.</source>
        <translation>They open with the passphrases and the sheet of their time. As long as they exist, whoever kept the old key can read them; those on memory sticks are deleted in Backups.</translation>
    </message>
    <message>
        <source>Supprimer…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Il n’y aura plus de retour possible avant le renouvellement de la clé. La sauvegarde faite depuis est vérifiée et reste.</source>
        <translation>There will be no going back before the renewal of the key. The backup made since is verified and stays.</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Supprimer %n sauvegarde(s)</source>
        <translation>
            <numerusform>Delete %n backup</numerusform>
            <numerusform>Delete %n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sauvegarde(s) supprimée(s).</source>
        <translation>
            <numerusform>%n backup deleted.</numerusform>
            <numerusform>%n backups deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message numerus="yes">
        <source>%n commande(s) à envoyer&#xa0;: {names}.</source>
        <translation>
            <numerusform>%n order to send: {names}.</numerusform>
            <numerusform>%n orders to send: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>retiré</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>{product}&#xa0;: {many}.</source>
        <translation>{product}: {many}.</translation>
    </message>
    <message>
        <source>Commande jetée.</source>
        <translation>Order discarded.</translation>
    </message>
    <message>
        <source>Livraison attendue le</source>
        <translation>Delivery expected on</translation>
    </message>
    <message>
        <source>Vide&#x202f;: selon le délai du fournisseur.</source>
        <translation>Empty: by the supplier’s lead time.</translation>
    </message>
    <message>
        <source>Envoyer la commande</source>
        <translation>Send the order</translation>
    </message>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>La commande reçoit son numéro et sa livraison est suivie. Le bon s’affiche ensuite, à imprimer ou à enregistrer pour le fournisseur.</source>
        <translation>The order gets its number and its delivery is followed. The order sheet is then shown, to print or save for the supplier.</translation>
    </message>
    <message>
        <source>{number} est partie.</source>
        <translation>{number} has been sent.</translation>
    </message>
    <message>
        <source>Livraison attendue le {day}.</source>
        <translation>Delivery expected on {day}.</translation>
    </message>
    <message>
        <source>Date de livraison changée.</source>
        <translation>Delivery date changed.</translation>
    </message>
    <message>
        <source>Livraison attendue</source>
        <translation>Delivery expected</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Commande annulée.</source>
        <translation>Order cancelled.</translation>
    </message>
    <message>
        <source>Commande soldée&#xa0;: le reste n’est plus attendu.</source>
        <translation>Order closed: the rest is no longer expected.</translation>
    </message>
    <message>
        <source>Commande rouverte.</source>
        <translation>Order reopened.</translation>
    </message>
    <message>
        <source>La commande n’est plus notée comme partie.</source>
        <translation>The order is no longer recorded as sent.</translation>
    </message>
    <message>
        <source>{product}&#xa0;: le reste n’est plus attendu.</source>
        <translation>{product}: the rest is no longer expected.</translation>
    </message>
    <message>
        <source>{product}&#xa0;: de nouveau attendu.</source>
        <translation>{product}: expected again.</translation>
    </message>
    <message>
        <source>Quantité livrée</source>
        <translation>Quantity delivered</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Commandé&#xa0;: {ordered}, reste attendu&#xa0;: {awaited}.</source>
        <translation>Ordered: {ordered}, still expected: {awaited}.</translation>
    </message>
    <message>
        <source>Reçu&#xa0;: {product}</source>
        <translation>Received: {product}</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Notre numéro de client</source>
        <translation>Our customer number</translation>
    </message>
    <message>
        <source>Délai de livraison, en jours</source>
        <translation>Lead time, in days</translation>
    </message>
    <message>
        <source>Réserve de sécurité, en jours</source>
        <translation>Safety reserve, in days</translation>
    </message>
    <message>
        <source>Fournisseur gardé.</source>
        <translation>Supplier kept.</translation>
    </message>
    <message>
        <source>Commande enregistrée&#xa0;: {name}.</source>
        <translation>Order saved: {name}.</translation>
    </message>
</context>
<context>
    <name>OrderHead</name>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Bon</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Solder</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Undo sending</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Jeter</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message>
        <source>{cost}</source>
        <translation>{cost}</translation>
    </message>
    <message>
        <source>au moins {cost}</source>
        <translation>at least {cost}</translation>
    </message>
    <message>
        <source>{many} unités attendues</source>
        <translation>{many} units expected</translation>
    </message>
    <message>
        <source>préparée le {day} par {who}</source>
        <translation>prepared on {day} by {who}</translation>
    </message>
    <message>
        <source>envoyée le {day} par {who}</source>
        <translation>sent on {day} by {who}</translation>
    </message>
    <message>
        <source>attendue le {day}</source>
        <translation>expected on {day}</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Projet</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Sans fournisseur</source>
        <translation>Without a supplier</translation>
    </message>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
    <message>
        <source>à envoyer</source>
        <translation>to send</translation>
    </message>
    <message>
        <source>envoyée</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>livrée en partie</source>
        <translation>partly delivered</translation>
    </message>
    <message>
        <source>livrée</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>soldée</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>annulée</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>n’est plus attendu</source>
        <translation>no longer expected</translation>
    </message>
    <message>
        <source>{many} de trop</source>
        <translation>{many} too many</translation>
    </message>
    <message>
        <source>livré</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>reste {many}</source>
        <translation>{many} to come</translation>
    </message>
    <message>
        <source>attendu</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>{many} utilisables</source>
        <translation>{many} usable</translation>
    </message>
    <message>
        <source>plus aucune unité utilisable</source>
        <translation>no usable unit left</translation>
    </message>
    <message>
        <source>{many} en route</source>
        <translation>{many} on the way</translation>
    </message>
    <message>
        <source>minimum {many}</source>
        <translation>minimum {many}</translation>
    </message>
    <message>
        <source>{many} sorties en {days} jours</source>
        <translation>{many} handed out in {days} days</translation>
    </message>
    <message>
        <source>il en part {many} d’ici la livraison, réserve comprise</source>
        <translation>{many} will go before delivery, reserve included</translation>
    </message>
    <message>
        <source>{many} d’ici la livraison ({used} sorties en {days} jours)</source>
        <translation>{many} before delivery ({used} handed out in {days} days)</translation>
    </message>
    <message>
        <source>sous le minimum</source>
        <translation>below minimum</translation>
    </message>
    <message>
        <source>complété à {many}</source>
        <translation>topped up to {many}</translation>
    </message>
    <message>
        <source>complété au maximum de {many}</source>
        <translation>topped up to the maximum of {many}</translation>
    </message>
    <message>
        <source>par boîtes de {many}</source>
        <translation>in boxes of {many}</translation>
    </message>
    <message>
        <source>À commander</source>
        <translation>To order</translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s) proposé(s)</source>
        <translation>
            <numerusform>%n product proposed</numerusform>
            <numerusform>%n products proposed</numerusform>
        </translation>
    </message>
    <message>
        <source>Commande</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Commandé</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Livré</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Produit, et pourquoi</source>
        <translation>Product, and why</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>En route</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Min / max</source>
        <translation>Min / max</translation>
    </message>
    <message>
        <source>Coût</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>À envoyer</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Attendues</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Terminées</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Proposition</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>assez, avec ce qui est en route</source>
        <translation>enough, with what is on the way</translation>
    </message>
    <message>
        <source>assez</source>
        <translation>enough</translation>
    </message>
    <message>
        <source>Bon enregistré&#xa0;: {name}.</source>
        <translation>Order sheet saved: {name}.</translation>
    </message>
    <message>
        <source>Aperçu du bon de commande</source>
        <translation>Preview of the order sheet</translation>
    </message>
    <message>
        <source>Retour aux commandes</source>
        <translation>Back to orders</translation>
    </message>
    <message>
        <source>Bon de commande</source>
        <translation>Order sheet</translation>
    </message>
    <message>
        <source>Enregistrer le bon de commande</source>
        <translation>Save the order sheet</translation>
    </message>
    <message>
        <source>commande.pdf</source>
        <translation>order.pdf</translation>
    </message>
</context>
<context>
    <name>OrdersCore</name>
    <message>
        <source>Commandes</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Produits à commander</source>
        <translation>Products to order</translation>
    </message>
    <message>
        <source>Lignes de la commande</source>
        <translation>Lines of the order</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Aucun produit ne répond à ce filtre.</source>
        <translation>No product matches this filter.</translation>
    </message>
    <message>
        <source>Aucun produit.</source>
        <translation>No products.</translation>
    </message>
    <message>
        <source>Rien à commander&#x202f;: chaque produit a de quoi tenir.</source>
        <translation>Nothing to order: there is enough of each product.</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Commandes</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Préparer les commandes, envoyer</source>
        <translation>Prepare orders, send</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Livraison attendue le</source>
        <translation>Delivery expected on</translation>
    </message>
    <message>
        <source>Solder la commande</source>
        <translation>Close the order</translation>
    </message>
    <message>
        <source>Ne plus attendre la ligne</source>
        <translation>No longer expect the line</translation>
    </message>
    <message>
        <source>Jeter ou annuler la commande</source>
        <translation>Discard or cancel the order</translation>
    </message>
    <message>
        <source>Enregistrer en CSV</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>Taper la quantité</source>
        <translation>Type the quantity</translation>
    </message>
    <message>
        <source>Recevoir la ligne</source>
        <translation>Receive the line</translation>
    </message>
    <message>
        <source>Bon de commande</source>
        <translation>Order sheet</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Enregistrer la commande en CSV</source>
        <translation>Save the order as CSV</translation>
    </message>
    <message>
        <source>Tableau CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>commande</source>
        <translation>order</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message>
        <source>Grille</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Rendez-vous choisi</source>
        <translation>Chosen appointment</translation>
    </message>
    <message>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Période suivante, dans la liste aussi</source>
        <translation>Next period, in the list too</translation>
    </message>
    <message>
        <source>Période précédente, dans la liste aussi</source>
        <translation>Previous period, in the list too</translation>
    </message>
    <message>
        <source>Choisir les colonnes, filtrer la liste</source>
        <translation>Choose the columns, filter the list</translation>
    </message>
    <message>
        <source>Professionnels, salles ou tournées</source>
        <translation>Professionals, clinic rooms or rounds</translation>
    </message>
    <message>
        <source>Montrer ou cacher les annulés</source>
        <translation>Show or hide cancelled ones</translation>
    </message>
    <message>
        <source>Déplacer le curseur, ou le rendez-vous choisi</source>
        <translation>Move the cursor, or the chosen appointment</translation>
    </message>
    <message>
        <source>Période suivante (PageHaut&#x202f;: précédente)</source>
        <translation>Next period (PageUp: previous)</translation>
    </message>
    <message>
        <source>Allonger (Maj+Haut&#x202f;: raccourcir)</source>
        <translation>Lengthen (Shift+Up: shorten)</translation>
    </message>
    <message>
        <source>Une heure, un jour à la fois</source>
        <translation>One hour, one day at a time</translation>
    </message>
    <message>
        <source>Ouvrir, réserver là, déposer</source>
        <translation>Open, book there, drop</translation>
    </message>
    <message>
        <source>Choisir sous le curseur</source>
        <translation>Choose under the cursor</translation>
    </message>
    <message>
        <source>Rendez-vous suivant, une fois un choisi</source>
        <translation>Next appointment, once one is chosen</translation>
    </message>
    <message>
        <source>Remettre en place, ne plus choisir</source>
        <translation>Put back, choose nothing</translation>
    </message>
    <message>
        <source>Heures plus hautes</source>
        <translation>Taller hours</translation>
    </message>
    <message>
        <source>Heures plus basses</source>
        <translation>Shorter hours</translation>
    </message>
    <message>
        <source>Toute la journée dans la fenêtre</source>
        <translation>The whole day in the window</translation>
    </message>
    <message>
        <source>Colonnes plus larges</source>
        <translation>Wider columns</translation>
    </message>
    <message>
        <source>Colonnes plus étroites</source>
        <translation>Narrower columns</translation>
    </message>
    <message>
        <source>Pas de 5 ou de 15 minutes</source>
        <translation>Steps of 5 or 15 minutes</translation>
    </message>
    <message>
        <source>Annuler, avec un motif</source>
        <translation>Cancel, with a reason</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Revenir sur la dernière action</source>
        <translation>Undo the last action</translation>
    </message>
    <message>
        <source>Pas de 5 minutes</source>
        <translation>Steps of 5 minutes</translation>
    </message>
    <message>
        <source>Pas de 15 minutes</source>
        <translation>Steps of 15 minutes</translation>
    </message>
    <message>
        <source>Annulés montrés</source>
        <translation>Cancelled ones shown</translation>
    </message>
    <message>
        <source>Annulés cachés</source>
        <translation>Cancelled ones hidden</translation>
    </message>
    <message>
        <source>Ouvrir la tournée</source>
        <translation>Open the round</translation>
    </message>
    <message>
        <source>Importer un calendrier…</source>
        <translation>Import a calendar…</translation>
    </message>
    <message>
        <source>Exporter un calendrier…</source>
        <translation>Export a calendar…</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Trouver un autre créneau</source>
        <translation>Find another slot</translation>
    </message>
    <message>
        <source>Annuler…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Filtre&#x202f;: {words}</source>
        <translation>Filter: {words}</translation>
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
    <name>PaperOptions</name>
    <message>
        <source>Retour à l’agenda</source>
        <translation>Back to the diary</translation>
    </message>
    <message>
        <source>Quel papier</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>De qui</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Quelle salle</source>
        <translation>Which clinic room</translation>
    </message>
    <message>
        <source>Période précédente</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Période suivante</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Noms des patients</source>
        <translation>Patients’ names</translation>
    </message>
    <message>
        <source>Initiales</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Sans les noms</source>
        <translation>Without names</translation>
    </message>
    <message>
        <source>Comment les patients sont nommés</source>
        <translation>How patients are named</translation>
    </message>
    <message>
        <source>Sens le plus lisible</source>
        <translation>Most readable way</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Paysage</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Sens de la page</source>
        <translation>Page orientation</translation>
    </message>
    <message>
        <source>Avec les annulés</source>
        <translation>With cancelled ones</translation>
    </message>
    <message>
        <source>Comme à l’écran</source>
        <translation>As on screen</translation>
    </message>
    <message>
        <source>Journée d’un professionnel</source>
        <translation>A professional’s day</translation>
    </message>
    <message>
        <source>Semaine d’un professionnel</source>
        <translation>A professional’s week</translation>
    </message>
    <message>
        <source>Toute la structure, un jour</source>
        <translation>The whole practice, one day</translation>
    </message>
    <message>
        <source>Planning des salles</source>
        <translation>Clinic room schedule</translation>
    </message>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Toutes les salles</source>
        <translation>All clinic rooms</translation>
    </message>
    <message>
        <source>Tout le monde</source>
        <translation>Everyone</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PapersView</name>
    <message>
        <source>À qui s’adresser</source>
        <translation>Who to contact</translation>
    </message>
    <message>
        <source>Imprimé sur la notice, le registre et les réponses. Le délégué à la protection des données (DPO) peut être celui d’un groupement.</source>
        <translation>Printed on the notice, the record of processing and the answers. The data protection officer (DPO) may be that of a group.</translation>
    </message>
    <message>
        <source>Responsable des données</source>
        <translation>Data controller</translation>
    </message>
    <message>
        <source>Vide&#x202f;: le nom de la structure.</source>
        <translation>Empty: the name of the practice.</translation>
    </message>
    <message>
        <source>Délégué (DPO)</source>
        <translation>Officer (DPO)</translation>
    </message>
    <message>
        <source>Pour le joindre</source>
        <translation>How to reach them</translation>
    </message>
    <message>
        <source>Téléphone, courriel ou adresse.</source>
        <translation>Telephone, email or address.</translation>
    </message>
    <message>
        <source>Un tiers garde des copies de nos sauvegardes</source>
        <translation>A third party keeps copies of our backups</translation>
    </message>
    <message>
        <source>Ce tiers doit être un hébergeur certifié pour les données de santé (HDS), même pour des copies chiffrées.</source>
        <translation>This third party must be a host certified for health data (HDS), even for encrypted copies.</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Notice d’information</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>À afficher et à remettre aux patients.</source>
        <translation>To be displayed and given to patients.</translation>
    </message>
    <message>
        <source>Registre des traitements</source>
        <translation>Record of processing</translation>
    </message>
    <message>
        <source>Avec la liste des données, tirée du logiciel lui-même.</source>
        <translation>With the list of data, taken from the program itself.</translation>
    </message>
    <message>
        <source>Analyse d’impact</source>
        <translation>Impact assessment</translation>
    </message>
    <message>
        <source>La trame, à compléter avec le DPO.</source>
        <translation>The outline, to be completed with the DPO.</translation>
    </message>
    <message>
        <source>Formulaire de violation vierge</source>
        <translation>Blank breach form</translation>
    </message>
    <message>
        <source>À garder imprimé&#x202f;: il sert même si le coffre ne s’ouvre pas.</source>
        <translation>Keep one printed: it serves even if the vault does not open.</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Contact enregistré.</source>
        <translation>Contact saved.</translation>
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
    <name>PastMoment</name>
    <message>
        <source>23/11/2026 14:30</source>
        <translation>23/11/2026 14:30</translation>
    </message>
</context>
<context>
    <name>PastTable</name>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Valeur</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Méthode</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
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
        <source>transmission n°&#xa0;{number}</source>
        <translation>handover note no. {number}</translation>
    </message>
    <message>
        <source>avec sa transmission</source>
        <translation>with its handover note</translation>
    </message>
    <message>
        <source>{reason} ({by})</source>
        <translation>{reason} ({by})</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Historique de la mesure</source>
        <translation>History of the measurement</translation>
    </message>
    <message>
        <source>Seuils</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
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
        <source>Hors de mon cercle…</source>
        <translation>Outside my circle…</translation>
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
        <source>Personne dans votre cercle ne correspond à cette recherche.</source>
        <translation>Nobody in your circle matches this search.</translation>
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
    <message>
        <source>Conscience</source>
        <translation>Consciousness</translation>
    </message>
    <message>
        <source>Tour de taille</source>
        <translation>Waist</translation>
    </message>
    <message>
        <source>IMC</source>
        <translation>BMI</translation>
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
        <source>Le dossier hors de votre cercle est refermé.</source>
        <translation>The record outside your circle has been closed again.</translation>
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
        <source>Aperçu de la fiche de départ</source>
        <translation>Leaving sheet preview</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Fiche de départ</source>
        <translation>Leaving sheet</translation>
    </message>
    <message>
        <source>Enregistrer la fiche</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Fiche enregistrée&#x202f;: {name}</source>
        <translation>Sheet saved: {name}</translation>
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
        <source>Départ…</source>
        <translation>Leaving…</translation>
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
        <source>Accès fermé, clé du coffre renouvelée.</source>
        <translation>Access closed, vault key renewed.</translation>
    </message>
    <message>
        <source>Accès fermé. La clé du coffre reste à renouveler.</source>
        <translation>Access closed. The vault key is still to be renewed.</translation>
    </message>
    <message>
        <source>Rouvrir l’accès</source>
        <translation>Reopen access</translation>
    </message>
    <message>
        <source>Fermer l’accès…</source>
        <translation>Close access…</translation>
    </message>
    <message>
        <source>Accès enregistré.</source>
        <translation>Access saved.</translation>
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
    <name>PlaceLine</name>
    <message>
        <source>Nom du lieu</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>Température la plus basse</source>
        <translation>Lowest temperature</translation>
    </message>
    <message>
        <source>Température la plus haute</source>
        <translation>Highest temperature</translation>
    </message>
    <message>
        <source>Jours entre deux vérifications</source>
        <translation>Days between two checks</translation>
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
        <source>Ne plus utiliser</source>
        <translation>No longer use</translation>
    </message>
    <message>
        <source>de</source>
        <translation>from</translation>
    </message>
    <message>
        <source>à</source>
        <translation>to</translation>
    </message>
    <message>
        <source>vérifiée tous les</source>
        <translation>checked every</translation>
    </message>
    <message>
        <source>jours</source>
        <translation>days</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Copies hors de ce poste</source>
        <translation>Copies off this computer</translation>
    </message>
    <message>
        <source>Ajouter une clé, un dossier…</source>
        <translation>Add a memory stick, folder…</translation>
    </message>
    <message>
        <source>Copier une fois…</source>
        <translation>Copy once…</translation>
    </message>
    <message>
        <source>Les sauvegardes ne sont que sur ce poste. Ajoutez une clé USB, un autre ordinateur ou un dossier synchronisé : les copies se feront seules.</source>
        <translation>The backups are only on this computer. Add a memory stick, another computer or a synced folder: the copies will make themselves.</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copier sur {name}</source>
        <translation>Copy to {name}</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ne plus copier sur {name}</source>
        <translation>Stop copying to {name}</translation>
    </message>
    <message>
        <source>Sur le même disque que le coffre : une panne emporterait les deux.</source>
        <translation>On the same disk as the vault: one failure would take both.</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Lieux du stock</source>
        <translation>Places of the stock</translation>
    </message>
    <message>
        <source>Réserve, réfrigérateurs, sacs de tournée, trousses d’urgence, dans leur ordre.</source>
        <translation>Storeroom, fridges, round bags, emergency kits, in their order.</translation>
    </message>
    <message>
        <source>Nouveau lieu</source>
        <translation>New place</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lieu ajouté&#x202f;: {name}.</source>
        <translation>Place added: {name}.</translation>
    </message>
    <message>
        <source>Ce nombre ne se lit pas&#x202f;: rien n’a été enregistré.</source>
        <translation>This number cannot be read: nothing was saved.</translation>
    </message>
    <message>
        <source>Lieu enregistré&#x202f;: {name}.</source>
        <translation>Place saved: {name}.</translation>
    </message>
    <message>
        <source>Lieu retiré&#x202f;: {name}. Ses mouvements le gardent.</source>
        <translation>Place removed: {name}. Its movements keep it.</translation>
    </message>
    <message>
        <source>Sorte de lieu</source>
        <translation>Kind of place</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>critère&#x202f;: {said}</source>
        <translation>criterion: {said}</translation>
    </message>
    <message>
        <source>à évaluer</source>
        <translation>to evaluate</translation>
    </message>
    <message>
        <source>sans fin</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>terminée</source>
        <translation>over</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>dans {days} j</source>
        <translation>in {days} d</translation>
    </message>
    <message>
        <source>suivie</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>prévue</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>Ajouter un objectif</source>
        <translation>Add a goal</translation>
    </message>
    <message>
        <source>Ajouter une intervention</source>
        <translation>Add an intervention</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Réviser</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Reprendre le plan</source>
        <translation>Resume the plan</translation>
    </message>
    <message>
        <source>Nouveau plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Comparer les versions</source>
        <translation>Compare versions</translation>
    </message>
    <message>
        <source>Espace garde ou laisse, Entrée modifie</source>
        <translation>Space keeps or leaves, Enter edits</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Créer le plan</source>
        <translation>Create the plan</translation>
    </message>
    <message>
        <source>Lignes du modèle</source>
        <translation>Template lines</translation>
    </message>
    <message>
        <source>Enregistrer dans le modèle</source>
        <translation>Save into the template</translation>
    </message>
    <message>
        <source>Revue de la version {number}</source>
        <translation>Review of version {number}</translation>
    </message>
    <message>
        <source>A atteint, P en partie, N non atteint, E en cours, X abandonné</source>
        <translation>A reached, P partly, N not reached, E in progress, X dropped</translation>
    </message>
    <message>
        <source>Ce qui compte, contexte…</source>
        <translation>What matters, context…</translation>
    </message>
    <message>
        <source>Ajouter depuis un modèle…</source>
        <translation>Add from a template…</translation>
    </message>
    <message>
        <source>Reprendre les constats…</source>
        <translation>Use known findings…</translation>
    </message>
    <message>
        <source>Accord de la personne…</source>
        <translation>The person’s agreement…</translation>
    </message>
    <message>
        <source>Réviser…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Suspendre…</source>
        <translation>Suspend…</translation>
    </message>
    <message>
        <source>Clôturer…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Abandonner le brouillon</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Revues, accords, versions…</source>
        <translation>Reviews, agreements, versions…</translation>
    </message>
    <message>
        <source>Enregistrer comme modèle…</source>
        <translation>Save as a template…</translation>
    </message>
    <message>
        <source>Imprimer le PPCS…</source>
        <translation>Print the PPCS…</translation>
    </message>
    <message>
        <source>Imprimer le diagramme de soins…</source>
        <translation>Print the care chart…</translation>
    </message>
    <message>
        <source>Imprimer la version pour la personne…</source>
        <translation>Print the person’s version…</translation>
    </message>
    <message>
        <source>Santé</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Autonomie</source>
        <translation>Independence</translation>
    </message>
    <message>
        <source>Psychologique</source>
        <translation>Psychological</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Environnement</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Aidants</source>
        <translation>Carers</translation>
    </message>
    <message>
        <source>Médicaments</source>
        <translation>Medicines</translation>
    </message>
    <message>
        <source>Mobilité</source>
        <translation>Mobility</translation>
    </message>
    <message>
        <source>Isolement</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Précarité</source>
        <translation>Hardship</translation>
    </message>
    <message>
        <source>Vie quotidienne</source>
        <translation>Daily life</translation>
    </message>
    <message>
        <source>Nutrition</source>
        <translation>Nutrition</translation>
    </message>
    <message>
        <source>Soins personnels</source>
        <translation>Personal care</translation>
    </message>
    <message>
        <source>Humeur</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Prévention</source>
        <translation>Prevention</translation>
    </message>
    <message>
        <source>Soin</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>Éducation</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Sans objet</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Rôle propre</source>
        <translation>Own role</translation>
    </message>
    <message>
        <source>Rôle prescrit</source>
        <translation>On prescription</translation>
    </message>
    <message>
        <source>En collaboration</source>
        <translation>Collaborative</translation>
    </message>
    <message>
        <source>1re priorité de la personne</source>
        <translation>The person’s 1st priority</translation>
    </message>
    <message>
        <source>2e priorité</source>
        <translation>2nd priority</translation>
    </message>
    <message>
        <source>3e priorité</source>
        <translation>3rd priority</translation>
    </message>
    <message>
        <source>Non dit</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>À domicile</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>À la maison de santé</source>
        <translation>At the health centre</translation>
    </message>
    <message>
        <source>Par téléphone</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>À distance</source>
        <translation>Remotely</translation>
    </message>
    <message>
        <source>À l’extérieur</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>La personne</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>L’aidant</source>
        <translation>The carer</translation>
    </message>
    <message>
        <source>Brouillon</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Suspendu</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Clôturé</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Abandonné</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>atteint</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>partiel</source>
        <translation>partly</translation>
    </message>
    <message>
        <source>non atteint</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>abandonné</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>non évaluable</source>
        <translation>cannot be evaluated</translation>
    </message>
    <message>
        <source>Choisir un motif</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Refus de la personne</source>
        <translation>Refused by the person</translation>
    </message>
    <message>
        <source>Ressource absente</source>
        <translation>Resource missing</translation>
    </message>
    <message>
        <source>Situation changée</source>
        <translation>Situation changed</translation>
    </message>
    <message>
        <source>Plus pertinent</source>
        <translation>No longer relevant</translation>
    </message>
    <message>
        <source>Autre motif</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Compris&#x202f;: {words}</source>
        <translation>Understood: {words}</translation>
    </message>
    <message>
        <source>Compris&#x202f;: jusqu’à {words}</source>
        <translation>Understood: until {words}</translation>
    </message>
    <message>
        <source>Non compris</source>
        <translation>Not understood</translation>
    </message>
    <message>
        <source>«&#x202f;{part}&#x202f;» n’est pas compris.</source>
        <translation>“{part}” is not understood.</translation>
    </message>
    <message>
        <source>Jour non compris&#x202f;: 12/12, lundi, 3 mois…</source>
        <translation>Day not understood: 12/12, lundi, 3 months…</translation>
    </message>
    <message>
        <source>À chaque ligne&#x202f;: si … alors …</source>
        <translation>On each line: si … alors …</translation>
    </message>
    <message>
        <source>La fin est avant le début.</source>
        <translation>The end is before the beginning.</translation>
    </message>
    <message>
        <source>À remplir.</source>
        <translation>To be filled in.</translation>
    </message>
    <message>
        <source>Nom, métier, la personne, l’aidant</source>
        <translation>Name, profession, the person, the carer</translation>
    </message>
    <message>
        <source>si + 2 kg en 3 jours, alors appeler…</source>
        <translation>si + 2 kg en 3 jours, alors appeler…</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>{version}, brouillon</source>
        <translation>{version}, draft</translation>
    </message>
    <message>
        <source>validée le {day}</source>
        <translation>approved on {day}</translation>
    </message>
    <message>
        <source>version en vigueur du {day}</source>
        <translation>version in force of {day}</translation>
    </message>
    <message>
        <source>à valider</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>Suspendu le {day}</source>
        <translation>Suspended on {day}</translation>
    </message>
    <message>
        <source>Clôturé le {day}</source>
        <translation>Closed on {day}</translation>
    </message>
    <message>
        <source>Accord à recueillir</source>
        <translation>Agreement to be obtained</translation>
    </message>
    <message>
        <source>Accord donné</source>
        <translation>Agreement given</translation>
    </message>
    <message>
        <source>Accord refusé</source>
        <translation>Agreement refused</translation>
    </message>
    <message>
        <source>Revue en retard, {day}</source>
        <translation>Review overdue, {day}</translation>
    </message>
    <message>
        <source>Revue le {day}</source>
        <translation>Review on {day}</translation>
    </message>
    <message>
        <source>{scale} du {day}</source>
        <translation>{scale} of {day}</translation>
    </message>
    <message>
        <source>Problème du dossier</source>
        <translation>Problem in the record</translation>
    </message>
    <message>
        <source>Problème du dossier depuis {year}</source>
        <translation>Problem in the record since {year}</translation>
    </message>
    <message>
        <source>par {author}</source>
        <translation>by {author}</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>Prochaine revue</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Suivi à partir du</source>
        <translation>Followed from</translation>
    </message>
    <message>
        <source>Ce qui change et pourquoi, en une phrase</source>
        <translation>What changes and why, in one sentence</translation>
    </message>
    <message>
        <source>Valider la version {number}</source>
        <translation>Approve version {number}</translation>
    </message>
    <message>
        <source>Valider le plan</source>
        <translation>Approve the plan</translation>
    </message>
    <message>
        <source>Les tâches sont créées à cette date. Ce qui est fait ne change pas.</source>
        <translation>Tasks are created on that day. What has been done does not change.</translation>
    </message>
    <message>
        <source>Le plan est en cours&#x202f;: version {number}.</source>
        <translation>The plan is in progress: version {number}.</translation>
    </message>
    <message>
        <source>Version {number} validée.</source>
        <translation>Version {number} approved.</translation>
    </message>
    <message>
        <source>La personne</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>donne son accord</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>refuses</translation>
    </message>
    <message>
        <source>Dit par</source>
        <translation>Said by</translation>
    </message>
    <message>
        <source>elle-même, sa fille, personne de confiance…</source>
        <translation>themselves, their daughter, trusted person…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>de vive voix</source>
        <translation>verbally</translation>
    </message>
    <message>
        <source>par signature</source>
        <translation>by signature</translation>
    </message>
    <message>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Témoin</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Accord sur la version {number}</source>
        <translation>Agreement on version {number}</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>elle-même</source>
        <translation>themselves</translation>
    </message>
    <message>
        <source>Accord enregistré.</source>
        <translation>Agreement saved.</translation>
    </message>
    <message>
        <source>Refus enregistré.</source>
        <translation>Refusal saved.</translation>
    </message>
    <message>
        <source>Suspendre le plan</source>
        <translation>Suspend the plan</translation>
    </message>
    <message>
        <source>Suspendre</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Plus aucune tâche du plan n’est à faire jusqu’à sa reprise.</source>
        <translation>No task of the plan is to be done until it is resumed.</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Plan suspendu.</source>
        <translation>Plan suspended.</translation>
    </message>
    <message>
        <source>Plan repris à partir d’aujourd’hui.</source>
        <translation>Plan resumed from today.</translation>
    </message>
    <message>
        <source>Motif de la clôture</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>Objectifs encore ouverts</source>
        <translation>Goals still open</translation>
    </message>
    <message>
        <source>Clôturer le plan</source>
        <translation>Close the plan</translation>
    </message>
    <message>
        <source>Clôturer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>à choisir</source>
        <translation>to be chosen</translation>
    </message>
    <message>
        <source>Choisissez ce qu’il en est&#x202f;: {objective}.</source>
        <translation>Choose what became of it: {objective}.</translation>
    </message>
    <message>
        <source>Plan clôturé.</source>
        <translation>Plan closed.</translation>
    </message>
    <message>
        <source>Brouillon abandonné.</source>
        <translation>Draft discarded.</translation>
    </message>
    <message>
        <source>Nom du modèle</source>
        <translation>Template name</translation>
    </message>
    <message>
        <source>Enregistrer comme modèle</source>
        <translation>Save as a template</translation>
    </message>
    <message>
        <source>Enregistrer le modèle</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>Les lignes du plan et leurs rythmes, sans rien de la personne. Relisez les intitulés&#x202f;: ils sont repris tels quels.</source>
        <translation>The lines of the plan and their rhythms, with nothing about the person. Read the wording again: it is taken as it stands.</translation>
    </message>
    <message>
        <source>Modèle enregistré.</source>
        <translation>Template saved.</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Autres actions du plan</source>
        <translation>Other actions on the plan</translation>
    </message>
</context>
<context>
    <name>PlanHistoryPanel</name>
    <message>
        <source>Vie du plan</source>
        <translation>History of the plan</translation>
    </message>
    <message>
        <source>Revues</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Aucune revue encore.</source>
        <translation>No reviews yet.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>Évaluations des objectifs</source>
        <translation>Evaluations of goals</translation>
    </message>
    <message>
        <source>Accords</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>accord donné</source>
        <translation>agreement given</translation>
    </message>
    <message>
        <source>refus</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>version {number}, {given}, par {by}</source>
        <translation>version {number}, {given}, by {by}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>PlanPaper</name>
    <message>
        <source>Aperçu du plan de prise</source>
        <translation>Preview of the medication schedule</translation>
    </message>
    <message>
        <source>Retour aux traitements</source>
        <translation>Back to the treatments</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Plan de prise</source>
        <translation>Medication schedule</translation>
    </message>
    <message>
        <source>Enregistrer le plan de prise</source>
        <translation>Save the medication schedule</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>plan-de-prise.pdf</source>
        <translation>medication-schedule.pdf</translation>
    </message>
    <message>
        <source>Plan de prise enregistré&#x202f;: {name}.</source>
        <translation>Medication schedule saved: {name}.</translation>
    </message>
</context>
<context>
    <name>PlanPaperView</name>
    <message>
        <source>PPCS</source>
        <translation>PPCS</translation>
    </message>
    <message>
        <source>Diagramme de la semaine</source>
        <translation>Week chart</translation>
    </message>
    <message>
        <source>Pour la personne</source>
        <translation>For the person</translation>
    </message>
    <message>
        <source>Forme imprimée</source>
        <translation>Printed form</translation>
    </message>
    <message>
        <source>Aperçu du plan</source>
        <translation>Plan preview</translation>
    </message>
    <message>
        <source>Retour au plan</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>Semaine d’avant</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Semaine d’après</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Enregistrer le plan</source>
        <translation>Save the plan</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>plan-de-soins.pdf</source>
        <translation>care-plan.pdf</translation>
    </message>
    <message>
        <source>Plan enregistré&#x202f;: {name}.</source>
        <translation>Plan saved: {name}.</translation>
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
    <name>PlanTree</name>
    <message>
        <source>Problème, objectif, intervention</source>
        <translation>Problem, goal, intervention</translation>
    </message>
    <message>
        <source>Fréquence</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>PlanViews</name>
    <message>
        <source>Modèle enregistré&#x202f;: version {number}.</source>
        <translation>Template saved: version {number}.</translation>
    </message>
    <message>
        <source>Modèle retiré. Les plans qui en viennent restent.</source>
        <translation>Template removed. The plans that came from it stay.</translation>
    </message>
    <message>
        <source>Retirer le modèle</source>
        <translation>Remove the template</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>«&#x202f;{name}&#x202f;» ne sera plus proposé.</source>
        <translation>“{name}” will no longer be suggested.</translation>
    </message>
    <message>
        <source>Modèle exporté dans «&#x202f;{file}&#x202f;».</source>
        <translation>Template exported to “{file}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n modèle(s) importé(s).</source>
        <translation>
            <numerusform>%n template imported.</numerusform>
            <numerusform>%n templates imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gardez au moins une ligne.</source>
        <translation>Keep at least one line.</translation>
    </message>
    <message numerus="yes">
        <source>%n problème(s) au brouillon du plan.</source>
        <translation>
            <numerusform>%n problem added to the plan draft.</numerusform>
            <numerusform>%n problems added to the plan draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWork</name>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Votre version du brouillon est gardée.</source>
        <translation>Your version of the draft is kept.</translation>
    </message>
    <message>
        <source>Voici le plan tel qu’il a été modifié ailleurs.</source>
        <translation>This is the plan as it was changed elsewhere.</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Plans de soins</source>
        <translation>Care plans</translation>
    </message>
    <message>
        <source>Plans à montrer</source>
        <translation>Plans to show</translation>
    </message>
    <message>
        <source>Aucun plan.</source>
        <translation>No plans.</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>À revoir</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Sans accord</source>
        <translation>No agreement</translation>
    </message>
    <message>
        <source>Brouillons</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Tâches en retard</source>
        <translation>Overdue tasks</translation>
    </message>
    <message>
        <source>Suspendus</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Clôturés</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Ouvrir le plan</source>
        <translation>Open the plan</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Prochaine revue</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Accord</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Modifié</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Aucun plan de soins.</source>
        <translation>No care plans.</translation>
    </message>
    <message>
        <source>Aucun plan ne répond à ce filtre.</source>
        <translation>No plan matches this filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message>
        <source>v{number}, brouillon</source>
        <translation>v{number}, draft</translation>
    </message>
    <message>
        <source>v{number}</source>
        <translation>v{number}</translation>
    </message>
    <message>
        <source>à recueillir</source>
        <translation>to be obtained</translation>
    </message>
    <message>
        <source>donné</source>
        <translation>given</translation>
    </message>
    <message>
        <source>refusé</source>
        <translation>refused</translation>
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
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
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
    <name>Privacy</name>
    <message>
        <source>Copie de ses données</source>
        <translation>Copy of their data</translation>
    </message>
    <message>
        <source>Fichier pour un autre logiciel</source>
        <translation>File for another program</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Effacement</source>
        <translation>Erasure</translation>
    </message>
    <message>
        <source>Limitation</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Opposition</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>La personne</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>Parent ou représentant légal</source>
        <translation>Parent or legal representative</translation>
    </message>
    <message>
        <source>Ayant droit d’un défunt</source>
        <translation>Heir of a deceased person</translation>
    </message>
    <message>
        <source>Mandataire</source>
        <translation>Authorised agent</translation>
    </message>
    <message>
        <source>Pas encore vérifiée</source>
        <translation>Not yet verified</translation>
    </message>
    <message>
        <source>Connu de l’équipe, présent</source>
        <translation>Known to the team, present</translation>
    </message>
    <message>
        <source>Pièce vue</source>
        <translation>ID seen</translation>
    </message>
    <message>
        <source>Copie de pièce reçue</source>
        <translation>Copy of ID received</translation>
    </message>
    <message>
        <source>Pièce et mandat, ou preuve de qualité</source>
        <translation>ID and mandate, or proof of standing</translation>
    </message>
    <message>
        <source>En main propre</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Par courrier</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Par messagerie sécurisée</source>
        <translation>By secure messaging</translation>
    </message>
    <message>
        <source>De vive voix</source>
        <translation>In person, spoken</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>À répondre</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Répondue</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Refusée</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Retirée</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Vues ou prises par quelqu’un d’autre</source>
        <translation>Seen or taken by someone else</translation>
    </message>
    <message>
        <source>Modifiées à tort</source>
        <translation>Wrongly changed</translation>
    </message>
    <message>
        <source>Perdues ou inaccessibles</source>
        <translation>Lost or out of reach</translation>
    </message>
    <message>
        <source>Risque pas encore évalué</source>
        <translation>Risk not yet assessed</translation>
    </message>
    <message>
        <source>Aucun risque</source>
        <translation>No risk</translation>
    </message>
    <message>
        <source>Risque</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Risque élevé</source>
        <translation>High risk</translation>
    </message>
    <message>
        <source>dépassé de {hours}&#xa0;h</source>
        <translation>{hours} h over</translation>
    </message>
    <message>
        <source>encore {hours}&#xa0;h</source>
        <translation>{hours} h left</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Ouverte</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>CNIL&#x202f;: {left}</source>
        <translation>CNIL: {left}</translation>
    </message>
</context>
<context>
    <name>PrivacyAsking</name>
    <message>
        <source>Ce qui est demandé</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Dossier de</source>
        <translation>Record of</translation>
    </message>
    <message>
        <source>Nom, prénom, date de naissance…</source>
        <translation>Name, first name, date of birth…</translation>
    </message>
    <message>
        <source>Vide si la personne n’a pas de dossier ici.</source>
        <translation>Empty if the person has no record here.</translation>
    </message>
    <message>
        <source>Qui demande</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Nom du demandeur</source>
        <translation>Name of the person asking</translation>
    </message>
    <message>
        <source>Reçue le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Identité du demandeur</source>
        <translation>Identity of the requester</translation>
    </message>
    <message>
        <source>Ses mots, précisions</source>
        <translation>Their words, details</translation>
    </message>
    <message>
        <source>Nouvelle demande</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Noter la demande</source>
        <translation>Log the request</translation>
    </message>
    <message>
        <source>La réponse est due dans le mois. Une copie de dossier de soins est attendue dans les huit jours.</source>
        <translation>The answer is due within the month. A copy of a care record is expected within eight days.</translation>
    </message>
    <message>
        <source>Vérifier l’identité</source>
        <translation>Verify identity</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Notez comment vous l’avez vérifiée. Ne gardez pas de copie de la pièce au-delà de la réponse.</source>
        <translation>Note how you verified it. Do not keep a copy of the ID beyond the answer.</translation>
    </message>
    <message>
        <source>Motif dit à la personne</source>
        <translation>Reason given to the person</translation>
    </message>
    <message>
        <source>Prolonger de deux mois</source>
        <translation>Extend by two months</translation>
    </message>
    <message>
        <source>Prolonger</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Réservé aux demandes complexes ou nombreuses. La personne doit en être informée dans le premier mois, avec le motif.</source>
        <translation>Only for complex or numerous requests. The person must be told within the first month, with the reason.</translation>
    </message>
    <message>
        <source>Suite donnée</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Répondue</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Refusée, avec le motif légal</source>
        <translation>Refused, with the legal reason</translation>
    </message>
    <message>
        <source>Retirée par la personne</source>
        <translation>Withdrawn by the person</translation>
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
        <source>Réponse, ou motif du refus</source>
        <translation>Answer, or reason for refusing</translation>
    </message>
    <message>
        <source>Clore la demande</source>
        <translation>Close the request</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>À propos de</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Ses mots</source>
        <translation>Their own words</translation>
    </message>
    <message>
        <source>Dit le</source>
        <translation>Said on</translation>
    </message>
    <message>
        <source>Déclaration de la personne</source>
        <translation>The person’s statement</translation>
    </message>
    <message>
        <source>Joindre au dossier</source>
        <translation>Attach to the record</translation>
    </message>
    <message>
        <source>Elle est jointe au dossier et imprimée avec lui. Rien n’est effacé de ce que les soignants ont écrit&#x202f;; une erreur se corrige dans le dossier, l’ancienne valeur reste dans l’historique, barrée.</source>
        <translation>It is attached to the record and printed with it. Nothing the carers wrote is erased; a mistake is corrected in the record, and the old value stays in the history, struck through.</translation>
    </message>
    <message>
        <source>Fermer par un mot de passe (conseillé)</source>
        <translation>Close with a password (advised)</translation>
    </message>
    <message>
        <source>Notez-le pour la personne&#x202f;: il n’est montré qu’une fois et n’est gardé nulle part.</source>
        <translation>Write it down for the person: it is shown only once and kept nowhere.</translation>
    </message>
    <message>
        <source>Sans mot de passe, le PDF et le fichier de données sont écrits en clair&#x202f;: remettez-les en main propre et n’en gardez pas de copie.</source>
        <translation>Without a password, the PDF and the data file are written in the clear: hand them over in person and keep no copy.</translation>
    </message>
    <message>
        <source>Voir avant</source>
        <translation>See first</translation>
    </message>
    <message>
        <source>Remettre ses données</source>
        <translation>Hand over their data</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Un PDF lisible avec tout ce qui est noté et qui l’a consulté, et le même contenu pour un autre logiciel.</source>
        <translation>A readable PDF with everything noted and who looked at it, and the same content for another program.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Demandes</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Violations de données</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Documents et contact</source>
        <translation>Documents and contact</translation>
    </message>
    <message>
        <source>Données personnelles</source>
        <translation>Personal data</translation>
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
    <message>
        <source>Nouveau problème ou besoin</source>
        <translation>New problem or need</translation>
    </message>
    <message>
        <source>Problème ou besoin</source>
        <translation>Problem or need</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Catégorie nationale</source>
        <translation>National category</translation>
    </message>
    <message>
        <source>Lié à</source>
        <translation>Related to</translation>
    </message>
    <message>
        <source>Manifesté par</source>
        <translation>Shown by</translation>
    </message>
    <message>
        <source>Priorité</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>1, d’abord</source>
        <translation>1, first</translation>
    </message>
    <message>
        <source>3, ensuite</source>
        <translation>3, later</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Ce code n’est pas celui d’un produit.</source>
        <translation>This is not a product code.</translation>
    </message>
    <message>
        <source>Nouveau produit</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Modifier le produit</source>
        <translation>Edit the product</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Catégorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Compté en</source>
        <translation>Counted in</translation>
    </message>
    <message>
        <source>Au pluriel</source>
        <translation>In the plural</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Au froid, 2 à 8 °C</source>
        <translation>Cold, 2 to 8 °C</translation>
    </message>
    <message>
        <source>Suivi par lot</source>
        <translation>Tracked by lot</translation>
    </message>
    <message>
        <source>Rangé d’habitude</source>
        <translation>Usually kept in</translation>
    </message>
    <message>
        <source>aucun lieu</source>
        <translation>no place</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Prix unitaire, €</source>
        <translation>Unit price, €</translation>
    </message>
    <message>
        <source>Code LPP</source>
        <translation>LPP code</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Codes de la boîte</source>
        <translation>Codes of the box</translation>
    </message>
    <message>
        <source>GTIN, EAN ou CIP, unités par boîte, conditionnement.</source>
        <translation>GTIN, EAN or CIP, units per box, packaging.</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Base des médicaments&#x202f;: {name}</source>
        <translation>Medicine base: {name}</translation>
    </message>
    <message>
        <source>{name} est enregistré.</source>
        <translation>{name} is saved.</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Lots du produit</source>
        <translation>Lots of the product</translation>
    </message>
    <message>
        <source>Lots, premier périmé d’abord</source>
        <translation>Lots, first to expire first</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Arrêter ce produit</source>
        <translation>Stop this product</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>en quarantaine</source>
        <translation>in quarantine</translation>
    </message>
    <message>
        <source>périmé</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>rappelé</source>
        <translation>recalled</translation>
    </message>
    <message>
        <source>Hors stock</source>
        <translation>Not usable</translation>
    </message>
    <message>
        <source>En commande</source>
        <translation>On order</translation>
    </message>
    <message>
        <source>Seuils</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Rangé</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>LPP</source>
        <translation>LPP</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Tracking</translation>
    </message>
    <message>
        <source>sans lot ni péremption</source>
        <translation>no lot or expiry</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Produits</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Filtrer les produits</source>
        <translation>Filter products</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: produit, code, fournisseur</source>
        <translation>Filter: product, code, supplier</translation>
    </message>
    <message>
        <source>Toutes catégories</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Catégorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Arrêtés aussi</source>
        <translation>Stopped too</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Nouveau produit</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Arrêter ou reprendre</source>
        <translation>Stop or resume</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Aucun produit ne répond à ce filtre.</source>
        <translation>No product matches this filter.</translation>
    </message>
    <message>
        <source>Aucun produit encore. Le premier se crée en lisant le code d’une boîte.</source>
        <translation>No products yet. The first is created by reading the code of a box.</translation>
    </message>
    <message>
        <source>{name} n’est plus proposé&#x202f;; ses lots et son histoire restent.</source>
        <translation>{name} is no longer proposed; its lots and its history remain.</translation>
    </message>
    <message>
        <source>{name} est de nouveau proposé.</source>
        <translation>{name} is proposed again.</translation>
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
    <name>ProposalBar</name>
    <message>
        <source>Prendre cet ordre</source>
        <translation>Take this order</translation>
    </message>
    <message>
        <source>Un ordre qui tient mieux les fenêtres&#x202f;: </source>
        <translation>An order that keeps the time windows better: </translation>
    </message>
    <message>
        <source>{time} de retard en moins</source>
        <translation>{time} less delay</translation>
    </message>
    <message>
        <source>Un ordre plus court&#x202f;: </source>
        <translation>A shorter order: </translation>
    </message>
    <message>
        <source>, trajets {way}, retour {at}</source>
        <translation>, travel {way}, back at {at}</translation>
    </message>
    <message>
        <source>{name} ({window}) serait vu {late}</source>
        <translation>{name} ({window}) would be seen {late}</translation>
    </message>
    <message>
        <source>{time} trop tard</source>
        <translation>{time} too late</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun ordre ne tient toutes les fenêtres&#x202f;: </source>
        <translation>No order keeps all the time windows: </translation>
    </message>
</context>
<context>
    <name>ProposalHead</name>
    <message>
        <source>À commander</source>
        <translation>To order</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Préparer les commandes</source>
        <translation>Prepare the orders</translation>
    </message>
    <message>
        <source>Filtrer les produits</source>
        <translation>Filter products</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: produit, fournisseur, référence</source>
        <translation>Filter: product, supplier, reference</translation>
    </message>
    <message>
        <source>Proposés</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Tous les produits</source>
        <translation>All products</translation>
    </message>
    <message>
        <source>Produits montrés</source>
        <translation>Products shown</translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fournisseur(s)</source>
        <translation>
            <numerusform>%n supplier</numerusform>
            <numerusform>%n suppliers</numerusform>
        </translation>
    </message>
    <message>
        <source>environ {cost}</source>
        <translation>about {cost}</translation>
    </message>
    <message>
        <source>choisissez une ligne et tapez la quantité&#x202f;; 0 l’écarte</source>
        <translation>choose a line and type the quantity; 0 leaves it out</translation>
    </message>
</context>
<context>
    <name>ProposalsPanel</name>
    <message>
        <source>Constats à reprendre</source>
        <translation>Findings to use</translation>
    </message>
    <message>
        <source>Constat</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Rien de plus à reprendre&#x202f;: les constats connus sont dans le plan.</source>
        <translation>Nothing more to use: the known findings are in the plan.</translation>
    </message>
    <message>
        <source>Des évaluations et des problèmes du dossier. Espace choisit.</source>
        <translation>From assessments and problems of the record. Space chooses.</translation>
    </message>
    <message>
        <source>Mettre au plan</source>
        <translation>Put in the plan</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>de {low} à {high} {unit}</source>
        <translation>from {low} to {high} {unit}</translation>
    </message>
    <message>
        <source>sans réponse</source>
        <translation>not answered</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Plans de soins</source>
        <translation>Care plans</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Prendre un rendez-vous</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>rdv réserver planifier nouveau</source>
        <translation>appointment book plan new</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message>
        <source>libre disponibilité rdv chercher</source>
        <translation>free availability appointment search</translation>
    </message>
    <message>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>liste d’attente rappels absents agenda</source>
        <translation>waiting list reminders no-shows diary</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handovers</translation>
    </message>
    <message>
        <source>Tournées</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Préparer les tournées</source>
        <translation>Prepare the rounds</translation>
    </message>
    <message>
        <source>tournée domicile visites trajet ordre</source>
        <translation>round home visits journey order</translation>
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
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Recevoir un produit</source>
        <translation>Receive a product</translation>
    </message>
    <message>
        <source>stock réception livraison entrée lot</source>
        <translation>stock receive delivery entry lot</translation>
    </message>
    <message>
        <source>Sortir un produit</source>
        <translation>Hand out a product</translation>
    </message>
    <message>
        <source>stock sortie soin matériel lot</source>
        <translation>stock hand out take out care equipment lot</translation>
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
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Prendre un rendez-vous</source>
        <translation>Make an appointment</translation>
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
    <name>ReasonBar</name>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Motif pour le faire quand même</source>
        <translation>Reason to do it anyway</translation>
    </message>
    <message>
        <source>Forcer</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallDeeds</name>
    <message>
        <source>Rappeler ce lot</source>
        <translation>Recall this lot</translation>
    </message>
    <message>
        <source>Rappeler</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Dès maintenant, aucune unité de ce lot ne peut plus être reçue ni sortie, où qu’elle soit.</source>
        <translation>From now on, no unit of this lot can be received or handed out any more, wherever it is.</translation>
    </message>
    <message>
        <source>Lot {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Nom ou code du produit</source>
        <translation>Product name or code</translation>
    </message>
    <message>
        <source>Refuser ce lot s’il arrive</source>
        <translation>Refuse this lot if it arrives</translation>
    </message>
    <message>
        <source>Ce lot n’est jamais entré ici. Rappelé, il sera refusé à la réception.</source>
        <translation>This lot has never come in here. Once recalled, it will be refused on receipt.</translation>
    </message>
    <message>
        <source>Annoncé par</source>
        <translation>Announced by</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>MED 2026/114</source>
        <translation>MED 2026/114</translation>
    </message>
    <message>
        <source>Pourquoi, que faire</source>
        <translation>Why, what to do</translation>
    </message>
    <message>
        <source>Lot {number} rappelé.</source>
        <translation>Lot {number} recalled.</translation>
    </message>
    <message>
        <source>Tout était déjà isolé.</source>
        <translation>Everything was already isolated.</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) isolée(s).</source>
        <translation>
            <numerusform>%n unit isolated.</numerusform>
            <numerusform>%n units isolated.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}&#x202f;: à prévenir.</source>
        <translation>{who}: to be informed.</translation>
    </message>
    <message>
        <source>{who}&#x202f;: au courant.</source>
        <translation>{who}: told.</translation>
    </message>
    <message>
        <source>{who}&#x202f;: courrier envoyé.</source>
        <translation>{who}: letter sent.</translation>
    </message>
    <message>
        <source>{who}&#x202f;: injoignable pour l’instant.</source>
        <translation>{who}: cannot be reached for now.</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Remarque notée.</source>
        <translation>Remark recorded.</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Rappel du lot {number} clos. Le lot reste inutilisable.</source>
        <translation>Recall of lot {number} closed. The lot remains unusable.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Rappel annulé&#x202f;: le lot peut à nouveau servir.</source>
        <translation>Recall cancelled: the lot can be used again.</translation>
    </message>
    <message>
        <source>Annuler le rappel</source>
        <translation>Cancel the recall</translation>
    </message>
    <message>
        <source>Ce que ce rappel a isolé redevient utilisable. À faire seulement s’il a été ouvert par erreur.</source>
        <translation>What this recall isolated becomes usable again. Only to be done if it was opened by mistake.</translation>
    </message>
    <message>
        <source>Rappel rouvert.</source>
        <translation>Recall reopened.</translation>
    </message>
</context>
<context>
    <name>RecallHead</name>
    <message>
        <source>Rappeler ce lot</source>
        <translation>Recall this lot</translation>
    </message>
    <message>
        <source>Tout isoler</source>
        <translation>Isolate all</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Annuler le rappel</source>
        <translation>Cancel the recall</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Lot {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>Ce lot est déjà rappelé&#x202f;: ouvrez son rappel à gauche.</source>
        <translation>This lot is already recalled: open its recall on the left.</translation>
    </message>
    <message>
        <source>ouvert le {day} par {who}</source>
        <translation>opened on {day} by {who}</translation>
    </message>
    <message>
        <source>clos le {day} par {who}</source>
        <translation>closed on {day} by {who}</translation>
    </message>
    <message>
        <source>annulé le {day} par {who}</source>
        <translation>cancelled on {day} by {who}</translation>
    </message>
</context>
<context>
    <name>RecallList</name>
    <message>
        <source>Numéro de lot</source>
        <translation>Lot number</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Rappels</source>
        <translation>Recalls</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Aucun lot de ce numéro n’est jamais entré ici.</source>
        <translation>No lot with this number has ever come in here.</translation>
    </message>
    <message>
        <source>Le refuser s’il arrive</source>
        <translation>Refuse it if it arrives</translation>
    </message>
    <message>
        <source>Aucun rappel. Tapez un numéro de lot pour le suivre.</source>
        <translation>No recalls. Type a lot number to follow it.</translation>
    </message>
</context>
<context>
    <name>RecallView</name>
    <message>
        <source>Ce qui reste, qui l’a reçu</source>
        <translation>What is left, who received it</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Entrée montre ce bordereau, tel qu’il s’imprime.</source>
        <translation>Enter shows this slip, as it prints.</translation>
    </message>
    <message>
        <source>Tapez un numéro de lot, ou lisez une boîte&#x202f;: ce qui en reste et tous ceux qui l’ont reçu s’affichent ici.</source>
        <translation>Type a lot number, or read a box: what is left of it and all who received it are shown here.</translation>
    </message>
</context>
<context>
    <name>Recalls</name>
    <message>
        <source>ANSM</source>
        <translation>ANSM</translation>
    </message>
    <message>
        <source>Fabricant</source>
        <translation>Manufacturer</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>La structure</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Remise à une pharmacie</source>
        <translation>Handed to a pharmacy</translation>
    </message>
    <message>
        <source>Filière des déchets de soins (DASRI)</source>
        <translation>Healthcare waste (DASRI)</translation>
    </message>
    <message>
        <source>Reprise par le fournisseur</source>
        <translation>Taken back by the supplier</translation>
    </message>
    <message>
        <source>Ordures ménagères</source>
        <translation>Household waste</translation>
    </message>
    <message>
        <source>Autre voie</source>
        <translation>Other way</translation>
    </message>
    <message>
        <source>à prévenir</source>
        <translation>to inform</translation>
    </message>
    <message>
        <source>au courant</source>
        <translation>told</translation>
    </message>
    <message>
        <source>courrier</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>injoignable</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>clos</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>à isoler</source>
        <translation>to isolate</translation>
    </message>
    <message numerus="yes">
        <source>%n à prévenir</source>
        <translation>
            <numerusform>%n to inform</numerusform>
            <numerusform>%n to inform</numerusform>
        </translation>
    </message>
    <message>
        <source>à clore</source>
        <translation>to close</translation>
    </message>
    <message>
        <source>Lots trouvés</source>
        <translation>Lots found</translation>
    </message>
    <message>
        <source>Lots approchants</source>
        <translation>Similar lots</translation>
    </message>
    <message>
        <source>Rappels en cours</source>
        <translation>Current recalls</translation>
    </message>
    <message>
        <source>Rappels terminés</source>
        <translation>Finished recalls</translation>
    </message>
    <message>
        <source>Bordereaux de destruction</source>
        <translation>Destruction slips</translation>
    </message>
    <message>
        <source>Lot {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>Bordereau {name}</source>
        <translation>Slip {name}</translation>
    </message>
    <message>
        <source>reste {count}</source>
        <translation>{count} left</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message>
        <source>rappelé</source>
        <translation>recalled</translation>
    </message>
    <message>
        <source>Rappel</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ce qui reste</source>
        <translation>What is left</translation>
    </message>
    <message>
        <source>Personnes qui l’ont reçu</source>
        <translation>People who received it</translation>
    </message>
    <message>
        <source>Sorties sans nom de patient</source>
        <translation>Handed out without a patient’s name</translation>
    </message>
    <message>
        <source>plus rien en stock</source>
        <translation>nothing left in stock</translation>
    </message>
    <message>
        <source>{left} à isoler</source>
        <translation>{left} to isolate</translation>
    </message>
    <message>
        <source>{left}, dont {loose} à isoler</source>
        <translation>{left}, of which {loose} to isolate</translation>
    </message>
    <message>
        <source>{left}, tout est isolé</source>
        <translation>{left}, all isolated</translation>
    </message>
    <message>
        <source>personne</source>
        <translation>nobody</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) prévenue(s) sur {many}</source>
        <translation>
            <numerusform>%n person told out of {many}</numerusform>
            <numerusform>%n people told out of {many}</numerusform>
        </translation>
    </message>
    <message>
        <source>Patient hors de votre cercle</source>
        <translation>Patient outside your circle</translation>
    </message>
    <message>
        <source>Tournée {name}</source>
        <translation>Round {name}</translation>
    </message>
    <message>
        <source>personne décédée</source>
        <translation>person deceased</translation>
    </message>
    <message>
        <source>à interroger&#x202f;: {names}</source>
        <translation>to ask: {names}</translation>
    </message>
    <message>
        <source>depuis le {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>reçu</source>
        <translation>received</translation>
    </message>
    <message>
        <source>Produit, personne</source>
        <translation>Product, person</translation>
    </message>
    <message>
        <source>Lieu, téléphone</source>
        <translation>Place, phone</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>RecallsPage</name>
    <message>
        <source>Rappels</source>
        <translation>Recalls</translation>
    </message>
    <message>
        <source>Chercher un lot</source>
        <translation>Find a lot</translation>
    </message>
    <message>
        <source>Imprimer la feuille du rappel</source>
        <translation>Print the recall sheet</translation>
    </message>
    <message>
        <source>Destructions</source>
        <translation>Destructions</translation>
    </message>
    <message>
        <source>Isoler tout ce qui reste</source>
        <translation>Isolate all that is left</translation>
    </message>
    <message>
        <source>Au courant</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Injoignable</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Courrier</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Courriers à tous ceux qui restent</source>
        <translation>Letters to all who are left</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Rappeler ce lot</source>
        <translation>Recall this lot</translation>
    </message>
    <message>
        <source>Clore le rappel</source>
        <translation>Close the recall</translation>
    </message>
    <message>
        <source>Annuler le rappel</source>
        <translation>Cancel the recall</translation>
    </message>
    <message>
        <source>{name} est enregistré.</source>
        <translation>{name} is saved.</translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Rappel de lot</source>
        <translation>Lot recall</translation>
    </message>
    <message>
        <source>Enregistrer la feuille</source>
        <translation>Save the sheet</translation>
    </message>
</context>
<context>
    <name>ReceiveFields</name>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Code de la boîte</source>
        <translation>Code of the box</translation>
    </message>
    <message>
        <source>Lisez un code, ou saisissez-le</source>
        <translation>Read a code, or type it</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Produit, ou son code…</source>
        <translation>Product, or its code…</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Créer le produit…</source>
        <translation>Create the product…</translation>
    </message>
    <message>
        <source>Changer</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Changer de produit</source>
        <translation>Change product</translation>
    </message>
    <message>
        <source>Ce code est désormais celui de ce produit</source>
        <translation>This code is now the code of this product</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Quantité</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>{place} (habituel)</source>
        <translation>{place} (usual)</translation>
    </message>
    <message>
        <source>Lieu habituel</source>
        <translation>Usual place</translation>
    </message>
    <message>
        <source>Choisissez d’abord ce que dit la boîte&#x202f;: 1 ou 2.</source>
        <translation>First choose what the box says: 1 or 2.</translation>
    </message>
</context>
<context>
    <name>ReceivePanel</name>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Lire le code ainsi</source>
        <translation>Read the code this way</translation>
    </message>
    <message>
        <source>Brouillon retrouvé.</source>
        <translation>Draft found.</translation>
    </message>
</context>
<context>
    <name>ReceivedBanner</name>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Tournée</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Professionnel</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>Jeter</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Choisir quelqu’un d’autre</source>
        <translation>Choose someone else</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nom, prénom, date de naissance…</source>
        <translation>Name, first name, date of birth…</translation>
    </message>
    <message>
        <source>Une tournée d’aujourd’hui</source>
        <translation>One of today’s rounds</translation>
    </message>
    <message>
        <source>Nom, profession…</source>
        <translation>Name, profession…</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Traitements</source>
        <translation>Treatments</translation>
    </message>
    <message>
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Évaluations</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Plan de soins</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointments</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Liste d’attente</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>Toutes les dates</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>Passés</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Lesquels</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Nouveau rendez-vous</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Imprimer le coupon</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>Aucun rendez-vous à venir.</source>
        <translation>No appointment coming up.</translation>
    </message>
    <message>
        <source>Prendre un rendez-vous</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>N’attend aucun rendez-vous.</source>
        <translation>Not waiting for any appointment.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous passé.</source>
        <translation>No past appointments.</translation>
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
    <name>RecordedPaper</name>
    <message>
        <source>Aperçu du document</source>
        <translation>Document preview</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Données personnelles</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Enregistrer le document</source>
        <translation>Save the document</translation>
    </message>
    <message>
        <source>Document enregistré&#x202f;: {name}</source>
        <translation>Document saved: {name}</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Dossiers</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Ranger ces dossiers</source>
        <translation>Archive these records</translation>
    </message>
    <message>
        <source>Reprendre le suivi</source>
        <translation>Resume the follow-up</translation>
    </message>
    <message>
        <source>Mettre à part…</source>
        <translation>Restrict…</translation>
    </message>
    <message>
        <source>Effacer…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Effacer un autre dossier…</source>
        <translation>Erase another record…</translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Mettre à part</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Plus de soins depuis la durée active. Rangés, ces dossiers ne se lisent que par la coordination&#x202f;; ils reviennent d’un geste.</source>
        <translation>No care given for longer than the active period. Once archived, these records are read by coordination only; they come back in one step.</translation>
    </message>
    <message>
        <source>Aux archives&#x202f;: lus par la coordination, non modifiés.</source>
        <translation>In the archive: read by coordination, not changed.</translation>
    </message>
    <message>
        <source>Leur durée de conservation est échue. Rien ne s’efface seul&#x202f;: proposez, une autre personne confirme.</source>
        <translation>Their retention period is over. Nothing is erased on its own: you propose, another person confirms.</translation>
    </message>
    <message>
        <source>Aucun dossier à ranger.</source>
        <translation>No record to archive.</translation>
    </message>
    <message>
        <source>Aucun dossier aux archives.</source>
        <translation>No record in the archive.</translation>
    </message>
    <message>
        <source>Aucun dossier arrivé au terme de sa conservation.</source>
        <translation>No record at the end of its retention.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) rangé(s) aux archives.</source>
        <translation>
            <numerusform>%n record archived.</numerusform>
            <numerusform>%n records archived.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suivi repris&#x202f;: le dossier est de nouveau actif.</source>
        <translation>Follow-up resumed: the record is active again.</translation>
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
        <source>Pas d’imprimante&#x202f;: recopier à la main</source>
        <translation>No printer: copy by hand</translation>
    </message>
    <message>
        <source>Pour vérifier le papier, recopiez-en deux groupes&#xa0;:</source>
        <translation>To check the paper, copy two of its groups:</translation>
    </message>
    <message>
        <source>Revoir le code</source>
        <translation>See the code again</translation>
    </message>
    <message>
        <source>Recopiée à la main&#x202f;: les neuf groupes, lisiblement.</source>
        <translation>Copied by hand: all nine groups, legibly.</translation>
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
    <name>RenewalNotice</name>
    <message>
        <source>Le renouvellement de la clé, interrompu, s’est terminé&#x202f;: rien n’est perdu, et l’ancienne clé n’ouvre plus ce coffre.</source>
        <translation>The key renewal, interrupted, has been completed: nothing is lost, and the old key no longer opens this vault.</translation>
    </message>
    <message>
        <source>Le renouvellement de la clé, interrompu, n’a pas eu lieu&#x202f;: rien n’est perdu, la clé d’avant reste en vigueur. À refaire dans Réglages, Accès et clés.</source>
        <translation>The key renewal, interrupted, did not take place: nothing is lost, the previous key stays in force. Do it again in Settings, Access and keys.</translation>
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
        <source>Une tournée, avec sa feuille</source>
        <translation>A round, with its sheet</translation>
    </message>
    <message>
        <source>Une liste</source>
        <translation>A list</translation>
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
        <source>Quelle tournée</source>
        <translation>Which round</translation>
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
    <name>RequestsView</name>
    <message>
        <source>Nouvelle demande</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Identité…</source>
        <translation>Identity…</translation>
    </message>
    <message>
        <source>Remettre ses données…</source>
        <translation>Hand over their data…</translation>
    </message>
    <message>
        <source>Joindre sa déclaration…</source>
        <translation>Attach their statement…</translation>
    </message>
    <message>
        <source>Prolonger…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Clore…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Demandes sur les données</source>
        <translation>Requests about data</translation>
    </message>
    <message>
        <source>Aucune demande. Notez ici chaque demande de copie, de correction ou d’effacement le jour où elle arrive&#x202f;: la réponse est due dans le mois.</source>
        <translation>No request. Record here each request for a copy, a correction or an erasure on the day it arrives: the answer is due within a month.</translation>
    </message>
    <message>
        <source>Demandes</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Remettre ses données</source>
        <translation>Hand over their data</translation>
    </message>
    <message>
        <source>Clore la demande</source>
        <translation>Close the request</translation>
    </message>
    <message>
        <source>Demande notée.</source>
        <translation>Request recorded.</translation>
    </message>
    <message>
        <source>Identité notée.</source>
        <translation>Identity recorded.</translation>
    </message>
    <message>
        <source>Délai prolongé de deux mois.</source>
        <translation>Time limit extended by two months.</translation>
    </message>
    <message>
        <source>Demande close.</source>
        <translation>Request closed.</translation>
    </message>
    <message>
        <source>Déclaration jointe au dossier.</source>
        <translation>Statement attached to the record.</translation>
    </message>
    <message>
        <source>Enregistrer les données de la personne</source>
        <translation>Save the person’s data</translation>
    </message>
    <message>
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Données enregistrées&#x202f;: {names}</source>
        <translation>Data saved: {names}</translation>
    </message>
    <message>
        <source>reçue {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Avant le</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Restaurer une sauvegarde</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>La sauvegarde est d’abord ouverte et vérifiée ; vous voyez ce qu’elle contient avant de décider. Le coffre actuel n’est pas effacé : il est mis de côté.</source>
        <translation>The backup is first opened and verified; you see what it holds before deciding. The current vault is not erased: it is set aside.</translation>
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
        <source>Code de la fiche de secours</source>
        <translation>Code of the recovery sheet</translation>
    </message>
    <message>
        <source>Administrateur (identifiant)</source>
        <translation>Administrator (username)</translation>
    </message>
    <message>
        <source>Phrase de passe de l’époque</source>
        <translation>Passphrase of that time</translation>
    </message>
    <message>
        <source>Code de la fiche de secours de l’époque</source>
        <translation>Recovery sheet code of that time</translation>
    </message>
    <message>
        <source>Voir ce qu’elle contient</source>
        <translation>See what it holds</translation>
    </message>
    <message>
        <source>{when} (date future)</source>
        <translation>{when} (future date)</translation>
    </message>
    <message>
        <source>Avec une phrase de passe</source>
        <translation>With a passphrase</translation>
    </message>
    <message>
        <source>Avec la fiche de secours</source>
        <translation>With the recovery sheet</translation>
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
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Dossier des sauvegardes</source>
        <translation>Backup folder</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Durée de conservation échue</source>
        <translation>Retention period over</translation>
    </message>
    <message>
        <source>Aucun soin donné</source>
        <translation>No care given</translation>
    </message>
    <message>
        <source>Décision de justice ou de la CNIL</source>
        <translation>Court or CNIL decision</translation>
    </message>
    <message>
        <source>Geler&#x202f;: caché, ni modifié, ni imprimé</source>
        <translation>Restrict: hidden, neither changed nor printed</translation>
    </message>
    <message>
        <source>Litige&#x202f;: ne pas effacer, rien d’autre ne change</source>
        <translation>Dispute: do not erase, nothing else changes</translation>
    </message>
    <message>
        <source>identité et contacts</source>
        <translation>identity and contacts</translation>
    </message>
    <message>
        <source>allergies, problèmes, consentements</source>
        <translation>allergies, problems, consents</translation>
    </message>
    <message>
        <source>transmissions et cibles</source>
        <translation>handover notes and focuses</translation>
    </message>
    <message>
        <source>mesures</source>
        <translation>measurements</translation>
    </message>
    <message>
        <source>évaluations</source>
        <translation>assessments</translation>
    </message>
    <message>
        <source>traitements</source>
        <translation>treatments</translation>
    </message>
    <message>
        <source>plans de soins</source>
        <translation>care plans</translation>
    </message>
    <message>
        <source>tâches</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>attendus</source>
        <translation>awaited answers</translation>
    </message>
    <message>
        <source>rendez-vous</source>
        <translation>appointments</translation>
    </message>
    <message>
        <source>prêts</source>
        <translation>loans</translation>
    </message>
    <message>
        <source>historique</source>
        <translation>history</translation>
    </message>
    <message>
        <source>copies de fiches</source>
        <translation>copies of sheets</translation>
    </message>
    <message numerus="yes">
        <source>Encore nommé dans les contacts de %n dossier(s) : {numbers}. Corrigez-les d’abord.</source>
        <translation>
            <numerusform>Still named in the contacts of %n record: {numbers}. Correct it first.</numerusform>
            <numerusform>Still named in the contacts of %n records: {numbers}. Correct them first.</numerusform>
        </translation>
    </message>
    <message>
        <source>À conserver jusqu’au {day} ({duty}).</source>
        <translation>To be kept until {day} ({duty}).</translation>
    </message>
    <message>
        <source>Effacement proposé</source>
        <translation>Erasure proposed</translation>
    </message>
    <message>
        <source>Gelé</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Litige</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Dernier soin</source>
        <translation>Last care</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Mis à part</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>dossier {number}</source>
        <translation>record {number}</translation>
    </message>
    <message>
        <source>Proposé par</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Effacé le</source>
        <translation>Erased on</translation>
    </message>
    <message>
        <source>Proposé, confirmé</source>
        <translation>Proposed, confirmed</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Le contiennent encore</source>
        <translation>Still hold it</translation>
    </message>
    <message>
        <source>Purgées</source>
        <translation>Purged</translation>
    </message>
</context>
<context>
    <name>RetentionAsking</name>
    <message>
        <source>Dossier de</source>
        <translation>Record of</translation>
    </message>
    <message>
        <source>Nom, prénom, naissance…</source>
        <translation>Family name, given name, birth…</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Motif écrit</source>
        <translation>Written reason</translation>
    </message>
    <message>
        <source>Mettre à part</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Geler répond à une demande de limitation&#x202f;: seule la coordination voit encore le dossier. Les rendez-vous déjà pris restent à l’agenda.</source>
        <translation>Restricting answers a request for restriction: only coordination still sees the record. Appointments already made stay in the diary.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Ne plus mettre à part</source>
        <translation>Lift the restriction</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Ce dossier se conserve</source>
        <translation>This record must be kept</translation>
    </message>
    <message>
        <source>Compris</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Référence de la décision, précisions</source>
        <translation>Reference of the decision, details</translation>
    </message>
    <message>
        <source>Proposer l’effacement</source>
        <translation>Propose erasure</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Avant ce terme, seule une décision de justice ou une injonction de la CNIL permet d’effacer ce dossier. Sa référence est gardée sur le certificat.</source>
        <translation>Before that date, only a court decision or a CNIL order allows this record to be erased. Its reference is kept on the certificate.</translation>
    </message>
    <message>
        <source>Effacer le dossier</source>
        <translation>Erase the record</translation>
    </message>
    <message>
        <source>Effacer pour toujours</source>
        <translation>Erase for ever</translation>
    </message>
    <message>
        <source>Partiront&#x202f;: {size}.</source>
        <translation>Will go: {size}.</translation>
    </message>
    <message>
        <source>Il n’y a pas de retour. Une sauvegarde vérifiée est faite avant&#x202f;; elle contient encore le dossier tant que vous ne purgez pas les sauvegardes.</source>
        <translation>There is no going back. A verified backup is made first; it still holds the record as long as you do not purge the backups.</translation>
    </message>
</context>
<context>
    <name>RetentionRules</name>
    <message>
        <source>Dossier de soins, années après le dernier soin</source>
        <translation>Care record, years after the last care</translation>
    </message>
    <message>
        <source>CNIL, référentiel santé&#x202f;: 20 ans. Jamais moins.</source>
        <translation>CNIL, health guidelines: 20 years. Never less.</translation>
    </message>
    <message>
        <source>Personne soignée enfant&#x202f;: jusqu’à cet âge</source>
        <translation>Person cared for as a child: up to this age</translation>
    </message>
    <message>
        <source>CNIL, référentiel santé&#x202f;: 28 ans, si c’est plus tard.</source>
        <translation>CNIL, health guidelines: 28 years, if that is later.</translation>
    </message>
    <message>
        <source>Personne décédée, années après le décès</source>
        <translation>Deceased person, years after death</translation>
    </message>
    <message>
        <source>Code de la santé publique, règle des hôpitaux&#x202f;: 10 ans.</source>
        <translation>Public health code, hospital rule: 10 years.</translation>
    </message>
    <message>
        <source>À portée de main, années après le dernier soin</source>
        <translation>Within reach, years after the last care</translation>
    </message>
    <message>
        <source>CNIL&#x202f;: 5 ans, puis archives à accès restreint.</source>
        <translation>CNIL: 5 years, then restricted-access archive.</translation>
    </message>
    <message>
        <source>Rendez-vous sans aucun soin, années</source>
        <translation>Appointments with no care, years</translation>
    </message>
    <message>
        <source>Usage&#x202f;: 1 à 3 ans.</source>
        <translation>Common practice: 1 to 3 years.</translation>
    </message>
    <message>
        <source>Brouillons abandonnés, jours</source>
        <translation>Abandoned drafts, days</translation>
    </message>
    <message>
        <source>Choix de la structure. Effacés d’eux-mêmes.</source>
        <translation>The practice’s choice. Erased by themselves.</translation>
    </message>
    <message>
        <source>Imports annulés, jours</source>
        <translation>Cancelled imports, days</translation>
    </message>
</context>
<context>
    <name>RetentionSection</name>
    <message>
        <source>Conservation</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Certificat d’effacement</source>
        <translation>Certificate of erasure</translation>
    </message>
    <message>
        <source>Enregistrer le certificat</source>
        <translation>Save the certificate</translation>
    </message>
    <message>
        <source>À ranger</source>
        <translation>To archive</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Au terme</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Mis à part</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Effacements</source>
        <translation>Erasures</translation>
    </message>
    <message>
        <source>Durées</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Dossier mis à part.</source>
        <translation>Record restricted.</translation>
    </message>
    <message>
        <source>Le dossier n’est plus mis à part.</source>
        <translation>The record is no longer restricted.</translation>
    </message>
    <message>
        <source>Mettre un dossier à part</source>
        <translation>Restrict a record</translation>
    </message>
    <message>
        <source>Effacer un dossier</source>
        <translation>Erase a record</translation>
    </message>
    <message>
        <source>Effacement proposé. Une autre personne doit le confirmer.</source>
        <translation>Erasure proposed. Another person must confirm it.</translation>
    </message>
    <message>
        <source>Certificat enregistré&#x202f;: {name}</source>
        <translation>Certificate saved: {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Revue du plan</source>
        <translation>Plan review</translation>
    </message>
    <message>
        <source>Évaluation</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Commentaire</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Objectif choisi</source>
        <translation>Chosen goal</translation>
    </message>
    <message>
        <source>Revue</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Valider la revue</source>
        <translation>Confirm the review</translation>
    </message>
    <message>
        <source>Interrompre</source>
        <translation>Interrupt</translation>
    </message>
    <message>
        <source>Tenue le</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>séparés par des virgules</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>Synthèse</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Prochaine revue</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Choisissez un objectif.</source>
        <translation>Choose a goal.</translation>
    </message>
    <message>
        <source>Choisissez le motif.</source>
        <translation>Choose the reason.</translation>
    </message>
    <message>
        <source>{said} sur {every} évalués</source>
        <translation>{said} of {every} evaluated</translation>
    </message>
</context>
<context>
    <name>ReviewWork</name>
    <message>
        <source>Revue interrompue&#x202f;: elle est gardée, «&#x202f;Réviser&#x202f;» la reprend.</source>
        <translation>Review interrupted: it is kept, “Review” takes it up again.</translation>
    </message>
    <message>
        <source>Revue gardée&#x202f;: version {number}.</source>
        <translation>Review kept: version {number}.</translation>
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
    <name>RoomsPanel</name>
    <message>
        <source>Salles</source>
        <translation>Clinic rooms</translation>
    </message>
    <message>
        <source>Dans l’ordre où l’agenda les montre.</source>
        <translation>In the order the diary shows them.</translation>
    </message>
    <message>
        <source>Nouvelle salle</source>
        <translation>New clinic room</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nom de la salle</source>
        <translation>Name of the clinic room</translation>
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
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Salle ajoutée : {name}.</source>
        <translation>Clinic room added: {name}.</translation>
    </message>
    <message>
        <source>Salles enregistrées.</source>
        <translation>Clinic rooms saved.</translation>
    </message>
    <message>
        <source>Salle retirée : {name}. Ce qui s’y est tenu la garde.</source>
        <translation>Clinic room removed: {name}. What took place there keeps it.</translation>
    </message>
</context>
<context>
    <name>RoundDeeds</name>
    <message>
        <source>Ordre changé à la main.</source>
        <translation>Order changed by hand.</translation>
    </message>
    <message>
        <source>Ordre proposé, pris.</source>
        <translation>Suggested order taken.</translation>
    </message>
    <message>
        <source>Départ à {at}.</source>
        <translation>Starting at {at}.</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Fenêtre de {name}&#x202f;: {window}.</source>
        <translation>Time window of {name}: {window}.</translation>
    </message>
    <message>
        <source>Passage fait&#x202f;: {name}.</source>
        <translation>Visit done: {name}.</translation>
    </message>
    <message>
        <source>Passage à faire&#x202f;: {name}.</source>
        <translation>Visit to do: {name}.</translation>
    </message>
    <message>
        <source>Personne absente&#x202f;: {name}.</source>
        <translation>Person away: {name}.</translation>
    </message>
    <message>
        <source>{name} ajouté à la tournée.</source>
        <translation>{name} added to the round.</translation>
    </message>
    <message>
        <source>{name} retiré de la tournée, gardé dans l’agenda.</source>
        <translation>{name} removed from the round, kept in the diary.</translation>
    </message>
    <message>
        <source>Lieu de {name} enregistré.</source>
        <translation>Place of {name} saved.</translation>
    </message>
    <message>
        <source>Rien à préparer&#x202f;: aucune visite n’est hors tournée.</source>
        <translation>Nothing to prepare: every home visit is on a round.</translation>
    </message>
    <message numerus="yes">
        <source>%n tournée(s) préparée(s)</source>
        <translation>
            <numerusform>%n round prepared</numerusform>
            <numerusform>%n rounds prepared</numerusform>
        </translation>
    </message>
    <message>
        <source>Tournée défaite&#x202f;: ses visites restent dans l’agenda.</source>
        <translation>Round dissolved: its visits stay in the diary.</translation>
    </message>
</context>
<context>
    <name>RoundHead</name>
    <message>
        <source>Ordre mis à la main</source>
        <translation>Order set by hand</translation>
    </message>
    <message>
        <source>Heure de départ</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>Nom de la tournée</source>
        <translation>Name of the round</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Défaire</source>
        <translation>Dissolve</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>À charger dans la voiture</source>
        <translation>To load into the car</translation>
    </message>
    <message>
        <source>Départ</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>retour</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>RoundList</name>
    <message>
        <source>Hors tournée</source>
        <translation>Not on a round</translation>
    </message>
    <message>
        <source>Tournées du jour</source>
        <translation>Rounds of the day</translation>
    </message>
    <message>
        <source>{done} faits sur {all}</source>
        <translation>{done} of {all} done</translation>
    </message>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}/{all} faits</source>
        <translation>{done}/{all} done</translation>
    </message>
</context>
<context>
    <name>RoundMap</name>
    <message>
        <source>Plan de la tournée</source>
        <translation>Map of the round</translation>
    </message>
    <message>
        <source>{known} lieux connus sur {all}</source>
        <translation>{known} of {all} places known</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) inconnu(s)</source>
        <translation>
            <numerusform>%n place unknown</numerusform>
            <numerusform>%n places unknown</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun lieu connu à dessiner.</source>
        <translation>No known place to draw.</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours} h {rest}</source>
        <translation>{hours} h {rest}</translation>
    </message>
    <message>
        <source>{count} km</source>
        <translation>{count} km</translation>
    </message>
    <message>
        <source>{time} de route</source>
        <translation>{time} drive</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>dès {at}</source>
        <translation>from {at}</translation>
    </message>
    <message>
        <source>avant {at}</source>
        <translation>before {at}</translation>
    </message>
    <message>
        <source>Coordonnées d’une ancienne adresse&#x202f;: à saisir de nouveau.</source>
        <translation>Coordinates of a former address: to be entered again.</translation>
    </message>
    <message>
        <source>Coordonnées saisies pour cette adresse.</source>
        <translation>Coordinates entered for this address.</translation>
    </message>
    <message>
        <source>Centre de la commune&#x202f;: le trajet est approché.</source>
        <translation>Centre of the town: the journey is approximate.</translation>
    </message>
    <message>
        <source>Lieu inconnu&#x202f;: le trajet est compté au forfait.</source>
        <translation>Unknown place: the journey is counted at a flat rate.</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>away</translation>
    </message>
    <message>
        <source>{time} de retard</source>
        <translation>{time} late</translation>
    </message>
    <message>
        <source> et </source>
        <translation> and </translation>
    </message>
    <message>
        <source>{way} de moins</source>
        <translation>{way} less</translation>
    </message>
</context>
<context>
    <name>RoundsHead</name>
    <message>
        <source>Tournées</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Jour précédent</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Jour suivant</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Feuille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Feuille de tournée et de transmissions</source>
        <translation>Round and handover sheet</translation>
    </message>
    <message>
        <source>Préparer les tournées</source>
        <translation>Prepare the rounds</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Tournées</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ajouter à la tournée</source>
        <translation>Add to the round</translation>
    </message>
    <message>
        <source>Visite</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Réserver une visite à domicile</source>
        <translation>Book a home visit</translation>
    </message>
    <message>
        <source>Aucune tournée ce jour-là.</source>
        <translation>No round that day.</translation>
    </message>
    <message>
        <source>Préparer les tournées</source>
        <translation>Prepare the rounds</translation>
    </message>
    <message numerus="yes">
        <source>%n visite(s) à domicile attendent d’être mises en tournée.</source>
        <translation>
            <numerusform>%n home visit is waiting to be put on a round.</numerusform>
            <numerusform>%n home visits are waiting to be put on a round.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucune visite à domicile ce jour-là.</source>
        <translation>No home visit that day.</translation>
    </message>
    <message>
        <source>Préparer les tournées du jour</source>
        <translation>Prepare the day’s rounds</translation>
    </message>
    <message>
        <source>Prendre l’ordre proposé</source>
        <translation>Take the suggested order</translation>
    </message>
    <message>
        <source>Ajouter la visite hors tournée</source>
        <translation>Add the visit that is on no round</translation>
    </message>
    <message>
        <source>Personne absente</source>
        <translation>Person away</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Écrire la fenêtre du passage</source>
        <translation>Write the visit’s time window</translation>
    </message>
    <message>
        <source>Écrire les coordonnées du domicile</source>
        <translation>Write the home’s coordinates</translation>
    </message>
    <message>
        <source>Revenir à aujourd’hui</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Jour précédent</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Jour suivant</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Retirer le passage de la tournée</source>
        <translation>Remove the visit from the round</translation>
    </message>
    <message>
        <source>Feuille de tournée et de transmissions</source>
        <translation>Round and handover sheet</translation>
    </message>
    <message>
        <source>Passage fait, ou à faire</source>
        <translation>Visit done, or to do</translation>
    </message>
    <message>
        <source>Monter le passage</source>
        <translation>Move the visit up</translation>
    </message>
    <message>
        <source>Descendre le passage</source>
        <translation>Move the visit down</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Soin en retard</source>
        <translation>Care overdue</translation>
    </message>
    <message>
        <source>Soin prévu aujourd’hui</source>
        <translation>Care planned for today</translation>
    </message>
    <message>
        <source>Action de transmission à échéance</source>
        <translation>Handover action due</translation>
    </message>
    <message>
        <source>Transmission urgente à lire</source>
        <translation>Urgent handover note to read</translation>
    </message>
    <message>
        <source>Transmission urgente non lue par un destinataire</source>
        <translation>Urgent note unread by a recipient</translation>
    </message>
    <message>
        <source>Cible sans suite</source>
        <translation>Focus without follow-up</translation>
    </message>
    <message>
        <source>Patient sans nouvelles</source>
        <translation>No news of the patient</translation>
    </message>
    <message>
        <source>Plan de soins à revoir</source>
        <translation>Care plan to review</translation>
    </message>
    <message>
        <source>Plan sans l’accord du patient</source>
        <translation>Plan without the patient’s agreement</translation>
    </message>
    <message>
        <source>Brouillon de plan laissé</source>
        <translation>Plan draft left unfinished</translation>
    </message>
    <message>
        <source>Évaluation à refaire</source>
        <translation>Assessment due again</translation>
    </message>
    <message>
        <source>Idées suicidaires exprimées</source>
        <translation>Suicidal thoughts expressed</translation>
    </message>
    <message>
        <source>Allergie et traitement</source>
        <translation>Allergy and treatment</translation>
    </message>
    <message>
        <source>Deux traitements de même substance</source>
        <translation>Two treatments with the same substance</translation>
    </message>
    <message>
        <source>Score d’alerte élevé (NEWS2)</source>
        <translation>High early warning score (NEWS2)</translation>
    </message>
    <message>
        <source>Variation de poids</source>
        <translation>Weight change</translation>
    </message>
    <message>
        <source>Mesure hors des seuils</source>
        <translation>Measurement outside thresholds</translation>
    </message>
    <message>
        <source>Rendez-vous passé non clos</source>
        <translation>Past appointment not closed</translation>
    </message>
    <message>
        <source>Absence à un rendez-vous, sans suite</source>
        <translation>No-show without follow-up</translation>
    </message>
    <message>
        <source>Appel de rappel à faire</source>
        <translation>Reminder call to make</translation>
    </message>
    <message>
        <source>Transport sans prescription</source>
        <translation>Transport without a prescription</translation>
    </message>
    <message>
        <source>Préparation à dire</source>
        <translation>Preparation to tell</translation>
    </message>
    <message>
        <source>Absence à remplacer</source>
        <translation>Absence to cover</translation>
    </message>
    <message>
        <source>Rendez-vous d’une personne qui ne peut pas venir</source>
        <translation>Appointment of a person who cannot come</translation>
    </message>
    <message>
        <source>Deux rendez-vous le même jour</source>
        <translation>Two appointments on the same day</translation>
    </message>
    <message>
        <source>Attente d’un rendez-vous</source>
        <translation>Waiting for an appointment</translation>
    </message>
    <message>
        <source>Lot rappelé à isoler</source>
        <translation>Recalled lot to isolate</translation>
    </message>
    <message>
        <source>Rappel de lot, personnes à prévenir</source>
        <translation>Lot recall, people to inform</translation>
    </message>
    <message>
        <source>Réfrigérateur hors limites, lots à décider</source>
        <translation>Fridge out of limits, lots to decide</translation>
    </message>
    <message>
        <source>Température non relevée</source>
        <translation>Temperature not read</translation>
    </message>
    <message>
        <source>Trousse d’urgence à contrôler</source>
        <translation>Emergency kit to check</translation>
    </message>
    <message>
        <source>Lot périmé ou proche de l’être</source>
        <translation>Lot expired or about to expire</translation>
    </message>
    <message>
        <source>Stock sous le minimum</source>
        <translation>Stock below minimum</translation>
    </message>
    <message>
        <source>Quarantaine à décider</source>
        <translation>Quarantine to decide</translation>
    </message>
    <message>
        <source>Matériel prêté à rendre</source>
        <translation>Equipment on loan due back</translation>
    </message>
    <message>
        <source>Maintenance de matériel</source>
        <translation>Equipment maintenance</translation>
    </message>
    <message>
        <source>Commande en retard</source>
        <translation>Order overdue</translation>
    </message>
    <message>
        <source>Inventaire laissé ouvert</source>
        <translation>Count left open</translation>
    </message>
    <message>
        <source>Réponse en retard</source>
        <translation>Reply overdue</translation>
    </message>
    <message>
        <source>Réponse attendue</source>
        <translation>Awaited reply</translation>
    </message>
    <message>
        <source>Examen demandé deux fois</source>
        <translation>Test requested twice</translation>
    </message>
    <message>
        <source>Consentement manquant</source>
        <translation>Consent missing</translation>
    </message>
    <message>
        <source>Consentement échu</source>
        <translation>Consent expired</translation>
    </message>
    <message>
        <source>Sauvegarde ancienne</source>
        <translation>Old backup</translation>
    </message>
    <message>
        <source>Copie des sauvegardes hors de ce poste</source>
        <translation>Backup copy off this computer</translation>
    </message>
    <message>
        <source>Exercice de restauration</source>
        <translation>Restore rehearsal</translation>
    </message>
    <message>
        <source>Demande sur des données personnelles</source>
        <translation>Personal data request</translation>
    </message>
    <message>
        <source>Violation de données à notifier</source>
        <translation>Data breach to be notified</translation>
    </message>
    <message>
        <source>Paquet de continuité non fait</source>
        <translation>Continuity pack not made</translation>
    </message>
    <message>
        <source>Retard à partir duquel le soin est signalé</source>
        <translation>Delay from which the care is flagged</translation>
    </message>
    <message>
        <source>Temps laissé pour lire</source>
        <translation>Time allowed to read</translation>
    </message>
    <message>
        <source>Temps sans transmission sur une cible ouverte</source>
        <translation>Time without a handover note on an open focus</translation>
    </message>
    <message>
        <source>Temps sans transmission, mesure ni soin fait</source>
        <translation>Time without a handover note, measurement or care done</translation>
    </message>
    <message>
        <source>Annonce avant la date de revue</source>
        <translation>Notice before the review date</translation>
    </message>
    <message>
        <source>Temps laissé pour recueillir l’accord</source>
        <translation>Time allowed to obtain the agreement</translation>
    </message>
    <message>
        <source>Temps sans y toucher</source>
        <translation>Time untouched</translation>
    </message>
    <message>
        <source>Annonce avant la date prévue</source>
        <translation>Notice before the planned date</translation>
    </message>
    <message>
        <source>Temps pendant lequel la réponse reste signalée</source>
        <translation>Time the answer stays flagged</translation>
    </message>
    <message>
        <source>Score à partir duquel il est signalé</source>
        <translation>Score from which it is flagged</translation>
    </message>
    <message>
        <source>Variation de poids en sept jours</source>
        <translation>Weight change in seven days</translation>
    </message>
    <message>
        <source>Temps pendant lequel la mesure reste signalée</source>
        <translation>Time the measurement stays flagged</translation>
    </message>
    <message>
        <source>Temps laissé pour dire si la personne est venue</source>
        <translation>Time allowed to say whether the person came</translation>
    </message>
    <message>
        <source>Temps laissé pour rappeler la personne</source>
        <translation>Time allowed to call the person back</translation>
    </message>
    <message>
        <source>Annonce avant le rendez-vous</source>
        <translation>Notice before the appointment</translation>
    </message>
    <message>
        <source>Annonce avant le premier rendez-vous</source>
        <translation>Notice before the first appointment</translation>
    </message>
    <message>
        <source>Annonce avant ce jour</source>
        <translation>Notice before that day</translation>
    </message>
    <message>
        <source>Attente admise quand aucune date n’est voulue</source>
        <translation>Wait allowed when no date is wanted</translation>
    </message>
    <message>
        <source>Annonce avant la péremption</source>
        <translation>Notice before expiry</translation>
    </message>
    <message>
        <source>Temps laissé pour décider</source>
        <translation>Time allowed to decide</translation>
    </message>
    <message>
        <source>Retard à partir duquel le prêt est signalé</source>
        <translation>Delay after which the loan is flagged</translation>
    </message>
    <message>
        <source>Annonce avant la maintenance</source>
        <translation>Notice before maintenance</translation>
    </message>
    <message>
        <source>Retard à partir duquel la commande est signalée</source>
        <translation>Delay after which the order is flagged</translation>
    </message>
    <message>
        <source>Temps laissé pour le valider</source>
        <translation>Time allowed to approve it</translation>
    </message>
    <message>
        <source>Attente admise quand aucune date n’est convenue</source>
        <translation>Wait allowed when no date was agreed</translation>
    </message>
    <message>
        <source>Annonce avant la fin de validité</source>
        <translation>Notice before the end of validity</translation>
    </message>
    <message>
        <source>Âge admis de la dernière sauvegarde vérifiée</source>
        <translation>Allowed age of the last verified backup</translation>
    </message>
    <message>
        <source>Âge admis de la dernière copie</source>
        <translation>Allowed age of the last copy</translation>
    </message>
    <message>
        <source>Temps entre deux exercices avec la fiche de secours</source>
        <translation>Time between two rehearsals with the recovery sheet</translation>
    </message>
    <message>
        <source>Annonce avant la date de réponse</source>
        <translation>Notice before the answer date</translation>
    </message>
    <message>
        <source>jours</source>
        <translation>days</translation>
    </message>
    <message>
        <source>heures</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Règles d’Aujourd’hui</source>
        <translation>Today’s rules</translation>
    </message>
    <message>
        <source>Chaque règle dit son motif sur sa ligne. Une règle éteinte n’affiche plus rien.</source>
        <translation>Each rule states its reason on its line. A rule switched off no longer shows anything.</translation>
    </message>
    <message>
        <source>Examens demandés deux fois</source>
        <translation>Tests requested twice</translation>
    </message>
    <message>
        <source>Un examen par ligne, et le nombre de jours avant qu’il soit utile de le redemander. Ces durées sont à la main de la structure.</source>
        <translation>One test per line, and the number of days before it is useful to request it again. These periods are for the practice to decide.</translation>
    </message>
    <message>
        <source>Intervalles utiles</source>
        <translation>Useful intervals</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Règles enregistrées.</source>
        <translation>Rules saved.</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Durées à confirmer par le délégué à la protection des données de la structure. Le journal d’accès a sa propre durée, dans « Journal d’accès ».</source>
        <translation>Periods to be confirmed by the practice’s data protection officer. The access log has its own period, in “Access log”.</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Durées de conservation enregistrées.</source>
        <translation>Retention periods saved.</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Transmissions</source>
        <translation>Handover notes</translation>
    </message>
    <message>
        <source>Mesures et échelles</source>
        <translation>Measurements and scales</translation>
    </message>
    <message>
        <source>Plans et traitements</source>
        <translation>Plans and treatments</translation>
    </message>
    <message>
        <source>Tâches</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Agenda et tournées</source>
        <translation>Diary and rounds</translation>
    </message>
    <message>
        <source>Stock et matériel</source>
        <translation>Stock and equipment</translation>
    </message>
    <message>
        <source>Feuilles imprimées</source>
        <translation>Printed sheets</translation>
    </message>
    <message>
        <source>Base des médicaments</source>
        <translation>Medicines database</translation>
    </message>
    <message>
        <source>Équipe et réglages</source>
        <translation>Team and settings</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) reprises</source>
        <translation>
            <numerusform>%n line salvaged</numerusform>
            <numerusform>%n lines salvaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comme dans la sauvegarde</source>
        <translation>
            <numerusform>%n as in the backup</numerusform>
            <numerusform>%n as in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perdue(s)</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message>
        <source>comme dans la sauvegarde</source>
        <translation>as in the backup</translation>
    </message>
</context>
<context>
    <name>SalvageCard</name>
    <message>
        <source>Récupérer le coffre</source>
        <translation>Salvage the vault</translation>
    </message>
    <message>
        <source>Coordo repart de la dernière sauvegarde vérifiée et y ajoute tout ce qui se lit encore dans le fichier abîmé. Le fichier abîmé n’est pas effacé&#x202f;: il est mis de côté. Comptez une minute environ.</source>
        <translation>Coordo starts again from the last verified backup and adds to it everything that can still be read in the damaged file. The damaged file is not erased: it is set aside. Allow about a minute.</translation>
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
        <source>Récupérer</source>
        <translation>Salvage</translation>
    </message>
    <message>
        <source>Lecture du fichier abîmé</source>
        <translation>Reading the damaged file</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SalvagedCard</name>
    <message>
        <source>Le coffre est récupéré</source>
        <translation>The vault is salvaged</translation>
    </message>
    <message>
        <source>Rien de connu ne manque.</source>
        <translation>Nothing known is missing.</translation>
    </message>
    <message>
        <source>Le fichier abîmé est gardé dans «&#x202f;{folder}&#x202f;».</source>
        <translation>The damaged file is kept in “{folder}”.</translation>
    </message>
    <message>
        <source>Ouvrir le coffre</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Aucune sauvegarde n’était à côté&#x202f;: tout vient du fichier abîmé. Le nouveau coffre a été vérifié.</source>
        <translation>No backup was beside it: everything comes from the damaged file. The new vault has been verified.</translation>
    </message>
    <message>
        <source>Plus rien ne se lisait dans le fichier abîmé&#x202f;: le coffre est celui de la sauvegarde du {day} à {time}.</source>
        <translation>Nothing could be read any more in the damaged file: the vault is that of the backup of {day} at {time}.</translation>
    </message>
    <message>
        <source>Sauvegarde du {day} à {time}, complétée par ce qui se lisait encore. Le nouveau coffre a été vérifié.</source>
        <translation>Backup of {day} at {time}, completed with what could still be read. The new vault has been verified.</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) plus récentes que la sauvegarde sont perdues.</source>
        <translation>
            <numerusform>%n line newer than the backup is lost.</numerusform>
            <numerusform>%n lines newer than the backup are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n événement(s) du journal ne se lisent plus.</source>
        <translation>
            <numerusform>%n log event can no longer be read.</numerusform>
            <numerusform>%n log events can no longer be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Des lignes récentes ont pu se perdre sans être comptées&#x202f;: {kinds}. Comparez avec vos feuilles.</source>
        <translation>Recent lines may have been lost without being counted: {kinds}. Compare with your sheets.</translation>
    </message>
    <message>
        <source>Ce qui a été saisi après cette sauvegarde est perdu.</source>
        <translation>What was entered after this backup is lost.</translation>
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
    <name>ScaleDetail</name>
    <message>
        <source>Seuils et rythme de la structure</source>
        <translation>The practice’s thresholds and interval</translation>
    </message>
    <message>
        <source>Remplir</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Formulaire vierge</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>Idées de mort ou de se faire du mal&#x202f;: à signaler le jour même.</source>
        <translation>Thoughts of death or self-harm: to be reported the same day.</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Reprendre le brouillon</source>
        <translation>Take up the draft</translation>
    </message>
    <message>
        <source>{direction} Source&#x202f;: {source}. Licence&#x202f;: {licence}</source>
        <translation>{direction} Source: {source}. Licence: {licence}</translation>
    </message>
    <message>
        <source>Saisir un résultat</source>
        <translation>Enter a result</translation>
    </message>
    <message>
        <source>Refaire</source>
        <translation>Do again</translation>
    </message>
    <message>
        <source>À envisager&#x202f;: {step}</source>
        <translation>To consider: {step}</translation>
    </message>
    <message>
        <source>Jamais faite pour cette personne.</source>
        <translation>Never done for this person.</translation>
    </message>
    <message>
        <source>Le {day}, par {author}</source>
        <translation>On {day}, by {author}</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Réponses données</source>
        <translation>Answers given</translation>
    </message>
    <message>
        <source>À envisager&#x202f;: {step}</source>
        <translation>To consider: {step}</translation>
    </message>
    <message>
        <source>Idées de mort ou de se faire du mal&#x202f;: à signaler au médecin le jour même, quel que soit le total.</source>
        <translation>Thoughts of death or self-harm: to be reported to the doctor the same day, whatever the total.</translation>
    </message>
</context>
<context>
    <name>ScoreCurve</name>
    <message>
        <source>Évolution du score&#x202f;: {values}</source>
        <translation>Score over time: {values}</translation>
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
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Aucun patient, aucun produit, aucune action à ces mots.</source>
        <translation>No patient, product or action with these words.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Rechercher un patient, un produit ou une action</source>
        <translation>Search for a patient, a product or an action</translation>
    </message>
    <message>
        <source>Rechercher un patient, un produit, une action…</source>
        <translation>Search for a patient, a product, an action…</translation>
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
    <name>SecondPerson</name>
    <message>
        <source>Une deuxième personne confirme</source>
        <translation>A second person confirms</translation>
    </message>
    <message>
        <source>Qui confirme</source>
        <translation>Who confirms</translation>
    </message>
    <message>
        <source>Sa phrase de passe</source>
        <translation>Their passphrase</translation>
    </message>
    <message>
        <source>Code de la fiche de secours</source>
        <translation>Code of the recovery sheet</translation>
    </message>
    <message>
        <source>Une deuxième personne doit taper sa phrase de passe.</source>
        <translation>A second person must type their passphrase.</translation>
    </message>
    <message>
        <source>Tapez le code de la fiche de secours.</source>
        <translation>Type the code of the recovery sheet.</translation>
    </message>
    <message>
        <source>Personne d’autre ici ne peut confirmer&#x202f;: le code de la fiche de secours, gardée au coffre, remplace la deuxième personne.</source>
        <translation>Nobody else here can confirm: the code of the recovery sheet, kept in the safe, takes the place of the second person.</translation>
    </message>
    <message>
        <source>Cette action demande deux personnes&#x202f;: vous, et une autre qui en a le droit. Elle tape elle-même sa phrase de passe.</source>
        <translation>This action needs two people: you, and another who has the right to it. They type their passphrase themselves.</translation>
    </message>
    <message>
        <source>Sa phrase de passe est encore provisoire&#x202f;: cette personne doit d’abord ouvrir Coordo et choisir la sienne.</source>
        <translation>Their passphrase is still temporary: this person must first open Coordo and choose their own.</translation>
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
        <source>{delay} (3 minutes sur ce poste)</source>
        <translation>{delay} (3 minutes on this computer)</translation>
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
        <source>Cette valeur ne se lit pas. Le reste est gardé.</source>
        <translation>This cannot be read. The rest is kept.</translation>
    </message>
    <message>
        <source>Le coffre est verrouillé. Rien n’a été enregistré.</source>
        <translation>The vault is locked. Nothing was saved.</translation>
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
        <source>Le dossier choisi est introuvable. Rien n’a été perdu&#x202f;; branchez le support ou choisissez un autre dossier, puis recommencez.</source>
        <translation>The chosen folder cannot be found. Nothing was lost; plug in the medium or choose another folder, then start again.</translation>
    </message>
    <message>
        <source>Il n’y a pas assez de place à l’endroit choisi : cette sauvegarde n’y est pas. Le coffre est intact ; libérez de la place là-bas ou choisissez un autre endroit.</source>
        <translation>There is not enough room at the chosen place: this backup is not there. The vault is intact; free some room there or choose another place.</translation>
    </message>
    <message>
        <source>L’endroit choisi refuse l’écriture : cette sauvegarde n’y est pas. Le coffre est intact ; ôtez la protection du support ou choisissez un autre dossier.</source>
        <translation>The chosen place refuses to be written to: this backup is not there. The vault is intact; remove the write protection or choose another folder.</translation>
    </message>
    <message>
        <source>L’endroit choisi est un fichier, pas un dossier : rien n’y a été écrit et le coffre est intact. Choisissez un dossier.</source>
        <translation>The chosen place is a file, not a folder: nothing was written there and the vault is intact. Choose a folder.</translation>
    </message>
    <message>
        <source>Aucune sauvegarde récente n’est vérifiée : les anciennes sont gardées. Faites d’abord une sauvegarde.</source>
        <translation>No recent backup is verified: the old ones are kept. Make a backup first.</translation>
    </message>
    <message>
        <source>Cette sauvegarde date d’avant le renouvellement de la clé. Rien n’a changé ; pour la regarder, verrouillez puis choisissez « Restaurer une sauvegarde », avec une phrase de passe de l’époque.</source>
        <translation>This backup dates from before the key renewal. Nothing has changed; to look at it, lock, then choose “Restore a backup”, with a passphrase of that time.</translation>
    </message>
    <message>
        <source>Ce dossier reçoit déjà les copies. Rien n’a changé.</source>
        <translation>This folder already receives the copies. Nothing has changed.</translation>
    </message>
    <message>
        <source>Ce dossier garde les copies d’une autre structure : il n’a pas été touché. Choisissez un autre dossier.</source>
        <translation>This folder keeps the copies of another practice: it was not touched. Choose another folder.</translation>
    </message>
    <message>
        <source>Ce dossier contient autre chose qu’un coffre. Rien n’y a été écrit ; choisissez un dossier vide ou nouveau.</source>
        <translation>This folder holds something other than a vault. Nothing was written there; choose an empty or new folder.</translation>
    </message>
    <message>
        <source>Rien ne prouve que cette sauvegarde soit celle du coffre qui est là. Rien n’a changé ; restaurez-la dans un dossier vide ou nouveau.</source>
        <translation>Nothing proves that this backup is of the vault that is there. Nothing changed; restore it into an empty or new folder.</translation>
    </message>
    <message>
        <source>Un coffre en service ne se remplace pas seul. Rien n’a changé ; une deuxième personne doit taper sa phrase de passe.</source>
        <translation>A vault in use is not replaced by one person alone. Nothing has changed; a second person must type their passphrase.</translation>
    </message>
    <message>
        <source>Le trousseau de clés manque, a été modifié ou n’est pas le dernier. Rien n’a été effacé&#x202f;; remettez le trousseau.json de la sauvegarde la plus récente, ou restaurez-la.</source>
        <translation>The keyring is missing, was altered or is not the latest. Nothing was erased; put back the trousseau.json of the latest backup, or restore it.</translation>
    </message>
    <message>
        <source>Le fichier de la structure est endommagé. Rien n’a été effacé&#x202f;; récupérez ce qui se lit, ou restaurez la dernière sauvegarde vérifiée.</source>
        <translation>The practice’s file is damaged. Nothing was erased; salvage what can be read, or restore the last verified backup.</translation>
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
    <message>
        <source>Cette échelle n’existe pas dans ce programme. Rien n’a été enregistré.</source>
        <translation>This scale does not exist in this program. Nothing was saved.</translation>
    </message>
    <message>
        <source>Les réponses ne se lisent pas question par question. Rien n’a été enregistré&#x202f;; ouvrez le formulaire de l’échelle.</source>
        <translation>The answers cannot be read question by question. Nothing was saved; open the form of the scale.</translation>
    </message>
    <message>
        <source>Une réponse porte sur une question que l’échelle n’a pas. Rien n’a été enregistré.</source>
        <translation>An answer is about a question the scale does not have. Nothing was saved.</translation>
    </message>
    <message>
        <source>Une réponse n’est pas de celles que la question attend, ou sort des limites. Rien n’a été enregistré&#x202f;; corrigez-la.</source>
        <translation>An answer is not one the question expects, or is out of range. Nothing was saved; correct it.</translation>
    </message>
    <message numerus="yes">
        <source>Il manque %n réponse(s)&#x202f;: pas de score tant que l’échelle est incomplète. Le brouillon est gardé.</source>
        <translation>
            <numerusform>%n answer missing: no score while the scale is incomplete. The draft is kept.</numerusform>
            <numerusform>%n answers missing: no score while the scale is incomplete. The draft is kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cette évaluation est terminée, remplacée ou retirée&#x202f;: elle ne se modifie plus. Rien n’a changé&#x202f;; corrigez celle qui est en vigueur.</source>
        <translation>This assessment is finished, replaced or withdrawn: it can no longer be changed. Nothing has changed; correct the one in force.</translation>
    </message>
    <message>
        <source>Cette échelle se remplit question par question. Rien n’a été enregistré&#x202f;; ouvrez son formulaire.</source>
        <translation>This scale is filled in question by question. Nothing was saved; open its form.</translation>
    </message>
    <message>
        <source>Ces seuils se croisent, ou ne peuvent pas être changés pour cette échelle. Rien n’a été modifié.</source>
        <translation>These thresholds overlap, or cannot be changed for this scale. Nothing was changed.</translation>
    </message>
    <message>
        <source>Une valeur est impossible. Rien n’a été enregistré&#x202f;; corrigez-la puis recommencez.</source>
        <translation>A value is impossible. Nothing was saved; correct it, then try again.</translation>
    </message>
    <message>
        <source>Ces valeurs viennent d’être gardées. Rien n’a été ajouté&#x202f;; confirmez si elles ont été prises une seconde fois.</source>
        <translation>These values have just been kept. Nothing was added; confirm if they were taken a second time.</translation>
    </message>
    <message>
        <source>Une valeur est très inhabituelle. Rien n’a été enregistré&#x202f;; vérifiez-la, puis confirmez ou corrigez.</source>
        <translation>A value is very unusual. Nothing was saved; check it, then confirm or correct it.</translation>
    </message>
    <message>
        <source>Cette heure n’est pas encore passée. Rien n’a été enregistré&#x202f;; corrigez la date ou l’heure de la mesure.</source>
        <translation>This time has not come yet. Nothing was saved; correct the date or time of the measurement.</translation>
    </message>
    <message>
        <source>Cette date est antérieure à la naissance. Rien n’a été enregistré&#x202f;; corrigez la date de la mesure ou celle de la naissance.</source>
        <translation>This date is before birth. Nothing was saved; correct the date of the measurement or of birth.</translation>
    </message>
    <message>
        <source>Aucune mesure n’a été reconnue. Rien n’a été enregistré&#x202f;; écrivez par exemple «&#xa0;ta 13/8 fc 78 sat 96&#xa0;».</source>
        <translation>No measurement was recognised. Nothing was saved; write for example “ta 13/8 fc 78 sat 96”.</translation>
    </message>
    <message>
        <source>Cette mesure a déjà été corrigée ou retirée. Rien n’a été changé&#x202f;; l’historique montre ce qui compte maintenant.</source>
        <translation>This measurement has already been corrected or withdrawn. Nothing was changed; the history shows what counts now.</translation>
    </message>
    <message>
        <source>Le fichier {file} n’a pas les colonnes attendues (ligne {line}). La base en place n’a pas été modifiée&#x202f;; téléchargez de nouveau les trois fichiers de la base publique.</source>
        <translation>File {file} does not have the expected columns (line {line}). The database in place was not changed; download the three files of the public database again.</translation>
    </message>
    <message numerus="yes">
        <source>Le fichier {file} est incomplet&#x202f;: il s’arrête à la ligne {line}, des lignes manquent pour %n spécialité(s). La base en place n’a pas été modifiée&#x202f;; téléchargez de nouveau les trois fichiers ensemble.</source>
        <translation>
            <numerusform>File {file} is incomplete: it stops at line {line}, rows are missing for %n product. The database in place was not changed; download the three files again together.</numerusform>
            <numerusform>File {file} is incomplete: it stops at line {line}, rows are missing for %n products. The database in place was not changed; download the three files again together.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le fichier {file} est coupé&#x202f;: sa dernière ligne ({line}) n’est pas entière. La base en place n’a pas été modifiée&#x202f;; téléchargez-le de nouveau.</source>
        <translation>File {file} is truncated: its last line ({line}) is not whole. The database in place was not changed; download it again.</translation>
    </message>
    <message>
        <source>Ces fichiers ne peuvent pas devenir la base des médicaments. La base en place n’a pas été modifiée.</source>
        <translation>These files cannot become the medicines database. The database in place was not changed.</translation>
    </message>
    <message>
        <source>Le fichier {file} est introuvable dans ce dossier, ou ne peut pas être lu. La base en place n’a pas été modifiée&#x202f;; choisissez le dossier qui contient les trois fichiers.</source>
        <translation>File {file} is not in this folder, or cannot be read. The database in place was not changed; choose the folder that contains the three files.</translation>
    </message>
    <message>
        <source>Le fichier {file} est bien trop volumineux pour la base des médicaments. La base en place n’a pas été modifiée.</source>
        <translation>File {file} is far too large for the medicines database. The database in place was not changed.</translation>
    </message>
    <message>
        <source>Le fichier {file} n’a que {after} lignes, contre {before} dans la base en place, qui n’a pas été modifiée. Il est sans doute coupé&#x202f;; téléchargez-le de nouveau.</source>
        <translation>File {file} has only {after} lines, against {before} in the database in place, which was not changed. It is probably truncated; download it again.</translation>
    </message>
    <message>
        <source>Deux nombres ne disent pas les moments. Tapez matin, midi, soir et coucher&#x202f;: «&#x202f;1 0 1 0&#x202f;». Rien n’a été enregistré.</source>
        <translation>Two numbers do not say when. Type morning, noon, evening and bedtime: “1 0 1 0”. Nothing was saved.</translation>
    </message>
    <message>
        <source>Ces quantités ne se lisent pas. Tapez matin, midi, soir, coucher&#x202f;: «&#x202f;1 0 ½ 0&#x202f;», ou «&#x202f;sb 1 max 3&#x202f;» si besoin. Rien n’a été enregistré.</source>
        <translation>These quantities cannot be read. Type morning, noon, evening, bedtime: “1 0 ½ 0”, or “sb 1 max 3” if as needed. Nothing was saved.</translation>
    </message>
    <message>
        <source>Le traitement finit avant de commencer. Rien n’a été enregistré&#x202f;; corrigez les dates.</source>
        <translation>The treatment ends before it begins. Nothing was saved; correct the dates.</translation>
    </message>
    <message>
        <source>Rien ne dit quand ce médicament est pris. Rien n’a été enregistré&#x202f;; donnez une quantité à un moment, «&#x202f;sb&#x202f;», ou une fréquence.</source>
        <translation>Nothing says when this medicine is taken. Nothing was saved; give a quantity at a time of day, “sb”, or a frequency.</translation>
    </message>
    <message>
        <source>Ce traitement est arrêté. Rien n’a été modifié&#x202f;; reprenez-le d’abord.</source>
        <translation>This treatment is stopped. Nothing was changed; resume it first.</translation>
    </message>
    <message>
        <source>Ce traitement est déjà en cours. Rien n’a été modifié.</source>
        <translation>This treatment is already current. Nothing was changed.</translation>
    </message>
    <message>
        <source>La ligne {line} ne se lit pas&#x202f;: «&#x202f;nom de la famille&#x202f;: substance, substance&#x202f;». Rien n’a été enregistré.</source>
        <translation>Line {line} cannot be read: “family name: substance, substance”. Nothing was saved.</translation>
    </message>
    <message>
        <source>Ce jour est passé. Le reste est gardé.</source>
        <translation>This day is past. The rest is kept.</translation>
    </message>
    <message>
        <source>Donnez un jour après aujourd’hui. Le reste est gardé.</source>
        <translation>Give a day after today. The rest is kept.</translation>
    </message>
    <message>
        <source>Cette réponse a déjà été notée reçue ou abandonnée. Rien n’a changé&#x202f;; la liste est à jour.</source>
        <translation>This reply has already been recorded as received or given up. Nothing has changed; the list is up to date.</translation>
    </message>
    <message>
        <source>Le plan ne contient aucun problème.</source>
        <translation>The plan contains no problem.</translation>
    </message>
    <message>
        <source>La date de la prochaine revue n’est pas fixée.</source>
        <translation>The date of the next review is not set.</translation>
    </message>
    <message>
        <source>La date de la prochaine revue est déjà passée.</source>
        <translation>The date of the next review has already passed.</translation>
    </message>
    <message>
        <source>Une version ne peut pas s’appliquer à des jours déjà passés.</source>
        <translation>A version cannot apply to days already past.</translation>
    </message>
    <message>
        <source>L’intitulé est vide.</source>
        <translation>The wording is empty.</translation>
    </message>
    <message>
        <source>Un texte est trop long.</source>
        <translation>A text is too long.</translation>
    </message>
    <message>
        <source>Le plan a trop de lignes.</source>
        <translation>The plan has too many lines.</translation>
    </message>
    <message>
        <source>La même ligne figure deux fois.</source>
        <translation>The same line appears twice.</translation>
    </message>
    <message>
        <source>La priorité va de 1 à 3.</source>
        <translation>Priority goes from 1 to 3.</translation>
    </message>
    <message>
        <source>L’échéance est déjà passée.</source>
        <translation>The due date has already passed.</translation>
    </message>
    <message>
        <source>La fin est avant le début.</source>
        <translation>The end is before the beginning.</translation>
    </message>
    <message>
        <source>La fin est déjà passée.</source>
        <translation>The end has already passed.</translation>
    </message>
    <message>
        <source>La fréquence n’a pas de sens.</source>
        <translation>The frequency makes no sense.</translation>
    </message>
    <message>
        <source>La condition «&#xa0;jusqu’à ce que&#xa0;» ne peut pas être suivie&#x202f;: seuil impossible, ou intervention faite une seule fois.</source>
        <translation>The “until” condition cannot be followed: impossible threshold, or intervention done only once.</translation>
    </message>
    <message>
        <source>Problème {problem}, objectif {objective}, intervention {intervention}&#x202f;: </source>
        <translation>Problem {problem}, goal {objective}, intervention {intervention}: </translation>
    </message>
    <message>
        <source>Problème {problem}, objectif {objective}&#x202f;: </source>
        <translation>Problem {problem}, goal {objective}: </translation>
    </message>
    <message>
        <source>Problème {problem}&#x202f;: </source>
        <translation>Problem {problem}: </translation>
    </message>
    <message>
        <source>Rien n’a été enregistré&#x202f;; corrigez cette ligne.</source>
        <translation>Nothing was saved; correct this line.</translation>
    </message>
    <message>
        <source>Rien n’a été enregistré&#x202f;; corrigez le plan.</source>
        <translation>Nothing was saved; correct the plan.</translation>
    </message>
    <message>
        <source>Cette personne a déjà un plan de soins. Rien n’a été créé&#x202f;; modifiez ce plan, ou clôturez-le.</source>
        <translation>This person already has a care plan. Nothing was created; edit that plan, or close it.</translation>
    </message>
    <message>
        <source>Ce plan n’a encore jamais été validé. Rien n’a été modifié&#x202f;; validez-le d’abord.</source>
        <translation>This plan has never been approved. Nothing was changed; approve it first.</translation>
    </message>
    <message>
        <source>Ce plan est en cours. Rien n’a été modifié.</source>
        <translation>This plan is in progress. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ce plan est suspendu. Rien n’a été modifié&#x202f;; reprenez-le d’abord.</source>
        <translation>This plan is suspended. Nothing was changed; resume it first.</translation>
    </message>
    <message>
        <source>Ce plan est clôturé. Rien n’a été modifié&#x202f;; commencez-en un nouveau.</source>
        <translation>This plan is closed. Nothing was changed; begin a new one.</translation>
    </message>
    <message>
        <source>Ce plan a été abandonné. Rien n’a été modifié&#x202f;; commencez-en un nouveau.</source>
        <translation>This plan was abandoned. Nothing was changed; begin a new one.</translation>
    </message>
    <message>
        <source>Cette personne n’a pas de plan de soins. Rien n’a été imprimé&#x202f;; commencez un plan dans son dossier.</source>
        <translation>This person has no care plan. Nothing was printed; begin a plan in their record.</translation>
    </message>
    <message>
        <source>Ce plan n’a pas de brouillon. Rien n’a été modifié.</source>
        <translation>This plan has no draft. Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>Le plan ne peut pas être clôturé&#x202f;: %n objectif(s) sans évaluation. Rien n’a été modifié&#x202f;; dites ce que chacun est devenu.</source>
        <translation>
            <numerusform>The plan cannot be closed: %n goal has no evaluation. Nothing was changed; say what became of it.</numerusform>
            <numerusform>The plan cannot be closed: %n goals have no evaluation. Nothing was changed; say what became of each.</numerusform>
        </translation>
    </message>
    <message>
        <source>Un objectif non atteint ou abandonné demande un motif. Rien n’a été enregistré&#x202f;; choisissez-le.</source>
        <translation>A goal not reached or dropped needs a reason. Nothing was saved; choose it.</translation>
    </message>
    <message>
        <source>Cet objectif n’est plus dans le plan en cours. Rien n’a été enregistré&#x202f;; rouvrez le plan.</source>
        <translation>This goal is no longer in the current plan. Nothing was saved; open the plan again.</translation>
    </message>
    <message>
        <source>Ce fichier ne contient pas de modèles de plan lisibles, ou il est abîmé. Aucun modèle n’a été ajouté&#x202f;; demandez un nouvel export.</source>
        <translation>This file contains no readable plan templates, or it is damaged. No template was added; ask for a new export.</translation>
    </message>
    <message>
        <source>Ce modèle est fourni avec le logiciel. Rien n’a été modifié&#x202f;; enregistrez-en une copie à votre nom.</source>
        <translation>This template comes with the software. Nothing was changed; save a copy in your name.</translation>
    </message>
    <message>
        <source>Ce texte n’est pas un plan que le logiciel sait lire. Rien n’a été modifié.</source>
        <translation>This text is not a plan the software can read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cette tâche a déjà été pointée, ou rouverte. Rien n’a été changé&#x202f;; la liste vient d’être relue.</source>
        <translation>This task has already been ticked off, or reopened. Nothing was changed; the list has just been read again.</translation>
    </message>
    <message>
        <source>«&#x202f;{part}&#x202f;» est à vérifier dans les constantes. Rien n’a été enregistré&#x202f;; corrigez la ligne, par exemple «&#x202f;ta 13/8 poids 70,6&#x202f;».</source>
        <translation>“{part}” needs checking in the vital signs. Nothing was saved; correct the line, for example “ta 13/8 poids 70,6”.</translation>
    </message>
    <message>
        <source>Cette date est à plus de deux ans. La tâche n’a pas bougé&#x202f;; choisissez un jour plus proche.</source>
        <translation>This date is more than two years away. The task has not moved; choose a nearer day.</translation>
    </message>
    <message>
        <source>Une tâche ne peut pas être reportée à un jour passé. Rien n’a été changé&#x202f;; choisissez aujourd’hui ou plus tard.</source>
        <translation>A task cannot be postponed to a past day. Nothing was changed; choose today or later.</translation>
    </message>
    <message>
        <source>Cette fréquence ne tombe sur aucun jour. Rien n’a été enregistré&#x202f;; écrivez-la autrement, par exemple «&#x202f;3 fois par semaine&#x202f;».</source>
        <translation>This frequency falls on no day. Nothing was saved; write it differently, for example “3 fois par semaine”.</translation>
    </message>
    <message>
        <source>«&#x202f;{part}&#x202f;» n’a pas été compris dans la fréquence. Rien n’a été changé&#x202f;; écrivez par exemple «&#x202f;3 fois par semaine, pendant 6 semaines&#x202f;».</source>
        <translation>“{part}” was not understood in the frequency. Nothing was changed; write for example “3 fois par semaine, pendant 6 semaines”.</translation>
    </message>
    <message>
        <source>«&#x202f;{part}&#x202f;» n’a pas été compris comme condition. Rien n’a été changé&#x202f;; écrivez par exemple «&#x202f;TA &lt; 140/90&#x202f;» ou «&#x202f;EN ≤ 3 deux fois de suite&#x202f;».</source>
        <translation>“{part}” was not understood as a condition. Nothing was changed; write for example “TA &lt; 140/90” or “EN ≤ 3 deux fois de suite”.</translation>
    </message>
    <message numerus="yes">
        <source>%n autre(s) conflit(s).</source>
        <translation>
            <numerusform>%n other conflict.</numerusform>
            <numerusform>%n other conflicts.</numerusform>
        </translation>
    </message>
    <message>
        <source>{conflict} Rien n’a été enregistré&#x202f;; choisissez un autre moment, ou donnez le motif de passer outre.</source>
        <translation>{conflict} Nothing was saved; choose another time, or give the reason for going ahead.</translation>
    </message>
    <message>
        <source>L’heure de fin n’est pas après l’heure de début. Rien n’a été enregistré&#x202f;; corrigez l’une des deux.</source>
        <translation>The end time is not after the start time. Nothing was saved; correct one of them.</translation>
    </message>
    <message>
        <source>Ce rendez-vous durerait {hours}&#x202f;heures, le plus long est de {most}. Rien n’a été enregistré&#x202f;; vérifiez la date de fin, ou notez une absence.</source>
        <translation>This appointment would last {hours} hours, the longest is {most}. Nothing was saved; check the end date, or record an absence.</translation>
    </message>
    <message>
        <source>Le {day}, l’heure d’été commence&#x202f;: les horloges passent de 2&#x202f;h à 3&#x202f;h et cette heure n’existe pas. Rien n’a été enregistré&#x202f;; choisissez une autre heure.</source>
        <translation>On {day}, summer time begins: clocks go from 2:00 to 3:00 and this time does not exist. Nothing was saved; choose another time.</translation>
    </message>
    <message>
        <source>Cette date est à plus de {years}&#x202f;ans d’ici. Rien n’a été enregistré&#x202f;; vérifiez l’année.</source>
        <translation>This date is more than {years} years away. Nothing was saved; check the year.</translation>
    </message>
    <message>
        <source>Cette date est passée depuis plus d’un an. Rien n’a été enregistré&#x202f;; vérifiez l’année.</source>
        <translation>This date is more than a year ago. Nothing was saved; check the year.</translation>
    </message>
    <message>
        <source>Cette personne est décédée avant cette date. Rien n’a été enregistré&#x202f;; si c’est une erreur, corrigez d’abord son dossier.</source>
        <translation>This person died before that date. Nothing was saved; if this is a mistake, correct their record first.</translation>
    </message>
    <message>
        <source>Ce dossier est clos, archivé ou réuni à un autre. Rien n’a été enregistré&#x202f;; rouvrez le dossier, ou choisissez celui qui a été gardé.</source>
        <translation>This record is closed, archived or merged into another. Nothing was saved; reopen the record, or choose the one that was kept.</translation>
    </message>
    <message>
        <source>Ce professionnel a quitté la maison de santé. Rien n’a été enregistré&#x202f;; choisissez quelqu’un d’autre, ou réactivez sa fiche dans l’annuaire.</source>
        <translation>This professional has left the practice. Nothing was saved; choose someone else, or reactivate their entry in the directory.</translation>
    </message>
    <message>
        <source>Aucun professionnel de l’annuaire n’a cet identifiant. Rien n’a été fait&#x202f;; vérifiez-le.</source>
        <translation>No professional in the directory has this identifier. Nothing was done; check it.</translation>
    </message>
    <message>
        <source>Il manque avec qui, ou dans quelle salle. Rien n’a été enregistré&#x202f;; ajoutez un professionnel ou une salle.</source>
        <translation>It does not say with whom, or in which clinic room. Nothing was saved; add a professional or a clinic room.</translation>
    </message>
    <message>
        <source>Il manque pour qui. Rien n’a été enregistré&#x202f;; ajoutez un patient, ou un intitulé pour une réunion.</source>
        <translation>It does not say for whom. Nothing was saved; add a patient, or a title for a meeting.</translation>
    </message>
    <message>
        <source>Ce rendez-vous est à venir ({when})&#x202f;: «&#xa0;{state}&#xa0;» se note à partir de ce jour-là. Rien n’a été changé.</source>
        <translation>This appointment is still to come ({when}): “{state}” is recorded from that day on. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il manque le motif. Rien n’a été changé&#x202f;; dites pourquoi en quelques mots.</source>
        <translation>The reason is missing. Nothing was changed; say why in a few words.</translation>
    </message>
    <message>
        <source>Aucun de ces rendez-vous n’est à venir pour cette personne. Rien n’a été imprimé&#x202f;; choisissez un rendez-vous prévu.</source>
        <translation>None of these appointments is still to come for this person. Nothing was printed; choose a planned appointment.</translation>
    </message>
    <message>
        <source>Les horaires du {day} se chevauchent, ou finissent avant de commencer. Le reste de la saisie est gardé ; écrivez par exemple « 8:00-12:00, 14:00-19:00 ».</source>
        <translation>The hours of {day} overlap, or end before they begin. The rest of the entry is kept; write for example “8:00-12:00, 14:00-19:00”.</translation>
    </message>
    <message>
        <source>La fin vient avant le début. Le reste de la saisie est gardé ; corrigez l’une des deux dates.</source>
        <translation>The end comes before the beginning. The rest of the entry is kept; correct one of the two dates.</translation>
    </message>
    <message>
        <source>Une autre salle porte déjà ce nom. Donnez-lui un nom qui la distingue.</source>
        <translation>Another clinic room already has this name. Give it a name that sets it apart.</translation>
    </message>
    <message>
        <source>Des rendez-vous à venir sont prévus dans cette salle ({count}). Elle reste ouverte ; changez-les de salle, puis retirez-la.</source>
        <translation>Appointments to come are planned in this clinic room ({count}). It stays open; move them to another clinic room, then remove it.</translation>
    </message>
    <message>
        <source>Personne ne se remplace soi-même. Choisissez quelqu’un d’autre, ou personne.</source>
        <translation>Nobody covers for themselves. Choose someone else, or nobody.</translation>
    </message>
    <message>
        <source>Ce rythme ne se lit pas. Rien n’a été enregistré&#x202f;; dites-le autrement, par exemple «&#xa0;chaque semaine le lundi et le jeudi, 10&#xa0;fois&#xa0;».</source>
        <translation>This pattern cannot be read. Nothing was saved; say it differently, for example “every week on monday and thursday, 10 times”.</translation>
    </message>
    <message>
        <source>Ce rythme donnerait plus de {most} rendez-vous par an. Rien n’a été enregistré&#x202f;; choisissez un rythme moins serré.</source>
        <translation>This pattern would give more than {most} appointments a year. Nothing was saved; choose a less frequent one.</translation>
    </message>
    <message>
        <source>Ce rythme ne tombe sur aucun jour. Rien n’a été enregistré&#x202f;; vérifiez le jour et la date de fin.</source>
        <translation>This pattern falls on no day. Nothing was saved; check the day and the end date.</translation>
    </message>
    <message>
        <source>Le rythme de cette série est trop particulier pour être décalé ainsi. Rien n’a été changé&#x202f;; déplacez ce rendez-vous seul, ou dites un nouveau rythme.</source>
        <translation>The pattern of this series is too special to be shifted this way. Nothing was changed; move this appointment alone, or give a new pattern.</translation>
    </message>
    <message>
        <source>Ce calendrier ne peut pas être lu. Rien n’a été importé.</source>
        <translation>This calendar cannot be read. Nothing was imported.</translation>
    </message>
    <message>
        <source>Ce calendrier dépasse {limit}&#xa0;Mo. Rien n’a été importé&#x202f;; exportez une période plus courte.</source>
        <translation>This calendar is larger than {limit} MB. Nothing was imported; export a shorter period.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un calendrier. Rien n’a été importé&#x202f;; choisissez un fichier .ics exporté par un agenda.</source>
        <translation>This file is not a calendar. Nothing was imported; choose an .ics file exported by a calendar program.</translation>
    </message>
    <message>
        <source>Ce calendrier a plus de {limit}&#xa0;événements. Rien n’a été importé&#x202f;; exportez une période plus courte.</source>
        <translation>This calendar has more than {limit} events. Nothing was imported; export a shorter period.</translation>
    </message>
    <message>
        <source>La lecture de ce calendrier a été arrêtée&#x202f;: elle demandait trop de temps ou de mémoire. Rien n’a été importé&#x202f;; exportez une période plus courte.</source>
        <translation>Reading this calendar was stopped: it took too much time or memory. Nothing was imported; export a shorter period.</translation>
    </message>
    <message>
        <source>Il n’y a aucun rendez-vous dans cette période. Aucun fichier n’a été écrit&#x202f;; choisissez d’autres jours.</source>
        <translation>There is no appointment in this period. No file was written; choose other days.</translation>
    </message>
    <message>
        <source>Aucune visite à domicile n’attend d’être mise en tournée ce jour-là. Rien n’a été changé&#x202f;; réservez d’abord les visites dans l’agenda.</source>
        <translation>No home visit is waiting to be put on a round that day. Nothing was changed; book the visits in the diary first.</translation>
    </message>
    <message>
        <source>Dans cet ordre, la tournée finirait après minuit ou durerait plus de seize heures. Rien n’a été changé&#x202f;; partez plus tôt, ou répartissez les passages sur deux tournées.</source>
        <translation>In this order, the round would end after midnight or last more than sixteen hours. Nothing was changed; start earlier, or split the visits between two rounds.</translation>
    </message>
    <message>
        <source>La fenêtre se fermerait avant de s’ouvrir. Rien n’a été changé&#x202f;; écrivez par exemple «&#x202f;8h-9h30&#x202f;».</source>
        <translation>The time window would close before it opens. Nothing was changed; write for example “8h-9h30”.</translation>
    </message>
    <message>
        <source>Ce passage est déjà fait. Il garde sa place et son heure&#x202f;; décochez-le d’abord si c’est une erreur.</source>
        <translation>This visit is already done. It keeps its place and its time; untick it first if that is a mistake.</translation>
    </message>
    <message>
        <source>Ce rendez-vous n’est pas une visite à domicile de ce jour, ou il est déjà dans la tournée. Rien n’a été changé.</source>
        <translation>This appointment is not a home visit of that day, or is already on the round. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cette heure n’a pas été comprise. Rien n’a été changé&#x202f;; écrivez «&#x202f;8h30&#x202f;», ou une fenêtre&#x202f;: «&#x202f;8h-9h30&#x202f;», «&#x202f;avant 9h&#x202f;», «&#x202f;après 14h&#x202f;».</source>
        <translation>This time was not understood. Nothing was changed; write “8h30”, or a time window: “8h-9h30”, “before 9h”, “after 14h”.</translation>
    </message>
    <message>
        <source>Ces coordonnées ne sont pas un lieu de métropole ou d’outre-mer. Rien n’a été changé&#x202f;; collez la latitude puis la longitude&#x202f;: «&#x202f;43,2531 -1,0684&#x202f;».</source>
        <translation>These coordinates are not a place in mainland or overseas France. Nothing was changed; paste the latitude then the longitude: “43,2531 -1,0684”.</translation>
    </message>
    <message>
        <source>Cette personne a eu un rendez-vous, ou n’en veut plus, entre-temps. Rien n’a été changé&#x202f;; la liste est à jour.</source>
        <translation>This person has had an appointment, or no longer wants one, in the meantime. Nothing was changed; the list is up to date.</translation>
    </message>
    <message>
        <source>L’un des deux rendez-vous a changé entre-temps. Rien n’a été déplacé&#x202f;; la liste est à jour.</source>
        <translation>One of the two appointments has changed in the meantime. Nothing was moved; the list is up to date.</translation>
    </message>
    <message>
        <source>Personne de cette profession n’est libre à ce moment. Rien n’a été confié&#x202f;; déplacez le rendez-vous ou appelez la personne.</source>
        <translation>Nobody in this profession is free at that time. Nothing was assigned; move the appointment or call the person.</translation>
    </message>
    <message>
        <source>Ce n’est pas la température d’un réfrigérateur. Rien n’a été enregistré&#x202f;; tapez 45 pour 4,5&#x202f;°C, ou 12,0 avec la virgule.</source>
        <translation>This is not the temperature of a fridge. Nothing was saved; type 45 for 4.5 °C, or 12.0 with the point.</translation>
    </message>
    <message>
        <source>Le minimum est au plus la température lue, et le maximum au moins. Rien n’a été enregistré&#x202f;; relisez le thermomètre.</source>
        <translation>The minimum is at most the temperature read, and the maximum at least. Nothing was saved; read the thermometer again.</translation>
    </message>
    <message>
        <source>Un relevé n’est ni à venir, ni vieux de plus d’un mois. Rien n’a été enregistré&#x202f;; corrigez le jour ou l’heure.</source>
        <translation>A reading is neither in the future nor more than a month old. Nothing was saved; correct the day or the time.</translation>
    </message>
    <message>
        <source>Ce relevé a déjà été corrigé. Rien n’a été changé&#x202f;; corrigez celui qui le remplace.</source>
        <translation>This reading has already been corrected. Nothing was changed; correct the one that replaces it.</translation>
    </message>
    <message>
        <source>Ce lieu n’est pas un réfrigérateur en service. Rien n’a été enregistré&#x202f;; choisissez-en un.</source>
        <translation>This place is not a fridge in use. Nothing was saved; choose one.</translation>
    </message>
    <message>
        <source>Un avis est attendu&#x202f;: dites de qui. Rien n’a été décidé&#x202f;; notez le laboratoire ou le pharmacien appelé.</source>
        <translation>Advice is awaited: state from whom. Nothing was decided; record the laboratory or pharmacist called.</translation>
    </message>
    <message>
        <source>Ces étiquettes dépassent de la page A4. Rien n’a été enregistré&#x202f;; corrigez la mesure signalée.</source>
        <translation>These labels go beyond the A4 page. Nothing was saved; correct the measure pointed out.</translation>
    </message>
    <message>
        <source>Il n’y a pas d’étiquette à imprimer, ou plus de {most}. Rien n’a été imprimé&#x202f;; choisissez des lignes et un nombre.</source>
        <translation>There are no labels to print, or more than {most}. Nothing was printed; choose lines and a number.</translation>
    </message>
    <message>
        <source>Le lot de cette boîte ({product}) ne se lit pas avec certitude&#x202f;: rien n’est ajouté. Choisissez le produit, puis le lot écrit sur la boîte.</source>
        <translation>The lot of this box ({product}) cannot be read with certainty: nothing was added. Choose the product, then the lot written on the box.</translation>
    </message>
    <message>
        <source>Il ne reste rien du lot {lot} ({product}) en stock&#x202f;: rien n’est ajouté. Recevez d’abord cette boîte.</source>
        <translation>Nothing is left of lot {lot} ({product}) in stock: nothing was added. Receive this box first.</translation>
    </message>
    <message>
        <source>Il n’y a rien à charger&#x202f;: toutes les quantités sont à zéro. Rien n’a été enregistré&#x202f;; donnez une quantité.</source>
        <translation>There is nothing to load: all quantities are zero. Nothing was saved; give a quantity.</translation>
    </message>
    <message>
        <source>Ce matériel n’a pas de nom. Rien n’a été retenu&#x202f;; écrivez-le dans le plan de soins.</source>
        <translation>This equipment has no name. Nothing was remembered; write it in the care plan.</translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) à isoler</source>
        <translation>
            <numerusform>%n unit to isolate</numerusform>
            <numerusform>%n units to isolate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) à prévenir</source>
        <translation>
            <numerusform>%n person to inform</numerusform>
            <numerusform>%n people to inform</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce rappel n’est pas terminé&#x202f;: {what}. Il reste ouvert&#x202f;; finissez, puis clôturez-le.</source>
        <translation>This recall is not finished: {what}. It remains open; finish, then close it.</translation>
    </message>
    <message>
        <source>Aucun lot ne porte ce numéro ici. Rien n’a été rappelé&#x202f;; relisez la boîte ou l’annonce.</source>
        <translation>No lot bears this number here. Nothing was recalled; read the box or the announcement again.</translation>
    </message>
    <message>
        <source>Un rappel est déjà ouvert pour ce lot. Rien n’a été ajouté&#x202f;; ouvrez ce rappel.</source>
        <translation>A recall is already open for this lot. Nothing was added; open that recall.</translation>
    </message>
    <message>
        <source>Ce rappel est terminé. Rien n’a été changé&#x202f;; rouvrez-le d’abord.</source>
        <translation>This recall is finished. Nothing was changed; reopen it first.</translation>
    </message>
    <message>
        <source>Il ne reste personne à qui écrire. Aucun courrier n’a été préparé.</source>
        <translation>There is nobody left to write to. No letter was prepared.</translation>
    </message>
    <message>
        <source>Cette personne est décédée. Aucun courrier n’a été préparé&#x202f;; prévenez ses proches de vive voix.</source>
        <translation>This person has died. No letter was prepared; tell the family in person.</translation>
    </message>
    <message>
        <source>Le registre ne dit pas que cette personne a reçu ce lot. Rien n’a été noté&#x202f;; relisez la feuille.</source>
        <translation>The register does not say that this person received this lot. Nothing was recorded; read the sheet again.</translation>
    </message>
    <message>
        <source>Aucune unité n’est cochée. Rien n’a été détruit&#x202f;; cochez ce qui part.</source>
        <translation>No unit is ticked. Nothing was destroyed; tick what is leaving.</translation>
    </message>
    <message>
        <source>Ce texte dépasse {most} caractères. Rien n’a été détruit&#x202f;; abrégez-le.</source>
        <translation>This text is longer than {most} characters. Nothing was destroyed; shorten it.</translation>
    </message>
    <message>
        <source>{product}, lot {number}, peut encore servir. Rien n’a été détruit&#x202f;; mettez ces unités en quarantaine d’abord, ou décochez-les.</source>
        <translation>{product}, lot {number}, can still be used. Nothing was destroyed; put these units in quarantine first, or untick them.</translation>
    </message>
    <message>
        <source>Ce code a été mal lu&#x202f;: sa clé de contrôle est fausse. Rien n’a été reçu&#x202f;; lisez-le à nouveau.</source>
        <translation>This code was misread: its check digit is wrong. Nothing was received; read it again.</translation>
    </message>
    <message>
        <source>La péremption de ce code n’existe pas au calendrier. Rien n’a été reçu&#x202f;; lisez la date sur la boîte et saisissez-la.</source>
        <translation>The expiry in this code does not exist in the calendar. Nothing was received; read the date on the box and type it.</translation>
    </message>
    <message>
        <source>Dans ce code, rien ne sépare le lot de ce qui le suit. Rien n’a été reçu&#x202f;; vérifiez le lot et la péremption sur la boîte.</source>
        <translation>In this code, nothing separates the lot from what follows it. Nothing was received; check the lot and the expiry on the box.</translation>
    </message>
    <message>
        <source>Ce code ne dit pas de quel produit il s’agit. Rien n’a été reçu&#x202f;; lisez l’autre code de la boîte.</source>
        <translation>This code does not say which product it is. Nothing was received; read the other code on the box.</translation>
    </message>
    <message>
        <source>Ce code se contredit&#x202f;: il donne deux fois la même information. Rien n’a été reçu&#x202f;; saisissez le produit à la main.</source>
        <translation>This code contradicts itself: it gives the same information twice. Nothing was received; enter the product by hand.</translation>
    </message>
    <message>
        <source>C’est un code d’identité de patient, pas celui d’un produit. Rien n’a été reçu&#x202f;; lisez le code de la boîte.</source>
        <translation>This is a patient identity code, not a product code. Nothing was received; read the code of the box.</translation>
    </message>
    <message>
        <source>Ce code n’est pas celui d’un produit. Rien n’a été reçu&#x202f;; lisez-le à nouveau, ou cherchez le produit par son nom.</source>
        <translation>This is not a product code. Nothing was received; read it again, or search for the product by name.</translation>
    </message>
    <message>
        <source>Cette opération fait partie d’une vérification de trousse. Rien n’a été changé&#x202f;; annulez la vérification, dans Trousses.</source>
        <translation>This operation is part of a kit check. Nothing was changed; undo the check, in Kits.</translation>
    </message>
    <message>
        <source>Cette opération suit un écart de température. Rien n’a été changé&#x202f;; décidez du lot dans Froid.</source>
        <translation>This operation follows a temperature excursion. Nothing was changed; decide on the lot in Cold chain.</translation>
    </message>
    <message>
        <source>Ce code annonce {count} unités. Rien n’a été reçu&#x202f;; comptez-les, puis saisissez la quantité.</source>
        <translation>This code announces {count} units. Nothing was received; count them, then type the quantity.</translation>
    </message>
    <message>
        <source>Aucun produit ne porte ce code. Rien n’a été reçu&#x202f;; créez le produit, ou ajoutez ce code à un produit connu.</source>
        <translation>No product bears this code. Nothing was received; create the product, or add this code to a known product.</translation>
    </message>
    <message>
        <source>La quantité est un nombre entier de 1 à {most}. Rien n’a été enregistré&#x202f;; corrigez-la.</source>
        <translation>The quantity is a whole number from 1 to {most}. Nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>Il n’en reste que {left}, et {asked} sont demandés. Rien n’a été enregistré&#x202f;; diminuez la quantité ou comptez ce qui est là.</source>
        <translation>Only {left} left, and {asked} asked for. Nothing was saved; lower the quantity or count what is there.</translation>
    </message>
    <message>
        <source>Ce lot est périmé depuis le {day}. Rien n’a été enregistré&#x202f;; il ne peut qu’être détruit.</source>
        <translation>This lot expired on {day}. Nothing was saved; it can only be destroyed.</translation>
    </message>
    <message>
        <source>Ce lot est rappelé. Rien n’a été enregistré&#x202f;; isolez ce qu’il en reste.</source>
        <translation>This lot is recalled. Nothing was saved; isolate what is left of it.</translation>
    </message>
    <message>
        <source>Ces unités sont en quarantaine. Rien n’a été enregistré&#x202f;; levez d’abord la quarantaine, ou prenez un autre lot.</source>
        <translation>These units are in quarantine. Nothing was saved; lift the quarantine first, or take another lot.</translation>
    </message>
    <message>
        <source>{lot} a subi un écart de température&#x202f;: seule sa décision, dans Froid, lève la quarantaine. Rien n’a été enregistré&#x202f;; décidez-en d’abord.</source>
        <translation>{lot} went through a temperature excursion: only its decision, in Cold chain, lifts the quarantine. Nothing was saved; decide on it first.</translation>
    </message>
    <message>
        <source>Le lot {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>Ce lot</source>
        <translation>This lot</translation>
    </message>
    <message>
        <source>Ce produit est suivi par lots. Rien n’a été reçu&#x202f;; donnez le numéro du lot.</source>
        <translation>This product is tracked by lot. Nothing was received; give the lot number.</translation>
    </message>
    <message>
        <source>Ce produit est suivi par lots. Rien n’a été reçu&#x202f;; donnez la date de péremption.</source>
        <translation>This product is tracked by lot. Nothing was received; give the expiry date.</translation>
    </message>
    <message>
        <source>Ce lot est déjà connu avec la péremption du {known}, pas du {given}. Rien n’a été reçu&#x202f;; relisez la boîte, ou corrigez le lot.</source>
        <translation>This lot is already known with expiry {known}, not {given}. Nothing was received; read the box again, or correct the lot.</translation>
    </message>
    <message>
        <source>Cette boîte a déjà été reçue le {day}&#x202f;: son numéro de série est connu. Rien n’a été ajouté.</source>
        <translation>This box was already received on {day}: its serial number is known. Nothing was added.</translation>
    </message>
    <message>
        <source>Cette opération a déjà été annulée. Rien n’a été changé.</source>
        <translation>This operation has already been undone. Nothing was changed.</translation>
    </message>
    <message>
        <source>Un lot qui périme avant est laissé de côté. Rien n’a été enregistré&#x202f;; dites pourquoi, ou prenez le lot proposé.</source>
        <translation>A lot that expires earlier is passed over. Nothing was saved; state why, or take the lot proposed.</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lot {lot}</translation>
    </message>
    <message>
        <source>Un inventaire de « {place} » est déjà ouvert sur les mêmes produits. Rien n’a été ouvert&#x202f;; terminez-le, ou choisissez un autre lieu.</source>
        <translation>A count of “{place}” is already open on the same products. Nothing was opened; finish it, or choose another place.</translation>
    </message>
    <message>
        <source>Un inventaire de tous les lieux est déjà ouvert sur les mêmes produits. Rien n’a été ouvert&#x202f;; terminez-le d’abord.</source>
        <translation>A count of all places is already open on the same products. Nothing was opened; finish it first.</translation>
    </message>
    <message>
        <source>« {product} » n’est attendu dans aucune commande. Rien n’a été reçu&#x202f;; recevez-le depuis les lots.</source>
        <translation>“{product}” is not expected in any order. Nothing was received; receive it from the lots.</translation>
    </message>
    <message>
        <source>« {product} » n’est pas dans la commande {number}. Rien n’a été reçu&#x202f;; recevez-le hors commande, ou choisissez sa commande.</source>
        <translation>“{product}” is not in order {number}. Nothing was received; receive it outside the order, or choose its order.</translation>
    </message>
    <message>
        <source>Cet inventaire est terminé. Rien n’a été changé&#x202f;; rouvrez-le pour compter à nouveau.</source>
        <translation>This count is finished. Nothing was changed; reopen it to count again.</translation>
    </message>
    <message>
        <source>Aucune ligne n’a été comptée. Rien n’a été validé&#x202f;; comptez au moins une ligne, ou abandonnez l’inventaire.</source>
        <translation>No line has been counted. Nothing was approved; count at least one line, or abandon the count.</translation>
    </message>
    <message>
        <source>Cette boîte a déjà été comptée dans cet inventaire&#x202f;: son numéro de série est connu. Elle n’a pas été comptée une seconde fois.</source>
        <translation>This box has already been counted in this count: its serial number is known. It was not counted a second time.</translation>
    </message>
    <message>
        <source>Cet inventaire porte sur plusieurs lieux. La boîte n’a pas été comptée&#x202f;; choisissez d’abord le lieu où vous comptez.</source>
        <translation>This count covers several places. The box was not counted; first choose the place where you are counting.</translation>
    </message>
    <message>
        <source>« {product} » ne fait pas partie de cet inventaire. Rien n’a été compté&#x202f;; ouvrez l’inventaire de son lieu ou de sa catégorie.</source>
        <translation>“{product}” is not part of this count. Nothing was counted; open the count of its place or its category.</translation>
    </message>
    <message>
        <source>Des unités ont bougé pendant le comptage de {line}. Rien n’a été validé&#x202f;; recomptez cette ligne.</source>
        <translation>Units moved while {line} was being counted. Nothing was approved; count this line again.</translation>
    </message>
    <message>
        <source>{line}&#x202f;: {counted} comptées, mais {left} sont sorties depuis. Rien n’a été validé&#x202f;; recomptez cette ligne.</source>
        <translation>{line}: {counted} counted, but {left} have left since. Nothing was approved; count this line again.</translation>
    </message>
    <message>
        <source>Une ligne compte de 0 à {most} unités. Rien n’a été changé&#x202f;; corrigez le nombre.</source>
        <translation>A line counts 0 to {most} units. Nothing was changed; correct the number.</translation>
    </message>
    <message>
        <source>Cette commande est vide. Elle n’a pas été envoyée&#x202f;; ajoutez au moins un produit.</source>
        <translation>This order is empty. It was not sent; add at least one product.</translation>
    </message>
    <message>
        <source>Cette commande est déjà partie. Rien n’a été changé&#x202f;; annulez son envoi, ou faites une autre commande.</source>
        <translation>This order has already been sent. Nothing was changed; undo its sending, or make another order.</translation>
    </message>
    <message>
        <source>Cette commande n’attend aucune livraison. Rien n’a été changé&#x202f;; rouvrez-la ou choisissez-en une autre.</source>
        <translation>This order is expecting no delivery. Nothing was changed; reopen it or choose another.</translation>
    </message>
    <message>
        <source>Une partie de cette commande est déjà livrée. Elle n’a pas été annulée&#x202f;; soldez-la pour ne plus attendre le reste.</source>
        <translation>Part of this order has already been delivered. It was not cancelled; close it to stop expecting the rest.</translation>
    </message>
    <message>
        <source>On commande de 1 à {most} unités d’un produit. Rien n’a été enregistré&#x202f;; corrigez la quantité.</source>
        <translation>1 to {most} units of a product can be ordered. Nothing was saved; correct the quantity.</translation>
    </message>
    <message>
        <source>Un délai compte de 0 à {most} jours. Rien n’a été enregistré&#x202f;; corrigez-le.</source>
        <translation>A lead time is 0 to {most} days. Nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>Ce numéro est déjà celui d’un autre matériel&#x202f;: {name}. Rien n’a été enregistré&#x202f;; relisez le numéro gravé.</source>
        <translation>This number is already that of other equipment: {name}. Nothing was saved; read the engraved number again.</translation>
    </message>
    <message>
        <source>Ce matériel est {state}. Rien n’a été enregistré&#x202f;; regardez son registre.</source>
        <translation>This equipment is {state}. Nothing was saved; look at its register.</translation>
    </message>
    <message>
        <source>Ce prêt est terminé. Rien n’a été changé.</source>
        <translation>This loan is finished. Nothing was changed.</translation>
    </message>
    <message>
        <source>Autre chose a été fait depuis avec ce matériel. Rien n’a été annulé&#x202f;; annulez d’abord ce qui a suivi.</source>
        <translation>Something else has since been done with this equipment. Nothing was undone; first undo what followed.</translation>
    </message>
    <message>
        <source>Aucun prêt n’est en retard&#x202f;: il n’y a personne à appeler.</source>
        <translation>No loan is overdue: there is nobody to call.</translation>
    </message>
    <message>
        <source>Un contrôle regarde chaque ligne&#x202f;: il en reste {left}. Rien n’a été enregistré&#x202f;; comptez-les ou cochez-les.</source>
        <translation>A check looks at every line: {left} to go. Nothing was saved; count them or tick them.</translation>
    </message>
    <message>
        <source>Ce scellé a déjà servi&#x202f;: {name}. Rien n’a été enregistré&#x202f;; posez un scellé neuf et notez son numéro.</source>
        <translation>This seal has already been used: {name}. Nothing was saved; put on a new seal and record its number.</translation>
    </message>
    <message>
        <source>Ce produit est déjà dans la composition&#x202f;: {name}. Rien n’a été enregistré&#x202f;; changez la quantité de sa ligne.</source>
        <translation>This product is already in the contents: {name}. Nothing was saved; change the quantity on its line.</translation>
    </message>
    <message>
        <source>La trousse a changé depuis ce contrôle. Rien n’a été annulé&#x202f;; faites un nouveau contrôle.</source>
        <translation>The kit has changed since this check. Nothing was undone; make a new check.</translation>
    </message>
    <message>
        <source>Le code {code} est faux&#x202f;: sa clé de contrôle ne correspond pas. Rien n’a été enregistré&#x202f;; relisez-le sur la boîte.</source>
        <translation>Code {code} is wrong: its check digit does not match. Nothing was saved; read it again on the box.</translation>
    </message>
    <message>
        <source>« {code} » n’est pas un code de produit. Rien n’a été enregistré&#x202f;; un code a 8, 12, 13 ou 14 chiffres (7 pour un CIP7), ou c’est un code maison, C-000123 par exemple.</source>
        <translation>“{code}” is not a product code. Nothing was saved; a code has 8, 12, 13 or 14 digits (7 for a CIP7), or is an in-house code, C-000123 for example.</translation>
    </message>
    <message>
        <source>Le code {code} est déjà celui de « {product} ». Rien n’a été enregistré&#x202f;; ôtez-le de ce produit, ou complétez celui-ci.</source>
        <translation>Code {code} is already that of “{product}”. Nothing was saved; remove it from that product, or complete that one.</translation>
    </message>
    <message>
        <source>« {product} » est arrêté. Rien n’a été reçu&#x202f;; reprenez ce produit, ou recevez celui qui le remplace.</source>
        <translation>“{product}” is stopped. Nothing was received; take this product up again, or receive the one that replaces it.</translation>
    </message>
    <message>
        <source>« {name} » existe déjà. Rien n’a été enregistré&#x202f;; donnez un autre nom, ou ouvrez celui qui existe.</source>
        <translation>“{name}” already exists. Nothing was saved; give another name, or open the one that exists.</translation>
    </message>
    <message>
        <source>Le maximum ({maximum}) est plus petit que le minimum ({minimum}). Rien n’a été enregistré&#x202f;; corrigez l’un des deux.</source>
        <translation>The maximum ({maximum}) is smaller than the minimum ({minimum}). Nothing was saved; correct one of them.</translation>
    </message>
    <message>
        <source>Ce lieu contient encore {left} unités. Il reste en service&#x202f;; transférez-les d’abord ailleurs.</source>
        <translation>This place still holds {left} units. It stays in use; transfer them elsewhere first.</translation>
    </message>
    <message>
        <source>Une partie de cette sortie est déjà revenue. Rien n’a été changé&#x202f;; annulez d’abord le retour.</source>
        <translation>Part of what was handed out has already come back. Nothing was changed; undo the return first.</translation>
    </message>
    <message>
        <source>Ce produit a déjà un lot de ce numéro. Rien n’a été changé&#x202f;; relisez la boîte.</source>
        <translation>This product already has a lot with this number. Nothing was changed; read the box again.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas une table de produits ni de lots&#x202f;: aucune ligne ne nomme ses colonnes. Rien n’a été enregistré&#x202f;; exportez d’abord une table d’ici pour voir les titres attendus.</source>
        <translation>This file is not a table of products or lots: no row names its columns. Nothing was saved; export a table from here first to see the headings expected.</translation>
    </message>
    <message>
        <source>«&#xa0;{text}&#xa0;» ne se lit pas dans la colonne {column}. La ligne n’est pas reprise&#x202f;; corrigez-la dans le fichier.</source>
        <translation>“{text}” cannot be read in column {column}. The row is not imported; correct it in the file.</translation>
    </message>
    <message>
        <source>La colonne {column} est vide. La ligne n’est pas reprise&#x202f;; remplissez-la dans le fichier.</source>
        <translation>Column {column} is empty. The row is not imported; fill it in in the file.</translation>
    </message>
    <message>
        <source>«&#xa0;{text}&#xa0;» (colonne {column}) n’existe pas ici. La ligne n’est pas reprise&#x202f;; créez-le d’abord, ou corrigez son nom.</source>
        <translation>“{text}” (column {column}) does not exist here. The row is not imported; create it first, or correct its name.</translation>
    </message>
    <message>
        <source>Ce lot est déjà connu à cet endroit, avec {left}. La ligne n’est pas reprise&#x202f;; corrigez la quantité par un inventaire.</source>
        <translation>This lot is already known at this place, with {left}. The row was not taken; correct the quantity by a count.</translation>
    </message>
    <message>
        <source>Un guillemet mal placé brouille les colonnes. La ligne n’est pas reprise&#x202f;; corrigez-la dans le fichier.</source>
        <translation>A misplaced quotation mark mixes up the columns. The row is not imported; correct it in the file.</translation>
    </message>
    <message>
        <source>Cette personne est décédée. Rien n’a été remis&#x202f;; vérifiez le nom, ou sortez le matériel au nom d’un professionnel.</source>
        <translation>This person has died. Nothing was handed out; check the name, or hand the items out to a professional.</translation>
    </message>
    <message>
        <source>Ce dossier est archivé, ou fusionné avec un autre. Rien n’a été remis&#x202f;; reprenez le suivi dans ce dossier, ou choisissez celui qui est gardé.</source>
        <translation>This record is archived, or merged with another. Nothing was handed out; take this record up again, or choose the one that is kept.</translation>
    </message>
    <message>
        <source>Le fichier du coffre a été déplacé ou effacé pendant que Coordo était ouvert. Rien n’est perdu&#x202f;: une copie complète et vérifiée est dans «&#x202f;{folder}&#x202f;». Remettez le coffre à sa place, ou restaurez cette copie.</source>
        <translation>The vault file was moved or deleted while Coordo was open. Nothing is lost: a full, verified copy is in “{folder}”. Put the vault back in its place, or restore this copy.</translation>
    </message>
    <message>
        <source>Le fichier du coffre n’est plus à sa place&#x202f;: un dossier déplacé, une clé ou un disque débranché. Ce qui était enregistré y est toujours&#x202f;: remettez-le à sa place, puis réessayez.</source>
        <translation>The vault file is no longer in its place: a folder moved, a memory stick or disk unplugged. What was saved is still in it: put it back in its place, then try again.</translation>
    </message>
    <message>
        <source>Ce dossier est sur le réseau&#x202f;: le coffre pourrait s’y abîmer. Choisissez un dossier de cet ordinateur&#x202f;; les sauvegardes, elles, peuvent aller sur le réseau.</source>
        <translation>This folder is on the network: the vault could be damaged there. Choose a folder of this computer; the backups, though, can go on the network.</translation>
    </message>
    <message>
        <source>un service en ligne</source>
        <translation>an online service</translation>
    </message>
    <message>
        <source>Ce dossier est synchronisé par {name}&#x202f;: le coffre pourrait s’y abîmer. Choisissez un dossier de cet ordinateur&#x202f;; les sauvegardes, elles, peuvent y aller.</source>
        <translation>This folder is synced by {name}: the vault could be damaged there. Choose a folder of this computer; the backups, though, can go there.</translation>
    </message>
    <message>
        <source>Le disque est presque plein&#x202f;: il reste {free}&#x202f;Mo. Tout est enregistré&#x202f;; libérez de la place pour que les sauvegardes continuent.</source>
        <translation>The disk is almost full: {free} MB left. Everything is saved; free some space so that backups can go on.</translation>
    </message>
    <message>
        <source>Rien ne se lit plus dans ce fichier et aucune sauvegarde n’est à côté. Rien n’a été effacé&#x202f;: cherchez une sauvegarde sur une clé ou un autre disque, puis restaurez-la.</source>
        <translation>Nothing can be read any more in this file and no backup is beside it. Nothing was erased: look for a backup on a memory stick or another disk, then restore it.</translation>
    </message>
    <message>
        <source>Ce coffre n’est pas abîmé : il n’y a rien à récupérer et il n’a pas été touché. Ouvrez-le, ou restaurez une sauvegarde.</source>
        <translation>This vault is not damaged: there is nothing to salvage and it was not touched. Open it, or restore a backup.</translation>
    </message>
    <message>
        <source>Cette installation de Coordo est incomplète ou trop ancienne ({part} {found}, il faut {wanted}). Le coffre n’a pas été touché&#x202f;; réinstallez le programme.</source>
        <translation>This installation of Coordo is incomplete or too old ({part} {found}, {wanted} is needed). The vault was not touched; reinstall the program.</translation>
    </message>
    <message>
        <source>Cette personne a encore une phrase de passe provisoire. Rien n’a été fait&#x202f;: qu’elle ouvre d’abord Coordo et choisisse la sienne, ou demandez à quelqu’un d’autre.</source>
        <translation>This person still has a temporary passphrase. Nothing was done: have them open Coordo first and choose their own, or ask someone else.</translation>
    </message>
    <message>
        <source>Ce compte est fermé. Rien n’a été fait&#x202f;; demandez à quelqu’un d’autre.</source>
        <translation>This account is closed. Nothing was done; ask someone else.</translation>
    </message>
    <message>
        <source>Le rôle de cette personne ne permet pas de confirmer. Rien n’a été fait&#x202f;; demandez à quelqu’un d’autre.</source>
        <translation>This person’s role does not allow them to confirm. Nothing was done; ask someone else.</translation>
    </message>
    <message>
        <source>C’est votre propre compte. Rien n’a été fait&#x202f;; une autre personne doit confirmer.</source>
        <translation>This is your own account. Nothing was done; another person must confirm.</translation>
    </message>
    <message>
        <source>Quelqu’un d’autre peut confirmer&#x202f;: la fiche de secours ne le remplace pas. Rien n’a été fait&#x202f;; demandez à cette personne.</source>
        <translation>Someone else can confirm: the recovery sheet does not replace them. Nothing was done; ask this person.</translation>
    </message>
    <message>
        <source>Cette action demande la confirmation d’une deuxième personne, valable dix minutes et une seule fois. Rien n’a été fait&#x202f;; faites-la confirmer, puis recommencez.</source>
        <translation>This action needs confirmation by a second person, valid for ten minutes and once only. Nothing was done; have it confirmed, then try again.</translation>
    </message>
    <message>
        <source>Ce dossier vous est déjà ouvert. Ouvrez-le comme d’habitude.</source>
        <translation>This record is already open to you. Open it as usual.</translation>
    </message>
    <message>
        <source>Tapez au moins trois lettres du nom de la personne.</source>
        <translation>Type at least three letters of the person’s name.</translation>
    </message>
    <message>
        <source>C’est votre propre compte. Rien n’a été fait&#x202f;; une autre personne qui administre doit le fermer.</source>
        <translation>This is your own account. Nothing was done; another person who administers must close it.</translation>
    </message>
    <message>
        <source>C’est la personne qui s’en va. Rien n’a été fait&#x202f;; choisissez quelqu’un d’autre.</source>
        <translation>This is the person who is leaving. Nothing was done; choose someone else.</translation>
    </message>
    <message>
        <source>La clé du coffre est renouvelée, mais le trousseau n’a pas pu être écrit. Rien n’est perdu&#x202f;: libérez de la place si le disque est plein, puis verrouillez et déverrouillez&#x202f;; le renouvellement se terminera seul.</source>
        <translation>The vault key is renewed, but the keyring could not be written. Nothing is lost: free some space if the disk is full, then lock and unlock; the renewal will complete on its own.</translation>
    </message>
    <message>
        <source>Ce dossier doit être conservé jusqu’au {day} ({duty}). Rien n’a été effacé. Seule une décision de justice ou une injonction de la CNIL passe outre.</source>
        <translation>This record must be kept until {day} ({duty}). Nothing was erased. Only a court decision or a CNIL order overrides this.</translation>
    </message>
    <message>
        <source>Ce dossier a été fusionné dans un autre&#x202f;: effacez le dossier gardé, il part avec.</source>
        <translation>This record was merged into another: erase the record that was kept, it goes with it.</translation>
    </message>
    <message>
        <source>Ce dossier est conservé pour un litige. Rien n’a été effacé&#x202f;: levez d’abord cette conservation.</source>
        <translation>This record is kept for a dispute. Nothing was erased: first lift this hold.</translation>
    </message>
    <message>
        <source>Ce dossier est gelé. Rien n’a été effacé&#x202f;: levez d’abord le gel.</source>
        <translation>This record is restricted. Nothing was erased: first lift the restriction.</translation>
    </message>
    <message>
        <source>Une demande sur ces données attend sa réponse. Rien n’a été effacé&#x202f;: répondez d’abord à la demande.</source>
        <translation>A request about this data awaits its answer. Nothing was erased: answer the request first.</translation>
    </message>
    <message>
        <source>Du matériel de la structure est encore chez cette personne. Rien n’a été effacé&#x202f;: notez d’abord son retour ou sa perte.</source>
        <translation>This person still has equipment of the practice. Nothing was erased: first record its return or its loss.</translation>
    </message>
    <message>
        <source>Un rendez-vous est à venir. Rien n’a été effacé&#x202f;: annulez-le d’abord.</source>
        <translation>An appointment is still to come. Nothing was erased: cancel it first.</translation>
    </message>
    <message>
        <source>La durée de conservation court encore. Rien n’a été effacé.</source>
        <translation>The retention period is still running. Nothing was erased.</translation>
    </message>
    <message>
        <source>Des soins sont écrits dans ce dossier&#x202f;: il se conserve. Rien n’a été effacé.</source>
        <translation>Care is written in this record: it must be kept. Nothing was erased.</translation>
    </message>
    <message>
        <source>durée comptée du dernier soin</source>
        <translation>period counted from the last care</translation>
    </message>
    <message>
        <source>personne soignée enfant</source>
        <translation>person cared for as a child</translation>
    </message>
    <message>
        <source>date de naissance inconnue</source>
        <translation>date of birth unknown</translation>
    </message>
    <message>
        <source>durée comptée du décès</source>
        <translation>period counted from the death</translation>
    </message>
    <message>
        <source>rendez-vous sans soin</source>
        <translation>appointments with no care</translation>
    </message>
    <message>
        <source>Ce dossier est gelé&#x202f;: il est conservé, sans être imprimé ni modifié. Rien n’a été changé. Le gel se lève dans Réglages, Conservation.</source>
        <translation>This record is restricted: it is kept, neither printed nor changed. Nothing was changed. The restriction is lifted in Settings, Retention.</translation>
    </message>
    <message>
        <source>Ce dossier est aux archives&#x202f;: il se lit, sans être modifié. Rien n’a été changé. Reprenez d’abord le suivi.</source>
        <translation>This record is in the archive: it is read, not changed. Nothing was changed. Resume the follow-up first.</translation>
    </message>
    <message>
        <source>Ce dossier est déjà mis à part pour ce motif. Rien n’a été changé.</source>
        <translation>This record is already restricted on this ground. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il manque {lost} événements à la fin du journal. Rien n’a été effacé de plus&#x202f;: prévenez l’administrateur, qui regarde « Journal d’accès » dans les réglages.</source>
        <translation>{lost} events are missing at the end of the log. Nothing more was erased: tell the administrator, who looks at “Access log” in the settings.</translation>
    </message>
    <message>
        <source>Le journal n’est plus ce qui a été écrit. Rien n’a été effacé&#x202f;: prévenez l’administrateur, qui regarde « Journal d’accès » dans les réglages.</source>
        <translation>The log is no longer what was written. Nothing was erased: tell the administrator, who looks at “Access log” in the settings.</translation>
    </message>
    <message>
        <source>Ce code ne se lit pas. Recopiez-le du pied de la feuille, par exemple 48213 · 7K2M-QX4D-9A.</source>
        <translation>This code cannot be read. Copy it from the foot of the sheet, for example 48213 · 7K2M-QX4D-9A.</translation>
    </message>
    <message>
        <source>Cette clé ne se lit pas. Recopiez les seize groupes de quatre caractères de la fiche de secours, « Clé de contrôle du journal ».</source>
        <translation>This key cannot be read. Copy the sixteen groups of four characters from the recovery sheet, “Log control key”.</translation>
    </message>
    <message>
        <source>Cette clé de contrôle n’est pas celle de ce journal. Rien n’a été changé&#x202f;: vérifiez la fiche de secours et son numéro.</source>
        <translation>This control key is not that of this log. Nothing was changed: check the recovery sheet and its number.</translation>
    </message>
    <message>
        <source>Le journal se garde de {few} à {many} mois. La durée n’a pas changé.</source>
        <translation>The log is kept for {few} to {many} months. The period has not changed.</translation>
    </message>
    <message>
        <source>dites le risque pour les personnes</source>
        <translation>state the risk to people</translation>
    </message>
    <message>
        <source>dites les mesures prises</source>
        <translation>state the measures taken</translation>
    </message>
    <message>
        <source>prévenez la CNIL</source>
        <translation>notify the CNIL</translation>
    </message>
    <message>
        <source>prévenez les personnes concernées</source>
        <translation>tell the people concerned</translation>
    </message>
    <message>
        <source>Cette violation reste ouverte&#x202f;; avant de la clore, {what}.</source>
        <translation>This breach stays open; before closing it, {what}.</translation>
    </message>
    <message>
        <source>Le paquet de continuité n’a pas de mot de passe. Rien n’a été fait&#x202f;; donnez-en un dans Réglages, Continuité.</source>
        <translation>The continuity pack has no password. Nothing was done; give it one in Settings, Continuity.</translation>
    </message>
    <message>
        <source>Le paquet de continuité n’a pas de dossier. Rien n’a été fait&#x202f;; choisissez-en un dans Réglages, Continuité.</source>
        <translation>The continuity pack has no folder. Nothing was done; choose one in Settings, Continuity.</translation>
    </message>
    <message>
        <source>Ce texte est trop long ({most} caractères au plus). Rien n’a été enregistré&#x202f;; raccourcissez-le.</source>
        <translation>This text is too long ({most} characters at most). Nothing was saved; shorten it.</translation>
    </message>
    <message>
        <source>Cette déclaration a déjà été retirée. Rien n’a été changé.</source>
        <translation>This statement has already been withdrawn. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cette demande est déjà close. Rien n’a été changé&#x202f;; rouvrez-la d’abord.</source>
        <translation>This request is already closed. Nothing was changed; reopen it first.</translation>
    </message>
    <message>
        <source>L’identité du demandeur n’est pas vérifiée. Rien n’est sorti&#x202f;; dites comment vous l’avez vérifiée.</source>
        <translation>The requester’s identity is not verified. Nothing was handed over; say how you verified it.</translation>
    </message>
    <message>
        <source>Cette date est impossible&#x202f;: elle est à venir, ou avant la demande. Rien n’a été enregistré&#x202f;; corrigez-la.</source>
        <translation>This date is impossible: it is in the future, or before the request. Nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>Ces moments ne se suivent pas&#x202f;: l’un est à venir, ou avant la découverte. Rien n’a été enregistré&#x202f;; corrigez-les.</source>
        <translation>These moments do not follow one another: one is in the future, or before the discovery. Nothing was saved; correct them.</translation>
    </message>
    <message numerus="yes">
        <source>Ce dossier est là et contient %n paquet(s). Rien n’a été changé&#x202f;; la prochaine purge les effacera.</source>
        <translation>
            <numerusform>This folder is there and holds %n pack. Nothing was changed; the next purge will erase it.</numerusform>
            <numerusform>This folder is there and holds %n packs. Nothing was changed; the next purge will erase them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce mot de passe est trop faible pour protéger seul un fichier&#x202f;: {least} caractères au moins, variés. Rien n’a été enregistré&#x202f;; « Proposer » en donne un bon.</source>
        <translation>This password is too weak to protect a file on its own: at least {least} characters, varied. Nothing was saved; “Suggest” gives a good one.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Coordo ne s’était pas fermé normalement. Tout a été vérifié&#x202f;: rien n’est perdu.</source>
        <translation>Coordo had not closed normally. Everything was verified: nothing is lost.</translation>
    </message>
</context>
<context>
    <name>SessionBlock</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Note sur ce participant</source>
        <translation>Note about this participant</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>{came} présents sur {all}</source>
        <translation>{came} of {all} present</translation>
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
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Sécurité</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>La structure</source>
        <translation>The practice</translation>
    </message>
    <message>
        <source>Le travail</source>
        <translation>The work</translation>
    </message>
    <message>
        <source>Coordonnées</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Accès et clés</source>
        <translation>Access and keys</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Journal d’accès</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Hors du cercle</source>
        <translation>Outside the circle</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>Horaires et absences</source>
        <translation>Hours and absences</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Phrases et cibles</source>
        <translation>Phrases and focuses</translation>
    </message>
    <message>
        <source>Règles d’Aujourd’hui</source>
        <translation>Today’s rules</translation>
    </message>
    <message>
        <source>Seuils usuels</source>
        <translation>Usual thresholds</translation>
    </message>
    <message>
        <source>Base des médicaments</source>
        <translation>Medicines database</translation>
    </message>
    <message>
        <source>Continuité</source>
        <translation>Continuity</translation>
    </message>
    <message>
        <source>Données personnelles</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation>Retention</translation>
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
    <name>SheetForm</name>
    <message>
        <source>Format de la planche</source>
        <translation>Format of the sheet</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Mesures en millimètres, sur une feuille A4.</source>
        <translation>Measures in millimetres, on an A4 sheet.</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Rangées</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Largeur</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Hauteur</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Marge gauche</source>
        <translation>Left margin</translation>
    </message>
    <message>
        <source>Marge haute</source>
        <translation>Top margin</translation>
    </message>
    <message>
        <source>Entre colonnes</source>
        <translation>Between columns</translation>
    </message>
    <message>
        <source>Entre rangées</source>
        <translation>Between rows</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
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
        <source>Document PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Fiche envoyée à l’imprimante.</source>
        <translation>Sheet sent to the printer.</translation>
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
    <name>Slip</name>
    <message>
        <source>Aperçu du coupon de rendez-vous</source>
        <translation>Preview of the appointment slip</translation>
    </message>
    <message>
        <source>Coupon de rendez-vous</source>
        <translation>Appointment slip</translation>
    </message>
    <message>
        <source>Enregistrer le coupon</source>
        <translation>Save the slip</translation>
    </message>
    <message>
        <source>rendez-vous.pdf</source>
        <translation>appointment.pdf</translation>
    </message>
    <message>
        <source>Coupon enregistré&#xa0;: {name}.</source>
        <translation>Slip saved: {name}.</translation>
    </message>
    <message>
        <source>Retour à l’agenda</source>
        <translation>Back to the diary</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Ce rendez-vous</source>
        <translation>This appointment</translation>
    </message>
    <message>
        <source>Tous ceux à venir de la série</source>
        <translation>All those to come in the series</translation>
    </message>
    <message>
        <source>Ce que dit le coupon</source>
        <translation>What the slip says</translation>
    </message>
</context>
<context>
    <name>SlotForm</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Pour qui&#x202f;?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>ajouter…</source>
        <translation>add…</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Clinic room</translation>
    </message>
    <message>
        <source>Avant le</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>vendredi, 27/11, dans 3 sem.</source>
        <translation>friday, 27/11, in 3 weeks</translation>
    </message>
    <message>
        <source>N’importe laquelle</source>
        <translation>Any</translation>
    </message>
</context>
<context>
    <name>SlotPanel</name>
    <message>
        <source>Déposer ici&#x202f;: conflit</source>
        <translation>Drop here: conflict</translation>
    </message>
    <message>
        <source>Échap pour annuler le déplacement.</source>
        <translation>Esc to cancel the move.</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Créneaux communs</source>
        <translation>Common slots</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Compléter avant de réserver</source>
        <translation>Complete before booking</translation>
    </message>
    <message>
        <source>Réserver</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Réserver ce créneau</source>
        <translation>Book this slot</translation>
    </message>
    <message>
        <source>Créneaux plus tard</source>
        <translation>Later slots</translation>
    </message>
    <message>
        <source>Choisir un créneau</source>
        <translation>Choose a slot</translation>
    </message>
    <message>
        <source>Trouver un créneau</source>
        <translation>Find a slot</translation>
    </message>
    <message numerus="yes">
        <source>%n créneau(x) commun(s)</source>
        <translation>
            <numerusform>%n common slot</numerusform>
            <numerusform>%n common slots</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun créneau commun</source>
        <translation>No common slot</translation>
    </message>
    <message>
        <source>Déplacer</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Réservé&#x202f;: {when}.</source>
        <translation>Booked: {when}.</translation>
    </message>
    <message>
        <source>Déplacement annulé</source>
        <translation>Move undone</translation>
    </message>
    <message>
        <source>Déplacé&#x202f;: {when}.</source>
        <translation>Moved: {when}.</translation>
    </message>
</context>
<context>
    <name>SlotScope</name>
    <message>
        <source>Lesquels de la série</source>
        <translation>Which of the series</translation>
    </message>
    <message>
        <source>Celui-ci</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Et suivants</source>
        <translation>And later</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>StateBlock</name>
    <message>
        <source>Annuler…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Annuler le rendez-vous</source>
        <translation>Cancel the appointment</translation>
    </message>
    <message>
        <source>Appel de rappel</source>
        <translation>Reminder call</translation>
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
        <source>Sauvegarde datée du futur</source>
        <translation>Backup dated in the future</translation>
    </message>
    <message>
        <source>Sauvegarde {when}, vérifiée</source>
        <translation>Backup {when}, verified</translation>
    </message>
    <message>
        <source>Pas de copie hors du poste</source>
        <translation>No copy off this computer</translation>
    </message>
    <message>
        <source>Copie impossible sur {name}</source>
        <translation>Cannot copy to {name}</translation>
    </message>
    <message>
        <source>Copie hors du poste&#x202f;: pas encore faite</source>
        <translation>Copy off this computer: not yet made</translation>
    </message>
    <message>
        <source>Copie hors du poste {when}</source>
        <translation>Copy off this computer {when}</translation>
    </message>
    <message>
        <source>Copie hors du poste datée du futur</source>
        <translation>Copy off this computer dated in the future</translation>
    </message>
    <message numerus="yes">
        <source>Copie hors du poste&#x202f;: il y a %n jour(s)</source>
        <translation>
            <numerusform>Copy off this computer: %n day ago</numerusform>
            <numerusform>Copy off this computer: %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Paquet du soir&#x202f;: échec {when}</source>
        <translation>Evening pack: failed {when}</translation>
    </message>
    <message>
        <source>Paquet du soir&#x202f;: à faire</source>
        <translation>Evening pack: to be made</translation>
    </message>
    <message>
        <source>Paquet du soir&#x202f;: pas encore fait</source>
        <translation>Evening pack: not made yet</translation>
    </message>
    <message>
        <source>Paquet du soir daté du futur</source>
        <translation>Evening pack dated in the future</translation>
    </message>
    <message>
        <source>Paquet du soir {when}</source>
        <translation>Evening pack {when}</translation>
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
    <name>Stock</name>
    <message>
        <source>Pansements, consommables</source>
        <translation>Dressings, consumables</translation>
    </message>
    <message>
        <source>Dispositifs médicaux</source>
        <translation>Medical devices</translation>
    </message>
    <message>
        <source>Médicaments</source>
        <translation>Medicines</translation>
    </message>
    <message>
        <source>Vaccins</source>
        <translation>Vaccines</translation>
    </message>
    <message>
        <source>Urgence</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Protection, DASRI</source>
        <translation>Protection, DASRI</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Autre</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Réserve, étagère</source>
        <translation>Storeroom, shelf</translation>
    </message>
    <message>
        <source>Réfrigérateur</source>
        <translation>Fridge</translation>
    </message>
    <message>
        <source>Sac de tournée</source>
        <translation>Round bag</translation>
    </message>
    <message>
        <source>Trousse d’urgence</source>
        <translation>Emergency kit</translation>
    </message>
    <message>
        <source>rappelé</source>
        <translation>recalled</translation>
    </message>
    <message>
        <source>périmé</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>quarantaine</source>
        <translation>quarantine</translation>
    </message>
    <message>
        <source>périme bientôt</source>
        <translation>expires soon</translation>
    </message>
    <message>
        <source>utilisable</source>
        <translation>usable</translation>
    </message>
    <message>
        <source>Réception</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sortie</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Transfert</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Mise en quarantaine</source>
        <translation>Put in quarantine</translation>
    </message>
    <message>
        <source>Quarantaine levée</source>
        <translation>Quarantine lifted</translation>
    </message>
    <message>
        <source>Écart d’inventaire</source>
        <translation>Count difference</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Destruction</translation>
    </message>
    <message>
        <source>Retour au fournisseur</source>
        <translation>Return to supplier</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Périmé</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Rappelé</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Chaîne du froid rompue</source>
        <translation>Cold chain broken</translation>
    </message>
    <message>
        <source>Cassé, abîmé</source>
        <translation>Broken, damaged</translation>
    </message>
    <message>
        <source>Ouvert, non utilisé</source>
        <translation>Opened, not used</translation>
    </message>
    <message>
        <source>Perdu</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Autre raison</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>commande</source>
        <translation>order</translation>
    </message>
    <message>
        <source>inventaire</source>
        <translation>count</translation>
    </message>
    <message>
        <source>écart de température</source>
        <translation>temperature excursion</translation>
    </message>
    <message>
        <source>rappel de lot</source>
        <translation>lot recall</translation>
    </message>
    <message>
        <source>trousse</source>
        <translation>kit</translation>
    </message>
    <message>
        <source>bordereau de destruction</source>
        <translation>destruction slip</translation>
    </message>
    <message>
        <source>fichier</source>
        <translation>file</translation>
    </message>
    <message>
        <source>rappelé, isolé</source>
        <translation>recalled, isolated</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>périme aujourd’hui</source>
        <translation>expires today</translation>
    </message>
    <message numerus="yes">
        <source>périmé depuis %n jour(s)</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périme dans %n jour(s)</source>
        <translation>
            <numerusform>expires in %n day</numerusform>
            <numerusform>expires in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>sans lot</source>
        <translation>no lot</translation>
    </message>
    <message>
        <source>lot {number}</source>
        <translation>lot {number}</translation>
    </message>
    <message>
        <source>Patient hors de votre cercle</source>
        <translation>Patient outside your circle</translation>
    </message>
    <message>
        <source>CIP {code}</source>
        <translation>CIP {code}</translation>
    </message>
    <message>
        <source>minimum {many}</source>
        <translation>minimum {many}</translation>
    </message>
    <message>
        <source>maximum {many}</source>
        <translation>maximum {many}</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Péremption</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Reste</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>GTIN {code}</source>
        <translation>GTIN {code}</translation>
    </message>
    <message numerus="yes">
        <source>{unit} utilisable(s)</source>
        <translation>
            <numerusform>{unit} usable</numerusform>
            <numerusform>{unit} usable</numerusform>
        </translation>
    </message>
    <message>
        <source>{unit} hors du stock utilisable</source>
        <translation>{unit} outside usable stock</translation>
    </message>
    <message>
        <source>, seuil {least}</source>
        <translation>, threshold {least}</translation>
    </message>
    <message>
        <source>Lot rappelé.</source>
        <translation>Recalled lot.</translation>
    </message>
    <message>
        <source> Rien n’en sort&#x202f;; ce qui reste s’isole, puis se détruit.</source>
        <translation> Nothing leaves it; what is left is isolated, then destroyed.</translation>
    </message>
    <message>
        <source>Lot périmé.</source>
        <translation>Expired lot.</translation>
    </message>
    <message>
        <source> Il ne peut qu’être détruit.</source>
        <translation> It can only be destroyed.</translation>
    </message>
    <message>
        <source>En quarantaine.</source>
        <translation>In quarantine.</translation>
    </message>
    <message>
        <source> Ces unités ne sont pas proposées tant qu’elle n’est pas levée.</source>
        <translation> These units are not proposed until it is lifted.</translation>
    </message>
    <message>
        <source>Premier périmé, premier sorti.</source>
        <translation>First expired, first out.</translation>
    </message>
    <message>
        <source> C’est le seul lot utilisable de ce produit.</source>
        <translation> This is the only usable lot of this product.</translation>
    </message>
    <message>
        <source> Ce lot est proposé avant {other}.</source>
        <translation> This lot is proposed before {other}.</translation>
    </message>
    <message>
        <source>les autres</source>
        <translation>the others</translation>
    </message>
    <message>
        <source> {other} périme avant&#x202f;: il est proposé d’abord.</source>
        <translation> {other} expires earlier: it is proposed first.</translation>
    </message>
    <message>
        <source>Un autre lot</source>
        <translation>Another lot</translation>
    </message>
    <message numerus="yes">
        <source>reçue(s)</source>
        <translation>
            <numerusform>received</numerusform>
            <numerusform>received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sortie(s)</source>
        <translation>
            <numerusform>handed out</numerusform>
            <numerusform>handed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rendue(s)</source>
        <translation>
            <numerusform>returned</numerusform>
            <numerusform>returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>détruite(s)</source>
        <translation>
            <numerusform>destroyed</numerusform>
            <numerusform>destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renvoyée(s)</source>
        <translation>
            <numerusform>sent back</numerusform>
            <numerusform>sent back</numerusform>
        </translation>
    </message>
    <message>
        <source>d’inventaire</source>
        <translation>by count</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>sous le
minimum</source>
        <translation>below
minimum</translation>
    </message>
    <message numerus="yes">
        <source>périme(nt)
sous 30 j</source>
        <translation>
            <numerusform>expires
in 30 d</numerusform>
            <numerusform>expire
in 30 d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périmé(s)
à détruire</source>
        <translation>
            <numerusform>expired
to destroy</numerusform>
            <numerusform>expired
to destroy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rappelé(s)
à isoler</source>
        <translation>
            <numerusform>recalled
to isolate</numerusform>
            <numerusform>recalled
to isolate</numerusform>
        </translation>
    </message>
    <message>
        <source>en
quarantaine</source>
        <translation>in
quarantine</translation>
    </message>
    <message>
        <source>Réception par lecture</source>
        <translation>Received by reader</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>de {source} à {target}</source>
        <translation>from {source} to {target}</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Mvt</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>Solde</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Sorti&#x202f;: {count} produits, pour {who}.</source>
        <translation>Handed out: {count} products, for {who}.</translation>
    </message>
    <message>
        <source>Sorti&#x202f;: {many}, {product}, {lots}, pour {who}. Reste {left}.</source>
        <translation>Handed out: {many}, {product}, {lots}, for {who}. {left} left.</translation>
    </message>
    <message>
        <source>Jeté&#x202f;: {what}.</source>
        <translation>Discarded: {what}.</translation>
    </message>
    <message>
        <source>sans code</source>
        <translation>no code</translation>
    </message>
    <message>
        <source>Reçu&#x202f;: {product}</source>
        <translation>Received: {product}</translation>
    </message>
    <message>
        <source> · lot </source>
        <translation> · lot </translation>
    </message>
    <message>
        <source> · péremption </source>
        <translation> · expiry </translation>
    </message>
    <message>
        <source> · {more}, soit {total}</source>
        <translation> · {more}, making {total}</translation>
    </message>
    <message>
        <source> · en quarantaine, réfrigérateur hors limites</source>
        <translation> · in quarantine, fridge out of limits</translation>
    </message>
    <message>
        <source>Lot {lot}, sans péremption</source>
        <translation>Lot {lot}, no expiry</translation>
    </message>
    <message>
        <source>Lot {lot}, péremption {day}</source>
        <translation>Lot {lot}, expiry {day}</translation>
    </message>
    <message>
        <source>Ce code annonce {count} unités&#x202f;: combien en recevez-vous&#x202f;?</source>
        <translation>This code announces {count} units: how many do you receive?</translation>
    </message>
    <message>
        <source>Ce code donne le lot ou la péremption, mais aucun produit&#x202f;: choisissez-le, ou lisez l’autre code de la boîte.</source>
        <translation>This code gives the lot or the expiry, but no product: choose it, or read the other code on the box.</translation>
    </message>
    <message>
        <source>Dans ce code, rien ne sépare le lot de ce qui le suit. Que dit la boîte&#x202f;?</source>
        <translation>In this code, nothing separates the lot from what follows it. What does the box say?</translation>
    </message>
    <message>
        <source>Ce code ne dit pas la péremption&#x202f;: lisez-la sur la boîte.</source>
        <translation>This code does not give the expiry: read it on the box.</translation>
    </message>
    <message>
        <source>Ce code ne dit pas le lot&#x202f;: lisez-le sur la boîte.</source>
        <translation>This code does not give the lot: read it on the box.</translation>
    </message>
    <message>
        <source>Ce code ne dit que le produit&#x202f;: lisez le lot et la péremption sur la boîte.</source>
        <translation>This code gives only the product: read the lot and the expiry on the box.</translation>
    </message>
    <message>
        <source>Code inconnu ici&#x202f;: {code}. La base des médicaments dit «&#x202f;{name}&#x202f;». Créez le produit, ou donnez ce code à un produit connu.</source>
        <translation>Code unknown here: {code}. The medicine base says “{name}”. Create the product, or give this code to a known product.</translation>
    </message>
    <message>
        <source>Code inconnu ici&#x202f;: {code}. Créez le produit, ou donnez ce code à un produit connu.</source>
        <translation>Code unknown here: {code}. Create the product, or give this code to a known product.</translation>
    </message>
    <message>
        <source>La quantité compte des boîtes de {count}.</source>
        <translation>The quantity counts boxes of {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n lecture(s) en attente</source>
        <translation>
            <numerusform>%n scan waiting</numerusform>
            <numerusform>%n scans waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting}&#x202f;: rien n’en est reçu. R les redemande.</source>
        <translation>{waiting}: nothing of it was received. R asks about them again.</translation>
    </message>
    <message>
        <source>produit arrêté</source>
        <translation>product stopped</translation>
    </message>
    <message>
        <source>min. {least}</source>
        <translation>min. {least}</translation>
    </message>
    <message>
        <source>{least}, {awaited} en commande</source>
        <translation>{least}, {awaited} on order</translation>
    </message>
    <message>
        <source>{least}, à commander</source>
        <translation>{least}, to order</translation>
    </message>
    <message>
        <source>hors du stock utilisable</source>
        <translation>outside usable stock</translation>
    </message>
    <message>
        <source>à sortir en premier</source>
        <translation>to be used first</translation>
    </message>
    <message>
        <source>Produit et lots</source>
        <translation>Products and lots</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>arrêté</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>en commande</source>
        <translation>on order</translation>
    </message>
    <message>
        <source>à commander</source>
        <translation>to order</translation>
    </message>
    <message>
        <source>Produit</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Catégorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Utilisable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>Min. – max.</source>
        <translation>Min. – max.</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Produits</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Prêts</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>Froid</source>
        <translation>Cold chain</translation>
    </message>
    <message>
        <source>Inventaire</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Commandes</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Trousses</source>
        <translation>Kits</translation>
    </message>
    <message>
        <source>Rappels</source>
        <translation>Recalls</translation>
    </message>
</context>
<context>
    <name>StockHead</name>
    <message>
        <source>Partie du stock</source>
        <translation>Part of the stock</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Recevoir un produit</source>
        <translation>Receive a product</translation>
    </message>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Sortir un produit</source>
        <translation>Hand out a product</translation>
    </message>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Sortir</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Imprimer, ou étiquettes</source>
        <translation>Print, or labels</translation>
    </message>
    <message>
        <source>Partie suivante</source>
        <translation>Next part</translation>
    </message>
    <message>
        <source>Partie précédente</source>
        <translation>Previous part</translation>
    </message>
    <message>
        <source>Étiquettes…</source>
        <translation>Labels…</translation>
    </message>
    <message>
        <source>Exporter une table…</source>
        <translation>Export a table…</translation>
    </message>
    <message>
        <source>Importer une table…</source>
        <translation>Import a table…</translation>
    </message>
    <message>
        <source>Bordereau de destruction…</source>
        <translation>Destruction slip…</translation>
    </message>
    <message>
        <source>Lieux et douchettes…</source>
        <translation>Places and readers…</translation>
    </message>
    <message>
        <source>Qui l’a reçu, rappel…</source>
        <translation>Who received it, recall…</translation>
    </message>
</context>
<context>
    <name>StockSection</name>
    <message>
        <source>Douchettes</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Une douchette tape comme un clavier&#x202f;; les réglages d’usine sont compris. Ne changez ces lignes que si un code est mal lu.</source>
        <translation>A reader types like a keyboard; factory settings are understood. Change these lines only if a code is misread.</translation>
    </message>
    <message>
        <source>Tapé pour FNC1</source>
        <translation>Typed for FNC1</translation>
    </message>
    <message>
        <source>d’usine</source>
        <translation>factory</translation>
    </message>
    <message>
        <source>Tapé avant chaque code</source>
        <translation>Typed before each code</translation>
    </message>
    <message>
        <source>rien</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Pause entre deux touches, ms</source>
        <translation>Pause between two keys, ms</translation>
    </message>
    <message>
        <source>Essayer un code</source>
        <translation>Try a code</translation>
    </message>
    <message>
        <source>Essayer&#x202f;: lisez un code ici, rien n’est reçu</source>
        <translation>Try: read a code here, nothing is received</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Réglages des douchettes enregistrés.</source>
        <translation>Reader settings saved.</translation>
    </message>
    <message>
        <source>Ce code ne se lit pas entièrement&#x202f;: {code}</source>
        <translation>This code cannot be read entirely: {code}</translation>
    </message>
    <message>
        <source>produit inconnu ici</source>
        <translation>product unknown here</translation>
    </message>
    <message>
        <source>péremption {day}</source>
        <translation>expiry {day}</translation>
    </message>
    <message>
        <source>série {serial}</source>
        <translation>serial {serial}</translation>
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
        <source>Objectifs du plan</source>
        <translation>Goals of the plan</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>La personne dit</source>
        <translation>The person says</translation>
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
    <message>
        <source>v{number}, validé le {day}</source>
        <translation>v{number}, approved on {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n tâche(s) en retard</source>
        <translation>
            <numerusform>%n overdue task</numerusform>
            <numerusform>%n overdue tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>dit le {day}</source>
        <translation>said on {day}</translation>
    </message>
    <message>
        <source>{gone} jours sur {whole}</source>
        <translation>{gone} of {whole} days</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>atteint</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>partiel</source>
        <translation>partly</translation>
    </message>
    <message>
        <source>non atteint</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>abandonné</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>non évaluable</source>
        <translation>cannot be evaluated</translation>
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
    <name>Tabs</name>
    <message>
        <source>Plus</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Constantes</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>ta 13/8 poids 70,6</source>
        <translation>ta 13/8 poids 70,6</translation>
    </message>
    <message>
        <source>Signer aussi comme transmission</source>
        <translation>Also sign as a handover note</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Reporter au</source>
        <translation>Postpone to</translation>
    </message>
    <message>
        <source>demain, vendredi, 12/12, dans 3 jours</source>
        <translation>12/12, demain, vendredi, dans 3 jours</translation>
    </message>
    <message>
        <source>Ajouter une tâche</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>rappeler le médecin @marie vendredi&#x202f;!</source>
        <translation>rappeler le médecin @marie vendredi !</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>faite</source>
        <translation>done</translation>
    </message>
    <message>
        <source>faite en partie</source>
        <translation>partly done</translation>
    </message>
    <message>
        <source>non faite</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>refusée</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>annulée</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>faites</source>
        <translation>done</translation>
    </message>
    <message>
        <source>faites en partie</source>
        <translation>partly done</translation>
    </message>
    <message>
        <source>non faites</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>refusées</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>annulées</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Personne absente</source>
        <translation>Person away</translation>
    </message>
    <message>
        <source>Refus de la personne</source>
        <translation>Refused by the person</translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>État de santé</source>
        <translation>State of health</translation>
    </message>
    <message>
        <source>Manque de temps</source>
        <translation>Not enough time</translation>
    </message>
    <message>
        <source>Matériel manquant</source>
        <translation>Equipment missing</translation>
    </message>
    <message>
        <source>Déjà fait</source>
        <translation>Already done</translation>
    </message>
    <message>
        <source>N’est plus utile</source>
        <translation>No longer useful</translation>
    </message>
    <message>
        <source>Autre motif</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>matin</source>
        <translation>morn.</translation>
    </message>
    <message>
        <source>midi</source>
        <translation>noon</translation>
    </message>
    <message>
        <source>soir</source>
        <translation>eve.</translation>
    </message>
    <message>
        <source>coucher</source>
        <translation>bed</translation>
    </message>
    <message>
        <source>Aujourd’hui, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>Semaine {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>{days}&#xa0;j</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{task} · {count} fois</source>
        <translation>{task} · {count} times</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>en retard de {days}</source>
        <translation>{days} overdue</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>{count} tâches</source>
        <translation>{count} tasks</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Modèles de plan</source>
        <translation>Plan templates</translation>
    </message>
    <message>
        <source>Chercher un modèle</source>
        <translation>Search for a template</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Aucun modèle à ce nom.</source>
        <translation>No template of that name.</translation>
    </message>
    <message>
        <source>Partir d’un modèle</source>
        <translation>Start from a template</translation>
    </message>
    <message>
        <source>Prendre le modèle</source>
        <translation>Use the template</translation>
    </message>
    <message>
        <source>Exporter le modèle choisi</source>
        <translation>Export the chosen template</translation>
    </message>
    <message>
        <source>Importer des modèles</source>
        <translation>Import templates</translation>
    </message>
    <message>
        <source>Retirer un modèle de la maison</source>
        <translation>Remove an in-house template</translation>
    </message>
    <message>
        <source>Modèle</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Lignes</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>de la maison</source>
        <translation>in-house</translation>
    </message>
    <message>
        <source>Exporter le modèle</source>
        <translation>Export the template</translation>
    </message>
    <message>
        <source>modele-de-plan.json</source>
        <translation>plan-template.json</translation>
    </message>
    <message>
        <source>Modèles de plan (*.json)</source>
        <translation>Plan templates (*.json)</translation>
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
    <name>ToPlan</name>
    <message numerus="yes">
        <source>%n problème(s) au brouillon du plan.</source>
        <translation>
            <numerusform>%n problem added to the plan draft.</numerusform>
            <numerusform>%n problems added to the plan draft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Déjà dans le plan&#x202f;: rien n’a été ajouté.</source>
        <translation>Already in the plan: nothing was added.</translation>
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
    <name>Today</name>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Rendez-vous et tournées</source>
        <translation>Appointments and rounds</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>En attente de…</source>
        <translation>Waiting for…</translation>
    </message>
    <message>
        <source>Cabinet et dossiers</source>
        <translation>Practice and records</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Lu</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Vu</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Non fait</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Honoré</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>Prévenu</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Demandée</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Rappelé</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Relancer</source>
        <translation>Chase</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Handover note</translation>
    </message>
    <message>
        <source>Sommeil</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Réveiller</source>
        <translation>Wake</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>À prévoir</source>
        <translation>To plan</translation>
    </message>
    <message>
        <source>{days} j</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>J−{days}</source>
        <translation>D−{days}</translation>
    </message>
    <message>
        <source>auj.</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{count} de plus</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Personne absente</source>
        <translation>Person away</translation>
    </message>
    <message>
        <source>Refus</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Hospitalisation</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>État de la personne</source>
        <translation>The person’s condition</translation>
    </message>
    <message>
        <source>Manque de temps</source>
        <translation>Not enough time</translation>
    </message>
    <message>
        <source>Matériel manquant</source>
        <translation>Equipment missing</translation>
    </message>
    <message>
        <source>Déjà fait</source>
        <translation>Already done</translation>
    </message>
    <message>
        <source>Plus nécessaire</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>Autre motif</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Résultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Compte rendu</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Rappel</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Accord</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Matériel</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Autre réponse</source>
        <translation>Other reply</translation>
    </message>
    <message>
        <source>En sommeil</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Filtrer les lignes</source>
        <translation>Filter the lines</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Chargement…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Fait, reçu ou vu</source>
        <translation>Done, received or seen</translation>
    </message>
    <message>
        <source>Non fait, avec un motif</source>
        <translation>Not done, with a reason</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Relancer</source>
        <translation>Chase</translation>
    </message>
    <message>
        <source>Écrire une transmission</source>
        <translation>Write a handover note</translation>
    </message>
    <message>
        <source>Mettre en sommeil</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Montrer toute la section</source>
        <translation>Show the whole section</translation>
    </message>
    <message>
        <source>Pour moi, équipe</source>
        <translation>For me, team</translation>
    </message>
    <message>
        <source>Noter une réponse attendue</source>
        <translation>Record an awaited reply</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Rien à faire pour l’instant.</source>
        <translation>Nothing to do for now.</translation>
    </message>
    <message>
        <source>Aucune ligne ne répond à ce filtre.</source>
        <translation>No line matches this filter.</translation>
    </message>
    <message>
        <source>Rien à faire pour vous pour l’instant.</source>
        <translation>Nothing for you to do for now.</translation>
    </message>
    <message>
        <source>Pour moi</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>Équipe</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>TodayWork</name>
    <message>
        <source>Vu</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Règle enregistrée.</source>
        <translation>Rule saved.</translation>
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
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
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
    <name>TreatmentDeeds</name>
    <message>
        <source>Ajout annulé (erreur de saisie)</source>
        <translation>Addition undone (typing error)</translation>
    </message>
    <message>
        <source>{name} ajouté.</source>
        <translation>{name} added.</translation>
    </message>
    <message>
        <source>{name} modifié, l’ancienne prescription reste dans l’historique.</source>
        <translation>{name} changed, the former prescription stays in the history.</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>fin du traitement, intolérance, avis du médecin…</source>
        <translation>end of treatment, intolerance, doctor’s advice…</translation>
    </message>
    <message>
        <source>Arrêté le</source>
        <translation>Stopped on</translation>
    </message>
    <message>
        <source>Arrêter {name}</source>
        <translation>Stop {name}</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Il restera lisible parmi les traitements passés, avec son motif.</source>
        <translation>It will stay readable among past treatments, with its reason.</translation>
    </message>
    <message>
        <source>{name} arrêté.</source>
        <translation>{name} stopped.</translation>
    </message>
    <message>
        <source>{name} repris.</source>
        <translation>{name} resumed.</translation>
    </message>
</context>
<context>
    <name>TreatmentForm</name>
    <message>
        <source>Alertes de ce traitement</source>
        <translation>Warnings of this treatment</translation>
    </message>
    <message>
        <source>Médicament</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Nom, substance ou code CIP</source>
        <translation>Name, substance or CIP code</translation>
    </message>
    <message>
        <source>Prises</source>
        <translation>Doses</translation>
    </message>
    <message>
        <source>1 0 1 0   ou   sb 1 max 3</source>
        <translation>1 0 1 0   or   sb 1 max 3</translation>
    </message>
    <message>
        <source>matin midi soir coucher, puis sb si besoin</source>
        <translation>morning noon evening bedtime, then sb if as needed</translation>
    </message>
    <message>
        <source>Une prise</source>
        <translation>One dose</translation>
    </message>
    <message>
        <source>1 comprimé</source>
        <translation>1 tablet</translation>
    </message>
    <message>
        <source>Fréquence</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>un jour sur deux</source>
        <translation>un jour sur deux</translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>30/11, 7 j, 3 mois</source>
        <translation>30/11, 7 j, 3 mois</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>douleur, tension…</source>
        <translation>pain, blood pressure…</translation>
    </message>
    <message>
        <source>Prescripteur</source>
        <translation>Prescriber</translation>
    </message>
    <message>
        <source>Donné par</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>non commercialisé</source>
        <translation>not marketed</translation>
    </message>
    <message>
        <source>Hors base&#x202f;: substances vérifiées sur le nom seulement.</source>
        <translation>Not in the database: substances checked on the name only.</translation>
    </message>
    <message>
        <source>matin midi soir coucher</source>
        <translation>morning noon evening bedtime</translation>
    </message>
    <message>
        <source>illisible</source>
        <translation>not readable</translation>
    </message>
</context>
<context>
    <name>TreatmentPanel</name>
    <message>
        <source>Arrêter…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nouveau traitement</source>
        <translation>New treatment</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>TreatmentTable</name>
    <message>
        <source>Médicament</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Si besoin</source>
        <translation>As needed</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Donné par</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Traitements</source>
        <translation>Treatments</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Passés</source>
        <translation>Past</translation>
    </message>
</context>
<context>
    <name>TreatmentWords</name>
    <message>
        <source>Matin</source>
        <translation>Morn.</translation>
    </message>
    <message>
        <source>Midi</source>
        <translation>Noon</translation>
    </message>
    <message>
        <source>Soir</source>
        <translation>Eve.</translation>
    </message>
    <message>
        <source>Coucher</source>
        <translation>Bed</translation>
    </message>
    <message>
        <source>Le patient</source>
        <translation>The patient</translation>
    </message>
    <message>
        <source>Un aidant</source>
        <translation>A carer</translation>
    </message>
    <message>
        <source>Un infirmier</source>
        <translation>A nurse</translation>
    </message>
    <message>
        <source>Pilulier préparé</source>
        <translation>Pre-filled pill box</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{said}, max {most}/j</source>
        <translation>{said}, max {most}/d</translation>
    </message>
    <message>
        <source> (max {most} par jour)</source>
        <translation> (max {most} per day)</translation>
    </message>
    <message>
        <source>si besoin</source>
        <translation>as needed</translation>
    </message>
    <message>
        <source>arrêté le {day}</source>
        <translation>stopped on {day}</translation>
    </message>
    <message>
        <source>au long cours</source>
        <translation>long term</translation>
    </message>
    <message>
        <source> (sévère)</source>
        <translation> (severe)</translation>
    </message>
    <message>
        <source>Allergie{severe}&#x202f;: {allergy}. </source>
        <translation>Allergy{severe}: {allergy}. </translation>
    </message>
    <message>
        <source>{name} contient {substances}.</source>
        <translation>{name} contains {substances}.</translation>
    </message>
    <message>
        <source>{name} contient {substances}, de la même famille ({family}).</source>
        <translation>{name} contains {substances}, of the same family ({family}).</translation>
    </message>
    <message>
        <source>Doublon&#x202f;: {substances}. </source>
        <translation>Duplicate: {substances}. </translation>
    </message>
    <message>
        <source>Plus commercialisé. </source>
        <translation>No longer marketed. </translation>
    </message>
    <message>
        <source>{name} n’est plus dans la base des médicaments.</source>
        <translation>{name} is no longer in the medicines database.</translation>
    </message>
    <message>
        <source>Noté&#x202f;: </source>
        <translation>Noted: </translation>
    </message>
    <message>
        <source>Médicament</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Prises</source>
        <translation>Doses</translation>
    </message>
    <message>
        <source>Une prise</source>
        <translation>One dose</translation>
    </message>
    <message>
        <source>Fréquence</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>Voie</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
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
        <source>Prescripteur</source>
        <translation>Prescriber</translation>
    </message>
    <message>
        <source>Donné par</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>État</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Arrêté le</source>
        <translation>Stopped on</translation>
    </message>
    <message>
        <source>Motif d’arrêt</source>
        <translation>Reason for stopping</translation>
    </message>
    <message>
        <source>arrêté</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>current</translation>
    </message>
</context>
<context>
    <name>TreatmentsTab</name>
    <message>
        <source>Traitements</source>
        <translation>Treatments</translation>
    </message>
    <message>
        <source>Alertes des traitements</source>
        <translation>Treatment warnings</translation>
    </message>
    <message>
        <source>La base des médicaments n’est pas importée&#x202f;: les noms se tapent à la main et les allergies ne sont vérifiées que sur les mots.</source>
        <translation>The medicines database has not been imported: names are typed by hand and allergies are checked on the words only.</translation>
    </message>
    <message>
        <source>Importer la base</source>
        <translation>Import the database</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Plan de prise</source>
        <translation>Medication schedule</translation>
    </message>
    <message>
        <source>Aucun traitement noté pour ce patient.</source>
        <translation>No treatments recorded for this patient.</translation>
    </message>
    <message>
        <source>Ajouter un traitement</source>
        <translation>Add a treatment</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Récupérer…</source>
        <translation>Salvage…</translation>
    </message>
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
        <source>Le coffre n’est plus à sa place</source>
        <translation>The vault is no longer in its place</translation>
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
        <source>Mise à jour du coffre, après une sauvegarde…</source>
        <translation>Updating the vault, after a backup…</translation>
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
    <name>VerdictView</name>
    <message>
        <source>Événements</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Nouveaux</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Modifiés</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Inchangés</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Refusés</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Jours</source>
        <translation>Days</translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous ainsi posé(s) en chevauchent d’autres&#x202f;: c’est noté sur chacun.</source>
        <translation>
            <numerusform>%n appointment placed in this way overlaps others: it is noted on it.</numerusform>
            <numerusform>%n appointments placed in this way overlap others: it is noted on each.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ligne {line}</source>
        <translation>Line {line}</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Passages</source>
        <translation>Visits</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Fenêtre du passage</source>
        <translation>Visit time window</translation>
    </message>
    <message>
        <source>8h-9h30, avant 9h, après 14h</source>
        <translation>8h-9h30, before 9h, after 14h</translation>
    </message>
    <message>
        <source>Fenêtre</source>
        <translation>Time window</translation>
    </message>
    <message>
        <source>Coordonnées du domicile</source>
        <translation>Coordinates of the home</translation>
    </message>
    <message>
        <source>43,2531 -1,0684</source>
        <translation>43,2531 -1,0684</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Aucun passage choisi</source>
        <translation>No visit chosen</translation>
    </message>
    <message>
        <source>trajet</source>
        <translation>travel</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>WaitingForm</name>
    <message>
        <source>Liste d’attente</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Mettre en attente</source>
        <translation>Put on the waiting list</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Qui attend&#x202f;?</source>
        <translation>Who is waiting?</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>suivi, bilan, pansement…</source>
        <translation>follow-up, assessment, dressing…</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Avec</source>
        <translation>With</translation>
    </message>
    <message>
        <source>l’un de ceux-ci…</source>
        <translation>one of these…</translation>
    </message>
    <message>
        <source>Pas avant</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>Au plus tard</source>
        <translation>At the latest</translation>
    </message>
    <message>
        <source>Matin ou après-midi</source>
        <translation>Morning or afternoon</translation>
    </message>
    <message>
        <source>Le matin</source>
        <translation>In the morning</translation>
    </message>
    <message>
        <source>L’après-midi</source>
        <translation>In the afternoon</translation>
    </message>
    <message>
        <source>Jours</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>tous</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>12/12, dans 7 jours</source>
        <translation>12/12, in 7 days</translation>
    </message>
</context>
<context>
    <name>WarningCard</name>
    <message>
        <source>Alerte précoce NEWS2</source>
        <translation>NEWS2 early warning</translation>
    </message>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>SpO2 échelle {scale}</source>
        <translation>SpO2 scale {scale}</translation>
    </message>
    <message>
        <source>un 3&#xa0;: avis urgent</source>
        <translation>a single 3: urgent review</translation>
    </message>
    <message>
        <source>Mesures incomplètes depuis.</source>
        <translation>Measurements incomplete since.</translation>
    </message>
    <message>
        <source>Le score ne vaut qu’à partir de 16 ans.</source>
        <translation>The score is only valid from the age of 16.</translation>
    </message>
    <message>
        <source>Le score demande une date de naissance.</source>
        <translation>The score needs a date of birth.</translation>
    </message>
    <message>
        <source>Non calculable. Il manque, à moins de 30 min&#xa0;: {missing}.</source>
        <translation>Cannot be calculated. Missing, within 30 min: {missing}.</translation>
    </message>
</context>
<context>
    <name>WarningsBox</name>
    <message>
        <source>et encore {more}</source>
        <translation>and {more} more</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>Tâches de la semaine</source>
        <translation>Tasks of the week</translation>
    </message>
    <message>
        <source>Semaine précédente</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>Semaine suivante</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Rien à faire cette semaine.</source>
        <translation>Nothing to do this week.</translation>
    </message>
    <message>
        <source>Tâches faites</source>
        <translation>Tasks done</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>non fait</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>postpone</translation>
    </message>
    <message>
        <source>ajouter</source>
        <translation>add</translation>
    </message>
    <message>
        <source>matériel</source>
        <translation>equipment</translation>
    </message>
    <message>
        <source>Sortir le matériel du soin</source>
        <translation>Hand out the equipment for this care</translation>
    </message>
    <message>
        <source>Fait, ou à refaire</source>
        <translation>Done, or to do again</translation>
    </message>
    <message>
        <source>Non fait, avec le motif</source>
        <translation>Not done, with the reason</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Ajouter une tâche</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>Pointer avec une note, des constantes</source>
        <translation>Tick off with a note, vital signs</translation>
    </message>
    <message>
        <source>En choisir plusieurs</source>
        <translation>Choose several</translation>
    </message>
    <message numerus="yes">
        <source>%n faite(s) sur {total}</source>
        <translation>
            <numerusform>%n done of {total}</numerusform>
            <numerusform>%n done of {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} en retard</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{tasks}&#x202f;: reporté au {day}</source>
        <translation>{tasks}: postponed to {day}</translation>
    </message>
    <message>
        <source>{task}&#x202f;: ajouté au {day}</source>
        <translation>{task}: added on {day}</translation>
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
    <name>WindowField</name>
    <message>
        <source>8h-10h, avant 10h</source>
        <translation>8h-10h, before 10h</translation>
    </message>
    <message>
        <source>avant</source>
        <translation>before</translation>
    </message>
    <message>
        <source>après</source>
        <translation>after</translation>
    </message>
</context>
<context>
    <name>WorkKinds</name>
    <message numerus="yes">
        <source>%n dans les dossiers</source>
        <translation>
            <numerusform>%n in the records</numerusform>
            <numerusform>%n in the records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n handover note</numerusform>
            <numerusform>%n handover notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mesure(s)</source>
        <translation>
            <numerusform>%n measurement</numerusform>
            <numerusform>%n measurements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans les plans</source>
        <translation>
            <numerusform>%n in the plans</numerusform>
            <numerusform>%n in the plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soin(s)</source>
        <translation>
            <numerusform>%n care task</numerusform>
            <numerusform>%n care tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans l’agenda</source>
        <translation>
            <numerusform>%n in the diary</numerusform>
            <numerusform>%n in the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans le stock</source>
        <translation>
            <numerusform>%n in the stock</numerusform>
            <numerusform>%n in the stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feuille(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n autre(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
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

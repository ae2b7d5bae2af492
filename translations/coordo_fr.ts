<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>AbsencesBlock</name>
    <message numerus="yes">
        <source>Elle tombe sur %n rendez-vous.</source>
        <translation>
            <numerusform>Elle tombe sur %n rendez-vous.</numerusform>
            <numerusform>Elle tombe sur %n rendez-vous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n personnes</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n suivant(s)</source>
        <translation>
            <numerusform>et %n suivant</numerusform>
            <numerusform>et %n suivants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fait(s)</source>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n de plus</source>
        <translation>
            <numerusform>+ %n de plus</numerusform>
            <numerusform>+ %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous, du {first} au {last}</source>
        <translation>
            <numerusform>%n rendez-vous, du {first} au {last}</numerusform>
            <numerusform>%n rendez-vous, du {first} au {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>regroupe&#x202f;: %n trajet(s) de moins</source>
        <translation>
            <numerusform>regroupe&#x202f;: %n trajet de moins</numerusform>
            <numerusform>regroupe&#x202f;: %n trajets de moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s) sur {total}&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date sautée sur {total}&#x202f;: {days}</numerusform>
            <numerusform>%n dates sautées sur {total}&#x202f;: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s)&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date sautée&#x202f;: {days}</numerusform>
            <numerusform>%n dates sautées&#x202f;: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sur {total}&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date sur {total}&#x202f;: {days}</numerusform>
            <numerusform>%n dates sur {total}&#x202f;: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)&#x202f;: {days}</source>
        <translation>
            <numerusform>%n date&#x202f;: {days}</numerusform>
            <numerusform>%n dates&#x202f;: {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) sautée(s).</source>
        <translation>
            <numerusform>%n date sautée.</numerusform>
            <numerusform>%n dates sautées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tournées (%n passage(s))</source>
        <translation>
            <numerusform>tournées (%n passage)</numerusform>
            <numerusform>tournées (%n passages)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tournée (%n passage(s))</source>
        <translation>
            <numerusform>tournée (%n passage)</numerusform>
            <numerusform>tournée (%n passages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaLists</name>
    <message numerus="yes">
        <source>%n appel(s) sans réponse</source>
        <translation>
            <numerusform>%n appel sans réponse</numerusform>
            <numerusform>%n appels sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trajet(s)</source>
        <translation>
            <numerusform>%n trajet</numerusform>
            <numerusform>%n trajets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>conviendrait à {who} et %n autre(s)</source>
        <translation>
            <numerusform>conviendrait à {who} et %n autre</numerusform>
            <numerusform>conviendrait à {who} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>N’est pas venu(e) {when}, %n appel(s) sans réponse</source>
        <translation>
            <numerusform>N’est pas venu(e) {when}, %n appel sans réponse</numerusform>
            <numerusform>N’est pas venu(e) {when}, %n appels sans réponse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message numerus="yes">
        <source>%n personnes</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFilePanel</name>
    <message numerus="yes">
        <source>Importer %n événement(s)</source>
        <translation>
            <numerusform>Importer %n événement</numerusform>
            <numerusform>Importer %n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calendrier écrit&#x202f;: %n événement(s).</source>
        <translation>
            <numerusform>Calendrier écrit&#x202f;: %n événement.</numerusform>
            <numerusform>Calendrier écrit&#x202f;: %n événements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n colonne(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n différence(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>%n professionnel(s)</source>
        <translation>
            <numerusform>%n professionnel</numerusform>
            <numerusform>%n professionnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message numerus="yes">
        <source>%n paire(s) à examiner</source>
        <translation>
            <numerusform>%n paire à examiner</numerusform>
            <numerusform>%n paires à examiner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftLinks</name>
    <message numerus="yes">
        <source>%n brouillon(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FociList</name>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n transmission</numerusform>
            <numerusform>%n transmissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message numerus="yes">
        <source>%n fiche(s) ressemblante(s)</source>
        <translation>
            <numerusform>%n fiche ressemblante</numerusform>
            <numerusform>%n fiches ressemblantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>Import annulé, %n dossier(s) retiré(s).</source>
        <translation>
            <numerusform>Import annulé, %n dossier retiré.</numerusform>
            <numerusform>Import annulé, %n dossiers retirés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifeSteps</name>
    <message numerus="yes">
        <source>Annuler %n tâche(s) à faire</source>
        <translation>
            <numerusform>Annuler %n tâche à faire</numerusform>
            <numerusform>Annuler %n tâches à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annuler %n rendez-vous à venir</source>
        <translation>
            <numerusform>Annuler %n rendez-vous à venir</numerusform>
            <numerusform>Annuler %n rendez-vous à venir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message numerus="yes">
        <source>%n rendez-vous confié(s).</source>
        <translation>
            <numerusform>%n rendez-vous confié.</numerusform>
            <numerusform>%n rendez-vous confiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reste(nt) à déplacer ou à appeler.</source>
        <translation>
            <numerusform>%n reste à déplacer ou à appeler.</numerusform>
            <numerusform>%n restent à déplacer ou à appeler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
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
    <message numerus="yes">
        <source>Tout confier (%n)</source>
        <translation>
            <numerusform>Tout confier (%n)</numerusform>
            <numerusform>Tout confier (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>Exporter %n patient(s)</source>
        <translation>
            <numerusform>Exporter %n patient</numerusform>
            <numerusform>Exporter %n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le fichier ne sera plus protégé par le programme : %n patient(s) en sortent.</source>
        <translation>
            <numerusform>Le fichier ne sera plus protégé par le programme : %n patient en sort.</numerusform>
            <numerusform>Le fichier ne sera plus protégé par le programme : %n patients en sortent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) exporté(s)</source>
        <translation>
            <numerusform>%n patient exporté</numerusform>
            <numerusform>%n patients exportés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n rendez-vous</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message numerus="yes">
        <source>%n jours avant</source>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>Verrouillé à {time} après %n minute(s) sans activité.</source>
        <translation>
            <numerusform>Verrouillé à {time} après %n minute sans activité.</numerusform>
            <numerusform>Verrouillé à {time} après %n minutes sans activité.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s) de transmission vous attendent.</source>
        <translation>
            <numerusform>%n brouillon de transmission vous attend.</numerusform>
            <numerusform>%n brouillons de transmission vous attendent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brouillon(s) vous attendent.</source>
        <translation>
            <numerusform>%n brouillon vous attend.</numerusform>
            <numerusform>%n brouillons vous attendent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message numerus="yes">
        <source>%n homonyme(s)</source>
        <translation>
            <numerusform>%n homonyme</numerusform>
            <numerusform>%n homonymes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message numerus="yes">
        <source>%n patient(s) trouvé(s)</source>
        <translation>
            <numerusform>%n patient trouvé</numerusform>
            <numerusform>%n patients trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message numerus="yes">
        <source>Importer %n patient(s)</source>
        <translation>
            <numerusform>Importer %n patient</numerusform>
            <numerusform>Importer %n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanViews</name>
    <message numerus="yes">
        <source>%n modèle(s) importé(s).</source>
        <translation>
            <numerusform>%n modèle importé.</numerusform>
            <numerusform>%n modèles importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problème(s) au brouillon du plan.</source>
        <translation>
            <numerusform>%n problème au brouillon du plan.</numerusform>
            <numerusform>%n problèmes au brouillon du plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message numerus="yes">
        <source>%n heure(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message numerus="yes">
        <source>%n patient(s) créé(s)</source>
        <translation>
            <numerusform>%n patient créé</numerusform>
            <numerusform>%n patients créés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundDeeds</name>
    <message numerus="yes">
        <source>%n tournée(s) préparée(s)</source>
        <translation>
            <numerusform>%n tournée préparée</numerusform>
            <numerusform>%n tournées préparées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundList</name>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundMap</name>
    <message numerus="yes">
        <source>%n lieu(x) inconnu(s)</source>
        <translation>
            <numerusform>%n lieu inconnu</numerusform>
            <numerusform>%n lieux inconnus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message numerus="yes">
        <source>%n visite(s) à domicile attendent d’être mises en tournée.</source>
        <translation>
            <numerusform>%n visite à domicile attend d’être mise en tournée.</numerusform>
            <numerusform>%n visites à domicile attendent d’être mises en tournée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message numerus="yes">
        <source>après %n minute(s)</source>
        <translation>
            <numerusform>après %n minute</numerusform>
            <numerusform>après %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>Il manque %n réponse(s)&#x202f;: pas de score tant que l’échelle est incomplète. Le brouillon est gardé.</source>
        <translation>
            <numerusform>Il manque %n réponse&#x202f;: pas de score tant que l’échelle est incomplète. Le brouillon est gardé.</numerusform>
            <numerusform>Il manque %n réponses&#x202f;: pas de score tant que l’échelle est incomplète. Le brouillon est gardé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le fichier {file} est incomplet&#x202f;: il s’arrête à la ligne {line}, des lignes manquent pour %n spécialité(s). La base en place n’a pas été modifiée&#x202f;; téléchargez de nouveau les trois fichiers ensemble.</source>
        <translation>
            <numerusform>Le fichier {file} est incomplet&#x202f;: il s’arrête à la ligne {line}, des lignes manquent pour %n spécialité. La base en place n’a pas été modifiée&#x202f;; téléchargez de nouveau les trois fichiers ensemble.</numerusform>
            <numerusform>Le fichier {file} est incomplet&#x202f;: il s’arrête à la ligne {line}, des lignes manquent pour %n spécialités. La base en place n’a pas été modifiée&#x202f;; téléchargez de nouveau les trois fichiers ensemble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le plan ne peut pas être clôturé&#x202f;: %n objectif(s) sans évaluation. Rien n’a été modifié&#x202f;; dites ce que chacun est devenu.</source>
        <translation>
            <numerusform>Le plan ne peut pas être clôturé&#x202f;: %n objectif sans évaluation. Rien n’a été modifié&#x202f;; dites ce qu’il est devenu.</numerusform>
            <numerusform>Le plan ne peut pas être clôturé&#x202f;: %n objectifs sans évaluation. Rien n’a été modifié&#x202f;; dites ce que chacun est devenu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n autre(s) conflit(s).</source>
        <translation>
            <numerusform>%n autre conflit.</numerusform>
            <numerusform>%n autres conflits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotPanel</name>
    <message numerus="yes">
        <source>%n créneau(x) commun(s)</source>
        <translation>
            <numerusform>%n créneau commun</numerusform>
            <numerusform>%n créneaux communs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message numerus="yes">
        <source>%n tâche(s) en retard</source>
        <translation>
            <numerusform>%n tâche en retard</numerusform>
            <numerusform>%n tâches en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToPlan</name>
    <message numerus="yes">
        <source>%n problème(s) au brouillon du plan.</source>
        <translation>
            <numerusform>%n problème au brouillon du plan.</numerusform>
            <numerusform>%n problèmes au brouillon du plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>urgent(s)</source>
        <translation>
            <numerusform>urgent</numerusform>
            <numerusform>urgents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s) urgente(s) non lue(s)</source>
        <translation>
            <numerusform>%n transmission urgente non lue</numerusform>
            <numerusform>%n transmissions urgentes non lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransmissionBoard</name>
    <message numerus="yes">
        <source>%n non lue(s)</source>
        <translation>
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message numerus="yes">
        <source>Nouvel essai possible dans %n seconde(s).</source>
        <translation>
            <numerusform>Nouvel essai possible dans %n seconde.</numerusform>
            <numerusform>Nouvel essai possible dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trop d’essais. Nouvel essai possible dans %n minute(s).</source>
        <translation>
            <numerusform>Trop d’essais. Nouvel essai possible dans %n minute.</numerusform>
            <numerusform>Trop d’essais. Nouvel essai possible dans %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message numerus="yes">
        <source>%n rendez-vous ainsi posé(s) en chevauchent d’autres&#x202f;: c’est noté sur chacun.</source>
        <translation>
            <numerusform>%n rendez-vous ainsi posé en chevauche d’autres&#x202f;: c’est noté dessus.</numerusform>
            <numerusform>%n rendez-vous ainsi posés en chevauchent d’autres&#x202f;: c’est noté sur chacun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message numerus="yes">
        <source>%n faite(s) sur {total}</source>
        <translation>
            <numerusform>%n faite sur {total}</numerusform>
            <numerusform>%n faites sur {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Gap</name>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
</TS>

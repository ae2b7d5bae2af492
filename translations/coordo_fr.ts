<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
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
    <name>WeekPanel</name>
    <message numerus="yes">
        <source>%n faite(s) sur {total}</source>
        <translation>
            <numerusform>%n faite sur {total}</numerusform>
            <numerusform>%n faites sur {total}</numerusform>
        </translation>
    </message>
</context>
</TS>

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
    <message numerus="yes">
        <source>Périmé depuis %n jour(s), à détruire</source>
        <translation>
            <numerusform>Périmé depuis %n jour, à détruire</numerusform>
            <numerusform>Périmé depuis %n jours, à détruire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Périme dans %n jour(s)</source>
        <translation>
            <numerusform>Périme dans %n jour</numerusform>
            <numerusform>Périme dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{many} en quarantaine depuis %n jour(s), à décider</source>
        <translation>
            <numerusform>{many} en quarantaine depuis %n jour, à décider</numerusform>
            <numerusform>{many} en quarantaine depuis %n jours, à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{many} en quarantaine depuis %n jour(s), à détruire</source>
        <translation>
            <numerusform>{many} en quarantaine depuis %n jour, à détruire</numerusform>
            <numerusform>{many} en quarantaine depuis %n jours, à détruire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{products}&#x202f;: %n personne(s) à prévenir</source>
        <translation>
            <numerusform>{products}&#x202f;: %n personne à prévenir</numerusform>
            <numerusform>{products}&#x202f;: %n personnes à prévenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s) manqué(s) cette semaine</source>
        <translation>
            <numerusform>%n relevé manqué cette semaine</numerusform>
            <numerusform>%n relevés manqués cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) à décider</source>
        <translation>
            <numerusform>%n lot à décider</numerusform>
            <numerusform>%n lots à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retour prévu {day}, en retard de %n jour(s)</source>
        <translation>
            <numerusform>Retour prévu {day}, en retard de %n jour</numerusform>
            <numerusform>Retour prévu {day}, en retard de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appel(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance en retard de %n jour(s)</source>
        <translation>
            <numerusform>Maintenance en retard de %n jour</numerusform>
            <numerusform>Maintenance en retard de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s) manquant(s)</source>
        <translation>
            <numerusform>%n produit manquant</numerusform>
            <numerusform>%n produits manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}&#x202f;: périmé depuis %n jour(s)</source>
        <translation>
            <numerusform>{first}&#x202f;: périmé depuis %n jour</numerusform>
            <numerusform>{first}&#x202f;: périmé depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}&#x202f;: périme dans %n jour(s)</source>
        <translation>
            <numerusform>{first}&#x202f;: périme dans %n jour</numerusform>
            <numerusform>{first}&#x202f;: périme dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendue {day}, en retard de %n jour(s)</source>
        <translation>
            <numerusform>Attendue {day}, en retard de %n jour</numerusform>
            <numerusform>Attendue {day}, en retard de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ouvert depuis %n jour(s), à valider ou à abandonner</source>
        <translation>
            <numerusform>Ouvert depuis %n jour, à valider ou à abandonner</numerusform>
            <numerusform>Ouvert depuis %n jours, à valider ou à abandonner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>À relire, depuis %n jour(s)</source>
        <translation>
            <numerusform>À relire, depuis %n jour</numerusform>
            <numerusform>À relire, depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) ouvert(s) hors du cercle de soins</source>
        <translation>
            <numerusform>%n dossier ouvert hors du cercle de soins</numerusform>
            <numerusform>%n dossiers ouverts hors du cercle de soins</numerusform>
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
    <name>BackupPreview</name>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n transmission</numerusform>
            <numerusform>%n transmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
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
    <name>Cold</name>
    <message numerus="yes">
        <source>%n lot(s) à décider</source>
        <translation>
            <numerusform>%n lot à décider</numerusform>
            <numerusform>%n lots à décider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColdCurve</name>
    <message numerus="yes">
        <source>%n demi-journée(s) sans relevé</source>
        <translation>
            <numerusform>%n demi-journée sans relevé</numerusform>
            <numerusform>%n demi-journées sans relevé</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColdDeeds</name>
    <message numerus="yes">
        <source>{figure} noté. %n unité(s) mise(s) en quarantaine.</source>
        <translation>
            <numerusform>{figure} noté. %n unité mise en quarantaine.</numerusform>
            <numerusform>{figure} noté. %n unités mises en quarantaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) concerné(s)</source>
        <translation>
            <numerusform>%n lot concerné</numerusform>
            <numerusform>%n lots concernés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColdPanel</name>
    <message numerus="yes">
        <source>%n unité(s) dedans</source>
        <translation>
            <numerusform>%n unité dedans</numerusform>
            <numerusform>%n unités dedans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s) manqué(s) en 7 jours</source>
        <translation>
            <numerusform>%n relevé manqué en 7 jours</numerusform>
            <numerusform>%n relevés manqués en 7 jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) depuis le dernier bon relevé</source>
        <translation>
            <numerusform>%n unité depuis le dernier bon relevé</numerusform>
            <numerusform>%n unités depuis le dernier bon relevé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) utilisable(s)</source>
        <translation>
            <numerusform>%n unité utilisable</numerusform>
            <numerusform>%n unités utilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) à détruire</source>
        <translation>
            <numerusform>%n unité à détruire</numerusform>
            <numerusform>%n unités à détruire</numerusform>
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
    <name>ContinuitySection</name>
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
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountDeeds</name>
    <message numerus="yes">
        <source>Inventaire ouvert&#xa0;: {what}, %n ligne(s).</source>
        <translation>
            <numerusform>Inventaire ouvert&#xa0;: {what}, %n ligne.</numerusform>
            <numerusform>Inventaire ouvert&#xa0;: {what}, %n lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) comptée(s)</source>
        <translation>
            <numerusform>%n ligne comptée</numerusform>
            <numerusform>%n lignes comptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n écart(s) à inscrire</source>
        <translation>
            <numerusform>%n écart à inscrire</numerusform>
            <numerusform>%n écarts à inscrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</source>
        <translation>
            <numerusform>%n ligne a bougé depuis son comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</numerusform>
            <numerusform>%n lignes ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compter à 0 les %n ligne(s) non comptées</source>
        <translation>
            <numerusform>Compter à 0 %n ligne non comptée</numerusform>
            <numerusform>Compter à 0 les %n lignes non comptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inventaire validé&#xa0;: %n écart(s) inscrit(s).</source>
        <translation>
            <numerusform>Inventaire validé&#xa0;: %n écart inscrit.</numerusform>
            <numerusform>Inventaire validé&#xa0;: %n écarts inscrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) avaient bougé.</source>
        <translation>
            <numerusform>%n ligne avait bougé.</numerusform>
            <numerusform>%n lignes avaient bougé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountHead</name>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé pendant le comptage&#x202f;: à recompter avant de valider.</source>
        <translation>
            <numerusform>%n ligne a bougé pendant le comptage&#x202f;: à recompter avant de valider.</numerusform>
            <numerusform>%n lignes ont bougé pendant le comptage&#x202f;: à recompter avant de valider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</source>
        <translation>
            <numerusform>%n ligne a bougé depuis son comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</numerusform>
            <numerusform>%n lignes ont bougé depuis leur comptage&#x202f;: ce qui est sorti ou entré depuis reste acquis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n écart(s)</source>
        <translation>
            <numerusform>%n écart</numerusform>
            <numerusform>%n écarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestructionView</name>
    <message numerus="yes">
        <source>%n unité(s) cochée(s)</source>
        <translation>
            <numerusform>%n unité cochée</numerusform>
            <numerusform>%n unités cochées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) sortent du stock. Le bordereau numéroté s’imprime ensuite, à signer.</source>
        <translation>
            <numerusform>%n unité sort du stock. Le bordereau numéroté s’imprime ensuite, à signer.</numerusform>
            <numerusform>%n unités sortent du stock. Le bordereau numéroté s’imprime ensuite, à signer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bordereau {name}&#x202f;: %n unité(s) détruite(s).</source>
        <translation>
            <numerusform>Bordereau {name}&#x202f;: %n unité détruite.</numerusform>
            <numerusform>Bordereau {name}&#x202f;: %n unités détruites.</numerusform>
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
    <name>Drills</name>
    <message numerus="yes">
        <source>%n dossier(s) relu(s)</source>
        <translation>
            <numerusform>%n dossier relu</numerusform>
            <numerusform>%n dossiers relus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message numerus="yes">
        <source>Importer %n ligne(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table écrite&#x202f;: %n ligne(s).</source>
        <translation>
            <numerusform>Table écrite&#x202f;: %n ligne.</numerusform>
            <numerusform>Table écrite&#x202f;: %n lignes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileVerdictView</name>
    <message numerus="yes">
        <source>%n ligne(s) laissée(s) de côté</source>
        <translation>
            <numerusform>%n ligne laissée de côté</numerusform>
            <numerusform>%n lignes laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) ligne(s)</source>
        <translation>
            <numerusform>et %n autre ligne</numerusform>
            <numerusform>et %n autres lignes</numerusform>
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
    <name>GlassLine</name>
    <message numerus="yes">
        <source>Hors de votre cercle&#x202f;: ce dossier se referme dans %n minute(s)</source>
        <translation>
            <numerusform>Hors de votre cercle&#x202f;: ce dossier se referme dans %n minute</numerusform>
            <numerusform>Hors de votre cercle&#x202f;: ce dossier se referme dans %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlassSection</name>
    <message numerus="yes">
        <source>%n ouverture(s) relue(s).</source>
        <translation>
            <numerusform>%n ouverture relue.</numerusform>
            <numerusform>%n ouvertures relues.</numerusform>
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
    <name>JournalList</name>
    <message numerus="yes">
        <source>%n événement(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalProof</name>
    <message numerus="yes">
        <source>%n mois</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mois terminé(s) gardé(s)</source>
        <translation>
            <numerusform>%n mois terminé gardé</numerusform>
            <numerusform>%n mois terminés gardés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n effacé(s)</source>
        <translation>
            <numerusform>%n effacé</numerusform>
            <numerusform>%n effacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le journal est gardé %n mois.</source>
        <translation>
            <numerusform>Le journal est gardé %n mois.</numerusform>
            <numerusform>Le journal est gardé %n mois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitPanel</name>
    <message numerus="yes">
        <source>%n ligne(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contrôle tous les %n jour(s)</source>
        <translation>
            <numerusform>contrôle tous les %n jour</numerusform>
            <numerusform>contrôle tous les %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kits</name>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ajouté(s)</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitsPage</name>
    <message numerus="yes">
        <source>%n unité(s) venue(s) de la réserve.</source>
        <translation>
            <numerusform>%n unité venue de la réserve.</numerusform>
            <numerusform>%n unités venues de la réserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s) mise(s) en quarantaine.</source>
        <translation>
            <numerusform>%n unité mise en quarantaine.</numerusform>
            <numerusform>%n unités mises en quarantaine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message numerus="yes">
        <source>%n étiquette(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planche(s)</source>
        <translation>
            <numerusform>%n planche</numerusform>
            <numerusform>%n planches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaver</name>
    <message numerus="yes">
        <source>%n reste(nt) à placer</source>
        <translation>
            <numerusform>%n reste à placer</numerusform>
            <numerusform>%n restent à placer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) suivie(s)</source>
        <translation>
            <numerusform>%n personne suivie</numerusform>
            <numerusform>%n personnes suivies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soin(s) à faire</source>
        <translation>
            <numerusform>%n soin à faire</numerusform>
            <numerusform>%n soins à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rendez-vous à venir</source>
        <translation>
            <numerusform>%n rendez-vous à venir</numerusform>
            <numerusform>%n rendez-vous à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tournée(s) à venir</source>
        <translation>
            <numerusform>%n tournée à venir</numerusform>
            <numerusform>%n tournées à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) en attente de rendez-vous</source>
        <translation>
            <numerusform>%n personne en attente de rendez-vous</numerusform>
            <numerusform>%n personnes en attente de rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) de soins à revoir</source>
        <translation>
            <numerusform>%n plan de soins à revoir</numerusform>
            <numerusform>%n plans de soins à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) de transmission, visible(s) de toute l’équipe</source>
        <translation>
            <numerusform>%n action de transmission, visible de toute l’équipe</numerusform>
            <numerusform>%n actions de transmission, visibles de toute l’équipe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matériel(s) à récupérer</source>
        <translation>
            <numerusform>%n matériel à récupérer</numerusform>
            <numerusform>%n matériels à récupérer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saisie(s) non signée(s)</source>
        <translation>
            <numerusform>%n saisie non signée</numerusform>
            <numerusform>%n saisies non signées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) prévue(s), sans objet</source>
        <translation>
            <numerusform>%n absence prévue, sans objet</numerusform>
            <numerusform>%n absences prévues, sans objet</numerusform>
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
        <source>Le fichier ne sera plus protégé par le programme&#x202f;: %n patient(s) en sortent.</source>
        <translation>
            <numerusform>Le fichier ne sera plus protégé par le programme&#x202f;: %n patient en sort.</numerusform>
            <numerusform>Le fichier ne sera plus protégé par le programme&#x202f;: %n patients en sortent.</numerusform>
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
    <name>LoadPanel</name>
    <message numerus="yes">
        <source>%n personne(s) hors de votre cercle de soins</source>
        <translation>
            <numerusform>%n personne hors de votre cercle de soins</numerusform>
            <numerusform>%n personnes hors de votre cercle de soins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanPanel</name>
    <message numerus="yes">
        <source>%n fois</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prêt(s)</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message numerus="yes">
        <source>%n jour(s) de retard</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retour(s)
en retard</source>
        <translation>
            <numerusform>retour
en retard</numerusform>
            <numerusform>retours
en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matériel(s)
prêté(s)</source>
        <translation>
            <numerusform>matériel
prêté</numerusform>
            <numerusform>matériels
prêtés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>révision(s)
à faire</source>
        <translation>
            <numerusform>révision
à faire</numerusform>
            <numerusform>révisions
à faire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossCard</name>
    <message numerus="yes">
        <source>%n événement(s) enregistrés ensuite manquent.</source>
        <translation>
            <numerusform>%n événement enregistré ensuite manque.</numerusform>
            <numerusform>%n événements enregistrés ensuite manquent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Material</name>
    <message numerus="yes">
        <source>en retard de %n jour(s)</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
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
    <name>OldBackupsPanel</name>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Supprimer %n sauvegarde(s)</source>
        <translation>
            <numerusform>Supprimer %n sauvegarde</numerusform>
            <numerusform>Supprimer %n sauvegardes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sauvegarde(s) supprimée(s).</source>
        <translation>
            <numerusform>%n sauvegarde supprimée.</numerusform>
            <numerusform>%n sauvegardes supprimées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message numerus="yes">
        <source>%n commande(s) à envoyer&#xa0;: {names}.</source>
        <translation>
            <numerusform>%n commande à envoyer&#xa0;: {names}.</numerusform>
            <numerusform>%n commandes à envoyer&#xa0;: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderHead</name>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n j de retard</numerusform>
            <numerusform>%n j de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n produit(s) proposé(s)</source>
        <translation>
            <numerusform>%n produit proposé</numerusform>
            <numerusform>%n produits proposés</numerusform>
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
    <name>ProposalHead</name>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fournisseur(s)</source>
        <translation>
            <numerusform>%n fournisseur</numerusform>
            <numerusform>%n fournisseurs</numerusform>
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
    <name>RecallDeeds</name>
    <message numerus="yes">
        <source>%n unité(s) isolée(s).</source>
        <translation>
            <numerusform>%n unité isolée.</numerusform>
            <numerusform>%n unités isolées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recalls</name>
    <message numerus="yes">
        <source>%n à prévenir</source>
        <translation>
            <numerusform>%n à prévenir</numerusform>
            <numerusform>%n à prévenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unité(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) prévenue(s) sur {many}</source>
        <translation>
            <numerusform>%n personne prévenue sur {many}</numerusform>
            <numerusform>%n personnes prévenues sur {many}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message numerus="yes">
        <source>%n dossier(s) rangé(s) aux archives.</source>
        <translation>
            <numerusform>%n dossier rangé aux archives.</numerusform>
            <numerusform>%n dossiers rangés aux archives.</numerusform>
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
    <name>Retention</name>
    <message numerus="yes">
        <source>Encore nommé dans les contacts de %n dossier(s)&#x202f;: {numbers}. Corrigez-les d’abord.</source>
        <translation>
            <numerusform>Encore nommé dans les contacts de %n dossier&#x202f;: {numbers}. Corrigez-le d’abord.</numerusform>
            <numerusform>Encore nommé dans les contacts de %n dossiers&#x202f;: {numbers}. Corrigez-les d’abord.</numerusform>
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
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n ligne(s) reprises</source>
        <translation>
            <numerusform>%n ligne reprise</numerusform>
            <numerusform>%n lignes reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comme dans la sauvegarde</source>
        <translation>
            <numerusform>%n comme dans la sauvegarde</numerusform>
            <numerusform>%n comme dans la sauvegarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perdue(s)</source>
        <translation>
            <numerusform>%n perdue</numerusform>
            <numerusform>%n perdues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvagedCard</name>
    <message numerus="yes">
        <source>%n ligne(s) plus récentes que la sauvegarde sont perdues.</source>
        <translation>
            <numerusform>%n ligne plus récente que la sauvegarde est perdue.</numerusform>
            <numerusform>%n lignes plus récentes que la sauvegarde sont perdues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n événement(s) du journal ne se lisent plus.</source>
        <translation>
            <numerusform>%n événement du journal ne se lit plus.</numerusform>
            <numerusform>%n événements du journal ne se lisent plus.</numerusform>
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
    <message numerus="yes">
        <source>%n unité(s) à isoler</source>
        <translation>
            <numerusform>%n unité à isoler</numerusform>
            <numerusform>%n unités à isoler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) à prévenir</source>
        <translation>
            <numerusform>%n personne à prévenir</numerusform>
            <numerusform>%n personnes à prévenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ce dossier est là et contient %n paquet(s). Rien n’a été changé&#x202f;; la prochaine purge les effacera.</source>
        <translation>
            <numerusform>Ce dossier est là et contient %n paquet. Rien n’a été changé&#x202f;; la prochaine purge l’effacera.</numerusform>
            <numerusform>Ce dossier est là et contient %n paquets. Rien n’a été changé&#x202f;; la prochaine purge les effacera.</numerusform>
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
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Copie hors du poste&#x202f;: il y a %n jour(s)</source>
        <translation>
            <numerusform>Copie hors du poste&#x202f;: il y a %n jour</numerusform>
            <numerusform>Copie hors du poste&#x202f;: il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périmé depuis %n jour(s)</source>
        <translation>
            <numerusform>périmé depuis %n jour</numerusform>
            <numerusform>périmé depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périme dans %n jour(s)</source>
        <translation>
            <numerusform>périme dans %n jour</numerusform>
            <numerusform>périme dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{unit} utilisable(s)</source>
        <translation>
            <numerusform>{unit} utilisable</numerusform>
            <numerusform>{unit} utilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reçue(s)</source>
        <translation>
            <numerusform>reçue</numerusform>
            <numerusform>reçues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sortie(s)</source>
        <translation>
            <numerusform>sortie</numerusform>
            <numerusform>sorties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rendue(s)</source>
        <translation>
            <numerusform>rendue</numerusform>
            <numerusform>rendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>détruite(s)</source>
        <translation>
            <numerusform>détruite</numerusform>
            <numerusform>détruites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renvoyée(s)</source>
        <translation>
            <numerusform>renvoyée</numerusform>
            <numerusform>renvoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périme(nt)
sous 30 j</source>
        <translation>
            <numerusform>périme
sous 30 j</numerusform>
            <numerusform>périment
sous 30 j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>périmé(s)
à détruire</source>
        <translation>
            <numerusform>périmé
à détruire</numerusform>
            <numerusform>périmés
à détruire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rappelé(s)
à isoler</source>
        <translation>
            <numerusform>rappelé
à isoler</numerusform>
            <numerusform>rappelés
à isoler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lecture(s) en attente</source>
        <translation>
            <numerusform>%n lecture en attente</numerusform>
            <numerusform>%n lectures en attente</numerusform>
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
    <name>WorkKinds</name>
    <message numerus="yes">
        <source>%n dans les dossiers</source>
        <translation>
            <numerusform>%n dans les dossiers</numerusform>
            <numerusform>%n dans les dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transmission(s)</source>
        <translation>
            <numerusform>%n transmission</numerusform>
            <numerusform>%n transmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mesure(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans les plans</source>
        <translation>
            <numerusform>%n dans les plans</numerusform>
            <numerusform>%n dans les plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soin(s)</source>
        <translation>
            <numerusform>%n soin</numerusform>
            <numerusform>%n soins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans l’agenda</source>
        <translation>
            <numerusform>%n dans l’agenda</numerusform>
            <numerusform>%n dans l’agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dans le stock</source>
        <translation>
            <numerusform>%n dans le stock</numerusform>
            <numerusform>%n dans le stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feuille(s)</source>
        <translation>
            <numerusform>%n feuille</numerusform>
            <numerusform>%n feuilles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n autre(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
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

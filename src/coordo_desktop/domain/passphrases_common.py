"""What everybody tries first: well-known passwords, keyboard walks, first names, trade words.

Folded (no case, accents or signs), four characters or more. A passphrase is refused when little is
left of it once these are taken away; in a phrase of seven words they do no harm.
"""

_COMMON = """
password passwort motdepasse azerty azertyuiop qwerty qwertyuiop qsdfghjklm wxcvbn asdfgh
zxcvbn abcdef abcdefgh abcd1234 abc123 letmein welcome bienvenue iloveyou jetaime jetadore
monamour amour amoureux cheri cherie doudou loulou loulou2 chouchou nounours bisous coucou
bonjour bonsoir salut merci soleil lune etoile nuage princesse prince licorne papillon
coccinelle dragon monkey tigre lion chaton chien chocolat caramel vanille fraise pomme
orange banane cerise sucre marseille paris lyon toulouse bordeaux nantes lille rennes
strasbourg montpellier france francais bretagne corse alsace football foot rugby handball
olympique juventus barcelona realmadrid liverpool superman batman spiderman pokemon pikachu
starwars matrix hello secret topsecret admin administrateur administrator root toor user
utilisateur guest invite default defaut changeme changemoi changer temporaire temp test
testtest essai demo login connexion acces access ouvrir sesame motdepasse1 passe monpasse
monmotdepasse passphrase phrasedepasse ordinateur computer internet google facebook windows
microsoft apple samsung android iphone linux server serveur bureau clinique hopital
infirmier infirmiere medecin docteur sante cabinet pharmacie pharmacien patient patients
coordination coordinateur coordinatrice maisondesante accueil secretaire secretariat soins
soignant demonstration transmissions transmission coordo kinesitherapeute sagefemme vaccin
orthophoniste covid covid19 urgence samu janvier fevrier mars avril juin juillet aout septembre
octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps automne
hiver vacances nicolas thomas julien alexandre sebastien antoine maxime kevin quentin romain
camille marine julie sophie nathalie isabelle catherine christine martine sylvie valerie
caroline celine aurelie emilie charlotte mathilde manon lucas hugo enzo louis gabriel jules
emma chloe jade alice michel philippe patrick christophe stephane laurent frederic olivier
jeanne marie pierre jean jacques maman papa famille bebe enfant enfants maison voiture moto
velo peugeot renault citroen ferrari porsche baseball master shadow sunshine freedom
whatever trustno1 qazwsx ninja mustang michael jordan jennifer hunter killer pepper cheese
summer winter spring flower jesus dieu allah bouddha ange angel archange
"""
COMMON = frozenset(_COMMON.split())

# What is recited: words that come one after the other by themselves (folded).
_RECITED = """
zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
vingt trente quarante cinquante soixante septante huitante octante nonante cent mille million
premier premiere second seconde deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme
neuvieme dixieme one two three four five six seven eight nine ten eleven twelve first third fourth
fifth uno dos tres cuatro cinco seis siete ocho nueve diez bat bi hiru lau bost sei zazpi zortzi
bederatzi hamar alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike
november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu do re mi fa
sol la si ut january february march april may june july august september october december monday
tuesday wednesday thursday friday saturday sunday janvier fevrier mars avril mai juin juillet aout
septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche mercure
venus terre jupiter saturne uranus neptune ete et
"""
RECITED = frozenset(_RECITED.split())

_ROWS = (
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1a2b3c4d5e6f",
    "1q2w3e4r5t6y",
    "1a2z3e4r5t6y",
    "aqwzsxedcrfvtgbyhn",
    "qazwsxedcrfvtgbyhn",
    "147258369",
    "789456123",
    "112233445566778899",
)
WALKS = _ROWS + tuple(row[::-1] for row in _ROWS)

GENERIC_NAMES = frozenset({"maison", "sante", "centre", "cabinet", "pole", "medical", "medicale"})

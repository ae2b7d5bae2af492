"""Who lives and works in the demonstration practice. Everybody is invented."""


def _words(text: str) -> tuple[str, ...]:
    """The words of a text; an underscore stands for a space inside a name."""
    return tuple(word.replace("_", " ") for word in text.split())


FAMILY_NAMES = _words(
    "ETCHEVERRY LARRALDE IRIBARNE GOYENECHE LACABANNE DESCAMPS OYHENART HARISMENDY ARROKA "
    "BERHO PUYO CAZENAVE ETCHART HARGUINDEGUY IRIGOYEN ELISSALDE DUHALDE ETCHEGARAY URRUTY "
    "IBARRA SALABERRY LABORDE VIGNEAU TESTUD DUCASSE CURUTCHET BIDART INCHAUSPÉ LOHITZUN "
    "MENDIBURU POURTAU CASAUBON LAFITTE DARRIEUX LASSALLE CAPDEVIELLE BORDENAVE SARRAMONE "
    "LABOURDETTE MARTIN BERNARD PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL "
    "LEFEBVRE LEROY ROUX DAVID BERTRAND MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE "
    "ROUSSEAU VINCENT MULLER LEFÈVRE FAURE ANDRÉ MERCIER BLANC GUÉRIN BOYER GARNIER CHEVALIER "
    "FRANÇOIS LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLÉMENT MORIN NICOLAS HENRY ROUSSEL MATHIEU "
    "GAUTIER MASSON MARCHAND DUVAL DENIS DUMONT MARIE LEMAIRE NOËL MEYER DUFOUR MEUNIER BRUN "
    "BLANCHARD GIRAUD JOLY RIVIÈRE LUCAS BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GÉRARD ROCHE "
    "RENARD SCHMITT ROY LEROUX COLIN VIDAL CARON PICARD ROGER FABRE AUBERT LEMOINE RENAUD "
    "DUMAS LACROIX OLIVIER PHILIPPE BOURGEOIS PIERRE BENOÎT REY LECLERC PAYET ROLLAND LECLERCQ "
    "GUILLAUME LECOMTE LOPEZ JEAN DUPUY GUILLOT HUBERT BERGER CARPENTIER SANCHEZ DUPUIS MOULIN "
    "LOUIS DESCHAMPS HUET VASSEUR PEREZ BOUCHER FLEURY ROYER KLEIN JACQUET ADAM PARIS POIRIER "
    "MARTY AUBRY GUYOT CARRÉ CHARLES RENAULT CHARPENTIER MÉNARD MAILLARD BARON BERTIN BAILLY "
    "HERVÉ SCHNEIDER FERNANDEZ NGUYEN SAINT-ESTEBEN SAINT-MARTIN DE_LA_CROIX D’ABBADIE O’BRIEN "
    "BENALI TRAORÉ DA-SILVA PEREIRA COSTA SANTOS HADDAD DIALLO "
)

WOMEN = _words(
    "Maite Jeanne Odette Lucienne Marie Denise Paulette Simone Monique Jacqueline Andrée "
    "Yvette Ginette Thérèse Suzanne Marcelle Raymonde Huguette Josette Colette Françoise "
    "Nicole Christiane Danielle Michèle Annie Martine Chantal Brigitte Sylvie Catherine "
    "Isabelle Véronique Nathalie Sandrine Stéphanie Céline Aurélie Émilie Julie Laura Camille "
    "Léa Manon Chloé Inès Zoé Lucie Amaia Miren Nekane Maialen Marie-Louise Anne-Marie "
    "Marie-Thérèse Bernadette Geneviève Hélène Élisabeth Claire Cécile Agnès Solange Renée "
    "Germaine Berthe Fatima Aïcha Mariam Rosa "
)

MEN = _words(
    "Raymond Gilles Xan Louis Jean Pierre Michel André Roger Marcel René Robert Georges Henri "
    "Maurice Lucien Fernand Albert Gaston Émile Jacques Bernard Claude Daniel Gérard Alain "
    "Christian Patrick Philippe Serge Dominique Didier Pascal Thierry Éric Bruno Laurent "
    "Christophe Frédéric Stéphane David Nicolas Julien Guillaume Romain Maxime Hugo Lucas Théo "
    "Enzo Léo Peio Beñat Mattin Iban Jean-Pierre Jean-Claude Jean-Baptiste Joseph Antoine "
    "François Paul Victor Étienne Noël Aimé Ahmed Moussa Antonio Manuel Minh "
)

# Town, postal code: neighbours of the invented practice.
TOWNS = (
    ("Ostabat-Asme", "64120"), ("Juxue", "64120"), ("Saint-Palais", "64120"),
    ("Larceveau-Arros-Cibits", "64120"), ("Uhart-Mixe", "64120"), ("Ayherre", "64240"),
    ("Hasparren", "64240"), ("Bonloc", "64240"), ("Garris", "64120"), ("Béhasque-Lapiste", "64120"),
    ("Luxe-Sumberraute", "64120"), ("Masparraute", "64120"), ("Orègue", "64120"),
    ("Méharin", "64120"),
)  # fmt: skip

# About where each is, in degrees: enough for a map of an invented round.
TOWN_POINTS = {
    "Ostabat-Asme": (43.250, -1.067), "Juxue": (43.239, -1.022), "Saint-Palais": (43.328, -1.033),
    "Larceveau-Arros-Cibits": (43.214, -1.077), "Uhart-Mixe": (43.283, -1.022),
    "Ayherre": (43.394, -1.252), "Hasparren": (43.383, -1.305), "Bonloc": (43.371, -1.265),
    "Garris": (43.335, -1.057), "Béhasque-Lapiste": (43.330, -1.000),
    "Luxe-Sumberraute": (43.350, -1.070), "Masparraute": (43.390, -1.075),
    "Orègue": (43.394, -1.135), "Méharin": (43.361, -1.140),
}  # fmt: skip

STREETS = (
    "chemin du Lavoir", "route du Col", "rue de l’Église", "place du Fronton",
    "impasse des Tilleuls",
    "route de Saint-Palais", "chemin Etxeberri", "rue du Moulin", "allée des Chênes",
    "rue des Écoles",
    "chemin de la Fontaine", "route d’Orthez", "quartier Ospitalea", "rue du Commerce",
    "chemin Bordaxar", "lotissement Ibarra", "rue Notre-Dame", "avenue de Navarre",
)  # fmt: skip

ACCESS = (
    "Volets rouges, boîte à clé à gauche, chat.", "Sonner deux fois, sa fille ouvre.",
    "Interphone au nom, bât. B, 2e gauche.", "Clé chez la voisine, maison d’en face.",
    "Passer par l’arrière, chien gentil.", "Portail à pousser, lumière à droite.",
    "Attendre : marche lentement jusqu’à la porte.", "Se garer sur la place, chemin étroit.",
    "", "", "",
)  # fmt: skip

# login, title and name, given name, profession, roles
TEAM = (
    ("demo", "", "MARTIN", "Claire", "IDE coordinatrice", "CX"),
    ("oyhenart", "", "OYHENART", "Nadège", "IDEL", "S"),
    ("salaberry", "", "SALABERRY", "Maider", "IDEL", "S"),
    ("vigneau", "", "VIGNEAU", "Thomas", "Aide-soignant", "S"),
    ("testud", "", "TESTUD", "Hugo", "Kinésithérapeute", "S"),
    ("dupuy", "", "DUPUY", "Anne", "Secrétaire", "A"),
)

# title, family name, given name, profession, organisation, phone
OUTSIDE = (
    ("Dr", "HARISMENDY", "Peio", "Médecin généraliste", "MSP des Trois Ponts", "0536491220"),
    ("Dr", "LABORDE", "Cécile", "Médecin généraliste", "MSP des Trois Ponts", "0536491221"),
    ("Dr", "LARRALDE", "Jean", "Médecin généraliste", "Cabinet de Saint-Palais", "0536491222"),
    ("", "DUCASSE", "Léa", "Pharmacienne", "Pharmacie du Fronton", "0536491802"),
    ("", "INCHAUSPÉ", "Maialen", "Orthophoniste", "MSP des Trois Ponts", "0536491230"),
    ("", "Arroka", "", "Aide à domicile", "Association Arroka", "0536493011"),
)

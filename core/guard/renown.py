"""Names in the public eye: of what bears a great name, of authors, of those who speak or act in public."""

import re

from core.guard.lists import GREAT_NAMES
from core.guard.patterns import any_of
from core.guard.view import View

REACH = 50
"""Characters before a name in which what bears it begins."""

# What bears a discoverer's or a great name; the first kind with a word between ("hôpital privé Jean Mermoz").
_BEARERS = any_of(
    """
    syndromes? maladies? signes? tests? scores? echelles? index indice classification triade criteres? manoeuvre reflexe
    phenomene loi operation paralysie choree thyroidite anemie dystrophie fracture hopital hopitaux chu chru chr ch gh
    ghu clinique polyclinique centre institut fondation universite faculte fac lycee college ecole groupe maternite
    residence ehpad foyer pavillon batiment salle amphi amphitheatre maison msp rue avenue av. bd boulevard place quai
    impasse allee square chemin epsm eps chs hia iuct csapa ssr smr mas ime itep ifsi centre laboratoires? labo stade
    gymnase theatre musee prix bibliotheque
    """
)
_ADJACENT_BEARERS = any_of(
    """
    unite service espace aile cours route passage pont port gare station metro bourse cinema film livre roman serie
    podcast rapport amendement association mutuelle creche saint sainte st ste notre ile cap mont lac plan article_de
    papier_de memoire_de conference_de cours_de
    these_de etude_de affaire jurisprudence proces chaine blog video compte selon d'apres cf cf. dixit theorie_de
    travaux_de concept_de citation_de disait comme_dit traduction editions? bonjour merci salut coucou hello
    chanson_de chansons_de album_de piece_de poeme_de poemes_de bouquin_de ouvrage_de ouvrages_de essai_de livres_de
    romans_de bd_de films_de documentaire_de docu_de sketch_de spectacle_de exposition expo tableau_de statue_de
    portrait_de biographie_de interview_de entretien_avec tribune_de chronique_de edito_de article_du podcast_du
    emission_de conferences_de webinaire_de seminaire_de masterclass_de intervention_de discours_de propos_de
    declaration_de declarations_de audition_de nomination_de preface_de postface_de manuel_de traite_de ecrits_de
    pensee_de philosophie_de experience_de experiences_de modele_de methode_de critique_de equipe_du these_du
    """
)
# Who speaks in public, or made something: "présidé par Jean Dupont", "selon le sociologue Jean Dupont".
_PUBLIC_BEFORE = re.compile(
    r"\b(?:"
    + any_of(
        """
        presidee? dirigee? animee? fondee? creee? realisee? ecrite? preface?e? signee? redigee? publiee? coordonnee?
        pilotee? traduite? inventee? decrite? developpee? theorisee? anime? presentee? mise_en_scene interpretee?
        """
    )
    + r"s? par (?:le |la |l')?(?:pr |dr |professeure? |docteure? )?"
    + rf"|(?:selon|d'apres|dixit|par) (?:le |la |l')(?:{any_of('pr professeur')} |[a-z]{{5,20}} )"
    + rf"|{any_of('ministre sociologue philosophe economiste historien historienne anthropologue ecrivain ecrivaine')} "
    + rf"|{any_of('romancier romanciere cineaste humoriste comedien comedienne chanteur chanteuse acteur actrice')} "
    + r")$"
)
_OFFICE_AFTER = re.compile(
    r" ?[,(] ?(?:l'|le |la )?(?:anciene?n?e? |ex-|nouveau |nouvelle )?"
    + any_of(
        """
        ministre auteure? autrice ecrivain ecrivaine philosophe sociologue economiste anthropologue historien
        historienne romancier romanciere prix_nobel pionnier pionniere fondateur fondatrice inventeur inventrice
        """
    )
    + r"\b|"
    + r" ?[,(] ?(?:l'|le |la )?(?:anciene?n?e? |ex-|nouveau |nouvelle )?(?:vice-)?"
    + any_of("president presidente directeur directrice secretaire_general secretaire_generale patron patronne")
    + r"(?: generale?)? (?:de la |de l'|du |des |d')"
    + any_of("cnam cpam has ansm cnom cdom dgs dgos republique ordre conseil_national fhf inserm aphp ap-hp oms mg")
    + r"\b"
)
_BORNE = re.compile(
    rf"\b(?:{_BEARERS}(?: [a-z-]{{2,}})?|{_ADJACENT_BEARERS})"
    r" {1,2}(?:(?:de|du|des|d'|de l'|de la|l'|la|le|les|et|-) ?)*$"
)
_CITED = re.compile(
    r",? (?:et|and|&) (?:al|coll|collegues|collaborateurs)\b|,? \((?:19|20)\d\d[a-d]?[),]"
    r"|,? (?:&|and|et) [A-Z][A-Za-z-]+,? \(?(?:19|20)\d\d\b"
)
_YEAR_OF_A_PAPER = re.compile(r",? 20[0-2]\d\b")


def borne(before: str) -> bool:
    """Tell whether what stands before a name, folded, bears it, or says that somebody made or said something."""
    return bool(_BORNE.search(before) or _PUBLIC_BEFORE.search(before))


def cited(view: View, end: int) -> bool:
    """Tell whether a name that ends here is an author's: "Martin et al."."""
    return _CITED.match(view.text, end) is not None


def published(view: View, end: int) -> bool:
    """Tell whether a full name that ends here is an author's, or of somebody known by an office."""
    return bool(cited(view, end) or _YEAR_OF_A_PAPER.match(view.text, end) or _OFFICE_AFTER.match(view.lower, end))


def great(*words: str) -> bool:
    """Tell whether folded words begin with a name that everybody speaks of."""
    return "-".join(words[:2]) in GREAT_NAMES

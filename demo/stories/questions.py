"""The questions, from the simplest to the one that nobody has answered yet."""

from datetime import time
from pathlib import Path

from demo.stories import Picture, Reply, Story, Way

QUESTIONNAIRE = Path(__file__).parent / "questionnaire.png"
"""The top of a bank's blank form, drawn for this story, so that it is nobody's."""
STORIES = (
    Story(
        "deces",
        Way.POST,
        "camille",
        day=1,
        at=time(17, 45),
        title="Certificat de décès : à partir de quand un interne peut-il le signer ?",
        details="Premier semestre, en stage chez le praticien. On m’a dit une chose et son contraire : "
        "qu’est-ce qu’il faut exactement ?",
        theme="fin-de-vie",
        sheets=("certificat-deces", "signature-interne"),
        replies=(
            Reply(
                "helene",
                50,
                "Il te faut deux semestres validés dans ta spécialité, être en stage, et la délégation du responsable. "
                "Et avoir vu et examiné le corps : jamais à distance.\n"
                "En premier semestre, c’est donc encore à ton maître de stage de signer. Demande-lui de le remplir "
                "avec toi, tu seras prête le jour venu.",
                kept=True,
                thanked_by=("camille", "ines"),
            ),
            Reply(
                "karim",
                95,
                "Deux pièges que rappelle la fiche : la prothèse à pile se coche (on la retire avant la mise en bière) "
                "et le volet médical ne se remet ni à la famille ni à la police.",
            ),
        ),
    ),
    Story(
        "carte",
        Way.COMMAND,
        "thomas",
        day=1,
        at=time(11, 15),
        title="Remplacement : je facture avec ma carte ou avec celle du titulaire ?",
        details="Premier remplacement dans dix jours. Le titulaire me propose la sienne, « pour aller plus vite ».",
        theme="exercice",
        sheets=("debut-activite-remplacant",),
        replies=(
            Reply(
                "karim",
                20,
                "Avec la tienne, et en qualité de remplaçant : utiliser la carte du titulaire expose à une réclamation "
                "de toutes les sommes.\n"
                "D’ici là : déclaration à l’URSSAF, un mot à ta caisse, une assurance de responsabilité.",
                kept=True,
                thanked_by=("thomas",),
            ),
            Reply("helene", 75, "Et garde la trace de tes jours travaillés. Bon premier remplacement, Thomas !"),
        ),
        solved=True,
    ),
    Story(
        "peril-imminent",
        Way.PANEL,
        "ines",
        day=2,
        at=time(19, 10),
        title="Aucun proche ne répond : péril imminent, ou demande d’un tiers en urgence ?",
        details="Question de principe, sans cas particulier. Je confonds encore les deux certificats.",
        theme="psychiatrie",
        sheets=("soins-peril-imminent", "soins-demande-tiers-urgence", "signature-interne"),
        replies=(
            Reply(
                "helene",
                25,
                "Si aucun proche n’a pu demander les soins, c’est le péril imminent. En urgence ou pas, la demande "
                "d’un tiers a besoin d’un tiers.\n"
                "Note tes appels : la recherche d’un proche doit laisser une trace. Le certificat vient d’un médecin "
                "qui n’exerce pas dans l’établissement d’accueil, et il dit le péril et les caractéristiques des "
                "troubles.",
                kept=True,
                thanked_by=("ines",),
            ),
            Reply(
                "camille",
                40,
                "Pour nous, internes, ces certificats font partie des actes réservés ou encadrés : on appelle le "
                "senior. Et les deux fiches préviennent qu’un juriste doit encore les relire.",
            ),
        ),
        solved=True,
    ),
    Story(
        "creche",
        Way.POST,
        "emma",
        day=2,
        at=time(8, 20),
        title="Does a nursery need a certificate after two days off?",
        details="The crèche next door asks for one after any absence. Do I have to write it? "
        "(Je lis le français, j’écris mieux en anglais.)",
        theme="enfant",
        sheets=("creche-absence",),
        replies=(
            Reply(
                "karim",
                40,
                "No! Under four days away, no certificate is needed. Beyond that it only serves so that the parents "
                "are not billed. And coming back calls for one only after a contagious disease with exclusion.\n"
                "En français : moins de quatre jours, rien à certifier, et leur règlement intérieur ne crée pas "
                "d’obligation pour toi.",
                kept=True,
                thanked_by=("emma", "mathilde"),
            ),
            Reply("emma", 55, "That gives me my Mondays back. Merci, Karim!"),
        ),
    ),
    Story(
        "course",
        Way.MENTION,
        "yann",
        day=3,
        at=time(10, 40),
        title="Pour une course à pied, un adulte non licencié a-t-il encore besoin d’un certificat ?",
        sheets=("sport-majeur-caci",),
        replies=(
            Reply(
                "thomas",
                15,
                "Non : depuis septembre 2024, il présente l’attestation en ligne de la Fédération d’athlétisme, le "
                "Parcours prévention santé (devenu en 2026 un pass annuel payant). Pour un autre sport, c’est sa "
                "fédération qui décide : son règlement d’abord, l’examen ensuite.",
                kept=True,
                thanked_by=("yann",),
            ),
        ),
    ),
    Story(
        "prereprise",
        Way.MESSAGE,
        "karim",
        day=4,
        at=time(12, 5),
        title="Qui peut demander la visite de préreprise ?",
        details="Un arrêt qui dure, et le retour au poste à préparer. L’employeur a-t-il son mot à dire ?",
        sheets=("visite-pre-reprise",),
        replies=(
            Reply(
                "yann",
                30,
                "Pendant un arrêt de plus de trente jours : le salarié, toi comme médecin traitant, le médecin conseil "
                "ou nous. Jamais l’employeur, qui doit seulement en informer le salarié.\n"
                "Elle donne des recommandations, pas un avis d’inaptitude. Pour m’écrire : avec l’accord du patient, "
                "le courrier remis en main propre.\n"
                "Les trente jours, la fiche les tient de pages concordantes : à vérifier s’il y a litige.",
                kept=True,
                thanked_by=("karim",),
            ),
        ),
    ),
    Story(
        "duree-sage-femme",
        Way.MESSAGE,
        "mathilde",
        day=4,
        at=time(17, 30),
        title="Sage-femme : quelle durée d’arrêt puis-je prescrire aujourd’hui ?",
        details="Je lis encore « quinze jours » partout.",
        sheets=("arret-sage-femme",),
        replies=(
            Reply(
                "helene",
                60,
                "Franchement, je ne sais pas, et la fiche non plus. Les quinze jours sont l’ancienne limite, une loi "
                "de 2021 est revenue dessus, et la durée d’aujourd’hui n’a pas pu être vérifiée. Le plafonnement de "
                "septembre 2026, lui, s’applique aussi aux sages-femmes.\n"
                "À ta place, je demanderais au conseil de l’Ordre avant de m’y fier.",
                thanked_by=("mathilde",),
            ),
            Reply("mathilde", 75, "Merci de le dire simplement. J’appelle, et je reviens écrire la réponse ici."),
        ),
    ),
    Story(
        "annonce",
        Way.POST,
        "karim",
        day=4,
        at=time(7, 10),
        title="Cherche remplaçant pour deux semaines, dates souples",
        details="Cabinet de trois médecins, secrétariat sur place, logement possible. Écris-moi !",
        theme="exercice",
        replies=(
            Reply(
                "nadia",
                25,
                "Bonjour Karim, je ferme ici pour que les questions se retrouvent. Remets-la dans #remplacements, tu y "
                "auras plus de monde. Bonne recherche !",
            ),
        ),
        closed=("nadia", "Les annonces ont leur salon, #remplacements."),
    ),
    Story(
        "pret",
        Way.PANEL,
        "karim",
        day=5,
        at=time(11, 30),
        title="Questionnaire de santé pour un prêt : dois-je le remplir à la place du patient ?",
        details="La banque a écrit « à compléter par le médecin traitant ».",
        theme="juridique",
        sheets=("questionnaire-assurance",),
        shows=Picture("questionnaire-banque.png", QUESTIONNAIRE.read_bytes(), seen_by="helene"),
        replies=(
            Reply(
                "helene",
                45,
                "Non : c’est le patient qui remplit et qui signe. Tu peux l’aider et lui remettre des copies de son "
                "dossier, mais tu ne réponds pas à l’assureur. Un questionnaire « à faire remplir par le médecin "
                "traitant » peut être refusé.\n"
                "Conseille-lui des déclarations complètes : une fausse annule la garantie.",
                kept=True,
                thanked_by=("karim",),
            ),
            Reply("emma", 80, "And where the risk is high, the sheet points to the AERAS convention."),
        ),
        solved=True,
    ),
    Story(
        "accident-travail",
        Way.COMMAND,
        "camille",
        day=5,
        at=time(18, 0),
        title="Accident du travail : jusqu’où aller dans le certificat initial ?",
        details="J’hésite à noter ce qui paraît sans gravité.",
        rewritten="J’hésite à noter ce qui paraît sans gravité. (Je parle du certificat, pas de l’arrêt.)",
        theme="at-mp",
        sheets=("certificat-initial-at-mp",),
        replies=(
            Reply(
                "yann",
                35,
                "Note tout : une lésion oubliée au départ est difficile à rattacher ensuite. Mais n’affirme pas le "
                "lien : tu décris, la caisse décide. Si un arrêt est utile, il se prescrit à part, sur l’avis d’arrêt "
                "commun.\n"
                "Préfère la version en ligne. Sur papier, je ne sais pas te dire quelle version du Cerfa a cours : la "
                "fiche ne l’a pas vue.",
                kept=True,
                thanked_by=("camille",),
            ),
        ),
    ),
    Story(
        "agression",
        Way.MESSAGE,
        "ines",
        day=6,
        at=time(7, 50),
        title="Insultée pendant ma garde : une main courante suffit, ou il faut porter plainte ?",
        details="C’était un accompagnant. J’ai fini la garde, mais j’y pense encore.",
        sheets=("agression-soignant",),
        replies=(
            Reply(
                "nadia",
                12,
                "D’abord : comment vas-tu, toi ?\n"
                "Une main courante n’est en général pas suffisante. Porte plainte, même pour des insultes, et remplis "
                "la fiche de déclaration d’incident de l’Ordre : le conseil peut t’accompagner, et propose un soutien "
                "psychologique. Appelle-moi quand tu veux.",
                kept=True,
                thanked_by=("ines", "camille", "helene"),
            ),
            Reply(
                "helene",
                50,
                "Depuis la loi du 9 juillet 2025, ton employeur peut aussi porter plainte pour toi, avec ton accord "
                "écrit. Ne reste pas seule avec ça.",
            ),
        ),
    ),
    Story(
        "fausse-couche",
        Way.PANEL,
        "emma",
        day=6,
        at=time(12, 0),
        title="Sick leave after a miscarriage: which form avoids the waiting days?",
        details="Quel imprimé pour éviter la carence ?",
        theme="maternite",
        sheets=("arret-fausse-couche",),
        replies=(
            Reply(
                "mathilde",
                20,
                "Un imprimé papier à part, différent de l’arrêt habituel : l’indemnisation court dès le premier jour, "
                "pour une interruption spontanée avant 22 semaines d’aménorrhée. Le téléservice ne le permet pas : "
                "commande-le d’avance. Le volet de l’employeur est le même que d’ordinaire, sans le motif.\n"
                "Short version: a separate paper form, order it in advance. Si une sage-femme peut le signer, je ne "
                "l’ai trouvé nulle part, la fiche non plus.",
                kept=True,
                thanked_by=("emma",),
            ),
        ),
    ),
    Story(
        "mdph",
        Way.POST,
        "thomas",
        day=6,
        at=time(20, 40),
        title="Certificat MDPH : faut-il refaire les huit pages quand rien n’a changé ?",
        details="La pile est haute. Existe-t-il une version courte ?",
        theme="handicap",
        sheets=("certificat-mdph",),
    ),
    Story(
        "trop-vite",
        Way.PANEL,
        "ines",
        day=4,
        at=time(20, 40),
        title="J’ai écrit un certificat sur la foi de ce qu’on me disait. Comment faire la prochaine fois ?",
        details="Fin de journée, salle pleine, et je n’ai pas su dire non. J’y pense depuis. "
        "Je préfère ne pas le demander sous mon nom.",
        theme="juridique",
        sheets=("regles-redaction-certificat", "refus-certificat-abusif"),
        replies=(
            Reply(
                "yann",
                12,
                "Ça m’est arrivé aussi, et je ne l’ai jamais raconté à visage découvert. Respire.\n"
                "La règle qui m’aide : un certificat ne porte que sur ce que j’ai constaté après examen. "
                "Ce qu’on me dit, je le cite entre guillemets, ou je ne l’écris pas.",
                signature="one-off",
                kept=True,
                thanked_by=("ines", "camille"),
            ),
            Reply(
                "helene",
                45,
                "Et si rien ne l’impose, tu peux refuser : au patient, jamais au demandeur, avec une trace au dossier. "
                "Une réponse écrite évite l’affrontement. Tu n’es pas seule.",
            ),
        ),
        signature="one-off",
    ),
)

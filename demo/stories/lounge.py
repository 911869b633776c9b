"""What is said between two questions."""

from datetime import time

from demo.stories import Chat

CHATS = (
    Chat(
        "général",
        "olivier",
        1,
        time(7, 30),
        "Bienvenue ! Ici on s’entraide entre confrères. Les questions vont dans #questions, ou par le bouton de "
        "#accueil, même les plus simples. Et jamais rien qui permette de reconnaître un patient.",
    ),
    Chat(
        "général",
        "helene",
        1,
        time(9, 5),
        "Trente-huit ans de certificats derrière moi, autant que ça serve. Je réponds entre deux tailles de rosiers.",
    ),
    Chat("détente", "thomas", 2, time(18, 5), "Bilan de la journée : six cafés, quatre « pendant que j’y suis »."),
    Chat("détente", "mathilde", 2, time(18, 9), "Seulement quatre ?"),
    Chat("détente", "emma", 3, time(7, 15), "Breton forecast: four seasons before lunch. A walk one of these days?"),
    Chat("détente", "yann", 3, time(7, 40), "Partant ! J’apporte le thermos, posé à hauteur des yeux, comme l’écran."),
    Chat(
        "remplacements",
        "karim",
        4,
        time(8, 0),
        "Cherche remplaçant pour deux semaines, dates souples. Cabinet de trois médecins, secrétariat sur place, "
        "logement possible.",
    ),
    Chat("détente", "camille", 5, time(20, 30), "Fin de garde. Une recette avec du riz, un œuf et aucune énergie ?"),
    Chat("détente", "helene", 5, time(20, 41), "Le riz, l’œuf, puis au lit. On fera la cuisine un autre jour."),
    Chat("général", "leo", 6, time(9, 15), "Bonjour ! Externe, je viens d’arriver. Ravi d’être là."),
    Chat("général", "nadia", 6, time(9, 31), "Bienvenue Léo ! Je vérifie ton inscription et je t’ouvre le reste."),
)

"""Which notes are answered with numbers first: in doubt they are; words on forms and on fatigue are not."""

import pytest

from core.distress import names_danger

NAMED = [
    "Je pense au suicide tous les soirs",
    "idées suicidaires depuis lundi",
    "J’ai envie de me suicider",
    "Je vais me tuer",
    "J'ai envie d'en finir",
    "en finir avec la vie",
    "JE VEUX MOURIR",
    "je préfère mourir plutôt que d'y retourner",
    "Plus envie de vivre",
    "je n'ai plus la force de vivre",
    "Tout le monde irait mieux si je n'étais plus là",
    "mettre fin à mes jours",
    "Des idées noires, encore",
    "J’ai failli passer à l’acte",
    "envie de me foutre en l'air",
    "envie de me jeter sous un train",
    "Un patient m'a suivie, menaces de mort",
    "mon mari va me tuer",
    "je suis en danger",
    "Mon associé s'est suicidé",
    "envie de disparaître",
    "I want to die",
    "I want to kill myself",
    "thinking of ending it all",
    "I don't want to be here anymore",
    "no reason to live",
    "feeling suicidal",
    "Suicide assisté ce matin, et moi aussi j'ai envie de mourir",
    # denied, or of somebody else: whoever writes it may still want to know whom to call
    "je ne suis pas suicidaire",
    "mon patient s’est suicidé hier",
    # typed on a phone
    "je pense au suiside",
    "idees suicidères",
    "thinking about sucide",
    "je veut mourir",
    "j ai envi de mourir",
    "envie de me foutre en l air",
    "plus envi de vivre",
    "kil myself",
    "kill my self",
    # said otherwise
    "Je voudrais être morte",
    "j'aimerais mourir",
    "j'aimerais m'endormir et ne plus me réveiller",
    "mettre un terme à ma vie",
    "me trancher les veines",
    "J’ai fait une TS en mars",
    "mon mari me bat",
    "un patient m'a menacée d'un couteau",
    "I wish I was dead",
    "They would be better off without me",
    "my husband hits me",
]
LEFT_ALONE = [
    "",
    "suicide médical assisté : question de certificat",
    "Formation prévention du suicide, intéressante",
    "assisted suicide: which form?",
    "je tue le temps en garde",
    "mort de fatigue",
    "Je suis crevée, mort de rire quand même",
    "ce planning va me tuer",
    "ces gardes vont me tuer",
    "j'ai failli mourir de rire",
    "envie de mourir de rire",
    "vivement en finir avec ce dossier MDPH",
    "je me tue à la tâche",
    "un certificat de décès, une dispute avec la régulation",
    "La semaine a été lourde, trois remplacements annulés",
    "dead tired, killing time between shifts",
    "dying to be on leave",
    "Semaine noire, mais l'équipe tient",
    "constat de danger sanitaire à l'école",
    "je voudrais être mort de rire plus souvent",
    "ne plus me réveiller à cinq heures pour la garde",
    "le susdit certificat, succédé par un autre",
    "ts les jours la même chose",
]


@pytest.mark.parametrize("note", NAMED)
def test_named(note: str) -> None:
    assert names_danger(note)


@pytest.mark.parametrize("note", LEFT_ALONE)
def test_left_alone(note: str) -> None:
    assert not names_danger(note)


def test_a_long_note_is_read_quickly() -> None:
    for piece in ("envie de ", "je ", "mieux si ", "a", "suicide ", "en finir avec "):
        names_danger(piece * (4000 // len(piece)))

"""Whatever a member types somewhere, what is certain to tell who a patient is is neither stored nor sent on.

Every form, and every text option of a command, has its way in here: a new one without one fails.
"""

import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from cogs.ui import Form
from tests.checkins.acts import begin, note
from tests.contact import acts as unnamed
from tests.mediation import acts as mediation
from tests.mentoring import acts as mentoring
from tests.mentoring import profile_acts as profiles
from tests.moderation import case_acts as cases
from tests.moderation.acts import ask_under_pen, buttons, latest, letters, press, read, report, sanction
from tests.peers.acts import card as call
from tests.peers.acts import claim
from tests.peers.test_personal import export
from tests.questions.acts import card, control, fill_in, publish
from tests.questions.test_pens import ask, reply
from tests.relay import acts as relay
from tests.vetting import acts as vetting
from tests.world import World, answer_to, texts

NIR = "2 84 05 78 006 084 91"
TEXT = f"Sa sécu : {NIR}, que faire ?"
LINKS = frozenset({"moderation sanctionner:message", "moderation lever-anonymat:message"})
LISTS = frozenset(
    {
        "ShiftForm",
        "PauseForm",
        "ReminderForm",
        "WhenForm",
        "OfferForm",
        "ReadmitForm",
        "PairForm",
        "ReleaseForm",
        "WeightForm",
        "ChoiceForm",
    }
)
DAYS = frozenset({"AwayForm", "mentorat pause:date"})
REASONS = ("sujet", "ralentir", "verrouiller", "deverrouiller", "archiver", "restaurer", "silence")
CHANNELS = frozenset({*(f"salon {name}:motif" for name in REASONS), "salon creer:motif", "apaiser:motif"})
CHANNELS |= {"salon creer:nom", "salon renommer:nom", "salon sujet:texte"}
"""All tried in one way, that of `salon renommer:motif`."""
ALONE = frozenset({"question chercher:texte", "SearchForm", *LINKS, *LISTS, *DAYS, *CHANNELS})
"""What is searched for is neither stored nor shown to anybody; links are read for an id, days for
a day; in lists nothing is typed.
"""
Act = Callable[[World], Awaitable[None]]


async def new_question(world: World) -> None:
    shown = answer_to(await fill_in(world, world.camille, TEXT, TEXT, signature="one-off"))
    await world.camille.click(shown, custom_id=control(shown, "questions:publish"))


async def new_reply(world: World) -> None:
    thread = await ask(world, world.camille)
    await reply(world, world.denis, thread, text=TEXT)


async def edited_question(world: World) -> None:
    thread = await publish(world, world.camille)
    form = await world.camille.slash(thread, "question modifier")
    shown = answer_to(await world.camille.submit_modal(form, {"title": TEXT, "details": TEXT}))
    await world.camille.click(shown, custom_id=control(shown, "questions:publish"))


async def edited_reply(world: World) -> None:
    thread = await ask(world, world.camille)
    message = await reply(world, world.denis, thread)
    shown = answer_to(await world.denis.click(message, custom_id=control(message, "questions:manage")))
    form = await world.denis.click(shown, custom_id=control(shown, "questions:amend"))
    shown = answer_to(await world.denis.submit_modal(form, {"details": TEXT}))
    await world.denis.click(shown, custom_id=control(shown, "questions:publish"))


async def closed(world: World) -> None:
    thread = await publish(world, world.camille)
    await world.camille.slash(thread, "question fermer", motif=TEXT)
    assert "numéro de sécu" in texts(card(thread))


async def reported(world: World) -> None:
    thread, message = await ask_under_pen(world, world.denis)
    await report(world, world.camille, thread, message, reason=TEXT)
    await world.env.advance_time(1)
    await read(world.moderator, latest(world))


async def resolved(world: World) -> None:
    thread, message = await ask_under_pen(world, world.denis)
    await report(world, world.camille, thread, message)
    await world.env.advance_time(1)
    form = await press(world.moderator, latest(world), "moderation:resolve")
    await world.moderator.submit_modal(form, {"outcome": TEXT})
    await world.env.advance_time(1)


async def passed_up(world: World) -> None:
    """A word about a report to who takes over."""
    thread, message = await ask_under_pen(world, world.denis)
    await report(world, world.camille, thread, message)
    await world.env.advance_time(1)
    await press(world.moderator, latest(world), "moderation:claim")
    form = await press(world.moderator, latest(world), "moderation:escalate")
    await world.moderator.submit_modal(form, {"to": "managers", "note": TEXT})
    await world.env.advance_time(1)
    letter = letters(world, world.owner)[-1]
    await world.owner.user.click(letter, custom_id=control(letter, "moderation:read"))


async def sanctioned(world: World) -> None:
    thread, message = await ask_under_pen(world, world.denis)
    await sanction(world, world.moderator, thread, message, reason=TEXT)
    await world.env.advance_time(1)


async def appealed(world: World) -> None:
    thread, message = await ask_under_pen(world, world.denis)
    await sanction(world, world.moderator, thread, message)
    await world.env.advance_time(1)
    (letter,) = [each for each in letters(world, world.denis) if "moderation:appeal" in buttons(each)]
    form = await world.denis.user.click(letter, custom_id=control(letter, "moderation:appeal"))
    await world.denis.user.submit_modal(form, {"reason": TEXT})
    await world.env.advance_time(45)


async def measured(world: World) -> None:
    """Told in a private message, and kept in a file."""
    assert "Avertissement" in await cases.impose(world, kind="warn", hours=None, reason=TEXT)
    assert "numéro de sécu" in texts(await cases.file(world))


async def measure_lifted(world: World) -> None:
    await cases.impose(world)
    await cases.release(world, reason=TEXT)
    await world.env.advance_time(1)
    assert "numéro de sécu" in texts(await cases.file(world))


async def unmasking_asked(world: World) -> None:
    thread, message = await ask_under_pen(world, world.denis)
    await world.moderator.slash(thread, "moderation lever-anonymat", message=str(message.id), motif=TEXT)
    await world.env.advance_time(1)


async def noted(world: World) -> None:
    answer = await begin(world, world.camille, 3)
    await note(world, world.camille, answer, TEXT)
    await world.camille.slash(world.start, "meteo courbe")


async def passed_on(world: World) -> None:
    """Under a name, to another's private channel; then to the moderators."""
    await relay.talk(world, world.camille, world.paul)
    await relay.write(world.camille, TEXT)
    await relay.complain(world.camille, TEXT, await relay.to_report(world.camille), passage=TEXT)
    await world.env.advance_time(1)
    await read(world.moderator, latest(world))


async def declined(world: World) -> None:
    """A mentor says why not: kept for them alone."""
    await mentoring.tell(world, world.camille, mentoring.MENTEE)
    await mentoring.tell(world, world.denis, mentoring.MENTOR)
    await mentoring.ask(world, world.camille)
    await mentoring.decline(world, world.denis, TEXT)
    (answer,) = (await export(world, world.denis))["réponses de mentorat"]
    assert "numéro de sécu" in answer["raison"]


async def described(world: World) -> None:
    """What is in no list is shown to its author again, and kept nowhere."""
    await profiles.register(world, world.camille, specialty=f"Sécu {NIR}", region=f"Sécu {NIR}")


async def confided(world: World) -> None:
    shown = await profiles.register(world, world.camille)
    await profiles.fill_in(world.camille, shown, "mentoring:words", wishes=TEXT, workplace=TEXT)


async def handed_over(world: World) -> None:
    """To the next colleague."""
    await relay.talk(world, world.camille, world.paul)
    assert "un numéro de sécurité sociale" in await relay.hand_over(world.paul, TEXT)
    await world.env.advance_time(1)
    await claim(world.rose, call(world))
    await world.env.advance_time(1)
    assert "que faire ?" in texts(relay.opening(world.rose))


async def channels_managed(world: World) -> None:
    """Every command about channels."""
    options: dict[str, dict[str, Any]] = {
        "sujet": {"texte": TEXT},
        "ralentir": {"delai": 60},
        "silence": {"de": 22, "a": 7},
    }
    here = world.start
    await world.moderator.slash(here, "salon renommer", nom=TEXT, motif=TEXT)
    await world.moderator.slash(here, "salon creer", nom=TEXT, motif=TEXT)
    for name in REASONS:
        await world.moderator.slash(here, f"salon {name}", motif=TEXT, **options.get(name, {}))
    await world.moderator.slash(here, "apaiser", duree=10, motif=TEXT)
    assert len([act for act, _ in await world.audit() if act.startswith("channel-")]) == len(REASONS) + 3


async def recognition_asked(world: World) -> None:
    await vetting.ask(world, world.newcomer, words=TEXT)


async def recognition_declined(world: World) -> None:
    await vetting.ask(world, world.newcomer)
    await vetting.decide(world, world.moderator, vetting.card(world, "demande"), "decline", TEXT)


async def recognition_revoked(world: World) -> None:
    await vetting.revoke(world, world.denis, reason=TEXT)


async def unnamed_words(world: World) -> None:
    await unnamed.write(world, world.camille, TEXT)


async def unnamed_answer(world: World) -> None:
    await unnamed.write(world, world.camille)
    await unnamed.answer(world, world.moderator, TEXT)
    await world.env.advance_time(1)


async def unnamed_reply(world: World) -> None:
    await unnamed.write(world, world.camille)
    await unnamed.answer(world, world.moderator)
    await world.env.advance_time(1)
    await unnamed.reply(world, world.camille, TEXT)


async def muted(world: World) -> None:
    await unnamed.write(world, world.camille)
    await unnamed.mute(world, world.moderator, TEXT)
    await world.env.advance_time(1)


async def mediation_asked(world: World) -> None:
    await mediation.propose(world, world.camille, world.denis, why=TEXT)


async def mediation_summed_up(world: World) -> None:
    thread = await mediation.begin(world, world.camille, world.denis)
    await mediation.sum_up(world, world.camille, thread, TEXT)


WAYS: dict[str, Act] = {
    "NewQuestion": new_question,
    "NewReply": new_reply,
    "EditQuestion": edited_question,
    "EditReply": edited_reply,
    "question fermer:motif": closed,
    "ReportForm": reported,
    "ResolveForm": resolved,
    "EscalateForm": passed_up,
    "SanctionForm": sanctioned,
    "AppealForm": appealed,
    "MeasureForm": measured,
    "EndEarlyForm": measure_lifted,
    "NoteForm": noted,
    "DescribeForm": described,
    "WordsForm": confided,
    "ComplaintForm": passed_on,
    "DeclineForm": declined,
    "HandOverForm": handed_over,
    "moderation lever-anonymat:motif": unmasking_asked,
    "salon renommer:motif": channels_managed,
    "RequestForm": recognition_asked,
    "SettleForm": recognition_declined,
    "reconnaissance retirer:motif": recognition_revoked,
    "WriteForm": unnamed_words,
    "AnswerForm": unnamed_answer,
    "GoOnForm": unnamed_reply,
    "MuteForm": muted,
    "mediation proposer:motif": mediation_asked,
    "SummaryForm": mediation_summed_up,
}


async def test_a_label_is_no_part_of_what_is_looked_for(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        asked = "La fille de ma patiente m’appelle au 06 39 98 12 34, que dire ?"
        alone = answer_to(await fill_in(world, world.camille, asked, ""))
        assert "Peut-être déjà répondu" not in texts(alone)


def forms(kind: type[Form] = Form) -> Iterator[str]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("cogs.") and "submit" in vars(each):
            yield each.__name__
        yield from forms(each)


def options(world: World) -> Iterator[str]:
    for command in world.bot.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            for option in command.parameters:
                free = option.type is discord.AppCommandOptionType.string
                if free and not option.choices and not option.autocomplete:
                    yield f"{command.qualified_name}:{option.name}"


async def test_every_way_in_is_known(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert {*forms(), *options(world)} == {*WAYS, *ALONE}


@pytest.mark.parametrize("way", WAYS, ids=str)
async def test_what_is_certain_goes_no_further(sqlite_url: str, way: str) -> None:
    secret = NIR.replace(" ", "")
    async with World.open(sqlite_url) as world:
        await WAYS[way](world)
        kept = b"".join(
            path.read_bytes() for path in sorted(Path(world.bot.db.url.database or "").parent.glob("*.db*"))
        )
        sent = json.dumps([request.json for request in world.env.http_requests], ensure_ascii=False, default=str)
    assert "numéro de sécu" in sent, "masked, and shown so"
    for form in (NIR, secret):
        assert form not in sent
        assert form.encode() not in kept

"""One's own mentoring profile: one form, then field by field; a break, the list of whom not to meet, deletion."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from core.errors import Missing, Refused
from core.i18n import Locale, shipped
from core.mentoring import EXCLUSIONS_LIMIT, Profile
from core.rights import Actor
from db.models import MentoringProfileRow
from tests.mentoring.profile_acts import PERSON, fill_in, own, panel, press, profile, register, service
from tests.peers.test_personal import erase, export
from tests.test_locales import messages
from tests.world import World, answer_to, custom_ids, said, texts

FIRST = ("profession", "status", "specialty", "region", "topics")


async def stored(world: World) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.execute(select(MentoringProfileRow)))


async def kept(world: World) -> Profile:
    """Camille's."""
    found = await profile(world, world.camille)
    assert found is not None
    return found


def flat(text: str) -> str:
    """With plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


async def test_one_form_is_enough(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "mentoring:profile" in custom_ids(panel(world))
        shown = await own(world, world.camille)
        assert "jamais ton nom" in texts(shown)
        assert "La modération ne voit aucun profil" in texts(shown)
        form = await world.camille.click(shown, custom_id="mentoring:role:mentee")
        assert form.modal is not None
        fields = [label["component"] for label in form.modal["components"]]
        assert tuple(field["custom_id"] for field in fields) == FIRST, "the names of interface.md"
        assert "jamais ton nom" in form.modal["components"][0]["description"]
        assert await stored(world) == [], "nothing is kept before it is sent"
        await world.camille.submit_modal(form, PERSON)
        assert "Ton profil est prêt" in texts(shown)
        assert "Ille-et-Vilaine (35), Bretagne" in texts(shown)
        assert "Médecine générale" in texts(shown)
        today = service(world).today()
        assert await kept(world) == Profile(
            mentee=True,
            profession="doctor",
            status="locum",
            specialty="general-practice",
            region="bretagne",
            department="35",
            topics=("settling", "paperwork"),
            waiting_since=today,
        )
        await world.restart()
        await world.live(30)
        again = await fill_in(
            world.camille, await own(world, world.camille), "mentoring:describe", **PERSON | {"status": ["employed"]}
        )
        assert "Salarié" in texts(again)
        assert await kept(world) == replace(await kept(world), status="employed", waiting_since=today), "still waiting"
        for specialty in ("", "MG"):
            await fill_in(world.camille, again, "mentoring:describe", **PERSON | {"specialty": specialty})
        assert (await kept(world)).waiting_since == today, "a slip costs nobody their turn"
        async with world.bot.db.read() as session:
            (row,) = await session.execute(select(MentoringProfileRow))
        assert b"paperwork" not in row.sealed_content


async def test_what_is_not_understood_is_asked_and_nothing_else_is_lost(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await register(world, world.camille, specialty="gynéco", region="Rennes")
        assert "Il manque ta spécialité" in texts(shown)
        assert "« gynéco »" in flat(texts(shown))
        assert "« Rennes »" in flat(texts(shown))
        before = await kept(world)
        assert (before.status, before.topics) == ("locum", ("settling", "paperwork"))
        assert before.waiting_since is None, "there is not enough yet to propose anybody by"
        picks = [each for each in custom_ids(shown) if each.startswith("mentoring:pick:specialty:")]
        assert picks == ["mentoring:pick:specialty:medical-gynaecology", "mentoring:pick:specialty:obstetrics"]
        await world.restart()
        await press(world.camille, shown, picks[1])
        assert "Ton profil est prêt" in texts(shown)
        after = await kept(world)
        assert (after.specialty, after.waiting_since) == ("obstetrics", service(world).today())
        shown = await fill_in(world.camille, shown, "mentoring:describe", **PERSON | {"specialty": "zzz", "region": ""})
        assert "je n’ai pas reconnu « zzz »" in flat(texts(shown))
        assert "/mentorat profil" in texts(shown)
        unchanged = await kept(world)
        assert (unchanged.specialty, unchanged.region, unchanged.department) == ("obstetrics", "", "")
        await world.camille.click(shown, custom_id="mentoring:describe")
        shown = answer_to(
            await world.camille.slash(world.start, "mentorat profil", specialite="psy", region="Belgique")
        )
        assert "Psychiatrie" in texts(shown)
        assert "Belgique" in texts(shown)
        for option, typed, code in (("specialite", "anesthe", "anaesthesia"), ("region", "finist", "29")):
            choices = await world.camille.autocomplete(world.start, "mentorat profil", option, typed)
            assert [choice["value"] for choice in choices] == [code]
        shown = answer_to(await world.camille.slash(world.start, "mentorat profil", region="29"))
        assert "Finistère (29), Bretagne" in texts(shown)
        assert "Psychiatrie" in texts(shown), "one option changes one field"
        other = await register(world, world.emma, profession=["midwife"], specialty="maïeutique")
        assert "maïeutique" in texts(other)
        assert not [each for each in custom_ids(other) if "mentoring:pick" in each], "no surgery is offered to midwives"


async def test_every_field_has_its_short_form(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await register(world, world.camille)
        await fill_in(
            world.camille,
            shown,
            "mentoring:when",
            languages=["fr", "nl"],
            availability=["weekend"],
            remote=["no"],
            practice=["group"],
        )
        for word in ("français, néerlandais", "le week-end", "Cabinet de groupe"):
            assert word in texts(shown)
        assert "à distance" not in texts(shown)
        words = {"wishes": "Parler d’installation avec Mme Marie Durand", "workplace": "CHU de Rennes"}
        await fill_in(world.camille, shown, "mentoring:words", **words)
        assert "J’ai masqué" in texts(shown)
        assert "Durand" not in texts(shown), "a mentor reads it who must not learn names"
        assert "CHU de Rennes" in texts(shown)
        await press(world.camille, shown, "mentoring:take:mentor:on")
        assert "Tu es mentor : une personne à la fois." in flat(texts(shown)), "a mentee can become a mentor"
        await fill_in(world.camille, shown, "mentoring:offer", capacity=["3"], once=["yes"])
        assert "3 personnes à la fois, et aussi pour vingt minutes." in flat(texts(shown))
        await press(world.camille, shown, "mentoring:take:mentee:off")
        assert "Souhaits" not in texts(shown), "they are a mentee's"
        await fill_in(world.camille, shown, "mentoring:words", workplace="")
        found = await kept(world)
        assert found.wishes.startswith("Parler d’installation"), "what the form did not show stays"
        assert (found.mentee, found.mentor, found.capacity, found.once) == (False, True, 3, True)
        assert (found.languages, found.practice, found.remote, found.workplace) == (("fr", "nl"), "group", False, "")
        assert found.waiting_since is None
        await fill_in(world.camille, shown, "mentoring:offer", capacity=["0"], once=["no"])
        assert "seulement pour vingt minutes" in texts(shown)
        assert (await kept(world)).once
        await press(world.camille, shown, "mentoring:take:mentor:off")
        assert "Tu ne prends pas part" in texts(shown)
        assert not (await kept(world)).once


async def test_a_break_ends_by_itself(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "pas encore de profil" in said(await world.camille.slash(world.start, "mentorat pause", duree=7))
        shown = await register(world, world.camille)
        today = service(world).today()
        form = await world.camille.slash(world.start, "mentorat pause")
        assert form.modal is not None
        assert "Fin automatique" in form.modal["components"][0]["description"]
        shown = answer_to(await world.camille.submit_modal(form, {"days": ["7"], "until": ""}))
        assert "En pause jusqu’au" in texts(shown)
        assert "Tes binômes continuent" in texts(shown)
        found = await kept(world)
        assert found.paused_until == today + timedelta(days=7)
        assert found.paused(today + timedelta(days=6))
        assert not found.paused(today + timedelta(days=7))
        await world.live(7 * 24)
        assert "En pause" not in texts(await own(world, world.camille))
        until = service(world).today() + timedelta(days=20)
        typed = f"{until:%d/%m}"
        shown = answer_to(await world.camille.slash(world.start, "mentorat pause", duree=7, date=typed))
        assert (await kept(world)).paused_until == until, "the day goes before the duration"
        await fill_in(world.camille, shown, "mentoring:away", days=["0"], until="")
        assert "En pause" not in texts(shown)
        assert (await kept(world)).paused_until is None
        for wrong in ("01/01/2020", "bientôt", "15/12/2099"):
            answer = said(await world.camille.slash(world.start, "mentorat pause", date=wrong))
            assert "Je n’ai pas trouvé de jour" in answer, wrong
        form = await world.camille.click(shown, custom_id="mentoring:away")
        assert "lundi de Pâques" in said(await world.camille.submit_modal(form, {"until": "lundi de Pâques"})), (
            "given back"
        )
        assert (await kept(world)).paused_until is None


async def test_nobody_learns_who_excluded_whom(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await register(world, world.denis, "mentor")
        sent = len(world.env.http_requests)
        one, other = [
            answer_to(await world.camille.slash(world.start, "mentorat exclure", membre=member))
            for member in (world.denis, world.emma)
        ]
        assert texts(one).replace(str(world.denis.id), "").startswith(texts(other)[:200])
        asked = [request for request in world.env.http_requests[sent:] if request.method != "GET"]
        assert all("interactions" in each.path or "webhooks" in each.path for each in asked), "nobody is told"
        assert f"<@{world.denis.id}>" in texts(other)
        assert not any(str(world.denis.id) in each for each in custom_ids(other))
        assert (await kept(world)).excluded == (world.denis.id, world.emma.id)
        shown = answer_to(await world.camille.slash(world.start, "mentorat exclure"))
        await fill_in(world.camille, shown, "mentoring:readmit", members=[str(world.denis.id)])
        assert f"<@{world.denis.id}>" not in texts(shown)
        assert (await kept(world)).excluded == (world.emma.id,)
        assert "toi-même" in said(await world.camille.slash(world.start, "mentorat exclure", membre=world.camille))
        camille = world.actor(world.camille)
        for number in range(EXCLUSIONS_LIMIT - 2):
            await service(world).exclude(camille, 10**17 + number)
        last = await asyncio.gather(
            *(service(world).exclude(camille, 10**18 + number) for number in range(4)), return_exceptions=True
        )
        assert sum(isinstance(each, Refused) for each in last) == 3, "one place was left"
        assert len((await kept(world)).excluded) == EXCLUSIONS_LIMIT
        lengths = {len(row.sealed_content) for row in await stored(world)}
        assert len(lengths) == 1, "a row tells nothing of it"
        assert "Ta liste est pleine" in said(
            await world.camille.slash(world.start, "mentorat exclure", membre=world.denis)
        )
        shown = await own(world, world.camille)
        assert "mentoring:role:mentee" in custom_ids(shown), "who only excludes somebody has no profile yet"
        shown = answer_to(await world.camille.slash(world.start, "mentorat exclure"))
        await fill_in(world.camille, shown, "mentoring:readmit", members=[str(10**17)])
        assert len((await kept(world)).excluded) == EXCLUSIONS_LIMIT - 1, "also who is not on the server"


def wears(world: World) -> bool:
    """Whether Camille has the role."""
    found = world.cached.get_member(world.camille.id)
    assert found is not None
    return any(role.id == world.role("Mentor").id for role in found.roles)


async def test_the_badge_is_worn_by_choice_and_goes_with_the_role(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await register(world, world.camille, "mentor")
        assert not wears(world), "it is a choice"
        await press(world.camille, shown, "mentoring:badge:on")
        assert "tout le serveur le voit" in texts(shown)
        assert wears(world)
        await press(world.camille, shown, "mentoring:badge:off")
        assert not wears(world)
        for end in ("mentoring:take:mentor:off", "mentoring:remove"):
            if "mentoring:take:mentor:on" in custom_ids(shown):
                await press(world.camille, shown, "mentoring:take:mentor:on")
                assert not wears(world), "nor does it come back unasked"
            await press(world.camille, shown, "mentoring:badge:on")
            assert wears(world)
            await press(world.camille, shown, end)
            if end == "mentoring:remove":
                assert "Supprimer ton profil" in texts(shown)
                assert wears(world), "it is asked first"
                await press(world.camille, shown, "mentoring:remove:yes")
                assert "est supprimé" in texts(shown)
            assert not wears(world), end
        assert await profile(world, world.camille) is None
        await press(world.camille, shown, "mentoring:profile")
        assert "que veux-tu faire" in texts(shown)


async def test_without_the_right_the_badge_waits_and_says_for_what(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await register(world, world.camille, "mentor")
        ext.invite(world.guild, PERMISSIONS & ~discord.Permissions(manage_roles=True))
        await world.env.settle()
        await press(world.camille, shown, "mentoring:badge:on")
        assert "« Gérer les rôles »" in flat(texts(shown))
        assert "au-dessus" in texts(shown)
        assert not wears(world)
        assert "le badge de mentor" in said(await world.owner.slash(world.start, "diagnostic"))
        ext.invite(world.guild, PERMISSIONS)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(1)
        assert wears(world)
        world.env.backend.delete_role(world.guild.id, world.role("Mentor").id)
        await world.env.settle()
        await press(world.camille, shown, "mentoring:badge:off")
        assert "Tu ne portes pas" in texts(shown), "nothing to take"
        await press(world.camille, shown, "mentoring:badge:on")
        assert "/installer" in texts(shown)


async def test_a_profile_is_taken_along_in_words_and_erased_with_its_badge(database_url: str) -> None:
    async with World.open(database_url) as world:
        shown = await register(world, world.camille, "both")
        await fill_in(world.camille, shown, "mentoring:words", wishes="Cabinet Zygomatique", workplace="CHU de Rennes")
        await press(world.camille, shown, "mentoring:badge:on")
        await service(world).exclude(world.actor(world.camille), world.denis.id)
        (exported,) = (await export(world, world.camille))["profils de mentorat"]
        assert exported["spécialité"] == "Médecine générale"
        assert exported["sujets"] == ["s’installer", "paperasse"]
        assert exported["mes souhaits"] == "Cabinet Zygomatique"
        assert exported["comptes que je ne veux pas rencontrer"] == [str(world.denis.id)]
        plain = str(exported)
        assert not any(code in plain for code in ("doctor", "general-practice", "settling", "bretagne", "locum"))
        assert (await export(world, world.denis))["profils de mentorat"] == [], "not who excluded them"
        await erase(world, world.camille)
        assert await stored(world) == []
        assert not wears(world)


async def test_it_is_for_the_verified_on_their_server(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for command in ("profil", "pause", "exclure"):
            assert "soignants vérifiés" in said(await world.newcomer.slash(world.start, f"mentorat {command}"))
        english = answer_to(await world.emma.slash(world.start, "mentorat profil"))
        assert "never your name" in texts(english)
        shown = await register(world, world.camille)
        await press(world.camille, shown, "mentoring:remove")
        await press(world.camille, shown, "mentoring:remove:yes")
        assert await profile(world, world.camille) is None
        nobody = Actor(world.guild.id, world.denis.id)
        for late in (service(world).wear(nobody, True), service(world).confide(nobody, "Bonjour", "")):
            with pytest.raises(Missing):
                await late
        assert await stored(world) == []
        await register(world, world.camille)
        with pytest.raises(Refused):
            await service(world).wear(world.actor(world.camille), True)
        with pytest.raises(Missing):
            await service(world).describe(world.actor(world.camille), topics=("settling", "magic"))


def test_forms_have_room_for_their_texts() -> None:
    """Discord takes 45 characters of a label or title, 100 of what explains one, or of a choice."""
    translator = shipped()
    for locale in Locale:
        for key in (key for key in messages(locale) if key.startswith("profile-form-")):
            long = key.endswith(("-hint", "-sees", "-yes", "-no", "-places"))
            assert len(translator.text(locale, key, count=5)) <= (100 if long else 45), (locale, key)


async def test_two_forms_at_once_lose_neither(database_url: str) -> None:
    async with World.open(database_url) as world:
        await register(world, world.camille, "both")
        camille = world.actor(world.camille)
        await asyncio.gather(
            service(world).confide(camille, "Une visite", "CHU"),
            service(world).offer(camille, 4, True),
            service(world).describe(camille, practice="clinic"),
            service(world).exclude(camille, world.denis.id),
        )
        found = await kept(world)
        assert (found.wishes, found.capacity, found.practice) == ("Une visite", 4, "clinic")
        assert found.excluded == (world.denis.id,)

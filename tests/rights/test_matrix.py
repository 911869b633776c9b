"""Every role uses every command, menu and button, on the server and in private: what matrix.txt says, no more."""

import logging

import pytest
from simcord import MemberActor

from core.rights import Audience
from tests.rights.house import ROLES, Answer, House
from tests.rights.keeping import changes, kept
from tests.rights.matrix import PRIVATE, matrix

EITHER_END = frozenset({"newcomer", "administrator"})
"""Who tries in private what works on the server alone: it is refused there whoever asks."""


def test_the_matrix_has_a_line_for_every_role() -> None:
    assert matrix().roles == tuple(ROLES)


@pytest.mark.parametrize("private", [False, True], ids=["on the server", "in private"])
async def test_each_role_may_do_what_the_matrix_says(
    sqlite_url: str, caplog: pytest.LogCaptureFixture, private: bool
) -> None:
    """Who may not is told so, and nothing has changed, in the database or on Discord; nobody meets a fault."""
    async with House.open_all(sqlite_url) as house:
        forms: set[str] = set()
        for role, who in house.people.items():
            if role == "former" and not private:
                continue
            things = house.things if not private or role in EITHER_END else [*filter(in_private, house.things)]
            may = {thing: matrix().may(role, thing, private=private) for thing in things}
            await house.scrap(who, private)
            before = kept(house)
            allowed = {thing: not (await tried(house, who, thing, private)).refused for thing in may if not may[thing]}
            after = kept(house)
            assert before == after, changes(before, after)
            opened = set()
            for thing in (thing for thing in may if may[thing]):
                answer = await tried(house, who, thing, private)
                allowed[thing] = not answer.refused
                opened |= {thing} if answer.form else set()
            assert allowed == may, {thing: yes for thing, yes in allowed.items() if yes != may[thing]}
            await roles_lost(house, who, opened - forms, private)
            forms |= opened
    assert forms
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


def in_private(thing: str) -> bool:
    return PRIVATE in matrix().rows[thing].marks


async def tried(house: House, who: MemberActor, thing: str, private: bool) -> Answer:
    """What somebody is answered who uses a thing. What it is about does not exist: only the right to ask is tried."""
    answer = await house.use(who, thing, *about(house, private), private=private)
    assert answer.kind, thing
    await house.close_forms()
    return answer


def about(house: House, private: bool) -> tuple[str, ...]:
    """Ids of nothing; a button in a private message names the server last."""
    return ("9", str(house.guild.id)) if private else ("9",)


async def roles_lost(house: House, who: MemberActor, things: set[str], private: bool) -> None:
    """Who loses their roles while forms lie open before them is refused as these come back, and nothing has changed."""
    forms = {thing: await house.use(who, thing, *about(house, private), private=private) for thing in sorted(things)}
    await house.strip(who)
    before = kept(house)
    for thing, form in forms.items():
        if not matrix().may("newcomer", thing, private=private):
            assert (await house.send_form(who, form, private=private)).refused, thing
    after = kept(house)
    assert before == after, changes(before, after)
    await house.close_forms()


async def test_what_is_declared_is_in_the_matrix_and_shown_as_it_says(sqlite_url: str) -> None:
    async with House.open_all(sqlite_url) as house:
        assert sorted(matrix().rows) == house.things
        rights = {thing: house.bot.right(thing) for thing in house.things}
        own = {thing for thing, right in rights.items() if right and right.audience is Audience.AUTHOR}
        assert {thing for thing, row in matrix().rows.items() if row.who == "own"} == own
        every_role_of_the_bots_is_worn(house)
        for role, who in house.people.items():
            if role != "former":
                shown_by_discord(house, role, who)
                await suggested(house, role, who)


def every_role_of_the_bots_is_worn(house: House) -> None:
    declared = {spec.purpose for feature in house.bot.features for spec in feature.blueprint.roles}
    bound = {purpose: house.bot.directory.bound(house.guild.id, f"role:{purpose}") for purpose in declared}
    worn = {house.role(name).id for names in ROLES.values() for name in names}
    assert {purpose for purpose, role_id in bound.items() if role_id not in worn} == set()


def shown_by_discord(house: House, role: str, who: MemberActor) -> None:
    """Discord offers whatever somebody may use, and no command of which all is for moderators to anybody else."""
    shown = set(who.available_commands(house.start))
    may = {name for name in house.commands if matrix().may(role, name, private=False)}
    assert may <= shown, (role, may - shown)
    for top in {name.split()[0] for name in shown} - {name.split()[0] for name in may}:
        others = {matrix().rows[name].who for name in house.commands if name.split()[0] == top}
        assert not others <= {"moderators", "managers"}, (role, top)


async def suggested(house: House, role: str, who: MemberActor) -> None:
    """Who may not use a command is suggested nothing as they type."""
    tried = 0
    for name, (_, way) in house.commands.items():
        for option in (option for option in way[-1].get("options", ()) if option.get("autocomplete")):
            shown = await house.suggestions(who, name, option)
            assert shown is not None, (name, role)
            assert bool(shown) is matrix().may(role, name, private=False), (name, role)
            tried += 1
    assert tried

"""What the documents say is there: files, commands, settings, permissions, messages."""

import fnmatch
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from configparser import RawConfigParser
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, TextElement

from bot import LINGER, MISCONFIGURED, arguments
from cogs.frame.client import DRAIN, PERMISSIONS
from cogs.server.remedies import permissions
from cogs.ui import Tree
from core.i18n import FOLDER, Locale, shipped
from core.settings import Settings
from tests.world import World

ROOT = Path(__file__).parent.parent
ROOMS = (
    "", "db", "db/queries", "cogs/questions", "cogs/questions/search", "cogs/support", "cogs/mentoring", "cogs/privacy",
    "locales/fr",
)  # fmt: skip
"""Where a file that a page names without its room may stand."""
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
GUIDES = {Locale.FR: ROOT / "docs/installation.md", Locale.EN: ROOT / "docs/installation.en.md"}
INSTALLED = "/opt/confrere/"
"""Where the guide and the unit put the repository."""
UNTOLD = re.compile(r"operator-(help-.*|ready|rotated|catalogue-fine|database-(fine|new|older)|no-(token|key))")
"""Messages that tell no operator to mend something before the bot runs."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def blocks(text: str) -> list[str]:
    """What stands in code, inline or in blocks."""
    fenced = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    return fenced + re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def anchors(path: Path) -> set[str]:
    """The headings of a document, as links name them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@documents
def test_every_link_leads_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", document.read_text()):
        path, _, anchor = link.partition("#")
        target = (document.parent / path) if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@documents
def test_every_file_that_is_named_is_there(document: Path) -> None:
    for code in blocks(document.read_text()):
        for path in re.findall(rf"{INSTALLED}([\w./-]+)", code):
            assert path.startswith(".venv") or (ROOT / path).exists(), path
        if re.fullmatch(r"(?!/)[\w.-]+(/[\w.-]*)+|[\w.-]+\.(py|toml|env|json|ftl)", code) and code != "config.env":
            assert any((ROOT / room / code).exists() for room in ROOMS), code


@documents
def test_every_option_and_setting_that_is_named_is_one(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(["--help"], shipped(), Locale.FR)
    known = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    for code in blocks(document.read_text()):
        for line in re.findall(r"(?:bot\.py|confrere) (--[\w-]+)$", code, re.MULTILINE):
            assert line in known, line
        for name in re.findall(r"\b([A-Z]+(?:_[A-Z]+)+)(?==|$)", code):
            assert name in Settings.names() | {"DISCORD_OPENAPI"} or name.startswith("SQLITE_"), name


@documents
async def test_every_command_that_is_named_exists(document: Path, sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        assert isinstance(world.bot.tree, Tree)
        payload = world.bot.tree.payload()
        known = {name for command in payload for english in (False, True) for name in called(command, english=english)}
    for code in blocks(document.read_text()):
        if re.fullmatch(r"/[\w-]+( [\w-]+)?", code):
            assert code[1:] in known, code


def called(command: Mapping[str, Any], *, english: bool) -> Iterator[str]:
    """A command's name, and those of what is in it, as members type them in a language."""
    name = command["name_localizations"]["en-GB"] if english else command["name"]
    yield name
    for part in command.get("options", ()):
        if part["type"] in (1, 2):
            yield from (f"{name} {inner}" for inner in called(part, english=english))


def test_every_permission_is_explained() -> None:
    guide, translator = GUIDES[Locale.FR].read_text(), shipped()
    table = guide[guide.index("| droit |") :].partition("\n\n")[0]
    names = {translator.say(Locale.FR, text) for text in permissions([name for name, asked in PERMISSIONS if asked])}
    assert {part.strip() for line in table.splitlines()[2:] for part in line.split("|")[1].split(",")} == names


def first_words(pattern: Pattern) -> list[str]:
    """The words of a message up to what varies or to the end of its first sentence, then those between."""
    parts = [element.value for element in pattern.elements if isinstance(element, TextElement)]
    return [re.split(r"[.(:,;]|\u00a0:| et ", part)[0].strip() for part in parts[:2]]


@pytest.mark.parametrize("locale", Locale)
def test_every_message_that_bars_the_start_is_in_the_table(locale: Locale) -> None:
    guide = GUIDES[locale].read_text()
    rows = [line.split("|")[1] for line in guide.splitlines() if line.startswith("|")]
    resource = FluentParser().parse((FOLDER / locale / "operator.ftl").read_text())
    for message in resource.body:
        if not isinstance(message, Message) or not message.id.name.startswith("operator-") or message.value is None:
            continue
        if not UNTOLD.fullmatch(message.id.name):
            words = [part for part in first_words(message.value) if part]
            assert any(words[0] in row or (len(words) > 1 and words[1] in row) for row in rows), message.id.name


def test_the_guide_shows_what_a_check_says() -> None:
    guide = GUIDES[Locale.FR].read_text()
    for key in ("operator-catalogue-fine", "operator-database-new"):
        said = shipped().text(Locale.FR, key, sheets="…").replace("\u202f", " ").replace("\u00a0", " ")
        assert said in guide, key


def test_continuous_integration_runs_the_readmes_own_command() -> None:
    command = "pip install -e '.[test]' && pytest"
    assert command in blocks((ROOT / "README.md").read_text())[1].splitlines()
    assert command in (ROOT / ".ci/run").read_text().splitlines()


# How it is supervised


def unit() -> RawConfigParser:
    parser = RawConfigParser(strict=True, delimiters=("=",), comment_prefixes=("#",))
    parser.read(ROOT / "docs/confrere.service")
    return parser


def test_the_unit_names_what_is_there_and_starts_again_as_the_exit_codes_ask() -> None:
    service = unit()["Service"]
    python, script = service["ExecStart"].split()
    assert python == f"{INSTALLED}.venv/bin/python"
    assert (ROOT / script.removeprefix(INSTALLED)).is_file()
    assert (ROOT / unit()["Unit"]["Documentation"].removeprefix(f"file:{INSTALLED}")).is_file()
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert service["Restart"] == "on-failure"
    assert int(service["RestartPreventExitStatus"]) == MISCONFIGURED
    assert int(service["RestartSec"].removesuffix("s")) >= 10
    assert int(service["TimeoutStopSec"].removesuffix("s")) > 2 * DRAIN + LINGER
    assert service["KillSignal"] == "SIGTERM"


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not here to read the unit")
    for script in (".venv/bin/python", "bot.py", "docs/installation.md"):
        (tmp_path / script).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / script).touch(mode=0o755)
    copy = tmp_path / "confrere.service"
    copy.write_text((ROOT / "docs/confrere.service").read_text().replace(INSTALLED, f"{tmp_path}/"))
    found = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False)
    ours = [line for line in found.stderr.splitlines() if "confrere" in line]
    assert (found.returncode, ours) == (0, [])


def instructions() -> Iterator[tuple[str, str]]:
    text = re.sub(r"\\\n", " ", (ROOT / "docs/Dockerfile").read_text())
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(" ")
            yield name, rest.strip()


def test_the_image_is_made_of_what_is_there_and_runs_as_nobody_special() -> None:
    made = list(instructions())
    last = dict(made)
    version = re.fullmatch(r"python:(\d+)\.(\d+)-slim", last["FROM"])
    least = re.fullmatch(r">=(\d+)\.(\d+)", PROJECT["requires-python"])
    assert version
    assert least
    assert tuple(map(int, version.groups())) >= tuple(map(int, least.groups()))
    assert last["STOPSIGNAL"] == "SIGTERM"
    assert last["USER"] not in ("root", "0")
    assert [name for name, _ in made].index("USER") < [name for name, _ in made].index("ENTRYPOINT")
    assert last["WORKDIR"] == last["VOLUME"]
    (script,) = re.findall(rf'"{INSTALLED}([^"]+)"', last["ENTRYPOINT"])
    assert (ROOT / script).is_file()
    for extra in re.findall(r"'\.\[(\w+)\]'", last["RUN"]):
        assert extra in PROJECT["optional-dependencies"]


def ignored(path: str) -> bool:
    """Whether the image leaves a path out, by its last pattern that fits; as Docker reads the file, in short."""
    found = False
    for line in (ROOT / "docs/Dockerfile.dockerignore").read_text().splitlines():
        pattern = line.removeprefix("!").removeprefix("**/")
        if line and not line.startswith("#") and fnmatch.fnmatch(path, pattern):
            found = not line.startswith("!")
    return found


def test_the_image_holds_what_the_bot_needs_and_no_secret() -> None:
    needed = ["bot.py", "core", "db", "cogs", "content", "locales", "pyproject.toml", "config.example.env"]
    for path in [*needed, PROJECT["readme"], *PROJECT["license-files"]]:
        assert (ROOT / path).exists(), path
        assert not ignored(path), path
    for path in ("config.env", "confrere.db", "confrere.db-wal", "copie.db", ".git", ".venv", "other.env"):
        assert ignored(path), path


def test_the_command_of_the_guide_runs_the_bot_where_the_unit_does() -> None:
    script, service = (ROOT / "docs/confrere.sh").read_text(), unit()["Service"]
    assert f"cd {service['WorkingDirectory']} " in script
    assert f"runuser -u {service['User']} -- {service['ExecStart']} " in script

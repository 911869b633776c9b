"""Settings: each with its example, all problems at once, nothing read that was not asked for."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot import create_bot, main
from core.errors import Message
from core.i18n import Locale
from core.settings import DAYS_AT_MOST, PATIENCE_AT_MOST, SHARDS_AT_MOST, WEEKS_AT_MOST, Settings, SettingsError
from core.vault import new_key
from tests.cli.process import ROOT, run, told

EXAMPLE = ROOT / "config.example.env"
SECRETS = {"DISCORD_TOKEN": "token", "SECRET_KEYS": new_key()}
WRONG = {
    "DISCORD_TOKEN": ["to\nken", "tok\u200ben", "tok\xa0en"],
    "SECRET_KEYS": ["key", ",", f"{'k' * 43}=,key", f"{'k' * 43}=;{'y' * 43}="],
    "DATABASE_URL": [
        "confrere.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://host/name",
        "postgresql://host",
        "postgresql://host:port/name",
        "postgresql://[host/name",
    ],
    "DEFAULT_LOCALE": ["de", "fr-FR"],
    "TIMEZONE": ["Paris", "Europe", "/etc/localtime", "../etc"],
    "SHARD_COUNT": ["0", "-1", "two", "1.5", "9" * 30],
    "SHARD_IDS": ["1", "-1", "a", "0,,1"],
    "LOG_LEVEL": ["LOUD", "10"],
    "LOG_FORMAT": ["xml"],
    "STORAGE_PATIENCE_SECONDS": ["0", "long", "1e9", "9" * 400],
    "RETENTION_DRAFTS_DAYS": ["0", "never", "9" * 9, "9" * 400],
    "RETENTION_REPORTS_DAYS": ["0", "a year"],
    "RETENTION_AUDIT_DAYS": ["0", "-7", "9" * 9],
    "RETENTION_IMAGES_DAYS": ["0", "-7", "9" * 9],
    "RETENTION_CHECKINS_WEEKS": ["0", "-7", "9" * 9],
    "RETENTION_SUPPORT_DAYS": ["0", "a month"],
    "RETENTION_MENTORING_DAYS": ["0", "a year"],
    "RETENTION_DEPARTURES_DAYS": ["0", "a month"],
    "RETENTION_VETTING_DAYS": ["0", "a year"],
}


def problems(**mapping: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        Settings.load({**SECRETS, **mapping})
    return [told(problem.key, name=str(problem.args["name"])) for problem in caught.value.problems]


def test_the_example_holds_every_setting_with_its_default_and_nothing_else() -> None:
    example = dotenv_values(EXAMPLE)
    assert set(example) == Settings.names()
    assert Settings.load({**{name: value or "" for name, value in example.items()}, **SECRETS}) == Settings.load(
        SECRETS
    )
    assert len(Settings.names()) == len(fields(Settings))
    given = {name for name, value in example.items() if value}
    assert given == Settings.names() - {*SECRETS, "SHARD_IDS"}  # these have none, or follow another


def test_the_example_explains_each() -> None:
    paragraphs = EXAMPLE.read_text().split("\n\n")
    for paragraph in paragraphs[1:]:
        assert paragraph.startswith("# "), paragraph


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in WRONG.items() for text in texts])
def test_a_wrong_value_is_told_in_words(name: str, text: str) -> None:
    (said,) = problems(**{name: text})
    assert said.startswith(f"{name} ")
    assert "setting-" not in said


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("SHARD_COUNT", SHARDS_AT_MOST),
        ("STORAGE_PATIENCE_SECONDS", PATIENCE_AT_MOST),
        ("RETENTION_DRAFTS_DAYS", DAYS_AT_MOST),
        ("RETENTION_REPORTS_DAYS", DAYS_AT_MOST),
        ("RETENTION_AUDIT_DAYS", DAYS_AT_MOST),
        ("RETENTION_IMAGES_DAYS", DAYS_AT_MOST),
        ("RETENTION_CHECKINS_WEEKS", WEEKS_AT_MOST),
        ("RETENTION_SUPPORT_DAYS", DAYS_AT_MOST),
        ("RETENTION_MENTORING_DAYS", DAYS_AT_MOST),
        ("RETENTION_DEPARTURES_DAYS", DAYS_AT_MOST),
        ("RETENTION_VETTING_DAYS", DAYS_AT_MOST),
    ],
)
def test_the_bounds_that_are_told_are_those_that_hold(name: str, most: int) -> None:
    Settings.load({**SECRETS, name: str(most)})
    (said,) = problems(**{name: str(most + 1)})
    assert re.sub(r"\D", "", said) == f"1{most}"


def test_what_is_missing_or_wrong_is_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.load({name: texts[0] for name, texts in WRONG.items() if name not in SECRETS})
    names = [problem.args["name"] for problem in caught.value.problems]
    assert sorted(map(str, names)) == sorted(Settings.names() - {"SECRET_KEYS", "DISCORD_TOKEN"} | SECRETS.keys())
    assert Message("setting-missing", {"name": "DISCORD_TOKEN"}) in caught.value.problems


def test_values_are_read_as_people_write_them() -> None:
    keys = new_key(), new_key()
    settings = Settings.load(
        {
            "DISCORD_TOKEN": " anything at all ",
            "SECRET_KEYS": f" {keys[0]} , {keys[1]},",
            "DATABASE_URL": "postgres://user:p%40ss@host:5432/name?sslmode=require",
            "SHARD_COUNT": "4",
            "SHARD_IDS": "3, 1",
            "LOG_LEVEL": "debug",
            "LOG_FORMAT": "JSON",
            "RETENTION_DRAFTS_DAYS": "3",
            "TIMEZONE": "",
            "DEFAULT_LOCALE": "en",
        }
    )
    assert settings.discord_token == "anything at all"
    assert settings.secret_keys == keys
    assert settings.database_url == "postgresql+asyncpg://user:p%40ss@host:5432/name?ssl=require"
    assert (settings.shard_ids, settings.shard_count) == ((1, 3), 4)
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")
    assert settings.draft_retention == timedelta(days=3)
    assert settings.timezone.key == "Europe/Paris"
    assert settings.default_locale is Locale.EN
    for secret in (*keys, "anything", "p%40ss"):
        assert secret not in repr(settings)


async def test_a_bot_is_made_without_looking_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, texts in WRONG.items():
        monkeypatch.setenv(name, texts[0].replace("\n", ""))
    tasks = asyncio.all_tasks()
    bot = create_bot(Settings.load(SECRETS))
    assert bot.settings == Settings.load(SECRETS)
    assert asyncio.all_tasks() == tasks
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="no secret key"):
        create_bot(Settings.load({}, offline=True))


async def test_every_problem_is_told_at_once_without_a_traceback(tmp_path: Path) -> None:
    wrong = {name: texts[0] for name, texts in WRONG.items() if name not in SECRETS}
    code, bot = await run(tmp_path, env=wrong)
    assert code == 2
    assert bot.err[0] == told("operator-settings")
    assert sorted(line.split()[0] for line in bot.err[1:]) == sorted(WRONG)
    assert bot.out == []
    assert list(tmp_path.iterdir()) == []


Call = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """The command line in this process: exit code, lines said, lines complained. It ends before it logs anything."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.names():
        monkeypatch.delenv(name, raising=False)

    def called(*arguments: str, **env: str) -> tuple[int, list[str], list[str]]:
        with monkeypatch.context() as patch:
            for name, value in env.items():
                patch.setenv(name, value)
            code = main(list(arguments))
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return called


def test_a_check_asks_for_neither_token_nor_keys(call: Call) -> None:
    code, _, complaints = call("--check", **{name: texts[0] for name, texts in WRONG.items() if name not in SECRETS})
    assert complaints[0] == told("operator-settings")
    assert len(complaints) == 1 + len(WRONG) - len(SECRETS)
    assert code == 1


def test_the_copied_example_lacks_only_the_two_secrets(tmp_path: Path, call: Call) -> None:
    (tmp_path / "config.env").write_bytes(EXAMPLE.read_bytes())
    missing = [told("setting-missing", name=name) for name in ("DISCORD_TOKEN", "SECRET_KEYS")]
    assert call() == (2, [], [told("operator-settings"), *missing])
    code, _, complaints = call("--rotate-keys", DEFAULT_LOCALE="en")
    assert complaints[0] == "The configuration must be completed or corrected (see config.example.env):"
    assert code == 2


def test_the_file_is_read_as_it_stands_and_the_environment_wins(tmp_path: Path, call: Call) -> None:
    content = "# Réglages\nLOG_FORMAT=xml\nTIMEZONE=Paris\nRETENTION_DRAFT_DAYS=3\nce n'est rien\n"
    (tmp_path / "config.env").write_text(content, encoding="utf-8-sig")
    remarks = [told("operator-config-line", file="config.env", line=line) for line in (4, 5)]
    problems = [told("operator-settings"), told("setting-log-format", name="LOG_FORMAT")]
    assert call("--check", TIMEZONE="Europe/Brussels") == (1, [], [*remarks, *problems])


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, call: Call) -> None:
    unreadable = [told("operator-settings"), told("operator-config-unreadable", file="config.env")]
    (tmp_path / "config.env").write_bytes("# Clé\nDISCORD_TOKEN=".encode("latin-1"))
    assert call() == (2, [], unreadable)
    assert call("--check") == (1, [], unreadable)
    (tmp_path / "config.env").unlink()
    (tmp_path / "config.env").mkdir()
    assert call(**SECRETS) == (2, [], unreadable)


def test_a_new_key_is_printed_alone_and_fits_the_setting(tmp_path: Path, call: Call) -> None:
    keys = set()
    for _ in range(2):
        code, (key,), complaints = call(
            "--new-key", **{name: texts[0] for name, texts in WRONG.items() if "\n" not in texts[0]}
        )
        assert (code, complaints) == (0, [])
        assert Settings.load({**SECRETS, "SECRET_KEYS": key}).secret_keys == (key,)
        keys.add(key)
    assert len(keys) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_help_speaks_the_operators_language(capsys: pytest.CaptureFixture[str], call: Call, locale: str) -> None:
    with pytest.raises(SystemExit) as ended:
        call("--help", DEFAULT_LOCALE=locale, COLUMNS="400")
    assert ended.value.code == 0
    words = {"fr": "affiche une nouvelle clé", "en": "prints a new key"}
    help_text = capsys.readouterr().out
    assert [spoken for spoken, line in words.items() if line in help_text] == [locale]

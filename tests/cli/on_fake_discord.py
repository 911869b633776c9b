"""Runs bot.py as it is, with discord.py sent to another address than Discord's: `python on_fake_discord.py [args]`."""

import os
import runpy
import sys
from pathlib import Path

import discord
import yarl
from discord.gateway import DiscordWebSocket

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    discord.http.Route.BASE = os.environ["FAKE_REST"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["FAKE_GATEWAY"])
    sys.path[0] = str(ROOT)
    runpy.run_path(str(ROOT / "bot.py"), run_name="__main__")

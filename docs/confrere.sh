#!/bin/sh
# Runs the bot's command line as the bot's user, in its folder: sudo confrere --check
cd /var/lib/confrere && exec runuser -u confrere -- /opt/confrere/.venv/bin/python /opt/confrere/bot.py "$@"

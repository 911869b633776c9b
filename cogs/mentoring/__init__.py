"""Mentor pairing. Until its commands are here it is not among `cogs.EXTENSIONS`: its rules stand alone."""

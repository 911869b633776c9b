"""From how many on something may be counted before others."""

AT_LEAST = 20
"""People, requests or pairs: what is told of fewer would tell about single ones."""

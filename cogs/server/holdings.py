"""The frame's tables without any member's data."""

from db.personal import Holding

HOLDINGS = (Holding(tables=("meta", "bindings", "jobs"), notice="notice-server"),)

"""What carries the features: the client, the jobs' runner, and what is known without asking the database."""

from cogs.frame.client import Confrere
from cogs.frame.directory import Directory
from cogs.frame.feature import Effect, Feature, LastWrite, Left, Restated
from cogs.frame.jobs import JobRunner

__all__ = ["Confrere", "Directory", "Effect", "Feature", "JobRunner", "LastWrite", "Left", "Restated"]

"""Run the named benchmarks, or all, and print each figure beside its baseline's."""

import argparse
import asyncio
import json
import logging
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from benchmarks import aggregate, guard, handlers, images, matching, reminders, retrieval, search, start, trend
from benchmarks.figures import Benchmark

BENCHMARKS: Mapping[str, Benchmark] = {
    "aggregate": aggregate.run,
    "guard": guard.run,
    "handlers": handlers.run,
    "images": images.run,
    "matching": matching.run,
    "reminders": reminders.run,
    "retrieval": retrieval.run,
    "search": search.run,
    "start": start.run,
    "trend": trend.run,
}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    options = parser.parse_args(argv)
    if unknown := set(options.names) - set(BENCHMARKS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(BENCHMARKS)}")
    logging.disable(logging.WARNING)
    found = {name: asyncio.run(BENCHMARKS[name]()) for name in options.names or BENCHMARKS}
    for name, figures in found.items():
        print(name)
        for figure in figures:
            print(f"  {figure}")
    if options.json:
        plain = {
            name: [asdict(figure) | {"ratio": figure.ratio} for figure in figures] for name, figures in found.items()
        }
        options.json.write_text(json.dumps(plain, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())

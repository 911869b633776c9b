"""Copies of the shipped catalogue, to seed faults into."""

import json
from pathlib import Path
from typing import Any

from core.catalogue import FILES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"

Content = dict[str, Any]


def shipped() -> Content:
    return {name: json.loads((CONTENT / name).read_text(encoding="utf-8")) for name in FILES}


def write(folder: Path, content: Content) -> Path:
    for name, value in content.items():
        (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder

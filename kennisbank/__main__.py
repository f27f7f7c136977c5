"""`python -m kennisbank`: write the JSON Schema of every content type, for editors."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kennisbank.kennisbank import MAP, TYPEN

SCHEMAS = MAP / "schema" / "json"


def schemas() -> dict[str, str]:
    """JSON Schema per content type, as stable text."""
    return {
        naam: json.dumps(model.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True)
        + "\n"
        for naam, model in TYPEN.items()
    }


def main(map_: Path = SCHEMAS) -> int:
    """Write all schemas to a folder."""
    map_.mkdir(parents=True, exist_ok=True)
    for naam, tekst in schemas().items():
        (map_ / f"{naam}.schema.json").write_text(tekst, encoding="utf-8")
    print(f"{len(TYPEN)} schema's in {map_}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The exported JSON Schemas are current, and every content field explains itself."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel

from kennisbank.__main__ import SCHEMAS, main, schemas
from kennisbank.kennisbank import TYPEN
from kennisbank.schema.instrument import GEZAG, Gezag


@pytest.mark.parametrize("naam", sorted(TYPEN))
def test_exported_schema_is_current(naam):
    """`python -m kennisbank` was run after the last change of a model."""
    assert (SCHEMAS / f"{naam}.schema.json").read_text(encoding="utf-8") == schemas()[naam]


def test_export_writes_every_type(tmp_path, capsys):
    """The command writes one file per content type."""
    assert main(tmp_path) == 0
    assert len(list(tmp_path.glob("*.schema.json"))) == len(TYPEN)
    assert str(len(TYPEN)) in capsys.readouterr().out


def velden(schema: dict) -> Iterator[tuple[str, dict]]:
    """Every property of every model in a JSON Schema."""
    for naam, deel in {"": schema, **schema.get("$defs", {})}.items():
        for veld, inhoud in deel.get("properties", {}).items():
            yield f"{naam}.{veld}", inhoud


@pytest.mark.parametrize(("naam", "model"), sorted(TYPEN.items()))
def test_every_field_has_a_description(naam: str, model: type[BaseModel]):
    """An editor shows the meaning of every field."""
    stil = [veld for veld, deel in velden(model.model_json_schema()) if not deel.get("description")]
    assert stil == []


def test_every_office_has_a_name():
    """Screens and documents name who decides in the same words."""
    assert set(GEZAG) == set(get_args(Gezag))

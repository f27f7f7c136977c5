"""Pydantic models of every content type; one YAML file is one entry."""

"""Conditions, the three-valued evaluator and the Situatie: no content, no law."""

"""Verdicts with reasons, oordelen, next question, proofs; the command line."""

"""The benchmark: `python -m tests.snelheid`. Not a test: nothing fails on a clock."""

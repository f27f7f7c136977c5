"""Exercises: scenarios, running one, the debrief."""

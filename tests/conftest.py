"""Property tests here wait on no clock and try the same cases every time."""

from hypothesis import settings

settings.register_profile("huis", deadline=None, derandomize=True, database=None)
settings.load_profile("huis")

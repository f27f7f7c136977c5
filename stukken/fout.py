"""The one error of this package."""


class StukFout(Exception):
    """A document cannot be made; the message is Dutch and says what to do."""

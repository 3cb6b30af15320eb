"""A package for the import tests."""

__all__ = ["alpha", "VALUE"]
VALUE = 1
hidden = 2
_private = 3
loaded = []

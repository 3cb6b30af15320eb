"""The exception of pathlib; it is in a module of its own for pickles' sake."""

__all__ = ['UnsupportedOperation']


class UnsupportedOperation(NotImplementedError):
    """Something that this kind of path or this system cannot do."""

"""A package whose import fails two levels down."""
from . import broken

"""The abstract base classes of the collections: an alias of _collections_abc."""

import sys
import _collections_abc

# The alias must be the same module object, or registrations would be lost.
sys.modules[__name__] = _collections_abc

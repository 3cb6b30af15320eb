"""Random numbers that nobody can guess, for passwords, tokens and the like (PEP 506)."""

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom',
           'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest']

import base64
from hmac import compare_digest
from random import SystemRandom

_source = SystemRandom()
randbits = _source.getrandbits
choice = _source.choice

DEFAULT_ENTROPY = 32  # bytes of a token


def randbelow(exclusive_upper_bound):
    """A number from 0 to the bound, without it."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _source._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """So many bytes, by default a sensible number."""
    return _source.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """So many bytes as hexadecimal digits, two for each."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """So many bytes as text that can be part of a URL, about 4 characters for 3 bytes."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')

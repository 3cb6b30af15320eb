"""Signals: handlers for them, and their names as enumerations."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_IntEnum._convert_(
    'Signals', __name__,
    lambda name: (name.isupper() and (name.startswith('SIG')
                                      and not name.startswith('SIG_'))
                  or name.startswith('CTRL_')))

_IntEnum._convert_(
    'Handlers', __name__,
    lambda name: name in ('SIG_DFL', 'SIG_IGN'))

if 'pthread_sigmask' in globals():
    _IntEnum._convert_(
        'Sigmasks', __name__,
        lambda name: name in ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'))


def _int_to_enum(value, enum_klass):
    """The member with this value, or the value itself."""
    if isinstance(value, int):
        try:
            return enum_klass(value)
        except ValueError:
            pass
    return value


def _enum_to_int(value):
    """The value of a member, or the argument itself."""
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _wraps(wrapped):
    def decorator(wrapper):
        wrapper.__doc__ = wrapped.__doc__
        return wrapper
    return decorator


@_wraps(_signal.signal)
def signal(signalnum, handler):
    previous = _signal.signal(_enum_to_int(signalnum), _enum_to_int(handler))
    return _int_to_enum(previous, Handlers)


@_wraps(_signal.getsignal)
def getsignal(signalnum):
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


if 'pthread_sigmask' in globals():
    @_wraps(_signal.pthread_sigmask)
    def pthread_sigmask(how, mask):
        return {_int_to_enum(number, Signals)
                for number in _signal.pthread_sigmask(how, mask)}


if 'sigpending' in globals():
    @_wraps(_signal.sigpending)
    def sigpending():
        return {_int_to_enum(number, Signals) for number in _signal.sigpending()}


if 'sigwait' in globals():
    @_wraps(_signal.sigwait)
    def sigwait(sigset):
        return _int_to_enum(_signal.sigwait(sigset), Signals)


if 'valid_signals' in globals():
    @_wraps(_signal.valid_signals)
    def valid_signals():
        return {_int_to_enum(number, Signals) for number in _signal.valid_signals()}


del _wraps

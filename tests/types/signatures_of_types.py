"""Signatures of built-in types whose constructors take little."""
import inspect

for t in type(None), type(...), type(NotImplemented):
    assert str(inspect.signature(t)) == '()', t
    assert t.__text_signature__ == '()'
for t in classmethod, staticmethod:
    assert str(inspect.signature(t)) == '(function, /)', t
    assert t.__doc__.startswith('Convert a function to be a ')

"""Warnings about calls and subscripts of constants that an expression folds to, and indices too
large for what can't be changed."""

import warnings

EXPECTED = {
    "(-3)[1]": "'int' object is not subscriptable; perhaps you missed a comma?",
    "(2**64)[None]": "'int' object is not subscriptable; perhaps you missed a comma?",
    "(-2.5)[1:2]": "'float' object is not subscriptable; perhaps you missed a comma?",
    "(-3)()": "'int' object is not callable; perhaps you missed a comma?",
    "(not 1)[0]": "'bool' object is not subscriptable; perhaps you missed a comma?",
    "__debug__[0]": "'bool' object is not subscriptable; perhaps you missed a comma?",
    "((1,2)+(3,))['a']": "tuple indices must be integers or slices, not str; perhaps you missed a comma?",
    "('a'*3)['b']": "str indices must be integers or slices, not str; perhaps you missed a comma?",
    "(x - 3)[0]": None,
    "(1,2)[-1]": None,
}
for source, message in EXPECTED.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, 'f', 'eval')
    assert [str(w.message) for w in caught] == ([message] if message else []), (source, caught)


class Plain:
    pass


class Large:
    def __index__(self):
        return 2**70


for obj in ((1, 2), 'abc', b'abc', range(3), {1}, frozenset(), {}.keys(), Plain()):
    for index in (2**70, Large()):
        for change in ("obj[index] = 1", "del obj[index]"):
            try:
                exec(change)
            except IndexError as e:
                assert str(e) == f"cannot fit '{type(index).__name__}' into an index-sized integer", e
            else:
                raise AssertionError(obj)
for obj, key, messages in (((1, 2), 1, ("'tuple' object does not support item assignment", "'tuple' object doesn't support item deletion")),
                           (Plain(), 'x', ("'Plain' object does not support item assignment", "'Plain' object does not support item deletion")),
                           (list[int], 1, ("'types.GenericAlias' object does not support item assignment",
                                           "'types.GenericAlias' object does not support item deletion"))):
    for code, message in zip(('obj[key] = 1', 'del obj[key]'), messages):
        try:
            exec(code)
        except TypeError as e:
            assert str(e) == message, e

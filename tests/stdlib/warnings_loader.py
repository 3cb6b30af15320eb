"""What warn_explicit() makes of the loader in module_globals."""

import _warnings, types, warnings
L=object()
for g in [{'__name__': 'bar'}, {'__name__': 'bar','__loader__':None}, {'__name__':'bar','__spec__':None}, {'__name__':'bar','__loader__':None,'__spec__':None}, {'__name__':'bar','__loader__':None,'__spec__':types.SimpleNamespace(loader=None)}, {'__name__':'bar','__loader__':L}, {'__name__':'bar','__loader__':L,'__spec__':None}, {'__name__':'bar','__loader__':L,'__spec__':types.SimpleNamespace()}, {'__name__':'bar','__loader__':L,'__spec__':types.SimpleNamespace(loader=1)},{'__name__':'bar','__spec__':types.SimpleNamespace()},{'__name__':'bar','__spec__':types.SimpleNamespace(loader=L)},{},{'__loader__':L}]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: _warnings.warn_explicit('foo', UserWarning, 'bar', 1, module_globals=g)
        except Exception as e: print(repr(e), e.__cause__, e.__context__)
        print([(str(x.message), x.category.__name__, x.filename, x.lineno, x.source) for x in w])

# Without warnings.filters those it had last count.
filters = warnings.filters
warnings.filterwarnings("error", "", Warning, "", 0)
try:
    _warnings.warn("first")
except UserWarning:
    pass
del warnings.filters
try:
    _warnings.warn("second")
except UserWarning as e:
    print(e)
warnings.filters = filters

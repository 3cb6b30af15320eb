# logging: levels, loggers, handlers, formatters, filters, adapters, configuration.
import io
import logging
import warnings

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(funcName)s:%(message)s'))
log = logging.getLogger('app.part')
log.propagate = False
log.addHandler(handler)
log.setLevel('INFO')


def emit():
    log.debug('no')
    log.info('yes %d %s', 1, 'a')
    log.warning('%(key)s', {'key': 'value'})


emit()
assert out.getvalue() == 'INFO:app.part:emit:yes 1 a\nWARNING:app.part:emit:value\n', out.getvalue()
out.truncate(0), out.seek(0)
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
text = out.getvalue()
assert text.startswith('ERROR:app.part:<module>:failed\nTraceback (most recent call last):\n')
assert text.endswith('ZeroDivisionError: division by zero\n')

assert logging.getLevelName(30) == 'WARNING' and logging.getLevelName('INFO') == 20
assert logging.getLevelName(35) == 'Level 35'
logging.addLevelName(35, 'NOTICE')
assert logging.getLevelName(35) == 'NOTICE'
assert repr(log) == '<Logger app.part (INFO)>' and log.parent is logging.getLogger()
parent = logging.getLogger('app')
assert log.parent is parent and parent.getChild('part') is log and parent.getChildren() == {log}
assert log.getEffectiveLevel() == 20 and not log.isEnabledFor(10)
log.addFilter(lambda record: 'skip' not in record.getMessage())
out.truncate(0), out.seek(0)
log.error('skip this')
logging.LoggerAdapter(log, {'extra': 1}).error('kept')
assert out.getvalue() == 'ERROR:app.part:<module>:kept\n'
for style, fmt in [('{', '{levelname} {message}'), ('$', '$levelname ${message}')]:
    record = logging.makeLogRecord({'levelname': 'X', 'msg': 'm'})
    assert logging.Formatter(fmt, style=style).format(record) == 'X m'
for call, kind, message in [
    (lambda: log.setLevel('BOGUS'), ValueError, "Unknown level: 'BOGUS'"),
    (lambda: logging.Formatter('x', style='?'), ValueError, 'Style must be one of: %,{,$'),
    (lambda: logging.getLogger(3), TypeError, 'A logger name must be a string'),
    (lambda: logging.basicConfig(stream=out, filename='x', force=True), ValueError,
     "'stream' and 'filename' should not be specified together"),
    (lambda: log.info('x', extra={'message': 1}), KeyError,
     "\"Attempt to overwrite 'message' in LogRecord\""),
]:
    try:
        call()
    except kind as e:
        assert str(e) == message, e
    else:
        assert False
out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(message)s', force=True)
logging.info('root message')
assert out.getvalue() == 'root message\n'
logging.disable(logging.ERROR)
logging.error('hidden')
logging.disable(logging.NOTSET)
assert out.getvalue() == 'root message\n'
logging.captureWarnings(True)
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.warn('caught')
logging.captureWarnings(False)
assert 'UserWarning: caught' in out.getvalue()
named = logging.NullHandler()
named.name = 'nothing'
assert logging.getHandlerByName('nothing') is named and repr(named) == '<NullHandler (NOTSET)>'
assert logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.b.c'}))
assert not logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.bc'}))

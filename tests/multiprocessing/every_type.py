"""An object of every native type goes to a child of the start method fork, as a global would.

What it is good for gives the same there as here.
"""
import array, ast, binascii, bisect, bz2, cmath, codecs, collections, contextvars, csv, datetime
import decimal, enum, errno, fcntl, functools, gc, hashlib, heapq, io, itertools, json, lzma, math
import mmap, multiprocessing as mp, operator, os, pickle, queue, random, re, select, signal, socket
import string, struct, sys, tempfile, threading, time, types, typing, unicodedata, warnings, weakref
import zlib, zoneinfo


def generator():
    x = 1
    while True:
        x += (yield x) or 1


async def coroutine():
    return 5


async def async_generator():
    yield 1


def started(g):
    next(g)
    return g


def second(it):
    next(it)
    return it


class Plain:
    def __init__(self):
        self.x = [1]

    def method(self):
        return self.x

    @property
    def prop(self):
        return 1


class Slots:
    __slots__ = 'a', '__weakref__'


slots = Slots()
slots.a = 4


def cell():
    v = [3]
    return (lambda: v).__closure__[0]


def exhausted(it):
    list(it)
    return it


lock = threading.Lock()
lock.acquire()
plain = Plain()
context = contextvars.copy_context()
var = contextvars.ContextVar('var', default=3)
token = var.set(4)
tree = ast.parse('a + b[1]')
pipe = os.pipe()
counter = collections.Counter('hello')
od = collections.OrderedDict(a=1, b=[2])
d = {'a': 1, 'b': 2}
text = tempfile.TemporaryFile('w+')
text.write('abc')
raw = io.FileIO(os.devnull)

packed = lzma.compress(random.Random(1).randbytes(100))
begun = lzma.LZMADecompressor()
begun.decompress(packed[:40])
zpacked = zlib.compress(random.Random(1).randbytes(100))
zbegun = zlib.decompressobj()
zbegun.decompress(zpacked[:40], 5)

# name: (the object, what must be the same in the child).
SAME = lambda x: x
LIST = list
MAKERS = {
    'int': (2**100, SAME), 'bool': (True, SAME), 'float': (1.5, SAME), 'complex': (1j, SAME), 'str': ('h\xe5\u0456\U0001f600', SAME),
    'bytes': (b'ab', SAME), 'bytearray': (bytearray(b'x' * 100000), SAME), 'tuple': ((1, [2]), SAME), 'list': ([1, (2,)], SAME),
    'dict': ({1: {2: 3}}, SAME), 'set': ({1, 'a'}, SAME), 'frozenset': (frozenset({1, 2}), SAME), 'range': (range(1, 10, 3), SAME),
    'slice': (slice(1, None, 2), SAME), 'memoryview': (memoryview(bytearray(b'abcd'))[1:3], bytes), 'NoneType': (None, SAME),
    'ellipsis': (..., SAME), 'NotImplementedType': (NotImplemented, SAME), 'object': (object(), type), 'type': (Plain, lambda c: c().x),
    'property': (Plain.prop, lambda p: p.fget(None)), 'staticmethod': (staticmethod(len), lambda f: f([1])),
    'classmethod': (classmethod(len), lambda f: f.__func__([1])), 'super': (super(Plain, plain), lambda s: s.__self__.x),
    'function': (lambda a, b=2: a + b, lambda f: f(1)), 'method': (plain.method, lambda f: f()), 'module': (math, lambda m: m.pi),
    'builtin_function_or_method': ([1, 2].index, lambda f: f(2)), 'generator': (started(generator()), lambda g: g.send(5)),
    'coroutine': (coroutine(), lambda c: c.cr_code.co_name), 'async_generator': (async_generator(), lambda c: c.ag_code.co_name),
    'cell': (cell(), lambda c: c.cell_contents), 'code': (generator.__code__, lambda c: c.co_varnames),
    'mappingproxy': (types.MappingProxyType(d), dict), 'SimpleNamespace': (types.SimpleNamespace(a=[1]), SAME),
    'GenericAlias': (list[int], SAME), 'UnionType': (int | str, SAME), 'traceback': (None, SAME), 'frame': (None, SAME),
    'enumerate': (second(enumerate('abc')), LIST), 'zip': (second(zip('abc', [1, 2, 3])), LIST), 'map': (second(map(str, range(3))), LIST),
    'filter': (second(filter(None, range(5))), LIST), 'reversed': (second(reversed((1, 2, 3))), LIST),
    'dict_keys': (d.keys(), LIST), 'dict_values': (d.values(), LIST), 'dict_items': (d.items(), LIST),
    'dict_keyiterator': (second(iter(d)), LIST), 'dict_valueiterator': (second(iter(d.values())), LIST), 'dict_itemiterator': (second(iter(d.items())), LIST),
    'dict_reversekeyiterator': (reversed(d), LIST), 'dict_reversevalueiterator': (reversed(d.values()), LIST), 'dict_reverseitemiterator': (reversed(d.items()), LIST),
    'list_iterator': (second(iter([1, 2, 3])), LIST), 'list_reverseiterator': (second(reversed([1, 2, 3])), LIST), 'tuple_iterator': (second(iter((1, 2))), LIST),
    'str_iterator': (second(iter('a\u0456b')), LIST), 'str_ascii_iterator': (second(iter('abc')), LIST), 'bytes_iterator': (second(iter(b'abc')), LIST),
    'bytearray_iterator': (second(iter(bytearray(b'abc'))), LIST), 'set_iterator': (iter({1}), LIST), 'range_iterator': (second(iter(range(5))), LIST),
    'longrange_iterator': (second(iter(range(2**70, 2**70 + 3))), LIST), 'callable_iterator': (iter(iter([1, 2, 0, 3]).__next__, 0), LIST),
    'iterator': (iter(type('S', (), {'__getitem__': lambda s, i: [1, 2][i]})()), LIST), 'memory_iterator': (iter(memoryview(b'ab')), LIST),
    'wrapper_descriptor': (int.__add__, lambda f: f(1, 2)), 'method-wrapper': ((1).__add__, lambda f: f(2)), 'method_descriptor': (str.upper, lambda f: f('a')),
    'classmethod_descriptor': (dict.__dict__['fromkeys'], lambda f: f.__name__), 'getset_descriptor': (type.__dict__['__dict__'], lambda f: f.__name__),
    'member_descriptor': (Slots.a, lambda m: m.__name__), 'Exception': (ValueError('a', [1]), lambda e: e.args),
    'ExceptionGroup': (ExceptionGroup('g', [KeyError(1)]), lambda e: e.exceptions[0].args), 'OSError': (OSError(2, 'x', 'f'), lambda e: (e.errno, e.filename)),
    'instance': (plain, lambda p: p.x), 'slots': (slots, lambda s: s.a), 'weakref': (weakref.ref(plain), lambda r: r().x),
    'weakproxy': (weakref.proxy(plain), lambda r: r.x), 'WeakValueDictionary': (weakref.WeakValueDictionary(a=plain), lambda w: w['a'].x),
    'WeakKeyDictionary': (weakref.WeakKeyDictionary({plain: 5}), lambda w: list(w.values())), 'WeakSet': (weakref.WeakSet([plain]), len),
    'WeakMethod': (weakref.WeakMethod(plain.method), lambda w: w()()), 'finalize': (weakref.finalize(plain, print), lambda f: f.alive),
    'deque': (collections.deque([1, [2]], 5), LIST), 'deque_iterator': (second(iter(collections.deque([1, 2, 3]))), LIST),
    'deque_reverse_iterator': (reversed(collections.deque([1, 2])), LIST), 'OrderedDict': (od, LIST), 'odict_iterator': (iter(od), LIST),
    'odict_keys': (od.keys(), LIST), 'Counter': (counter, SAME), 'defaultdict': (collections.defaultdict(list, a=[1]), lambda x: (x['b'], x['a'])),
    'ChainMap': (collections.ChainMap({}, d), dict), 'UserDict': (collections.UserDict(a=1), dict), 'namedtuple': (collections.namedtuple('N', 'a b')(1, 2), tuple),
    'StringIO': (io.StringIO('a\nb'), lambda f: f.readline()), 'BytesIO': (io.BytesIO(b'a\nb'), lambda f: f.readline()), 'FileIO': (raw, lambda f: f.name),
    'BufferedReader': (open(os.devnull, 'rb'), lambda f: f.read()), 'TextIOWrapper': (text, lambda f: f.fileno()), 'BufferedRandom': (tempfile.TemporaryFile(), lambda f: f.tell()),
    'BufferedRWPair': (io.BufferedRWPair(io.BytesIO(b'a'), io.BytesIO()), lambda f: f.read(1)), 'IncrementalNewlineDecoder': (io.IncrementalNewlineDecoder(None, True), lambda x: x.decode('a\r\n')),
    'Decimal': (decimal.Decimal('1.50'), SAME), 'Context': (decimal.Context(prec=5), lambda c: c.prec), 'SignalDict': (decimal.Context().flags, dict),
    'date': (datetime.date(2020, 1, 2), SAME), 'time': (datetime.time(1, 2, 3), SAME), 'datetime': (datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc), SAME),
    'timedelta': (datetime.timedelta(1, 2, 3), SAME), 'timezone': (datetime.timezone.utc, SAME), 'ZoneInfo': (zoneinfo.ZoneInfo('UTC'), str),
    'Pattern': (re.compile('(a)(?P<n>b*)'), lambda p: p.match('abb').groups()), 'Match': (re.match('(a)(b)', 'ab'), lambda m: m.groups()),
    'finditer': (re.finditer('a', 'aaa'), lambda it: len(list(it))), 'Scanner': (re.compile('a').scanner('aa'), lambda s: s.match().span()),
    'accumulate': (second(itertools.accumulate([1, 2, 3])), LIST), 'batched': (itertools.batched('abcd', 2), LIST), 'chain': (second(itertools.chain('ab', 'c')), LIST),
    'combinations': (second(itertools.combinations('abc', 2)), LIST), 'combinations_with_replacement': (second(itertools.combinations_with_replacement('ab', 2)), LIST),
    'compress': (itertools.compress('abc', [1, 0, 1]), LIST), 'count': (second(itertools.count(5, 2)), next), 'cycle': (second(itertools.cycle('ab')), next),
    'dropwhile': (itertools.dropwhile(bool, [1, 0, 1]), LIST), 'filterfalse': (itertools.filterfalse(bool, [0, 1, 0]), LIST), 'groupby': (itertools.groupby('aab'), lambda g: [k for k, _ in g]),
    'islice': (second(itertools.islice('abcdef', 1, 5)), LIST), 'pairwise': (itertools.pairwise('abc'), LIST), 'permutations': (second(itertools.permutations('abc', 2)), LIST),
    'product': (second(itertools.product('ab', [1, 2])), LIST), 'repeat': (second(itertools.repeat(5, 3)), LIST), 'starmap': (itertools.starmap(pow, [(2, 3)]), LIST),
    'takewhile': (itertools.takewhile(bool, [1, 0]), LIST), 'tee': (itertools.tee([1, 2, 3])[1], LIST), 'zip_longest': (second(itertools.zip_longest('ab', 'c')), LIST),
    'partial': (functools.partial(int, base=2), lambda f: f('101')), 'lru_cache': (functools.lru_cache(abs), lambda f: f(-1)), 'cached_property': (functools.cached_property(len), lambda p: p.func([1])),
    'cmp_to_key': (functools.cmp_to_key(lambda a, b: b - a), lambda k: sorted([1, 2], key=k)), 'singledispatch': (functools.singledispatch(len), lambda f: f([1])), 'partialmethod': (functools.partialmethod(len), lambda p: p.func([1])),
    'Struct': (struct.Struct('<ih'), lambda s: s.pack(1, 2)), 'unpack_iterator': (second(struct.iter_unpack('b', b'abc')), LIST),
    'md5': (hashlib.md5(b'a'), lambda h: h.hexdigest()), 'sha256': (hashlib.sha256(b'a'), lambda h: h.hexdigest()), 'sha3': (hashlib.sha3_256(b'a'), lambda h: h.hexdigest()),
    'shake': (hashlib.shake_128(b'a'), lambda h: h.hexdigest(5)), 'blake2b': (hashlib.blake2b(b'a', digest_size=9), lambda h: h.hexdigest()), 'blake2s': (hashlib.blake2s(b'a', key=b'k'), lambda h: h.hexdigest()),
    'sha1': (hashlib.sha1(b'a'), lambda h: h.hexdigest()), 'sha512': (hashlib.sha512(b'a'), lambda h: h.hexdigest()),
    'Random': (random.Random(5), lambda r: r.random()), 'SystemRandom': (random.SystemRandom(), lambda r: 0 <= r.random() < 1),
    'lock': (lock, lambda l: l.locked()), 'RLock': (threading.RLock(), lambda l: l.acquire(False)), 'Condition': (threading.Condition(), lambda c: c.acquire(False)),
    'Semaphore': (threading.Semaphore(2), lambda s: s.acquire(False)), 'Event': (threading.Event(), lambda e: e.is_set()), 'Barrier': (threading.Barrier(2), lambda b: b.parties),
    'local': (threading.local(), lambda l: l.__dict__), 'Thread': (threading.Thread(target=len), lambda t: t.is_alive()), 'Timer': (threading.Timer(1, len), lambda t: t.interval),
    'main_thread': (threading.main_thread(), lambda t: t.is_alive()), 'Queue': (queue.Queue(3), lambda q: (q.put(1), q.get())), 'SimpleQueue': (queue.SimpleQueue(), lambda q: (q.put(1), q.get())),
    'PriorityQueue': (queue.PriorityQueue(), lambda q: (q.put(1), q.get())), 'socket': (socket.socketpair()[0], lambda s: s.fileno()), 'array': (array.array('d', [1, 2]), LIST),
    'arrayiterator': (second(iter(array.array('d', [1, 2]))), LIST), 'mmap': (mmap.mmap(-1, 10), lambda m: (m.write(b'x'), m.read(1))), 'ContextVar': (var, lambda v: v.get()),
    'Token': (token, lambda t: t.var.name), 'ContextObject': (context, lambda c: len(c)), 'AST': (tree, ast.unparse), 'compress_zlib': (zlib.compressobj(), lambda c: len(c.compress(b'a') + c.flush()) > 0),
    'decompress_zlib': (zbegun, lambda c: c.decompress(zpacked[40:])), 'bz2': (bz2.BZ2Decompressor(), lambda c: c.decompress(bz2.compress(b'a'))), 'lzma': (begun, lambda c: c.decompress(packed[40:])),
    'bz2c': (bz2.BZ2Compressor(), lambda c: len(c.compress(b'a') + c.flush()) > 0), 'lzmac': (lzma.LZMACompressor(), lambda c: len(c.compress(b'a') + c.flush()) > 0),
    'csvreader': (second(csv.reader(['a,b', 'c,d'])), LIST), 'csvwriter': (csv.writer(io.StringIO()), lambda w: w.writerow(['a'])), 'Dialect': (csv.get_dialect('excel'), lambda x: x.delimiter),
    'Pickler': (pickle.Pickler(io.BytesIO()), lambda p: p.dump(1)), 'Unpickler': (pickle.Unpickler(io.BytesIO(pickle.dumps(5))), lambda p: p.load()), 'itemgetter': (operator.itemgetter(1, 0), lambda g: g('ab')),
    'attrgetter': (operator.attrgetter('x'), lambda g: g(plain)), 'methodcaller': (operator.methodcaller('method'), lambda g: g(plain)), 'poll': (select.poll(), lambda p: p.poll(0)),
    'TypeVar': (typing.TypeVar('T'), lambda t: t.__name__), 'ParamSpec': (typing.ParamSpec('P'), lambda t: t.__name__), 'TypeVarTuple': (typing.TypeVarTuple('Ts'), lambda t: t.__name__),
    'Optional': (typing.Optional[int], SAME), 'Callable': (typing.Callable[[int], str], SAME), 'struct_time': (time.gmtime(0), tuple), 'stat_result': (os.stat('/'), lambda s: s.st_mode),
    'DirEntry': (next(os.scandir('/')), lambda e: e.path), 'scandir': (os.scandir('/'), lambda s: type(s).__name__), 'Enum': (signal.SIGINT, SAME), 'JSONDecoder': (json.JSONDecoder(), lambda x: x.decode('[1]')),
    'JSONEncoder': (json.JSONEncoder(), lambda x: x.encode([1])), 'scanner': (json.decoder.JSONDecoder().scan_once, lambda s: s('[1]', 0)), 'UCD': (unicodedata.ucd_3_2_0, lambda u: u.unidata_version),
    'CodecInfo': (codecs.lookup('utf-8'), lambda c: c.name), 'incremental': (codecs.getincrementaldecoder('utf-8')(), lambda x: x.decode(b'a')), 'formatter': (string.Formatter(), lambda f: f.format('{}', 1)),
    'warning_message': (warnings.WarningMessage('m', UserWarning, 'f', 1), lambda w: w.lineno), 'version_info': (sys.version_info, tuple), 'flags': (sys.flags, tuple), 'hash_info': (sys.hash_info, tuple),
    'mp.Lock': (mp.Lock(), lambda l: (l.acquire(), l.release())), 'mp.Queue': (mp.Queue(), lambda q: (q.put(1), q.get(timeout=5))), 'mp.Value': (mp.Value('i', 4), lambda v: v.value), 'mp.Array': (mp.Array('i', [4]), lambda v: v[:]),
    'mp.Event': (mp.Event(), lambda e: e.is_set()), 'mp.Semaphore': (mp.Semaphore(3), lambda s: s.get_value()), 'mp.Condition': (mp.Condition(), lambda c: (c.acquire(False), c.release())), 'mp.Barrier': (mp.Barrier(2), lambda b: b.parties),
    'mp.Pipe': (mp.Pipe()[0], lambda c: c.fileno()), 'mp.RawArray': (mp.RawArray('d', 3), LIST), 'epoll': (select.epoll(), lambda e: e.poll(0)),
    'TemplateString': (string.Template('$a'), lambda t: t.substitute(a=1)), 'NewType': (typing.NewType('U', int), lambda t: t(3)),
}


def result(name):
    try:
        obj, use = MAKERS[name]
        return repr(use(obj))[:200]
    except BaseException as e:
        return repr(e)


def check(names, ready):
    for name in names:
        ready.send(result(name))


def main():
    mp.set_start_method('fork', force=True)
    names = sys.argv[1:] or list(MAKERS)
    failed = []
    # Some are not what they were once they have been used: each is used once here and once there.
    for i in range(0, len(names), 25):
        some = names[i:i + 25]
        r, w = mp.Pipe(False)
        p = mp.Process(target=check, args=(some, w))
        p.start()
        w.close()
        for name in some:
            try:
                got = r.recv()
            except EOFError:
                got = 'nothing'
            want = result(name)
            if got != want and ' at 0x' not in want:
                failed.append((name, got, want))
        p.join()
        r.close()
    for f in failed:
        print(*f)
    assert not failed


if __name__ == '__main__':
    main()

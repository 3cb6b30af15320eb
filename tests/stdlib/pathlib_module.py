# pathlib: pure paths of both kinds, files, globbing, errors.
import os
import pathlib
import pickle
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

q = PurePosixPath('/a/b.tar.gz')
assert q.name == 'b.tar.gz' and q.stem == 'b.tar' and q.suffix == '.gz' and q.suffixes == ['.tar', '.gz']
assert q.parts == ('/', 'a', 'b.tar.gz') and q.parent == PurePosixPath('/a') and q.anchor == '/'
assert [str(x) for x in q.parents] == ['/a', '/'] and repr(q.parents) == '<PurePosixPath.parents>'
assert str(q.with_suffix('.x')) == '/a/b.tar.x' and str(q.with_stem('n')) == '/a/n.gz'
assert str(PurePosixPath('a') / 'b' / '../c') == 'a/b/../c' and str('x' / PurePosixPath('y')) == 'x/y'
assert repr(PurePosixPath('a//b/.')) == "PurePosixPath('a/b')" and str(PurePosixPath()) == '.'
assert PurePosixPath('/a/b').relative_to('/a') == PurePosixPath('b')
assert str(PurePosixPath('/a/b').relative_to('/a/c', walk_up=True)) == '../b'
assert q.match('*.gz') and q.full_match('/**/*.gz') and not q.match('x/*.gz')
w = PureWindowsPath('C:\\Dir\\File.TXT')
assert w.drive == 'C:' and w.root == '\\' and w == PureWindowsPath('c:/dir/file.txt')
assert w.as_posix() == 'C:/Dir/File.TXT' and w.as_uri() == 'file:///C:/Dir/File.TXT'
assert PureWindowsPath('//h/s').parts == ('\\\\h\\s\\',) and hash(w) == hash(PureWindowsPath('c:/dir/file.txt'))
assert q < PurePosixPath('/b') and q != w and PurePosixPath('a b').name == 'a b'
assert pickle.loads(pickle.dumps(q)) == q
assert Path.from_uri('file:///tmp/x%20y') == Path('/tmp/x y')
for call, message in [
    (lambda: PurePosixPath('/a').relative_to('/b'), "'/a' is not in the subpath of '/b'"),
    (lambda: q.with_name('a/b'), "Invalid name 'a/b'"),
    (lambda: PurePosixPath('/').with_name('x'), "PurePosixPath('/') has an empty name"),
    (lambda: q.with_suffix('gz'), "Invalid suffix 'gz'"),
    (lambda: list(Path('.').glob('')), "Unacceptable pattern: PosixPath('.')"),
]:
    try:
        call()
    except ValueError as e:
        assert str(e) == message, e
    else:
        assert False
try:
    PurePath(b'x')
except TypeError as e:
    assert str(e) == ("argument should be a str or an os.PathLike object where __fspath__ "
                      "returns a str, not 'bytes'")

with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    (root / 'sub' / 'deep').mkdir(parents=True)
    assert (root / 'sub' / 'f.txt').write_text('hällo\n', encoding='utf-8') == 6
    assert (root / 'sub' / 'f.txt').read_bytes() == 'hällo\n'.encode()
    (root / 'sub' / 'deep' / 'g.txt').touch()
    assert sorted(x.name for x in root.rglob('*.txt')) == ['f.txt', 'g.txt']
    assert [x.relative_to(root).as_posix() for x in root.glob('*/')] == ['sub']
    assert sorted(x.name for x in (root / 'sub').iterdir()) == ['deep', 'f.txt']
    assert (root / 'sub').is_dir() and not (root / 'none').exists() and (root / 'sub/f.txt').is_file()
    moved = (root / 'sub' / 'f.txt').rename(root / 'h.txt')
    assert moved.read_text(encoding='utf-8') == 'hällo\n'
    (root / 'link').symlink_to('h.txt')
    assert (root / 'link').is_symlink() and (root / 'link').readlink() == Path('h.txt')
    assert (root / 'link').resolve() == (root / 'h.txt').resolve()
    assert [(d.name, f) for d, s, f in (root / 'sub').walk()] == [('sub', []), ('deep', ['g.txt'])]
    try:
        (root / 'sub').mkdir()
    except FileExistsError:
        pass
    else:
        assert False
    (root / 'none').unlink(missing_ok=True)
    with (root / 'h.txt').open() as file:
        assert file.mode == 'r'
assert Path.cwd() == Path(os.getcwd()) and Path('x').absolute() == Path.cwd() / 'x'
assert issubclass(pathlib.UnsupportedOperation, NotImplementedError)

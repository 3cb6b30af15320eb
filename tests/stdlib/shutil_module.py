# shutil, tempfile: copies, trees, archives, temporary files.
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as root:
    def path(*parts):
        return os.path.join(root, *parts)

    os.makedirs(path('src', 'sub'))
    for name in ('src/a.txt', 'src/b.pyc', 'src/sub/c.txt'):
        with open(path(name), 'w') as file:
            file.write(name)
    os.chmod(path('src', 'a.txt'), 0o640)
    assert shutil.copy(path('src', 'a.txt'), root) == path('a.txt')
    assert os.stat(path('a.txt')).st_mode & 0o777 == 0o640
    try:
        shutil.copyfile(path('a.txt'), path('a.txt'))
    except shutil.SameFileError as e:
        assert str(e) == f"{path('a.txt')!r} and {path('a.txt')!r} are the same file"
    else:
        assert False
    assert shutil.copytree(path('src'), path('dst'), ignore=shutil.ignore_patterns('*.pyc')) == path('dst')
    assert sorted(os.listdir(path('dst'))) == ['a.txt', 'sub']
    assert shutil.move(path('dst', 'a.txt'), path('dst', 'sub')) == path('dst', 'sub', 'a.txt')
    archive = shutil.make_archive(path('packed'), 'tar', path('src'))
    shutil.unpack_archive(archive, path('out'))
    assert sorted(os.listdir(path('out'))) == ['a.txt', 'b.pyc', 'sub']
    try:
        shutil.make_archive('x', 'nope')
    except ValueError as e:
        assert str(e) == "unknown archive format 'nope'"
    shutil.rmtree(path('out'))
    assert not os.path.exists(path('out'))
    errors = []
    shutil.rmtree(path('out'), onexc=lambda *args: errors.append(args[1]))
    assert errors == [path('out')]
    os.chmod(path('a.txt'), 0o755)
    assert shutil.which('a.txt', path=root) == path('a.txt') and shutil.which('nothing_here', path=root) is None
    assert shutil.disk_usage(root).total > 0

    with tempfile.NamedTemporaryFile('w+', dir=root, prefix='pre', suffix='.end') as file:
        name = file.name
        assert os.path.basename(name).startswith('pre') and name.endswith('.end')
        file.write('text')
        file.seek(0)
        assert file.read() == 'text'
    assert not os.path.exists(name)
    fd, name = tempfile.mkstemp(dir=root)
    os.close(fd)
    assert os.stat(name).st_mode & 0o777 == 0o600
    assert os.stat(tempfile.mkdtemp(dir=root)).st_mode & 0o777 == 0o700
    with tempfile.TemporaryFile() as file:
        file.write(b'x')
    with tempfile.SpooledTemporaryFile(max_size=3) as file:
        file.write(b'ab')
        assert not file._rolled
        file.write(b'cd')
        assert file._rolled
        file.seek(0)
        assert file.read() == b'abcd'
assert not os.path.exists(root)
try:
    tempfile.mkstemp(prefix='a', suffix=b'b')
except TypeError as e:
    assert str(e) == "Can't mix bytes and non-bytes in path components."
os.environ.update(COLUMNS='33', LINES='7')
assert shutil.get_terminal_size() == (33, 7)

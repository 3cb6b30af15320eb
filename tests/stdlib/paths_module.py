# posixpath, ntpath, genericpath, stat, fnmatch, glob: paths as text and in the file system.
import fnmatch
import glob
import ntpath
import os
import posixpath
import stat
import tempfile

p = posixpath
assert p.join('a', 'b', '/c', 'd/') == '/c/d/' and p.join(b'a', b'') == b'a/'
assert p.split('/a/b/') == ('/a/b', '') and p.split('//x') == ('//', 'x')
assert p.splitext('a/.b.c') == ('a/.b', '.c') and p.splitext('...x') == ('...x', '')
assert p.normpath('/../a/./b//../c') == '/a/c' and p.normpath('') == '.' and p.normpath('//a') == '//a'
assert p.splitroot('///a') == ('', '/', '//a') and p.splitroot('//a') == ('', '//', 'a')
assert p.relpath('/a/b', '/a/c/d') == '../../b'
assert p.commonpath(['/a/b/c', '/a/b/d']) == '/a/b' and p.commonprefix(['abc', 'abd']) == 'ab'
os.environ['SOME_VAR'] = 'val'
assert p.expandvars('$SOME_VAR/${SOME_VAR}x/$NOT_THERE_') == 'val/valx/$NOT_THERE_'
for call, kind, message in [
    (lambda: p.join('a', b'b'), TypeError, "Can't mix strings and bytes in path components"),
    (lambda: p.join('a', 3), TypeError,
     "join() argument must be str, bytes, or os.PathLike object, not 'int'"),
    (lambda: p.relpath(''), ValueError, 'no path specified'),
    (lambda: p.commonpath(['/a', 'b']), ValueError, "Can't mix absolute and relative paths"),
]:
    try:
        call()
    except kind as e:
        assert str(e) == message, e
    else:
        assert False

n = ntpath
assert n.join('c:\\a', 'b', 'd:x') == 'd:x' and n.join('c:a', 'C:b') == 'C:a\\b'
assert n.splitdrive('//host/share/x') == ('//host/share', '/x')
assert n.splitroot('c:/a') == ('c:', '/', 'a') and n.isabs('c:/a') and not n.isabs('c:a')
assert n.normpath('c:/a/../b/./c') == 'c:\\b\\c' and n.normcase('A/B') == 'a\\b'
assert n.isreserved('a/con.txt') and not n.isreserved('a/cond')

with tempfile.TemporaryDirectory() as root:
    root = p.realpath(root)
    os.makedirs(p.join(root, 'd', 'e'))
    for name in 'a.txt', 'b.py', '.hidden', 'd/c.py', 'd/e/f.py':
        open(p.join(root, name), 'w').close()
    os.symlink('a.txt', p.join(root, 'link'))
    os.symlink('loop', p.join(root, 'loop'))
    assert p.exists(p.join(root, 'link')) and not p.exists(p.join(root, 'loop'))
    assert p.lexists(p.join(root, 'loop')) and p.islink(p.join(root, 'link'))
    assert p.realpath(p.join(root, 'd', '..', 'link')) == p.join(root, 'a.txt')
    assert p.isdir(root) and p.isfile(p.join(root, 'a.txt')) and not p.exists('a\0b')
    assert p.samefile(p.join(root, 'link'), p.join(root, 'a.txt'))
    found = glob.glob('**/*.py', root_dir=root, recursive=True)
    assert sorted(found) == ['b.py', 'd/c.py', 'd/e/f.py'], found
    assert sorted(glob.glob(p.join(root, '*'))) == [p.join(root, x) for x in
                                                      ('a.txt', 'b.py', 'd', 'link', 'loop')]
    assert glob.glob('.h*', root_dir=root) == ['.hidden'] and glob.glob('nothing', root_dir=root) == []
    walked = {here[len(root):]: (sorted(dirs), sorted(files)) for here, dirs, files in os.walk(root)}
    assert walked['/d'] == (['e'], ['c.py']) and '/d/e' in walked
    assert [x[0] for x in os.walk(root, topdown=False)][-1] == root
    mode = os.stat(p.join(root, 'd')).st_mode
    assert stat.S_ISDIR(mode) and stat.filemode(0o100754) == '-rwxr-xr--'
    assert stat.filemode(0o041777) == 'drwxrwxrwt'

assert fnmatch.fnmatchcase('abc.py', '*.[pq]?') and not fnmatch.fnmatchcase('abc', '[!a]*')
assert fnmatch.filter(['a1', 'b2', 'c'], '?[0-9]') == ['a1', 'b2']
assert fnmatch.translate('a*b?[!x]') == r'(?s:a.*b.[^x])\Z'
assert glob.escape('a[b]*') == 'a[[]b][*]' and glob.has_magic('a?') and not glob.has_magic('a')
assert glob.translate('**/x*', recursive=True, seps='/') == (
    r'(?s:(?:[^/.][^/]*/)*x[^/]*)\Z'), glob.translate('**/x*', recursive=True, seps='/')

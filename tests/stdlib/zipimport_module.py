# zipimport, runpy and pkgutil: modules in zip files, and running them.
import io
import os
import pkgutil
import runpy
import sys
import tempfile
import zipfile
import zipimport

with tempfile.TemporaryDirectory() as root:
    archive = os.path.join(root, 'stuff.zip')
    with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('zipped_mod.py', 'value = 5\r\nname = __name__\n')
        z.writestr('zpkg/__init__.py', '')
        z.writestr('zpkg/sub.py', 'x = 1\n')
        z.writestr('zpkg/data.txt', 'text')
        z.writestr('__main__.py', 'result = "main of zip"\n')
    sys.path.insert(0, archive)
    import zipped_mod
    import zpkg.sub
    assert zipped_mod.value == 5 and zpkg.sub.x == 1
    assert zipped_mod.__file__ == os.path.join(archive, 'zipped_mod.py')
    importer = zipimport.zipimporter(archive)
    assert importer.archive == archive and importer.prefix == ''
    assert importer.is_package('zpkg') and not importer.is_package('zipped_mod')
    assert importer.get_source('zipped_mod').startswith('value = 5')
    assert repr(importer) == f'<zipimporter object "{archive}{os.sep}">'
    assert importer.find_spec('absent') is None
    try:
        importer.get_code('absent')
    except zipimport.ZipImportError as e:
        assert str(e) == "can't find module 'absent'"
    else:
        assert False
    assert pkgutil.get_data('zpkg', 'data.txt') == b'text'
    assert [(m.name, m.ispkg) for m in pkgutil.iter_modules([archive])] == [
        ('__main__', False), ('zipped_mod', False), ('zpkg', True)]
    assert runpy.run_path(archive)['result'] == 'main of zip'
    sys.path.remove(archive)

    script = os.path.join(root, 'script.py')
    with open(script, 'w') as file:
        file.write('import sys\nname = __name__\narg = sys.argv[0]\n')
    ran = runpy.run_path(script, run_name='hello')
    assert ran['name'] == 'hello' and ran['arg'] == script
    with open(os.path.join(root, 'runnable.py'), 'w') as file:
        file.write('answer = given + 1\npackage = __package__\n')
    sys.path.insert(0, root)
    ran = runpy.run_module('runnable', init_globals={'given': 41})
    assert ran['answer'] == 42 and ran['package'] == '' and 'runnable' not in sys.modules
    sys.path.remove(root)
    try:
        zipimport.zipimporter(script)
    except zipimport.ZipImportError as e:
        assert str(e) == f'not a Zip file: {script!r}', e
    else:
        assert False

try:
    runpy.run_module('no_such_module_at_all')
except ImportError as e:
    assert str(e) == 'No module named no_such_module_at_all'
assert pkgutil.resolve_name('os.path:join') is os.path.join
assert pkgutil.resolve_name('os.path.join') is os.path.join

"""Modules that are there before the program are not hidden by files beside it."""
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as d:
    for name in "abc codecs io os posixpath genericpath stat encodings _collections_abc time marshal helper".split():
        with open(os.path.join(d, name + ".py"), "w") as f:
            f.write("mine = 1\n")
    check = """
import sys
for name in "abc codecs io os posixpath genericpath stat encodings _collections_abc time marshal".split():
    assert not hasattr(__import__(name), "mine"), name
import helper
assert helper.mine
"""
    for text in check, "import helper, importlib.util\n" + check:
        path = os.path.join(d, "main.py")
        with open(path, "w") as f:
            f.write(text)
        subprocess.run([sys.executable, path], check=True)

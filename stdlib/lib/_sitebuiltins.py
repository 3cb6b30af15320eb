"""The classes of the built-in names that the module site adds."""

import sys


class Quitter(object):
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f'Use {self.name}() or {self.eof} to exit'

    def __call__(self, code=None):
        # Shells may catch SystemExit, but see that their input is closed.
        try:
            sys.stdin.close()
        except:
            pass
        raise SystemExit(code)


class _Printer(object):
    """A text that is shown a page at a time when it is called."""

    MAXLINES = 23

    def __init__(self, name, data, files=(), dirs=()):
        self._name = name
        self._data = data
        self._places = (dirs, files)
        self._lines = None

    def _read(self):
        """The lines, from the first file that is there, or else the text given."""
        if self._lines is None:
            import os
            text = None
            dirs, files = self._places
            for directory in dirs:
                for name in files:
                    try:
                        with open(os.path.join(directory, name), encoding='utf-8') as file:
                            text = text or file.read()
                    except OSError:
                        pass
            self._lines = (text or self._data).split('\n')
        return self._lines

    def __repr__(self):
        lines = self._read()
        if len(lines) <= self.MAXLINES:
            return '\n'.join(lines)
        return f'Type {self._name}() to see the full {self._name} text'

    def __call__(self):
        lines = self._read()
        for start in range(0, len(lines), self.MAXLINES):
            page = lines[start:start + self.MAXLINES]
            for line in page:
                print(line)
            if len(page) < self.MAXLINES:
                return
            key = None
            while key not in ('', 'q'):
                key = input('Hit Return for more, or q (and Return) to quit: ')
            if key == 'q':
                return


class _Helper(object):
    """The built-in help(): about an object, or interactive without one."""

    def __repr__(self):
        return ('Type help() for interactive help, '
                'or help(object) for help about object.')

    def __call__(self, *args, **kwds):
        import pydoc
        return pydoc.help(*args, **kwds)

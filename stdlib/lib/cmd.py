"""A frame for programs that read commands line by line.

A subclass of Cmd defines a method do_NAME(arg) for each command, and may define help_NAME()
and complete_NAME(text, line, begidx, endidx). cmdloop() reads and runs commands until a method
returns something true. The end of input is the command EOF; '?' stands for help and '!' for shell;
an empty line runs the last command again.
"""

import string
import sys

__all__ = ["Cmd"]

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """The loop, the parsing of lines, completion and help; see the module."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        """completekey is the key that completes when lines come from input(), None for no
        completion; stdin and stdout take the place of those of sys.
        """
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Read commands and run them until one of them says that it was the last."""
        self.preloop()
        readline = self._readline()
        if readline:
            self.old_completer = readline.get_completer()
            readline.set_completer(self.complete)
            if readline.backend != "editline":
                binding = f"{self.completekey}: complete"
            elif self.completekey == 'tab':
                binding = "bind ^I rl_complete"
            else:
                binding = f"bind {self.completekey} rl_complete"
            readline.parse_and_bind(binding)
        try:
            if intro is not None:
                self.intro = intro
            if self.intro:
                self.stdout.write(str(self.intro) + "\n")
            stop = None
            while not stop:
                line = self.cmdqueue.pop(0) if self.cmdqueue else self._next_line()
                line = self.precmd(line)
                stop = self.postcmd(self.onecmd(line), line)
            self.postloop()
        finally:
            if readline:
                readline.set_completer(self.old_completer)

    def _readline(self):
        if not (self.use_rawinput and self.completekey):
            return None
        try:
            import readline
        except ImportError:
            return None
        return readline

    def _next_line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    # What subclasses may want to change.

    def precmd(self, line):
        """Called with each line before it is run; returns what is run."""
        return line

    def postcmd(self, stop, line):
        """Called after each line; returns whether the loop ends."""
        return stop

    def preloop(self):
        """Called once before the loop."""

    def postloop(self):
        """Called once after the loop."""

    def emptyline(self):
        """Called for an empty line; runs the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """Called for a line whose command has no method."""
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        """Called to complete what follows a command without a method for it."""
        return []

    def parseline(self, line):
        """Split a line into command, argument and the line itself; the first two may be None."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Run one line as if it were typed, and return what its method returns."""
        command, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        method = getattr(self, 'do_' + command, None) if command else None
        if method is None:
            return self.default(line)
        return method(arg)

    # Completion.

    def completenames(self, text, *ignored):
        prefix = 'do_' + text
        return [name[3:] for name in self.get_names() if name.startswith(prefix)]

    def complete(self, text, state):
        """Return match number state for text, None after the last; for readline."""
        if state == 0:
            import readline
            full = readline.get_line_buffer()
            line = full.lstrip()
            cut = len(full) - len(line)
            begin, end = readline.get_begidx() - cut, readline.get_endidx() - cut
            find = self.completenames
            if begin > 0:
                command = self.parseline(line)[0]
                find = self.completedefault
                if command:
                    find = getattr(self, 'complete_' + command, find)
            self.completion_matches = find(text, line, begin, end)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(topics.union(self.completenames(*args)))

    # Help.

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, bare = [], []
        for name in sorted(set(names)):
            if name.startswith('do_'):
                command = name[3:]
                if command in topics:
                    topics.discard(command)
                    documented.append(command)
                elif getattr(self, name).__doc__:
                    documented.append(command)
                else:
                    bare.append(command)
        self.stdout.write(f"{self.doc_leader}\n")
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, bare, 15, 80)

    def _help_on(self, name):
        method = getattr(self, 'help_' + name, None)
        if method is not None:
            method()
            return
        method = getattr(self, 'do_' + name, None)
        doc = None if method is None else method.__doc__
        if doc:
            import inspect
            text = inspect.cleandoc(doc)
        else:
            text = self.nohelp % (name,)
        self.stdout.write(f"{text}\n")

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write(f"{header}\n")
            if self.ruler:
                self.stdout.write(f"{self.ruler * len(header)}\n")
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Write strings in columns that are as narrow as they can be."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i, x in enumerate(list) if not isinstance(x, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, wrong)))
        count = len(list)
        if count == 1:
            self.stdout.write(f'{list[0]}\n')
            return
        for rows in range(1, count):
            columns = [list[i:i + rows] for i in range(0, count, rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            rows, columns, widths = count, [list], [0]
        for row in range(rows):
            cells = [column[row] if row < len(column) else "" for column in columns]
            while cells and not cells[-1]:
                cells.pop()
            self.stdout.write("  ".join(c.ljust(w) for c, w in zip(cells, widths)) + "\n")

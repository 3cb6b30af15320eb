"""Lexical analysis in the style of the Unix shell."""

import os
import sys
from collections import deque

from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    "A lexical analyzer; its attributes say which characters have which role."

    def __init__(self, instream=None, infile=None, posix=False,
                 punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is None:
            self.instream = sys.stdin
            self.infile = None
        else:
            self.instream = instream
            self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = ('abcdfeghijklmnopqrstuvwxyz'
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
        if posix:
            # The letters of Latin-1.
            self.wordchars += ('ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'
                               'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        # ' ' between tokens, 'a' in a word, 'c' in punctuation, a quote inside
        # of quotes, an escape character after it, None after the end.
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        # Read-only: the word characters depend on it.
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            # Characters read ahead, as opposed to tokens in `pushback`.
            self._pushback_chars = deque()
            # File names, wildcards and options are words.
            self.wordchars += '~-./*?='
            remove = self.wordchars.maketrans(dict.fromkeys(punctuation_chars))
            self.wordchars = self.wordchars.translate(remove)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        "Make get_token() return this token next"
        if self.debug >= 1:
            print("shlex: pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        "Read from another stream until its end"
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1
        if self.debug:
            if newfile is not None:
                print('shlex: pushing to file %s' % (self.infile,))
            else:
                print('shlex: pushing to stream %s' % (self.instream,))

    def pop_source(self):
        "Go back to the stream before the last push_source()"
        self.instream.close()
        (self.infile, self.instream, self.lineno) = self.filestack.popleft()
        if self.debug:
            print('shlex: popping to %s, line %d'
                  % (self.instream, self.lineno))
        self.state = ' '

    def get_token(self):
        "Return the next token, or self.eof at the end"
        if self.pushback:
            tok = self.pushback.popleft()
            if self.debug >= 1:
                print("shlex: popping token " + repr(tok))
            return tok
        raw = self.read_token()
        # The keyword `source` includes a file.
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        if self.debug >= 1:
            if raw != self.eof:
                print("shlex: token=" + repr(raw))
            else:
                print("shlex: token=EOF")
        return raw

    def _debug2(self, message):
        if self.debug >= 2:
            print("shlex: " + message)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        "Read a token, without regard to pushed tokens and sources"
        quoted = False
        # The state to return to after an escaped character.
        escapedstate = ' '
        while True:
            if self.punctuation_chars and self._pushback_chars:
                nextchar = self._pushback_chars.pop()
            else:
                nextchar = self.instream.read(1)
            if nextchar == '\n':
                self.lineno += 1
            if self.debug >= 3:
                print("shlex: in state %r I see character: %r" % (self.state,
                                                                  nextchar))
            state = self.state
            # Does this character end the token if there is one?
            ends = False
            if state is None:
                self.token = ''
                break
            elif state == ' ':
                if not nextchar:
                    self.state = None
                    break
                elif nextchar in self.whitespace:
                    self._debug2("I see whitespace in whitespace state")
                    ends = True
                elif nextchar in self.commenters:
                    self._skip_comment()
                elif self.posix and nextchar in self.escape:
                    escapedstate = 'a'
                    self.state = nextchar
                elif nextchar in self.wordchars:
                    self.token = nextchar
                    self.state = 'a'
                elif nextchar in self.punctuation_chars:
                    self.token = nextchar
                    self.state = 'c'
                elif nextchar in self.quotes:
                    # Without posix the quotes belong to the token.
                    if not self.posix:
                        self.token = nextchar
                    self.state = nextchar
                elif self.whitespace_split:
                    self.token = nextchar
                    self.state = 'a'
                else:
                    self.token = nextchar
                    ends = True
            elif state in self.quotes:
                quoted = True
                if not nextchar:
                    self._debug2("I see EOF in quotes state")
                    raise ValueError("No closing quotation")
                if nextchar == state:
                    if not self.posix:
                        self.token += nextchar
                        self.state = ' '
                        break
                    self.state = 'a'
                elif (self.posix and nextchar in self.escape
                        and state in self.escapedquotes):
                    escapedstate = state
                    self.state = nextchar
                else:
                    self.token += nextchar
            elif state in self.escape:
                if not nextchar:
                    self._debug2("I see EOF in escape state")
                    raise ValueError("No escaped character")
                # Inside of quotes only the quote and the escape character
                # itself can be escaped.
                if (escapedstate in self.quotes
                        and nextchar != state and nextchar != escapedstate):
                    self.token += state
                self.token += nextchar
                self.state = escapedstate
            elif not nextchar:
                self.state = None
                break
            elif nextchar in self.whitespace:
                self._debug2("I see whitespace in word state")
                self.state = ' '
                ends = True
            elif nextchar in self.commenters:
                self._skip_comment()
                if self.posix:
                    self.state = ' '
                    ends = True
            elif state == 'c':
                if nextchar in self.punctuation_chars:
                    self.token += nextchar
                else:
                    self._pushback_chars.append(nextchar)
                    self.state = ' '
                    break
            elif self.posix and nextchar in self.quotes:
                self.state = nextchar
            elif self.posix and nextchar in self.escape:
                escapedstate = 'a'
                self.state = nextchar
            elif (nextchar in self.wordchars or nextchar in self.quotes
                    or (self.whitespace_split
                        and nextchar not in self.punctuation_chars)):
                self.token += nextchar
            else:
                if self.punctuation_chars:
                    self._pushback_chars.append(nextchar)
                else:
                    self.pushback.appendleft(nextchar)
                self._debug2("I see punctuation in word state")
                self.state = ' '
                ends = True
            if ends and (self.token or self.posix and quoted):
                break

        result = self.token
        self.token = ''
        # '' in quotes is a token, nothing is the end.
        if self.posix and not quoted and result == '':
            result = None
        if self.debug > 1:
            if result:
                print("shlex: raw token=" + repr(result))
            else:
                print("shlex: raw token=EOF")
        return result

    def sourcehook(self, newfile):
        "Open the file of a source request; return its name and the stream"
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        # Relative to the file that includes it, as cpp does.
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return (newfile, open(newfile, "r"))

    def error_leader(self, infile=None, lineno=None):
        "Return the beginning of an error message in the style of C compilers"
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return "\"%s\", line %d: " % (infile, lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split a string into words as the shell does."""
    if s is None:
        raise ValueError("s argument must not be None")
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)


def join(split_command):
    """Return a command line for a list of words; split() undoes it."""
    return ' '.join(quote(arg) for arg in split_command)


_safe_chars = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
                        '0123456789_@%+=:,./-')


def quote(s):
    """Return a string in quotes if the shell would not take it as it is."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _safe_chars.issuperset(s):
        return s
    # A single quote ends the quotes, stands in double quotes, and opens again.
    return "'" + s.replace("'", "'\"'\"'") + "'"


def _print_tokens(lexer):
    while tt := lexer.get_token():
        print("Token: " + repr(tt))


if __name__ == '__main__':
    if len(sys.argv) == 1:
        _print_tokens(shlex())
    else:
        fn = sys.argv[1]
        with open(fn) as f:
            _print_tokens(shlex(f, fn))

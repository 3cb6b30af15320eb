"""Parser for command-line options in the style of the C function getopt().

argparse does more with less code; this module is for those who know the C one.
"""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]

import os

from gettext import gettext as _


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _listed(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts = []):
    """Parse options up to the first argument that is none.

    args is sys.argv[1:], shortopts a string of letters, each followed by a colon
    if the option takes a value; longopts are names without dashes, with '=' at
    the end if a value follows.

    Returns the list of (option, value) pairs and the remaining arguments.
    """
    opts = []
    longopts = _listed(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        first, args = args[0], args[1:]
        if first == '--':
            break
        if first.startswith('--'):
            opts, args = do_longs(opts, first[2:], longopts, args)
        else:
            opts, args = do_shorts(opts, first[1:], shortopts, args)
    return opts, args


def gnu_getopt(args, shortopts, longopts = []):
    """Parse options that may be anywhere among the arguments.

    Like getopt(), but other arguments do not end the options, unless shortopts
    begins with '+' or the environment has POSIXLY_CORRECT.
    """
    opts = []
    rest = []
    longopts = _listed(longopts)
    options_first = shortopts.startswith('+')
    if options_first:
        shortopts = shortopts[1:]
    elif os.environ.get("POSIXLY_CORRECT"):
        options_first = True

    while args:
        first = args[0]
        if first == '--':
            rest += args[1:]
            break
        if first[:2] == '--':
            opts, args = do_longs(opts, first[2:], longopts, args[1:])
        elif first[:1] == '-' and first != '-':
            opts, args = do_shorts(opts, first[1:], shortopts, args[1:])
        elif options_first:
            rest += args
            break
        else:
            rest.append(first)
            args = args[1:]
    return opts, rest


def do_longs(opts, opt, longopts, args):
    opt, sep, value = opt.partition('=')
    has_arg, opt = long_has_args(opt, longopts)
    if has_arg:
        if not sep:
            if not args:
                raise GetoptError(_('option --%s requires argument') % opt, opt)
            value, args = args[0], args[1:]
    elif sep:
        raise GetoptError(_('option --%s must not have an argument') % opt, opt)
    opts.append(('--' + opt, value))
    return opts, args


def long_has_args(opt, longopts):
    # Returns whether the option takes a value, and its full name.
    possibilities = [o for o in longopts if o.startswith(opt)]
    if not possibilities:
        raise GetoptError(_('option --%s not recognized') % opt, opt)
    if opt in possibilities:
        return False, opt
    if opt + '=' in possibilities:
        return True, opt
    if len(possibilities) > 1:
        raise GetoptError(_('option --%s not a unique prefix') % opt, opt)
    match, = possibilities
    return match.endswith('='), match.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    while optstring != '':
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):
            # The rest of the string, or the next argument.
            if optstring == '':
                if not args:
                    raise GetoptError(_('option -%s requires argument') % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    for i, letter in enumerate(shortopts):
        if opt == letter != ':':
            return shortopts.startswith(':', i+1)
    raise GetoptError(_('option -%s not recognized') % opt, opt)


if __name__ == '__main__':
    import sys
    print(getopt(sys.argv[1:], "a:b", ["alpha=", "beta"]))

r"""Command line: validate and pretty-print JSON.

    $ echo '{"json":"obj"}' | python -m json.tool
    {
        "json": "obj"
    }
    $ echo '{ 1.2:3.4}' | python -m json.tool
    Expecting property name enclosed in double quotes: line 1 column 3 (char 2)
"""

import argparse
import json
import sys


def _options():
    parser = argparse.ArgumentParser(
        prog='python -m json.tool',
        description='A simple command line interface for json module '
                    'to validate and pretty-print JSON objects.')
    add = parser.add_argument
    add('infile', nargs='?', default='-',
        help='a JSON file to be validated or pretty-printed')
    add('outfile', nargs='?', default=None,
        help='write the output of infile to outfile')
    add('--sort-keys', action='store_true', default=False,
        help='sort the output of dictionaries alphabetically by key')
    add('--no-ensure-ascii', dest='ensure_ascii', action='store_false',
        help='disable escaping of non-ASCII characters')
    add('--json-lines', action='store_true', default=False,
        help='parse input using the JSON Lines format. '
             'Use with --no-indent or --compact to produce valid JSON Lines output.')
    add = parser.add_mutually_exclusive_group().add_argument
    add('--indent', default=4, type=int,
        help='separate items with newlines and use this number '
             'of spaces for indentation')
    add('--tab', action='store_const', dest='indent', const='\t',
        help='separate items with newlines and use '
             'tabs for indentation')
    add('--no-indent', action='store_const', dest='indent', const=None,
        help='separate items with spaces rather than newlines')
    add('--compact', action='store_true',
        help='suppress all whitespace separation (most compact)')
    return parser.parse_args()


def _read(infile, json_lines):
    # Everything is read before the output is opened: it may be the same file.
    if json_lines:
        return [json.loads(line) for line in infile]
    return [json.load(infile)]


def main():
    options = _options()
    style = {
        'sort_keys': options.sort_keys,
        'indent': options.indent,
        'ensure_ascii': options.ensure_ascii,
    }
    if options.compact:
        style['indent'] = None
        style['separators'] = ',', ':'

    try:
        if options.infile == '-':
            objs = _read(sys.stdin, options.json_lines)
        else:
            with open(options.infile, encoding='utf-8') as infile:
                objs = _read(infile, options.json_lines)
        if options.outfile is None:
            outfile = sys.stdout
        else:
            outfile = open(options.outfile, 'w', encoding='utf-8')
        with outfile:
            for obj in objs:
                json.dump(obj, outfile, **style)
                outfile.write('\n')
    except ValueError as e:
        raise SystemExit(e)


if __name__ == '__main__':
    try:
        main()
    except BrokenPipeError as exc:
        sys.exit(exc.errno)

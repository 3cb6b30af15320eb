package gopy

import "strings"

// This file holds the texts of --help.

const usageLine = "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"

const helpOptions = `Run a Python program, or start a prompt when there is none to run.

What to run (the first of these ends the options):
  file            a script, a folder or zip file with a __main__.py, or a .pyc file
  -               the program on standard input, which is also the default
  -c cmd          the statements in cmd
  -m mod          a module or package, found as import finds it
  arg ...         become sys.argv[1:] of the program

Options:
  -b              warn when bytes are turned into str or compared with str;
                  -bb makes that an error
  -B              write no .pyc files (PYTHONDONTWRITEBYTECODE)
  -d              debug the parser: accepted, does nothing (PYTHONDEBUG)
  -E              ignore all PYTHON* environment variables
  -h, -?, --help  print this help
  -i              go on at a prompt when the program has ended (PYTHONINSPECT)
  -I              run isolated: implies -E, -P and -s
  -O              leave out assert and what depends on __debug__ (PYTHONOPTIMIZE);
                  -OO leaves out docstrings too
  -P              don't put the script's folder on sys.path (PYTHONSAFEPATH)
  -q              no greeting at the prompt
  -s              leave the user's own packages out (PYTHONNOUSERSITE)
  -S              don't import site at the start
  -u              don't buffer stdout and stderr (PYTHONUNBUFFERED)
  -v              tell about each import on stderr; more with -vv (PYTHONVERBOSE)
  -V, --version   print the version; -VV prints more
  -W filter       a warning filter, action:message:category:module:line
                  (PYTHONWARNINGS)
  -x              skip the first line of the script
  -X opt          a special option, see --help-xoptions
  --check-hash-based-pycs always|default|never
                  when to compare hash-based .pyc files with their source
  --help-env      print the environment variables
  --help-xoptions print the -X options
  --help-all      print all of this
`

const helpEnv = `Environment variables:
  PYTHONPATH             folders in front of the library on sys.path, with ':' between
  PYTHONHOME             the prefix that the library seems to live under
  PYTHONSTARTUP          a script to run before the first prompt
  PYTHONIOENCODING       encoding[:errors] of the standard streams
  PYTHONHASHSEED         'random', or a number that makes str hashes the same each time
  PYTHONBREAKPOINT       what breakpoint() calls; 0 for nothing
  PYTHON_COLORS          1 for colours in tracebacks, 0 for none
  PYTHON_HISTORY         the file with the history of the prompt
  PYTHON_BASIC_REPL      the plain prompt, without the editor
  GOPY_REPL              'extras' as -X repl=extras

  These do what an option does:
  PYTHONDEBUG (-d)       PYTHONDONTWRITEBYTECODE (-B)   PYTHONINSPECT (-i)
  PYTHONNOUSERSITE (-s)  PYTHONOPTIMIZE (-O)            PYTHONSAFEPATH (-P)
  PYTHONUNBUFFERED (-u)  PYTHONVERBOSE (-v)             PYTHONWARNINGS (-W)
  PYTHON_CPU_COUNT (-X cpu_count)                PYTHONDEVMODE (-X dev)
  PYTHONINTMAXSTRDIGITS (-X int_max_str_digits)  PYTHONNODEBUGRANGES (-X no_debug_ranges)
  PYTHONFAULTHANDLER (-X faulthandler)           PYTHON_GIL (-X gil)
  PYTHONPROFILEIMPORTTIME (-X importtime)        PYTHONPYCACHEPREFIX (-X pycache_prefix)
  PYTHONUTF8 (-X utf8)                           PYTHONWARNDEFAULTENCODING (-X warn_default_encoding)
`

const helpX = `Options of -X (all are in sys._xoptions):
  cpu_count=N             what os.cpu_count() says; 'default' for the truth
  dev                     development mode: more warnings and checks
  gil_report=FILE         write a page that shows who had the GIL when
  gil_trace=FILE          write a trace of it for Perfetto or Chrome's tracing
  faulthandler            enable module faulthandler at the start
  gil=1                   run with the interpreter lock, the only way there is
  importtime              show how long each import takes
  int_max_str_digits=N    the limit of int and str conversions, 0 for none
  no_debug_ranges         keep no columns for tracebacks
  repl=extras             obj?, !command, %timeit and more at the prompt
  pycache_prefix=PATH     write .pyc files into a tree below PATH
  utf8[=0|1]              switch UTF-8 mode on or off
  warn_default_encoding   warn about open() without an encoding
`

// usage returns the help text that an option asks for.
func usage(program, what string) string {
	first := strings.Replace(usageLine, "%s", program, 1)
	switch what {
	case "--help-env":
		return helpEnv
	case "--help-xoptions":
		return helpX
	case "--help-all":
		return first + helpOptions + "\n" + helpEnv + "\n" + helpX
	}
	return first + helpOptions
}

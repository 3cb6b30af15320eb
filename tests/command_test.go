package tests

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// This file tests the command line. Run with GOPY set to a CPython 3.13, the
// same table must pass (cases marked own are skipped).

type commandCase struct {
	name  string
	args  []string
	stdin string
	env   []string
	out   string // whole standard output
	err   string // text that standard error must contain
	exit  int
	own   bool // about gopy alone
}

var commandCases = []commandCase{
	{name: "c", args: []string{"-c", "print(1 + 1)"}, out: "2\n"},
	{name: "c arguments", args: []string{"-c", "import sys; print(sys.argv)", "a", "-b", "--c"}, out: "['-c', 'a', '-b', '--c']\n"},
	{name: "c joined", args: []string{"-cprint(5)"}, out: "5\n"},
	{name: "c indented", args: []string{"-c", "\n    x = 1\n"}, err: "IndentationError: unexpected indent", exit: 1},
	{name: "c missing", args: []string{"-c"}, err: "Argument expected for the -c option", exit: 2},
	{name: "unknown option", args: []string{"-Z"}, err: "Unknown option: -Z", exit: 2},
	{name: "unknown long option", args: []string{"--nope"}, err: "unknown option --nope", exit: 2},
	{name: "no such file", args: []string{"no_such_file.py"}, err: "can't open file", exit: 2},
	{name: "dot slash", args: []string{"./plain.py"}, out: "./plain.py True\n"},
	{name: "b compared", args: []string{"-b", "-c", "b'a' == 'a'; 'a' != b'a'; b'a' == 97; bytearray() == ''"}, err: "<string>:1: BytesWarning: Comparison between bytes and string\n"},
	{name: "bb compared", args: []string{"-bb", "-c", "bytearray(b'a') == 'a'"}, err: "BytesWarning: Comparison between bytearray and string\n", exit: 1},
	{name: "bb ordered", args: []string{"-bb", "-c", "b'a' < 'a'"}, err: "TypeError: '<' not supported between instances of 'bytes' and 'str'\n", exit: 1},
	{name: "PYTHONBREAKPOINT off", args: []string{"-c", "breakpoint(); print(1)"}, env: []string{"PYTHONBREAKPOINT=0"}, out: "1\n"},
	{name: "PYTHONBREAKPOINT", args: []string{"-c", "breakpoint(1, 2, sep='-')"}, env: []string{"PYTHONBREAKPOINT=print"}, out: "1-2\n"},
	{name: "PYTHONBREAKPOINT module", args: []string{"-c", "print(breakpoint('a', 'b'))"}, env: []string{"PYTHONBREAKPOINT=os.path.join"}, out: "a/b\n"},
	{name: "PYTHONBREAKPOINT wrong", args: []string{"-c", "breakpoint(); print(1)"}, env: []string{"PYTHONBREAKPOINT=nope.x"}, out: "1\n", err: "<string>:1: RuntimeWarning: Ignoring unimportable $PYTHONBREAKPOINT: \"nope.x\"\n"},
	{name: "X faulthandler", args: []string{"-X", "faulthandler", "-c", "import faulthandler; print(faulthandler.is_enabled())"}, out: "True\n"},
	{name: "PYTHONFAULTHANDLER", args: []string{"-c", "import faulthandler; print(faulthandler.is_enabled())"}, env: []string{"PYTHONFAULTHANDLER=1"}, out: "True\n"},
	{name: "PYTHONTRACEMALLOC wrong", args: []string{"-c", "1"}, env: []string{"PYTHONTRACEMALLOC=x"}, err: "Fatal Python error: config_init_tracemalloc: PYTHONTRACEMALLOC: invalid number of frames\n", exit: 1},
	{name: "PYTHONMALLOC wrong", args: []string{"-c", "1"}, env: []string{"PYTHONMALLOC=x"}, err: "Fatal Python error: preconfig_init_allocator: PYTHONMALLOC: unknown allocator\n", exit: 1},
	{name: "PYTHONSTARTUP", args: []string{"-i", "-q"}, stdin: "x + 1\n", env: []string{"PYTHONSTARTUP=startup.py"}, out: "2\n"},
	{name: "PYTHONIOENCODING name", args: []string{"-c", "import sys; print(sys.stdout.encoding, sys.stdin.encoding)"}, env: []string{"PYTHONIOENCODING=latin-1"}, out: "iso8859-1 iso8859-1\n"},
	{name: "stdin", stdin: "import sys\nprint(sys.argv, __name__)\n", out: "[''] __main__\n"},
	{name: "dash", args: []string{"-", "x"}, stdin: "import sys\nprint(sys.argv)\n", out: "['-', 'x']\n"},
	{name: "stdin error", stdin: "x = 1\nx.y\n", err: "File \"<stdin>\", line 2, in <module>", exit: 1},
	{name: "input", args: []string{"-c", "print(input('? ') + input())"}, stdin: "a\nb", out: "? ab\n"},
	{name: "input eof", args: []string{"-c", "input()"}, err: "EOFError: EOF when reading a line", exit: 1},
	{name: "exit code", args: []string{"-c", "import sys; sys.exit(5)"}, exit: 5},
	{name: "exit large", args: []string{"-c", "import sys; sys.exit(256 + 3)"}, exit: 3},
	{name: "exit text", args: []string{"-c", "raise SystemExit('bye')"}, err: "bye\n", exit: 1},
	{name: "exit true", args: []string{"-c", "raise SystemExit(True)"}, exit: 1},
	{name: "exit in handler", args: []string{"-c", "try:\n 1/0\nfinally:\n raise SystemExit(4)"}, exit: 4},
	{name: "os._exit", args: []string{"-c", "import os; print('x', flush=True); os._exit(9)"}, out: "x\n", exit: 9},
	{name: "uncaught", args: []string{"-c", "def f():\n  1/0\nf()"}, err: "  File \"<string>\", line 3, in <module>", exit: 1},
	{name: "syntax error", args: []string{"-c", "x = = 1"}, err: "    x = = 1\n        ^\nSyntaxError: invalid syntax", exit: 1},
	{name: "O", args: []string{"-O", "-c", "assert 0; print(__debug__)"}, out: "False\n"},
	{name: "OO", args: []string{"-OO", "-c", "def f():\n 'doc'\nimport sys\nprint(f.__doc__, sys.flags.optimize)"}, out: "None 2\n"},
	{name: "PYTHONOPTIMIZE", args: []string{"-c", "import sys; print(sys.flags.optimize)"}, env: []string{"PYTHONOPTIMIZE=1"}, out: "1\n"},
	{name: "E", args: []string{"-E", "-c", "import sys; print(sys.flags.optimize, sys.flags.ignore_environment)"}, env: []string{"PYTHONOPTIMIZE=1"}, out: "0 1\n"},
	{name: "I", args: []string{"-I", "-c", "import sys; print(sys.flags.isolated, sys.flags.ignore_environment, sys.flags.no_user_site, sys.flags.safe_path)"}, out: "1 1 1 True\n"},
	{name: "B", args: []string{"-B", "-c", "import sys; print(sys.dont_write_bytecode)"}, out: "True\n"},
	{name: "v flags", args: []string{"-b", "-s", "-S", "-q", "-u", "-c", "import sys; f = sys.flags; print(f.bytes_warning, f.no_user_site, f.no_site, f.quiet, f.inspect)"}, out: "1 1 1 1 0\n"},
	{name: "P", args: []string{"-P", "-c", "import sys; print(sys.flags.safe_path, '' in sys.path)"}, out: "True False\n"},
	{name: "path of c", args: []string{"-c", "import sys; print(sys.path[0] == '')"}, out: "True\n"},
	{name: "X", args: []string{"-X", "utf8", "-X", "name=value", "-Xflag", "-c", "import sys; print(sorted(sys._xoptions.items(), key=str))"}, out: "[('flag', True), ('name', 'value'), ('utf8', True)]\n"},
	{name: "W error", args: []string{"-W", "error", "-c", "import warnings; warnings.warn('careful')"}, err: "UserWarning: careful", exit: 1},
	{name: "W ignore", args: []string{"-Wignore", "-c", "import warnings; warnings.warn('careful'); print('fine')"}, out: "fine\n"},
	{name: "W default", args: []string{"-c", "import warnings\nwarnings.warn('careful')"}, err: "<string>:2: UserWarning: careful\n"},
	{name: "W category", args: []string{"-W", "error::DeprecationWarning", "-c", "import warnings; warnings.warn('old', DeprecationWarning)"}, err: "DeprecationWarning: old", exit: 1},
	{name: "PYTHONWARNINGS", args: []string{"-c", "import sys; print(sys.warnoptions)"}, env: []string{"PYTHONWARNINGS=ignore,error::UserWarning"}, out: "['ignore', 'error::UserWarning']\n"},
	{name: "version", args: []string{"--version"}, out: "Python 3.13.0\n", own: true},
	{name: "hash seed", args: []string{"-c", "print(hash('a') == hash('a'))"}, env: []string{"PYTHONHASHSEED=0"}, out: "True\n"},
	{name: "hash seed wrong", args: []string{"-c", "1"}, env: []string{"PYTHONHASHSEED=x"}, err: "PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]", exit: 1},
	{name: "hash seed zero", args: []string{"-c", "import sys; print(hash('abc'), hash(b'abc'), sys.flags.hash_randomization)"}, env: []string{"PYTHONHASHSEED=0"}, out: "-4594863902769663758 -4594863902769663758 0\n"},
	{name: "hash seed fixed", args: []string{"-c", "import sys; print(hash('abc'), sys.flags.hash_randomization)"}, env: []string{"PYTHONHASHSEED=4"}, out: "5878132525939567759 1\n"},
	{name: "R", args: []string{"-R", "-c", "import sys; print(sys.flags.hash_randomization, hash('abc') != -4594863902769663758)"}, env: []string{"PYTHONHASHSEED=0"}, out: "1 True\n"},
	{name: "flags given twice", args: []string{"-ddqqBBbbb", "-OO", "-c", "import sys; f = sys.flags; print(f.debug, f.quiet, f.dont_write_bytecode, f.bytes_warning, f.optimize, f.gil, len(f))"}, out: "1 1 1 3 2 1 18\n"},
	{name: "flags from text", args: []string{"-c", "import sys; f = sys.flags; print(f.debug, f.inspect, f.no_user_site, f.optimize)"}, env: []string{"PYTHONDEBUG=2", "PYTHONNOUSERSITE=x", "PYTHONOPTIMIZE=x"}, out: "1 0 1 1\n"},
	{name: "cpu count", args: []string{"-X", "cpu_count=321", "-c", "import os; print(os.cpu_count(), os.process_cpu_count())"}, out: "321 321\n"},
	{name: "loader of c", args: []string{"-S", "-c", "print(__loader__, __spec__)"}, out: "<class '_frozen_importlib.BuiltinImporter'> None\n"},
	{name: "undecodable c", args: []string{"-c", "print('\xff')"}, err: "Unable to decode the command from the command line:\nUnicodeEncodeError: 'utf-8' codec can't encode character '\\udcff' in position 7: surrogates not allowed\n", exit: 1},
	{name: "undecodable W", args: []string{"-W", "\xff", "-c", "1"}, err: "Invalid -W option ignored: invalid action: '\\udcff'\n"},
	{name: "exit without status", args: []string{"-c", "import sys\nfor a in [(), (None,), (3,), ((1, 2),), (SystemExit(7),)]:\n  try: sys.exit(*a)\n  except SystemExit as e: print(e.args, e.code)"}, out: "() None\n() None\n(3,) 3\n(1, 2) (1, 2)\n(7,) 7\n"},
	{name: "unencodable result", args: []string{"-q", "-i"}, stdin: "'a\\xe9\\u65e5'\n", env: []string{"PYTHONIOENCODING=latin-1"}, out: "'a\xe9\\u65e5'\n"},
	{name: "stdout closed below", args: []string{"-c", "import os, sys\nsys.stdout.write('x')\nos.close(1)"}, err: "Exception ignored on flushing sys.stdout:\nOSError: [Errno 9] Bad file descriptor\n", exit: 120},
	{name: "PYTHONPATH", args: []string{"-c", "import extra; print(extra.x)"}, env: []string{"PYTHONPATH=more"}, out: "from PYTHONPATH\n"},
	{name: "script", args: []string{"script.py", "a", "-O"}, out: "['script.py', 'a', '-O'] __main__ script.py None\n"},
	{name: "script in folder", args: []string{filepath.Join("more", "uses.py")}, out: "from PYTHONPATH\n"},
	{name: "m module", args: []string{"-m", "mod", "arg"}, out: "__main__ ['arg'] mod \n"},
	{name: "m package", args: []string{"-m", "pack", "1"}, out: "__main__ ['1'] pack.__main__ pack\n"},
	{name: "m submodule", args: []string{"-m", "pack.sub"}, out: "sub pack 7\n"},
	{name: "m missing", args: []string{"-m", "no_such_mod"}, err: "No module named no_such_mod", exit: 1},
	{name: "m no main", args: []string{"-m", "bare"}, err: "No module named bare.__main__; 'bare' is a package and cannot be directly executed", exit: 1},
	{name: "directory", args: []string{"appdir", "q"}, out: "dir main appdir ['q'] helper\n"},
	{name: "zip", args: []string{"app.zip", "q"}, out: "zip main app.zip ['q'] zipped helper\n"},
	{name: "directory without main", args: []string{"bare"}, err: "can't find '__main__' module in", exit: 1},
	{name: "shebang", args: []string{"-x", "skip.py"}, out: "second line\n"},
	{name: "bom and coding", args: []string{"coded.py"}, out: "\u00e9\u20ac\n"},
	{name: "null bytes", args: []string{"null.py"}, err: "null.py\", line 1\n    x = 1\nSyntaxError: source code cannot contain null bytes", exit: 1},
	{name: "unbuffered order", args: []string{"-u", "-c", "import sys\nsys.stdout.write('a')\nsys.stderr.write('b')\nsys.stdout.write('c')"}, out: "ac", err: "b"},
	{name: "stdout encoding", args: []string{"-c", "print('\\xe9\\u65e5')"}, env: []string{"PYTHONIOENCODING=utf-8"}, out: "\u00e9\u65e5\n"},
	{name: "stdout ascii", args: []string{"-c", "print('\\xe9')"}, env: []string{"PYTHONIOENCODING=ascii:backslashreplace"}, out: "\\xe9\n"},
	{name: "stdin bytes", args: []string{"-c", "import sys; print(sys.stdin.buffer.read())"}, stdin: "\xff\x00a", out: "b'\\xff\\x00a'\n"},
	{name: "stdin lines", args: []string{"-c", "import sys\nfor i, line in enumerate(sys.stdin): print(i, repr(line))"}, stdin: "a\r\nb\n\nc", out: "0 'a\\r\\n'\n1 'b\\n'\n2 '\\n'\n3 'c'\n"},
	{name: "surrogates in argv", args: []string{"-c", "import sys; print(ascii(sys.argv[1]))", "\xff"}, out: "'\\udcff'\n"},
	{name: "atexit", args: []string{"-c", "import atexit, sys\natexit.register(print, 'last')\natexit.register(print, 'first')\nsys.exit(2)"}, out: "first\nlast\n", exit: 2},
	{name: "flush at exit", args: []string{"-c", "import sys; sys.stdout.write('no newline')"}, out: "no newline"},
	{name: "recursion", args: []string{"-c", "def f(): f()\nf()"}, err: "RecursionError: maximum recursion depth exceeded", exit: 1},
	{name: "i quits at eof", args: []string{"-q", "-i", "-c", "x = 5"}, stdin: "print(x)\n", out: "5\n"},
	{name: "interactive expressions", args: []string{"-q", "-i"}, stdin: "1 + 1\nNone\n'a'\nif 1:\n    5\n\n_\n", out: "2\n'a'\n5\n5\n"},
	{name: "interactive error goes on", args: []string{"-q", "-i"}, stdin: "1 / 0\nprint('alive')\n", out: "alive\n", err: "ZeroDivisionError: division by zero"},
	{name: "sys attributes", args: []string{"-c", "import sys; print(sys.version_info[:2], sys.implementation.name, sys.byteorder, sys.maxsize == 2**63 - 1, sys.float_info.dig, sys.getdefaultencoding())"}, out: "(3, 13) gopy little True 15 utf-8\n", own: true},
	{name: "executable", args: []string{"-c", "import sys, os; print(os.path.isabs(sys.executable))"}, out: "True\n"},
	{name: "child", args: []string{"-c", "import sys, os; sys.exit(os.spawnv(os.P_WAIT, sys.executable, [sys.executable, '-c', 'import sys; sys.exit(6)']))"}, exit: 6},
}

func commandFolder(th *testing.T) string {
	dir := th.TempDir()
	for name, text := range map[string]string{
		"script.py":          "import sys\nprint(sys.argv, __name__, __file__.replace(chr(92), '/').rsplit('/', 1)[-1], __spec__)\n",
		"plain.py":           "import sys\nprint(sys.argv[0], __file__.endswith('/./plain.py'))\n",
		"startup.py":         "x = 1\n",
		"mod.py":             "import sys\nprint(__name__, sys.argv[1:], __spec__.name, __package__)\n",
		"pack/__init__.py":   "value = 7\n",
		"pack/__main__.py":   "import sys\nprint(__name__, sys.argv[1:], __spec__.name, __package__)\n",
		"pack/sub.py":        "from . import value\nprint('sub', __package__, value)\n",
		"bare/__init__.py":   "",
		"more/extra.py":      "x = 'from PYTHONPATH'\n",
		"more/uses.py":       "import extra\nprint(extra.x)\n",
		"appdir/__main__.py": "import sys, helper\nprint('dir main', sys.argv[0], sys.argv[1:], helper.name)\n",
		"appdir/helper.py":   "name = 'helper'\n",
		"skip.py":            "this line is not Python\nprint('second line')\n",
		"coded.py":           "#!/usr/bin/env python\n# -*- coding: cp1252 -*-\nprint('\xe9\x80')\n",
		"null.py":            "x = 1\x00\n",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			th.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			th.Fatal(err)
		}
	}
	f, err := os.Create(filepath.Join(dir, "app.zip"))
	if err != nil {
		th.Fatal(err)
	}
	w := zip.NewWriter(f)
	for name, text := range map[string]string{
		"__main__.py": "import sys, helper\nprint('zip main', sys.argv[0], sys.argv[1:], helper.name)\n",
		"helper.py":   "name = 'zipped helper'\n",
	} {
		e, err := w.Create(name)
		if err == nil {
			_, err = e.Write([]byte(text))
		}
		if err != nil {
			th.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		th.Fatal(err)
	}
	if err := f.Close(); err != nil {
		th.Fatal(err)
	}
	return dir
}

func TestCommand(th *testing.T) {
	dir := commandFolder(th)
	for _, c := range commandCases {
		th.Run(c.name, func(th *testing.T) {
			if c.own && foreign() {
				th.Skip("about gopy alone")
			}
			if runtime.GOOS == "windows" && c.name == "surrogates in argv" {
				th.Skip("arguments are not bytes here")
			}
			th.Parallel()
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			cmd := exec.CommandContext(ctx, gopy, c.args...)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), append([]string{"NO_COLOR=1", "PYTHONDONTWRITEBYTECODE=", "PYTHONUNBUFFERED=", "PYTHON_HISTORY=" + filepath.Join(dir, "history")}, c.env...)...)
			cmd.Stdin = strings.NewReader(c.stdin)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			var problems []string
			problem := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
			err := cmd.Run()
			if ctx.Err() != nil {
				problem("no end in time")
			}
			if got := cmd.ProcessState.ExitCode(); got != c.exit {
				problem("exit status %d, want %d (%v)", got, c.exit, err)
			}
			if got := stdout.String(); got != c.out {
				problem("stdout %q, want %q", got, c.out)
			}
			if got := stderr.String(); !strings.Contains(got, c.err) || c.err == "" && c.exit == 0 && strings.Contains(got, "Error") {
				problem("stderr %q, want %q in it", got, c.err)
			}
			if len(problems) > 0 && stderr.Len() > 0 {
				th.Logf("stderr: %s", stderr.String())
			}
			verdict(th, problems)
		})
	}
}

// A reader that goes away ends the program without a traceback storm.
func TestBrokenPipe(th *testing.T) {
	if runtime.GOOS == "windows" {
		th.Skip("no SIGPIPE semantics")
	}
	r, w, err := os.Pipe()
	if err != nil {
		th.Fatal(err)
	}
	cmd := exec.Command(gopy, "-c", "import sys\nwhile True: sys.stdout.write('x' * 1000)")
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = w, &stderr
	if err := cmd.Start(); err != nil {
		th.Fatal(err)
	}
	w.Close()
	if _, err := r.Read(make([]byte, 100)); err != nil {
		th.Fatal(err)
	}
	r.Close()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		cmd.Process.Kill()
		th.Fatal("the program went on without a reader")
	}
	if !strings.Contains(stderr.String(), "BrokenPipeError: [Errno 32] Broken pipe") || cmd.ProcessState.ExitCode() != 1 && cmd.ProcessState.ExitCode() != 120 {
		th.Errorf("exit status %d, stderr %q", cmd.ProcessState.ExitCode(), stderr.String())
	}
}

// Ctrl-C raises KeyboardInterrupt, which a program can catch; uncaught, the
// process ends by SIGINT as CPython's does.
func TestInterrupt(th *testing.T) {
	if runtime.GOOS == "windows" {
		th.Skip("no SIGINT to send")
	}
	for _, code := range []string{
		"import time\nprint('ready', flush=True)\ntry:\n    time.sleep(30)\nexcept KeyboardInterrupt:\n    print('caught')",
		"print('ready', flush=True)\ntry:\n    while True: pass\nexcept KeyboardInterrupt:\n    print('caught')",
		"print('ready', flush=True)\nwhile True: pass",
		"print('ready', flush=True)\nmax(range(10**8))", // notices only when the call returns
	} {
		cmd := exec.Command(gopy, "-c", code)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			th.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			th.Fatal(err)
		}
		timer := time.AfterFunc(20*time.Second, func() { cmd.Process.Kill() })
		lines := bufio.NewReader(out)
		if _, err := lines.ReadString('\n'); err != nil {
			th.Fatalf("%v: %s", err, stderr.String())
		}
		time.Sleep(50 * time.Millisecond)
		cmd.Process.Signal(os.Interrupt)
		var rest bytes.Buffer
		rest.ReadFrom(lines)
		cmd.Wait()
		if !timer.Stop() {
			th.Errorf("%s: not interrupted", code)
			continue
		}
		if strings.Contains(code, "caught") {
			if rest.String() != "caught\n" || cmd.ProcessState.ExitCode() != 0 {
				th.Errorf("%s: printed %q, %v, %s", code, rest.String(), cmd.ProcessState, stderr.String())
			}
		} else if !strings.HasSuffix(stderr.String(), "KeyboardInterrupt\n") || cmd.ProcessState.ExitCode() == 0 {
			th.Errorf("%s: %v, stderr %q", code, cmd.ProcessState, stderr.String())
		}
	}
}

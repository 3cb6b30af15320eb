package gopy

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

// This file reads the command line and the PYTHON* environment variables.

// source says what the command runs.
type source uint8

const (
	fromStdin source = iota
	fromCommand
	fromModule
	fromFile
)

// command is a command line, understood.
type command struct {
	program  string // argv[0]
	kind     source
	text     string   // the -c command, the module's name, or the file's
	args     []string // what follows
	config   object.Config
	flags    map[string]int
	skipLine bool // -x
	faults   bool // faulthandler is to be enabled
	// randomHash is -R.
	randomHash bool
	version    int
	help       string
	cmdWarn    []string
}

// usageError is a command line that can't be understood: its text goes before the usage.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

// fatalError is a setting that stops the start.
type fatalError struct{ where, text string }

func (e *fatalError) Error() string {
	if e.where == "" {
		return "Fatal Python error: " + e.text + "\nPython runtime state: preinitialized\n\n"
	}
	state := "preinitialized"
	if strings.HasPrefix(e.where, "preconfig") {
		state = "preinitializing"
	}
	return "Fatal Python error: " + e.where + ": " + e.text + "\nPython runtime state: " + state + "\n\n"
}

// parseArgs reads the options in front of the program's own arguments.
func parseArgs(args []string) (*command, error) {
	c := &command{program: args[0], flags: map[string]int{}}
	i := 1
	for ; i < len(args); i++ {
		a := args[i]
		if len(a) < 2 || a[0] != '-' {
			break
		}
		if a == "--" {
			i++
			break
		}
		if strings.HasPrefix(a, "--") {
			switch a {
			case "--help":
				c.help = "--help"
			case "--version":
				c.version++
			case "--help-env", "--help-xoptions", "--help-all":
				c.help = a
			case "--check-hash-based-pycs":
				i++
				if i == len(args) {
					return nil, &usageError{"Argument expected for the --check-hash-based-pycs options"}
				}
				switch args[i] {
				case "default":
					c.flags["check_hash_pycs"] = 0
				case "always":
					c.flags["check_hash_pycs"] = 1
				case "never":
					c.flags["check_hash_pycs"] = 2
				default:
					return nil, &usageError{"--check-hash-based-pycs must be one of 'default', 'always', or 'never'"}
				}
			default:
				return nil, &usageError{"unknown option " + a}
			}
			continue
		}
		for j := 1; j < len(a); j++ {
			opt := a[j]
			// argument returns the rest of the cluster, or the next argument.
			argument := func() (string, error) {
				if j+1 < len(a) {
					s := a[j+1:]
					j = len(a)
					return s, nil
				}
				if i+1 >= len(args) {
					return "", &usageError{fmt.Sprintf("Argument expected for the -%c option", opt)}
				}
				i++
				j = len(a)
				return args[i], nil
			}
			switch opt {
			case 'c', 'm':
				s, err := argument()
				if err != nil {
					return nil, err
				}
				c.kind, c.text = fromCommand, s
				if opt == 'm' {
					c.kind = fromModule
				}
				c.args = args[i+1:]
				return c, nil
			case 'W', 'X':
				s, err := argument()
				if err != nil {
					return nil, err
				}
				if opt == 'W' {
					c.cmdWarn = append(c.cmdWarn, s)
				} else {
					c.config.XOptions = append(c.config.XOptions, object.DecodeFS([]byte(s)))
				}
			case 'b':
				c.flags["bytes_warning"]++
			case 'B':
				c.flags["dont_write_bytecode"]++
			case 'd':
				c.flags["debug"]++
			case 'E':
				c.flags["ignore_environment"]++
			case 'i':
				c.flags["inspect"]++
				c.flags["interactive"]++
			case 'I':
				c.flags["isolated"]++
			case 'O':
				c.config.Optimize++
			case 'P':
				c.flags["safe_path"] = 1
			case 'q':
				c.flags["quiet"]++
			case 'R':
				// It outdoes PYTHONHASHSEED.
				c.randomHash = true
			case 't':
			case 's':
				c.flags["no_user_site"]++
			case 'S':
				c.flags["no_site"]++
			case 'u':
				c.flags["unbuffered"] = 1
			case 'v':
				c.flags["verbose"]++
			case 'x':
				c.skipLine = true
			case 'V':
				c.version++
			case 'h', '?':
				c.help = "--help"
			case 'J':
				return nil, &usageError{"-J is reserved for Jython"}
			default:
				return nil, &usageError{fmt.Sprintf("Unknown option: -%c", opt)}
			}
		}
	}
	rest := args[i:]
	if len(rest) > 0 {
		c.text, c.args = rest[0], rest[1:]
		if rest[0] != "-" {
			c.kind = fromFile
		}
	}
	return c, nil
}

// xoption finds an -X option: its value, "" without one, and whether it was given.
func (c *command) xoption(name string) (value string, hasValue, ok bool) {
	for _, x := range c.config.XOptions {
		n, v, eq := strings.Cut(x, "=")
		if n == name {
			value, hasValue, ok = v, eq, true
		}
	}
	return value, hasValue, ok
}

// env returns a variable of the environment, "" if those are to be ignored.
func (c *command) env(name string) string {
	if c.flags["ignore_environment"] > 0 {
		return ""
	}
	return os.Getenv(name)
}

// resolve completes the settings from -X options and the environment.
func (c *command) resolve() error {
	f := c.flags
	if f["isolated"] > 0 {
		f["isolated"], f["ignore_environment"], f["no_user_site"], f["safe_path"] = 1, 1, 1, 1
	}
	f["ignore_environment"] = min(f["ignore_environment"], 1)
	if err := c.utf8Mode(); err != nil {
		return err
	}
	for _, v := range [...]struct{ variable, flag string }{
		{"PYTHONDEBUG", "debug"}, {"PYTHONVERBOSE", "verbose"}, {"PYTHONDONTWRITEBYTECODE", "dont_write_bytecode"},
		{"PYTHONNOUSERSITE", "no_user_site"}, {"PYTHONUNBUFFERED", "unbuffered"}, {"PYTHONINSPECT", "inspect"},
	} {
		if n := envNumber(c.env(v.variable)); n > f[v.flag] {
			f[v.flag] = n
		}
	}
	for _, n := range [...]string{"debug", "inspect", "interactive", "dont_write_bytecode", "no_user_site", "no_site", "quiet"} {
		f[n] = min(f[n], 1)
	}
	c.config.Optimize = max(c.config.Optimize, envNumber(c.env("PYTHONOPTIMIZE")))
	if c.env("PYTHONSAFEPATH") != "" {
		f["safe_path"] = 1
	}
	if _, _, ok := c.xoption("dev"); ok || c.env("PYTHONDEVMODE") != "" {
		f["dev_mode"] = 1
	}
	if _, _, ok := c.xoption("warn_default_encoding"); ok || c.env("PYTHONWARNDEFAULTENCODING") != "" {
		f["warn_default_encoding"] = 1
	}
	if _, _, ok := c.xoption("no_debug_ranges"); ok || c.env("PYTHONNODEBUGRANGES") != "" {
		f["no_debug_ranges"] = 1
	}
	if _, _, ok := c.xoption("importtime"); ok || c.env("PYTHONPROFILEIMPORTTIME") != "" {
		f["importtime"] = 1
	}
	if err := c.hashOptions(); err != nil {
		return err
	}
	if err := c.limits(); err != nil {
		return err
	}
	if v, has, ok := c.xoption("pycache_prefix"); ok {
		if has {
			c.config.PycachePrefix = v
		}
	} else {
		c.config.PycachePrefix = c.env("PYTHONPYCACHEPREFIX")
	}
	if v, has, ok := c.xoption("frozen_modules"); ok && has && v != "on" && v != "off" {
		return &fatalError{"", "bad value for option -X frozen_modules (expected \"on\" or \"off\")"}
	}
	if v, has, ok := c.xoption("gil"); ok || c.env("PYTHON_GIL") != "" {
		if !ok {
			v, has = c.env("PYTHON_GIL"), true
		}
		switch {
		case !has || v != "0" && v != "1":
			return &fatalError{"config_read_gil", "PYTHON_GIL / -X gil must be \"0\" or \"1\""}
		case v == "0":
			return &fatalError{"config_read_gil", "Disabling the GIL is not supported by this build"}
		}
	}
	if v, has, ok := c.xoption("tracemalloc"); ok && has {
		if n, err := strconv.Atoi(v); err != nil || n < 0 || n > 1<<16-1 {
			return &fatalError{"config_init_tracemalloc", "-X tracemalloc=NFRAME: invalid number of frames"}
		}
	}
	switch v := c.env("PYTHONMALLOC"); v {
	case "", "default", "debug", "malloc", "malloc_debug", "pymalloc", "pymalloc_debug", "mimalloc", "mimalloc_debug":
	default:
		return &fatalError{"preconfig_init_allocator", "PYTHONMALLOC: unknown allocator"}
	}
	if v := c.env("PYTHONTRACEMALLOC"); v != "" {
		if n, err := strconv.Atoi(v); err != nil || n < 0 || n > 1<<16-1 {
			return &fatalError{"config_init_tracemalloc", "PYTHONTRACEMALLOC: invalid number of frames"}
		}
	}
	if _, _, ok := c.xoption("faulthandler"); ok || f["dev_mode"] > 0 || c.env("PYTHONFAULTHANDLER") != "" {
		c.faults = true
	}
	c.warnings()
	if home := c.env("PYTHONHOME"); home != "" {
		prefix, _, _ := strings.Cut(home, string(os.PathListSeparator))
		c.config.Prefix = object.DecodeFS([]byte(prefix))
		c.config.StdlibDir = c.config.Prefix + "/lib/python3.13"
	}
	if p := c.env("PYTHONPATH"); p != "" {
		for _, e := range strings.Split(p, string(os.PathListSeparator)) {
			c.config.Path = append(c.config.Path, object.DecodeFS([]byte(e)))
		}
	}
	c.config.Flags = f
	return nil
}

// envNumber reads a variable that switches something on: a number, or any text for 1.
func envNumber(s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 1
	}
	return n
}

func (c *command) utf8Mode() error {
	if v, has, ok := c.xoption("utf8"); ok {
		switch {
		case !has || v == "1":
			c.flags["utf8_mode"] = 1
		case v != "0":
			return &fatalError{"preconfig_init_utf8_mode", "invalid -X utf8 option value"}
		}
		return nil
	}
	switch c.env("PYTHONUTF8") {
	case "":
		// The locale C, and none, is taken to mean UTF-8.
		for _, n := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
			if v := os.Getenv(n); v != "" {
				if v == "C" || v == "POSIX" {
					c.flags["utf8_mode"] = 1
				}
				return nil
			}
		}
		c.flags["utf8_mode"] = 1
	case "1":
		c.flags["utf8_mode"] = 1
	case "0":
	default:
		return &fatalError{"preconfig_init_utf8_mode", "invalid PYTHONUTF8 environment variable value"}
	}
	return nil
}

func (c *command) hashOptions() error {
	c.flags["hash_randomization"] = 1
	s := c.env("PYTHONHASHSEED")
	if c.randomHash || s == "" || s == "random" {
		return nil
	}
	n, err := strconv.ParseUint(s, 10, 32)
	if err != nil {
		return &fatalError{"config_init_hash_seed", "PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]"}
	}
	if n == 0 {
		c.flags["hash_randomization"] = 0
	}
	object.SetHashSeed(uint32(n))
	return nil
}

func (c *command) limits() error {
	read := func(s, where string) error {
		n, err := strconv.Atoi(s)
		if err != nil || n != 0 && n < 640 || n > 1<<31-1 {
			return &fatalError{"config_init_int_max_str_digits", where + ": invalid limit; must be >= 640 or 0 for unlimited."}
		}
		c.flags["int_max_str_digits"] = n
		return nil
	}
	if v, _, ok := c.xoption("int_max_str_digits"); ok {
		if err := read(v, "-X int_max_str_digits"); err != nil {
			return err
		}
	} else if v := c.env("PYTHONINTMAXSTRDIGITS"); v != "" {
		if err := read(v, "PYTHONINTMAXSTRDIGITS"); err != nil {
			return err
		}
	}
	cpus := func(s, where string) error {
		if s == "default" {
			return nil
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return &fatalError{"config_init_cpu_count", where + "n is missing or an invalid number, n must be greater than 0"}
		}
		c.flags["cpu_count"] = n
		return nil
	}
	if v, _, ok := c.xoption("cpu_count"); ok {
		return cpus(v, "-X cpu_count=n option: ")
	}
	if v := c.env("PYTHON_CPU_COUNT"); v != "" {
		return cpus(v, "PYTHON_CPU_COUNT=n: ")
	}
	return nil
}

// warnings puts the warning filters of all places together, the weakest first.
func (c *command) warnings() {
	var w []string
	if c.flags["dev_mode"] > 0 {
		w = append(w, "default")
	}
	if v := c.env("PYTHONWARNINGS"); v != "" {
		w = append(w, strings.Split(v, ",")...)
	}
	w = append(w, c.cmdWarn...)
	switch b := c.flags["bytes_warning"]; {
	case b > 1:
		w = append(w, "error::BytesWarning")
	case b == 1:
		w = append(w, "default::BytesWarning")
	}
	c.config.WarnOpts = decoded(w)
}

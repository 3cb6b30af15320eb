package sys

import (
	"math"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the struct sequences of module sys.

var (
	versionInfoType   = &object.StructSeq{Name: "sys.version_info", Doc: "sys.version_info\n\nVersion information as a named tuple.", NoNew: true, Fields: []object.StructField{{Name: "major"}, {Name: "minor"}, {Name: "micro"}, {Name: "releaselevel"}, {Name: "serial"}}}
	floatInfoType     = &object.StructSeq{Name: "sys.float_info", Doc: "sys.float_info\n\nA named tuple holding information about the float type.", NoNew: true, Fields: []object.StructField{{Name: "max"}, {Name: "max_exp"}, {Name: "max_10_exp"}, {Name: "min"}, {Name: "min_exp"}, {Name: "min_10_exp"}, {Name: "dig"}, {Name: "mant_dig"}, {Name: "epsilon"}, {Name: "radix"}, {Name: "rounds"}}}
	intInfoType       = &object.StructSeq{Name: "sys.int_info", Doc: "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.", NoNew: true, Fields: []object.StructField{{Name: "bits_per_digit"}, {Name: "sizeof_digit"}, {Name: "default_max_str_digits"}, {Name: "str_digits_check_threshold"}}}
	hashInfoType      = &object.StructSeq{Name: "sys.hash_info", Doc: "hash_info\n\nA named tuple providing parameters used for computing hashes.", NoNew: true, Fields: []object.StructField{{Name: "width"}, {Name: "modulus"}, {Name: "inf"}, {Name: "nan"}, {Name: "imag"}, {Name: "algorithm"}, {Name: "hash_bits"}, {Name: "seed_bits"}, {Name: "cutoff"}}}
	threadInfoType    = &object.StructSeq{Name: "sys.thread_info", Doc: "sys.thread_info\n\nA named tuple holding information about the thread implementation.", NoNew: true, Fields: []object.StructField{{Name: "name"}, {Name: "lock"}, {Name: "version"}}}
	asyncGenHooksType = &object.StructSeq{Name: "sys.asyncgen_hooks", Doc: "sys.asyncgen_hooks\n\nasyncgen_hooks as a namedtuple.", NoNew: true, Fields: []object.StructField{{Name: "firstiter"}, {Name: "finalizer"}}}
	flagsType         = &object.StructSeq{Name: "sys.flags", Doc: "sys.flags\n\nFlags provided through command line arguments or environment vars.", NoNew: true, Fields: flagFields(), Len: len(flagNames) - 1}
)

var flagNames = [...]string{"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil"}

func flagFields() []object.StructField {
	out := make([]object.StructField, len(flagNames))
	for i, n := range flagNames {
		out[i].Name = n
	}
	return out
}

func flags(cfg *object.Config) []value {
	out := make([]value, len(flagNames))
	for i, n := range flagNames {
		v := cfg.Flags[n]
		switch n {
		case "optimize":
			v = cfg.Optimize
		case "int_max_str_digits":
			if _, ok := cfg.Flags[n]; !ok {
				v = 4300
			}
		case "gil":
			v = 1
		case "hash_randomization":
			if _, ok := cfg.Flags[n]; !ok {
				v = 1
			}
		}
		out[i] = object.Int(int64(v))
		if n == "dev_mode" || n == "safe_path" {
			out[i] = object.Bool(v != 0)
		}
	}
	return out
}

func floatInfo() []value {
	return []value{object.Float(math.MaxFloat64), object.Int(1024), object.Int(308), object.Float(0x1p-1022), object.Int(-1021), object.Int(-307), object.Int(15), object.Int(53), object.Float(0x1p-52), object.Int(2), object.Int(1)}
}

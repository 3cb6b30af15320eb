package sys

import (
	"math"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the struct sequences of module sys.

var (
	versionInfoType = object.NewStructSeqType("sys.version_info", "sys.version_info\n\nVersion information as a named tuple.", "major", "minor", "micro", "releaselevel", "serial")
	floatInfoType   = object.NewStructSeqType("sys.float_info", "sys.float_info\n\nA named tuple holding information about the float type.", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoType     = object.NewStructSeqType("sys.int_info", "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoType    = object.NewStructSeqType("sys.hash_info", "hash_info\n\nA named tuple providing parameters used for computing hashes.", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadInfoType  = object.NewStructSeqType("sys.thread_info", "sys.thread_info\n\nA named tuple holding information about the thread implementation.", "name", "lock", "version")
	flagsType       = object.NewStructSeqType("sys.flags", "sys.flags\n\nFlags provided through command line arguments or environment vars.", flagNames[:]...)
)

var flagNames = [...]string{"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"}

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

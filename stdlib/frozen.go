package stdlib

import _ "embed" // for the compiled modules

// Frozen is the compiled form of the modules in Lib, in the format of package
// internal/frozen; `make gen` writes it.
//
//go:embed frozen.bin
var Frozen string

//go:build !linux

package hostos

// Memory is 0: how much memory there is is not known here.
func Memory() int64 { return 0 }

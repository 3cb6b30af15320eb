//go:build !linux

package gopy

// systemMemory is 0: how much memory there is is not known here.
func systemMemory() int64 { return 0 }

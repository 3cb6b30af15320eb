//go:build !linux

package strerror

// table is empty: the texts of Go's syscall package serve.
var table = [...]string{}

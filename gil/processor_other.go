//go:build !linux

package gil

func leaveProcessor() {}

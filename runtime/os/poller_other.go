//go:build !linux

package hostos

// PlacePoller does nothing here.
func PlacePoller(first int) {}

// IsPoller is false: what Go's runtime has open is not known here.
func IsPoller(fd int) bool { return false }

//go:build !linux

package hostos

// PlacePoller does nothing here.
func PlacePoller(first int) {}

// IsPoller is false: what Go's runtime has open is not known here.
func IsPoller(fd int) bool { return false }

// MayBePoller is IsPoller here.
func MayBePoller(fd int, link string) bool { return false }

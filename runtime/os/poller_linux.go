package hostos

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// This file keeps the descriptors of Go's runtime out of the way of programs, which know theirs
// by number and close those that they don't know.

// pollerFiles are the descriptors by which Go's runtime waits: without them the process ends.
var pollerFiles = [2]int{-1, -1}

// PlacePoller has Go's runtime open the descriptors by which it waits, with numbers from first on.
// It comes before anything that waits for a file or a time, and before there are threads.
func PlacePoller(first int) {
	null, err := unix.Open("/dev/null", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	fill := []int{null}
	next := func() bool {
		fd, err := unix.FcntlInt(uintptr(null), unix.F_DUPFD_CLOEXEC, 0)
		if err == nil {
			fill = append(fill, fd)
		}
		return err == nil
	}
	for fill[len(fill)-1] < first-1 && next() {
	}
	// The next two are given back: the runtime gets them.
	n := len(fill)
	for range pollerFiles {
		next()
	}
	copy(pollerFiles[:], fill[n:])
	for _, fd := range fill[n:] {
		unix.Close(fd)
	}
	fill = fill[:n]
	time.AfterFunc(time.Hour, func() {}).Stop()
	if !isPoller(pollerFiles[0]) || !isPoller(pollerFiles[1]) {
		pollerFiles = [2]int{-1, -1}
	}
	slices.Sort(fill)
	for len(fill) > 0 {
		n := 1
		for n < len(fill) && fill[n] == fill[0]+n {
			n++
		}
		system{}.CloseRange(fill[0], fill[0]+n)
		fill = fill[n:]
	}
}

func isPoller(fd int) bool {
	var link [32]byte
	n, err := unix.Readlink("/proc/self/fd/"+strconv.Itoa(fd), link[:])
	return err == nil && strings.HasPrefix(string(link[:n]), "anon_inode:[event")
}

// IsPoller reports whether a descriptor is one of Go's runtime. To programs it is not open.
func IsPoller(fd int) bool { return fd >= 0 && (fd == pollerFiles[0] || fd == pollerFiles[1]) }

// MayBePoller is IsPoller for a process where PlacePoller may not have been called; link is the
// descriptor's in /proc/self/fd.
func MayBePoller(fd int, link string) bool {
	return IsPoller(fd) || pollerFiles[0] < 0 && strings.HasPrefix(link, "anon_inode:[event")
}

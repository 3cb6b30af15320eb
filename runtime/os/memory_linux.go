package hostos

import (
	"path"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// This file finds out how much memory there is.

// reservedSpace is about how much address space Go takes without using it as memory.
const reservedSpace = 1 << 31

// Memory is the memory in bytes that this process can have: that of the machine, or less
// if its control group or a resource limit says so. It is 0 if that is not known.
func Memory() int64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return 0
	}
	total := int64(info.Totalram) * int64(info.Unit)
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_AS, &limit) == nil && limit.Cur < uint64(total)+reservedSpace {
		total = max(int64(limit.Cur)-reservedSpace, int64(limit.Cur/8))
	}
	for line := range strings.Lines(readSmall("/proc/self/cgroup")) {
		// number:controllers:path, with no controllers in the second version
		f := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(f) != 3 {
			continue
		}
		root, file := "", ""
		switch {
		case f[1] == "":
			root, file = "/sys/fs/cgroup", "memory.max"
		case strings.Contains(","+f[1]+",", ",memory,"):
			root, file = "/sys/fs/cgroup/memory", "memory.limit_in_bytes"
		default:
			continue
		}
		// The limits of the groups around it hold as well. In a container the path may be
		// one outside, and the container's own group is at the root.
		for dir := path.Clean("/" + f[2]); ; dir = path.Dir(dir) {
			n, err := strconv.ParseInt(strings.TrimSpace(readSmall(root+path.Join(dir, file))), 10, 64)
			if err == nil && n > 0 && n < total {
				total = n
			}
			if dir == "/" {
				break
			}
		}
	}
	return total
}

// readSmall returns the beginning of a file, "" if it can't be read. It does without package os,
// which would set the file up for waiting: this is part of every start.
func readSmall(name string) string {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return ""
	}
	defer unix.Close(fd)
	var buf [4096]byte
	n, err := unix.Read(fd, buf[:])
	if err != nil {
		return ""
	}
	return string(buf[:n])
}

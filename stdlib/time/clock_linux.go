package time

import (
	"syscall"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file reads the clocks of Linux.

type clockID struct {
	name string
	id   int
}

var clockIDs = [...]clockID{
	{"CLOCK_REALTIME", 0}, {"CLOCK_MONOTONIC", 1}, {"CLOCK_MONOTONIC_RAW", 4}, {"CLOCK_PROCESS_CPUTIME_ID", 2},
	{"CLOCK_THREAD_CPUTIME_ID", 3}, {"CLOCK_BOOTTIME", 7}, {"CLOCK_TAI", 11},
}

func call(nr uintptr, id int) (int64, error) {
	var ts syscall.Timespec
	if _, _, e := syscall.RawSyscall(nr, uintptr(id), uintptr(unsafe.Pointer(&ts)), 0); e != 0 {
		return 0, object.NewError(object.OSError, object.Int(int64(e)), object.NewStr("Invalid argument"))
	}
	return ts.Nano(), nil
}

func clock(id int) (int64, error)    { return call(syscall.SYS_CLOCK_GETTIME, id) }
func clockRes(id int) (int64, error) { return call(syscall.SYS_CLOCK_GETRES, id) }

func read(id int) int64 {
	n, _ := clock(id)
	return n
}

func monotonic() int64   { return read(1) }
func processTime() int64 { return read(2) }
func threadTime() int64  { return read(3) }

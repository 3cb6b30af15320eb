package hostos

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file implements Mappings.

func (system) Map(fd int, offset int64, length, prot, flags int) ([]byte, error) {
	p, err := unix.MmapPtr(fd, offset, nil, uintptr(length), prot, flags)
	if err != nil {
		return nil, err
	}
	return unsafe.Slice((*byte)(p), length), nil
}

func (system) Unmap(b []byte) error {
	return unix.MunmapPtr(unsafe.Pointer(unsafe.SliceData(b)), uintptr(len(b)))
}

func (system) Remap(b []byte, length int) ([]byte, error) {
	p, _, e := unix.Syscall6(unix.SYS_MREMAP, uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)), uintptr(length), unix.MREMAP_MAYMOVE, 0, 0)
	if e != 0 {
		return nil, e
	}
	return unsafe.Slice((*byte)(addressed(p)), length), nil
}

// addressed makes a pointer of an address outside Go's memory.
func addressed(p uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&p)) }

func (system) SyncMap(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	return unix.Msync(b, unix.MS_SYNC)
}

func (system) Madvise(b []byte, advice int) error {
	if len(b) == 0 {
		return nil
	}
	return unix.Madvise(b, advice)
}

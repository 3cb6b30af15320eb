package hostos

// This file defines what module mmap asks of a Host.

// Mappings are the calls on memory that stands for files; a Host may have them.
type Mappings interface {
	// Map maps length bytes of a file, or of nothing if fd is -1.
	Map(fd int, offset int64, length, prot, flags int) ([]byte, error)
	Unmap(b []byte) error
	// Remap changes the length of a mapping, which may move; ENOSYS if the system can't.
	Remap(b []byte, length int) ([]byte, error)
	// SyncMap writes part of a mapping back to its file.
	SyncMap(b []byte) error
	Madvise(b []byte, advice int) error
}

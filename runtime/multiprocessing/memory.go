package multiprocessing

// This file defines shared memory for data.

// Memory is memory that processes share. A small block lies in its cell, a larger one in an extent.
type Memory struct {
	Handle
	B []byte // the memory; not to be used after Drop
	m []byte // the mapping, nil if B lies in the cell
}

const maxInline = extentOff - cellData

// NewMemory makes a block of size zero bytes.
func (a *Arena) NewMemory(size int) (*Memory, error) {
	i, err := a.allocCells(kindData)
	if err != nil {
		return nil, err
	}
	c := cellAt(i)
	*a.u32(c) = uint32(size)
	*a.u32(c + 4) = uint32(uint64(size) >> 32)
	if size > maxInline {
		ext := (uint64(size) + extentUnit - 1) &^ (extentUnit - 1)
		unlock := a.guard()
		off, err := a.allocExtent(ext, true)
		if err == nil {
			*a.u64(c + extentOff) = off
			*a.u64(c + extentSize) = ext
		}
		unlock()
		if err != nil {
			a.drop(i, 1)
			return nil, err
		}
	}
	return a.memoryAt(i)
}

func (a *Arena) memoryAt(i int) (*Memory, error) {
	c := cellAt(i)
	size := int(uint64(*a.u32(c)) | uint64(*a.u32(c + 4))<<32)
	m := &Memory{Handle: Handle{a, i, 1}}
	if size <= maxInline {
		m.B = a.mem[c+cellData : c+cellData+size : c+cellData+size]
		return m, nil
	}
	b, err := mapSegment(a.bulk, int64(*a.u64(c + extentOff)), int(*a.u64(c + extentSize)))
	if err != nil {
		a.drop(i, 1)
		return nil, err
	}
	m.m, m.B = b, b[:size:size]
	return m, nil
}

// OpenMemory returns another view of a block of the family.
func (a *Arena) OpenMemory(cell int) (*Memory, error) {
	if err := a.open(cell, kindData); err != nil {
		return nil, err
	}
	return a.memoryAt(cell)
}

// Drop ends the use of the block and of B.
func (m *Memory) Drop() {
	m.B = nil
	if m.m != nil {
		unmapSegment(m.m)
		m.m = nil
	}
	m.Handle.Drop()
}

// MapFile maps size bytes of an open file as shared memory.
func MapFile(fd, size int) ([]byte, error) { return mapSegment(fd, 0, size) }

// Unmap gives up what MapFile returned.
func Unmap(b []byte) { unmapSegment(b) }

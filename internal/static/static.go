// Package static names the memory that a program is born with - its functions, constants, type
// descriptions and package variables - by numbers that are the same in every process of one
// executable.
package static

import (
	"sync"
	"unsafe"
)

// anchor is the variable that the numbers count from. The linker lays out a program as one
// piece, so the distance to anything else in it is fixed even where the piece is moved.
var anchor byte

// reach bounds the size of a program: what is nearer to the anchor belongs to it. Go keeps its
// heap and what it maps far away, which [Usable] checks.
const reach = 1 << 28

// Offset returns the number of what p points at, and whether that is part of the program.
func Offset(p unsafe.Pointer) (off int64, ok bool) {
	off = int64(uintptr(p)) - int64(uintptr(unsafe.Pointer(&anchor)))
	return off, off > -reach && off < reach
}

// Pointer returns what has the number off in this process.
func Pointer(off int64) unsafe.Pointer {
	return unsafe.Add(unsafe.Pointer(&anchor), int(off))
}

// Usable reports whether the heap is where it can't be taken for a part of the program.
var Usable = sync.OnceValue(func() bool {
	for _, n := range []int{8, 1 << 10, 1 << 16, 1 << 20} {
		p := make([]byte, n)
		if _, ok := Offset(unsafe.Pointer(&p[0])); ok {
			return false
		}
	}
	return true
})

// Layout returns a number that differs for programs that are laid out otherwise.
func Layout(samples ...unsafe.Pointer) uint64 {
	h := uint64(14695981039346656037)
	for _, p := range samples {
		off, _ := Offset(p)
		h = (h ^ uint64(off)) * 1099511628211
	}
	return h
}

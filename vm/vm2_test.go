package vm_test

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

func unsafeAdd(a *object.Value, i int) unsafe.Pointer { return unsafe.Add(unsafe.Pointer(a), i*16) }

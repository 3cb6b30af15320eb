//go:build amd64 && !race

package vm

import (
	"bytes"
	"reflect"
	"testing"
	"unsafe"
)

// TestDispatchIsShort looks at the machine code of the eval loop: the dispatch must be the
// fetch of the opcode and the indirect jump, without a store of a loop variable, and must lie
// in one cache line. The comment at run says why.
func TestDispatchIsShort(t *testing.T) {
	entry := reflect.ValueOf(run).Pointer()
	code := unsafe.Slice(*(**byte)(unsafe.Pointer(&entry)), 512)
	jump := bytes.Index(code, []byte{0xff, 0x24})
	if jump < 16 {
		t.Fatal("no indirect jump found")
	}
	if code[jump-1]&0xf0 == 0x40 { // its prefix
		jump--
	}
	lea := jump - 7
	fetch := lea - 4
	if code[lea+1] != 0x8d || !bytes.Contains(code[fetch:lea], []byte{0x0f, 0xb6}) {
		t.Fatalf("between the fetch and the jump there is more than the table's address: % x", code[jump-32:jump])
	}
	// The linker aligns functions to 32 bytes.
	if at := (entry + uintptr(fetch)) % 32; at+uintptr(jump-fetch)+4 > 32 {
		t.Errorf("the dispatch, at %d of 32 bytes, may straddle two cache lines", at)
	}
}

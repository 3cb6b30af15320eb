package hostos

import "slices"

// This file keeps track of files with unwritten data: nothing counts references, so a file
// that a program dropped without closing it is written when somebody may look.

// Writer is a file with unwritten data.
type Writer interface {
	// WritePending writes the data; it can't report an error.
	WritePending()
}

// Pending is the set of files of an interpreter that have unwritten data. Its GIL protects it.
type Pending struct{ writers []Writer }

type pendingKey struct{}

// NotInImage tells that the set is not part of the state of a program.
func (pendingKey) NotInImage() {}

// PendingOf returns the set of the interpreter with this Data.
func PendingOf(data map[any]any) *Pending {
	if p, ok := data[pendingKey{}].(*Pending); ok {
		return p
	}
	p := &Pending{}
	data[pendingKey{}] = p
	return p
}

// Add notes that w has unwritten data; it must not be in the set.
func (p *Pending) Add(w Writer) { p.writers = append(p.writers, w) }

// Remove notes that w has none any more.
func (p *Pending) Remove(w Writer) {
	for i := len(p.writers) - 1; i >= 0; i-- {
		if p.writers[i] == w {
			p.writers = slices.Delete(p.writers, i, i+1)
			return
		}
	}
}

// Flush writes the data of all files.
func (p *Pending) Flush() {
	for i := len(p.writers) - 1; i >= 0; i-- {
		if i < len(p.writers) {
			p.writers[i].WritePending()
		}
	}
}

// Sync makes all written data visible to the operating system, before a call that may look
// at files.
func Sync(data map[any]any) {
	if p, ok := data[pendingKey{}].(*Pending); ok && len(p.writers) > 0 {
		p.Flush()
	}
}

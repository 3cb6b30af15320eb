package object

// This file defines the import lock of an interpreter, which module _imp gives to programs.

// ImportLock is a lock that its owner may take again. The GIL protects its fields.
type ImportLock struct {
	owner *Thread
	level int
	freed chan struct{} // closed when the lock becomes free, if a thread waits
}

// Acquire takes the lock, and waits for it if another thread has it.
func (l *ImportLock) Acquire(t *Thread) {
	for l.level > 0 && l.owner != t {
		if l.freed == nil {
			l.freed = make(chan struct{})
		}
		freed := l.freed
		t.AllowThreads(func() { <-freed })
	}
	l.owner = t
	l.level++
}

// Release undoes an Acquire; it reports whether t had the lock.
func (l *ImportLock) Release(t *Thread) bool {
	if l.level == 0 || l.owner != t {
		return false
	}
	if l.level--; l.level == 0 {
		l.owner = nil
		if l.freed != nil {
			close(l.freed)
			l.freed = nil
		}
	}
	return true
}

// Level returns how often the lock was taken.
func (l *ImportLock) Level() int { return l.level }

// Restore makes t the owner of a lock that was taken level times.
func (l *ImportLock) Restore(t *Thread, level int) {
	*l = ImportLock{}
	if level > 0 {
		l.owner, l.level = t, level
	}
}

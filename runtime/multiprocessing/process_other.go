//go:build !linux

package multiprocessing

import "io"

// This file says no where processes can't be started yet.

type spare struct {
	control int
	base    *base
}

func newBase(id uint64, data []byte) (*base, error)            { return nil, ErrUnsupported }
func (l *Launcher) spawn(b *base, cold bool) (*spare, error)   { return nil, ErrUnsupported }
func (s *spare) discard()                                      {}
func (l *Launcher) watchSpare(s *spare)                        {}
func (l *Launcher) start(m *Start, tok uint32) (*Child, error) { return nil, ErrUnsupported }

// Signal sends a signal to the child.
func (c *Child) Signal(sig int) error { return ErrUnsupported }

// Sentinel returns a descriptor that becomes readable when the child ends.
func (c *Child) Sentinel() (int, error) { return -1, ErrUnsupported }

// Close gives up the descriptors.
func (c *Child) Close() {}

// IsSpare reports whether this process was started to be a spare.
func IsSpare(args []string) bool { return false }

// PrepareSpare makes room for the program's descriptors.
func PrepareSpare() (control int, born *Birth, err error) { return -1, nil, io.EOF }

// Await waits for START.
func Await(control int) (*Job, error) { return nil, io.EOF }

// OpenFiles returns the descriptors of the program.
func OpenFiles() []File { return nil }

// ParentEnded waits for the end of the parent.
func ParentEnded(control int) {}

package multiprocessing

import (
	"encoding/binary"
	"errors"
	"os"
	"sync"
	"time"
)

// This file defines what is told to a process that is started, and the launcher.
//
// A spare is born by executing the program again. It prepares an interpreter and waits for one
// message, START, which says what to be: environment, descriptors, cells in use, and a payload that
// only package stdlib/multiprocessing understands. If there is no spare, a process is started cold:
// the message waits in its socket until it is ready.

// SpareFlag is the first argument of a process that is to be a spare. The arguments behind it are
// flags of the interpreter.
const SpareFlag = "--multiprocessing-spare"

// spareControl is the descriptor of a new spare's end of the control socket.
const spareControl = 3

// File is a descriptor that a child gets.
type File struct {
	FD     int // the parent's
	Number int // the child's
	// Inherit tells that programs that the child executes get it as well.
	Inherit bool
}

// Start says what a started process is to be.
type Start struct {
	Kind    byte   // what the payload is, for the receiver
	Payload []byte // opaque
	Files   []File // beside 0, 1 and 2, which it always gets
	Cells   []int  // shared objects that the payload names
	Env     []string
	Forks   bool // the process goes on with the state of this one: it can use a base

	spare *spare // that is to become the process
	base  *base  // of that spare, or of the process that is made
}

// Job is Start as the child sees it.
type Job struct {
	Kind      byte
	Payload   []byte
	Token     uint32
	Parent    uint32 // token
	ParentPid int
	Arena     int // descriptors
	Bulk      int
	Control   int // closed when the parent ends
	Poll      bool
}

// Child is a started process.
type Child struct {
	Pid     int
	Token   uint32
	Pidfd   int // readable when it has ended; belongs to the Child
	control int
	done    chan struct{}
	code    int
	l       *Launcher
}

// Done is closed when the child has ended and what it held has been recovered.
func (c *Child) Done() <-chan struct{} { return c.done }

// Code returns how the child ended: its exit status or, negative, the signal that killed it. It may be
// asked once Done is closed.
func (c *Child) Code() int { return c.code }

// base is what spares get at their birth: memory with data that opaque payloads build upon.
type base struct {
	id   uint64
	size int
	f    *os.File
}

// Birth is what a new spare is told.
type Birth struct {
	Hello []byte
	// Base is memory that lasts as long as the process, with the number BaseID; nil if there is
	// none.
	Base   []byte
	BaseID uint64
	// Cold tells that there is a job already.
	Cold bool
}

// Launcher starts processes of a family.
type Launcher struct {
	Arena *Arena
	// Args are the interpreter flags for spares.
	Args []string
	// Hello is sent to each spare when it is born.
	Hello []byte
	// Path is the program, "" for the running one.
	Path string
	// Hide is told about processes that are waited for here, so that nobody else does: when they
	// are started (on) and when they are gone (off).
	Hide func(pid int, on bool)

	mu       sync.Mutex // protects what follows
	base     *base
	forks    bool // the last process that was started could use a base
	spares   []*spare
	starting int
	target   int
	stop     bool
	refill   *time.Timer
}

// Timing of spares.
const (
	refillDelay = 5 * time.Millisecond
	spareLife   = time.Minute
)

// Warm makes n the number of spares that are kept, and sees to it soon.
func (l *Launcher) Warm(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n > l.target {
		l.target = n
	}
	l.later(refillDelay)
}

// later has the spares refilled when nothing was started for d. mu is held.
func (l *Launcher) later(d time.Duration) {
	if l.stop || l.target == 0 {
		return
	}
	if l.refill == nil {
		l.refill = time.AfterFunc(d, l.fill)
	} else {
		l.refill.Reset(d)
	}
}

// Idle says that the process is about to wait, so that spares may be made now.
func (l *Launcher) Idle() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.target > 0 && len(l.spares)+l.starting < l.target {
		l.later(0)
	}
}

func (l *Launcher) fill() {
	for {
		l.mu.Lock()
		if l.stop || len(l.spares)+l.starting >= l.target {
			l.mu.Unlock()
			return
		}
		l.starting++
		var b *base
		if l.forks {
			b = l.base
		}
		l.mu.Unlock()
		s, err := l.spawn(b, false)
		l.mu.Lock()
		l.starting--
		if err == nil && !l.stop {
			l.spares = append(l.spares, s)
			go l.watchSpare(s)
			s = nil
		}
		l.mu.Unlock()
		if s != nil {
			s.discard()
		}
		if err != nil {
			return
		}
	}
}

// SetBase has spares get data at their birth, which the payloads of processes that fork may build
// upon. Its number is that of [Launcher.Reserve].
func (l *Launcher) SetBase(id uint64, data []byte) error {
	b, err := newBase(id, data)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.base = b
	return nil
}

// Reserve chooses the process for m, which Start or Release must follow. It returns the number of
// the base that the process has, 0 if it has none.
func (l *Launcher) Reserve(m *Start) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forks = m.Forks
	if m.spare = l.take(m.Forks); m.spare != nil {
		m.base = m.spare.base
	} else if m.Forks {
		m.base = l.base
	}
	if m.base == nil {
		return 0
	}
	return m.base.id
}

// Release gives back what Reserve took.
func (l *Launcher) Release(m *Start) {
	if m.spare == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.spares = append(l.spares, m.spare)
	go l.watchSpare(m.spare)
	m.spare = nil
}

// take returns a spare that lives, nil if there is none: for a process that forks preferably one
// with the newest base, for others one without. mu is held.
func (l *Launcher) take(forks bool) *spare {
	best := -1
	for i, s := range l.spares {
		if good := forks && s.base == l.base || !forks && s.base == nil; good || best < 0 {
			best = i
			if good {
				break
			}
		}
	}
	if best < 0 {
		return nil
	}
	s := l.spares[best]
	l.spares = append(l.spares[:best:best], l.spares[best+1:]...)
	return s
}

// forget takes a dead spare out of the list; it reports whether it was there.
func (l *Launcher) forget(s *spare) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, x := range l.spares {
		if x == s {
			l.spares = append(l.spares[:i:i], l.spares[i+1:]...)
			return true
		}
	}
	return false
}

// Discard ends the spares, because they were born under conditions that have changed since.
func (l *Launcher) Discard() {
	l.mu.Lock()
	old := l.spares
	l.spares = nil
	l.mu.Unlock()
	for _, s := range old {
		s.discard()
	}
}

// Close ends the spares and makes no more.
func (l *Launcher) Close() {
	l.mu.Lock()
	l.stop = true
	if l.refill != nil {
		l.refill.Stop()
	}
	l.mu.Unlock()
	l.Discard()
}

// Spares counts the spares.
func (l *Launcher) Spares() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.spares)
}

// ErrSpareDied is the error of Start if the process that Reserve had chosen is gone.
var ErrSpareDied = errors.New("a spare process has died")

// Start starts a process.
func (l *Launcher) Start(m *Start) (*Child, error) {
	tok, err := l.Arena.claim(l.Arena.token)
	if err != nil {
		return nil, err
	}
	l.Arena.share(tok, m.Cells)
	c, err := l.start(m, tok)
	if err != nil {
		l.Arena.Recover(tok)
		return nil, err
	}
	l.mu.Lock()
	if l.target == 0 {
		l.target = 1
	}
	l.later(refillDelay)
	l.mu.Unlock()
	return c, nil
}

// A message is a header and a body. The body is in the header's record if it is small, else in
// memory whose descriptor comes first.
const (
	startMagic   = 0x53595047 // "GPYS"
	inlineBody   = 48 << 10
	filesPerPart = 200
)

// encoder writes a message.
type encoder struct{ b []byte }

func (e *encoder) u32(n uint32)   { e.b = binary.LittleEndian.AppendUint32(e.b, n) }
func (e *encoder) bytes(p []byte) { e.u32(uint32(len(p))); e.b = append(e.b, p...) }
func (e *encoder) strings(l []string) {
	e.u32(uint32(len(l)))
	for _, s := range l {
		e.bytes([]byte(s))
	}
}

// decoder reads a message; after an error it returns zeros.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) u32() uint32 {
	if len(d.b) < 4 {
		d.bad = true
		return 0
	}
	n := binary.LittleEndian.Uint32(d.b)
	d.b = d.b[4:]
	return n
}

func (d *decoder) bytes() []byte {
	n := int(d.u32())
	if n > len(d.b) {
		d.bad = true
		return nil
	}
	p := d.b[:n:n]
	d.b = d.b[n:]
	return p
}

func (d *decoder) strings() []string {
	var out []string
	for n := d.u32(); n > 0 && !d.bad; n-- {
		out = append(out, string(d.bytes()))
	}
	return out
}

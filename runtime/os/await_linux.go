package hostos

import (
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// This file lets a goroutine wait for descriptors without an OS thread of its own: one
// goroutine sits in epoll_wait for all of them.
//
// Go's own poller wants O_NONBLOCK, which belongs to the open file and would leak to the other
// processes that share a terminal, pipe or socket. Each registration is for one event
// (EPOLLONESHOT), and whoever is woken asks poll() again, so that a registration that outlived
// its descriptor's number can wake somebody for nothing but never make him miss anything.

// poller is the process's epoll instance. It is made by the first wait; its goroutine ends
// when nobody has waited for a second.
type poller struct {
	mu      sync.Mutex
	fd      int // -1 after a failure, 0 before the first use
	files   map[int]*watched
	waiting int
	running bool
}

// watched is a descriptor number that was registered. It stays when the wait is over: the next
// one then needs a single system call.
type watched struct{ waiters []*fdWaiter }

type fdWaiter struct {
	ready chan struct{} // capacity 1
	fds   []PollFD      // FD and Events don't change
}

// thePoller is shared by all interpreters of the process, as the descriptors are.
var thePoller poller

// shortWait is a time for which epoll and Go's timers are too coarse.
const shortWait = time.Millisecond

// Await waits until one of fds is ready, the time is over (negative: never) or stop gives
// something, and returns how many are ready. The last two cases are 0 and EINTR.
func (system) Await(fds []PollFD, d time.Duration, stop <-chan struct{}) (int, error) {
	n, err := ppoll(fds, 0)
	if n != 0 || err != nil || d == 0 {
		return n, err
	}
	if d > 0 && d < shortWait {
		return ppoll(fds, d)
	}
	var expired <-chan time.Time
	if d > 0 {
		t := time.NewTimer(d)
		defer t.Stop()
		expired = t.C
	}
	w := &fdWaiter{ready: make(chan struct{}, 1), fds: fds}
	p := &thePoller
	for {
		if !p.watch(w) {
			return inTurns(fds, d, stop)
		}
		select {
		case <-w.ready:
			n, err := ppoll(fds, 0)
			if n == 0 && err == nil {
				continue
			}
			p.forget(w)
			return n, err
		case <-stop:
			p.forget(w)
			return 0, unix.EINTR
		case <-expired:
			p.forget(w)
			return ppoll(fds, 0)
		}
	}
}

// inTurns is Await for what epoll does not take.
func inTurns(fds []PollFD, d time.Duration, stop <-chan struct{}) (int, error) {
	end := time.Now().Add(d)
	for {
		select {
		case <-stop:
			return 0, unix.EINTR
		default:
		}
		turn := 20 * time.Millisecond
		if d >= 0 {
			turn = max(0, min(turn, time.Until(end)))
		}
		n, err := ppoll(fds, turn)
		if n != 0 || err != nil || d >= 0 && time.Until(end) <= 0 {
			return n, err
		}
	}
}

// ppoll asks the system. A signal that some goroutine receives is no reason to return.
func ppoll(fds []PollFD, d time.Duration) (n int, err error) {
	var few [8]unix.PollFd
	p := few[:]
	if len(fds) > len(few) {
		p = make([]unix.PollFd, len(fds))
	}
	p = p[:len(fds)]
	for i, f := range fds {
		p[i] = unix.PollFd{Fd: int32(f.FD), Events: f.Events}
	}
	ts := unix.NsecToTimespec(int64(d))
	for {
		// The system subtracts what it waited from ts.
		if n, err = unix.Ppoll(p, &ts, nil); err != unix.EINTR {
			break
		}
	}
	for i := range fds {
		fds[i].Revents = p[i].Revents
	}
	return max(n, 0), err
}

// watch registers the descriptors of w and reports whether epoll takes them all.
func (p *poller) watch(w *fdWaiter) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.fd == 0 {
		p.files = map[int]*watched{}
		fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
		if err != nil {
			fd = -1
		}
		p.fd = fd
	}
	if p.fd < 0 {
		return false
	}
	p.remove(w)
	for _, f := range w.fds {
		if f.FD < 0 {
			continue
		}
		e := p.files[f.FD]
		op := unix.EPOLL_CTL_MOD
		if e == nil {
			e = &watched{}
			p.files[f.FD] = e
			op = unix.EPOLL_CTL_ADD
		}
		ev := unix.EpollEvent{Fd: int32(f.FD), Events: uint32(uint16(f.Events)) | unix.EPOLLONESHOT}
		for _, o := range e.waiters {
			for i := range o.fds { // by index: its owner may be writing Revents
				if o.fds[i].FD == f.FD {
					ev.Events |= uint32(uint16(o.fds[i].Events))
				}
			}
		}
		e.waiters = append(e.waiters, w)
		err := unix.EpollCtl(p.fd, op, f.FD, &ev)
		switch err {
		case unix.ENOENT:
			err = unix.EpollCtl(p.fd, unix.EPOLL_CTL_ADD, f.FD, &ev)
		case unix.EEXIST:
			err = unix.EpollCtl(p.fd, unix.EPOLL_CTL_MOD, f.FD, &ev)
		}
		if err == unix.EBADF {
			wake(w) // closed meanwhile, which poll() will tell
		} else if err != nil {
			p.remove(w)
			return false
		}
	}
	p.waiting++
	if !p.running {
		p.running = true
		go p.run()
	}
	return true
}

// remove takes w out of the lists.
func (p *poller) remove(w *fdWaiter) {
	found := false
	for _, f := range w.fds {
		e := p.files[f.FD]
		if e == nil {
			continue
		}
		for i, o := range e.waiters {
			if o == w {
				e.waiters = append(e.waiters[:i], e.waiters[i+1:]...)
				found = true
				break
			}
		}
	}
	if found {
		p.waiting--
	}
}

func (p *poller) forget(w *fdWaiter) {
	p.mu.Lock()
	p.remove(w)
	p.mu.Unlock()
}

func wake(w *fdWaiter) {
	select {
	case w.ready <- struct{}{}:
	default:
	}
}

// run hands out events until nobody waits.
func (p *poller) run() {
	var events [64]unix.EpollEvent
	for {
		n, err := unix.EpollWait(p.fd, events[:], 1000)
		p.mu.Lock()
		if n <= 0 && err != unix.EINTR && p.waiting <= 0 {
			p.running = false
			p.mu.Unlock()
			return
		}
		for i := range max(n, 0) {
			if e := p.files[int(events[i].Fd)]; e != nil {
				for _, w := range e.waiters {
					wake(w)
				}
			}
		}
		p.mu.Unlock()
		if n > 0 {
			// Those just woken run on this processor now. In epoll_wait it would keep them in
			// its queue until another one steals them.
			runtime.Gosched()
		}
	}
}

// pidWait is how long to sleep between two looks for a child that no descriptor stands for.
const pidWait = 20 * time.Millisecond

// AwaitChild waits until the child may be waited for, or stop gives something: EINTR then.
func (s system) AwaitChild(pid int, stop <-chan struct{}) error {
	if pid > 0 {
		if fd, err := unix.PidfdOpen(pid, 0); err == nil {
			defer unix.Close(fd)
			_, err = s.Await([]PollFD{{FD: fd, Events: unix.POLLIN}}, -1, stop)
			return err
		}
	}
	kind, id := unix.P_ALL, 0
	switch {
	case pid > 0:
		kind, id = unix.P_PID, pid
	case pid == 0:
		kind, id = unix.P_PGID, unix.Getpgrp()
	case pid < -1:
		kind, id = unix.P_PGID, -pid
	}
	for d := 200 * time.Microsecond; ; d = min(2*d, pidWait) {
		var si unix.Siginfo
		err := unix.Waitid(kind, id, &si, unix.WEXITED|unix.WNOHANG|unix.WNOWAIT, nil)
		if err != nil && err != unix.EINTR || err == nil && si.Signo != 0 {
			return nil
		}
		t := time.NewTimer(d)
		select {
		case <-stop:
			t.Stop()
			return syscall.EINTR
		case <-t.C:
		}
	}
}

func (system) EpollCreate() (int, error) { return unix.EpollCreate1(unix.EPOLL_CLOEXEC) }

func (system) EpollCtl(epfd, op, fd int, events uint32) error {
	return unix.EpollCtl(epfd, op, fd, &unix.EpollEvent{Events: events, Fd: int32(fd)})
}

func (system) EpollReady(epfd int, events []EpollEvent) (int, error) {
	got := make([]unix.EpollEvent, len(events))
	n, err := unix.EpollWait(epfd, got, 0)
	for i := range max(n, 0) {
		events[i] = EpollEvent{int(got[i].Fd), got[i].Events}
	}
	return max(n, 0), err
}

func (system) PidfdSendSignal(fd, sig, flags int) error {
	return unix.PidfdSendSignal(fd, unix.Signal(sig), nil, flags)
}

func (system) PidfdIsSelf(fd int) bool {
	b, err := ReadFrom("/proc/self/fdinfo/"+strconv.Itoa(fd), 0)
	return err == nil && strings.Contains(string(b), "\nPid:\t"+strconv.Itoa(unix.Getpid())+"\n")
}

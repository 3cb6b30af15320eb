package multiprocessing

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math/rand"
	"os"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// This file kills processes that use locks and rings, again and again: nobody may ever be in a
// critical section together with another, no message may be damaged, and nothing may stand still.

func TestMain(m *testing.M) {
	if role := os.Getenv("GOPY_TEST_ROLE"); role != "" {
		child(role)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// storm is how long a storm takes.
func storm() time.Duration {
	if s, err := strconv.Atoi(os.Getenv("GOPY_STORM")); err == nil {
		return time.Duration(s) * time.Second
	}
	return time.Second
}

type process struct {
	pid, pidfd int
	tok        uint32
}

func spawn(t testing.TB, a *Arena, poll bool, role string, cells ...int) process {
	t.Helper()
	tok, err := a.claim(a.token)
	if err != nil {
		t.Fatal(err)
	}
	a.share(tok, cells)
	env := append(os.Environ(), "GOPY_TEST_ROLE="+role, fmt.Sprint("GOPY_TEST_TOKEN=", tok), fmt.Sprint("GOPY_TEST_POLL=", poll))
	for i, c := range cells {
		env = append(env, fmt.Sprintf("GOPY_TEST_CELL%d=%d", i, c))
	}
	p := process{tok: tok}
	p.pid, err = syscall.ForkExec("/proc/self/exe", []string{"child"}, &syscall.ProcAttr{Env: env, Files: []uintptr{0, 1, 2, uintptr(a.fd), uintptr(a.bulk)}, Sys: &syscall.SysProcAttr{PidFD: &p.pidfd}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p process) kill() {
	_ = syscall.Kill(p.pid, syscall.SIGKILL)
	p.wait()
}

func (p process) wait() int {
	var ws syscall.WaitStatus
	for {
		if _, err := syscall.Wait4(p.pid, &ws, 0, nil); err != syscall.EINTR {
			break
		}
	}
	syscall.Close(p.pidfd)
	return ws.ExitStatus()
}

func env(name string) int {
	n, _ := strconv.Atoi(os.Getenv("GOPY_TEST_" + name))
	return n
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "child:", err)
		os.Exit(3)
	}
}

// region is memory of the storm: for each lock who is in, the violations and the entries.
func region(m *Memory, lock, field int) *uint32 {
	return (*Arena)(nil).at(m.B[lock*32+field*4:])
}

func child(role string) {
	a, err := Attach(3, 4, uint32(env("TOKEN")), os.Getenv("GOPY_TEST_POLL") == "true")
	check(err)
	syscall.CloseOnExec(3)
	rnd := rand.New(rand.NewSource(int64(os.Getpid())))
	switch role {
	case "locks":
		m, err := a.OpenMemory(env("CELL0"))
		check(err)
		var locks []*Lock
		for i := 1; i <= stormLocks; i++ {
			l, err := a.OpenLock(env(fmt.Sprint("CELL", i)))
			check(err)
			locks = append(locks, l)
		}
		for {
			i := rnd.Intn(stormLocks)
			died, err := locks[i].Acquire(&Wait{})
			check(err)
			in := region(m, i, 0)
			if died {
				if v := atomic.LoadUint32(in); v != 0 && !a.Dead(v) {
					atomic.AddUint32(region(m, i, 1), 1)
				}
				atomic.StoreUint32(in, 0)
				atomic.AddUint32(region(m, i, 3), 1)
			}
			if !atomic.CompareAndSwapUint32(in, 0, a.token) {
				atomic.AddUint32(region(m, i, 1), 1)
			}
			atomic.AddUint32(region(m, i, 2), 1)
			for end := time.Now().Add(time.Duration(rnd.Intn(20)) * time.Microsecond); time.Now().Before(end); {
			}
			if !atomic.CompareAndSwapUint32(in, a.token, 0) {
				atomic.AddUint32(region(m, i, 1), 1)
			}
			check(locks[i].Release())
		}
	case "put":
		r, err := a.OpenRing(env("CELL0"))
		check(err)
		var b []byte
		r.noParcels = rnd.Intn(2) == 0
		for {
			n := 8 + rnd.Intn(100)
			if rnd.Intn(20) == 0 {
				n = 8 + rnd.Intn(200_000)
			}
			b = bytes.Repeat([]byte{byte(rnd.Intn(256))}, n)
			binary.LittleEndian.PutUint32(b, uint32(n))
			binary.LittleEndian.PutUint32(b[4:], crc32.ChecksumIEEE(b[8:]))
			check(r.Put(&Wait{}, b[:5], b[5:]))
		}
	case "get":
		r, err := a.OpenRing(env("CELL0"))
		check(err)
		m, err := a.OpenMemory(env("CELL1"))
		check(err)
		var b []byte
		for {
			b, err = r.Get(&Wait{}, b, true)
			check(err)
			if len(b) < 8 || binary.LittleEndian.Uint32(b) != uint32(len(b)) || binary.LittleEndian.Uint32(b[4:]) != crc32.ChecksumIEEE(b[8:]) {
				atomic.AddUint32(region(m, 0, 1), 1)
			}
			atomic.AddUint32(region(m, 0, 2), 1)
			a.Done()
		}
	case "wait":
		l, err := a.OpenLock(env("CELL0"))
		check(err)
		c, err := a.OpenCondition(env("CELL1"))
		check(err)
		m, err := a.OpenMemory(env("CELL2"))
		check(err)
		for {
			_, err := l.Acquire(&Wait{})
			check(err)
			w, err := c.Enter()
			check(err)
			check(l.Release())
			err = w.Wait(After(time.Duration(rnd.Intn(4000))*time.Microsecond), false)
			_, lerr := l.Acquire(&Wait{})
			check(lerr)
			if w.Leave() {
				atomic.AddUint32(region(m, 0, 2), 1)
			} else if err == nil {
				atomic.AddUint32(region(m, 0, 1), 1)
			}
			check(l.Release())
		}
	case "hold":
		l, err := a.OpenLock(env("CELL0"))
		check(err)
		_, err = l.Acquire(&Wait{})
		check(err)
		e, err := a.OpenEvent(env("CELL1"))
		check(err)
		e.Set()
		time.Sleep(time.Hour)
	case "stream":
		r, err := a.OpenRing(env("CELL0"))
		check(err)
		r.noParcels = true
		check(r.Put(&Wait{}, make([]byte, 50<<20)))
	}
}

const stormLocks = 8

func modes(t *testing.T, f func(t *testing.T, a *Arena, poll bool)) {
	for _, poll := range []bool{false, true} {
		t.Run(map[bool]string{false: "futex", true: "poll"}[poll], func(t *testing.T) {
			a, err := NewArena(poll)
			if err == ErrUnsupported {
				t.Skip(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			f(t, a, poll)
		})
	}
}

// kills kills one of the processes after the other and starts a new one in its place. Half of
// them are recovered by the parent, the others by whoever waits.
func kills(t *testing.T, a *Arena, ps []process, again func(i int) process) (n int) {
	for end := time.Now().Add(storm()); time.Now().Before(end); n++ {
		time.Sleep(time.Duration(1000+rand.Intn(6000)) * time.Microsecond)
		i := rand.Intn(len(ps))
		ps[i].kill()
		if rand.Intn(4) == 0 {
			time.Sleep(longSlice)
		}
		a.Recover(ps[i].tok)
		ps[i] = again(i)
	}
	return n
}

func TestLockStorm(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		m, err := a.NewMemory(stormLocks * 32)
		if err != nil {
			t.Fatal(err)
		}
		cells := []int{m.Cell}
		for range stormLocks {
			l, err := a.NewLock()
			if err != nil {
				t.Fatal(err)
			}
			cells = append(cells, l.Cell)
		}
		start := func(int) process { return spawn(t, a, poll, "locks", cells...) }
		ps := []process{start(0), start(0), start(0)}
		n := kills(t, a, ps, start)
		sum := func(field int) (s uint32) {
			for i := range stormLocks {
				s += atomic.LoadUint32(region(m, i, field))
			}
			return s
		}
		before := sum(2)
		time.Sleep(100 * time.Millisecond)
		if sum(2) == before {
			t.Error("standstill")
		}
		for _, p := range ps {
			p.kill()
			a.Recover(p.tok)
		}
		if v := sum(1); v != 0 {
			t.Errorf("%d violations of exclusion", v)
		}
		t.Logf("%d kills, %d acquisitions, %d of them from the dead", n, sum(2), sum(3))
		if p, _, _ := a.Usage(); p != 1 {
			t.Errorf("%d processes are left", p)
		}
	})
}

func TestRingStorm(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		r, err := a.NewRing(1<<18, 0)
		if err != nil {
			t.Fatal(err)
		}
		m, err := a.NewMemory(32)
		if err != nil {
			t.Fatal(err)
		}
		start := func(i int) process {
			return spawn(t, a, poll, [...]string{"put", "get"}[i%2], r.Cell, m.Cell)
		}
		ps := []process{start(0), start(1), start(2), start(3)}
		n := kills(t, a, ps, start)
		before := atomic.LoadUint32(region(m, 0, 2))
		for end := time.Now().Add(2 * time.Second); atomic.LoadUint32(region(m, 0, 2)) == before; time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("standstill")
			}
		}
		for _, p := range ps {
			p.kill()
			a.Recover(p.tok)
		}
		if v := atomic.LoadUint32(region(m, 0, 1)); v != 0 {
			t.Errorf("%d damaged messages", v)
		}
		t.Logf("%d kills, %d messages", n, atomic.LoadUint32(region(m, 0, 2)))
	})
}

func TestConditionStorm(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		l, _ := a.NewLock()
		c, _ := a.NewCondition()
		m, err := a.NewMemory(32)
		if err != nil {
			t.Fatal(err)
		}
		start := func(int) process { return spawn(t, a, poll, "wait", l.Cell, c.Cell, m.Cell) }
		ps := []process{start(0), start(0), start(0)}
		stop, done := make(chan struct{}), make(chan int)
		go func() {
			woken := 0
			for {
				select {
				case <-stop:
					done <- woken
					return
				default:
				}
				if _, err := l.Acquire(&Wait{}); err != nil {
					t.Error(err)
				}
				woken += c.Notify(1 + rand.Intn(2))
				if err := l.Release(); err != nil {
					t.Error(err)
				}
				time.Sleep(200 * time.Microsecond)
			}
		}()
		n := kills(t, a, ps, start)
		time.Sleep(50 * time.Millisecond)
		close(stop)
		woken := <-done
		time.Sleep(20 * time.Millisecond)
		for _, p := range ps {
			p.kill()
			a.Recover(p.tok)
		}
		got := int(atomic.LoadUint32(region(m, 0, 2)))
		if atomic.LoadUint32(region(m, 0, 1)) != 0 {
			t.Error("woken without being notified")
		}
		if got > woken || woken-got > n+len(ps) {
			t.Errorf("%d notified, %d woken, %d killed", woken, got, n)
		}
		if woken == 0 {
			t.Error("nobody was ever notified")
		}
		_, cells, _ := a.Usage()
		t.Logf("%d kills, %d notified, %d woken, %d cells", n, woken, got, cells)
		if cells > 40 {
			t.Errorf("%d cells are left", cells)
		}
	})
}

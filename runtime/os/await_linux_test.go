package hostos

import (
	"os"
	"os/signal"
	"runtime"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func pipe(th *testing.T) (r, w int) {
	th.Helper()
	r, w, err := System.Pipe(0)
	if err != nil {
		th.Fatal(err)
	}
	th.Cleanup(func() { unix.Close(r); unix.Close(w) })
	return r, w
}

// A signal that hits the OS thread in poll() must not look like a descriptor that is ready: the
// caller would go on to a read that nothing ends.
func TestPollInterruptedIsNotReady(th *testing.T) {
	r, _ := pipe(th)
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, unix.SIGUSR1)
	defer signal.Stop(ch)
	tid := make(chan int)
	go func() {
		id := <-tid
		time.Sleep(50 * time.Millisecond)
		unix.Tgkill(unix.Getpid(), id, unix.SIGUSR1)
	}()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	tid <- unix.Gettid()
	n, err := System.Poll([]PollFD{{FD: r, Events: PollIn}}, 500)
	if n != 0 || err != unix.EINTR {
		th.Errorf("poll() returned %d, %v; want 0, EINTR", n, err)
	}
	<-ch
}

func TestAwait(th *testing.T) {
	r, w := pipe(th)
	fds := func() []PollFD { return []PollFD{{FD: r, Events: PollIn}} }
	start := time.Now()
	if n, err := System.Await(fds(), 30*time.Millisecond, nil); n != 0 || err != nil || time.Since(start) < 30*time.Millisecond {
		th.Errorf("nothing comes: %d, %v after %v", n, err, time.Since(start))
	}
	stop := make(chan struct{}, 1)
	time.AfterFunc(10*time.Millisecond, func() { stop <- struct{}{} })
	if n, err := System.Await(fds(), -1, stop); n != 0 || err != unix.EINTR {
		th.Errorf("stopped: %d, %v", n, err)
	}
	time.AfterFunc(10*time.Millisecond, func() { unix.Write(w, []byte("x")) })
	p := append(fds(), PollFD{FD: -1, Events: PollIn}, PollFD{FD: w, Events: 0})
	if n, err := System.Await(p, -1, nil); n != 1 || err != nil || p[0].Revents != PollIn || p[2].Revents != 0 {
		th.Errorf("something comes: %d, %v, %v", n, err, p)
	}
}

// Many wait for the same few descriptors, whose numbers are closed and used again; none may
// wait for ever.
func TestAwaitHammer(th *testing.T) {
	for round := range 20 {
		var wg sync.WaitGroup
		for range 20 {
			r, w, err := System.Pipe(0)
			if err != nil {
				th.Fatal(err)
			}
			var readers sync.WaitGroup
			for range 5 {
				readers.Add(1)
				go func() {
					defer readers.Done()
					var b [1]byte
					for {
						if n, err := System.Await([]PollFD{{FD: r, Events: PollIn}}, 10*time.Second, nil); n != 1 || err != nil {
							th.Errorf("round %d: %d, %v", round, n, err)
							return
						}
						n, err := unix.Preadv2(r, [][]byte{b[:]}, -1, rwfNoWait)
						if err == unix.EAGAIN {
							continue
						}
						if n == 0 || err != nil || b[0] == 'q' {
							return
						}
					}
				}()
			}
			wg.Add(1)
			go func() {
				defer wg.Done()
				for range 50 {
					unix.Write(w, []byte("x"))
				}
				for range 5 {
					unix.Write(w, []byte("q"))
				}
				readers.Wait()
				unix.Close(w)
				unix.Close(r)
			}()
		}
		wg.Wait()
	}
}

func TestAwaitChild(th *testing.T) {
	for _, all := range []bool{false, true} {
		p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "sleep 0.1; exit 3"}, &os.ProcAttr{})
		if err != nil {
			th.Skip(err)
		}
		pid := p.Pid
		if all {
			pid = -1
		}
		stop := make(chan struct{}, 1)
		stop <- struct{}{}
		if err := System.AwaitChild(pid, stop); err != unix.EINTR {
			th.Errorf("stopped: %v", err)
		}
		if err := System.AwaitChild(pid, nil); err != nil {
			th.Error(err)
		}
		if _, status, _, err := System.Wait(p.Pid, unix.WNOHANG); err != nil || status != 3<<8 {
			th.Errorf("wait: %d, %v", status, err)
		}
	}
}

package hostos

import (
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file hides children from whoever waits for any child: those that runtime/multiprocessing
// starts are waited for there.

// hidden are the process ids of those children. They are a fact of the process, whatever
// interpreter started them.
var hidden struct {
	sync.Mutex // protects pids
	pids       map[int]bool
}

// HideChild makes a child invisible, or forgets it.
func (system) HideChild(pid int, on bool) {
	hidden.Lock()
	defer hidden.Unlock()
	if !on {
		delete(hidden.pids, pid)
		return
	}
	if hidden.pids == nil {
		hidden.pids = map[int]bool{}
	}
	hidden.pids[pid] = true
}

func isHidden(pid int) bool {
	hidden.Lock()
	defer hidden.Unlock()
	return hidden.pids[pid]
}

// anyVisible reports whether there are children that are not hidden; it says so when in doubt.
func anyVisible() bool {
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return true
	}
	for _, t := range tasks {
		b, err := ReadFrom("/proc/self/task/"+t.Name()+"/children", 0)
		if err != nil {
			if os.IsNotExist(err) {
				continue
			}
			return true
		}
		for _, s := range strings.Fields(string(b)) {
			if pid, err := strconv.Atoi(s); err == nil && !isHidden(pid) {
				return true
			}
		}
	}
	return false
}

// waitVisible waits for a child that is not hidden, and leaves it to be waited for by its number.
// It returns 0 if there is none yet and options don't want to wait.
func waitVisible(idType, id, options int) (int, error) {
	for pause := time.Millisecond; ; pause = min(2*pause, 20*time.Millisecond) {
		hidden.Lock()
		n := len(hidden.pids)
		hidden.Unlock()
		if n == 0 {
			return -1, nil
		}
		if !anyVisible() {
			return 0, unix.ECHILD
		}
		var si unix.Siginfo
		err := retry(func() error {
			return unix.Waitid(idType, id, &si, options&^unix.WNOHANG&(unix.WSTOPPED|unix.WCONTINUED)|unix.WEXITED|unix.WNOWAIT|unix.WNOHANG, nil)
		})
		if err != nil {
			return 0, err
		}
		if pid := int((*[8]int32)(unsafe.Pointer(&si))[4]); pid != 0 && !isHidden(pid) {
			return pid, nil
		}
		if options&unix.WNOHANG != 0 {
			return 0, nil
		}
		time.Sleep(pause)
	}
}

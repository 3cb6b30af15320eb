package gil

import "syscall"

// leaveProcessor lets other threads of the system run on this processor. A thread calls it that
// goes to wait after it had the lock for I/O: most often somebody waits for what it has just
// sent, and was woken on this processor by it, where the next holder of the lock is about to go on
// computing on the same thread of the system. Without it every tenth answer came late by 1 to 4 ms.
func leaveProcessor() { syscall.RawSyscall(syscall.SYS_SCHED_YIELD, 0, 0, 0) }

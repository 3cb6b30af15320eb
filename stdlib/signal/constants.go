package signal

// This file lists the constants of the module and the descriptions of signals, on Linux.

var constants = [...]struct {
	name string
	n    int
}{
	{"ITIMER_PROF", 2}, {"ITIMER_REAL", 0}, {"ITIMER_VIRTUAL", 1}, {"NSIG", 65}, {"SIGABRT", 6}, {"SIGALRM", 14},
	{"SIGBUS", 7}, {"SIGCHLD", 17}, {"SIGCLD", 17}, {"SIGCONT", 18}, {"SIGFPE", 8}, {"SIGHUP", 1}, {"SIGILL", 4},
	{"SIGINT", 2}, {"SIGIO", 29}, {"SIGIOT", 6}, {"SIGKILL", 9}, {"SIGPIPE", 13}, {"SIGPOLL", 29}, {"SIGPROF", 27},
	{"SIGPWR", 30}, {"SIGQUIT", 3}, {"SIGRTMAX", 64}, {"SIGRTMIN", 34}, {"SIGSEGV", 11}, {"SIGSTKFLT", 16},
	{"SIGSTOP", 19}, {"SIGSYS", 31}, {"SIGTERM", 15}, {"SIGTRAP", 5}, {"SIGTSTP", 20}, {"SIGTTIN", 21}, {"SIGTTOU", 22},
	{"SIGURG", 23}, {"SIGUSR1", 10}, {"SIGUSR2", 12}, {"SIGVTALRM", 26}, {"SIGWINCH", 28}, {"SIGXCPU", 24},
	{"SIGXFSZ", 25}, {"SIG_BLOCK", 0}, {"SIG_DFL", 0}, {"SIG_IGN", 1}, {"SIG_SETMASK", 2}, {"SIG_UNBLOCK", 1},
}

var descriptions = [...]string{
	1:  "Hangup",
	2:  "Interrupt",
	3:  "Quit",
	4:  "Illegal instruction",
	5:  "Trace/breakpoint trap",
	6:  "Aborted",
	7:  "Bus error",
	8:  "Floating point exception",
	9:  "Killed",
	10: "User defined signal 1",
	11: "Segmentation fault",
	12: "User defined signal 2",
	13: "Broken pipe",
	14: "Alarm clock",
	15: "Terminated",
	16: "Stack fault",
	17: "Child exited",
	18: "Continued",
	19: "Stopped (signal)",
	20: "Stopped",
	21: "Stopped (tty input)",
	22: "Stopped (tty output)",
	23: "Urgent I/O condition",
	24: "CPU time limit exceeded",
	25: "File size limit exceeded",
	26: "Virtual timer expired",
	27: "Profiling timer expired",
	28: "Window changed",
	29: "I/O possible",
	30: "Power failure",
	31: "Bad system call",
}

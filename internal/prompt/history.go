package prompt

import (
	"io"
	"os"
	"strings"
)

// This file keeps the history: blocks, in memory and in a file that several sessions share.

// maxHistory is how many blocks are kept; the file is cut when it has twice as many.
const maxHistory = 10000

// History is the list of what was entered, oldest first.
//
// The file has the format of CPython's prompt: a block a line, a line end inside of a block is
// "\r\n". Blocks are appended one by one under a lock, so that sessions don't lose each
// other's; what others add is seen by sessions that start later.
type History struct {
	Entries []string
	path    string
	stored  int // entries that the file had
}

// LoadHistory reads the history file; an empty path means none. A file that can't be read
// is an empty one.
func LoadHistory(path string) *History {
	h := &History{path: path}
	if path == "" {
		return h
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return h
	}
	h.Entries = parseHistory(string(data))
	h.stored = len(h.Entries)
	if len(h.Entries) > maxHistory {
		h.Entries = h.Entries[len(h.Entries)-maxHistory:]
	}
	return h
}

func parseHistory(data string) []string {
	var entries []string
	var block strings.Builder
	for line := range strings.Lines(strings.ToValidUTF8(data, "\uFFFD")) {
		if line == "_HiStOrY_V2_\n" { // libedit's
			continue
		}
		if l, ok := strings.CutSuffix(line, "\r\n"); ok {
			block.WriteString(l)
			block.WriteByte('\n')
			continue
		}
		block.WriteString(strings.TrimSuffix(line, "\n"))
		if s := block.String(); s != "" {
			entries = append(entries, s)
		}
		block.Reset()
	}
	if s := strings.TrimSuffix(block.String(), "\n"); s != "" {
		entries = append(entries, s)
	}
	return entries
}

func historyLine(entry string) string {
	return strings.ReplaceAll(strings.ReplaceAll(entry, "\r", ""), "\n", "\r\n") + "\n"
}

// Add appends a block, unless it is empty or repeats the last one.
func (h *History) Add(entry string) {
	entry = strings.TrimRight(entry, "\n")
	if strings.TrimSpace(entry) == "" || len(h.Entries) > 0 && h.Entries[len(h.Entries)-1] == entry {
		return
	}
	h.Entries = append(h.Entries, entry)
	if h.path == "" {
		return
	}
	f, err := os.OpenFile(h.path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	lockFile(f)
	line := historyLine(entry)
	if st, err := f.Stat(); err == nil && st.Size() > 0 {
		// A last line without its end would swallow this one.
		var last [1]byte
		if n, _ := f.ReadAt(last[:], st.Size()-1); n == 1 && last[0] != '\n' {
			line = "\n" + line
		}
	}
	_, _ = io.WriteString(f, line)
	if h.stored++; h.stored > 2*maxHistory {
		h.cut(f)
	}
}

// cut leaves the newest blocks in the file, those of other sessions too.
func (h *History) cut(f *os.File) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return
	}
	all := parseHistory(string(data))
	if h.stored = len(all); len(all) <= 2*maxHistory {
		return
	}
	all = all[len(all)-maxHistory:]
	h.stored = len(all)
	var b strings.Builder
	for _, e := range all {
		b.WriteString(historyLine(e))
	}
	if f.Truncate(0) == nil {
		_, _ = io.WriteString(f, b.String())
	}
}

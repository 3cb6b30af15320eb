package prompt

import (
	"io"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/chzyer/readline"
)

// This file turns the bytes of a terminal into keys. They pass through a readline.Terminal,
// which gives the raw mode and one place that reads; what it would drop (pastes, function keys,
// modifiers) travels beside it under the rune shuttle.

// Key is a key that was pressed, or a paste.
type Key struct {
	Name string // "C-a", "M-f", "up", "C-left", "paste"; empty for a character
	Text string // the character, or what was pasted
}

// shuttle stands for the next Key in the queue; it is the last code point, which no text has.
const shuttle = utf8.MaxRune

// escapeWait is how long an escape character waits for the rest of a sequence.
const escapeWait = 50 * time.Millisecond

// pasteEnd is what the terminal sends after a paste.
const pasteEnd = "\x1b[201~"

// source is what a terminal's bytes come from.
type source interface {
	io.Reader
	// ready waits until there is something to read, for a time; negative is for ever.
	ready(d time.Duration) bool
}

// keyReader decodes keys; as the Stdin of a readline.Terminal it gives one rune for each key
// that was asked for, so that nothing is read ahead of time: what was typed for the program
// that a statement runs stays with the system.
type keyReader struct {
	src   source
	want  chan struct{}
	stop  chan struct{}
	once  sync.Once
	left  []byte // read behind a paste
	mu    sync.Mutex
	queue []Key
}

func newKeyReader(src source) *keyReader {
	return &keyReader{src: src, want: make(chan struct{}, 1), stop: make(chan struct{})}
}

// Close ends a Read that waits.
func (r *keyReader) Close() error {
	r.once.Do(func() { close(r.stop) })
	return nil
}

// Read implements io.Reader for the readline.Terminal.
func (r *keyReader) Read(p []byte) (int, error) {
	select {
	case <-r.want:
	case <-r.stop:
		return 0, io.EOF
	}
	k, err := r.decode()
	if err != nil {
		return 0, err
	}
	if k.Name == "" {
		if c, n := utf8.DecodeRuneInString(k.Text); n == len(k.Text) && c >= ' ' && c < shuttle {
			return copy(p, k.Text), nil
		}
	}
	r.mu.Lock()
	r.queue = append(r.queue, k)
	r.mu.Unlock()
	return utf8.EncodeRune(p, shuttle), nil
}

// next returns the next key that the terminal gives.
func (r *keyReader) next(t *readline.Terminal) (Key, error) {
	select {
	case r.want <- struct{}{}:
	default:
	}
	t.KickRead()
	switch c := t.ReadRune(); c {
	case 0:
		return Key{}, io.EOF
	case shuttle:
		r.mu.Lock()
		defer r.mu.Unlock()
		k := r.queue[0]
		r.queue = r.queue[1:]
		return k, nil
	default:
		return Key{Text: string(c)}, nil
	}
}

// waiting tells whether a key can be had without waiting.
func (r *keyReader) waiting() bool { return len(r.left) > 0 || r.src.ready(0) }

func (r *keyReader) byte() (byte, error) {
	if len(r.left) > 0 {
		b := r.left[0]
		r.left = r.left[1:]
		return b, nil
	}
	var b [1]byte
	n, err := r.src.Read(b[:])
	if n == 0 && err == nil {
		err = io.EOF
	}
	return b[0], err
}

// soon is byte for what belongs to a sequence.
func (r *keyReader) soon() (byte, bool) {
	if len(r.left) == 0 && !r.src.ready(escapeWait) {
		return 0, false
	}
	b, err := r.byte()
	return b, err == nil
}

func (r *keyReader) decode() (Key, error) {
	b, err := r.byte()
	if err != nil {
		return Key{}, err
	}
	if b == 0x1b {
		return r.escape()
	}
	return r.plain(b), nil
}

// plain decodes a key that begins with b, which is no escape character.
func (r *keyReader) plain(b byte) Key {
	switch {
	case b == '\r':
		return Key{Name: "enter"}
	case b == '\t':
		return Key{Name: "tab"}
	case b == 0x7f:
		return Key{Name: "backspace"}
	case b == 0:
		return Key{Name: "C-@"}
	case b < 27:
		return Key{Name: "C-" + string(rune(b+'a'-1))}
	case b < ' ':
		return Key{Name: "C-" + string(rune(b+'@'))}
	case b < utf8.RuneSelf:
		return Key{Text: string(rune(b))}
	}
	buf := []byte{b}
	for !utf8.FullRune(buf) {
		c, ok := r.soon()
		if !ok {
			break
		}
		buf = append(buf, c)
	}
	if c, n := utf8.DecodeRune(buf); c == utf8.RuneError && n <= 1 {
		return Key{Text: string(utf8.RuneError)}
	}
	return Key{Text: string(buf)}
}

func (r *keyReader) escape() (Key, error) {
	b, ok := r.soon()
	if !ok {
		return Key{Name: "esc"}, nil
	}
	switch b {
	case '[':
		return r.csi()
	case 'O':
		c, ok := r.soon()
		if !ok {
			return Key{Name: "M-O"}, nil
		}
		return Key{Name: finalName(c, "")}, nil
	case 0x1b:
		k, err := r.escape()
		if k.Name == "esc" {
			return k, err
		}
		return Key{Name: "M-" + k.Name}, err
	}
	k := r.plain(b)
	if k.Name == "" {
		k.Name = k.Text
	}
	return Key{Name: "M-" + k.Name}, nil
}

// csi decodes what follows ESC [.
func (r *keyReader) csi() (Key, error) {
	var params strings.Builder
	for {
		b, ok := r.soon()
		if !ok {
			return Key{Name: "M-["}, nil
		}
		if b == '[' && params.Len() == 0 { // F1 to F5 of the Linux console
			c, _ := r.soon()
			return Key{Name: "f" + string(rune('1'+c-'A'))}, nil
		}
		if b >= 0x40 && b <= 0x7e {
			if b == '~' && params.String() == "200" {
				return r.paste()
			}
			return Key{Name: finalName(b, params.String())}, nil
		}
		if params.Len() < 32 {
			params.WriteByte(b)
		}
	}
}

func finalName(final byte, params string) string {
	first, mod, _ := strings.Cut(params, ";")
	name := ""
	switch final {
	case 'A':
		name = "up"
	case 'B':
		name = "down"
	case 'C':
		name = "right"
	case 'D':
		name = "left"
	case 'H':
		name = "home"
	case 'F':
		name = "end"
	case 'Z':
		return "S-tab"
	case 'M':
		name = "enter"
	case 'P', 'Q', 'R', 'S':
		name = "f" + string(rune('1'+final-'P'))
	case '~':
		switch first {
		case "1", "7":
			name = "home"
		case "2":
			name = "insert"
		case "3":
			name = "delete"
		case "4", "8":
			name = "end"
		case "5":
			name = "pageup"
		case "6":
			name = "pagedown"
		case "11", "12", "13", "14", "15":
			name = "f" + first[1:]
		}
	}
	if name == "" {
		return "unknown"
	}
	switch mod {
	case "2":
		return "S-" + name
	case "3", "9":
		return "M-" + name
	case "5":
		return "C-" + name
	}
	return name
}

// paste collects pasted text up to its end mark.
func (r *keyReader) paste() (Key, error) {
	data := r.left
	r.left = nil
	buf := make([]byte, 64<<10)
	from := 0
	for {
		if i := strings.Index(string(data[from:]), pasteEnd); i >= 0 {
			i += from
			r.left = append([]byte(nil), data[i+len(pasteEnd):]...)
			return Key{Name: "paste", Text: cleanPaste(string(data[:i]))}, nil
		}
		from = max(0, len(data)-len(pasteEnd))
		n, err := r.src.Read(buf)
		data = append(data, buf[:n]...)
		if err != nil || n == 0 {
			return Key{Name: "paste", Text: cleanPaste(string(data))}, nil
		}
	}
}

// cleanPaste makes line ends newlines; terminals send carriage returns.
func cleanPaste(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return strings.ToValidUTF8(s, "\uFFFD")
}

package prompt

import (
	"strings"
	"time"
)

// This file reads .inputrc: the editing mode and bindings of keys to commands or text.

func (e *Editor) loadInputrc(text string) {
	skip := 0 // depth of $if whose condition does not hold
	depth := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case strings.HasPrefix(line, "$if"):
			depth++
			if skip == 0 && !e.condition(strings.TrimSpace(line[3:])) {
				skip = depth
			}
			continue
		case strings.HasPrefix(line, "$else"):
			switch skip {
			case depth:
				skip = 0
			case 0:
				skip = depth
			}
			continue
		case strings.HasPrefix(line, "$endif"):
			if skip == depth {
				skip = 0
			}
			depth--
			continue
		}
		if skip == 0 {
			e.inputrcLine(line)
		}
	}
}

func (e *Editor) condition(c string) bool {
	if mode, ok := strings.CutPrefix(c, "mode="); ok {
		return (mode == "vi") == e.cfg.Vi
	}
	return strings.EqualFold(c, "python")
}

func (e *Editor) inputrcLine(line string) {
	if f := strings.Fields(line); f[0] == "set" {
		if len(f) > 2 && strings.EqualFold(f[1], "editing-mode") {
			e.cfg.Vi = f[2] == "vi"
		}
		return
	}
	var key, value string
	if line[0] == '"' {
		i := 1
		for i < len(line) && line[i] != '"' {
			if line[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(line) {
			return
		}
		key = sequenceKey(unescape(line[1:i]))
		value = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line[i+1:]), ":"))
	} else {
		k, v, ok := strings.Cut(line, ":")
		if !ok {
			return
		}
		key, value = namedKey(strings.TrimSpace(k)), strings.TrimSpace(v)
	}
	if key == "" || value == "" {
		return
	}
	if value[0] == '"' || value[0] == '\'' {
		value = "\"" + unescape(strings.Trim(value, string(value[0])))
	} else {
		value = strings.ToLower(strings.Fields(value)[0])
	}
	e.bindings[key] = value
}

// namedKey translates Control-x, Meta-x and the names of characters.
func namedKey(s string) string {
	prefix := ""
	for {
		l := strings.ToLower(s)
		n := 0
		for _, p := range [...]struct{ name, prefix string }{{"control-", "C-"}, {"ctrl-", "C-"}, {"c-", "C-"}, {"meta-", "M-"}, {"m-", "M-"}} {
			if strings.HasPrefix(l, p.name) && len(l) > len(p.name) {
				prefix += p.prefix
				n = len(p.name)
				break
			}
		}
		if n == 0 {
			break
		}
		s = s[n:]
	}
	switch strings.ToLower(s) {
	case "return", "newline", "ret":
		s = "enter"
	case "rubout", "del":
		s = "backspace"
	case "escape", "esc":
		s = "esc"
	case "space", "spc":
		s = " "
	case "tab":
		s = "tab"
	default:
		if strings.HasPrefix(prefix, "C-") {
			s = strings.ToLower(s)
		}
	}
	return prefix + s
}

// unescape replaces the backslashes of a key sequence.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch {
		case s[i] == 'e':
			b.WriteByte(0x1b)
		case s[i] == 'n':
			b.WriteByte('\n')
		case s[i] == 'r':
			b.WriteByte('\r')
		case s[i] == 't':
			b.WriteByte('\t')
		case (s[i] == 'C' || s[i] == 'M') && i+2 < len(s) && s[i+1] == '-':
			if s[i] == 'C' {
				b.WriteByte(s[i+2] & 0x1f)
			} else {
				b.WriteString("\x1b" + s[i+2:i+3])
			}
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// textSource gives a text to a keyReader.
type textSource struct{ s *strings.Reader }

// sequenceKey returns the names of the keys that send a sequence.
func sequenceKey(seq string) string {
	r := newKeyReader(textSource{strings.NewReader(seq)})
	var names []string
	for {
		k, err := r.decode()
		if err != nil {
			return strings.Join(names, " ")
		}
		if k.Name == "" {
			k.Name = k.Text
		}
		names = append(names, k.Name)
	}
}

func (t textSource) Read(p []byte) (int, error) { return t.s.Read(p) }

func (t textSource) ready(time.Duration) bool { return t.s.Len() > 0 }

package printf

import (
	_ "embed"
	"encoding/json"
	"errors"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

// Recorded from CPython 3.13: [format, bytes, type, value, result, exception]
// of format % (value,).
//
//go:embed testdata/recorded.jsonl
var recorded string

type noArgs struct{ star []int }

func (noArgs) Mapping() error           { return errors.New("TypeError: format requires a mapping") }
func (noArgs) Key(begin, end int) error { panic("unreachable") }

func (a *noArgs) Star(precision bool) (int, error) {
	if len(a.star) == 0 {
		return 0, errors.New("no more")
	}
	n := a.star[0]
	a.star = a.star[1:]
	return n, nil
}

func format(f []rune, isBytes bool, kind, value string) (string, error) {
	s := Scanner[rune]{Format: f, Bytes: isBytes}
	var out []byte
	used := false
	for {
		begin, end, d, is, done, err := s.Next(&noArgs{})
		if err != nil {
			return "", err
		}
		if done {
			break
		}
		out = append(out, string(f[begin:end])...)
		if !is {
			continue
		}
		if used {
			return "", errors.New("TypeError: not enough arguments for format string")
		}
		used = true
		switch d.Verb {
		case 'd', 'i', 'u', 'o', 'x', 'X':
			v, _ := new(big.Int).SetString(value, 10)
			if v.IsInt64() {
				out, err = d.AppendInt(out, v.Int64())
			} else {
				out, err = d.AppendBig(out, v)
			}
		case 'e', 'E', 'f', 'F', 'g', 'G':
			x, _ := strconv.ParseFloat(value, 64)
			out, err = d.AppendFloat(out, x)
		case 's':
			rs := []rune(value)
			var left, take, right int
			left, take, right, err = d.Text(len(rs))
			out = append(out, strings.Repeat(" ", left)+string(rs[:take])+strings.Repeat(" ", right)...)
		default:
			err = s.Unsupported(&d)
		}
		if err != nil {
			return "", err
		}
	}
	return string(out), nil
}

func TestRecorded(th *testing.T) {
	for line := range strings.Lines(recorded) {
		var f, kind, value, want, exc string
		var isBytes int
		if err := json.Unmarshal([]byte(line), &[]any{&f, &isBytes, &kind, &value, &want, &exc}); err != nil {
			th.Fatal(err)
		}
		got, err := format([]rune(f), isBytes == 1, kind, value)
		msg := ""
		if e, ok := err.(*Error); ok {
			msg = [...]string{"ValueError", "OverflowError", "MemoryError"}[e.Kind] + ": " + e.Msg
		} else if err != nil {
			msg = err.Error()
		}
		if got != want || msg != exc {
			th.Errorf("%q %% %s (bytes %d) = %q %s, want %q %s", f, value, isBytes, got, msg, want, exc)
		}
	}
}

func TestStars(th *testing.T) {
	for _, c := range []struct {
		f          string
		star       []int
		width, pre int
		minus      bool
	}{
		{"%*d", []int{5}, 5, -1, false}, {"%*d", []int{-5}, 5, -1, true},
		{"%.*f", []int{-2}, -1, 0, false}, {"%*.*f", []int{7, 3}, 7, 3, false},
	} {
		s := Scanner[rune]{Format: []rune(c.f)}
		_, _, d, _, _, err := s.Next(&noArgs{c.star})
		if err != nil || d.Width != c.width || d.Prec != c.pre || d.Minus != c.minus {
			th.Errorf("%s %v: %+v %v", c.f, c.star, d, err)
		}
	}
}

type keys []string

func (k *keys) Mapping() error { return nil }
func (k *keys) Key(begin, end int) error {
	*k = append(*k, strconv.Itoa(begin)+":"+strconv.Itoa(end))
	return nil
}
func (k *keys) Star(precision bool) (int, error) { return 0, nil }

func TestKeys(th *testing.T) {
	var k keys
	s := Scanner[byte]{Format: []byte("%(a)s %(b(c)d)-5d %()x")}
	for {
		_, _, _, _, done, err := s.Next(&k)
		if err != nil {
			th.Fatal(err)
		}
		if done {
			break
		}
	}
	if got := strings.Join(k, " "); got != "2:3 8:13 20:20" {
		th.Error(got)
	}
}

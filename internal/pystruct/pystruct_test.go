package pystruct

import (
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// Recorded from CPython 3.13 on 64-bit Linux: [format, values, size, packed
// bytes, error, unpacked values]; values are [type, text]. The error "-" means
// that only the size was asked for.
//
//go:embed testdata/recorded.jsonl
var recorded string

func latin1(s string) []byte {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

func text(b []byte) string {
	rs := make([]rune, len(b))
	for i, c := range b {
		rs[i] = rune(c)
	}
	return string(rs)
}

func pack(f *Format, values [][2]string) ([]byte, error) {
	out := make([]byte, f.Size)
	for i := range f.Items {
		it := &f.Items[i]
		for k := range it.Count {
			v := values[0]
			values = values[1:]
			dst := out[it.Offset+k*it.Size:]
			var err error
			switch it.Kind {
			case Signed, Unsigned, Pointer:
				n, _ := new(big.Int).SetString(v[1], 10)
				switch {
				case n.IsInt64():
					err = f.PutInt(dst, it, n.Int64())
				case n.IsUint64():
					err = f.PutUint(dst, it, n.Uint64())
				default:
					err = f.RangeError(it)
				}
			case Float:
				x, _ := strconv.ParseFloat(v[1], 64)
				err = f.PutFloat(dst, it, x)
			case Bool:
				dst[0] = v[1][0] - '0'
			case Char:
				dst[0] = latin1(v[1])[0]
			default:
				f.PutBytes(dst, it, latin1(v[1]))
			}
			if err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func unpack(f *Format, b []byte) [][2]string {
	var out [][2]string
	for i := range f.Items {
		it := &f.Items[i]
		for k := range it.Count {
			src := b[it.Offset+k*it.Size:]
			var v [2]string
			switch it.Kind {
			case Signed:
				v = [2]string{"i", strconv.FormatInt(f.Int(src, it), 10)}
			case Unsigned, Pointer:
				v = [2]string{"i", strconv.FormatUint(f.Uint(src, it), 10)}
			case Float:
				v = [2]string{"f", strconv.FormatFloat(f.Float(src, it), 'x', -1, 64)}
			case Bool:
				v = [2]string{"b", strconv.Itoa(int(src[0]))}
			case Char:
				v = [2]string{"s", text(src[:1])}
			default:
				v = [2]string{"s", text(f.Bytes(src, it))}
			}
			out = append(out, v)
		}
	}
	return out
}

func TestRecorded(th *testing.T) {
	if runtime.GOOS == "windows" || strconv.IntSize != 64 {
		th.Skip("the recording has other native sizes")
	}
	for line := range strings.Lines(recorded) {
		var format, want, exc string
		var values, unpacked [][2]string
		var size int
		if err := json.Unmarshal([]byte(line), &[]any{&format, &values, &size, &want, &exc, &unpacked}); err != nil {
			th.Fatal(err)
		}
		f, err := Parse(format)
		if err != nil {
			if size != -1 || err.Error() != exc {
				th.Errorf("%q: %v, want %d %s", format, err, size, exc)
			}
			continue
		}
		if f.Size != size {
			th.Errorf("%q: size %d, want %d %s", format, f.Size, size, exc)
			continue
		}
		if exc == "-" {
			continue
		}
		if f.Values != len(values) {
			th.Errorf("%q: %d values, want %d", format, f.Values, len(values))
			continue
		}
		b, err := pack(f, values)
		if err != nil {
			if err.Error() != exc {
				th.Errorf("%q %v: %v, want %s", format, values, err, exc)
			}
			continue
		}
		if hex.EncodeToString(b) != want || exc != "" {
			th.Errorf("%q %v: %x, want %s %s", format, values, b, want, exc)
			continue
		}
		for i, v := range unpack(f, b) {
			w := unpacked[i]
			if v[0] == "f" {
				x, _ := strconv.ParseFloat(w[1], 64)
				w[1] = strconv.FormatFloat(x, 'x', -1, 64)
			}
			if fmt.Sprint(v) != fmt.Sprint(w) {
				th.Errorf("%q %s: value %d is %v, want %v", format, want, i, v, w)
			}
		}
	}
}

func TestHalfRoundTrip(th *testing.T) {
	for h := range 1 << 16 {
		x := fromHalf(uint16(h))
		if x != x {
			continue
		}
		if got, ok := toHalf(x); !ok || int(got) != h {
			th.Errorf("%04x became %v and %04x", h, x, got)
		}
	}
}

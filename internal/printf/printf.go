// Package printf implements the % operator of str and bytes: a Scanner takes a
// format apart, the Append functions write numbers as a Directive says. Which
// argument a directive takes and what conversion it needs is up to the caller,
// in this order, which decides the exception that a wrong format raises first:
// Scanner.Next, fetching the argument, then looking at Directive.Verb.
package printf

import (
	"fmt"
	"math"
	"math/big"
	"strconv"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
)

// Kind is the Python exception that an Error stands for.
type Kind uint8

const (
	ValueError Kind = iota
	OverflowError
	MemoryError
)

// Error is a wrong format.
type Error struct {
	Kind Kind
	Msg  string
}

func (e *Error) Error() string { return e.Msg }

// MaxSize is the width or precision in characters beyond which formatting is
// refused with a MemoryError.
const MaxSize = 1 << 32

// Directive is a parsed conversion.
type Directive struct {
	Minus, Plus, Space, Alt, Zero bool

	Width int  // -1 when absent
	Prec  int  // -1 when absent
	Verb  rune // the conversion, valid or not
	Index int  // where the verb stands in the format
}

// Args supplies what a directive needs while it is being parsed.
type Args interface {
	// Mapping reports the error of a key without a mapping.
	Mapping() error
	// Key selects the argument by the key that is format[begin:end].
	Key(begin, end int) error
	// Star returns the next argument as an int for a "*". The result fits 32
	// bits for a precision.
	Star(precision bool) (int, error)
}

// Char is an element of a format: a code point in one, two or four bytes.
type Char interface {
	~uint8 | ~uint16 | ~uint32 | ~int32
}

// Scanner goes through a format.
type Scanner[T Char] struct {
	Format []T
	Bytes  bool // messages are those of bytes
	Pos    int
}

// Next returns the text before the next directive as a span of the format, the
// directive, and whether there is one; "%%" ends a text that includes its first
// character. At the end of the format it returns an empty text and no directive
// with done set.
func (s *Scanner[T]) Next(args Args) (begin, end int, d Directive, is, done bool, err error) {
	f := s.Format
	begin = s.Pos
	i := begin
	for i < len(f) && f[i] != '%' {
		i++
	}
	if i == len(f) {
		s.Pos = i
		return begin, i, d, false, begin == i, nil
	}
	end = i
	i++
	if i < len(f) && f[i] == '%' {
		s.Pos = i + 1
		return begin, end + 1, d, false, false, nil
	}
	s.Pos = i
	d, err = s.directive(args)
	return begin, end, d, err == nil, false, err
}

func (s *Scanner[T]) directive(args Args) (d Directive, err error) {
	f, i := s.Format, s.Pos
	d.Width, d.Prec = -1, -1
	incomplete := &Error{ValueError, "incomplete format"}
	if i < len(f) && f[i] == '(' {
		if err := args.Mapping(); err != nil {
			return d, err
		}
		begin, depth := i+1, 1
		for i++; i < len(f); i++ {
			if f[i] == ')' {
				if depth--; depth == 0 {
					break
				}
			} else if f[i] == '(' {
				depth++
			}
		}
		if i == len(f) {
			return d, &Error{ValueError, "incomplete format key"}
		}
		if err := args.Key(begin, i); err != nil {
			return d, err
		}
		i++
	}
flags:
	for ; i < len(f); i++ {
		switch f[i] {
		case '-':
			d.Minus = true
		case '+':
			d.Plus = true
		case ' ':
			d.Space = true
		case '#':
			d.Alt = true
		case '0':
			d.Zero = true
		default:
			break flags
		}
	}
	if i < len(f) && f[i] == '*' {
		if d.Width, err = args.Star(false); err != nil {
			return d, err
		}
		if d.Width < 0 {
			d.Minus = true
			d.Width = -d.Width
			if d.Width < 0 {
				d.Width = math.MaxInt
			}
		}
		i++
	} else {
		ok := true
		if i, d.Width, ok = number(f, i, math.MaxInt); !ok {
			return d, &Error{ValueError, "width too big"}
		}
	}
	if i < len(f) && f[i] == '.' {
		i++
		d.Prec = 0
		if i < len(f) && f[i] == '*' {
			if d.Prec, err = args.Star(true); err != nil {
				return d, err
			}
			d.Prec = max(d.Prec, 0)
			i++
		} else {
			var ok bool
			var n int
			if i, n, ok = number(f, i, math.MaxInt32); !ok {
				if s.Bytes {
					return d, &Error{ValueError, "prec too big"}
				}
				return d, &Error{ValueError, "precision too big"}
			}
			d.Prec = max(n, 0)
		}
	}
	if i < len(f) && (f[i] == 'h' || f[i] == 'l' || f[i] == 'L') {
		i++
	}
	if i >= len(f) {
		return d, incomplete
	}
	d.Verb, d.Index = rune(f[i]), i
	s.Pos = i + 1
	return d, nil
}

func number[T Char](f []T, i, limit int) (next, n int, ok bool) {
	n = -1
	for ; i < len(f) && f[i] >= '0' && f[i] <= '9'; i++ {
		n = max(n, 0)
		d := int(f[i] - '0')
		if n > (limit-d)/10 {
			return i, n, false
		}
		n = n*10 + d
	}
	return i, n, true
}

// Unsupported is the error for a verb that does not exist.
func (s *Scanner[T]) Unsupported(d *Directive) error {
	shown := string(d.Verb)
	switch {
	case s.Bytes && d.Verb >= 0x80:
		// CPython's bytes are signed there.
		return &Error{OverflowError, "character argument not in range(0x110000)"}
	case !s.Bytes && (d.Verb < 31 || d.Verb > 126):
		shown = "?"
	}
	return &Error{ValueError, fmt.Sprintf("unsupported format character '%s' (0x%x) at index %d", shown, d.Verb, d.Index)}
}

// check refuses sizes that cannot be meant.
func (d *Directive) check() error {
	if d.Width > MaxSize || d.Prec > MaxSize {
		return &Error{MemoryError, ""}
	}
	return nil
}

// radix returns the base of an integer verb and its prefix.
func (d *Directive) radix() (base int, prefix string, upper bool) {
	switch d.Verb {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix, upper = 16, "0X", true
	default:
		return 10, "", false
	}
	if !d.Alt {
		prefix = ""
	}
	return base, prefix, upper
}

// AppendInt appends v for the verbs d i u o x X.
func (d *Directive) AppendInt(dst []byte, v int64) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	base, prefix, upper := d.radix()
	var buf [32]byte
	digits := strconv.AppendUint(buf[:0], u, base)
	return d.integer(dst, digits, v < 0, prefix, upper), nil
}

// AppendBig is AppendInt for any size.
func (d *Directive) AppendBig(dst []byte, v *big.Int) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	base, prefix, upper := d.radix()
	digits := v.Append(nil, base)
	neg := digits[0] == '-'
	if neg {
		digits = digits[1:]
	}
	return d.integer(dst, digits, neg, prefix, upper), nil
}

func (d *Directive) integer(dst, digits []byte, neg bool, prefix string, upper bool) []byte {
	if upper {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - ('a' - 'A')
			}
		}
	}
	zeros := max(d.Prec-len(digits), 0)
	return d.number(dst, neg, prefix, zeros, digits)
}

// AppendFloat appends x for the verbs e E f F g G.
func (d *Directive) AppendFloat(dst []byte, x float64) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	prec := d.Prec
	if prec < 0 {
		prec = 6
	}
	var flags floatfmt.Flags
	if d.Alt {
		flags = floatfmt.Alt
	}
	var buf [64]byte
	text := floatfmt.AppendFormat(buf[:0], x, byte(d.Verb), prec, flags)
	neg := text[0] == '-'
	if neg {
		text = text[1:]
	}
	return d.number(dst, neg, "", 0, text), nil
}

// number appends padding, sign, prefix, zeros and digits.
func (d *Directive) number(dst []byte, neg bool, prefix string, zeros int, digits []byte) []byte {
	sign := byte(0)
	switch {
	case neg:
		sign = '-'
	case d.Plus:
		sign = '+'
	case d.Space:
		sign = ' '
	}
	n := len(prefix) + zeros + len(digits)
	if sign != 0 {
		n++
	}
	pad := max(d.Width-n, 0)
	if pad > 0 && !d.Minus {
		if d.Zero {
			zeros += pad
		} else {
			dst = repeat(dst, ' ', pad)
		}
	}
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, prefix...)
	dst = repeat(dst, '0', zeros)
	dst = append(dst, digits...)
	if pad > 0 && d.Minus {
		dst = repeat(dst, ' ', pad)
	}
	return dst
}

func repeat(dst []byte, c byte, n int) []byte {
	for range n {
		dst = append(dst, c)
	}
	return dst
}

// Text returns how a text of n characters is laid out for the verbs s r a b c:
// spaces, the number of characters taken, spaces.
func (d *Directive) Text(n int) (left, take, right int, err error) {
	if err := d.check(); err != nil {
		return 0, 0, 0, err
	}
	take = n
	if d.Prec >= 0 && d.Verb != 'c' {
		take = min(n, d.Prec)
	}
	pad := max(d.Width-take, 0)
	if d.Minus {
		return 0, take, pad, nil
	}
	return pad, take, 0, nil
}

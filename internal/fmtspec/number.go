package fmtspec

// This file formats numbers.

import (
	"math"
	"math/big"
	"strconv"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/internal/wtf8"
)

// AppendInt appends v formatted by s.
func AppendInt(dst []byte, v int64, s *Spec, typeName string) ([]byte, error) {
	switch s.Type {
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return AppendFloat(dst, float64(v), s, typeName)
	default:
		return dst, unknownCode(s.Type, typeName)
	}
	if err := checkInt(s); err != nil {
		return dst, err
	}
	if s.Type == 'c' {
		if v < 0 || v > 0x10ffff {
			return dst, &Error{OverflowError, "%c arg not in range(0x110000)"}
		}
		n := len(dst)
		return layout(wtf8.AppendRune(dst, rune(v)), n, 0, "", 0, s)
	}
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	n := len(dst)
	base, prefix, upper := radix(s)
	dst = strconv.AppendUint(dst, u, base)
	if upper {
		toUpper(dst[n:])
	}
	return layout(dst, n, signOf(v < 0, s), prefix, len(dst)-n, s)
}

// AppendBig appends v formatted by s. Decimal conversion of huge values is
// limited by the caller (sys.set_int_max_str_digits).
func AppendBig(dst []byte, v *big.Int, s *Spec, typeName string) ([]byte, error) {
	if v.IsInt64() {
		return AppendInt(dst, v.Int64(), s, typeName)
	}
	switch s.Type {
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, ok := bigToFloat(v)
		if !ok {
			return dst, &Error{OverflowError, "int too large to convert to float"}
		}
		return AppendFloat(dst, x, s, typeName)
	default:
		return dst, unknownCode(s.Type, typeName)
	}
	if err := checkInt(s); err != nil {
		return dst, err
	}
	if s.Type == 'c' {
		return dst, &Error{OverflowError, "Python int too large to convert to C long"}
	}
	n := len(dst)
	base, prefix, upper := radix(s)
	dst = v.Append(dst, base)
	neg := dst[n] == '-'
	if neg {
		dst = append(dst[:n], dst[n+1:]...)
	}
	if upper {
		toUpper(dst[n:])
	}
	return layout(dst, n, signOf(neg, s), prefix, len(dst)-n, s)
}

func bigToFloat(v *big.Int) (float64, bool) {
	if v.BitLen() > 1024 {
		return 0, false
	}
	x, _ := v.Float64()
	return x, !math.IsInf(x, 0)
}

func checkInt(s *Spec) error {
	if s.Precision >= 0 {
		return valueErrorf("Precision not allowed in integer format specifier")
	}
	if s.NoNegZero {
		return valueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if s.Type == 'c' {
		if s.Sign != 0 {
			return valueErrorf("Sign not allowed with integer format specifier 'c'")
		}
		if s.Alt {
			return valueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
		}
	}
	return nil
}

func radix(s *Spec) (base int, prefix string, upper bool) {
	switch s.Type {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix, upper = 16, "0X", true
	default:
		return 10, "", false
	}
	if !s.Alt {
		prefix = ""
	}
	return base, prefix, upper
}

func toUpper(b []byte) {
	for i, c := range b {
		if c >= 'a' && c <= 'z' {
			b[i] = c - ('a' - 'A')
		}
	}
}

func signOf(neg bool, s *Spec) byte {
	switch {
	case neg:
		return '-'
	case s.Sign == '+' || s.Sign == ' ':
		return s.Sign
	}
	return 0
}

// AppendFloat appends x formatted by s.
func AppendFloat(dst []byte, x float64, s *Spec, typeName string) ([]byte, error) {
	var flags floatfmt.Flags
	if s.Alt {
		flags |= floatfmt.Alt
	}
	if s.NoNegZero {
		flags |= floatfmt.NoNegZero
	}
	code, prec, percent := byte(s.Type), s.Precision, false
	if prec < 0 {
		prec = 6
	}
	switch s.Type {
	case 0:
		flags |= floatfmt.AddDot0
		code = 'g'
		if s.Precision < 0 {
			code = 'r'
		}
	case 'n':
		code = 'g'
	case '%':
		code, percent = 'f', true
		x *= 100
	case 'e', 'E', 'f', 'F', 'g', 'G':
	default:
		return dst, unknownCode(s.Type, typeName)
	}
	if s.Precision > math.MaxInt32 {
		return dst, valueErrorf("precision too big")
	}
	n := len(dst)
	if s.Width < 0 && s.Group == 0 && s.Sign != ' ' {
		// The common case needs no layout.
		if s.Sign == '+' {
			flags |= floatfmt.Plus
		}
		if code == 'r' && flags&^floatfmt.AddDot0 == 0 {
			dst = floatfmt.AppendRepr(dst, x)
		} else {
			dst = floatfmt.AppendFormat(dst, x, code, prec, flags)
		}
		if percent {
			dst = append(dst, '%')
		}
		return dst, nil
	}
	dst, neg := appendUnsigned(dst, x, code, prec, flags)
	if percent {
		dst = append(dst, '%')
	}
	return layout(dst, n, signOf(neg, s), "", countDigits(dst[n:]), s)
}

// appendUnsigned appends a float without its minus sign, which it reports.
func appendUnsigned(dst []byte, x float64, code byte, prec int, flags floatfmt.Flags) ([]byte, bool) {
	n := len(dst)
	dst = floatfmt.AppendFormat(dst, x, code, prec, flags)
	if dst[n] != '-' {
		return dst, false
	}
	copy(dst[n:], dst[n+1:])
	return dst[:len(dst)-1], true
}

func countDigits(b []byte) int {
	for i, c := range b {
		if c < '0' || c > '9' {
			return i
		}
	}
	return len(b)
}

// AppendComplex appends z formatted by s.
func AppendComplex(dst []byte, z complex128, s *Spec, typeName string) ([]byte, error) {
	var flags floatfmt.Flags
	if s.Alt {
		flags |= floatfmt.Alt
	}
	if s.NoNegZero {
		flags |= floatfmt.NoNegZero
	}
	re, im := real(z), imag(z)
	code, prec := byte(s.Type), s.Precision
	if prec < 0 {
		prec = 6
	}
	skipReal, parens := false, false
	switch s.Type {
	case 0:
		code = 'g'
		if s.Precision < 0 {
			code = 'r'
		}
		if re == 0 && !math.Signbit(re) {
			skipReal = true
		} else {
			parens = true
		}
	case 'n':
		code = 'g'
	case 'e', 'E', 'f', 'F', 'g', 'G':
	default:
		return dst, unknownCode(s.Type, typeName)
	}
	if s.Fill == "0" {
		return dst, valueErrorf("Zero padding is not allowed in complex format specifier")
	}
	if s.Align == '=' {
		return dst, valueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	if s.Precision > math.MaxInt32 {
		return dst, valueErrorf("precision too big")
	}
	part := *s
	part.Width, part.Fill, part.Align = -1, " ", '>'
	n := len(dst)
	if parens {
		dst = append(dst, '(')
	}
	var err error
	if !skipReal {
		m := len(dst)
		var neg bool
		dst, neg = appendUnsigned(dst, re, code, prec, flags)
		if dst, err = layout(dst, m, signOf(neg, s), "", countDigits(dst[m:]), &part); err != nil {
			return dst, err
		}
		part.Sign = '+'
	}
	m := len(dst)
	dst, neg := appendUnsigned(dst, im, code, prec, flags)
	if dst, err = layout(dst, m, signOf(neg, &part), "", countDigits(dst[m:]), &part); err != nil {
		return dst, err
	}
	dst = append(dst, 'j')
	if parens {
		dst = append(dst, ')')
	}
	whole := Spec{Fill: s.Fill, Align: s.Align, Width: s.Width}
	return layout(dst, n, 0, "", 0, &whole)
}

// layout gives the unsigned number text dst[start:], which begins with nDigits
// digits that may be grouped, its sign, prefix, grouping and padding.
func layout(dst []byte, start int, sign byte, prefix string, nDigits int, s *Spec) ([]byte, error) {
	total := len(dst) - start
	rest := total - nDigits
	fixed := len(prefix) + rest
	if sign != 0 {
		fixed++
	}
	// What is not digits is ASCII, except the character of code c.
	chars := fixed
	if nDigits == 0 && total > 0 && dst[start] >= 0x80 {
		chars = fixed - rest + wtf8.Count(dst[start:])
	}
	if s.Width > MaxSize {
		return dst, errTooBig
	}
	minWidth := 0
	if s.Fill == "0" && s.Align == '=' {
		minWidth = s.Width - chars
	}
	group, every := s.Group, 3
	switch s.Type {
	case 'b', 'o', 'x', 'X':
		every = 4
	}
	if group == 0 {
		every = math.MaxInt
	}
	grouped := nDigits
	if nDigits > 0 && (group != 0 || minWidth > nDigits) {
		grouped = groupedLen(nDigits, minWidth, every)
	}
	pad := max(s.Width-chars-grouped, 0)
	if pad == 0 && grouped == nDigits && fixed == rest {
		return dst, nil
	}

	left, inner, right := 0, 0, 0
	switch s.Align {
	case '<':
		right = pad
	case '^':
		left = pad / 2
		right = pad - left
	case '=':
		inner = pad
	default:
		left = pad
	}
	fill := len(s.Fill)
	size := (left+inner+right)*fill + fixed + grouped
	dst = grow(dst, size-total)
	out := dst[start:]
	// From the right, so that nothing is overwritten before it has moved.
	pos := size - right*fill
	fillWith(out[pos:], s.Fill)
	pos -= rest
	copy(out[pos:], out[nDigits:total])
	pos = moveDigits(out, pos, nDigits, grouped, every, group)
	fillWith(out[pos-inner*fill:pos], s.Fill)
	pos -= inner * fill
	pos -= len(prefix)
	copy(out[pos:], prefix)
	if sign != 0 {
		pos--
		out[pos] = sign
	}
	fillWith(out[:pos], s.Fill)
	return dst, nil
}

func grow(dst []byte, n int) []byte {
	if cap(dst)-len(dst) >= n {
		return dst[:len(dst)+n]
	}
	bigger := make([]byte, len(dst)+n)
	copy(bigger, dst)
	return bigger
}

func fillWith(b []byte, fill string) {
	if len(fill) == 1 {
		c := fill[0]
		for i := range b {
			b[i] = c
		}
		return
	}
	for len(b) > 0 {
		b = b[copy(b, fill):]
	}
}

// groupedLen returns how long n digits become with a separator in each group,
// zeros being added until the length is at least minWidth. A separator never
// comes first, so the result may be minWidth+1.
func groupedLen(n, minWidth, every int) int {
	total := 0
	for {
		l := min(every, max(n, minWidth, 1))
		total += l
		n -= l
		minWidth -= l
		if n <= 0 && minWidth <= 0 {
			return total
		}
		total++
		minWidth--
	}
}

// moveDigits moves out[:n] to end at pos, grouped to the given length, and
// returns where they begin.
func moveDigits(out []byte, pos, n, grouped, every int, group byte) int {
	begin := pos - grouped
	if grouped == n {
		copy(out[begin:pos], out[:n])
		return begin
	}
	for count := 0; pos > begin; count++ {
		if count == every {
			count = 0
			pos--
			out[pos] = group
		}
		pos--
		c := byte('0')
		if n > 0 {
			n--
			c = out[n]
		}
		out[pos] = c
	}
	return begin
}

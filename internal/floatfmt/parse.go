package floatfmt

// This file reads floats from text and rounds them.

import (
	"errors"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// Parse reads s as float() does once surrounding white space is gone and
// decimal digits of other scripts are replaced by ASCII ones. It reports
// whether s is a float.
func Parse(s string) (float64, bool) {
	body, neg := s, false
	if body != "" && (body[0] == '+' || body[0] == '-') {
		neg = body[0] == '-'
		body = body[1:]
	}
	if body == "" {
		return 0, false
	}
	switch c := body[0]; {
	case c >= '0' && c <= '9' || c == '.':
	default:
		return parseName(body, neg)
	}
	underscores := false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c >= '0' && c <= '9', c == '.', c == 'e', c == 'E', c == '+', c == '-':
		case c == '_':
			// Only between two digits.
			if i == 0 || i+1 == len(body) || !isDigit(body[i-1]) || !isDigit(body[i+1]) {
				return 0, false
			}
			underscores = true
		default:
			return 0, false
		}
	}
	if underscores {
		body = strings.ReplaceAll(body, "_", "")
	}
	x, ok := ParseDecimal(body)
	if !ok {
		return 0, false
	}
	if neg {
		x = -x
	}
	return x, true
}

// maxDigits is how many digits decide how a decimal number is rounded, with one more that
// tells whether others follow.
const maxDigits = 770

// ParseDecimal reads an unsigned decimal number without underscores. What is too large
// becomes infinity.
func ParseDecimal(s string) (float64, bool) {
	if len(s) > 40 {
		s = shorten(s)
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil || errors.Is(err, strconv.ErrRange)
}

// shorten rewrites a long decimal number as at most maxDigits digits with an exponent:
// strconv neither counts the integer digits beyond its 800 nor exponents beyond 10,000.
func shorten(s string) string {
	digits, exp := s, 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		digits = s[:i]
		n, err := strconv.Atoi(s[i+1:])
		if err != nil && !errors.Is(err, strconv.ErrRange) {
			return s
		}
		// More than the digits of any text can make up for.
		exp = max(-1<<50, min(n, 1<<50))
	}
	if len(digits) < maxDigits && exp > -5000 && exp < 5000 {
		return s
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := 0; i < len(whole); i++ {
		if !isDigit(whole[i]) {
			return s
		}
	}
	for i := 0; i < len(fraction); i++ {
		if !isDigit(fraction[i]) {
			return s
		}
	}
	if whole == "" && fraction == "" {
		return s
	}
	exp -= len(fraction)
	all := strings.TrimLeft(whole+fraction, "0")
	if all == "" {
		return "0"
	}
	if n := len(all) - maxDigits; n > 0 {
		exp += n
		rest := strings.TrimLeft(all[maxDigits:], "0")
		all = all[:maxDigits]
		if rest != "" {
			all += "1"
			exp--
		}
	}
	switch top := exp + len(all); {
	case top > 400:
		return "1e400"
	case top < -400:
		return "1e-400"
	}
	return all + "e" + strconv.Itoa(exp)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func parseName(s string, neg bool) (float64, bool) {
	var x float64
	switch {
	case len(s) == 3 && strings.EqualFold(s, "inf"), len(s) == 8 && strings.EqualFold(s, "infinity"):
		x = math.Inf(1)
	case len(s) == 3 && strings.EqualFold(s, "nan"):
		x = math.NaN()
	default:
		return 0, false
	}
	if neg {
		x = math.Copysign(x, -1)
	}
	return x, true
}

// Errors of FromHex: a ValueError and an OverflowError with these texts.
var (
	ErrHexSyntax = errors.New("invalid hexadecimal floating-point string")
	ErrHexRange  = errors.New("hexadecimal value too large to represent as a float")
)

// FromHex is float.fromhex(s), surrounding white space included.
func FromHex(s string) (float64, error) {
	s = strings.TrimLeft(s, " \t\n\v\f\r")
	end := strings.TrimRight(s, " \t\n\v\f\r")
	body, neg := end, false
	if body != "" && (body[0] == '+' || body[0] == '-') {
		neg = body[0] == '-'
		body = body[1:]
	}
	if x, ok := parseName(body, neg); ok {
		return x, nil
	}
	if len(body) >= 2 && body[0] == '0' && body[1]|0x20 == 'x' {
		body = body[2:]
	}

	// The value is m·2^exp; digits that m has no room for set its lowest bit.
	var m uint64
	exp, digits, seenPoint := int64(0), 0, false
	i := 0
	for ; i < len(body); i++ {
		c := body[i]
		if c == '.' && !seenPoint {
			seenPoint = true
			continue
		}
		d, ok := hexDigit(c)
		if !ok {
			break
		}
		digits++
		if m>>59 == 0 {
			m = m<<4 | d
			if seenPoint {
				exp -= 4
			}
			continue
		}
		if d != 0 {
			m |= 1
		}
		if !seenPoint {
			exp += 4
		}
	}
	if digits == 0 {
		return 0, ErrHexSyntax
	}
	if i < len(body) && body[i]|0x20 == 'p' {
		i++
		eneg := false
		if i < len(body) && (body[i] == '+' || body[i] == '-') {
			eneg = body[i] == '-'
			i++
		}
		if i == len(body) || !isDigit(body[i]) {
			return 0, ErrHexSyntax
		}
		var e int64
		for ; i < len(body) && isDigit(body[i]); i++ {
			if e < 1<<60/10 {
				e = e*10 + int64(body[i]-'0')
			}
		}
		if eneg {
			e = -e
		}
		exp += e
	}
	x, ok := assemble(m, exp)
	if !ok {
		return 0, ErrHexRange
	}
	if i != len(body) {
		return 0, ErrHexSyntax
	}
	if neg {
		x = -x
	}
	return x, nil
}

func hexDigit(c byte) (uint64, bool) {
	switch {
	case c >= '0' && c <= '9':
		return uint64(c - '0'), true
	case c >= 'a' && c <= 'f':
		return uint64(c-'a') + 10, true
	case c >= 'A' && c <= 'F':
		return uint64(c-'A') + 10, true
	}
	return 0, false
}

// assemble returns m·2^exp rounded half to even; false means overflow.
func assemble(m uint64, exp int64) (float64, bool) {
	if m == 0 {
		return 0, true
	}
	z := bits.LeadingZeros64(m)
	m <<= uint(z)
	top := exp - int64(z) + 63 // the weight of the highest bit
	if top > 1023 {
		return 0, false
	}
	if top < -1075 {
		return 0, true
	}
	shift := uint(11)
	biased := uint64(top + 1023)
	if top < -1022 {
		shift += uint(-1022 - top)
		biased = 0
	}
	var q, rest, half uint64
	if shift < 64 {
		q, rest, half = m>>shift, m&(1<<shift-1), 1<<(shift-1)
	} else {
		q, rest, half = 0, m, 1<<63 // shift is 64, a half at least
	}
	if rest > half || rest == half && q&1 == 1 {
		q++
	}
	if biased > 0 {
		q += (biased - 1) << 52 // the implicit bit adds the missing one
	}
	x := math.Float64frombits(q)
	return x, !math.IsInf(x, 0)
}

// Hex returns x.hex().
func Hex(x float64) string {
	switch {
	case x != x:
		return "nan"
	case math.IsInf(x, 1):
		return "inf"
	case math.IsInf(x, -1):
		return "-inf"
	}
	var buf [32]byte
	dst := buf[:0]
	b := math.Float64bits(x)
	if b>>63 != 0 {
		dst = append(dst, '-')
	}
	exp := int(b >> 52 & 0x7ff)
	m := b & (1<<52 - 1)
	if exp == 0 && m == 0 {
		return string(append(dst, "0x0.0p+0"...))
	}
	dst = append(dst, "0x0."...)
	if exp == 0 {
		exp = -1022
	} else {
		dst[len(dst)-2] = '1'
		exp -= 1023
	}
	for s := 48; s >= 0; s -= 4 {
		dst = append(dst, "0123456789abcdef"[m>>uint(s)&15])
	}
	dst = append(dst, 'p')
	if exp >= 0 {
		dst = append(dst, '+')
	}
	return string(strconv.AppendInt(dst, int64(exp), 10))
}

// Round returns round(x, n) for a finite x: the float nearest to x rounded
// half to even at n decimals. It reports false on overflow ("rounded value too
// large to represent").
func Round(x float64, n int) (float64, bool) {
	switch {
	case n > 323 || x == 0 || x != x || math.IsInf(x, 0):
		return x, true
	case n < -308:
		return 0 * x, true
	case n < 0:
		y, ok := roundTens(math.Abs(x), -n)
		return math.Copysign(y, x), ok
	}
	if n <= 19 {
		// Both operands are exact, so the quotient is correctly rounded.
		if q, ok := scaled(math.Abs(x), n); ok && q <= 1<<53 {
			return math.Copysign(float64(q)/float64(pow10[n]), x), true
		}
	}
	if math.Abs(x) >= 1<<52 {
		return x, true
	}
	var buf [400]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'f', n, 64)), 64)
	return y, err == nil
}

// roundTens rounds x >= 0 to a multiple of 10^n.
func roundTens(x float64, n int) (float64, bool) {
	if x < 1<<53 && n < len(pow10) {
		ip := uint64(x)
		p := pow10[n]
		q, r := ip/p, ip%p
		if half := p / 2; r > half || r == half && (float64(ip) != x || q&1 == 1) {
			q++
		}
		return float64(q * p), true
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	ip, _ := big.NewFloat(x).Int(nil)
	q, r := new(big.Int).QuoRem(ip, p, new(big.Int))
	c := r.Lsh(r, 1).Cmp(p)
	if c == 0 && x != math.Trunc(x) {
		c = 1
	}
	if c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	q.Mul(q, p)
	y, _ := new(big.Float).SetInt(q).Float64()
	return y, !math.IsInf(y, 0)
}

// Package bigfmt converts integers of any size from and to text with the rules
// of int(text, base) and str(int), in subquadratic time.
//
// big.Int's own conversion to text is good enough and used as it is; its
// conversion from text is quadratic (1.3 s for a million digits, 0.2 s here).
package bigfmt

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
	"strings"
)

// Errors of Parse. The caller words the first as "invalid literal for int()
// with base …" because only it has the original object.
var (
	ErrSyntax = errors.New("invalid literal for int()")
	ErrBase   = errors.New("int() base must be >= 2 and <= 36, or 0")
)

// LimitError is the ValueError for exceeding sys.set_int_max_str_digits.
type LimitError struct {
	Limit  int
	Digits int // of the text, 0 when converting to text
}

func (e *LimitError) Error() string {
	if e.Digits > 0 {
		return fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", e.Limit, e.Digits)
	}
	return fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", e.Limit)
}

// Parse reads s as int(s, base) does once decimal digits of other scripts are
// ASCII ones (unicodedata.ASCIIDigits). ASCII white space around the number is
// skipped. The result is v, or b when it does not fit. A limit above zero
// bounds the number of digits in bases that are no powers of two.
func Parse(s string, base, limit int) (v int64, b *big.Int, err error) {
	if base != 0 && (base < 2 || base > 36) {
		return 0, nil, ErrBase
	}
	s = strings.Trim(s, " \t\n\v\f\r")
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	base, s, err = prefix(s, base)
	if err != nil {
		return 0, nil, err
	}
	n, underscores, ok := count(s, base)
	if !ok {
		return 0, nil, ErrSyntax
	}
	if limit > 0 && n > limit && base&(base-1) != 0 {
		return 0, nil, &LimitError{limit, n}
	}
	if underscores {
		s = strings.ReplaceAll(s, "_", "")
	}
	if n*bits.Len(uint(base-1)) <= 63 {
		for i := 0; i < len(s); i++ {
			v = v*int64(base) + int64(digit(s[i]))
		}
		if neg {
			v = -v
		}
		return v, nil, nil
	}
	b = fromDigits(s, base)
	if neg {
		b.Neg(b)
	}
	if b.IsInt64() {
		return b.Int64(), nil, nil
	}
	return 0, b, nil
}

// prefix finds the base and skips what announces it.
func prefix(s string, base int) (int, string, error) {
	named := 0
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			named = 16
		case 'o':
			named = 8
		case 'b':
			named = 2
		}
	}
	switch {
	case named != 0 && (base == 0 || base == named):
		s = s[2:]
		if s != "" && s[0] == '_' {
			s = s[1:]
		}
		return named, s, nil
	case base == 0:
		// As in source code, only zero itself may begin with a zero.
		if s != "" && s[0] == '0' && strings.Trim(s, "0_") != "" {
			return 0, s, ErrSyntax
		}
		return 10, s, nil
	}
	return base, s, nil
}

// count checks digits and underscores and returns the number of digits.
func count(s string, base int) (n int, underscores, ok bool) {
	if base == 10 && onlyDigits(s) {
		return len(s), false, s != ""
	}
	after := true // an underscore may not come now
	for i := 0; i < len(s); i++ {
		if s[i] == '_' {
			if after {
				return 0, false, false
			}
			after, underscores = true, true
			continue
		}
		if digit(s[i]) >= base {
			return 0, false, false
		}
		after = false
		n++
	}
	return n, underscores, !after
}

func onlyDigits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return true
}

func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// splitAt is the number of digits from which dividing pays.
const splitAt = 2000

func fromDigits(s string, base int) *big.Int {
	if base&(base-1) == 0 {
		return fromBits(s, uint(bits.TrailingZeros(uint(base))))
	}
	if len(s) <= splitAt {
		return fromFew(s, base)
	}
	// Pieces have splitAt·2^k digits, so that each power is a square of the
	// one before.
	p := new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(splitAt), nil)
	powers := []*big.Int{p}
	for n := 2 * splitAt; n < len(s); n *= 2 {
		last := powers[len(powers)-1]
		powers = append(powers, new(big.Int).Mul(last, last))
	}
	return join(s, base, powers)
}

func join(s string, base int, powers []*big.Int) *big.Int {
	k := len(powers) - 1
	for k >= 0 && len(s) <= splitAt<<uint(k) {
		k--
	}
	if k < 0 {
		return fromFew(s, base)
	}
	cut := len(s) - splitAt<<uint(k)
	hi := join(s[:cut], base, powers[:k+1])
	lo := join(s[cut:], base, powers[:k])
	hi.Mul(hi, powers[k])
	return hi.Add(hi, lo)
}

// fromFew reads so few digits that each can be added to the number.
func fromFew(s string, base int) *big.Int {
	if base != 10 || bits.UintSize != 64 {
		b, _ := new(big.Int).SetString(s, base)
		return b
	}
	const chunk, power = 19, 10_000_000_000_000_000_000
	words := make([]big.Word, 0, len(s)/chunk+1)
	for first := len(s) % chunk; len(s) > 0; first = chunk {
		if first == 0 {
			first = chunk
		}
		carry := uint64(0)
		for i := range first {
			carry = carry*10 + uint64(s[i]-'0')
		}
		s = s[first:]
		for i, w := range words {
			hi, lo := bits.Mul64(uint64(w), power)
			var c uint64
			lo, c = bits.Add64(lo, carry, 0)
			words[i], carry = big.Word(lo), hi+c
		}
		if carry != 0 {
			words = append(words, big.Word(carry))
		}
	}
	return new(big.Int).SetBits(words)
}

// fromBits reads digits of a fixed number of bits.
func fromBits(s string, each uint) *big.Int {
	words := make([]big.Word, (uint(len(s))*each+bits.UintSize-1)/bits.UintSize)
	pos := uint(0)
	for i := len(s) - 1; i >= 0; i-- {
		d := big.Word(digit(s[i]))
		w, shift := pos/bits.UintSize, pos%bits.UintSize
		words[w] |= d << shift
		if high := d >> (bits.UintSize - shift); shift > 0 && high != 0 {
			words[w+1] |= high
		}
		pos += each
	}
	return new(big.Int).SetBits(words)
}

// Text returns str(x). A limit above zero bounds the number of digits.
func Text(x *big.Int, limit int) (string, error) {
	if limit > 0 {
		// log10(2) lies between these; do not convert what is surely too long.
		n := x.BitLen()
		if n > 64 && (n-1)/100000*30102+(n-1)%100000*30102/100000 > limit {
			return "", &LimitError{Limit: limit}
		}
	}
	s, few := textOfFew(x)
	if !few {
		s = x.Text(10)
	}
	digits := len(s)
	if s[0] == '-' {
		digits--
	}
	if limit > 0 && digits > limit {
		return "", &LimitError{Limit: limit}
	}
	return s, nil
}

package bigfmt

import (
	"math/big"
	"math/bits"
	"strconv"
)

// This file writes ints of few words, for which setting up math/big's general conversion costs
// more than the digits.

// fewWords is the length up to which dividing word by word is the fastest way.
const fewWords = 24

// chunk is the largest power of ten in a word, chunkDigits its number of zeros.
const (
	chunk       = 1e19
	chunkDigits = 19
)

const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// textOfFew returns the decimal digits of x if it has few words; ok tells.
func textOfFew(x *big.Int) (s string, ok bool) {
	words := x.Bits()
	if bits.UintSize != 64 || len(words) > fewWords || len(words) < 2 {
		return "", false
	}
	var w [fewWords]uint64
	for i, u := range words {
		w[i] = uint64(u)
	}
	n := len(words)
	var buf [fewWords*20 + 1]byte
	i := len(buf)
	for n > 1 || w[0] >= chunk {
		var r uint64
		for k := n - 1; k >= 0; k-- {
			w[k], r = bits.Div64(r, w[k], chunk)
		}
		for n > 1 && w[n-1] == 0 {
			n--
		}
		for k := 0; k < chunkDigits/2; k++ {
			p := r % 100 * 2
			r /= 100
			i -= 2
			buf[i], buf[i+1] = pairs[p], pairs[p+1]
		}
		i--
		buf[i] = '0' + byte(r)
	}
	head := strconv.AppendUint(make([]byte, 0, 20), w[0], 10)
	i -= len(head)
	copy(buf[i:], head)
	if x.Sign() < 0 {
		i--
		buf[i] = '-'
	}
	return string(buf[i:]), true
}

// AppendHex appends the hexadecimal digits of the absolute value of x.
func AppendHex(dst []byte, x *big.Int) []byte {
	const digits = "0123456789abcdef"
	words := x.Bits()
	if len(words) == 0 {
		return append(dst, '0')
	}
	dst = strconv.AppendUint(dst, uint64(words[len(words)-1]), 16)
	for i := len(words) - 2; i >= 0; i-- {
		u := uint64(words[i])
		for shift := bits.UintSize - 8; shift >= 0; shift -= 8 {
			b := byte(u >> shift)
			dst = append(dst, digits[b>>4], digits[b&15])
		}
	}
	return dst
}

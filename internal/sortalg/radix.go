package sortalg

// This file sorts numbers by their digits.

import "math"

// radixFrom is the number of keys from which SortUint64 does without
// comparisons.
const radixFrom = 200

// IntKey returns a key that orders as x.
func IntKey(x int64) uint64 { return uint64(x) ^ 1<<63 }

// FloatKey returns a key that orders as x, which is no NaN; both zeros have the
// same one.
func FloatKey(x float64) uint64 {
	b := math.Float64bits(x + 0) // -0 + 0 is +0
	if b>>63 != 0 {
		return ^b
	}
	return b | 1<<63
}

// SortUint64 is SortKeys for keys of 64 bits: linear in their number, and in
// the number of bytes in which they differ.
func SortUint64[V any](keys []uint64, values []V) {
	n := len(keys)
	if n < radixFrom {
		SortKeys(keys, values)
		return
	}
	var counts [8][256]uint32
	sorted := true
	for i, k := range keys {
		sorted = sorted && (i == 0 || keys[i-1] <= k)
		counts[0][byte(k)]++
		counts[1][byte(k>>8)]++
		counts[2][byte(k>>16)]++
		counts[3][byte(k>>24)]++
		counts[4][byte(k>>32)]++
		counts[5][byte(k>>40)]++
		counts[6][byte(k>>48)]++
		counts[7][byte(k>>56)]++
	}
	if sorted || n > math.MaxUint32 {
		if !sorted {
			SortKeys(keys, values)
		}
		return
	}
	from, to := keys, make([]uint64, n)
	fromV, toV := values, make([]V, len(values))
	for d := range counts {
		c := &counts[d]
		shift := 8 * uint(d)
		if c[byte(from[0]>>shift)] == uint32(n) {
			continue // all have this byte in common
		}
		sum := uint32(0)
		for i, k := range c {
			c[i] = sum
			sum += k
		}
		if len(fromV) == 0 {
			for _, k := range from {
				b := byte(k >> shift)
				to[c[b]] = k
				c[b]++
			}
		} else {
			for i, k := range from {
				b := byte(k >> shift)
				p := c[b]
				c[b]++
				to[p], toV[p] = k, fromV[i]
			}
		}
		from, to = to, from
		fromV, toV = toV, fromV
	}
	if &from[0] != &keys[0] {
		copy(keys, from)
		copy(values, fromV)
	}
}

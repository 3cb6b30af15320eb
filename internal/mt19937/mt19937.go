// Package mt19937 is the Mersenne Twister behind Python's random module: the
// same seeds give the numbers that CPython gives. A Source must not be used by
// two goroutines at a time.
package mt19937

import (
	"math/big"
	"math/bits"
)

const (
	size   = 624
	middle = 397
)

// Source is a generator. The zero Source must be seeded before use.
type Source struct {
	state [size]uint32
	index int
}

func (s *Source) seed(x uint32) {
	s.state[0] = x
	for i := 1; i < size; i++ {
		x = 1812433253*(x^x>>30) + uint32(i)
		s.state[i] = x
	}
	s.index = size
}

// SeedWords seeds from the words of a number, the lowest first. There must be
// at least one; CPython takes as many as abs(seed) has, and a zero for zero.
func (s *Source) SeedWords(key []uint32) {
	s.seed(19650218)
	mt := &s.state
	i, j := 1, 0
	for range max(size, len(key)) {
		mt[i] = (mt[i] ^ (mt[i-1]^mt[i-1]>>30)*1664525) + key[j] + uint32(j)
		i++
		if i == size {
			mt[0] = mt[size-1]
			i = 1
		}
		j++
		if j == len(key) {
			j = 0
		}
	}
	for range size - 1 {
		mt[i] = (mt[i] ^ (mt[i-1]^mt[i-1]>>30)*1566083941) - uint32(i)
		i++
		if i == size {
			mt[0] = mt[size-1]
			i = 1
		}
	}
	mt[0] = 1 << 31
}

// Seed seeds from a number.
func (s *Source) Seed(n uint64) {
	if n>>32 == 0 {
		s.SeedWords([]uint32{uint32(n)})
		return
	}
	s.SeedWords([]uint32{uint32(n), uint32(n >> 32)})
}

// SeedBig seeds from the absolute value of a number.
func (s *Source) SeedBig(n *big.Int) {
	b := n.Bytes()
	key := make([]uint32, max(1, (len(b)+3)/4))
	for i := range b {
		k := len(b) - 1 - i
		key[k/4] |= uint32(b[i]) << (8 * uint(k%4))
	}
	s.SeedWords(key)
}

// refill makes the next words. The loop is split in three to spare the modulo.
func (s *Source) refill() {
	mt := &s.state
	twist := func(a, b uint32) uint32 {
		y := a&(1<<31) | b&(1<<31-1)
		return y>>1 ^ -(y&1)&0x9908b0df
	}
	i := 0
	for ; i < size-middle; i++ {
		mt[i] = mt[i+middle] ^ twist(mt[i], mt[i+1])
	}
	for ; i < size-1; i++ {
		mt[i] = mt[i+middle-size] ^ twist(mt[i], mt[i+1])
	}
	mt[size-1] = mt[middle-1] ^ twist(mt[size-1], mt[0])
	s.index = 0
}

// Uint32 returns 32 random bits.
func (s *Source) Uint32() uint32 {
	if s.index >= size {
		s.refill()
	}
	y := s.state[s.index]
	s.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Float64 is random(): 53 random bits below 1.
func (s *Source) Float64() float64 {
	a := s.Uint32() >> 5
	b := s.Uint32() >> 6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// Bits64 is getrandbits(k) for k up to 64.
func (s *Source) Bits64(k uint) uint64 {
	switch {
	case k == 0:
		return 0
	case k <= 32:
		return uint64(s.Uint32() >> (32 - k))
	}
	lo := s.Uint32()
	return uint64(s.Uint32()>>(64-k))<<32 | uint64(lo)
}

// Bits is getrandbits(k). The caller bounds k.
func (s *Source) Bits(k int) *big.Int {
	if k <= 64 {
		return new(big.Int).SetUint64(s.Bits64(uint(k)))
	}
	n := (k + 31) / 32
	b := make([]byte, 4*n)
	for i := n - 1; i >= 0; i-- {
		x := s.Uint32()
		if i == 0 && k%32 != 0 {
			x >>= uint(32 - k%32)
		}
		b[4*i], b[4*i+1], b[4*i+2], b[4*i+3] = byte(x>>24), byte(x>>16), byte(x>>8), byte(x)
	}
	return new(big.Int).SetBytes(b)
}

// Below returns a number below n > 0 as random.Random._randbelow does.
func (s *Source) Below(n uint64) uint64 {
	k := uint(bits.Len64(n))
	for {
		if r := s.Bits64(k); r < n {
			return r
		}
	}
}

// StateLen is the length of a saved state.
const StateLen = size + 1

// State returns getstate(): the words and the position in them.
func (s *Source) State() [StateLen]uint32 {
	var out [StateLen]uint32
	copy(out[:], s.state[:])
	out[size] = uint32(s.index)
	return out
}

// SetState restores a saved state and reports whether its position is valid.
func (s *Source) SetState(state *[StateLen]uint32) bool {
	if state[size] > size {
		return false
	}
	copy(s.state[:], state[:])
	s.index = int(state[size])
	return true
}

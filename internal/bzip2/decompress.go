package bzip2

import "errors"

// This file decompresses.

// ErrData tells that the data is not valid.
var ErrData = errors.New("bzip2: invalid data")

// step is what a Reader reads next.
type step uint8

const (
	readMagic step = iota
	readBlock
	readGroups
	readBytes
	readTables
	readSelectors
	readLengthStart
	readLengths
	readSymbols
	writeBlock
	readEnd
	finished
)

// Reader decompresses a stream that comes in pieces.
type Reader struct {
	in       []byte // not yet read
	bit      uint   // of the first byte
	step     step
	size     int // of blocks
	combined uint32

	// The current block.
	crc, want uint32
	origin    int
	groups    uint32
	index     int
	front     [256]byte
	used      int
	tables    int
	recent    [maxTables]uint8
	selectors []uint8
	lengths   [maxTables][maxSymbols]uint8
	current   int // length of a code
	codes     [maxTables]code
	group     int
	left      int // symbols of the group
	zeros     int
	weight    int
	data      []uint32 // the bytes, and where the next one is

	// Its output.
	pos, count uint32
	previous   int // -1: none
	run        int
	pending    int // repetitions to write
}

// code decodes a Huffman code.
type code struct {
	limit, base [22]int32
	symbols     [maxSymbols]uint16
	min         uint
}

// NewReader makes a Reader.
func NewReader() *Reader { return &Reader{} }

// Done reports whether the end of the stream was read.
func (r *Reader) Done() bool { return r.step == finished }

// Rest returns what was not read: at the end, what follows the stream.
func (r *Reader) Rest() []byte { return r.in }

// bits reads so many bits; ok is false if they are not there yet.
func (r *Reader) bits(n uint) (x uint32, ok bool) {
	if uint(len(r.in))*8-r.bit < n {
		return 0, false
	}
	var acc uint64
	have := uint(0)
	for i := 0; have < n+r.bit; i++ {
		acc = acc<<8 | uint64(r.in[i])
		have += 8
	}
	x = uint32(acc >> (have - n - r.bit) & (1<<n - 1))
	r.bit += n
	r.in = r.in[r.bit/8:]
	r.bit %= 8
	return x, true
}

// Read adds input and returns output: at most limit bytes, unless it is negative. more tells that
// there is more output without further input.
func (r *Reader) Read(in []byte, limit int) (out []byte, more bool, err error) {
	if len(r.in) > 0 {
		r.in = append(append(make([]byte, 0, len(r.in)+len(in)), r.in...), in...)
	} else {
		r.in = append([]byte(nil), in...)
	}
	for r.step != finished {
		if r.step == writeBlock {
			var full bool
			out, full = r.write(out, limit)
			if full {
				return out, true, nil
			}
			if ^r.crc != r.want {
				return nil, false, ErrData
			}
			r.combined = (r.combined<<1 | r.combined>>31) ^ r.want
			r.step = readBlock
			continue
		}
		ok, err := r.advance()
		if err != nil {
			return nil, false, err
		}
		if !ok {
			return out, false, nil
		}
	}
	return out, false, nil
}

// advance does one step; ok is false if it needs more input.
func (r *Reader) advance() (ok bool, err error) {
	switch r.step {
	case readMagic:
		// Errors show as soon as possible.
		want := "BZh"
		for i := 0; i < min(len(r.in), 3); i++ {
			if r.in[i] != want[i] {
				return false, ErrData
			}
		}
		x, ok := r.bits(32)
		if !ok {
			return false, nil
		}
		if level := int(x&0xff) - '0'; level < 1 || level > 9 {
			return false, ErrData
		} else {
			r.size = level * 100000
		}
		r.step = readBlock
	case readBlock:
		if len(r.in)*8-int(r.bit) < 80 {
			return false, nil
		}
		hi, _ := r.bits(24)
		lo, _ := r.bits(24)
		r.want, _ = r.bits(32)
		switch uint64(hi)<<24 | uint64(lo) {
		case blockMagic:
			r.step = readGroups
		case endMagic:
			if r.want != r.combined {
				return false, ErrData
			}
			// The last byte is not filled.
			if r.bit > 0 {
				r.in, r.bit = r.in[1:], 0
			}
			r.step = finished
		default:
			return false, ErrData
		}
	case readGroups:
		if len(r.in)*8-int(r.bit) < 41 {
			return false, nil
		}
		randomised, _ := r.bits(1)
		origin, _ := r.bits(24)
		r.groups, _ = r.bits(16)
		if randomised != 0 || int(origin) >= r.size {
			// Randomised blocks are from before 1997.
			return false, ErrData
		}
		r.origin = int(origin)
		r.index, r.used = 0, 0
		r.step = readBytes
	case readBytes:
		for ; r.index < 16; r.index++ {
			if r.groups>>(15-r.index)&1 == 0 {
				continue
			}
			x, ok := r.bits(16)
			if !ok {
				return false, nil
			}
			for j := range 16 {
				if x>>(15-j)&1 == 1 {
					r.front[r.used] = byte(16*r.index + j)
					r.used++
				}
			}
		}
		if r.used == 0 {
			return false, ErrData
		}
		r.step = readTables
	case readTables:
		x, ok := r.bits(18)
		if !ok {
			return false, nil
		}
		r.tables = int(x >> 15)
		count := int(x & 0x7fff)
		if r.tables < 2 || r.tables > maxTables || count < 1 {
			return false, ErrData
		}
		r.recent = [maxTables]uint8{0, 1, 2, 3, 4, 5}
		r.selectors = make([]uint8, count)
		r.index, r.current = 0, 0
		r.step = readSelectors
	case readSelectors:
		for r.index < len(r.selectors) {
			x, ok := r.bits(1)
			if !ok {
				return false, nil
			}
			if x == 1 {
				r.current++
				if r.current >= r.tables {
					return false, ErrData
				}
				continue
			}
			s := r.recent[r.current]
			copy(r.recent[1:r.current+1], r.recent[:r.current])
			r.recent[0] = s
			r.selectors[r.index] = s
			r.index++
			r.current = 0
		}
		r.group = 0
		r.step = readLengthStart
	case readLengthStart:
		if r.group == r.tables {
			r.begin()
			return true, nil
		}
		x, ok := r.bits(5)
		if !ok {
			return false, nil
		}
		r.current, r.index = int(x), 0
		r.step = readLengths
	case readLengths:
		for r.index < r.used+2 {
			if r.current < 1 || r.current > 20 {
				return false, ErrData
			}
			bit, in := r.bit, r.in
			x, ok := r.bits(1)
			if !ok {
				return false, nil
			}
			if x == 0 {
				r.lengths[r.group][r.index] = uint8(r.current)
				r.index++
				continue
			}
			if x, ok = r.bits(1); !ok {
				r.bit, r.in = bit, in
				return false, nil
			}
			r.current += 1 - 2*int(x)
		}
		r.codes[r.group].build(r.lengths[r.group][:r.used+2])
		r.group++
		r.step = readLengthStart
	case readSymbols:
		return r.symbols()
	}
	return true, nil
}

func (c *code) build(lengths []uint8) {
	*c = code{min: 20}
	n := 0
	codeword := int32(0)
	for length := 1; length <= 20; length++ {
		c.base[length] = int32(n) - codeword
		for s, l := range lengths {
			if int(l) == length {
				c.symbols[n] = uint16(s)
				n++
				codeword++
				c.min = min(c.min, uint(length))
			}
		}
		c.limit[length] = codeword // of this length, codes are below it
		codeword <<= 1
	}
}

// begin starts reading the symbols of a block.
func (r *Reader) begin() {
	r.group, r.left = -1, 0
	r.zeros, r.weight = 0, 1
	r.data = r.data[:0]
	r.step = readSymbols
}

// symbols reads symbols up to the end of the block.
func (r *Reader) symbols() (ok bool, err error) {
	end := r.used + 1
	for {
		if r.left == 0 {
			if r.group+1 >= len(r.selectors) {
				return false, ErrData
			}
			r.group++
			r.left = groupSize
		}
		c := &r.codes[r.selectors[r.group]]
		bit, in := r.bit, r.in
		x, ok := r.bits(c.min)
		length := c.min
		for ok && int32(x) >= c.limit[length] {
			if length++; length > 20 {
				return false, ErrData
			}
			var b uint32
			b, ok = r.bits(1)
			x = x<<1 | b
		}
		if !ok {
			r.bit, r.in = bit, in
			return false, nil
		}
		i := int32(x) + c.base[length]
		if i < 0 || int(i) >= end+1 {
			return false, ErrData
		}
		s := int(c.symbols[i])
		r.left--
		if s == runA || s == runB {
			r.zeros += r.weight << s
			r.weight <<= 1
			if r.zeros > r.size {
				return false, ErrData
			}
			continue
		}
		if r.zeros > 0 {
			if len(r.data)+r.zeros > r.size {
				return false, ErrData
			}
			for range r.zeros {
				r.data = append(r.data, uint32(r.front[0]))
			}
			r.zeros, r.weight = 0, 1
		}
		if s == end {
			return true, r.invert()
		}
		if len(r.data) >= r.size {
			return false, ErrData
		}
		b := r.front[s-1]
		copy(r.front[1:s], r.front[:s-1])
		r.front[0] = b
		r.data = append(r.data, uint32(b))
	}
}

// invert prepares the bytes of a block to be written.
func (r *Reader) invert() error {
	if r.origin >= len(r.data) {
		return ErrData
	}
	var start [257]uint32
	for _, x := range r.data {
		start[x&0xff+1]++
	}
	for i := 1; i < 256; i++ {
		start[i] += start[i-1]
	}
	for i, x := range r.data {
		b := x & 0xff
		r.data[start[b]] |= uint32(i) << 8
		start[b]++
	}
	r.pos = r.data[r.origin] >> 8
	r.count = uint32(len(r.data))
	r.crc = ^uint32(0)
	r.previous, r.run, r.pending = -1, 0, 0
	r.step = writeBlock
	return nil
}

// write writes the bytes of a block; full tells that the limit was reached before its end.
func (r *Reader) write(out []byte, limit int) (_ []byte, full bool) {
	table := crcTable()
	for {
		for r.pending > 0 {
			if limit >= 0 && len(out) >= limit {
				return out, true
			}
			out = append(out, byte(r.previous))
			r.crc = updateCRC(table, r.crc, byte(r.previous))
			r.pending--
		}
		if r.count == 0 {
			return out, false
		}
		if limit >= 0 && len(out) >= limit {
			return out, true
		}
		x := r.data[r.pos]
		r.pos = x >> 8
		r.count--
		b := byte(x)
		if r.run == 4 {
			// Behind four equal bytes is how many more there are.
			r.pending, r.run = int(b), 0
			continue
		}
		if int(b) == r.previous {
			r.run++
		} else {
			r.run = 1
		}
		r.previous = int(b)
		out = append(out, b)
		r.crc = updateCRC(table, r.crc, b)
	}
}

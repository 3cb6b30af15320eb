package bzip2

// This file compresses.

// Writer compresses a stream. Its output is that of the original program.
type Writer struct {
	out      []byte
	bits     uint64
	n        uint // number of bits
	level    int
	block    []byte
	used     [256]bool
	crc      uint32 // of the block
	combined uint32
	run      int // length of the run that is not yet in the block
	char     byte
	closed   bool
}

// NewWriter makes a Writer with blocks of level * 100000 bytes.
func NewWriter(level int) *Writer {
	w := &Writer{level: level, crc: ^uint32(0)}
	w.put(24, 'B'<<16|'Z'<<8|'h')
	w.put(8, uint64('0'+level))
	return w
}

func (w *Writer) put(n uint, x uint64) {
	w.bits = w.bits<<n | x
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.out = append(w.out, byte(w.bits>>(w.n-8)))
	}
}

// take returns the output so far.
func (w *Writer) take() []byte {
	out := w.out
	w.out = nil
	return out
}

// Write adds data and returns what has become complete.
func (w *Writer) Write(data []byte) []byte {
	limit := w.level*100000 - 19
	for _, c := range data {
		if len(w.block) >= limit {
			// The run goes on in the next block.
			w.finishBlock()
		}
		if w.run > 0 && c == w.char && w.run < 255 {
			w.run++
			continue
		}
		w.flushRun()
		w.char, w.run = c, 1
	}
	return w.take()
}

// Close ends the stream and returns the rest of it.
func (w *Writer) Close() []byte {
	w.flushRun()
	w.finishBlock()
	w.closed = true
	w.put(24, endMagic>>24)
	w.put(24, endMagic&0xffffff)
	w.put(16, uint64(w.combined>>16))
	w.put(16, uint64(w.combined&0xffff))
	if w.n > 0 {
		w.put(8-w.n, 0)
	}
	return w.take()
}

// Closed reports whether the stream was ended.
func (w *Writer) Closed() bool { return w.closed }

// flushRun puts the current run into the block: up to four equal bytes, then a count.
func (w *Writer) flushRun() {
	if w.run == 0 {
		return
	}
	w.used[w.char] = true
	table := crcTable()
	for range w.run {
		w.crc = updateCRC(table, w.crc, w.char)
	}
	for range min(w.run, 4) {
		w.block = append(w.block, w.char)
	}
	if w.run >= 4 {
		w.block = append(w.block, byte(w.run-4))
		w.used[w.run-4] = true
	}
	w.run = 0
}

func (w *Writer) finishBlock() {
	if len(w.block) == 0 {
		return
	}
	crc := ^w.crc
	w.combined = (w.combined<<1 | w.combined>>31) ^ crc
	w.put(24, blockMagic>>24)
	w.put(24, blockMagic&0xffffff)
	w.put(16, uint64(crc>>16))
	w.put(16, uint64(crc&0xffff))
	w.put(1, 0) // not randomised
	last0, column := transform(w.block)
	w.put(24, uint64(last0))
	w.writeSymbols(column)
	w.block = w.block[:0]
	w.used = [256]bool{}
	w.crc = ^uint32(0)
}

// transform sorts the rotations of a block. It returns where the block itself is among them, and
// the last column.
func transform(block []byte) (origin int, column []byte) {
	n := len(block)
	// The rotations are in the order of the suffixes of the doubled block.
	sa := suffixArray(append(append(make([]byte, 0, 2*n), block...), block...), 256)
	column = make([]byte, 0, n)
	for _, p := range sa {
		if int(p) >= n {
			continue
		}
		if p == 0 {
			origin = len(column)
			p = int32(n)
		}
		column = append(column, block[p-1])
	}
	return origin, column
}

// writeSymbols moves bytes to the front, counts runs of zeros, and codes the result.
func (w *Writer) writeSymbols(column []byte) {
	var front [256]byte
	used := 0
	for c, u := range w.used {
		if u {
			front[used] = byte(c)
			used++
		}
	}
	end := used + 1 // the symbol behind the last byte
	alphabet := used + 2
	symbols := make([]uint16, 0, len(column)+1)
	var freq [maxSymbols]int
	emit := func(s int) {
		symbols = append(symbols, uint16(s))
		freq[s]++
	}
	zeros := 0
	flush := func() {
		// In base two, with the digits one and two.
		for z := zeros - 1; zeros > 0; z = (z - 2) / 2 {
			emit(z & 1)
			if z < 2 {
				break
			}
		}
		zeros = 0
	}
	for _, c := range column {
		if front[0] == c {
			zeros++
			continue
		}
		flush()
		i := 1
		for front[i] != c {
			i++
		}
		copy(front[1:i+1], front[:i])
		front[0] = c
		emit(i + 1)
	}
	flush()
	emit(end)

	tables := numTables(len(symbols))
	var lengths [maxTables][maxSymbols]uint8
	startLengths(&lengths, tables, alphabet, len(symbols), &freq)
	selectors := improve(&lengths, tables, alphabet, symbols)

	// Which bytes there are.
	groups := uint64(0)
	for i := range 16 {
		groups <<= 1
		for j := range 16 {
			if w.used[16*i+j] {
				groups |= 1
			}
		}
	}
	w.put(16, groups)
	for i := range 16 {
		if groups>>(15-i)&1 == 0 {
			continue
		}
		bits := uint64(0)
		for j := range 16 {
			bits <<= 1
			if w.used[16*i+j] {
				bits |= 1
			}
		}
		w.put(16, bits)
	}
	w.put(3, uint64(tables))
	w.put(15, uint64(len(selectors)))
	recent := [maxTables]uint8{0, 1, 2, 3, 4, 5}
	for _, s := range selectors {
		i := 0
		for recent[i] != s {
			i++
		}
		copy(recent[1:i+1], recent[:i])
		recent[0] = s
		w.put(uint(i+1), 1<<(i+1)-2)
	}
	var codes [maxTables][maxSymbols]uint32
	for t := range tables {
		assignCodes(&codes[t], &lengths[t], alphabet)
		current := lengths[t][0]
		w.put(5, uint64(current))
		for _, length := range lengths[t][:alphabet] {
			for ; current < length; current++ {
				w.put(2, 2)
			}
			for ; current > length; current-- {
				w.put(2, 3)
			}
			w.put(1, 0)
		}
	}
	for i, s := range symbols {
		t := selectors[i/groupSize]
		w.put(uint(lengths[t][s]), uint64(codes[t][s]))
	}
}

func numTables(symbols int) int {
	for i, limit := range [...]int{200, 600, 1200, 2400} {
		if symbols < limit {
			return i + 2
		}
	}
	return maxTables
}

// startLengths gives each table a range of symbols that are about equally frequent together.
func startLengths(lengths *[maxTables][maxSymbols]uint8, tables, alphabet, total int, freq *[maxSymbols]int) {
	start := 0
	for part := tables; part > 0; part-- {
		target := total / part
		end := start - 1
		sum := 0
		for sum < target && end < alphabet-1 {
			end++
			sum += freq[end]
		}
		if end > start && part != tables && part != 1 && (tables-part)%2 == 1 {
			sum -= freq[end]
			end--
		}
		for v := range alphabet {
			lengths[part-1][v] = 15
			if v >= start && v <= end {
				lengths[part-1][v] = 0
			}
		}
		start = end + 1
		total -= sum
	}
}

// improve chooses the best table for each group of symbols, and the best codes for each table,
// a few times. It returns the tables of the groups.
func improve(lengths *[maxTables][maxSymbols]uint8, tables, alphabet int, symbols []uint16) []uint8 {
	selectors := make([]uint8, (len(symbols)+groupSize-1)/groupSize)
	for range 4 {
		var freq [maxTables][maxSymbols]int
		for g := range selectors {
			group := symbols[g*groupSize : min((g+1)*groupSize, len(symbols))]
			best, bestCost := 0, 1<<30
			for t := range tables {
				cost := 0
				for _, s := range group {
					cost += int(lengths[t][s])
				}
				if cost < bestCost {
					best, bestCost = t, cost
				}
			}
			selectors[g] = uint8(best)
			for _, s := range group {
				freq[best][s]++
			}
		}
		for t := range tables {
			codeLengths(&lengths[t], freq[t][:alphabet], 17)
		}
	}
	return selectors
}

// codeLengths makes a Huffman code with lengths up to limit.
func codeLengths(lengths *[maxSymbols]uint8, freq []int, limit int) {
	n := len(freq)
	var weight [2 * maxSymbols]int
	var parent [2 * maxSymbols]int
	var heap [maxSymbols + 2]int
	for i, f := range freq {
		weight[i+1] = max(f, 1) << 8
	}
	for {
		nodes, size := n, 0
		heap[0], weight[0], parent[0] = 0, 0, -2
		up := func(z int) {
			x := heap[z]
			for weight[x] < weight[heap[z>>1]] {
				heap[z] = heap[z>>1]
				z >>= 1
			}
			heap[z] = x
		}
		down := func(z int) {
			x := heap[z]
			for {
				y := z << 1
				if y > size {
					break
				}
				if y < size && weight[heap[y+1]] < weight[heap[y]] {
					y++
				}
				if weight[x] < weight[heap[y]] {
					break
				}
				heap[z] = heap[y]
				z = y
			}
			heap[z] = x
		}
		pop := func() int {
			x := heap[1]
			heap[1] = heap[size]
			size--
			down(1)
			return x
		}
		for i := 1; i <= n; i++ {
			parent[i] = -1
			size++
			heap[size] = i
			up(size)
		}
		for size > 1 {
			a, b := pop(), pop()
			nodes++
			parent[a], parent[b] = nodes, nodes
			// The low bits count the depth, to prefer flat trees.
			weight[nodes] = (weight[a]&^0xff + weight[b]&^0xff) | (1 + max(weight[a]&0xff, weight[b]&0xff))
			parent[nodes] = -1
			size++
			heap[size] = nodes
			up(size)
		}
		tooLong := false
		for i := 1; i <= n; i++ {
			depth := 0
			for k := i; parent[k] >= 0; k = parent[k] {
				depth++
			}
			lengths[i-1] = uint8(depth)
			tooLong = tooLong || depth > limit
		}
		if !tooLong {
			return
		}
		for i := 1; i <= n; i++ {
			weight[i] = (1 + weight[i]>>8/2) << 8
		}
	}
}

// assignCodes numbers the codes by their lengths.
func assignCodes(codes *[maxSymbols]uint32, lengths *[maxSymbols]uint8, alphabet int) {
	code := uint32(0)
	for length := uint8(1); length <= 20; length++ {
		for s := range alphabet {
			if lengths[s] == length {
				codes[s] = code
				code++
			}
		}
		code <<= 1
	}
}

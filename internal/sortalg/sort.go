// Package sortalg is the sort of Python's lists: a stable merge sort of natural
// runs with galloping merges, run lengths and merge order as in CPython 3.13.
// It compares the same pairs in the same order as CPython, which a program can
// observe, and like CPython it leaves a permutation of the items when a
// comparison fails.
package sortalg

import "math/bits"

const (
	maxMinRun      = 64
	minGallop      = 7
	initialScratch = 256
)

// run is a sorted part of the items that waits to be merged.
type run struct {
	base, len int
	power     int // of the boundary with the next run
}

type sorter[T any] struct {
	items     []T
	less      func(a, b T) (bool, error)
	minGallop int
	// runs holds pending runs; powers rise along it, so 64 + slack suffice.
	runs    [85]run
	n       int
	scratch []T
}

// Sort sorts items by less, stopping at its first error.
func Sort[T any](items []T, less func(a, b T) (bool, error)) error {
	if len(items) < 2 {
		return nil
	}
	s := &sorter[T]{items: items, less: less, minGallop: minGallop}
	minRun := minRunLen(len(items))
	for lo, left := 0, len(items); left > 0; {
		n, err := s.countRun(items[lo:])
		if err != nil {
			return err
		}
		if n < minRun {
			force := min(left, minRun)
			if err := s.insertionSort(items[lo:lo+force], n); err != nil {
				return err
			}
			n = force
		}
		if err := s.newRun(n); err != nil {
			return err
		}
		s.runs[s.n] = run{base: lo, len: n}
		s.n++
		lo += n
		left -= n
	}
	return s.mergeRest()
}

// minRunLen picks a length such that the number of runs is a power of two or
// just below.
func minRunLen(n int) int {
	r := 0
	for n >= maxMinRun {
		r |= n & 1
		n >>= 1
	}
	return n + r
}

func reverse[T any](v []T) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}

// countRun returns the length of the run at the beginning of v, which it makes
// ascending. A descending run may have stretches of equal items: these are
// reversed first, so that reversing the whole keeps their order.
func (s *sorter[T]) countRun(v []T) (int, error) {
	if len(v) == 1 {
		return 1, nil
	}
	n := 1
	for ; n < len(v); n++ {
		smaller, err := s.less(v[n], v[n-1])
		if err != nil {
			return 0, err
		}
		if smaller {
			break
		}
	}
	if n == len(v) {
		return n, nil
	}
	// v[n] is below v[n-1]. If all before are equal, the run descends.
	equal := 0 // items equal to their predecessor, at the end of the run
	if n > 1 {
		ascending, err := s.less(v[0], v[n-1])
		if err != nil {
			return 0, err
		}
		if ascending {
			return n, nil
		}
		reverse(v[:n])
	}
	n++
	for ; n < len(v); n++ {
		smaller, err := s.less(v[n], v[n-1])
		if err != nil {
			return 0, err
		}
		if smaller {
			if equal > 0 {
				reverse(v[n-1-equal : n])
				equal = 0
			}
			continue
		}
		larger, err := s.less(v[n-1], v[n])
		if err != nil {
			return 0, err
		}
		if larger {
			break
		}
		equal++
	}
	if equal > 0 {
		reverse(v[n-1-equal : n])
	}
	reverse(v[:n])
	for ; n < len(v); n++ {
		smaller, err := s.less(v[n], v[n-1])
		if err != nil {
			return 0, err
		}
		if smaller {
			break
		}
	}
	return n, nil
}

// insertionSort sorts v, whose first ok items are sorted, by binary insertion.
func (s *sorter[T]) insertionSort(v []T, ok int) error {
	for ; ok < len(v); ok++ {
		lo, hi := 0, ok
		pivot := v[ok]
		for lo < hi {
			mid := int(uint(lo+hi) >> 1)
			less, err := s.less(pivot, v[mid])
			if err != nil {
				return err
			}
			if less {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		copy(v[lo+1:ok+1], v[lo:ok])
		v[lo] = pivot
	}
	return nil
}

// power is the depth in the ideal merge tree of the boundary between a run of
// n1 items at s1 and the next of n2 among n items.
func power(s1, n1, n2, n int) int {
	a := 2*s1 + n1
	b := a + n1 + n2
	for p := 0; ; {
		p++
		if a >= n {
			a -= n
			b -= n
		} else if b >= n {
			return p
		}
		a <<= 1
		b <<= 1
	}
}

// newRun merges what the arrival of a run of n items allows.
func (s *sorter[T]) newRun(n int) error {
	if s.n == 0 {
		return nil
	}
	last := &s.runs[s.n-1]
	p := power(last.base, last.len, n, len(s.items))
	for s.n > 1 && s.runs[s.n-2].power > p {
		if err := s.mergeAt(s.n - 2); err != nil {
			return err
		}
	}
	s.runs[s.n-1].power = p
	return nil
}

func (s *sorter[T]) mergeRest() error {
	for s.n > 1 {
		i := s.n - 2
		if i > 0 && s.runs[i-1].len < s.runs[i+1].len {
			i--
		}
		if err := s.mergeAt(i); err != nil {
			return err
		}
	}
	return nil
}

// mergeAt merges runs i and i+1.
func (s *sorter[T]) mergeAt(i int) error {
	a, b := s.runs[i], s.runs[i+1]
	s.runs[i].len = a.len + b.len
	if i == s.n-3 {
		s.runs[i+1] = s.runs[i+2]
	}
	s.n--
	v := s.items
	// What is in place already need not be merged.
	k, err := s.gallopRight(v[b.base], v[a.base:a.base+a.len], 0)
	if err != nil {
		return err
	}
	a.base += k
	a.len -= k
	if a.len == 0 {
		return nil
	}
	b.len, err = s.gallopLeft(v[a.base+a.len-1], v[b.base:b.base+b.len], b.len-1)
	if err != nil || b.len == 0 {
		return err
	}
	if a.len <= b.len {
		return s.mergeLow(a.base, a.len, b.base, b.len)
	}
	return s.mergeHigh(a.base, a.len, b.base, b.len)
}

// gallopLeft returns the leftmost place for key in v, searching outward from
// hint.
func (s *sorter[T]) gallopLeft(key T, v []T, hint int) (int, error) {
	last, ofs := 0, 1
	less, err := s.less(v[hint], key)
	if err != nil {
		return 0, err
	}
	if less {
		limit := len(v) - hint
		for ofs < limit {
			less, err := s.less(v[hint+ofs], key)
			if err != nil {
				return 0, err
			}
			if !less {
				break
			}
			last = ofs
			ofs = widen(ofs, limit)
		}
		ofs = min(ofs, limit)
		last += hint
		ofs += hint
	} else {
		limit := hint + 1
		for ofs < limit {
			less, err := s.less(v[hint-ofs], key)
			if err != nil {
				return 0, err
			}
			if less {
				break
			}
			last = ofs
			ofs = widen(ofs, limit)
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		less, err := s.less(v[m], key)
		if err != nil {
			return 0, err
		}
		if less {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs, nil
}

// gallopRight is gallopLeft for the rightmost place.
func (s *sorter[T]) gallopRight(key T, v []T, hint int) (int, error) {
	last, ofs := 0, 1
	less, err := s.less(key, v[hint])
	if err != nil {
		return 0, err
	}
	if less {
		limit := hint + 1
		for ofs < limit {
			less, err := s.less(key, v[hint-ofs])
			if err != nil {
				return 0, err
			}
			if !less {
				break
			}
			last = ofs
			ofs = widen(ofs, limit)
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	} else {
		limit := len(v) - hint
		for ofs < limit {
			less, err := s.less(key, v[hint+ofs])
			if err != nil {
				return 0, err
			}
			if less {
				break
			}
			last = ofs
			ofs = widen(ofs, limit)
		}
		ofs = min(ofs, limit)
		last += hint
		ofs += hint
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		less, err := s.less(key, v[m])
		if err != nil {
			return 0, err
		}
		if less {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs, nil
}

func widen(ofs, limit int) int {
	if bits.Len(uint(ofs)) >= bits.UintSize-2 {
		return limit
	}
	return ofs<<1 + 1
}

func (s *sorter[T]) room(n int) []T {
	if cap(s.scratch) < n {
		s.scratch = make([]T, n, max(n, min(initialScratch, len(s.items)/2)))
	}
	return s.scratch[:n]
}

// mergeLow merges v[pa:pa+na] with the nb items at pb behind it, the first
// being the shorter, from the left.
func (s *sorter[T]) mergeLow(pa, na, pb, nb int) error {
	v := s.items
	tmp := s.room(na)
	copy(tmp, v[pa:pa+na])
	defer clear(tmp)
	dest, ta := pa, 0
	// Whatever happens, what is left of tmp goes where it is missing.
	finish := func(err error) error {
		copy(v[dest:dest+na], tmp[ta:ta+na])
		return err
	}
	// The last item of tmp goes last.
	finishB := func() error {
		copy(v[dest:], v[pb:pb+nb])
		v[dest+nb] = tmp[ta]
		return nil
	}
	v[dest] = v[pb]
	dest++
	pb++
	nb--
	if nb == 0 {
		return finish(nil)
	}
	if na == 1 {
		return finishB()
	}
	gallop := s.minGallop
	for {
		aCount, bCount := 0, 0
		for {
			less, err := s.less(v[pb], tmp[ta])
			if err != nil {
				return finish(err)
			}
			if less {
				v[dest] = v[pb]
				dest++
				pb++
				bCount++
				aCount = 0
				nb--
				if nb == 0 {
					return finish(nil)
				}
				if bCount >= gallop {
					break
				}
			} else {
				v[dest] = tmp[ta]
				dest++
				ta++
				aCount++
				bCount = 0
				na--
				if na == 1 {
					return finishB()
				}
				if aCount >= gallop {
					break
				}
			}
		}
		// One side wins often: look for how long it will.
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			k, err := s.gallopRight(v[pb], tmp[ta:ta+na], 0)
			if err != nil {
				return finish(err)
			}
			aCount = k
			if k > 0 {
				copy(v[dest:], tmp[ta:ta+k])
				dest += k
				ta += k
				na -= k
				if na == 1 {
					return finishB()
				}
				if na == 0 { // only if comparisons are inconsistent
					return finish(nil)
				}
			}
			v[dest] = v[pb]
			dest++
			pb++
			nb--
			if nb == 0 {
				return finish(nil)
			}
			k, err = s.gallopLeft(tmp[ta], v[pb:pb+nb], 0)
			if err != nil {
				return finish(err)
			}
			bCount = k
			if k > 0 {
				copy(v[dest:], v[pb:pb+k])
				dest += k
				pb += k
				nb -= k
				if nb == 0 {
					return finish(nil)
				}
			}
			v[dest] = tmp[ta]
			dest++
			ta++
			na--
			if na == 1 {
				return finishB()
			}
			if aCount < minGallop && bCount < minGallop {
				break
			}
		}
		gallop++ // a penalty for leaving
		s.minGallop = gallop
	}
}

// mergeHigh is mergeLow from the right, for a shorter second run.
func (s *sorter[T]) mergeHigh(pa, na, pb, nb int) error {
	v := s.items
	tmp := s.room(nb)
	copy(tmp, v[pb:pb+nb])
	defer clear(tmp)
	// Positions are those of last items; dest is where the next one goes.
	dest := pb + nb - 1
	ea := pa + na - 1
	finish := func(err error) error {
		copy(v[dest-nb+1:dest+1], tmp[:nb])
		return err
	}
	// The first item of tmp goes first.
	finishA := func() error {
		copy(v[dest-na+1:dest+1], v[ea-na+1:ea+1])
		v[dest-na] = tmp[0]
		return nil
	}
	v[dest] = v[ea]
	dest--
	ea--
	na--
	if na == 0 {
		return finish(nil)
	}
	if nb == 1 {
		return finishA()
	}
	gallop := s.minGallop
	for {
		aCount, bCount := 0, 0
		for {
			less, err := s.less(tmp[nb-1], v[ea])
			if err != nil {
				return finish(err)
			}
			if less {
				v[dest] = v[ea]
				dest--
				ea--
				aCount++
				bCount = 0
				na--
				if na == 0 {
					return finish(nil)
				}
				if aCount >= gallop {
					break
				}
			} else {
				v[dest] = tmp[nb-1]
				dest--
				bCount++
				aCount = 0
				nb--
				if nb == 1 {
					return finishA()
				}
				if bCount >= gallop {
					break
				}
			}
		}
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			k, err := s.gallopRight(tmp[nb-1], v[pa:pa+na], na-1)
			if err != nil {
				return finish(err)
			}
			k = na - k
			aCount = k
			if k > 0 {
				copy(v[dest-k+1:dest+1], v[ea-k+1:ea+1])
				dest -= k
				ea -= k
				na -= k
				if na == 0 {
					return finish(nil)
				}
			}
			v[dest] = tmp[nb-1]
			dest--
			nb--
			if nb == 1 {
				return finishA()
			}
			k, err = s.gallopLeft(v[ea], tmp[:nb], nb-1)
			if err != nil {
				return finish(err)
			}
			k = nb - k
			bCount = k
			if k > 0 {
				copy(v[dest-k+1:dest+1], tmp[nb-k:nb])
				dest -= k
				nb -= k
				if nb == 1 {
					return finishA()
				}
				if nb == 0 { // only if comparisons are inconsistent
					return finish(nil)
				}
			}
			v[dest] = v[ea]
			dest--
			ea--
			na--
			if na == 0 {
				return finish(nil)
			}
			if aCount < minGallop && bCount < minGallop {
				break
			}
		}
		gallop++
		s.minGallop = gallop
	}
}

package sortalg

// This file sorts by keys that Go can compare itself.

import "cmp"

// SortKeys sorts keys, and values along with them if there are any, stably. It
// is for keys of one type whose comparison runs no Python: small ints, floats
// without a NaN (with one the order shows the algorithm: use Sort), str of one
// byte per character. Comparing them inline makes it three times as fast as
// Sort.
func SortKeys[K cmp.Ordered, V any](keys []K, values []V) {
	if len(values) != 0 && len(values) != len(keys) {
		panic("sortalg: keys and values differ in number")
	}
	n := len(keys)
	if n < 2 {
		return
	}
	// Sorted and strictly descending input, as a whole, are common.
	i := 1
	for i < n && !(keys[i] < keys[i-1]) {
		i++
	}
	if i == n {
		return
	}
	if i == 1 {
		for i < n && keys[i] < keys[i-1] {
			i++
		}
		if i == n {
			reverse(keys)
			reverse(values)
			return
		}
	}
	k := keySorter[K, V]{tmpK: make([]K, (n+1)/2)}
	if len(values) != 0 {
		k.tmpV = make([]V, (n+1)/2)
	}
	k.sort(keys, values)
}

type keySorter[K cmp.Ordered, V any] struct {
	tmpK []K
	tmpV []V
}

// smallSort is the length up to which insertion is faster than merging.
const smallSort = 16

func (s *keySorter[K, V]) sort(keys []K, values []V) {
	n := len(keys)
	if n <= smallSort {
		insertKeys(keys, values)
		return
	}
	mid := n / 2
	if values == nil {
		s.sort(keys[:mid], nil)
		s.sort(keys[mid:], nil)
	} else {
		s.sort(keys[:mid], values[:mid])
		s.sort(keys[mid:], values[mid:])
	}
	if !(keys[mid] < keys[mid-1]) {
		return
	}
	// Skip what is in place, then merge the rest of the left half from the
	// scratch space.
	lo := 0
	for !(keys[mid] < keys[lo]) {
		lo++
	}
	left := s.tmpK[:mid-lo]
	copy(left, keys[lo:mid])
	if values == nil {
		i, j, d := 0, mid, lo
		for i < len(left) && j < n {
			if keys[j] < left[i] {
				keys[d] = keys[j]
				j++
			} else {
				keys[d] = left[i]
				i++
			}
			d++
		}
		copy(keys[d:], left[i:])
		return
	}
	leftV := s.tmpV[:mid-lo]
	copy(leftV, values[lo:mid])
	i, j, d := 0, mid, lo
	for i < len(left) && j < n {
		if keys[j] < left[i] {
			keys[d], values[d] = keys[j], values[j]
			j++
		} else {
			keys[d], values[d] = left[i], leftV[i]
			i++
		}
		d++
	}
	copy(keys[d:], left[i:])
	copy(values[d:], leftV[i:])
}

func insertKeys[K cmp.Ordered, V any](keys []K, values []V) {
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		j := i
		for j > 0 && k < keys[j-1] {
			keys[j] = keys[j-1]
			j--
		}
		if j == i {
			continue
		}
		keys[j] = k
		if values != nil {
			v := values[i]
			copy(values[j+1:i+1], values[j:i])
			values[j] = v
		}
	}
}

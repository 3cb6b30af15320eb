package bzip2

// This file sorts suffixes in linear time, by induced sorting (SA-IS).

// suffixArray returns the start positions of the sorted suffixes of s, whose values are below k.
func suffixArray[T byte | int32](s []T, k int) []int32 {
	n := len(s)
	sa := make([]int32, n)
	switch n {
	case 0:
		return sa
	case 1:
		return sa
	}
	// A position is small if its suffix is smaller than the next one.
	small := make([]bool, n)
	for i := n - 2; i >= 0; i-- {
		small[i] = s[i] < s[i+1] || s[i] == s[i+1] && small[i+1]
	}
	// Where the small and the large suffixes of each value begin.
	startLarge, startSmall := make([]int32, k+1), make([]int32, k+1)
	for i, c := range s {
		if small[i] {
			startLarge[c+1]++
		} else {
			startSmall[c]++
		}
	}
	for c := 0; c < k; c++ {
		startSmall[c] += startLarge[c]
		startLarge[c+1] += startSmall[c]
	}
	next := make([]int32, k+1)
	induce := func(lms []int32) {
		for i := range sa {
			sa[i] = -1
		}
		copy(next, startSmall)
		for _, p := range lms {
			if int(p) < n {
				sa[next[s[p]]] = p
				next[s[p]]++
			}
		}
		copy(next, startLarge)
		sa[next[s[n-1]]] = int32(n - 1)
		next[s[n-1]]++
		for i := range sa {
			if p := sa[i] - 1; p >= 0 && !small[p] {
				sa[next[s[p]]] = p
				next[s[p]]++
			}
		}
		copy(next, startLarge)
		for i := n - 1; i >= 0; i-- {
			if p := sa[i] - 1; p >= 0 && small[p] {
				next[s[p]+1]--
				sa[next[s[p]+1]] = p
			}
		}
	}
	// The leftmost small positions, and their numbers.
	number := make([]int32, n+1)
	for i := range number {
		number[i] = -1
	}
	var lms []int32
	for i := 1; i < n; i++ {
		if !small[i-1] && small[i] {
			number[i] = int32(len(lms))
			lms = append(lms, int32(i))
		}
	}
	induce(lms)
	m := len(lms)
	if m == 0 {
		return sa
	}
	sorted := make([]int32, 0, m)
	for _, p := range sa {
		if p >= 0 && number[p] >= 0 {
			sorted = append(sorted, p)
		}
	}
	// Name the substrings between them, and sort these.
	names := make([]int32, m)
	top := int32(0)
	names[number[sorted[0]]] = 0
	end := func(p int32) int {
		if i := int(number[p]) + 1; i < m {
			return int(lms[i])
		}
		return n
	}
	for i := 1; i < m; i++ {
		l, r := int(sorted[i-1]), int(sorted[i])
		endL, endR := end(sorted[i-1]), end(sorted[i])
		same := endL-l == endR-r
		if same {
			for l < endL && s[l] == s[r] {
				l++
				r++
			}
			same = l < n && r < n && s[l] == s[r] && l == endL
		}
		if !same {
			top++
		}
		names[number[sorted[i]]] = top
	}
	order := suffixArray(names, int(top)+1)
	for i, p := range order {
		sorted[i] = lms[p]
	}
	induce(sorted)
	return sa
}

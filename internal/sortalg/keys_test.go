package sortalg

import (
	"math"
	"math/rand"
	"slices"
	"strconv"
	"testing"
)

func TestSortKeys(th *testing.T) {
	r := rand.New(rand.NewSource(3))
	for n := range 300 {
		for _, span := range []int{1, 3, n + 1, 1 << 40} {
			keys := make([]int, n)
			values := make([]item, n)
			for i := range keys {
				keys[i] = r.Intn(span)
				if span == n+1 && n%2 == 1 {
					keys[i] = n - i // descending
				}
				values[i] = item{keys[i], i}
			}
			want := slices.Clone(values)
			slices.SortStableFunc(want, func(a, b item) int { return a.key - b.key })
			names := make([]string, n)
			for i, k := range keys {
				names[i] = strconv.Itoa(k)
			}
			alone := slices.Clone(keys)
			SortKeys[int, item](alone, nil)
			SortKeys(keys, values)
			if !slices.Equal(values, want) || !slices.Equal(keys, alone) || !slices.IsSorted(keys) {
				th.Fatalf("%d keys below %d", n, span)
			}
			SortKeys[string, item](names, nil)
			if !slices.IsSorted(names) {
				th.Fatalf("%d strings", n)
			}
		}
	}
}

func BenchmarkKeys(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	src := make([]int64, 10000)
	for i := range src {
		src[i] = r.Int63()
	}
	v := make([]int64, len(src))
	values := make([][2]uint64, len(src))
	for b.Loop() {
		copy(v, src)
		SortKeys(v, values)
	}
}

func TestSortUint64(th *testing.T) {
	r := rand.New(rand.NewSource(4))
	for _, n := range []int{0, 1, 5, 199, 200, 201, 1000, 5000} {
		for _, span := range []int64{1, 200, 1 << 17, 1 << 62} {
			keys := make([]uint64, n)
			values := make([]item, n)
			for i := range keys {
				x := r.Int63n(span) - span/2
				keys[i] = IntKey(x)
				values[i] = item{int(x), i}
			}
			want := slices.Clone(values)
			slices.SortStableFunc(want, func(a, b item) int { return a.key - b.key })
			alone := slices.Clone(keys)
			SortUint64[item](alone, nil)
			SortUint64(keys, values)
			if !slices.Equal(values, want) || !slices.Equal(keys, alone) {
				th.Fatalf("%d keys of %d", n, span)
			}
		}
	}
}

func TestFloatKey(th *testing.T) {
	v := []float64{math.Inf(-1), -1e300, -1, -5e-324, 0, 5e-324, 0.5, 1, 1e300, math.Inf(1)}
	for i := 1; i < len(v); i++ {
		if FloatKey(v[i-1]) >= FloatKey(v[i]) {
			th.Errorf("%v and %v", v[i-1], v[i])
		}
	}
	if FloatKey(math.Copysign(0, -1)) != FloatKey(0) {
		th.Error("zeros differ")
	}
}

func BenchmarkUint64(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	src := make([]uint64, 10000)
	for i := range src {
		src[i] = IntKey(r.Int63())
	}
	v := make([]uint64, len(src))
	values := make([][2]uint64, len(src))
	for b.Loop() {
		copy(v, src)
		SortUint64(v, values)
	}
}

package sortalg

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math/rand"
	"strconv"
	"strings"
	"testing"
)

// Recorded from CPython 3.13: keys; the comparison that fails, 0 for none;
// whether comparisons are inconsistent; their number, and hashes of their
// sequence and of the resulting order; whether the sort succeeded.
//
//go:embed testdata/recorded.jsonl
var recorded string

type item struct{ key, index int }

func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])[:16]
}

func TestRecorded(th *testing.T) {
	failure := errors.New("failure")
	for line := range strings.Lines(recorded) {
		var keys []int
		var fail, bad, count int
		var sequence, order string
		var ok bool
		if err := json.Unmarshal([]byte(line), &[]any{&keys, &fail, &bad, &count, &sequence, &order, &ok}); err != nil {
			th.Fatal(err)
		}
		items := make([]item, len(keys))
		for i, k := range keys {
			items[i] = item{k, i}
		}
		var log []string
		err := Sort(items, func(a, b item) (bool, error) {
			log = append(log, strconv.Itoa(a.index)+","+strconv.Itoa(b.index))
			if fail > 0 && len(log) >= fail {
				return false, failure
			}
			if bad == 1 {
				return (a.index*7919+b.index*104729)/3%2 == 0, nil
			}
			return a.key < b.key, nil
		})
		var indexes []string
		for _, it := range items {
			indexes = append(indexes, strconv.Itoa(it.index))
		}
		if (err == nil) != ok || len(log) != count || hash(strings.Join(log, ";")) != sequence || hash(strings.Join(indexes, ",")) != order {
			th.Errorf("%.80v… (%d) fail %d bad %d: %d comparisons, want %d; ok %v %v; same sequence %v, same order %v",
				keys, len(keys), fail, bad, len(log), count, err == nil, ok,
				hash(strings.Join(log, ";")) == sequence, hash(strings.Join(indexes, ",")) == order)
		}
	}
}

func BenchmarkRandom(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	src := make([]int64, 10000)
	for i := range src {
		src[i] = r.Int63()
	}
	v := make([]int64, len(src))
	for b.Loop() {
		copy(v, src)
		Sort(v, func(a, b int64) (bool, error) { return a < b, nil })
	}
}

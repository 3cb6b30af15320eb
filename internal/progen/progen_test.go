package progen

import (
	"strings"
	"testing"
)

func TestProgramDependsOnSeedAlone(t *testing.T) {
	for seed := range uint64(50) {
		p := Of(seed)
		if p != Of(seed) {
			t.Fatalf("seed %d: two different programs", seed)
		}
		if strings.Contains(p, "%!") {
			t.Fatalf("seed %d: bad format\n%s", seed, p)
		}
	}
	if Program(1) == Program(2) {
		t.Fatal("two seeds, one program")
	}
}

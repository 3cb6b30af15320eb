package startup

import (
	"runtime"
	"testing"
)

func TestEnd(t *testing.T) {
	if n := runtime.GOMAXPROCS(0); n != 1 {
		t.Fatalf("starts with %d processors", n)
	}
	End()
	if n := runtime.GOMAXPROCS(0); n != processors {
		t.Errorf("goes on with %d processors of %d", n, processors)
	}
	if processors > 1 {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
		End()
		if n := runtime.GOMAXPROCS(0); n != 2 {
			t.Errorf("%d processors, where 2 were asked for", n)
		}
	}
}

package gopy

import (
	"testing"

	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

func TestDefaultLimits(t *testing.T) {
	total := hostos.Memory()
	for _, command := range []bool{false, true} {
		c := &Config{}
		c.limitMemory(command)
		if c.config.MaxAlloc <= 0 || total > 0 && int64(c.config.MaxAlloc) > total {
			t.Errorf("an object may take %d of %d bytes", c.config.MaxAlloc, total)
		}
		if wants := command && total > 0; (c.config.MaxMemory > 0) != wants || c.config.MaxMemory > total {
			t.Errorf("all objects may take %d of %d bytes", c.config.MaxMemory, total)
		}
	}
	c := &Config{}
	WithMaxAlloc(123)(c)
	WithMaxMemory(456)(c)
	c.limitMemory(true)
	if c.config.MaxAlloc != 123 || c.config.MaxMemory != 456 {
		t.Errorf("the settings became %d, %d", c.config.MaxAlloc, c.config.MaxMemory)
	}
}

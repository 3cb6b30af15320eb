package lexer

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// TestCharacterClasses compares the classes of all characters with CPython, when there
// is one.
func TestCharacterClasses(t *testing.T) {
	name := os.Getenv("GOPY_ORACLE")
	if name == "" {
		name = "python3.13"
	}
	out, err := exec.Command(name, "-c", `
import sys
assert sys.version_info[:2] == (3, 13)
sys.stdout.buffer.write(bytes(c.isidentifier() | ('a' + c).isidentifier() << 1 | c.isprintable() << 2 for c in map(chr, range(0x110000))))
`).Output()
	if err != nil {
		t.Skip("no CPython 3.13 to compare with; set GOPY_ORACLE")
	}
	got := make([]byte, 0x110000)
	for r := range rune(0x110000) {
		if IsIDStart(r) {
			got[r] |= 1
		}
		if IsIDContinue(r) {
			got[r] |= 2
		}
		if IsPrintable(r) {
			got[r] |= 4
		}
	}
	if bytes.Equal(got, out) {
		return
	}
	n := 0
	for r, c := range got {
		if c != out[r] {
			if n++; n < 20 {
				t.Errorf("U+%04X: %03b, want %03b", r, c, out[r])
			}
		}
	}
	t.Errorf("%d characters differ", n)
}

func TestASCIIClasses(t *testing.T) {
	for c, want := range map[rune]bool{'a': true, 'Z': true, '_': true, '0': false, '$': false, 'é': true, '°': false, '℘': true, '·': false} {
		if IsIDStart(c) != want {
			t.Errorf("IsIDStart(%q) = %v", c, !want)
		}
	}
	if !IsIDContinue('·') || !IsIDContinue('0') || IsIDContinue('-') {
		t.Error("IsIDContinue")
	}
}

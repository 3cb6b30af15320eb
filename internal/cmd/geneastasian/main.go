// Command geneastasian writes the tables of package eastasian: what CPython's codecs do with all
// sequences of bytes and all characters. CPython is the program in the variable GOPY_ORACLE.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
)

//go:embed record.py
var script string

func main() {
	log.SetFlags(0)
	cmd := exec.Command(os.Getenv("GOPY_ORACLE"), "-c", script)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("internal/eastasian/tables.bin", build(text), 0o644); err != nil {
		log.Fatal(err)
	}
}

// build makes the file: for each codec its name, the size of its section, and the section.
func build(text []byte) []byte {
	var out []byte
	var name string
	var lists [4][]byte
	var counts [4]uint64
	var lastKey, lastValue [4]int64
	finish := func() {
		if name == "" {
			return
		}
		var section []byte
		for i, list := range lists {
			section = append(binary.AppendUvarint(section, counts[i]), list...)
		}
		var packed bytes.Buffer
		w, _ := flate.NewWriter(&packed, flate.BestCompression)
		w.Write(section)
		w.Close()
		out = append(append(out, byte(len(name))), name...)
		out = append(binary.AppendUvarint(out, uint64(packed.Len())), packed.Bytes()...)
	}
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "codec "); ok {
			finish()
			name = rest
			lists, counts, lastKey, lastValue = [4][]byte{}, [4]uint64{}, [4]int64{}, [4]int64{}
			continue
		}
		kind := strings.IndexByte("dp4e", line[0])
		var a, b, c, d int64
		if n, _ := fmt.Sscan(line[2:], &a, &b, &c, &d); kind < 0 || n < 3 {
			log.Fatalf("strange line %q", line)
		}
		counts[kind]++
		list := &lists[kind]
		*list = binary.AppendVarint(*list, a-lastKey[kind])
		lastKey[kind] = a
		if kind == 1 {
			*list = binary.AppendVarint(binary.AppendVarint(*list, b), c)
			continue
		}
		*list = binary.AppendUvarint(*list, uint64(b)<<1|uint64(c))
		*list = binary.AppendVarint(*list, d-lastValue[kind])
		lastValue[kind] = d
	}
	finish()
	return out
}

// Package frozen is the format of the file that holds the compiled modules of the standard
// library.
//
// The file starts with a magic text, a checksum of the rest and the number of modules,
// followed by an index sorted by name and then the code of each module, as package bytecode
// marshals it. A module is
// used only while its source has the length and checksum that the index says, so that a
// changed source is never run from old code.
package frozen

import (
	"encoding/binary"
	"io"
	"sort"
)

const (
	magic = "gopyfrz3"
	// headerSize is the size of the magic text, the fingerprint and the number of modules.
	headerSize = len(magic) + 4 + 4
	// entrySize is the size of an index row: where the name is, its length, the source's
	// length and checksum, and where the code is and its length.
	entrySize = 6 * 4
)

// Module is a module to be written.
type Module struct {
	Name   string
	Source []byte
	Code   []byte
}

// Sum is the checksum of a source.
func Sum(source []byte) uint32 {
	h := checksum(0x243F6A8885A308D3)
	h.add(source)
	return h.sum()
}

// SumOf is the checksum of what r reads. Its errors are those of r.
func SumOf(r io.Reader) (uint32, error) {
	h := checksum(0x243F6A8885A308D3)
	for buf := make([]byte, 8192); ; {
		n, err := io.ReadFull(r, buf)
		h.add(buf[:n])
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return h.sum(), nil
		}
		if err != nil {
			return 0, err
		}
	}
}

// checksum takes eight bytes at a time and needs no table: every start of the command computes
// those of the modules that it begins with.
type checksum uint64

// add adds a piece, whose size is a multiple of eight unless it is the last one.
func (h *checksum) add(p []byte) {
	x := uint64(*h)
	step := func(w uint64) {
		x = (x ^ w) * 0x9E3779B97F4A7C15
		x ^= x >> 29
	}
	for ; len(p) >= 8; p = p[8:] {
		step(binary.LittleEndian.Uint64(p))
	}
	if len(p) > 0 {
		w := uint64(len(p))
		for _, c := range p {
			w = w<<8 | uint64(c)
		}
		step(w)
	}
	*h = checksum(x)
}

func (h checksum) sum() uint32 { return uint32(h ^ h>>32) }

// Write returns the file for the modules.
func Write(list []Module) []byte {
	list = append([]Module(nil), list...)
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	out := append([]byte(magic), 0, 0, 0, 0, 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[headerSize-4:], uint32(len(list)))
	index := len(out)
	out = append(out, make([]byte, len(list)*entrySize)...)
	for i, m := range list {
		row := [6]uint32{uint32(len(out)), uint32(len(m.Name)), uint32(len(m.Source)), Sum(m.Source), uint32(len(out) + len(m.Name)), uint32(len(m.Code))}
		for k, v := range row {
			binary.LittleEndian.PutUint32(out[index+i*entrySize+4*k:], v)
		}
		out = append(append(out, m.Name...), m.Code...)
	}
	binary.LittleEndian.PutUint32(out[len(magic):], Sum(out[headerSize:]))
	return out
}

// Fingerprint returns the checksum of a file that [Write] made, 0 for any other. It changes
// whenever the compiler makes different code of the library.
func Fingerprint(file string) uint32 {
	if len(file) < headerSize || file[:len(magic)] != magic {
		return 0
	}
	return word(file, len(magic))
}

func word(file string, at int) uint32 {
	return uint32(file[at]) | uint32(file[at+1])<<8 | uint32(file[at+2])<<16 | uint32(file[at+3])<<24
}

// Source is what a module was compiled from: its length and its checksum, which is asked for
// only if the length is right.
type Source struct {
	Len int64
	Sum func() uint32
}

// Find returns the code of a module in a file that [Write] made; ok is false if there is none
// or the source is another one.
func Find(file, name string, source Source) (code string, ok bool) {
	if len(file) < headerSize || file[:len(magic)] != magic {
		return "", false
	}
	word := func(at int) int { return int(word(file, at)) }
	n, index := word(headerSize-4), headerSize
	if len(file) < index+n*entrySize {
		return "", false
	}
	part := func(start, length int) string {
		if start > len(file) || length > len(file)-start {
			return ""
		}
		return file[start : start+length]
	}
	i := sort.Search(n, func(i int) bool {
		row := index + i*entrySize
		return part(word(row), word(row+4)) >= name
	})
	if i == n {
		return "", false
	}
	row := index + i*entrySize
	if part(word(row), word(row+4)) != name || int64(word(row+8)) != source.Len || uint32(word(row+12)) != source.Sum() {
		return "", false
	}
	return part(word(row+16), word(row+20)), true
}

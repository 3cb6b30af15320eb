// Package frozen is the format of the file that holds the compiled modules of the standard
// library.
//
// The file starts with a magic text and the number of modules, followed by an index sorted
// by name and then the code of each module, as package bytecode marshals it. A module is
// used only while its source has the length and checksum that the index says, so that a
// changed source is never run from old code.
package frozen

import (
	"encoding/binary"
	"hash/crc32"
	"sort"
	"unsafe"
)

const (
	magic = "gopyfrz1"
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
func Sum(source []byte) uint32 { return crc32.Checksum(source, crc32.MakeTable(crc32.Castagnoli)) }

// Write returns the file for the modules.
func Write(list []Module) []byte {
	list = append([]Module(nil), list...)
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	out := append([]byte(magic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[len(magic):], uint32(len(list)))
	index := len(out)
	out = append(out, make([]byte, len(list)*entrySize)...)
	for i, m := range list {
		row := [6]uint32{uint32(len(out)), uint32(len(m.Name)), uint32(len(m.Source)), Sum(m.Source), uint32(len(out) + len(m.Name)), uint32(len(m.Code))}
		for k, v := range row {
			binary.LittleEndian.PutUint32(out[index+i*entrySize+4*k:], v)
		}
		out = append(append(out, m.Name...), m.Code...)
	}
	return out
}

// Find returns the code of a module in a file that [Write] made; ok is false if there is none
// or the source is another one.
func Find(file, name string, source []byte) (code string, ok bool) {
	if len(file) < len(magic)+4 || file[:len(magic)] != magic {
		return "", false
	}
	word := func(at int) int {
		return int(binary.LittleEndian.Uint32(unsafe.Slice(unsafe.StringData(file[at:at+4]), 4)))
	}
	n, index := word(len(magic)), len(magic)+4
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
	if part(word(row), word(row+4)) != name || word(row+8) != len(source) || uint32(word(row+12)) != Sum(source) {
		return "", false
	}
	return part(word(row+16), word(row+20)), true
}

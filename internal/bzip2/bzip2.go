// Package bzip2 compresses and decompresses data in the bzip2 format, in pieces of any size.
package bzip2

import "sync"

// This file has what both directions share: checksums and limits.

const (
	blockMagic = 0x314159265359
	endMagic   = 0x177245385090
	groupSize  = 50 // symbols between changes of the Huffman table
	maxTables  = 6
	maxSymbols = 258
	runA       = 0
	runB       = 1
)

// crcTable is that of CRC-32 with the highest bit first.
var crcTable = sync.OnceValue(makeCRCTable)

func makeCRCTable() *[256]uint32 {
	table := new([256]uint32)
	for i := range table {
		c := uint32(i) << 24
		for range 8 {
			if c&(1<<31) != 0 {
				c = c<<1 ^ 0x04c11db7
			} else {
				c <<= 1
			}
		}
		table[i] = c
	}
	return table
}

// updateCRC adds a byte to a checksum; table is crcTable().
func updateCRC(table *[256]uint32, crc uint32, b byte) uint32 {
	return crc<<8 ^ table[byte(crc>>24)^b]
}

package ast

// This file defines File, the source text behind a tree, and turns offsets into lines
// and columns; and the value of big integer literals.

import (
	"math/big"
	"sort"
)

// Position is a line counted from 1 and a column counted in UTF-8 bytes from 0, as in
// CPython's lineno and col_offset.
type Position struct{ Line, Col int }

// File is the text a tree was made from. Spans in the tree are offsets into Source,
// or, when Positions is set, indexes into Positions.
type File struct {
	Name   string
	Source string   // decoded to UTF-8, without byte order mark, lines ended by "\n"
	Lines  []uint32 // offset of the start of each line; Lines[0] is 0

	// Positions serves trees that did not come from text (compile() of ast objects):
	// then Start and End of a Span are values returned by AddPosition.
	Positions []Position
}

// Position returns the line and byte column of an offset.
func (f *File) Position(off uint32) Position {
	if f.Positions != nil {
		return f.Positions[off]
	}
	if len(f.Lines) == 0 {
		return Position{1, int(off)}
	}
	i := sort.Search(len(f.Lines), func(i int) bool { return f.Lines[i] > off }) - 1
	return Position{i + 1, int(off - f.Lines[i])}
}

// Range returns the positions of both ends of a span.
func (f *File) Range(s Span) (start, end Position) { return f.Position(s.Start), f.Position(s.End) }

// AddPosition records a position that has no source text and returns the offset that
// stands for it.
func (f *File) AddPosition(p Position) uint32 {
	f.Positions = append(f.Positions, p)
	return uint32(len(f.Positions) - 1)
}

// Line returns the text of a line counted from 1, with its newline when it has one.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.Lines) {
		return ""
	}
	end := len(f.Source)
	if n < len(f.Lines) {
		end = int(f.Lines[n])
	}
	return f.Source[f.Lines[n-1]:end]
}

// BigInt returns the value of a ConstInt or ConstBigInt.
func (c *Constant) BigInt() *big.Int {
	if c.Kind == ConstInt {
		return new(big.Int).SetUint64(c.Num)
	}
	v, _ := new(big.Int).SetString(c.Str, 0)
	return v
}

// Package bytecode defines gopy's instruction set and the immutable code data that the
// compiler produces and the VM runs. It knows no Python objects: constants are Go values.
//
// Instructions are 8-byte words {op, a, b, c uint16}. Register and constant operands are
// prescaled byte offsets (index*16) from the register window and from the constant table;
// jump operands are signed word distances from the jump instruction itself. Some
// instructions are followed by extra operand words that the compiler fills, then by inline
// cache words that start as zero (see [Info]).
//
// A frame's register window holds, in this order: parameters (positional-only, positional,
// keyword-only, *args, **kwargs), other named locals, cells of variables that inner scopes
// capture and that are not parameters, free variables, then temporaries used as a stack.
//
// The calling convention is zero-copy: the arguments of a call are evaluated straight into
// the slots that become the callee's first registers. So at a call every live temporary of
// the caller lies below the call's base register.
package bytecode

import "math/big"

// This file defines Code, the unit that the compiler emits, and its tables.

// Flags of a code object, with CPython's co_flags values.
const (
	FlagOptimized         = 0x1
	FlagNewLocals         = 0x2
	FlagVarArgs           = 0x4
	FlagVarKeywords       = 0x8
	FlagNested            = 0x10
	FlagGenerator         = 0x20
	FlagCoroutine         = 0x80
	FlagIterableCoroutine = 0x100
	FlagAsyncGenerator    = 0x200
	FlagFutureDivision    = 0x20000
	FlagFutureAbsImport   = 0x40000
	FlagFutureWith        = 0x80000
	FlagFuturePrint       = 0x100000
	FlagFutureUnicode     = 0x200000
	FlagFutureBarry       = 0x400000
	FlagFutureGenStop     = 0x800000
	FlagFutureAnnotations = 0x1000000
	FlagHasDocstring      = 0x4000000
	FlagMethod            = 0x8000000
)

// RegSize is the size of a register and of a constant slot in bytes: operands are
// prescaled by it.
const RegSize = 16

// MaxRegs is the number of registers, and of directly addressable constants, of one code.
const MaxRegs = 65536 / RegSize

// Ins is one instruction word.
type Ins struct {
	Op      Op
	A, B, C uint16
}

// Code is the immutable result of compiling one code block. It is shared by all
// interpreters of a process; nothing in it may be changed after compilation. That of a library
// module comes without what only running it needs, from Names on, until [Code.Load] is called.
type Code struct {
	Name      string
	QualName  string
	Filename  string
	FirstLine int
	Flags     int

	ArgCount    int // positional parameters, positional-only ones included
	PosOnly     int
	KwOnly      int
	NumLocals   int // registers with a name that are parameters or plain locals: Varnames
	NumRegs     int // size of the register window
	Varnames    []string
	Cellvars    []string // names captured by inner scopes, in register order
	Freevars    []string
	CellRegs    []uint16 // register index (not scaled) of each cell variable; a captured parameter keeps its own register
	CopiedRegs  []uint16 // registers of the captured variables, own or free, that hold a value and not a cell
	FreeReg     uint16   // register index of the first free variable; they are consecutive
	Names       []string // co_names: the global, attribute and import names that the code uses
	StaticAttrs []string // class bodies: __static_attributes__

	Ins    []Ins
	Consts []any // nil, bool, int64, *big.Int, float64, complex128, string, Bytes, Tuple, FrozenSet, Ellipsis, *Code
	// Handlers is searched from its start: the first entry that covers a pc wins, so inner
	// ranges come first.
	Handlers []Handler
	Lines    []Line // sorted by Start

	lazy *lazyBody // of a code whose body is read when it is needed
}

// Bytes is a bytes constant; strings are str constants in WTF-8 (lone surrogates as three bytes).
type Bytes string

// Tuple is a tuple constant.
type Tuple []any

// FrozenSet is a frozenset constant, made for `x in {1, 2}`.
type FrozenSet []any

// Ellipsis is the constant `...`.
type Ellipsis struct{}

// BigInt names the constant type for ints beyond int64.
type BigInt = *big.Int

// Handler is a row of the exception table. An exception raised by an instruction in
// [Start, End) goes to Target with the exception in register Reg and, if Lasti is set, the
// word index of the raising instruction in register Reg+1 (for RERAISE).
type Handler struct {
	Start, End, Target int32  // word indexes
	Reg                uint16 // prescaled
	Lasti              bool
}

// Line gives the source range of the instruction words from Start up to the next row.
// Lines count from 1, columns are UTF-8 byte offsets from 0; Line 0 or less means that the
// words have no line, EndLine 0 or less and columns of -1 that only the line is known.
type Line struct {
	Start         int32 // word index
	Line, EndLine int32
	Col, EndCol   int32
}

// Position returns the source range of the instruction at word index i.
func (c *Code) Position(i int) Line {
	lo, hi := 0, len(c.Lines)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if int(c.Lines[m].Start) <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == 0 {
		return Line{Line: int32(c.FirstLine), Col: -1, EndCol: -1}
	}
	return c.Lines[lo-1]
}

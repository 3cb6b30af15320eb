package bytecode

// This file writes code to bytes and reads it back, for frozen modules and cache files.
//
// The form is: 4 bytes of magic, 2 bytes of version, 4 bytes of CRC-32C over the rest, a
// table of all strings (count, lengths, contents), and the code. Numbers are varints;
// instructions take a byte for the opcode and a varint for each operand that is used,
// cache words are left out. A string read is a substring of the input, so reading copies
// no text. What a function needs only when it runs has its size before it, so that it can be
// skipped until then.

import (
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/big"
	"sync"
	"sync/atomic"
)

const (
	marshalMagic   = "gpyc"
	marshalHeader  = 10
	marshalVersion = 4
)

// MarshalRevision changes with every change of the format or of the opcode table, which
// gives all opcodes their numbers.
func MarshalRevision() uint16 {
	h := uint32(marshalVersion)
	for i := range Infos {
		h = h*31 + uint32(len(Infos[i].Name)) + uint32(Infos[i].Operands[2]) + uint32(Infos[i].Extra+Infos[i].Cache)<<8
	}
	return uint16(h ^ h>>16 ^ NumOps)
}

// The tags of constants.
const (
	tagNone byte = iota
	tagFalse
	tagTrue
	tagEllipsis
	tagInt
	tagBigInt
	tagFloat
	tagComplex
	tagString
	tagBytes
	tagTuple
	tagFrozenSet
	tagCode
)

type encoder struct {
	buf     []byte
	strs    []string
	strings map[string]uint64
}

// Marshal returns the binary form of code.
func Marshal(c *Code) []byte {
	e := encoder{strings: make(map[string]uint64)}
	e.code(c)
	body := e.buf
	out := make([]byte, 0, len(body)+len(body)/2+64)
	out = append(out, marshalMagic...)
	rev := MarshalRevision()
	out = append(out, byte(rev), byte(rev>>8), 0, 0, 0, 0)
	e.buf = out
	e.num(uint64(len(e.strs)))
	for _, s := range e.strs {
		e.num(uint64(len(s)))
	}
	for _, s := range e.strs {
		e.buf = append(e.buf, s...)
	}
	e.buf = append(e.buf, body...)
	sum := crc32.Checksum(e.buf[marshalHeader:], crc32.MakeTable(crc32.Castagnoli))
	for i := range 4 {
		e.buf[6+i] = byte(sum >> (8 * i))
	}
	return e.buf
}

func (e *encoder) num(v uint64) {
	for v >= 0x80 {
		e.buf = append(e.buf, byte(v)|0x80)
		v >>= 7
	}
	e.buf = append(e.buf, byte(v))
}

func (e *encoder) signed(v int64) { e.num(uint64(v)<<1 ^ uint64(v>>63)) }

func (e *encoder) str(s string) {
	i, ok := e.strings[s]
	if !ok {
		i = uint64(len(e.strs))
		e.strings[s] = i
		e.strs = append(e.strs, s)
	}
	e.num(i)
}

func (e *encoder) strList(list []string) {
	e.num(uint64(len(list)))
	for _, s := range list {
		e.str(s)
	}
}

func (e *encoder) fixed64(v uint64) {
	for i := range 8 {
		e.buf = append(e.buf, byte(v>>(8*i)))
	}
}

func (e *encoder) regs(list []uint16) {
	e.num(uint64(len(list)))
	for _, r := range list {
		e.num(uint64(r))
	}
}

func (e *encoder) code(c *Code) {
	e.str(c.Name)
	e.str(c.QualName)
	e.str(c.Filename)
	for _, v := range []int{c.FirstLine, c.Flags, c.ArgCount, c.PosOnly, c.KwOnly, c.NumLocals, c.NumRegs, int(c.FreeReg)} {
		e.signed(int64(v))
	}
	e.strList(c.Varnames)
	e.strList(c.Cellvars)
	e.strList(c.Freevars)
	e.regs(c.CellRegs)
	e.regs(c.CopiedRegs)
	head := e.buf
	e.buf = nil
	e.body(c)
	body := e.buf
	e.buf = head
	e.num(uint64(len(body)))
	e.buf = append(e.buf, body...)
}

// body writes what a code needs only when it runs.
func (e *encoder) body(c *Code) {
	c.Load()
	e.strList(c.Names)
	e.strList(c.StaticAttrs)
	e.num(uint64(len(c.Consts)))
	for _, k := range c.Consts {
		e.constant(k)
	}
	e.num(uint64(len(c.Ins)))
	for i := 0; i < len(c.Ins); {
		in := c.Ins[i]
		e.buf = append(e.buf, byte(in.Op))
		info := &Infos[in.Op]
		for k, v := range [3]uint16{in.A, in.B, in.C} {
			switch Kind(info.Operands[k]) {
			case KindReg, KindConst:
				e.num(uint64(v / RegSize))
			case KindInt, KindJump:
				e.signed(int64(int16(v)))
			case KindUint:
				e.num(uint64(v))
			case KindWide:
				e.signed(int64(int32(uint32(in.B) | uint32(in.C)<<16)))
			}
		}
		if info.Extra > 0 {
			x := c.Ins[i+1]
			e.num(uint64(x.A))
			if in.Op == NAME_WIDE {
				e.num(uint64(x.B))
				e.num(uint64(x.C))
			}
		}
		i += in.Op.Size()
	}
	e.num(uint64(len(c.Handlers)))
	for _, h := range c.Handlers {
		e.num(uint64(h.Start))
		e.num(uint64(h.End - h.Start))
		e.num(uint64(h.Target))
		reg := uint64(h.Reg/RegSize) << 1
		if h.Lasti {
			reg |= 1
		}
		e.num(reg)
	}
	e.num(uint64(len(c.Lines)))
	prev := Line{}
	for _, l := range c.Lines {
		e.num(uint64(l.Start - prev.Start))
		e.signed(int64(l.Line - prev.Line))
		e.signed(int64(l.EndLine - l.Line))
		e.signed(int64(l.Col))
		e.signed(int64(l.EndCol - l.Col))
		prev = l
	}
}

func (e *encoder) constant(v any) {
	switch v := v.(type) {
	case nil:
		e.buf = append(e.buf, tagNone)
	case bool:
		if v {
			e.buf = append(e.buf, tagTrue)
		} else {
			e.buf = append(e.buf, tagFalse)
		}
	case Ellipsis:
		e.buf = append(e.buf, tagEllipsis)
	case int64:
		e.buf = append(e.buf, tagInt)
		e.signed(v)
	case *big.Int:
		e.buf = append(e.buf, tagBigInt)
		b := v.Bytes()
		n := uint64(len(b)) << 1
		if v.Sign() < 0 {
			n |= 1
		}
		e.num(n)
		e.buf = append(e.buf, b...)
	case float64:
		e.buf = append(e.buf, tagFloat)
		e.fixed64(math.Float64bits(v))
	case complex128:
		e.buf = append(e.buf, tagComplex)
		e.fixed64(math.Float64bits(real(v)))
		e.fixed64(math.Float64bits(imag(v)))
	case string:
		e.buf = append(e.buf, tagString)
		e.str(v)
	case Bytes:
		e.buf = append(e.buf, tagBytes)
		e.str(string(v))
	case Tuple:
		e.list(tagTuple, v)
	case FrozenSet:
		e.list(tagFrozenSet, v)
	case *Code:
		e.buf = append(e.buf, tagCode)
		e.code(v)
	default:
		panic(fmt.Sprintf("bytecode: constant of type %T", v))
	}
}

func (e *encoder) list(tag byte, list []any) {
	e.buf = append(e.buf, tag)
	e.num(uint64(len(list)))
	for _, v := range list {
		e.constant(v)
	}
}

// ErrMarshal is the error for input that Marshal did not write.
var ErrMarshal = errors.New("bad marshal data")

// ErrVersion is the error for code written by another version.
var ErrVersion = errors.New("marshal data of another version")

type decoder struct {
	data  string
	pos   int
	strs  []string
	err   bool
	depth int
	lazy  bool // bodies are left for Code.Load
	unit  *Unit
}

// lazyCode is a code with what it takes to read its body.
type lazyCode struct {
	Code
	body lazyBody
}

type lazyBody struct {
	mu    sync.Mutex // protects the reading
	done  atomic.Bool
	unit  *Unit
	at    int // where the code begins
	start int
	file  string // the name of the file when it was read
}

// Unit is the marshalled code of a module, of which functions are read one by one.
type Unit struct {
	data string
	strs []string
}

// Strings returns all names and texts in a code that UnmarshalLazy read; ok is false for other code.
func (c *Code) Strings() (list []string, ok bool) {
	if c.lazy == nil || c.lazy.unit == nil {
		return nil, false
	}
	return c.lazy.unit.strs, true
}

// NewUnit returns the unit of what Marshal wrote.
func NewUnit(data string) (*Unit, error) {
	if err := checkHeader(data); err != nil {
		return nil, err
	}
	d := decoder{data: data, pos: marshalHeader, lazy: true}
	d.stringTable()
	if d.err {
		return nil, ErrMarshal
	}
	return &Unit{data, d.strs}, nil
}

// CodeAt reads the code that Source told the place of.
func (u *Unit) CodeAt(at int) (*Code, error) {
	if at < marshalHeader || at >= len(u.data) {
		return nil, ErrMarshal
	}
	d := decoder{data: u.data, strs: u.strs, unit: u, pos: at, lazy: true}
	c := d.code()
	if d.err {
		return nil, ErrMarshal
	}
	return c, nil
}

// Source returns where a code was read from by [UnmarshalLazy], "" if it was not.
func (c *Code) Source() (data string, at int) {
	if c.lazy == nil {
		return "", 0
	}
	return c.lazy.unit.data, c.lazy.at
}

// Load reads the rest of a code that [UnmarshalLazy] returned: before that, its names,
// constants, instructions and tables are missing. It does nothing for any other code, or
// again, and may be called by several goroutines.
func (c *Code) Load() {
	if !c.Loaded() {
		c.lazy.load(c)
	}
}

// Loaded tells whether Load has nothing to do.
func (c *Code) Loaded() bool { return c.lazy == nil || c.lazy.done.Load() }

func (l *lazyBody) load(c *Code) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.done.Load() {
		return
	}
	d := decoder{data: l.unit.data, strs: l.unit.strs, unit: l.unit, pos: l.start, lazy: true}
	d.body(c)
	if d.err {
		panic("bytecode: the code of " + c.QualName + " in " + c.Filename + " is damaged")
	}
	if c.Filename != l.file {
		for _, k := range c.Consts {
			if k, ok := k.(*Code); ok {
				k.Filename = c.Filename
			}
		}
	}
	l.done.Store(true)
}

// UnmarshalLazy reads code that Marshal wrote, and of each function in it only what it takes to
// make the function: see [Code.Load]. It trusts the data, and Load panics if it is damaged.
func UnmarshalLazy(data string) (*Code, error) {
	if err := checkHeader(data); err != nil {
		return nil, err
	}
	d := decoder{data: data, pos: marshalHeader, lazy: true}
	d.stringTable()
	d.unit = &Unit{data, d.strs}
	c := d.code()
	if d.err || d.pos != len(data) {
		return nil, ErrMarshal
	}
	return c, nil
}

func checkHeader(data string) error {
	if len(data) < marshalHeader || data[:4] != marshalMagic {
		return ErrMarshal
	}
	if rev := uint16(data[4]) | uint16(data[5])<<8; rev != MarshalRevision() {
		return ErrVersion
	}
	return nil
}

// Unmarshal reads code that Marshal wrote. Strings of the result share the memory of data.
// Input from elsewhere fails or gives code that may be malformed: see [Verify].
func Unmarshal(data string) (*Code, error) {
	if err := checkHeader(data); err != nil {
		return nil, err
	}
	var sum uint32
	for i := range 4 {
		sum |= uint32(data[6+i]) << (8 * i)
	}
	if crcString(data[marshalHeader:]) != sum {
		return nil, ErrMarshal
	}
	d := decoder{data: data, pos: marshalHeader}
	d.stringTable()
	c := d.code()
	if d.err || d.pos != len(data) {
		return nil, ErrMarshal
	}
	return c, nil
}

// crcString computes the checksum of a string in pieces, so that it is not copied whole.
func crcString(s string) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	var buf [4096]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, table, buf[:n])
		s = s[n:]
	}
	return sum
}

func (d *decoder) fail() { d.err, d.pos = true, len(d.data) }

func (d *decoder) num() uint64 {
	if p := d.pos; p < len(d.data) && d.data[p] < 0x80 {
		d.pos = p + 1
		return uint64(d.data[p])
	}
	return d.longNum()
}

func (d *decoder) longNum() uint64 {
	var v uint64
	for shift := 0; shift < 64; shift += 7 {
		if d.pos >= len(d.data) {
			d.fail()
			return 0
		}
		b := d.data[d.pos]
		d.pos++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v
		}
	}
	d.fail()
	return 0
}

func (d *decoder) signed() int64 {
	v := d.num()
	return int64(v>>1) ^ -int64(v&1)
}

// count reads the length of a list whose elements take at least one byte each.
func (d *decoder) count() int {
	n := d.num()
	if n > uint64(len(d.data)-d.pos) {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) stringTable() {
	n := d.count()
	d.strs = make([]string, n)
	lens := d.pos
	for range n {
		d.count()
	}
	at := d.pos
	if d.err {
		return
	}
	d.pos = lens
	for i := range d.strs {
		l := d.count()
		if l > len(d.data)-at {
			d.fail()
			return
		}
		d.strs[i] = d.data[at : at+l]
		at += l
	}
	d.pos = at
}

func (d *decoder) str() string {
	i := d.num()
	if i >= uint64(len(d.strs)) {
		d.fail()
		return ""
	}
	return d.strs[i]
}

func (d *decoder) strList() []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = d.str()
	}
	return list
}

func (d *decoder) fixed64() uint64 {
	if len(d.data)-d.pos < 8 {
		d.fail()
		return 0
	}
	var v uint64
	for i := range 8 {
		v |= uint64(d.data[d.pos+i]) << (8 * i)
	}
	d.pos += 8
	return v
}

func (d *decoder) code() *Code {
	var c *Code
	at := d.pos
	if d.lazy {
		l := &lazyCode{}
		c = &l.Code
		c.lazy = &l.body
	} else {
		c = &Code{}
	}
	d.depth++
	defer func() { d.depth-- }()
	if d.depth > verifyDepth {
		d.fail()
		return c
	}
	c.Name = d.str()
	c.QualName = d.str()
	c.Filename = d.str()
	for _, p := range []*int{&c.FirstLine, &c.Flags, &c.ArgCount, &c.PosOnly, &c.KwOnly, &c.NumLocals, &c.NumRegs} {
		*p = int(d.signed())
	}
	c.FreeReg = uint16(d.signed())
	c.Varnames = d.strList()
	c.Cellvars = d.strList()
	c.Freevars = d.strList()
	c.CellRegs = d.regs()
	c.CopiedRegs = d.regs()
	size := d.count()
	end := d.pos + size
	if d.lazy {
		l := c.lazy
		l.unit, l.at, l.start, l.file = d.unit, at, d.pos, c.Filename
		d.pos = end
		return c
	}
	d.body(c)
	if d.pos != end {
		d.fail()
	}
	return c
}

func (d *decoder) regs() []uint16 {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]uint16, n)
	for i := range list {
		list[i] = uint16(d.num())
	}
	return list
}

// body reads what a code needs only when it runs.
func (d *decoder) body(c *Code) {
	c.Names = d.strList()
	c.StaticAttrs = d.strList()
	c.Consts = d.list()
	d.instructions(c)
	if n := d.count(); n > 0 {
		c.Handlers = make([]Handler, n)
		for i := range c.Handlers {
			h := &c.Handlers[i]
			h.Start = int32(d.num())
			h.End = h.Start + int32(d.num())
			h.Target = int32(d.num())
			r := d.num()
			h.Reg, h.Lasti = uint16(r>>1)*RegSize, r&1 != 0
		}
	}
	if n := d.count(); n > 0 {
		c.Lines = make([]Line, n)
		prev := Line{}
		for i := range c.Lines {
			l := &c.Lines[i]
			l.Start = prev.Start + int32(d.num())
			l.Line = prev.Line + int32(d.signed())
			l.EndLine = l.Line + int32(d.signed())
			l.Col = int32(d.signed())
			l.EndCol = l.Col + int32(d.signed())
			prev = *l
		}
	}
}

func (d *decoder) instructions(c *Code) {
	n := d.num()
	if n > 4*uint64(len(d.data)-d.pos) {
		d.fail()
		return
	}
	ins := make([]Ins, n)
	for i := 0; i < len(ins); {
		if d.pos >= len(d.data) {
			d.fail()
			return
		}
		op := Op(d.data[d.pos])
		d.pos++
		if op >= NumOps || i+op.Size() > len(ins) {
			d.fail()
			return
		}
		info := &Infos[op]
		in := &ins[i]
		in.Op = op
		in.A = d.operand(info.Operands[0])
		if info.Operands[1] == byte(KindWide) {
			v := uint32(d.signed())
			in.B, in.C = uint16(v), uint16(v>>16)
		} else {
			in.B = d.operand(info.Operands[1])
			in.C = d.operand(info.Operands[2])
		}
		if info.Extra > 0 {
			x := &ins[i+1]
			x.A = uint16(d.num())
			if op == NAME_WIDE {
				x.B = uint16(d.num())
				x.C = uint16(d.num())
			}
		}
		i += op.Size()
	}
	c.Ins = ins
}

func (d *decoder) operand(kind byte) uint16 {
	switch Kind(kind) {
	case KindReg, KindConst:
		return uint16(d.num()) * RegSize
	case KindInt, KindJump:
		return uint16(d.signed())
	case KindUint:
		return uint16(d.num())
	}
	return 0
}

func (d *decoder) list() []any {
	n := d.count()
	if n == 0 {
		return nil
	}
	d.depth++
	defer func() { d.depth-- }()
	if d.depth > verifyDepth {
		d.fail()
		return nil
	}
	list := make([]any, n)
	for i := range list {
		list[i] = d.constant()
	}
	return list
}

func (d *decoder) constant() any {
	if d.pos >= len(d.data) {
		d.fail()
		return nil
	}
	tag := d.data[d.pos]
	d.pos++
	switch tag {
	case tagNone:
		return nil
	case tagFalse:
		return false
	case tagTrue:
		return true
	case tagEllipsis:
		return Ellipsis{}
	case tagInt:
		return d.signed()
	case tagBigInt:
		n := d.num()
		size := n >> 1
		if size > uint64(len(d.data)-d.pos) {
			d.fail()
			return nil
		}
		b := new(big.Int).SetBytes([]byte(d.data[d.pos : d.pos+int(size)]))
		if n&1 != 0 {
			b.Neg(b)
		}
		d.pos += int(size)
		return b
	case tagFloat:
		return math.Float64frombits(d.fixed64())
	case tagComplex:
		re := math.Float64frombits(d.fixed64())
		return complex(re, math.Float64frombits(d.fixed64()))
	case tagString:
		return d.str()
	case tagBytes:
		return Bytes(d.str())
	case tagTuple:
		if l := d.list(); l != nil {
			return Tuple(l)
		}
		return Tuple{}
	case tagFrozenSet:
		return FrozenSet(d.list())
	case tagCode:
		return d.code()
	}
	d.fail()
	return nil
}

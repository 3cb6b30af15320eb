package bytecode

import (
	"math/big"
	"reflect"
	"testing"
)

// sample is a code with all kinds of constants and tables.
func sample() *Code {
	inner := &Code{Name: "g", QualName: "f.<locals>.g", Filename: "x.py", FirstLine: 3, NumRegs: 1, Freevars: []string{"v"},
		Ins: []Ins{{Op: COPY_FREE_VARS, A: 0, B: 1}, {Op: RETURN_NONE}}}
	return &Code{
		Name: "f", QualName: "f", Filename: "x.py", FirstLine: 1, Flags: 0x3, ArgCount: 1, NumLocals: 2, NumRegs: 8, FreeReg: 3,
		Varnames: []string{"a", "b"}, Cellvars: []string{"v"}, CellRegs: []uint16{2}, Names: []string{"print"},
		Consts: []any{nil, true, false, Ellipsis{}, int64(-5), new(big.Int).Lsh(big.NewInt(-3), 100), 1.5, complex(1, -2),
			"print", Bytes("\x00\xff"), Tuple{int64(1), Tuple{}}, FrozenSet{"x"}, inner},
		Ins: []Ins{
			{Op: CLEAR_LOCALS, A: 16, B: 2},
			{Op: MAKE_CELL, A: 32},
			{Op: LOAD_GLOBAL, A: 48, B: 8 * 16}, {}, {},
			{Op: LOAD_INT, A: 80, B: 0xfffe},
			{Op: CALL, A: 48, B: 1, C: 16},
			{Op: MOVE, A: 64, B: 32},
			{Op: BUILD_TUPLE, A: 64, B: 64, C: 1},
			{Op: MAKE_FUNCTION, A: 16, B: 12 * 16, C: 64}, {A: 8},
			{Op: JUMP_IF_TRUE, A: 0, C: 0xfff7},
			{Op: JUMP, B: 0xfff6, C: 0xffff},
			{Op: RETURN, A: 16},
		},
		Handlers: []Handler{{Start: 2, End: 6, Target: 13, Reg: 96, Lasti: true}},
		Lines:    []Line{{0, 1, 1, 0, 5}, {2, 2, 3, 4, -1}, {9, -1, -1, -1, -1}},
	}
}

func TestMarshal(t *testing.T) {
	c := sample()
	if err := Verify(c); err != nil {
		t.Fatal(err)
	}
	data := string(Marshal(c))
	got, err := Unmarshal(data)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, c) {
		t.Errorf("got\n%s\nwant\n%s", got.Disassemble(true), c.Disassemble(true))
	}
	for i := range data {
		bad := data[:i] + string(data[i]^0x55) + data[i+1:]
		if _, err := Unmarshal(bad); err == nil {
			t.Errorf("a changed byte at %d goes unnoticed", i)
		}
		if _, err := Unmarshal(data[:i]); err == nil {
			t.Errorf("a cut at %d goes unnoticed", i)
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	f.Add(Marshal(sample())[marshalHeader:])
	f.Fuzz(func(t *testing.T, body []byte) {
		d := decoder{data: string(body)}
		d.stringTable()
		c := d.code()
		if d.err {
			return
		}
		if Verify(c) != nil {
			return
		}
		c.Disassemble(true)
		NewLiveness(c)
		again, err := Unmarshal(string(Marshal(c)))
		if err != nil {
			t.Fatal(err)
		}
		if Verify(again) != nil {
			t.Fatal("verified code does not survive marshalling")
		}
	})
}

func TestLiveRegs(t *testing.T) {
	c := sample()
	live := c.LiveRegs(6) // at the call: function in 3, argument in 5
	for r, want := range []bool{true, true, true, true, false, true, false, false} {
		if live.Has(r) != want {
			t.Errorf("register %d: live %v, want %v", r, live.Has(r), want)
		}
	}
}

// TestInfos checks that every opcode has a name and operands.
func TestInfos(t *testing.T) {
	seen := map[string]bool{}
	for op := range Op(NumOps) {
		info := Infos[op]
		if info.Name == "" || len(info.Operands) != 3 || seen[info.Name] {
			t.Errorf("opcode %d: bad row %+v", op, info)
		}
		seen[info.Name] = true
	}
	if NumOps > 256 {
		t.Error("marshal.go writes opcodes as bytes")
	}
}

func TestUnmarshalLazy(t *testing.T) {
	want := sample()
	c, err := UnmarshalLazy(string(Marshal(want)))
	if err != nil {
		t.Fatal(err)
	}
	if c.Loaded() || c.Ins != nil || c.Consts != nil {
		t.Error("the body was read at once")
	}
	c.Filename = "y.py"
	c.Load()
	inner := c.Consts[len(c.Consts)-1].(*Code)
	if !c.Loaded() || inner.Loaded() || inner.Filename != "y.py" || inner.QualName != "f.<locals>.g" {
		t.Errorf("after Load: %v, inner %v, %s, %s", c.Loaded(), inner.Loaded(), inner.Filename, inner.QualName)
	}
	c.Filename, inner.Filename = "x.py", "x.py"
	again, err := Unmarshal(string(Marshal(c)))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, want) {
		t.Errorf("got\n%s\nwant\n%s", again.Disassemble(true), want.Disassemble(true))
	}
}

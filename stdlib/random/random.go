// Package random implements the Python module _random, the Mersenne Twister below random.
package random

import (
	"crypto/rand"
	"encoding/binary"
	"math/big"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/mt19937"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _random.
var Module = object.ModuleDef{
	Name:  "_random",
	Doc:   "Module implements the Mersenne Twister random number generator.",
	Types: []*object.TypeDef{&randomDef},
}

type source struct {
	Shape *object.Shape
	Ext   *object.InstExt
	mt    mt19937.Source
}

// NativeObject marks *source as a parameter type.
func (*source) NativeObject() {}

var randomType = object.NewNativeType("_random.Random")

var randomDef = object.TypeDef{
	Type:   randomType,
	Struct: (*source)(nil),
	Module: "_random",
	Doc:    "Random() -> create a random number generator with its own internal state.",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(source{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			s := &source{Shape: typ.Root}
			return object.Of(s), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			if a.NumKw() > 0 && self.Type() == randomType {
				return object.TypeErrorf("Random() takes no keyword arguments")
			}
			if err := a.Count("Random", 0, 1); err != nil {
				return err
			}
			x := object.None
			if len(a.V) > 0 {
				x = a.V[0]
			}
			return (*source)(self.P).seed(t, x)
		},
	},
	Methods: []object.FuncDef{
		object.Raw("random($self, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) {
			return object.Float((*source)(a.P).mt.Float64()), true
		}, "random() -> x in the interval [0, 1)."),
		object.Func2("seed($self, n=None, /)", func(t *thread, s *source, x value) (object.Nothing, error) {
			return object.Nothing{}, s.seed(t, x)
		}, "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier."),
		object.Func1("getstate($self, /)", func(t *thread, s *source) (value, error) {
			st := s.mt.State()
			out := make([]value, len(st))
			for i, w := range st {
				out[i] = object.Int(int64(w))
			}
			return object.Of(object.TakeTuple(t, out)), nil
		}, "getstate() -> tuple containing the current state."),
		object.Func2("setstate($self, state, /)", setState, "setstate(state) -> None.  Restores generator state."),
		object.Raw("getrandbits($self, k, /)", 2, 2, getRandBits, "getrandbits(k) -> x.  Generates an int with k random bits."),
	},
}

func (s *source) seed(t *thread, x value) error {
	if x.IsNone() {
		var b [32]byte
		rand.Read(b[:])
		words := make([]uint32, 8)
		for i := range words {
			words[i] = binary.LittleEndian.Uint32(b[i*4:])
		}
		s.mt.SeedWords(words)
		return nil
	}
	if x.Type().Has(object.FlagInt) {
		s.mt.SeedBig(new(big.Int).Abs(object.BigOf(x)))
		return nil
	}
	h, err := object.Hash(t, x)
	if err != nil {
		return err
	}
	s.mt.SeedBig(new(big.Int).SetUint64(uint64(h)))
	return nil
}

func setState(t *thread, s *source, state value) (object.Nothing, error) {
	if !state.Type().Has(object.FlagTuple) {
		return object.Nothing{}, object.TypeErrorf("state vector must be a tuple")
	}
	items := (*object.Tuple)(state.P).Items
	var st [mt19937.StateLen]uint32
	if len(items) != len(st) {
		return object.Nothing{}, object.ValueErrorf("state vector is the wrong size")
	}
	for i, v := range items {
		if !v.Type().Has(object.FlagInt) {
			return object.Nothing{}, object.TypeErrorf("an integer is required")
		}
		b := object.BigOf(v)
		if b.Sign() < 0 {
			return object.Nothing{}, object.OverflowErrorf("can't convert negative value to unsigned int")
		}
		if !b.IsUint64() {
			return object.Nothing{}, object.OverflowErrorf("Python int too large to convert to C unsigned long")
		}
		st[i] = uint32(b.Uint64())
	}
	if !s.mt.SetState(&st) {
		return object.Nothing{}, object.ValueErrorf("invalid state")
	}
	return object.Nothing{}, nil
}

func getRandBits(t *thread, a *value, n int) (value, bool) {
	v := unsafe.Slice(a, 2)
	k, err := object.AsCInt(t, v[1])
	if err != nil {
		return t.Fail(err)
	}
	s := &(*source)(v[0].P).mt
	switch {
	case k < 0:
		return t.Fail(object.ValueErrorf("number of bits must be non-negative"))
	case k == 0:
		return object.Int(0), true
	case k <= 64:
		return object.UintValue(s.Bits64(uint(k))), true
	}
	if err := t.CheckAlloc(k / 8); err != nil {
		return t.Fail(err)
	}
	return object.IntOf(s.Bits(k)), true
}

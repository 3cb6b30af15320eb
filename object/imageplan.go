package object

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/internal/static"
)

// This file makes plans: how the image goes through the fields of a Go struct. A plan is made
// once per Go type from what reflection tells, and then followed with pointers.

type planKind uint8

const (
	planRaw       planKind = iota // n bytes without pointers
	planInt                       // an integer of n bytes, mostly small
	planValue                     // a Value
	planPointer                   // a pointer: to an object if elem is nil, else to an elem
	planString                    // a string
	planSlice                     // a slice of elem
	planBytes                     // a slice of n bytes each without pointers
	planArray                     // n times elem
	planMap                       // a map
	planInterface                 // an interface
	planFunc                      // a function
	planShape                     // a *Shape
	planDict                      // a Dict by value
	planSet                       // a Set by value
	planWeak                      // a weak.Pointer
	planCode                      // a bytecode.Code by value
	planRefuse                    // what can't be copied unless it is zero
)

type planOp struct {
	kind planKind
	off  uintptr
	n    uintptr
	elem *imagePlan
	typ  reflect.Type
	name string
}

// imagePlan is how values of a Go type are written and read.
type imagePlan struct {
	typ  reflect.Type
	size uintptr
	ops  []planOp
}

// imagePlans are the plans that were made: a cache that all interpreters share.
var imagePlans sync.Map // reflect.Type -> *imagePlan

var (
	valueGoType  = reflect.TypeFor[Value]()
	shapeGoType  = reflect.TypeFor[*Shape]()
	dictGoType   = reflect.TypeFor[Dict]()
	setGoType    = reflect.TypeFor[Set]()
	codeGoType   = reflect.TypeFor[bytecode.Code]()
	interpGoType = reflect.TypeFor[Interp]()
	threadGoType = reflect.TypeFor[Thread]()
)

func planOf(typ reflect.Type) *imagePlan {
	if p, ok := imagePlans.Load(typ); ok {
		return p.(*imagePlan)
	}
	made := map[reflect.Type]*imagePlan{}
	p := makePlan(typ, made)
	for k, v := range made {
		imagePlans.Store(k, v)
	}
	return p
}

func makePlan(typ reflect.Type, made map[reflect.Type]*imagePlan) *imagePlan {
	if p, ok := imagePlans.Load(typ); ok {
		return p.(*imagePlan)
	}
	if p := made[typ]; p != nil {
		return p
	}
	p := &imagePlan{typ: typ, size: typ.Size()}
	made[typ] = p
	p.add(typ, 0, typ.String(), made)
	return p
}

// isObject reports whether a pointer to typ is a reference to an object: a struct that starts
// with its shape.
func isObject(typ reflect.Type) bool {
	for typ.Kind() == reflect.Struct && typ.NumField() > 0 {
		f := typ.Field(0)
		if f.Type == shapeGoType {
			return true
		}
		if !f.Anonymous {
			return false
		}
		typ = f.Type
	}
	return false
}

// hasPointers reports whether values of a type refer to other memory.
func hasPointers(typ reflect.Type) bool {
	switch typ.Kind() {
	case reflect.Array:
		return typ.Len() > 0 && hasPointers(typ.Elem())
	case reflect.Struct:
		for i := range typ.NumField() {
			if hasPointers(typ.Field(i).Type) {
				return true
			}
		}
		return false
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return false
	}
	return true
}

func (p *imagePlan) add(typ reflect.Type, off uintptr, name string, made map[reflect.Type]*imagePlan) {
	op := planOp{off: off, typ: typ, name: name}
	switch typ {
	case valueGoType:
		op.kind = planValue
		p.ops = append(p.ops, op)
		return
	case shapeGoType:
		op.kind = planShape
		p.ops = append(p.ops, op)
		return
	case dictGoType:
		op.kind = planDict
		p.ops = append(p.ops, op)
		return
	case setGoType:
		op.kind = planSet
		p.ops = append(p.ops, op)
		return
	case codeGoType:
		op.kind, op.elem = planCode, &imagePlan{typ: typ, size: typ.Size()}
		for i := range typ.NumField() {
			if f := typ.Field(i); f.Name != "lazy" {
				op.elem.add(f.Type, f.Offset, name+"."+f.Name, made)
			}
		}
		p.ops = append(p.ops, op)
		return
	}
	switch pkg := typ.PkgPath(); {
	case pkg == "sync" && (typ.Name() == "Mutex" || typ.Name() == "RWMutex" || typ.Name() == "WaitGroup" || typ.Name() == "Cond" || typ.Name() == "Pool"),
		pkg == "internal/sync" && typ.Name() == "Mutex":
		return // what is locked belongs to a thread that is not in the image
	case pkg == "weak" && strings.HasPrefix(typ.Name(), "Pointer["):
		op.kind = planWeak
		p.ops = append(p.ops, op)
		return
	case pkg == "sync/atomic" && strings.HasPrefix(typ.Name(), "Pointer["):
		elem := typ.Field(0).Type.Elem()
		p.add(reflect.PointerTo(elem), off+typ.Field(2).Offset, name, made)
		return
	}
	switch typ.Kind() {
	case reflect.Struct:
		if typ == interpGoType || typ == threadGoType {
			op.kind = planRefuse
			break
		}
		for i := range typ.NumField() {
			f := typ.Field(i)
			if f.Tag.Get("image") == "-" {
				continue
			}
			if off == 0 && i == 0 && f.Type == shapeGoType {
				continue // told by the kind of the node
			}
			p.add(f.Type, off+f.Offset, name+"."+f.Name, made)
		}
		return
	case reflect.Array:
		if typ.Len() == 0 {
			return
		}
		if hasPointers(typ) {
			op.kind, op.n, op.elem = planArray, uintptr(typ.Len()), makePlan(typ.Elem(), made)
		} else {
			op.kind, op.n = planRaw, typ.Size()
		}
	case reflect.Bool, reflect.Int8, reflect.Uint8, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		op.kind, op.n = planRaw, typ.Size()
	case reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		op.kind, op.n = planInt, typ.Size()
	case reflect.Pointer:
		op.kind = planPointer
		switch e := typ.Elem(); {
		case e == interpGoType, e == threadGoType, e == reflect.TypeFor[TypeDef]():
			op.elem = &imagePlan{typ: e}
		case e == reflect.TypeFor[Type](), isObject(e):
		default:
			op.elem = makePlan(e, made)
		}
	case reflect.String:
		op.kind = planString
	case reflect.Slice:
		op.kind = planSlice
		if e := typ.Elem(); !hasPointers(e) {
			op.kind, op.n = planBytes, e.Size()
		} else {
			op.elem = makePlan(e, made)
		}
	case reflect.Map:
		op.kind = planMap
		makePlan(typ.Key(), made)
		makePlan(typ.Elem(), made)
	case reflect.Interface:
		op.kind = planInterface
	case reflect.Func:
		op.kind = planFunc
	default:
		op.kind = planRefuse
	}
	p.ops = append(p.ops, op)
}

// typePointer returns the address of the description of a Go type.
func typePointer(typ reflect.Type) unsafe.Pointer {
	return (*[2]unsafe.Pointer)(unsafe.Pointer(&typ))[1]
}

// typeAt is the reverse of typePointer.
func typeAt(p unsafe.Pointer) reflect.Type {
	e := [2]unsafe.Pointer{p, nil}
	return reflect.TypeOf(*(*any)(unsafe.Pointer(&e)))
}

func (op *planOp) String() string { return fmt.Sprintf("%s (%s)", op.name, op.typ) }

type bytecodeCode = bytecode.Code

func staticAddr(p unsafe.Pointer) bool {
	_, ok := static.Offset(p)
	return ok
}

func appendNum(b []byte, n uint64) []byte { return binary.AppendUvarint(b, n) }

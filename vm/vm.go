// Package vm runs bytecode: the eval loop, calls and argument binding, unwinding, generators,
// and the inline caches. Its data — frames, code objects, shapes — is defined by package
// object; VM implements [object.Evaluator].
//
// Helpers of the loop are plain functions that return ok and leave the exception in the
// thread; those that may push a frame return an action. Python-to-Python calls push a frame
// record and continue in the same Go call of run; Go recursion happens only when native code
// calls back.
package vm

//go:generate go run ../internal/cmd/geneval

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements object.Evaluator.

type (
	// Thread is object.Thread.
	Thread = object.Thread
	// Value is object.Value.
	Value = object.Value
)

// VM executes Python code for an interpreter. It has no state of its own.
type VM struct{}

// Actions that helpers of the loop return.
const (
	actRaise = iota // an exception is in the thread
	actDone         // the result is stored
	actPush         // a frame was pushed, or control went to another frame
	actJump         // the instruction's jump is taken
	actExit         // the entry frame returned
)

// fail stores err and reports failure.
func fail(t *Thread, err error) bool {
	t.SetError(err)
	return false
}

// ret stores a result in a register, or the error in the thread.
func ret(t *Thread, d *Value, v Value, err error) bool {
	if err != nil {
		t.SetError(err)
		return false
	}
	*d = v
	return true
}

func reg(f *object.Frame, off uint32) *Value { return (*Value)(unsafe.Add(f.FP, uintptr(off))) }

func at(p *Value, i int) *Value { return (*Value)(unsafe.Add(unsafe.Pointer(p), i*16)) }

// top is where the window of a frame pushed by Go code on top of f starts.
func top(f *object.Frame) unsafe.Pointer {
	if f.Flags&object.FrameGen != 0 {
		return f.Top
	}
	return unsafe.Add(f.FP, f.Code.NumBytes)
}

// Prepare implements object.Evaluator: it makes the code's own instructions.
//
// A function of the library gets them when it is called first; generators rely on having them.
func (VM) Prepare(t *Thread, c *object.Code) {
	prepare(c)
	if !c.Code.Loaded() && c.Flags&anyGenerator == 0 {
		prepareStub(c)
		return
	}
	readBody(t, c)
}

func prepare(c *object.Code) {
	c.NumBytes = uintptr(c.NumRegs) * bytecode.RegSize
	initSpecials()
	c.Params = make([]*object.Str, c.ArgCount+c.KwOnly)
	for i := range c.Params {
		c.Params[i] = object.Intern(c.Varnames[i])
	}
	c.SimpleArgs = -1
	if c.Flags&(anyGenerator|bytecode.FlagVarArgs|bytecode.FlagVarKeywords) == 0 && c.KwOnly == 0 {
		c.SimpleArgs = int32(c.ArgCount)
	}
}

const anyGenerator = bytecode.FlagGenerator | bytecode.FlagCoroutine | bytecode.FlagAsyncGenerator

// notRead are the instructions of a code whose own were not read yet.
var notRead = [2]bytecode.Ins{{Op: bytecode.LOAD_BODY}, {Op: bytecode.LOAD_BODY}}

// prepareStub gives code instructions that make its own.
func prepareStub(c *object.Code) {
	c.Words, c.Base = unsafe.Pointer(&notRead[0]), unsafe.Pointer(&notRead[1])
	c.KBase = unsafe.Pointer(&object.None)
}

// loadBody performs LOAD_BODY: the frame that just started begins anew with its own instructions.
func loadBody(t *Thread) {
	cf := t.CF
	readBody(t, cf.Code)
	cf.PC = cf.Code.Base
}

// readBody replaces the stub of a code.
func readBody(t *Thread, c *object.Code) {
	if c.Instr == nil {
		c.Load(t)
		prepareBody(c)
	}
}

func prepareBody(c *object.Code) {
	c.Instr = append([]bytecode.Ins(nil), c.Ins...)
	gen := c.Flags&anyGenerator != 0
	for i := 0; i < len(c.Instr); {
		op := c.Instr[i].Op
		switch {
		case op == bytecode.PUSH_EXC_INFO:
			c.Handles = true
		case gen && op == bytecode.CALL:
			c.Instr[i].Op = bytecode.CALL_G
		case gen && op == bytecode.CALL_METHOD:
			c.Instr[i].Op = bytecode.CALL_METHOD_G
		case gen && op == bytecode.INVOKE:
			c.Instr[i].Op = bytecode.INVOKE_G
		case c.AsGlobals && op == bytecode.LOAD_NAME:
			c.Instr[i].Op = bytecode.LOAD_GLOBAL
		case c.AsGlobals && op == bytecode.STORE_NAME:
			c.Instr[i].Op = bytecode.STORE_GLOBAL
		case c.AsGlobals && op == bytecode.DELETE_NAME:
			c.Instr[i].Op = bytecode.DELETE_GLOBAL
		}
		i += op.Size()
	}
	c.Words = unsafe.Pointer(&c.Instr[0])
	c.Base = unsafe.Pointer(&c.Instr[1])
	if len(c.Consts) == 0 {
		c.Consts = []Value{object.None}
	}
	c.KBase = unsafe.Pointer(&c.Consts[0])
}

// Call implements object.Evaluator.
func (VM) Call(t *Thread, fn *object.Function, args object.Args) (Value, error) {
	n := len(args.V)
	var p *Value
	if n > 0 {
		p = &args.V[0]
	}
	var d Value
	switch enter(t, fn, p, n, args.Names, 0, object.FrameEntry, &d) {
	case actRaise:
		return Value{}, t.TakeError()
	case actDone:
		return d, nil
	}
	if t.CF.Depth == 1 {
		return finishGuarded(t)
	}
	return finish(t)
}

// CallFew implements object.Evaluator.
func (v VM) CallFew(t *Thread, fn *object.Function, n int, a, b, c Value) (Value, error) {
	w := (*Value)(top(t.CF))
	if uintptr(unsafe.Pointer(w))+3*16 > t.RegLimit || t.CF.Depth == 0 {
		return v.Call(t, fn, object.Args{V: []Value{a, b, c}[:n]})
	}
	switch n {
	case 3:
		*w, *at(w, 1), *at(w, 2) = a, b, c
	case 2:
		*w, *at(w, 1) = a, b
	case 1:
		*w = a
	}
	var d Value
	switch enter(t, fn, w, n, nil, 0, object.FrameEntry, &d) {
	case actRaise:
		return Value{}, t.TakeError()
	case actDone:
		return d, nil
	}
	return finish(t)
}

// finish runs the entry frame that was just pushed.
func finish(t *Thread) (Value, error) {
	if !run(t) {
		return Value{}, t.TakeError()
	}
	v := t.Result
	t.Result = Value{}
	return v, nil
}

// Run implements object.Evaluator.
func (VM) Run(t *Thread, code *object.Code, globals *object.Dict, locals Value, closure *object.Tuple) (Value, error) {
	if b := globals.GetStr(object.Intern("__builtins__")); b.P == nil {
		globals.SetStr(object.Intern("__builtins__"), object.Of(t.CurrentBuiltins()))
	}
	fn := object.NewFunction(t, code, globals, nil)
	same := locals.P == unsafe.Pointer(globals) && globals.Shape.Type == object.DictType
	if same {
		fn.Code = code.ForNames(t, globals, fn.Builtins())
	}
	fn.Closure = closure
	return runWith(t, fn, locals)
}

// RunBody implements object.Evaluator.
func (VM) RunBody(t *Thread, fn *object.Function, ns Value) (Value, error) {
	return runWith(t, fn, ns)
}

// runWith runs the body of a module, class or exec with a locals mapping.
func runWith(t *Thread, fn *object.Function, locals Value) (Value, error) {
	var d Value
	switch enter(t, fn, nil, 0, nil, 0, object.FrameEntry, &d) {
	case actRaise:
		return Value{}, t.TakeError()
	case actDone:
		return d, nil
	}
	t.CF.Locals = locals
	t.CF.Flags |= object.FrameClass
	return finishGuarded(t)
}

// exactFloat reports whether x converts to float64 without rounding.
func exactFloat(x int64) bool { return uint64(x+1<<53) <= 1<<54 }

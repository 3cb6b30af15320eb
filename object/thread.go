package object

import (
	"context"
	"io"
	"math"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
)

// This file defines the data of interpreters, threads, frames and code objects.

// Evaluator runs Python code; package vm implements it.
type Evaluator interface {
	// Call calls a Python function.
	Call(t *Thread, fn *Function, args Args) (Value, error)
	// CallFew calls a Python function with n arguments, the first of a, b and c.
	CallFew(t *Thread, fn *Function, n int, a, b, c Value) (Value, error)
	// Resume continues a generator or coroutine with a sent value, or by raising exc in it.
	// done is true when it returned (v is then its result).
	// Drain resumes a suspended or new generator again and again, as long as sink takes what it
	// yields; sink runs no Python code. It returns the value that sink refused, or done.
	Drain(t *Thread, g *Generator, sink func(Value) bool) (r Value, done bool, err error)
	Resume(t *Thread, g *Generator, v Value, exc *BaseException) (r Value, done bool, err error)
	// Run executes a code object in the given namespaces, as exec does.
	Run(t *Thread, code *Code, globals *Dict, locals Value, closure *Tuple) (Value, error)
	// RunBody runs the body function of a class statement with ns as its locals.
	RunBody(t *Thread, fn *Function, ns Value) (Value, error)
	// Continue goes on with the frames of another process, the innermost of which gets the result
	// of a call.
	Continue(t *Thread, frames []SavedFrame, result Value) (Value, error)
	// Prepare makes the interpreter's own instructions of a code object.
	Prepare(t *Thread, c *Code)
	// Instrument brings the instructions of code up to date with the events asked for.
	Instrument(t *Thread, c *Code)
}

// Interp is one interpreter: modules, types' mutable state and settings. Its state is
// protected by its GIL.
type Interp struct {
	Eval     Evaluator
	GIL      *gil.Lock
	Modules  *Dict // sys.modules
	Builtins *Dict // dict of module builtins
	SysDict  *Dict
	Config   Config
	MaxAlloc int
	// large counts the bytes of large objects since the heap was last looked at.
	large int64
	// ForkHooks calls what os.register_at_fork registered; nil if nothing could be.
	ForkHooks func(t *Thread, when ForkMoment)
	Imports   ImportLock
	// Deferred is what of the start was put off, and OnFinish does it.
	Deferred Deferred
	OnFinish func(t *Thread, d Deferred) error
	// FirstPath is the entry that the command put in front of sys.path, nil if it did not.
	FirstPath *string
	// heapAtError is the size of the heap when its size last raised MemoryError.
	heapAtError atomic.Int64
	// IntMaxStrDigits is sys.get_int_max_str_digits(), 0 for no limit.
	IntMaxStrDigits int
	// trackNew is trackNative; a field, since types are initialised with what calls it.
	trackNew func(v Value)

	// StaticSubs are the direct heap subclasses of static types.
	StaticSubs map[*Type]subclasses
	// Import implements __import__; module import sets it.
	ImportModule func(t *Thread, name *Str, globals, locals, fromlist Value, level int) (Value, error)
	// Data holds the state of native modules, keyed by an address of theirs.
	Data map[any]any
	// NativeModules are the native modules that the interpreter has.
	NativeModules []*ModuleDef
	Main          *Thread
	// OnWarn issues warnings: at a place if filename is given, else n is the stack level.
	OnWarn func(t *Thread, category *Type, msg, filename string, n int) error
	// OnBreak handles bits of a thread's eval breaker, at a safepoint.
	OnBreak map[uint32]func(t *Thread) error
	// Mon is the state of tracing and monitoring.
	Mon Monitoring
	// AuditHooks are the hooks of sys.addaudithook.
	AuditHooks []Value
	// Finalizing is set while the interpreter shuts down.
	Finalizing bool

	// Attrs caches what attribute names mean for shapes; see package vm.
	Attrs [NumAttrs]AttrEntry

	versions  uint32
	namespace uint32
	threads   []*Thread
	codes     map[*bytecode.Code]*Code
	// OnThreads, unless nil, is called once, before a thread beside the main one starts.
	OnThreads func()
	// ThreadNames are the names of threads by their GIL's serial numbers, nil if nobody asks.
	ThreadNames map[uint32]string
}

// NumAttrs is the size of the attribute cache.
const NumAttrs = 4096

// AttrEntry is an entry of an interpreter's attribute cache: how an attribute of objects with
// a shape of version Ver is reached.
type AttrEntry struct {
	Ver  uint32
	Kind uint16
	Off  uint16
	Name *Str
	Ptr  unsafe.Pointer
}

// Config are the settings of an interpreter.
type Config struct {
	Args       []string
	Path       []string
	Stdin      io.Reader
	Stdout     io.Writer
	Stderr     io.Writer
	Optimize   int
	Executable string
	MaxAlloc   int
	MaxMemory  int64          // of all live objects, in bytes; 0 for no limit
	Flags      map[string]int // sys.flags by name
	XOptions   []string       // arguments of -X: name or name=value
	WarnOpts   []string
	OrigArgs   []string
	// StdlibDir is the entry of sys.path that stands for the standard library.
	StdlibDir     string
	Prefix        string
	PycachePrefix string
	BuiltinNames  []string // sys.builtin_module_names
}

// NewInterp makes an interpreter whose code is run by eval, and its main thread.
func NewInterp(eval Evaluator, cfg Config) (*Interp, *Thread) {
	initStatics()
	in := &Interp{Eval: eval, GIL: gil.New(), Config: cfg, versions: firstVersion, StaticSubs: map[*Type]subclasses{}, Data: map[any]any{}, OnBreak: map[uint32]func(t *Thread) error{}, codes: map[*bytecode.Code]*Code{}}
	in.GIL.SetLocator(locator{})
	in.IntMaxStrDigits = 4300
	in.trackNew = in.trackNative
	in.OnBreak[gil.AsyncExc] = (*Thread).raiseAsync
	in.MaxAlloc = cfg.MaxAlloc
	if in.MaxAlloc == 0 {
		in.MaxAlloc = 1 << 33
	}
	t := in.NewThread(context.Background())
	in.Main = t
	in.Modules = NewDict(t)
	in.Builtins = NewNamespace()
	in.SysDict = NewNamespace()
	return in, t
}

// NewThread makes a thread of in.
func (in *Interp) NewThread(ctx context.Context) *Thread {
	t := &Thread{Interp: in, RecursionLimit: 1000, Context: ctx}
	t.ExcInfo = &t.baseExc
	t.ident = nextIdent.Add(1)
	in.GIL.Attach(&t.Thread)
	t.initStacks()
	t.index = len(in.threads)
	in.threads = append(in.threads, t)
	if in.Mon.global != 0 {
		t.Raise(gil.Tracing)
	}
	return t
}

// NamespaceID gives a dict used as globals an id, and cell mode.
func (in *Interp) NamespaceID(d *Dict) uint32 {
	if d.ID == 0 {
		d.ToNamespace()
		in.namespace++
		d.ID = in.namespace
	}
	return d.ID
}

// Thread is the execution state of one Python thread. Only its goroutine touches it, while
// holding the GIL, except for Breaker.
type Thread struct {
	gil.Thread // its Breaker is the eval breaker, read at back-edges and calls
	// CF is the running frame record.
	CF        *Frame
	SliceTemp Slice // index of the subscription under way, see Slice.Set

	RegLimit uintptr // end of the current register chunk
	// RecursionLimit bounds Frame.Depth; Native counts the native recursion.
	RecursionLimit int32
	Native         int32
	// KwNames holds the keyword names of a call with **kwargs while its arguments are bound.
	KwNames Tuple
	// Scratch holds the arguments of a call while they are bound; it is cleared after that.
	Scratch []Value
	// text is lent to one StrBuilder at a time.
	text  []byte
	spans []span // lent to what splits strings
	// Result is what the entry frame returned.
	Result  Value
	Exc     *BaseException // being raised by a raw native or VM helper
	ExcInfo *ExcItem       // innermost handled exception
	Interp  *Interp
	Context context.Context
	// Cancelled is set once the end of Context was raised as KeyboardInterrupt, Killed when the
	// code went on for too long after that: then no handler runs any more.
	Cancelled, Killed bool
	away              bool // in a native call without the GIL: its frames don't change
	// SigMask are the signals that the thread blocks, by number - 1; module signal keeps it.
	SigMask uint64
	ident   int64
	index   int // in Interp.threads

	baseExc ExcItem
	regs    *regChunk
	reprs   []unsafe.Pointer // objects whose repr is running
	items   []Value          // see collect
	// ContextVars is the current contextvars.Context, nil until used.
	ContextVars Value
	// Trace and Profile are the functions of sys.settrace and sys.setprofile.
	Trace, Profile Value
	inTrace        int                  // running trace and profile functions, and callbacks of sys.monitoring
	young          [numYoung]*Generator // see Watch
	youngAt        uint32
	lastStep       *asyncStep // the awaitable of an async generator made last
	hookEvent      int        // the event that the trace function runs for
	hookFrame      *FrameObject
	// AsyncGenHooks are the firstiter and finalizer hooks.
	AsyncGenFirst, AsyncGenFinal Value
	// CoroutineOrigin is sys.set_coroutine_origin_tracking_depth.
	CoroutineOrigin int
	saved           []SavedFrame // of an image that was read
	savedAll        bool
	async           atomic.Pointer[func(t *Thread) error] // see Interp.Throw
	// AtExit are functions to be called when the thread ends.
	AtExit []Value
	specs  [8]knownSpec // format specifications that were parsed lately
}

// nextIdent numbers the threads of the process; idents are never reused.
var nextIdent atomic.Int64

// Ident returns the number that threading.get_ident() gives.
func (t *Thread) Ident() int64 { return t.ident }

// Threads returns the live threads of the interpreter.
func (in *Interp) Threads() []*Thread { return in.threads }

// Running returns the thread that has the GIL, nil if none has. Whoever asks has it.
func (in *Interp) Running() *Thread {
	for _, t := range in.threads {
		if in.GIL.HeldBy(&t.Thread) {
			return t
		}
	}
	return nil
}

// Detach removes a thread that has ended; it must not hold the GIL any more.
func (in *Interp) Detach(t *Thread) {
	// The last one takes its place, for there may be a hundred thousand.
	if n := len(in.threads) - 1; t.index <= n && in.threads[t.index] == t {
		last := in.threads[n]
		in.threads[n] = in.threads[0] // not nil: somebody may be walking over the slice
		last.index = t.index
		in.threads[t.index] = last
		in.threads = in.threads[:n]
	}
	// Whoever still knows the thread does not keep alive what it used.
	t.CF, t.regs, t.Exc, t.Result, t.ExcInfo, t.baseExc.Exc = nil, nil, nil, Value{}, &t.baseExc, nil
	t.young, t.lastStep, t.Trace, t.Profile, t.ContextVars, t.AtExit = [numYoung]*Generator{}, nil, Value{}, Value{}, Value{}, nil
}

// AllowThreads runs f, which takes time and touches no objects, without the GIL.
func (t *Thread) AllowThreads(f func()) {
	t.away = true
	t.Interp.GIL.Release(&t.Thread)
	defer t.comeBack()
	f()
}

func (t *Thread) comeBack() {
	t.Interp.GIL.AcquireAfterWait(&t.Thread)
	t.away = false
}

// ExcItem is an entry of the stack of handled exceptions: each generator has its own.
type ExcItem struct {
	Exc  *BaseException
	Prev *ExcItem
}

// Handled returns the exception that sys.exception() reports, nil if none.
func (t *Thread) Handled() *BaseException {
	for i := t.ExcInfo; i != nil; i = i.Prev {
		if i.Exc != nil {
			return i.Exc
		}
	}
	return nil
}

// Frame is a frame record. Records form a doubly linked list per thread; a record is reused
// when its frame has returned. Those of generators are inside the Generator.
type Frame struct {
	FP    unsafe.Pointer // register window
	PC    unsafe.Pointer // instruction being executed, while another frame or Go code runs
	Code  *Code
	Func  *Function
	Prev  *Frame
	Next  *Frame
	Flags uint32
	Ret   uint32 // byte offset of the result register in the caller
	// Depth is the record's place in the list; that of the last record is GuardDepth.
	Depth int32
	// Top is where windows pushed by a generator's frame start.
	Top    unsafe.Pointer
	Gen    *Generator
	Obj    *FrameObject // materialised by sys._getframe, a traceback or tracing
	Locals Value        // class bodies and exec: the locals mapping; P nil otherwise
	Aux    Value        // by Flags: the new instance of FrameInit, and so on
}

// Flags of a frame record: what happens when the frame returns. A plain frame has none.
const (
	FrameInit   = 1 << iota // __init__: the result is Aux
	FrameEntry              // called from Go: run returns
	FrameGen                // generator
	FrameObj                // Obj is set: locals are copied out
	FrameChunk              // its window started a register chunk
	FrameClass              // class body: Locals is used
	FrameCalled             // generator resumed by a call of next or send
	FrameThen               // the result belongs to the operation of the caller's instruction
)

// baseCode is the code of the record below the first Python frame.
var baseCode = &Code{}

const (
	firstChunkRegs  = 64
	chunkRegs       = 1 << 14
	frameSlackWords = 1
)

type regChunk struct {
	mem  []Value
	prev *regChunk
	next *regChunk
}

func (t *Thread) initStacks() {
	c := &regChunk{mem: make([]Value, firstChunkRegs+frameSlackWords)}
	t.regs = c
	f := &Frame{FP: unsafe.Pointer(&c.mem[0]), Flags: FrameEntry, Code: baseCode, Top: unsafe.Pointer(&c.mem[0])}
	t.CF = f
	t.RegLimit = uintptr(unsafe.Pointer(&c.mem[firstChunkRegs]))
	t.linkFrames(f, 8)
}

// GuardDepth is the depth of the last record of the list: pushing it takes the slow path,
// which makes more.
const GuardDepth = math.MaxInt32

// MaxDepth bounds the recursion limit that takes effect, so that runaway recursion ends in
// RecursionError before it fills the memory.
const MaxDepth = 4 << 20

// linkFrames appends n records to the list after f.
func (t *Thread) linkFrames(f *Frame, n int) {
	chunk := make([]Frame, n)
	depth := int32(0)
	if f.Prev != nil {
		depth = f.Prev.Depth + 1
	}
	f.Depth = depth
	for i := range chunk {
		depth++
		f.Next = &chunk[i]
		chunk[i].Prev, chunk[i].Depth = f, depth
		f = &chunk[i]
	}
	f.Depth = GuardDepth
}

// NextFrame returns the record after f, making sure that another one follows it.
func (t *Thread) NextFrame(f *Frame) *Frame {
	n := f.Next
	if n.Depth == GuardDepth {
		n.Prev = f
		t.linkFrames(n, 64)
	}
	return n
}

// PushChunk makes room for a window of n registers that does not fit into the current
// chunk; the frame gets FrameChunk and PopChunk goes back.
func (t *Thread) PushChunk(n int) unsafe.Pointer {
	c := t.regs.next
	if c == nil || len(c.mem)-frameSlackWords < n {
		c = &regChunk{mem: make([]Value, max(chunkRegs, n*2)+frameSlackWords), prev: t.regs}
		t.regs.next = c
	}
	t.regs = c
	t.RegLimit = uintptr(unsafe.Pointer(&c.mem[len(c.mem)-frameSlackWords]))
	return unsafe.Pointer(&c.mem[0])
}

// PopChunk leaves the current register chunk.
func (t *Thread) PopChunk() {
	t.regs = t.regs.prev
	c := t.regs
	t.RegLimit = uintptr(unsafe.Pointer(&c.mem[len(c.mem)-frameSlackWords]))
}

// Code is a code object: the immutable bytecode and this interpreter's instructions for it.
type Code struct {
	Shape *Shape
	*bytecode.Code
	// Base, NumBytes, KBase are what the eval loop uses.
	Words    unsafe.Pointer // first instruction word, RESUME
	Base     unsafe.Pointer // where a call starts: behind RESUME unless the code is instrumented
	KBase    unsafe.Pointer // first constant
	NumBytes uintptr        // size of the register window
	// Simple is set for functions without *args, **kwargs and keyword-only parameters that
	// are not generators: a call with exactly SimpleArgs arguments binds by position.
	SimpleArgs int32 // -1 if not simple
	// Handles is set if the code handles exceptions: a generator of it needs an ExcItem.
	Handles   bool
	Instr     []bytecode.Ins
	Params    []*Str // interned names of the parameters that take keywords
	Consts    []Value
	ConstObjs Value // co_consts, made on demand
	Globals   *Dict // the namespaces that the caches in Instr are specialised on
	Builtins  *Dict
	Visible   *Code // the code object that Python sees; variants differ from it
	variants  []*Code
	name      *Str // interned co_name and co_qualname, once a function was made
	qualName  *Str
	AsGlobals bool // LOAD_NAME and STORE_NAME are rewritten to the GLOBAL forms
	loaded    bool // it has its constants
	ready     bool
	ID        uint32
	fileStr   Value // co_filename
	// Inst is set while the instructions are instrumented.
	Inst *Instrumentation
	// In the visible code only: what instructions may have to report, and what tools asked
	// for in this code.
	Marks []uint16
	Local *LocalEvents
}

// FrameObject is a Python frame: a view of a record while it runs, and a copy of its
// window after it returned.
type FrameObject struct {
	Shape    *Shape
	Rec      *Frame // nil once the frame has returned
	Code     *Code
	Func     *Function
	Back     *FrameObject
	Regs     []Value // copy of the window after return
	Locals   Value
	Dict     *Dict // f_locals of functions: extra names written through the proxy
	Trace    Value // f_trace
	PCIndex  int32 // word index of the last instruction, after return
	LastLine int32 // line of the last instruction that could report one; 0 unknown, -1 none
	LastIdx  int32
	Branch   int32 // the conditional jump under way: its word index plus one, 0 for none
	LastJump int32 // likewise the target of a jump under way
	Jump     int32 // where a generator goes on after the yield under way, 0 for behind it
	NoLines  bool  // f_trace_lines is false
	Opcodes  bool
	Called   bool // Opcodes was set during a call, whose end is to report
	Entry    bool // a loop is being entered
	Resumed  bool // a generator goes on, which is to be reported
	spare    bool // it is in a tracedFrame whose traceback entry is free
}

// Function is a Python function.
type Function struct {
	Shape    *Shape
	Ext      *InstExt
	Code     *Code // variant for Globals; f.__code__ is Code.Visible
	Globals  *Dict
	Closure  *Tuple // of *Cell, nil if there is none
	Defaults *Tuple // nil if there are none
	KwDefs   *Dict
	Module   Value
	attrs    *FunctionAttrs // nil as long as all are as the code has them
}

// FunctionAttrs are the attributes that few functions have otherwise than from their code.
type FunctionAttrs struct {
	Name       *Str
	QualName   *Str
	Doc        Value
	Annots     Value // dict, flat tuple, or P nil
	TypeParams Value
}

// Generator is a generator, coroutine or async generator: which one is told by its shape.
type Generator struct {
	Shape    *Shape
	Frame    Frame
	Regs     []Value
	ExcItem  ExcItem
	Name     *Str
	QualName *Str
	State    GenState
	// Yield is set while it is suspended in yield from or await: the register offset of the
	// delegate is in the SEND instruction.
	Origin       Value // cr_origin
	Hooks        bool  // async generators: hooks were initialised
	RunningAsync bool
	Closed       bool
	Finalizer    Value
	young        bool     // in the list of the thread
	remains      *remains // of a generator that has to be closed at its death
	// Sink is set while a native function drains the generator.
	Sink func(Value) bool
}

// GenState is the state of a generator.
type GenState uint8

// The generator states.
const (
	GenCreated GenState = iota
	GenSuspended
	GenRunning
	GenDone
)

var staticsOnce sync.Once

// ForkMoment is a moment of a fork that programs may be told of.
type ForkMoment int

// The moments of a fork.
const (
	BeforeFork ForkMoment = iota
	ForkInChild
	ForkInParent
)

// Imported tells whether sys.modules has a module.
func (in *Interp) Imported(name string) bool {
	return in.Modules != nil && in.Modules.GetStr(Intern(name)).P != nil
}

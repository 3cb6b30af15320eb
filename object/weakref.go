package object

import (
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
	"unsafe"
	"weak"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/internal/reach"
)

// This file defines weak references and finalisation. Go's collector decides when an object
// is dead: a weak reference holds a weak.Pointer, and a cleanup on the object queues the
// callback, which runs at the next safepoint. Objects with __del__ get a finalizer that
// revives them for the call.

// Ref is a weakref.ref object, or a proxy by its shape.
type Ref struct {
	Shape    *Shape
	Ext      *InstExt
	p        weak.Pointer[byte]
	imm      Value // set instead of p for unboxed values and static objects
	Callback Value // P nil if none
	hash     int64
	hashed   bool
	cleared  bool
}

// NativeObject marks *Ref as a parameter type.
func (*Ref) NativeObject() {}

// Get returns the referent, P nil if it is dead.
func (r *Ref) Get() Value {
	if r.cleared {
		return Value{}
	}
	if r.imm.P != nil {
		return r.imm
	}
	return Value{P: unsafe.Pointer(r.p.Value())}
}

// refKey is the key of the weak references in Interp.Data.
type refKey struct{}

// death is what Go's collector has found: an object to be finalized (v, and key in finals), a
// generator to be closed (gen), or that an object with weak references is gone (key alone).
type death struct {
	v   Value
	gen *remains
	key weak.Pointer[byte]
}

// deathQueue hands what Go's finalizers and cleanups tell to the threads.
type deathQueue struct {
	mu   sync.Mutex
	list []death
	next int // in list
}

// report queues a death, and has the thread that runs handle it at its next safepoint.
func (in *Interp) report(q *deathQueue, d death) {
	q.mu.Lock()
	q.list = append(q.list, d)
	q.mu.Unlock()
	in.GIL.RaiseHolder(gil.GCWork, &in.Main.Thread)
}

func (q *deathQueue) pop() (death, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.next == len(q.list) {
		if q.next > 1<<10 {
			q.list = nil
		}
		q.list, q.next = q.list[:0], 0
		return death{}, false
	}
	d := q.list[q.next]
	q.list[q.next] = death{}
	q.next++
	return d, true
}

// refTable holds the references to each object, newest last. Its keys keep nothing alive.
type refTable struct {
	refs   map[weak.Pointer[byte]][]weak.Pointer[Ref]
	finals map[weak.Pointer[byte]]int // objects with __del__, numbered
	made   int                        // the last number
	// finalized are the objects whose __del__ was called, as long as they live.
	finalized map[weak.Pointer[byte]]bool
	limit     int  // of finals: then cycles are looked for
	revived   int  // limit of finalized
	manual    bool // never mind the limit
	deaths    deathQueue
	idleNext  time.Time // see idleCollect
}

// minLimit is the number of objects with __del__ from which on cycles of them are looked for
// without being asked.
const minLimit = 20000

// SetAutoCollect tells whether cycles of objects with __del__ are collected without being asked,
// when there are many.
func (t *Thread) SetAutoCollect(on bool) { t.Interp.weakTable().manual = !on }

func (in *Interp) weakTable() *refTable {
	if x, ok := in.Data[refKey{}].(*refTable); ok {
		return x
	}
	x := &refTable{refs: map[weak.Pointer[byte]][]weak.Pointer[Ref]{}, finals: map[weak.Pointer[byte]]int{}, limit: minLimit}
	in.Data[refKey{}] = x
	in.OnBreak[gil.GCWork] = func(t *Thread) error {
		t.RunFinalizers()
		if !x.manual && len(x.finals) >= x.limit {
			t.finalizeCycles()
		}
		return nil
	}
	return x
}

// NewRef returns a weak reference of the given type to v, reusing one without a callback.
func NewRef(t *Thread, typ *Type, v, callback Value) (*Ref, error) {
	vt := v.Type()
	if !vt.Has(FlagWeakref) && !vt.Has(FlagIsType) && vt != FunctionType && vt != SetType && vt != FrozenSetType && !vt.IsSubtype(SetType) {
		return nil, TypeErrorf("cannot create weak reference to '%s' object", vt.Name)
	}
	if callback.P != nil && callback.IsNone() {
		callback = Value{}
	}
	tab := t.Interp.weakTable()
	key := weak.Make((*byte)(v.P))
	if callback.P == nil && !typ.IsHeap() {
		for _, w := range tab.refs[key] {
			if r := w.Value(); r != nil && r.Callback.P == nil && r.Shape == typ.Root {
				return r, nil
			}
		}
	}
	r := &Ref{Shape: typ.Root, Callback: callback}
	if vt.Has(FlagIsType) && !(*Type)(v.P).IsHeap() {
		r.imm = v
		return r, nil
	}
	r.p = key
	if len(tab.refs[key]) == 0 {
		t.Interp.reportDeath(tab, v, key)
	}
	live := tab.refs[key][:0]
	for _, w := range tab.refs[key] {
		if w.Value() != nil {
			live = append(live, w)
		}
	}
	tab.refs[key] = append(live, weak.Make(r))
	return r, nil
}

// reportDeath has the key of v sent to the table when v is dead.
func (in *Interp) reportDeath(tab *refTable, v Value, key weak.Pointer[byte]) {
	runtime.AddCleanup((*byte)(v.P), func(k weak.Pointer[byte]) { in.report(&tab.deaths, death{key: k}) }, key)
}

// restoreRefs gives the weak references to an object that is about to be finalized their
// referent back: Go has cleared them, but they hold until the object is gone after its __del__,
// which may revive it.
func (t *Thread) restoreRefs(tab *refTable, d death) {
	list := tab.refs[d.key]
	if len(list) == 0 {
		return
	}
	delete(tab.refs, d.key)
	key := weak.Make((*byte)(d.v.P))
	for _, w := range list {
		if r := w.Value(); r != nil {
			r.p = key
		}
	}
	tab.refs[key] = list
	t.Interp.reportDeath(tab, d.v, key)
}

// RefsOf returns the live references to v: the plain reference and the plain proxy, then the
// others, newest first.
func RefsOf(t *Thread, v Value) []*Ref {
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	if !ok {
		return nil
	}
	var out, others []*Ref
	for _, w := range tab.refs[weak.Make((*byte)(v.P))] {
		switch r := w.Value(); {
		case r == nil:
		case r.Callback.P != nil || r.Shape.Type.IsHeap():
			others = append(others, r)
		case r.Shape.Type.Name == "weakref.ReferenceType":
			out = slices.Insert(out, 0, r)
		default:
			out = append(out, r)
		}
	}
	slices.Reverse(others)
	return append(out, others...)
}

// WeakrefOf returns the first weak reference to v, or None.
func WeakrefOf(t *Thread, v Value) Value {
	if r := RefsOf(t, v); len(r) > 0 {
		return Of(r[0])
	}
	return None
}

// RunFinalizers runs the callbacks and __del__ methods of objects that were found dead, and
// reports whether there were any.
func (t *Thread) RunFinalizers() bool {
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	if !ok {
		return false
	}
	for any := false; ; any = true {
		d, ok := tab.deaths.pop()
		switch {
		case !ok:
			return any
		case d.gen != nil:
			t.finishRemains(d.gen)
		case d.v.P != nil:
			delete(tab.finals, d.key)
			t.restoreRefs(tab, d)
			if v := d.v; v.Type() == asyncSendType || v.Type() == asyncThrowType {
				t.finishStep((*asyncStep)(v.P))
			} else {
				t.callDel(v)
			}
		default:
			refs := tab.refs[d.key]
			delete(tab.refs, d.key)
			for i := len(refs) - 1; i >= 0; i-- {
				if r := refs[i].Value(); r != nil {
					r.cleared = true
					t.callRef(r)
				}
			}
		}
	}
}

// callRef calls the callback of a weak reference to a dead object.
func (t *Thread) callRef(r *Ref) {
	cb := r.Callback
	if cb.P == nil {
		return
	}
	if _, err := Call(t, cb, Of(r)); err != nil {
		t.WriteUnraisable(t.Exception(err), "", cb)
	}
}

// Finalized reports whether the __del__ method of v was called because v was garbage.
func (t *Thread) Finalized(v Value) bool {
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	return ok && tab.finalized[weak.Make((*byte)(v.P))]
}

func (t *Thread) callDel(v Value) {
	if tab, ok := t.Interp.Data[refKey{}].(*refTable); ok {
		if len(tab.finalized) >= tab.revived {
			maps.DeleteFunc(tab.finalized, func(k weak.Pointer[byte], _ bool) bool { return k.Value() == nil })
			tab.revived = 2*len(tab.finalized) + 64
		}
		if tab.finalized == nil {
			tab.finalized = map[weak.Pointer[byte]]bool{}
		}
		tab.finalized[weak.Make((*byte)(v.P))] = true
	}
	m := v.Type().LookupS("__del__")
	if m.P == nil {
		return
	}
	saved := t.Exc
	t.Exc = nil
	if _, err := callBound(t, m, v); err != nil {
		t.WriteUnraisable(t.Exception(err), "", m)
	}
	t.Exc = saved
}

// trackFinalizer notes an object whose class has __del__.
func (in *Interp) trackFinalizer(v Value) {
	tab := in.weakTable()
	key := weak.Make((*byte)(v.P))
	if tab.finals[key] > 0 {
		return
	}
	tab.made++
	tab.finals[key] = tab.made
	if len(tab.finals) >= tab.limit {
		in.GIL.RaiseHolder(gil.GCWork, &in.Main.Thread)
	}
	runtime.SetFinalizer((*Inst)(v.P), func(p *Inst) { in.report(&tab.deaths, death{v: Of(p), key: key}) })
}

// TrackFinalizer has the __del__ method of v, an object of a native type, called when v is garbage.
func (t *Thread) TrackFinalizer(v Value) { t.Interp.trackFinalizer(v) }

// FinalizeLater puts v, if it has a finalizer, behind all others that have one, for the order
// at exit and in cycles: what has been wrapped is finalized after the wrapper.
func (t *Thread) FinalizeLater(v Value) {
	if v.P == nil {
		return
	}
	tab := t.Interp.weakTable()
	if key := weak.Make((*byte)(v.P)); tab.finals[key] > 0 {
		tab.made++
		tab.finals[key] = tab.made
	}
}

// trackNative is trackFinalizer for what a native __new__ may have made without it: the
// instance of a class with __del__ that is derived from a native type.
func (in *Interp) trackNative(v Value) {
	if (*(**Shape)(v.P)).isInst() && v.Type().Alloc == nil {
		return
	}
	if _, ok := in.weakTable().finals[weak.Make((*byte)(v.P))]; !ok {
		in.trackFinalizer(v)
	}
}

// FinalizeAll closes the suspended generators and calls the __del__ methods of all objects
// that are still alive, at exit: those of the names of the main module first, in their order, then the oldest first.
// What the module sys refers to comes last, when there are no standard streams any more.
func (t *Thread) FinalizeAll() {
	t.finishGenerators()
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	if !ok {
		return
	}
	t.RunFinalizers()
	finalize := func(k weak.Pointer[byte]) {
		if p := k.Value(); p != nil {
			delete(tab.finals, k)
			t.callDel(Value{P: unsafe.Pointer(p)})
		}
	}
	if len(tab.finals) == 0 {
		return
	}
	heldBy := func(d *Dict) (held []weak.Pointer[byte]) {
		for i := 0; ; {
			n, v, ok := d.Next(&i)
			if !ok {
				return held
			}
			if d == t.Interp.SysDict && (!n.IsA(StrType) || strings.HasPrefix((*Str)(n.P).String(), "_")) {
				continue
			}
			if typ := v.Type(); typ.Finalizer || !typ.IsHeap() && typ.LookupS("__del__").P != nil {
				if k := weak.Make((*byte)(v.P)); tab.finals[k] > 0 {
					held = append(held, k)
				}
			}
		}
	}
	if m := t.Interp.Modules.GetStr(Intern("__main__")); m.P != nil && m.IsA(ModuleType) {
		for _, k := range heldBy((*Module)(m.P).Dict(t)) {
			finalize(k)
		}
	}
	last := heldBy(t.Interp.SysDict)
	keys := slices.Collect(maps.Keys(tab.finals))
	slices.SortFunc(keys, func(a, b weak.Pointer[byte]) int { return tab.finals[a] - tab.finals[b] })
	for _, k := range keys {
		if !slices.Contains(last, k) {
			finalize(k)
		}
	}
	if len(last) == 0 {
		return
	}
	var streams [2]Value
	names := [2]*Str{Intern("stdout"), Intern("stderr")}
	for i, n := range names {
		streams[i] = t.Interp.SysDict.GetStr(n)
		t.Interp.SysDict.SetStr(n, None)
	}
	for _, k := range last {
		// The streams themselves are flushed at the very end.
		if p := unsafe.Pointer(k.Value()); p != streams[0].P && p != streams[1].P {
			finalize(k)
		}
	}
	for i, n := range names {
		if streams[i].P != nil {
			t.Interp.SysDict.SetStr(n, streams[i])
		}
	}
}

// Collect runs Go's collector until what is dead now has been found, then the finalizers.
func (t *Thread) Collect() {
	for _, x := range t.Interp.threads {
		x.ForgetYoung()
	}
	t.forgetStale()
	t.Interp.Attrs = [NumAttrs]AttrEntry{}
	// What a finalizer revives, and what it refers to, is found dead by a later round.
	for i := range 6 {
		t.AllowThreads(collectGarbage)
		more := t.RunFinalizers()
		if !more || i > 1 {
			// Go finalizes one link of a chain in a collection: the rest needs a look, too.
			more = t.finalizeCycles() || more
		}
		if !more {
			return
		}
		t.clearDead()
	}
}

// forgetStale clears what the registers of t, and of threads that wait, still hold of the past.
func (t *Thread) forgetStale() {
	for _, x := range t.Interp.threads {
		if x == t || x.away {
			x.clearDead()
			x.clearTemps()
		}
	}
}

// idleAfter is how long the main thread waits before it has dead objects looked for: what
// it waits for may depend on their weak references.
const idleAfter = 100 * time.Millisecond

// idleTimer returns what tells the main thread that it waits for long; d is how long at most.
func (t *Thread) idleTimer(d time.Duration) <-chan time.Time {
	if t != t.Interp.Main || d >= 0 && d <= idleAfter {
		return nil
	}
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	if !ok || len(tab.refs)+len(tab.finals) == 0 {
		return nil
	}
	after := max(idleAfter, time.Until(tab.idleNext))
	if d >= 0 && d <= after {
		return nil
	}
	return time.After(after)
}

// idleCollect has Go's collector find what is dead, while the main thread waits. That happens
// once in a wait, and takes a small part of the time of a program that waits again and again.
func (t *Thread) idleCollect() {
	tab := t.Interp.weakTable()
	for _, x := range t.Interp.threads {
		x.ForgetYoung()
	}
	t.forgetStale()
	start := time.Now()
	t.AllowThreads(runtime.GC)
	tab.idleNext = time.Now().Add(max(time.Second, 30*time.Since(start)))
}

// finalizeCycles calls the __del__ methods of dead objects that Go's finalizers don't see,
// since they are in cycles. It reports whether there were any.
func (t *Thread) finalizeCycles() bool {
	tab, ok := t.Interp.Data[refKey{}].(*refTable)
	if !ok || len(tab.finals) == 0 {
		return false
	}
	var addrs []uintptr
	oldest := slices.SortedFunc(maps.Keys(tab.finals), func(a, b weak.Pointer[byte]) int { return tab.finals[a] - tab.finals[b] })
	for _, k := range oldest {
		if p := k.Value(); p != nil {
			addrs = append(addrs, uintptr(unsafe.Pointer(p)))
		}
	}
	if len(addrs) == 0 {
		return false
	}
	for k, list := range tab.refs {
		if p := k.Value(); p != nil {
			addrs = append(addrs, uintptr(unsafe.Pointer(p)))
		}
		for _, w := range list {
			if r := w.Value(); r != nil {
				addrs = append(addrs, uintptr(unsafe.Pointer(r)))
			}
		}
	}
	t.clearDead()
	// The GIL is kept: weak references would give life to what is found dead.
	dead, err := reach.Unreachable(addrs)
	tab.limit = 2*len(tab.finals) + minLimit
	if err != nil || len(dead) == 0 {
		return false
	}
	var keys []weak.Pointer[byte]
	rank := map[weak.Pointer[byte]]int{}
	for k := range tab.finals {
		if p := k.Value(); p != nil && dead[uintptr(unsafe.Pointer(p))] > 0 {
			keys = append(keys, k)
			rank[k] = dead[uintptr(unsafe.Pointer(p))]
		}
	}
	if len(keys) == 0 {
		return false
	}
	// An object goes before those that only it refers to, as when its last reference is deleted.
	slices.SortFunc(keys, func(a, b weak.Pointer[byte]) int { return rank[a] - rank[b] })
	var objs []Value
	for _, k := range keys {
		if p := k.Value(); p != nil {
			objs = append(objs, Value{P: unsafe.Pointer(p)})
			delete(tab.finals, k)
			runtime.SetFinalizer((*Inst)(unsafe.Pointer(p)), nil)
		}
	}
	// Weak references go first, then the methods are called, once in the life of each object.
	// A reference that is garbage itself calls nobody.
	var called []weak.Pointer[Ref]
	for k, list := range tab.refs {
		p := k.Value()
		if p == nil || dead[uintptr(unsafe.Pointer(p))] == 0 {
			continue
		}
		delete(tab.refs, k)
		for i := len(list) - 1; i >= 0; i-- {
			r := list[i].Value()
			if r == nil {
				continue
			}
			r.cleared = true
			if dead[uintptr(unsafe.Pointer(r))] == 0 {
				called = append(called, list[i])
			}
		}
	}
	for _, w := range called {
		if r := w.Value(); r != nil {
			t.callRef(r)
		}
	}
	tab.limit = 2*len(tab.finals) + minLimit
	for _, v := range objs {
		t.callDel(v)
	}
	return true
}

// sentinel has no meaning but its death.
type sentinel struct{ _ [4]*int }

// collectGarbage runs Go's collector and waits until finalizers and cleanups have been called:
// those of two objects that die now tell that the queues are being served.
func collectGarbage() {
	called := make(chan struct{}, 2)
	runtime.SetFinalizer(new(sentinel), func(*sentinel) { called <- struct{}{} })
	runtime.AddCleanup(new(sentinel), func(c chan struct{}) { c <- struct{}{} }, called)
	runtime.GC()
	limit := time.After(20 * time.Millisecond)
	for range 2 {
		select {
		case <-called:
		case <-limit:
			return
		}
	}
	runtime.Gosched()
}

// clearDead forgets what stale registers above the running frames hold.
func (t *Thread) clearDead() {
	f := t.CF
	top := uintptr(unsafe.Add(f.FP, f.Code.NumBytes))
	if f.Flags&FrameGen != 0 {
		top = uintptr(f.Top)
	}
	for c := t.regs; c != nil; c = c.next {
		for i := range c.mem {
			if a := uintptr(unsafe.Pointer(&c.mem[i])); c != t.regs || a >= top {
				c.mem[i] = Value{}
			}
		}
	}
	prev := f
	for n := f.Next; n != nil; n = n.Next {
		// What was pushed by a generator's frame still points at that.
		n.Prev, prev = prev, n
		n.Code, n.Func, n.FP, n.PC, n.Obj = nil, nil, nil, nil, nil
		n.Aux, n.Locals = Value{}, Value{}
	}
}

// clearTemps forgets what registers without a name still hold of earlier expressions, in all
// running frames. A callee's window overlaps its caller's from its first argument on.
func (t *Thread) clearTemps() {
	var callee unsafe.Pointer
	for f := t.CF; f != nil && f.Code != nil && f.Code.Code != nil; f = f.Prev {
		regs := unsafe.Slice((*Value)(f.FP), f.Code.NumRegs)
		if d := uintptr(callee) - uintptr(f.FP); d < f.Code.NumBytes {
			regs = regs[:d/bytecode.RegSize]
		}
		live := f.Code.During(int(f.index()))
		for i := range regs {
			if !live.Has(i) {
				regs[i] = Unbound
			} else if g := suspended(regs[i]); g != nil {
				g.clearTemps(16)
			}
		}
		callee = f.FP
	}
}

// suspended returns v if it is a suspended generator or coroutine.
func suspended(v Value) *Generator {
	if v.P == nil || v.IsUnbound() {
		return nil
	}
	switch v.Shape() {
	case &GeneratorShape, &CoroutineShape, AsyncGeneratorType.Root:
		if g := (*Generator)(v.P); g.State == GenSuspended {
			return g
		}
	}
	return nil
}

// clearTemps does that for a suspended generator, and for those that it waits for.
func (g *Generator) clearTemps(depth int) {
	c := g.Frame.Code
	if depth == 0 || g.Sink != nil || c == nil || c.Code == nil || len(g.Regs) < c.NumRegs {
		return
	}
	pc := int(g.Frame.index())
	live := c.LiveRegs(pc)
	yielded := -1
	if pc < len(c.Ins) && c.Ins[pc].Op == bytecode.YIELD_VALUE {
		// What is sent comes to A.
		in := c.Ins[pc]
		if r := int(in.B / bytecode.RegSize); in.A == in.B || !c.LiveRegs(pc+1).Has(r) {
			yielded = r
		}
	}
	for i, v := range g.Regs[:c.NumRegs] {
		if !live.Has(i) || i == yielded {
			g.Regs[i] = Unbound
		} else if x := suspended(v); x != nil {
			x.clearTemps(depth - 1)
		}
	}
}

// HashRef returns the hash of a weak reference: that of its referent, remembered.
func HashRef(t *Thread, r *Ref) (int64, error) {
	if r.hashed {
		return r.hash, nil
	}
	x := r.Get()
	if x.P == nil {
		return 0, TypeErrorf("weak object has gone away")
	}
	h, err := Hash(t, x)
	if err == nil {
		r.hash, r.hashed = h, true
	}
	return h, err
}

package multiprocessing

import (
	"encoding/binary"
	"errors"
	"slices"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file starts processes with a heap image of their parent, and says how shared objects go into
// one: by the number of their cell.

// Kinds of jobs.
const (
	// KindPickle is a job for multiprocessing.spawn.
	KindPickle = 'p'
	// KindImage is a heap image whose root is a Process object.
	KindImage = 'i'
)

// share notes that an image being written names a cell.
func share(w *object.ImageWriter, cell int) {
	if f, ok := w.Thread().Interp.Data[familyKey{}].(*family); ok && f.sharing != nil {
		f.sharing[cell] = true
	}
	w.Int(int64(cell))
}

var (
	lockImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error {
			l := object.As[lock](v)
			w.Bool(l.recursive)
			share(w, l.l.Cell)
			return nil
		},
		Load: func(r *object.ImageReader, v value) error {
			l := object.As[lock](v)
			l.recursive = r.Bool()
			f, err := familyOf(r.Thread())
			if err == nil {
				l.l, err = f.arena.OpenLock(int(r.Int()))
			}
			return err
		},
	}
	semImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { share(w, object.As[sem](v).s.Cell); return nil },
		Load: func(r *object.ImageReader, v value) error {
			f, err := familyOf(r.Thread())
			if err == nil {
				object.As[sem](v).s, err = f.arena.OpenSemaphore(int(r.Int()))
			}
			return err
		},
	}
	eventImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { share(w, object.As[event](v).e.Cell); return nil },
		Load: func(r *object.ImageReader, v value) error {
			f, err := familyOf(r.Thread())
			if err == nil {
				object.As[event](v).e, err = f.arena.OpenEvent(int(r.Int()))
			}
			return err
		},
	}
	condImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { share(w, object.As[cond](v).c.Cell); return nil },
		Load: func(r *object.ImageReader, v value) error {
			f, err := familyOf(r.Thread())
			if err == nil {
				object.As[cond](v).c, err = f.arena.OpenCondition(int(r.Int()))
			}
			return err
		},
	}
	ringImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { share(w, object.As[ring](v).r.Cell); return nil },
		Load: func(r *object.ImageReader, v value) error {
			f, err := familyOf(r.Thread())
			if err == nil {
				object.As[ring](v).r, err = f.arena.OpenRing(int(r.Int()))
			}
			return err
		},
	}
	memoryImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { share(w, object.As[memory](v).m.Cell); return nil },
		Load: func(r *object.ImageReader, v value) error {
			f, err := familyOf(r.Thread())
			if err == nil {
				object.As[memory](v).m, err = f.arena.OpenMemory(int(r.Int()))
			}
			return err
		},
	}
	// The children of a process are not those of its children.
	childImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error { return nil },
		Load: func(r *object.ImageReader, v value) error { return nil },
	}
	mappingImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error {
			m := object.As[mapping](v)
			w.Int(int64(len(m.b)))
			w.Int(int64(m.fd))
			if m.b != nil {
				w.FD(m.fd)
			}
			return nil
		},
		Load: func(r *object.ImageReader, v value) (err error) {
			m := object.As[mapping](v)
			size := int(r.Int())
			m.fd = int(r.Int())
			if size > 0 {
				m.b, err = mp.MapFile(m.fd, size)
			}
			return err
		},
	}
	// An object that shares the memory of another does so again.
	dataImage = &object.ImageRow{
		Save: func(w *object.ImageWriter, v value) error {
			d := object.As[data](v)
			w.Int(int64(d.code))
			src := d.base
			if d.owner != nil {
				src = d.owner.Obj
			}
			w.Value(src)
			w.Int(int64(d.off))
			w.Int(int64(len(d.mem)))
			if src.P == nil {
				w.Bytes(d.mem)
			}
			return nil
		},
		Load: func(r *object.ImageReader, v value) error {
			d := object.As[data](v)
			d.code = byte(r.Int())
			d.base = r.Value()
			d.off, d.size = int(r.Int()), int(r.Int())
			if d.base.P == nil {
				d.mem = slices.Clone(r.Bytes())
			}
			return nil
		},
		Loaded: func(t *thread, v value) error { return object.As[data](v).attach(t) },
	}
)

// attach finds the memory again after loading.
func (d *data) attach(t *thread) error {
	if d.base.P == nil || d.mem != nil || d.size == 0 {
		return nil
	}
	var mem []byte
	if d.base.IsA(dataType) {
		base := object.As[data](d.base)
		if err := base.attach(t); err != nil {
			return err
		}
		mem = base.mem
	} else {
		b, err := object.GetBuffer(t, d.base, object.BufferWritable)
		if err != nil {
			return err
		}
		d.owner, mem = b, b.Bytes()
	}
	if d.off < 0 || d.size < 0 || d.off > len(mem) || d.size > len(mem)-d.off {
		return object.ValueErrorf("bad image: memory of a shared object")
	}
	d.mem = mem[d.off : d.off+d.size : d.off+d.size]
	return nil
}

// startFork starts a process that gets an image of the interpreter and of what root leads to;
// head is what it reads before that.
func startFork(t *thread, head, root value) (value, error) {
	f, err := familyOf(t)
	if err != nil {
		return value{}, err
	}
	if f.launcher == nil {
		return value{}, object.NotImplementedErrorf("this interpreter can't start processes: its program is not the command gopy")
	}
	hooks := t.Interp.ForkHooks
	if hooks != nil {
		hooks(t, object.BeforeFork)
	}
	hostos.Sync(t.Interp.Data)
	var c *mp.Child
	whole := false
	for err = mp.ErrSpareDied; errors.Is(err, mp.ErrSpareDied); {
		var m *mp.Start
		if m, err = f.forkMessage(t, head, root, &whole); err != nil {
			break
		}
		t.AllowThreads(func() { c, err = f.launcher.Start(m) })
		if err != nil && !errors.Is(err, mp.ErrSpareDied) {
			err = toError(t, err)
		}
	}
	if hooks != nil {
		hooks(t, object.ForkInParent)
	}
	if err != nil {
		return value{}, err
	}
	if whole {
		f.writeBase(t)
	}
	return object.Of(&child{Shape: childType.Root, c: c}), nil
}

// forkMessage writes what a process that forks is told. whole tells that it is, or almost is, the
// whole state.
func (f *family) forkMessage(t *thread, head, root value, whole *bool) (*mp.Start, error) {
	prep, err := object.BytesOf(t, head)
	if err != nil {
		return nil, err
	}
	m := &mp.Start{Kind: KindImage, Env: hostos.From(t.Interp.Data).Environ(), Forks: true}
	opts := object.ImageOptions{SegmentSize: -1, RootName: "process", State: true}
	id := f.launcher.Reserve(m)
	if id != 0 && f.base != nil && id == f.base.ID() {
		opts.Base = f.base
	}
	f.sharing = map[int]bool{}
	img, err := object.WriteImage(t, root, opts)
	if errors.Is(err, object.ErrImageBase) {
		opts.Base = nil
		clear(f.sharing)
		img, err = object.WriteImage(t, root, opts)
	}
	cells := f.sharing
	f.sharing = nil
	if err != nil {
		f.launcher.Release(m)
		return nil, err
	}
	if opts.Base == nil {
		id = 0
	}
	*whole = len(img.Data) <= maxBase && (opts.Base == nil || len(img.Data) > minDifference && len(img.Data) > f.baseSize/2)
	m.Payload = binary.LittleEndian.AppendUint64(nil, id)
	m.Payload = binary.LittleEndian.AppendUint32(m.Payload, uint32(len(prep)))
	m.Payload = append(append(m.Payload, prep...), img.Data...)
	m.Files = mp.OpenFiles()
	for _, fd := range img.FDs {
		if fd > 2 && !slices.ContainsFunc(m.Files, func(f mp.File) bool { return f.FD == fd }) {
			m.Files = append(m.Files, mp.File{FD: fd, Number: fd})
		}
	}
	for c := range cells {
		m.Cells = append(m.Cells, c)
	}
	return m, nil
}

// Bounds of bases.
const (
	// minDifference is how large differences are anyway.
	minDifference = 64 << 10
	// maxBase is how large an image may be for a base to be written: each spare reads that.
	maxBase = 16 << 20
)

// writeBase gives the spares that are made from now on the state of now. If that can't be, they do
// without.
func (f *family) writeBase(t *thread) {
	b, err := object.WriteImageBase(t)
	if err != nil || f.launcher.SetBase(b.ID(), b.Data) != nil {
		return
	}
	f.base, f.baseSize = b, len(b.Data)
	b.Data = nil // the spares have it
}

// Hello is what a spare needs to know at its birth: the hashes of strings are those of its parent.
func Hello() []byte {
	s := object.HashSecret()
	return binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, s[0]), s[1])
}

// Greet reads what Hello made. It is called before the interpreter is made.
func Greet(b []byte) {
	if len(b) == 16 {
		object.SetHashSecret([2]uint64{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])})
	}
}

// IsFork tells whether a job is one for BeFork.
func IsFork(j *mp.Job) bool { return j.Kind == KindImage }

// BeFork makes this interpreter the one whose image the job has and runs the process there. It
// returns the exit status.
func BeFork(t *object.Thread, j *mp.Job, b *object.LoadedBase) (int, error) {
	if len(j.Payload) < 12 {
		return 1, object.ValueErrorf("this process has no image")
	}
	id := binary.LittleEndian.Uint64(j.Payload)
	n := int(binary.LittleEndian.Uint32(j.Payload[8:]))
	if n > len(j.Payload)-12 || id != 0 && (b == nil || b.ID() != id) {
		return 1, object.ValueErrorf("this process has no image")
	}
	head := object.Of(object.NewBytes(t, slices.Clone(j.Payload[12:12+n])))
	img := &object.Image{Data: slices.Clone(j.Payload[12+n:])}
	var root value
	var err error
	if id != 0 {
		root, err = b.Read(img)
	} else {
		root, err = object.ReadImage(t, img)
	}
	if err != nil {
		return 1, err
	}
	if hooks := t.Interp.ForkHooks; hooks != nil {
		hooks(t, object.ForkInChild)
	}
	m, err := t.Interp.ImportModule(t, object.Intern("multiprocessing.popen_fork"), object.None, object.None, object.Of(object.MakeTuple(t, object.NewStr("Popen"))), 0)
	if err != nil {
		return 1, err
	}
	code, err := object.CallMethod(t, m, "_be", root, head)
	if err != nil {
		return 1, err
	}
	return object.AsInt(t, code)
}

package zlib

// This file decompresses a stream that arrives piece by piece.
//
// The decoder pulls, so it runs in a goroutine of its own, which rests whenever the input is
// used up or the output limit is reached: caller and goroutine never run at the same time,
// and each request has one reply. The goroutine refers to the channels only; when the
// inflater becomes garbage, its cleanup closes the channel of requests, which ends it.

import (
	"errors"
	"io"
	"runtime"
)

// maxLog is how much consumed input is kept to be able to copy a decompressor, or to go on
// after the output was asked for as if the input had ended.
const maxLog = 4 << 20

var (
	errTooLarge = errors.New("zlib: output too large")
	errLost     = errors.New("zlib: input no longer kept")
)

type request struct {
	in    []byte
	limit int  // of the output, negative for none
	most  int  // what memory allows
	final bool // no more input will come
}

type reply struct {
	out, rest []byte
	dry       bool // all input was used, and the output it gives
	eof       bool
	err       error
}

// inflater is the caller's side.
type inflater struct {
	options
	requests  chan<- request `image:"-"` // nil while nothing runs
	replies   <-chan reply   `image:"-"`
	log       []byte         // what was consumed, nil if too much
	lost      bool           // the log was
	delivered int            // output given to the caller
	extra     []byte         // output to deliver before any other
	dry       bool
	eof       bool
	err       error
}

func (f *inflater) start(skip int) {
	requests, replies := make(chan request), make(chan reply)
	f.requests, f.replies = requests, replies
	runtime.AddCleanup(f, func(c chan request) { close(c) }, requests)
	go (&worker{requests: requests, replies: replies, skip: skip}).run(f.options)
}

// feed decompresses in, up to limit bytes if that is not negative. rest is the input that was
// not needed. With final, the output includes what the decoder held back.
func (f *inflater) feed(in []byte, limit, most int, final bool) (out, rest []byte, err error) {
	if f.err != nil {
		return nil, in, f.err
	}
	if f.eof {
		return nil, in, nil
	}
	if f.requests == nil {
		if f.lost {
			return nil, in, errLost
		}
		f.start(f.delivered)
		if len(f.log) > 0 {
			// The input used so far leads to the same state and the output held back.
			r := f.exchange(request{in: f.log, limit: -1, most: most})
			f.extra = r.out
		}
	}
	if len(f.extra) > 0 {
		if limit >= 0 && len(f.extra) > limit {
			out, f.extra = f.extra[:limit:limit], f.extra[limit:]
			f.delivered += len(out)
			f.dry = false
			return out, in, nil
		}
		out, f.extra = f.extra, nil
		if limit >= 0 {
			limit -= len(out)
		}
	}
	r := f.exchange(request{in, limit, most, final})
	if used := len(in) - len(r.rest); !f.lost {
		if len(f.log)+used > maxLog {
			f.log, f.lost = nil, true
		} else {
			f.log = append(f.log, in[:used]...)
		}
	}
	if out == nil {
		out = r.out
	} else {
		out = append(out, r.out...)
	}
	f.delivered += len(out)
	f.dry, f.eof = r.dry, r.eof
	if final && r.err == errTruncated {
		f.requests, f.dry = nil, true
		return out, nil, nil
	}
	f.err = r.err
	if f.eof || f.err != nil {
		f.requests, f.log = nil, nil
	}
	return out, r.rest, r.err
}

func (f *inflater) exchange(r request) reply {
	f.requests <- r
	return <-f.replies
}

// clone returns a copy in the same state.
func (f *inflater) clone() (*inflater, error) {
	if f.lost && !f.eof && f.err == nil {
		return nil, errLost
	}
	c := &inflater{options: f.options, delivered: f.delivered, dry: f.dry, eof: f.eof, err: f.err}
	c.log = append(c.log, f.log...)
	return c, nil
}

// worker is the goroutine's side. It is the source of its decoder.
type worker struct {
	requests <-chan request
	replies  chan<- reply
	req      request
	out      []byte
	skip     int // output to throw away
}

func (w *worker) run(o options) {
	w.wait()
	d := decoder{options: o, src: w}
	var err error
	buf := make([]byte, 1024)
	for err == nil {
		size := len(buf)
		if room := w.req.limit - len(w.out); w.req.limit >= 0 && w.skip == 0 {
			size = min(max(room, 1), size) // one more shows whether there is more
		}
		var n int
		n, err = d.Read(buf[:size])
		w.deliver(buf[:n])
		if n == len(buf) && n < 32<<10 {
			buf = make([]byte, 32<<10)
		}
		if len(w.out) > w.req.most {
			err = errTooLarge
		}
	}
	r := reply{out: w.out, rest: w.req.in, err: err}
	if err == io.EOF {
		r.eof, r.err = true, nil
	}
	d.release()
	w.replies <- r
}

func (w *worker) deliver(p []byte) {
	n := min(w.skip, len(p))
	w.skip -= n
	for p = p[n:]; len(p) > 0; {
		n := len(p)
		if w.req.limit >= 0 {
			n = min(n, w.req.limit-len(w.out))
		}
		if n == 0 {
			w.answer(false)
			continue
		}
		w.out = append(w.out, p[:n]...)
		p = p[n:]
	}
}

// wait gets the next request; when there will be none, the goroutine ends.
func (w *worker) wait() {
	r, ok := <-w.requests
	if !ok {
		runtime.Goexit()
	}
	w.req, w.out = r, nil
}

// answer replies to the request and waits for the next one.
func (w *worker) answer(dry bool) {
	w.replies <- reply{out: w.out, rest: w.req.in, dry: dry}
	w.wait()
}

func (w *worker) Read(p []byte) (int, error) {
	for len(w.req.in) == 0 {
		if w.req.final {
			return 0, io.EOF
		}
		w.answer(true)
	}
	n := copy(p, w.req.in)
	w.req.in = w.req.in[n:]
	return n, nil
}

func (w *worker) ReadByte() (byte, error) {
	for len(w.req.in) == 0 {
		if w.req.final {
			return 0, io.EOF
		}
		w.answer(true)
	}
	c := w.req.in[0]
	w.req.in = w.req.in[1:]
	return c, nil
}

package sys

import (
	"strconv"
	"time"

	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines sys._gil_stats.

const gilStatsDoc = `Return how threads got in each other's way.

A dict with the switch interval, the number of hand-offs from one thread to
another, and a dict for each living thread by its identifier and one for all
that have ended: seconds with the GIL while others waited for it, seconds of
waiting for it, the longest of each and the file and line where the GIL was
given up at the end of the hold and before the wait, how often it waited and had to give way,
and a histogram of the waits: how many took less than 1, 2, 4, 8... microseconds.`

func gilStats(t *thread) (value, error) {
	lock := t.Interp.GIL
	stats, ended := lock.Stats()
	byIdent := object.NewDict(t)
	for i := range stats {
		for _, x := range t.Interp.Threads() {
			if x.Serial() == stats[i].Thread {
				if err := byIdent.Set(t, object.Int(x.Ident()), threadStats(t, &stats[i])); err != nil {
					return value{}, err
				}
			}
		}
	}
	d := object.NewDict(t)
	d.SetStr(object.Intern("interval"), object.Float(lock.Interval().Seconds()))
	d.SetStr(object.Intern("handoffs"), object.Int(int64(lock.Handoffs())))
	d.SetStr(object.Intern("threads"), object.Of(byIdent))
	d.SetStr(object.Intern("ended"), threadStats(t, &ended))
	return object.Of(d), nil
}

func threadStats(t *thread, s *gil.Stats) value {
	d := object.NewDict(t)
	seconds := func(name string, x time.Duration) { d.SetStr(object.Intern(name), object.Float(x.Seconds())) }
	seconds("held", s.Held)
	seconds("longest_hold", s.LongestHold)
	place := func(name string, p gil.Place) {
		v := object.None
		if p.CallFile != "" {
			v = object.NewStr(p.CallFile + ":" + strconv.Itoa(p.CallLine))
		} else if p.File != "" {
			v = object.NewStr(p.File + ":" + strconv.Itoa(p.Line))
		}
		d.SetStr(object.Intern(name), v)
	}
	place("longest_hold_at", s.LongestHoldAt)
	seconds("waited", s.Waited)
	seconds("longest_wait", s.LongestWait)
	place("longest_wait_at", s.LongestWaitAt)
	d.SetStr(object.Intern("waits"), object.Int(int64(s.Waits)))
	d.SetStr(object.Intern("forced"), object.Int(int64(s.Forced)))
	n := len(s.Histogram)
	for n > 0 && s.Histogram[n-1] == 0 {
		n--
	}
	buckets := make([]value, n)
	for i := range buckets {
		buckets[i] = object.Int(int64(s.Histogram[i]))
	}
	d.SetStr(object.Intern("histogram"), object.Of(object.NewList(t, buckets)))
	return object.Of(d)
}

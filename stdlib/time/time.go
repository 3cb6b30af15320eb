// Package time implements the Python module time.
package time

import (
	"math"
	"math/big"
	"runtime"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file declares the module and holds clocks, sleep and the conversions between seconds
// and struct_time; strftime is in format.go, clocks of the system in clock_*.go.

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module time.
//
// https://docs.python.org/3.13/library/time.html
var Module = object.ModuleDef{
	Name: "time",
	Self: "self",
	Doc:  "This module provides various functions to manipulate time values.\n\nThere are two standard representations of time.  One is the number\nof seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer\nor a floating-point number (to represent fractions of seconds).\nThe epoch is the point where the time starts, the return value of time.gmtime(0).\nIt is January 1, 1970, 00:00:00 (UTC) on all platforms.\n\nThe other representation is a tuple of 9 integers giving local time.",
	Funcs: []object.FuncDef{
		clockFloat("time()", wall, "time() -> floating-point number\n\nReturn the current time in seconds since the Epoch.\nFractions of a second may be present if the system clock provides them."),
		clockInt("time_ns()", wall, "time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch."),
		clockFloat("monotonic()", monotonic, "monotonic() -> float\n\nMonotonic clock, cannot go backward."),
		clockInt("monotonic_ns()", monotonic, "monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds."),
		clockFloat("perf_counter()", monotonic, "perf_counter() -> float\n\nPerformance counter for benchmarking."),
		clockInt("perf_counter_ns()", monotonic, "perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds."),
		clockFloat("process_time()", processTime, "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time."),
		clockInt("process_time_ns()", processTime, "process_time() -> int\n\nProcess time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time."),
		clockFloat("thread_time()", threadTime, "thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time."),
		clockInt("thread_time_ns()", threadTime, "thread_time() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time."),
		object.Func1("clock_gettime(clk_id, /)", func(t *thread, id int) (float64, error) { n, err := clock(id); return seconds(n), err }, "Return the time of the specified clock clk_id as a float."),
		object.Func1("clock_gettime_ns(clk_id, /)", func(t *thread, id int) (int64, error) { return clock(id) }, "Return the time of the specified clock clk_id as nanoseconds (int)."),
		object.Func1("clock_getres(clk_id, /)", func(t *thread, id int) (float64, error) { n, err := clockRes(id); return seconds(n), err }, "clock_getres(clk_id) -> floating-point number\n\nReturn the resolution (precision) of the specified clock clk_id.").Unsigned(),
		object.Raw("sleep(object, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) { return t.Ret(object.None, sleep(t, *a)) }, "sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na floating-point number for subsecond precision."),
		object.FuncSlice("gmtime(seconds=None, /)", func(t *thread, a []value) (value, error) { return broken(t, a[0], false) }, "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.").Unsigned(),
		object.FuncSlice("localtime(seconds=None, /)", func(t *thread, a []value) (value, error) { return broken(t, a[0], true) }, "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.").Unsigned(),
		object.FuncSlice("asctime(tuple=<absent>, /)", asctime, "asctime([tuple]) -> string\n\nConvert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by localtime()\nis used.").Unsigned(),
		object.FuncSlice("ctime(seconds=None, /)", func(t *thread, a []value) (value, error) {
			v, err := broken(t, a[0], true)
			if err != nil {
				return none, err
			}
			return asctime(t, []value{v})
		}, "ctime(seconds) -> string\n\nConvert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time tuple is\nnot present, current time as returned by localtime() is used.").Unsigned(),
		object.Func1("mktime(object, /)", mktime, "mktime(tuple) -> floating-point number\n\nConvert a time tuple in local time to seconds since the Epoch."),
		object.FuncSlice("strftime(format, tuple=<absent>, /)", strftime, "strftime(format[, tuple]) -> string\n\nConvert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time tuple\nis not present, current time as returned by localtime() is used.").Unsigned(),
		object.FuncArgs("strptime", func(t *thread, a object.Args) (value, error) {
			m, err := t.Interp.ImportModule(t, object.Intern("_strptime"), object.None, object.None, object.None, 0)
			if err != nil {
				return none, err
			}
			f, err := object.GetAttrS(t, m, "_strptime_time")
			if err != nil {
				return none, err
			}
			return object.CallArgs(t, f, a)
		}, "strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime())."),
		object.Func0("tzset()", func(t *thread) (object.Nothing, error) {
			zoneOf(t).load(t)
			m := t.Interp.Modules.GetStr(object.Intern("time"))
			if m.P != nil && m.IsA(object.ModuleType) {
				setZone(t, (*object.Module)(m.P))
			}
			return object.Nothing{}, nil
		}, "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ']."),
		object.Func1("get_clock_info(name, /)", clockInfo, "get_clock_info(name: str) -> dict\n\nGet information of the specified clock.").Unsigned(),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "struct_time", object.Of(structTime.Type()))
		m.Set(t, "_STRUCT_TM_ITEMS", object.Int(11))
		for _, c := range clockIDs {
			m.Set(t, c.name, object.Int(int64(c.id)))
		}
		setZone(t, m)
		return nil
	},
}

// structTime is the type of broken-down times.
var structTime = object.StructSeq{
	Name: "time.struct_time",
	Doc:  "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.",
	Fields: []object.StructField{
		{Name: "tm_year", Doc: "year, for example, 1993"},
		{Name: "tm_mon", Doc: "month of year, range [1, 12]"},
		{Name: "tm_mday", Doc: "day of month, range [1, 31]"},
		{Name: "tm_hour", Doc: "hours, range [0, 23]"},
		{Name: "tm_min", Doc: "minutes, range [0, 59]"},
		{Name: "tm_sec", Doc: "seconds, range [0, 61])"},
		{Name: "tm_wday", Doc: "day of week, range [0, 6], Monday is 0"},
		{Name: "tm_yday", Doc: "day of year, range [1, 366]"},
		{Name: "tm_isdst", Doc: "1 if summer time is in effect, 0 if not, and -1 if unknown"},
		{Name: "tm_zone", Doc: "abbreviation of timezone name"},
		{Name: "tm_gmtoff", Doc: "offset from UTC in seconds"},
	},
	Len: 9,
}

func seconds(ns int64) float64 { return float64(ns/1e9) + float64(ns%1e9)/1e9 }

func clockFloat(sig string, f func() int64, doc string) object.FuncDef {
	return object.Raw(sig, 0, 0, func(t *thread, a *value, n int) (value, bool) {
		return object.Float(float64(f()) / 1e9), true
	}, doc)
}

func clockInt(sig string, f func() int64, doc string) object.FuncDef {
	return object.Raw(sig, 0, 0, func(t *thread, a *value, n int) (value, bool) { return object.Int(f()), true }, doc)
}

func wall() int64 { return time.Now().UnixNano() }

// Nanoseconds converts a number of seconds, rounded up, as the timeouts of CPython.
func Nanoseconds(t *thread, v value) (int64, error) {
	tooLarge := func() error { return object.OverflowErrorf("timestamp too large to convert to C PyTime_t") }
	if v.IsA(object.FloatType) {
		f := object.FloatOf(v)
		if f != f {
			return 0, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		f = math.Ceil(f * 1e9)
		if f < -(1<<63) || f >= 1<<63 {
			return 0, tooLarge()
		}
		return int64(f), nil
	}
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	b := new(big.Int).Mul(object.BigOf(i), big.NewInt(1e9))
	if !b.IsInt64() {
		return 0, tooLarge()
	}
	return b.Int64(), nil
}

func sleep(t *thread, v value) error {
	ns, err := Nanoseconds(t, v)
	if err != nil {
		return err
	}
	if ns < 0 {
		return object.ValueErrorf("sleep length must be non-negative")
	}
	d := time.Duration(ns)
	if d < time.Millisecond {
		t.AllowThreads(func() {
			if d > 0 {
				nap(d)
			} else {
				runtime.Gosched()
			}
		})
		return t.Interrupted()
	}
	_, err = t.WaitFor(nil, d)
	if err == nil {
		err = t.Interrupted()
	}
	return err
}

// zone is the local time zone of an interpreter.
type zone struct{ loc *time.Location }

type zoneKey struct{}

func zoneOf(t *thread) *zone {
	z, _ := t.Interp.Data[zoneKey{}].(*zone)
	if z == nil {
		z = &zone{}
		t.Interp.Data[zoneKey{}] = z
		z.load(t)
	}
	return z
}

// load takes the zone from the environment.
func (z *zone) load(t *thread) {
	z.loc = time.Local
	for _, kv := range hostos.From(t.Interp.Data).Environ() {
		if name, ok := strings.CutPrefix(kv, "TZ="); ok {
			name = strings.TrimPrefix(name, ":")
			if name == "" {
				z.loc = time.UTC
			} else if loc, err := time.LoadLocation(name); err == nil {
				z.loc = loc
			} else {
				z.loc = posixZone(name)
			}
		}
	}
}

// setZone sets timezone, altzone, daylight and tzname.
func setZone(t *thread, m *object.Module) {
	loc := zoneOf(t).loc
	year := time.Now().Year()
	jan := time.Date(year, 1, 1, 0, 0, 0, 0, loc)
	jul := time.Date(year, 7, 1, 0, 0, 0, 0, loc)
	std, alt := jan, jul
	if jan.IsDST() || !jul.IsDST() && offset(jul) < offset(jan) {
		std, alt = jul, jan
	}
	stdName, _ := std.Zone()
	altName, _ := alt.Zone()
	m.Set(t, "timezone", object.Int(int64(-offset(std))))
	m.Set(t, "altzone", object.Int(int64(-offset(alt))))
	daylight := int64(0)
	if offset(std) != offset(alt) {
		daylight = 1
	}
	m.Set(t, "daylight", object.Int(daylight))
	m.Set(t, "tzname", object.Of(object.MakeTuple(t, object.NewStr(stdName), object.NewStr(altName))))
}

func offset(x time.Time) int {
	_, off := x.Zone()
	return off
}

// broken returns the struct_time of a number of seconds, now for None.
func broken(t *thread, v value, local bool) (value, error) {
	var x time.Time
	if v.P == nil || v.IsNone() {
		x = time.Now()
	} else {
		var sec int64
		if v.IsA(object.FloatType) {
			f := object.FloatOf(v)
			if f != f {
				return none, object.ValueErrorf("Invalid value NaN (not a number)")
			}
			f = math.Floor(f)
			if f < -(1<<63) || f >= 1<<63 {
				return none, object.OverflowErrorf("timestamp out of range for platform time_t")
			}
			sec = int64(f)
		} else {
			i, err := object.Index(t, v)
			if err != nil {
				return none, err
			}
			if !i.IsInt() {
				return none, object.OverflowErrorf("timestamp out of range for platform time_t")
			}
			sec = i.Int64()
		}
		// The year must fit a C int.
		if sec < -67768040609740800 || sec > 67767976233532799 {
			return none, object.NewError(object.OverflowError, object.Int(75), object.NewStr("Value too large for defined data type"))
		}
		x = time.Unix(sec, 0)
	}
	if local {
		x = x.In(zoneOf(t).loc)
	} else {
		x = x.UTC()
	}
	dst := 0
	if x.IsDST() {
		dst = 1
	}
	name, off := x.Zone()
	if name == "" {
		name = "UTC"
	}
	n := func(i int) value { return object.Int(int64(i)) }
	return structTime.New(t, n(x.Year()), n(int(x.Month())), n(x.Day()), n(x.Hour()), n(x.Minute()), n(x.Second()),
		n((int(x.Weekday())+6)%7), n(x.YearDay()), n(dst), object.NewStr(name), n(off)), nil
}

// tm is a struct tm of C, months from 1 and weekdays from Sunday.
type tm struct {
	year, mon, day, hour, min, sec, wday, yday, dst int
	zone                                            string
	off                                             int
	hasZone                                         bool
}

// parseTM reads a time tuple.
func parseTM(t *thread, v value, name string) (tm, error) {
	var x tm
	if !v.Type().Has(object.FlagTuple) {
		return x, object.TypeErrorf("Tuple or struct_time argument required")
	}
	items := (*object.Tuple)(v.P).Items
	if len(items) != 9 {
		return x, object.TypeErrorf("%s(): illegal time tuple argument", name)
	}
	for i, p := range [...]*int{&x.year, &x.mon, &x.day, &x.hour, &x.min, &x.sec, &x.wday, &x.yday, &x.dst} {
		n, err := object.Index(t, items[i])
		if err != nil {
			return x, err
		}
		if !n.IsInt() || n.Int64() != int64(int32(n.Int64())) {
			what := "signed integer is greater than maximum"
			if object.BigOf(n).Sign() < 0 {
				what = "signed integer is less than minimum"
			}
			if !n.IsInt() {
				what = "Python int too large to convert to C int"
			}
			return x, object.OverflowErrorf("%s", what)
		}
		*p = int(n.Int64())
	}
	if x.year < math.MinInt32+1900 {
		return x, object.OverflowErrorf("year out of range")
	}
	x.wday = (x.wday + 1) % 7
	if v.HasType(structTime.Type()) {
		z, err := object.GetAttrS(t, v, "tm_zone")
		if err != nil {
			return x, err
		}
		off, err := object.GetAttrS(t, v, "tm_gmtoff")
		if err != nil {
			return x, err
		}
		if z.IsA(object.StrType) && off.IsInt() {
			x.zone, x.off, x.hasZone = (*object.Str)(z.P).String(), int(off.Int64()), true
		}
	}
	return x, nil
}

// check does what CPython checks before C sees a time; zeros that mean "unknown" are fixed.
func (x *tm) check() error {
	bad := func(what string) error { return object.ValueErrorf("%s out of range", what) }
	switch {
	case x.mon == 0:
		x.mon = 1
	case x.mon < 0 || x.mon > 12:
		return bad("month")
	}
	switch {
	case x.day == 0:
		x.day = 1
	case x.day < 0 || x.day > 31:
		return bad("day of month")
	}
	switch {
	case x.hour < 0 || x.hour > 23:
		return bad("hour")
	case x.min < 0 || x.min > 59:
		return bad("minute")
	case x.sec < 0 || x.sec > 61:
		return bad("seconds")
	case x.wday < 0:
		return object.ValueErrorf("day of week out of range")
	}
	switch {
	case x.yday == 0:
		x.yday = 1
	case x.yday < 0 || x.yday > 366:
		return bad("day of year")
	}
	return nil
}

// now is the current local time.
func now(t *thread) (tm, error) {
	v, err := broken(t, none, true)
	if err != nil {
		return tm{}, err
	}
	return parseTM(t, v, "")
}

var (
	dayNames   = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

func asctime(t *thread, a []value) (value, error) {
	var x tm
	var err error
	if a[0].P == nil {
		x, err = now(t)
	} else {
		if x, err = parseTM(t, a[0], "asctime"); err == nil {
			err = x.check()
		}
	}
	if err != nil {
		return none, err
	}
	b := append([]byte(nil), dayNames[x.wday][:3]+" "+monthNames[x.mon-1][:3]...)
	b = pad(append(b, ' '), x.day, 2, ' ')
	b = pad(append(b, ' '), x.hour, 2, '0')
	b = pad(append(b, ':'), x.min, 2, '0')
	b = pad(append(b, ':'), x.sec, 2, '0')
	b = pad(append(b, ' '), x.year, 0, '0')
	return object.NewStr(string(b)), nil
}

func mktime(t *thread, v value) (float64, error) {
	x, err := parseTM(t, v, "mktime")
	if err != nil {
		return 0, err
	}
	loc := zoneOf(t).loc
	r := time.Date(x.year, time.Month(x.mon), x.day, x.hour, x.min, x.sec, 0, loc)
	if x.dst >= 0 && (x.dst > 0) != r.IsDST() {
		// The caller says which of standard and summer time is meant.
		shift := zoneShift(loc, r)
		if x.dst > 0 {
			shift = -shift
		}
		r = r.Add(time.Duration(shift) * time.Second)
	}
	return float64(r.Unix()), nil
}

// zoneShift is by how many seconds summer time differs from standard time near r.
func zoneShift(loc *time.Location, r time.Time) int {
	for m := 0; m < 12; m++ {
		o := r.AddDate(0, m, 0)
		if o.IsDST() != r.IsDST() {
			d := offset(o) - offset(r)
			if d < 0 {
				d = -d
			}
			return d
		}
	}
	return 0
}

func clockInfo(t *thread, name string) (value, error) {
	impl, mono, adjust := "clock_gettime(CLOCK_MONOTONIC)", true, false
	switch name {
	case "time":
		impl, mono, adjust = "clock_gettime(CLOCK_REALTIME)", false, true
	case "monotonic", "perf_counter":
	case "process_time":
		impl = "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"
	case "thread_time":
		impl = "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"
	default:
		return none, object.ValueErrorf("unknown clock")
	}
	ns := t.Interp.Modules.GetStr(object.Intern("types"))
	if ns.P == nil {
		var err error
		if ns, err = t.Interp.ImportModule(t, object.Intern("types"), object.None, object.None, object.None, 0); err != nil {
			return none, err
		}
	}
	cls, err := object.GetAttrS(t, ns, "SimpleNamespace")
	if err != nil {
		return none, err
	}
	d := object.NewDict(t)
	d.SetStr(object.Intern("implementation"), object.NewStr(impl))
	d.SetStr(object.Intern("monotonic"), object.Bool(mono))
	d.SetStr(object.Intern("adjustable"), object.Bool(adjust))
	d.SetStr(object.Intern("resolution"), object.Float(1e-9))
	return object.CallKw(t, cls, nil, d)
}

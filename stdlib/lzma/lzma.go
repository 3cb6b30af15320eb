// Package lzma implements the Python module _lzma: compression in the formats .xz and .lzma.
//
// The coding itself is that of github.com/ulikunitz/xz. It has no filters besides LZMA's own.
package lzma

import (
	"encoding/binary"

	"github.com/seed-8da18655/gopy/object"
	"github.com/ulikunitz/xz/lzma"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _lzma.
//
// https://docs.python.org/3.13/library/lzma.html
var Module = object.ModuleDef{
	Name: "_lzma",
	Funcs: []object.FuncDef{
		object.Func1("is_check_supported(check_id, /)", func(t *thread, id int) (bool, error) {
			return id == checkNone || id == checkCRC32 || id == checkCRC64 || id == checkSHA256, nil
		}, "Test whether the given integrity check is supported.\n\nAlways returns True for CHECK_NONE and CHECK_CRC32."),
		object.Func1("_encode_filter_properties(filter, /)", func(t *thread, v value) (value, error) {
			f, err := parseFilter(t, v)
			if err != nil {
				return value{}, err
			}
			if f.id == filterDelta && (f.distance < 1 || f.distance > 256) {
				return value{}, failure(t, badOptions)
			}
			return object.Of(object.NewBytes(t, f.properties())), nil
		}, "Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).\n\nThe result does not include the filter ID itself, only the options."),
		object.Func2("_decode_filter_properties(filter_id, encoded_props, /)", decodeProperties, "Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).\n\nThe result does not include the filter ID itself, only the options."),
	},
	Types: []*object.TypeDef{&compressorDef, &decompressorDef},
	Init: func(t *thread, m *object.Module) error {
		for _, c := range constants {
			m.Set(t, c.name, object.Int(c.n))
		}
		e, err := errorClass(t)
		if err == nil {
			m.Set(t, "LZMAError", e)
		}
		return err
	},
}

const (
	checkNone, checkCRC32, checkCRC64, checkSHA256, checkUnknown = 0, 1, 4, 10, 16

	formatAuto, formatXZ, formatAlone, formatRaw = 0, 1, 2, 3

	filterDelta, filterLZMA2 = 3, 0x21
	filterLZMA1              = 0x4000000000000001
)

var constants = [...]struct {
	name string
	n    int64
}{
	{"CHECK_NONE", checkNone}, {"CHECK_CRC32", checkCRC32}, {"CHECK_CRC64", checkCRC64}, {"CHECK_SHA256", checkSHA256},
	{"CHECK_ID_MAX", 15}, {"CHECK_UNKNOWN", checkUnknown},
	{"FILTER_LZMA1", filterLZMA1}, {"FILTER_LZMA2", filterLZMA2}, {"FILTER_DELTA", filterDelta}, {"FILTER_X86", 4},
	{"FILTER_POWERPC", 5}, {"FILTER_IA64", 6}, {"FILTER_ARM", 7}, {"FILTER_ARMTHUMB", 8}, {"FILTER_SPARC", 9},
	{"FORMAT_AUTO", formatAuto}, {"FORMAT_XZ", formatXZ}, {"FORMAT_ALONE", formatAlone}, {"FORMAT_RAW", formatRaw},
	{"MF_HC3", 3}, {"MF_HC4", 4}, {"MF_BT2", 0x12}, {"MF_BT3", 0x13}, {"MF_BT4", 0x14},
	{"MODE_FAST", 1}, {"MODE_NORMAL", 2}, {"PRESET_DEFAULT", 6}, {"PRESET_EXTREME", 1 << 31},
}

type stateKey struct{}

// errorClass returns the class LZMAError of the interpreter.
func errorClass(t *thread) (value, error) {
	if e, ok := t.Interp.Data[stateKey{}].(value); ok {
		return e, nil
	}
	ns := object.NewDict(t)
	ns.SetStr(object.Intern("__module__"), object.NewStr("_lzma"))
	ns.SetStr(object.Intern("__doc__"), object.NewStr("Call to liblzma failed."))
	e, err := object.Call(t, object.Of(object.TypeType), object.NewStr("LZMAError"),
		object.Of(object.MakeTuple(t, object.Of(object.Exception))), object.Of(ns))
	if err == nil {
		t.Interp.Data[stateKey{}] = e
	}
	return e, err
}

func failure(t *thread, message string) error {
	e, err := errorClass(t)
	if err != nil {
		return err
	}
	return object.NewError((*object.Type)(e.P), object.NewStr(message))
}

const badOptions = "Invalid or unsupported options"

// filter is a filter specifier.
type filter struct {
	id         int64
	dict       int64
	lc, lp, pb int
	distance   int
}

// dictSizes are those of the presets.
var dictSizes = [10]int64{1 << 18, 1 << 20, 1 << 21, 1 << 22, 1 << 22, 1 << 23, 1 << 23, 1 << 24, 1 << 25, 1 << 26}

func presetFilter(t *thread, preset int64) (filter, error) {
	level := preset &^ (1 << 31)
	if level < 0 || level > 9 {
		return filter{}, failure(t, badOptions)
	}
	return filter{id: filterLZMA2, dict: dictSizes[level], lc: 3, pb: 2}, nil
}

// parseFilter reads a dict with an id and options.
func parseFilter(t *thread, v value) (filter, error) {
	var f filter
	if !v.IsA(object.DictType) {
		return f, object.TypeErrorf("Filter specifier must be a dict or dict-like object")
	}
	d := (*object.Dict)(v.P)
	get := func(name string) (int64, bool, error) {
		x, err := d.Get(t, object.NewStr(name))
		if err != nil || x.P == nil {
			return 0, false, err
		}
		n, err := object.AsInt64(t, x)
		return n, true, err
	}
	id, ok, err := get("id")
	if err != nil {
		return f, err
	}
	if !ok {
		return f, object.ValueErrorf("Filter specifier must have an \"id\" entry")
	}
	var names []string
	kind := ""
	switch {
	case id == filterLZMA1 || id == filterLZMA2:
		preset, ok, err := get("preset")
		if err != nil {
			return f, err
		}
		if !ok {
			preset = 6
		}
		if f, err = presetFilter(t, preset); err != nil {
			return f, err
		}
		names = []string{"id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth"}
		kind = "LZMA"
	case id == filterDelta:
		f.distance = 1
		names, kind = []string{"id", "dist"}, "delta"
	case id >= 4 && id <= 9:
		names, kind = []string{"id", "start_offset"}, "BCJ"
	default:
		return f, object.ValueErrorf("Invalid filter ID: %d", id)
	}
	f.id = id
	known := 0
	for _, name := range names {
		n, ok, err := get(name)
		if err != nil {
			return f, err
		}
		if !ok {
			continue
		}
		known++
		switch name {
		case "dict_size":
			f.dict = n
		case "lc":
			f.lc = int(n)
		case "lp":
			f.lp = int(n)
		case "pb":
			f.pb = int(n)
		case "dist":
			f.distance = int(n)
		}
	}
	if known != d.Len() {
		return f, object.ValueErrorf("Invalid filter specifier for %s filter", kind)
	}
	if kind == "LZMA" && (f.lc < 0 || f.lp < 0 || f.lc+f.lp > 4 || f.pb < 0 || f.pb > 4 || f.dict < 4096 || f.dict > 1<<32-1) {
		return f, failure(t, badOptions)
	}
	return f, nil
}

// chainOf reads a filter chain. There is one filter, which must be LZMA1 or LZMA2.
func chainOf(t *thread, v value) (filter, error) {
	items, err := object.ListOf(t, v)
	if err != nil {
		return filter{}, err
	}
	if len(items) > 4 {
		return filter{}, object.ValueErrorf("Too many filters - liblzma supports a maximum of 4")
	}
	var f filter
	for _, x := range items {
		if f, err = parseFilter(t, x); err != nil {
			return f, err
		}
	}
	switch {
	case len(items) == 0:
		return f, failure(t, badOptions)
	case len(items) > 1 || f.id != filterLZMA1 && f.id != filterLZMA2:
		return f, object.NotImplementedErrorf("delta and BCJ filters are not supported")
	}
	return f, nil
}

func (f *filter) properties() []byte {
	switch f.id {
	case filterLZMA1:
		return binary.LittleEndian.AppendUint32([]byte{byte((f.pb*5+f.lp)*9 + f.lc)}, uint32(f.dict))
	case filterLZMA2:
		return []byte{dictCode(f.dict)}
	case filterDelta:
		return []byte{byte(f.distance - 1)}
	}
	return nil
}

// dictCode returns the byte of LZMA2 for a dictionary size.
func dictCode(size int64) byte {
	for code := byte(0); code < 40; code++ {
		if sizeOfCode(code) >= size {
			return code
		}
	}
	return 40
}

func sizeOfCode(code byte) int64 {
	if code == 40 {
		return 1<<32 - 1
	}
	return int64(2|code&1) << (code/2 + 11)
}

func decodeProperties(t *thread, id value, props object.BytesLike) (value, error) {
	n, err := object.AsInt64(t, id)
	if err != nil {
		return value{}, err
	}
	d := object.NewDict(t)
	set := func(name string, x int64) { d.SetStr(object.Intern(name), object.Int(x)) }
	set("id", n)
	b := props.B
	switch {
	case n == filterLZMA1 && len(b) == 5 && b[0] < 225:
		p, _ := lzma.PropertiesForCode(b[0])
		set("dict_size", int64(binary.LittleEndian.Uint32(b[1:])))
		set("lc", int64(p.LC))
		set("lp", int64(p.LP))
		set("pb", int64(p.PB))
	case n == filterLZMA2 && len(b) == 1 && b[0] <= 40:
		set("dict_size", sizeOfCode(b[0]))
	case n == filterDelta && len(b) == 1:
		set("dist", int64(b[0])+1)
	case n >= 4 && n <= 9 && len(b) == 0:
	case n >= 4 && n <= 9 && len(b) == 4:
		set("start_offset", int64(binary.LittleEndian.Uint32(b)))
	default:
		return value{}, failure(t, badOptions)
	}
	return object.Of(d), nil
}

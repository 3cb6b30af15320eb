// Package unicodedata implements the Python module unicodedata on the tables of
// internal/unicodedata. Each function exists twice: in the module for the current database
// and as a method of ucd_3_2_0 for the one that internationalised domain names are bound to.
package unicodedata

import (
	"slices"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// version is that of the tables.
const version = "15.1.0"

// Module is the module unicodedata.
//
// https://docs.python.org/3.13/library/unicodedata.html
var Module = object.ModuleDef{
	Name: "unicodedata",
	Self: "self",
	Doc: "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\n" +
		"this database is based on the UnicodeData.txt file version\n" + version + " which is publicly available from ftp://ftp.unicode.org/.\n\n" +
		"The module uses the same names and symbols as defined by the\nUnicodeData File Format " + version + ".",
	Funcs: []object.FuncDef{
		of1("bidirectional(chr, /)", bidirectional, bidirectionalDoc),
		of1("category(chr, /)", category, categoryDoc),
		of1("combining(chr, /)", combining, combiningDoc),
		of2("decimal(chr, default=<unrepresentable>, /)", decimal, decimalDoc),
		of1("decomposition(chr, /)", decomposition, decompositionDoc),
		of2("digit(chr, default=<unrepresentable>, /)", digit, digitDoc),
		of1("east_asian_width(chr, /)", eastAsianWidth, eastAsianWidthDoc),
		of2("is_normalized(form, unistr, /)", isNormalized, isNormalizedDoc),
		of1("lookup(name, /)", lookup, lookupDoc),
		of1("mirrored(chr, /)", mirrored, mirroredDoc),
		of2("name(chr, default=<unrepresentable>, /)", name, nameDoc),
		of2("normalize(form, unistr, /)", normalize, normalizeDoc),
		of2("numeric(chr, default=<unrepresentable>, /)", numeric, numericDoc),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&databaseDef)
		m.Set(t, "UCD", object.Of(databaseType))
		m.Set(t, "unidata_version", object.NewStr(version))
		m.Set(t, "ucd_3_2_0", object.Of(&database{databaseType.Root}))
		return nil
	},
}

// database is ucd_3_2_0.
type database struct{ Shape *object.Shape }

// NativeObject marks *database as a parameter type.
func (*database) NativeObject() {}

var databaseType = object.NewNativeType("unicodedata.UCD")

var databaseDef = object.TypeDef{
	Type:   databaseType,
	Struct: (*database)(nil),
	Module: "unicodedata",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		old1("bidirectional($self, chr, /)", bidirectional, bidirectionalDoc),
		old1("category($self, chr, /)", category, categoryDoc),
		old1("combining($self, chr, /)", combining, combiningDoc),
		old2("decimal($self, chr, default=<unrepresentable>, /)", decimal, decimalDoc),
		old1("decomposition($self, chr, /)", decomposition, decompositionDoc),
		old2("digit($self, chr, default=<unrepresentable>, /)", digit, digitDoc),
		old1("east_asian_width($self, chr, /)", eastAsianWidth, eastAsianWidthDoc),
		old2("is_normalized($self, form, unistr, /)", isNormalized, isNormalizedDoc),
		old1("lookup($self, name, /)", lookup, lookupDoc),
		old1("mirrored($self, chr, /)", mirrored, mirroredDoc),
		old2("name($self, chr, default=<unrepresentable>, /)", name, nameDoc),
		old2("normalize($self, form, unistr, /)", normalize, normalizeDoc),
		old2("numeric($self, chr, default=<unrepresentable>, /)", numeric, numericDoc),
	},
	GetSet: []object.GetSetDef{
		{Name: "unidata_version", Get: func(t *thread, v value) (value, error) { return object.NewStr("3.2.0"), nil }},
	},
}

// of1 and of2 declare functions of the module, old1 and old2 methods of the old database.
func of1[A, R any](sig string, f func(*thread, bool, A) (R, error), doc string) object.FuncDef {
	return object.Func1(sig, func(t *thread, a A) (R, error) { return f(t, false, a) }, doc)
}

func of2[A, B, R any](sig string, f func(*thread, bool, A, B) (R, error), doc string) object.FuncDef {
	return object.Func2(sig, func(t *thread, a A, b B) (R, error) { return f(t, false, a, b) }, doc)
}

func old1[A, R any](sig string, f func(*thread, bool, A) (R, error), doc string) object.FuncDef {
	return object.Func2(sig, func(t *thread, _ *database, a A) (R, error) { return f(t, true, a) }, doc)
}

func old2[A, B, R any](sig string, f func(*thread, bool, A, B) (R, error), doc string) object.FuncDef {
	return object.Func3(sig, func(t *thread, _ *database, a A, b B) (R, error) { return f(t, true, a, b) }, doc)
}

// char is the parameter type of a single character.
type char rune

// FromArg implements the conversion.
func (c *char) FromArg(t *thread, v value) error {
	if !v.Type().Has(object.FlagStr) {
		return object.WrongType("a unicode character", v)
	}
	s := (*object.Str)(v.P)
	if s.Len() != 1 {
		return object.WrongType("a unicode character", v)
	}
	*c = char(s.At(0))
	return nil
}

// record32 returns what Unicode 3.2.0 said of a character: unknown to it, or different from
// today, or nil for the same as today.
func record32(old bool, c char) (known bool, r *unicodedata.OldRecord) {
	if !old {
		return true, nil
	}
	if !unicodedata.Assigned32(rune(c)) {
		return false, nil
	}
	return true, unicodedata.Of32(rune(c))
}

const bidirectionalDoc = "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.bidirectional
func bidirectional(t *thread, old bool, c char) (string, error) {
	switch known, r := record32(old, c); {
	case !known:
		return "", nil
	case r != nil:
		return r.Bidirectional, nil
	}
	return unicodedata.Of(rune(c)).Bidirectional, nil
}

const categoryDoc = "Returns the general category assigned to the character chr as string."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.category
func category(t *thread, old bool, c char) (string, error) {
	switch known, r := record32(old, c); {
	case !known:
		return "Cn", nil
	case r != nil:
		return r.Category, nil
	}
	return unicodedata.Of(rune(c)).Category, nil
}

const combiningDoc = "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.combining
func combining(t *thread, old bool, c char) (int, error) {
	if known, _ := record32(old, c); !known {
		return 0, nil
	}
	return int(unicodedata.Of(rune(c)).Combining), nil
}

const mirroredDoc = "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.mirrored
func mirrored(t *thread, old bool, c char) (int, error) {
	known, r := record32(old, c)
	if known && (r != nil && r.Mirrored || r == nil && unicodedata.Of(rune(c)).Mirrored) {
		return 1, nil
	}
	return 0, nil
}

const eastAsianWidthDoc = "Returns the east asian width assigned to the character chr as string."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.east_asian_width
func eastAsianWidth(t *thread, old bool, c char) (string, error) {
	switch known, r := record32(old, c); {
	case !known && unicodedata.Of(rune(c)).Category != "Cn":
		return "N", nil
	case r != nil:
		return r.EastAsianWidth, nil
	}
	return unicodedata.Of(rune(c)).EastAsianWidth, nil
}

const decompositionDoc = "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.decomposition
func decomposition(t *thread, old bool, c char) (string, error) {
	if known, _ := record32(old, c); !known {
		return "", nil
	}
	return unicodedata.Decomposition(rune(c)), nil
}

// orDefault returns a property that c has, the default, or the error for the lack of both.
func orDefault(found bool, v, def value, message string) (value, error) {
	if found {
		return v, nil
	}
	if def.P == nil {
		return value{}, object.ValueErrorf("%s", message)
	}
	return def, nil
}

const decimalDoc = "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.decimal
func decimal(t *thread, old bool, c char, def value) (value, error) {
	n := unicodedata.Decimal(rune(c))
	if known, r := record32(old, c); !known {
		n = -1
	} else if r != nil {
		n = r.Decimal
	}
	return orDefault(n >= 0, object.Int(int64(n)), def, "not a decimal")
}

const digitDoc = "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.digit
func digit(t *thread, old bool, c char, def value) (value, error) {
	n := unicodedata.Digit(rune(c)) // CPython doesn't ask the old database either
	return orDefault(n >= 0, object.Int(int64(n)), def, "not a digit")
}

const numericDoc = "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.numeric
func numeric(t *thread, old bool, c char, def value) (value, error) {
	n, ok := unicodedata.Numeric(rune(c))
	if known, r := record32(old, c); !known {
		ok = false
	} else if r != nil {
		n, ok = r.Numeric, r.Numeric != -1
	}
	return orDefault(ok, object.Float(n), def, "not a numeric character")
}

const nameDoc = "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.name
func name(t *thread, old bool, c char, def value) (value, error) {
	if known, _ := record32(old, c); known {
		if n, ok := unicodedata.Name(rune(c)); ok {
			return object.NewStr(n), nil
		}
	}
	return orDefault(false, value{}, def, "no such name")
}

const lookupDoc = "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised."

// maxName is the longest name that lookup accepts.
const maxName = 256

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.lookup
func lookup(t *thread, old bool, text nameArg) (value, error) {
	if len(text) > maxName {
		return value{}, object.KeyErrorOf(object.NewStr("name too long"))
	}
	// The old database has characters only, no aliases and no sequences.
	if rs, ok := unicodedata.Lookup(string(text), true); ok && (!old || len(rs) == 1 && isOwnName(rs[0], string(text))) {
		return object.Of(object.StrOfRunes(rs)), nil
	}
	if i := slices.Index(text, 0); i >= 0 {
		text = text[:i]
	}
	shown, _, err := object.DecodeUTF8(t, text, "replace", true)
	if err != nil {
		return value{}, err
	}
	return value{}, object.KeyErrorOf(object.NewStr("undefined character name '" + shown.String() + "'"))
}

// isOwnName reports whether text is the name of r and not an alias.
func isOwnName(r rune, text string) bool {
	own, _ := unicodedata.Name(r)
	if len(own) != len(text) {
		return false
	}
	for i := range len(own) {
		if c := text[i]; own[i] != c && (c < 'a' || c > 'z' || own[i] != c-'a'+'A') {
			return false
		}
	}
	return true
}

// nameArg is the parameter type of lookup: a str, as UTF-8, or bytes.
type nameArg []byte

// FromArg implements the conversion.
func (n *nameArg) FromArg(t *thread, v value) (err error) {
	switch typ := v.Type(); {
	case typ.Has(object.FlagStr):
		*n, err = object.EncodeUTF8(t, (*object.Str)(v.P), "strict")
		return err
	case typ.Has(object.FlagBytes):
		*n = (*object.Bytes)(v.P).B
		return nil
	case object.IsBytesLike(v):
		return object.WrongType("read-only bytes-like object", v)
	}
	return object.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
}

func runesOf(s *object.Str) []rune {
	out := make([]rune, s.Len())
	for i := range out {
		out[i] = s.At(i)
	}
	return out
}

func parseForm(name *object.Str) (unicodedata.Form, error) {
	form, ok := unicodedata.ParseForm(name.String())
	if !ok {
		return 0, object.ValueErrorf("invalid normalization form")
	}
	return form, nil
}

// quickCheck is the quick check of a str without unpacking it.
func quickCheck(form unicodedata.Form, s *object.Str) unicodedata.Answer {
	switch s.Kind {
	case object.Latin1:
		return unicodedata.QuickCheck(form, s.Bytes1())
	case object.UCS2:
		return unicodedata.QuickCheck(form, s.Units2())
	case object.UCS4:
		return unicodedata.QuickCheck(form, s.Units4())
	}
	return unicodedata.Yes
}

const isNormalizedDoc = "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.is_normalized
func isNormalized(t *thread, old bool, formName, s *object.Str) (bool, error) {
	if s.Len() == 0 {
		return true, nil
	}
	form, err := parseForm(formName)
	if err != nil {
		return false, err
	}
	if old {
		rs := runesOf(s)
		return slices.Equal(rs, unicodedata.Normalize32(form, rs)), nil
	}
	switch quickCheck(form, s) {
	case unicodedata.Yes:
		return true, nil
	case unicodedata.No:
		return false, nil
	}
	rs := runesOf(s)
	return slices.Equal(rs, unicodedata.Normalize(form, rs)), nil
}

const normalizeDoc = "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."

// https://docs.python.org/3.13/library/unicodedata.html#unicodedata.normalize
func normalize(t *thread, old bool, formName, s *object.Str) (*object.Str, error) {
	if s.Len() == 0 {
		return s, nil
	}
	form, err := parseForm(formName)
	if err != nil {
		return nil, err
	}
	if err := t.CheckAlloc(8 * s.Len()); err != nil {
		return nil, err
	}
	if old {
		return object.StrOfRunes(unicodedata.Normalize32(form, runesOf(s))), nil
	}
	if quickCheck(form, s) == unicodedata.Yes {
		return s, nil
	}
	return object.StrOfRunes(unicodedata.Normalize(form, runesOf(s))), nil
}

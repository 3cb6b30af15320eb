// Package locale implements the Python module _locale for the locale C with UTF-8, the only
// one there is: Go programs have no C library to ask for others.
package locale

import (
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// state is the names of the categories that an interpreter has set.
type state struct{ names [13]string }

type (
	stateKey struct{}
	errorKey struct{}
)

func stateOf(t *thread) *state {
	s, ok := t.Interp.Data[stateKey{}].(*state)
	if !ok {
		s = &state{}
		for i := range s.names {
			s.names[i] = "C"
		}
		s.names[0] = "C.UTF-8"
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

const lcAll = 6

// categories are in the order in which setlocale lists them; -1 ends.
var categories = [...]struct {
	n    int
	name string
}{
	{0, "LC_CTYPE"}, {1, "LC_NUMERIC"}, {2, "LC_TIME"}, {3, "LC_COLLATE"}, {4, "LC_MONETARY"}, {5, "LC_MESSAGES"}, {7, "LC_PAPER"},
	{8, "LC_NAME"}, {9, "LC_ADDRESS"}, {10, "LC_TELEPHONE"}, {11, "LC_MEASUREMENT"}, {12, "LC_IDENTIFICATION"},
}

// Module is the module _locale.
//
// https://docs.python.org/3.13/library/locale.html
var Module = object.ModuleDef{
	Name: "_locale",
	Doc:  "Support for POSIX locales.",
	Funcs: []object.FuncDef{
		object.FuncSlice("setlocale(category, locale=<unrepresentable>, /)", setlocale, "Activates/queries locale processing."),
		object.Func0("localeconv()", localeconv, "Returns numeric and monetary locale-specific parameters."),
		object.Func0("getencoding()", func(t *thread) (string, error) { return "UTF-8", nil }, "Get the current locale encoding."),
		object.Func1("nl_langinfo(key, /)", langinfo, "Return the value for the locale parameter associated with key."),
		object.Func2("strcoll(os1, os2, /)", func(t *thread, a, b *object.Str) (int, error) {
			return strings.Compare(a.String(), b.String()), nil
		}, "Compares two strings according to the locale."),
		object.Func1("strxfrm(string, /)", func(t *thread, s *object.Str) (*object.Str, error) { return s, nil }, "Return a string that can be used as a key for locale-aware comparisons."),
		object.Func1("gettext(msg, /)", func(t *thread, msg *object.Str) (*object.Str, error) { return msg, nil }, "gettext(msg) -> string\n\nReturn translation of msg."),
		object.Func2("dgettext(domain, msg, /)", func(t *thread, domain value, msg *object.Str) (*object.Str, error) { return msg, nil }, "dgettext(domain, msg) -> string\n\nReturn translation of msg in domain."),
		object.Func3("dcgettext(domain, msg, category, /)", func(t *thread, domain value, msg *object.Str, category int) (*object.Str, error) { return msg, nil }, "Return translation of msg in domain and category."),
		object.Func1("textdomain(domain, /)", func(t *thread, domain value) (value, error) {
			if domain.IsNone() {
				return object.NewStr("messages"), nil
			}
			return domain, nil
		}, "Set the C library's textdmain to domain, returning the new domain."),
		object.Func2("bindtextdomain(domain, dir, /)", func(t *thread, domain *object.Str, dir value) (value, error) {
			if domain.Len() == 0 {
				return value{}, localeError(t, "domain must be a non-empty string")
			}
			if dir.IsNone() {
				return object.NewStr("/usr/share/locale"), nil
			}
			return dir, nil
		}, "Bind the C library's domain to dir."),
		object.Func2("bind_textdomain_codeset(domain, codeset, /)", func(t *thread, domain *object.Str, codeset value) (value, error) { return codeset, nil }, "Bind the C library's domain to codeset."),
	},
	Init: func(t *thread, m *object.Module) error {
		d := object.NewDict(t)
		d.SetStr(object.Intern("__module__"), object.NewStr("locale"))
		e, err := object.Call(t, object.Of(object.TypeType), object.NewStr("Error"), object.Of(object.MakeTuple(t, object.Of(object.Exception))), object.Of(d))
		if err != nil {
			return err
		}
		t.Interp.Data[errorKey{}] = e
		m.Set(t, "Error", e)
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		return nil
	},
}

func localeError(t *thread, msg string) error {
	e, ok := t.Interp.Data[errorKey{}].(value)
	if !ok {
		return object.ValueErrorf("%s", msg)
	}
	return object.NewError(object.As[object.Type](e), object.NewStr(msg))
}

// known returns the name that a locale's name stands for, "" if there is no such locale.
func known(name string) string {
	switch strings.ToLower(strings.ReplaceAll(name, "-", "")) {
	case "c", "posix":
		return "C"
	case "":
		return "C.UTF-8"
	case "c.utf8":
		return "C.UTF-8"
	}
	return ""
}

func setlocale(t *thread, a []value) (value, error) {
	cat, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	if cat < 0 || cat > 12 {
		return value{}, localeError(t, "invalid locale category")
	}
	s := stateOf(t)
	if a[1].P != nil && !a[1].IsNone() {
		if !a[1].IsA(object.StrType) {
			return value{}, object.TypeErrorf("setlocale() argument 2 must be str or None, not %s", a[1].Type().Name)
		}
		name := (*object.Str)(a[1].P).String()
		if cat == lcAll && strings.Contains(name, "=") {
			next := s.names
			for part := range strings.SplitSeq(name, ";") {
				c, n, _ := strings.Cut(part, "=")
				k := known(n)
				if k == "" {
					return value{}, localeError(t, "unsupported locale setting")
				}
				for _, x := range categories {
					if x.name == c {
						next[x.n] = k
					}
				}
			}
			s.names = next
		} else {
			k := known(name)
			if k == "" {
				return value{}, localeError(t, "unsupported locale setting")
			}
			if cat == lcAll {
				for i := range s.names {
					s.names[i] = k
				}
			} else {
				s.names[cat] = k
			}
		}
	}
	if cat != lcAll {
		return object.NewStr(s.names[cat]), nil
	}
	same := true
	var parts []string
	for _, c := range categories {
		same = same && s.names[c.n] == s.names[0]
		parts = append(parts, c.name+"="+s.names[c.n])
	}
	if same {
		return object.NewStr(s.names[0]), nil
	}
	return object.NewStr(strings.Join(parts, ";")), nil
}

func localeconv(t *thread) (value, error) {
	d := object.NewDict(t)
	str := func(name, v string) { d.SetStr(object.Intern(name), object.NewStr(v)) }
	max := func(name string) { d.SetStr(object.Intern(name), object.Int(127)) }
	list := func(name string) { d.SetStr(object.Intern(name), object.Of(object.NewList(t, nil))) }
	for _, n := range [...]string{"int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"} {
		str(n, "")
	}
	list("mon_grouping")
	str("positive_sign", "")
	str("negative_sign", "")
	for _, n := range [...]string{"int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"} {
		max(n)
	}
	str("decimal_point", ".")
	str("thousands_sep", "")
	list("grouping")
	return object.Of(d), nil
}

var (
	days   = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// langinfo answers for the locale C.
func langinfo(t *thread, key int) (string, error) {
	const base = 131072
	switch {
	case key == 14:
		return "UTF-8", nil
	case key >= base && key < base+7:
		return days[key-base][:3], nil
	case key >= base+7 && key < base+14:
		return days[key-base-7], nil
	case key >= base+14 && key < base+26:
		return months[key-base-14][:3], nil
	case key >= base+26 && key < base+38:
		return months[key-base-26], nil
	}
	switch key {
	case 131110:
		return "AM", nil
	case 131111:
		return "PM", nil
	case 131112:
		return "%a %b %e %H:%M:%S %Y", nil
	case 131113:
		return "%m/%d/%y", nil
	case 131114:
		return "%H:%M:%S", nil
	case 131115:
		return "%I:%M:%S %p", nil
	case 131180:
		return "%a %b %e %H:%M:%S %Z %Y", nil
	case 65536:
		return ".", nil
	case 327680:
		return "^[yY]", nil
	case 327681:
		return "^[nN]", nil
	case 262159:
		return "-", nil
	}
	for _, c := range constants {
		if c.n == key && !strings.HasPrefix(c.name, "LC_") && c.name != "CHAR_MAX" {
			return "", nil
		}
	}
	return "", object.ValueErrorf("unsupported langinfo constant")
}

// Package html implements the Python module _html, which resolves character references for
// module html by Go's table of HTML 5 entities.
package html

import (
	"html"

	"github.com/seed-8da18655/gopy/object"
)

// Module is the module _html.
var Module = object.ModuleDef{
	Name: "_html",
	Doc:  "Character references of HTML 5.",
	Funcs: []object.FuncDef{
		object.Func1("entity(name, /)", func(t *object.Thread, name string) (object.Value, error) {
			ref := "&" + name
			s := html.UnescapeString(ref)
			if s == ref || len(s) > 0 && s[0] == '&' && name != "amp;" && name != "amp" && name != "AMP" && name != "AMP;" {
				return object.None, nil
			}
			return object.NewStr(s), nil
		}, "Return the characters that a named reference stands for, or None."),
	},
}

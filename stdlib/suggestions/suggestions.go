// Package suggestions implements the Python module _suggestions.
package suggestions

import (
	"github.com/seed-8da18655/gopy/internal/suggest"
	"github.com/seed-8da18655/gopy/object"
)

// Module is the module _suggestions.
var Module = object.ModuleDef{
	Name: "_suggestions",
	Funcs: []object.FuncDef{
		object.Func2("_generate_suggestions(candidates, item, /)", func(t *object.Thread, candidates object.Value, item string) (object.Value, error) {
			if candidates.Type() != object.ListType {
				return object.Value{}, object.TypeErrorf("candidates must be a list")
			}
			items := (*object.List)(candidates.P).Items
			names := make([]string, len(items))
			for i, x := range items {
				if !x.IsA(object.StrType) {
					return object.Value{}, object.TypeErrorf("all elements in 'candidates' must be strings")
				}
				names[i] = (*object.Str)(x.P).String()
			}
			if s, ok := suggest.Best(names, item); ok {
				return object.NewStr(s), nil
			}
			return object.None, nil
		}, "Returns the candidate in candidates that's closest to item"),
	},
}

package vm_test

import (
	"fmt"
	"os"
	"testing"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/parser"
	"github.com/seed-8da18655/gopy/vm"
)

func TestScratch(th *testing.T) {
	name := os.Getenv("PYFILE")
	if name == "" {
		th.Skip()
	}
	src, _ := os.ReadFile(name)
	in, t := object.NewInterp(vm.VM{}, object.Config{})
	m, err := object.NewNativeModule(t, &object.ModuleDef{Name: "builtins", Funcs: []object.FuncDef{
		object.Raw("print(*args)", 0, -1, func(t *object.Thread, a *object.Value, n int) (object.Value, bool) {
			for i := 0; i < n; i++ {
				s, err := object.ToStr(t, *(*object.Value)(unsafeAdd(a, i)))
				if err != nil {
					return t.Fail(err)
				}
				fmt.Print(s.String(), " ")
			}
			fmt.Println()
			return object.None, true
		}, ""),
		object.Raw("range(n)", 1, 1, func(t *object.Thread, a *object.Value, n int) (object.Value, bool) {
			return object.Of(&object.RangeIter{Shape: object.RangeIterType.Root, Step: 1, Len: a.Int64()}), true
		}, ""),
		object.Raw("repr(n)", 1, 1, func(t *object.Thread, a *object.Value, n int) (object.Value, bool) {
			s, err := object.Repr(t, *a)
			return t.Ret(object.Of(s), err)
		}, ""),
	}})
	if err != nil {
		th.Fatal(err)
	}
	for _, x := range object.ExceptionTypes() {
		m.Set(t, x.Name, object.Of(x))
	}
	in.Modules.SetStr(object.Intern("builtins"), object.Of(m))
	in.Builtins = m.Dict(t)
	root, _, err := parser.Parse(src, name, parser.Exec, nil)
	if err != nil {
		th.Fatal(err)
	}
	c, err := compiler.Compile(root, compiler.Options{Filename: name})
	if err != nil {
		th.Fatal(err)
	}
	g := object.NewNamespace()
	g.SetStr(object.Intern("__name__"), object.NewStr("__main__"))
	t0 := time.Now()
	_, err = t.Interp.Eval.Run(t, t.CodeOf(c), g, object.Of(g), nil)
	if err != nil {
		e := t.Exception(err)
		for tb := e.Traceback; tb != nil; tb = tb.Next {
			fmt.Println("  line", tb.LineNo(), "in", tb.Frame.Code.Name)
		}
		th.Fatal(err)
	}
	fmt.Println(time.Since(t0))
}

func unsafeAdd(a *object.Value, i int) unsafe.Pointer { return unsafe.Add(unsafe.Pointer(a), i*16) }

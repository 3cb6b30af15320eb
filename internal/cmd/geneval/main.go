// Command geneval writes vm/eval.go, the eval loop: one dense switch whose cases come in
// families (operand forms of arithmetic, comparisons fused with jumps) that differ in a token
// or two. Run it by `go generate ./vm`.
package main

import (
	"fmt"
	"go/format"
	"os"
	"strings"

	"github.com/seed-8da18655/gopy/bytecode"
)

var out strings.Builder

func w(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }

func reg(f string) string { return "(*Value)(unsafe.Add(fp, uintptr(ins." + f + ")))" }
func con(f string) string { return "(*Value)(unsafe.Add(kp, uintptr(ins." + f + ")))" }

// next ends a case of n words.
func next(n int) string { return fmt.Sprintf("pc = unsafe.Add(pc, %d); continue", n*8) }

const (
	intTag   = "unsafe.Pointer(&object.IntTag)"
	floatTag = "unsafe.Pointer(&object.FloatTag)"
	boolTag  = "unsafe.Pointer(&object.BoolTag)"
	noneTag  = "unsafe.Pointer(&object.NoneTag)"
)

// setInt stores an unboxed result; the tag is written only if it changes, which keeps loop
// variables out of the write barrier.
func set(tag, n string) string {
	return fmt.Sprintf("{ d := %s; if d.P != %s { d.P = %s }; d.N = %s }", reg("A"), tag, tag, n)
}

// try calls a helper that returns ok and goes on behind the instruction of n words.
func try(n int, call string) string {
	return "t.CF.PC = pc; if !" + call + " { goto raiseLast }; goto " + after(n)
}

// after is the label that goes on behind an instruction of n words, at the frame's PC.
func after(n int) string {
	if n == 1 {
		return "reload"
	}
	return fmt.Sprintf("next%d", n)
}

// act calls a helper that returns an action: it may have pushed a frame.
func act(n int, call string) string {
	return fmt.Sprintf("t.CF.PC = unsafe.Add(pc, %d); switch %s { case actRaise: goto raiseLast; case actDone: goto reload }; goto reloadHere", (n-1)*8, call)
}

var arithOps = []struct{ name, sym string }{
	{"ADD", "+"}, {"SUB", "-"}, {"MUL", "*"}, {"DIV", "/"}, {"FLOORDIV", "//"}, {"MOD", "%"}, {"POW", "**"},
	{"SHL", "<<"}, {"SHR", ">>"}, {"AND", "&"}, {"OR", "|"}, {"XOR", "^"}, {"MATMUL", "@"},
}

func objOp(name string) string {
	m := map[string]string{"ADD": "Add", "SUB": "Sub", "MUL": "Mul", "DIV": "Div", "FLOORDIV": "FloorDiv", "MOD": "Mod", "POW": "Pow", "SHL": "Shl", "SHR": "Shr", "AND": "And", "OR": "Or", "XOR": "Xor", "MATMUL": "MatMul"}
	return "object.Op" + m[name]
}

// intBody gives the fast path for int operands x and y, ending in continue when it applies.
func intBody(name, sym string) string {
	switch name {
	case "ADD":
		return "s := x + y; if (s^x)&(s^y) >= 0 { " + set(intTag, "uint64(s)") + "; NEXT }"
	case "SUB":
		return "s := x - y; if (x^y)&(s^x) >= 0 { " + set(intTag, "uint64(s)") + "; NEXT }"
	case "MUL":
		return "hi, lo := bits.Mul64(uint64(x), uint64(y)); if s := int64(lo); int64(hi)-x>>63&y-y>>63&x == s>>63 { " + set(intTag, "uint64(s)") + "; NEXT }"
	case "DIV":
		return "if y != 0 && exactFloat(x) && exactFloat(y) { " + set(floatTag, "math.Float64bits(float64(x) / float64(y))") + "; NEXT }"
	case "FLOORDIV":
		return "if y > 0 { m := x / y; if x < 0 && m*y != x { m-- }; " + set(intTag, "uint64(m)") + "; NEXT }"
	case "MOD":
		return "if y > 0 { m := x % y; if m < 0 { m += y }; " + set(intTag, "uint64(m)") + "; NEXT }"
	case "SHL":
		return "if uint64(y) < 63 { s := x << uint64(y); if s>>uint64(y) == x { " + set(intTag, "uint64(s)") + "; NEXT } }"
	case "SHR":
		return "if uint64(y) < 64 { " + set(intTag, "uint64(x >> uint64(y))") + "; NEXT }"
	case "AND", "OR", "XOR":
		return set(intTag, "uint64(x "+sym+" y)") + "; NEXT"
	}
	return ""
}

func floatBody(name, sym, x, y string) string {
	switch name {
	case "ADD", "SUB", "MUL":
		return set(floatTag, "math.Float64bits("+x+" "+sym+" "+y+")") + "; NEXT"
	case "DIV":
		return "if " + y + " != 0 { " + set(floatTag, "math.Float64bits("+x+" / "+y+")") + "; NEXT }"
	}
	return ""
}

func arith(op, name, sym, form, helper string) {
	N := next(1)
	w("case bytecode.%s:", op)
	body := ""
	switch form {
	case "RI":
		w("b := %s; y := int64(int16(ins.C))", reg("B"))
		if ib := intBody(name, sym); ib != "" {
			body += "if b.P == " + intTag + " { x := b.Int64(); _ = x; " + ib + " }"
		}
		if name == "ADD" || name == "SUB" || name == "MUL" {
			body += " else if b.P == " + floatTag + " { " + floatBody(name, sym, "b.Float64()", "float64(y)") + " }"
		}
		w("%s", strings.ReplaceAll(body, "NEXT", N))
		w("c := object.Int(y)")
		w("%s", act(1, fmt.Sprintf("%s(t, %s, *b, c, ins.A)", helper, objOp(name))))
		return
	case "RR":
		w("b := %s; c := %s", reg("B"), reg("C"))
	case "RK":
		w("b := %s; c := %s", reg("B"), con("C"))
	case "KR":
		w("b := %s; c := %s", con("B"), reg("C"))
	}
	if ib := intBody(name, sym); ib != "" {
		body += "if b.P == " + intTag + " && c.P == " + intTag + " { x, y := b.Int64(), c.Int64(); " + ib + " }"
	}
	if fb := floatBody(name, sym, "b.Float64()", "c.Float64()"); fb != "" {
		body += " else if b.P == " + floatTag + " && c.P == " + floatTag + " { " + fb + " }"
	}
	w("%s", strings.ReplaceAll(body, "NEXT", N))
	w("%s", act(1, fmt.Sprintf("%s(t, %s, *b, *c, ins.A)", helper, objOp(name))))
}

var cmps = []struct{ name, sym string }{{"LT", "<"}, {"LE", "<="}, {"EQ", "=="}, {"NE", "!="}, {"GT", ">"}, {"GE", ">="}}

// jump goes where the C of a conditional jump says. The conditions are nested, as the compiler
// makes a value of both of them where they are joined.
const jump = "j := int(int16(ins.C)); if j < 0 { if t.Breaker.Load() != 0 { t.CF.PC = pc; goto breakJump } }; pc = unsafe.Add(pc, j*8); continue"

// jumpBack is jump for an instruction that only jumps back.
const jumpBack = "if t.Breaker.Load() != 0 { t.CF.PC = pc; goto breakJump }; pc = unsafe.Add(pc, int(int16(ins.C))*8); continue"

// quick calls a function that can't run Python code, in the midst of a quick path.
func quick(stmt string) string {
	return "sv.pc, sv.fp, sv.kp = pc, fp, kp; " + stmt + "; pc, fp, kp = sv.pc, sv.fp, sv.kp; ins = (*bytecode.Ins)(pc)"
}

// find looks the str c up in the dict b: v is its value, or nil.
// bAt and cAt are the registers: an address of one must not be live across the call either.
func find(v, b, c, bAt, cAt string) string {
	return fmt.Sprintf("dict, key := (*object.Dict)(%s.P), (*object.Str)(%s.P); var %s *Value; if e := dict.Last(); e != nil && e.Is(key) { %s = e.Value() } else { %s }", b, c, v, v, quick(v+" = dict.FindStrSlow(key)")+fmt.Sprintf("; %s, %s = %s, %s", b, c, bAt, cAt))
}

func compares() {
	for _, c := range cmps {
		w("case bytecode.%s:", c.name)
		w("b := %s; c := %s", reg("B"), reg("C"))
		w("if b.P == %s && c.P == %s { *%s = object.Bool(b.Int64() %s c.Int64()); %s }", intTag, intTag, reg("A"), c.sym, next(1))
		w("if b.P == %s && c.P == %s { *%s = object.Bool(b.Float64() %s c.Float64()); %s }", floatTag, floatTag, reg("A"), c.sym, next(1))
		w("%s", act(1, fmt.Sprintf("compare(t, object.%s, *b, *c, ins.A)", c.name)))
		for _, pol := range []string{"JUMP_IF_", "JUMP_IF_NOT_"} {
			neg := ""
			if pol == "JUMP_IF_NOT_" {
				neg = "!"
			}
			w("case bytecode.%s%s:", pol, c.name)
			w("b := %s; c := %s", reg("A"), reg("B"))
			w("if b.P == %s && c.P == %s { if %s(b.Int64() %s c.Int64()) { %s }; %s }", intTag, intTag, neg, c.sym, jump, next(1))
			w("if b.P == %s && c.P == %s { if %s(b.Float64() %s c.Float64()) { %s }; %s }", floatTag, floatTag, neg, c.sym, jump, next(1))
			strCmp(c.name, neg)
			slowCmp(c.name, "*b", "*c", neg)
			w("case bytecode.%s%s_RI:", pol, c.name)
			w("b := %s; y := int64(int16(ins.B))", reg("A"))
			w("if b.P == %s { if %s(b.Int64() %s y) { %s }; %s }", intTag, neg, c.sym, jump, next(1))
			slowCmp(c.name, "*b", "object.Int(y)", neg)
			if c.name == "EQ" || c.name == "NE" {
				w("case bytecode.%s%s_RK:", pol, c.name)
				w("b := %s; c := %s", reg("A"), con("B"))
				strCmp(c.name, neg)
				slowCmp(c.name, "*b", "*c", neg)
			}
		}
	}
}

// strCmp compares two strings without leaving the loop.
func strCmp(name, neg string) {
	if sym := map[string]string{"LT": "<", "LE": "<=", "GT": ">", "GE": ">="}[name]; sym != "" {
		w("if b.Shape() == &object.StrShape && c.Shape() == &object.StrShape { var r int; %s; if %s(r %s 0) { %s }; %s }", quick("r = object.StrCompare((*object.Str)(b.P), (*object.Str)(c.P))"), neg, sym, jump, next(1))
		return
	}
	if name == "NE" {
		neg = map[string]string{"": "!", "!": ""}[neg]
	}
	w("if b.Shape() == &object.StrShape && c.Shape() == &object.StrShape { eq := b.P == c.P; if x, y := (*object.Str)(b.P), (*object.Str)(c.P); !eq && x.Len() == y.Len() && !(x.Interned && y.Interned) { %s }; if %seq { %s }; %s }", quick("eq = object.StrEqual(x, y)"), neg, jump, next(1))
}

func slowCmp(name, b, c, neg string) {
	w("t.CF.PC = pc; switch compareJump(t, object.%s, %s, %s, %v) { case actRaise: goto raiseLast; case actJump: goto jump; case actDone: goto reload }; goto reloadHere", name, b, c, neg == "!")
}

func condJumps() {
	for _, p := range []struct{ op, neg, cmp string }{{"JUMP_IF_TRUE", "", "!="}, {"JUMP_IF_FALSE", "!", "=="}} {
		w("case bytecode.%s:", p.op)
		w("b := %s; if b.P == %s || b.P == %s || b.P == %s { if b.N %s 0 { %s }; %s }", reg("A"), boolTag, intTag, noneTag, p.cmp, jump, next(1))
		w("t.CF.PC = pc; switch testJump(t, *b, %v) { case actRaise: goto raiseLast; case actJump: goto jump; case actDone: goto reload }; goto reloadHere", p.neg == "")
	}
	w("case bytecode.JUMP_IF_NONE: if %s.P == %s { %s }; %s", reg("A"), noneTag, jump, next(1))
	w("case bytecode.JUMP_IF_NOT_NONE: if %s.P != %s { %s }; %s", reg("A"), noneTag, jump, next(1))
	w("case bytecode.JUMP_IF_IS: if *%s == *%s { %s }; %s", reg("A"), reg("B"), jump, next(1))
	w("case bytecode.JUMP_IF_IS_NOT: if *%s != *%s { %s }; %s", reg("A"), reg("B"), jump, next(1))
	for _, p := range []struct{ op, neg string }{{"JUMP_IF_IN", ""}, {"JUMP_IF_NOT_IN", "!"}} {
		w("case bytecode.%s:", p.op)
		w("k, c := %s, %s", reg("A"), reg("B"))
		w("if c.Shape() == &object.DictShape && k.Shape() == &object.StrShape { %s; if v != nil { %s } else if !dict.General() { %s } }", find("v", "c", "k", reg("B"), reg("A")), map[string]string{"": jump, "!": next(1)}[p.neg], map[string]string{"!": jump, "": next(1)}[p.neg])
		w("if c.Shape() == &object.StrShape && k.Shape() == &object.StrShape { var in bool; %s; if %sin { %s }; %s }", quick("in = object.StrContains((*object.Str)(c.P), (*object.Str)(k.P))"), p.neg, jump, next(1))
		w("t.CF.PC = pc; r, act := contains(t, *c, *k, 0); if act == actRaise { goto raiseLast }; if act != actDone { goto reloadHere }; if %sr { goto jump }; goto reload", p.neg)
	}
}

// simple emits the cases that are one helper call.
func simple() {
	for _, s := range [][2]string{
		{"CHECK_LOCAL", "checkLocal(t, A, ins.A)"},
		{"DELETE_LOCAL", "deleteLocal(t, A, ins.A)"},
		{"DELETE_DEREF", "deleteDeref(t, *A, ins.A)"},
		{"LOAD_FROM_DICT_OR_DEREF", "loadFromDictOrDeref(t, A, *B, ins.B, *C)"},
		{"LOAD_FROM_DICT_OR_GLOBALS", "loadFromDictOrGlobals(t, A, *B, KC)"},
		{"LOAD_LOCALS", "loadLocals(t, A)"},
		{"DELETE_NAME", "deleteName(t, KB)"},
		{"DELETE_GLOBAL", "deleteGlobal(t, KB)"},
		{"DELETE_ATTR", "deleteAttr(t, *A, KB)"},
		{"LOAD_SUPER_ATTR", "loadSuper(t, A, B, KC, false)"},
		{"LOAD_SUPER_METHOD", "loadSuper(t, A, B, KC, true)"},
		{"DELETE_SUBSCR", "deleteSubscr(t, *A, *B)"},
		{"BINARY_SLICE", "binarySlice(t, A, *B, C)"},
		{"STORE_SLICE", "storeSlice(t, *A, B, *C)"},
		{"BUILD_SLICE", "buildSlice(t, A, B, ins)"},
		{"UNARY_NEGATIVE", "unary(t, A, *B, object.Negative)"},
		{"UNARY_POSITIVE", "unary(t, A, *B, object.Positive)"},
		{"UNARY_INVERT", "unary(t, A, *B, object.Invert)"},
		{"UNARY_NOT", "unaryNot(t, A, *B)"},
		{"TO_BOOL", "toBool(t, A, *B)"},
		{"ASYNC_GEN_WRAP", "asyncGenWrap(t, A, *B)"},
		{"GET_YIELD_FROM_ITER", "getYieldFromIter(t, A, *B)"},
		{"GET_AWAITABLE", "getAwaitable(t, A, *B, ins.C)"},
		{"GET_AITER", "getAIter(t, A, *B)"},
		{"GET_ANEXT", "getANext(t, A, *B)"},
		{"BUILD_LIST", "buildList(t, A, B, int(ins.C))"},
		{"BUILD_TUPLE", "buildTuple(t, A, B, int(ins.C))"},
		{"BUILD_SET", "buildSet(t, A, B, int(ins.C))"},
		{"BUILD_MAP", "buildMap(t, A, B, int(ins.C))"},
		{"BUILD_STRING", "buildString(t, A, B, int(ins.C))"},
		{"SET_ADD", "setAdd(t, *A, *B)"},
		{"MAP_ADD", "mapAdd(t, *A, *B, *C)"},
		{"LIST_EXTEND", "listExtend(t, *A, *B)"},
		{"SET_UPDATE", "setUpdate(t, *A, *B)"},
		{"DICT_UPDATE", "dictUpdate(t, *A, *B)"},
		{"DICT_MERGE", "dictMerge(t, *A, *B, *C)"},
		{"LIST_TO_TUPLE", "listToTuple(t, A, *B)"},
		{"FORMAT_SIMPLE", "formatSimple(t, A, *B)"},
		{"FORMAT_WITH_SPEC", "formatWithSpec(t, A, *B, *C)"},
		{"CONVERT_VALUE", "convertValue(t, A, *B, ins.C)"},
		{"UNPACK_EX", "unpackEx(t, A, *B, ins.C)"},
		{"LOAD_BUILD_CLASS", "loadBuildClass(t, A)"},
		{"IMPORT_NAME", "importName(t, A, KB, C)"},
		{"IMPORT_FROM", "importFrom(t, A, *B, KC)"},
		{"IMPORT_STAR", "importStar(t, *A)"},
		{"PUSH_EXC_INFO", "pushExcInfo(t, A, *B)"},
		{"POP_EXCEPT", "popExcept(t, *A)"},
		{"CHECK_EG_MATCH", "checkEgMatch(t, A, *B)"},
		{"PREP_RERAISE_STAR", "prepReraiseStar(t, A, *B, *C)"},
		{"LOAD_ASSERTION_ERROR", "loadAssertionError(A)"},
		{"MATCH_MAPPING", "matchMapping(A, *B)"},
		{"MATCH_SEQUENCE", "matchSequence(A, *B)"},
		{"MATCH_KEYS", "matchKeys(t, A, *B, *C)"},
		{"MATCH_CLASS", "matchClass(t, A, B, int(ins.C))"},
		{"GET_LEN", "getLen(t, A, *B)"},
		{"SETUP_ANNOTATIONS", "setupAnnotations(t)"},
		{"CALL_INTRINSIC", "intrinsic(t, A, B, ins.C)"},
		{"LOAD_CONST_WIDE", "loadConstWide(t, A, ins)"},
	} {
		call := s[1]
		for _, r := range [][2]string{{"KB", con("B")}, {"KC", con("C")}, {"(A", "(" + reg("A")}, {" A,", " " + reg("A") + ","}, {" A)", " " + reg("A") + ")"}, {"*A", "*" + reg("A")},
			{" B,", " " + reg("B") + ","}, {" B)", " " + reg("B") + ")"}, {"*B", "*" + reg("B")}, {" C)", " " + reg("C") + ")"}, {"*C", "*" + reg("C")}} {
			call = strings.ReplaceAll(call, r[0], r[1])
		}
		w("case bytecode.%s: %s", s[0], try(1, call))
	}
}

func main() {
	for _, a := range arithOps {
		arith(a.name, a.name, a.sym, "RR", "binary")
		arith("INPLACE_"+a.name, a.name, a.sym, "RR", "inplace")
	}
	for _, n := range []string{"ADD", "SUB", "MUL", "FLOORDIV", "MOD", "SHL", "SHR", "AND"} {
		arith(n+"_RI", n, symOf(n), "RI", "binary")
	}
	for _, n := range []string{"ADD", "SUB"} {
		arith("INPLACE_"+n+"_RI", n, symOf(n), "RI", "inplace")
	}
	for _, n := range []string{"ADD", "SUB", "MUL", "DIV", "POW"} {
		arith(n+"_RK", n, symOf(n), "RK", "binary")
	}
	for _, n := range []string{"ADD", "SUB", "MUL", "DIV"} {
		arith(n+"_KR", n, symOf(n), "KR", "binary")
	}
	compares()
	condJumps()
	simple()
	tmpl, err := os.ReadFile("eval.tmpl")
	if err != nil {
		fatal(err)
	}
	src := string(tmpl)
	for n := 1; n <= 6; n++ {
		src = lines(src, fmt.Sprintf("$ACT%d", n), func(rest string) string { return act(n, rest) })
	}
	for n := 1; n <= 3; n++ {
		src = lines(src, fmt.Sprintf("$TRY%d", n), func(rest string) string { return try(n, rest) })
	}
	src = lines(src, "$FIND", func(rest string) string {
		f := strings.Fields(rest)
		return find(f[0], f[1], f[2], f[3], f[4])
	})
	var rest []string
	for n := bytecode.NumOps; n < 256; n++ {
		rest = append(rest, fmt.Sprint(n))
	}
	loop := src[strings.Index(src, "func run("):]
	traced := strings.NewReplacer("func run(", "func runTraced(", "$FETCH", fetchTraced, "$INSTRUMENTED\n", "",
		"$REST", "bytecode.INSTRUMENTED, $REST").Replace(loop)
	src = strings.NewReplacer("$FETCH", "op := ins.Op", "$INSTRUMENTED",
		"case bytecode.INSTRUMENTED: t.CF.PC = pc; return runTraced(t)").Replace(src) + "\n//go:nocheckptr\n" + traced
	for _, r := range [][2]string{
		{"$REST", strings.Join(rest, ", ")},
		{"$FAMILIES", out.String()},
		{"$INT", intTag}, {"$FLOAT", floatTag}, {"$BOOL", boolTag}, {"$NONE", noneTag},
		{"$KA", con("A")}, {"$KB", con("B")}, {"$KC", con("C")},
		{"$A", reg("A")}, {"$B", reg("B")}, {"$C", reg("C")},
		{"$LOOP", jumpBack},
	} {
		src = strings.ReplaceAll(src, r[0], r[1])
	}
	for n := 1; n <= 5; n++ {
		src = strings.ReplaceAll(src, fmt.Sprintf("$NEXT%d", n), next(n))
	}
	b, err := format.Source([]byte("// Code generated by geneval from eval.tmpl; DO NOT EDIT.\n\n" + src))
	if err != nil {
		os.WriteFile("eval.go.bad", []byte(src), 0o666)
		fatal(err)
	}
	if err := os.WriteFile("eval.go", b, 0o666); err != nil {
		fatal(err)
	}
}

// fetchTraced reports what happens at an instrumented instruction and goes on with the opcode
// that it replaced.
const fetchTraced = `op := ins.Op
	if op == bytecode.INSTRUMENTED {
		t.CF.PC = pc
		sv.pc = pc
		o, ok := instrumented(t)
		if !ok { goto raiseLast }
		op = o
		cf := t.CF
		fp, pc, kp = cf.FP, cf.PC, cf.Code.KBase
		if pc != sv.pc { continue }
		ins = (*bytecode.Ins)(pc)
	}`

// lines replaces the macro, and what follows it on its line, by what f makes of the rest.
func lines(src, macro string, f func(rest string) string) string {
	for {
		i := strings.Index(src, macro)
		if i < 0 {
			return src
		}
		end := strings.IndexByte(src[i:], '\n') + i
		src = src[:i] + f(strings.TrimSpace(src[i+len(macro):end])) + src[end:]
	}
}

func symOf(name string) string {
	for _, a := range arithOps {
		if a.name == name {
			return a.sym
		}
	}
	return ""
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "geneval:", err)
	os.Exit(1)
}

package compiler

// This file folds constant expressions, with CPython's limits on the size of results.

import (
	"math"
	"math/big"
	"math/cmplx"
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// CPython's limits on folded values.
const (
	maxFoldIntBits    = 128
	maxFoldCollection = 256
	maxFoldStr        = 4096
	maxFoldItems      = 1024
)

// constValue returns the value of a literal as a code constant.
func constValue(c *ast.Constant) any {
	switch c.Kind {
	case ast.ConstTrue:
		return true
	case ast.ConstFalse:
		return false
	case ast.ConstEllipsis:
		return bytecode.Ellipsis{}
	case ast.ConstInt:
		return int64(c.Num)
	case ast.ConstBigInt:
		return normInt(c.BigInt())
	case ast.ConstFloat:
		return math.Float64frombits(c.Num)
	case ast.ConstImag:
		return complex(0, math.Float64frombits(c.Num))
	case ast.ConstStr:
		return c.Str
	case ast.ConstBytes:
		return bytecode.Bytes(c.Str)
	}
	return nil
}

func normInt(b *big.Int) any {
	if b == nil {
		return int64(0)
	}
	if b.IsInt64() {
		return b.Int64()
	}
	return b
}

// constOf returns the value of an expression that is constant.
func (u *unit) constOf(e ast.Expr) (any, bool) {
	switch e := e.(type) {
	case *ast.Constant:
		return constValue(e), true
	case *ast.ConstantValue:
		return e.Value, true
	case *ast.Name:
		if e.Id == "__debug__" && e.Ctx == ast.Load {
			return u.c.opts.Optimize == 0, true
		}
	case *ast.UnaryOp, *ast.BinOp, *ast.Tuple, *ast.Subscript:
		u.c.depth++
		defer u.c.leave()
		if u.c.depth > maxDepth {
			u.c.tooDeep()
			return nil, false
		}
		switch e := e.(type) {
		case *ast.UnaryOp:
			if v, ok := u.constOf(e.Operand); ok {
				return foldUnary(e.Op, v)
			}
		case *ast.BinOp:
			r, ok := u.constOf(e.Right)
			if !ok {
				return nil, false
			}
			if u.c.notConst[e] {
				return nil, false
			}
			if l, ok := u.constOf(e.Left); ok {
				return foldBinary(e.Op, l, r)
			}
			if u.c.depth%16 == 0 {
				// Each level of x + 1 + 1 + ... would else search the chain below it.
				if u.c.notConst == nil {
					u.c.notConst = make(map[ast.Expr]bool)
				}
				u.c.notConst[e] = true
			}
		case *ast.Tuple:
			if e.Ctx == ast.Load {
				k, ok := u.constTuple(e.Elts)
				if ok {
					return k, true
				}
			}
		case *ast.Subscript:
			if e.Ctx != ast.Load {
				return nil, false
			}
			i, ok := u.constOf(e.Slice)
			if !ok {
				return nil, false
			}
			if v, ok := u.constOf(e.Value); ok {
				return foldSubscript(v, i)
			}
		}
	}
	return nil, false
}

// constTuple returns the tuple of elements that are all constant.
func (u *unit) constTuple(elts []ast.Expr) (bytecode.Tuple, bool) {
	for _, e := range elts { // most displays fail here without an allocation
		switch e := e.(type) {
		case *ast.Constant, *ast.ConstantValue, *ast.UnaryOp, *ast.BinOp, *ast.Tuple, *ast.Subscript:
		case *ast.Name:
			if e.Id != "__debug__" {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	t := make(bytecode.Tuple, len(elts))
	for i, e := range elts {
		v, ok := u.constOf(e)
		if !ok {
			return nil, false
		}
		t[i] = cloneConst(v)
	}
	return t, true
}

// cloneConst detaches a string inside a tuple from the source text.
func cloneConst(v any) any {
	switch v := v.(type) {
	case string:
		return strings.Clone(v)
	case bytecode.Bytes:
		return bytecode.Bytes(strings.Clone(string(v)))
	}
	return v
}

// frozenSet removes duplicates; the elements keep their order.
func frozenSet(t bytecode.Tuple) bytecode.FrozenSet {
	seen := make(map[string]bool, len(t))
	var set bytecode.FrozenSet
	for _, v := range t {
		k, _ := appendConstKey(nil, v)
		if !seen[string(k)] {
			seen[string(k)] = true
			set = append(set, v)
		}
	}
	return set
}

// constTrue returns the truth of a constant.
func constTrue(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case int64:
		return v != 0
	case float64:
		return v != 0
	case complex128:
		return v != 0
	case string:
		return v != ""
	case bytecode.Bytes:
		return v != ""
	case bytecode.Tuple:
		return len(v) > 0
	case bytecode.FrozenSet:
		return len(v) > 0
	}
	return true
}

func asBig(v any) *big.Int {
	switch v := v.(type) {
	case bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	case int64:
		return big.NewInt(v)
	case *big.Int:
		return v
	}
	return nil
}

func foldUnary(op ast.UnaryOperator, v any) (any, bool) {
	if op == ast.Not {
		return !constTrue(v), true
	}
	switch v := v.(type) {
	case bool, int64, *big.Int:
		b := asBig(v)
		switch op {
		case ast.UAdd:
			return normInt(b), true
		case ast.USub:
			return normInt(new(big.Int).Neg(b)), true
		}
		if _, isBool := v.(bool); isBool {
			return nil, false // ~True warns at run time
		}
		return normInt(new(big.Int).Not(b)), true
	case float64:
		switch op {
		case ast.UAdd:
			return v, true
		case ast.USub:
			return -v, true
		}
	case complex128:
		switch op {
		case ast.UAdd:
			return v, true
		case ast.USub:
			return -v, true
		}
	}
	return nil, false
}

func foldBinary(op ast.Operator, l, r any) (any, bool) {
	a, b := asBig(l), asBig(r)
	if a != nil && b != nil {
		return foldInt(op, l, r, a, b)
	}
	if x, y, ok := asFloats(l, r); ok {
		return foldFloat(op, x, y)
	}
	if x, y, ok := asComplexes(l, r); ok {
		return foldComplex(op, x, y)
	}
	switch op {
	case ast.Add:
		switch x := l.(type) {
		case string:
			if y, ok := r.(string); ok {
				return x + y, true
			}
		case bytecode.Bytes:
			if y, ok := r.(bytecode.Bytes); ok {
				return x + y, true
			}
		case bytecode.Tuple:
			if y, ok := r.(bytecode.Tuple); ok {
				t := make(bytecode.Tuple, 0, len(x)+len(y))
				return append(append(t, x...), y...), true
			}
		}
	case ast.Mult:
		if n, ok := r.(int64); ok {
			return foldRepeat(l, n)
		}
		if n, ok := l.(int64); ok {
			return foldRepeat(r, n)
		}
	}
	return nil, false
}

func foldRepeat(v any, n int64) (any, bool) {
	switch v := v.(type) {
	case string:
		size := int64(utf8.RuneCountInString(v))
		if n < 0 || size == 0 {
			return "", true
		}
		if n > maxFoldStr/size {
			return nil, false
		}
		return strings.Repeat(v, int(n)), true
	case bytecode.Bytes:
		size := int64(len(v))
		if n < 0 || size == 0 {
			return bytecode.Bytes(""), true
		}
		if n > maxFoldStr/size {
			return nil, false
		}
		return bytecode.Bytes(strings.Repeat(string(v), int(n))), true
	case bytecode.Tuple:
		size := int64(len(v))
		if n < 0 || size == 0 {
			return bytecode.Tuple{}, true
		}
		if n > maxFoldCollection/size || countItems(v)*int(n) > maxFoldItems {
			return nil, false
		}
		t := make(bytecode.Tuple, 0, size*n)
		for range n {
			t = append(t, v...)
		}
		return t, true
	}
	return nil, false
}

func countItems(t bytecode.Tuple) int {
	n := len(t)
	for _, v := range t {
		if s, ok := v.(bytecode.Tuple); ok {
			n += countItems(s)
		}
	}
	return n
}

func foldInt(op ast.Operator, l, r any, a, b *big.Int) (any, bool) {
	z := new(big.Int)
	switch op {
	case ast.Add:
		return normInt(z.Add(a, b)), true
	case ast.Sub:
		return normInt(z.Sub(a, b)), true
	case ast.Mult:
		if a.BitLen()+b.BitLen() > maxFoldIntBits {
			return nil, false
		}
		return normInt(z.Mul(a, b)), true
	case ast.Div:
		if b.Sign() == 0 || a.BitLen() > 53 || b.BitLen() > 53 {
			return nil, false
		}
		x, _ := new(big.Float).SetInt(a).Float64()
		y, _ := new(big.Float).SetInt(b).Float64()
		return x / y, true
	case ast.FloorDiv, ast.Mod:
		if b.Sign() == 0 {
			return nil, false
		}
		q, m := floorDivMod(a, b)
		if op == ast.FloorDiv {
			return normInt(q), true
		}
		return normInt(m), true
	case ast.Pow:
		if b.Sign() < 0 || !b.IsInt64() || b.Int64() > math.MaxInt32 || b.Int64()*int64(a.BitLen()) > maxFoldIntBits {
			return nil, false
		}
		return normInt(z.Exp(a, b, nil)), true
	case ast.LShift:
		if b.Sign() < 0 || !b.IsInt64() || b.Int64() > maxFoldIntBits || int64(a.BitLen())+b.Int64() > maxFoldIntBits {
			return nil, false
		}
		return normInt(z.Lsh(a, uint(b.Int64()))), true
	case ast.RShift:
		if b.Sign() < 0 || !b.IsInt64() {
			return nil, false
		}
		if b.Int64() > 1<<20 {
			if a.Sign() < 0 {
				return int64(-1), true
			}
			return int64(0), true
		}
		return normInt(z.Rsh(a, uint(b.Int64()))), true
	case ast.BitAnd, ast.BitOr, ast.BitXor:
		x, xb := l.(bool)
		y, yb := r.(bool)
		if xb && yb {
			switch op {
			case ast.BitAnd:
				return x && y, true
			case ast.BitOr:
				return x || y, true
			}
			return x != y, true
		}
		switch op {
		case ast.BitAnd:
			z.And(a, b)
		case ast.BitOr:
			z.Or(a, b)
		default:
			z.Xor(a, b)
		}
		return normInt(z), true
	}
	return nil, false
}

func floorDivMod(a, b *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	return q, m
}

func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	case int64:
		if v >= -1<<53 && v <= 1<<53 {
			return float64(v), true
		}
	}
	return 0, false
}

func asFloats(l, r any) (x, y float64, ok bool) {
	x, ok1 := asFloat(l)
	y, ok2 := asFloat(r)
	return x, y, ok1 && ok2
}

func foldFloat(op ast.Operator, x, y float64) (any, bool) {
	switch op {
	case ast.Add:
		return x + y, true
	case ast.Sub:
		return x - y, true
	case ast.Mult:
		return x * y, true
	case ast.Div:
		if y != 0 {
			return x / y, true
		}
	case ast.FloorDiv, ast.Mod:
		if y == 0 || math.IsInf(x, 0) || math.IsNaN(x) || math.IsInf(y, 0) || math.IsNaN(y) {
			return nil, false
		}
		m := math.Mod(x, y)
		div := (x - m) / y
		if m != 0 {
			if (y < 0) != (m < 0) {
				m += y
				div--
			}
		} else {
			m = math.Copysign(0, y)
		}
		if op == ast.Mod {
			return m, true
		}
		var q float64
		if div != 0 {
			q = math.Floor(div)
			if div-q > 0.5 {
				q++
			}
		} else {
			q = math.Copysign(0, x/y)
		}
		return q, true
	}
	// Powers are left to run time: Go's and C's pow may differ in the last bit.
	return nil, false
}

func asComplex(v any) (complex128, bool) {
	if c, ok := v.(complex128); ok {
		return c, true
	}
	f, ok := asFloat(v)
	return complex(f, 0), ok
}

func asComplexes(l, r any) (x, y complex128, ok bool) {
	x, ok1 := asComplex(l)
	y, ok2 := asComplex(r)
	return x, y, ok1 && ok2
}

func foldComplex(op ast.Operator, x, y complex128) (any, bool) {
	if cmplx.IsInf(x) || cmplx.IsNaN(x) || cmplx.IsInf(y) || cmplx.IsNaN(y) {
		return nil, false
	}
	switch op {
	case ast.Add:
		return x + y, true
	case ast.Sub:
		return x - y, true
	case ast.Mult:
		re := float64(real(x)*real(y)) - float64(imag(x)*imag(y))
		im := float64(real(x)*imag(y)) + float64(imag(x)*real(y))
		return complex(re, im), true
	}
	return nil, false
}

func foldSubscript(v, index any) (any, bool) {
	i, ok := index.(int64)
	if b, isBool := index.(bool); isBool {
		ok = true
		if b {
			i = 1
		}
	}
	if !ok {
		return nil, false
	}
	switch v := v.(type) {
	case bytecode.Tuple:
		if i < 0 {
			i += int64(len(v))
		}
		if i >= 0 && i < int64(len(v)) {
			return v[i], true
		}
	case bytecode.Bytes:
		if i < 0 {
			i += int64(len(v))
		}
		if i >= 0 && i < int64(len(v)) {
			return int64(v[i]), true
		}
	case string:
		for k := range len(v) {
			if v[k] >= utf8.RuneSelf {
				return nil, false
			}
		}
		if i < 0 {
			i += int64(len(v))
		}
		if i >= 0 && i < int64(len(v)) {
			return v[i : i+1], true
		}
	}
	return nil, false
}

// percentFormat compiles "..." % (a, b) with only %s, %r and %a, perhaps with a width and
// precision, as a formatted string.
func (u *unit) percentFormat(e *ast.BinOp, dst int32) bool {
	parts, elts, ok := u.percentParts(e)
	if !ok {
		return false
	}
	l := u.c.loc(e)
	if len(parts) == 0 {
		u.loadConst(l, "", dst)
		return true
	}
	base := u.tempRun(len(parts), dst)
	arg := 0
	for i, p := range parts {
		r := base + int32(i)
		if p.conv == 0 {
			u.loadConst(l, p.text, r)
			continue
		}
		x := elts[arg]
		arg++
		u.exprTo(x, r)
		al := u.c.loc(x)
		u.emit(al, bytecode.CONVERT_VALUE, r, r, conversion(p.conv))
		if p.text == "" {
			u.emit(al, bytecode.FORMAT_SIMPLE, r, r, 0)
			continue
		}
		mark := u.top
		spec := u.temp()
		u.loadConst(al, p.text, spec)
		u.emit(al, bytecode.FORMAT_WITH_SPEC, r, r, spec)
		u.top = mark
	}
	if len(parts) == 1 && parts[0].conv != 0 {
		u.moveTo(l, dst, base)
	} else {
		u.emit(l, bytecode.BUILD_STRING, dst, base, int32(len(parts)))
	}
	return true
}

// percentParts returns the parts of a "%" of a literal string and a tuple display, and the
// expressions that the conversions are for.
func (u *unit) percentParts(e *ast.BinOp) (parts []percentPart, elts []ast.Expr, ok bool) {
	left, ok := u.constOf(e.Left)
	format, isStr := left.(string)
	if !ok || !isStr {
		return nil, nil, false
	}
	t, ok := e.Right.(*ast.Tuple)
	if !ok || hasStar(t.Elts) {
		return nil, nil, false
	}
	if _, constant := u.constOf(t); constant {
		return nil, nil, false
	}
	parts, ok = parsePercent(format)
	if !ok || len(parts) > bigDisplay {
		return nil, nil, false
	}
	n := 0
	for _, p := range parts {
		if p.conv != 0 {
			n++
		}
	}
	return parts, t.Elts, n == len(t.Elts)
}

// percentPart is literal text, or with conv a conversion with the format spec text.
type percentPart struct {
	text string
	conv int8
}

func parsePercent(s string) (parts []percentPart, ok bool) {
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			parts = append(parts, percentPart{text: text.String()})
			text.Reset()
		}
	}
	digits := func(i int) int {
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		return i
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			text.WriteByte(s[i])
			continue
		}
		i++
		if i < len(s) && s[i] == '%' {
			text.WriteByte('%')
			continue
		}
		left := i < len(s) && s[i] == '-'
		if left {
			i++
		}
		if i < len(s) && s[i] == '0' {
			return nil, false // a flag
		}
		w := digits(i)
		width := s[i:w]
		i = w
		prec := ""
		if i < len(s) && s[i] == '.' {
			w = digits(i + 1)
			prec = s[i:w]
			i = w
			if prec == "." {
				prec = ".0"
			}
		}
		if i >= len(s) || s[i] != 's' && s[i] != 'r' && s[i] != 'a' || len(width) > 2 || len(prec) > 3 {
			return nil, false
		}
		spec := width + prec
		if width != "" && !left {
			spec = ">" + spec
		}
		flush()
		parts = append(parts, percentPart{spec, int8(s[i])})
	}
	flush()
	return parts, true
}

// Package hashes implements the Python modules _md5, _sha1, _sha2, _sha3 and _blake2, and the
// module _kdf with the key derivation functions that CPython's hashlib takes from OpenSSL.
package hashes

import (
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/hex"
	"hash"
	"strconv"
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// The modules.
//
// https://docs.python.org/3.13/library/hashlib.html
var (
	MD5    = object.ModuleDef{Name: "_md5", Funcs: []object.FuncDef{constructor("md5", "MD5", &md5Type)}, Init: types(&md5Type)}
	SHA1   = object.ModuleDef{Name: "_sha1", Funcs: []object.FuncDef{constructor("sha1", "SHA1", &sha1Type)}, Init: types(&sha1Type)}
	SHA2   = object.ModuleDef{Name: "_sha2", Funcs: []object.FuncDef{constructor("sha224", "SHA-224", &sha224Type), constructor("sha256", "SHA-256", &sha256Type), constructor("sha384", "SHA-384", &sha384Type), constructor("sha512", "SHA-512", &sha512Type)}, Init: types(&sha224Type, &sha256Type, &sha384Type, &sha512Type)}
	SHA3   = object.ModuleDef{Name: "_sha3", Init: initSHA3}
	Blake2 = object.ModuleDef{Name: "_blake2", Doc: "_blake2b provides BLAKE2b for hashlib\n", Init: initBlake2}
	KDF    = object.ModuleDef{Name: "_kdf", Doc: "Key derivation functions of module hashlib.", Funcs: []object.FuncDef{
		object.Func5("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)", pbkdf2Hmac, "Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."),
	}}
)

// algorithm is a kind of hash with its Python type.
type algorithm struct {
	def       object.TypeDef
	name      string // as its objects call it
	shown     string // attribute of the module
	blockSize int
	make      func() hash.Hash
	once      sync.Once
}

func newAlgorithm(name, typeName, shown string, blockSize int, make func() hash.Hash) algorithm {
	return algorithm{name: name, shown: shown, blockSize: blockSize, make: make, def: object.TypeDef{Type: object.NewNativeType(typeName), Struct: (*hasher)(nil)}}
}

var (
	md5Type    = newAlgorithm("md5", "_md5.md5", "MD5Type", 64, md5.New)
	sha1Type   = newAlgorithm("sha1", "_sha1.sha1", "SHA1Type", 64, sha1.New)
	sha224Type = newAlgorithm("sha224", "_sha2.SHA224Type", "SHA224Type", 64, sha256.New224)
	sha256Type = newAlgorithm("sha256", "_sha2.SHA256Type", "SHA256Type", 64, sha256.New)
	sha384Type = newAlgorithm("sha384", "_sha2.SHA384Type", "SHA384Type", 128, sha512.New384)
	sha512Type = newAlgorithm("sha512", "_sha2.SHA512Type", "SHA512Type", 128, sha512.New)
)

// hasher is a hash object. h is nil for the SHAKE functions, which have x.
type hasher struct {
	Shape *object.Shape
	alg   *algorithm
	mu    sync.Mutex // other threads may run while data is hashed
	h     hash.Hash
	x     *sha3.SHAKE
	name  string
}

// NativeObject marks *hasher as a parameter type.
func (*hasher) NativeObject() {}

// data is the parameter type of what is hashed.
type data []byte

// FromArg implements the conversion.
func (d *data) FromArg(t *thread, v value) error {
	switch {
	case v.P == nil:
		return nil
	case v.Type().Has(object.FlagStr):
		return object.TypeErrorf("Strings must be encoded before hashing")
	case !object.IsBytesLike(v):
		return object.TypeErrorf("object supporting the buffer API required")
	}
	b, err := object.BytesOf(t, v)
	*d = b
	return err
}

// bigData is the size from which on data is hashed without the GIL.
const bigData = 2048

func (h *hasher) update(t *thread, p []byte) {
	work := func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		if h.x != nil {
			h.x.Write(p)
		} else {
			h.h.Write(p)
		}
	}
	if len(p) >= bigData {
		t.AllowThreads(work)
	} else {
		work()
	}
}

func (h *hasher) sum() []byte {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.h.Sum(nil)
}

func (h *hasher) clone() (*hasher, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := &hasher{Shape: h.Shape, alg: h.alg, name: h.name}
	if h.x != nil {
		state, err := h.x.MarshalBinary()
		if err != nil {
			return nil, err
		}
		c.x = newShake(h.alg)
		return c, c.x.UnmarshalBinary(state)
	}
	x, err := h.h.(hash.Cloner).Clone()
	if err != nil {
		return nil, err
	}
	c.h = x
	return c, nil
}

// methods returns the methods of a type; update's parameter is called param.
func methods(param string) []object.FuncDef {
	doc := "Update this hash object's state with the provided string."
	if param == "data" {
		doc = "Update this hash object's state with the provided bytes-like object."
	}
	return []object.FuncDef{
		object.Func1("copy($self, /)", func(t *thread, h *hasher) (*hasher, error) { return h.clone() }, "Return a copy of the hash object."),
		object.Func1("digest($self, /)", func(t *thread, h *hasher) (value, error) { return object.Of(object.NewBytes(t, h.sum())), nil }, "Return the digest value as a bytes object."),
		object.Func1("hexdigest($self, /)", func(t *thread, h *hasher) (string, error) { return hex.EncodeToString(h.sum()), nil }, "Return the digest value as a string of hexadecimal digits."),
		object.Func2("update($self, "+param+", /)", func(t *thread, h *hasher, p data) (nothing, error) {
			h.update(t, p)
			return nothing{}, nil
		}, doc),
	}
}

func getters() []object.GetSetDef {
	return []object.GetSetDef{
		{Name: "block_size", Get: func(t *thread, v value) (value, error) {
			return object.Int(int64(object.As[hasher](v).alg.blockSize)), nil
		}},
		{Name: "name", Get: func(t *thread, v value) (value, error) { return object.NewStr(object.As[hasher](v).alg.name), nil }},
		{Name: "digest_size", Get: func(t *thread, v value) (value, error) {
			h := object.As[hasher](v)
			if h.x != nil {
				return object.Int(0), nil
			}
			return object.Int(int64(h.h.Size())), nil
		}},
	}
}

// types returns the Init of a module that shows the types of these algorithms.
func types(algs ...*algorithm) func(t *thread, m *object.Module) error {
	return func(t *thread, m *object.Module) error {
		for _, a := range algs {
			a.once.Do(func() {
				a.def.Module = object.As[object.Str](m.Get(t, "__name__")).String()
				a.def.Flags = object.FlagDisallowNew
				a.def.Methods, a.def.GetSet = methods("obj"), getters()
				object.Bind(&a.def)
			})
			m.Set(t, a.shown, object.Of(a.def.Type))
		}
		return nil
	}
}

func constructor(name, shown string, a *algorithm) object.FuncDef {
	return object.Func2(name+"(string=b'', *, usedforsecurity=True)", func(t *thread, p data, _ bool) (*hasher, error) {
		h := &hasher{Shape: a.def.Type.Root, alg: a, h: a.make()}
		h.update(t, p)
		return h, nil
	}, "Return a new "+shown+" hash object; optionally initialized with a string.")
}

var sha3Algs = [...]algorithm{
	newAlgorithm("sha3_224", "_sha3.sha3_224", "sha3_224", 144, func() hash.Hash { return sha3.New224() }),
	newAlgorithm("sha3_256", "_sha3.sha3_256", "sha3_256", 136, func() hash.Hash { return sha3.New256() }),
	newAlgorithm("sha3_384", "_sha3.sha3_384", "sha3_384", 104, func() hash.Hash { return sha3.New384() }),
	newAlgorithm("sha3_512", "_sha3.sha3_512", "sha3_512", 72, func() hash.Hash { return sha3.New512() }),
	newAlgorithm("shake_128", "_sha3.shake_128", "shake_128", 168, nil),
	newAlgorithm("shake_256", "_sha3.shake_256", "shake_256", 136, nil),
}

func newShake(a *algorithm) *sha3.SHAKE {
	if a.blockSize == 168 {
		return sha3.NewSHAKE128()
	}
	return sha3.NewSHAKE256()
}

func initSHA3(t *thread, m *object.Module) error {
	m.Set(t, "implementation", object.NewStr("HACL"))
	for i := range sha3Algs {
		a := &sha3Algs[i]
		a.once.Do(func() { bindSHA3(a) })
		m.Set(t, a.shown, object.Of(a.def.Type))
	}
	return nil
}

func bindSHA3(a *algorithm) {
	shake := a.make == nil
	sig := &object.Sig{Text: a.name + "(data=b'', /, *, usedforsecurity=True)"}
	suffix := "\x06"
	a.def.Methods, a.def.GetSet = methods("data"), getters()
	if shake {
		suffix = "\x1f"
		a.def.Doc = a.name + "([data], *, usedforsecurity=True) -> SHAKE object\n\nReturn a new SHAKE hash object."
		a.def.Methods[1] = object.Func2("digest($self, length, /)", func(t *thread, h *hasher, n length) (value, error) {
			return object.Of(object.NewBytes(t, h.squeeze(int(n)))), nil
		}, "Return the digest value as a bytes object.")
		a.def.Methods[2] = object.Func2("hexdigest($self, length, /)", func(t *thread, h *hasher, n length) (string, error) {
			return hex.EncodeToString(h.squeeze(int(n))), nil
		}, "Return the digest value as a string of hexadecimal digits.")
	} else {
		size := (200 - a.blockSize) / 2
		a.def.Doc = a.name + "([data], *, usedforsecurity=True) -> SHA3 object\n\nReturn a new SHA3 hash object with a hashbit length of " + strconv.Itoa(size) + " bytes."
	}
	rate := a.blockSize * 8
	a.def.GetSet = append(a.def.GetSet,
		object.GetSetDef{Name: "_capacity_bits", Get: func(t *thread, v value) (value, error) { return object.Int(int64(1600 - rate)), nil }},
		object.GetSetDef{Name: "_rate_bits", Get: func(t *thread, v value) (value, error) { return object.Int(int64(rate)), nil }},
		object.GetSetDef{Name: "_suffix", Get: func(t *thread, v value) (value, error) { return object.Of(object.NewBytes(t, []byte(suffix))), nil }})
	a.def.Module = "_sha3"
	a.def.Slots.New = func(t *thread, typ *object.Type, args object.Args) (value, error) {
		v, err := sig.Bind(t, args)
		if err != nil {
			return value{}, err
		}
		var p data
		if err := p.FromArg(t, v[0]); err != nil {
			return value{}, err
		}
		h := &hasher{Shape: typ.Root, alg: a}
		if shake {
			h.x = newShake(a)
		} else {
			h.h = a.make()
		}
		h.update(t, p)
		return object.Of(h), nil
	}
	object.Bind(&a.def)
}

func (h *hasher) squeeze(n int) []byte {
	c, err := h.clone()
	if err != nil {
		return nil
	}
	out := make([]byte, n)
	c.x.Read(out)
	return out
}

// length is the parameter type of the size of a digest.
type length int

// FromArg implements the conversion.
func (l *length) FromArg(t *thread, v value) error {
	n, err := unsigned(t, v)
	if err != nil {
		return err
	}
	if n >= 1<<29 {
		return object.ValueErrorf("length is too large")
	}
	*l = length(n)
	return t.CheckItems(int(n), 2)
}

// unsigned converts to a C unsigned long.
func unsigned(t *thread, v value) (uint64, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	switch b := object.BigOf(i); {
	case b.Sign() < 0:
		return 0, object.ValueErrorf("value must be positive")
	case !b.IsUint64():
		return 0, object.OverflowErrorf("Python int too large to convert to C unsigned long")
	default:
		return b.Uint64(), nil
	}
}

var (
	blake2bAlg = newAlgorithm("blake2b", "_blake2.blake2b", "blake2b", 128, nil)
	blake2sAlg = newAlgorithm("blake2s", "_blake2.blake2s", "blake2s", 64, nil)
)

func initBlake2(t *thread, m *object.Module) error {
	for _, c := range [...]struct {
		alg    *algorithm
		size   int
		salt   int
		prefix string
	}{{&blake2bAlg, 64, 16, "BLAKE2B_"}, {&blake2sAlg, 32, 8, "BLAKE2S_"}} {
		attrs := [...]struct {
			name string
			n    int
		}{{"SALT_SIZE", c.salt}, {"PERSON_SIZE", c.salt}, {"MAX_KEY_SIZE", c.size}, {"MAX_DIGEST_SIZE", c.size}}
		c.alg.once.Do(func() {
			c.alg.def.Attrs = func(d *object.Dict) {
				for _, a := range attrs {
					d.SetStr(object.Intern(a.name), object.Int(int64(a.n)))
				}
			}
			bindBlake2(c.alg, c.size, c.salt)
		})
		m.Set(t, c.alg.shown, object.Of(c.alg.def.Type))
		for _, a := range attrs {
			m.Set(t, c.prefix+a.name, object.Int(int64(a.n)))
		}
	}
	return nil
}

func bindBlake2(a *algorithm, size, saltSize int) {
	text := "(data=b'', /, *, digest_size=_blake2." + a.name + ".MAX_DIGEST_SIZE, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"
	sig := &object.Sig{Text: a.name + text}
	a.def.Doc = "Return a new BLAKE2" + a.name[len(a.name)-1:] + " hash object."
	a.def.Sig = text
	a.def.Module = "_blake2"
	a.def.Methods, a.def.GetSet = methods("data"), getters()
	a.def.Slots.New = func(t *thread, typ *object.Type, args object.Args) (value, error) {
		v, err := sig.Bind(t, args)
		if err != nil {
			return value{}, err
		}
		var p data
		if err := p.FromArg(t, v[0]); err != nil {
			return value{}, err
		}
		q, err := blake2Options(t, v, a.name, size, saltSize)
		if err != nil {
			return value{}, err
		}
		h := &hasher{Shape: typ.Root, alg: a}
		if size == 64 {
			h.h = newBlake2b(q)
		} else {
			h.h = newBlake2s(q)
		}
		h.update(t, p)
		return object.Of(h), nil
	}
	object.Bind(&a.def)
}

func blake2Options(t *thread, v []value, name string, size, saltSize int) (*blake2Params, error) {
	p := &blake2Params{size: size}
	number := func(i int, out *int) error {
		if v[i].P == nil {
			return nil
		}
		n, err := object.AsInt(t, v[i])
		*out = n
		return err
	}
	for _, o := range [...]struct {
		i   int
		out *int
	}{{1, &p.size}, {5, &p.fanout}, {6, &p.depth}, {9, &p.nodeDepth}, {10, &p.innerSize}} {
		if err := number(o.i, o.out); err != nil {
			return nil, err
		}
	}
	var bytes [3]object.BytesLike
	for i := range bytes {
		if err := bytes[i].FromArg(t, v[2+i]); err != nil {
			return nil, err
		}
	}
	p.key, p.salt, p.person = bytes[0].B, bytes[1].B, bytes[2].B
	leaf, err := unsigned(t, v[7])
	if err != nil {
		return nil, err
	}
	offset, err := object.Index(t, v[8])
	if err != nil {
		return nil, err
	}
	if p.lastNode, err = object.Truth(t, v[11]); err != nil {
		return nil, err
	}
	off := object.BigOf(offset)
	switch {
	case p.size <= 0 || p.size > size:
		return nil, object.ValueErrorf("digest_size must be between 1 and %d bytes", size)
	case len(p.salt) > saltSize:
		return nil, object.ValueErrorf("maximum salt length is %d bytes", saltSize)
	case len(p.person) > saltSize:
		return nil, object.ValueErrorf("maximum person length is %d bytes", saltSize)
	case p.fanout < 0 || p.fanout > 255:
		return nil, object.ValueErrorf("fanout must be between 0 and 255")
	case p.depth <= 0 || p.depth > 255:
		return nil, object.ValueErrorf("depth must be between 1 and 255")
	case leaf > 0xffffffff:
		return nil, object.OverflowErrorf("leaf_size is too large")
	case off.Sign() < 0:
		return nil, object.ValueErrorf("value must be positive")
	case !off.IsUint64():
		return nil, object.OverflowErrorf("int too big to convert")
	case size == 32 && off.BitLen() > 48:
		return nil, object.OverflowErrorf("node_offset is too large")
	case p.nodeDepth < 0 || p.nodeDepth > 255:
		return nil, object.ValueErrorf("node_depth must be between 0 and 255")
	case p.innerSize < 0 || p.innerSize > size:
		return nil, object.ValueErrorf("inner_size must be between 0 and is %d", size)
	case len(p.key) > size:
		return nil, object.ValueErrorf("maximum key length is %d bytes", size)
	}
	p.leafSize, p.nodeOffset = uint32(leaf), off.Uint64()
	return p, nil
}

// https://docs.python.org/3.13/library/hashlib.html#hashlib.pbkdf2_hmac
func pbkdf2Hmac(t *thread, name string, password, salt object.BytesLike, iterations int, size value) (value, error) {
	var alg *algorithm
	for _, a := range [...]*algorithm{&md5Type, &sha1Type, &sha224Type, &sha256Type, &sha384Type, &sha512Type, &sha3Algs[0], &sha3Algs[1], &sha3Algs[2], &sha3Algs[3]} {
		if a.name == name {
			alg = a
		}
	}
	if alg == nil {
		return value{}, object.ValueErrorf("unsupported hash type %s", name)
	}
	if iterations < 1 {
		return value{}, object.ValueErrorf("iteration value must be greater than 0.")
	}
	n := alg.make().Size()
	if !size.IsNone() {
		var err error
		if n, err = object.AsInt(t, size); err != nil {
			return value{}, err
		}
	}
	if n < 1 {
		return value{}, object.ValueErrorf("key length must be greater than 0.")
	}
	if err := t.CheckAlloc(n); err != nil {
		return value{}, err
	}
	var key []byte
	var err error
	t.AllowThreads(func() { key, err = pbkdf2.Key(alg.make, string(password.B), salt.B, iterations, n) })
	if err != nil {
		return value{}, object.ValueErrorf("%s", err)
	}
	return object.Of(object.NewBytes(t, key)), nil
}

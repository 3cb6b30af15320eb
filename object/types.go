package object

// This file lists the built-in types and binds them to their definitions.

// The built-in types. They are bare here, and their definitions separate, because methods
// mention the types: Go rejects the initialisation cycle otherwise.
var (
	ObjectType           = newType("object")
	TypeType             = newType("type")
	IntType              = newType("int")
	BoolType             = newType("bool")
	FloatType            = newType("float")
	ComplexType          = newType("complex")
	NoneType             = newType("NoneType")
	EllipsisType         = newType("ellipsis")
	NotImplementedType   = newType("NotImplementedType")
	StrType              = newTypeAt("str", &StrShape)
	BytesType            = newType("bytes")
	ByteArrayType        = newType("bytearray")
	MemoryViewType       = newType("memoryview")
	ListType             = newTypeAt("list", &ListShape)
	TupleType            = newTypeAt("tuple", &TupleShape)
	DictType             = newTypeAt("dict", &DictShape)
	SetType              = newType("set")
	FrozenSetType        = newType("frozenset")
	RangeType            = newType("range")
	RangeIterType        = newTypeAt("range_iterator", &RangeIterShape)
	SliceType            = newType("slice")
	CellType             = newTypeAt("cell", &CellShape)
	FunctionType         = newTypeAt("function", &FunctionShape)
	MethodType           = newTypeAt("method", &MethodShape)
	BuiltinType          = newTypeAt("builtin_function_or_method", &BuiltinShape)
	MethodDescrType      = newTypeAt("method_descriptor", &MethodDescrShape)
	ClassMethodDescrType = newType("classmethod_descriptor")
	WrapperDescrType     = newType("wrapper_descriptor")
	MethodWrapperType    = newType("method-wrapper")
	GetSetDescrType      = newType("getset_descriptor")
	MemberDescrType      = newType("member_descriptor")
	ClassMethodType      = newType("classmethod")
	StaticMethodType     = newType("staticmethod")
	PropertyType         = newType("property")
	SuperType            = newType("super")
	MappingProxyType     = newType("mappingproxy")
	ModuleType           = newTypeAt("module", &ModuleShape)
	CodeType             = newType("code")
	FrameType            = newType("frame")
	TracebackType        = newType("traceback")
	GeneratorType        = newTypeAt("generator", &GeneratorShape)
	CoroutineType        = newTypeAt("coroutine", &CoroutineShape)
	AsyncGeneratorType   = newType("async_generator")
)

// The shapes of exact instances of the types that the eval loop tests inline: variables, so
// that a test compares with an address constant.
var (
	StrShape         Shape
	ListShape        Shape
	TupleShape       Shape
	DictShape        Shape
	RangeIterShape   Shape
	FunctionShape    Shape
	MethodShape      Shape
	BuiltinShape     Shape
	MethodDescrShape Shape
	GeneratorShape   Shape
	CoroutineShape   Shape
	ModuleShape      Shape
	CellShape        Shape
)

// NotImplemented and Ellipsis are the singletons of their types.
var (
	NotImplemented = Value{}
	Ellipsis       = Value{}
)

// singleton is the object of a type with one instance.
type singleton struct{ Shape *Shape }

var notImplementedObj, ellipsisObj singleton

// staticDefs returns the definitions of all built-in types of this package, bases first.
func staticDefs() []*TypeDef {
	return []*TypeDef{
		&objectDef, &typeDef, &intDef, &boolDef, &floatDef, &complexDef, &noneDef, &ellipsisDef, &notImplementedDef,
		&strDef, &bytesDef, &byteArrayDef, &memoryViewDef, &listDef, &tupleDef, &dictDef, &setDef, &frozenSetDef,
		&rangeDef, &rangeIterDef, &sliceDef, &cellDef, &functionDef, &methodDef, &builtinDef, &methodDescrDef,
		&classMethodDescrDef, &wrapperDescrDef, &methodWrapperDef, &getSetDescrDef, &memberDescrDef, &classMethodDef,
		&staticMethodDef, &propertyDef, &superDef, &mappingProxyDef, &moduleDef, &codeDef, &frameDef, &tracebackDef,
		&generatorDef, &coroutineDef, &asyncGeneratorDef,
	}
}

// staticTypes are the built-in types, once they are bound.
var staticTypes []*Type

// initStatics binds the static types once per process, before the first interpreter.
func initStatics() { staticsOnce.Do(bindStatics) }

func bindStatics() {
	for _, d := range staticDefs() {
		Bind(d)
		staticTypes = append(staticTypes, d.Type)
	}
	for _, d := range moreStaticDefs() {
		Bind(d)
		staticTypes = append(staticTypes, d.Type)
	}
	bindExceptions()
	cellDictShape.Type, instDictShape.Type, bigIntShape.Type = DictType, DictType, IntType
	cellDictShape.Ver, instDictShape.Ver, bigIntShape.Ver = nextStaticVersion.Add(1), nextStaticVersion.Add(1), nextStaticVersion.Add(1)
	cellDictShape.ExtOff, instDictShape.ExtOff = DictType.Root.ExtOff, DictType.Root.ExtOff
	initStrings()
	initBytes()
	nameStr = Intern("__name__")
	EmptyTuple.Shape = TupleType.Root
	noDefaultObj.Shape = noDefaultType.Root
	notImplementedObj.Shape, ellipsisObj.Shape = NotImplementedType.Root, EllipsisType.Root
	NotImplemented, Ellipsis = Of(&notImplementedObj), Of(&ellipsisObj)
}

func init() {
	IntTag.Shape, FloatTag.Shape, BoolTag.Shape = IntType.Root, FloatType.Root, BoolType.Root
	NoneTag.Shape, UnboundTag.Shape, RangeTag.Shape = NoneType.Root, unboundShape, unboundShape
	SeqTag.Shape, StrTag.Shape = unboundShape, unboundShape
}

// unboundShape is the shape of the unbound marker; its type never reaches Python.
var unboundShape = &Shape{Type: newType("unbound")}

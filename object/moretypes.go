package object

// moreStaticDefs returns the definitions of the built-in types that are not in types.go's
// list: iterators, views and the like, each defined in the file of its container.
func moreStaticDefs() []*TypeDef {
	return []*TypeDef{
		&anextAwaitableDef,
		&namespaceDef,
		&coroWrapperDef,
		&asyncValueDef,
		asyncStepDef(asyncSendType),
		asyncStepDef(asyncThrowType),
		&listIterDef,
		&listRevIterDef,
		&tupleIterDef,
		&longRangeIterDef,
		&seqIterDef,
		&callableIterDef,
		&enumerateDef,
		&zipDef,
		&mapDef,
		&filterDef,
		&reversedDef,
		&dictKeysDef,
		&dictValuesDef,
		&dictItemsDef,
		&dictKeyIterDef,
		&dictValueIterDef,
		&dictItemIterDef,
		&dictRevKeyIterDef,
		&dictRevValueIterDef,
		&dictRevItemIterDef,
		&setIterDef,
		&bytesIterDef,
		&byteArrayIterDef,
		&viewIterDef,
		&strIterDef,
		&strASCIIIterDef,
	}
}

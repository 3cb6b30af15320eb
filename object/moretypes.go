package object

// moreStaticDefs returns the definitions of the built-in types that are not in types.go's
// list: iterators, views and the like, each defined in the file of its container.
func moreStaticDefs() []*TypeDef {
	return []*TypeDef{
		&coroWrapperDef,
		&asyncValueDef,
		asyncStepDef(asyncSendType),
		asyncStepDef(asyncThrowType),
	}
}

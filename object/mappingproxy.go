package object

// This file defines the type mappingproxy.

var mappingProxyDef = TypeDef{Type: MappingProxyType, Flags: FlagMapping}

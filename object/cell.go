package object

// This file defines Cell, the storage of captured variables, of global variables and of
// class attributes.

// Cell holds one value; V.P is nil when it is empty. A cell of a namespace dict never moves
// and survives the deletion of its name, so that inline caches may point at it.
type Cell struct {
	Shape *Shape
	V     Value
}

// NewCell returns a cell that holds v.
func NewCell(v Value) *Cell { return &Cell{CellType.Root, v} }

package object

// This file implements object.__reduce_ex__ and __getstate__.

func reduceObject(t *Thread, v Value, protocol int) (Value, error) {
	return Value{}, NotImplementedErrorf("object.__reduce__")
}

func objectReduceEx(t *Thread, v Value, protocol int) (Value, error) {
	return reduceObject(t, v, protocol)
}

func objectGetState(t *Thread, v Value) (Value, error) {
	return Value{}, NotImplementedErrorf("object.__getstate__")
}

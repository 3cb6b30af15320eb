package object

import "testing"

func TestStaticTypes(th *testing.T) {
	_, t := NewInterp(nil, Config{})
	for _, typ := range staticTypes {
		if typ.Shape == nil || typ.Root.Ver == 0 || typ.MRO[len(typ.MRO)-1] != ObjectType {
			th.Errorf("%s is not bound", typ.Name)
		}
		typ.dict()
	}
	v, err := CallType(t, ObjectType, Args{})
	if err != nil || v.Type() != ObjectType {
		th.Fatal(v, err)
	}
}

func TestDict(th *testing.T) {
	_, t := NewInterp(nil, Config{})
	d := NewDict(t)
	for i := 0; i < 1000; i++ {
		d.Set(t, NewStr(string(rune('a'+i%26))+string(rune('A'+i/26))), Int(int64(i)))
	}
	if d.Len() != 1000 {
		th.Fatal(d.Len())
	}
	for i := int64(0); i < 1000; i++ {
		d.Set(t, Int(i), Int(i))
	}
	for i := int64(0); i < 1000; i += 2 {
		if v, _ := d.Pop(t, Int(i)); v != Int(i) {
			th.Fatal(i, v)
		}
	}
	if d.Len() != 1500 {
		th.Fatal(d.Len())
	}
	n := 0
	for pos := 0; ; n++ {
		k, v, ok := d.Next(&pos)
		if !ok {
			break
		}
		if got, _ := d.Get(t, k); got != v {
			th.Fatal(k, v, got)
		}
	}
	if n != 1500 {
		th.Fatal(n)
	}
}

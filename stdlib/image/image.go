// Package image implements the Python module _image: heap images of objects as bytes.
package image

import "github.com/seed-8da18655/gopy/object"

// Module is the module.
var Module = object.ModuleDef{
	Name: "_image",
	Doc:  "Copies of objects, with all that they lead to, as bytes that another process of the same\nexecutable reads. Unlike pickle this takes functions, classes and generators by value.",
	Funcs: []object.FuncDef{
		object.Func1("dumps(obj, /)", dumps, "Return the image of an object and all that it leads to."),
		object.Func1("loads(data, /)", loads, "Make the objects of an image."),
	},
}

func dumps(t *object.Thread, v object.Value) (object.Value, error) {
	img, err := object.WriteImage(t, v, object.ImageOptions{SegmentSize: -1, RootName: "obj"})
	if err != nil {
		return object.Value{}, err
	}
	if len(img.FDs) > 0 {
		return object.Value{}, object.ValueErrorf("the image needs open files")
	}
	return object.Of(object.NewBytes(t, img.Data)), nil
}

func loads(t *object.Thread, v object.Value) (object.Value, error) {
	b, err := object.AsBuffer(t, v)
	if err != nil {
		return object.Value{}, err
	}
	defer b.Close()
	return object.ReadImage(t, &object.Image{Data: append([]byte(nil), b.Bytes()...)})
}

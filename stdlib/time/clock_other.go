//go:build !linux

package time

import (
	"time"

	"github.com/seed-8da18655/gopy/object"
)

// This file reads the clocks where only Go's are known.

// start is the zero of the monotonic clock.
var start = time.Now()

type clockID struct {
	name string
	id   int
}

var clockIDs = [...]clockID{{"CLOCK_REALTIME", 0}, {"CLOCK_MONOTONIC", 1}}

func clock(id int) (int64, error) {
	switch id {
	case 0:
		return wall(), nil
	case 1:
		return monotonic(), nil
	}
	return 0, object.NewError(object.OSError, object.Int(22), object.NewStr("Invalid argument"))
}

func clockRes(id int) (int64, error) {
	_, err := clock(id)
	return 1, err
}

func monotonic() int64   { return int64(time.Since(start)) }
func processTime() int64 { return monotonic() }
func threadTime() int64  { return monotonic() }

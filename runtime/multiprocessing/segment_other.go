//go:build !linux

package multiprocessing

import "os"

// This file says no where shared memory is not supported yet.

func newSegment(name string, size int64) (int, error)        { return -1, ErrUnsupported }
func segmentSize(fd int) (int64, error)                      { return 0, ErrUnsupported }
func mapSegment(fd int, off int64, size int) ([]byte, error) { return nil, ErrUnsupported }
func unmapSegment(b []byte)                                  {}
func mapTwice(fd int, off int64, size int) ([]byte, error)   { return nil, ErrUnsupported }
func punchHole(fd int, off, size int64)                      {}
func lockByte(fd int, at int64) (int, error)                 { return -1, ErrUnsupported }
func byteLocked(fd int, at int64) (bool, error)              { return true, ErrUnsupported }
func writeAt(fd int, b []byte, off int64) error              { return ErrUnsupported }
func readAt(fd int, b []byte, off int64) error               { return ErrUnsupported }
func closeFD(fd int)                                         {}
func getpid() int                                            { return os.Getpid() }

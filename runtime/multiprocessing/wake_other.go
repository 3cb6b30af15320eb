//go:build !linux

package multiprocessing

func newWaker(poll bool) waker { return poller{} }

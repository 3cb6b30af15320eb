//go:build !linux

package time

import "time"

func nap(d time.Duration) { time.Sleep(d) }

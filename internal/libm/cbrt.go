package libm

import "math"

// This file holds the cube root.

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x
	}
	m, e := math.Frexp(x)
	r := e % 3
	if r < 0 {
		r += 3
	}
	m = math.Ldexp(m, r)
	y := math.Cbrt(m)
	// One step of Newton's method in twice the precision.
	sq := prod(y, y)
	d := sq.mulf(y).addf(-m).float()
	return math.Ldexp(y-d/(3*sq.hi), (e-r)/3)
}

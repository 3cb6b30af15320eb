// Package suggest finds what a mistyped name was probably meant to be, by the
// edit distance and the limits of CPython's "Did you mean".
package suggest

const (
	maxCandidates = 750
	maxLength     = 40
	moveCost      = 2
	caseCost      = 1
)

// Best returns the candidate nearest to name, and whether one is near enough.
// Names are measured in bytes, as in CPython; a candidate equal to name is
// never the answer, and too many candidates give none.
func Best(candidates []string, name string) (string, bool) {
	if len(candidates) >= maxCandidates {
		return "", false
	}
	best, found := "", false
	bestDistance := int(^uint(0) >> 1)
	for _, c := range candidates {
		if c == name {
			continue
		}
		// At most a third of the characters may differ.
		limit := min((len(name)+len(c)+3)*moveCost/6, bestDistance-1)
		if d := distance(name, c, limit); d <= limit {
			best, bestDistance, found = c, d, true
		}
	}
	return best, found
}

func substitutionCost(a, b byte) int {
	if a == b {
		return 0
	}
	if a&31 == b&31 && lower(a) == lower(b) {
		return caseCost
	}
	return moveCost
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// distance returns the cost of editing a into b, or limit+1 when that exceeds
// limit.
func distance(a, b string, limit int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if a == "" || b == "" {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxLength || len(b) > maxLength {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	// row[i] is the cost of editing the part of b seen so far into a[:i+1].
	var row [maxLength]int
	for i := range len(a) {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		diagonal := j * moveCost
		result = diagonal
		least := int(^uint(0) >> 1)
		for i := range len(a) {
			substitute := diagonal + substitutionCost(b[j], a[i])
			diagonal = row[i]
			result = min(substitute, min(result, diagonal)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

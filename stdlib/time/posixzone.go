package time

import (
	"encoding/binary"
	"strings"
	"time"
)

// This file reads time zones as the environment variable TZ writes them out (POSIX).

// posixZone reads a zone of the form EST5, <+03>-3 or EST+05EDT,M4.1.0,M10.5.0. What is none of
// these is UTC.
func posixZone(s string) *time.Location {
	name, rest := zoneName(s)
	off, rest, ok := zoneOffset(rest)
	if name == "" {
		return time.UTC
	}
	if !ok {
		return time.FixedZone(name, 0)
	}
	if rest == "" {
		return time.FixedZone(name, off)
	}
	loc, err := time.LoadLocationFromTZData("", zoneData(name, off, s))
	if err != nil {
		return time.FixedZone(name, off)
	}
	return loc
}

// zoneName splits off a name of three letters or more, or one in angle brackets.
func zoneName(s string) (name, rest string) {
	if strings.HasPrefix(s, "<") {
		name, rest, _ = strings.Cut(s[1:], ">")
		return name, rest
	}
	i := 0
	for i < len(s) && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' {
		i++
	}
	if i < 3 {
		return "", s
	}
	return s[:i], s[i:]
}

// zoneOffset splits off an offset, hours with minutes and seconds if need be, and returns the
// seconds east of Greenwich.
func zoneOffset(s string) (off int, rest string, ok bool) {
	sign := -1
	if s != "" && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = 1
		}
		s = s[1:]
	}
	for unit := 3600; unit > 0; unit /= 60 {
		n, i := 0, 0
		for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
			n = n*10 + int(s[i]-'0')
			i++
		}
		if i == 0 {
			return 0, s, false
		}
		off += n * unit
		s = s[i:]
		if !strings.HasPrefix(s, ":") {
			break
		}
		s = s[1:]
	}
	return sign * off, s, true
}

// zoneData is a zone file (RFC 8536) with the rule s from the beginning of time on.
func zoneData(name string, off int, s string) []byte {
	const first = -1 << 59
	var out []byte
	for _, size := range []int{4, 8} {
		out = append(out, "TZif2"...)
		out = append(out, make([]byte, 15)...)
		// Counts: UT and standard indicators, leap seconds, transitions, types, characters.
		for _, n := range []int{0, 0, 0, 1, 1, len(name) + 1} {
			out = binary.BigEndian.AppendUint32(out, uint32(n))
		}
		if size == 4 {
			out = binary.BigEndian.AppendUint32(out, 1<<31)
		} else {
			var when int64 = first
			out = binary.BigEndian.AppendUint64(out, uint64(when))
		}
		out = append(out, 0) // the type after the transition
		out = binary.BigEndian.AppendUint32(out, uint32(int32(off)))
		out = append(out, 0, 0) // not summer time, name 0
		out = append(out, name...)
		out = append(out, 0)
	}
	return append(out, "\n"+s+"\n"...)
}

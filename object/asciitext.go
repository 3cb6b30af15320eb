package object

// This file makes strings of bytes that are known to be ASCII.

// ASCIIStr returns the str of a copy of b, which must be ASCII.
func ASCIIStr(b []byte) *Str {
	return StrOfASCII(b)
}

// TakeASCII returns the str of b, which must be ASCII and not change any more.
func TakeASCII(b []byte) *Str { return strOfBytes(b) }

package lexer

// This file classifies characters outside ASCII.

import "unicode"

// IsIDStart reports whether r may begin an identifier (Unicode property XID_Start).
func IsIDStart(r rune) bool {
	if r < 0x80 {
		return class[byte(r)]&classID != 0
	}
	return (unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start) || isNewIdeograph(r)) &&
		!notXID(r) && r != 0x2E2F && !startOnlyAfterNFKC(r)
}

// IsIDContinue reports whether r may continue an identifier (Unicode property
// XID_Continue).
func IsIDContinue(r rune) bool {
	if r < 0x80 {
		return class[byte(r)]&(classID|classDigit) != 0
	}
	switch r {
	case 0x200C, 0x200D, 0x30FB, 0xFF65: // new in Unicode 15.1
		return true
	}
	return IsIDStart(r) || startOnlyAfterNFKC(r) ||
		unicode.In(r, unicode.Nd, unicode.Mn, unicode.Mc, unicode.Pc, unicode.Other_ID_Continue) && !notXID(r)
}

// isNewIdeograph covers CJK Extension I, new in Unicode 15.1; Go's tables are 15.0.
func isNewIdeograph(r rune) bool { return r >= 0x2EBF0 && r <= 0x2EE5D }

// notXID lists the letters whose NFKC form is not an identifier at all.
func notXID(r rune) bool {
	switch r {
	case 0x37A, 0x309B, 0x309C, 0xFDFA, 0xFDFB, 0xFE70, 0xFE72, 0xFE74, 0xFE76, 0xFE78, 0xFE7A, 0xFE7C, 0xFE7E:
		return true
	}
	return r >= 0xFC5E && r <= 0xFC63
}

// startOnlyAfterNFKC lists the letters whose NFKC form continues but does not begin an
// identifier.
func startOnlyAfterNFKC(r rune) bool {
	return r == 0xE33 || r == 0xEB3 || r == 0xFF9E || r == 0xFF9F
}

// IsPrintable reports whether r is printable in the sense of str.isprintable.
func IsPrintable(r rune) bool {
	return r == ' ' || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S) ||
		isNewIdeograph(r) || r >= 0x2FFC && r <= 0x2FFF || r == 0x31EF
}

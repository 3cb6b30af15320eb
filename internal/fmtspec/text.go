package fmtspec

// This file formats strings.

import "github.com/seed-8da18655/gopy/internal/wtf8"

// TextLayout is where a formatted string gets its parts from: Left fills, the
// first Take code points of the text, Right fills.
type TextLayout struct{ Left, Take, Right int }

// Text computes the layout of a string of n code points, for callers that
// store text in a way of their own.
func (s *Spec) Text(n int, typeName string) (TextLayout, error) {
	switch {
	case s.Type != 's':
		return TextLayout{}, unknownCode(s.Type, typeName)
	case s.Sign == ' ':
		return TextLayout{}, valueErrorf("Space not allowed in string format specifier")
	case s.Sign != 0:
		return TextLayout{}, valueErrorf("Sign not allowed in string format specifier")
	case s.NoNegZero:
		return TextLayout{}, valueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case s.Alt:
		return TextLayout{}, valueErrorf("Alternate form (#) not allowed in string format specifier")
	case s.Align == '=':
		return TextLayout{}, valueErrorf("'=' alignment not allowed in string format specifier")
	case s.Width > MaxSize:
		return TextLayout{}, errTooBig
	}
	l := TextLayout{Take: n}
	if s.Precision >= 0 {
		l.Take = min(n, s.Precision)
	}
	pad := max(s.Width-l.Take, 0)
	switch s.Align {
	case '>':
		l.Left = pad
	case '^':
		l.Left = pad / 2
		l.Right = pad - l.Left
	default:
		l.Right = pad
	}
	return l, nil
}

// AppendText appends text formatted by s.
func AppendText(dst []byte, text string, s *Spec, typeName string) ([]byte, error) {
	n := wtf8.Count(text)
	l, err := s.Text(n, typeName)
	if err != nil {
		return dst, err
	}
	dst = repeat(dst, s.Fill, l.Left)
	if l.Take == n {
		dst = append(dst, text...)
	} else {
		end := 0
		for range l.Take {
			end += runeLen(text[end:])
		}
		dst = append(dst, text[:end]...)
	}
	return repeat(dst, s.Fill, l.Right), nil
}

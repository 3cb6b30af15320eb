package lexer

// This file defines tokens, their kinds and names, and the keyword table.

// Kind is the kind of a token. Each operator and each keyword is a kind of its own;
// soft keywords (match, case, type, _) are Name.
type Kind uint8

// The kinds of token.
const (
	EOF   Kind = iota
	Error      // the place where scanning stopped; Scan's Result.Err says why
	Newline
	Indent
	Dedent
	Name
	Number
	String
	FStringStart
	FStringMiddle
	FStringEnd
	Other // a character that begins no token: $ ? `
	LPar
	RPar
	LSqb
	RSqb
	LBrace
	RBrace
	Colon
	Comma
	Semi
	Dot
	Ellipsis
	Arrow
	Exclamation
	ColonEqual
	Equal
	EqEqual
	NotEqual // != or <>; which one is legal depends on the future import
	Less
	Greater
	LessEqual
	GreaterEqual
	Plus
	Minus
	Star
	Slash
	DoubleSlash
	Percent
	At
	Amper
	VBar
	Circumflex
	Tilde
	LeftShift
	RightShift
	DoubleStar
	PlusEqual // the first of the augmented assignments
	MinusEqual
	StarEqual
	SlashEqual
	DoubleSlashEqual
	PercentEqual
	AtEqual
	AmperEqual
	VBarEqual
	CircumflexEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual // the last of the augmented assignments
	False           // the first keyword
	None
	True
	And
	As
	Assert
	Async
	Await
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	Nonlocal
	Not
	Or
	Pass
	Raise
	Return
	Try
	While
	With
	Yield       // the last keyword
	TypeComment // the type of "# type: ..."; only ScanTyped makes it
	Comment     // only ScanAll makes it
	NL          // a newline that ends no logical line; likewise
	NumKinds
)

var kindNames = [NumKinds]string{"end of file", "error", "newline", "indent", "dedent", "name", "number", "string",
	"f-string start", "f-string middle", "f-string end", "other",
	"(", ")", "[", "]", "{", "}", ":", ",", ";", ".", "...", "->", "!", ":=", "=", "==", "!=", "<", ">", "<=", ">=",
	"+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "~", "<<", ">>", "**",
	"+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", "<<=", ">>=", "**=",
	"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
	"elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
	"not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "type comment", "comment", "newline"}

// String returns the spelling of an operator or keyword, and a description of the others.
func (k Kind) String() string { return kindNames[k] }

// IsKeyword reports whether k is a (hard) keyword.
func (k Kind) IsKeyword() bool { return k >= False && k <= Yield }

// IsAugAssign reports whether k is an augmented assignment operator.
func (k Kind) IsAugAssign() bool { return k >= PlusEqual && k <= DoubleStarEqual }

// Token is a token of the source: a kind and a half-open range of byte offsets.
type Token struct {
	Start, End uint32
	Kind       Kind
}

// keyword returns the kind of an identifier. The switch compiles to a binary search
// over length and value, faster than a map and free at start-up.
func keyword(s string) Kind {
	switch s {
	case "False":
		return False
	case "None":
		return None
	case "True":
		return True
	case "and":
		return And
	case "as":
		return As
	case "assert":
		return Assert
	case "async":
		return Async
	case "await":
		return Await
	case "break":
		return Break
	case "class":
		return Class
	case "continue":
		return Continue
	case "def":
		return Def
	case "del":
		return Del
	case "elif":
		return Elif
	case "else":
		return Else
	case "except":
		return Except
	case "finally":
		return Finally
	case "for":
		return For
	case "from":
		return From
	case "global":
		return Global
	case "if":
		return If
	case "import":
		return Import
	case "in":
		return In
	case "is":
		return Is
	case "lambda":
		return Lambda
	case "nonlocal":
		return Nonlocal
	case "not":
		return Not
	case "or":
		return Or
	case "pass":
		return Pass
	case "raise":
		return Raise
	case "return":
		return Return
	case "try":
		return Try
	case "while":
		return While
	case "with":
		return With
	case "yield":
		return Yield
	}
	return Name
}

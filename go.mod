module github.com/seed-8da18655/gopy

go 1.26.0

require (
	github.com/alecthomas/participle/v2 v2.1.4
	golang.org/x/sys v0.49.0
	golang.org/x/text v0.43.0
)

require github.com/ulikunitz/xz v0.5.17

require github.com/chzyer/readline v1.5.1

require golang.org/x/image v0.47.0

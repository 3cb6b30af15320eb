.PHONY: repl-figures gil browser badinput mp mp-storm build check test race cpython bench bench-types bench-start bench-memory bench-frontend record fuzz gen missing pgo

export CGO_ENABLED = 0

build:
	go build -o bin/gopy ./cmd/gopy

check:
	.ci/run check

test:
	go test ./...

race:
	CGO_ENABLED=1 go test -race ./gil ./object ./internal/...
	CGO_ENABLED=1 go test -race -short -gcflags=all=-d=checkptr=0 .

cpython: build
	go run ./internal/cmd/cpython -gopy bin/gopy $(T)

bench: build
	go run ./internal/cmd/bench -gopy bin/gopy $(B)

bench-types: build
	go run ./internal/cmd/bench -gopy bin/gopy -dir tests/bench/types $(B)

bench-start: build
	go run ./internal/cmd/bench -gopy bin/gopy -only start

bench-memory: build
	go run ./internal/cmd/bench -gopy bin/gopy -only memory

bench-frontend:
	go run ./internal/cmd/bench -only frontend

gil: build
	go run ./internal/cmd/gilbench -gopy bin/gopy

browser: build
	go run ./internal/cmd/gilshot -gopy bin/gopy -o docs/images/gil-report.png

record:
	go run ./internal/cmd/record

FUZZTIME = 1m

fuzz: build
	go test -fuzz=FuzzLexer -fuzztime=$(FUZZTIME) ./lexer
	go test -fuzz=FuzzParser -fuzztime=$(FUZZTIME) ./parser
	go test -fuzz=FuzzCompile -fuzztime=$(FUZZTIME) ./compiler
	go test -fuzz=FuzzFrontEnd -fuzztime=$(FUZZTIME) ./compiler
	go test -fuzz=FuzzUnmarshal -fuzztime=$(FUZZTIME) ./bytecode
	go test -fuzz=FuzzRoundTrip -fuzztime=$(FUZZTIME) ./internal/floatfmt
	go test -fuzz=FuzzCompileAndRun -fuzztime=$(FUZZTIME) ./internal/sre
	go test -run=NONE -fuzz=FuzzPrograms -fuzztime=$(FUZZTIME) ./tests
	go run ./internal/cmd/fuzzprog -gopy bin/gopy -time 2m

gen:
	go run ./internal/cmd/genfrozen
	go run ./internal/cmd/differences

badinput: build
	go run ./internal/cmd/badinput -gopy bin/gopy $(S)

repl-figures: build
	go run ./internal/cmd/replfigures bin/gopy

missing: build
	go run ./internal/cmd/missing -gopy bin/gopy $(M)

pgo:
	go run ./internal/cmd/pgo

mp: build
	go run ./internal/cmd/mp -gopy bin/gopy

mp-storm:
	GOPY_STORM=60 go test -count=1 -run Storm -v ./runtime/multiprocessing

.PHONY: build check test race cpython bench record fuzz gen missing

build:
	CGO_ENABLED=0 go build -o bin/gopy ./cmd/gopy

check:
	.ci/run check

test:
	go test ./...

race:
	go test -race ./gil ./object ./internal/...
	go test -race -short -gcflags=all=-d=checkptr=0 .

cpython: build
	go run ./internal/cmd/cpython -gopy bin/gopy $(T)

bench: build
	go run ./internal/cmd/bench -gopy bin/gopy $(B)

record:
	go run ./internal/cmd/record

fuzz: build
	go run ./internal/cmd/fuzzprog -gopy bin/gopy -time 2m

gen:
	go run ./internal/cmd/genfrozen
	go run ./internal/cmd/differences

missing: build
	go run ./internal/cmd/missing -gopy bin/gopy $(M)

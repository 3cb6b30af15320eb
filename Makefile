.PHONY: build check test race cpython bench record examples

build:
	go build -o bin/gopy ./cmd/gopy

check:
	.ci/run check

test:
	go test ./...

race:
	go test -race ./gil ./object ./runtime/...

cpython: build
	go run ./internal/cmd/cpython -gopy bin/gopy $(T)

bench: build
	go run ./internal/cmd/bench -gopy bin/gopy $(B)

record:
	go run ./internal/cmd/record

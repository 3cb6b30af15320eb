.PHONY: build check test race cpython bench bench-start bench-memory bench-frontend record fuzz gen missing

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

bench-start: build
	go run ./internal/cmd/bench -gopy bin/gopy -only start

bench-memory: build
	go run ./internal/cmd/bench -gopy bin/gopy -only memory

bench-frontend:
	go run ./internal/cmd/bench -only frontend

record:
	go run ./internal/cmd/record

fuzz: build
	go run ./internal/cmd/fuzzprog -gopy bin/gopy -time 2m

gen:
	go run ./internal/cmd/genfrozen
	go run ./internal/cmd/differences

missing: build
	go run ./internal/cmd/missing -gopy bin/gopy $(M)

module github.com/seed-8da18655/gopy

go 1.26

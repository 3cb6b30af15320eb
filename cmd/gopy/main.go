// Command gopy runs Python programs.
package main

import (
	"os"

	"github.com/seed-8da18655/gopy"
)

func main() { os.Exit(gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)) }

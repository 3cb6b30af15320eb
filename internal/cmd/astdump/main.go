// Command astdump prints the syntax tree of Python files, as ast.dump(tree,
// include_attributes=True) does, or their syntax error as JSON. With -json it reads one
// JSON string of source per line from standard input instead, which is how the parser is
// compared with CPython during development.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/parser"
)

func main() {
	lines := flag.Bool("json", false, "read JSON strings from standard input")
	mode := flag.String("mode", "exec", "exec, eval, single or func_type")
	flag.Parse()
	m := map[string]parser.Mode{"exec": parser.Exec, "eval": parser.Eval, "single": parser.Single, "func_type": parser.FuncType}[*mode]
	if *lines {
		in := bufio.NewReader(os.Stdin)
		dec := json.NewDecoder(in)
		for {
			var src string
			if dec.Decode(&src) != nil {
				return
			}
			root, warnings, err := parser.ParseString(src, "<string>", m, nil)
			report(root, warnings, err, true)
		}
	}
	for _, name := range flag.Args() {
		src, err := os.ReadFile(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		root, warnings, err := parser.Parse(src, name, m, nil)
		report(root, warnings, err, false)
	}
}

// report writes the tree or the error on one line.
func report(root ast.Root, warnings []parser.Warning, err error, asJSON bool) {
	if err == nil && !asJSON {
		fmt.Println(ast.Dump(root))
		return
	}
	out := struct {
		Tree     string `json:",omitempty"`
		Error    error  `json:",omitempty"`
		Warnings []parser.Warning
	}{Error: err, Warnings: warnings}
	if err == nil {
		out.Tree = ast.Dump(root)
	}
	b, _ := json.Marshal(out)
	fmt.Printf("%s\n", b)
}

// Command mp compares package multiprocessing of gopy with CPython's, and shows what happens when
// processes die.
//
//	go run ./internal/cmd/mp [-gopy bin/gopy] [-n 3]
//
// The runs of the two are interleaved and each figure is the least of its runs. Without a CPython
// 3.13 on the machine it prints gopy's figures alone.
package main

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

// column is one interpreter with one start method.
type column struct {
	title, program, method string
}

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	runs := flag.Int("n", 3, "runs per interpreter")
	faults := flag.Bool("faults", true, "run the scenarios of processes that die")
	flag.Parse()
	if err := compare(*gopy, *runs); err != nil {
		fmt.Fprintln(os.Stderr, "mp:", err)
		os.Exit(1)
	}
	if *faults {
		fmt.Println("\nWhat happens when something dies:")
		cmd := exec.Command(*gopy, "tests/multiprocessing/faults.py", "-t")
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			fmt.Fprintln(os.Stderr, "mp:", err)
			os.Exit(1)
		}
	}
}

func compare(gopy string, runs int) error {
	gopy, err := filepath.Abs(gopy)
	if err != nil {
		return err
	}
	columns := []column{{"gopy", gopy, "fork"}}
	cpython, err := oracle.Find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		columns = append(columns, column{"CPython fork", cpython.Path, "fork"}, column{"CPython spawn", cpython.Path, "spawn"})
	}
	var names []string
	least := make([]map[string]float64, len(columns))
	for range runs {
		for i, c := range columns {
			got, order, err := measure(c)
			if err != nil {
				return fmt.Errorf("%s: %w", c.title, err)
			}
			if least[i] == nil {
				least[i] = got
			}
			for k, v := range got {
				least[i][k] = min(least[i][k], v)
			}
			names = order
		}
	}
	fmt.Printf("%-22s", "microseconds")
	for _, c := range columns {
		fmt.Printf("%15s", c.title)
	}
	fmt.Printf("%10s%10s\n", "/fork", "/spawn")
	for _, n := range names {
		fmt.Printf("%-22s", n)
		for i := range columns {
			fmt.Printf("%15.2f", least[i][n])
		}
		for i := 1; i < len(columns); i++ {
			fmt.Printf("%9.2fx", least[i][n]/least[0][n])
		}
		fmt.Println()
	}
	return nil
}

// limit is that of one run of the measurements.
const limit = 2 * time.Minute

func measure(c column) (map[string]float64, []string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.program, "tests/mpbench/bench.py", c.method)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, nil, err
	}
	got := map[string]float64{}
	var order []string
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		name, value, _ := strings.Cut(s.Text(), " ")
		if got[name], err = strconv.ParseFloat(value, 64); err != nil {
			return nil, nil, err
		}
		order = append(order, name)
	}
	return got, order, nil
}

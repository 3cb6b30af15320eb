package gopy_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy"
)

func Example() {
	ctx := context.Background()
	in, err := gopy.New(gopy.WithStdout(os.Stdout))
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	if err := in.Exec(ctx, "def area(w, h=2): return w * h\nprint('ready')"); err != nil {
		log.Fatal(err)
	}
	v, err := in.Call(ctx, "area", 21)
	fmt.Println(v, err)
	// Output:
	// ready
	// 42 <nil>
}

// Go functions are builtins of the Python code.
func ExampleWithFunc() {
	stock := map[string]int{"apple": 3}
	in, err := gopy.New(gopy.WithStdout(os.Stdout), gopy.WithFunc("stock", func(name string) (int, error) {
		n, ok := stock[name]
		if !ok {
			return 0, fmt.Errorf("no %s here", name)
		}
		return n, nil
	}))
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	err = in.Exec(context.Background(), `
for name in "apple", "pear":
    try:
        print(name, stock(name))
    except RuntimeError as e:
        print(e)
`)
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// apple 3
	// no pear here
}

func ExampleInterp_Eval() {
	in, err := gopy.New()
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx := context.Background()
	for _, expr := range []string{"2 ** 100", "'a,b'.split(',')", "{'x': 1.5}", "1 / 0"} {
		v, err := in.Eval(ctx, expr)
		fmt.Printf("%T %v %v\n", v, v, err)
	}
	// Output:
	// *big.Int 1267650600228229401496703205376 <nil>
	// []interface {} [a b] <nil>
	// map[string]interface {} map[x:1.5] <nil>
	// <nil> <nil> ZeroDivisionError: division by zero
}

// A context ends code that runs for too long.
func ExampleInterp_Exec_timeout() {
	in, err := gopy.New()
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	err = in.Exec(ctx, "while True: pass")
	fmt.Println(errors.Is(err, context.DeadlineExceeded), err)
	// Output:
	// true KeyboardInterrupt: context deadline exceeded
}

func ExampleInterp_Import() {
	in, err := gopy.New()
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx := context.Background()
	if err := in.Import(ctx, "textwrap"); err != nil {
		log.Fatal(err)
	}
	v, err := in.Call(ctx, "textwrap.shorten", "a rather long line of text", 15)
	fmt.Println(v, err)
	// Output:
	// a rather [...] <nil>
}

func ExampleError() {
	in, err := gopy.New()
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	err = in.Exec(context.Background(), "def f(n):\n    return {}[n]\nf(5)")
	var e *gopy.Error
	if errors.As(err, &e) {
		fmt.Println(e.Type, e.Message)
		fmt.Print(e.Traceback)
	}
	// Output:
	// KeyError 5
	// Traceback (most recent call last):
	//   File "<string>", line 3, in <module>
	//   File "<string>", line 2, in f
	// KeyError: 5
}

// Two interpreters share nothing that Python can see, and run in parallel.
func ExampleNew() {
	ctx := context.Background()
	results := make(chan string)
	for _, name := range []string{"a", "b"} {
		go func() {
			var out strings.Builder
			in, err := gopy.New(gopy.WithStdout(&out), gopy.WithArgs(name))
			if err != nil {
				log.Fatal(err)
			}
			if err := in.Exec(ctx, "import sys\nsys.total = sum(range(1000))\nprint(sys.argv, sys.total)"); err != nil {
				log.Fatal(err)
			}
			if err := in.Close(); err != nil {
				log.Fatal(err)
			}
			results <- out.String()
		}()
	}
	fmt.Print(<-results, <-results)
	// Unordered output:
	// ['a'] 499500
	// ['b'] 499500
}

// Command gilshot installs Chromium where it is missing (on Debian), looks at the report of the
// GIL in it, and takes the picture of docs.
//
//	go run ./internal/cmd/gilshot [-gopy bin/gopy] [-o docs/images/gil-report.png]
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	out := flag.String("o", "docs/images/gil-report.png", "file for the picture")
	flag.Parse()
	if err := run(*gopy, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gilshot:", err)
		os.Exit(1)
	}
}

func run(gopy, out string) error {
	if _, err := exec.LookPath("chromedriver"); err != nil {
		for _, args := range [][]string{{"update", "-qq"}, {"install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"}} {
			if err := command("apt-get", args...).Run(); err != nil {
				return fmt.Errorf("installing Chromium: apt-get: %w", err)
			}
		}
	}
	dir, err := os.MkdirTemp("", "gilshot-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	report := filepath.Join(dir, "report.html")
	if err := command(gopy, "-X", "gil_report="+report, "examples/gil/convoy.py").Run(); err != nil {
		return err
	}
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	cmd := command("go", "test", "-count=1", "-v", "-run", "Browser|Screenshot", "./gil/picture")
	cmd.Env = append(os.Environ(), "GOPY_GIL_REPORT="+report, "GOPY_SCREENSHOT="+out)
	return cmd.Run()
}

func command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd
}

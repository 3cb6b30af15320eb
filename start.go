package gopy

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/stdlib/imp"
)

// This file decides what of an interpreter's start can wait: see object.Deferred.

// deferrable tells whether an interpreter can import modules of the library without the import
// machinery: not if the settings make imports visible, or name the caches otherwise.
func deferrable(c *object.Config) bool {
	if c.Flags["verbose"] > 0 || c.Flags["importtime"] > 0 || c.Optimize != 0 || c.PycachePrefix != "" || filepath.Separator != '/' {
		return false
	}
	return true
}

// nothingForSite tells whether module site has nothing to do with sys.path, so that what it adds
// to builtins can wait.
func (g *Interp) nothingForSite() bool {
	if g.in.Deferred == 0 {
		return false
	}
	path := g.in.SysDict.GetStr(object.Intern("path"))
	if path.P == nil || path.Type() != object.ListType {
		return false
	}
	cfg := &g.in.Config
	var seen []string
	for _, p := range (*object.List)(path.P).Items {
		if p.Type() != object.StrType {
			return false
		}
		s := (*object.Str)(p.P).String()
		if s != cfg.StdlibDir && (!filepath.IsAbs(s) || filepath.Clean(s) != s) || slices.Contains(seen, s) {
			return false
		}
		seen = append(seen, s)
	}
	bin := filepath.Dir(cfg.Executable)
	for _, name := range [...]string{
		bin + "/pyvenv.cfg",
		filepath.Dir(bin) + "/pyvenv.cfg",
		strings.TrimRight(cfg.Prefix, "/") + "/lib/python3.13/site-packages",
	} {
		if _, err := os.Stat(name); err == nil {
			return false
		}
	}
	return !imp.Findable(g.t, "sitecustomize")
}

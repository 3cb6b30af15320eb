// Command genunicode writes the tables of internal/unicodedata from what
// CPython 3.13 says about every code point.
//
//	go run ./internal/cmd/genunicode -python python3.13 -out internal/unicodedata
//
// The file extranames.txt beside it lists the name aliases and named sequences
// that unicodedata.lookup() knows, which CPython does not enumerate.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

//go:embed dump.py
var dump string

//go:embed extranames.txt
var extraNames string

const limit = 0x110000

type generator struct {
	version  string
	ctypes   []string // Go literals of the distinct records
	ctypeNum map[string]int
	ctypeOf  []uint16
	exts     []string
	extNum   map[string]int
	numerics []string
	numNum   map[string]int

	dbs   []string
	dbNum map[string]int
	dbOf  []uint16

	kinds    []string // decomposition tags, the first one canonical
	decomps  []uint32 // kind<<8 | length, then the code points
	decompOf []uint16
	composed []string
	seconds  map[int]bool // what joins a character before it

	oldCn  []rune
	oldRow []string

	names   bytes.Buffer
	nameCP  rune
	hexRuns []hexRun
}

// hexRun is a range of code points whose names end in their own number.
type hexRun struct {
	lo, hi rune
	prefix string
}

func main() {
	log.SetFlags(0)
	python := flag.String("python", "python3.13", "CPython 3.13")
	out := flag.String("out", "internal/unicodedata", "directory of the package")
	flag.Parse()

	g := &generator{
		ctypeNum: map[string]int{}, extNum: map[string]int{}, numNum: map[string]int{}, dbNum: map[string]int{},
		ctypeOf: make([]uint16, limit), dbOf: make([]uint16, limit), decompOf: make([]uint16, limit),
		exts: []string{"{}"}, numerics: []string{"0"}, decomps: []uint32{0},
		kinds: []string{""}, nameCP: -1, seconds: map[int]bool{},
	}
	tmp, err := os.CreateTemp("", "extranames")
	check(err)
	defer os.Remove(tmp.Name())
	_, err = tmp.WriteString(extraNames)
	check(err)
	check(tmp.Close())
	cmd := exec.Command(*python, "-c", dump, tmp.Name())
	cmd.Stderr = os.Stderr
	pipe, err := cmd.StdoutPipe()
	check(err)
	check(cmd.Start())
	for sc := bufio.NewScanner(pipe); sc.Scan(); {
		g.line(strings.Split(sc.Text(), "\t"))
	}
	check(cmd.Wait())
	g.write(*out)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func hex(s string) int {
	n, err := strconv.ParseInt(s, 16, 64)
	check(err)
	return int(n)
}

func intern(list *[]string, num map[string]int, s string) int {
	if n, ok := num[s]; ok {
		return n
	}
	num[s] = len(*list)
	*list = append(*list, s)
	return len(*list) - 1
}

func (g *generator) line(f []string) {
	switch f[0] {
	case "version":
		g.version = f[1]
	case "ctype":
		lo, hi, r := hex(f[1]), hex(f[2]), f[3:]
		num, ext := 0, 0
		if r[6] != "" {
			x, err := strconv.ParseFloat(r[6], 64)
			check(err)
			num = intern(&g.numerics, g.numNum, strconv.FormatFloat(x, 'g', -1, 64))
		}
		if r[7] != "" {
			var parts []string
			for part := range strings.SplitSeq(r[7], ",") {
				cps := "[]rune{"
				for cp := range strings.FieldsSeq(part) {
					cps += "0x" + cp + ","
				}
				parts = append(parts, cps+"}")
			}
			ext = intern(&g.exts, g.extNum, "{"+strings.Join(parts, ",")+"}")
		}
		lit := fmt.Sprintf("{%s, %s, %s, %s, %s, %s, %d, %d}", r[0], r[1], r[2], r[3], r[4], r[5], num, ext)
		n := intern(&g.ctypes, g.ctypeNum, lit)
		for cp := lo; cp < hi; cp++ {
			g.ctypeOf[cp] = uint16(n)
		}
	case "db":
		lo, hi, r := hex(f[1]), hex(f[2]), f[3:]
		n := intern(&g.dbs, g.dbNum, fmt.Sprintf("{%q, %q, %q, %s, %s == 1}", r[0], r[1], r[4], r[2], r[3]))
		for cp := lo; cp < hi; cp++ {
			g.dbOf[cp] = uint16(n)
		}
	case "old":
		if cp := rune(hex(f[1])); f[2] == "Cn" {
			g.oldCn = append(g.oldCn, cp)
		} else {
			num := "-1"
			if f[9] != "" {
				x, err := strconv.ParseFloat(f[9], 64)
				check(err)
				num = strconv.FormatFloat(x, 'g', -1, 64)
			}
			g.oldRow = append(g.oldRow, fmt.Sprintf("{0x%x, %q, %q, %q, %s == 1, %s, %s, %s, %q}",
				cp, f[2], f[3], f[6], f[5], f[7], f[8], num, f[10]))
		}
	case "decomp":
		g.decomp(hex(f[1]), f[2], f[3] == "1")
	case "name":
		g.name(rune(hex(f[1])), f[2])
	case "alias":
		var cps []rune
		for cp := range strings.FieldsSeq(f[1]) {
			cps = append(cps, rune(hex(cp)))
		}
		b := binary.AppendUvarint(nil, uint64(len(cps)))
		for _, cp := range cps {
			b = binary.AppendUvarint(b, uint64(cp))
		}
		if g.nameCP >= 0 { // ends the list of single names
			g.nameCP = -1
			g.names.WriteByte(0)
		}
		g.names.Write(b)
		g.names.WriteString(f[2])
		g.names.WriteByte('\n')
	}
}

func (g *generator) decomp(cp int, text string, composes bool) {
	kind := 0
	if strings.HasPrefix(text, "<") {
		tag, rest, _ := strings.Cut(text, " ")
		for kind = 1; kind < len(g.kinds) && g.kinds[kind] != tag; kind++ {
		}
		if kind == len(g.kinds) {
			g.kinds = append(g.kinds, tag)
		}
		text = rest
	}
	cps := strings.Fields(text)
	g.decompOf[cp] = uint16(len(g.decomps))
	g.decomps = append(g.decomps, uint32(kind<<8|len(cps)))
	for _, c := range cps {
		g.decomps = append(g.decomps, uint32(hex(c)))
	}
	if kind == 0 && len(cps) == 2 && composes {
		g.seconds[hex(cps[1])] = true
		g.composed = append(g.composed, fmt.Sprintf("{0x%06x<<21|0x%06x, 0x%x}", hex(cps[0]), hex(cps[1]), cp))
	}
}

func (g *generator) name(cp rune, name string) {
	if prefix, ok := strings.CutSuffix(name, fmt.Sprintf("-%04X", cp)); ok {
		if n := len(g.hexRuns); n > 0 && g.hexRuns[n-1].hi+1 == cp && g.hexRuns[n-1].prefix == prefix+"-" {
			g.hexRuns[n-1].hi = cp
		} else {
			g.hexRuns = append(g.hexRuns, hexRun{cp, cp, prefix + "-"})
		}
		return
	}
	g.names.Write(binary.AppendUvarint(nil, uint64(cp-g.nameCP)))
	g.names.WriteString(name)
	g.names.WriteByte('\n')
	g.nameCP = cp
}

// stages splits an array over all code points into blocks that occur once.
func stages(of []uint16, shift uint) (first, second []uint16) {
	size := 1 << shift
	seen := map[string]int{}
	for i := 0; i < len(of); i += size {
		key := fmt.Sprint(of[i : i+size])
		n, ok := seen[key]
		if !ok {
			n = len(second) / size
			seen[key] = n
			second = append(second, of[i:i+size]...)
		}
		first = append(first, uint16(n))
	}
	return first, second
}

func writeInts[T uint16 | uint32](w *bytes.Buffer, name, typ string, v []T) {
	fmt.Fprintf(w, "var %s = [...]%s{", name, typ)
	for i, x := range v {
		if i%20 == 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "%d,", x)
	}
	w.WriteString("\n}\n\n")
}

func writeList(w *bytes.Buffer, name, typ string, v []string) {
	fmt.Fprintf(w, "var %s = [...]%s{\n", name, typ)
	for _, x := range v {
		fmt.Fprintf(w, "%s,\n", x)
	}
	w.WriteString("}\n\n")
}

func (g *generator) write(dir string) {
	head := "// Code generated by genunicode. DO NOT EDIT.\n\npackage unicodedata\n\n"
	var w bytes.Buffer
	w.WriteString(head)
	fmt.Fprintf(&w, "// Version is the version of the Unicode standard that the tables follow.\nconst Version = %q\n\n", g.version)
	first, second := stages(g.ctypeOf, blockShift)
	writeInts(&w, "ctypeFirst", "uint16", first)
	writeInts(&w, "ctypeSecond", "uint16", second)
	writeList(&w, "ctypes", "ctype", g.ctypes)
	writeList(&w, "extraCases", "extraCase", g.exts)
	writeList(&w, "numerics", "float64", g.numerics)
	save(filepath.Join(dir, "ctype_tables.go"), w.Bytes())

	w.Reset()
	w.WriteString(head)
	first, second = stages(g.dbOf, blockShift)
	writeInts(&w, "recordFirst", "uint16", first)
	writeInts(&w, "recordSecond", "uint16", second)
	writeList(&w, "records", "Record", g.dbs)
	first, second = stages(g.decompOf, blockShift)
	writeInts(&w, "decompFirst", "uint16", first)
	writeInts(&w, "decompSecond", "uint16", second)
	writeInts(&w, "decomps", "uint32", g.decomps)
	var kinds []string
	for _, k := range g.kinds {
		kinds = append(kinds, strconv.Quote(k))
	}
	writeList(&w, "decompKinds", "string", kinds)
	sort.Strings(g.composed)
	writeList(&w, "compositions", "composition", g.composed)
	var seconds []string
	for cp := range g.seconds {
		seconds = append(seconds, fmt.Sprintf("0x%06x", cp))
	}
	sort.Strings(seconds)
	writeList(&w, "composedSeconds", "rune", seconds)
	var runs []string
	for _, r := range g.hexRuns {
		runs = append(runs, fmt.Sprintf("{0x%x, 0x%x, %q}", r.lo, r.hi, r.prefix))
	}
	writeList(&w, "hexNames", "hexName", runs)
	var cn []string
	for i := 0; i < len(g.oldCn); {
		j := i + 1
		for j < len(g.oldCn) && g.oldCn[j] == g.oldCn[j-1]+1 {
			j++
		}
		cn = append(cn, fmt.Sprintf("{0x%x, 0x%x}", g.oldCn[i], g.oldCn[j-1]))
		i = j
	}
	writeList(&w, "old32Unassigned", "[2]rune", cn)
	writeList(&w, "old32Changed", "OldRecord", g.oldRow)
	save(filepath.Join(dir, "record_tables.go"), w.Bytes())

	w.Reset()
	z, err := flate.NewWriter(&w, flate.BestCompression)
	check(err)
	_, err = z.Write(g.names.Bytes())
	check(err)
	check(z.Close())
	check(os.WriteFile(filepath.Join(dir, "names.bin"), w.Bytes(), 0o644))
}

// blockShift must be that of internal/unicodedata.
const blockShift = 7

func save(path string, src []byte) {
	out, err := format.Source(src)
	check(err)
	check(os.WriteFile(path, out, 0o644))
}

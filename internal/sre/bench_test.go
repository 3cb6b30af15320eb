package sre

import (
	"strings"
	"testing"
)

const logLine = `192.168.1.10 - - [10/Oct/2000:13:55:36 -0700] "GET /a.gif?x=1&y=2 HTTP/1.0" 200 2326 "http://www.example.com/" "Mozilla/4.08"` + "\n"

func BenchmarkMatchLine(b *testing.B) {
	p := mustCompile(b, `(\S+) (\S+) (\S+) \[([\w:/]+\s[+\-]\d{4})\] "(\S+) (\S+)\s*(\S+)?\s*" (\d{3}) (\S+)`, 0)
	s := []byte(logLine)
	r := Run{Mode: Match, End: len(s)}
	for b.Loop() {
		if ok, _ := p.Run8(s, &r); !ok {
			b.Fatal("no match")
		}
	}
}

func BenchmarkFindAll(b *testing.B) {
	s := []byte(strings.Repeat(logLine, 100))
	for _, pattern := range []string{`\w+`, `\b\d{1,3}(?:\.\d{1,3}){3}\b`, `(\w+)=(\w+)`, `".*?"`, `ERROR|FATAL`, `(?i)error`} {
		b.Run(pattern, func(b *testing.B) {
			p := mustCompile(b, pattern, 0)
			b.SetBytes(int64(len(s)))
			var r Run
			for b.Loop() {
				r.Pos, r.End, r.MustAdvance = 0, len(s), false
				for {
					if ok, _ := p.Run8(s, &r); !ok {
						break
					}
					r.Pos, r.MustAdvance = r.Limit, r.Begin == r.Limit
				}
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		mustCompile(b, `(?P<ip>\d+\.\d+\.\d+\.\d+) .*?\[(?P<date>[^\]]+)\] "(?P<req>[^"]*)" (?P<st>\d{3}) (?P<sz>\d+)`, 0)
	}
}

package bzip2

import (
	"bytes"
	stdbzip2 "compress/bzip2"
	"io"
	"math/rand"
	"testing"
)

func samples() [][]byte {
	rnd := rand.New(rand.NewSource(1))
	noise := make([]byte, 150000)
	rnd.Read(noise)
	words := make([]byte, 0, 200000)
	for len(words) < 200000 {
		words = append(words, []string{"spam ", "eggs ", "and ham", "\n"}[rnd.Intn(4)]...)
	}
	return [][]byte{nil, []byte("a"), []byte("hello hello hello"), noise, words, make([]byte, 300000),
		bytes.Repeat([]byte("ab"), 5000), bytes.Repeat([]byte{7}, 259), bytes.Repeat([]byte{7}, 4)}
}

func TestRoundTrip(th *testing.T) {
	for i, data := range samples() {
		for _, level := range []int{1, 9} {
			w := NewWriter(level)
			packed := w.Write(data[:len(data)/2])
			packed = append(packed, w.Write(data[len(data)/2:])...)
			packed = append(packed, w.Close()...)
			if got, err := io.ReadAll(stdbzip2.NewReader(bytes.NewReader(packed))); err != nil || !bytes.Equal(got, data) {
				th.Fatalf("sample %d, level %d: %d bytes, %v", i, level, len(got), err)
			}
			for _, step := range []int{1, 1000, 1 << 30} {
				r := NewReader()
				var got []byte
				in := append(bytes.Clone(packed), "tail"...)
				for !r.Done() {
					n := min(step, len(in))
					out, more, err := r.Read(in[:n], 777)
					in = in[n:]
					if err != nil || len(out) > 777 {
						th.Fatal(err)
					}
					got = append(got, out...)
					for more {
						out, more, err = r.Read(nil, 777)
						if err != nil {
							th.Fatal(err)
						}
						got = append(got, out...)
					}
				}
				if !bytes.Equal(got, data) || string(r.Rest())+string(in) != "tail" {
					th.Fatalf("sample %d, level %d, step %d: %d of %d bytes", i, level, step, len(got), len(data))
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, data := range samples()[:3] {
		w := NewWriter(1)
		f.Add(append(w.Write(data), w.Close()...))
	}
	f.Fuzz(func(th *testing.T, in []byte) {
		out, _, err := NewReader().Read(in, 1<<20)
		want, wantErr := io.ReadAll(io.LimitReader(stdbzip2.NewReader(bytes.NewReader(in)), 1<<20))
		if err == nil && wantErr == nil && !bytes.Equal(out, want) {
			th.Fatal("different output")
		}
	})
}

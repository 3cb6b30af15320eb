package object

import (
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"sync"

	"github.com/seed-8da18655/gopy/internal/siphash"
)

// This file holds the process-wide state that strings need: the hash key and the intern table.

var (
	hashOnce sync.Once
	theKey   siphash.Key
)

// hashKey returns the key of str and bytes hashes, random unless SetHashSeed was called
// before the first hash.
func hashKey() siphash.Key {
	hashOnce.Do(func() {
		var b [16]byte
		binary.LittleEndian.PutUint64(b[:], rand.Uint64())
		binary.LittleEndian.PutUint64(b[8:], rand.Uint64())
		theKey = siphash.KeyFromBytes(&b)
	})
	return theKey
}

// SetHashSeed fixes the hash key as PYTHONHASHSEED does. It has an effect only before the
// first interpreter of the process is made, and reports whether it had.
func SetHashSeed(seed uint32) bool {
	done := false
	hashOnce.Do(func() {
		theKey = siphash.KeyFromSeed(seed)
		done = true
	})
	return done
}

// interned is the table of interned strings. It is shared by all interpreters, since a Str
// refers to nothing but its characters; entries are immutable and stay for good.
var interned struct {
	sync.RWMutex // protects m
	m            map[string]*Str
}

// Intern returns the interned str of WTF-8 text s: equal names are one object.
func Intern(s string) *Str {
	interned.RLock()
	p := interned.m[s]
	interned.RUnlock()
	if p != nil {
		return p
	}
	return internSlow(MakeStr(strings.Clone(s)), s)
}

// InternStr returns the interned str equal to s, s itself if there was none and it is an exact str.
func InternStr(s *Str) *Str {
	if s.Interned {
		return s
	}
	text := s.String()
	interned.RLock()
	p := interned.m[text]
	interned.RUnlock()
	if p != nil {
		return p
	}
	if s.Shape != StrType.Root || s.appended {
		s = MakeStr(strings.Clone(text))
	}
	return internSlow(s, text)
}

func internSlow(s *Str, text string) *Str {
	interned.Lock()
	defer interned.Unlock()
	if p := interned.m[text]; p != nil {
		return p
	}
	if interned.m == nil {
		interned.m = make(map[string]*Str, 1024)
	}
	s.Hash()
	s.Interned = true
	interned.m[s.String()] = s
	return s
}

// HashSecret returns the key of str and bytes hashes.
func HashSecret() [2]uint64 {
	k := hashKey()
	return [2]uint64{k.K0, k.K1}
}

// SetHashSecret gives the process the key that another one has, so that the hashes of strings
// are the same. Like SetHashSeed it has an effect only before the first hash, and reports
// whether it had.
func SetHashSecret(key [2]uint64) bool {
	done := false
	hashOnce.Do(func() {
		theKey = siphash.Key{K0: key[0], K1: key[1]}
		done = true
	})
	return done
}

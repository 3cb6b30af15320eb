package time

import (
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

// This file implements strftime with the directives and flags of the GNU C library, in the C locale.

// pad appends n with at least width characters.
func pad(b []byte, n, width int, fill byte) []byte {
	s := strconv.Itoa(n)
	if n < 0 && fill == '0' {
		b, s, width = append(b, '-'), s[1:], width-1
	}
	for i := len(s); i < width; i++ {
		b = append(b, fill)
	}
	return append(b, s...)
}

func strftime(t *thread, a []value) (value, error) {
	if !a[0].IsA(object.StrType) {
		return none, object.TypeErrorf("strftime() argument 1 must be str, not %s", a[0].Type().Name)
	}
	var x tm
	var err error
	if a[1].P == nil {
		x, err = now(t)
	} else if x, err = parseTM(t, a[1], "strftime"); err == nil {
		err = x.check()
	}
	if err != nil {
		return none, err
	}
	format := (*object.Str)(a[0].P).String()
	if strings.IndexByte(format, 0) >= 0 {
		return none, object.ValueErrorf("embedded null character")
	}
	x.dst = min(max(x.dst, -1), 1)
	if !x.hasZone {
		// Like tm_zone of a struct tm without one: that of the local zone.
		if l, err := now(t); err == nil {
			x.zone, x.off = l.zone, l.off
		}
	}
	return object.NewStr(string(appendTime(nil, format, &x))), nil
}

// appendTime appends x formatted.
func appendTime(b []byte, format string, x *tm) []byte {
	for i := 0; i < len(format); i++ {
		c := format[i]
		if c != '%' {
			b = append(b, c)
			continue
		}
		begin := i
		i++
		flag, upper, swap := byte(0), false, false
	flags:
		for ; i < len(format); i++ {
			switch format[i] {
			case '-', '_', '0', '+':
				flag = format[i]
			case '^':
				upper = true
			case '#':
				swap = true
			default:
				break flags
			}
		}
		width := -1
		for ; i < len(format) && format[i] >= '0' && format[i] <= '9' && width < 1000; i++ {
			width = max(width, 0)*10 + int(format[i]-'0')
		}
		if i < len(format) && (format[i] == 'E' || format[i] == 'O') {
			i++
		}
		if i >= len(format) {
			return append(b, format[begin:]...)
		}
		mark := len(b)
		out, ok := directive(b, format[i], flag, width, x)
		if !ok {
			b = append(b, format[begin:i+1]...)
			continue
		}
		b = out
		if upper || swap {
			for j := mark; j < len(b); j++ {
				switch {
				case b[j] >= 'a' && b[j] <= 'z' && !(swap && format[i] == 'Z'):
					b[j] -= 'a' - 'A'
				case swap && (format[i] == 'p' || format[i] == 'Z') && b[j] >= 'A' && b[j] <= 'Z':
					b[j] += 'a' - 'A'
				}
			}
			if swap && format[i] == 'p' {
				for j := mark; j < len(b); j++ {
					b[j] |= 0x20
				}
			}
		}
		if n := len(b) - mark; n < width {
			fill := byte(' ')
			if flag == '0' {
				fill = '0'
			}
			if flag != '-' {
				b = append(b, make([]byte, width-n)...)
				copy(b[mark+width-n:], b[mark:mark+n])
				for j := mark; j < mark+width-n; j++ {
					b[j] = fill
				}
			}
		}
	}
	return b
}

// directive appends what one conversion character stands for; ok is false for an unknown one.
func directive(b []byte, c, flag byte, width int, x *tm) (out []byte, ok bool) {
	num := func(n, w int, fill byte) ([]byte, bool) {
		switch flag {
		case '-':
			w = 0
		case '_':
			fill = ' '
		case '0', '+':
			fill = '0'
		}
		if width > w && flag != '-' {
			w = width
		}
		return pad(b, n, w, fill), true
	}
	str := func(s string) ([]byte, bool) { return append(b, s...), true }
	sub := func(f string) ([]byte, bool) { return appendTime(b, f, x), true }
	hour12 := (x.hour+11)%12 + 1
	switch c {
	case '%':
		return str("%")
	case 'n':
		return str("\n")
	case 't':
		return str("\t")
	case 'a':
		return str(dayNames[x.wday][:3])
	case 'A':
		return str(dayNames[x.wday])
	case 'b', 'h':
		return str(monthNames[x.mon-1][:3])
	case 'B':
		return str(monthNames[x.mon-1])
	case 'c':
		return sub("%a %b %e %H:%M:%S %Y")
	case 'C':
		n := x.year / 100
		if x.year%100 < 0 {
			n--
		}
		return num(n, 2, '0')
	case 'd':
		return num(x.day, 2, '0')
	case 'D', 'x':
		return sub("%m/%d/%y")
	case 'e':
		return num(x.day, 2, ' ')
	case 'F':
		b, _ = directive(b, 'Y', flag, -1, x)
		return appendTime(b, "-%m-%d", x), true
	case 'g', 'G':
		year, _ := isoWeek(x)
		if c == 'G' {
			return num(year, 0, '0')
		}
		return num((year%100+100)%100, 2, '0')
	case 'V':
		_, week := isoWeek(x)
		return num(week, 2, '0')
	case 'H':
		return num(x.hour, 2, '0')
	case 'I':
		return num(hour12, 2, '0')
	case 'j':
		return num(x.yday, 3, '0')
	case 'k':
		return num(x.hour, 2, ' ')
	case 'l':
		return num(hour12, 2, ' ')
	case 'm':
		return num(x.mon, 2, '0')
	case 'M':
		return num(x.min, 2, '0')
	case 'p', 'P':
		s := "AM"
		if x.hour >= 12 {
			s = "PM"
		}
		if c == 'P' {
			s = string([]byte{s[0] | 0x20, s[1] | 0x20})
		}
		return str(s)
	case 'r':
		return sub("%I:%M:%S %p")
	case 'R':
		return sub("%H:%M")
	case 's':
		return str(strconv.FormatInt(x.unix(), 10))
	case 'S':
		return num(x.sec, 2, '0')
	case 'T', 'X':
		return sub("%H:%M:%S")
	case 'u':
		return num((x.wday+6)%7+1, 1, '0')
	case 'U':
		return num((x.yday-1-x.wday+7)/7, 2, '0')
	case 'w':
		return num(x.wday, 1, '0')
	case 'W':
		return num((x.yday-1-(x.wday+6)%7+7)/7, 2, '0')
	case 'y':
		return num((x.year%100+100)%100, 2, '0')
	case 'Y':
		return num(x.year, 0, '0')
	case 'z':
		if x.dst < 0 {
			return b, true
		}
		off, sign := x.off, byte('+')
		if off < 0 {
			off, sign = -off, '-'
		}
		b = append(b, sign)
		return pad(b, off/3600*100+off/60%60, 4, '0'), true
	case 'Z':
		if x.dst < 0 {
			return b, true
		}
		return str(x.zone)
	}
	return b, false
}

// unix returns the seconds since 1970 by the offset that x has.
func (x *tm) unix() int64 {
	return date(x.year, x.mon, x.day)*86400 + int64(x.hour)*3600 + int64(x.min)*60 + int64(x.sec) - int64(x.off)
}

// date returns the number of days since 1970-01-01.
func date(y, m, d int) int64 {
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	return int64(era)*146097 + int64(yoe*365+yoe/4-yoe/100+doy) - 719468
}

func daysIn(year int) int {
	if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 366
	}
	return 365
}

// isoWeek returns the ISO year and week, from the weekday and the day of the year.
func isoWeek(x *tm) (year, week int) {
	wday := (x.wday+6)%7 + 1 // Monday is 1
	year, week = x.year, (x.yday-wday+10)/7
	if week < 1 {
		year--
		week = (x.yday + daysIn(year) - wday + 10) / 7
	} else if week == 53 && x.yday-wday+4 > daysIn(year) {
		year, week = year+1, 1
	}
	return year, week
}

package bpf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// formatSpec is Python's format specification.
type formatSpec struct {
	fill             rune
	align            byte // '<', '>', '^', '=', or 0
	sign             byte // '+', '-', ' ', or 0
	alternate        bool
	zero             bool // the alignment is that of a 0 before the width
	width, precision int  // -1: none
	group            byte // ',', '_', or 0
	verb             byte // 0: none
}

func parseSpec(s string) (formatSpec, bool) {
	f := formatSpec{fill: ' ', width: -1, precision: -1}
	r := []rune(s)
	filled := false
	isAlign := func(i int) bool { return i < len(r) && strings.ContainsRune("<>^=", r[i]) }
	if isAlign(1) {
		f.fill, f.align, r, filled = r[0], byte(r[1]), r[2:], true
	} else if isAlign(0) {
		f.align, r = byte(r[0]), r[1:]
	}
	take := func(set string) byte {
		if len(r) > 0 && strings.ContainsRune(set, r[0]) {
			b := byte(r[0])
			r = r[1:]
			return b
		}
		return 0
	}
	digits := func() int {
		n := -1
		for len(r) > 0 && r[0] >= '0' && r[0] <= '9' && n < 1<<20 {
			n = max(n, 0)*10 + int(r[0]-'0')
			r = r[1:]
		}
		return n
	}
	f.sign = take("+- ")
	f.alternate = take("#") != 0
	if take("0") != 0 {
		if !filled {
			f.fill = '0'
		}
		if f.zero = f.align == 0; f.zero {
			f.align = '='
		}
	}
	f.width = digits()
	f.group = take(",_")
	if take(".") != 0 {
		if f.precision = digits(); f.precision < 0 {
			return f, false
		}
	}
	if len(r) == 1 && r[0] < utf8.RuneSelf {
		f.verb, r = byte(r[0]), nil
	}
	return f, len(r) == 0 && f.width < 1<<16 && f.precision < 1<<10
}

// checkFormat refuses, when a hook is compiled, what Python would refuse when it formats.
func checkFormat(kind PartKind, conv byte, spec string) error {
	var v any = "x"
	if kind != StrPart {
		v = int64(1)
	}
	_, err := formatValue(v, conv, spec)
	return err
}

// formatValue is what an f-string makes of a value: a string, a bool, an int64 or a uint64.
func formatValue(v any, conv byte, spec string) (string, error) {
	switch conv {
	case 's':
		v = plain(v)
	case 'r', 'a':
		if s, ok := v.(string); ok {
			v = quote(s, conv == 'a')
		} else {
			v = plain(v)
		}
	}
	if spec == "" {
		return plain(v), nil
	}
	f, ok := parseSpec(spec)
	if !ok {
		return "", fmt.Errorf("invalid format specifier %q", spec)
	}
	switch v := v.(type) {
	case string:
		return formatStr(f, v)
	case bool:
		if v {
			return formatInt(f, false, 1)
		}
		return formatInt(f, false, 0)
	case int64:
		return formatInt(f, v < 0, magnitude(v))
	case uint64:
		return formatInt(f, false, v)
	}
	return "", fmt.Errorf("%T has no format", v)
}

// plain is str(v).
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		if v {
			return "True"
		}
		return "False"
	}
	return fmt.Sprint(v)
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

func formatStr(f formatSpec, s string) (string, error) {
	if f.verb != 0 && f.verb != 's' {
		return "", fmt.Errorf("unknown format code '%c' for object of type 'str'", f.verb)
	}
	switch {
	case f.sign != 0:
		return "", fmt.Errorf("sign not allowed in string format specifier")
	case f.alternate:
		return "", fmt.Errorf("alternate form (#) not allowed in string format specifier")
	case f.group != 0:
		return "", fmt.Errorf("cannot specify '%c' with 's'", f.group)
	case f.align == '=' && !f.zero:
		return "", fmt.Errorf("'=' alignment not allowed in string format specifier")
	}
	if f.align == '=' {
		f.align = '<' // on a str, that fills on the right
	}
	if r := []rune(s); f.precision >= 0 && len(r) > f.precision {
		s = string(r[:f.precision])
	}
	return pad(f, "", s, '<'), nil
}

// formatInt formats a number given by its sign and magnitude.
func formatInt(f formatSpec, neg bool, n uint64) (string, error) {
	if strings.IndexByte("eEfFgG%", f.verb) >= 0 && f.verb != 0 {
		return formatFloat(f, neg, n)
	}
	if f.precision >= 0 {
		return "", fmt.Errorf("precision not allowed in integer format specifier")
	}
	base, prefix := 10, ""
	switch f.verb {
	case 0, 'd', 'n':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x', 'X':
		base, prefix = 16, "0"+string(f.verb)
	case 'c':
		if f.sign != 0 || f.alternate {
			return "", fmt.Errorf("sign and # are not allowed with integer format specifier 'c'")
		}
		if neg || n > unicode.MaxRune {
			return "", fmt.Errorf("%%c arg not in range(0x110000)")
		}
		return pad(f, "", string(rune(n)), '<'), nil
	default:
		return "", fmt.Errorf("unknown format code '%c' for object of type 'int'", f.verb)
	}
	if f.group == ',' && base != 10 || f.group != 0 && f.verb == 'n' {
		return "", fmt.Errorf("cannot specify '%c' with '%c'", f.group, f.verb)
	}
	digits := strconv.FormatUint(n, base)
	if f.verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !f.alternate {
		prefix = ""
	}
	return padNumber(f, signOf(f, neg)+prefix, digits, base), nil
}

func formatFloat(f formatSpec, neg bool, n uint64) (string, error) {
	if f.precision < 0 {
		f.precision = 6
	}
	x := float64(n)
	verb, tail := f.verb, ""
	switch verb {
	case '%':
		x, verb, tail = x*100, 'f', "%"
	case 'F':
		verb = 'f'
	case 'g', 'G':
		f.precision = max(f.precision, 1)
	}
	if f.alternate {
		return "", fmt.Errorf("alternate form (#) of a float cannot run in eBPF")
	}
	return padNumber(f, signOf(f, neg), strconv.FormatFloat(x, verb, f.precision, 64)+tail, 10), nil
}

func signOf(f formatSpec, neg bool) string {
	switch {
	case neg:
		return "-"
	case f.sign == '+' || f.sign == ' ':
		return string(f.sign)
	}
	return ""
}

// padNumber groups the digits, zeros of the fill included, and pads.
func padNumber(f formatSpec, sign, digits string, base int) string {
	whole, rest := digits, ""
	if i := strings.IndexAny(digits, ".e%"); i >= 0 && base == 10 {
		whole, rest = digits[:i], digits[i:]
	}
	if f.group != 0 {
		n := 3
		if base != 10 {
			n = 4
		}
		if f.align == '=' && f.fill == '0' {
			for want := f.width - len(sign) - len(rest); groupedLen(len(whole), n) < want; {
				whole = "0" + whole
			}
		}
		var b strings.Builder
		for i, d := range whole {
			if i > 0 && (len(whole)-i)%n == 0 {
				b.WriteByte(f.group)
			}
			b.WriteRune(d)
		}
		whole = b.String()
	}
	return pad(f, sign, whole+rest, '>')
}

func groupedLen(digits, n int) int { return digits + (digits-1)/n }

// pad fills to the width; usual is the alignment when none is asked for.
func pad(f formatSpec, sign, s string, usual byte) string {
	missing := f.width - utf8.RuneCountInString(sign) - utf8.RuneCountInString(s)
	if missing <= 0 {
		return sign + s
	}
	fill := func(n int) string { return strings.Repeat(string(f.fill), n) }
	align := f.align
	if align == 0 {
		align = usual
	}
	switch align {
	case '<':
		return sign + s + fill(missing)
	case '^':
		return fill(missing/2) + sign + s + fill(missing-missing/2)
	case '=':
		return sign + fill(missing) + s
	}
	return fill(missing) + sign + s
}

// quote is repr(s), or ascii(s).
func quote(s string, ascii bool) string {
	q := '\''
	if strings.Contains(s, "'") && !strings.Contains(s, "\"") {
		q = '"'
	}
	var b strings.Builder
	b.WriteRune(q)
	for _, r := range s {
		switch {
		case r == q || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || r >= 0x80 && r <= 0xff && (ascii || !unicode.IsPrint(r)):
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x7f || !ascii && unicode.IsPrint(r):
			b.WriteRune(r)
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteRune(q)
	return b.String()
}

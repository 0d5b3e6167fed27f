package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// Runes whose names contain their number or follow from their parts are not in the table.
const (
	hangulFirst, hangulLast = 0xAC00, 0xD7A3
	ideograph               = "CJK UNIFIED IDEOGRAPH-"
)

// runesByName maps the names of Unicode to characters: those of the standard's table, and of its aliases the
// ones of control characters, which have no other name.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		switch {
		case r >= hangulFirst && r <= hangulLast:
			r = hangulLast
			continue
		case r == 0xE000 || r == 0xF0000 || r == 0x100000: // private use
			r += map[rune]rune{0xE000: 0x18FF, 0xF0000: 0xFFFD, 0x100000: 0xFFFD}[r]
			continue
		case unicode.Is(unicode.Unified_Ideograph, r):
			continue
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for i, names := range controlNames {
		for _, name := range strings.Split(names, ",") {
			m[name] = rune(i)
			if i >= 0x20 {
				m[name] = rune(i - 0x20 + 0x7F)
			}
		}
	}
	return m
})

// controlNames are the names of U+0000 to U+001F, then of U+007F to U+009F.
var controlNames = strings.Split("NULL,NUL|START OF HEADING,SOH|START OF TEXT,STX|END OF TEXT,ETX|"+
	"END OF TRANSMISSION,EOT|ENQUIRY,ENQ|ACKNOWLEDGE,ACK|ALERT,BEL|BACKSPACE,BS|"+
	"CHARACTER TABULATION,HORIZONTAL TABULATION,HT,TAB|LINE FEED,NEW LINE,END OF LINE,LF,NL,EOL|"+
	"LINE TABULATION,VERTICAL TABULATION,VT|FORM FEED,FF|CARRIAGE RETURN,CR|SHIFT OUT,LOCKING-SHIFT ONE,SO|"+
	"SHIFT IN,LOCKING-SHIFT ZERO,SI|DATA LINK ESCAPE,DLE|DEVICE CONTROL ONE,DC1|DEVICE CONTROL TWO,DC2|"+
	"DEVICE CONTROL THREE,DC3|DEVICE CONTROL FOUR,DC4|NEGATIVE ACKNOWLEDGE,NAK|SYNCHRONOUS IDLE,SYN|"+
	"END OF TRANSMISSION BLOCK,ETB|CANCEL,CAN|END OF MEDIUM,EOM,EM|SUBSTITUTE,SUB|ESCAPE,ESC|"+
	"INFORMATION SEPARATOR FOUR,FILE SEPARATOR,FS|INFORMATION SEPARATOR THREE,GROUP SEPARATOR,GS|"+
	"INFORMATION SEPARATOR TWO,RECORD SEPARATOR,RS|INFORMATION SEPARATOR ONE,UNIT SEPARATOR,US|"+
	"DELETE,DEL|PADDING CHARACTER,PAD|HIGH OCTET PRESET,HOP|BREAK PERMITTED HERE,BPH|NO BREAK HERE,NBH|"+
	"INDEX,IND|NEXT LINE,NEL|START OF SELECTED AREA,SSA|END OF SELECTED AREA,ESA|"+
	"CHARACTER TABULATION SET,HORIZONTAL TABULATION SET,HTS|"+
	"CHARACTER TABULATION WITH JUSTIFICATION,HORIZONTAL TABULATION WITH JUSTIFICATION,HTJ|"+
	"LINE TABULATION SET,VERTICAL TABULATION SET,VTS|PARTIAL LINE FORWARD,PARTIAL LINE DOWN,PLD|"+
	"PARTIAL LINE BACKWARD,PARTIAL LINE UP,PLU|REVERSE LINE FEED,REVERSE INDEX,RI|"+
	"SINGLE SHIFT TWO,SINGLE-SHIFT-2,SS2|SINGLE SHIFT THREE,SINGLE-SHIFT-3,SS3|DEVICE CONTROL STRING,DCS|"+
	"PRIVATE USE ONE,PRIVATE USE-1,PU1|PRIVATE USE TWO,PRIVATE USE-2,PU2|SET TRANSMIT STATE,STS|"+
	"CANCEL CHARACTER,CCH|MESSAGE WAITING,MW|START OF GUARDED AREA,START OF PROTECTED AREA,SPA|"+
	"END OF GUARDED AREA,END OF PROTECTED AREA,EPA|START OF STRING,SOS|SINGLE GRAPHIC CHARACTER INTRODUCER,SGC|"+
	"SINGLE CHARACTER INTRODUCER,SCI|CONTROL SEQUENCE INTRODUCER,CSI|STRING TERMINATOR,ST|"+
	"OPERATING SYSTEM COMMAND,OSC|PRIVACY MESSAGE,PM|APPLICATION PROGRAM COMMAND,APC", "|")

// runeNamed returns the character with that name.
func runeNamed(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if digits, ok := strings.CutPrefix(name, ideograph); ok {
		n, err := strconv.ParseUint(digits, 16, 32)
		r := rune(n)
		return r, err == nil && (len(digits) == 4 || len(digits) == 5) && unicode.Is(unicode.Unified_Ideograph, r)
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	r, ok := runesByName()[name]
	return r, ok
}

var (
	hangulLead  = strings.Split("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H", ",")
	hangulVowel = strings.Split("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I", ",")
	hangulTail  = strings.Split(",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H", ",")
)

// hangul composes a syllable of the names of its parts; the longest of each kind counts.
func hangul(name string) (rune, bool) {
	part := func(list []string) int {
		best := -1
		for i, s := range list {
			if strings.HasPrefix(name, s) && (best < 0 || len(s) > len(list[best])) {
				best = i
			}
		}
		if best >= 0 {
			name = name[len(list[best]):]
		}
		return best
	}
	l, v := part(hangulLead), part(hangulVowel)
	t := part(hangulTail)
	return rune(hangulFirst + (l*len(hangulVowel)+v)*len(hangulTail) + t), l >= 0 && v >= 0 && name == ""
}

// named decodes the {name} at body[i:] behind \N.
func (s *scanner) named(b *strings.Builder, t *token, body []byte, i int) int {
	end := -1
	if i < len(body) && body[i] == '{' {
		end = strings.IndexByte(string(body[i:]), '}')
	}
	if end < 2 {
		last := len(body) - 1
		switch {
		case i == len(body) || body[i] != '{':
			last = i - 1
		case end >= 0:
			last = i + end
		}
		s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf(
			`(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: malformed \N character escape`, i-2, last), "")
	}
	r, ok := runeNamed(string(body[i+1 : i+end]))
	if !ok {
		s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf(
			"(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: unknown Unicode character name",
			i-2, i+end), "")
	}
	put(b, t, r)
	return i + end + 1
}

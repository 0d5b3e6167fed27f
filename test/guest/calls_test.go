package guest

import (
	"strings"
	"testing"
)

// callEverything calls the functions of krait_calls.c. What a line prints is in callsWanted.
const callEverything = `
def v(name, type): return var("krait_some_" + name, type)
bytes3, word, pair = v("bytes", "struct krait_bytes"), v("word", "struct krait_word"), v("pair", "struct krait_pair")
twenty, forty, any = v("twenty", "struct krait_twenty"), v("forty", "struct krait_forty"), v("any", "union krait_any")
print(krait_take_bytes(bytes3, 2), krait_take_word(word, 2), krait_take_pair(pair, 2), krait_take_twenty(twenty, 2))
print(krait_take_forty(forty, 2), krait_take_any(any, 2), krait_take_any(0x0900000000000001, 3))
print(krait_take_pair(pair.read_(), -1), krait_take_forty(forty.read_(), -1))
print(krait_take_split(1, 2, 3, 4, 5, pair, 6), krait_take_both(twenty, pair, word, -1))
b, w, p = krait_make_bytes(7, 8, 9), krait_make_word(-1, 255, 65535), krait_make_pair(-2**63, 2**32 - 1)
print(b.byte[:], w.number, w.small, w.half, p.first, p.second, krait_make_twenty(-5, 3).value[:])
print(krait_make_forty(forty, -3).value[:], krait_make_any(0x0102030405060708).byte[:])
print(krait_take_word(krait_make_word(1, 2, 3), 1), krait_take_forty(krait_make_forty(krait_make_forty(forty, 2), 2), 1))
print(krait_make_pair(1, 2).type_, w)
print(krait_twelve(1, 2, 3, 4, 5, 6, 7, 8, True, "KRAIT_HIGH", 11, 12))
print(krait_twelve(-2**63, -1, -2, -128, 2**63, 2**32 - 1, 65535, 255, False, -2, -1, 2**63 - 1) & 2**64 - 1)
x = 0xfedcba9887868584
print(krait_cut_s8(x), krait_cut_u8(x), krait_cut_s16(x), krait_cut_u16(x), krait_cut_s32(x), krait_cut_u32(x))
print(krait_cut_s64(x), krait_cut_u64(x), krait_cut_bool(256), krait_cut_bool(0), krait_cut_level(3), krait_cut_level(2**32 - 2))
print(krait_cut_text(1).string_(), krait_cut_text(0) == None)
print(krait_sum(0), krait_sum(3, 1, 2, 3), krait_sum(11, *range(-5, 6)), krait_sum(2, True, None))
to = buffer(100)
n = krait_print(to, 100, "%d %s %lx %c %5u %s|%p", -1, "text", x, 65, 7, b"bytes\0", None)
print(n, string(to))
print(krait_print(to, 8, "%s", "cut short"), string(to))
q, r = ref("long"), ref("u8")
print(krait_divide(-100, 7, q, r), q[0], r[0], krait_divide(17, 5, q, r), q[0], r[0])
print(krait_fill(to, 5, ord("x")), peek(to, 6), krait_text_length("text\u00e9"), krait_text_length(None), krait_text_length(b"ab\0cd"))
with callback(lambda a, b: a + 2 * b, "long (*)(int, long)") as add:
    print(krait_apply(add, -3, 2**40), krait_apply(krait_minus, 40, 2), add(1, 2))
for wrong in ("krait_take_pair(word, 1)", "krait_take_pair(5, 1)", "krait_take_pair(None, 1)", "krait_take_pair(addressof(pair, 'first'), 1)",
              "krait_take_bytes(1 << 24, 1)", "krait_take_huge(var('krait_some_huge', 'struct krait_huge'))",
              "krait_twelve(1, 2, 1 << 15, 4, 5, 6, 7, 8, True, 10, 11, 12)", "krait_twelve(1, 2, 3, 128, 5, 6, 7, 8, True, 10, 11, 12)",
              "krait_twelve(1, 2, 3, 4, -1, 6, 7, 8, True, 10, 11, 12)", "krait_twelve(1, 2, 3, 4, 5, 6, 7, 256, True, 10, 11, 12)",
              "krait_twelve(1, 2, 3, 4, 5, 6, 7, 8, 2, 10, 11, 12)", "krait_twelve(1, 2, 3, 4, 5, 6, 7, 8, True, 'KRAIT_MIDDLE', 11, 12)",
              "krait_twelve(1, 2, 3)", "krait_sum()", "krait_sum(11, *range(12))", "krait_sum(1, 2.5)",
              "krait_divide(1, 0, q, r)", "check(krait_divide(1, 0, q, r))", "krait_divide(1, 1, r, q)", "krait_apply(5.5, 1, 2)"):
    try:
        print(wrong, "gave", eval(wrong))
    except Exception as e:
        print(type(e).__name__, e)
`

const callsWanted = `
642 120390 7999999986 300
30 18 30
-3999999993 -15
28000000061 4000060042
b'\x07\x08\t' -1 255 65535 -9223372036854775808 4294967295 [-5, -2, 1, 4, 7]
[-3, 6, -9, 12, -15] b'\x08\x07\x06\x05\x04\x03\x02\x01'
6 60
struct krait_pair {
	s64 first;	/* 0 */
	u32 second;	/* 8 */
};	/* 16 bytes */ (struct krait_word){
	.number = -1,
	.small = 255,
	.half = 65535,
}
508
25770263992
-124 132 -31356 34180 -2021227132 2273740164
-81985528927976060 18364758544781575556 True False 3 -2
some text True
0 14 110 1
55 -1 text fedcba9887868584 A     7 bytes|0000000000000000
7 cut sho
0 -14 254 0 3 2
5 b'xxxxxh' 6 -1 2
2199023255549000 38000 5
TypeError krait_take_pair() argument 1 'x' is a struct krait_pair, not a struct krait_word: long int krait_take_pair(struct krait_pair x, int by)
TypeError krait_take_pair() argument 1 'x' is a struct krait_pair, not a int: long int krait_take_pair(struct krait_pair x, int by)
TypeError krait_take_pair() argument 1 'x' is a struct krait_pair, not a NoneType: long int krait_take_pair(struct krait_pair x, int by)
TypeError krait_take_pair() argument 1 'x' is a struct krait_pair, not a s64 *: long int krait_take_pair(struct krait_pair x, int by)
TypeError krait_take_bytes() argument 1 'x' is a struct krait_bytes, not a int: long int krait_take_bytes(struct krait_bytes x, int by)
TypeError krait_take_huge(): more than 12 words of arguments cannot be passed
OverflowError 32768 does not fit s16 (-32768..32767)
OverflowError 128 does not fit s8 (-128..127)
OverflowError -1 does not fit u64 (0..18446744073709551615)
OverflowError 256 does not fit u8 (0..255)
krait_twelve(1, 2, 3, 4, 5, 6, 7, 8, 2, 10, 11, 12) gave 578
ValueError enum krait_level has no enumerator 'KRAIT_MIDDLE'
TypeError krait_twelve() takes 12 arguments (3 given): long int krait_twelve(long int a, int b, s16 c, s8 d, u64 e, u32 f, u16 g, u8 h, bool i, enum krait_level j, s8 k, long int l)
TypeError krait_sum() takes at least 1 argument (0 given): long int krait_sum(int n, ...)
TypeError krait_sum(): more than 12 words of arguments cannot be passed
TypeError krait_sum() argument 2: a float cannot be passed to a variadic function
krait_divide(1, 0, q, r) gave -33
OSError [Errno 33] Numerical argument out of domain
TypeError krait_divide() argument 3 'quotient' is a long int *, not a u8 *: int krait_divide(long int a, long int b, long int *quotient, u8 *rest)
TypeError krait_apply() argument 1 'fn' is a long int (*)(int, long int), not a float: long int krait_apply(long int (*fn)(int, long int), int a, long int b)
`

// TestCalls passes structs by value, words in registers and on the stack, variable arguments and pointers to functions that
// say what arrived, and looks at results of every type.
func TestCalls(t *testing.T) {
	if !moduleLoaded() {
		t.Skip("krait.ko is not loaded")
	}
	loadFixture(t, "krait_calls")
	sameLines(t, runHome(t, "kernel", callEverything), callsWanted)
}

// sameLines compares texts line by line.
func sameLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(strings.TrimSpace(got), "\n"), strings.Split(strings.TrimSpace(want), "\n")
	if len(g) != len(w) {
		t.Errorf("%d lines, want %d", len(g), len(w))
	}
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("line %d: %s\n\twant: %s", i+1, g[i], w[i])
		}
	}
	for _, line := range g[min(len(g), len(w)):] {
		t.Errorf("one more: %s", line)
	}
}

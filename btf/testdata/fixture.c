/* Types of every shape, and what the compiler says of their layout: tests read both from the object. */
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long u64;
#define offsetof(t, m) __builtin_offsetof(t, m)

enum color { RED, GREEN = 7, BLUE = -2 };
enum big { HUGE_VALUE = 0x1122334455667788UL };
union word { u64 all; u8 bytes[8]; struct { u32 low, high; }; };
struct list { struct list *next, **pprev; };
typedef int (*compare_t)(const void *a, const void *b);
typedef struct { long counter; } atomic64_t;

struct flags {
	u32 a : 3, b : 5;
	u32 : 0;
	u32 c : 31;
	int d : 2;
	u64 e : 40;
	u8 f : 1;
	_Bool g : 1;
	enum color h : 4;
} ;

struct packed {
	u8 head;
	u32 crossing : 20;
	u32 wide : 17;
	u64 tail;
} __attribute__((packed));

struct everything {
	char name[16];
	struct list node;
	union {
		int number;
		struct { short first, second; };
		const char *text;
	};
	compare_t compare;
	void (*handlers[4])(struct everything *self, ...);
	volatile atomic64_t refs;
	u8 grid[3][5];
	enum color shade;
	_Bool ready;
	double ratio;
	union word w;
	struct { u8 x; u64 y; } inner, pairs[2];
	struct unknown *opaque;
	signed char little;
	long long big;
	unsigned short tail[];
};

#define ROWS(F) \
	F(everything, name) F(everything, node) F(everything, number) F(everything, first) \
	F(everything, second) F(everything, text) F(everything, compare) F(everything, handlers) \
	F(everything, refs) F(everything, grid) F(everything, shade) F(everything, ready) \
	F(everything, ratio) F(everything, w) F(everything, inner) F(everything, pairs) \
	F(everything, opaque) F(everything, little) F(everything, big) F(list, pprev) F(packed, tail)

#define ROW(s, m) { #s, #m, offsetof(struct s, m), sizeof(((struct s *)0)->m) },
const struct { char s[32], m[32]; u64 offset, size; } layout_rows[] __attribute__((section("layout"), used)) = {
	ROWS(ROW)
};

/* One struct a bit-field, that field all ones: where it lies is what a test reads from the bytes. */
#define BIT(s, m) { #s, #m, { .m = -1 } },
const struct { char s[32], m[32]; struct flags v; } flag_rows[] __attribute__((section("flags"), used)) = {
	BIT(flags, a) BIT(flags, b) BIT(flags, c) BIT(flags, d) BIT(flags, e) BIT(flags, f)
	BIT(flags, g) BIT(flags, h)
};
const struct { char s[32], m[32]; struct packed v; } packed_rows[] __attribute__((section("packed"), used)) = {
	BIT(packed, crossing) BIT(packed, wide)
};

u32 counter;
static enum color favourite = BLUE;
enum big use_big;

int add(struct everything *e, int count, const char *fmt, ...)
{
	return e->number + count + favourite + (fmt != 0);
}

union word *find(compare_t how, u8 table[4], struct flags by_value)
{
	return how(table, table) ? (union word *)table : (union word *)(u64)by_value.c;
}

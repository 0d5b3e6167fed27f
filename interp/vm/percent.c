/* SPDX-License-Identifier: GPL-2.0 */
/* percent.c - the % operator of str, bytes and bytearray */
#include "text.h"
#include "big.h"
#include "fbits.h"

struct percent {
	struct krt_thread *t;
	struct krt_text fmt;
	size_t at;			/* in fmt, behind what was read */
	krt_val args;			/* the tuple, or the one argument */
	bool single, used;		/* one argument, taken already */
	u32 next;			/* in the tuple */
	krt_val mapping;		/* args when %(key) can be looked up in it */
	struct krt_buf b;
};

struct conversion { bool left, plus, blank, alternate, zero; s64 width, precision; u8 type; };

static bool fail(struct percent *p, enum krt_exc_id id, const char *text)
{
	krt_raise(p->t, id, "%s", text);
	return false;
}

static krt_val next_arg(struct percent *p)
{
	struct krt_tuple *tuple = (struct krt_tuple *)p->args;

	if (p->single && !p->used) {
		p->used = true;
		return p->args;
	}
	if (!p->single && p->next < tuple->o.size)
		return tuple->item[p->next++];
	return krt_raise(p->t, KRT_EXC_TypeError, "not enough arguments for format string");
}

static bool more(const struct percent *p)
{
	return p->at < p->fmt.n;
}

/* (key): the argument is the mapping's value */
static bool take_key(struct percent *p)
{
	size_t from = ++p->at;
	int depth = 1;
	krt_val key;

	if (!p->mapping)
		return fail(p, KRT_EXC_TypeError, "format requires a mapping");
	for (; more(p) && depth; p->at++)
		depth += p->fmt.p[p->at] == '(' ? 1 : p->fmt.p[p->at] == ')' ? -1 : 0;
	if (depth)
		return fail(p, KRT_EXC_ValueError, "incomplete format key");
	key = krt_text_is_str(&p->fmt) ? krt_str_n(p->t, (const char *)p->fmt.p + from, p->at - 1 - from) :
					 krt_bytes(p->t, p->fmt.p + from, p->at - 1 - from);
	p->args = key ? krt_getitem(p->t, p->mapping, key) : KRT_ERR;
	p->single = true;
	p->used = false;
	return p->args != KRT_ERR;
}

/* a number or '*'; *ret stays when there is neither */
static bool take_size(struct percent *p, const char *what, s64 *ret)
{
	if (more(p) && p->fmt.p[p->at] == '*') {
		krt_val v = next_arg(p);

		p->at++;
		if (!v)
			return false;
		if (!krt_is_imm_int(v) && !krt_payload(v, KRT_KIND_INT) && !krt_is_bool(v))
			return fail(p, KRT_EXC_TypeError, "* wants int");
		return krt_to_s64(v, ret) && *ret < 0x7fffffff && *ret > -0x7fffffff ? true :
		       fail(p, KRT_EXC_OverflowError, "Python int too large to convert to C int");
	}
	for (s64 x = 0; more(p) && p->fmt.p[p->at] >= '0' && p->fmt.p[p->at] <= '9'; p->at++) {
		x = x * 10 + (p->fmt.p[p->at] - '0');
		if (x > 0x7fffffff)
			return fail(p, KRT_EXC_ValueError, what);
		*ret = x;
	}
	return true;
}

static bool take_flags(struct percent *p, struct conversion *c)
{
	for (; more(p); p->at++) {
		switch (p->fmt.p[p->at]) {
		case '-': c->left = true; break;
		case '+': c->plus = true; break;
		case ' ': c->blank = true; break;
		case '#': c->alternate = true; break;
		case '0': c->zero = true; break;
		default: return true;
		}
	}
	return true;
}

static bool parse(struct percent *p, struct conversion *c)
{
	*c = (struct conversion){ .width = -1, .precision = -1 };
	if (more(p) && p->fmt.p[p->at] == '(' && !take_key(p))
		return false;
	take_flags(p, c);
	if (!take_size(p, "width too big", &c->width))
		return false;
	if (c->width < -1) {
		c->left = true;
		c->width = -c->width;
	}
	if (more(p) && p->fmt.p[p->at] == '.') {
		p->at++;
		c->precision = 0;
		if (!take_size(p, "precision too big", &c->precision))
			return false;
		if (c->precision < 0)
			c->precision = 0;
	}
	if (more(p) && (p->fmt.p[p->at] == 'h' || p->fmt.p[p->at] == 'l' || p->fmt.p[p->at] == 'L'))
		p->at++;
	if (!more(p))
		return fail(p, KRT_EXC_ValueError, "incomplete format");
	c->type = p->fmt.p[p->at++];
	return true;
}

/* text of n bytes and len characters, padded; signed text has its sign and prefix of head bytes before zeros */
static void lay_out(struct percent *p, const struct conversion *c, const char *s, size_t n, size_t len, size_t head, bool zero)
{
	size_t pad = c->width > (s64)len ? c->width - len : 0;

	zero = zero && c->zero && !c->left;
	if (!c->left && !zero)
		krt_buf_fill(&p->b, ' ', pad);
	krt_buf_add(&p->b, s, head);
	if (zero)
		krt_buf_fill(&p->b, '0', pad);
	krt_buf_add(&p->b, s + head, n - head);
	if (c->left)
		krt_buf_fill(&p->b, ' ', pad);
}

static bool add_str(struct percent *p, const struct conversion *c, krt_val v)
{
	struct krt_str *s;
	size_t len;

	v = c->type == 'r' ? krt_repr(p->t, v) : c->type == 'a' ? krt_ascii(p->t, v) : krt_tostr(p->t, v);
	v = v ? krt_payload(v, KRT_KIND_STR) : KRT_ERR;
	if (!v)
		return false;
	s = krt_str_of(v);
	len = c->precision >= 0 && c->precision < s->len ? (u32)c->precision : s->len;
	lay_out(p, c, s->data, krt_str_offset(p->t, s, len), len, 0, false);
	return true;
}

static bool add_bytes(struct percent *p, const struct conversion *c, krt_val v)
{
	const u8 *s;
	size_t n;
	krt_val r = v;

	if (c->type == 'r' || c->type == 'a') {
		r = krt_ascii(p->t, v);
		if (!r)
			return false;
		s = (const u8 *)krt_str_of(r)->data;
		n = krt_str_of(r)->o.size;
	} else if (!krt_bytes_view(v, &s, &n)) {
		r = krt_is(v, KRT_KIND_OBJECT) ? krt_call_special(p->t, v, KRT_SP_bytes, 0, NULL) : KRT_NOTIMPL;
		if (!r)
			return false;
		if (r == KRT_NOTIMPL || !krt_bytes_view(r, &s, &n)) {
			krt_raise(p->t, KRT_EXC_TypeError,
				  "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
			return false;
		}
	}
	if (c->precision >= 0 && (size_t)c->precision < n)
		n = c->precision;
	lay_out(p, c, (const char *)s, n, n, 0, false);
	return true;
}

static bool add_char(struct percent *p, const struct conversion *c, krt_val v)
{
	bool str = krt_text_is_str(&p->fmt);
	krt_val s = krt_payload(v, KRT_KIND_STR);
	s64 x, max = str ? 0x110000 : 256;
	char text[4];
	const u8 *q;
	size_t n;

	if (str && s && krt_str_of(s)->len == 1) {
		lay_out(p, c, krt_str_of(s)->data, krt_str_of(s)->o.size, 1, 0, false);
		return true;
	}
	if (!str && krt_bytes_view(v, &q, &n) && n == 1) {
		lay_out(p, c, (const char *)q, 1, 1, 0, false);
		return true;
	}
	if (s || krt_is(v, KRT_KIND_FLOAT) || (!krt_is_imm_int(v) && !krt_is_bool(v) && !krt_payload(v, KRT_KIND_INT) &&
					       !krt_lookup_special(p->t, v, KRT_SP_index)))
		return p->t->exc ? false : fail(p, KRT_EXC_TypeError, str ? "%c requires int or char" :
			    "%c requires an integer in range(256) or a single byte");
	v = krt_index(p->t, v);
	if (!v)
		return false;
	if (!krt_to_s64(v, &x) || x < 0 || x >= max)
		return fail(p, KRT_EXC_OverflowError, str ? "%c arg not in range(0x110000)" : "%c arg not in range(256)");
	n = 1;
	text[0] = x;
	if (str)
		n = krt_utf8_put(text, x);
	lay_out(p, c, text, n, 1, 0, false);
	return true;
}

/* the int an integer conversion prints */
static krt_val int_arg(struct percent *p, const struct conversion *c, krt_val v)
{
	bool decimal = c->type == 'd' || c->type == 'i' || c->type == 'u';
	krt_val r;

	if (krt_is_imm_int(v) || krt_is_bool(v))
		return v;
	r = krt_payload(v, KRT_KIND_INT);
	if (r)
		return r;
	if (decimal && krt_is(v, KRT_KIND_FLOAT))
		return krt_float_to_int(p->t, krt_float_bits(v));
	if (krt_is(v, KRT_KIND_KOBJ))
		return krt_kobj_int(p->t, v);
	r = decimal && !krt_payload(v, KRT_KIND_STR) ? krt_call_special(p->t, v, KRT_SP_int, 0, NULL) : KRT_NOTIMPL;
	if (r == KRT_NOTIMPL)
		r = krt_call_special(p->t, v, KRT_SP_index, 0, NULL);
	if (r != KRT_NOTIMPL)
		return r && (krt_is_imm_int(r) || krt_is(r, KRT_KIND_INT)) ? r : r ? krt_index(p->t, r) : KRT_ERR;
	return krt_raise(p->t, KRT_EXC_TypeError, decimal ? "%%%c format: a real number is required, not %T" :
			 "%%%c format: an integer is required, not %T",
			 c->type == 'i' && !krt_text_is_str(&p->fmt) ? 'd' : (int)c->type, v);
}

static void add_sign(struct krt_buf *b, const struct conversion *c, bool neg)
{
	if (neg)
		krt_buf_char(b, '-');
	else if (c->plus)
		krt_buf_char(b, '+');
	else if (c->blank)
		krt_buf_char(b, ' ');
}

static bool add_int(struct percent *p, const struct conversion *c, krt_val v)
{
	int base = c->type == 'o' ? 8 : c->type == 'x' || c->type == 'X' ? 16 : 10;
	char small[64];
	struct krt_buf b;
	krt_val text;
	size_t head, n;
	const char *s;
	bool neg;

	v = int_arg(p, c, v);
	if (krt_is_small(v)) {
		s64 x = krt_small_get(v);

		neg = x < 0;
		s = krt_digits(small + sizeof(small), neg ? -(u64)x : (u64)x, base);
		n = small + sizeof(small) - s;
	} else {
		text = v ? krt_int_str(p->t, v, base, false) : KRT_ERR;
		if (!text)
			return false;
		s = krt_str_of(text)->data;
		n = krt_str_of(text)->o.size;
		neg = *s == '-';
		s += neg;
		n -= neg;
	}
	krt_buf_init(&b, p->t);
	add_sign(&b, c, neg);
	if (c->alternate && base != 10)
		krt_buf_str(&b, base == 8 ? "0o" : "0x");
	head = b.len;
	if (c->precision > (s64)n)
		krt_buf_fill(&b, '0', c->precision - n);
	krt_buf_add(&b, s, n);
	for (size_t i = 0; c->type == 'X' && i < b.len; i++)
		if (b.data[i] >= 'a')
			b.data[i] -= 32;
	if (b.failed)
		return false;
	lay_out(p, c, b.data, b.len, b.len, head, true);
	return true;
}

static bool add_float(struct percent *p, const struct conversion *c, krt_val v)
{
	struct krt_buf b;
	size_t head;
	u64 bits;

	if (!krt_to_float(p->t, v, &bits)) {
		if (!krt_text_is_str(&p->fmt) && krt_exc_pending_is(p->t, KRT_EXC_TypeError)) {
			krt_exc_take(p->t);
			krt_raise(p->t, KRT_EXC_TypeError, "float argument required, not %T", v);
		}
		return false;
	}
	krt_buf_init(&b, p->t);
	add_sign(&b, c, krt_fb_neg(bits) && !krt_fb_is_nan(bits));
	head = b.len;
	krt_ftoa_text(&b, bits & ~KRT_FB_SIGN, c->type, c->precision < 0 ? 6 : c->precision, c->alternate);
	if (b.failed)
		return false;
	lay_out(p, c, b.data, b.len, b.len, head, true);
	return true;
}

static bool add_one(struct percent *p, const struct conversion *c)
{
	size_t at = p->at - 1;
	krt_val v = next_arg(p);

	if (!v)
		return false;
	switch (c->type) {
	case 'b':
		if (krt_text_is_str(&p->fmt))
			break;
		/* fall through */
	case 's': case 'r': case 'a':
		return krt_text_is_str(&p->fmt) ? add_str(p, c, v) : add_bytes(p, c, v);
	case 'c':
		return add_char(p, c, v);
	case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
		return add_int(p, c, v);
	case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
		return add_float(p, c, v);
	}
	const char *q = (const char *)p->fmt.p + at;
	u32 ch = krt_text_is_str(&p->fmt) ? krt_utf8_next(&q) : c->type;
	u32 pos = krt_text_is_str(&p->fmt) ? krt_str_chars_to(krt_str_of(p->fmt.v), at) : at;

	krt_raise(p->t, KRT_EXC_ValueError, "unsupported format character '%c' (0x%x) at index %d",
		  ch > 31 && ch < 128 ? (int)ch : '?', (u64)ch, (int)pos);
	return false;
}

static bool is_mapping(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_DICT: case KRT_KIND_LIST: case KRT_KIND_MAPPINGPROXY: case KRT_KIND_BYTES: case KRT_KIND_BYTEARRAY:
	case KRT_KIND_RANGE: case KRT_KIND_MEMORYVIEW:
		return true;
	case KRT_KIND_OBJECT:
		return !krt_payload(v, KRT_KIND_STR) && !krt_payload(v, KRT_KIND_TUPLE) &&
		       krt_lookup_special(t, v, KRT_SP_getitem);
	default:
		return false;
	}
}

krt_val krt_percent(struct krt_thread *t, krt_val fmt, krt_val args)
{
	krt_val tuple = krt_payload(args, KRT_KIND_TUPLE);
	struct percent p = { .t = t, .args = tuple ? tuple : args, .single = !tuple };
	struct conversion c;

	krt_text_self(fmt, &p.fmt);
	p.mapping = is_mapping(t, args) ? args : KRT_UNDEF;
	if (p.fmt.kind != KRT_KIND_STR && (krt_payload(args, KRT_KIND_BYTES) || krt_is(args, KRT_KIND_BYTEARRAY)))
		p.mapping = KRT_UNDEF;
	krt_buf_init(&p.b, t);
	while (more(&p)) {
		s64 run = krt_mem_find(p.fmt.p + p.at, p.fmt.n - p.at, (const u8 *)"%", 1);

		if (run < 0)
			run = p.fmt.n - p.at;
		krt_buf_add(&p.b, (const char *)p.fmt.p + p.at, run);
		p.at += run;
		if (!more(&p))
			break;
		p.at++;
		if (more(&p) && p.fmt.p[p.at] == '%') {
			krt_buf_char(&p.b, '%');
			p.at++;
			continue;
		}
		if (!parse(&p, &c) || !add_one(&p, &c) || p.b.failed)
			return KRT_ERR;
	}
	if (!p.mapping && (p.single ? !p.used : p.next < ((struct krt_tuple *)p.args)->o.size))
		return krt_raise(t, KRT_EXC_TypeError, krt_text_is_str(&p.fmt) ?
				 "not all arguments converted during string formatting" :
				 "not all arguments converted during bytes formatting");
	return krt_text_finish(&p.b, &p.fmt);
}

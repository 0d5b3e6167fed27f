// SPDX-License-Identifier: GPL-2.0
/* binmod.c - the module binascii: hexadecimal, base 64, checksums */
#include "bytes.h"
#include "stdmod.h"

#define BIN_ERROR(...) (krt_raise(t, KRT_EXC_ValueError, __VA_ARGS__), krt_stdmod_error(t, "binascii", "Error"))

static bool bytes_arg(struct krt_thread *t, krt_val v, const u8 **p, size_t *n)
{
	if (krt_bytes_view(v, p, n))
		return true;
	krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", v);
	return false;
}

/* what text functions read: bytes, or a str of ASCII */
static bool ascii_arg(struct krt_thread *t, krt_val v, const u8 **p, size_t *n)
{
	krt_val s = krt_payload(v, KRT_KIND_STR);

	if (s && !krt_str_is_ascii(krt_str_of(s))) {
		krt_raise(t, KRT_EXC_ValueError, "string argument should contain only ASCII characters");
		return false;
	}
	if (s) {
		*p = (const u8 *)krt_str_of(s)->data;
		*n = krt_str_of(s)->o.size;
		return true;
	}
	if (krt_bytes_view(v, p, n))
		return true;
	krt_raise(t, KRT_EXC_TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", v);
	return false;
}

KRT_FN(bin_hexlify)
{
	static const char *const names[] = { "data", "sep", "bytes_per_sep", NULL };
	krt_val v[3] = { KRT_UNDEF }, s;
	const u8 *p;
	size_t len;

	if (!krt_text_args(t, "hexlify", n, a, kw, names, 3, v))
		return KRT_ERR;
	if (!v[0])
		return krt_raise(t, KRT_EXC_TypeError, "hexlify() missing required argument 'data' (pos 1)");
	if (!bytes_arg(t, v[0], &p, &len))
		return KRT_ERR;
	s = krt_bytes_hex(t, p, len, (v[1] != KRT_UNDEF) + (v[2] != KRT_UNDEF), v + 1, KRT_UNDEF);
	return s ? krt_bytes(t, krt_str_of(s)->data, krt_str_of(s)->o.size) : KRT_ERR;
}

static int hex_digit(u8 c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

KRT_FN(bin_unhexlify)
{
	const u8 *p;
	size_t len;
	krt_val r;

	if (!ascii_arg(t, a[0], &p, &len))
		return KRT_ERR;
	if (len & 1)
		return BIN_ERROR("Odd-length string");
	r = krt_bytes(t, NULL, len / 2);
	for (size_t i = 0; r && i < len; i += 2) {
		int high = hex_digit(p[i]), low = hex_digit(p[i + 1]);

		if (high < 0 || low < 0)
			return BIN_ERROR("Non-hexadecimal digit found");
		((struct krt_bytes *)r)->data[i / 2] = high << 4 | low;
	}
	return r;
}

/* ---- base 64 ---------------------------------------------------------------------------------- */

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

KRT_FN(bin_b2a_base64)
{
	static const char *const names[] = { "newline", NULL };
	krt_val newline = KRT_UNDEF;
	struct krt_buf b;
	const u8 *p;
	size_t len;
	int end;

	if (!krt_text_args(t, "b2a_base64", 0, a, kw, names, 0, &newline) || !bytes_arg(t, a[0], &p, &len))
		return KRT_ERR;
	end = newline ? krt_truth(t, newline) : 1;
	if (end < 0)
		return KRT_ERR;
	krt_buf_init(&b, t);
	for (size_t i = 0; i < len && !b.failed; i += 3) {
		u32 v = (u32)p[i] << 16 | (i + 1 < len ? p[i + 1] << 8 : 0) | (i + 2 < len ? p[i + 2] : 0);
		char out[4] = { alphabet[v >> 18], alphabet[v >> 12 & 63], i + 1 < len ? alphabet[v >> 6 & 63] : '=',
				i + 2 < len ? alphabet[v & 63] : '=' };

		krt_buf_add(&b, out, 4);
	}
	if (end)
		krt_buf_add(&b, "\n", 1);
	return krt_buf_bytes(&b);
}

static int base64_digit(u8 c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

KRT_FN(bin_a2b_base64)
{
	static const char *const names[] = { "strict_mode", NULL };
	krt_val arg = KRT_UNDEF;
	struct krt_buf b;
	const u8 *p;
	size_t len;
	u32 left = 0;
	int quad = 0, pads = 0, strict;
	bool padded = false;

	if (!krt_text_args(t, "a2b_base64", 0, a, kw, names, 0, &arg) || !ascii_arg(t, a[0], &p, &len))
		return KRT_ERR;
	strict = arg ? krt_truth(t, arg) : 0;
	if (strict < 0)
		return KRT_ERR;
	krt_buf_init(&b, t);
	if (strict && len && p[0] == '=')
		return BIN_ERROR("Leading padding not allowed");
	for (size_t i = 0; i < len; i++) {
		int d = base64_digit(p[i]);
		char c;

		if (p[i] == '=') {
			padded = true;
			if (quad >= 2 && quad + ++pads >= 4) {
				if (strict && i + 1 < len)
					return BIN_ERROR("Excess data after padding");
				return krt_buf_bytes(&b);
			}
			continue;
		}
		if (d < 0) {
			if (strict)
				return BIN_ERROR("Only base64 data is allowed");
			continue;
		}
		if (strict && padded)
			return BIN_ERROR("Discontinuous padding not allowed");
		pads = 0;
		c = quad == 1 ? left << 2 | d >> 4 : quad == 2 ? left << 4 | d >> 2 : left << 6 | d;
		if (quad)
			krt_buf_add(&b, &c, 1);
		left = quad == 0 ? d : quad == 1 ? d & 15 : d & 3;
		quad = (quad + 1) & 3;
	}
	if (quad == 1)
		return BIN_ERROR("Invalid base64-encoded string: number of data characters (%lu) cannot be 1 more than a multiple of 4",
				 (u64)b.len / 3 * 4 + 1);
	return quad ? BIN_ERROR("Incorrect padding") : krt_buf_bytes(&b);
}

/* ---- checksums ----------------------------------------------------------------------------------- */

KRT_FN(bin_crc32)
{
	krt_val start = n > 1 ? krt_index(t, a[1]) : krt_small(0);
	u32 crc, table[16];
	const u8 *p;
	size_t len;

	if (!start || !bytes_arg(t, a[0], &p, &len))
		return KRT_ERR;
	for (u32 i = 0; i < 16; i++) {
		crc = i;
		for (int k = 0; k < 4; k++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
		table[i] = crc;
	}
	crc = ~(u32)krt_to_u64_wrap(start);
	for (size_t i = 0; i < len; i++) {
		crc ^= p[i];
		crc = crc >> 4 ^ table[crc & 15];
		crc = crc >> 4 ^ table[crc & 15];
	}
	return krt_uint(t, (u32)~crc);
}

KRT_FN(bin_crc_hqx)
{
	krt_val start = krt_index(t, a[1]);
	const u8 *p;
	size_t len;
	u32 crc;

	if (!start || !bytes_arg(t, a[0], &p, &len))
		return KRT_ERR;
	crc = krt_to_u64_wrap(start) & 0xffff;
	for (size_t i = 0; i < len; i++) {
		crc ^= p[i] << 8;
		for (int k = 0; k < 8; k++)
			crc = (crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
	}
	return krt_small(crc);
}

const struct krt_cdef krt_binascii_defs[] = {
	{ "hexlify", bin_hexlify, 0, -1, KRT_CF_KW, NULL },
	{ "b2a_hex", bin_hexlify, 0, -1, KRT_CF_KW, NULL },
	{ "unhexlify", bin_unhexlify, 1, 1, 0, NULL },
	{ "a2b_hex", bin_unhexlify, 1, 1, 0, NULL },
	{ "b2a_base64", bin_b2a_base64, 1, 1, KRT_CF_KW, NULL },
	{ "a2b_base64", bin_a2b_base64, 1, 1, KRT_CF_KW, NULL },
	{ "crc32", bin_crc32, 1, 2, 0, NULL },
	{ "crc_hqx", bin_crc_hqx, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_binascii_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_stdmod_set_error(t, m, "Error", "binascii", KRT_EXC_ValueError) &&
	       krt_stdmod_set_error(t, m, "Incomplete", "binascii", KRT_EXC_Exception);
}

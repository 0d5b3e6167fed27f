// SPDX-License-Identifier: GPL-2.0
/* fwidth.c - floats narrower than a double, as bits */
#include "fbits.h"

u64 krt_f_narrow(u64 x, int ebits, int fbits, bool *over)
{
	u64 sign = x >> 63 << (ebits + fbits), top = ((1ull << ebits) - 1) << fbits, m, keep, rest, half;
	int e, lead, exp, bias = (1 << (ebits - 1)) - 1, drop;

	*over = false;
	if (krt_fb_is_nan(x))
		return sign | top | 1ull << (fbits - 1);
	if (krt_fb_is_inf(x))
		return sign | top;
	if (krt_fb_is_zero(x))
		return sign;
	m = krt_fb_split(x, &e);
	lead = 63 - __builtin_clzll(m);
	exp = e + lead;
	drop = exp >= 1 - bias ? lead - fbits : 1 - bias - fbits - e;
	if (drop > 63)
		return sign;
	if (drop <= 0) {
		keep = m << -drop;
	} else {
		keep = m >> drop;
		rest = m & ((1ull << drop) - 1);
		half = 1ull << (drop - 1);
		if (rest > half || (rest == half && keep & 1))
			keep++;
	}
	if (exp >= 1 - bias)
		keep += (u64)(exp + bias - 1) << fbits;
	*over = keep >= top;
	return sign | (*over ? top : keep);
}

u64 krt_f_widen(u64 v, int ebits, int fbits)
{
	u64 sign = v >> (ebits + fbits) & 1 ? KRT_FB_SIGN : 0, frac = v & ((1ull << fbits) - 1);
	int exp = v >> fbits & ((1 << ebits) - 1), bias = (1 << (ebits - 1)) - 1;

	if (exp == (1 << ebits) - 1)
		return sign | (frac ? KRT_FB_NAN : KRT_FB_INF);
	return krt_fb_round(sign != 0, (exp ? exp : 1) - bias - fbits, exp ? frac | 1ull << fbits : frac);
}

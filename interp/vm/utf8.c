// SPDX-License-Identifier: GPL-2.0
/*
 * utf8.c - is it UTF-8 as a str may hold it? Images, replies and decoded bytes
 * are asked before they become text.
 */
#include "text.h"

/* continuation bytes behind lead byte c, -1 for none of a lead byte */
static int follow(u8 c)
{
	if (c < 0x80)
		return 0;
	if (c < 0xc2)
		return -1;
	if (c < 0xe0)
		return 1;
	if (c < 0xf0)
		return 2;
	return c < 0xf5 ? 3 : -1;
}

bool krt_utf8_valid(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n) {
		u8 c = s[i++], d;
		int more = follow(c);

		if (more < 0 || n - i < (size_t)more)
			return false;
		if (!more)
			continue;
		d = s[i];
		/* overlong three- and four-byte forms, and beyond U+10FFFF; surrogates are let through */
		if ((c == 0xe0 && d < 0xa0) || (c == 0xf0 && d < 0x90) || (c == 0xf4 && d > 0x8f))
			return false;
		for (; more; more--)
			if (((u8)s[i++] & 0xc0) != 0x80)
				return false;
	}
	return true;
}

// SPDX-License-Identifier: GPL-2.0
/* hashmod.c - the module _hash, under hashlib: md5, sha1, sha2 */
#include "stdmod.h"

#define BLOCK_STEPS	64	/* krt_work() of a block */

enum sort { MD5, SHA1, SHA224, SHA256, SHA384, SHA512, SORTS };

static const struct { const char *name; u32 digest, block; } sorts[SORTS] = {
	{ "md5", 16, 64 }, { "sha1", 20, 64 }, { "sha224", 28, 64 }, { "sha256", 32, 64 }, { "sha384", 48, 128 }, { "sha512", 64, 128 },
};

/* in the data of a bytes object */
struct hash {
	u32 sort;
	u32 have;		/* bytes in block */
	u64 total;
	u64 h[8];		/* words of 32 bits but for sha384 and sha512 */
	u8 block[128];
};

static u32 rol(u32 x, int n) { return x << n | x >> (32 - n); }
static u32 ror(u32 x, int n) { return x >> n | x << (32 - n); }
static u64 ror64(u64 x, int n) { return x >> n | x << (64 - n); }

static u32 big32(const u8 *p)
{
	u32 v;

	memcpy(&v, p, 4);
	return __builtin_bswap32(v);
}

static u64 big64(const u8 *p)
{
	return (u64)big32(p) << 32 | big32(p + 4);
}

static u32 little32(const u8 *p)
{
	return p[0] | p[1] << 8 | p[2] << 16 | (u32)p[3] << 24;
}

/* bits of the second or the third by the first; which two of three agree on; one or all three */
#define CHOOSE(x, y, z)		((z) ^ ((x) & ((y) ^ (z))))
#define MAJORITY(x, y, z)	(((x) & (y)) | ((z) & ((x) | (y))))
#define PARITY(x, y, z)		((x) ^ (y) ^ (z))
#define MD5_F(x, y, z)		CHOOSE(x, y, z)
#define MD5_G(x, y, z)		CHOOSE(z, x, y)
#define MD5_H(x, y, z)		PARITY(x, y, z)
#define MD5_I(x, y, z)		((y) ^ ((x) | ~(z)))

/* ---- a block --------------------------------------------------------------------------------- */

static void md5_block(struct hash *s, const u8 *p)
{
	static const u32 sine[64] = {
		0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
		0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
		0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
		0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
		0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
		0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
		0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
		0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
	};
	u32 a = s->h[0], b = s->h[1], c = s->h[2], d = s->h[3], first = 0;

	/* the parts of the state take turns: after four steps they are back in their places */
#define STEP(a, b, c, d, mix, g, turn) (a = b + rol(a + (mix) + sine[i] + little32(p + 4 * (g)), turn), i++)
#define STAGE(mix, g, turn0, turn1, turn2, turn3)					\
	for (u32 i = first, last = first += 16; i < last;) {				\
		STEP(a, b, c, d, mix(b, c, d), g, turn0);				\
		STEP(d, a, b, c, mix(a, b, c), g, turn1);				\
		STEP(c, d, a, b, mix(d, a, b), g, turn2);				\
		STEP(b, c, d, a, mix(c, d, a), g, turn3);				\
	}
	STAGE(MD5_F, i, 7, 12, 17, 22)
	STAGE(MD5_G, (5 * i + 1) & 15, 5, 9, 14, 20)
	STAGE(MD5_H, (3 * i + 5) & 15, 4, 11, 16, 23)
	STAGE(MD5_I, 7 * i & 15, 6, 10, 15, 21)
#undef STAGE
#undef STEP
	s->h[0] = (u32)(s->h[0] + a);
	s->h[1] = (u32)(s->h[1] + b);
	s->h[2] = (u32)(s->h[2] + c);
	s->h[3] = (u32)(s->h[3] + d);
}

static u32 sha1_word(u32 *w, u32 i)
{
	return w[i & 15] = rol(w[(i + 13) & 15] ^ w[(i + 8) & 15] ^ w[(i + 2) & 15] ^ w[i & 15], 1);
}

static void sha1_block(struct hash *s, const u8 *p)
{
	u32 a = s->h[0], b = s->h[1], c = s->h[2], d = s->h[3], e = s->h[4], w[16], i = 0;

	for (int k = 0; k < 16; k++)
		w[k] = big32(p + 4 * k);
	/* the parts of the state take turns: after five steps they are back in their places */
#define STEP(a, b, c, d, e, mix, k) \
	(e += rol(a, 5) + (mix) + k + (i < 16 ? w[i] : sha1_word(w, i)), b = rol(b, 30), i++)
#define STAGE(end, mix, k)								\
	while (i < end) {								\
		STEP(a, b, c, d, e, mix(b, c, d), k);					\
		STEP(e, a, b, c, d, mix(a, b, c), k);					\
		STEP(d, e, a, b, c, mix(e, a, b), k);					\
		STEP(c, d, e, a, b, mix(d, e, a), k);					\
		STEP(b, c, d, e, a, mix(c, d, e), k);					\
	}
	STAGE(20, CHOOSE, 0x5a827999)
	STAGE(40, PARITY, 0x6ed9eba1)
	STAGE(60, MAJORITY, 0x8f1bbcdc)
	STAGE(80, PARITY, 0xca62c1d6)
#undef STAGE
#undef STEP
	s->h[0] = (u32)(s->h[0] + a);
	s->h[1] = (u32)(s->h[1] + b);
	s->h[2] = (u32)(s->h[2] + c);
	s->h[3] = (u32)(s->h[3] + d);
	s->h[4] = (u32)(s->h[4] + e);
}

/* the fractions of the cube roots of the first 80 primes; sha256 has the upper halves of 64 of them */
static const u64 roots[80] = {
	0x428a2f98d728ae22ull, 0x7137449123ef65cdull, 0xb5c0fbcfec4d3b2full, 0xe9b5dba58189dbbcull,
	0x3956c25bf348b538ull, 0x59f111f1b605d019ull, 0x923f82a4af194f9bull, 0xab1c5ed5da6d8118ull,
	0xd807aa98a3030242ull, 0x12835b0145706fbeull, 0x243185be4ee4b28cull, 0x550c7dc3d5ffb4e2ull,
	0x72be5d74f27b896full, 0x80deb1fe3b1696b1ull, 0x9bdc06a725c71235ull, 0xc19bf174cf692694ull,
	0xe49b69c19ef14ad2ull, 0xefbe4786384f25e3ull, 0x0fc19dc68b8cd5b5ull, 0x240ca1cc77ac9c65ull,
	0x2de92c6f592b0275ull, 0x4a7484aa6ea6e483ull, 0x5cb0a9dcbd41fbd4ull, 0x76f988da831153b5ull,
	0x983e5152ee66dfabull, 0xa831c66d2db43210ull, 0xb00327c898fb213full, 0xbf597fc7beef0ee4ull,
	0xc6e00bf33da88fc2ull, 0xd5a79147930aa725ull, 0x06ca6351e003826full, 0x142929670a0e6e70ull,
	0x27b70a8546d22ffcull, 0x2e1b21385c26c926ull, 0x4d2c6dfc5ac42aedull, 0x53380d139d95b3dfull,
	0x650a73548baf63deull, 0x766a0abb3c77b2a8ull, 0x81c2c92e47edaee6ull, 0x92722c851482353bull,
	0xa2bfe8a14cf10364ull, 0xa81a664bbc423001ull, 0xc24b8b70d0f89791ull, 0xc76c51a30654be30ull,
	0xd192e819d6ef5218ull, 0xd69906245565a910ull, 0xf40e35855771202aull, 0x106aa07032bbd1b8ull,
	0x19a4c116b8d2d0c8ull, 0x1e376c085141ab53ull, 0x2748774cdf8eeb99ull, 0x34b0bcb5e19b48a8ull,
	0x391c0cb3c5c95a63ull, 0x4ed8aa4ae3418acbull, 0x5b9cca4f7763e373ull, 0x682e6ff3d6b2b8a3ull,
	0x748f82ee5defb2fcull, 0x78a5636f43172f60ull, 0x84c87814a1f0ab72ull, 0x8cc702081a6439ecull,
	0x90befffa23631e28ull, 0xa4506cebde82bde9ull, 0xbef9a3f7b2c67915ull, 0xc67178f2e372532bull,
	0xca273eceea26619cull, 0xd186b8c721c0c207ull, 0xeada7dd6cde0eb1eull, 0xf57d4f7fee6ed178ull,
	0x06f067aa72176fbaull, 0x0a637dc5a2c898a6ull, 0x113f9804bef90daeull, 0x1b710b35131c471bull,
	0x28db77f523047d84ull, 0x32caab7b40c72493ull, 0x3c9ebe0a15c9bebcull, 0x431d67c49c100d4cull,
	0x4cc5d4becb3e42b6ull, 0x597f299cfc657e2aull, 0x5fcb6fab3ad6faecull, 0x6c44198c4a475817ull,
};

static u32 sha256_word(u32 *w, u32 i)
{
	u32 x = w[(i + 1) & 15], y = w[(i + 14) & 15];

	return w[i & 15] += (ror(x, 7) ^ ror(x, 18) ^ x >> 3) + w[(i + 9) & 15] + (ror(y, 17) ^ ror(y, 19) ^ y >> 10);
}

static void sha256_block(struct hash *s, const u8 *p)
{
	u32 a = s->h[0], b = s->h[1], c = s->h[2], d = s->h[3], e = s->h[4], f = s->h[5], g = s->h[6], h = s->h[7], w[16];

	for (int k = 0; k < 16; k++)
		w[k] = big32(p + 4 * k);
#define STEP(a, b, c, d, e, f, g, h, i)							\
	(h += (ror(e, 6) ^ ror(e, 11) ^ ror(e, 25)) + CHOOSE(e, f, g) + (u32)(roots[i] >> 32) +	\
	      ((i) < 16 ? w[i] : sha256_word(w, i)), d += h,				\
	 h += (ror(a, 2) ^ ror(a, 13) ^ ror(a, 22)) + MAJORITY(a, b, c))
	for (u32 i = 0; i < 64; i += 8) {
		STEP(a, b, c, d, e, f, g, h, i);
		STEP(h, a, b, c, d, e, f, g, i + 1);
		STEP(g, h, a, b, c, d, e, f, i + 2);
		STEP(f, g, h, a, b, c, d, e, i + 3);
		STEP(e, f, g, h, a, b, c, d, i + 4);
		STEP(d, e, f, g, h, a, b, c, i + 5);
		STEP(c, d, e, f, g, h, a, b, i + 6);
		STEP(b, c, d, e, f, g, h, a, i + 7);
	}
#undef STEP
	s->h[0] = (u32)(s->h[0] + a);
	s->h[1] = (u32)(s->h[1] + b);
	s->h[2] = (u32)(s->h[2] + c);
	s->h[3] = (u32)(s->h[3] + d);
	s->h[4] = (u32)(s->h[4] + e);
	s->h[5] = (u32)(s->h[5] + f);
	s->h[6] = (u32)(s->h[6] + g);
	s->h[7] = (u32)(s->h[7] + h);
}

static u64 sha512_word(u64 *w, u32 i)
{
	u64 x = w[(i + 1) & 15], y = w[(i + 14) & 15];

	return w[i & 15] += (ror64(x, 1) ^ ror64(x, 8) ^ x >> 7) + w[(i + 9) & 15] + (ror64(y, 19) ^ ror64(y, 61) ^ y >> 6);
}

static void sha512_block(struct hash *s, const u8 *p)
{
	u64 a = s->h[0], b = s->h[1], c = s->h[2], d = s->h[3], e = s->h[4], f = s->h[5], g = s->h[6], h = s->h[7], w[16];

	for (int k = 0; k < 16; k++)
		w[k] = big64(p + 8 * k);
#define STEP(a, b, c, d, e, f, g, h, i)							\
	(h += (ror64(e, 14) ^ ror64(e, 18) ^ ror64(e, 41)) + CHOOSE(e, f, g) + roots[i] +	\
	      ((i) < 16 ? w[i] : sha512_word(w, i)), d += h,				\
	 h += (ror64(a, 28) ^ ror64(a, 34) ^ ror64(a, 39)) + MAJORITY(a, b, c))
	for (u32 i = 0; i < 80; i += 8) {
		STEP(a, b, c, d, e, f, g, h, i);
		STEP(h, a, b, c, d, e, f, g, i + 1);
		STEP(g, h, a, b, c, d, e, f, i + 2);
		STEP(f, g, h, a, b, c, d, e, i + 3);
		STEP(e, f, g, h, a, b, c, d, i + 4);
		STEP(d, e, f, g, h, a, b, c, i + 5);
		STEP(c, d, e, f, g, h, a, b, i + 6);
		STEP(b, c, d, e, f, g, h, a, i + 7);
	}
#undef STEP
	s->h[0] += a;
	s->h[1] += b;
	s->h[2] += c;
	s->h[3] += d;
	s->h[4] += e;
	s->h[5] += f;
	s->h[6] += g;
	s->h[7] += h;
}

static void one_block(struct hash *s, const u8 *p)
{
	if (s->sort == MD5)
		md5_block(s, p);
	else if (s->sort == SHA1)
		sha1_block(s, p);
	else if (s->sort <= SHA256)
		sha256_block(s, p);
	else
		sha512_block(s, p);
}

/* ---- a message ---------------------------------------------------------------------------------- */

static void hash_begin(struct hash *s, u32 sort)
{
	static const u64 first[SORTS][8] = {
		{ 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476 },
		{ 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476,
		  0xc3d2e1f0 },
		{ 0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
		  0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4 },
		{ 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 },
		{ 0xcbbb9d5dc1059ed8ull, 0x629a292a367cd507ull, 0x9159015a3070dd17ull, 0x152fecd8f70e5939ull,
		  0x67332667ffc00b31ull, 0x8eb44a8768581511ull, 0xdb0c2e0d64f98fa7ull, 0x47b5481dbefa4fa4ull },
		{ 0x6a09e667f3bcc908ull, 0xbb67ae8584caa73bull, 0x3c6ef372fe94f82bull, 0xa54ff53a5f1d36f1ull,
		  0x510e527fade682d1ull, 0x9b05688c2b3e6c1full, 0x1f83d9abfb41bd6bull, 0x5be0cd19137e2179ull },
	};

	memset(s, 0, sizeof(*s));
	s->sort = sort;
	memcpy(s->h, first[sort], sizeof(s->h));
}

static bool hash_add(struct krt_thread *t, struct hash *s, const u8 *p, size_t n)
{
	u32 size = sorts[s->sort].block;

	s->total += n;
	while (n) {
		size_t part = n < size - s->have ? n : size - s->have;

		if (!krt_work(t, BLOCK_STEPS))
			return false;
		if (part == size) {
			one_block(s, p);
		} else {
			memcpy(s->block + s->have, p, part);
			s->have += part;
			if (s->have == size) {
				one_block(s, s->block);
				s->have = 0;
			}
		}
		p += part;
		n -= part;
	}
	return true;
}

/* s is used up */
static void hash_end(struct hash *s, u8 *out)
{
	u32 size = sorts[s->sort].block, length = size / 8, word = size / 16;
	u64 bits = s->total * 8;

	s->block[s->have++] = 0x80;
	if (s->have > size - length) {
		memset(s->block + s->have, 0, size - s->have);
		one_block(s, s->block);
		s->have = 0;
	}
	memset(s->block + s->have, 0, size - s->have);
	for (int i = 0; i < 8; i++)
		s->block[s->sort == MD5 ? size - 8 + i : size - 1 - i] = bits >> 8 * i;
	one_block(s, s->block);
	for (u32 i = 0; i < sorts[s->sort].digest; i++) {
		u64 w = s->h[i / word];

		out[i] = w >> 8 * (s->sort == MD5 ? i % word : word - 1 - i % word);
	}
}

/* ---- the module ------------------------------------------------------------------------------------ */

static struct hash *hash_of(struct krt_thread *t, krt_val v)
{
	krt_val p = krt_handle_get(v, KRT_HANDLE_HASH);

	if (!p)
		krt_raise(t, KRT_EXC_TypeError, "_hash: a hash is required, not '%T'", v);
	return p ? (struct hash *)((struct krt_bytes *)p)->data : NULL;
}

static krt_val hash_handle(struct krt_thread *t, const struct hash *s)
{
	krt_val b = krt_bytes(t, s, sizeof(*s));

	return b ? krt_handle_new(t, KRT_HANDLE_HASH, b) : KRT_ERR;
}

/* _hash.new(name): (hash, digest size, block size); None for a name that is not known */
KRT_FN(hash_new)
{
	krt_val name = krt_payload(a[0], KRT_KIND_STR), h;
	struct hash s;

	for (u32 i = 0; name && i < SORTS; i++)
		if (!strcmp(sorts[i].name, krt_str_of(name)->data)) {
			hash_begin(&s, i);
			h = hash_handle(t, &s);
			return h ? krt_tuple_pack(t, 3, h, krt_small(sorts[i].digest), krt_small(sorts[i].block)) : KRT_ERR;
		}
	return KRT_NONE;
}

KRT_FN(hash_update)
{
	struct hash *s = hash_of(t, a[0]);
	const u8 *p;
	size_t len;

	if (!s)
		return KRT_ERR;
	if (krt_payload(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "Strings must be encoded before hashing");
	if (!krt_bytes_view(a[1], &p, &len))
		return krt_raise(t, KRT_EXC_TypeError, "object supporting the buffer API required");
	return hash_add(t, s, p, len) ? KRT_NONE : KRT_ERR;
}

KRT_FN(hash_digest)
{
	struct hash *s = hash_of(t, a[0]), copy;
	u8 out[64];

	if (!s)
		return KRT_ERR;
	copy = *s;
	hash_end(&copy, out);
	return krt_bytes(t, out, sorts[s->sort].digest);
}

KRT_FN(hash_copy)
{
	struct hash *s = hash_of(t, a[0]), copy;

	if (!s)
		return KRT_ERR;
	copy = *s;
	return hash_handle(t, &copy);
}

const struct krt_cdef krt_hash_defs[] = {
	{ "new", hash_new, 1, 1, 0, NULL },
	{ "update", hash_update, 2, 2, 0, NULL },
	{ "digest", hash_digest, 1, 1, 0, NULL },
	{ "copy", hash_copy, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

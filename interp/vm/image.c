// SPDX-License-Identifier: GPL-2.0
/*
 * image.c - reading an image (image.h). Nothing is believed: every length is
 * checked against what is left, every index against what has been read, and
 * each code goes through verify.c before it can run.
 */
#include "text.h"

struct krt_reader {
	struct krt_thread *t;
	const u8 *p, *end;
	struct krt_tuple *pool;		/* the constants read so far */
	u32 npool;
	struct krt_tuple *codes;
	u32 ncodes;
	struct krt_str *file;
};

static bool krt_bad(struct krt_reader *r, const char *what)
{
	if (!r->t->exc)
		krt_raise(r->t, KRT_EXC_ValueError, "malformed image: %s", what);
	return false;
}

static bool krt_take(struct krt_reader *r, size_t n, const u8 **p)
{
	if ((size_t)(r->end - r->p) < n)
		return krt_bad(r, "it ends too early");
	*p = r->p;
	r->p += n;
	return true;
}

static bool krt_read(struct krt_reader *r, void *ret, size_t n)
{
	const u8 *p;

	if (!krt_take(r, n, &p))
		return false;
	memcpy(ret, p, n);	/* both ends are little-endian */
	return true;
}

/* a count of things of at least size bytes each */
static bool krt_read_count(struct krt_reader *r, size_t size, u32 *n)
{
	if (!krt_read(r, n, sizeof(*n)))
		return false;
	return *n <= (size_t)(r->end - r->p) / size || krt_bad(r, "a list is longer than the image");
}

static bool krt_read_text(struct krt_reader *r, const u8 **p, u32 *n)
{
	if (!krt_read_count(r, 1, n) || !krt_take(r, *n, p))
		return false;
	return krt_utf8_valid((const char *)*p, *n) || krt_bad(r, "a string is not UTF-8");
}

static struct krt_str *krt_read_name(struct krt_reader *r)
{
	const u8 *p;
	u32 n;

	return krt_read_text(r, &p, &n) ? krt_intern(r->t, (const char *)p, n) : NULL;
}

/* ---- constants ----------------------------------------------------------------------------------- */

static krt_val krt_read_big(struct krt_reader *r)
{
	u8 neg;
	u32 n;
	u64 *limb;

	if (!krt_read(r, &neg, 1) || !krt_read_count(r, 8, &n))
		return KRT_ERR;
	limb = krt_alloc_raw(r->t, (size_t)(n ? n : 1) * 8);
	if (!limb || !krt_read(r, limb, (size_t)n * 8))
		return KRT_ERR;
	if (neg > 1 || !n || !limb[n - 1]) {
		krt_bad(r, "an int is not in its normal form");
		return KRT_ERR;
	}
	return krt_big_norm(r->t, neg, n, limb);
}

/* members of a tuple or frozenset: constants that came before */
static krt_val krt_read_members(struct krt_reader *r)
{
	struct krt_tuple *tup;
	u32 n, i;

	if (!krt_read_count(r, 4, &n))
		return KRT_ERR;
	tup = (struct krt_tuple *)krt_tuple_new(r->t, n);
	for (u32 k = 0; tup && k < n; k++) {
		if (!krt_read(r, &i, 4))
			return KRT_ERR;
		if (i >= r->npool) {
			krt_bad(r, "a constant refers to a later one");
			return KRT_ERR;
		}
		tup->item[k] = r->pool->item[i];
	}
	return (krt_val)tup;
}

static krt_val krt_read_const(struct krt_reader *r)
{
	const u8 *p;
	krt_val v;
	u64 bits;
	u32 n;
	u8 tag;

	if (!krt_read(r, &tag, 1))
		return KRT_ERR;
	switch (tag) {
	case KRT_CONST_NONE:
		return KRT_NONE;
	case KRT_CONST_FALSE:
		return KRT_FALSE;
	case KRT_CONST_TRUE:
		return KRT_TRUE;
	case KRT_CONST_ELLIPSIS:
		return KRT_ELLIPSIS;
	case KRT_CONST_INT:
		return krt_read(r, &bits, 8) ? krt_int(r->t, (s64)bits) : KRT_ERR;
	case KRT_CONST_BIG:
		return krt_read_big(r);
	case KRT_CONST_FLOAT:
		return krt_read(r, &bits, 8) ? krt_float(r->t, bits) : KRT_ERR;
	case KRT_CONST_STR:
		return krt_read_text(r, &p, &n) ? krt_str_n(r->t, (const char *)p, n) : KRT_ERR;
	case KRT_CONST_NAME:
		return (krt_val)krt_read_name(r);
	case KRT_CONST_BYTES:
		return krt_read_count(r, 1, &n) && krt_take(r, n, &p) ? krt_bytes(r->t, p, n) : KRT_ERR;
	case KRT_CONST_TUPLE:
		return krt_read_members(r);
	case KRT_CONST_FROZENSET:
		v = krt_read_members(r);
		return v ? krt_set_new(r->t, KRT_KIND_FROZENSET, v) : KRT_ERR;
	default:
		krt_bad(r, "unknown kind of constant");
		return KRT_ERR;
	}
}

static bool krt_read_pool(struct krt_reader *r)
{
	u32 n;

	if (!krt_read_count(r, 1, &n))
		return false;
	r->pool = (struct krt_tuple *)krt_tuple_new(r->t, n);
	if (!r->pool)
		return false;
	for (; r->npool < n; r->npool++) {
		r->pool->item[r->npool] = krt_read_const(r);
		if (!r->pool->item[r->npool])
			return false;
	}
	return true;
}

/* ---- codes ------------------------------------------------------------------------------------------- */

static struct krt_str *krt_read_str_index(struct krt_reader *r, bool name)
{
	krt_val v;
	u32 i;

	if (!krt_read(r, &i, 4))
		return NULL;
	v = i < r->npool ? r->pool->item[i] : KRT_UNDEF;
	if (!krt_is(v, KRT_KIND_STR) || (name && !(krt_str_of(v)->o.flags & KRT_F_INTERNED))) {
		krt_bad(r, "a name is not among the constants");
		return NULL;
	}
	return krt_str_of(v);
}

/* the five lists of references go into one tuple, one after the other: how many have been read */
struct krt_refs { struct krt_tuple *store; u32 n; };

static bool krt_refs_room(struct krt_reader *r, struct krt_refs *refs, u32 n)
{
	struct krt_tuple *grown;

	if (refs->store && refs->n + n <= refs->store->o.size)
		return true;
	grown = (struct krt_tuple *)krt_tuple_new(r->t, (refs->n + n) * 2 + 4);
	if (!grown)
		return false;
	if (refs->n)
		memcpy(grown->item, refs->store->item, refs->n * sizeof(krt_val));
	refs->store = grown;
	return true;
}

enum krt_ref_kind { KRT_REF_NAME, KRT_REF_CONST, KRT_REF_CODE };

static bool krt_read_refs(struct krt_reader *r, struct krt_refs *refs, enum krt_ref_kind kind, u32 *count)
{
	u32 i;

	if (!krt_read_count(r, 4, count) || !krt_refs_room(r, refs, *count))
		return false;
	for (u32 k = 0; k < *count; k++) {
		krt_val v;

		if (kind == KRT_REF_NAME) {
			v = (krt_val)krt_read_str_index(r, true);
		} else {
			if (!krt_read(r, &i, 4))
				return false;
			v = kind == KRT_REF_CONST && i < r->npool ? r->pool->item[i] :
			    kind == KRT_REF_CODE && i < r->ncodes ? r->codes->item[i] : KRT_UNDEF;
			if (!v)
				krt_bad(r, "an index is out of range");
		}
		if (!v)
			return false;
		refs->store->item[refs->n++] = v;
	}
	return true;
}

static krt_val krt_raw_of(void *data)
{
	return (krt_val)data - offsetof(struct krt_raw, data);
}

/* n records of size bytes as a RAW, alive through *store */
static bool krt_read_records(struct krt_reader *r, size_t size, u32 *n, const void **ret, krt_val *store)
{
	void *data;

	if (!krt_read_count(r, size, n))
		return false;
	data = krt_alloc_raw(r->t, *n ? *n * size : 1);
	if (!data || !krt_read(r, data, *n * size))
		return false;
	*ret = data;
	*store = krt_raw_of(data);
	return true;
}

static bool krt_read_code_lists(struct krt_reader *r, struct krt_code *c)
{
	struct krt_refs refs = { NULL, 0 };
	u32 nfree;

	_Static_assert(sizeof(struct krt_handler) == 16 && sizeof(struct krt_position) == 12, "these are read as they are");
	if (!krt_read_refs(r, &refs, KRT_REF_NAME, &c->nvars) || !krt_read_refs(r, &refs, KRT_REF_NAME, &nfree) ||
	    !krt_read_refs(r, &refs, KRT_REF_CONST, &c->nconsts) || !krt_read_refs(r, &refs, KRT_REF_CODE, &c->ncodes) ||
	    !krt_read_refs(r, &refs, KRT_REF_NAME, &c->nglobals))
		return false;
	if (nfree != c->nfree)
		return krt_bad(r, "the number of free variables is not that of their names");
	refs.store->o.size = refs.n;
	c->store[0] = (krt_val)refs.store;
	c->vars = (struct krt_str **)refs.store->item;
	c->frees = c->vars + c->nvars;
	c->consts = (krt_val *)(c->frees + nfree);
	c->codes = (struct krt_code **)(c->consts + c->nconsts);
	c->globals = (struct krt_str **)(c->codes + c->ncodes);
	return krt_read_records(r, 4, &c->nwords, (const void **)&c->words, &c->store[1]) &&
	       krt_read_records(r, sizeof(struct krt_handler), &c->nhandlers, (const void **)&c->handlers, &c->store[2]) &&
	       krt_read_records(r, sizeof(struct krt_position), &c->npositions, (const void **)&c->positions, &c->store[3]);
}

static struct krt_code *krt_read_code(struct krt_reader *r)
{
	struct krt_code *c = krt_alloc(r->t, KRT_KIND_CODE, sizeof(*c));
	u16 head[7];

	if (!c)
		return NULL;
	c->name = krt_read_str_index(r, false);
	c->qualname = c->name ? krt_read_str_index(r, false) : NULL;
	if (!c->qualname || !krt_read(r, &c->firstline, 4) || !krt_read(r, head, sizeof(head)))
		return NULL;
	c->file = r->file;
	c->cflags = head[0];
	c->nregs = head[1];
	c->nposonly = head[2];
	c->nargs = head[3];
	c->nkwonly = head[4];
	c->nfree = head[5];
	c->nic = head[6];
	if (!krt_read_code_lists(r, c) || !krt_verify(r->t, c))
		return NULL;
	return c;
}

static bool krt_read_codes(struct krt_reader *r)
{
	u32 n;

	if (!krt_read_count(r, 60, &n))
		return false;
	r->codes = (struct krt_tuple *)krt_tuple_new(r->t, n);
	if (!r->codes)
		return false;
	for (; r->ncodes < n; r->ncodes++) {
		r->codes->item[r->ncodes] = (krt_val)krt_read_code(r);
		if (!r->codes->item[r->ncodes])
			return false;
	}
	return true;
}

/* ---- the whole ------------------------------------------------------------------------------------------ */

static bool krt_read_header(struct krt_reader *r, size_t n)
{
	const u8 *magic;
	u16 version, flags;
	u32 length;

	if (!krt_take(r, 8, &magic) || !krt_read(r, &version, 2) || !krt_read(r, &flags, 2) || !krt_read(r, &length, 4))
		return false;
	if (memcmp(magic, KRT_IMAGE_MAGIC, 8) || flags)
		return krt_bad(r, "it does not begin as one");
	if (version != KRT_IMAGE_VERSION) {
		krt_raise(r->t, KRT_EXC_ValueError, "image version %d: this krait reads version %d", version, KRT_IMAGE_VERSION);
		return false;
	}
	return length == n || krt_bad(r, "its length is wrong");
}

/* kernel names and type records, which the kernel side of the core reads */
static bool krt_read_kernel(struct krt_reader *r)
{
	size_t used;
	u32 n;

	if (!krt_read_count(r, 1, &n))
		return false;
	if (!krt_knames_load(r->t, r->p, r->end - r->p, n, &used))
		return krt_bad(r, "its kernel names");
	r->p += used;
	if (!krt_read_count(r, 1, &n))
		return false;
	if (!krt_ktypes_load(r->t, r->p, r->end - r->p, n, &used))
		return krt_bad(r, "its types");
	r->p += used;
	return true;
}

bool krt_image_decode(struct krt_thread *t, const u8 *p, size_t n, struct krt_program *ret)
{
	struct krt_reader r = { .t = t, .p = p, .end = p + n };
	struct krt_code *entry;
	u32 i;

	if (!krt_read_header(&r, n))
		return false;
	ret->module = krt_read_name(&r);
	ret->file = ret->module ? krt_read_name(&r) : NULL;
	r.file = ret->file;
	if (!ret->file || !krt_read_pool(&r) || !krt_read_codes(&r) || !krt_read(&r, &i, 4))
		return false;
	if (i >= r.ncodes)
		return krt_bad(&r, "it has no entry");
	entry = (struct krt_code *)r.codes->item[i];
	if (entry->nparams || entry->nfree || entry->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE | KRT_CODE_CLASS))
		return krt_bad(&r, "its entry is not a module's code");
	ret->entry = entry;
	return krt_read_kernel(&r) && (r.p == r.end || krt_bad(&r, "something follows its end"));
}

"""Objects that the slab allocator handed out."""
from _krait import cast, kname, sizeof, typeof
from linux.list import list_for_each_entry
from linux.mm import virt_to_phys
from linux.object import has_member

__all__ = ["find_slab_cache", "for_each_slab_cache", "slab_object_info", "virt_to_page"]


def for_each_slab_cache():
    """All caches, as struct kmem_cache *."""
    return list_for_each_entry("struct kmem_cache", kname("slab_caches"), "list")


def find_slab_cache(name):
    for cache in for_each_slab_cache():
        if cache.name.string_() == name:
            return cache
    return None


def virt_to_page(address):
    """The struct page * of an address in the kernel's map of memory."""
    frame = virt_to_phys(address) >> 12
    return cast("struct page *", kname("vmemmap_base") + frame * sizeof("struct page"))


def _head(page):
    head = page.compound_head
    return cast("struct page *", head - 1) if head & 1 else page


def _is_slab(page):
    bits = typeof("enum pageflags").enumerators
    if "PG_slab" in bits:
        return bool(page.flags >> bits["PG_slab"] & 1)
    return page.page_type >> 24 & 0xff == 0xf5


def slab_object_info(address):
    """(cache, address of the object, its number in the slab) of an address within a slab object; None."""
    address = int(address)
    page = _head(virt_to_page(address))
    if not _is_slab(page):
        return None
    slab = cast("struct slab *", page)
    cache = slab.slab_cache
    frame = (int(page) - kname("vmemmap_base")) // sizeof("struct page")
    first = kname("page_offset_base") + (frame << 12)
    i = (address - first) // cache.size
    return cache, first + i * cache.size, i

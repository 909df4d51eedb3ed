#include "noleak.h"
#include <stdlib.h>
#include <string.h>

static _Atomic uint64_t total;

void *mem_alloc(size_t bytes) {
    size_t *block = calloc(1, bytes + 16);
    if (block == NULL) return NULL;
    *block = bytes + 16;
    atomic_fetch_add(&total, bytes + 16);
    return (char *)block + 16;
}

void mem_free(void *block) {
    if (block == NULL) return;
    size_t *start = (size_t *)((char *)block - 16);
    atomic_fetch_sub(&total, *start);
    free(start);
}

char *mem_text(const char *text) {
    if (text == NULL) return NULL;
    size_t bytes = strlen(text) + 1;
    char *copy = mem_alloc(bytes);
    if (copy != NULL) memcpy(copy, text, bytes);
    return copy;
}

uint64_t mem_total(void) { return atomic_load(&total); }

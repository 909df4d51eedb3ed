/* Interned stacks. Looked up without a lock; added under one; removed with the gate paused. */
#include "noleak.h"
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define BUCKETS (2 * MAX_TRACES)

static struct trace *_Atomic slots[MAX_TRACES]; /* slot NO_TRACE stays empty */
static _Atomic uint32_t buckets[BUCKETS];
static _Atomic uint32_t used;
static uint32_t next_serial, next_slot;
static pthread_mutex_t adding = PTHREAD_MUTEX_INITIALIZER;

bool traces_open(void) {
    next_serial = next_slot = 1;
    return true;
}

static void free_trace(struct trace *trace) {
    mem_free(trace->guard);
    mem_free(trace);
}

void traces_close(void) {
    for (uint32_t i = 0; i < MAX_TRACES; i++) {
        struct trace *trace = atomic_exchange(&slots[i], NULL);
        if (trace != NULL) free_trace(trace);
    }
    memset((void *)buckets, 0, sizeof buckets);
    atomic_store(&used, 0);
}

struct trace *traces_at(uint32_t index) { return atomic_load(&slots[index]); }

uint32_t traces_used(void) { return atomic_load(&used); }

static uint64_t hash_of(const struct type *type, const jvmtiFrameInfo *frames, int depth) {
    uint64_t hash = (uintptr_t)type ^ (uint64_t)depth;
    for (int i = 0; i < depth; i++) {
        hash = (hash ^ (uintptr_t)frames[i].method) * 0x9E3779B97F4A7C15u;
        hash = (hash ^ (hash >> 29) ^ (uint64_t)frames[i].location) * 0xBF58476D1CE4E5B9u;
    }
    return hash ^ (hash >> 32);
}

static bool same(JNIEnv *jni, const struct trace *trace, uint64_t hash, const struct type *type,
                 const jvmtiFrameInfo *frames, int depth) {
    if (trace->hash != hash || trace->type != type || trace->depth != depth) return false;
    for (int i = 0; i < depth; i++) {
        if (trace->frames[i].id != frames[i].method || trace->frames[i].location != frames[i].location) return false;
    }
    for (int i = 0; i < trace->guards; i++) {
        if (type_is_dead(jni, trace->guard[i])) return false; /* the ids have been given to other methods */
    }
    return true;
}

static uint32_t find(JNIEnv *jni, uint64_t hash, const struct type *type, const jvmtiFrameInfo *frames, int depth) {
    for (uint32_t i = (uint32_t)hash % BUCKETS;; i = (i + 1) % BUCKETS) {
        uint32_t index = atomic_load(&buckets[i]);
        if (index == 0) return NO_TRACE;
        if (same(jni, atomic_load(&slots[index]), hash, type, frames, depth)) return index;
    }
}

/* One guard for each loader is enough: all its classes live and die together. */
static bool add_guard(struct trace *trace, struct type *type) {
    if (type->permanent) return true;
    for (int i = 0; i < trace->guards; i++) {
        if (trace->guard[i] == type) return true;
    }
    if (trace->guard == NULL && (trace->guard = mem_alloc(trace->depth * sizeof *trace->guard)) == NULL) return false;
    trace->guard[trace->guards++] = type;
    return true;
}

static struct trace *create(jvmtiEnv *jvmti, JNIEnv *jni, struct type *type, const jvmtiFrameInfo *frames, int depth) {
    struct trace *trace = mem_alloc(sizeof *trace + (size_t)depth * sizeof(struct frame));
    if (trace == NULL) return NULL;
    trace->type = type;
    trace->depth = (uint16_t)depth;
    for (int i = 0; i < depth; i++) {
        struct method *method = names_method(jvmti, jni, frames[i].method);
        if (method == NULL || !add_guard(trace, method->type)) {
            free_trace(trace);
            return NULL;
        }
        trace->frames[i] = (struct frame){frames[i].method, frames[i].location, method,
                                          names_line(jvmti, method, frames[i].location)};
    }
    return trace;
}

static uint32_t free_slot(void) {
    for (uint32_t tries = 1; tries < MAX_TRACES; tries++) {
        uint32_t slot = next_slot;
        next_slot = next_slot + 1 == MAX_TRACES ? 1 : next_slot + 1;
        if (atomic_load(&slots[slot]) == NULL) return slot;
    }
    return NO_TRACE;
}

static void link_bucket(uint32_t index, uint64_t hash) {
    uint32_t i = (uint32_t)hash % BUCKETS;
    while (atomic_load(&buckets[i]) != 0) i = (i + 1) % BUCKETS;
    atomic_store(&buckets[i], index);
}

struct interned traces_intern(jvmtiEnv *jvmti, JNIEnv *jni, struct type *type, const jvmtiFrameInfo *frames, int depth) {
    uint64_t hash = hash_of(type, frames, depth);
    uint32_t index = find(jni, hash, type, frames, depth);
    if (index != NO_TRACE) return (struct interned){index, true};
    if (traces_used() >= MAX_TRACES - 1) return (struct interned){NO_TRACE, false};

    pthread_mutex_lock(&adding);
    index = find(jni, hash, type, frames, depth);
    if (index == NO_TRACE && (index = free_slot()) != NO_TRACE) {
        struct trace *trace = create(jvmti, jni, type, frames, depth);
        if (trace == NULL) {
            index = NO_TRACE;
        } else {
            trace->hash = hash;
            trace->serial = next_serial++;
            atomic_store(&slots[index], trace);
            link_bucket(index, hash);
            atomic_fetch_add(&used, 1);
        }
    }
    pthread_mutex_unlock(&adding);
    return (struct interned){index, false};
}

static void mark(struct trace *trace) {
    trace->type->marked = true;
    for (int i = 0; i < trace->depth; i++) trace->frames[i].method->marked = true;
}

void traces_sweep(JNIEnv *jni) {
    memset((void *)buckets, 0, sizeof buckets);
    for (uint32_t i = 1; i < MAX_TRACES; i++) {
        struct trace *trace = atomic_load(&slots[i]);
        if (trace == NULL) continue;
        if (trace->live == 0) {
            atomic_store(&slots[i], NULL);
            free_trace(trace);
            atomic_fetch_sub(&used, 1);
        } else {
            mark(trace);
            link_bucket(i, trace->hash);
        }
    }
    names_sweep(jni);
}

/* Lines of tab-separated fields: the class, then a frame each with class, method, file and line, top first. */
jstring traces_describe(JNIEnv *jni, uint32_t serial) {
    static uint32_t last; /* asked for in the order in which they got their slots: look on from there */
    jstring text = NULL;
    if (!gate_pause()) return NULL;
    for (uint32_t tried = 0; tried < MAX_TRACES; tried++) {
        uint32_t i = (last + tried) % MAX_TRACES;
        struct trace *trace = atomic_load(&slots[i]);
        if (trace == NULL || trace->serial != serial) continue;
        last = i;
        size_t bytes = strlen(trace->type->signature) + 2;
        for (int f = 0; f < trace->depth; f++) {
            struct method *m = trace->frames[f].method;
            bytes += strlen(m->type->signature) + strlen(m->name) + (m->file == NULL ? 0 : strlen(m->file)) + 20;
        }
        char *buffer = mem_alloc(bytes), *at = buffer;
        if (buffer == NULL) break;
        at += sprintf(at, "%s", trace->type->signature);
        for (int f = 0; f < trace->depth; f++) {
            struct method *m = trace->frames[f].method;
            at += sprintf(at, "\n%s\t%s\t%s\t%d", m->type->signature, m->name, m->file == NULL ? "" : m->file,
                          trace->frames[f].line);
        }
        text = (*jni)->NewStringUTF(jni, buffer);
        mem_free(buffer);
        break;
    }
    gate_resume();
    return text;
}

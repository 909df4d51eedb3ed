/* The table of samples: chunks that are filled without a lock and rearranged only with the gate paused. */
#include "noleak.h"
#include <pthread.h>
#include <string.h>

#define CHUNK 16384u

static struct sample *_Atomic *chunks;
static uint32_t bound;
static _Atomic uint32_t used;
static uint64_t thinned;
static pthread_mutex_t adding = PTHREAD_MUTEX_INITIALIZER;

static uint32_t chunk_count(void) { return (bound + CHUNK - 1) / CHUNK; }

static struct sample *at(uint32_t index) { return &chunks[index / CHUNK][index % CHUNK]; }

static uint32_t held(void) {
    uint32_t now = atomic_load(&used);
    return now < bound ? now : bound;
}

bool samples_open(uint32_t most) {
    bound = most;
    thinned = 0;
    atomic_store(&used, 0);
    chunks = mem_alloc(chunk_count() * sizeof *chunks);
    return chunks != NULL;
}

void samples_close(JNIEnv *jni) {
    for (uint32_t i = 0; i < held(); i++) (*jni)->DeleteWeakGlobalRef(jni, at(i)->ref);
    for (uint32_t i = 0; i < chunk_count(); i++) mem_free(chunks[i]);
    mem_free((void *)chunks);
    chunks = NULL;
    atomic_store(&used, 0);
}

static bool ensure_chunk(uint32_t chunk) {
    if (atomic_load(&chunks[chunk]) != NULL) return true;
    pthread_mutex_lock(&adding);
    if (chunks[chunk] == NULL) atomic_store(&chunks[chunk], mem_alloc(CHUNK * sizeof(struct sample)));
    pthread_mutex_unlock(&adding);
    return chunks[chunk] != NULL;
}

bool samples_add(struct sample sample) {
    uint32_t index = atomic_load(&used);
    do {
        if (index >= bound || !ensure_chunk(index / CHUNK)) return false;
    } while (!atomic_compare_exchange_weak(&used, &index, index + 1));
    *at(index) = sample;
    return true;
}

static void remove_at(JNIEnv *jni, uint32_t index) {
    (*jni)->DeleteWeakGlobalRef(jni, at(index)->ref);
    uint32_t last = atomic_load(&used) - 1;
    *at(index) = *at(last);
    atomic_store(&used, last);
}

static void drop_dead(JNIEnv *jni) {
    for (uint32_t i = 0; i < held();) {
        if ((*jni)->IsSameObject(jni, at(i)->ref, NULL)) remove_at(jni, i);
        else i++;
    }
}

/* The samples that would be kept at `interval`, on average. */
static double kept_at(uint32_t interval) {
    double sum = 0;
    for (uint32_t i = 0; i < held(); i++) {
        struct sample *s = at(i);
        if (s->interval >= interval) sum += 1;
        else sum += inclusion_probability(s->size, interval) / inclusion_probability(s->size, s->interval);
    }
    return sum;
}

/* Keeps a sample with probability p_new / p_old and lets it stand for 1 / p_new from then on: each estimate keeps its
 * expectation (thinning of Poisson samples, Särndal et al., Model Assisted Survey Sampling, 1992, 3.2). */
static void thin(JNIEnv *jni, uint32_t interval) {
    for (uint32_t i = 0; i < held();) {
        struct sample *s = at(i);
        double keep = s->interval >= interval
                          ? 1
                          : inclusion_probability(s->size, interval) / inclusion_probability(s->size, s->interval);
        if (next_random() < keep * 4294967296.0) {
            if (s->interval < interval) s->interval = interval;
            i++;
        } else {
            remove_at(jni, i);
            thinned++;
        }
    }
}

/* Frees a quarter of the table: by forgetting the dead if that is enough, else by raising the interval. Called by a
 * thread that has just left the gate: by now the table may be going, or be another probe's. */
void samples_make_room(JNIEnv *jni) {
    if (!gate_pause()) return;
    if (held() == bound) {
        drop_dead(jni);
        if (held() > bound - bound / 4) {
            uint64_t bytes = 0;
            for (uint32_t i = 0; i < held(); i++) bytes += at(i)->size;
            uint64_t interval = sampler_interval() == 0 ? bytes / held() : 2 * (uint64_t)sampler_interval();
            while (interval < INT32_MAX / 2 && kept_at((uint32_t)interval) > bound / 2) interval *= 2;
            thin(jni, (uint32_t)interval);
            sampler_set_interval((uint32_t)interval);
        }
    }
    gate_resume();
}

void samples_genesis(void) {
    if (!gate_pause()) return;
    for (uint32_t i = 0; i < held(); i++) at(i)->round = 0;
    sampler_set_round(1);
    gate_resume();
}

void samples_count_traces(JNIEnv *jni) {
    drop_dead(jni);
    for (uint32_t t = 1; t < MAX_TRACES; t++) {
        struct trace *trace = traces_at(t);
        if (trace != NULL) trace->live = 0;
    }
    for (uint32_t i = 0; i < held(); i++) {
        if (at(i)->trace != NO_TRACE) traces_at(at(i)->trace)->live++;
    }
}

/* Rows of one trace and round, found by open addressing; grows by rehashing. */
struct row {
    uint64_t key; /* trace << 16 | round, plus 1 */
    uint64_t samples;
    double objects, bytes, objects_variance, bytes_variance;
};

static struct row *row_for(struct row *rows, uint32_t capacity, uint64_t key) {
    uint32_t i = (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32) % capacity;
    while (rows[i].key != 0 && rows[i].key != key) i = (i + 1) % capacity;
    return &rows[i];
}

static struct row *grow(struct row *rows, uint32_t capacity) {
    struct row *larger = mem_alloc((size_t)capacity * 2 * sizeof *larger);
    if (larger != NULL) {
        for (uint32_t i = 0; i < capacity; i++) {
            if (rows[i].key != 0) *row_for(larger, capacity * 2, rows[i].key) = rows[i];
        }
    }
    mem_free(rows);
    return larger;
}

static struct row *aggregate(uint32_t *capacity, uint32_t *count, uint64_t *inexact) {
    *capacity = 1024;
    *count = 0;
    *inexact = 0;
    struct row *rows = mem_alloc(*capacity * sizeof *rows);
    for (uint32_t i = 0; i < held() && rows != NULL; i++) {
        struct sample *s = at(i);
        if (*count * 2 >= *capacity) {
            rows = grow(rows, *capacity);
            *capacity *= 2;
            if (rows == NULL) break;
        }
        uint64_t key = ((uint64_t)s->trace << 16 | s->round) + 1;
        struct row *row = row_for(rows, *capacity, key);
        if (row->key == 0) {
            row->key = key;
            (*count)++;
        }
        double p = inclusion_probability(s->size, s->interval), size = (double)s->size;
        row->samples++;
        row->objects += 1 / p;
        row->bytes += size / p;
        row->objects_variance += (1 - p) / (p * p);
        row->bytes_variance += size * size * (1 - p) / (p * p);
        if (s->interval != 0 && s->round != 0) (*inexact)++;
    }
    return rows;
}

static jlong bits(double value) {
    jlong raw;
    memcpy(&raw, &value, sizeof raw);
    return raw;
}

/* Header: taken, thinned, lost, lost bytes, late, held, bound, native bytes, allocated bytes,
 * live samples of rounds >= 1 that are not exact, samples without a stack, interval. Then rows of seven: serial, round,
 * samples, and as the bits of doubles objects, bytes and their variances. NULL when memory ran out. */
#define HEADER 12
#define ROW 7

jlongArray samples_report(JNIEnv *jni) {
    uint32_t capacity, count, stackless = 0;
    uint64_t inexact;
    uint64_t native_bytes = mem_total();
    struct row *rows = aggregate(&capacity, &count, &inexact);
    if (rows == NULL) return NULL;
    for (uint32_t i = 0; i < held(); i++) stackless += at(i)->trace == NO_TRACE;
    jsize length = (jsize)(HEADER + count * ROW);
    jlong *values = mem_alloc((size_t)length * sizeof *values);
    jlongArray result = NULL;
    if (values != NULL) {
        struct tally t = gate_totals();
        jlong header[HEADER] = {(jlong)t.taken, (jlong)thinned, (jlong)t.lost, (jlong)t.lost_bytes, (jlong)t.late,
                                held(), bound, (jlong)native_bytes, (jlong)t.bytes,
                                (jlong)inexact, stackless, sampler_interval()};
        memcpy(values, header, sizeof header);
        jlong *next = values + HEADER;
        for (uint32_t i = 0; i < capacity; i++) {
            if (rows[i].key == 0) continue;
            uint64_t key = rows[i].key - 1;
            uint32_t index = (uint32_t)(key >> 16);
            jlong row[ROW] = {index == NO_TRACE ? 0 : traces_at(index)->serial, (jlong)(key & 0xFFFF),
                              (jlong)rows[i].samples, bits(rows[i].objects), bits(rows[i].bytes),
                              bits(rows[i].objects_variance), bits(rows[i].bytes_variance)};
            memcpy(next, row, sizeof row);
            next += ROW;
        }
        result = (*jni)->NewLongArray(jni, length);
        if (result != NULL) (*jni)->SetLongArrayRegion(jni, result, 0, length, values);
        mem_free(values);
    }
    mem_free(rows);
    return result;
}

/* Live objects of one trace born since begin, oldest rounds first. */
jobjectArray samples_survivors(JNIEnv *jni, uint32_t serial, uint32_t most) {
    jclass type = (*jni)->FindClass(jni, "java/lang/Object");
    jobjectArray result = type == NULL ? NULL : (*jni)->NewObjectArray(jni, (jsize)most, type, NULL);
    if (result == NULL) return NULL;
    uint32_t found = 0;
    if (!gate_pause()) return result;
    for (uint32_t round = 1, next; found < most && round != UINT32_MAX; round = next) {
        next = UINT32_MAX;
        for (uint32_t i = 0; i < held() && found < most; i++) {
            struct sample *s = at(i);
            if (s->trace == NO_TRACE || traces_at(s->trace)->serial != serial) continue;
            if (s->round > round && s->round < next) next = s->round;
            if (s->round != round) continue;
            jobject object = (*jni)->NewLocalRef(jni, s->ref);
            if (object == NULL) continue;
            (*jni)->SetObjectArrayElement(jni, result, (jsize)found++, object);
            (*jni)->DeleteLocalRef(jni, object);
        }
    }
    gate_resume();
    return result;
}

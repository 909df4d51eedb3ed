/* The JVMTI environment and its two callbacks. */
#define _POSIX_C_SOURCE 199309L /* clock_gettime */
#include "noleak.h"
#include <string.h>
#include <time.h>

static jvmtiEnv *env;
static jint stack_depth;
static _Atomic uint32_t interval = DEFAULT_INTERVAL, current_round;

/* The interval at which this thread's present countdown was drawn: HotSpot draws a new one only after a sample, so the
 * first sample after a change still belongs to the old interval. Stored plus 1; 0 = not known to us, so the thread is
 * older than the probe and its countdown was drawn at the default. */
static __thread uint32_t drawn_at;
static __thread bool excluded;

/* Threads to leave out that cannot say so themselves. Each thread looks once whether it is among them. */
#define MAX_NAMED 8
static jobject named[MAX_NAMED];
static _Atomic int named_count;
static __thread int compared;

static bool is_excluded(JNIEnv *jni, jthread thread) {
    for (int count = atomic_load(&named_count); compared < count; compared++) {
        if ((*jni)->IsSameObject(jni, thread, named[compared])) excluded = true;
    }
    return excluded;
}

static void redraw(void) { drawn_at = atomic_load(&interval) + 1; }

static void lose(struct tally *tally, double bytes) {
    atomic_fetch_add(&tally->lost, 1);
    atomic_fetch_add(&tally->lost_bytes, (uint64_t)bytes);
}

static struct interned intern(jvmtiEnv *jvmti, JNIEnv *jni, jclass mirror) {
    jvmtiFrameInfo frames[MAX_DEPTH];
    jint depth = 0;
    struct type *type = names_type(jvmti, jni, mirror);
    if (type == NULL || (*jvmti)->GetStackTrace(jvmti, NULL, 0, stack_depth, frames, &depth) != JVMTI_ERROR_NONE) {
        return (struct interned){NO_TRACE, false};
    }
    return traces_intern(jvmti, jni, type, frames, depth);
}

static _Atomic bool timed;

static uint64_t now(void) {
    if (!atomic_load_explicit(&timed, memory_order_relaxed)) return 0;
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* A stack that is met for the first time takes longer, which is not what the next sample costs. */
static void time_taken(struct tally *tally, uint64_t since) {
    uint64_t until = now();
    if (since == 0 || until == 0) return;
    atomic_fetch_add(&tally->timed, 1);
    atomic_fetch_add(&tally->nanos, until - since);
}

void sampler_time(bool on) { atomic_store(&timed, on); }

static void tell(struct tally *tally, uint64_t size, uint32_t drawn) {
    double p = inclusion_probability(size, drawn);
    atomic_fetch_add(&tally->taken, 1);
    atomic_fetch_add(&tally->bytes, (uint64_t)(size / p + 0.5));
    atomic_fetch_add(&tally->objects, (uint64_t)(1 / p + 0.5));
    if (drawn != atomic_load(&interval)) atomic_fetch_add(&tally->late, 1);
}

enum recorded { FULL, WITH_NEW_STACK, WITH_KNOWN_STACK };

/* Inside the gate. When the table is full, room can only be made outside. */
static enum recorded record(jvmtiEnv *jvmti, JNIEnv *jni, jobject object, jclass mirror, uint64_t size, uint32_t drawn) {
    struct interned stack = intern(jvmti, jni, mirror);
    struct sample sample = {(*jni)->NewWeakGlobalRef(jni, object), size, (uint16_t)atomic_load(&current_round),
                            stack.trace, drawn};
    if (sample.ref != NULL && samples_add(sample)) return stack.known ? WITH_KNOWN_STACK : WITH_NEW_STACK;
    (*jni)->DeleteWeakGlobalRef(jni, sample.ref);
    return FULL;
}

#define TRIES 3

static void JNICALL on_alloc(jvmtiEnv *jvmti, JNIEnv *jni, jthread thread, jobject object, jclass mirror, jlong size) {
    uint32_t drawn = drawn_at == 0 ? DEFAULT_INTERVAL : drawn_at - 1;
    struct tally *tally;
    uint64_t start = now();
    bool ours = is_excluded(jni, thread);
    for (int i = 0; !ours && i < TRIES && (tally = gate_enter()) != NULL; i++) {
        older_has_taken(jni, thread);
        if (i == 0) tell(tally, (uint64_t)size, drawn);
        enum recorded done = record(jvmti, jni, object, mirror, (uint64_t)size, drawn);
        if (done == FULL && i == TRIES - 1) lose(tally, (double)size / inclusion_probability((uint64_t)size, drawn));
        if (i == 0 && done == WITH_KNOWN_STACK) time_taken(tally, start);
        gate_leave(tally);
        if (done != FULL) break;
        samples_make_room(jni);
    }
    redraw();
}

static void JNICALL on_thread_start(jvmtiEnv *jvmti, JNIEnv *jni, jthread thread) {
    (void)jvmti, (void)jni, (void)thread;
    redraw();
}

/* can_support_virtual_threads is bit 44 since JDK 21; a JDK 17 header has no name for it. */
static void add_virtual_threads(jvmtiCapabilities *wanted, const jvmtiCapabilities *possible) {
    uint32_t words[sizeof *wanted / 4];
    uint32_t offered[sizeof *possible / 4];
    memcpy(words, wanted, sizeof *wanted);
    memcpy(offered, possible, sizeof *possible);
    words[1] |= offered[1] & (1u << 12);
    memcpy(wanted, words, sizeof *wanted);
}

static jvmtiError start_environment(void) {
    jvmtiCapabilities possible, wanted;
    memset(&wanted, 0, sizeof wanted);
    jvmtiError error = (*env)->GetPotentialCapabilities(env, &possible);
    if (error != JVMTI_ERROR_NONE) return error;
    wanted.can_generate_sampled_object_alloc_events = 1;
    wanted.can_get_line_numbers = 1;
    wanted.can_get_source_file_name = 1;
    add_virtual_threads(&wanted, &possible);
    if ((error = (*env)->AddCapabilities(env, &wanted)) != JVMTI_ERROR_NONE) return error;

    jvmtiEventCallbacks callbacks;
    memset(&callbacks, 0, sizeof callbacks);
    callbacks.SampledObjectAlloc = on_alloc;
    callbacks.ThreadStart = on_thread_start;
    return (*env)->SetEventCallbacks(env, &callbacks, sizeof callbacks);
}

/* Others may want to sample, too. */
static void release_capabilities(void) {
    jvmtiCapabilities held;
    if ((*env)->GetCapabilities(env, &held) == JVMTI_ERROR_NONE) (*env)->RelinquishCapabilities(env, &held);
}

static jvmtiError notify(jvmtiEventMode mode) {
    jvmtiError error = (*env)->SetEventNotificationMode(env, mode, JVMTI_EVENT_THREAD_START, NULL);
    jvmtiError other = (*env)->SetEventNotificationMode(env, mode, JVMTI_EVENT_SAMPLED_OBJECT_ALLOC, NULL);
    return error != JVMTI_ERROR_NONE ? error : other;
}

jint sampler_open(JNIEnv *jni, jint first_interval, jint depth, jint bound) {
    if ((env = environment(jni)) == NULL) return JVMTI_ERROR_NOT_AVAILABLE;
    stack_depth = depth;
    atomic_store(&current_round, 0);
    bool ready = names_open(jni) && traces_open() && samples_open((uint32_t)bound);
    jvmtiError error = ready ? start_environment() : JVMTI_ERROR_OUT_OF_MEMORY;
    if (error == JVMTI_ERROR_NONE) {
        sampler_change_interval(jni, (uint32_t)first_interval);
        gate_open();
        error = notify(JVMTI_ENABLE);
    }
    if (error != JVMTI_ERROR_NONE) sampler_close(jni);
    return (jint)error;
}

void sampler_close(JNIEnv *jni) {
    notify(JVMTI_DISABLE);
    gate_close();
    sampler_set_interval(DEFAULT_INTERVAL); /* not before: whoever makes room sets one, too */
    release_capabilities();
    older_forget(jni);
    samples_close(jni);
    traces_close();
    names_close(jni);
}

void sampler_set_interval(uint32_t bytes) {
    atomic_store(&interval, bytes);
    (*env)->SetHeapSamplingInterval(env, (jint)bytes);
}

void sampler_change_interval(JNIEnv *jni, uint32_t bytes) {
    sampler_set_interval(bytes);
    if (bytes == 0) older_list(env, jni);
    else older_forget(jni);
}

uint32_t sampler_interval(void) { return atomic_load(&interval); }

void sampler_set_round(uint32_t round) { atomic_store(&current_round, round); }

void sampler_exclude(bool now_excluded) { excluded = now_excluded; }

bool sampler_exclude_thread(JNIEnv *jni, jobject thread) {
    int count = atomic_load(&named_count);
    if (count == MAX_NAMED || (named[count] = (*jni)->NewGlobalRef(jni, thread)) == NULL) return false;
    atomic_store(&named_count, count + 1);
    return true;
}

bool sampler_burned_in(void) { return drawn_at == atomic_load(&interval) + 1; }

jint sampler_collect(void) { return (jint)(*env)->ForceGarbageCollection(env); }

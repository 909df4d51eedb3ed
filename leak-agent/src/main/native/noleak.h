/* The probe's JVMTI library: who includes what, and the rules every file keeps.
 *
 * - Linked without libraries: it uses only functions that the JVM's own process already has (malloc, memcpy, pthread
 *   mutexes), so that one file loads under glibc and musl.
 * - Event callbacks run inside the gate (gate.c). Whoever moves or frees shared tables closes the gate first.
 * - A jmethodID is only compared, never dereferenced, once the callback that saw it has returned. */
#ifndef NOLEAK_H
#define NOLEAK_H

#include <jvmti.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MAX_DEPTH 256
#define MAX_TRACES (1u << 16)
#define NO_TRACE 0u /* the trace of samples whose stack could not be recorded */
#define DEFAULT_INTERVAL (512 * 1024) /* HotSpot's, in force before anybody sets one */

/* memory.c: malloc with a running total */
void *mem_alloc(size_t bytes); /* zeroed; NULL when there is none */
void mem_free(void *block);
char *mem_text(const char *text);
uint64_t mem_total(void);

/* weight.c */
double inclusion_probability(uint64_t size, uint32_t interval);
uint32_t next_random(void);

/* gate.c */
struct tally;
struct tally *gate_enter(void); /* NULL while the probe is closed */
void gate_leave(struct tally *tally);
void gate_open(void);
void gate_close(void);
bool gate_pause(void); /* true: no callback is inside, and others wait until gate_resume; false: the probe is closed */
void gate_resume(void);

/* What callbacks count; one per slot of threads so that they do not share cache lines. */
struct tally {
    _Atomic int32_t inside;
    _Atomic uint64_t taken, late, lost, lost_bytes, bytes, objects, timed, nanos; /* the last two: see sampler_time */
    char padding[128 - 9 * 8];
};
struct tally gate_totals(void);

/* names.c: classes and methods, each resolved while it is known to be alive */
struct type {
    uint32_t hash;
    bool permanent; /* its loader cannot be unloaded */
    bool marked; /* a trace that stays refers to it */
    jweak mirror;
    jweak loader; /* what keeps the class loaded: its loader, or the class itself if hidden; NULL if permanent */
    char *signature;
    struct type *next;
};
struct place { /* a location of a method that some stack has passed through */
    jlocation location;
    int32_t line; /* -1: not known */
    struct place *next;
};
struct method {
    jmethodID id;
    bool marked;
    struct type *type;
    char *name, *file;
    struct place *places;
    struct method *next;
};
bool names_open(JNIEnv *jni); /* false: out of memory, or a Java exception is pending */
void names_close(JNIEnv *jni);
struct type *names_type(jvmtiEnv *jvmti, JNIEnv *jni, jclass mirror); /* safe inside the gate; NULL = out of memory */
struct method *names_method(jvmtiEnv *jvmti, JNIEnv *jni, jmethodID id); /* with the traces' lock held */
int32_t names_line(jvmtiEnv *jvmti, struct method *method, jlocation location); /* the same; -1 = not known */
void names_sweep(JNIEnv *jni); /* gate paused: frees what is dead and not marked, clears the marks */
bool type_is_dead(JNIEnv *jni, const struct type *type);

/* traces.c */
struct frame {
    jmethodID id;
    jlocation location;
    struct method *method;
    int32_t line;
};
struct trace {
    uint64_t hash;
    uint32_t serial; /* never used twice while the probe is open */
    uint32_t live; /* samples that refer to it, as of the last count */
    uint16_t depth, guards;
    struct type *type;
    struct type **guard; /* classes that must be alive for the jmethodIDs to mean what they meant */
    struct frame frames[];
};
bool traces_open(void);
void traces_close(void);
struct interned {
    uint32_t trace;
    bool known; /* it had been met before */
};
struct interned traces_intern(jvmtiEnv *jvmti, JNIEnv *jni, struct type *type, const jvmtiFrameInfo *frames, int depth);
struct trace *traces_at(uint32_t index);
uint32_t traces_used(void);
void traces_sweep(JNIEnv *jni); /* gate paused, after a count: forgets traces without live samples */
jstring traces_describe(JNIEnv *jni, uint32_t serial);

/* samples.c */
struct sample {
    jweak ref;
    uint64_t size : 48, round : 16;
    uint32_t trace, interval;
};
bool samples_open(uint32_t bound);
void samples_close(JNIEnv *jni);
bool samples_add(struct sample sample); /* inside the gate; false when full */
void samples_make_room(JNIEnv *jni); /* outside the gate */
void samples_genesis(void);
void samples_count_traces(JNIEnv *jni); /* gate paused: drops the dead, sets trace.live */
jlongArray samples_report(JNIEnv *jni); /* gate paused: header and rows */
jobjectArray samples_survivors(JNIEnv *jni, uint32_t serial, uint32_t most);

/* older.c: which of the threads older than exact mode are exact by now */
void older_list(jvmtiEnv *jvmti, JNIEnv *jni); /* right after the interval was set to 0 */
void older_forget(JNIEnv *jni);
void older_has_taken(JNIEnv *jni, jthread thread); /* inside the gate: the calling thread is having a sample */
jobjectArray older_untaken(JNIEnv *jni); /* Threads and empty places; NULL = not known */

/* environment.c */
jvmtiEnv *environment(JNIEnv *jni); /* NULL: this JVM has no JVMTI */

/* sampler.c */
jint sampler_open(JNIEnv *jni, jint interval, jint depth, jint bound);
void sampler_close(JNIEnv *jni);
void sampler_set_interval(uint32_t interval);
void sampler_change_interval(JNIEnv *jni, uint32_t interval); /* outside the gate */
uint32_t sampler_interval(void);
void sampler_time(bool on); /* whether tally.nanos counts the CPU time of samples whose stack was known, tally.timed */
void sampler_set_round(uint32_t round);
void sampler_exclude(bool excluded);
bool sampler_exclude_thread(JNIEnv *jni, jobject thread); /* for good; false when there are too many */
bool sampler_burned_in(void);
jint sampler_collect(void);

/* classes.c */
jobjectArray classes_below(JNIEnv *jni, jclass base); /* loaded subclasses and base itself; NULL = out of memory */

#endif

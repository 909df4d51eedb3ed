/* The natives of io.noleak.agent.NativeProbe. The Java side calls them one at a time. */
#include "noleak.h"

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_io_noleak_agent_NativeProbe_##name

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    (void)vm, (void)reserved;
    return JNI_VERSION_10;
}

NATIVE(jint, open)(JNIEnv *jni, jclass type, jint interval, jint depth, jint bound) {
    (void)type;
    return sampler_open(jni, interval, depth < MAX_DEPTH ? depth : MAX_DEPTH, bound);
}

NATIVE(void, close)(JNIEnv *jni, jclass type) {
    (void)type;
    sampler_close(jni);
}

NATIVE(void, setInterval)(JNIEnv *jni, jclass type, jint interval) {
    (void)type;
    sampler_change_interval(jni, (uint32_t)interval);
}

NATIVE(void, time)(JNIEnv *jni, jclass type, jboolean on) {
    (void)jni, (void)type;
    sampler_time(on);
}

NATIVE(jlongArray, totals)(JNIEnv *jni, jclass type) {
    (void)type;
    struct tally t = gate_totals();
    jlong values[] = {(jlong)t.bytes, (jlong)t.objects, (jlong)t.timed, (jlong)t.nanos};
    jlongArray result = (*jni)->NewLongArray(jni, 4);
    if (result != NULL) (*jni)->SetLongArrayRegion(jni, result, 0, 4, values);
    return result;
}

NATIVE(jobjectArray, olderThreads)(JNIEnv *jni, jclass type) {
    (void)type;
    return older_untaken(jni);
}

NATIVE(void, genesis)(JNIEnv *jni, jclass type) {
    (void)jni, (void)type;
    samples_genesis();
}

NATIVE(void, startRound)(JNIEnv *jni, jclass type, jint round) {
    (void)jni, (void)type;
    if (!gate_pause()) return;
    sampler_set_round((uint32_t)round);
    gate_resume();
}

NATIVE(jint, collect)(JNIEnv *jni, jclass type) {
    (void)jni, (void)type;
    return sampler_collect();
}

NATIVE(jlongArray, count)(JNIEnv *jni, jclass type) {
    (void)type;
    if (!gate_pause()) return NULL;
    samples_count_traces(jni);
    if (traces_used() > MAX_TRACES / 4) traces_sweep(jni);
    jlongArray report = samples_report(jni);
    gate_resume();
    return report;
}

NATIVE(jstring, describe)(JNIEnv *jni, jclass type, jint serial) {
    (void)type;
    return traces_describe(jni, (uint32_t)serial);
}

NATIVE(jobjectArray, survivors)(JNIEnv *jni, jclass type, jint serial, jint most) {
    (void)type;
    return samples_survivors(jni, (uint32_t)serial, (uint32_t)most);
}

NATIVE(jobjectArray, subclasses)(JNIEnv *jni, jclass type, jclass base) {
    (void)type;
    return classes_below(jni, base);
}

NATIVE(void, exclude)(JNIEnv *jni, jclass type, jboolean excluded) {
    (void)jni, (void)type;
    sampler_exclude(excluded);
}

NATIVE(jboolean, excludeThread)(JNIEnv *jni, jclass type, jobject thread) {
    (void)type;
    return sampler_exclude_thread(jni, thread);
}

NATIVE(jboolean, burnedIn)(JNIEnv *jni, jclass type) {
    (void)jni, (void)type;
    return sampler_burned_in();
}

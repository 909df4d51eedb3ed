/* Exact mode is exact in a thread from its first sample on: until then the thread counts down to a sample at an older
 * interval, and HotSpot lets nobody reset that. Here is kept which of the threads older than the interval 0 have had
 * that sample. Younger threads are exact from their first object on. */
#include "noleak.h"

struct older {
    jweak thread;
    _Atomic bool taken;
};

static struct older *older; /* NULL: not known, or nobody wants to know */
static uint32_t count;
static _Atomic uint32_t listing;
static __thread uint32_t looked; /* at which listing */

static jclass virtual_thread; /* NULL before JDK 19 */
static jfieldID carrier;

static void find_carrier_field(JNIEnv *jni) {
    if (virtual_thread != NULL) return;
    jclass type = (*jni)->FindClass(jni, "java/lang/VirtualThread");
    if (type != NULL && (carrier = (*jni)->GetFieldID(jni, type, "carrierThread", "Ljava/lang/Thread;")) != NULL) {
        virtual_thread = (*jni)->NewGlobalRef(jni, type);
    }
    (*jni)->ExceptionClear(jni);
    (*jni)->DeleteLocalRef(jni, type);
}

/* A thread that was made before the interval was set is listed from the next safepoint on, at the latest. */
static void pass_safepoint(jvmtiEnv *jvmti, JNIEnv *jni) {
    jvmtiStackInfo *stacks;
    jint threads;
    if ((*jvmti)->GetAllStackTraces(jvmti, 0, &stacks, &threads) != JVMTI_ERROR_NONE) return;
    for (jint i = 0; i < threads; i++) (*jni)->DeleteLocalRef(jni, stacks[i].thread);
    (*jvmti)->Deallocate(jvmti, (unsigned char *)stacks);
}

static void drop(JNIEnv *jni, struct older *list, uint32_t threads) {
    for (uint32_t i = 0; i < threads; i++) (*jni)->DeleteWeakGlobalRef(jni, list[i].thread);
    mem_free(list);
}

static void replace(JNIEnv *jni, struct older *list, uint32_t threads) {
    bool paused = gate_pause();
    struct older *last = older;
    uint32_t last_count = count;
    older = list;
    count = threads;
    atomic_fetch_add(&listing, 1);
    if (paused) gate_resume();
    drop(jni, last, last_count);
}

void older_forget(JNIEnv *jni) { replace(jni, NULL, 0); }

void older_list(jvmtiEnv *jvmti, JNIEnv *jni) {
    jint threads;
    jthread *thread;
    find_carrier_field(jni);
    pass_safepoint(jvmti, jni);
    if ((*jvmti)->GetAllThreads(jvmti, &threads, &thread) != JVMTI_ERROR_NONE) threads = 0, thread = NULL;
    struct older *list = threads == 0 ? NULL : mem_alloc((size_t)threads * sizeof *list);
    uint32_t listed = 0;
    for (jint i = 0; i < threads; i++) {
        if (list != NULL && (list[listed].thread = (*jni)->NewWeakGlobalRef(jni, thread[i])) != NULL) listed++;
        (*jni)->DeleteLocalRef(jni, thread[i]);
    }
    (*jvmti)->Deallocate(jvmti, (unsigned char *)thread);
    bool all = listed == (uint32_t)threads;
    if (!all) drop(jni, list, listed);
    replace(jni, all ? list : NULL, all ? listed : 0);
}

/* A virtual thread allocates by its carrier's countdown. */
void older_has_taken(JNIEnv *jni, jthread thread) {
    if (count == 0 || looked == atomic_load(&listing)) return;
    looked = atomic_load(&listing);
    bool mounted = virtual_thread != NULL && (*jni)->IsInstanceOf(jni, thread, virtual_thread);
    jobject platform = mounted ? (*jni)->GetObjectField(jni, thread, carrier) : thread;
    for (uint32_t i = 0; i < count; i++) {
        if (!atomic_load(&older[i].taken) && (*jni)->IsSameObject(jni, older[i].thread, platform)) {
            atomic_store(&older[i].taken, true);
            break;
        }
    }
    if (mounted) (*jni)->DeleteLocalRef(jni, platform);
}

jobjectArray older_untaken(JNIEnv *jni) {
    jclass type = older != NULL ? (*jni)->FindClass(jni, "java/lang/Thread") : NULL;
    jobjectArray result = type == NULL ? NULL : (*jni)->NewObjectArray(jni, (jsize)count, type, NULL);
    for (uint32_t i = 0; result != NULL && i < count; i++) {
        jobject thread = atomic_load(&older[i].taken) ? NULL : (*jni)->NewLocalRef(jni, older[i].thread);
        (*jni)->SetObjectArrayElement(jni, result, (jsize)i, thread);
        (*jni)->DeleteLocalRef(jni, thread);
    }
    return result;
}

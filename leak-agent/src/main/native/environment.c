/* The one JVMTI environment of the process. It is never disposed of: HotSpot (seen in 17 and 25) cleans up after a
 * thread that ends only while there is an environment (JavaThread::exit asks JvmtiEnv::environments_might_exist). Were
 * ours the last one to go, the states of all threads that end before the next one comes would stay listed, and enabling
 * an event then writes into the freed memory of these threads. Without capabilities and events it costs nothing. */
#include "noleak.h"

jvmtiEnv *environment(JNIEnv *jni) {
    static jvmtiEnv *only; /* the Java side calls one at a time */
    JavaVM *vm;
    if (only == NULL && (*jni)->GetJavaVM(jni, &vm) == JNI_OK
        && (*vm)->GetEnv(vm, (void **)&only, JVMTI_VERSION_11) != JNI_OK) {
        only = NULL;
    }
    return only;
}

/* Loaded classes, for what a heap dump cannot tell: which methods a class overrides. */
#include "noleak.h"

static jobjectArray subclasses(JNIEnv *jni, jclass base, const jclass *loaded, jint count) {
    jsize found = 0;
    for (jint i = 0; i < count; i++) found += (*jni)->IsAssignableFrom(jni, loaded[i], base);
    jclass type = (*jni)->FindClass(jni, "java/lang/Class");
    jobjectArray result = type == NULL ? NULL : (*jni)->NewObjectArray(jni, found, type, NULL);
    for (jint i = 0, n = 0; result != NULL && i < count && n < found; i++) {
        if ((*jni)->IsAssignableFrom(jni, loaded[i], base)) (*jni)->SetObjectArrayElement(jni, result, n++, loaded[i]);
    }
    return result;
}

jobjectArray classes_below(JNIEnv *jni, jclass base) {
    jvmtiEnv *jvmti = environment(jni);
    jint count;
    jclass *loaded;
    if (jvmti == NULL || (*jvmti)->GetLoadedClasses(jvmti, &count, &loaded) != JVMTI_ERROR_NONE) return NULL;
    jobjectArray result = subclasses(jni, base, loaded, count);
    for (jint i = 0; i < count; i++) (*jni)->DeleteLocalRef(jni, loaded[i]);
    (*jvmti)->Deallocate(jvmti, (unsigned char *)loaded);
    return result;
}

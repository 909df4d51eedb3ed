package io.noleak.holder;

/**
 * Tags and types of the HPROF binary format, versions 1.0.1 and 1.0.2
 * (<a href="https://hg.openjdk.org/jdk6/jdk6/jdk/raw-file/tip/src/share/demo/jvmti/hprof/manual.html">manual</a>).
 */
final class Hprof {

    static final int STRING = 0x01;
    static final int LOAD_CLASS = 0x02;
    static final int FRAME = 0x04;
    static final int TRACE = 0x05;
    static final int HEAP_DUMP = 0x0C;
    static final int HEAP_DUMP_SEGMENT = 0x1C;

    static final int ROOT_UNKNOWN = 0xFF;
    static final int ROOT_JNI_GLOBAL = 0x01;
    static final int ROOT_JNI_LOCAL = 0x02;
    static final int ROOT_JAVA_FRAME = 0x03;
    static final int ROOT_NATIVE_STACK = 0x04;
    static final int ROOT_STICKY_CLASS = 0x05;
    static final int ROOT_THREAD_BLOCK = 0x06;
    static final int ROOT_MONITOR = 0x07;
    static final int ROOT_THREAD = 0x08;

    static final int CLASS_DUMP = 0x20;
    static final int INSTANCE = 0x21;
    static final int OBJECT_ARRAY = 0x22;
    static final int PRIMITIVE_ARRAY = 0x23;

    static final int OBJECT = 2;
    static final int BOOLEAN = 4;
    static final int CHAR = 5;
    static final int FLOAT = 6;
    static final int DOUBLE = 7;
    static final int BYTE = 8;
    static final int SHORT = 9;
    static final int INT = 10;
    static final int LONG = 11;

    private Hprof() {}

    /** Returns the bytes of a value of this type, 0 if there is no such type. */
    static int sizeOf(int type, int idSize) {
        return switch (type) {
            case OBJECT -> idSize;
            case BOOLEAN, BYTE -> 1;
            case CHAR, SHORT -> 2;
            case FLOAT, INT -> 4;
            case DOUBLE, LONG -> 8;
            default -> 0;
        };
    }

    /** Returns the name of the class of arrays of this primitive type. */
    static String arrayName(int type) {
        return switch (type) {
            case BOOLEAN -> "boolean[]";
            case CHAR -> "char[]";
            case FLOAT -> "float[]";
            case DOUBLE -> "double[]";
            case BYTE -> "byte[]";
            case SHORT -> "short[]";
            case INT -> "int[]";
            default -> "long[]";
        };
    }
}

package com.example.holders;

/** Keeps objects where no Java code sees them. */
final class NativeHolder {

    private NativeHolder() {}

    static native void keep(Object object);
}

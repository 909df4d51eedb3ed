package io.noleak.junit.services;

import java.io.IOException;

/** Starts a Redis, says where, and waits to be killed. */
final class KilledJvm {

    private KilledJvm() {}

    public static void main(String[] args) throws IOException {
        System.out.println(EmbeddedRedis.start().port());
        int ignored = System.in.read();
        Runtime.getRuntime().halt(ignored);
    }
}

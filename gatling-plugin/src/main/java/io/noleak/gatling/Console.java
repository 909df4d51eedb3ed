package io.noleak.gatling;

/** Our lines among Gatling's. */
final class Console {

    private Console() {}

    static void say(String line) {
        System.out.println("noleak: " + line);
    }
}

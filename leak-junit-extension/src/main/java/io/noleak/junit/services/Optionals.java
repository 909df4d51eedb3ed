package io.noleak.junit.services;

/** Says which dependency is missing, before a class of it is touched. */
final class Optionals {

    private Optionals() {}

    static void require(String feature, String className, String artifact) {
        try {
            Class.forName(className, false, Optionals.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ServicesException(
                    feature + " needs " + artifact + " on the test class path. Add it as a test dependency.", e);
        }
    }
}

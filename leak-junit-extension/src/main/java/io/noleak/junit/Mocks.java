package io.noleak.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;

/**
 * Mocks in the fields of a test. A mock keeps every call with its arguments, which would be found as a leak of the code
 * under test. Only used when a test mentions Mockito.
 */
final class Mocks {

    private final List<Object> mocks;
    private final int stubbings;

    private Mocks(List<Object> mocks) {
        this.mocks = mocks;
        this.stubbings = stubbings();
    }

    /**
     * Whether the classes of a test mention Mockito. Asking Mockito itself would start it, and with it an agent, in
     * tests that never heard of it.
     */
    static boolean mayBeIn(TestObjects objects) {
        return objects.outermostFirst().stream().anyMatch(object -> mentionsMockito(object.getClass()));
    }

    private static boolean mentionsMockito(Class<?> testClass) {
        for (@Nullable Class<?> type = testClass; type != null && type != Object.class; type = type.getSuperclass()) {
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                if (in != null && new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("org/mockito/")) {
                    return true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return false;
    }

    static Mocks of(TestObjects objects) {
        List<Object> mocks = new ArrayList<>();
        for (Object object : objects.outermostFirst()) {
            for (Object value : Fields.values(object)) {
                if (Mockito.mockingDetails(value).isMock()) {
                    mocks.add(value);
                }
            }
        }
        return new Mocks(mocks);
    }

    /** Whether stubbings were added since this was made: each iteration would add them again. */
    boolean stubbedSince() {
        return stubbings() > stubbings;
    }

    /** Forgets the calls so far and, if asked to, the stubbings. */
    void forget(boolean stubbingsAsWell) {
        if (mocks.isEmpty()) {
            return;
        }
        if (stubbingsAsWell) {
            Mockito.reset(mocks.toArray());
        } else {
            Mockito.clearInvocations(mocks.toArray());
        }
    }

    private int stubbings() {
        return mocks.stream()
                .mapToInt(mock -> Mockito.mockingDetails(mock).getStubbings().size())
                .sum();
    }
}

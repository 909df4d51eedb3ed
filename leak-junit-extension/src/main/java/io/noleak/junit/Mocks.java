package io.noleak.junit;

import java.util.ArrayList;
import java.util.List;
import org.mockito.Mockito;

/**
 * Mocks in the fields of a test. A mock keeps every call with its arguments, which would be found as a leak of the code
 * under test. Only used when Mockito is there.
 */
final class Mocks {

    private final List<Object> mocks;
    private final int stubbings;

    private Mocks(List<Object> mocks) {
        this.mocks = mocks;
        this.stubbings = stubbings();
    }

    static boolean available() {
        try {
            Class.forName("org.mockito.Mockito", false, Mocks.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
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

package io.noleak.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** How the body of one test is repeated: alone, or with its whole life around it. */
final class Iterations {

    private final Body body;
    private final @Nullable WholeLife life;
    private final @Nullable Mocks mocks;

    private Iterations(Body body, @Nullable WholeLife life, @Nullable Mocks mocks) {
        this.body = body;
        this.life = life;
        this.mocks = mocks;
    }

    static Iterations ofMethod(
            ReflectiveInvocationContext<Method> invocation, ExtensionContext context, CheckSettings settings) {
        Method method = invocation.getExecutable();
        if (Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type.getName().equals("kotlin.coroutines.Continuation"))) {
            throw new NotCheckable("a suspending function can only be resumed by JUnit itself, once; "
                    + "call it from a plain test with runBlocking");
        }
        TestObjects objects = TestObjects.of(context);
        Mocks mocks = Mocks.mayBeIn(objects) ? Mocks.of(objects) : null;
        if (settings.lifecycle() == NoLeak.Lifecycle.PER_ITERATION) {
            if (objects.shared() && settings.threads().orElse(1) > 1) {
                throw new NotCheckable(
                        "with lifecycle = PER_ITERATION and @TestInstance(" + TestInstance.Lifecycle.PER_CLASS
                                + ") several threads would set up the same instance; use threads = 1 or lifecycle = ONCE");
            }
            WholeLife life = WholeLife.of(invocation, context);
            return new Iterations(life, life, mocks);
        }
        Body body = Body.of(method, objects.innermost(), invocation.getArguments());
        return new Iterations(body, null, mocks);
    }

    /** A dynamic test is run alone: JUnit gives it no life of its own either. */
    static Iterations ofDynamicTest(Body executable) {
        return new Iterations(executable, null, null);
    }

    /** Called when JUnit has run the test once. */
    void ranOnce() {
        if (mocks != null && life == null && mocks.stubbedSince()) {
            throw new NotCheckable("its body stubs mocks, and a mock keeps every stubbing, so each iteration would add "
                    + "some; use lifecycle = PER_ITERATION, which resets the mocks before each iteration");
        }
    }

    /** Runs something that runs {@link #one} any number of times. */
    void around(Body all) throws Throwable {
        if (life == null) {
            all.run();
        } else {
            life.aroundAll(all);
        }
    }

    void one() throws Throwable {
        if (mocks != null) {
            mocks.forget(life != null);
        }
        body.run();
    }
}

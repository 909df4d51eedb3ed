package io.noleak.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import com.typesafe.scalalogging.Logger;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.protocol.Protocol;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.structure.ScenarioBuilder;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PauseType;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.core.ThrottleStep;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.collection.immutable.List$;

/**
 * Everything of Gatling that is not its Java DSL: an action of our own, rows in its statistics, and the count of its
 * users' requests. Compiled against 3.15.1, runs on 3.12 to 3.15. What is not found as expected ends the run before
 * any load, with a message.
 */
final class GatlingInternals {

    private GatlingInternals() {}

    /**
     * Returns a population of one user who does nothing but the step.
     *
     * @param precondition throws if the simulation must not start
     */
    static PopulationBuilder population(String name, Step step, RequestCounter counter, Runnable precondition) {
        ActionBuilder builder = () -> (context, next) -> {
            precondition.run();
            return action(name, step, counter, context, next);
        };
        return scenario(name).exec(builder).injectOpen(atOnceUsers(1)).noShard();
    }

    private static Action action(String name, Step step, RequestCounter counter, ScenarioContext context, Action next) {
        StatsEngine engine = count(context.coreComponents(), counter);
        return new StepAction(name, step, engine, next);
    }

    /**
     * Puts a counting engine in the place of Gatling's own, once in a run: what is built after it, the users' protocols
     * and actions, logs through it.
     *
     * @return Gatling's own engine
     */
    private static StatsEngine count(CoreComponents components, RequestCounter counter) {
        StatsEngine present = components.statsEngine();
        if (Proxy.isProxyClass(present.getClass())
                && Proxy.getInvocationHandler(present) instanceof CountingEngine counting) {
            return counting.real;
        }
        StatsEngine counting = (StatsEngine) Proxy.newProxyInstance(
                StatsEngine.class.getClassLoader(),
                new Class<?>[] {StatsEngine.class},
                new CountingEngine(present, counter));
        try {
            Field field = CoreComponents.class.getDeclaredField("statsEngine");
            field.setAccessible(true);
            field.set(components, counting);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw moved(e);
        }
        if (components.statsEngine() != counting) {
            throw moved(null);
        }
        return present;
    }

    /** Returns the same population, and those that follow it, with something added to the names of the scenarios. */
    static PopulationBuilder renamed(PopulationBuilder population, String suffix) {
        try {
            return new PopulationBuilder(renamed(population.asScala(), suffix));
        } catch (LinkageError e) {
            throw unreadable(e);
        }
    }

    private static io.gatling.core.structure.PopulationBuilder renamed(
            io.gatling.core.structure.PopulationBuilder population, String suffix) {
        ScenarioBuilder old = population.scenarioBuilder();
        return new io.gatling.core.structure.PopulationBuilder(
                new ScenarioBuilder(old.name() + suffix, old.actionBuilders()),
                population.injectionProfile(),
                population.scenarioProtocols(),
                population.scenarioThrottleSteps(),
                population.pauseType(),
                population.children().map(sequence -> sequence.map(child -> renamed(child, suffix))),
                population.shard());
    }

    /** Reads what a simulation has set up in its constructor. */
    static ExistingSimulation read(Simulation simulation) {
        try {
            List<ProtocolBuilder> protocols = new ArrayList<>();
            for (Object protocol : Objects.requireNonNull(field(simulation, "_globalProtocols", Map.class))
                    .values()) {
                protocols.add(() -> (Protocol) protocol);
            }
            return new ExistingSimulation(
                    elements(simulation, "_populationBuilders", PopulationBuilder.class),
                    protocols,
                    elements(simulation, "_assertions", Assertion.class),
                    Objects.requireNonNull(field(simulation, "_globalPauseType", PauseType.class)),
                    field(simulation, "_maxDuration", Duration.class),
                    !elements(simulation, "_globalThrottleSteps", ThrottleStep.class)
                            .isEmpty());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static <T> List<T> elements(Simulation simulation, String name, Class<T> type)
            throws ReflectiveOperationException {
        List<T> elements = new ArrayList<>();
        for (Object element : Objects.requireNonNull(field(simulation, name, List.class))) {
            elements.add(type.cast(element));
        }
        return elements;
    }

    private static <T> @Nullable T field(Simulation simulation, String name, Class<T> type)
            throws ReflectiveOperationException {
        Field field = Simulation.class.getDeclaredField(name);
        field.setAccessible(true);
        return type.cast(field.get(simulation));
    }

    private static IllegalStateException unreadable(Throwable cause) {
        return new IllegalStateException(
                "noleak cannot read what a simulation has set up in this version of Gatling. Write its rounds with"
                        + " LeakDsl.leakRounds(…), or use Gatling 3.12 to 3.15.",
                cause);
    }

    private static IllegalStateException moved(@Nullable Exception cause) {
        return new IllegalStateException(
                "noleak cannot count requests in this version of Gatling, so growth per request cannot be told."
                        + " It runs on Gatling 3.12 to 3.15 and Java 17 to 25.",
                cause);
    }

    private record CountingEngine(StatsEngine real, RequestCounter counter) implements InvocationHandler {

        private static final int END_TIMESTAMP = 4;
        private static final int STATUS = 5;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "logResponse" -> countResponse(Objects.requireNonNull(arguments));
                case "logRequestCrash" -> counter.failure();
                default -> {}
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** A negative end is Gatling's way to announce a stream that is still open. */
        private void countResponse(Object[] arguments) {
            if ((long) arguments[END_TIMESTAMP] < 0) {
                return;
            }
            if (arguments[STATUS] == OK$.MODULE$) {
                counter.success();
            } else {
                counter.failure();
            }
        }
    }

    private static final class StepAction implements Action {

        private final String name;
        private final Step step;
        private final StatsEngine engine;
        private final Action next;
        private Logger logger = Logger.apply(LoggerFactory.getLogger(StepAction.class));

        StepAction(String name, Step step, StatsEngine engine, Action next) {
            this.name = name;
            this.step = step;
            this.engine = engine;
            this.next = next;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void execute(Session session) {
            step.start().whenComplete((rows, failure) -> {
                List<Row> logged = failure == null ? rows : List.of(Row.failed(name, String.valueOf(failure)));
                session.eventLoop().execute(() -> {
                    logged.forEach(row -> log(session, row));
                    next.$bang(session);
                });
            });
        }

        /** Zero milliseconds: a step that takes its time must not show up in the users' percentiles. */
        private void log(Session session, Row row) {
            long now = System.currentTimeMillis();
            Status status = row.passed() ? OK$.MODULE$ : KO$.MODULE$;
            Option<String> message = row.message().isEmpty() ? Option.empty() : Option.apply(row.message());
            engine.logResponse(
                    session.scenario(), List$.MODULE$.empty(), row.name(), now, now, status, Option.empty(), message);
        }

        @Override
        public Logger logger() {
            return logger;
        }

        @Override
        public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger value) {
            logger = value;
        }
    }
}

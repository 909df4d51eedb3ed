package io.noleak.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/** Variants measured in turns, so that what changes on the machine in the meantime hurts all of them alike. */
record Turns(Map<String, List<Child.Result>> results) {

    /** Measures each variant once in each turn; every turn starts with another one. */
    static Turns run(int turns, Map<String, ? extends Callable<Child.Result>> variants) throws Exception {
        List<String> names = new ArrayList<>(variants.keySet());
        Map<String, List<Child.Result>> results = new LinkedHashMap<>();
        names.forEach(name -> results.put(name, new ArrayList<>()));
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((i + turn) % names.size());
                System.err.print("\rturn " + (turn + 1) + " of " + turns + ": " + name + " ".repeat(20));
                of(results, name).add(Objects.requireNonNull(variants.get(name)).call());
            }
        }
        System.err.print("\r" + " ".repeat(60) + "\r");
        return new Turns(results);
    }

    /** Returns what measures each child: a run of it. */
    static Map<String, Callable<Child.Result>> calls(Map<String, Child> children) {
        Map<String, Callable<Child.Result>> calls = new LinkedHashMap<>();
        children.forEach((name, child) -> calls.put(name, child::run));
        return calls;
    }

    /** Returns what a variant gave, turn by turn. */
    List<Child.Result> of(String variant) {
        return of(results, variant);
    }

    private static List<Child.Result> of(Map<String, List<Child.Result>> results, String name) {
        return Objects.requireNonNull(results.get(name), name);
    }

    Spread spread(String variant, ToDoubleFunction<Child.Result> value) {
        return Spread.of(of(results, variant).stream().map(value::applyAsDouble).toList());
    }

    /** Returns how much a variant takes of what another one takes in the same turn. */
    Spread ratio(String variant, String base, ToDoubleFunction<Child.Result> value) {
        return pairs(variant, base, value, (mine, others) -> mine / others);
    }

    /** Returns how much more a variant takes than another one in the same turn. */
    Spread difference(String variant, String base, ToDoubleFunction<Child.Result> value) {
        return pairs(variant, base, value, (mine, others) -> mine - others);
    }

    private Spread pairs(String variant, String base, ToDoubleFunction<Child.Result> value, DoubleBinaryOperator of) {
        List<Double> values = new ArrayList<>();
        for (int turn = 0; turn < of(results, variant).size(); turn++) {
            values.add(of.applyAsDouble(
                    value.applyAsDouble(of(results, variant).get(turn)),
                    value.applyAsDouble(of(results, base).get(turn))));
        }
        return Spread.of(values);
    }
}

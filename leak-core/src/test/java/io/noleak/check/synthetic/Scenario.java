package io.noleak.check.synthetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What the checked code does with the objects of the target site. Each is made afresh, at random, for each check. */
enum Scenario {
    STEADY_LEAK("steady leak, 1 object per iteration", true, world -> i -> keep(world, 1_000)),
    ONE_IN_TEN("leak of 1 object per 10 iterations", true, world -> i -> {
        if (i % 10 == 0) {
            keep(world, 10_000);
        }
    }),
    BATCHED("batched leak, every 3rd round", true, world -> {
        int phase = world.random().nextInt(3);
        return i -> {
            if (i % 303 == phase * 101 + 50) {
                for (int n = 0; n < 303; n++) {
                    world.allocate(1_000);
                }
            }
        };
    }),
    GC_LAG("leak among garbage that lags behind", true, world -> i -> {
        keep(world, 1_000);
        for (int n = 0; n < 5; n++) {
            world.free(world.allocate(1_000));
        }
    }),
    BEHIND_RANDOM_CACHE("leak behind a cache of random keys, same site", true, world -> {
        Work cache = randomKeys(world, 150);
        return i -> {
            cache.iterate(i);
            keep(world, 1_000);
        };
    }),
    BEHIND_LINEAR_CACHE("leak behind a cache of linear keys, same site", true, world -> {
        // Full at any moment up to the middle of the rounds: the half that the rule judges by holds the leak alone.
        int keys = world.random().nextInt(101 * 7);
        return i -> {
            if (i < keys) {
                world.allocate(1_000);
            }
            keep(world, 1_000);
        };
    }),
    BEHIND_LRU("leak behind an LRU cache, same site", true, world -> {
        Work cache = lru(world, 50 + world.random().nextInt(150));
        return i -> {
            cache.iterate(i);
            keep(world, 1_000);
        };
    }),
    ONE_THREAD("leak in one thread of eight", true, world -> i -> {
        if (world.random().nextInt(8) == 3) {
            keep(world, 8_000);
        }
    }),
    LATE("leak that begins after the warm-up", true, world -> {
        int start = 101 * (3 + world.random().nextInt(4));
        return i -> {
            if (i >= start) {
                keep(world, 1_000);
            }
        };
    }),
    STOPPED("leak that stops", false, world -> {
        int stop = 101 * 3 + world.random().nextInt(101 * 6);
        return i -> {
            if (i < stop) {
                keep(world, 1_000);
            }
        };
    }),
    BELOW_LIMIT("leak of half the limit", false, world -> i -> {
        if (i % 50 == 7) {
            world.allocate(400);
        }
    }),
    ONE_STEP("one-time step", false, world -> steps(world, 1)),
    TWO_STEPS("two steps", false, world -> steps(world, 2)),
    LINEAR_CACHE("filling cache, linear keys", false, world -> {
        int keys = 50 + world.random().nextInt(101 * 8);
        return i -> {
            if (i < keys) {
                world.allocate(1_000);
            }
        };
    }),
    RANDOM_CACHE(
            "filling cache, random keys (coupon collector)",
            false,
            world -> randomKeys(world, 50 + world.random().nextInt(450))),
    LRU(
            "LRU cache at steady state",
            false,
            world -> lru(world, 20 + world.random().nextInt(280))),
    RANDOM_EVICTION("cache that evicts at random", false, world -> {
        int cap = 20 + world.random().nextInt(280);
        List<World.Item> items = new ArrayList<>();
        return i -> {
            if (items.size() == cap) {
                world.free(items.remove(world.random().nextInt(cap)));
            }
            items.add(world.allocate(1_000));
        };
    }),
    RING("ring buffer", false, world -> lru(world, 1 << (4 + world.random().nextInt(5)))),
    TTL("store with expiry", false, world -> {
        int age = 20 + world.random().nextInt(400);
        record Entry(World.Item item, int end) {}
        Deque<Entry> entries = new ArrayDeque<>();
        return i -> {
            while (!entries.isEmpty() && entries.peek().end() <= i) {
                world.free(entries.remove().item());
            }
            for (int n = world.jittered(); n > 0; n--) {
                entries.add(new Entry(world.allocate(1_000), i + age));
            }
        };
    }),
    POOL("pool that follows its peaks", false, world -> {
        int[] size = {0};
        return i -> {
            int demand = 1;
            while (world.random().nextInt(3) == 0) {
                demand++;
            }
            for (; size[0] < demand; size[0]++) {
                world.allocate(64_000);
            }
        };
    }),
    SAWTOOTH("store that is cleared from time to time", false, world -> {
        int period = 30 + world.random().nextInt(101 * 5);
        List<World.Item> items = new ArrayList<>();
        return i -> {
            if (i % period == 0) {
                items.forEach(world::free);
                items.clear();
            }
            items.add(world.allocate(1_000));
        };
    }),
    DOUBLING_ARRAY("array behind a growing list or map", false, world -> {
        int shift = world.random().nextInt(2); // a map doubles its table, a list takes half as much again
        int[] state = {0, 10};
        World.Item[] array = {world.allocate(16 + 4 * 10)};
        return i -> {
            if (++state[0] > state[1]) {
                state[1] += state[1] >> shift;
                world.free(array[0]);
                array[0] = world.allocate(16 + 4 * state[1]);
            }
        };
    }),
    WEAK_CACHE("weak cache", false, world -> cleared(world, 0)),
    SOFT_CACHE(
            "soft cache, cleared when memory is short",
            false,
            world -> cleared(world, 50 + world.random().nextInt(400))),
    LAZY_CLASSES("lazily loaded classes", false, world -> i -> {
        if (world.random().nextDouble() < 6.0 / (i + 20)) {
            world.loadClasses(1 + world.random().nextInt(3));
            world.allocate(2_000);
        }
    });

    final String title;
    final boolean leak;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<World, Work> work;

    Scenario(String title, boolean leak, Function<World, Work> work) {
        this.title = title;
        this.leak = leak;
        this.work = work;
    }

    /** One iteration, counted from 0 at the first warm-up. */
    @FunctionalInterface
    interface Work {
        void iterate(int i);
    }

    Work in(World world) {
        return work.apply(world);
    }

    private static void keep(World world, int size) {
        for (int n = world.jittered(); n > 0; n--) {
            world.allocate(size);
        }
    }

    private static Work randomKeys(World world, int keys) {
        boolean[] known = new boolean[keys];
        return i -> {
            int key = world.random().nextInt(keys);
            if (!known[key]) {
                known[key] = true;
                world.allocate(1_000);
            }
        };
    }

    private static Work lru(World world, int cap) {
        Deque<World.Item> items = new ArrayDeque<>();
        return i -> {
            for (int n = world.jittered(); n > 0; n--) {
                if (items.size() == cap) {
                    world.free(items.remove());
                }
                items.add(world.allocate(1_000));
            }
        };
    }

    private static Work steps(World world, int number) {
        SplittableRandom random = world.random();
        int[] at = random.ints(number, 0, 101 * 11).toArray();
        int size = 10 + random.nextInt(300);
        return i -> {
            for (int step : at) {
                for (int n = 0; i == step && n < size; n++) {
                    world.allocate(1_000);
                }
            }
        };
    }

    private static Work cleared(World world, int above) {
        List<World.Item> items = new ArrayList<>();
        world.onCollection(() -> {
            if (items.size() > above) {
                items.forEach(world::free);
                items.clear();
            }
        });
        return i -> items.add(world.allocate(1_000));
    }
}

package io.noleak.holder;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a dump where it hurts: lengths and ids of its records, now and then whatever byte, or its end. */
final class Damage {

    private static final int RECORD_HEADER = 9;

    private final byte[] whole;
    private final int idSize;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();
    private final List<Long> objects = new ArrayList<>();

    private Damage(byte[] whole, int idSize) {
        this.whole = whole;
        this.idSize = idSize;
    }

    static Damage of(byte[] whole, Path file) {
        try (DumpBytes bytes = DumpBytes.map(file)) {
            int header = "JAVA PROFILE 1.0.2".length() + 1;
            Damage damage = new Damage(whole, bytes.i4(header));
            bytes.idSize(damage.idSize);
            damage.find(bytes, header + 12);
            return damage;
        }
    }

    private void find(DumpBytes bytes, int start) {
        for (int pos = start; pos < whole.length; pos += RECORD_HEADER + bytes.i4(pos + 5)) {
            lengths.add(pos + 5);
        }
        new DumpWalker(bytes, new DumpVisitor() {
                    @Override
                    public void object(int tag, long id, long pos) {
                        objects.add(id);
                        ids.add((int) pos + 1);
                        inside(tag, (int) pos, bytes);
                    }

                    @Override
                    public void string(long id, long pos, int length) {
                        ids.add((int) pos - idSize);
                    }

                    @Override
                    public void loadClass(int serial, long id, long nameId) {
                        objects.add(nameId);
                    }

                    @Override
                    public void trace(int serial, int frames, long pos) {
                        lengths.add((int) pos - 4);
                    }
                })
                .walk(start);
    }

    private void inside(int tag, int pos, DumpBytes bytes) {
        int after = pos + 5 + idSize;
        switch (tag) {
            case Hprof.INSTANCE -> {
                ids.add(after);
                lengths.add(after + idSize);
                if (bytes.i4(after + idSize) >= idSize) {
                    ids.add(after + idSize + 4);
                }
            }
            case Hprof.OBJECT_ARRAY -> {
                lengths.add(after);
                ids.add(after + 4);
                if (bytes.i4(after) > 0) {
                    ids.add(after + 4 + idSize);
                }
            }
            case Hprof.PRIMITIVE_ARRAY -> lengths.add(after);
            default -> {
                ids.add(after);
                ids.add(after + idSize);
                lengths.add(after + 7 * idSize + 2);
            }
        }
    }

    /** Returns a damaged copy, the same for the same seed. */
    byte[] copy(long seed) {
        Random random = new Random(seed);
        byte[] copy = whole.clone();
        ByteBuffer buffer = ByteBuffer.wrap(copy);
        for (int left = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 4); left > 0; left--) {
            int kind = random.nextInt(20);
            if (kind < 8) {
                int pos = lengths.get(random.nextInt(lengths.size()));
                buffer.putInt(pos, length(random, buffer.getInt(pos)));
            } else if (kind < 18) {
                long id = id(random);
                int pos = ids.get(random.nextInt(ids.size()));
                if (idSize == Long.BYTES) {
                    buffer.putLong(pos, id);
                } else {
                    buffer.putInt(pos, (int) id);
                }
            } else {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt();
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
    }

    private static int length(Random random, int now) {
        int[] lengths = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, now + 1, now - 1, now * 2, random.nextInt()};
        return lengths[random.nextInt(lengths.length)];
    }

    /** The id of another object most of the time, so that the record is well formed and the heap is not. */
    private long id(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> random.nextLong();
            case 2 -> random.nextLong() & ~7L;
            default -> objects.get(random.nextInt(objects.size()));
        };
    }
}

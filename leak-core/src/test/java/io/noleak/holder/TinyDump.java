package io.noleak.holder;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small heap dumps by hand. Addresses of classes and objects are chosen by the caller. */
final class TinyDump {

    static final int OBJECT = 2;
    static final int INT = 10;

    private final int idSize;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private final DataOutputStream records = new DataOutputStream(head);
    private final DataOutputStream objects = new DataOutputStream(heap);
    private final Map<String, Long> names = new LinkedHashMap<>();
    private int serial;

    TinyDump(int idSize) {
        this.idSize = idSize;
    }

    interface Writing {
        void run() throws IOException;
    }

    private TinyDump write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void id(DataOutputStream out, long id) throws IOException {
        if (idSize == Long.BYTES) {
            out.writeLong(id);
        } else {
            out.writeInt((int) id);
        }
    }

    private long name(String text) throws IOException {
        Long known = names.get(text);
        if (known != null) {
            return known;
        }
        long id = 0x10_000L + names.size();
        names.put(text, id);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        record(0x01, idSize + utf8.length);
        id(records, id);
        records.write(utf8);
        return id;
    }

    private void record(int tag, int length) throws IOException {
        records.writeByte(tag);
        records.writeInt(0);
        records.writeInt(length);
    }

    /** A class with static references by name, and instance fields of one type. */
    TinyDump type(
            long address, long superAddress, String name, Map<String, Long> statics, Map<String, Integer> fields) {
        return write(() -> {
            long nameId = name(name);
            record(0x02, 8 + 2 * idSize);
            records.writeInt(++serial);
            id(records, address);
            records.writeInt(0);
            id(records, nameId);
            objects.writeByte(0x20);
            id(objects, address);
            objects.writeInt(0);
            id(objects, superAddress);
            for (int unused = 0; unused < 5; unused++) {
                id(objects, 0);
            }
            objects.writeInt(16);
            objects.writeShort(0);
            objects.writeShort(statics.size());
            for (Map.Entry<String, Long> one : statics.entrySet()) {
                id(objects, name(one.getKey()));
                objects.writeByte(OBJECT);
                id(objects, one.getValue());
            }
            objects.writeShort(fields.size());
            for (Map.Entry<String, Integer> one : fields.entrySet()) {
                id(objects, name(one.getKey()));
                objects.writeByte(one.getValue());
            }
        });
    }

    /** An instance whose fields are all references. */
    TinyDump instance(long address, long type, long... references) {
        return write(() -> {
            objects.writeByte(0x21);
            id(objects, address);
            objects.writeInt(0);
            id(objects, type);
            objects.writeInt(references.length * idSize);
            for (long reference : references) {
                id(objects, reference);
            }
        });
    }

    TinyDump array(long address, long type, long... elements) {
        return write(() -> {
            objects.writeByte(0x22);
            id(objects, address);
            objects.writeInt(0);
            objects.writeInt(elements.length);
            id(objects, type);
            for (long element : elements) {
                id(objects, element);
            }
        });
    }

    TinyDump bytes(long address, int length) {
        return write(() -> {
            objects.writeByte(0x23);
            id(objects, address);
            objects.writeInt(0);
            objects.writeInt(length);
            objects.writeByte(8);
            objects.write(new byte[length]);
        });
    }

    TinyDump jniGlobal(long address) {
        return write(() -> {
            objects.writeByte(0x01);
            id(objects, address);
            id(objects, 1);
        });
    }

    /** Returns the whole file, its heap in two segments. */
    byte[] file(String version) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        write(() -> {
            out.write(("JAVA PROFILE " + version + "\0").getBytes(StandardCharsets.US_ASCII));
            out.writeInt(idSize);
            out.writeLong(0);
            head.writeTo(out);
            out.writeByte(version.equals("1.0.1") ? 0x0C : 0x1C);
            out.writeInt(0);
            out.writeInt(heap.size());
            heap.writeTo(out);
            out.writeByte(0x2C);
            out.writeInt(0);
            out.writeInt(0);
        });
        return file.toByteArray();
    }
}

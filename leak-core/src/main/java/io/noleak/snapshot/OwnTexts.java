package io.noleak.snapshot;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** An unmodifiable list of texts in an array of our own type, for the same reason as {@link OwnList}. */
final class OwnTexts extends AbstractList<String> implements RandomAccess {

    private record Text(String value) {}

    private final Text[] texts;

    private OwnTexts(List<String> list) {
        texts = list.stream().map(Objects::requireNonNull).map(Text::new).toArray(Text[]::new);
    }

    /** Returns an unmodifiable copy; the list itself if it is one. */
    static List<String> copyOf(List<String> list) {
        return list instanceof OwnTexts ? list : new OwnTexts(list);
    }

    @Override
    public String get(int index) {
        return texts[index].value();
    }

    @Override
    public int size() {
        return texts.length;
    }
}

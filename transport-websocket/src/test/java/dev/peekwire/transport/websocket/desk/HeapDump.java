package dev.peekwire.transport.websocket.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** As much of an HPROF file as it takes to find arrays by what they hold, and to say who holds them. */
final class HeapDump {
    private static final int FLAGS = 0xffe00000;
    private static final int MOST_STEPS = 6;
    private static final int[] SIZES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};
    private static final int OBJECT = 2;
    private static final int INT = 10;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, String> classNames = new HashMap<>();
    private final Map<Long, Layout> layouts = new HashMap<>();
    /** Where in an instance of a class its references are. */
    private final Map<Long, int[]> references = new HashMap<>();
    /** Whether all names and classes are known, by the first walk. */
    private boolean named;

    /** The superclass of a class and the types of its own fields. */
    private record Layout(long superclass, List<Integer> types) {}

    /** One array that holds what was looked for, and who holds it, nearest first. */
    record Find(String type, int length, List<String> holders) {
        /** Whether the nearest holders that are not the JDK's are ours or our JSON parser's, or there is none. */
        boolean ours() {
            String nearest = holders.isEmpty() ? "" : holders.get(holders.size() - 1);
            return isJdk(nearest) || nearest.contains("dev.peekwire") || nearest.contains("tools.jackson");
        }

        @Override
        public String toString() {
            return type + "[" + length + "] <- " + String.join(" <- ", holders);
        }
    }

    /** What is called with each array of numbers, or with each reference, of which there are many more. */
    private interface Visitor {
        default void array(long id, int type, int from, int length) {}

        default boolean follows() {
            return false;
        }

        default void holds(long holder, long holdersClass, boolean isStatic, long held) {}
    }

    HeapDump(Path file) throws IOException {
        bytes = Files.readAllBytes(file);
        in = ByteBuffer.wrap(bytes);
        walk(new Visitor() {});
        named = true;
    }

    List<Find> find(Needles needles) {
        Map<Long, Find> finds = new HashMap<>();
        walk(new Visitor() {
            @Override
            public void array(long id, int type, int from, int length) {
                if (contains(needles, type, from, length)) {
                    finds.put(id, new Find(type == INT ? "int" : type == 5 ? "char" : "byte", length, List.of()));
                }
            }
        });
        Map<Long, List<String>> paths = finds.isEmpty() ? Map.of() : paths(finds.keySet());
        return finds.entrySet().stream()
                .map(e -> new Find(e.getValue().type(), e.getValue().length(), paths.get(e.getKey())))
                .toList();
    }

    private boolean contains(Needles needles, int type, int from, int length) {
        int size = length * SIZES[type];
        if (type != INT) {
            return !needles.places(bytes, from, from + size).isEmpty();
        }
        ByteBuffer plain = ByteBuffer.allocate(size);
        for (int i = 0; i < length; i++) {
            plain.putInt(in.getInt(from + 4 * i) & ~FLAGS);
        }
        return !needles.places(plain.array(), 0, size).isEmpty();
    }

    /** Upwards, breadth first, to the first holder that is not the JDK's, or as far as it goes. */
    private Map<Long, List<String>> paths(Set<Long> found) {
        Map<Long, List<String>> paths = found.stream().collect(Collectors.toMap(id -> id, id -> new ArrayList<>()));
        Map<Long, Set<Long>> leadingTo = new HashMap<>();
        found.forEach(id -> leadingTo.put(id, Set.of(id)));
        for (int step = 0; step < MOST_STEPS && !leadingTo.isEmpty(); step++) {
            Map<Long, Set<Long>> holders = new HashMap<>();
            Map<Long, Set<String>> types = new HashMap<>();
            walk(new Visitor() {
                @Override
                public boolean follows() {
                    return true;
                }

                @Override
                public void holds(long holder, long holdersClass, boolean isStatic, long held) {
                    for (long id : leadingTo.getOrDefault(held, Set.of())) {
                        String type = isStatic ? "static of " + name(holdersClass) : name(holdersClass);
                        holders.computeIfAbsent(id, none -> new HashSet<>()).add(holder);
                        types.computeIfAbsent(id, none -> new HashSet<>()).add(type);
                    }
                }
            });
            types.forEach((id, names) -> paths.get(id).add(String.join("|", names)));
            leadingTo.clear();
            holders.forEach((id, all) -> {
                if (types.get(id).stream().allMatch(HeapDump::isJdk)) {
                    all.forEach(each -> leadingTo
                            .computeIfAbsent(each, none -> new HashSet<>())
                            .add(id));
                }
            });
        }
        return paths;
    }

    private static boolean isJdk(String types) {
        return types.isEmpty() || types.startsWith("java.") || types.startsWith("[Ljava.") || types.startsWith("jdk.");
    }

    // ---- the format

    private void walk(Visitor visitor) {
        in.position(0);
        while (in.get() != 0) {
            // The version's name.
        }
        if (in.getInt() != 8) {
            throw new IllegalStateException("ids of 8 bytes only");
        }
        in.getLong();
        while (in.hasRemaining()) {
            record(visitor);
        }
    }

    private void record(Visitor visitor) {
        int tag = in.get();
        in.getInt();
        long length = in.getInt() & 0xffffffffL;
        int end = (int) (in.position() + length);
        if (tag == 0x01 && !named) {
            long id = in.getLong();
            strings.put(id, new String(bytes, in.position(), end - in.position(), StandardCharsets.UTF_8));
        } else if (tag == 0x02 && !named) {
            in.getInt();
            long id = in.getLong();
            in.getInt();
            classNames.put(id, strings.getOrDefault(in.getLong(), "?").replace('/', '.'));
        } else if (tag == 0x0C || tag == 0x1C) {
            while (in.position() < end) {
                object(visitor);
            }
        }
        in.position(end);
    }

    private void object(Visitor visitor) {
        int tag = in.get() & 0xff;
        switch (tag) {
            case 0xFF, 0x05, 0x07 -> skip(8);
            case 0x01 -> skip(16);
            case 0x02, 0x03, 0x08 -> skip(16);
            case 0x04, 0x06 -> skip(12);
            case 0x20 -> classDump(visitor);
            case 0x21 -> instance(visitor);
            case 0x22 -> objects(visitor);
            case 0x23 -> primitives(visitor);
            default -> throw new IllegalStateException("tag " + tag);
        }
    }

    private void skip(int count) {
        in.position(in.position() + count);
    }

    private void classDump(Visitor visitor) {
        long id = in.getLong();
        in.getInt();
        long superclass = in.getLong();
        skip(5 * 8 + 4);
        for (int i = in.getShort(); i > 0; i--) {
            in.getShort();
            skip(SIZES[in.get()]);
        }
        for (int i = in.getShort(); i > 0; i--) {
            in.getLong();
            int type = in.get();
            if (type == OBJECT) {
                visitor.holds(id, id, true, in.getLong());
            } else {
                skip(SIZES[type]);
            }
        }
        List<Integer> types = new ArrayList<>();
        for (int i = in.getShort(); i > 0; i--) {
            in.getLong();
            types.add((int) in.get());
        }
        layouts.put(id, new Layout(superclass, types));
    }

    private String name(long classId) {
        return classNames.getOrDefault(classId, "?");
    }

    private void instance(Visitor visitor) {
        long id = in.getLong();
        in.getInt();
        long classId = in.getLong();
        int length = in.getInt();
        int start = in.position();
        if (visitor.follows()) {
            for (int offset : references.computeIfAbsent(classId, this::references)) {
                visitor.holds(id, classId, false, in.getLong(start + offset));
            }
        }
        in.position(start + length);
    }

    private int[] references(long classId) {
        List<Integer> offsets = new ArrayList<>();
        int offset = 0;
        for (Layout at = layouts.get(classId); at != null; at = layouts.get(at.superclass())) {
            for (int type : at.types()) {
                if (type == OBJECT) {
                    offsets.add(offset);
                }
                offset += SIZES[type];
            }
        }
        return offsets.stream().mapToInt(i -> i).toArray();
    }

    private void objects(Visitor visitor) {
        long id = in.getLong();
        in.getInt();
        int length = in.getInt();
        long classId = in.getLong();
        int start = in.position();
        for (int i = 0; visitor.follows() && i < length; i++) {
            visitor.holds(id, classId, false, in.getLong(start + 8 * i));
        }
        in.position(start + 8 * length);
    }

    private void primitives(Visitor visitor) {
        long id = in.getLong();
        in.getInt();
        int length = in.getInt();
        int type = in.get();
        visitor.array(id, type, in.position(), length);
        skip(length * SIZES[type]);
    }
}

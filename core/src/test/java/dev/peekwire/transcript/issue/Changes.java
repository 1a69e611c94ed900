package dev.peekwire.transcript.issue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What somebody does to a file, each change a few bytes that go and others that come in their place. */
final class Changes {
    private static final List<String> COMING = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "-0",
            "1.0",
            "0",
            " ",
            "\n",
            ",",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u0041",
            "\u0001",
            "\ufeff",
            "\u00e9",
            "\"late\":true,",
            "\"begins\":true,",
            "\"x\":1,",
            "9007199254740992",
            "\"by\":{\"hash\":\"" + "0".repeat(64) + "\"},");

    private final Random random;
    private final List<Object> made = new ArrayList<>();
    private byte[] file;

    Changes(Random random, byte[] file) {
        this.random = random;
        this.file = file;
        random.nextInt();
    }

    /**
     * The changes so far, each to be made to what the one before it left: where, how many bytes go, and which come instead, in
     * hexadecimal or as the place in what was left where they are copied from.
     */
    List<Object> made() {
        return made;
    }

    byte[] changed() {
        return file;
    }

    void make(int times) {
        for (int i = 0; i < times; i++) {
            make();
        }
    }

    private void make() {
        int at = file.length == 0 ? 0 : random.nextInt(file.length);
        switch (random.nextInt(8)) {
            case 0 -> splice(at, file.length - at, new byte[0]);
            case 1 -> splice(at, Math.min(1 + random.nextInt(4), file.length - at), new byte[0]);
            case 2 -> splice(at, 0, COMING.get(random.nextInt(COMING.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> line(true, false);
            case 4 -> line(false, true);
            case 5 -> line(true, true);
            default -> flip(at);
        }
    }

    private void flip(int at) {
        if (file.length > 0) {
            splice(at, 1, new byte[] {(byte) (file[at] ^ (1 << random.nextInt(8)))});
        }
    }

    /** A line goes away, or comes elsewhere a second time, or both. */
    private void line(boolean goes, boolean comes) {
        int[] starts = starts();
        int which = random.nextInt(starts.length - 1);
        int from = starts[which];
        int length = starts[which + 1] - from;
        int to = starts[random.nextInt(starts.length)];
        if (comes) {
            copy(to, from, length);
        }
        if (goes) {
            splice(comes && to <= from ? from + length : from, length, new byte[0]);
        }
    }

    private void copy(int to, int from, int length) {
        put(to, 0, Arrays.copyOfRange(file, from, from + length));
        made.add(Map.of("at", to, "gone", 0, "from", from, "to", from + length));
    }

    private int[] starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                starts.add(i + 1);
            }
        }
        starts.add(file.length);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void splice(int at, int gone, byte[] come) {
        put(at, gone, come);
        made.add(Map.of("at", at, "gone", gone, "come", HexFormat.of().formatHex(come)));
    }

    private void put(int at, int gone, byte[] come) {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        next.write(file, 0, at);
        next.writeBytes(come);
        next.write(file, at + gone, file.length - at - gone);
        file = next.toByteArray();
    }
}

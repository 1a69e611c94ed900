package dev.peekwire.transport.websocket.desk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a process of ours holds outside its Java heap: direct buffers, stacks, the allocator's arenas. Linux only. */
final class NativeMemory {
    private static final long LARGEST = 64L << 20;

    private NativeMemory() {}

    static boolean readable(long pid) {
        return Files.isReadable(Path.of("/proc/" + pid + "/mem"));
    }

    /** One line for each mapping that holds any of it. */
    static List<String> find(long pid, Needles needles, long heapStart, long heapEnd) throws IOException {
        List<String> found = new ArrayList<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
                String[] parts = line.split("\\s+", 6);
                String[] range = parts[0].split("-");
                long start = Long.parseUnsignedLong(range[0], 16);
                long end = Long.parseUnsignedLong(range[1], 16);
                boolean heap = start < heapEnd && end > heapStart;
                if (parts[1].startsWith("rw") && parts[4].equals("0") && !heap && end - start <= LARGEST) {
                    int places = count(memory, start, (int) (end - start), needles);
                    if (places > 0) {
                        found.add(
                                places + " in " + (end - start) / 1024 + " KiB " + (parts.length > 5 ? parts[5] : ""));
                    }
                }
            }
        }
        return found;
    }

    private static int count(RandomAccessFile memory, long start, int size, Needles needles) {
        byte[] bytes = new byte[size];
        try {
            memory.seek(start);
            memory.readFully(bytes);
        } catch (IOException e) {
            return 0; // A guard page.
        }
        return needles.places(bytes, 0, size).size();
    }
}

package dev.peekwire.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that writes to a store, prints the number of each write that the store has acknowledged, and is killed. */
final class KilledWriter {
    private KilledWriter() {}

    /** Starts its main method and kills it when so much is acknowledged; the last number it has printed. */
    static int killedAfter(int acknowledged, Class<?> writer, String argument)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(writer.getName(), argument));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (last < acknowledged) {
                last = Integer.parseInt(out.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }
}

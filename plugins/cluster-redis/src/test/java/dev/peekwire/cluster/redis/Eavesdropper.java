package dev.peekwire.cluster.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every command that a Redis is given, by {@code MONITOR}. */
final class Eavesdropper implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Socket socket;

    Eavesdropper(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        BufferedReader answers = ask(socket, "MONITOR");
        answers.readLine();
        Thread thread = new Thread(() -> answers.lines().forEach(heard::add), "eavesdropper");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, closed) -> {});
        thread.start();
    }

    private static BufferedReader ask(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** As the server tells them: a time, a client, then the command and what it was given, each in quotes. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The command that a line tells of. */
    static String command(String line) {
        int from = line.indexOf("] \"") + 3;
        return line.substring(from, line.indexOf('"', from)).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package dev.peekwire.examples.demo;

import java.util.concurrent.CountDownLatch;

/**
 * Runs the demo until Ctrl-C: {@code Demo [--port 8080]}. It listens on 127.0.0.1 only, because its agents' tokens are
 * known to everybody.
 */
public final class Demo {
    private static final int DEFAULT_PORT = 8080;

    private Demo() {}

    /**
     * Starts the server and waits.
     *
     * @param args {@code --port} and a number, 0 for any free one; without it 8080 or the next that is free
     */
    public static void main(String[] args) throws InterruptedException {
        DemoServer server = DemoServer.start(port(args), true);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-stop"));
        System.out.println("Peekwire demo: open " + server.uri() + " in a browser. Ctrl-C stops it.");
        stopped.await();
    }

    /** The port asked for. */
    static Port port(String... args) {
        if (args.length == 0) {
            return new Port(DEFAULT_PORT, true);
        }
        if (args.length != 2 || !args[0].equals("--port")) {
            throw new IllegalArgumentException("usage: Demo [--port NUMBER]");
        }
        return new Port(Integer.parseInt(args[1]), false);
    }
}

package dev.peekwire.benchmarks.load;

import java.util.List;

/** First form. */
public final class LoadMain {
    private LoadMain() {}

    /** Runs. */
    public static void main(String[] args) throws Exception {
        int chats = Integer.getInteger("chats", 500);
        int agents = Integer.getInteger("agents", 1);
        double seconds = Integer.getInteger("seconds", 5);
        double speed = Integer.getInteger("speed", 1);
        String pace = System.getProperty("pace", "paced");
        int pairs = Integer.getInteger("pairs", 3);
        try (Child server = Child.start(
                        ServerMain.class,
                        0,
                        List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"),
                        System.getProperty("container", "undertow"));
                Child client = Child.start(
                        ClientMain.class,
                        1,
                        List.of("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"),
                        server.hello().text("port"))) {
            for (Side side : Side.COMPARED) {
                long t = System.nanoTime();
                client.ask(
                        Line.of("open").with("side", side).with("chats", chats).with("agents", agents));
                System.out.println("opened " + side + " " + (System.nanoTime() - t) / 1e9);
            }
            for (int pair = -1; pair < pairs; pair++) {
                for (Side side : Side.COMPARED) {
                    Load load = pair < 0
                            ? new Load(Pace.EVERY_KEY, 50, 5, 8, -1)
                            : new Load(Pace.named(pace), 50, speed, seconds, pair);
                    client.ask(load.line("prepare").with("side", side));
                    long cpu = server.ask("cpu").number("nanos");
                    Line ran = client.ask("go");
                    double used = (server.ask("cpu").number("nanos") - cpu) / 1e9;
                    org.HdrHistogram.Histogram h = Texts.histogram(ran.text("latency"));
                    System.out.printf(
                            "%s %d: offered %.0f/s delivered %d of %d inTime %d messages %d cpu/100k %.2f p50 %.3f p99 %.3f p99.9 %.3f ms up %.1f down %.1f B/act client %.2f paces %s resyncs %s refusals %s%n",
                            side,
                            pair,
                            ran.number("expected") / ran.real("seconds"),
                            ran.number("delivered"),
                            ran.number("expected"),
                            ran.number("inTime"),
                            ran.number("messages"),
                            used / ran.number("delivered") * 1e5,
                            h.getValueAtPercentile(50) / 1e6,
                            h.getValueAtPercentile(99) / 1e6,
                            h.getValueAtPercentile(99.9) / 1e6,
                            ran.number("bytesUp") / (double) ran.number("acts"),
                            ran.number("bytesDown") / (double) ran.number("acts"),
                            ran.real("clientCpu"),
                            ran.text("paces"),
                            ran.text("resyncs"),
                            ran.text("refusals"));
                    System.out.println(
                            "   " + Texts.text(ran.text("sampleUp")) + "   " + Texts.text(ran.text("sampleDown")));
                }
            }
            System.out.println(server.ask("stats"));
        }
    }
}

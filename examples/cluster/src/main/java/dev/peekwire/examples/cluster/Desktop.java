package dev.peekwire.examples.cluster;

import java.util.Locale;
import java.util.function.Consumer;

/** What is typed in the demo's terminal, such as {@code kill 1}, and what it says. Thread-safe. */
final class Desktop {
    private static final String HELP =
            """
            Type, and press Enter:
              kill 1          as kill -9; the same for 2, redis, postgres
              start 1         starts it again
              stop 1          ends it as an operator does, who tells its clients to come back
              status          who runs
            Ctrl-C ends everything.""";

    private final Cluster cluster;
    private final Consumer<String> out;

    Desktop(Cluster cluster, Consumer<String> out) {
        this.cluster = cluster;
        this.out = out;
    }

    void welcome() {
        out.accept("");
        out.accept("Peekwire on two nodes: open " + cluster.balancer().page("cluster/index.html") + " in a browser.");
        out.accept("The visitor is on node 1, the agent on node 2. Kill either, and watch it go on.");
        out.accept("");
        status();
        out.accept("");
        out.accept(HELP);
        for (int node = 1; node <= cluster.size(); node++) {
            tellsOfTheEndOf(node);
        }
    }

    private void status() {
        for (int node = 1; node <= cluster.size(); node++) {
            NodeProcess process = cluster.node(node);
            out.accept(line("node " + node, process.process()) + "  http://127.0.0.1:" + process.port() + "/  log "
                    + cluster.log(node));
        }
        out.accept(line("postgres", cluster.postgres().process()) + "  "
                + cluster.postgres().url());
        out.accept(line("redis", cluster.redis().process()) + "  "
                + cluster.redis().uri());
    }

    private static String line(String name, ProcessHandle process) {
        return String.format(
                Locale.ROOT, "  %-9s %-9s pid %-8d", name, process.isAlive() ? "runs" : "is gone", process.pid());
    }

    private void tellsOfTheEndOf(int node) {
        ProcessHandle process = cluster.node(node).process();
        process.onExit()
                .thenAccept(ended -> out.accept(
                        "node " + node + " (pid " + ended.pid() + ") is gone; start " + node + " starts it again"));
    }

    /** One line of input. */
    void does(String line) {
        String[] words = line.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        try {
            if (words.length == 2) {
                does(words[0], words[1]);
            } else if (words[0].equals("status")) {
                status();
            } else if (!words[0].isEmpty()) {
                out.accept(HELP);
            }
        } catch (IllegalStateException failure) {
            out.accept(String.valueOf(failure.getMessage()));
        }
    }

    private void does(String verb, String whom) {
        switch (verb + " " + whom) {
            case "kill postgres" -> gone(whom, cluster.postgres()::kill);
            case "kill redis" -> gone(whom, cluster.redis()::kill);
            case "start postgres" -> back(whom, cluster.postgres().process(), cluster.postgres()::restart);
            case "start redis" -> back(whom, cluster.redis().process(), cluster.redis()::restart);
            default -> node(verb, number(whom));
        }
    }

    private void gone(String whom, Runnable kill) {
        kill.run();
        out.accept(whom + " is gone; start " + whom + " starts it again");
    }

    private void back(String whom, ProcessHandle before, Runnable restart) {
        if (!before.isAlive()) {
            restart.run();
        }
        out.accept(whom + " runs");
    }

    private void node(String verb, int node) {
        switch (node == 0 ? "" : verb) {
            case "kill" -> cluster.node(node).kill();
            case "stop" -> cluster.node(node).close();
            case "start" -> {
                boolean dead = !cluster.node(node).process().isAlive();
                out.accept("node " + node + " runs, pid "
                        + cluster.restart(node).process().pid());
                if (dead) {
                    tellsOfTheEndOf(node);
                }
            }
            default -> out.accept(HELP);
        }
    }

    /** Of a node that there is, or 0. */
    private int number(String word) {
        int number = word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
        return number <= cluster.size() ? number : 0;
    }
}

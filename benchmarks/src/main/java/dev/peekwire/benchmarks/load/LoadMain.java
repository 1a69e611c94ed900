package dev.peekwire.benchmarks.load;

import java.nio.file.Files;

/** The load harness; see docs/benchmarks.md. */
public final class LoadMain {
    private static final int NO = 1;

    private LoadMain() {}

    /** Runs what is asked for and writes the report. */
    public static void main(String[] args) throws Exception {
        Options options = options(args);
        OpenFiles.require(options.sockets());
        long began = System.nanoTime();
        Machine before = Machine.now();
        Files.createDirectories(options.out());
        Findings findings = new Suite(options, LoadMain::say).run();
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        new Report(findings, before, Machine.now(), String.join(" ", args), seconds).write(options.out());
        say(options.out().resolve(Report.FILE) + " is written, after " + seconds + " s");
    }

    private static Options options(String[] args) {
        try {
            return Options.parse(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Options.USAGE);
            System.exit(NO);
            throw wrong;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

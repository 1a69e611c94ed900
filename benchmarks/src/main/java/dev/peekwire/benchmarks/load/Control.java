package dev.peekwire.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A child's side of the control lines: commands on stdin, one answer each on stdout. It ends with its parent. */
public final class Control {
    static final String ANSWER = "@@ ";

    private Control() {}

    /** What a child does with a command. */
    public interface Commands {
        /** Answers one. */
        Line run(Line command) throws Exception;
    }

    /** Says hello, then serves until stdin ends. */
    public static void serve(Line hello, Commands commands) throws IOException {
        say(hello);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            say(answer(commands, Line.parse(text)));
        }
    }

    private static Line answer(Commands commands, Line command) {
        try {
            return commands.run(command);
        } catch (Exception failure) {
            failure.printStackTrace();
            return Line.of("failed").with("why", failure.toString().replace(' ', '_'));
        }
    }

    private static void say(Line line) {
        System.out.println(ANSWER + line);
        System.out.flush();
    }
}

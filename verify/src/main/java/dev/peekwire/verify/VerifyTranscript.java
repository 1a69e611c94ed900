package dev.peekwire.verify;

import dev.peekwire.transcript.proof.PublicKeys;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import dev.peekwire.transcript.proof.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;

/**
 * Says whether a transcript is as a company's chat desk issued it. Needs the file and the company's public keys, and neither
 * a desk nor the net. Ends with 0 if it is authentic, 1 if it was altered, 2 if something is missing, 3 if the key is not
 * known, 64 if it was called wrongly and 66 if a file can't be read.
 */
public final class VerifyTranscript {
    private static final int USAGE = 64;
    private static final String HELP =
            """
            Says whether a transcript of a chat is as the company's chat desk issued it.

              java -jar peekwire-verify.jar transcript.json --keys jwks.json

            transcript.json  the file that you were given
            jwks.json        the company's public keys. Get them from the company itself, not from
                             whoever gave you the transcript.

            Nothing is sent anywhere. It needs Java 17 or later.

            What it says, and the number it ends with for other programs:
              0   AUTHENTIC    every event is as it was signed, and none is missing
              1   ALTERED      something is not as it was issued, and where
              2   INCOMPLETE   something that was issued is missing, and from where on
              3   UNKNOWN KEY  the key that it names is not among those in jwks.json
              64  it was called in another way than above
              66  one of the two files can't be read
            """;
    private static final int NO_INPUT = 66;

    private final PrintStream out;
    private final PrintStream err;

    VerifyTranscript(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** {@code transcript.json --keys jwks.json}, perhaps after the word {@code verify}, or {@code --help}. */
    public static void main(String[] args) {
        System.exit(new VerifyTranscript(System.out, System.err).run(List.of(args)));
    }

    int run(List<String> args) {
        List<String> words = !args.isEmpty() && args.get(0).equals("verify") ? args.subList(1, args.size()) : args;
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        int keys = words.indexOf("--keys");
        if (words.size() != 3 || keys < 0 || keys == 2) {
            err.println("Use: java -jar peekwire-verify.jar transcript.json --keys jwks.json");
            err.println("jwks.json holds the company's public keys. Get it from the company itself. More with --help.");
            return USAGE;
        }
        try {
            return verify(Path.of(words.get(keys == 0 ? 2 : 0)), Path.of(words.get(keys + 1)));
        } catch (NoSuchFileException none) {
            err.println("There is no such file: " + none.getFile());
        } catch (IOException | InvalidPathException unreadable) {
            err.println("A file cannot be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException noKeys) {
            err.println("The keys cannot be read: " + noKeys.getMessage());
        }
        return NO_INPUT;
    }

    private int verify(Path transcript, Path jwks) throws IOException {
        Map<String, PublicKey> keys = PublicKeys.of(Files.readString(jwks));
        try (InputStream in = Files.newInputStream(transcript)) {
            return tell(new TranscriptVerifier(keys).verify(in));
        }
    }

    private int tell(Verdict verdict) {
        out.println(heading(verdict));
        out.println(verdict.why());
        if (verdict.statement().isPresent()) {
            out.println();
            if (!verdict.authentic()) {
                out.println("What the file says of itself, which may not be true:");
            }
            tell(verdict, verdict.statement().get());
        }
        return code(verdict);
    }

    private static int code(Verdict verdict) {
        return switch (verdict.type()) {
            case AUTHENTIC -> 0;
            case ALTERED -> 1;
            case INCOMPLETE -> 2;
            case UNKNOWN_KEY -> 3;
        };
    }

    private static String heading(Verdict verdict) {
        return switch (verdict.type()) {
            case AUTHENTIC -> "AUTHENTIC: this is what the company's chat desk issued.";
            case ALTERED -> "ALTERED" + where(verdict) + ": this is not what the company's chat desk issued.";
            case INCOMPLETE -> "INCOMPLETE" + where(verdict) + ": a part of what was issued is missing.";
            case UNKNOWN_KEY -> "UNKNOWN KEY: whether the company's chat desk issued this cannot be told.";
        };
    }

    private static String where(Verdict verdict) {
        return verdict.event() > 0 ? " at event " + verdict.event() : "";
    }

    private void tell(Verdict verdict, Statement statement) {
        out.println("  Chat " + statement.chat() + " of the desk " + statement.desk() + ", in the form for the "
                + statement.audience());
        out.println("  Issued " + statement.issuedAt() + ", signed with the key " + statement.key());
        out.println("  " + statement.events() + " events: " + verdict.shown() + " shown, " + verdict.withheld()
                + " withheld from the " + statement.audience());
        if (verdict.late() > 0) {
            out.println("  " + verdict.late()
                    + " of them were recorded without proof, and are proven only from the time of issue on");
        }
        out.println("  Last link " + statement.link() + ": the same in every transcript that has the same events");
    }
}

package dev.peekwire.json.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plan's file as text. */
final class PlanFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** In UTF-8 a code unit takes up to three bytes. */
    private static final int MOST_BYTES = 3 * RoutingPlans.LONGEST;

    private PlanFile() {}

    static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLong();
            }
            return decoded(bytes);
        }
    }

    static InvalidPlanException tooLong() {
        String remedy = "allowed are " + RoutingPlans.LONGEST + " characters; split the teams over several desks";
        return refused(Place.START, "the file is too long", remedy);
    }

    private static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Stands for what could not be read, unless somebody wrote it.
        if (text.indexOf(REPLACEMENT) >= 0) {
            check(bytes);
        }
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static void check(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            Place place = end(text.flip().toString());
            throw refused(place, "the file is not UTF-8 from here on", "save it as UTF-8");
        }
    }

    private static Place end(String text) {
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        return new Place(lines + 1, text.length() - text.lastIndexOf('\n'));
    }

    private static InvalidPlanException refused(Place place, String reason, String remedy) {
        return new InvalidPlanException(
                List.of(new PlanFault(place.line(), place.column(), Node.ROOT, reason, remedy)));
    }
}

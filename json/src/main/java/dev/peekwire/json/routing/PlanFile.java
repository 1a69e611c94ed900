package dev.peekwire.json.routing;

import dev.peekwire.Problem;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Place;
import dev.peekwire.json.tree.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plan's file as text. */
final class PlanFile {

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
        Faults faults = new Faults();
        String text = Utf8.text(bytes, PlanReader.ROOT, faults);
        if (text == null) {
            throw new InvalidPlanException(faults.all());
        }
        return text;
    }

    private static InvalidPlanException refused(Place place, String reason, String remedy) {
        return new InvalidPlanException(
                List.of(new Problem(PlanReader.ROOT, place.line(), place.column(), reason, remedy)));
    }
}

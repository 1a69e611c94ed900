package dev.peekwire.tck.suggest;

import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small library about bicycles. */
final class Scripts {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Approval APPROVED = Approval.approved("nils", NOW.minusSeconds(86_400));

    /** Asked for by an agent's heart: what each is found by. */
    static final String PUNCTURE = "My tyre is flat, can you mend the puncture?";

    static final String RENTAL = "Can I rent a bicycle for the weekend?";

    private Scripts() {}

    static ScriptBuilder puncture(int version) {
        return approved("puncture", version)
                .title("Mending a puncture")
                .body("en", "We mend a puncture in your tyre while you wait, for 150 kroner.")
                .body("fr", "Nous réparons la crevaison de votre pneu sur place, pour 150 couronnes.")
                .example("en", PUNCTURE)
                .example("fr", "Mon pneu est crevé, pouvez-vous réparer la crevaison ?");
    }

    static ScriptBuilder rental(int version) {
        return approved("rental", version)
                .title("Renting a bicycle")
                .body("en", "You can rent a bicycle by the day or for the weekend.")
                .example("en", RENTAL);
    }

    static ScriptBuilder lock(int version) {
        return approved("lock", version)
                .title("Opening a lost lock")
                .body("en", "With the number of the key we make a new key for your lock.")
                .example("en", "I have lost the key of my lock");
    }

    static ScriptBuilder brakes(int version) {
        return approved("brakes", version)
                .title("Brakes that squeal")
                .body("en", "Bring it in: we clean the brakes and set them anew.")
                .example("en", "My brakes squeal when I stop");
    }

    static ScriptLibrary library() {
        return of(puncture(1), rental(2), lock(1), brakes(3));
    }

    static ScriptLibrary of(ScriptBuilder... scripts) {
        return ScriptLibrary.of(
                List.of(scripts).stream().map(ScriptBuilder::build).toList());
    }

    /** Many that are alike, so that a limit matters. */
    static ScriptLibrary alike(int number, int version) {
        List<ScriptedResponse> all = new ArrayList<>();
        IntStream.range(0, number)
                .forEach(n -> all.add(approved("tyre-" + n, version)
                        .title("Tyre number " + n)
                        .body("en", "This tyre is number " + n + " of those that we sell.")
                        .example("en", "Do you have tyre number " + n + "?")
                        .build()));
        return ScriptLibrary.of(all);
    }

    static ScriptBuilder approved(String id, int version) {
        return ScriptedResponse.builder(id, version).approval(APPROVED);
    }

    static ScriptRef ref(String id, int version) {
        return new ScriptRef(id, version);
    }
}

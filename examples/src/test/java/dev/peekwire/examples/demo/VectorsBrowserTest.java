package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** That the browser client, in a real browser, agrees with the conformance vectors of drafts. */
class VectorsBrowserTest {
    private static final String RUN =
            """
            async json => {
              const { apply, check, diff, toWellFormed } = await import("/peekwire/text.js");
              const { diff: diffs, apply: edits, refused, check: checks, illFormed } = JSON.parse(json);
              const wrong = [];
              const same = (what, a, b) => JSON.stringify(a) === JSON.stringify(b) || wrong.push(what);
              for (const { old, new: after, at, erase, insert } of diffs) {
                same(`diff of ${old} and ${after}`, diff(old, after), { at, erase, insert });
              }
              for (const { old, new: after, check: sum, ...edit } of edits) {
                same(`edit of ${old}`, [apply(old, edit), check(after)], [after, sum]);
              }
              for (const { old, ...edit } of refused) {
                same(`refusal for ${old}`, apply(old, edit), null);
              }
              for (const { text, check: sum } of checks) {
                same(`check of ${text}`, check(text), sum);
              }
              for (const { units, text } of illFormed) {
                same(`well-formed ${units}`, toWellFormed(String.fromCharCode(...units)), text);
              }
              return [diffs.length + edits.length + refused.length + checks.length + illFormed.length, ...wrong];
            }
            """;

    @Test
    void the_client_agrees_with_the_vectors_in_a_browser() throws IOException {
        try (Chromium chromium = Chromium.start();
                DemoServer server = DemoServer.start(new Port(0, false))) {
            Screen screen = Screen.open(chromium.browser(), server.uri());
            List<?> result = (List<?>) screen.page().evaluate(RUN, vectors());
            assertThat((Integer) result.get(0)).isGreaterThan(100);
            assertThat(result).as("what differs").hasSize(1);
        }
    }

    private static String vectors() throws IOException {
        try (InputStream in = VectorsBrowserTest.class.getResourceAsStream("/dev/peekwire/json/vectors/draft.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.peekwire.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the browser client, in a real browser, agrees with the conformance vectors. */
@ExtendWith(Chromium.class)
class VectorsBrowserTest {
    private static final String DRAFTS =
            """
            async json => {
              const { apply, check, diff, toWellFormed } = await import("/peekwire/text.js");
              const { diff: diffs, apply: edits, refused, check: checks, illFormed } = JSON.parse(json);
              const wrong = [];
              const same = (what, a, b) => JSON.stringify(a) === JSON.stringify(b) || wrong.push(what);
              for (const { old, new: after, caret, at, erase, insert } of diffs) {
                same(`diff of ${old} and ${after}`, diff(old, after, caret), { at, erase, insert });
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
    private static final String REDACTION =
            """
            async json => {
              const { Redactor } = await import("/peekwire/redact/redactor.js");
              const { messages, live } = JSON.parse(json);
              const wrong = messages.filter(({ text, shown }) => Redactor.standard().redact(text) !== shown);
              let count = messages.length;
              for (const { name, steps } of live) {
                const mask = Redactor.standard().live();
                for (const { text, shown, ...edit } of steps) {
                  text === undefined ? mask.apply(edit) : mask.replace(text);
                  count++;
                  mask.shown === shown || wrong.push(name);
                }
              }
              return [count, ...wrong];
            }
            """;
    private static final String PACING =
            """
            async json => {
              const { DraftSender } = await import("/peekwire/draft-sender.js");
              const wrong = [];
              let count = 0;
              for (const { name, limit, steps } of JSON.parse(json).lines) {
                const sender = new DraftSender(limit);
                for (const { now, text, demand, ack, resync, clear, windowMs, frame, wait = null } of steps) {
                  text === undefined || sender.text(text);
                  demand === undefined || sender.demand(demand);
                  ack === undefined || sender.acknowledged(ack, now);
                  windowMs === undefined || sender.pacing(windowMs);
                  resync && sender.resync();
                  clear && sender.clear();
                  const update = sender.poll(now);
                  const ms = sender.msUntilPoll(now);
                  const seq = (frame?.edit ?? frame?.snapshot)?.[0];
                  count++;
                  update?.seq === seq && (ms === Infinity ? null : ms) === wait || wrong.push(name);
                }
              }
              return [count, ...wrong];
            }
            """;

    @ParameterizedTest
    @MethodSource("files")
    void the_client_agrees_with_the_vectors_in_a_browser(String file, String run, int atLeast, Browser browser)
            throws IOException {
        try (DemoServer server = DemoServer.start(new Port(0, false))) {
            Screen screen = Screen.open(browser, server.uri());
            List<?> result = (List<?>) screen.page().evaluate(run, vectors(file));
            assertThat((Integer) result.get(0)).isGreaterThan(atLeast);
            assertThat(result).as("what differs").hasSize(1);
        }
    }

    static List<Arguments> files() {
        return List.of(
                Arguments.of("draft.json", DRAFTS, 100),
                Arguments.of("redaction.json", REDACTION, 1500),
                Arguments.of("pacing.json", PACING, 500));
    }

    private static String vectors(String file) throws IOException {
        try (InputStream in = VectorsBrowserTest.class.getResourceAsStream("/dev/peekwire/json/vectors/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.peekwire.examples.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core, which looks for what WCAG 2.2 A and AA and its own best practices forbid, shadow trees included. */
public final class Axe {
    private static final String PLACE = "/axe.min.js";
    private static final String SOURCE = source();
    /** The rules that are not about what is on the page are left out: what is around it is the test's own page. */
    private static final String RUN =
            """
            async rules => {
              const { violations, passes } = await axe.run(document, { runOnly: rules });
              const where = nodes => nodes.map(node => `${node.target.flat().join(" ")}: ${node.failureSummary}`).join("; ");
              return [`${passes.length}`, ...violations.map(({ id, nodes }) => `${id}: ${where(nodes)}`)];
            }
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What axe-core finds on the page, empty if nothing. */
    public static List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** What it finds of colours that are too near to each other: all that another scheme of colours can change. */
    static List<String> contrasts(Page page) {
        return violations(page, List.of("color-contrast"));
    }

    private static List<String> violations(Page page, List<String> rules) {
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(SOURCE);
        }
        List<String> found = ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
        if (Integer.parseInt(found.get(0)) == 0) {
            throw new AssertionError("axe-core looked at nothing");
        }
        return found.subList(1, found.size());
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream(PLACE), PLACE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

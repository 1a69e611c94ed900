package dev.peekwire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The public API is a text under version control, so that no change of it goes unseen. Runs in every published module. */
class PublicApiTest {
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "public-api.txt");

    private final PublicApi api = PublicApi.ofThisModule();

    @Test
    void the_public_api_is_the_one_that_was_accepted() throws IOException {
        if (Boolean.getBoolean("peekwire.api.accept")) {
            Files.createDirectories(ACCEPTED.getParent());
            Files.writeString(ACCEPTED, api.text());
        }
        String accepted = Files.exists(ACCEPTED) ? Files.readString(ACCEPTED) : "";

        assertThat(difference(accepted, api.text()))
                .as(
                        "The public API has changed (- as accepted, + as compiled). If that is meant, run the build once with "
                                + "-Dpeekwire.api.accept=true, commit %s and say it in CHANGELOG.md.",
                        ACCEPTED)
                .isEmpty();
    }

    @Test
    void every_exported_package_has_something_public_in_it() {
        Set<String> packages =
                api.types().stream().map(Class::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isEqualTo(api.exported()).isNotEmpty();
    }

    @Test
    void nothing_internal_is_exported() {
        assertThat(api.exported()).noneMatch(name -> name.contains(".internal"));
    }

    @Test
    void signatures_mention_exported_packages_the_jdk_and_known_apis_only() {
        List<String> known = List.of("java.", "org.jspecify.", "dev.peekwire");
        List<String> own =
                Arrays.asList(System.getProperty("peekwire.api.mentions", "").split(","));

        assertThat(api.mentioned())
                .isNotEmpty()
                .noneMatch(name -> name.contains(".internal"))
                .allMatch(name -> known.stream().anyMatch(name::startsWith) || own.contains(name));
    }

    @Test
    void a_changed_line_is_shown_with_its_type() {
        assertThat(difference("type A {\n    int a()\n}\n", "type A {\n    long a()\n}\n"))
                .isEqualTo("type A {\n-     int a()\n+     long a()\n");
        assertThat(difference("type A {\n    int a()\n}\n", "type A {\n    int a()\n}\n"))
                .isEmpty();
    }

    /** Lines of one text that the other lacks, under the heads of their types. */
    private static String difference(String accepted, String now) {
        Set<String> before = lines(accepted);
        Set<String> after = lines(now);
        Set<String> all = new TreeSet<>(before);
        all.addAll(after);
        StringBuilder difference = new StringBuilder();
        String head = "";
        for (String line : all) {
            if (before.contains(line) != after.contains(line)) {
                String type = line.substring(0, line.indexOf('\t'));
                difference.append(type.equals(head) ? "" : type + "\n");
                difference
                        .append(before.contains(line) ? "- " : "+ ")
                        .append(line.substring(line.indexOf('\t') + 1))
                        .append('\n');
                head = type;
            }
        }
        return difference.toString();
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new TreeSet<>();
        String head = "";
        for (String line : text.split("\n")) {
            boolean member = line.startsWith(" ");
            head = member || line.equals("}") ? head : line;
            if (!line.equals("}") && !line.isBlank()) {
                lines.add(head + "\t" + line);
            }
        }
        return lines;
    }
}

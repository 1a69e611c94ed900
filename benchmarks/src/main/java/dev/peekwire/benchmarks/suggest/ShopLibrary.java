package dev.peekwire.benchmarks.suggest;

import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the demo's library, as far as suggestions need it. */
final class ShopLibrary {
    private static final Path FOLDER = Path.of("examples", "src", "main", "resources", "responses");
    private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+): \"?(.*?)\"?$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (\\w\\w):$|^    - \"(.*)\"$");

    private ShopLibrary() {}

    /** All scripts. */
    static ScriptLibrary read() {
        return ScriptLibrary.of(scripts());
    }

    static List<ScriptedResponse> scripts() {
        Path folder = Files.isDirectory(FOLDER) ? FOLDER : Path.of("..").resolve(FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ShopLibrary::script).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScriptedResponse script(Path file) {
        String[] parts = text(file).split("(?m)^---\n", 3);
        ScriptBuilder script = ScriptedResponse.builder(field(parts[1], "id"), 1)
                .approval(Approval.approved("nils", Instant.EPOCH))
                .title(field(parts[1], "title"))
                .tags(Arrays.asList(
                        field(parts[1], "tags").replaceAll("[\\[\\]]", "").split(", ", -1)));
        String topic = field(parts[1], "topic");
        script.topic(topic.isEmpty() ? null : topic);
        addExamples(script, parts[1]);
        for (String body : parts[2].strip().split("(?m)^## ", -1)) {
            if (!body.isEmpty()) {
                script.body(body.substring(0, 2), body.substring(2).strip());
            }
        }
        return script.build();
    }

    private static void addExamples(ScriptBuilder script, String front) {
        String locale = "";
        Matcher found = EXAMPLE.matcher(front);
        while (found.find()) {
            if (found.group(1) != null) {
                locale = found.group(1);
            } else {
                script.example(locale, found.group(2));
            }
        }
    }

    private static String field(String front, String name) {
        return FIELD.matcher(front)
                .results()
                .filter(field -> field.group(1).equals(name))
                .map(field -> field.group(2))
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.peekwire.response.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peekwire.json.response.InvalidResponsesException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that people get wrong is refused with file, line, field and remedy. */
class BrokenFoldersTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_folder_that_is_broken_is_whole_before() throws IOException {
        Whole.write(folder, "README.md", new byte[] {(byte) 0xff});
        assertThat(ResponseFolder.read(folder))
                .hasToString("ResponseSet[ScriptLibrary[2 scripts, 2 versions], 1 flows, 1 styles, 2 rules]");
    }

    @Test
    void there_are_more_than_150_slips_each_once() {
        List<Slip> all = slips().toList();
        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all.stream().map(slip -> slip.file() + slip.broken(Whole.text(slip.file()))))
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(Slip::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void a_broken_file_is_refused_with_line_field_and_remedy(Slip slip) throws IOException {
        String text = slip.broken(Whole.text(slip.file()));
        Whole.write(folder, slip.file(), text.getBytes(StandardCharsets.UTF_8));

        InvalidResponsesException refused =
                catchThrowableOfType(InvalidResponsesException.class, () -> ResponseFolder.read(folder));

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(slip.file());
            assertThat(problem.problem().path()).isEqualTo(slip.field());
            assertThat(problem.problem().line()).isEqualTo(slip.line());
            assertThat(problem.problem().remedy()).contains(slip.remedy());
            assertThat(refused).hasMessageContaining(problem.toString());
        });
        assertThat(refused.problems()).hasSizeLessThan(8).allSatisfy(problem -> {
            assertThat(problem.problem().reason()).isNotBlank();
            assertThat(problem.problem().remedy()).isNotBlank();
            assertThat(problem.toString()).doesNotContain("\n");
        });
    }

    static Stream<Slip> slips() {
        return Stream.of(ScriptSlips.ALL, FlowSlips.ALL, OtherSlips.ALL).flatMap(List::stream);
    }
}

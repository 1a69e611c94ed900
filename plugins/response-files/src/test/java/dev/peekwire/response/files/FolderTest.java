package dev.peekwire.response.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.peekwire.FileSnippets;
import dev.peekwire.json.ResponseJson;
import dev.peekwire.json.response.InvalidResponsesException;
import dev.peekwire.json.response.ResponseSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be in a folder, and what becomes of it. */
class FolderTest {
    @TempDir
    private Path temp = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        folder = temp.resolve("responses");
        Whole.write(folder, "README.md", new byte[0]);
    }

    private ResponseSet read() throws IOException {
        return ResponseFolder.read(folder);
    }

    private void refuses(String... told) {
        InvalidResponsesException refused =
                catchThrowableOfType(InvalidResponsesException.class, () -> ResponseFolder.read(folder));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused).hasMessageContainingAll(told);
    }

    @Test
    void a_link_to_a_folder_is_that_folder() throws IOException {
        ResponseSet set = read();
        Path current = Files.createSymbolicLink(temp.resolve("current"), folder);
        assertThat(ResponseFolder.read(current)).isEqualTo(set);
    }

    @Test
    void a_folder_below_a_link_is_written_again() throws IOException {
        ResponseSet set = read();
        Path current =
                Files.createSymbolicLink(temp.resolve("current"), Files.createDirectory(temp.resolve("release")));
        for (int time = 0; time < 2; time++) {
            ResponseFolder.write(set, current.resolve("written"));
            assertThat(ResponseFolder.read(current.resolve("written"))).isEqualTo(set);
        }
    }

    @Test
    void line_ends_and_byte_order_marks_make_no_difference() throws IOException {
        ResponseSet set = read();
        for (String ends : new String[] {"\r\n", "\r"}) {
            for (String file : Whole.files().keySet()) {
                String text = "\uFEFF" + Whole.text(file).replace("\n", ends);
                Whole.put(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(read()).isEqualTo(set);
        }
    }

    @Test
    void what_is_not_utf_8_is_refused_where_it_begins() throws IOException {
        Whole.put(folder.resolve(Whole.SCRIPT), Whole.text(Whole.SCRIPT).getBytes(StandardCharsets.ISO_8859_1));
        refuses("scripts/late.md:28:2: file: the file is not UTF-8 from here on; save it as UTF-8");
        Whole.put(folder.resolve(Whole.SCRIPT), Whole.text(Whole.SCRIPT).getBytes(StandardCharsets.UTF_16));
        refuses("scripts/late.md:1:1: file: the file is not UTF-8 from here on");
    }

    @Test
    void a_link_out_of_the_folder_is_refused_and_one_within_it_is_followed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.md"), "password");
        Path link = folder.resolve("scripts").resolve("more.md");
        Files.createSymbolicLink(link, secret);
        refuses("scripts/more.md:1:1: file: a link to a folder, or out of the folder");
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("nowhere"));
        refuses("scripts/more.md", "a link that leads nowhere");
        Files.delete(link);
        Files.createSymbolicLink(folder.resolve("scripts").resolve("away"), temp);
        assertThatThrownBy(this::read).isInstanceOf(InvalidResponsesException.class);
        Files.delete(folder.resolve("scripts").resolve("away"));
        ResponseSet set = read();
        Path hidden = Files.createDirectories(folder.resolve("..data"));
        Files.move(folder.resolve(Whole.SCRIPT), hidden.resolve("late.md"));
        Files.createSymbolicLink(folder.resolve(Whole.SCRIPT), hidden.resolve("late.md"));
        assertThat(read()).isEqualTo(set);
    }

    @Test
    void a_file_that_is_nothing_of_a_set_is_refused() throws IOException {
        Files.writeString(folder.resolve("scripts").resolve("notes.txt"), "x");
        refuses("scripts/notes.txt:1:1: file: nothing is read from here; scripts are scripts/*.md");
    }

    @Test
    void files_and_folders_with_a_point_are_not_looked_at() throws IOException {
        Whole.put(folder.resolve(".git").resolve("config"), new byte[] {1});
        Whole.put(folder.resolve("scripts").resolve(".draft.md"), new byte[] {1});
        assertThat(read().library().versions()).hasSize(2);
    }

    @Test
    void a_file_that_is_too_long_is_refused() throws IOException {
        Whole.put(folder.resolve(Whole.SCRIPT), new byte[ResponseFolder.LONGEST_FILE + 1]);
        refuses("scripts/late.md:1:1: file: the file is too long; allowed are 2097152 bytes");
    }

    @Test
    void the_same_version_in_two_files_is_told_with_the_other_file() throws IOException {
        Whole.put(
                folder.resolve("scripts").resolve("z.md"),
                Whole.text(Whole.SCRIPT).getBytes(StandardCharsets.UTF_8));
        refuses(
                "scripts/z.md:3:10: version: `late@2` is in scripts/late.md already; keep one, or count its version up");
        Files.delete(folder.resolve("scripts").resolve("z.md"));
        Files.writeString(folder.resolve("policy.json"), "{ \"rules\": [] }");
        refuses("policy.yaml:1:1: file: `policy` is in policy.json already; keep one of them");
    }

    @Test
    void aliases_are_never_followed() throws IOException {
        StringBuilder laughs = new StringBuilder("rules: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [");
            laughs.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        Files.writeString(folder.resolve(Whole.POLICY), laughs);
        refuses("policy.yaml:2:10: a1[0]: an alias", "write the value here again");
    }

    @Test
    void what_is_too_deep_is_refused() throws IOException {
        Files.writeString(folder.resolve(Whole.POLICY), "rules: " + "[".repeat(100_000));
        refuses("policy.yaml:1:", "too deep in each other; allowed are 40 levels");
    }

    @Test
    void all_files_are_told_about_at_once_and_nothing_is_taken() throws IOException {
        for (String file : Whole.files().keySet()) {
            Files.writeString(folder.resolve(file), file.endsWith(".md") ? "x" : "x: 1");
        }
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(InvalidResponsesException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.file())
                        .containsOnly(Whole.files().keySet().toArray(String[]::new))
                        .isSorted());
    }

    @Test
    void an_empty_folder_may_be_the_wrong_one_and_is_refused() throws IOException {
        folder = Files.createDirectories(temp.resolve("empty"));
        refuses("1:1: file: there is nothing in the folder; scripts are scripts/*.md");
        ResponseFolder.write(ResponseSet.EMPTY, temp.resolve("nothing"));
        assertThat(ResponseFolder.read(temp.resolve("nothing"))).isEqualTo(ResponseSet.EMPTY);
    }

    @Test
    void there_must_be_a_folder() {
        assertThatThrownBy(() -> ResponseFolder.read(temp.resolve("none"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void a_folder_with_other_files_is_not_written_over() throws IOException {
        ResponseSet set = read();
        assertThatThrownBy(() -> ResponseFolder.write(set, folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("README.md")
                .hasMessageContaining("would be lost");
        assertThat(read()).isEqualTo(set);
        Files.delete(folder.resolve("README.md"));
        ResponseFolder.write(set, folder);
        assertThat(read()).isEqualTo(set);
        assertThat(folder.resolve(Whole.NOTE)).doesNotExist();
        assertThat(folder.resolve("scripts/note.md")).exists();
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void the_newest_version_has_the_plain_name() throws IOException {
        String older = Whole.text(Whole.SCRIPT).replace("version: 2", "version: 1");
        Whole.put(folder.resolve("scripts").resolve("old.md"), older.getBytes(StandardCharsets.UTF_8));
        ResponseFolder.write(read(), temp.resolve("out"));
        assertThat(temp.resolve("out/scripts/late.md")).content().contains("version: 2");
        assertThat(temp.resolve("out/scripts/late@1.md")).content().contains("version: 1");
    }

    @Test
    void one_json_and_a_folder_are_the_same_set() throws IOException {
        ResponseSet set = read();
        Path json = temp.resolve("all.json");
        ResponseJson.write(set, json);
        assertThat(ResponseJson.read(json)).isEqualTo(set);
        Path copy = temp.resolve("copy");
        FileSnippets.convert(json, copy);
        assertThat(ResponseFolder.read(copy)).isEqualTo(set);
        assertThatThrownBy(() -> ResponseJson.read(temp.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_broken_json_is_told_with_columns_as_an_editor_shows_them() throws IOException {
        Path json = Files.writeString(temp.resolve("all.json"), "{ \"scripts\": [],\n \"é😀\": 1 }");
        assertThatThrownBy(() -> ResponseJson.read(json))
                .hasMessageContaining("all.json:2:2: é😀: there is no such field; fields are $schema, scripts");
        Files.writeString(json, "{ \"scripts\": [{ \"id\": \"a\" },\n { \"id\": \"b\", \"vrsion\": 1 }] }");
        assertThatThrownBy(() -> ResponseJson.read(json))
                .hasMessageContaining(
                        "all.json:2:15: scripts[1].vrsion: there is no such field; did you mean `version`?")
                .hasMessageContaining("all.json:1:15: scripts[0].title: missing");
        Files.write(json, "{}".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> ResponseJson.read(json)).isInstanceOf(InvalidResponsesException.class);
    }

    @Test
    void what_does_not_fit_is_told_in_its_place_in_one_json() throws IOException {
        ResponseSet set = read();
        String json = ResponseJson.write(set).replace("\"disclaimers\": [\"note\"]", "\"disclaimers\": [\"not\"]");
        assertThatThrownBy(() -> ResponseJson.read(json))
                .hasMessageContaining("scripts[0].disclaimers[0]: no script `not`; write that script");
    }

    @Test
    void a_desk_takes_what_was_read() throws IOException {
        assertThat(FileSnippets.read(folder).flows()).hasSize(1);
        assertThat(FileSnippets.read(folder).style()).isPresent();
        assertThat(FileSnippets.check(folder)).isEmpty();
        Files.writeString(folder.resolve(Whole.POLICY), "x: 1");
        assertThat(FileSnippets.check(folder)).hasLineCount(2).startsWith("policy.yaml:1:1: ");
    }
}

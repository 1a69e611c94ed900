package dev.peekwire.tck.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakSearchTest {
    private static final String MARK = "unsent-7f3a91c2";
    private final LeakSearch search = new LeakSearch(MARK);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void it_is_found_in_every_encoding_that_a_dump_may_have(String charset) {
        assertThat(search.in(("before " + MARK + " after").getBytes(Charset.forName(charset))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "before é "})
    void it_is_found_in_base64_wherever_it_begins(String before) {
        byte[] bytes = (before + MARK + " and more").getBytes(StandardCharsets.UTF_8);

        assertThat(search.in(Base64.getEncoder().encode(bytes))).isTrue();
        assertThat(search.in(Base64.getMimeEncoder(2_000, new byte[] {'\n'}).encode(bytes)))
                .isTrue();
    }

    @Test
    void it_is_found_in_hexadecimal() {
        byte[] bytes = ("x" + MARK).getBytes(StandardCharsets.UTF_8);

        assertThat(search.in(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @Test
    void what_is_only_like_it_is_not_found() {
        assertThat(search.in("unsent-7f3a91c3 unsent-7f3a91c".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(search.in(new byte[0])).isFalse();
    }

    @Test
    void it_is_found_across_the_blocks_of_a_stream() throws IOException {
        byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
        for (int at : new int[] {0, (1 << 20) - 7, (1 << 20) - 1, 1 << 20, (2 << 20) - 3, 3_000_000 - mark.length}) {
            byte[] bytes = new byte[3_000_000];
            Arrays.fill(bytes, (byte) '.');
            System.arraycopy(mark, 0, bytes, at, mark.length);

            assertThat(search.in(new ByteArrayInputStream(bytes)))
                    .as("at %d", at)
                    .isTrue();
        }
    }

    @Test
    void the_files_that_hold_it_are_named(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("base/1"));
        Files.writeString(folder.resolve("clean.log"), "nothing here");
        Path leaky = Files.writeString(deep.resolve("16384"), "row " + MARK);

        assertThat(search.under(folder)).containsExactly(leaky);
    }

    @Test
    void a_mark_that_could_be_there_by_chance_is_refused() {
        assertThatThrownBy(() -> new LeakSearch("unsent")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeakSearch("unsent-æøå-unsent")).isInstanceOf(IllegalArgumentException.class);
    }
}

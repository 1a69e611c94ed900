package dev.peekwire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReferencesPropertiesTest {
    private static final References ALL = References.builder()
            .kind("order", "NT-######")
            .kind(ReferenceKind.PARCEL)
            .kind("short", "##")
            .build();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "NT-123456", "RR 473 124 829 NO", "42", "7", "NT", " ", "-", ".", "x", "请", "٣", "😀", "\u00a0")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2_000)
    void what_is_found_stands_there_alone_and_reads_as_itself(@ForAll("texts") String text) {
        List<References.Found> found = ALL.in(text);
        int before = 0;
        for (References.Found one : found) {
            assertThat(one.from()).isGreaterThanOrEqualTo(before);
            assertThat(one.to()).isGreaterThan(one.from());
            before = one.to();
            assertThat(ALL.in(text.substring(one.from(), one.to())))
                    .extracting(References.Found::value)
                    .containsExactly(one.value());
        }
    }

    @Property(tries = 2_000)
    void orders_between_words_are_found_all_of_them(@ForAll("orders") List<String> orders) {
        String text = orders.stream().collect(Collectors.joining(", and ", "about ", "!"));
        assertThat(ALL.in(text)).extracting(References.Found::value).isEqualTo(orders);
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.integers()
                .between(0, 999_999)
                .map(number -> String.format("NT-%06d", number))
                .list()
                .ofMaxSize(20);
    }
}

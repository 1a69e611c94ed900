package dev.peekwire.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, and which numbers are seen in it. */
class ReferencesTest {
    private static final References SHOP = References.builder()
            .kind("order", "NT-######", "NT-########")
            .kind(ReferenceKind.PARCEL)
            .kind(ReferenceKind.SHIPPING_UNIT)
            .kind("booking", "??##??")
            .build();

    private static List<Map.Entry<String, String>> seen(String text) {
        return SHOP.in(text).stream()
                .map(found -> Map.entry(found.kind().name(), found.value()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NT-123456",
                "where is NT-123456?",
                "nt 123456",
                "NT123456",
                "NT\u2011123456",
                "NT\u2013123456",
                "my order (NT-123456).",
                "order:NT-123456",
                "https://shop.example/orders/NT-123456",
                "#NT-123456, please",
                "订单NT-123456请查",
                "주문 NT-123456을 보냈나요",
                "طلب NT-\u0661\u0662\u0663\u0664\u0665\u0666",
                "NT-123456.Thanks",
                "\ud83d\ude00NT-123456\ud83d\ude00"
            })
    void an_order_is_found_however_people_write_it(String text) {
        assertThat(seen(text)).containsExactly(Map.entry("order", "NT-123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NT-12345",
                "NT-1234567",
                "ANT-123456",
                "X-NT-123456",
                "NT-123456-7",
                "NT-123456.50",
                "NT-123456x",
                "NT--123456",
                "NT-1 23456",
                "NT-\u2022\u2022\u2022\u2022\u2022\u2022",
                "a@NT-123456",
                "прNT-123456"
            })
    void what_is_not_an_order_is_left_alone(String text) {
        assertThat(seen(text)).isEmpty();
    }

    @Test
    void the_place_is_that_in_the_text() {
        String text = "see nt 123456 and RR 473 124 829 NO.";
        assertThat(SHOP.in(text))
                .extracting(found -> text.substring(found.from(), found.to()))
                .containsExactly("nt 123456", "RR 473 124 829 NO");
    }

    @ParameterizedTest
    @CsvSource({
        "RR473124829NO, RR473124829NO",
        "RR 473 124 829 NO, RR473124829NO",
        "rr 473-124-829 no, RR473124829NO",
        "RR 473 124 828 NO, ",
        "RR  473124829NO, "
    })
    void numbers_with_a_check_digit_may_be_grouped_and_must_be_right(String text, String value) {
        assertThat(seen(text)).isEqualTo(value == null ? List.of() : List.of(Map.entry("parcel", value)));
    }

    @Test
    void several_are_found_from_left_to_right_and_none_inside_another() {
        assertThat(seen("NT-123456, NT-12345678 and 106141412345678908; AB12CD"))
                .containsExactly(
                        Map.entry("order", "NT-123456"),
                        Map.entry("order", "NT-12345678"),
                        Map.entry("shipping-unit", "106141412345678908"),
                        Map.entry("booking", "AB12CD"));
    }

    @Test
    void where_two_kinds_fit_the_first_one_it_is() {
        References both =
                References.builder().kind("one", "#####").kind("two", "#####").build();
        assertThat(both.in("12345")).extracting(found -> found.kind().name()).containsExactly("one");
    }

    @Test
    void the_number_is_not_in_what_is_logged() {
        assertThat(SHOP.in("NT-123456").get(0)).hasToString("Found[order, 0, 9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "1st", "or der", "a23456789012345678901234567890123"})
    void a_name_is_one_of_an_attribute(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> References.builder().kind(name, "###"))
                .withMessageStartingWith("name: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-###", "### ", "##{", "##é", "(###)"})
    void a_pattern_says_what_it_takes(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> References.builder().kind("order", pattern))
                .withMessageStartingWith("pattern");
    }

    @Test
    void kinds_and_patterns_are_bounded() {
        References.Builder many = References.builder();
        for (int i = 0; i < References.MOST_KINDS; i++) {
            many.kind("k" + i, "###");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> many.kind("more", "###"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> References.builder().kind("order", "###").kind("order", "####"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> References.builder().kind("none"));
    }
}

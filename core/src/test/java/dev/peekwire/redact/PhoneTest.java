package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1234567|+1••••••",
                "+123456789012345|+1••••••••••••••",
                "+4 7 2 2 3 3 4|+4 • • • • • •",
                "+47 22 33 44 55 thanks|+4• •• •• •• •• thanks",
                "+1234567 90123456 7|+1•••••• •••••••• 7",
                "+44 (0)20 7946 0958|+4• ••••• •••• ••••",
                "00123456789|00•••••••••",
                "00123456789012345|00•••••••••••••••",
                "tel. 1234567|tel. 12•••••",
                "tel 123 45 67|tel 12• •• ••",
                "Tel:1234567|Tel:12•••••",
                "TLF 22334455|TLF 22••••••",
                "call me at 22334455|call me at 22••••••",
                "(200) 200-0000|(2••• ••••••••",
                "200-200-0000|20••••••••••",
                "1-200-200-0000|1-••••••••••••",
                "22 33 44 55 66|22 •• •• •• ••",
                "22 33 44 55 66 77 88 99|22 •• •• •• •• •• •• ••",
                "400 00 000|40• •• •••",
                "612 345 678|61• ••• •••",
                "612-345-678|61•••••••••",
                "600 00 00 00|60• •• •• ••",
                "01 23 45 678|01 •• •• •••",
                "0123 456 789 012|01•• ••• ••• •••",
                "012-3456 789|01•••••• •••"
            })
    void numbers_are_known_by_their_country_code_their_groups_or_a_cue(String text, String shown) {
        assertThat(DetectorBoundariesTest.only(Detectors.phone(), text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+123456",
                "+0234567",
                "+1234567890123456",
                "+47  x",
                "+ x 1234567",
                "0012345678",
                "001234567890123456",
                "0002345678901",
                "x00123456789",
                "A-00123456789",
                "tel 123456",
                "tel 1234567890123456",
                "tel x 1234567",
                "motel 1234567",
                "telling 1234567",
                "(100) 200-0000",
                "100-200-0000",
                "200-100-0000",
                "200-200-00001",
                "2-200-200-0000",
                "200--200-0000",
                "200-200--0000",
                "x200-200-0000",
                "a-200-200-0000",
                "12 33 44 55",
                "22-33-44-55",
                "22 33 44-55",
                "22 33 44 556",
                "22 33 44",
                "500 00 000",
                "400-00-000",
                "512 345 678",
                "612 345 000",
                "612.345.678",
                "612 345-678",
                "500 00 00 00",
                "01 23 45 67",
                "00 23 45 67 8",
                "0 123 456 789",
                "012345 678 901",
                "0123456789",
                "0123  456789012",
                "01 02 2024 12",
                "0123 4567 8901 2345",
                "026 1234567 1234567",
                "01-02.03 04-05",
                "12345678",
                "2024-01-05",
                "3.14"
            })
    void other_numbers_come_through(String text) {
        assertThat(DetectorBoundariesTest.only(Detectors.phone(), text)).isEqualTo(text);
    }
}

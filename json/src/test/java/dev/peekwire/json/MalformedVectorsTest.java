package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peekwire.CommandId;
import dev.peekwire.spi.MalformedFrameException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedVectorsTest {
    private static final JsonFrameCodec DESK = JsonFrameCodec.desk();
    private static final JsonFrameCodec CLIENT = JsonFrameCodec.client();

    static Stream<Vectors.Malformed> fromClients() {
        return Vectors.malformed("client");
    }

    static Stream<Vectors.Malformed> fromDesks() {
        return Vectors.malformed("server");
    }

    @ParameterizedTest
    @MethodSource("fromClients")
    void a_desk_names_code_and_field(Vectors.Malformed vector) {
        refused(DESK, vector);
    }

    @ParameterizedTest
    @MethodSource("fromDesks")
    void a_client_names_code_and_field(Vectors.Malformed vector) {
        refused(CLIENT, vector);
    }

    @Test
    void there_are_enough_of_them_and_each_has_a_name_of_its_own() {
        assertThat(fromClients().map(Vectors.Malformed::name))
                .hasSizeGreaterThan(120)
                .doesNotHaveDuplicates();
        assertThat(fromDesks().map(Vectors.Malformed::name))
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates();
    }

    private static void refused(JsonFrameCodec codec, Vectors.Malformed vector) {
        MalformedFrameException problem =
                catchThrowableOfType(MalformedFrameException.class, () -> codec.decode(vector.text()));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.refusal().field()).isEqualTo(vector.field());
        assertThat(problem.refusal().code().wire()).isEqualTo(vector.code());
        assertThat(problem.refusal().limit()).isEqualTo(vector.limit());
        assertThat(problem.command().map(CommandId::value).orElse(null)).isEqualTo(vector.command());
        assertThat(problem.refusal().message()).hasSizeBetween(5, 250);
        assertThat(problem).hasNoCause();
    }
}

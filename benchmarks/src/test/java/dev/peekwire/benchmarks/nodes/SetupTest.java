package dev.peekwire.benchmarks.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.benchmarks.load.Container;
import org.junit.jupiter.api.Test;

class SetupTest {
    @Test
    void what_is_not_said_is_as_the_usage_says() {
        assertThat(Setup.of()).isEqualTo(new Setup(5, 1500, 100, 500, 3, 8, 4000, Container.UNDERTOW, ""));
        assertThat(Setup.of(Setup.USAGE.split(" ")))
                .isEqualTo(new Setup(5, 1500, 100, 500, 3, 8, 4000, Container.UNDERTOW, "/usr/bin/redis-server"));
    }

    @Test
    void what_is_said_counts() {
        assertThat(Setup.of("--rounds", "7", "--rate", "50").rounds()).isEqualTo(7);
        assertThat(Setup.of("--container", "jetty").container()).isEqualTo(Container.JETTY);
    }

    @Test
    void an_unknown_word_is_refused_with_the_usage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setup.of("--round", "7"))
                .withMessageContaining("--round is not known")
                .withMessageContaining("--rounds");
    }
}

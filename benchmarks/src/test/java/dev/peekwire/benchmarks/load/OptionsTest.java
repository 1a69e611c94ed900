package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OptionsTest {
    @Test
    void quickIsOneContainerAndFullIsAll() {
        assertThat(Options.parse().containers()).containsExactly(Container.UNDERTOW);
        assertThat(Options.parse("--full").containers()).containsExactly(Container.values());
        assertThat(Options.parse("--full").chats()).containsExactly(500, 2_000);
        assertThat(Options.parse("--full").parts()).containsExactlyInAnyOrder(Options.Part.values());
    }

    @Test
    void singleOptionsChangeTheSet() {
        Options options = Options.parse(
                "--only",
                "rate,idle",
                "--full",
                "--containers",
                "tomcat,jetty",
                "--chats",
                "10,20",
                "--agents",
                "3",
                "--pairs",
                "5",
                "--seconds",
                "1.5",
                "--out",
                "here",
                "--profile",
                "--seed",
                "9");

        assertThat(options.parts()).containsExactlyInAnyOrder(Options.Part.RATE, Options.Part.IDLE);
        assertThat(options.containers()).containsExactly(Container.TOMCAT, Container.JETTY);
        assertThat(options.chats()).containsExactly(10, 20);
        assertThat(options.agents()).isEqualTo(3);
        assertThat(options.pairs()).isEqualTo(5);
        assertThat(options.seconds()).isEqualTo(1.5);
        assertThat(options.out()).isEqualTo(Path.of("here"));
        assertThat(options.profile()).isTrue();
        assertThat(options.seed()).isEqualTo(9);
    }

    @Test
    void whatIsUnknownIsRefused() {
        assertThatThrownBy(() -> Options.parse("--fast", "3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--pairs")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--containers", "apache")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothSidesAreConnectedAtOnce() {
        assertThat(Options.parse("--chats", "2000").sockets()).isEqualTo(8_000);
        assertThat(Options.parse("--chats", "10", "--idle", "2000").sockets()).isEqualTo(2_000);
        assertThat(Options.parse("--full").sockets()).isEqualTo(8_000);
    }

    @Test
    void tooFewOpenFilesAreToldWithTheirRemedy() {
        assertThat(OpenFiles.problem(8_000, 20_000)).isEmpty();
        assertThat(OpenFiles.problem(8_000, 1_024)).contains("8300", "1024", "ulimit -n 8300");
    }
}

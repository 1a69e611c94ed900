package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final String WORDS = "Failing row contains (what somebody typed)";

    @Test
    void what_others_did_meanwhile_is_contention() {
        for (String state : List.of("40001", "40P01", "55P03")) {
            assertThat(of(state).kind()).isEqualTo(Failure.Kind.CONTENTION);
        }
    }

    @Test
    void a_server_that_is_gone_full_or_read_only_is_away() {
        for (String state : List.of("08006", "08001", "57P01", "57P03", "53300", "53100", "25006", "57014", "90067")) {
            assertThat(of(state).kind()).as(state).isEqualTo(Failure.Kind.AWAY);
            assertThat(of(state).toException().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        }
        assertThat(Failure.of(new SQLTransientConnectionException(WORDS)).kind())
                .isEqualTo(Failure.Kind.AWAY);
    }

    @Test
    void a_missing_table_or_right_is_lasting_and_says_what_it_is() {
        assertThat(of("42P01").toException())
                .hasMessageContaining("42P01")
                .hasMessageContaining("a table or column is missing")
                .hasMessageNotContaining("typed");
        assertThat(of("42501").toException().code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(of("28P01").toException()).hasMessageContaining("password is wrong");
        assertThat(Failure.of(new SQLException(WORDS)).toException()).hasNoCause();
    }

    @Test
    void a_batch_fails_for_its_rows_reason() {
        BatchUpdateException batch = new BatchUpdateException(WORDS, "HY000", 0, new int[0]);
        batch.setNextException(new SQLException(WORDS, "23505"));
        assertThat(Failure.of(batch).kind()).isEqualTo(Failure.Kind.COLLISION);
    }

    private static Failure of(String state) {
        return Failure.of(new SQLException(WORDS, state));
    }
}

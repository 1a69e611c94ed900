package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.cluster.FeedPosition;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void its_text_is_postgresqls_own() {
        Snapshot snapshot = Snapshot.parse("10:20:10,14,15");
        assertThat(snapshot).isEqualTo(new Snapshot(10, 20, List.of(10L, 14L, 15L)));
        assertThat(snapshot).hasToString("10:20:10,14,15");
        assertThat(Snapshot.parse("7:7:")).hasToString("7:7:");
    }

    @Test
    void up_to_a_transaction_it_forgets_what_comes_from_there_on() {
        Snapshot snapshot = Snapshot.parse("10:20:10,14,15");
        assertThat(snapshot.upTo(20)).isEqualTo(snapshot);
        assertThat(snapshot.upTo(15)).hasToString("10:15:10,14");
        assertThat(snapshot.upTo(10)).hasToString("10:10:");
        assertThat(snapshot.upTo(3)).hasToString("3:3:");
    }

    @Test
    void however_many_transactions_are_under_way_a_position_is_short_enough() {
        List<Long> underWay = LongStream.range(0, 300)
                .map(i -> 1_000_000_000_000L + 3 * i)
                .boxed()
                .toList();
        Snapshot crowded = new Snapshot(underWay.get(0), 1_000_000_001_000L, underWay);
        Place place = Place.past(crowded, new Place.Entry(Long.MAX_VALUE, 1, Long.MAX_VALUE));
        FeedPosition position = place.position();
        assertThat(position.value()).hasSizeLessThanOrEqualTo(200);
        assertThat(Place.parse(position)).isEqualTo(place);
        assertThat(place.seen().end()).isGreaterThan(place.seen().first());
    }

    @Test
    void what_this_store_did_not_make_is_no_position() {
        for (String text : List.of("x", "1", "1:2", "1:2:;", "1:2:;1;2", "1:2:a;0;0;0", "1:2:;x;0;0")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Place.parse(new FeedPosition(text)));
        }
    }
}

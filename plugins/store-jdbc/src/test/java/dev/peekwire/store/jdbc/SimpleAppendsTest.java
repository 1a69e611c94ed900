package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.StoredCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One batch of messages, some of which do not fit: the others are appended, and each is told what is so. */
class SimpleAppendsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CHATS = 6;

    private final DeskId desk = Chats.newDesk();
    private final String url = PostgresServer.shared().url();
    private final Database database = new Database(
            new OwnPool(url, null, null, 4, PATIENCE),
            new Postgres(),
            new Patience(PATIENCE, System::nanoTime, TimeUnit.NANOSECONDS::sleep));
    private final SimpleAppends simple = simple(database);
    private JdbcStore other;

    private static SimpleAppends simple(Database database) {
        EventRows events = new EventRows();
        CarefulAppends careful = new CarefulAppends(events, Looks.of(database.dialect()));
        return new SimpleAppends(database, events, new Appends(database, events, careful));
    }

    @BeforeEach
    void givenChats() {
        other = JdbcStore.at(url);
        IntStream.range(0, CHATS).forEach(i -> other.append(Chats.start(desk, chat(i))));
    }

    @AfterEach
    void close() {
        other.close();
        database.close();
    }

    @Test
    void all_that_fit_are_appended() {
        assertThat(carryOut(
                        IntStream.range(0, CHATS).mapToObj(i -> message(i, 1)).toList()))
                .hasSize(CHATS)
                .containsOnly(new AppendResult.Appended(2));
    }

    @Test
    void what_another_node_has_appended_meanwhile_is_told_and_the_neighbours_go_on() {
        other.append(message(1, 1));
        other.append(message(3, 1));
        other.append(message(3, 2));
        assertThat(carryOut(List.of(fresh(0, 1), fresh(1, 1), fresh(2, 1), fresh(3, 1))))
                .containsExactly(
                        new AppendResult.Appended(2),
                        new AppendResult.VersionConflict(2),
                        new AppendResult.Appended(2),
                        new AppendResult.VersionConflict(3));
        assertThat(IntStream.range(0, 4)
                        .map(i -> other.read(desk, chat(i), 0, 9).size()))
                .containsExactly(2, 2, 2, 3);
    }

    @Test
    void a_version_that_is_not_reached_yet_leaves_no_gap() {
        assertThat(carryOut(List.of(message(0, 1), message(1, 2))))
                .containsExactly(new AppendResult.Appended(2), new AppendResult.VersionConflict(1));
        assertThat(other.read(desk, chat(1), 0, 9)).hasSize(1);
    }

    @Test
    void an_old_command_is_found_wherever_the_chat_is_by_now() {
        AppendRequest first = message(0, 1);
        AppendRequest second = message(1, 1);
        other.append(first);
        other.append(second);
        AppendRequest later = again(second, 2);
        assertThat(carryOut(List.of(first, later, message(2, 1))))
                .containsExactly(duplicate(first, 2), duplicate(second, 2), new AppendResult.Appended(2));
    }

    @Test
    void several_events_of_an_append_are_there_together_or_not_at_all() {
        other.append(message(1, 1));
        assertThat(carryOut(List.of(two(0, 1), two(1, 1), message(2, 1))))
                .containsExactly(
                        new AppendResult.Appended(3),
                        new AppendResult.VersionConflict(2),
                        new AppendResult.Appended(2));
        assertThat(other.read(desk, chat(0), 0, 9)).hasSize(3);
        assertThat(other.read(desk, chat(1), 0, 9)).hasSize(2);
    }

    @Test
    void desks_whose_chats_have_one_id_are_apart_in_one_batch() {
        DeskId elsewhere = Chats.newDesk();
        other.append(Chats.start(elsewhere, chat(0)));
        other.append(Chats.message(elsewhere, chat(0), 1, "text"));
        assertThat(carryOut(List.of(message(0, 1), Chats.append(elsewhere, chat(0), 1, closing()))))
                .containsExactly(
                        new AppendResult.Appended(2), duplicate(Chats.append(elsewhere, chat(0), 1, closing()), 2));
    }

    @Test
    void a_chat_that_was_erased_gets_nothing_and_one_that_took_its_id_is_another() {
        other.append(Chats.close(desk, chat(0), 1));
        other.append(Chats.close(desk, chat(1), 1));
        assertThat(other.erase(desk, Chats.VISITOR).erased()).isEqualTo(2);
        other.append(Chats.start(desk, chat(1)));
        assertThat(carryOut(List.of(fresh(0, 2), fresh(1, 2), fresh(2, 1))))
                .containsExactly(
                        new AppendResult.VersionConflict(0),
                        new AppendResult.VersionConflict(1),
                        new AppendResult.Appended(2));
        assertThat(other.read(desk, chat(0), 0, 9)).isEmpty();
    }

    @Test
    void two_nodes_at_the_same_chats_win_each_version_once() {
        try (Database second =
                new Database(new OwnPool(url, null, null, 4, PATIENCE), new Postgres(), database.patience())) {
            List<SimpleAppends> nodes = List.of(simple, simple(second));
            List<Integer> won = Crowd.of(2, node -> {
                int wins = 0;
                for (long version = 1; version <= 40; version++) {
                    wins += wins(nodes.get(node), version);
                }
                return wins;
            });
            assertThat(won.get(0) + won.get(1)).isEqualTo(40 * CHATS);
            assertThat(IntStream.range(0, CHATS)
                            .map(i -> other.read(desk, chat(i), 0, 99).size()))
                    .containsOnly(41);
        }
    }

    /** How many of the chats have gone on by this node's append; by the other's, if not. */
    private int wins(SimpleAppends node, long version) {
        List<AppendResult> results =
                node
                        .carryOut(IntStream.range(0, CHATS)
                                .mapToObj(i -> fresh(i, version))
                                .toList())
                        .stream()
                        .map(Outcome::get)
                        .toList();
        assertThat(results)
                .allMatch(result -> result.type() == AppendResult.Type.APPENDED
                        || result.type() == AppendResult.Type.VERSION_CONFLICT);
        return (int) results.stream()
                .filter(result -> result.type() == AppendResult.Type.APPENDED)
                .count();
    }

    private List<AppendResult> carryOut(List<AppendRequest> requests) {
        return simple.carryOut(requests).stream().map(Outcome::get).toList();
    }

    private AppendRequest message(int number, long version) {
        return Chats.message(desk, chat(number), version, "text");
    }

    /** By a command that nobody has made before. */
    private AppendRequest fresh(int number, long version) {
        return with(
                message(number, version), version, new CommandId(Chats.newDesk().value()), 1);
    }

    private static AppendRequest again(AppendRequest request, long version) {
        return with(request, version, request.command(), 1);
    }

    private AppendRequest two(int number, long version) {
        AppendRequest one = fresh(number, version);
        return with(one, version, one.command(), 2);
    }

    private static AppendRequest with(AppendRequest like, long version, CommandId command, int times) {
        return new AppendRequest(
                like.desk(),
                like.chat(),
                version,
                command,
                like.fingerprint(),
                like.at(),
                like.by(),
                IntStream.range(0, times).mapToObj(i -> like.events().get(0)).toList(),
                List.of());
    }

    private static AppendResult duplicate(AppendRequest of, long version) {
        return new AppendResult.Duplicate(new StoredCommand(of.fingerprint(), version));
    }

    private static ChatEvent closing() {
        return new ChatEvent.MessagePosted("other words", MessageOrigin.VISITOR);
    }

    private static ChatId chat(int number) {
        return new ChatId("chat-" + number);
    }
}

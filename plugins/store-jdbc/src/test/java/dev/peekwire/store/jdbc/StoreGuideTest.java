package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ChatStore;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide docs/guides/store-jdbc.md. */
class StoreGuideTest {
    @Test
    void a_desk_keeps_its_chats_in_a_file(@TempDir Path folder) {
        DeskId shop = new DeskId("shop");
        try (JdbcStore store = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"));
                ChatDesk desk = desk(store)) {
            store.append(Chats.start(shop, Chats.CHAT));
            assertThat(desk.id()).isEqualTo(shop);
        }
        try (JdbcStore store = JdbcStore.at("jdbc:h2:file:" + folder.resolve("desk"))) {
            assertThat(store.waiting(shop)).containsExactly(Chats.CHAT);
        }
    }

    private static ChatDesk desk(ChatStore store) {
        return ChatDesk.builder().id("shop").store(store).build();
    }

    @Test
    void a_desk_keeps_its_scripts_beside_its_chats(@TempDir Path folder) {
        try (JdbcStore store = JdbcStore.at("jdbc:h2:file:" + folder.resolve("scripts"));
                ChatDesk desk = keeping(store, Responses.NONE).build()) {
            assertThat(desk.id()).isEqualTo(new DeskId("shop"));
        }
    }

    private static ChatDeskBuilder keeping(JdbcStore store, Responses given) {
        return ChatDesk.builder().id("shop").store(store).responses(given).responseStore(store.responses());
    }

    @Test
    void a_desk_keeps_its_chats_in_postgresql() {
        String url = PostgresServer.shared().newDatabase();
        try (JdbcStore store = JdbcStore.builder()
                .url(url)
                .connections(8)
                .patience(Duration.ofSeconds(10))
                .closedFor(Duration.ofDays(90))
                .build()) {
            JdbcStore.Erasure erasure = store.erase(new DeskId("shop"), new VisitorId("4711"));
            assertThat(erasure.open()).isEmpty();
        }
    }

    @Test
    void a_desk_takes_connections_from_your_pool() {
        String url = PostgresServer.shared().newDatabase();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty(
                "options", "-c statement_timeout=10000 -c lock_timeout=5000 -c enable_seqscan=off");
        try (HikariDataSource pool = new HikariDataSource(config);
                JdbcStore store = storeOn(pool)) {
            assertThat(store.openCount(new DeskId("shop"))).isZero();
        }
    }

    private static JdbcStore storeOn(DataSource pool) {
        return JdbcStore.builder().dataSource(pool).build();
    }
}

/** Chats in PostgreSQL, or in an embedded H2 file. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.store.jdbc {
    requires transitive dev.peekwire.core;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires dev.peekwire.json;
    requires org.slf4j;

    exports dev.peekwire.store.jdbc;
}

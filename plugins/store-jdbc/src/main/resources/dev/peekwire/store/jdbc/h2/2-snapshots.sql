-- oldest: 1
-- The state of a chat at a version, so that a long chat is not read from its first event. It goes with its chat, also
-- when a library of version 1 takes the chat away, which does not know of it.
-- Every statement may be carried out again: H2 commits each of them by itself.

CREATE TABLE IF NOT EXISTS peekwire_snapshot (
    chat_no bigint PRIMARY KEY REFERENCES peekwire_chat ON DELETE CASCADE,
    version bigint NOT NULL,
    state   varbinary(262144) NOT NULL
);

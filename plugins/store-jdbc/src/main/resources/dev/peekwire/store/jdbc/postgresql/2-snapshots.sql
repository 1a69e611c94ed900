-- oldest: 1
-- The state of a chat at a version, so that a long chat is not read from its first event. It goes with its chat, also
-- when a library of version 1 takes the chat away, which does not know of it.

CREATE TABLE peekwire_snapshot (
    chat_no bigint PRIMARY KEY REFERENCES peekwire_chat ON DELETE CASCADE,
    version bigint NOT NULL,
    state   bytea NOT NULL
);

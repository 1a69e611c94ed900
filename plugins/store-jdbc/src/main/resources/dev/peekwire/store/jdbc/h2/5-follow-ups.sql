-- oldest: 1
-- What is to be sent because of chats, kept in the transaction of the event that decides it. It goes with its chat, also
-- when a library of an older version takes the chat away, which does not know of it.
-- Every statement may be carried out again: H2 commits each of them by itself.

CREATE TABLE IF NOT EXISTS peekwire_follow_up (
    id         varchar NOT NULL,
    chat_no    bigint NOT NULL REFERENCES peekwire_chat ON DELETE CASCADE,
    desk       varchar NOT NULL,
    chat       varchar NOT NULL,
    kind       varchar NOT NULL,
    recipient  varchar NOT NULL,
    locale     varchar,
    decided_at timestamp(3) with time zone NOT NULL,
    due_at     timestamp(3) with time zone NOT NULL,
    attempts   integer NOT NULL,
    state      varchar NOT NULL,
    reason     varchar,
    PRIMARY KEY (desk, id)
);
CREATE INDEX IF NOT EXISTS peekwire_follow_up_due ON peekwire_follow_up (desk, state, due_at, id);
CREATE INDEX IF NOT EXISTS peekwire_follow_up_chat ON peekwire_follow_up (chat_no, state);

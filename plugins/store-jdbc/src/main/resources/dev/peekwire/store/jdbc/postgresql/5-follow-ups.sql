-- oldest: 1
-- What is to be sent because of chats, kept in the transaction of the event that decides it. It goes with its chat, also
-- when a library of an older version takes the chat away, which does not know of it.

CREATE TABLE peekwire_follow_up (
    id         text COLLATE "C" NOT NULL,
    chat_no    bigint NOT NULL REFERENCES peekwire_chat ON DELETE CASCADE,
    desk       text COLLATE "C" NOT NULL,
    chat       text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    recipient  text NOT NULL,
    locale     text,
    decided_at timestamp(3) with time zone NOT NULL,
    due_at     timestamp(3) with time zone NOT NULL,
    attempts   integer NOT NULL,
    state      text COLLATE "C" NOT NULL,
    reason     text COLLATE "C",
    PRIMARY KEY (desk, id)
);
CREATE INDEX peekwire_follow_up_due ON peekwire_follow_up (desk, due_at, id) WHERE state = 'waiting';
CREATE INDEX peekwire_follow_up_chat ON peekwire_follow_up (chat_no, state);

-- oldest: 1
-- Chats, what happened to them, agents' loads, and the nodes of a desk.
-- Every statement may be carried out again: H2 commits each of them by itself.

CREATE SEQUENCE IF NOT EXISTS peekwire_chat_number;

-- The turn to write: its number is the transaction's.
CREATE TABLE IF NOT EXISTS peekwire_turn (
    id     integer PRIMARY KEY,
    number bigint NOT NULL
);
MERGE INTO peekwire_turn AS turn USING (VALUES (1, 0)) AS first (id, number) ON turn.id = first.id
    WHEN NOT MATCHED THEN INSERT (id, number) VALUES (first.id, first.number);

-- One row a chat: what lists are made of. It changes when the chat is given to somebody, waits or ends, not with messages.
CREATE TABLE IF NOT EXISTS peekwire_chat (
    chat_no    bigint PRIMARY KEY,
    desk       varchar NOT NULL,
    chat       varchar NOT NULL,
    visitor    varchar NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    agent      varchar,
    waiting    boolean NOT NULL,
    closed_at  timestamp(3) with time zone,
    UNIQUE (desk, chat)
);
CREATE INDEX IF NOT EXISTS peekwire_chat_open ON peekwire_chat (desk, closed_at, started_at, chat);
CREATE INDEX IF NOT EXISTS peekwire_chat_waiting ON peekwire_chat (desk, waiting, started_at, chat);
CREATE INDEX IF NOT EXISTS peekwire_chat_agent ON peekwire_chat (desk, agent, started_at, chat);
CREATE INDEX IF NOT EXISTS peekwire_chat_visitor ON peekwire_chat (desk, visitor, started_at, chat);
CREATE INDEX IF NOT EXISTS peekwire_chat_closed ON peekwire_chat (closed_at);

-- One row an event. The last event of a command has its fingerprint: that row is the memory of the command. The key
-- is what makes two writers of one version meet.
CREATE TABLE IF NOT EXISTS peekwire_event (
    chat_no     bigint NOT NULL,
    version     bigint NOT NULL,
    desk        varchar NOT NULL,
    tx          bigint NOT NULL,
    at          timestamp(3) with time zone NOT NULL,
    actor_kind  varchar NOT NULL,
    actor       varchar NOT NULL,
    command     varchar,
    fingerprint varchar,
    data        varchar NOT NULL,
    PRIMARY KEY (chat_no, version)
);
CREATE INDEX IF NOT EXISTS peekwire_event_command ON peekwire_event (chat_no, command);
CREATE INDEX IF NOT EXISTS peekwire_event_feed ON peekwire_event (desk, tx);

-- An agent's load in all, whose row is locked by whoever changes it, and what of it each chat has.
CREATE TABLE IF NOT EXISTS peekwire_agent (
    desk  varchar NOT NULL,
    agent varchar NOT NULL,
    load  integer NOT NULL,
    PRIMARY KEY (desk, agent)
);
CREATE TABLE IF NOT EXISTS peekwire_load (
    desk   varchar NOT NULL,
    agent  varchar NOT NULL,
    chat   varchar NOT NULL,
    weight integer NOT NULL,
    PRIMARY KEY (desk, agent, chat)
);

CREATE TABLE IF NOT EXISTS peekwire_node (
    desk     varchar NOT NULL,
    node     varchar NOT NULL,
    beats    bigint NOT NULL,
    software varchar NOT NULL,
    PRIMARY KEY (desk, node)
);

-- The row stays when nobody holds the lease: an epoch is never used twice.
CREATE TABLE IF NOT EXISTS peekwire_lease (
    desk  varchar NOT NULL,
    lease varchar NOT NULL,
    epoch bigint NOT NULL,
    node  varchar,
    PRIMARY KEY (desk, lease)
);
CREATE INDEX IF NOT EXISTS peekwire_lease_node ON peekwire_lease (desk, node);

-- The row stays when the seat is cleared, so that the feed can tell of it. Teams, skills and languages are lists with
-- commas.
CREATE TABLE IF NOT EXISTS peekwire_seat (
    seat_no    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk       varchar NOT NULL,
    agent      varchar NOT NULL,
    tx         bigint NOT NULL,
    present    boolean NOT NULL,
    available  boolean NOT NULL,
    paused     varchar NOT NULL,
    name       varchar NOT NULL,
    teams      varchar NOT NULL,
    supervisor boolean NOT NULL,
    capacity   integer NOT NULL,
    skills     varchar NOT NULL,
    languages  varchar NOT NULL,
    tier       integer NOT NULL,
    UNIQUE (desk, agent)
);
CREATE INDEX IF NOT EXISTS peekwire_seat_feed ON peekwire_seat (desk, tx);
CREATE TABLE IF NOT EXISTS peekwire_sitting (
    desk  varchar NOT NULL,
    agent varchar NOT NULL,
    node  varchar NOT NULL,
    PRIMARY KEY (desk, agent, node)
);
CREATE INDEX IF NOT EXISTS peekwire_sitting_node ON peekwire_sitting (desk, node);

CREATE TABLE IF NOT EXISTS peekwire_attending (
    desk varchar NOT NULL,
    chat varchar NOT NULL,
    node varchar NOT NULL,
    PRIMARY KEY (desk, chat, node)
);
CREATE INDEX IF NOT EXISTS peekwire_attending_node ON peekwire_attending (desk, node);

CREATE TABLE IF NOT EXISTS peekwire_letter (
    letter_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk      varchar NOT NULL,
    node      varchar NOT NULL,
    letter    varbinary(65536) NOT NULL
);
CREATE INDEX IF NOT EXISTS peekwire_letter_node ON peekwire_letter (desk, node, letter_no);

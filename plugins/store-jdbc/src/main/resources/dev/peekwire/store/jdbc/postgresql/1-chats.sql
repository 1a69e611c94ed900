-- oldest: 1
-- Chats, what happened to them, agents' loads, and the nodes of a desk. Ids compare as ASCII, whatever the database's
-- own order is.

CREATE SEQUENCE peekwire_chat_number;

-- One row a chat: what lists are made of. It changes when the chat is given to somebody, waits or ends, not with messages.
CREATE TABLE peekwire_chat (
    chat_no    bigint PRIMARY KEY,
    desk       text COLLATE "C" NOT NULL,
    chat       text COLLATE "C" NOT NULL,
    visitor    text COLLATE "C" NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    agent      text COLLATE "C",
    waiting    boolean NOT NULL,
    closed_at  timestamp(3) with time zone,
    UNIQUE (desk, chat)
);
CREATE INDEX peekwire_chat_open ON peekwire_chat (desk, started_at, chat) WHERE closed_at IS NULL;
CREATE INDEX peekwire_chat_waiting ON peekwire_chat (desk, started_at, chat) WHERE waiting;
CREATE INDEX peekwire_chat_agent ON peekwire_chat (desk, agent, started_at, chat) WHERE agent IS NOT NULL;
CREATE INDEX peekwire_chat_visitor ON peekwire_chat (desk, visitor, started_at, chat);
CREATE INDEX peekwire_chat_closed ON peekwire_chat (closed_at) WHERE closed_at IS NOT NULL;

-- One row an event. The last event of a command has its fingerprint: that row is the memory of the command. The key
-- is what makes two writers of one version meet.
CREATE TABLE peekwire_event (
    chat_no     bigint NOT NULL,
    version     bigint NOT NULL,
    desk        text COLLATE "C" NOT NULL,
    tx          xid8 NOT NULL,
    at          timestamp(3) with time zone NOT NULL,
    actor_kind  text COLLATE "C" NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    command     text COLLATE "C",
    fingerprint text COLLATE "C",
    data        text COLLATE "C" NOT NULL,
    PRIMARY KEY (chat_no, version)
);
CREATE UNIQUE INDEX peekwire_event_command ON peekwire_event (chat_no, command) WHERE fingerprint IS NOT NULL;
CREATE INDEX peekwire_event_feed ON peekwire_event (desk, tx);

-- An agent's load in all, whose row is locked by whoever changes it, and what of it each chat has.
CREATE TABLE peekwire_agent (
    desk  text COLLATE "C" NOT NULL,
    agent text COLLATE "C" NOT NULL,
    load  integer NOT NULL,
    PRIMARY KEY (desk, agent)
);
CREATE TABLE peekwire_load (
    desk   text COLLATE "C" NOT NULL,
    agent  text COLLATE "C" NOT NULL,
    chat   text COLLATE "C" NOT NULL,
    weight integer NOT NULL,
    PRIMARY KEY (desk, agent, chat)
);

CREATE TABLE peekwire_node (
    desk     text COLLATE "C" NOT NULL,
    node     text COLLATE "C" NOT NULL,
    beats    bigint NOT NULL,
    software text NOT NULL,
    PRIMARY KEY (desk, node)
);

-- The row stays when nobody holds the lease: an epoch is never used twice.
CREATE TABLE peekwire_lease (
    desk  text COLLATE "C" NOT NULL,
    lease text COLLATE "C" NOT NULL,
    epoch bigint NOT NULL,
    node  text COLLATE "C",
    PRIMARY KEY (desk, lease)
);
CREATE INDEX peekwire_lease_node ON peekwire_lease (desk, node) WHERE node IS NOT NULL;

-- The row stays when the seat is cleared, so that the feed can tell of it. Teams, skills and languages are lists with
-- commas.
CREATE TABLE peekwire_seat (
    seat_no    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk       text COLLATE "C" NOT NULL,
    agent      text COLLATE "C" NOT NULL,
    tx         xid8 NOT NULL,
    present    boolean NOT NULL,
    available  boolean NOT NULL,
    paused     text NOT NULL,
    name       text NOT NULL,
    teams      text NOT NULL,
    supervisor boolean NOT NULL,
    capacity   integer NOT NULL,
    skills     text NOT NULL,
    languages  text NOT NULL,
    tier       integer NOT NULL,
    UNIQUE (desk, agent)
);
CREATE INDEX peekwire_seat_feed ON peekwire_seat (desk, tx);
CREATE TABLE peekwire_sitting (
    desk  text COLLATE "C" NOT NULL,
    agent text COLLATE "C" NOT NULL,
    node  text COLLATE "C" NOT NULL,
    PRIMARY KEY (desk, agent, node)
);
CREATE INDEX peekwire_sitting_node ON peekwire_sitting (desk, node);

CREATE TABLE peekwire_attending (
    desk text COLLATE "C" NOT NULL,
    chat text COLLATE "C" NOT NULL,
    node text COLLATE "C" NOT NULL,
    PRIMARY KEY (desk, chat, node)
);
CREATE INDEX peekwire_attending_node ON peekwire_attending (desk, node);

CREATE TABLE peekwire_letter (
    letter_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk      text COLLATE "C" NOT NULL,
    node      text COLLATE "C" NOT NULL,
    letter    bytea NOT NULL
);
CREATE INDEX peekwire_letter_node ON peekwire_letter (desk, node, letter_no);

-- oldest: 1
-- What is left of events that were erased, which chats are blank in which kinds (the bits of DataKind), the erasures that were
-- ordered, and what must not be erased. A library of an older version reads an erased event as one without a seal, and knows
-- of no holds: let the upgrade come to its end before anything is erased or held.

ALTER TABLE peekwire_event ADD COLUMN remains bytea;
ALTER TABLE peekwire_chat ADD COLUMN erased integer NOT NULL DEFAULT 0;
CREATE INDEX peekwire_chat_blank ON peekwire_chat (desk, erased, closed_at, chat) WHERE closed_at IS NOT NULL;

-- Statistics hold samples of what is in a column, and outlive it.
ALTER TABLE peekwire_event ALTER COLUMN data SET STATISTICS 0;
ALTER TABLE peekwire_event ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE peekwire_event ALTER COLUMN fingerprint SET STATISTICS 0;
ALTER TABLE peekwire_snapshot ALTER COLUMN state SET STATISTICS 0;
ALTER TABLE peekwire_follow_up ALTER COLUMN recipient SET STATISTICS 0;

-- The visitor is forgotten when it has ended.
CREATE TABLE peekwire_erasure (
    desk        text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    chat        text COLLATE "C",
    visitor     text COLLATE "C",
    actor       text COLLATE "C" NOT NULL,
    ground      text NOT NULL,
    certificate text,
    PRIMARY KEY (desk, id)
);
CREATE INDEX peekwire_erasure_pending ON peekwire_erasure (desk, id) WHERE certificate IS NULL;

-- What was done for an erasure, until that has ended.
CREATE TABLE peekwire_erased (
    desk   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    chat   text COLLATE "C" NOT NULL,
    kinds  integer NOT NULL,
    nobody text COLLATE "C",
    events bigint NOT NULL,
    link   bytea,
    at     timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (desk, id, chat)
);

CREATE TABLE peekwire_hold (
    desk      text COLLATE "C" NOT NULL,
    id        text COLLATE "C" NOT NULL,
    chat      text COLLATE "C",
    visitor   text COLLATE "C",
    actor     text COLLATE "C" NOT NULL,
    reason    text NOT NULL,
    since     timestamp(3) with time zone NOT NULL,
    lifted_by text COLLATE "C",
    lifted_at timestamp(3) with time zone,
    PRIMARY KEY (desk, id)
);
CREATE INDEX peekwire_hold_chat ON peekwire_hold (desk, chat) WHERE lifted_at IS NULL;
CREATE INDEX peekwire_hold_visitor ON peekwire_hold (desk, visitor) WHERE lifted_at IS NULL;

-- oldest: 1
-- What is left of events that were erased, which chats are blank in which kinds (the bits of DataKind), the erasures that were
-- ordered, and what must not be erased. A library of an older version reads an erased event as one without a seal, and knows
-- of no holds: let the upgrade come to its end before anything is erased or held.
-- Every statement may be carried out again: H2 commits each of them by itself.

ALTER TABLE peekwire_event ADD COLUMN IF NOT EXISTS remains varbinary(16384);
ALTER TABLE peekwire_chat ADD COLUMN IF NOT EXISTS erased integer DEFAULT 0 NOT NULL;
CREATE INDEX IF NOT EXISTS peekwire_chat_blank ON peekwire_chat (desk, erased, closed_at, chat);

-- The visitor is forgotten when it has ended.
CREATE TABLE IF NOT EXISTS peekwire_erasure (
    desk        varchar NOT NULL,
    id          varchar NOT NULL,
    chat        varchar,
    visitor     varchar,
    actor       varchar NOT NULL,
    ground      varchar NOT NULL,
    certificate clob,
    PRIMARY KEY (desk, id)
);

-- What was done for an erasure, until that has ended.
CREATE TABLE IF NOT EXISTS peekwire_erased (
    desk   varchar NOT NULL,
    id     varchar NOT NULL,
    chat   varchar NOT NULL,
    kinds  integer NOT NULL,
    nobody varchar,
    events bigint NOT NULL,
    link   varbinary(32),
    at     timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (desk, id, chat)
);

CREATE TABLE IF NOT EXISTS peekwire_hold (
    desk      varchar NOT NULL,
    id        varchar NOT NULL,
    chat      varchar,
    visitor   varchar,
    actor     varchar NOT NULL,
    reason    varchar NOT NULL,
    since     timestamp(3) with time zone NOT NULL,
    lifted_by varchar,
    lifted_at timestamp(3) with time zone,
    PRIMARY KEY (desk, id)
);
CREATE INDEX IF NOT EXISTS peekwire_hold_chat ON peekwire_hold (desk, chat);
CREATE INDEX IF NOT EXISTS peekwire_hold_visitor ON peekwire_hold (desk, visitor);

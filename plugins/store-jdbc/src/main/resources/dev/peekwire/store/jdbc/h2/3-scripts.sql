-- oldest: 1
-- Scripts that people change while a desk runs: their versions, and what was done to them. A library of version 1 or 2 does
-- not know of them and needs none.
-- Every statement may be carried out again: H2 commits each of them by itself.

-- Its row is locked by whoever changes the desk's scripts, so that revisions are committed in their order.
CREATE TABLE IF NOT EXISTS peekwire_script_desk (
    desk     varchar PRIMARY KEY,
    revision bigint NOT NULL
);

-- One row a script. That of an erased one stays, with its id and the revision of the erasure and nothing else.
CREATE TABLE IF NOT EXISTS peekwire_script (
    desk   varchar NOT NULL,
    id     varchar NOT NULL,
    owner  varchar,
    steps  bigint NOT NULL,
    newest integer NOT NULL,
    erased bigint,
    PRIMARY KEY (desk, id)
);
CREATE INDEX IF NOT EXISTS peekwire_script_owner ON peekwire_script (desk, owner, id);
CREATE INDEX IF NOT EXISTS peekwire_script_erased ON peekwire_script (desk, erased);

-- One row a version. What follows the revision is how far it has come: all that ever changes of a version.
CREATE TABLE IF NOT EXISTS peekwire_script_version (
    desk        varchar NOT NULL,
    id          varchar NOT NULL,
    version     integer NOT NULL,
    shortcut    varchar NOT NULL,
    title       varchar NOT NULL,
    locale      varchar NOT NULL,
    agent       varchar,
    team        varchar,
    topic       varchar,
    tier        integer NOT NULL,
    valid_from  timestamp(3) with time zone,
    valid_until timestamp(3) with time zone,
    revision    bigint NOT NULL,
    state       varchar NOT NULL,
    actor       varchar NOT NULL,
    at          timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (desk, id, version)
);
CREATE UNIQUE INDEX IF NOT EXISTS peekwire_script_version_feed ON peekwire_script_version (desk, revision);

-- Bodies and examples with their language; tags and disclaimers without.
CREATE TABLE IF NOT EXISTS peekwire_script_text (
    desk    varchar NOT NULL,
    id      varchar NOT NULL,
    version integer NOT NULL,
    kind    varchar NOT NULL,
    place   integer NOT NULL,
    locale  varchar,
    words   varchar NOT NULL,
    PRIMARY KEY (desk, id, version, kind, place)
);

-- What was done, for good.
CREATE TABLE IF NOT EXISTS peekwire_script_step (
    desk    varchar NOT NULL,
    id      varchar NOT NULL,
    step    bigint NOT NULL,
    version integer NOT NULL,
    act     varchar NOT NULL,
    actor   varchar NOT NULL,
    at      timestamp(3) with time zone NOT NULL,
    command varchar NOT NULL,
    note    varchar,
    PRIMARY KEY (desk, id, step)
);
CREATE UNIQUE INDEX IF NOT EXISTS peekwire_script_step_command ON peekwire_script_step (desk, id, command);

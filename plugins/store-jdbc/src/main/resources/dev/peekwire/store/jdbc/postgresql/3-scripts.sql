-- oldest: 1
-- Scripts that people change while a desk runs: their versions, and what was done to them. A library of version 1 or 2 does
-- not know of them and needs none.

-- Its row is locked by whoever changes the desk's scripts, so that revisions are committed in their order.
CREATE TABLE peekwire_script_desk (
    desk     text COLLATE "C" PRIMARY KEY,
    revision bigint NOT NULL
);

-- One row a script. That of an erased one stays, with its id and the revision of the erasure and nothing else.
CREATE TABLE peekwire_script (
    desk   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    owner  text COLLATE "C",
    steps  bigint NOT NULL,
    newest integer NOT NULL,
    erased bigint,
    PRIMARY KEY (desk, id)
);
CREATE INDEX peekwire_script_owner ON peekwire_script (desk, owner, id) WHERE owner IS NOT NULL;
CREATE INDEX peekwire_script_erased ON peekwire_script (desk, erased) WHERE erased IS NOT NULL;

-- One row a version. What follows the revision is how far it has come: all that ever changes of a version.
CREATE TABLE peekwire_script_version (
    desk        text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    version     integer NOT NULL,
    shortcut    text NOT NULL,
    title       text NOT NULL,
    locale      text NOT NULL,
    agent       text COLLATE "C",
    team        text COLLATE "C",
    topic       text,
    tier        integer NOT NULL,
    valid_from  timestamp(3) with time zone,
    valid_until timestamp(3) with time zone,
    revision    bigint NOT NULL,
    state       text NOT NULL,
    actor       text NOT NULL,
    at          timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (desk, id, version)
);
CREATE UNIQUE INDEX peekwire_script_version_feed ON peekwire_script_version (desk, revision);

-- Bodies and examples with their language; tags and disclaimers without.
CREATE TABLE peekwire_script_text (
    desk    text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    kind    text NOT NULL,
    place   integer NOT NULL,
    locale  text,
    words   text NOT NULL,
    PRIMARY KEY (desk, id, version, kind, place)
);

-- What was done, for good.
CREATE TABLE peekwire_script_step (
    desk    text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    step    bigint NOT NULL,
    version integer NOT NULL,
    act     text NOT NULL,
    actor   text NOT NULL,
    at      timestamp(3) with time zone NOT NULL,
    command text COLLATE "C" NOT NULL,
    note    text,
    PRIMARY KEY (desk, id, step)
);
CREATE UNIQUE INDEX peekwire_script_step_command ON peekwire_script_step (desk, id, command);

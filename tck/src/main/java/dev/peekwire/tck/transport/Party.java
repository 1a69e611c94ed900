package dev.peekwire.tck.transport;

import dev.peekwire.spi.Connection;
import dev.peekwire.spi.PeerInfo;

/** One side of a connection and what it was told. */
record Party(Connection connection, Recorder heard, PeerInfo peer) {}

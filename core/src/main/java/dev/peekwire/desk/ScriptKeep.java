package dev.peekwire.desk;

import dev.peekwire.spi.ResponseStore;
import java.util.concurrent.Executor;

/**
 * Where a desk keeps its scripts.
 *
 * @param store the store
 * @param threads where it may take its time, and where the library is made
 */
record ScriptKeep(ResponseStore store, Executor threads) {}

/** Scripted and improvised answers: the library of scripts, who may answer how, and where words come from. */
@NullMarked
package dev.peekwire.response;

import org.jspecify.annotations.NullMarked;

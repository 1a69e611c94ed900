/** The JSON form of frames; begin with {@link dev.peekwire.json.JsonFrameCodec}. */
@NullMarked
package dev.peekwire.json;

import org.jspecify.annotations.NullMarked;

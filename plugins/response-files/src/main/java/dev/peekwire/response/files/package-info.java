/** A desk's answers as a folder of files; begin with {@link dev.peekwire.response.files.ResponseFolder}. */
@NullMarked
package dev.peekwire.response.files;

import org.jspecify.annotations.NullMarked;

/** The code that README and guides quote; a test holds each quotation against the sources. */
@NullMarked
package dev.peekwire.examples.docs;

import org.jspecify.annotations.NullMarked;

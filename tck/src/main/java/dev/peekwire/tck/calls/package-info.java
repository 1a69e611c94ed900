/** What the kits share to watch a listener's calls. */
@org.jspecify.annotations.NullMarked
package dev.peekwire.tck.calls;

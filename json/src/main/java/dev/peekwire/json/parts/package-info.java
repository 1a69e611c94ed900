/** Scripts, flows, style sheets and policies, read from trees and written as them. Not for products. */
@NullMarked
package dev.peekwire.json.parts;

import org.jspecify.annotations.NullMarked;

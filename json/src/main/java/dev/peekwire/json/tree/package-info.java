/** What files of people are read by: values that know where they stand, and what is wrong with them. Not for products. */
@NullMarked
package dev.peekwire.json.tree;

import org.jspecify.annotations.NullMarked;

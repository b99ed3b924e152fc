/**
 * Runs the built server in the foreground: with demonstration data, for {@code ./mvnw} without a
 * goal, and once by itself to make the archive of its classes.
 *
 * <p>The demonstration data are in {@code org.interlend.start} of {@code ws}.
 */
package org.interlend.run;

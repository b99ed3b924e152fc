/**
 * Runs the built server with demonstration data in the foreground, for {@code ./mvnw} without a
 * goal.
 *
 * <p>The demonstration data are in {@code org.interlend.start} of {@code ws}.
 */
package org.interlend.run;

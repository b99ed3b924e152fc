/**
 * The page that leads an administrator through the set-up of the library, and the card on the home
 * page that leads to it.
 *
 * <p>Which steps are done is found out in {@code org.interlend.setup} of {@code ejb}.
 */
package org.interlend.console.setup;

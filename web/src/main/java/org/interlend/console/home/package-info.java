/**
 * The home page: the worklist of the user at the desk where they are. The lines about lending
 * requests are in {@code org.interlend.console.lending}.
 *
 * <p>The page home comes through here.
 */
package org.interlend.console.home;

/**
 * The home page: the worklist of the user at the desk where they are.
 *
 * <p>The page home comes through here.
 */
package org.interlend.console.home;

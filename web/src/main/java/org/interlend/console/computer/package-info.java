/**
 * What is chosen for one computer and kept in its browser: theme, sounds, the slash key, and which
 * slips are printed at once, on which paper. The page <i>This computer</i> comes through here.
 *
 * <p>How the browser keeps it is in {@link org.interlend.console.WorkstationCookies}.
 */
package org.interlend.console.computer;

/** The page on which administrators set when libraries are open. */
package org.interlend.console.calendar;
